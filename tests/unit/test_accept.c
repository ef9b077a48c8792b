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

/*
 * Branches of a value each, `before` and a digit, and then `last`, which stands
 * for them all.
 */
static bool many_of(const char *version, const char *before, const char *rest,
		    const char *last)
{
	struct arena *arena = arena_new();
	struct buf text = {.arena = arena};
	bool has;

	buf_add_text(&text, "{");
	for (int i = 0; i < BRANCHES; i++)
		buf_add_format(&text,
			       "B%d: {type: object, required: [kind], "
			       "properties: {kind: {%s%d]%s}, a: {type: "
			       "string}}}, ",
			       i, before, i, rest);
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

static bool many(const char *version, const char *rest, const char *last)
{
	return many_of(version, "type: string, enum: [k", rest, last);
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

/* Numbers that are written differently may be equal: 3 and 3.0. */
START_TEST(many_numbers)
{
	static const struct {
		const char *last;
		bool letter;
	} cases[] = {
		{KIND("{enum: [11]}"), false},
		{KIND("{enum: [-3, other]}"), false},
		{KIND("{enum: [11.0]}"), false},
		{KIND("{enum: [3]}"), true},
		{KIND("{enum: [other, 3]}"), true},
		{KIND("{enum: [3.0]}"), true},
		{KIND("{enum: [11, 30e-1]}"), true},
		{KIND("{const: 3.0}"), true},
		{KIND("{type: integer}"), true},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		ck_assert_msg(many_of(V31, "enum: [", "", cases[i].last) ==
				      cases[i].letter,
			      "%s", cases[i].last);
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

/* ---- types that are used by themselves, as of responses ---- */

#define A REF("A")
#define B REF("B")

/* The types of H's members `x` and `y`, each used by itself. */
static void use_two(struct run *r, const char *schemas, struct type *types[2])
{
	const struct accept_options options = {.dialect = ACCEPT_2020_12};
	struct type **slots[2] = {&types[0], &types[1]};
	const struct schema_uses uses = {slots, 2};
	struct node *members;

	begin(r, V31, schemas);
	members = doc_node_find(doc_node_find(r->schemas, "H"), "properties");
	types[0] = schema_type(r->b, doc_node_find(members, "x"), NULL, NULL);
	types[1] = schema_type(r->b, doc_node_find(members, "y"), NULL, NULL);
	r->types = schema_finish(r->b, &uses);
	(void)accept_letters(r->arena, r->doc, &options, r->types.items,
			     r->types.count);
}

#define TWO(x, y)                                                            \
	"{A: {type: object, required: [a], properties: {a: {type: string}}}" \
	", B: {type: object, required: [b], properties: {b: {type: "         \
	"string}}}, H: {properties: {x: " x ", y: " y "}}}"

/* Both have the branches of the other, but one of them has a letter. */
START_TEST(one_schema_each)
{
	struct type *types[2];
	struct run r;

	use_two(&r, TWO("{anyOf: [" A ", " B "]}", "{oneOf: [" A ", " B "]}"),
		types);
	ck_assert_ptr_ne(types[0], types[1]);
	ck_assert_int_eq(types[0]->letter, LETTER_NONE);
	ck_assert_int_ne(types[1]->letter, LETTER_NONE);
	end(&r);
}
END_TEST

/* What says the same is one, whatever its prose and its order. */
START_TEST(one_schema_for_both)
{
	struct type *types[2];
	struct run r;

	use_two(&r,
		TWO("{title: X, oneOf: [" A ", " B "]}",
		    "{oneOf: [" A ", " B "], description: y}"),
		types);
	ck_assert_ptr_eq(types[0], types[1]);
	ck_assert_int_ne(types[0]->letter, LETTER_NONE);
	end(&r);
	use_two(&r,
		TWO("{type: object, properties: {description: {not: {}}}}",
		    "{properties: {description: {not: {}}}, type: object}"),
		types);
	ck_assert_ptr_eq(types[0], types[1]);
	end(&r);
	use_two(&r,
		TWO("{type: object, not: {required: [a]}, properties: {a: {}}}",
		    "{type: object, properties: {a: {}}}"),
		types);
	ck_assert_ptr_ne(types[0], types[1]);
	end(&r);
}
END_TEST

static Suite *suite(void)
{
	Suite *all = suite_create("accept");
	TCase *tests = tcase_create("letters");

	tcase_add_test(tests, many_branches);
	tcase_add_test(tests, many_nullable);
	tcase_add_test(tests, many_numbers);
	tcase_add_test(tests, listed_values);
	tcase_add_test(tests, one_schema_each);
	tcase_add_test(tests, one_schema_for_both);
	suite_add_tcase(all, tests);
	return all;
}

int main(void)
{
	return suite_run(suite());
}
