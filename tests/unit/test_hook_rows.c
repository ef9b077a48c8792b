/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: types as tables, read, checked and written in
 * one pass.
 */
#include "hook_engine.h"
#include "hook_suite.h"

static struct hook_error error, errors[8];
static struct hook_report report = HOOK_REPORT(errors);

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 26);
	report.count = 0;
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

/* ---- an order: something of everything ---- */

struct line {
	hook_int count;
	struct hook_member *additional;
};

struct lines {
	struct line *items;
	size_t count;
};

struct price {
	hook_str name;
	hook_num value;
};

struct way {
	bool set;
	int kind;
	union {
		hook_raw raw;
		hook_str cash;
		struct line *card;
	};
};

struct order {
	hook_str id, note;
	bool note_is_null;
	struct lines lines;
	struct way way;
	struct {
		struct price *items;
		size_t count;
	} prices;
	struct hook_member *additional;
};

#define HERE struct line
static const struct hook_row line_rows[] = {
	MEMBER("count", count, INT, REQUIRED, LIMITS(MINIMUM(1))),
};
static const struct hook_type line_schema = {OBJECT_OF(line_rows),
					     OTHERS_IN(additional), CLOSED};
/* The same as a branch, which stands elsewhere. */
static const struct hook_type card_schema = {OBJECT_OF(line_rows),
					     OTHERS_IN(additional), CLOSED,
					     COMPOSED};
#undef HERE

static const struct hook_type lines_schema = {
	LIST_OF(struct line, STRUCT(line)),
	MORE(HAS(MIN_ITEMS(1), UNIQUE_ITEMS))};

#define HERE struct way
static const struct hook_row way_rows[] = {
	BRANCH(cash, TEXT, LIMITS(MAX_LENGTH(4))),
	BRANCH(card, OBJECT(card)),
};
static const struct hook_rule way_rules[] = {
	{HOOK_BY_TYPE, HOOK_STRING, {NULL, 0}, {NULL, 0}, 1, false, NULL},
	{HOOK_BY_TYPE, HOOK_OBJECT, {NULL, 0}, {NULL, 0}, 2, false, NULL},
};
static const struct hook_type way_schema = {CHOICE_OF(way_rows), OTHERS_IN(raw),
					    TOLD_BY(way_rules)};
#undef HERE

#define HERE struct order
static const struct hook_row order_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("note", note, TEXT, NULLABLE(note), LIMITS(MAX_LENGTH(3))),
	MEMBER("lines", lines, LIST(lines), REQUIRED),
	MEMBER("way", way, CHOICE(way)),
};
static const struct hook_presence order_names[] = {
	{0, 0, false, {HOOK_NAME("note")}},
	{1, 1, true, {HOOK_NAME("way")}},
};
static const struct hook_together order_together = {"anyOf", false, order_names,
						    2};
static const struct hook_type order_schema = {
	OBJECT_OF(order_rows), OTHERS_IN(additional),
	MORE(HAS(TOGETHER(order_together))),
	ENTRIES(prices, struct price, NUMBER, OR_NULL,
		LIMITS(DECIMAL_MINIMUM("0.5"))),
	SCHEMA("#/components/schemas/order")};
#undef HERE

#define THERE "#/components/schemas/order"

#define ID "\"id\":\"6f1a4c1e-2f3d-4b5a-8c7d-0123456789ab\""

static struct order order;

static bool read_order(const char *json, bool lenient)
{
	const struct hook_options options = {.check = true,
					     .lenient = lenient,
					     .report = &report};

	report.count = 0;
	return hook_read(&order_schema, &order, &arena, json, strlen(json),
			 &options, &error);
}

/* What is wrong, where it stands in the text, the value and the schema. */
static const struct {
	const char *json, *keyword, *path;
	size_t offset;
	const char *schema;
} wrong[] = {
	{"{" ID ",\"lines\":[{\"count\":1}]}", NULL, NULL, 0, NULL},
	{"{\"id\":\"x\",\"lines\":[{\"count\":1}]}", "format", "/id", 6,
	 THERE "/properties/id"},
	{"{\"lines\":[{\"count\":1}]}", "required", "/id", 0, THERE},
	{"{" ID ",\"note\":null,\"lines\":[{\"count\":1}]}", NULL, NULL, 0,
	 NULL},
	{"{" ID ",\"note\":\"abcd\",\"lines\":[{\"count\":1}]}", "maxLength",
	 "/note", 52, THERE "/properties/note"},
	{"{" ID ",\"lines\":[]}", "minItems", "/lines", 53,
	 THERE "/properties/lines"},
	{"{" ID ",\"lines\":[{\"count\":0}]}", "minimum", "/lines/0/count", 63,
	 THERE "/properties/lines/items/properties/count"},
	{"{" ID ",\"lines\":[{}]}", "required", "/lines/0/count", 54,
	 THERE "/properties/lines/items"},
	{"{" ID ",\"lines\":[{\"count\":1,\"x\":2}]}", "additionalProperties",
	 "/lines/0/x", 54, THERE "/properties/lines/items"},
	{"{" ID ",\"lines\":[{\"count\":1},{\"count\":1.0}]}", "uniqueItems",
	 "/lines", 53, THERE "/properties/lines"},
	{"{" ID ",\"lines\":[{\"count\":1}],\"a\":0.4}", "minimum", "/a", 71,
	 THERE "/additionalProperties"},
	{"{" ID ",\"lines\":[{\"count\":1}],\"a\":null,\"b\":0.5}", NULL, NULL,
	 0, NULL},
	{"{" ID ",\"lines\":[{\"count\":1}],\"way\":\"cash\"}", "anyOf", "", 0,
	 THERE},
	{"{" ID ",\"note\":\"\",\"lines\":[{\"count\":1}],\"way\":\"crypto\"}",
	 "maxLength", "/way", 83, THERE "/properties/way"},
	{"{" ID ",\"note\":\"\",\"lines\":[{\"count\":1}],\"way\":{\"count\":0}"
	 "}",
	 "minimum", "/way/count", 92, THERE "/properties/way"},
	{"{" ID ",\"note\":\"\",\"lines\":[{\"count\":1}],\"way\":[]}", "oneOf",
	 "/way", 83, THERE "/properties/way"},
};

START_TEST(checked_while_read)
{
	const char *keyword = wrong[_i].keyword;
	bool fine = read_order(wrong[_i].json, false);

	ck_assert(fine == (keyword == NULL));
	ck_assert_uint_eq(report.count, fine ? 0 : 1);
	if (fine)
		return;
	ck_assert_str_eq(error.keyword, keyword);
	ck_assert_str_eq(error.path, wrong[_i].path);
	if (wrong[_i].offset)
		ck_assert_uint_eq(error.offset, wrong[_i].offset);
	ck_assert_str_eq(error.schema, wrong[_i].schema);
}
END_TEST

/* Leniently it is told, and no error; alone and written it is told alike. */
START_TEST(checked_elsewhere)
{
	struct hook_options options = {.report = &report};
	hook_str text;

	ck_assert(read_order(wrong[_i].json, true));
	ck_assert_int_eq(error.code, HOOK_OK);
	ck_assert_uint_eq(report.count, wrong[_i].keyword != NULL);
	report.count = 0;
	ck_assert(hook_check(&order_schema, &order, &options, &error) ==
		  (wrong[_i].keyword == NULL));
	ck_assert_uint_eq(report.count, wrong[_i].keyword != NULL);
	report.count = 0;
	text = hook_write(&order_schema, &order, &arena, &options, &error);
	ck_assert((text.ptr != NULL) == (wrong[_i].keyword == NULL));
	ck_assert_uint_eq(report.count, wrong[_i].keyword != NULL);
	if (wrong[_i].keyword) {
		ck_assert_str_eq(error.keyword, wrong[_i].keyword);
		ck_assert_str_eq(error.path, wrong[_i].path);
		ck_assert_str_eq(error.schema, wrong[_i].schema);
	}
	options.unchecked = true;
	text = hook_write(&order_schema, &order, &arena, &options, &error);
	ck_assert_ptr_nonnull(text.ptr);
	ck_assert(hook_json_equal(raw(text.ptr), raw(wrong[_i].json), &arena));
}
END_TEST

/* A wrong type is told once, not as a missing member as well. */
START_TEST(wrong_types_once)
{
	ck_assert(read_order("{\"id\":5,\"lines\":[{\"count\":\"x\"}]}", true));
	ck_assert_uint_eq(report.count, 2);
	ck_assert_str_eq(errors[0].path, "/id");
	ck_assert_str_eq(errors[1].path, "/lines/0/count");
}
END_TEST

/* ---- enums that are found by a hash ---- */

static const struct hook_name topics[] = {
	{HOOK_NAME("v1/transactions")},
	{HOOK_NAME("v1/accounts")},
	{HOOK_NAME("v1/organizations")},
	{HOOK_NAME("v1/memberships")},
	{HOOK_NAME("v1/consents")},
	{HOOK_NAME("v1/cards")},
	{HOOK_NAME("v1/payment-links")},
	{HOOK_NAME("v1/payment-link-connections")},
	{HOOK_NAME("v1/beneficiaries")},
	{HOOK_NAME("v1/invoices")},
	{HOOK_NAME("v1/terminals")},
};
/* As hookc makes it of these names. */
static const struct hook_type topic_schema = {
	ENUM_OF(topics),
	FOUND_BY(0x0d83b3e29a21487b, "%### +)(,& # %$*'-  "),
};

static const struct hook_type topics_schema = {
	LIST_OF(struct hook_enum, ENUM(topic)),
};

/* Alone, and in a list, where it is read the short way. */
static int read_topic(const char *json, size_t len)
{
	struct {
		struct hook_enum *items;
		size_t count;
	} list;
	struct hook_enum value;
	char text[48] = "[";

	memcpy(text + 1, json, len);
	text[len + 1] = ']';
	ck_assert(hook_read(&topic_schema, &value, &arena, json, len, NULL,
			    &error));
	ck_assert(hook_read(&topics_schema, &list, &arena, text, len + 2, NULL,
			    &error));
	ck_assert_uint_eq(list.count, 1);
	ck_assert_int_eq(list.items[0].id, value.id);
	return value.id;
}

START_TEST(values_by_hash)
{
	char text[40];
	size_t i, len, at;

	for (i = 0; i < sizeof topics / sizeof *topics; i++) {
		len = topics[i].len;
		memcpy(text + 1, topics[i].ptr, len);
		text[0] = text[len + 1] = '"';
		ck_assert_int_eq(hook_enum_find(&topic_schema, text + 1, len),
				 (int)i + 1);
		ck_assert_int_eq(read_topic(text, len + 2), (int)i + 1);
		for (at = 1; at <= len; at++) {
			text[at]++;
			ck_assert_int_eq(hook_enum_find(&topic_schema, text + 1,
							len),
					 0);
			ck_assert_int_eq(read_topic(text, len + 2), 0);
			text[at]--;
			ck_assert_int_eq(hook_enum_find(&topic_schema, text + 1,
							at - 1),
					 0);
		}
	}
	ck_assert_int_eq(read_topic("\"\"", 2), 0);
}
END_TEST

/* ---- enums of more than 65,535 values ---- */

START_TEST(many_values)
{
	enum { COUNT = 70000 };
	struct hook_name *list = calloc(COUNT, sizeof *list);
	uint32_t *order_of = calloc(COUNT, sizeof *order_of), i;
	char(*texts)[8] = calloc(COUNT, sizeof *texts);
	struct hook_names values = {list, order_of, COUNT};
	struct hook_type type = {.kind = HOOK_IS_ENUM, .of = {NULL}};

	type.of.values = &values;
	for (i = 0; i < COUNT; i++) {
		sprintf(texts[i], "%05u", i);
		list[i].ptr = texts[i];
		list[i].len = 5;
		order_of[i] = i;
	}
	ck_assert_int_eq(hook_enum_find(&type, "69999", 5), COUNT);
	ck_assert_int_eq(hook_enum_find(&type, "70000", 5), 0);
	ck_assert_str_eq(hook_enum_text(&type, COUNT).ptr, "69999");
	ck_assert_ptr_null(hook_enum_text(&type, COUNT + 1).ptr);
	free(list);
	free(order_of);
	free(texts);
}
END_TEST

/* ---- defaults ---- */

struct defaulted {
	hook_bool yes;
	hook_int least;
	hook_uint most;
	hook_num price;
	hook_str text, given, nothing;
	bool nothing_is_null;
	hook_time time;
	hook_date date;
	struct hook_enum color;
	const struct hook_member *additional;
};

static const struct hook_name colors[] = {{HOOK_NAME("red")},
					  {HOOK_NAME("blue")}};
static const struct hook_type color_schema = {
	ENUM_OF(colors),
};
#define HERE struct defaulted
static const struct hook_row defaulted_rows[] = {
	MEMBER("yes", yes, BOOL),
	MEMBER("least", least, INT),
	MEMBER("most", most, UINT),
	MEMBER("price", price, NUMBER),
	MEMBER("text", text, TEXT),
	MEMBER("given", given, TEXT),
	MEMBER("nothing", nothing, TEXT, NULLABLE(nothing)),
	MEMBER("time", time, TIME),
	MEMBER("date", date, DATE),
	MEMBER("color", color, ENUM(color)),
};
static const struct hook_type defaulted_schema = {
	OBJECT_OF(defaulted_rows),
	OTHERS_IN(additional),
};
#undef HERE

static const struct hook_fallback defaults[] = {
	DEFAULT("yes", "true"),
	DEFAULT("least", "-9223372036854775808"),
	DEFAULT("most", "9223372036854775807"),
	DEFAULT("price", "1.50"),
	DEFAULT("text", "t\303\251"),
	DEFAULT("given", "not this"),
	DEFAULT("nothing", "nor this"),
	DEFAULT("time", "2026-01-02T03:04:05Z"),
	DEFAULT("date", "2026-01-02"),
	DEFAULT("color", "blue"),
};

START_TEST(what_is_absent_has_its_default)
{
	struct defaulted v;

	memset(&v, 0, sizeof v);
	v.given = hook_text("");
	v.nothing_is_null = true;
	hook_default(&defaulted_schema, defaults,
		     sizeof defaults / sizeof *defaults, &v);
	ck_assert(v.yes.set && v.yes.value);
	ck_assert(v.least.set && v.least.value == INT64_MIN);
	ck_assert(v.most.set && v.most.value == INT64_MAX);
	ck_assert_str_eq(v.price.text.ptr, "1.50");
	ck_assert_str_eq(v.text.ptr, "t\303\251");
	ck_assert_str_eq(v.given.ptr, "");
	ck_assert_ptr_null(v.nothing.ptr);
	ck_assert_int_eq(v.time.seconds, 1767323045);
	ck_assert_str_eq(v.date.text.ptr, "2026-01-02");
	ck_assert_str_eq(v.color.text.ptr, "blue");
	ck_assert_int_eq(v.color.id, 2);
}
END_TEST

/* ---- what is absent where nothing may be ---- */

struct pair {
	hook_str first;
	hook_int second;
	bool second_is_null;
	hook_str_list rest;
};

struct label {
	hook_str name;
	hook_str value;
};

struct parcel {
	hook_str_list texts, notes;
	hook_int_list sizes;
	hook_num_list weights;
	hook_raw_list others;
	struct pair *pair;
	struct way way;
	struct {
		struct label *items;
		size_t count;
	} labels;
	struct hook_member *additional;
};

static const struct hook_type texts_schema = {LIST_OF(hook_str, TEXT)};
static const struct hook_type notes_schema = {LIST_OF(hook_str, TEXT, OR_NULL)};
static const struct hook_type sizes_schema = {LIST_OF(hook_int, INT)};
static const struct hook_type weights_schema = {LIST_OF(hook_num, NUMBER)};
static const struct hook_type others_schema = {LIST_OF(hook_raw, RAW)};
#define HERE struct pair
static const struct hook_row pair_rows[] = {
	MEMBER("0", first, TEXT),
	MEMBER("1", second, INT, NULLABLE(second)),
};
static const struct hook_type pair_schema = {TUPLE_OF(pair_rows),
					     REST_OF(hook_str, TEXT)};
#undef HERE
#define HERE struct parcel
static const struct hook_row parcel_rows[] = {
	MEMBER("texts", texts, LIST(texts)),
	MEMBER("notes", notes, LIST(notes)),
	MEMBER("sizes", sizes, LIST(sizes)),
	MEMBER("weights", weights, LIST(weights)),
	MEMBER("others", others, LIST(others)),
	MEMBER("pair", pair, TUPLE(pair)),
	MEMBER("way", way, CHOICE(way)),
};
static const struct hook_type parcel_schema = {OBJECT_OF(parcel_rows),
					       OTHERS_IN(additional),
					       ENTRIES(labels, struct label,
						       TEXT)};
#undef HERE

static void is_refused_at(const struct parcel *parcel, const char *path)
{
	const struct hook_options unchecked = {.unchecked = true};

	ck_assert(!hook_check(&parcel_schema, parcel, NULL, &error));
	ck_assert_int_eq(error.code, HOOK_TYPE);
	ck_assert_str_eq(error.path, path);
	ck_assert_ptr_null(
		hook_write(&parcel_schema, parcel, &arena, NULL, &error).ptr);
	ck_assert_str_eq(error.path, path);
	ck_assert_ptr_nonnull(
		hook_write(&parcel_schema, parcel, &arena, &unchecked, &error)
			.ptr);
}

/* Nor what cannot be written, which is no list without two equal items. */
static const struct hook_type line_notes_schema = {LIST_OF(struct line,
							   STRUCT(line)),
						   MORE(HAS(UNIQUE_ITEMS))};

START_TEST(unique_if_it_can_be_written)
{
	struct hook_member other = {NULL, hook_text("a\xff"), {"1", 1}};
	struct line twice[] = {{hook_integer(1), &other},
			       {hook_integer(1), &other}};
	struct lines lines = {twice, 2};
	struct hook_check c;

	hook_check_start(&c, NULL, &error);
	hook_check_type(&c, &line_notes_schema, &lines, HOOK_ITSELF);
	ck_assert_int_eq(error.code, HOOK_INVALID);
	ck_assert_str_eq(error.keyword, "uniqueItems");
	ck_assert_str_eq(error.reason, "a text is not UTF-8");
}
END_TEST

/* It would be sent as null, which the schema does not have there. */
START_TEST(what_is_absent_is_no_null)
{
	hook_str texts[] = {hook_text("a"), {NULL, 0}};
	hook_int sizes[] = {{false, 0}};
	hook_num weights[] = {{{NULL, 0}, 5}};
	hook_raw others[] = {{NULL, 0}};
	struct label label = {hook_text("to"), {NULL, 0}};
	struct pair pair = {.second = {true, 1}};
	struct parcel fine = {.notes = {texts, 2}, .others = {others, 1}};
	struct parcel p = {.texts = {texts, 2}};

	is_refused_at(&p, "/texts/1");
	p = (struct parcel){.sizes = {sizes, 1}};
	is_refused_at(&p, "/sizes/0");
	p = (struct parcel){.weights = {weights, 1}};
	is_refused_at(&p, "/weights/0");
	p = (struct parcel){.labels = {&label, 1}};
	is_refused_at(&p, "/to");
	p = (struct parcel){.pair = &pair};
	is_refused_at(&p, "/pair/0");
	pair = (struct pair){.first = hook_text("x"), .rest = {texts, 2}};
	is_refused_at(&p, "/pair/1");
	pair.second_is_null = true;
	is_refused_at(&p, "/pair/3");
	p = (struct parcel){.way = {.set = true, .kind = 1}};
	is_refused_at(&p, "/way");
	p.way.kind = 2;
	is_refused_at(&p, "/way");
	pair.rest.count = 1;
	fine.pair = &pair;
	ck_assert_str_eq(
		hook_write(&parcel_schema, &fine, &arena, NULL, &error).ptr,
		"{\"notes\":[\"a\",null],\"others\":[null],"
		"\"pair\":[\"x\",null,\"a\"]}");
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_rows");
	TCase *wrongs = tcase_create("wrong");

	ADD(suite, "rows", what_is_absent_is_no_null,
	    unique_if_it_can_be_written, wrong_types_once, many_values,
	    values_by_hash, what_is_absent_has_its_default);
	tcase_add_checked_fixture(wrongs, set_up, tear_down);
	tcase_add_loop_test(wrongs, checked_while_read, 0,
			    sizeof wrong / sizeof *wrong);
	tcase_add_loop_test(wrongs, checked_elsewhere, 0,
			    sizeof wrong / sizeof *wrong);
	suite_add_tcase(suite, wrongs);
	return suite_run(suite);
}
