/* SPDX-License-Identifier: 0BSD */
/*
 * What a handler hears beside its event, and what it answers: the headers and
 * the responses that the webhook declares.
 *
 * Invariant: nothing is answered that the webhook does not declare, or that
 * does not check; the provider then hears 500, and tries again.
 */
#include "hook_engine.h"
#include "hook_receive.h"

#include <string.h>

int hook_event_headers(const struct hook_receiver *receiver,
		       const struct hook_type *type,
		       const struct hook_header_form *forms,
		       struct hook_delivery *d, const void **headers,
		       struct hook_error *error)
{
	struct hook_report *report = &d->report;
	size_t before = report->count;

	*headers = hook_headers_read(type, forms, &d->request->headers,
				     d->arena, report, error);
	if (*headers == NULL && error->code != HOOK_NO_MEMORY) {
		hook_report_add(report, error);
		*headers = hook_new(d->arena, type->size, error);
	}
	if (*headers == NULL)
		return hook_status(error);
	if (!receiver->strict || report->count == before)
		return 0;
	if (before < report->room)
		*error = report->errors[before];
	return hook_status(error);
}

static bool has_status(int said, int status)
{
	if (said < 10)
		return said == 0 || said == status / 100;
	return said == status;
}

static const struct hook_answer_row *find(const struct hook_answer_row *rows,
					  int status)
{
	while (rows->status >= 0 && !has_status(rows->status, status))
		rows++;
	return rows->status < 0 ? NULL : rows;
}

/* 200 where it is declared, or the first 2xx, or 200 all the same. */
static int usual_status(const struct hook_answer_row *rows)
{
	if (find(rows, 200) != NULL)
		return 200;
	while (rows->status >= 0 && rows->status / 100 != 2)
		rows++;
	return rows->status < 0 ? 200 : rows->status;
}

/* Absent: it has none, or it cannot be written and `error` says why. */
static hook_str body_of(const struct hook_answer_row *row, const void *answer,
			struct hook_arena *arena, struct hook_error *error)
{
	const struct hook_options options = {.direction = HOOK_RESPONSE};
	const char *at = (const char *)answer + row->at;
	hook_str body = {NULL, 0};
	const void *value;

	hook_fail(error, HOOK_OK, "");
	if (row->media_type == NULL)
		return body;
	if (row->type == NULL) {
		memcpy(&body, at, sizeof body);
		return body;
	}
	memcpy(&value, at, sizeof value);
	return value ? hook_write(row->type, value, arena, &options, error)
		     : body;
}

/* The body, and what it is. */
static int reply_with(struct hook_response *reply, hook_str body,
		      const char *media_type, int status,
		      struct hook_arena *arena, struct hook_error *error)
{
	struct hook_header *headers = (struct hook_header *)hook_new(
		arena, (reply->headers.count + 1) * sizeof *headers, error);

	if (headers == NULL)
		return 500;
	if (reply->headers.count > 0)
		memcpy(headers + 1, reply->headers.items,
		       reply->headers.count * sizeof *headers);
	headers->name = hook_text("Content-Type");
	headers->value = hook_text(media_type);
	reply->headers.items = headers;
	reply->headers.count++;
	reply->body = body;
	return status;
}

int hook_answer(const struct hook_answer_row *rows, const void *answer,
		struct hook_delivery *d, struct hook_error *error)
{
	struct hook_response *reply = d->request ? d->request->reply : NULL;
	const struct hook_answer_row *row;
	hook_str body;
	int status;

	memcpy(&status, answer, sizeof status);
	if (status == 0)
		status = usual_status(rows);
	row = find(rows, status);
	if (status < 200 || status > 599 || (row == NULL && status / 100 != 2))
		return hook_refuse(error, 500, HOOK_REFUSED,
				   "the handler's status is none that is "
				   "described");
	if (row == NULL)
		return status;
	body = body_of(row, answer, d->arena, error);
	if (body.ptr == NULL && error->code != HOOK_OK)
		return 500;
	if (status / 100 != 2)
		hook_fail(error, HOOK_REFUSED, "the handler answers so");
	if (reply == NULL || body.ptr == NULL)
		return status;
	return reply_with(reply, body, row->media_type, status, d->arena,
			  error);
}
