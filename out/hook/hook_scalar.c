/* SPDX-License-Identifier: 0BSD */
/*
 * Reading one value that is neither a list nor an object.
 *
 * `out` is absent before anything is read, so that a value of the wrong type
 * leaves nothing in it.
 */
#include "hook_engine.h"

#include <string.h>

void hook_read_str(struct hook_reader *r, hook_str *out)
{
	out->ptr = NULL;
	out->len = 0;
	if (hook_first(r) == '"')
		hook_reader_text(r, out);
	else
		hook_wrong_type(r, "a string is expected here");
}

void hook_read_bool(struct hook_reader *r, hook_bool *out)
{
	char c = hook_first(r);

	out->set = out->value = false;
	if (c == 't')
		out->set = out->value = hook_reader_word(r, HOOK_NAME("true"));
	else if (c == 'f')
		out->set = hook_reader_word(r, HOOK_NAME("false"));
	else
		hook_wrong_type(r, "true or false is expected here");
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Returns a number's end without consuming it; NULL if there is none. */
static const char *number_end(struct hook_reader *r, const char *expected)
{
	const char *end;
	char c = hook_first(r);

	if (c != '-' && !is_digit(c)) {
		hook_wrong_type(r, expected);
		return NULL;
	}
	end = hook_skim_number(r->at, r->end);
	if (end == NULL)
		hook_syntax(r, r->at, "this is no number of JSON");
	return end;
}

/* Reads an integer that is short and plain, as most are; NULL: look again. */
static const char *plain_integer(const char *at, bool *negative,
				 uint64_t *magnitude)
{
	const char *from;
	uint64_t sum = 0;

	*negative = *at == '-';
	from = at += *negative;
	for (; is_digit(*at); at++)
		sum = sum * 10 + (uint64_t)(*at - '0');
	if (at == from || at - from > 18 || (*from == '0' && at - from > 1) ||
	    *at == '.' || *at == 'e' || *at == 'E')
		return NULL;
	*magnitude = sum;
	return at;
}

/* Reads any integer, as sign and size; returns its end, or NULL. */
static const char *any_integer(struct hook_reader *r, bool *negative,
			       uint64_t *magnitude)
{
	const char *end = number_end(r, "an integer is expected here");
	bool range;

	if (end == NULL)
		return NULL;
	if (!hook_integer_of(r->at, (size_t)(end - r->at), negative, magnitude,
			     &range)) {
		hook_wrong_type(r, "an integer is expected here");
		return NULL;
	}
	if (range) {
		hook_mismatch(r, HOOK_RANGE, "this integer is too large");
		return NULL;
	}
	return end;
}

/* Sign and size of the integer that comes next; returns its end, or NULL. */
static const char *next_integer(struct hook_reader *r, bool *negative,
				uint64_t *magnitude)
{
	const char *end = NULL;

	if (hook_first(r))
		end = plain_integer(r->at, negative, magnitude);
	return end ? end : any_integer(r, negative, magnitude);
}

void hook_read_int(struct hook_reader *r, hook_int *out)
{
	uint64_t magnitude;
	const char *end;
	bool negative;

	out->set = false;
	out->value = 0;
	end = next_integer(r, &negative, &magnitude);
	if (end == NULL)
		return;
	if (magnitude > (uint64_t)INT64_MAX + negative) {
		hook_mismatch(r, HOOK_RANGE, "this integer is too large");
		return;
	}
	r->at += end - r->at;
	out->set = true;
	/* INT64_MIN has no positive counterpart. */
	out->value = negative && magnitude > 0 ? -(int64_t)(magnitude - 1) - 1
					       : (int64_t)magnitude;
}

void hook_read_uint(struct hook_reader *r, hook_uint *out)
{
	uint64_t magnitude;
	const char *end;
	bool negative;

	out->set = false;
	out->value = 0;
	end = next_integer(r, &negative, &magnitude);
	if (end == NULL)
		return;
	if (negative && magnitude > 0) {
		hook_mismatch(r, HOOK_RANGE, "this integer is below zero");
		return;
	}
	r->at += end - r->at;
	out->set = true;
	out->value = magnitude;
}

void hook_read_num(struct hook_reader *r, hook_num *out)
{
	const char *end;
	size_t len;

	memset(out, 0, sizeof *out);
	end = number_end(r, "a number is expected here");
	if (end == NULL)
		return;
	len = (size_t)(end - r->at);
	out->text = hook_copy(r->arena, r->at, len);
	if (out->text.ptr == NULL) {
		hook_reader_no_memory(r);
		return;
	}
	out->value = hook_double(r->at, len);
	r->at += len;
}

void hook_read_time(struct hook_reader *r, hook_time *out)
{
	hook_str text;

	hook_read_str(r, &text);
	memset(out, 0, sizeof *out);
	if (text.ptr)
		*out = hook_time_from(text);
}

void hook_read_date(struct hook_reader *r, hook_date *out)
{
	hook_str text;

	hook_read_str(r, &text);
	memset(out, 0, sizeof *out);
	if (text.ptr)
		*out = hook_date_from(text);
}

int hook_read_enum(struct hook_reader *r, hook_str *text,
		   const struct hook_type *type)
{
	hook_read_str(r, text);
	if (text->ptr == NULL)
		return 0;
	return hook_enum_find(type, text->ptr, text->len);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_scalar_c != 0x902cfaea
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
