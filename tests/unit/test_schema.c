/* SPDX-License-Identifier: MIT */
/*
 * Schemas to types: each case is a handful of schemas, the shape of the one
 * named X, and the ids of what was told.
 */
#define _POSIX_C_SOURCE 200809L
#include "schema_shape.h"

START_TEST(test_kinds)
{
	static const struct scenario scenarios[] = {
		{V31, "{X: {type: boolean}}", "boolean", ""},
		{V31, "{X: {type: integer}}", "integer", ""},
		{V31, "{X: {type: integer, format: uint64}}", "unsigned", ""},
		{V31, "{X: {type: integer, format: int32}}",
		 "integer >=-2147483648 <=2147483647", ""},
		{V31, "{X: {type: integer, format: uint8, maximum: 9}}",
		 "integer >=0 <=9", ""},
		{V31, "{X: {type: integer, format: unix-time}}", "integer", ""},
		{V31, "{X: {type: number, format: double}}", "number", ""},
		{V31, "{X: {type: string}}", "string", ""},
		{V31, "{X: {type: string, format: date-time}}", "time format1",
		 ""},
		{V31, "{X: {type: string, format: date}}", "date format2", ""},
		{V31, "{X: {type: string, format: uuid}}", "string format5",
		 ""},
		{V31, "{X: {type: string, format: phone}}", "string", ""},
		{V31, "{X: {type: string, contentEncoding: base64}}",
		 "string format12", ""},
		{V31, "{X: {format: email}}", "string format8", ""},
		{V31, "{X: {}}", "any null", ""},
		{V31, "{X: true}", "any null", ""},
		{V31, "{X: false}", "any", ""},
		{V31, "{X: {type: object}}", "{}", ""},
		{V31, "{X: {properties: {a: {type: string}}}}", "{a:string}",
		 ""},
		{V31, "{X: {items: {type: string}}}", "[string]", ""},
		{V31, "{X: {type: array}}", "[any?]", ""},
		{V31, "{X: {minLength: 2}}", "string minLength=2", ""},
		{V31, "{X: {type: strng}}", "any null", "type-unknown"},
		{V31, "{X: 5}", "any null", "schema-kind"},
		{V31, "{X: {type: object, properties: [a]}}", "{}",
		 "keyword-kind"},
		{NULL, NULL, NULL, NULL},
	};

	check_scenarios(scenarios);
}
END_TEST

START_TEST(test_null)
{
	static const struct scenario scenarios[] = {
		{V30, "{X: {type: string, nullable: true}}", "string null", ""},
		{V31, "{X: {type: [string, 'null']}}", "string null", ""},
		{V31, "{X: {type: 'null'}}", "any =null null", ""},
		{V31, "{X: {const: null}}", "any =null null", ""},
		{V31, "{X: {enum: [a, null]}}", "enum a null", ""},
		{V31, "{X: {type: [string, 'null'], enum: [a]}}", "enum a", ""},
		{V31, "{X: {type: string, enum: [a, null]}}", "enum a", ""},
		{V30, "{X: {type: string, enum: [a, null]}}", "enum a null",
		 ""},
		{V30, "{X: {type: string, nullable: true, enum: [a]}}",
		 "enum a null", ""},
		{V31, "{X: {oneOf: [{type: string}, {type: 'null'}]}}",
		 "string null", ""},
		{V31,
		 "{A: {type: object, properties: {b: {oneOf: [{$ref: "
		 "'#/components/schemas/B'}, {type: 'null'}]}}}, "
		 "B: {type: object}, X: {$ref: "
		 "'#/components/schemas/A'}}",
		 "{b?:B}", ""},
		{V30,
		 "{B: {type: object}, X: {type: object, properties: {b: "
		 "{nullable: true, allOf: [{$ref: "
		 "'#/components/schemas/B'}]}}}}",
		 "{b?:B}", ""},
		{V31,
		 "{B: {type: [object, 'null']}, X: {type: object, "
		 "properties: {b: {type: object, $ref: "
		 "'#/components/schemas/B'}}}}",
		 "{b:B}", ""},
		{V31,
		 "{B: {type: [object, 'null']}, X: {type: object, "
		 "properties: {b: {$ref: '#/components/schemas/B'}}}}",
		 "{b?:B}", ""},
		{V31,
		 "{X: {anyOf: [{type: string}, {type: integer}, "
		 "{type: 'null'}]}}",
		 "<string | integer; type 8->0; "
		 "type 64->1> null",
		 ""},
		{V31,
		 "{X: {allOf: [{type: object, properties: {a: {type: "
		 "[string, 'null']}}}, {properties: {a: {minLength: 2"
		 "}}}]}}",
		 "{a?:string minLength=2}", ""},
		{V31, "{X: {type: array, items: {type: [integer, 'null']}}}",
		 "[integer?]", ""},
		{V31,
		 "{X: {type: object, additionalProperties: {type: "
		 "[integer, 'null']}}}",
		 "{*?:integer}", ""},
		{NULL, NULL, NULL, NULL},
	};

	check_scenarios(scenarios);
}
END_TEST

START_TEST(test_values)
{
	static const struct scenario scenarios[] = {
		{V31, "{X: {type: string, enum: [a, A, b]}}", "enum a|A|b", ""},
		{V31, "{X: {enum: [only]}}", "enum only", ""},
		{V31, "{X: {type: string, enum: [a, b, a]}}", "enum a|b",
		 "enum-duplicate"},
		{V31, "{X: {type: string, enum: [yes, 1, x]}}", "enum yes|1|x",
		 "enum-type"},
		{V31, "{X: {type: integer, enum: [1, 2]}}", "integer in 1,2",
		 ""},
		{V31, "{X: {enum: [1, 2.5]}}", "number in 1,2.5", ""},
		{V31, "{X: {type: number, enum: [1, 2]}}", "number in 1,2", ""},
		{V31, "{X: {enum: [a, 1, true]}}", "any in \"a\",1,true", ""},
		{V31, "{X: {type: integer, enum: [1, a]}}", "integer in 1",
		 "enum-type"},
		{V31, "{X: {const: v1}}", "string =\"v1\"", ""},
		{V31, "{X: {type: string, const: 1}}", "string =\"1\"",
		 "enum-type"},
		{V31, "{X: {type: integer, const: 7}}", "integer =7", ""},
		{V31, "{X: {const: {a: 1}}}", "any ={\"a\":1}", ""},
		{V31, "{X: {oneOf: [{const: a}, {const: b}]}}", "enum a|b", ""},
		{V31, "{X: {type: integer, oneOf: [{const: 1}, {const: 2}]}}",
		 "integer in 1,2", ""},
		{V31,
		 "{K: {type: integer, oneOf: [{const: 1}, {const: 2}]}, "
		 "X: {type: integer, enum: [2], allOf: [{$ref: "
		 "'#/components/schemas/K'}]}}",
		 "integer =2", ""},
		{V31, "{X: {allOf: [{enum: [a, b, c]}, {enum: [c, d, b]}]}}",
		 "enum b|c", ""},
		{V31, "{X: {allOf: [{const: a}, {const: b}]}}", "any",
		 "allof-conflict"},
		{NULL, NULL, NULL, NULL},
	};

	check_scenarios(scenarios);
}
END_TEST

START_TEST(test_limits)
{
	static const struct scenario scenarios[] = {
		{V31,
		 "{X: {type: string, minLength: 1, maxLength: 5, "
		 "pattern: '^a'}}",
		 "string minLength=1 maxLength=5 ~^a", ""},
		{V31,
		 "{X: {allOf: [{type: string, minLength: 1, maxLength: 9"
		 "}, {minLength: 3, maxLength: 12, pattern: b}, "
		 "{pattern: a}]}}",
		 "string minLength=3 maxLength=9 ~b ~a", ""},
		{V30,
		 "{X: {type: integer, minimum: 1, exclusiveMinimum: true"
		 ", maximum: 9}}",
		 "integer <=9 >1", ""},
		{V31, "{X: {type: integer, minimum: 1.5, maximum: 9.5}}",
		 "integer >=2 <=9", ""},
		{V31,
		 "{X: {type: integer, exclusiveMinimum: 1.5, "
		 "exclusiveMaximum: 9.5}}",
		 "integer >1 <10", ""},
		{V31, "{X: {type: integer, minimum: 1e3}}", "integer >=1000",
		 ""},
		{V31, "{X: {type: integer, maximum: 1e30, minimum: -1e30}}",
		 "integer", ""},
		{V31, "{X: {type: integer, minimum: 3, exclusiveMinimum: 3}}",
		 "integer >3", ""},
		{V31, "{X: {type: number, minimum: 0.10, multipleOf: 0.01}}",
		 "number >=0.10 *0.01", ""},
		{V31, "{X: {type: integer, multipleOf: 2.5}}", "integer *5",
		 ""},
		{V31, "{X: {type: integer, multipleOf: 0.5}}", "integer", ""},
		{V31,
		 "{X: {type: integer, format: uint64, minimum: -4, "
		 "maximum: 18446744073709551615}}",
		 "unsigned <=18446744073709551615", ""},
		{V31, "{X: {type: integer, minimum: 5, maximum: 4}}",
		 "integer >=5 <=4", "limits-contradict"},
		{V31, "{X: {type: string, minLength: 5, maxLength: 4}}",
		 "string minLength=5 maxLength=4", "limits-contradict"},
		{V31, "{X: {type: string, minLength: -1}}", "string",
		 "limits-invalid"},
		{V31, "{X: {type: integer, minimum: low}}", "integer",
		 "limits-invalid"},
		{V31, "{X: {type: string, pattern: '('}}", "string",
		 "pattern-invalid"},
		{V31, "{X: {type: string, pattern: '(a)\\1'}}", "string",
		 "pattern-irregular"},
		{V31,
		 "{X: {type: array, items: {type: string}, minItems: 1, "
		 "maxItems: 3, uniqueItems: true}}",
		 "[string] minItems=1 maxItems=3 unique", ""},
		{V31, "{X: {type: object, minProperties: 1}}",
		 "{} minProperties=1", ""},
		{NULL, NULL, NULL, NULL},
	};

	check_scenarios(scenarios);
}
END_TEST

START_TEST(test_objects)
{
	static const struct scenario scenarios[] = {
		{V31,
		 "{X: {type: object, required: [a, z], properties: "
		 "{a: {type: string, readOnly: true}, b: {type: "
		 "integer, writeOnly: true, deprecated: true}}}}",
		 "{a!r:string, bwd:integer, z!?:any}", ""},
		{V31, "{X: {type: object, additionalProperties: false}}",
		 "{}closed", ""},
		{V31, "{X: {type: object, additionalProperties: true}}", "{}",
		 ""},
		{V31,
		 "{X: {type: object, additionalProperties: {type: "
		 "integer}}}",
		 "{*:integer}", ""},
		{V31,
		 "{X: {type: object, patternProperties: {'^x-': {type: "
		 "string}}, additionalProperties: false}}",
		 "{*~^x-:string}closed", ""},
		{V31,
		 "{X: {type: object, patternProperties: {'.*': {type: "
		 "string}}}}",
		 "{*:string}", ""},
		{V31,
		 "{X: {type: object, patternProperties: {'^a': {type: "
		 "string}, '^b': {type: integer}}, "
		 "additionalProperties: false}}",
		 "{*~^a~^b?:any}closed", ""},
		{V31,
		 "{X: {type: object, properties: {ab: {minLength: 2}}, "
		 "patternProperties: {'^a': {type: string}}}}",
		 "{ab:string minLength=2, *~^a:string}", ""},
		{V31,
		 "{X: {type: object, unevaluatedProperties: false, "
		 "allOf: [{properties: {a: {type: string}}}]}}",
		 "{a:string}closed", ""},
		{V31,
		 "{X: {type: array, prefixItems: [{type: string}, "
		 "{type: integer}]}}",
		 "(string, integer, any?...)", ""},
		{V31,
		 "{X: {type: array, prefixItems: [{type: number}, "
		 "{type: number}], items: false}}",
		 "[number] maxItems=2", ""},
		{V31,
		 "{X: {type: array, items: {type: array, items: {type: "
		 "integer}}}}",
		 "[[integer]]", ""},
		{NULL, NULL, NULL, NULL},
	};

	check_scenarios(scenarios);
}
END_TEST

static const struct scenario all_of[] = {
	{V31,
	 "{A: {type: object, required: [a], properties: {a: "
	 "{type: string}}}, X: {allOf: [{$ref: "
	 "'#/components/schemas/A'}, {type: object, properties:"
	 " {b: {type: integer}}, required: [b]}]}}",
	 "{a!:string, b!:integer}", ""},
	{V31,
	 "{X: {properties: {z: {type: string}}, allOf: [{type: "
	 "object, properties: {a: {type: string}}}]}}",
	 "{z:string, a:string}", ""},
	{V31,
	 "{X: {type: object, allOf: [{properties: {p: {type: "
	 "object, properties: {a: {type: string}}}}}, "
	 "{properties: {p: {required: [a], properties: {b: "
	 "{type: integer}}}}}]}}",
	 "{p:{a!:string, b:integer}}", ""},
	{V31,
	 "{A: {type: object}, X: {type: object, properties: {a: "
	 "{description: d, allOf: [{$ref: "
	 "'#/components/schemas/A'}]}}}}",
	 "{a:A}", ""},
	{V31,
	 "{A: {type: object}, X: {type: object, properties: {a: "
	 "{type: object, allOf: [{$ref: "
	 "'#/components/schemas/A'}, {description: d}]}}}}",
	 "{a:A}", ""},
	{V31,
	 "{A: {type: object, properties: {a: {type: string}}}, "
	 "X: {$ref: '#/components/schemas/A', required: [a]}}",
	 "{a!:string}", ""},
	{V30,
	 "{A: {type: object, properties: {a: {type: string}}}, "
	 "X: {type: object, properties: {p: {$ref: "
	 "'#/components/schemas/A', required: [a]}}}}",
	 "{p:A}", "ref-sibling"},
	{V30,
	 "{A: {type: object}, X: {type: object, properties: {p: "
	 "{$ref: '#/components/schemas/A', description: d}}}}",
	 "{p:A}", ""},
	{V31, "{X: {allOf: [{type: string}, {type: object}]}}", "any",
	 "allof-conflict"},
	{V31, "{X: {allOf: [{type: number}, {type: integer}]}}", "integer", ""},
	{V31,
	 "{X: {allOf: [{type: object, additionalProperties: "
	 "false, properties: {a: {type: string}}}, "
	 "{properties: {b: {type: string}}}]}}",
	 "{a:string, b:string}closed", "allof-closed"},
	{V31, "{X: {allOf: [{$ref: '#/components/schemas/X'}]}}", "any null",
	 "ref-circular"},
	{V31,
	 "{X: {type: object, properties: {n: {$ref: "
	 "'#/components/schemas/X'}}}}",
	 "{n:X}", ""},
	{V31,
	 "{X: {type: object, allOf: [{properties: {n: {$ref: "
	 "'#/components/schemas/X'}}}, {properties: {n: "
	 "{$ref: '#/components/schemas/X'}}}]}}",
	 "{n:X}", ""},
	{V31, "{X: {$ref: '#/components/schemas/N'}}", "any null",
	 "ref-missing"},
	{NULL, NULL, NULL, NULL},
};

START_TEST(test_all_of)
{
	check_scenarios(all_of);
}
END_TEST

START_TEST(test_together)
{
	static const struct scenario scenarios[] = {
		{V31,
		 "{X: {type: object, properties: {a: {type: string}, "
		 "b: {type: string}}, oneOf: [{required: [a]}, "
		 "{required: [b]}]}}",
		 "{a:string, b:string; oneOf "
		 "0:a 1:b}",
		 ""},
		{V31,
		 "{X: {type: object, anyOf: [{required: [a, b], not: "
		 "{required: [c]}}, {required: [c]}], not: {anyOf: ["
		 "{required: [d]}, {required: [e, f]}]}, "
		 "dependentRequired: {g: [h, i], j: []}}}",
		 "{; anyOf 0:a&b 0!c 1:c; not 0!d 0!e&f; "
		 "dependentRequired 0!g 1:h&i}",
		 ""},
		{V31,
		 "{X: {type: object, additionalProperties: {type: "
		 "string}, not: {required: [a]}, dependentRequired: "
		 "{a: b}}}",
		 "{*:string}", "keyword-kind"},
		{NULL, NULL, NULL, NULL},
	};

	check_scenarios(scenarios);
}
END_TEST

/* ---- references ---- */

START_TEST(test_references)
{
	static const struct scenario scenarios[] = {
		{V31,
		 "{A: {$anchor: here, type: string}, X: {type: object, "
		 "properties: {a: {$ref: '#here'}}}}",
		 "{a:A}", ""},
		{V31,
		 "{X: {type: object, $defs: {d: {type: integer}}, "
		 "properties: {a: {$ref: '#/components/schemas/X/"
		 "$defs/d'}}}}",
		 "{a:d}", ""},
		{V31,
		 "{X: {type: object, properties: {a: {type: object, "
		 "properties: {b: {type: string}}}, c: {$ref: "
		 "'#/components/schemas/X/properties/a'}}}}",
		 "{a:{b:string}, c:{b:string}}", ""},
		{V31,
		 "{A: " REF("B") ", B: {type: string}, X: {type: object,"
				 " properties: {a: " REF("A") "}}}",
		 "{a:B}", ""},
		{V31, "{A: " REF("X") ", X: " REF("A") "}", "any null",
		 "ref-circular"},
		{NULL, NULL, NULL, NULL},
	};

	check_scenarios(scenarios);
}
END_TEST

/* What a kind has of its own is kept by those that have the same. */
START_TEST(test_become)
{
	struct type type = {.kind = TYPE_LIST, .nullable = true};

	type.item = &type;
	schema_type_become(&type, TYPE_TUPLE);
	ck_assert_ptr_eq(schema_item(&type), &type);
	schema_type_become(&type, TYPE_OBJECT);
	ck_assert_ptr_null(schema_item(&type));
	ck_assert_ptr_null(schema_entry(&type));
	type.field_count = 3;
	ck_assert_uint_eq(schema_field_count(&type), 3);
	ck_assert_uint_eq(schema_value_count(&type), 0);
	ck_assert_uint_eq(schema_branch_count(&type), 0);
	schema_type_become(&type, TYPE_ENUM);
	ck_assert_uint_eq(schema_value_count(&type), 0);
	ck_assert(type.nullable);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("schema");
	TCase *tests = tcase_create("schema");

	tcase_add_test(tests, test_kinds);
	tcase_add_test(tests, test_become);
	tcase_add_test(tests, test_null);
	tcase_add_test(tests, test_values);
	tcase_add_test(tests, test_limits);
	tcase_add_test(tests, test_objects);
	tcase_add_test(tests, test_all_of);
	tcase_add_test(tests, test_together);
	tcase_add_test(tests, test_references);
	suite_add_tcase(suite, tests);
	return suite_run(suite);
}
