/* SPDX-License-Identifier: MIT */
/*
 * The expected and the surprising spelling of one text: read, checked and
 * written, they give the same values and the same errors.
 */
#include "hook_quick.h"
#include "hook_random.h"
#include "hook_suite.h"

struct state {
	hook_str text;
	int id;
};

struct order {
	hook_str id, url;
	bool url_is_null;
	hook_str note;
	hook_time at;
	struct state state;
	hook_int count;
	hook_uint size;
	hook_bool on;
	hook_str_list tags;
	struct order *inner;
	bool inner_is_null;
	struct hook_member *additional;
};

static const struct hook_name states[] = {{HOOK_NAME("open")},
					  {HOOK_NAME("paid in part")},
					  {HOOK_NAME("shipped")}};
static const struct hook_type state_schema = {ENUM_OF(states)};
static const struct hook_type tags_schema = {
	LIST_OF(hook_str, TEXT, LIMITS(MAX_LENGTH(9))),
	MORE(HAS(MIN_ITEMS(1), UNIQUE_ITEMS))};
static const struct hook_type order_schema;

#define HERE struct order
static const struct hook_row rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("callback_url", url, TEXT, FORMAT(URI), NULLABLE(url)),
	MEMBER("n", note, TEXT, LIMITS(MIN_LENGTH(2), MAX_LENGTH(8))),
	MEMBER("created_at", at, TIME, FORMAT(DATE_TIME)),
	MEMBER("state", state, ENUM(state), REQUIRED),
	MEMBER("count", count, INT, LIMITS(MINIMUM(-5), MAXIMUM(1000))),
	MEMBER("size", size, UINT),
	MEMBER("is_on", on, BOOL),
	MEMBER("a_long_name_of_a_list_of_tags", tags, LIST(tags)),
	ESCAPED_MEMBER("in\"ner", inner, OBJECT(order), NULLABLE(inner)),
};
static const struct hook_type order_schema = {OBJECT_OF(rows),
					      OTHERS_IN(additional)};
#undef HERE

static const char *const names[] = {
	"id",         "callback_url", "n",
	"created_at", "state",        "count",
	"size",       "is_on",        "a_long_name_of_a_list_of_tags",
	"in\\\"ner",  "other"};

/* Texts as JSON has them within quotes, and other values; all meet all. */
static const char *const texts[] = {
	"",
	"a",
	"ab",
	"12345678",
	"123456789",
	"\xc3\xa9\xc3\xa9",
	"d\\u00e9j\\u00e0 vu",
	"6d1f6f2e-30a8-4b0c-9a56-6c0f3e1b9d27",
	"6D1F6F2E-30A8-4B0C-9A56-6C0F3E1B9D27",
	"6d1f6f2e-30a8-4b0c-9a56-6c0f3e1b9d2g",
	"6d1f6f2e-30a8-4b0c-9a5-66c0f3e1b9d27",
	"https://example.com/a%20b?x=1&y=~z!$",
	"https://example.com/a%2gb",
	"https://user@example.com:80/#top",
	"https://example.com/{a}",
	"https://[::1]/a#b#c",
	"http:/no/authority",
	"https:",
	"1https://example.com",
	"2026-03-14T09:26:53Z",
	"2026-03-14T09:26:53.123456789Z",
	"2026-03-14T09:26:53.1234567891Z",
	"2026-03-14T09:26:53.Z",
	"2024-02-29T23:59:60Z",
	"2023-02-29T23:59:59Z",
	"2026-13-01T00:00:00Z",
	"2026-01-00T00:00:00Z",
	"2026-01-01t00:00:00z",
	"2026-01-01T24:00:00Z",
	"2026-01-01T0:000:00Z",
	"2026/01/01T00:00:00Z",
	"0000-01-01T00:00:00Z",
	"1969-12-31T23:59:59.5Z",
	"2026-01-01T00:00:00+01:00",
	"open",
	"paid in part",
	"paid in parts",
	"shipped",
	"\\ud83d\\ude00 0123456789abcdef0123456789abcdef",
	"0123456789abcdef\\n",
};
static const char *const values[] = {
	"0",
	"-0",
	"7",
	"1000",
	"1001",
	"-6",
	"1.0",
	"1e2",
	"1.5",
	"01",
	"123456789012345678",
	"1234567890123456789",
	"18446744073709551615",
	"-",
	"true",
	"false",
	"null",
	"tru",
	"[]",
	"{}",
	"[\"a\",\"b\"]",
	"[\"a\",\"a\"]",
	"[\"0123456789\"]",
	"[1]",
	"[\"\\u0041\",\"\xc3\xa9\"]",
};

struct text {
	char bytes[8192];
	size_t len;
};

#define COUNT(array) (sizeof(array) / sizeof *(array))
#define SAME(claim, t)                                                  \
	do {                                                            \
		if (!(claim))                                           \
			ck_abort_msg("%s: %.*s", #claim, (int)(t)->len, \
				     (t)->bytes);                       \
	} while (0)

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 26);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

static void put(struct text *t, const char *bytes, size_t len)
{
	REQUIRE(t->len + len < sizeof t->bytes - 64);
	memcpy(t->bytes + t->len, bytes, len);
	t->len += len;
}

/* The other spelling begins with an escape, where that can be. */
static void put_text(struct text *plain, struct text *other, const char *text)
{
	char escape[8];

	put(plain, "\"", 1);
	put(other, "\"", 1);
	put(plain, text, strlen(text));
	if (*text && *text != '\\' && (unsigned char)*text < 0x80) {
		snprintf(escape, sizeof escape, "\\u%04x", *text);
		put(other, escape, 6);
		text++;
	}
	put(other, text, strlen(text));
	put(plain, "\"", 1);
	put(other, "\"", 1);
}

static void put_both(struct text *plain, struct text *other, const char *bytes)
{
	put(plain, bytes, strlen(bytes));
	put(other, bytes, strlen(bytes));
}

/* Mostly what fits a member, to get behind it. */
static const char *likely(size_t member)
{
	static const size_t from[] = {7, 11, 2, 19, 34};
	static const char *const scalars[] = {"7", "0", "true",
					      "[\"a\",\"b\"]"};

	return member < 5 ? texts[from[member]] : scalars[member - 5];
}

static void put_order(struct text *plain, struct text *other, unsigned depth)
{
	size_t count = below(COUNT(names) + 2), from = below(3) ? 0 : below(9);
	size_t i, member;

	put_both(plain, other, "{");
	for (i = 0; i < count; i++) {
		member = below(9) ? (from + i) % COUNT(names)
				  : below(COUNT(names));
		put_both(plain, other, i ? below(9) ? "," : " ,\n " : "");
		put_text(plain, other, names[member]);
		put_both(plain, other, below(9) ? ":" : " : ");
		if (member == 9 && depth < 3)
			put_order(plain, other, depth + 1);
		else if (member < 5 && below(6))
			put_text(plain, other, likely(member));
		else if (member < 9 && below(4))
			put_both(plain, other, likely(member));
		else if (below(3))
			put_text(plain, other, texts[below(COUNT(texts))]);
		else
			put_both(plain, other, values[below(COUNT(values))]);
	}
	put_both(plain, other, "}");
}

/* What came of one spelling. */
struct result {
	struct order order;
	bool done;
	struct hook_error error, errors[32];
	struct hook_report report;
	hook_str written;
};

static void read_it(struct result *r, struct text *t, bool lenient, bool check,
		    bool in_place)
{
	struct hook_options options = {.lenient = lenient, .check = check};
	struct hook_error ignored;
	char *copy = malloc(t->len + HOOK_PADDING);

	REQUIRE(copy);
	memcpy(copy, t->bytes, t->len);
	r->report = (struct hook_report)HOOK_REPORT(r->errors);
	options.report = &r->report;
	options.in_place = in_place ? copy : NULL;
	r->done = hook_read(&order_schema, &r->order, &arena, t->bytes, t->len,
			    &options, &r->error);
	options.unchecked = true;
	r->written = (hook_str){NULL, 0};
	if (r->done)
		r->written = hook_write(&order_schema, &r->order, &arena,
					&options, &ignored);
	free(copy);
}

static bool both(const char *a, const char *b)
{
	return a == NULL ? b == NULL : b && !strcmp(a, b);
}

static void same_error(const struct hook_error *a, const struct hook_error *b,
		       const struct text *t)
{
	SAME(a->code == b->code, t);
	SAME(both(a->reason, b->reason), t);
	SAME(both(a->keyword, b->keyword), t);
	SAME(both(a->path, b->path), t);
}

static hook_raw raw_of(hook_str text)
{
	hook_raw raw = {text.ptr, text.len};

	return raw;
}

static void same(const struct result *a, const struct result *b,
		 const struct text *t)
{
	size_t i;

	same_error(&a->error, &b->error, t);
	SAME(a->done == b->done, t);
	SAME(a->report.count == b->report.count, t);
	for (i = 0; i < a->report.count && i < a->report.room; i++)
		same_error(&a->errors[i], &b->errors[i], t);
	/* Not by bytes: raw values keep their spelling. */
	SAME(!a->done || hook_json_equal(raw_of(a->written), raw_of(b->written),
					 &arena),
	     t);
	if (!a->done || a->order.at.text.ptr == NULL)
		return;
	SAME(a->order.at.seconds == b->order.at.seconds, t);
	SAME(a->order.at.nanos == b->order.at.nanos, t);
}

/* Writing checks as checking does, and says the same. */
static void check_written(const struct result *r, const struct text *t)
{
	struct hook_error first, again;
	bool fine = hook_check(&order_schema, &r->order, NULL, &first);
	hook_str text =
		hook_write(&order_schema, &r->order, &arena, NULL, &again);

	SAME(fine == (text.ptr != NULL), t);
	SAME(!fine || hook_str_equal(text, r->written), t);
	same_error(&first, &again, t);
}

START_TEST(two_spellings)
{
	static struct text plain, other;
	static struct result a, b;
	size_t i, k, read = 0;

	for (i = 0; i < 5000; i++) {
		plain.len = other.len = 0;
		put_order(&plain, &other, 0);
		for (k = 0; k < 8; k++) {
			read_it(&a, &plain, k & 1, k & 2, k & 4);
			read_it(&b, &other, k & 1, k & 2, k & 4);
			/* In place and lenient, names that were text count. */
			if ((k & 5) != 5)
				same(&a, &b, &plain);
			read += a.done;
			if (a.done && k < 4)
				check_written(&a, &plain);
		}
		hook_arena_reset(&arena);
	}
	ck_assert_uint_gt(read, 5000);
}
END_TEST

/* What is picked the short way is what is picked the long way. */
START_TEST(picks)
{
	static const char *const pointers[] = {
		"/id", "/in\"ner/n", "/state",
		"/a_long_name_of_a_list_of_tags"};
	static struct text plain, other;
	hook_raw quick[4], careful[4], json;
	size_t i, k, found = 0;
	char *exact;

	for (i = 0; i < 20000; i++) {
		plain.len = other.len = 0;
		put_order(&plain, &other, 0);
		/* Nothing behind it may be looked at. */
		exact = malloc(plain.len);
		REQUIRE(exact);
		memcpy(exact, plain.bytes, plain.len);
		json.ptr = exact;
		json.len = plain.len - (below(9) == 0);
		if (hook_json_pick_short(json, pointers, 4, quick) &&
		    hook_json_pick(json, pointers, 4, careful,
				   &(struct hook_error){0}))
			for (k = 0; k < 4; k++) {
				SAME(quick[k].ptr == careful[k].ptr, &plain);
				SAME(quick[k].ptr == NULL ||
					     quick[k].len == careful[k].len,
				     &plain);
				found += quick[k].ptr != NULL;
			}
		free(exact);
	}
	ck_assert_uint_gt(found, 5000);
}
END_TEST

/* As many digits as there are, whatever ends them, eight at once or not. */
START_TEST(digits_of_all_lengths)
{
	static const char ends[] = "/:;, }.eE-\"\x7f\xb0\xff";
	static const char numbers[] = "9081726354463728190";
	char text[64], *at;
	uint64_t value, sum;
	size_t from, len, k, i;

	for (from = 0; from < 10; from++)
		for (len = 0; from + len < sizeof numbers; len++)
			for (k = 0; ends[k]; k++) {
				memset(text, '7', sizeof text);
				memcpy(text, numbers + from, len);
				text[len] = ends[k];
				for (sum = i = 0; i < len; i++)
					sum = sum * 10 +
					      (unsigned)(text[i] - '0');
				at = hook_quick_digits(text, &value);
				if (len == 0 || len > 18 ||
				    (text[0] == '0' && len > 1) ||
				    strchr(".eE", ends[k])) {
					REQUIRE(at == NULL);
					continue;
				}
				REQUIRE(at == text + len);
				REQUIRE(value == sum);
			}
}
END_TEST

/* A token's "~1" is a "/" of the name: a name that has "~1" is another. */
START_TEST(picks_by_escaped_tokens)
{
	static const char *const pointers[] = {"/a~1b", NULL};
	hook_raw json = raw("{\"a~1b\":1, \"long enough\":\"to be looked at\", "
			    "\"the short way\":\"which is this\"}");
	struct hook_error error;
	hook_raw found[2];

	ck_assert(!hook_json_pick_short(json, pointers, 2, found));
	ck_assert(hook_json_pick(json, pointers, 2, found, &error));
	ck_assert_ptr_null(found[0].ptr);
}
END_TEST

/* Every length, with each kind of special byte at every place or nowhere. */
START_TEST(texts_of_all_lengths)
{
	static const struct hook_options unchecked = {.unchecked = true};
	static const char *const specials[] = {"", "\"", "\\", "\x1f",
					       "\xc3\xa9"};
	struct order order = {0};
	struct hook_writer w;
	struct hook_error error;
	hook_str careful, quick;
	char text[160], *exact;
	size_t len, at, k;

	/* Up to 128 bytes are copied without asking for room. */
	for (len = 0; len < 140; len += len == 70 ? 50 : 1)
		for (at = 0; at <= len; at++)
			for (k = 0; k < COUNT(specials); k++) {
				memset(text, 'a', sizeof text);
				memcpy(text + at, specials[k],
				       strlen(specials[k]));
				/* Nothing behind it may be looked at. */
				exact = malloc(len ? len : 1);
				REQUIRE(exact);
				memcpy(exact, text, len);
				hook_arena_reset(&arena);
				order.note.ptr = exact;
				order.note.len = len;
				quick = hook_write(&order_schema, &order,
						   &arena, &unchecked, &error);
				hook_writer_start(&w, &arena, HOOK_BOTH,
						  &error);
				hook_write_object(&w);
				hook_write_name(&w, "n", 1);
				hook_write_str(&w, order.note);
				hook_write_object_end(&w);
				careful = hook_writer_finish(&w);
				free(exact);
				REQUIRE(hook_str_equal(quick, careful));
			}
}
END_TEST

#define A64 "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"

/* An order that holds others, with a value of each kind. */
static void fill(struct order *orders, size_t count, hook_str *tags)
{
	static const char *const notes[] = {"",
					    "ab",
					    "d\xc3\xa9j\xc3\xa0 vu",
					    "\"",
					    "0123456789abcdef0123456789",
					    A64 A64};
	size_t i;

	for (i = 0; i < count; i++) {
		memset(&orders[i], 0, sizeof *orders);
		orders[i].id =
			hook_text("6d1f6f2e-30a8-4b0c-9a56-6c0f3e1b9d27");
		orders[i].url_is_null = i % 2;
		orders[i].note = hook_text(notes[i % COUNT(notes)]);
		orders[i].state.text = hook_text("open");
		orders[i].state.id = 1;
		orders[i].count = hook_integer(-(int64_t)i);
		orders[i].size = hook_unsigned(UINT64_MAX);
		orders[i].on = hook_boolean(i % 2);
		orders[i].tags.items = tags;
		orders[i].tags.count = i;
		orders[i].inner = i + 1 < count ? &orders[i + 1] : NULL;
	}
	for (i = 0; i < count; i++)
		tags[i] = hook_text(i % 4 == 3 ? NULL : notes[i % 4]);
}

/* Wherever a block ends, nothing is written behind it. */
static void writes_anywhere(const struct hook_type *type, const void *value)
{
	static const struct hook_options unchecked = {.unchecked = true};
	struct hook_arena small;
	struct hook_error error;
	hook_str text, wanted;
	size_t taken;

	ck_assert(hook_expect(&arena, 1 << 16, 0));
	wanted = hook_write(type, value, &arena, &unchecked, &error);
	ck_assert(hook_json_valid(wanted.ptr, wanted.len, &error));
	for (taken = 0; taken < 4200; taken++) {
		hook_arena_init(&small, 1 << 20);
		ck_assert_ptr_nonnull(hook_alloc(&small, taken));
		text = hook_write(type, value, &small, &unchecked, &error);
		REQUIRE(hook_str_equal(text, wanted));
		hook_arena_free(&small);
	}
}

START_TEST(room_ends_anywhere)
{
	struct order orders[9];
	hook_str tags[9];

	fill(orders, COUNT(orders), tags);
	writes_anywhere(&order_schema, orders);
}
END_TEST

/* Brackets and short names, one in another, and a long text behind them. */
struct either {
	bool set;
	int kind;
	union {
		hook_raw raw;
		hook_str text;
		struct nest *nest;
	};
};

struct nest {
	struct {
		struct nest *items;
		size_t count;
	} list;
	struct nest *inner;
	struct either either;
	struct hook_member *additional;
};

static const struct hook_type nest_schema;
static const struct hook_type nests_schema = {
	LIST_OF(struct nest, STRUCT(nest))};
#define HERE struct either
static const struct hook_row either_rows[] = {
	BRANCH(text, TEXT),
	BRANCH(nest, OBJECT(nest)),
};
static const struct hook_type either_schema = {CHOICE_OF(either_rows),
					       OTHERS_IN(raw)};
#undef HERE
#define HERE struct nest
static const struct hook_row nest_rows[] = {
	MEMBER("l", list, LIST(nests)),
	MEMBER("in_thirteen__", inner, OBJECT(nest)),
	MEMBER("either_of_two", either, CHOICE(either)),
};
static const struct hook_type nest_schema = {OBJECT_OF(nest_rows),
					     OTHERS_IN(additional)};
#undef HERE

/* Each holds the next: as a member, as an item, as a branch. */
static void put_in_another(struct nest *nests, size_t count, hook_str text)
{
	size_t i;

	memset(nests, 0, count * sizeof *nests);
	for (i = 0; i + 1 < count; i++) {
		nests[i].either.set = i % 3 == 2;
		nests[i].either.kind = 2;
		nests[i].list.count = i % 3 == 1;
		if (i % 3 == 0)
			nests[i].inner = &nests[i + 1];
		else if (i % 3 == 1)
			nests[i].list.items = &nests[i + 1];
		else
			nests[i].either.nest = &nests[i + 1];
	}
	nests[i].either.set = true;
	nests[i].either.kind = 1;
	nests[i].either.text = text;
}

/* An arena's places are aligned, so that the count has to shift the text. */
START_TEST(room_ends_between_brackets)
{
	struct nest nests[70];
	char text[300];
	size_t count;

	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	for (count = COUNT(nests); count > COUNT(nests) - 12; count--) {
		put_in_another(nests, count, hook_text(text));
		writes_anywhere(&nest_schema, nests);
	}
}
END_TEST

START_TEST(integers_of_all_lengths)
{
	static const struct hook_options unchecked = {.unchecked = true};
	struct order order = {.count = {true, 0}, .size = {true, 0}};
	char wanted[80];
	hook_str text;
	int i, bits;

	for (i = 0; i < 20000; i++) {
		bits = i % 64;
		order.size.value = next_random() >> bits;
		order.count.value = (int64_t)(next_random() >> bits);
		hook_arena_reset(&arena);
		text = hook_write(&order_schema, &order, &arena, &unchecked,
				  &(struct hook_error){0});
		snprintf(wanted, sizeof wanted,
			 "{\"count\":%lld,\"size\":%llu}",
			 (long long)order.count.value,
			 (unsigned long long)order.size.value);
		ck_assert_str_eq(text.ptr, wanted);
	}
}
END_TEST

/* What is not for everybody, null, or must not be there. */
struct parts {
	hook_str secret, made, gone, note;
	bool note_is_null;
	struct hook_member *additional;
};

#define HERE struct parts
static const struct hook_row part_rows[] = {
	MEMBER("secret", secret, TEXT, REQUIRED, WRITE_ONLY),
	MEMBER("made", made, TEXT, REQUIRED, READ_ONLY),
	MEMBER("gone", gone, TEXT, FORBIDDEN),
	MEMBER("note", note, TEXT, REQUIRED, NULLABLE(note)),
};
static const struct hook_type parts_schema = {OBJECT_OF(part_rows),
					      OTHERS_IN(additional)};
#undef HERE

START_TEST(rare_members)
{
	static const char *const wanted[] = {
		"{\"secret\":\"s\",\"made\":\"m\",\"note\":\"n\"}",
		"{\"secret\":\"s\",\"note\":\"n\"}",
		"{\"made\":\"m\",\"note\":\"n\"}"};
	struct hook_options options = {HOOK_BOTH};
	struct hook_error error, again;
	struct parts p;
	hook_str text;
	unsigned i;

	for (i = 0; i < 3 * 32; i++) {
		options.direction = (enum hook_direction)(i % 3);
		memset(&p, 0, sizeof p);
		p.secret = hook_text(i / 3 & 1 ? "s" : NULL);
		p.made = hook_text(i / 3 & 2 ? "m" : NULL);
		p.gone = hook_text(i / 3 & 4 ? "g" : NULL);
		p.note = hook_text(i / 3 & 8 ? "n" : NULL);
		p.note_is_null = i / 3 & 16;
		text = hook_write(&parts_schema, &p, &arena, &options, &error);
		REQUIRE((text.ptr != NULL) ==
			hook_check(&parts_schema, &p, &options, &again));
		REQUIRE(error.code == again.code);
		REQUIRE(!strcmp(error.path, again.path));
		if (i / 3 == 11)
			ck_assert_str_eq(text.ptr, wanted[i % 3]);
		if (i / 3 == 27)
			REQUIRE(strstr(text.ptr, ",\"note\":null}"));
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_quick");

	take_seed();
	ADD(suite, "spellings", two_spellings);
	ADD(suite, "texts of all lengths", texts_of_all_lengths);
	ADD(suite, "room ends anywhere", room_ends_anywhere);
	ADD(suite, "room ends between brackets", room_ends_between_brackets);
	ADD(suite, "integers of all lengths", integers_of_all_lengths);
	ADD(suite, "rare members", rare_members);
	ADD(suite, "picks", picks);
	ADD(suite, "digits", digits_of_all_lengths);
	ADD(suite, "picks_by_escaped_tokens", picks_by_escaped_tokens);
	return suite_run(suite);
}
