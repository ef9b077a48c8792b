/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: typed reading of random texts. What is to
 * come of each is told by looking into it without types, and by writing what
 * was read: nothing may be lost, however it was spelled.
 */
#include "hook_thing_text.h"

/* For long loops: Check writes a file at each ck_assert. */
#define MUST(claim, json)                                     \
	do {                                                  \
		if (!(claim))                                 \
			ck_abort_msg("%s: %s", #claim, json); \
	} while (0)

static struct hook_arena scratch;
static struct hook_error error;
static struct hook_error errors[64];
static struct hook_report report = HOOK_REPORT(errors);

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 24);
	hook_arena_init(&scratch, (size_t)1 << 24);
	memset(errors, 0, sizeof errors);
	report.count = 0;
}

static void tear_down(void)
{
	hook_arena_free(&arena);
	hook_arena_free(&scratch);
}

/* ---- what is to come of a text, told without the reader ---- */

enum verdict { FITS, WRONG, FAILS };

struct oracle {
	bool lenient;
	size_t wrong; /* how many are to be reported */
};

struct part {
	hook_str name;
	hook_raw value;
};

#define MOST_PARTS 64

/* The members, or items, of a value that is well-formed. */
static size_t parts_of(hook_raw of, struct part *parts)
{
	struct hook_skim s = {of.ptr, of.ptr + of.len, HOOK_OK, NULL, NULL};
	bool object = *of.ptr == '{';
	hook_raw text;
	size_t n = 0;

	for (;;) {
		s.at = hook_skip_blank(s.at + 1, s.end);
		if (n == 0 && (*s.at == ']' || *s.at == '}'))
			return 0;
		ck_assert_uint_lt(n, MOST_PARTS);
		if (object) {
			text.ptr = s.at;
			hook_skim_string(&s);
			text.len = (size_t)(s.at - text.ptr);
			parts[n].name = hook_raw_text(&scratch, text);
			s.at = hook_skip_blank(s.at, s.end) + 1;
		}
		parts[n].value.ptr = hook_skip_blank(s.at, s.end);
		hook_skim_value(&s, 0);
		parts[n].value.len = (size_t)(s.at - parts[n].value.ptr);
		n++;
		s.at = hook_skip_blank(s.at, s.end);
		if (*s.at != ',')
			return n;
	}
}

static bool stands_before(const struct part *parts, size_t i)
{
	size_t j;

	for (j = 0; j < i; j++)
		if (hook_str_equal(parts[i].name, parts[j].name))
			return true;
	return false;
}

static bool fits_whole(hook_raw value, const char *least, const char *most)
{
	hook_str text = {value.ptr, value.len};

	return (hook_raw_type(value) & HOOK_INTEGER) != 0 &&
	       hook_compare_numbers(text, hook_text(least)) >= 0 &&
	       hook_compare_numbers(text, hook_text(most)) <= 0;
}

static enum verdict judge_thing(struct oracle *o, hook_raw value);

static enum verdict judge_item(struct oracle *o, enum member member,
			       hook_raw value)
{
	unsigned type = hook_raw_type(value);

	switch (member) {
	case A_WHOLES:
	case A_BAG:
		return type == HOOK_NULL ||
				       fits_whole(value, "-9223372036854775808",
						  "9223372036854775807")
			       ? FITS
			       : WRONG;
	case A_THINGS:
		return type == HOOK_OBJECT ? judge_thing(o, value) : WRONG;
	case A_TEXT:
	case A_FLAG:
	case A_WHOLE:
	case A_SIZE:
	case A_NUMBER:
	case A_TEXTS:
	case A_CHILD:
	case ANYTHING:
	case MEMBERS:
	default:
		return type == HOOK_STRING ? FITS : WRONG;
	}
}

static enum verdict judge_list(struct oracle *o, enum member member,
			       hook_raw value)
{
	struct part parts[MOST_PARTS];
	size_t n, i;
	enum verdict verdict = FITS;

	if (hook_raw_type(value) != HOOK_ARRAY)
		return WRONG;
	n = parts_of(value, parts);
	for (i = 0; i < n && verdict == FITS; i++)
		verdict = judge_item(o, member, parts[i].value);
	return verdict;
}

static enum verdict judge_bag(struct oracle *o, hook_raw value)
{
	struct part parts[MOST_PARTS];
	size_t n, i;
	enum verdict verdict;

	if (hook_raw_type(value) != HOOK_OBJECT)
		return WRONG;
	n = parts_of(value, parts);
	for (i = 0; i < n; i++) {
		if (stands_before(parts, i))
			return FAILS;
		verdict = judge_item(o,
				     hook_str_equal(parts[i].name,
						    hook_text("label"))
					     ? A_TEXT
					     : A_BAG,
				     parts[i].value);
		if (verdict == WRONG && !o->lenient)
			return FAILS;
		o->wrong += verdict == WRONG;
	}
	return FITS;
}

static enum verdict judge(struct oracle *o, enum member member, hook_raw value)
{
	unsigned type = hook_raw_type(value);

	switch (member) {
	case A_FLAG:
		return type == HOOK_BOOLEAN ? FITS : WRONG;
	case A_WHOLE:
		return judge_item(o, A_WHOLES, value) == FITS &&
				       type != HOOK_NULL
			       ? FITS
			       : WRONG;
	case A_SIZE:
		return fits_whole(value, "0", "18446744073709551615") ? FITS
								      : WRONG;
	case A_NUMBER:
		return (type & HOOK_NUMBER) != 0 ? FITS : WRONG;
	case A_TEXTS:
	case A_WHOLES:
	case A_THINGS:
		return judge_list(o, member, value);
	case A_CHILD:
		return type == HOOK_NULL ? FITS
					 : judge_item(o, A_THINGS, value);
	case A_BAG:
		return judge_bag(o, value);
	case ANYTHING:
	case MEMBERS:
		return FITS;
	case A_TEXT:
	default:
		return judge_item(o, A_TEXT, value);
	}
}

static enum verdict judge_thing(struct oracle *o, hook_raw value)
{
	struct part parts[MOST_PARTS];
	size_t n, i, m;
	enum verdict verdict;

	if (hook_raw_type(value) != HOOK_OBJECT)
		return WRONG;
	n = parts_of(value, parts);
	for (i = 0; i < n; i++) {
		if (stands_before(parts, i))
			return FAILS;
		for (m = 0; m < MEMBERS; m++)
			if (hook_str_equal(parts[i].name,
					   hook_text(thing_names[m])))
				break;
		verdict = judge(o, (enum member)m, parts[i].value);
		if (verdict == FAILS || (verdict == WRONG && !o->lenient))
			return FAILS;
		o->wrong += verdict == WRONG;
	}
	return FITS;
}

/* ---- the two brought together ---- */

static hook_str written;

/* A block of its own with nothing behind it, so that reading past is seen. */
static bool read_it(const struct text *t, struct thing *out, bool lenient,
		    bool in_place)
{
	char *copy = malloc(t->len + HOOK_PADDING + 1);
	const struct hook_options options = {.lenient = lenient,
					     .unchecked = true,
					     .in_place = in_place ? copy : NULL,
					     .report = &report};
	struct hook_error ignored;
	bool done;

	ck_assert_ptr_nonnull(copy);
	memcpy(copy, t->bytes, t->len);
	report.count = 0;
	done = hook_read(&thing_schema, out, &arena, t->bytes, t->len, &options,
			 &error);
	if (done)
		written = hook_write(&thing_schema, out, &arena, &options,
				     &ignored);
	free(copy);
	return done;
}

/* An error's path leads to the value that stands at its offset. */
static void check_place(const struct text *t, const struct hook_error *e,
			bool clear)
{
	hook_raw value;
	bool found;

	MUST(e->offset <= t->len, t->bytes);
	if (e->code != HOOK_TYPE && e->code != HOOK_RANGE)
		return;
	found = hook_json_find(t->bytes, t->len, e->path, &value);
	/*
	 * Behind the error a name may stand a second time: none is found. And
	 * a path is a C string, which ends at a name's NUL.
	 */
	if (!found && (!clear || strstr(t->bytes, "\\u0000")))
		return;
	MUST(found, t->bytes);
	MUST(value.ptr == t->bytes + e->offset, t->bytes);
}

static void check_same(const struct text *t)
{
	hook_raw before = {t->bytes, t->len},
		 after = {written.ptr, written.len};

	MUST(written.ptr, t->bytes);
	MUST(hook_json_equal(before, after, &scratch), t->bytes);
}

static void check_read(const struct text *t, bool lenient)
{
	struct oracle o = {lenient, 0};
	const char *start = hook_skip_blank(t->bytes, t->bytes + t->len);
	hook_raw whole = {start, t->len - (size_t)(start - t->bytes)};
	struct thing thing;
	enum verdict verdict = FAILS;
	bool valid = hook_json_valid(t->bytes, t->len, &error);
	size_t i;

	if (valid)
		verdict = judge_thing(&o, whole);
	MUST(read_it(t, &thing, lenient, false) == (verdict == FITS), t->bytes);
	if (verdict == FITS) {
		MUST(report.count == o.wrong, t->bytes);
		for (i = 0; i < report.count && i < report.room; i++)
			check_place(t, &errors[i], true);
		check_same(t);
	} else if (valid) {
		MUST(error.code != HOOK_SYNTAX, t->bytes);
		check_place(t, &error, false);
	}
	if (read_it(t, &thing, lenient, true)) {
		MUST(verdict == FITS, t->bytes);
		check_same(t);
	} else if (verdict == FITS) {
		MUST(o.wrong > 0 && error.code == HOOK_TYPE, t->bytes);
	}
}

START_TEST(random_texts)
{
	static struct text t;
	unsigned valid = 0, i;

	for (i = 0; i < 12000; i++) {
		t.len = 0;
		put_blank(&t);
		put_thing(&t, 0);
		put_blank(&t);
		if (i % 4 == 0)
			damage(&t);
		valid += hook_json_valid(t.bytes, t.len, &error);
		check_read(&t, false);
		check_read(&t, true);
		hook_arena_reset(&arena);
		hook_arena_reset(&scratch);
	}
	ck_assert_uint_gt(valid, 8000);
	ck_assert_uint_lt(valid, 11900);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_read");

	take_seed();
	ADD(suite, "random", random_texts);
	return suite_run(suite);
}
