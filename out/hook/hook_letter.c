/* SPDX-License-Identifier: 0BSD */
/*
 * Verdicts of letters where values are read, checked and written.
 *
 * A letter judges JSON text, as it came or as it would be sent, and never what
 * a struct makes of it.
 */
#include "hook_engine.h"

#include <string.h>

/* Reports a violation; its path continues that of the check. */
static void report(struct hook_check *c, const struct hook_violation *violation)
{
	struct hook_error error;
	enum hook_code code = strcmp(violation->keyword, "type") == 0
				      ? HOOK_TYPE
				      : HOOK_INVALID;

	hook_check_describe(c, &error, code, NULL, violation->reason);
	error.keyword = violation->keyword;
	error.offset = c->offset + violation->offset;
	hook_path_join(error.path, strlen(error.path), violation->path);
	hook_check_add(c, &error);
}

static void judge(struct hook_check *c, const struct hook_letter *letter,
		  const char *json, size_t len, struct hook_verdict *v)
{
	v->fits = letter->judge(letter, json, len, c->direction, &v->arena,
				&v->found);
}

static void begin(struct hook_check *c, struct hook_verdict *v)
{
	v->found.items = v->items;
	v->found.room = c->report ? HOOK_VERDICT_ROOM : 1;
	v->found.count = 0;
	v->offset = c->offset;
	v->failures = c->failures;
	v->reported = c->report ? c->report->count : 0;
	v->fits = true;
}

/*
 * The memory that the verdict needs is given back, at once where the value
 * fits, and counts towards the reader's ceiling until then.
 */
void hook_letter_read(struct hook_reader *r, const struct hook_letter *letter,
		      struct hook_verdict *v)
{
	struct hook_skim s = {NULL, NULL, HOOK_OK, NULL, NULL};

	hook_past_blank(r);
	r->check.offset = (size_t)(r->at - r->start);
	begin(&r->check, v);
	v->arena = *r->arena;
	v->arena.block = NULL;
	v->arena.next = v->arena.end = NULL;
	s.at = r->at;
	s.end = r->end;
	/* If it is no JSON, the reader reports that. */
	if (hook_skim_value(&s, r->check.depth))
		judge(&r->check, letter, r->at, (size_t)(s.at - r->at), v);
	if (v->fits)
		hook_arena_free(&v->arena);
	v->held = v->arena.used - r->arena->used;
	r->arena->used += v->held;
}

void hook_letter_check(struct hook_check *c, const struct hook_type *type,
		       const void *value, struct hook_verdict *v)
{
	struct hook_options options = {HOOK_BOTH, false, false,
				       true,      NULL,  NULL};
	struct hook_error error;
	hook_str text;

	hook_arena_init(&v->arena, SIZE_MAX);
	options.direction = c->direction;
	text = hook_write(type, value, &v->arena, &options, &error);
	if (!text.ptr)
		hook_check_fail_as(c, error.code, error.keyword, error.reason);
	begin(c, v);
	if (text.ptr)
		judge(c, hook_type_letter(type), text.ptr, text.len, v);
}

void hook_letter_end(struct hook_check *c, struct hook_verdict *v)
{
	bool reported = c->failures > v->failures ||
			(c->report && c->report->count > v->reported);
	size_t offset = c->offset, i;

	c->offset = v->offset;
	if (!v->fits && !reported && v->found.error.code != HOOK_INVALID)
		hook_check_fail_as(c, v->found.error.code, NULL,
				   v->found.error.reason);
	else if (!v->fits && !reported)
		for (i = 0; i < v->found.count && i < v->found.room; i++)
			report(c, &v->items[i]);
	c->offset = offset;
	hook_arena_free(&v->arena);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_letter_c != 0x78851d7b
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
