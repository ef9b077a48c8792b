/* SPDX-License-Identifier: 0BSD */
/*
 * Reading responses: which row of a call's table a response fits, by its
 * status and its Content-Type, and its body as that row says.
 *
 * A response that fits no row, or whose body cannot be read, is still a
 * response: its kind stays 0, and the problem says why.
 *
 * Invariant: where a status has several rows, each has a media type.
 */
#include "hook_engine.h"

#include <string.h>

/* A row's status is 404, or 4 for all of 400 to 499, or 0 for every status. */
static bool has_status(int said, int status)
{
	if (said < 10)
		return said == 0 || said == status / 100;
	return said == status;
}

/*
 * Rates how well a row describes a media type: 3 by itself, 2 by a range, 1 as
 * +json, 0 not at all.
 */
static int fits(hook_str type, const char *listed)
{
	size_t len = strlen(listed);

	if (type.len == len && hook_same_text(type.ptr, listed, len))
		return 3;
	if (strcmp(listed, "*/*") == 0)
		return 2;
	if (len > 2 && strcmp(listed + len - 2, "/*") == 0)
		return type.len >= len &&
				       hook_same_text(type.ptr, listed, len - 1)
			       ? 2
			       : 0;
	return hook_media_type_is(type, listed);
}

/* Without its parameters; empty where the response says nothing. */
static hook_str content_type(const struct hook_response *response)
{
	hook_str type =
		hook_header_find(&response->headers, "Content-Type", NULL);
	const char *end = type.len ? memchr(type.ptr, ';', type.len) : NULL;

	if (end != NULL)
		type.len = (size_t)(end - type.ptr);
	return hook_trim(type);
}

/*
 * Returns the row of one status whose media type fits best: the type itself
 * before a range, and that before +json if JSON is listed. Returns the first if
 * nothing says which it is, or if the call does not tell them apart.
 */
static const struct hook_response_row *row_of(
	const struct hook_responses *table,
	const struct hook_response *response, struct hook_error *problem)
{
	const struct hook_response_row *row = table->rows, *found = NULL;
	const struct hook_response_row *end = row + table->count;
	hook_str type = content_type(response);
	int status, best = 0, fit;

	while (row < end && !has_status(row->status, response->status))
		row++;
	if (row == end) {
		hook_fail(problem, HOOK_TYPE,
			  "the status is none that is described");
		return NULL;
	}
	if (row->media_type == NULL || type.len == 0)
		return row;
	for (status = row->status; row < end && row->status == status; row++) {
		HOOK_ASSERT(row->media_type != NULL);
		fit = fits(type, row->media_type);
		if (fit > best)
			found = row;
		best = fit > best ? fit : best;
	}
	if (found == NULL)
		hook_fail(problem, HOOK_TYPE,
			  "the media type is none that is described");
	return found;
}

static bool is_null(hook_str body)
{
	const char *end = body.ptr + body.len;
	const char *at = hook_skip_blank(body.ptr, end);

	return end - at >= 4 && memcmp(at, "null", 4) == 0 &&
	       hook_skip_blank(at + 4, end) == end;
}

static bool takes_null(const struct hook_response_row *row)
{
	return row->nullable || (row->type && row->type->nullable);
}

/* Reads one value into the result; it is absent (zeroed) after an error. */
static bool read_value(const struct hook_row *row, hook_str body,
		       struct hook_arena *arena, void *to,
		       const struct hook_options *options,
		       struct hook_error *error)
{
	struct hook_reader r;

	hook_reader_start(&r, arena, body.ptr, body.len, options, error);
	hook_read_value(&r, row, to);
	if (hook_reader_finish(&r))
		return true;
	memset(to, 0, hook_row_width(row));
	return false;
}

/*
 * Reads leniently: a value that does not fit, or does not check, is a problem
 * but is read.
 */
static bool read_body(const struct hook_response_row *row,
		      const struct hook_response *response,
		      struct hook_arena *arena, void *to,
		      struct hook_error *problem, struct hook_error *error)
{
	struct hook_options options = {HOOK_RESPONSE, true, true,
				       false,         NULL, NULL};
	struct hook_report report = {problem, 1, 0};
	void *value;

	if (row->type == NULL && row->value == NULL)
		return true;
	if (takes_null(row) && response->body.ptr && is_null(response->body))
		return true;
	options.report = &report;
	if (row->value != NULL)
		return read_value(row->value, response->body, arena, to,
				  &options, error);
	value = hook_new(arena, row->type->size, error);
	if (value == NULL ||
	    !hook_read(row->type, value, arena, response->body.ptr,
		       response->body.len, &options, error))
		return false;
	memcpy(to, &value, sizeof value);
	return true;
}

/*
 * Returns the headers of the row's status: 4XX has no say in a 404 that is
 * described.
 */
static const struct hook_response_head *head_of(
	const struct hook_responses *table,
	const struct hook_response *response)
{
	const struct hook_response_row *row = table->rows;
	const struct hook_response_row *end = row + table->count;
	size_t i;

	while (row < end && !has_status(row->status, response->status))
		row++;
	for (i = 0; row < end && i < table->head_count; i++)
		if (table->heads[i].status == row->status)
			return &table->heads[i];
	return NULL;
}

/* Reports only the first problem; returns false if memory ended. */
static bool read_headers(const struct hook_responses *table,
			 const struct hook_response *response,
			 struct hook_arena *arena, char *out,
			 struct hook_error *problem, struct hook_error *error)
{
	const struct hook_response_head *head = head_of(table, response);
	struct hook_error first;
	struct hook_report report = {&first, 1, 0};
	void *value;

	if (head == NULL)
		return true;
	first.code = HOOK_OK;
	value = hook_headers_read(head->type, head->forms, &response->headers,
				  arena, &report, error);
	if (value != NULL)
		memcpy(out + head->at, &value, sizeof value);
	else if (error->code == HOOK_NO_MEMORY)
		return false;
	else
		first = *error;
	if (problem->code == HOOK_OK && first.code != HOOK_OK)
		*problem = first;
	return true;
}

bool hook_response_read(const struct hook_responses *table,
			const struct hook_response *response,
			struct hook_arena *arena, void *result,
			struct hook_error *error)
{
	char *out = (char *)result;
	struct hook_error *problem = (void *)(out + table->problem_at);
	const struct hook_response_row *row = row_of(table, response, problem);

	if (row != NULL &&
	    read_body(row, response, arena, out + row->at, problem, error)) {
		memcpy(out + table->kind_at, &row->kind, sizeof row->kind);
	} else if (row != NULL) {
		*problem = *error;
		if (error->code == HOOK_NO_MEMORY)
			return false;
	}
	return table->head_count == 0 ||
	       read_headers(table, response, arena, out, problem, error);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_response_c != 0x0f32f3ea
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
