/* SPDX-License-Identifier: 0BSD */
/*
 * What a schema says beyond types: JSON Schema Validation, 2020-12.
 *
 * A check never changes a value; the first failure is kept, and the rest go on
 * being counted.
 *
 * Invariant: each level of depth that was entered has its frame.
 */
#include "hook_engine.h"

#include <string.h>

void hook_check_start(struct hook_check *c, const struct hook_options *options,
		      struct hook_error *error)
{
	memset(c, 0, sizeof *c);
	c->error = error;
	if (options) {
		c->report = options->report;
		c->direction = options->direction;
		c->lenient = options->lenient;
	}
	if (error)
		hook_fail(error, HOOK_OK, "");
}

/* ---- where we are ---- */

/* At most HOOK_DEPTH frames: as deep as a value is allowed to be. */
static size_t path_of(const struct hook_frame *frame, char *path)
{
	size_t at;

	if (frame == NULL)
		return 0;
	at = path_of(frame->up, path);
	if (frame->name)
		return hook_path_add(path, at, frame->name, frame->index);
	if (frame->index == SIZE_MAX)
		return at;
	return hook_path_add_index(path, at, frame->index);
}

void hook_check_describe(const struct hook_check *c, struct hook_error *error,
			 enum hook_code code, const char *keyword,
			 const char *reason)
{
	hook_fail(error, code, reason);
	error->keyword = keyword;
	error->offset = c->offset;
	path_of(c->frame, error->path);
	hook_row_place(c, keyword, error->schema);
}

static bool is_first(const struct hook_check *c)
{
	return c->error && !c->lenient && c->error->code == HOOK_OK;
}

void hook_check_add(struct hook_check *c, const struct hook_error *error)
{
	c->failures++;
	if (is_first(c))
		*c->error = *error;
	if (c->report)
		hook_report_add(c->report, error);
}

void hook_check_fail_as(struct hook_check *c, enum hook_code code,
			const char *keyword, const char *reason)
{
	struct hook_error error;

	if (c->types_only && code == HOOK_INVALID)
		return;
	if (!is_first(c) && !c->report) {
		c->failures++;
		return;
	}
	hook_check_describe(c, &error, code, keyword, reason);
	hook_check_add(c, &error);
}

void hook_check_fail(struct hook_check *c, const char *keyword,
		     const char *reason)
{
	hook_check_fail_as(c, HOOK_INVALID, keyword, reason);
}

bool hook_check_down(struct hook_check *c, struct hook_frame *frame,
		     const struct hook_type *type)
{
	if (c->depth >= HOOK_DEPTH) {
		hook_check_fail_as(c, HOOK_TOO_DEEP, NULL, "nested too deep");
		return false;
	}
	c->depth++;
	frame->up = c->frame;
	frame->type = type;
	frame->name = NULL;
	frame->index = SIZE_MAX;
	c->frame = frame;
	return true;
}

void hook_check_up(struct hook_check *c)
{
	HOOK_ASSERT(c->depth > 0 && c->frame);
	c->depth--;
	c->frame = c->frame->up;
}

/* ---- text ---- */

/* Counts code points, which is every byte except those that continue one. */
static size_t code_points(hook_str v)
{
	size_t i, count = 0;

	for (i = 0; i < v.len; i++)
		count += ((unsigned char)v.ptr[i] & 0xc0) != 0x80;
	return count;
}

void hook_check_min_length(struct hook_check *c, hook_str v, size_t min)
{
	if (v.len < min || code_points(v) < min)
		hook_check_fail(c, "minLength", "the text is too short");
}

void hook_check_max_length(struct hook_check *c, hook_str v, size_t max)
{
	if (v.len > max && code_points(v) > max)
		hook_check_fail(c, "maxLength", "the text is too long");
}

/* Moves past a code point; what is no UTF-8 is U+FFFD. */
static uint32_t next_rune(const char **at, const char *end)
{
	size_t len = hook_utf8_length(*at, end), i;
	unsigned char lead = (unsigned char)**at;
	uint32_t rune = 0xfffd;

	if (len == 1)
		rune = lead;
	else if (len > 1)
		rune = lead & (0x7fu >> len);
	for (i = 1; i < len; i++)
		rune = rune << 6 | ((unsigned char)(*at)[i] & 0x3f);
	*at += len ? len : 1;
	return rune;
}

static unsigned class_of_rune(const struct hook_pattern *p, uint32_t rune)
{
	unsigned low = 0, high = p->range_count, middle;

	if (rune < 128)
		return p->class_of[rune];
	while (high - low > 1) {
		middle = low + (high - low) / 2;
		if (p->ranges[middle] >> 8 <= rune)
			low = middle;
		else
			high = middle;
	}
	return p->ranges[low] & 0xff;
}

static bool has_length(const struct hook_pattern *p, const char *ptr,
		       size_t len)
{
	hook_str text;
	size_t count;

	text.ptr = ptr;
	text.len = len;
	count = code_points(text);
	return count >= p->shortest && count <= p->longest;
}

bool hook_matches(const struct hook_pattern *p, const char *ptr, size_t len)
{
	const char *at = ptr, *end = ptr + len;
	unsigned state = 0, edge;

	if (p->longest > 0 && !has_length(p, ptr, len))
		return false;
	while (at < end && state != p->sure) {
		edge = state * p->classes;
		if (p->ranges)
			edge += class_of_rune(p, next_rune(&at, end));
		else
			edge += p->class_of[(unsigned char)*at++];
		state = p->next8 ? p->next8[edge] : p->next16[edge];
		if (state == p->dead)
			return false;
	}
	return state == p->sure ||
	       (p->accepting[state / 8] >> (state % 8) & 1) != 0;
}

void hook_check_pattern(struct hook_check *c, hook_str v,
			const struct hook_pattern *pattern)
{
	if (!hook_matches(pattern, v.ptr, v.len))
		hook_check_fail(c, "pattern",
				"the text does not match the pattern");
}

void hook_check_format(struct hook_check *c, hook_str v,
		       enum hook_format format)
{
	if (!hook_is_format(v.ptr, v.len, format))
		hook_check_fail(c, "format", "the text is not of the format");
}

/* ---- numbers ---- */

static void check_bound(struct hook_check *c, bool holds, const char *keyword)
{
	if (!holds)
		hook_check_fail(c, keyword, "the number is out of bounds");
}

void hook_check_minimum(struct hook_check *c, int64_t v, int64_t bound)
{
	check_bound(c, v >= bound, "minimum");
}

void hook_check_maximum(struct hook_check *c, int64_t v, int64_t bound)
{
	check_bound(c, v <= bound, "maximum");
}

void hook_check_exclusive_minimum(struct hook_check *c, int64_t v, int64_t b)
{
	check_bound(c, v > b, "exclusiveMinimum");
}

void hook_check_exclusive_maximum(struct hook_check *c, int64_t v, int64_t b)
{
	check_bound(c, v < b, "exclusiveMaximum");
}

static void check_multiple(struct hook_check *c, bool holds)
{
	if (!holds)
		hook_check_fail(c, "multipleOf", "the number is no multiple");
}

/* INT64_MIN % -1 is undefined, and 0 is no divisor (JSON Schema: above 0). */
void hook_check_multiple_of(struct hook_check *c, int64_t v, int64_t of)
{
	check_multiple(c, of <= 1 || v % of == 0);
}

void hook_check_uint_minimum(struct hook_check *c, uint64_t v, uint64_t b)
{
	check_bound(c, v >= b, "minimum");
}

void hook_check_uint_maximum(struct hook_check *c, uint64_t v, uint64_t b)
{
	check_bound(c, v <= b, "maximum");
}

void hook_check_uint_exclusive_minimum(struct hook_check *c, uint64_t v,
				       uint64_t b)
{
	check_bound(c, v > b, "exclusiveMinimum");
}

void hook_check_uint_exclusive_maximum(struct hook_check *c, uint64_t v,
				       uint64_t b)
{
	check_bound(c, v < b, "exclusiveMaximum");
}

void hook_check_uint_multiple_of(struct hook_check *c, uint64_t v, uint64_t of)
{
	check_multiple(c, of <= 1 || v % of == 0);
}

void hook_check_num_minimum(struct hook_check *c, hook_num v, const char *bound)
{
	check_bound(c, hook_compare_numbers(v.text, hook_text(bound)) >= 0,
		    "minimum");
}

void hook_check_num_maximum(struct hook_check *c, hook_num v, const char *bound)
{
	check_bound(c, hook_compare_numbers(v.text, hook_text(bound)) <= 0,
		    "maximum");
}

void hook_check_num_exclusive_minimum(struct hook_check *c, hook_num v,
				      const char *bound)
{
	check_bound(c, hook_compare_numbers(v.text, hook_text(bound)) > 0,
		    "exclusiveMinimum");
}

void hook_check_num_exclusive_maximum(struct hook_check *c, hook_num v,
				      const char *bound)
{
	check_bound(c, hook_compare_numbers(v.text, hook_text(bound)) < 0,
		    "exclusiveMaximum");
}

void hook_check_num_multiple_of(struct hook_check *c, hook_num v,
				const char *of)
{
	check_multiple(c, hook_is_multiple(v.text, hook_text(of)));
}

/* ---- enum and const ---- */

static void check_known(struct hook_check *c, const char *values, bool known)
{
	if (known)
		return;
	if (*values == '=')
		hook_check_fail(c, "const", "this is not the value");
	else if (*values == ':')
		hook_check_fail(c, "type", "this is not null");
	else
		hook_check_fail(c, "enum", "this is none of the values");
}

/* '=' stands before a const, ':' before the null of `type: "null"`. */
static const char *first_value(const char *values)
{
	return values + (*values == '=' || *values == ':');
}

/* Returns the next value, or the end of the values. */
static const char *next_value(const char *value)
{
	return value + strlen(value) + 1;
}

void hook_check_no_form(struct hook_check *c, const char *keyword,
			hook_raw value)
{
	struct hook_error error;

	if (hook_json_valid(value.ptr, value.len, &error))
		hook_check_fail_as(c, HOOK_NO_MEMORY, keyword, "out of memory");
	else
		hook_check_fail(c, keyword, "a raw value is not JSON");
}

/* Equality of JSON values needs memory for a moment: twice their length. */
static bool is_any_json(struct hook_check *c, hook_raw value,
			const char *values)
{
	const char *json = first_value(values);
	struct hook_arena scratch;
	hook_raw one;
	hook_str form, other;
	bool same = false;

	hook_arena_init(&scratch, SIZE_MAX);
	form = hook_json_form(&scratch, value);
	for (; form.ptr && *json && !same; json = next_value(json)) {
		one.ptr = json;
		one.len = strlen(json);
		other = hook_json_form(&scratch, one);
		if (other.ptr == NULL)
			form.ptr = NULL;
		else
			same = hook_str_equal(form, other);
	}
	if (form.ptr == NULL)
		hook_check_no_form(c, *values == '=' ? "const" : "enum", value);
	hook_arena_free(&scratch);
	return same || form.ptr == NULL;
}

static bool same_text(hook_str v, const char *json)
{
	hook_str text = hook_text(json);

	/* A schema's enum may hold values that are no numbers at all. */
	if (hook_skim_number(text.ptr, text.ptr + text.len) !=
	    text.ptr + text.len)
		return false;
	return hook_compare_numbers(v, text) == 0;
}

void hook_check_values_str(struct hook_check *c, hook_str v, const char *values)
{
	const char *json = first_value(values);
	bool known = false;
	hook_raw raw;

	for (; *json && !known; json = next_value(json)) {
		raw.ptr = json;
		raw.len = strlen(json);
		known = *json == '"' && hook_is_text(raw, v);
	}
	check_known(c, values, known);
}

void hook_check_values_bool(struct hook_check *c, hook_bool v,
			    const char *values)
{
	const char *json = first_value(values);
	bool known = false;

	for (; *json && !known; json = next_value(json))
		known = strcmp(json, v.value ? "true" : "false") == 0;
	check_known(c, values, known);
}

void hook_check_values_num(struct hook_check *c, hook_num v, const char *values)
{
	const char *json = first_value(values);
	bool known = false;

	for (; *json && !known; json = next_value(json))
		known = same_text(v.text, json);
	check_known(c, values, known);
}

void hook_check_values_raw(struct hook_check *c, hook_raw v, const char *values)
{
	check_known(c, values, is_any_json(c, v, values));
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_check_c != 0x782ef111
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
