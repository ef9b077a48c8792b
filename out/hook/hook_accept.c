/* SPDX-License-Identifier: 0BSD */
/*
 * The interpreter of accept tables: rows in their order, references and
 * branches; what holds members and items is in hook_accept_inside.c, what
 * looks at one value in hook_accept_value.c, what is said of a violation in
 * hook_accept_tell.c.
 *
 * Invariant: the first pass makes no report; only when it fails, a second one
 * does, and so a text that fits costs nothing but its verdict.
 */
#include "hook_accept_private.h"

#include <string.h>

/* Schemas within each other: nesting, and references at each level. */
#define NESTED 1024

/* Schemas that are applied, for each value and in any case. */
#define WORK_EACH 1000
#define WORK      1000000

static hook_accept_check *const checks[HOOK_ACCEPT_KEYWORDS] = {
#define HOOK_KEYWORD(name, check) [HOOK_ACCEPT_##name] = hook_accept_##check,
#include "hook_accept_keyword.h"
};

/* ---- marks ---- */

static bool grow_words(struct hook_accept_run *run, size_t more)
{
	size_t room = (run->room + more) * 2 + 64;
	uint64_t *words;

	if (more > SIZE_MAX / 64 || room > SIZE_MAX / sizeof *words)
		return hook_accept_stop(run, HOOK_NO_MEMORY);
	words = (uint64_t *)hook_take(run->arena, room * sizeof *words);
	if (words == NULL)
		return hook_accept_stop(run, HOOK_NO_MEMORY);
	if (run->words)
		memcpy(words, run->words, run->used * sizeof *words);
	run->words = words;
	run->room = room;
	return true;
}

size_t hook_accept_marks(struct hook_accept_run *run, size_t bits)
{
	size_t count = bits / 64 + 1, at;

	if (run->used == 0)
		run->used = 1; /* 0 is nowhere */
	if (run->room < run->used + count && !grow_words(run, count)) {
		run->used = 0;
		return 0;
	}
	at = run->used;
	memset(run->words + at, 0, count * sizeof *run->words);
	run->used += count;
	return at;
}

static void merge_marks(struct hook_accept_run *run, size_t into, size_t from,
			size_t bits)
{
	size_t i;

	HOOK_ASSERT(into < from && from + bits / 64 < run->used);
	for (i = 0; into != 0 && i <= bits / 64; i++)
		run->words[into + i] |= run->words[from + i];
}

/* ---- schemas ---- */

static bool apply_rows(struct hook_accept_run *run, const uint16_t *row,
		       const struct hook_accept_at *at)
{
	bool fits = true;

	for (; row[0] != HOOK_ACCEPT_END; row += 2 + row[1]) {
		/* What is unevaluated is known only when all else fits. */
		if (!fits && row[0] >= HOOK_ACCEPT_UNEVALUATED_ITEMS)
			break;
		if (row[0] == HOOK_ACCEPT_NULLABLE &&
		    at->value->type == HOOK_NULL)
			return true;
		if (row[0] == HOOK_ACCEPT_UNSENT ||
		    row[0] == HOOK_ACCEPT_NULLABLE ||
		    (row[0] == HOOK_ACCEPT_TYPE &&
		     (at->value->type & row[2]) != 0))
			continue;
		HOOK_ASSERT(row[0] < HOOK_ACCEPT_KEYWORDS && checks[row[0]]);
		if (checks[row[0]](run, row + 2, row[1], at))
			continue;
		fits = false;
		if (run->report == NULL || run->stop != HOOK_OK)
			return false;
	}
	return fits;
}

/* unevaluated... sees what is within its own schema, and nothing beside. */
static bool apply_scope(struct hook_accept_run *run, const uint16_t *row,
			const struct hook_accept_at *at)
{
	struct hook_accept_at within = *at;
	size_t used = run->used;
	bool fits;

	within.marks = hook_accept_marks(run, at->value->count);
	if (within.marks == 0)
		return false;
	fits = apply_rows(run, row, &within);
	if (fits)
		merge_marks(run, at->marks, within.marks, at->value->count);
	run->used = used;
	return fits;
}

/*
 * The schema `false` has no keyword, and is one for all places: the keyword
 * that holds it is reported, where its schema stands.
 */
static bool refuse_all(struct hook_accept_run *run,
		       const struct hook_accept_at *at)
{
	const struct hook_accept_step *step = at->schema;

	if (run->report == NULL)
		return false;
	while (step && !step->keyword)
		step = step->up;
	return hook_accept_tell(run, at, step ? step->name : "false",
				at->schema, "the schema takes nothing here");
}

bool hook_accept_enter(struct hook_accept_run *run)
{
	if (run->depth == NESTED)
		return hook_accept_stop(run, HOOK_TOO_DEEP);
	if (run->work == 0)
		return hook_accept_stop(run, HOOK_TOO_LARGE);
	run->depth++;
	run->work--;
	return true;
}

bool hook_accept_apply(struct hook_accept_run *run, unsigned schema,
		       const struct hook_accept_at *at)
{
	struct hook_accept_scope scope = {NULL, 0, false};
	struct hook_accept_at here = *at;
	const uint16_t *row;
	bool fits;

	if (schema == HOOK_ACCEPT_TRUE)
		return true;
	if (schema == HOOK_ACCEPT_FALSE)
		return refuse_all(run, at);
	here.number = schema;
	if (!hook_accept_enter(run))
		return false;
	if (run->unsent != 0 && at->scope == NULL)
		hook_accept_branch(&here, &scope, schema, false);
	row = run->tables->rows + run->tables->first[schema];
	if (row[0] == HOOK_ACCEPT_SCOPE)
		fits = apply_scope(run, row + 2, &here);
	else
		fits = apply_rows(run, row, &here);
	hook_accept_leave(run);
	return fits;
}

bool hook_accept_try(struct hook_accept_run *run, unsigned schema,
		     const struct hook_accept_at *at)
{
	struct hook_violations *report = run->report;
	bool fits;

	run->report = NULL;
	fits = hook_accept_apply(run, schema, at);
	run->report = report;
	return fits;
}

/* ---- references and branches ---- */

static bool apply_named(struct hook_accept_run *run, unsigned schema,
			const struct hook_accept_at *at, const char *keyword)
{
	struct hook_accept_at inner = *at;
	struct hook_accept_step step = {NULL, keyword, strlen(keyword), 0,
					true};

	step.up = at->schema;
	inner.schema = &step;
	return hook_accept_apply(run, schema, &inner);
}

bool hook_accept_ref(struct hook_accept_run *run, const uint16_t *row,
		     unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return apply_named(run, row[0], at, "$ref");
}

bool hook_accept_dynamic_ref(struct hook_accept_run *run, const uint16_t *row,
			     unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return apply_named(run, row[0], at, "$dynamicRef");
}

bool hook_accept_all_of(struct hook_accept_run *run, const uint16_t *row,
			unsigned count, const struct hook_accept_at *at)
{
	struct hook_accept_at inner = *at;
	struct hook_accept_step step = {NULL, "allOf", 5, 0, true};
	struct hook_accept_step index = {NULL, NULL, 0, 0, false};
	bool fits = true;

	step.up = at->schema;
	index.up = &step;
	inner.schema = &index;
	for (; index.index < count; index.index++) {
		fits = hook_accept_apply(run, row[index.index], &inner) && fits;
		if (!fits && (run->report == NULL || run->stop != HOOK_OK))
			return false;
	}
	return fits;
}

/* A branch marks what it evaluates only if it is taken. */
static bool try_branch(struct hook_accept_run *run, unsigned schema,
		       const struct hook_accept_at *at, bool asks)
{
	struct hook_accept_scope scope;
	struct hook_accept_at inner = *at;
	size_t used = run->used;
	bool fits;

	if (at->marks == 0 && run->report == NULL && run->unsent == 0)
		return hook_accept_judge(run, schema, at->value);
	hook_accept_branch(&inner, &scope, schema, asks);
	if (at->marks == 0)
		return hook_accept_try(run, schema, &inner);
	inner.marks = hook_accept_marks(run, at->value->count);
	if (inner.marks == 0)
		return false;
	fits = hook_accept_try(run, schema, &inner);
	if (fits)
		merge_marks(run, at->marks, inner.marks, at->value->count);
	run->used = used;
	return fits;
}

bool hook_accept_any_of(struct hook_accept_run *run, const uint16_t *row,
			unsigned count, const struct hook_accept_at *at)
{
	bool any = false;
	unsigned i;

	/* All that fit evaluate something, so all are tried if that counts. */
	for (i = 0; i < count && (!any || at->marks != 0); i++)
		any = try_branch(run, row[i], at, false) || any;
	return any ||
	       hook_accept_fail(run, at, "anyOf", "no branch of anyOf fits");
}

bool hook_accept_one_of(struct hook_accept_run *run, const uint16_t *row,
			unsigned count, const struct hook_accept_at *at)
{
	unsigned fitting = 0, i;

	for (i = 0; i < count && fitting < 2; i++)
		fitting += try_branch(run, row[i], at, false);
	if (fitting == 1)
		return true;
	return hook_accept_fail(run, at, "oneOf",
				fitting ? "two branches of oneOf fit"
					: "no branch of oneOf fits");
}

bool hook_accept_not(struct hook_accept_run *run, const uint16_t *row,
		     unsigned count, const struct hook_accept_at *at)
{
	struct hook_accept_scope scope;
	struct hook_accept_at inner = *at;

	(void)count;
	inner.marks = 0;
	hook_accept_branch(&inner, &scope, row[0], true);
	if (!hook_accept_try(run, row[0], &inner))
		return run->stop == HOOK_OK;
	return hook_accept_fail(run, at, "not", "the schema of not fits");
}

bool hook_accept_if(struct hook_accept_run *run, const uint16_t *row,
		    unsigned count, const struct hook_accept_at *at)
{
	bool holds = try_branch(run, row[0], at, true);
	unsigned then = holds ? row[1] : row[2];
	struct hook_accept_scope scope;
	struct hook_accept_at inner = *at;

	(void)count;
	if (run->stop != HOOK_OK)
		return false;
	hook_accept_branch(&inner, &scope, then, false);
	return then == HOOK_ACCEPT_NONE ||
	       apply_named(run, then, &inner, holds ? "then" : "else");
}

/* ---- a verdict ---- */

static bool judge(struct hook_accept_run *run, unsigned schema)
{
	struct hook_accept_at at = {NULL, 0, NULL, NULL, NULL, 0};

	at.value = run->tape.items;
	run->depth = 0;
	run->used = 0;
	run->work = WORK + (uint64_t)run->tape.count * WORK_EACH;
	return hook_accept_apply(run, schema, &at);
}

static bool no_verdict(const struct hook_accept_run *run,
		       struct hook_error *error)
{
	if (run->stop == HOOK_TOO_DEEP)
		return hook_fail(error, run->stop,
				 "schemas within schemas, too deep");
	if (run->stop == HOOK_TOO_LARGE)
		return hook_fail(error, run->stop,
				 "this takes more work than is allowed");
	return hook_no_memory(error);
}

static bool accept(const struct hook_accept_tables *tables, unsigned schema,
		   const char *json, size_t len, unsigned unsent,
		   struct hook_arena *arena, struct hook_violations *report)
{
	struct hook_accept_run run;
	struct hook_error error, *told = report ? &report->error : &error;
	bool fits;

	memset(&run, 0, sizeof run);
	memset(told, 0, sizeof *told);
	run.tables = tables;
	run.arena = arena;
	run.unsent = unsent;
	if (report)
		report->count = 0;
	if (!hook_tape_read(&run.tape, tables, json, len, arena, told))
		return false;
	/* The first pass has no report. */
	HOOK_ASSERT(run.report == NULL);
	fits = judge(&run, schema);
	HOOK_ASSERT(run.depth == 0 || run.stop != HOOK_OK);
	if (!fits && run.stop == HOOK_OK && report) {
		run.report = report;
		judge(&run, schema);
	}
	return run.stop == HOOK_OK ? fits : no_verdict(&run, told);
}

bool hook_accept(const struct hook_accept_tables *tables, unsigned schema,
		 const char *json, size_t len, struct hook_arena *arena,
		 struct hook_violations *report)
{
	return accept(tables, schema, json, len, 0, arena, report);
}

bool hook_accept_letter(const struct hook_letter *letter, const char *json,
			size_t len, enum hook_direction direction,
			struct hook_arena *arena,
			struct hook_violations *report)
{
	unsigned unsent = direction == HOOK_REQUEST    ? HOOK_ACCEPT_READ_ONLY
			  : direction == HOOK_RESPONSE ? HOOK_ACCEPT_WRITE_ONLY
						       : 0;

	return accept(letter->tables, letter->schema, json, len, unsent, arena,
		      report);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_accept_c != 0xa124c724
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
