/* SPDX-License-Identifier: 0BSD */
/*
 * Keywords that look at one value: its type, size, number or text.
 *
 * A keyword holds for every value that is not of its type.
 */
#include "hook_accept_private.h"
#include "hook_quick.h"

#include <string.h>

bool hook_accept_type(struct hook_accept_run *run, const uint16_t *row,
		      unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return (at->value->type & row[0]) != 0 ||
	       hook_accept_fail(run, at, "type",
				"the value is of another type");
}

/* ---- equality ---- */

/* By their forms, whose memory is given back; false as well where it ends. */
static bool have_one_form(struct hook_accept_run *run, hook_raw a, hook_raw b)
{
	struct hook_mark mark = hook_arena_mark(run->arena);
	hook_str x = hook_json_form(run->arena, a);
	hook_str y = hook_json_form(run->arena, b);
	bool same = x.ptr && y.ptr ? hook_str_equal(x, y)
				   : hook_accept_stop(run, HOOK_NO_MEMORY);

	hook_arena_rewind(run->arena, mark);
	return same;
}

/* A literal has no escape that it does not need, so most texts are its. */
static bool is_literal(struct hook_accept_run *run, unsigned number,
		       const struct hook_tape_item *value)
{
	const struct hook_name *literal = &run->tables->literals[number];
	hook_raw raw = hook_tape_raw(&run->tape, value), other;

	if (raw.len == literal->len &&
	    memcmp(raw.ptr, literal->ptr, raw.len) == 0)
		return true;
	if ((value->type & (HOOK_NULL | HOOK_BOOLEAN)) != 0 ||
	    (value->type == HOOK_STRING &&
	     (value->text & HOOK_TAPE_ESCAPES) == 0))
		return false;
	other.ptr = literal->ptr;
	other.len = literal->len;
	if (((hook_raw_type(other) ^ value->type) & ~(unsigned)HOOK_INTEGER) !=
	    0)
		return false;
	if ((value->type & HOOK_NUMBER) != 0)
		return hook_compare_numbers(hook_slice(raw.ptr, raw.len),
					    hook_slice(other.ptr, other.len)) ==
		       0;
	return have_one_form(run, raw, other);
}

bool hook_accept_const(struct hook_accept_run *run, const uint16_t *row,
		       unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return is_literal(run, row[0], at->value) ||
	       hook_accept_fail(run, at, "const",
				"the value is not the constant");
}

bool hook_accept_enum(struct hook_accept_run *run, const uint16_t *row,
		      unsigned count, const struct hook_accept_at *at)
{
	unsigned i;

	for (i = 0; i < count; i++)
		if (is_literal(run, row[i], at->value))
			return true;
	return hook_accept_fail(run, at, "enum",
				"the value is none of the allowed ones");
}

/* ---- numbers ---- */

static hook_str number_text(const struct hook_accept_run *run,
			    const struct hook_tape_item *value)
{
	hook_str text;

	text.ptr = run->tape.json + value->at;
	text.len = value->end - value->at;
	return text;
}

static hook_str literal_text(const struct hook_accept_run *run, unsigned number)
{
	hook_str text;

	text.ptr = run->tables->literals[number].ptr;
	text.len = run->tables->literals[number].len;
	return text;
}

/* The order of a number and the keyword's; `otherwise` of what is none. */
static int compare(const struct hook_accept_run *run, unsigned literal,
		   const struct hook_tape_item *value, int otherwise)
{
	if ((value->type & HOOK_NUMBER) == 0)
		return otherwise;
	return hook_compare_numbers(number_text(run, value),
				    literal_text(run, literal));
}

bool hook_accept_minimum(struct hook_accept_run *run, const uint16_t *row,
			 unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return compare(run, row[0], at->value, 1) >= 0 ||
	       hook_accept_fail(run, at, "minimum", "the number is too small");
}

bool hook_accept_maximum(struct hook_accept_run *run, const uint16_t *row,
			 unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return compare(run, row[0], at->value, -1) <= 0 ||
	       hook_accept_fail(run, at, "maximum", "the number is too large");
}

bool hook_accept_exclusive_minimum(struct hook_accept_run *run,
				   const uint16_t *row, unsigned count,
				   const struct hook_accept_at *at)
{
	(void)count;
	return compare(run, row[0], at->value, 1) > 0 ||
	       hook_accept_fail(run, at, "exclusiveMinimum",
				"the number is too small");
}

bool hook_accept_exclusive_maximum(struct hook_accept_run *run,
				   const uint16_t *row, unsigned count,
				   const struct hook_accept_at *at)
{
	(void)count;
	return compare(run, row[0], at->value, -1) < 0 ||
	       hook_accept_fail(run, at, "exclusiveMaximum",
				"the number is too large");
}

bool hook_accept_multiple_of(struct hook_accept_run *run, const uint16_t *row,
			     unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return (at->value->type & HOOK_NUMBER) == 0 ||
	       hook_is_multiple(number_text(run, at->value),
				literal_text(run, row[0])) ||
	       hook_accept_fail(run, at, "multipleOf",
				"the number is no multiple");
}

/* ---- texts ---- */

static bool take_text(struct hook_accept_run *run,
		      const struct hook_tape_item *string, hook_str *text)
{
	*text = hook_tape_text(&run->tape, string);
	return text->ptr != NULL || hook_accept_stop(run, HOOK_NO_MEMORY);
}

/* Code points: the bytes that continue none. */
static size_t code_points(const char *ptr, size_t len)
{
	size_t count = 0, i;

	for (i = 0; i < len; i++)
		count += ((unsigned char)ptr[i] & 0xc0) != 0x80;
	return count;
}

static bool length_of(struct hook_accept_run *run,
		      const struct hook_tape_item *string, size_t *length)
{
	struct hook_mark mark = hook_arena_mark(run->arena);
	hook_str text;

	*length = string->end - string->at - 2;
	if (string->text == 0)
		return true;
	if (!take_text(run, string, &text))
		return false;
	*length = code_points(text.ptr, text.len);
	hook_arena_rewind(run->arena, mark);
	return true;
}

bool hook_accept_min_length(struct hook_accept_run *run, const uint16_t *row,
			    unsigned count, const struct hook_accept_at *at)
{
	size_t length;

	(void)count;
	if (at->value->type != HOOK_STRING)
		return true;
	return length_of(run, at->value, &length) &&
	       (length >= hook_accept_size(row) ||
		hook_accept_fail(run, at, "minLength",
				 "the text is too short"));
}

bool hook_accept_max_length(struct hook_accept_run *run, const uint16_t *row,
			    unsigned count, const struct hook_accept_at *at)
{
	size_t length;

	(void)count;
	if (at->value->type != HOOK_STRING)
		return true;
	return length_of(run, at->value, &length) &&
	       (length <= hook_accept_size(row) ||
		hook_accept_fail(run, at, "maxLength", "the text is too long"));
}

bool hook_accept_match(struct hook_accept_run *run, unsigned pattern,
		       const struct hook_tape_item *string, bool *matches)
{
	struct hook_mark mark = hook_arena_mark(run->arena);
	hook_str text;

	if (!take_text(run, string, &text))
		return false;
	*matches = hook_matches(run->tables->patterns[pattern], text.ptr,
				text.len);
	hook_arena_rewind(run->arena, mark);
	return true;
}

bool hook_accept_pattern(struct hook_accept_run *run, const uint16_t *row,
			 unsigned count, const struct hook_accept_at *at)
{
	bool matches = false;

	(void)count;
	if (at->value->type != HOOK_STRING)
		return true;
	return hook_accept_match(run, row[0], at->value, &matches) &&
	       (matches ||
		hook_accept_fail(run, at, "pattern",
				 "the text does not match the pattern"));
}

bool hook_accept_format(struct hook_accept_run *run, const uint16_t *row,
			unsigned count, const struct hook_accept_at *at)
{
	struct hook_mark mark = hook_arena_mark(run->arena);
	hook_str text;
	bool fits;

	(void)count;
	if (at->value->type != HOOK_STRING)
		return true;
	if (!take_text(run, at->value, &text))
		return false;
	fits = hook_quick_is_format(text, (enum hook_format)row[0]);
	hook_arena_rewind(run->arena, mark);
	return fits || hook_accept_fail(run, at, "format",
					"the text is not of the format");
}

/* ---- counts ---- */

bool hook_accept_min_items(struct hook_accept_run *run, const uint16_t *row,
			   unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return at->value->type != HOOK_ARRAY ||
	       at->value->count >= hook_accept_size(row) ||
	       hook_accept_fail(run, at, "minItems", "too few items");
}

bool hook_accept_max_items(struct hook_accept_run *run, const uint16_t *row,
			   unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return at->value->type != HOOK_ARRAY ||
	       at->value->count <= hook_accept_size(row) ||
	       hook_accept_fail(run, at, "maxItems", "too many items");
}

bool hook_accept_min_properties(struct hook_accept_run *run,
				const uint16_t *row, unsigned count,
				const struct hook_accept_at *at)
{
	(void)count;
	return at->value->type != HOOK_OBJECT ||
	       hook_accept_count(run, at) >= hook_accept_size(row) ||
	       hook_accept_fail(run, at, "minProperties", "too few members");
}

bool hook_accept_max_properties(struct hook_accept_run *run,
				const uint16_t *row, unsigned count,
				const struct hook_accept_at *at)
{
	(void)count;
	return at->value->type != HOOK_OBJECT ||
	       hook_accept_count(run, at) <= hook_accept_size(row) ||
	       hook_accept_fail(run, at, "maxProperties", "too many members");
}

/* Each item in one form, sorted: as many steps as sorting takes. */
static bool all_forms_differ(struct hook_accept_run *run,
			     const struct hook_tape_item *array, bool *differ)
{
	size_t count = array->count, i;
	const struct hook_tape_item *item = array + 1;
	hook_str *forms =
		(hook_str *)hook_take(run->arena, count * sizeof *forms);
	const void **sorted =
		(const void **)hook_take(run->arena, count * sizeof *sorted);

	if (forms == NULL || sorted == NULL)
		return hook_accept_stop(run, HOOK_NO_MEMORY);
	for (i = 0; i < count; i++) {
		forms[i] = hook_json_form(run->arena,
					  hook_tape_raw(&run->tape, item));
		if (forms[i].ptr == NULL)
			return hook_accept_stop(run, HOOK_NO_MEMORY);
		sorted[i] = &forms[i];
		item = hook_accept_next(run, item);
	}
	hook_sort(sorted, count, hook_order_texts);
	for (i = 1; i < count && *differ; i++)
		*differ = hook_order_texts(sorted[i - 1], sorted[i]) != 0;
	return true;
}

static bool all_differ(struct hook_accept_run *run,
		       const struct hook_tape_item *array, bool *differ)
{
	struct hook_mark mark = hook_arena_mark(run->arena);
	bool done = all_forms_differ(run, array, differ);

	hook_arena_rewind(run->arena, mark);
	return done;
}

bool hook_accept_unique_items(struct hook_accept_run *run, const uint16_t *row,
			      unsigned count, const struct hook_accept_at *at)
{
	bool differ = true;

	(void)row, (void)count;
	if (at->value->type != HOOK_ARRAY || at->value->count < 2)
		return true;
	return all_differ(run, at->value, &differ) &&
	       (differ || hook_accept_fail(run, at, "uniqueItems",
					   "two items are equal"));
}

/* ---- formats of integers ---- */

bool hook_accept_width(struct hook_accept_run *run, const uint16_t *row,
		       unsigned count, const struct hook_accept_at *at)
{
	(void)count;
	return (compare(run, row[0], at->value, 1) >= 0 &&
		compare(run, row[1], at->value, -1) <= 0) ||
	       hook_accept_fail(run, at, "format",
				"the number is not of the format");
}
