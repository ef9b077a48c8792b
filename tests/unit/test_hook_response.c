/* SPDX-License-Identifier: MIT */
/* Unit tests of hook_response.c: which row of a call's table is taken. */
#include "hook_suite.h"

#include "hook_rows.h"

struct pet {
	hook_int id;
	const struct hook_member *additional;
};

#define HERE struct pet
static const struct hook_row pet_rows[] = {
	MEMBER("id", id, INT, REQUIRED),
};
static const struct hook_type pet_schema = {
	OBJECT_OF(pet_rows),
	OTHERS_IN(additional),
};
#undef HERE

enum kind { UNEXPECTED, OK, OK_PROBLEM, OK_TEXT, OK_CSV, GONE, FAULT, OTHER };

struct result {
	hook_str before;
	enum kind kind;
	struct hook_error problem;
	struct pet *pet;
};

#define HERE struct result
static const struct hook_response_row rows[] = {
	{200, "application/json", OK, READ_AS(pet, pet), false},
	{200, "application/problem+json", OK_PROBLEM, READ_AS(pet, pet), false},
	{200, "text/*", OK_TEXT, NOT_READ, false},
	{200, "text/csv", OK_CSV, NOT_READ, false},
	{410, NULL, GONE, NOT_READ, false},
	{5, "*/*", FAULT, NOT_READ, false},
	{0, "application/json", OTHER, READ_AS(pet, pet), false},
};
static const struct hook_responses table = {RESPONSES_OF(rows), NO_HEADS};
#undef HERE

static struct hook_error error;
static struct result result;

static void set_up(void)
{
	hook_arena_init(&arena, 1u << 16);
	memset(&error, 0, sizeof error);
}

static void tear_down(void)
{
	hook_arena_free(&arena);
}

static bool reads(int status, const char *type, const char *body)
{
	struct hook_header header = {hook_text("content-type"),
				     hook_text(type)};
	struct hook_response response = {status,
					 {&header, type ? 1u : 0u},
					 hook_text(body)};

	memset(&result, 0, sizeof result);
	return hook_response_read(&table, &response, &arena, &result, &error);
}

static enum kind kind_of(int status, const char *type)
{
	ck_assert(reads(status, type, "{\"id\":7}"));
	return result.kind;
}

START_TEST(by_status)
{
	ck_assert_int_eq(kind_of(200, "application/json"), OK);
	ck_assert_int_eq(result.pet->id.value, 7);
	ck_assert_int_eq(kind_of(410, "image/png"), GONE);
	ck_assert_ptr_null(result.pet);
	ck_assert_int_eq(kind_of(500, "image/png"), FAULT);
	ck_assert_int_eq(kind_of(599, "text/html"), FAULT);
	ck_assert_int_eq(kind_of(404, "application/json"), OTHER);
	/* No status says 5 but those of 500 to 599. */
	ck_assert_int_eq(kind_of(5, "application/json"), OTHER);
}
END_TEST

START_TEST(by_media_type)
{
	ck_assert_int_eq(kind_of(200, "Application/JSON ; charset=x"), OK);
	ck_assert_int_eq(kind_of(200, "application/problem+json"), OK_PROBLEM);
	ck_assert_int_eq(kind_of(200, "application/hal+json"), OK);
	ck_assert_int_eq(kind_of(200, "text/html"), OK_TEXT);
	/* The type itself goes before a range that stands before it. */
	ck_assert_int_eq(kind_of(200, "text/csv;header=present"), OK_CSV);
	/* Nothing says it: the first. */
	ck_assert_int_eq(kind_of(200, NULL), OK);
	ck_assert_int_eq(result.problem.code, HOOK_OK);
	ck_assert_int_eq(kind_of(200, "image/png"), UNEXPECTED);
	ck_assert_int_eq(result.problem.code, HOOK_TYPE);
	/* What stands there for another status is not looked at. */
	ck_assert_int_eq(kind_of(404, "text/csv"), UNEXPECTED);
}
END_TEST

START_TEST(problems)
{
	/* It does not check, and is read. */
	ck_assert(reads(200, "application/json", "{}"));
	ck_assert_int_eq(result.kind, OK);
	ck_assert_int_eq(result.problem.code, HOOK_INVALID);
	/* It is no JSON, and the response is there all the same. */
	ck_assert(reads(200, "application/json", "<p>"));
	ck_assert_int_eq(result.kind, UNEXPECTED);
	ck_assert_int_eq(result.problem.code, HOOK_SYNTAX);
	ck_assert_ptr_null(result.pet);
}
END_TEST

/* No answer is made up where there is no memory. */
START_TEST(no_memory)
{
	hook_arena_free(&arena);
	hook_arena_init(&arena, 1);
	ck_assert(!reads(200, "application/json", "{\"id\":7}"));
	ck_assert_int_eq(error.code, HOOK_NO_MEMORY);
	ck_assert_int_eq(result.kind, UNEXPECTED);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_response");

	ADD(suite, "rows", by_status, by_media_type, problems, no_memory);
	return suite_run(suite);
}
