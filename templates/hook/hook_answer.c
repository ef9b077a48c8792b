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
#include "hook_walk.h"

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

/*
 * Returns 200 if that is declared, else the first 2xx that is, else 200 all the
 * same.
 */
static int usual_status(const struct hook_answer_row *rows)
{
	if (find(rows, 200) != NULL)
		return 200;
	while (rows->status >= 0 && rows->status / 100 != 2)
		rows++;
	return rows->status < 0 ? 200 : rows->status;
}

/*
 * Returns what the handler set for that row: a text, or a pointer to a value.
 */
static hook_str body_of(const struct hook_answer_row *row, const void *answer,
			struct hook_arena *arena, struct hook_error *error)
{
	const struct hook_options options = {.direction = HOOK_RESPONSE};
	const char *at = (const char *)answer + row->at;
	hook_str body = {NULL, 0};
	const void *value;

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

/*
 * Puts the first body of that status that the handler set. After a failure it
 * returns false, and `error` says why.
 */
static bool put_body(struct hook_builder *b, const struct hook_answer_row *row,
		     const void *answer)
{
	int status = row->status;
	hook_str body = {NULL, 0};

	for (; row->status == status && body.ptr == NULL; row++) {
		body = body_of(row, answer, b->arena, b->error);
		if (b->error->code != HOOK_OK)
			return false;
		if (body.ptr != NULL)
			hook_build_body(b, row->media_type, body);
	}
	return !b->failed;
}

/* ---- headers ---- */

static bool is_json(const struct hook_header_form *forms, hook_str name,
		    bool *explode)
{
	*explode = false;
	for (; forms && forms->name; forms++)
		if (hook_same_name(name, forms->name)) {
			*explode = forms->explode;
			return forms->json;
		}
	return false;
}

/* Each cookie is a line of its own (RFC 9110 section 5.3). */
static void put_lines(struct hook_builder *b, const char *name, hook_raw value)
{
	struct hook_walk walk;

	hook_walk_enter(&walk, value);
	while (!b->failed && hook_walk_next(&walk))
		hook_build_header(b, name,
				  hook_raw_plain(b->arena, walk.value));
}

static void put_header(struct hook_builder *b,
		       const struct hook_header_form *forms,
		       const struct hook_walk *walk)
{
	struct hook_parameter p = {NULL, HOOK_HEADER, HOOK_SIMPLE, false,
				   false};
	hook_str json = {walk->value.ptr, walk->value.len};
	hook_str name = hook_raw_plain(b->arena, walk->name);

	if (name.ptr == NULL) {
		hook_build_fail(b, HOOK_NO_MEMORY, "no memory");
		return;
	}
	if (hook_header_frames(name))
		return;
	p.name = name.ptr;
	if (is_json(forms, name, &p.explode))
		hook_build_header(b, p.name,
				  hook_copy(b->arena, json.ptr, json.len));
	else if (hook_same_name(name, "Set-Cookie") &&
		 hook_raw_type(walk->value) == HOOK_ARRAY)
		put_lines(b, p.name, walk->value);
	else
		hook_build_json(b, &p, json);
}

/*
 * Puts the headers of that status. If the handler set none, none may be
 * required.
 */
static bool put_headers(struct hook_builder *b,
			const struct hook_response_head *head, int status,
			const void *answer)
{
	const struct hook_options options = {.direction = HOOK_RESPONSE};
	struct hook_walk walk;
	const void *value;
	hook_str json;
	hook_raw raw;

	while (head && head->status >= 0 && head->status != status)
		head++;
	if (head == NULL || head->status < 0)
		return true;
	memcpy(&value, (const char *)answer + head->at, sizeof value);
	if (value == NULL)
		value = hook_new(b->arena, head->type->size, b->error);
	if (value == NULL)
		return false;
	json = hook_write(head->type, value, b->arena, &options, b->error);
	if (json.ptr == NULL)
		return false;
	raw.ptr = json.ptr;
	raw.len = json.len;
	hook_walk_enter(&walk, raw);
	while (!b->failed && hook_walk_next(&walk))
		put_header(b, head->forms, &walk);
	return !b->failed;
}

/* ---- the reply ---- */

/* Headers that the reply has already, such as Allow, stay. */
static void put_reply(struct hook_builder *b, struct hook_response *reply)
{
	const struct hook_headers *before = &reply->headers;
	size_t i;

	for (i = 0; i < before->count; i++)
		hook_build_header(b, before->items[i].name.ptr,
				  before->items[i].value);
	if (b->failed)
		return;
	reply->headers = b->request->headers;
	reply->body = b->request->body;
}

static bool reply_with(const struct hook_answer_row *row,
		       const struct hook_response_head *heads,
		       const void *answer, struct hook_delivery *d,
		       struct hook_error *error)
{
	struct hook_response *reply = d->request ? d->request->reply : NULL;
	struct hook_request made;
	struct hook_builder b;

	memset(&made, 0, sizeof made);
	memset(&b, 0, sizeof b);
	b.arena = d->arena;
	b.request = &made;
	b.error = error;
	if (!put_body(&b, row, answer) ||
	    !put_headers(&b, heads, row->status, answer))
		return false;
	if (reply != NULL && (made.body.ptr || made.headers.count))
		put_reply(&b, reply);
	return !b.failed;
}

int hook_answer(const struct hook_answer_row *rows,
		const struct hook_response_head *heads, const void *answer,
		struct hook_delivery *d, struct hook_error *error)
{
	const struct hook_answer_row *row;
	int status;

	memcpy(&status, answer, sizeof status);
	if (status == 0)
		status = usual_status(rows);
	row = find(rows, status);
	if (status < 200 || status > 599 || (row == NULL && status / 100 != 2))
		return hook_refuse(error, 500, HOOK_REFUSED,
				   "the handler's status is none that is "
				   "described");
	hook_fail(error, HOOK_OK, "");
	HOOK_ASSERT(row != NULL || status / 100 == 2);
	if (row != NULL && !reply_with(row, heads, answer, d, error))
		return 500;
	if (status / 100 != 2)
		hook_fail(error, HOOK_REFUSED, "the handler answers so");
	return status;
}
