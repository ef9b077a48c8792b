/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: the members of objects, by name and in number,
 * and how deep they stand.
 */
#include "hook_pet.h"

/* ---- a type as emitted: a bag, its toys by name ---- */

struct toy {
	hook_str name;
	hook_int value;
};

struct toys {
	struct toy *items;
	size_t count;
};

struct bag {
	struct toys toys;
	hook_str label;
	struct hook_member *additional;
};

#define HERE struct bag
static const struct hook_row bag_rows[] = {MEMBER("label", label, TEXT)};
static const struct hook_type bag_schema = {OBJECT_OF(bag_rows),
					    ENTRIES(toys, struct toy, INT,
						    OR_NULL),
					    OTHERS_IN(additional)};
#undef HERE

static struct bag bag;

static bool read_a_bag(const char *json, size_t len, bool lenient)
{
	const struct hook_options options = {.lenient = lenient,
					     .report = &report};

	report.count = 0;
	return hook_read(&bag_schema, &bag, &arena, json, len, &options,
			 &error);
}

/* ---- names ---- */

/* More than are compared one by one. */
#define MANY(value)                                                 \
	"{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1,\"g\":1," \
	"\"h\":1,\"i\":1,\"j\":" value ","

START_TEST(duplicates)
{
	static const char *const all[] = {
		"{\"age\":1,\"age\":1}",
		"{\"age\":1,\"name\":\"a\",\"a\\u0067e\":1}",
		"{\"age\":\"x\",\"age\":1}",
		"{\"age\":1,\"age\":\"x\"}",
		"{\"x\":1,\"x\":1}",
		"{\"x\":1,\"y\":2,\"\\u0078\":1}",
		"{\"\":1,\"\":2}",
		"{\"\\u0000\":1,\"\\u0000\":2}",
		"{\"owner\":{\"x\":1,\"x\":2}}",
		MANY("1") "\"c\":1}"};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		ck_assert_msg(!leniently(all[i]), "%s", all[i]);
		ck_assert_msg(error.code == HOOK_DUPLICATE, "%s", all[i]);
		strictly(all[i]);
		ck_assert_msg(error.code == HOOK_DUPLICATE ||
				      error.code == HOOK_TYPE,
			      "%s", all[i]);
	}
	ck_assert(strictly(MANY("1") "\"\":1,\"\\u0000\":1}"));
	ck_assert_uint_eq(hook_count_members(pet.additional), 12);
	CHECK_STR(pet.additional->name, "a");
	CHECK_STR(pet.additional->next->next->name, "c");
}
END_TEST

START_TEST(map_duplicates)
{
	static const char *const all[] = {"{\"x\":1,\"x\":1}",
					  "{\"x\":1,\"x\":\"a\"}",
					  "{\"x\":\"a\",\"x\":1}",
					  "{\"x\":\"a\",\"x\":\"a\"}",
					  "{\"label\":\"\",\"label\":\"\"}",
					  MANY("[]") "\"c\":{}}"};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		ck_assert_msg(!read_a_bag(all[i], strlen(all[i]), true), "%s",
			      all[i]);
		ck_assert_msg(error.code == HOOK_DUPLICATE, "%s", all[i]);
	}
}
END_TEST

START_TEST(maps)
{
	ck_assert(
		read_a_bag(HOOK_NAME(
				   "{\"ball\":1,\"label\":\"x\",\"bone\":null,"
				   "\"\":3}"),
			   false));
	ck_assert_uint_eq(bag.toys.count, 3);
	CHECK_STR(bag.toys.items[0].name, "ball");
	ck_assert_int_eq(bag.toys.items[0].value.value, 1);
	CHECK_STR(bag.toys.items[1].name, "bone");
	ck_assert(!bag.toys.items[1].value.set);
	CHECK_STR(bag.toys.items[2].name, "");
	CHECK_STR(bag.label, "x");
	ck_assert(read_a_bag(HOOK_NAME("{}"), false));
	ck_assert_ptr_nonnull(bag.toys.items);
	ck_assert_uint_eq(bag.toys.count, 0);
	ck_assert(!read_a_bag(HOOK_NAME("{\"ball\":\"x\"}"), false));
	check_error(HOOK_TYPE, "/ball", 8);
}
END_TEST

/* A dropped entry leaves nothing behind for the one that takes its place. */
START_TEST(lenient_maps)
{
	ck_assert(
		read_a_bag(HOOK_NAME("{\"a\":1,\"b\":\"x\",\"c\":null,\"d\":{},"
				     "\"label\":5}"),
			   true));
	ck_assert_uint_eq(report.count, 3);
	ck_assert_str_eq(errors[0].path, "/b");
	ck_assert_str_eq(errors[1].path, "/d");
	ck_assert_uint_eq(bag.toys.count, 2);
	CHECK_STR(bag.toys.items[0].name, "a");
	CHECK_STR(bag.toys.items[1].name, "c");
	ck_assert(!bag.toys.items[1].value.set);
	ck_assert_uint_eq(hook_count_members(bag.additional), 3);
	CHECK_STR(bag.additional->name, "b");
	check_raw(bag.additional->value, "\"x\"");
	check_raw(bag.additional->next->next->value, "5");
}
END_TEST

START_TEST(many_names)
{
	enum { COUNT = 1000 };
	static char texts[COUNT][8];
	static struct hook_row rows[COUNT];
	static uint16_t order[COUNT];
	const struct hook_type type = {.kind = HOOK_IS_OBJECT,
				       .rows = rows,
				       .count = COUNT,
				       .found.order = order};
	struct hook_member *additional = NULL;
	static char json[COUNT * 16];
	struct hook_object o;
	struct hook_reader r;
	size_t at = 0;
	unsigned i, n = 0;
	hook_int value;

	/* All of one length, so that order is their bytes', here the index. */
	for (i = 0; i < COUNT; i++) {
		snprintf(texts[i], sizeof texts[i], "m%05u", i);
		rows[i].name = texts[i];
		rows[i].length = 6;
		order[i] = (uint16_t)i;
	}
	for (i = 0; i < COUNT; i++)
		at += (size_t)snprintf(json + at, sizeof json - at,
				       "%c\"m%05u\":%u", i ? ',' : '{',
				       i * 7 % COUNT, i);
	json[at++] = '}';
	hook_reader_start(&r, &arena, json, at, NULL, &error);
	hook_object_begin(&r, &o, &type, NULL, &additional);
	for (; hook_object_next(&r, &o); n++) {
		ck_assert_uint_eq(o.member, n * 7 % COUNT);
		hook_read_int(&r, &value);
	}
	ck_assert(hook_reader_finish(&r));
	ck_assert_uint_eq(n, COUNT);
	ck_assert_ptr_null(additional);
	ck_assert_int_eq(hook_row_find(&type, "m00999", 6), 999);
	ck_assert_int_eq(hook_row_find(&type, "m01000", 6), -1);
	ck_assert_int_eq(hook_row_find(&type, "m0", 2), -1);
	ck_assert_int_eq(hook_row_find(&type, "", 0), -1);

	memcpy(json + at - 1, ",\"m00999\":1}", 12);
	hook_reader_start(&r, &arena, json, at + 11, NULL, &error);
	hook_object_begin(&r, &o, &type, NULL, &additional);
	while (hook_object_next(&r, &o))
		hook_read_int(&r, &value);
	ck_assert(!hook_reader_finish(&r));
	ck_assert_int_eq(error.code, HOOK_DUPLICATE);
}
END_TEST

/* ---- depth ---- */

/* `typed` levels of objects, `lists` of arrays within. */
static bool read_nested(unsigned typed, unsigned lists)
{
	static char json[65536];
	size_t at = 0;
	unsigned i;

	at += (size_t)sprintf(json, "{\"owner\":");
	for (i = 2; i < typed; i++)
		at += (size_t)sprintf(json + at, "{\"boss\":");
	at += (size_t)sprintf(json + at, "{\"x\":");
	for (i = 0; i < lists; i++)
		json[at++] = '[';
	json[at++] = '1';
	for (i = 0; i < lists; i++)
		json[at++] = ']';
	for (i = 0; i < typed; i++)
		json[at++] = '}';
	return read_bytes(json, at, false);
}

START_TEST(depth)
{
	ck_assert(read_nested(HOOK_DEPTH, 0));
	ck_assert(!read_nested(HOOK_DEPTH + 1, 0));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	ck_assert(read_nested(2, HOOK_DEPTH - 2));
	ck_assert(!read_nested(2, HOOK_DEPTH - 1));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	ck_assert(!read_nested(HOOK_DEPTH, 1));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	ck_assert(!read_nested(2, 30000));
	ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
}
END_TEST

START_TEST(depth_of_valid)
{
	static char json[200001];
	size_t i;

	for (i = 1; i <= 100000; i *= 2) {
		memset(json, '[', i);
		memset(json + i, ']', i);
		ck_assert(hook_json_valid(json, 2 * i, &error) ==
			  (i <= HOOK_DEPTH));
		if (i > HOOK_DEPTH)
			ck_assert_int_eq(error.code, HOOK_TOO_DEEP);
	}
	memset(json, '[', 100000);
	ck_assert(!hook_json_valid(json, 100000, &error));
}
END_TEST

/* ---- never slow ---- */

/* Names of one length, as an attacker would have them, all in one object. */
START_TEST(many_members)
{
	enum { COUNT = 100000 };
	char *json = malloc(COUNT * 12 + 2);
	size_t at = 0;
	struct pace pace = pace_start();
	int i;

	ck_assert_ptr_nonnull(json);
	for (i = 0; i < COUNT; i++)
		at += (size_t)sprintf(json + at, "%c\"%06d\":0", i ? ',' : '{',
				      (int)((long long)i * 7919 % COUNT));
	json[at++] = '}';
	hook_arena_free(&arena);
	hook_arena_init(&arena, (size_t)1 << 26);
	ck_assert(read_bytes(json, at, false));
	ck_assert_uint_eq(hook_count_members(pet.additional), COUNT);
	ck_assert(read_a_bag(json, at, false));
	ck_assert_uint_eq(bag.toys.count, COUNT);
	memcpy(json + at - 11, ",\"000000\":0", 11);
	ck_assert(!read_bytes(json, at, false));
	ck_assert_int_eq(error.code, HOOK_SYNTAX);
	json[at - 1] = '}';
	memcpy(json + at - 11, "\"007919\":0", 10);
	ck_assert(!read_bytes(json, at, false));
	ck_assert_int_eq(error.code, HOOK_DUPLICATE);
	ck_assert(pace_within(pace, 2000));
	free(json);
}
END_TEST

/* ---- types of all sizes ---- */

#define MOST 300

struct wide {
	hook_int members[MOST];
	struct hook_member *additional;
};

static char wide_names[MOST][16];
static struct hook_row wide_rows[MOST];
static const char *spelling; /* of a member, "m1" or with an escape */

/* Those behind the type's last row are required: they are not to be seen. */
static void set_rows(uint32_t count, bool required)
{
	unsigned i;

	memset(wide_rows, 0, sizeof wide_rows);
	for (i = 0; i < MOST; i++) {
		wide_rows[i].name = wide_names[i] + 1;
		wide_rows[i].length =
			(uint16_t)(snprintf(wide_names[i], sizeof wide_names[i],
					    "\"m%u\":", i) -
				   3);
		wide_rows[i].at = (unsigned)(i * sizeof(hook_int)) & 0xffffff;
		wide_rows[i].kind = HOOK_IS_INT;
		wide_rows[i].required = required || i >= count;
	}
}

/* Reads an object with the members from `from` to `end`, without one. */
static bool reads(uint32_t count, uint32_t from, uint32_t end, uint32_t without)
{
	static const struct hook_options checked = {.check = true};
	static char json[MOST * 16];
	static struct wide wide;
	struct hook_type type = {.kind = HOOK_IS_OBJECT,
				 .size = sizeof wide,
				 .rows = wide_rows,
				 .count = count,
				 .additional =
					 offsetof(struct wide, additional)};
	size_t len = 0;

	json[len++] = '{';
	for (; from < end; from++)
		if (from != without)
			len += (size_t)snprintf(json + len, sizeof json - len,
						spelling, len > 1 ? "," : "",
						(unsigned)from);
	json[len++] = '}';
	hook_arena_reset(&arena);
	return hook_read(&type, &wide, &arena, json, len, &checked, &error);
}

static void is_refused(const char *keyword, uint32_t member)
{
	char path[16];

	snprintf(path, sizeof path, "/m%u", (unsigned)member);
	REQUIRE(error.keyword && !strcmp(error.keyword, keyword));
	REQUIRE(!strcmp(error.path, path));
}

static void try_member(uint32_t count, uint32_t i)
{
	set_rows(count, true);
	REQUIRE(reads(count, 0, count, MOST));
	REQUIRE(!reads(count, 0, count, i));
	is_refused("required", i);
	wide_rows[i].required = false;
	REQUIRE(reads(count, 0, count, i));

	set_rows(count, false);
	REQUIRE(reads(count, 0, 0, MOST));
	wide_rows[i].required = true;
	REQUIRE(reads(count, i, i + 1, MOST));
	REQUIRE(!reads(count, 0, 0, MOST));
	is_refused("required", i);
	REQUIRE(!reads(count, 0, count, i));
	is_refused("required", i);

	wide_rows[i].required = false;
	wide_rows[i].forbidden = true;
	REQUIRE(reads(count, 0, count, i));
	REQUIRE(!reads(count, 0, count, MOST));
	is_refused("false", i);
}

/* Wherever it stands, what is missing is missed, and nothing else is. */
START_TEST(members_of_wide_types)
{
	static const uint32_t counts[] = {31, 32, 33, 255, 256, 257, MOST};
	uint32_t count, i, k;

	spelling = "%s\"\\u006d%u\":1";
	for (count = 1; count <= 25; count++)
		for (i = 0; i < count; i++)
			try_member(count, i);
	spelling = "%s\"m%u\":1";
	for (count = 1; count <= 25; count++)
		for (i = 0; i < count; i++)
			try_member(count, i);
	for (k = 0; k < sizeof counts / sizeof *counts; k++)
		for (i = 0; i < counts[k]; i++)
			try_member(counts[k], i);
}
END_TEST

/* ---- names of all lengths ---- */

#define LONGEST 100

/* Each slot has the second row: the first is expected, and not there. */
static char long_name[LONGEST + 16];
static struct hook_row long_rows[2] = {
	{.name = &"\"other\":"[1], .length = 5, .kind = HOOK_IS_INT},
	{.name = long_name + 1, .at = sizeof(hook_int), .kind = HOOK_IS_INT}};
static const struct hook_type long_schema = {.kind = HOOK_IS_OBJECT,
					     .size = sizeof(struct wide),
					     .rows = long_rows,
					     .count = 2,
					     .slot_mask = 3,
					     .found.slots = "#$$$$",
					     .seed = 1,
					     .additional =
						     offsetof(struct wide,
							      additional)};
static struct wide long_value;

/* In a buffer of its own, with no more behind it than is asked for. */
static bool reads_in_place(const char *json, size_t len)
{
	char *own = (char *)malloc(len + HOOK_PADDING);
	const struct hook_options options = {.in_place = own};
	bool fine;

	memcpy(own, json, len);
	hook_arena_reset(&arena);
	fine = hook_read(&long_schema, &long_value, &arena, own, len, &options,
			 &error);
	free(own);
	return fine;
}

static void try_length(size_t n)
{
	char json[LONGEST + 32];
	size_t len, i;

	memset(long_name, 'n', n + 1);
	long_name[0] = '"';
	memcpy(long_name + n + 1, "\":\0\0\0\0\0\0\0", 9);
	long_rows[1].length = (uint16_t)n;
	len = (size_t)snprintf(json, sizeof json, "{%s12345678}", long_name);
	REQUIRE(reads_in_place(json, len));
	REQUIRE(long_value.members[1].value == 12345678);
	for (i = 0; i < len; i++)
		REQUIRE(!reads_in_place(json, i));
	for (i = 2; i < n + 2; i++) {
		json[i] = 'N';
		REQUIRE(reads_in_place(json, len));
		REQUIRE(!long_value.members[1].set && long_value.additional);
		json[i] = 'n';
	}
	len = (size_t)snprintf(json, sizeof json, "{\"%.*s\" : 7}", (int)n,
			       long_name + 1);
	REQUIRE(reads_in_place(json, len));
	REQUIRE(long_value.members[1].value == 7);
}

/* Wherever a block ends, nothing is written behind it. */
static void write_length(void)
{
	static const struct hook_options unchecked = {.unchecked = true};
	struct hook_arena small;
	char wanted[LONGEST + 32];
	hook_str text;
	size_t taken;

	memset(&long_value, 0, sizeof long_value);
	long_value.members[1] = hook_integer(12345678);
	snprintf(wanted, sizeof wanted, "{%s12345678}", long_name);
	for (taken = 3700; taken < 4100; taken += 7) {
		hook_arena_init(&small, 1 << 20);
		REQUIRE(hook_alloc(&small, taken));
		text = hook_write(&long_schema, &long_value, &small, &unchecked,
				  &error);
		REQUIRE(text.ptr && !strcmp(text.ptr, wanted));
		hook_arena_free(&small);
	}
}

/* A name that is found by its slot says itself where its value begins. */
START_TEST(names_of_all_lengths)
{
	size_t n;

	for (n = 0; n <= LONGEST; n++) {
		try_length(n);
		write_length();
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_names");

	ADD(suite, "names", duplicates, map_duplicates, maps, lenient_maps,
	    many_names);
	ADD(suite, "depth", depth, depth_of_valid);
	ADD(suite, "time", many_members);
	ADD(suite, "sizes", members_of_wide_types, names_of_all_lengths);
	return suite_run(suite);
}
