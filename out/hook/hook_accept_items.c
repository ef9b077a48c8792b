/* SPDX-License-Identifier: 0BSD */
/*
 * Keywords that look into arrays.
 *
 * As in hook_accept_inside.c, what fits is marked.
 *
 * Invariant: a row of items begins with which keyword it is, and with the
 * schema of those that have none of their own.
 */
#include "hook_accept_private.h"

#include <string.h>

/* ---- arrays ---- */

static bool check_item(struct hook_accept_run *run,
		       const struct hook_accept_at *at, unsigned schema,
		       const struct hook_tape_item *item, uint32_t index,
		       const char *keyword, bool listed)
{
	struct hook_accept_inner in;

	if (schema == HOOK_ACCEPT_TRUE)
		return true;
	if (run->report == NULL)
		return hook_accept_judge(run, schema, item);
	hook_accept_inner_start(&in, at, keyword);
	in.path.index = index;
	in.at.value = item;
	if (listed) {
		in.name.up = &in.word;
		in.name.index = index;
		in.at.schema = &in.name;
	}
	return hook_accept_apply(run, schema, &in.at);
}

bool hook_accept_items(struct hook_accept_run *run, const uint16_t *row,
		       unsigned count, const struct hook_accept_at *at)
{
	const char *listed = row[0] ? "items" : "prefixItems";
	const char *others = row[0] && count > 2 ? "additionalItems" : "items";
	const struct hook_tape_item *item = at->value + 1;
	bool fits = true;
	uint32_t i;

	HOOK_ASSERT(count >= 2);
	if (at->value->type != HOOK_ARRAY)
		return true;
	for (i = 0; i < at->value->count; i++) {
		bool prefix = i < count - 2;
		unsigned schema = prefix ? row[2 + i] : row[1];

		if (schema == HOOK_ACCEPT_NONE)
			break;
		if (check_item(run, at, schema, item, i,
			       prefix ? listed : others, prefix)) {
			hook_accept_mark(run, at->marks, i);
		} else {
			fits = false;
			if (hook_accept_ends(run))
				return false;
		}
		item = hook_accept_next(run, item);
	}
	return fits;
}

/* Stops counting when that decides, unless the items that fit are marked. */
bool hook_accept_contains(struct hook_accept_run *run, const uint16_t *row,
			  unsigned count, const struct hook_accept_at *at)
{
	const struct hook_tape_item *item = at->value + 1;
	size_t marks = row[0] ? at->marks : 0, fitting = 0;
	size_t min = hook_accept_size(row + 2);
	size_t max = hook_accept_size(row + 4);
	struct hook_accept_at inner = {NULL, 0, NULL, NULL, NULL, 0};
	uint32_t i;

	(void)count;
	if (at->value->type != HOOK_ARRAY)
		return true;
	for (i = 0; i < at->value->count; i++) {
		if (marks == 0 && fitting >= min && max == UINT32_MAX)
			break;
		inner.value = item;
		if (hook_accept_try(run, row[1], &inner)) {
			fitting++;
			hook_accept_mark(run, marks, i);
		}
		if (run->stop != HOOK_OK)
			return false;
		item = hook_accept_next(run, item);
	}
	if (fitting < min)
		return hook_accept_fail(run, at,
					min > 1 ? "minContains" : "contains",
					"too few items fit");
	return fitting <= max ||
	       hook_accept_fail(run, at, "maxContains", "too many items fit");
}

/* ---- what nothing else evaluated ---- */

bool hook_accept_unevaluated_items(struct hook_accept_run *run,
				   const uint16_t *row, unsigned count,
				   const struct hook_accept_at *at)
{
	const struct hook_tape_item *item = at->value + 1;
	bool fits = true;
	uint32_t i;

	(void)count;
	if (at->value->type != HOOK_ARRAY)
		return true;
	for (i = 0; i < at->value->count; i++) {
		if (!hook_accept_marked(run, at->marks, i)) {
			fits = check_item(run, at, row[0], item, i,
					  "unevaluatedItems", false) &&
			       fits;
			if (!fits && hook_accept_ends(run))
				return false;
			hook_accept_mark(run, at->marks, i);
		}
		item = hook_accept_next(run, item);
	}
	return fits;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_accept_items_c != 0x0fdffe49
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
