/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: equality of JSON, and sorting.
 */
#include "hook_random.h"
#include "hook_suite.h"

static void set_up(void)
{
	hook_arena_init(&arena, (size_t)1 << 28);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

/* ---- equality ---- */

static bool equal(const char *a, const char *b)
{
	bool same = hook_json_equal(raw(a), raw(b), &arena);

	REQUIRE(hook_json_equal(raw(b), raw(a), &arena) == same);
	hook_arena_reset(&arena);
	return same;
}

START_TEST(equality)
{
	ck_assert(equal("1", "1.0"));
	ck_assert(equal("10", "1e1"));
	ck_assert(equal("-0", "0e7"));
	ck_assert(equal("0.1", "100E-3"));
	ck_assert(!equal("0.1", "0.10000000000000000001"));
	ck_assert(!equal("1", "-1"));
	ck_assert(!equal("1e400", "1e401"));
	ck_assert(equal("123456789012345678901234567890.0",
			"12345678901234567890123456789e1"));
	ck_assert(equal("\"a/\\u00e9\"", "\"\\u0061\\/\xc3\xa9\""));
	ck_assert(equal("\"\\n\\u0001\"", "\"\\u000A\\u0001\""));
	ck_assert(!equal("\"\\u0000\"", "\"\""));
	ck_assert(!equal("\"1\"", "1"));
	ck_assert(!equal("null", "false"));
	ck_assert(!equal("true", "false"));
	ck_assert(equal(" [1, 2 ] ", "[1,2]"));
	ck_assert(!equal("[1,2]", "[2,1]"));
	ck_assert(!equal("[1]", "[1,1]"));
	ck_assert(!equal("[]", "{}"));
	ck_assert(!equal("[[],[]]", "[[[]]]"));
	ck_assert(equal(
		"{\"a\":1,\"b\":{\"c\":[{}],\"d\":2}}",
		" { \"b\" : { \"d\" : 2e0, \"c\" :[ { } ] } , \"\\u0061\":1}"));
	ck_assert(!equal("{\"a\":1,\"b\":2}", "{\"a\":2,\"b\":1}"));
	ck_assert(!equal("{\"a\":1}", "{\"a\":1,\"b\":1}"));
	ck_assert(!equal("{\"aa\":1}", "{\"a\":1}"));
	ck_assert(!equal("{\"a,b\":1}", "{\"a\":1,\"b\":1}"));
	ck_assert(!equal("{\"a\":\"1,\\\"b\\\":2\"}", "{\"a\":1,\"b\":2}"));
	ck_assert(!equal("[\"a,b\"]", "[\"a\",\"b\"]"));
	ck_assert(!hook_json_equal((hook_raw){NULL, 0}, raw("1"), &arena));
	ck_assert(!equal("[1,]", "[1,]"));
	ck_assert(!equal("{\"a\":1,}", "{\"a\":1,}"));
	ck_assert(!equal("{\"a\" 1}", "{\"a\" 1}"));
	ck_assert(!equal("[1", "[1"));
	ck_assert(!equal("1 2", "1 2"));
	ck_assert(!equal("tru", "tru"));
	ck_assert(!equal("", ""));
}
END_TEST

/* A value written twice: members shuffled, spellings and blanks changed. */
static size_t put_random(char *out, unsigned depth, uint64_t *shape)
{
	uint64_t saved = seed, pick;
	size_t n = 0, i, count;

	seed = *shape;
	pick = below(depth > 3 ? 3 : 5);
	count = below(4);
	*shape = next_random();
	seed = saved;
	if (below(2))
		out[n++] = ' ';
	if (pick == 0)
		return n + (size_t)sprintf(out + n,
					   below(2) ? "%zu" : "%zu0e-1",
					   count + 1);
	if (pick == 1)
		return n +
		       (size_t)sprintf(out + n,
				       below(2) ? "\"%c\"" : "\"\\u00%02x\"",
				       'a' + (int)count);
	if (pick == 2)
		return n +
		       (size_t)sprintf(out + n, count > 1 ? "true" : "null");
	out[n++] = pick == 3 ? '[' : '{';
	if (pick == 3) {
		for (i = 0; i < count; i++) {
			if (i > 0)
				out[n++] = ',';
			n += put_random(out + n, depth + 1, shape);
		}
	} else {
		size_t from = below(count + 1);
		uint64_t shapes[4];

		for (i = 0; i < count; i++)
			shapes[i] = *shape + i + 1;
		*shape += 10;
		for (i = 0; i < count; i++) {
			size_t at = (i + from) % count;

			n += (size_t)sprintf(out + n,
					     below(2) ? "%s\"%c\":"
						      : "%s\"\\u00%02x\" :",
					     i ? "," : "", 'a' + (int)at);
			n += put_random(out + n, depth + 1, &shapes[at]);
		}
	}
	out[n++] = pick == 3 ? ']' : '}';
	out[n] = '\0';
	return n;
}

START_TEST(random_equality)
{
	static char a[100000], b[100000];
	size_t i;
	unsigned differ = 0;

	for (i = 0; i < 3000; i++) {
		uint64_t one = next_random(), same = one, other = one + 1;

		a[put_random(a, 0, &one)] = '\0';
		b[put_random(b, 0, &same)] = '\0';
		ck_assert_msg(equal(a, b), "%s %s", a, b);
		b[put_random(b, 0, &other)] = '\0';
		differ += !equal(a, b);
	}
	ck_assert_uint_gt(differ, 1000);
}
END_TEST

/* Many members, and deep ones with two at each level, in the wrong order. */
START_TEST(equality_is_fast)
{
	enum { SIZE = 8000000 };
	char *json = malloc(SIZE);
	struct pace pace = pace_start();
	size_t at = 0;
	int i;

	for (i = 0; i < 200000; i++)
		at += (size_t)sprintf(json + at, "%c\"%06d\":%d", i ? ',' : '{',
				      (int)((long long)i * 7919 % 200000), i);
	strcpy(json + at, "}");
	ck_assert(equal(json, json));
	at = 0;
	for (i = 0; i < HOOK_DEPTH - 1; i++)
		at += (size_t)sprintf(json + at, "{\"b\":");
	json[at] = '[';
	memset(json + at + 1, '1', 1000000);
	for (i = 1; i < 1000000; i += 2)
		json[at + (size_t)i + 1] = ',';
	at += 1000000;
	json[at++] = ']';
	for (i = 0; i < HOOK_DEPTH - 1; i++)
		at += (size_t)sprintf(json + at, ",\"a\":0}");
	ck_assert(equal(json, json));
	ck_assert(pace_within(pace, 2000));
	for (i = 0; i < 100000; i++)
		json[i] = '[';
	json[i] = '\0';
	ck_assert(!equal(json, json));
	free(json);
}
END_TEST

/* ---- order ---- */

static int order_numbers(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

START_TEST(sorting)
{
	static uint64_t numbers[1000];
	static const void *sorted[1000];
	size_t count, i, round;

	for (round = 0; round < 200; round++) {
		count = round < 20 ? round : below(1000);
		for (i = 0; i < count; i++) {
			numbers[i] = round % 3 ? below(1000) : i;
			sorted[i] = &numbers[i];
		}
		hook_sort(sorted, count, order_numbers);
		for (i = 1; i < count; i++)
			REQUIRE(order_numbers(sorted[i - 1], sorted[i]) <= 0);
		/* None is lost: each of them stands there once. */
		for (i = 0; i < count; i++) {
			size_t at =
				(size_t)((const uint64_t *)sorted[i] - numbers);

			REQUIRE(numbers[at] != UINT64_MAX);
			numbers[at] = UINT64_MAX;
		}
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_equal");

	take_seed();
	ADD(suite, "equality", equality, random_equality, equality_is_fast);
	ADD(suite, "order", sorting);
	return suite_run(suite);
}
