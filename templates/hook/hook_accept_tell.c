/* SPDX-License-Identifier: 0BSD */
/*
 * What is said of a violation: where in the text, and where in the schema.
 *
 * Nothing here changes a verdict, but for want of memory.
 *
 * Invariant: a pointer has the length that was counted for it.
 */
#include "hook_accept_private.h"

#include <string.h>

bool hook_accept_stop(struct hook_accept_run *run, enum hook_code code)
{
	if (run->stop == HOOK_OK)
		run->stop = code;
	return false;
}

/* The size of a step with its slash; names are escaped as RFC 6901 says. */
static size_t put_step(const struct hook_accept_step *step, char *out)
{
	char digits[HOOK_DIGITS];
	const char *name = step->name ? step->name : digits;
	size_t len = step->name ? step->len : hook_digits(step->index, digits);
	size_t n = 1, i;

	if (out)
		out[0] = '/';
	for (i = 0; i < len; i++) {
		bool escaped = name[i] == '~' || name[i] == '/';

		if (out && escaped) {
			out[n] = '~';
			out[n + 1] = name[i] == '~' ? '0' : '1';
		} else if (out) {
			out[n] = name[i];
		}
		n += escaped ? 2 : 1;
	}
	return n;
}

static hook_str pointer_of(struct hook_accept_run *run,
			   const struct hook_accept_step *last)
{
	const struct hook_accept_step *step;
	hook_str pointer = {NULL, 0};
	size_t len = 0;
	char *out;

	for (step = last; step; step = step->up)
		len += put_step(step, NULL);
	out = (char *)hook_take(run->arena, len + 1);
	if (out == NULL) {
		hook_accept_stop(run, HOOK_NO_MEMORY);
		return pointer;
	}
	pointer.ptr = out;
	pointer.len = len;
	out[len] = '\0';
	for (step = last; step; step = step->up) {
		len -= put_step(step, NULL);
		put_step(step, out + len);
	}
	HOOK_ASSERT(len == 0);
	return pointer;
}

static void set_place(const struct hook_accept_run *run, unsigned schema,
		      struct hook_violation *item)
{
	const struct hook_accept_place *place;

	item->document = NULL;
	item->line = item->column = 0;
	if (run->tables->places == NULL)
		return;
	place = &run->tables->places[schema];
	if (place->line > 0) {
		item->document = run->tables->documents[place->document];
		item->line = place->line;
		item->column = place->column;
	}
}

/* Sets the error by the first violation, as a reader would. */
static void set_error(struct hook_error *error,
		      const struct hook_violation *item)
{
	hook_fail(error, HOOK_INVALID, item->reason);
	error->keyword = item->keyword;
	hook_pointer_copy(error->schema, item->schema.ptr, item->schema.len);
	error->offset = item->offset;
	hook_path_join(error->path, 0, item->path);
}

bool hook_accept_tell(struct hook_accept_run *run,
		      const struct hook_accept_at *at, const char *keyword,
		      const struct hook_accept_step *schema, const char *reason)
{
	struct hook_violations *report = run->report;
	struct hook_violation item;

	if (report->count > 0 && report->count >= report->room) {
		report->count++;
		return false;
	}
	item.keyword = keyword;
	item.reason = reason;
	item.path = pointer_of(run, at->path);
	item.offset = at->value->at;
	item.schema = pointer_of(run, schema);
	set_place(run, at->number, &item);
	if (run->stop != HOOK_OK)
		return false;
	if (report->count == 0)
		set_error(&report->error, &item);
	if (report->count < report->room)
		report->items[report->count] = item;
	report->count++;
	return false;
}

bool hook_accept_fail(struct hook_accept_run *run,
		      const struct hook_accept_at *at, const char *keyword,
		      const char *reason)
{
	struct hook_accept_step last = {NULL, NULL, 0, 0, true};

	if (run->report == NULL)
		return false;
	last.up = at->schema;
	last.name = keyword;
	last.len = strlen(keyword);
	return hook_accept_tell(run, at, keyword, &last, reason);
}
