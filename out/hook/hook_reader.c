/* SPDX-License-Identifier: 0BSD */
/*
 * A reader's beginning and end, and what goes wrong between them.
 *
 * Invariant: the first error is kept; a lenient reader passes over a member of
 * the wrong type.
 */
#include "hook_engine.h"

#include <string.h>

/* ---- errors ---- */

void hook_reader_fail(struct hook_reader *r, enum hook_code code,
		      const char *keyword, const char *reason)
{
	if (r->stop == HOOK_FAILED)
		return;
	r->check.offset = (size_t)(r->at - r->start);
	hook_check_describe(&r->check, r->check.error, code, keyword, reason);
	r->stop = HOOK_FAILED;
}

void hook_reader_no_memory(struct hook_reader *r)
{
	hook_reader_fail(r, HOOK_NO_MEMORY, NULL,
			 "out of memory, or over the arena's ceiling");
}

void hook_syntax(struct hook_reader *r, const char *at, const char *reason)
{
	r->at += at - r->at;
	hook_reader_fail(r, HOOK_SYNTAX, NULL, reason);
}

static bool in_member(const struct hook_reader *r)
{
	const struct hook_frame *frame;

	for (frame = r->check.frame; frame; frame = frame->up)
		if (frame->name)
			return true;
	return false;
}

void hook_mismatch(struct hook_reader *r, enum hook_code code,
		   const char *reason)
{
	struct hook_error error;

	if (!r->check.lenient || !in_member(r)) {
		hook_reader_fail(r, code, "type", reason);
		return;
	}
	r->check.offset = (size_t)(r->at - r->start);
	hook_check_describe(&r->check, &error, code, "type", reason);
	if (r->check.report)
		hook_report_add(r->check.report, &error);
	r->misfits++;
	r->stop = HOOK_MISMATCH;
}

/* ---- begin and end ---- */

static void set_text(struct hook_reader *r, char *json, size_t len)
{
	r->start = r->at = r->altered = json;
	r->end = json + len;
	memset(r->end, 0, HOOK_PADDING);
}

void hook_reader_start(struct hook_reader *r, struct hook_arena *arena,
		       const char *json, size_t len,
		       const struct hook_options *options,
		       struct hook_error *error)
{
	char *copy = NULL;

	r->arena = arena;
	r->pristine = NULL;
	r->stop = HOOK_GO;
	r->misfits = 0;
	r->ends = NULL;
	r->kept = NULL;
	r->again = len <= SIZE_MAX / HOOK_READ_AGAIN ? len * HOOK_READ_AGAIN
						     : SIZE_MAX;
	r->checks = options && options->check;
	hook_check_start(&r->check, options, error);
	if (options && options->in_place) {
		set_text(r, options->in_place, len);
		return;
	}
	/*
	 * A small body gets one block, for the copy and for what is made of it.
	 */
	if (len <= SIZE_MAX / 4 &&
	    hook_expect(arena, len + HOOK_PADDING, len * 2 + 1024))
		copy = (char *)hook_take(arena, len + HOOK_PADDING);
	if (copy == NULL) {
		hook_no_memory(error);
		r->stop = HOOK_FAILED;
		return;
	}
	if (len > 0)
		memcpy(copy, json, len);
	set_text(r, copy, len);
	r->pristine = json;
}

bool hook_reader_finish(struct hook_reader *r)
{
	if (r->stop == HOOK_GO) {
		hook_past_blank(r);
		if (r->at != r->end)
			hook_syntax(r, r->at, "nothing may follow the value");
	}
	HOOK_ASSERT(r->stop != HOOK_FAILED || r->check.error->code != HOOK_OK);
	return r->stop == HOOK_GO &&
	       (r->check.lenient || r->check.failures == 0);
}

void hook_wrong_type(struct hook_reader *r, const char *expected)
{
	if (r->stop != HOOK_GO)
		return;
	if (r->at >= r->end)
		hook_syntax(r, r->end, "the text ends too early");
	else if (*r->at == '\0' || !strchr("{[\"-0123456789tfn", *r->at))
		hook_syntax(r, r->at, "a value is expected here");
	else
		hook_mismatch(r, HOOK_TYPE, expected);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_reader_c != 0xabad2ab0
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
