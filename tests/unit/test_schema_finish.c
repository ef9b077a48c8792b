/* SPDX-License-Identifier: MIT */
/*
 * What comes after all schemas are types: equal ones, order, examples, the
 * ledger; and documents that are hostile or large.
 */
#define _POSIX_C_SOURCE 200809L
#include "../../gen/schema/internal.h" /* exact numbers */
#include "pace.h"
#include "schema_run.h"

/* ---- equal inline types ---- */

START_TEST(test_same)
{
	struct run r;
	struct type *x, *a, *b;

	begin(&r, V31,
	      "{X: {type: object, properties: {"
	      "a: {type: object, description: one, properties: "
	      "{e: {enum: [p, q]}}}, "
	      "b: {type: object, description: two, properties: "
	      "{e: {enum: [p, q], title: t}}}, "
	      "c: {type: object, properties: {e: {enum: [p, r]}}}, "
	      "n: {type: object, required: [e], properties: "
	      "{e: {enum: [p, q]}}}}}}");
	finish(&r);
	x = named(&r, "X");
	a = x->fields[0].type;
	b = x->fields[1].type;
	ck_assert_ptr_eq(a, b);
	ck_assert_ptr_ne(a, x->fields[2].type);
	ck_assert_ptr_ne(a, x->fields[3].type);
	ck_assert_ptr_eq(a->fields[0].type, x->fields[3].type->fields[0].type);
	ck_assert_uint_eq(a->origin_count, 2);
	ck_assert(str_is(a->origins[0].words[0], "a"));
	ck_assert(str_is(a->origins[1].words[0], "b"));
	ck_assert(str_is(x->fields[1].description, "two"));
	/* X, the object twice, once more, {enum p q}, {enum p r} */
	ck_assert_uint_eq(r.types.count, 6);
	end(&r);
}
END_TEST

START_TEST(test_order_and_recursion)
{
	struct run r;

	begin(&r, V31,
	      "{B: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}, "
	      "A: {type: object, properties: {l: {type: array, items: "
	      "{$ref: '#/components/schemas/B'}}}}, "
	      "S: {type: object, properties: {s: {$ref: '#/components/schemas/S'}}}, "
	      "N: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}}");
	finish(&r);
	ck_assert_str_eq(r.types.items[0]->component.ptr, "B");
	ck_assert_str_eq(r.types.items[1]->component.ptr, "A");
	ck_assert(named(&r, "A")->recursive);
	ck_assert(named(&r, "B")->recursive);
	ck_assert(named(&r, "A")->fields[0].type->recursive);
	ck_assert(named(&r, "S")->recursive);
	ck_assert(!named(&r, "N")->recursive);
	for (size_t i = 0; i < r.types.count; i++)
		ck_assert_ptr_null(r.types.items[i]->mark);
	end(&r);
}
END_TEST

START_TEST(test_equal_components)
{
	struct run r;
	struct type *x;

	begin(&r, V31,
	      "{A: {type: object}, B: {type: object}, X: {type: "
	      "object, properties: {a: " REF("A") ", b: " REF("B") "}}}");
	schema_alias(r.b, doc_node_find(r.schemas, "B"),
		     doc_node_find(r.schemas, "A"));
	finish(&r);
	x = named(&r, "X");
	ck_assert_ptr_eq(x->fields[0].type, x->fields[1].type);
	ck_assert_uint_eq(r.types.count, 2);
	end(&r);
}
END_TEST

/* ---- examples ---- */

struct example {
	const char *schema, *value;
	bool fits;
};

static void check_example(const struct example *e)
{
	struct run r;
	struct arena *arena = arena_new();

	begin(&r, V31,
	      arena_format(arena, "{X: {%s, examples: [%s]}}", e->schema,
			   e->value));
	finish(&r);
	ck_assert_msg((strstr(r.told, "[example-invalid]") == NULL) == e->fits,
		      "%s: %s should %s\n%s", e->schema, e->value,
		      e->fits ? "fit" : "not", r.told);
	end(&r);
	arena_free(arena);
}

START_TEST(test_examples_of_formats)
{
	static const struct example cases[] = {
		{"type: string, format: date", "2022-11-30", true},
		{"type: string, format: date", "2022-11-31", false},
		{"type: string, format: date", "2024-02-29", true},
		{"type: string, format: date", "2100-02-29", false},
		{"type: string, format: date-time", "'2022-02-30T10:00:00Z'",
		 false},
		{"type: string, format: date-time",
		 "'2022-02-28T10:00:00+01:00'", true},
		{"type: string, format: date-time", "'2022-02-28T10:00:00'",
		 false},
		{"type: string, format: uuid", "x", false},
		{"type: string, format: email", "a.b@example.com", true},
		{"type: string, format: email", "a b@example.com", false},
		{"type: string, format: email", "'a[bot]@x.org'", false},
		{"type: string, format: email", "'\"a b\"@[192.0.2.1]'", true},
		{"type: string, format: uri", "'https://x.org/a?b#c'", true},
		{"type: string, format: uri", "/a", false},
		{"type: string, format: duration", "P1DT2H", true},
		{"type: string, format: duration", "P1DT", false},
		{"type: string, format: byte", "'AA=='", true},
		{"type: string, format: byte", "AA", false},
		{"type: string, format: ipv6", "'::1'", true},
		{"type: string, format: ipv6", "':::1'", false},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check_example(&cases[i]);
}
END_TEST

START_TEST(test_examples)
{
	static const struct example cases[] = {
		{"type: string", "12", false},
		{"type: integer", "1.0", true},
		{"type: integer", "1.5", false},
		{"type: integer", "99999999999999999999", true},
		{"type: number, multipleOf: 0.01", "19.99", true},
		{"type: number, multipleOf: 0.01", "19.999", false},
		{"type: integer, minimum: 5", "4", false},
		{"type: integer, exclusiveMinimum: 5", "5", false},
		{"type: string, maxLength: 2", "'\\u00e9\\u00e9'", false},
		{"type: string, maxLength: 2", "\"\\u00e9\\u00e9\"", true},
		{"type: string, pattern: '^a'", "ba", false},
		{"enum: [a, b]", "c", false},
		{"enum: [1, 2]", "3", false},
		{"const: 1", "1", true},
		{"const: 1", "2", false},
		{"type: object, required: [a]", "{b: 1}", false},
		{"type: object, properties: {a: {type: string}}", "{a: 1}",
		 false},
		{"type: object, additionalProperties: false", "{a: 1}", false},
		{"type: object, additionalProperties: {type: integer}",
		 "{a: b}", false},
		{"type: array, items: {type: integer}", "[1, x]", false},
		{"type: array, uniqueItems: true", "[1, 1]", false},
		{"type: array, minItems: 2", "[1]", false},
		{"type: [string, 'null']", "null", true},
		{"type: string", "null", false},
		{"oneOf: [{type: string}, {type: integer}]", "true", false},
		{"oneOf: [{type: string}, {type: integer, maximum: 3}]", "4",
		 false},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		check_example(&cases[i]);
}
END_TEST

START_TEST(test_example_count)
{
	struct run r;
	struct buf text = {.arena = arena_new()};
	size_t count = 0;

	buf_add_text(&text, "{X: {type: integer, examples: [");
	for (int i = 0; i < 50; i++)
		buf_add_text(&text, i ? ", a" : "a");
	buf_add_text(&text, "]}}");
	begin(&r, V31, buf_str(&text).ptr);
	diag_style(r.diag, &(struct diag_style){.verbose = true}, NULL);
	finish(&r);
	for (const char *at = r.told; (at = strstr(at, "[example-invalid]"));
	     at++)
		count++;
	ck_assert_uint_eq(count, 21);
	ck_assert_ptr_nonnull(strstr(r.told, "and 29 more"));
	end(&r);
	arena_free(text.arena);
}
END_TEST

/* ---- the ledger ---- */

static const struct ledger_line *line_of(struct run *r, const char *keyword,
					 enum treatment how)
{
	for (size_t i = 0; i < r->ledger_count; i++)
		if (str_is(r->ledger[i].keyword, keyword) &&
		    r->ledger[i].treatment == how)
			return &r->ledger[i];
	return NULL;
}

START_TEST(test_ledger)
{
	struct run r;

	begin(&r, V31,
	      "{X: {type: object, minLenght: 3, x-own: 1, not: {}, "
	      "properties: {a: {type: string, format: phone}, b: {type: "
	      "string, format: regex}, c: {type: string, format: uuid, "
	      "pattern: '(?=a)b(\\w)\\1'}, d: {type: string, pattern: a}}}}");
	finish(&r);
	ck_assert_uint_eq(line_of(&r, "type", ENFORCED)->count, 5);
	ck_assert_ptr_nonnull(line_of(&r, "minLenght", NOT_ENFORCED));
	ck_assert_ptr_nonnull(line_of(&r, "x-own", ANNOTATION));
	ck_assert_ptr_nonnull(line_of(&r, "not", NOT_ENFORCED));
	ck_assert_ptr_nonnull(line_of(&r, "format: phone", ANNOTATION));
	ck_assert_ptr_nonnull(line_of(&r, "format: regex", ENFORCED));
	ck_assert_ptr_nonnull(line_of(&r, "format: uuid", ENFORCED));
	ck_assert_uint_eq(line_of(&r, "pattern", ENFORCED)->count, 1);
	ck_assert_uint_eq(line_of(&r, "pattern", NOT_ENFORCED)->count, 1);
	ck_assert_ptr_nonnull(strstr(r.told, "did you mean 'minLength'?"));
	end(&r);
}
END_TEST

/* The widest of several options loses nothing; two narrow ones do. */
START_TEST(test_ledger_of_options)
{
	static const char lost[] = "oneOf or anyOf of values of one type";
	struct run r;

	begin(&r, V31,
	      "{X: {anyOf: [{type: string, maxLength: 3}, "
	      "{type: string}]}}");
	finish(&r);
	ck_assert_ptr_null(line_of(&r, lost, NOT_ENFORCED));
	end(&r);
	begin(&r, V31,
	      "{X: {anyOf: [{type: string, maxLength: 3}, "
	      "{type: string, format: uuid}]}}");
	finish(&r);
	ck_assert_ptr_nonnull(line_of(&r, lost, NOT_ENFORCED));
	end(&r);
}
END_TEST

START_TEST(test_ledger_error)
{
	struct run r;

	begin(&r, V31, "{X: {not: {type: string}}}");
	ck_assert(diag_option(r.diag, "error=ignored-keyword"));
	finish(&r);
	ck_assert_uint_eq(diag_errors(r.diag), 1);
	end(&r);
}
END_TEST

/* ---- numbers ---- */

START_TEST(test_decimals)
{
	int64_t value;
	bool exact;

	ck_assert_int_eq(schema_decimal_compare(STR("1"), STR("1.0")), 0);
	ck_assert_int_eq(schema_decimal_compare(STR("10"), STR("1e1")), 0);
	ck_assert_int_eq(schema_decimal_compare(STR("-0"), STR("0.00")), 0);
	ck_assert_int_eq(schema_decimal_compare(STR("0.1"), STR("0.10000001")),
			 -1);
	ck_assert_int_eq(schema_decimal_compare(STR("-2"), STR("-10")), 1);
	ck_assert_int_eq(schema_decimal_compare(STR("1e400"), STR("9e399")), 1);
	ck_assert_int_eq(schema_decimal_compare(STR("1e-400"), STR("0")), 1);
	ck_assert_int_eq(schema_decimal_compare(STR("9223372036854775807"),
						STR("9223372036854775808")),
			 -1);
	ck_assert(schema_decimal_is_integer(STR("1.50e1")));
	ck_assert(!schema_decimal_is_integer(STR("1.55e1")));
	ck_assert(schema_decimal_is_integer(STR("0e-5")));
	ck_assert_int_eq(schema_decimal_round(STR("-9223372036854775808"), true,
					      &value, &exact),
			 0);
	ck_assert(value == INT64_MIN && exact);
	ck_assert_int_eq(schema_decimal_round(STR("9223372036854775807.5"),
					      true, &value, &exact),
			 1);
	ck_assert_int_eq(schema_decimal_round(STR("-1.5"), true, &value,
					      &exact),
			 0);
	ck_assert(value == -1 && !exact);
	ck_assert_int_eq(schema_decimal_round(STR("-1.5"), false, &value,
					      &exact),
			 0);
	ck_assert(value == -2 && !exact);
	ck_assert_int_eq(schema_decimal_round(STR("0.001"), true, &value,
					      &exact),
			 0);
	ck_assert(value == 1 && !exact);
	ck_assert_int_eq(schema_decimal_round(STR("1e99"), true, &value,
					      &exact),
			 1);
	ck_assert(schema_decimal_is_multiple(STR("4.35"), STR("0.01")));
	ck_assert(!schema_decimal_is_multiple(STR("4.355"), STR("0.01")));
	ck_assert(schema_decimal_is_multiple(STR("1e20"), STR("1e3")));
	ck_assert(!schema_decimal_is_multiple(STR("10"), STR("3")));
	ck_assert(!schema_decimal_is_multiple(STR("1e1"), STR("3")));
	ck_assert(schema_decimal_is_multiple(STR("0.75"), STR("1.5e-1")));
}
END_TEST

/* ---- hostile and real documents ---- */

static void buf_repeat(struct buf *out, const char *format, int count)
{
	for (int i = 0; i < count; i++) {
		buf_add_text(out, i ? ", " : "");
		for (const char *at = format; *at; at++)
			if (*at == '#' && at[1] == '+')
				buf_add_format(out, "%d", i + 1), at++;
			else if (*at == '@')
				buf_add_format(out, "%d", i);
			else
				buf_add(out, at, 1);
	}
}

/* Long chains and wide choices: no deep stack, no quadratic time. */
START_TEST(test_hostile)
{
	static const struct {
		const char *first, *each;
		int count;
	} cases[] = {
		{"",
		 "A@: {type: object, properties: {n: {$ref: "
		 "'#/components/schemas/A#+'}}}",
		 20000},
		{"",
		 "A@: {allOf: [{$ref: '#/components/schemas/A#+'}, "
		 "{required: [a@]}]}",
		 2000},
		{"",
		 "A@: {oneOf: [{$ref: '#/components/schemas/A#+'}, "
		 "{type: object, properties: {p@: {type: string}}}]}",
		 2000},
		{"", "A@: {$ref: '#/components/schemas/A#+'}", 3000},
		{"",
		 "A@: {type: array, items: {$ref: "
		 "'#/components/schemas/A#+'}}",
		 20000},
		{"",
		 "A@: {anyOf: [{type: array, items: {$ref: "
		 "'#/components/schemas/A#+'}}, {type: array, items: "
		 "{$ref: '#/components/schemas/A@'}}]}",
		 500},
		{"",
		 "A@: {oneOf: [{type: object, required: [k], properties: "
		 "{k: {const: a@}, v: {type: string}}}, {type: string}]}",
		 5000},
		{"P: {type: object, discriminator: {propertyName: t}}, ",
		 "A@: {allOf: [{$ref: '#/components/schemas/P'}]}", 5000},
	};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct run r;
		struct buf text = {.arena = arena_new()};
		struct pace pace = pace_start();

		buf_add_format(&text, "{%s", cases[i].first);
		buf_repeat(&text, cases[i].each, cases[i].count);
		buf_add_format(&text, ", A%d: {type: string}}", cases[i].count);
		begin(&r, V31, buf_str(&text).ptr);
		finish(&r);
		ck_assert_msg(pace_within(pace, 1000), "case %zu takes long",
			      i);
		end(&r);
		arena_free(text.arena);
	}
}
END_TEST

static void add_below(struct schema_builder *b, struct node *node)
{
	for (size_t i = 0; node && i < node->count; i++) {
		struct node *item = node->items[i];

		if (item->key && str_is(item->key->text, "schema"))
			(void)schema_root(b, item);
		else if (!item->key || !str_starts(item->key->text, "example"))
			add_below(b, item);
	}
}

static void check_types(const struct schema_types *types)
{
	for (size_t i = 0; i < types->count; i++) {
		const struct type *type = types->items[i];

		ck_assert_ptr_null(type->mark);
		ck_assert(type->kind != TYPE_LIST || type->item);
		ck_assert(type->kind != TYPE_ENUM || type->value_count);
		ck_assert(type->kind != TYPE_CHOICE || type->branch_count);
		ck_assert(type->component.ptr || type->origin_count ||
			  type->node);
		for (size_t k = 0; k < schema_rule_count(type); k++)
			ck_assert(type->rules[k].branch < type->branch_count);
		for (size_t k = 0; k < schema_field_count(type); k++)
			ck_assert_ptr_nonnull(type->fields[k].type);
	}
}

START_TEST(test_corpora)
{
	static const struct {
		const char *path;
		size_t types, choices;
	} files[] = {
		{"github-webhooks-3.1/api.github.com.json", 1000, 10},
		{"stripe/openapi/spec3.yaml", 2000, 150},
		{"openai/openapi.yaml", 2000, 100},
		{"discord/specs/openapi.json", 800, 30},
		{"lithic/lithic-openapi.yml", 1000, 10},
		{"adyen/yaml/Webhooks-v1.yaml", 100, 0},
	};
	const char *shared = getenv("HOOKC_SHARED");
	const char *source = getenv("HOOKC_SOURCE");
	struct run r;

	begin(&r, V31, "{}");
	end(&r);
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		const char *path;
		FILE *file;
		size_t choices = 0;

		begin(&r, V31, "{}");
		path = arena_format(r.arena, "%s/%s/corpora/%s",
				    shared   ? ""
				    : source ? source
					     : ".",
				    shared ? shared : "../shared",
				    files[i].path);
		path += shared ? 1 : 0;
		file = fopen(path, "r");
		if (!file) {
			printf("skipped: no corpora\n");
			end(&r);
			return;
		}
		fclose(file);
		r.root = doc_read(r.doc, path, NULL);
		ck_assert_ptr_nonnull(r.root);
		r.schemas = doc_node_find(doc_node_find(r.root, "components"),
					  "schemas");
		add_below(r.b, doc_node_find(r.root, "paths"));
		add_below(r.b, doc_node_find(r.root, "webhooks"));
		finish(&r);
		check_types(&r.types);
		ck_assert_uint_eq(diag_errors(r.diag), 0);
		ck_assert_uint_ge(r.types.count, files[i].types);
		for (size_t k = 0; k < r.types.count; k++)
			choices += r.types.items[k]->kind == TYPE_CHOICE;
		ck_assert_uint_ge(choices, files[i].choices);
		end(&r);
	}
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("schema_finish");
	TCase *tests = tcase_create("schema_finish");

	tcase_add_test(tests, test_same);
	tcase_add_test(tests, test_order_and_recursion);
	tcase_add_test(tests, test_equal_components);
	tcase_add_test(tests, test_examples_of_formats);
	tcase_add_test(tests, test_examples);
	tcase_add_test(tests, test_example_count);
	tcase_add_test(tests, test_ledger);
	tcase_add_test(tests, test_ledger_of_options);
	tcase_add_test(tests, test_ledger_error);
	tcase_add_test(tests, test_decimals);
	tcase_add_test(tests, test_hostile);
	tcase_add_test(tests, test_corpora);
	suite_add_tcase(suite, tests);
	return suite_run(suite);
}
