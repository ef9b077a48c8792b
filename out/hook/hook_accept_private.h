/* SPDX-License-Identifier: 0BSD */
/* What the parts of the interpreter share; nothing for those who use it. */
#ifndef HOOK_ACCEPT_PRIVATE_H
#define HOOK_ACCEPT_PRIVATE_H

#include "hook_private.h"
#include "hook_tape.h"

#include <string.h>

/* One token of a JSON Pointer, innermost first. */
struct hook_accept_step {
	const struct hook_accept_step *up;
	const char *name; /* NULL: the index */
	size_t len, index;
	bool keyword; /* the name is one, with a NUL behind it */
};

/* A schema that a value was given, or a branch of it that is tried. */
struct hook_accept_scope {
	const struct hook_accept_scope *up; /* what it is a branch of */
	unsigned schema;
	bool asks; /* `not` or `if` */
};

/*
 * A value under a schema. `marks` is where the bits of its members or items
 * stand that were evaluated; 0 when nobody asks. `scope` is that of an object,
 * where a direction is given.
 */
struct hook_accept_at {
	const struct hook_tape_item *value;
	size_t marks;
	const struct hook_accept_step *path, *schema;
	const struct hook_accept_scope *scope;
	unsigned number; /* of the schema */
};

struct hook_accept_run {
	const struct hook_accept_tables *tables;
	struct hook_tape tape;
	struct hook_arena *arena;
	struct hook_violations *report; /* NULL: the first violation ends it */
	unsigned depth;
	unsigned unsent;     /* enum hook_accept_unsent; 0: all is sent */
	uint64_t work;       /* schemas that may still be applied */
	enum hook_code stop; /* no verdict, for that reason */
	uint64_t *words;     /* of marks, a stack */
	size_t used, room;
};

/* Does the value fit the row? `row` stands on its first operand. */
typedef bool hook_accept_check(struct hook_accept_run *run, const uint16_t *row,
			       unsigned count, const struct hook_accept_at *at);

/* Both are false: a violation, and the end without a verdict. */
bool hook_accept_fail(struct hook_accept_run *run,
		      const struct hook_accept_at *at, const char *keyword,
		      const char *reason);
/* The same of a keyword's location that is known. */
bool hook_accept_tell(struct hook_accept_run *run,
		      const struct hook_accept_at *at, const char *keyword,
		      const struct hook_accept_step *schema,
		      const char *reason);
bool hook_accept_stop(struct hook_accept_run *run, enum hook_code code);

/* Applies a schema. */
bool hook_accept_apply(struct hook_accept_run *run, unsigned schema,
		       const struct hook_accept_at *at);
/* The same without a report: is that branch taken? */
bool hook_accept_try(struct hook_accept_run *run, unsigned schema,
		     const struct hook_accept_at *at);

/* Goes into one more schema, which costs one unit of work, and out again. */
bool hook_accept_enter(struct hook_accept_run *run);
static inline void hook_accept_leave(struct hook_accept_run *run)
{
	HOOK_ASSERT(run->depth > 0);
	run->depth--;
}

/* ---- members that are not sent: hook_accept_unsent.c ---- */

/* Is the member of that name left out in the direction of the run? */
bool hook_accept_unsent(struct hook_accept_run *run,
			const struct hook_accept_at *at, unsigned name);
/* If so, is it not asked for either? */
bool hook_accept_waived(struct hook_accept_run *run,
			const struct hook_accept_at *at, unsigned name);
/* Has the object a member of that name, which is sent? */
bool hook_accept_has(struct hook_accept_run *run,
		     const struct hook_accept_at *at, unsigned name);
/* How many of its members are sent? */
size_t hook_accept_count(struct hook_accept_run *run,
			 const struct hook_accept_at *at);
/* The schema that `properties` of an object's row has for that name, or NONE.
 */
unsigned hook_accept_property(const uint16_t *row, unsigned name);

/* Gives a branch a scope of its own. */
static inline void hook_accept_branch(struct hook_accept_at *inner,
				      struct hook_accept_scope *scope,
				      unsigned schema, bool asks)
{
	scope->up = inner->scope;
	scope->schema = schema;
	scope->asks = asks || (scope->up && scope->up->asks);
	inner->scope = scope;
}

/* Zeroed bits, taken from the stack; 0 when there is no memory. */
size_t hook_accept_marks(struct hook_accept_run *run, size_t bits);

static inline void hook_accept_mark(struct hook_accept_run *run, size_t marks,
				    size_t index)
{
	HOOK_ASSERT(marks == 0 || marks + index / 64 < run->used);
	if (marks != 0)
		run->words[marks + index / 64] |= UINT64_C(1) << (index % 64);
}

static inline bool hook_accept_marked(const struct hook_accept_run *run,
				      size_t marks, size_t index)
{
	return (run->words[marks + index / 64] >> (index % 64) & 1) != 0;
}

static inline const struct hook_tape_item *hook_accept_next(
	const struct hook_accept_run *run, const struct hook_tape_item *item)
{
	return &run->tape.items[item->next];
}

static inline size_t hook_accept_size(const uint16_t *operand)
{
	return (size_t)operand[0] << 16 | operand[1];
}

/* A member's or item's value under a schema, which the keyword names. */
struct hook_accept_inner {
	struct hook_accept_at at;
	struct hook_accept_step path; /* in the text */
	struct hook_accept_step word, name;
};

static inline void hook_accept_inner_start(struct hook_accept_inner *in,
					   const struct hook_accept_at *at,
					   const char *keyword)
{
	memset(in, 0, sizeof *in);
	in->path.up = at->path;
	in->word.up = at->schema;
	in->word.name = keyword;
	in->word.len = strlen(keyword);
	in->word.keyword = true;
	in->at.path = &in->path;
	in->at.schema = &in->word;
	in->at.number = at->number;
}

/* Keeps going while a report is made. */
static inline bool hook_accept_ends(const struct hook_accept_run *run)
{
	return run->report == NULL || run->stop != HOOK_OK;
}

#define HOOK_KEYWORD(name, check) hook_accept_check hook_accept_##check;
#include "hook_accept_keyword.h"

/*
 * Without a report nobody asks where a value is. Most only have a type, or one
 * more row, which is one of a few.
 */
static inline bool hook_accept_judge(struct hook_accept_run *run,
				     unsigned schema,
				     const struct hook_tape_item *value)
{
	const uint16_t *row = run->tables->rows + run->tables->first[schema];
	struct hook_accept_at at = {NULL, 0, NULL, NULL, NULL, 0};
	bool last;

	if (row[0] == HOOK_ACCEPT_TYPE) {
		if ((value->type & row[2]) == 0)
			return false;
		row += 3;
		if (row[0] == HOOK_ACCEPT_END)
			return true;
	}
	at.value = value;
	last = row[0] > HOOK_ACCEPT_TYPE && row[2 + row[1]] == HOOK_ACCEPT_END;
	if (last && row[0] == HOOK_ACCEPT_FORMAT)
		return hook_accept_format(run, row + 2, row[1], &at);
	if (last && row[0] == HOOK_ACCEPT_OBJECT && run->unsent == 0)
		return hook_accept_object(run, row + 2, row[1], &at);
	return hook_accept_apply(run, schema, &at);
}

bool hook_accept_match(struct hook_accept_run *run, unsigned pattern,
		       const struct hook_tape_item *string, bool *matches);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_accept_private_h != 0xa01c0b2c
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
