/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: typed reading of random texts. What is to
 * come of each is told by looking into it without types, and by writing what
 * was read: nothing may be lost, however it was spelled.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hook_json.h"
#include "hook_private.h"

/* For long loops: Check writes a file at each ck_assert. */
#define REQUIRE(claim, json) \
	do { \
		if (!(claim)) \
			ck_abort_msg("%s: %s", #claim, json); \
	} while (0)

#define COUNT(array) (sizeof(array) / sizeof *(array))

static struct hook_arena arena, scratch;
static struct hook_error error;
static struct hook_error errors[64];
static struct hook_report report = HOOK_REPORT(errors);
static uint64_t seed;

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

/* xorshift64*: the same on every machine. */
static size_t below(size_t bound)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return (size_t)((seed * UINT64_C(2685821657736338717) >> 16) % bound);
}

/* ---- a type with a member of each kind, itself among them ---- */

struct entry {
	hook_str name;
	hook_int value;
};

struct bag {
	struct entry *items;
	size_t count;
	hook_str label;
	struct hook_member *additional;
};

struct thing {
	hook_str text;
	hook_bool flag;
	hook_int whole;
	hook_uint size;
	hook_num number;
	hook_str_list texts;
	hook_int_list wholes;
	struct thing *child;
	bool child_is_null;
	struct thing *things;
	size_t things_count;
	struct bag *bag;
	hook_raw any;
	struct hook_member *additional;
};

enum member {
	TEXT,
	FLAG,
	WHOLE,
	SIZE,
	NUMBER,
	TEXTS,
	WHOLES,
	CHILD,
	THINGS,
	BAG,
	ANY,
	MEMBERS
};

static const struct hook_name thing_list[] = {{HOOK_NAME("text")},
	{HOOK_NAME("flag")}, {HOOK_NAME("whole")}, {HOOK_NAME("size")},
	{HOOK_NAME("number")}, {HOOK_NAME("texts")}, {HOOK_NAME("wholes")},
	{HOOK_NAME("child")}, {HOOK_NAME("things")}, {HOOK_NAME("bag")},
	{HOOK_NAME("any")}};
static const uint16_t thing_order[] = {ANY, BAG, FLAG, SIZE, TEXT, CHILD,
	TEXTS, WHOLE, NUMBER, THINGS, WHOLES};
static const struct hook_names thing_names = {thing_list, thing_order,
	MEMBERS, false};

static const struct hook_name bag_list[] = {{HOOK_NAME("label")}};
static const uint16_t bag_order[] = {0};
static const struct hook_names bag_names = {bag_list, bag_order, 1, true};

/* ---- reading it ---- */

static void read_bag(struct hook_reader *r, struct bag *out)
{
	struct hook_list entries;
	struct hook_object o;
	struct entry *entry;

	hook_object_begin(r, &o, &bag_names, &out->additional);
	hook_entries_begin(r, &entries, sizeof *out->items);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->label);
			break;
		default:
			entry = hook_entries_add(r, &entries, &o);
			if (entry && !hook_read_null(r, NULL))
				hook_read_int(r, &entry->value);
			break;
		}
	out->items = hook_entries_end(r, &entries, &out->count);
}

static void read_texts(struct hook_reader *r, hook_str_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		hook_read_str(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void read_wholes(struct hook_reader *r, hook_int_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		if (!hook_read_null(r, NULL))
			hook_read_int(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void read_thing(struct hook_reader *r, struct thing *out);

static void read_things(struct hook_reader *r, struct thing *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->things);
	while (hook_list_next(r, &l))
		read_thing(r, l.item);
	out->things = hook_list_end(r, &l, &out->things_count);
}

static void read_child(struct hook_reader *r, struct thing *out)
{
	if (hook_read_null(r, &out->child_is_null))
		return;
	out->child = hook_read_new(r, sizeof *out->child);
	if (out->child)
		read_thing(r, out->child);
}

static void read_member(struct hook_reader *r, enum member member,
	struct thing *out)
{
	switch (member) {
	case TEXT:
		hook_read_str(r, &out->text);
		break;
	case FLAG:
		hook_read_bool(r, &out->flag);
		break;
	case WHOLE:
		hook_read_int(r, &out->whole);
		break;
	case SIZE:
		hook_read_uint(r, &out->size);
		break;
	case NUMBER:
		hook_read_num(r, &out->number);
		break;
	case TEXTS:
		read_texts(r, &out->texts);
		break;
	case WHOLES:
		read_wholes(r, &out->wholes);
		break;
	case CHILD:
		read_child(r, out);
		break;
	case THINGS:
		read_things(r, out);
		break;
	case BAG:
		out->bag = hook_read_new(r, sizeof *out->bag);
		if (out->bag)
			read_bag(r, out->bag);
		break;
	case ANY:
		hook_read_raw(r, &out->any);
		break;
	case MEMBERS:
		break;
	}
}

static void read_thing(struct hook_reader *r, struct thing *out)
{
	struct hook_object o;

	hook_object_begin(r, &o, &thing_names, &out->additional);
	while (hook_object_next(r, &o))
		read_member(r, (enum member)o.member, out);
}

/* ---- writing it, for comparison ---- */

static struct hook_writer w;

static bool name(enum member member, bool present)
{
	return present && hook_write_name(&w, thing_list[member].ptr,
		thing_list[member].len);
}

static void write_bag(const struct bag *v)
{
	size_t i;

	hook_write_object(&w);
	if (v->label.ptr && hook_write_name(&w, HOOK_NAME("label")))
		hook_write_str(&w, v->label);
	for (i = 0; i < v->count; i++) {
		hook_write_name(&w, v->items[i].name.ptr,
			v->items[i].name.len);
		hook_write_int(&w, v->items[i].value);
	}
	hook_write_additional(&w, v->additional);
	hook_write_object_end(&w);
}

static void write_lists(const struct thing *v)
{
	size_t i;

	if (name(TEXTS, v->texts.items)) {
		hook_write_list(&w);
		for (i = 0; i < v->texts.count; i++)
			hook_write_str(&w, v->texts.items[i]);
		hook_write_list_end(&w);
	}
	if (name(WHOLES, v->wholes.items)) {
		hook_write_list(&w);
		for (i = 0; i < v->wholes.count; i++)
			hook_write_int(&w, v->wholes.items[i]);
		hook_write_list_end(&w);
	}
}

static void write_thing(const struct thing *v)
{
	size_t i;

	hook_write_object(&w);
	if (name(TEXT, v->text.ptr))
		hook_write_str(&w, v->text);
	if (name(FLAG, v->flag.set))
		hook_write_bool(&w, v->flag);
	if (name(WHOLE, v->whole.set))
		hook_write_int(&w, v->whole);
	if (name(SIZE, v->size.set))
		hook_write_uint(&w, v->size);
	if (name(NUMBER, v->number.text.ptr))
		hook_write_num(&w, v->number);
	write_lists(v);
	if (name(CHILD, v->child_is_null))
		hook_write_null(&w);
	if (name(CHILD, v->child))
		write_thing(v->child);
	if (name(THINGS, v->things)) {
		hook_write_list(&w);
		for (i = 0; i < v->things_count; i++)
			write_thing(&v->things[i]);
		hook_write_list_end(&w);
	}
	if (name(BAG, v->bag))
		write_bag(v->bag);
	if (name(ANY, v->any.ptr))
		hook_write_raw(&w, v->any);
	hook_write_additional(&w, v->additional);
	hook_write_object_end(&w);
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

#define PARTS 64

/* The members, or items, of a value that is well-formed. */
static size_t parts_of(hook_raw of, struct part *parts)
{
	struct hook_skim s = {of.ptr, of.ptr + of.len, HOOK_OK, NULL};
	bool object = *of.ptr == '{';
	hook_raw text;
	size_t n = 0;

	for (;;) {
		s.at = hook_skip_blank(s.at + 1, s.end);
		if (n == 0 && (*s.at == ']' || *s.at == '}'))
			return 0;
		ck_assert_uint_lt(n, PARTS);
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
	case WHOLES:
	case BAG:
		return type == HOOK_NULL || fits_whole(value,
			"-9223372036854775808", "9223372036854775807") ? FITS :
			WRONG;
	case THINGS:
		return type == HOOK_OBJECT ? judge_thing(o, value) : WRONG;
	case TEXT:
	case FLAG:
	case WHOLE:
	case SIZE:
	case NUMBER:
	case TEXTS:
	case CHILD:
	case ANY:
	case MEMBERS:
	default:
		return type == HOOK_STRING ? FITS : WRONG;
	}
}

static enum verdict judge_list(struct oracle *o, enum member member,
	hook_raw value)
{
	struct part parts[PARTS];
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
	struct part parts[PARTS];
	size_t n, i;
	enum verdict verdict;

	if (hook_raw_type(value) != HOOK_OBJECT)
		return WRONG;
	n = parts_of(value, parts);
	for (i = 0; i < n; i++) {
		if (stands_before(parts, i))
			return FAILS;
		verdict = judge_item(o, hook_str_equal(parts[i].name,
			hook_text("label")) ? TEXT : BAG, parts[i].value);
		if (verdict == WRONG && !o->lenient)
			return FAILS;
		o->wrong += verdict == WRONG;
	}
	return FITS;
}

static enum verdict judge(struct oracle *o, enum member member,
	hook_raw value)
{
	unsigned type = hook_raw_type(value);

	switch (member) {
	case FLAG:
		return type == HOOK_BOOLEAN ? FITS : WRONG;
	case WHOLE:
		return judge_item(o, WHOLES, value) == FITS &&
			type != HOOK_NULL ? FITS : WRONG;
	case SIZE:
		return fits_whole(value, "0", "18446744073709551615") ? FITS :
			WRONG;
	case NUMBER:
		return (type & HOOK_NUMBER) != 0 ? FITS : WRONG;
	case TEXTS:
	case WHOLES:
	case THINGS:
		return judge_list(o, member, value);
	case CHILD:
		return type == HOOK_NULL ? FITS : judge_item(o, THINGS, value);
	case BAG:
		return judge_bag(o, value);
	case ANY:
	case MEMBERS:
		return FITS;
	case TEXT:
	default:
		return judge_item(o, TEXT, value);
	}
}

static enum verdict judge_thing(struct oracle *o, hook_raw value)
{
	struct part parts[PARTS];
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
				hook_text(thing_list[m].ptr)))
				break;
		verdict = judge(o, (enum member)m, parts[i].value);
		if (verdict == FAILS || (verdict == WRONG && !o->lenient))
			return FAILS;
		o->wrong += verdict == WRONG;
	}
	return FITS;
}

/* ---- random texts ---- */

struct text {
	char bytes[1 << 16];
	size_t len;
};

static void put(struct text *t, const char *bytes)
{
	size_t len = strlen(bytes);

	if (t->len + len < sizeof t->bytes) {
		memcpy(t->bytes + t->len, bytes, len);
		t->len += len;
	}
	t->bytes[t->len] = '\0';
}

static void put_blank(struct text *t)
{
	static const char *const all[] = {" ", "\n", "\t", "\r\n",
		"          "};

	if (below(6) == 0)
		put(t, all[below(COUNT(all))]);
}

/* Any character may be spelled as an escape. */
static void put_name(struct text *t, const char *of)
{
	char escape[8];

	put(t, "\"");
	for (; *of; of++) {
		snprintf(escape, sizeof escape, below(12) ? "%c" : "\\u%04x",
			*of);
		put(t, escape);
	}
	put(t, "\"");
}

static void put_scalar(struct text *t, size_t kind)
{
	static const char *const texts[] = {"\"\"", "\"a\"", "\"\\u0000\"",
		"\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"0123456789abcdef \\n \"",
		"\"\\ud83d\\ude00\xc3\xa9\"", "\"\xf4\x8f\xbf\xbf\\u0041\"",
		"\"twenty bytes of text\"", "\"{\\\"\"", "\"null\""};
	static const char *const numbers[] = {"0", "-0", "1", "-17", "1.0",
		"12e1", "9223372036854775807", "-9223372036854775808",
		"9223372036854775808", "-9223372036854775809",
		"18446744073709551615", "18446744073709551616", "1.5", "1e400",
		"0.1e1", "1e-1", "120e-1", "123456789012345678",
		"1234567890123456789"};
	static const char *const words[] = {"true", "false", "null"};

	switch (kind % 3) {
	case 0:
		put(t, texts[below(COUNT(texts))]);
		break;
	case 1:
		put(t, numbers[below(below(2) ? 6 : COUNT(numbers))]);
		break;
	default:
		put(t, words[below(COUNT(words))]);
	}
}

static void put_any(struct text *t, unsigned depth)
{
	size_t kind = below(depth > 4 ? 3 : 5), n = below(4), i;
	static const char *const names[] = {"text", "x", "", "child", "y/~"};

	if (kind < 3) {
		put_scalar(t, kind);
		return;
	}
	put(t, kind == 3 ? "[" : "{");
	for (i = 0; i < n; i++) {
		put_blank(t);
		put(t, i > 0 ? "," : "");
		put_blank(t);
		if (kind == 4) {
			put_name(t, names[below(COUNT(names))]);
			put(t, ":");
		}
		put_any(t, depth + 1);
	}
	put_blank(t);
	put(t, kind == 3 ? "]" : "}");
}

static void put_thing(struct text *t, unsigned depth);

static void put_list(struct text *t, enum member member, unsigned depth)
{
	size_t n = below(depth > 2 ? 3 : 7), i;

	put(t, "[");
	for (i = 0; i < n; i++) {
		put_blank(t);
		put(t, i > 0 ? "," : "");
		put_blank(t);
		if (below(24) == 0)
			put_any(t, depth);
		else if (member == THINGS)
			put_thing(t, depth + 1);
		else
			put_scalar(t, member == TEXTS ? 0 : 1);
	}
	put(t, "]");
}

static void put_bag(struct text *t)
{
	static const char *const names[] = {"label", "a", "b", "c", "d", "e",
		"f", "g", "h", "i", "", "label "};
	size_t n = below(12), from = below(12), i;

	put(t, "{");
	for (i = 0; i < n; i++) {
		const char *of = names[(from + i * (below(40) ? 1 : 2)) % 12];

		put(t, i > 0 ? "," : "");
		put_name(t, of);
		put_blank(t);
		put(t, ":");
		put_scalar(t, below(16) == 0 ? 2 :
			strcmp(of, "label") == 0 ? 0 : 1);
	}
	put(t, "}");
}

static void put_value(struct text *t, enum member member, unsigned depth)
{
	switch (below(12) == 0 ? ANY : member) {
	case TEXT:
		put_scalar(t, 0);
		break;
	case FLAG:
		put(t, below(2) ? "true" : "false");
		break;
	case WHOLE:
	case SIZE:
	case NUMBER:
		put_scalar(t, 1);
		break;
	case TEXTS:
	case WHOLES:
	case THINGS:
		put_list(t, member, depth);
		break;
	case CHILD:
		if (depth < 5)
			put_thing(t, depth + 1);
		else
			put(t, "null");
		break;
	case BAG:
		put_bag(t);
		break;
	case ANY:
	case MEMBERS:
	default:
		put_any(t, depth);
	}
}

/* Members in any order, others between them, now and then one twice. */
static void put_thing(struct text *t, unsigned depth)
{
	static const char *const others[] = {"x", "y", "", "texT", "tex",
		"text\x7f"};
	size_t n = below(depth > 2 ? 4 : MEMBERS + 4), i;
	size_t from = below(97), step = 1 + below(3) * 2;
	size_t all = MEMBERS + COUNT(others);

	put(t, "{");
	for (i = 0; i < n; i++) {
		size_t m = (from + i * step) % all;

		if (below(60) == 0)
			m = below(all);
		put(t, i > 0 ? "," : "");
		put_blank(t);
		put_name(t, m < MEMBERS ? thing_list[m].ptr :
			others[m - MEMBERS]);
		put_blank(t);
		put(t, ":");
		put_blank(t);
		put_value(t, m < MEMBERS ? (enum member)m : ANY, depth);
		put_blank(t);
	}
	put(t, "}");
}

/* What an attacker or a bad line would make of it. */
static void damage(struct text *t)
{
	static const char bytes[] = "{}[]\",:\\u0eE+-.tfn1 \n\x80\xc3\xff";
	size_t times = 1 + below(2), at, end;

	while (times-- > 0 && t->len > 8) {
		at = below(t->len);
		end = at + 1 + below(6);
		if (below(2) && end < t->len) {
			memmove(t->bytes + at, t->bytes + end, t->len - end);
			t->len -= end - at;
		} else if (below(3)) {
			t->bytes[at] = bytes[below(sizeof bytes)];
		} else {
			t->len = at;
		}
	}
	t->bytes[t->len] = '\0';
}

/* ---- the two brought together ---- */

/* A block of its own with nothing behind it, so that reading past is seen. */
static bool read_it(const struct text *t, struct thing *out, bool lenient,
	bool in_place)
{
	struct hook_reader r;
	char *copy = malloc(t->len + HOOK_PADDING + 1);
	bool done;

	ck_assert_ptr_nonnull(copy);
	memcpy(copy, t->bytes, t->len);
	memset(out, 0, sizeof *out);
	report.count = 0;
	if (in_place)
		hook_reader_start_in_place(&r, &arena, copy, t->len, &error,
			lenient ? &report : NULL);
	else
		hook_reader_start(&r, &arena, t->bytes, t->len, &error,
			lenient ? &report : NULL);
	read_thing(&r, out);
	done = hook_reader_finish(&r);
	if (done) {
		hook_writer_start(&w, &arena, HOOK_BOTH, &error);
		write_thing(out);
		hook_writer_finish(&w);
	}
	free(copy);
	return done;
}

/* An error's path leads to the value that stands at its offset. */
static void check_place(const struct text *t, const struct hook_error *e,
	bool clear)
{
	hook_raw value;
	bool found;

	REQUIRE(e->offset <= t->len, t->bytes);
	if (e->code != HOOK_TYPE && e->code != HOOK_RANGE)
		return;
	found = hook_json_find(t->bytes, t->len, e->path, &value);
	/* Behind the error a name may stand a second time: none is found. */
	if (!found && !clear)
		return;
	REQUIRE(found, t->bytes);
	REQUIRE(value.ptr == t->bytes + e->offset, t->bytes);
}

static void check_same(const struct text *t)
{
	hook_raw before = {t->bytes, t->len}, after = {w.ptr, w.len};

	REQUIRE(!w.failed, t->bytes);
	REQUIRE(hook_json_equal(before, after, &scratch), t->bytes);
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
	REQUIRE(read_it(t, &thing, lenient, false) == (verdict == FITS),
		t->bytes);
	if (verdict == FITS) {
		REQUIRE(report.count == o.wrong, t->bytes);
		for (i = 0; i < report.count && i < report.room; i++)
			check_place(t, &errors[i], true);
		check_same(t);
	} else if (valid) {
		REQUIRE(error.code != HOOK_SYNTAX, t->bytes);
		check_place(t, &error, false);
	}
	if (read_it(t, &thing, lenient, true)) {
		REQUIRE(verdict == FITS, t->bytes);
		check_same(t);
	} else if (verdict == FITS) {
		REQUIRE(o.wrong > 0 && error.code == HOOK_TYPE, t->bytes);
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

static void add(Suite *suite, const char *title, const TTest *const *tests,
	size_t count)
{
	TCase *tcase = tcase_create(title);
	size_t i;

	tcase_add_checked_fixture(tcase, set_up, tear_down);
	tcase_set_timeout(tcase, 120);
	for (i = 0; i < count; i++)
		tcase_add_test(tcase, tests[i]);
	suite_add_tcase(suite, tcase);
}

#define ADD(suite, title, ...) \
	add(suite, title, (const TTest *const[]){__VA_ARGS__}, \
		sizeof(const TTest *const[]){__VA_ARGS__} / \
			sizeof(const TTest *))

int main(void)
{
	const char *given = getenv("HOOKC_SEED");
	Suite *suite = suite_create("hook_read");
	SRunner *runner;
	int failed;

	seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
	printf("HOOKC_SEED=%llu\n", (unsigned long long)seed);
	seed |= 1;
	ADD(suite, "random", random_texts);
	runner = srunner_create(suite);
	srunner_set_fork_status(runner, CK_NOFORK);
	srunner_run_all(runner, CK_NORMAL);
	failed = srunner_ntests_failed(runner);
	srunner_free(runner);
	return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
