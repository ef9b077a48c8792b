/* SPDX-License-Identifier: MIT */
/*
 * Which types get a letter: those whose rows do not carry all that their
 * schemas say. Of a oneOf they do if no value fits two of its branches; where
 * branches are many, apart.c finds which have to be compared.
 */
#define _POSIX_C_SOURCE 200809L
#include "accept.h"
#include "schema_run.h"

/* Has the type of the schema X a letter? */
static bool has_letter(const char *version, const char *schemas)
{
	const struct accept_options options = {
		.dialect = accept_dialect_of(str_from(version))};
	struct run r;
	bool has;

	begin(&r, version, schemas);
	finish(&r);
	(void)accept_letters(r.arena, r.doc, &options, r.types.items,
			     r.types.count);
	has = named(&r, "X")->letter != LETTER_NONE;
	end(&r);
	return has;
}

/* ---- many branches ---- */

#define BRANCHES 10

/* Branches of a constant each, and then `last`, which stands for them all. */
static bool many(const char *version, const char *rest, const char *last)
{
	struct arena *arena = arena_new();
	struct buf text = {.arena = arena};
	bool has;

	buf_add_text(&text, "{");
	for (int i = 0; i < BRANCHES; i++)
		buf_add_format(&text,
			       "B%d: {type: object, required: [kind], "
			       "properties: {kind: {type: string, enum: [k%d]"
			       "%s}, a: {type: string}}}, ",
			       i, i, rest);
	buf_add_text(&text, "Base: {type: object, required: [kind], "
			    "properties: {kind: {type: string}}}, "
			    "X: {oneOf: [");
	for (int i = 0; i < BRANCHES; i++)
		buf_add_format(&text, "{$ref: '#/components/schemas/B%d'}, ",
			       i);
	buf_add_format(&text, "%s]}}", last);
	has = has_letter(version, buf_str(&text).ptr);
	arena_free(arena);
	return has;
}

#define KIND(of) "{type: object, required: [kind], properties: {kind: " of "}}"

START_TEST(many_branches)
{
	static const struct {
		const char *last;
		bool letter;
	} cases[] = {
		{KIND("{type: string, enum: [other]}"), false},
		{KIND("{type: integer}"), false},
		{KIND("{type: string, enum: [other, k3]}"), true},
		{KIND("{type: string}"), true},
		{KIND("{type: string, maxLength: 1}"), true},
		/* It need not have the member, */
		{"{type: object, required: [b], properties: {b: {type: "
		 "string}}}",
		 true},
		/* and here it cannot. */
		{"{type: object, required: [b], properties: {b: {type: "
		 "string}}, additionalProperties: false}",
		 false},
		{"{type: object, required: [b], properties: {b: {type: "
		 "string}}, patternProperties: {'^k': {}}, "
		 "additionalProperties: false}",
		 true},
		{"{allOf: [" REF("Base") ", " KIND(
			 "{type: string, enum: [other]}") "]}",
		 false},
		{"{allOf: [" REF("Base") ", " KIND(
			 "{type: string, enum: [k9]}") "]}",
		 true},
		/* What is said twice may be either. */
		{"{allOf: [" KIND("{type: string, enum: [k0, other]}") ", " KIND(
			 "{type: string, enum: [k0, k1]}") "]}",
		 true},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_msg(many(V31, "", cases[i].last) == cases[i].letter,
			      "%s", cases[i].last);
}
END_TEST

/* Null fits all that are nullable, though no two list the same text. */
START_TEST(many_nullable)
{
	const char *other = KIND("{type: string, enum: [other]}");
	const char *null =
		KIND("{type: string, enum: [other, null], nullable: true}");

	ck_assert(!many(V30, "", other));
	ck_assert(!many(V30, "", null));
	ck_assert(many(V30, ", nullable: true", other));
}
END_TEST

/* ---- few ---- */

#define ONE_OF(a, b) "{X: {oneOf: [" a ", " b "]}}"

START_TEST(listed_values)
{
	static const struct {
		const char *version, *schemas;
		bool letter;
	} cases[] = {
		{V31, ONE_OF(KIND("{enum: [a, b]}"), KIND("{enum: [c, 1]}")),
		 false},
		{V31, ONE_OF(KIND("{enum: [a, b]}"), KIND("{enum: [b, 1]}")),
		 true},
		/* Both may be null; one of them is never. */
		{V31,
		 ONE_OF(KIND("{type: [string, 'null'], enum: [a, null]}"),
			KIND("{type: [string, 'null'], enum: [b, null]}")),
		 true},
		{V30,
		 ONE_OF(KIND("{type: string, enum: [a], nullable: true}"),
			KIND("{type: string, enum: [b], nullable: true}")),
		 true},
		{V30,
		 ONE_OF(KIND("{type: string, enum: [a], nullable: true}"),
			KIND("{type: string, enum: [b]}")),
		 false},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_msg(has_letter(cases[i].version, cases[i].schemas) ==
				      cases[i].letter,
			      "%s", cases[i].schemas);
}
END_TEST

static Suite *suite(void)
{
	Suite *all = suite_create("accept");
	TCase *tests = tcase_create("letters");

	tcase_add_test(tests, many_branches);
	tcase_add_test(tests, many_nullable);
	tcase_add_test(tests, listed_values);
	suite_add_tcase(all, tests);
	return all;
}

int main(void)
{
	return run_suite(suite());
}
