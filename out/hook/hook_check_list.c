/* SPDX-License-Identifier: 0BSD */
/*
 * What a schema says of lists and objects beyond the types in them: how many
 * there are, and that no two are equal.
 *
 * Invariant: as in hook_check.c; and no list makes uniqueItems slow, since
 * equal items stand side by side once they are sorted.
 */
#include "hook_engine.h"
#include "hook_hash.h"
#include "hook_wide.h"

#include <stdlib.h>
#include <string.h>

/* ---- lists and objects ---- */

void hook_check_min_items(struct hook_check *c, size_t count, size_t min)
{
	if (count < min)
		hook_check_fail(c, "minItems", "the list is too short");
}

void hook_check_max_items(struct hook_check *c, size_t count, size_t max)
{
	if (count > max)
		hook_check_fail(c, "maxItems", "the list is too long");
}

bool hook_has_member(const struct hook_member *members, const char *name,
		     size_t len)
{
	for (; members; members = members->next)
		if (members->name.len == len &&
		    memcmp(members->name.ptr, name, len) == 0)
			return true;
	return false;
}

size_t hook_count_members(const struct hook_member *members)
{
	size_t count = 0;

	for (; members; members = members->next)
		count++;
	return count;
}

/* ---- uniqueItems: sorted, so that no list makes it slow; nulls first ---- */

static int order_str(const void *a, const void *b)
{
	const hook_str *x = (const hook_str *)a, *y = (const hook_str *)b;

	if (x->ptr == NULL || y->ptr == NULL)
		return (x->ptr != NULL) - (y->ptr != NULL);
	return hook_order_texts(a, b);
}

static int order_int(const void *a, const void *b)
{
	const hook_int *x = (const hook_int *)a, *y = (const hook_int *)b;

	if (!x->set || !y->set)
		return x->set - y->set;
	return (x->value > y->value) - (x->value < y->value);
}

static int order_uint(const void *a, const void *b)
{
	const hook_uint *x = (const hook_uint *)a, *y = (const hook_uint *)b;

	if (!x->set || !y->set)
		return x->set - y->set;
	return (x->value > y->value) - (x->value < y->value);
}

static int order_bool(const void *a, const void *b)
{
	const hook_bool *x = (const hook_bool *)a, *y = (const hook_bool *)b;

	if (!x->set || !y->set)
		return x->set - y->set;
	return x->value - y->value;
}

static int order_num(const void *a, const void *b)
{
	const hook_num *x = (const hook_num *)a, *y = (const hook_num *)b;

	if (x->text.ptr == NULL || y->text.ptr == NULL)
		return (x->text.ptr != NULL) - (y->text.ptr != NULL);
	return hook_compare_numbers(x->text, y->text);
}

#define FEW 32

static void check_unique(struct hook_check *c, const void *items, size_t count,
			 size_t size, hook_compare *compare)
{
	const char *at = (const char *)items;
	const void *few[FEW], **sorted = few;
	bool unique = true;
	size_t i;

	if (count > FEW)
		sorted = (const void **)malloc(count * sizeof *sorted);
	if (sorted == NULL) {
		hook_check_fail_as(c, HOOK_NO_MEMORY, "uniqueItems",
				   "out of memory");
		return;
	}
	for (i = 0; i < count; i++)
		sorted[i] = at + i * size;
	hook_sort(sorted, count, compare);
	for (i = 1; i < count && unique; i++) {
		HOOK_ASSERT(compare(sorted[i - 1], sorted[i]) <= 0);
		unique = compare(sorted[i - 1], sorted[i]) != 0;
	}
	if (sorted != few)
		free(sorted);
	if (!unique)
		hook_check_fail(c, "uniqueItems", "two items are equal");
}

/*
 * Texts whose hashes differ are different; if there are few, all pairs are
 * compared.
 */
static bool all_differ(const char *at, size_t count, size_t size)
{
	uint64_t hashes[FEW];
	hook_str text;
	size_t i, k;

	if (HOOK_CAREFULLY || count > FEW)
		return false;
	for (i = 0; i < count; i++) {
		memcpy(&text, at + i * size, sizeof text);
		if (text.ptr == NULL)
			return false;
		hashes[i] = hook_hash(text.ptr, text.len,
				      UINT64_C(0x9e3779b97f4a7c15));
		for (k = 0; k < i; k++)
			if (hashes[k] == hashes[i])
				return false;
	}
	return true;
}

void hook_check_unique_str(struct hook_check *c, const void *items,
			   size_t count, size_t size)
{
	if (!all_differ((const char *)items, count, size))
		check_unique(c, items, count, size, order_str);
}

void hook_check_unique_int(struct hook_check *c, const hook_int *items,
			   size_t count)
{
	check_unique(c, items, count, sizeof *items, order_int);
}

void hook_check_unique_uint(struct hook_check *c, const hook_uint *items,
			    size_t count)
{
	check_unique(c, items, count, sizeof *items, order_uint);
}

void hook_check_unique_bool(struct hook_check *c, const hook_bool *items,
			    size_t count)
{
	check_unique(c, items, count, sizeof *items, order_bool);
}

void hook_check_unique_num(struct hook_check *c, const hook_num *items,
			   size_t count)
{
	check_unique(c, items, count, sizeof *items, order_num);
}

/* Any JSON values: each is brought into one form, and those are compared. */
void hook_check_unique_raw(struct hook_check *c, const hook_raw *items,
			   size_t count)
{
	struct hook_arena scratch;
	hook_str *forms;
	size_t i;

	if (count < 2)
		return;
	hook_arena_init(&scratch, SIZE_MAX);
	forms = (hook_str *)hook_take(&scratch, count * sizeof *forms);
	for (i = 0; forms && i < count; i++) {
		forms[i] = hook_json_form(&scratch, items[i]);
		if (forms[i].ptr == NULL)
			break;
	}
	if (forms == NULL)
		hook_check_fail_as(c, HOOK_NO_MEMORY, "uniqueItems",
				   "out of memory");
	else if (i < count)
		hook_check_no_form(c, "uniqueItems", items[i]);
	else
		check_unique(c, forms, count, sizeof *forms, order_str);
	hook_arena_free(&scratch);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_check_list_c != 0x51f91423
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
