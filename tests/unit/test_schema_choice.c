/* SPDX-License-Identifier: MIT */
/* oneOf and anyOf to types: discriminators, and how a branch is known. */
#define _POSIX_C_SOURCE 200809L
#include "schema_shape.h"

#define CAT                                                         \
	"Cat: {type: object, required: [kind], properties: {kind: " \
	"{type: string}, c: {type: string}}}"
#define DOG                                                         \
	"Dog: {type: object, required: [kind], properties: {kind: " \
	"{type: string}, d: {type: string}}}"

static const struct scenario discriminators[] = {
	{V31,
	 "{" CAT ", " DOG ", X: {oneOf: [" REF("Cat") ", " REF(
		 "Dog") "], discriminator: {propertyName: kind}}}",
	 "<Cat=Cat | Dog=Dog; value kind=Cat->0; "
	 "value kind=Dog->1>",
	 ""},
	{V31,
	 "{" CAT ", " DOG ", X: {oneOf: [" REF("Cat") ", " REF(
		 "Dog") "], discriminator: {propertyName: kind, "
			"mapping: {c: Cat, k: '#/components/schemas/Cat', "
			"d: Dog}}}}",
	 "<Cat=Cat | Dog=Dog; value kind=c->0; "
	 "value kind=k->0; value kind=d->1>",
	 ""},
	{V31,
	 "{Cat: {type: object, properties: {kind: {const: c}}}, "
	 "Dog: {type: object, properties: {kind: {enum: [d, e]"
	 "}}}, X: {anyOf: [" REF("Cat") ", " REF(
		 "Dog") "], "
			"discriminator: {propertyName: kind}}}",
	 "<Cat=Cat | Dog=Dog; value kind=c->0; "
	 "value kind=d->1; value kind=e->1; "
	 "type 32 & shape->0; type 32 & shape->1>",
	 ""},
	{V30,
	 "{X: {type: object, required: [kind], properties: "
	 "{kind: {type: string}}, discriminator: "
	 "{propertyName: kind}}, Cat: {allOf: [" REF(
		 "X") ", "
		      "{type: object, properties: {c: {type: string}}}]}, "
		      "Dog: {allOf: [" REF(
			      "X") "], required: [d], "
				   "properties: {d: {type: string}}}}",
	 "<Cat=Cat | Dog=Dog | X={kind!:string}; value kind=Cat->0; "
	 "value kind=Dog->1; type 32->2>",
	 ""},
	{V30,
	 "{P: {type: object, required: [kind], properties: "
	 "{kind: {type: string}}, discriminator: "
	 "{propertyName: kind}}, X: {allOf: [" REF(
		 "P") ", "
		      "{type: object, properties: {c: {type: string}}}]}}",
	 "{kind!:string, c:string}", ""},
	{V30,
	 "{P: {type: object, oneOf: [" REF("X") "," REF(
		 "Y") "],"
		      " properties: {kind: {type: string}}, discriminator: "
		      "{propertyName: kind}}, X: {allOf: [" REF(
			      "P") ", "
				   "{properties: {c: {type: string}}}]}, Y: {allOf: [" REF(
					   "P") "]}}",
	 "{kind:string, c:string}", ""},
	{V31,
	 "{" CAT ", X: {oneOf: [" REF(
		 "Cat") ", {type: object, "
			"properties: {kind: {const: inline}}}], "
			"discriminator: {propertyName: kind, mapping: {c: "
			"Nobody}}}}",
	 "<Cat=Cat | inline={kind:string =\"inline\"}; "
	 "value kind=Cat->0; value kind=inline->1; "
	 "type 32 & shape->0; type 32 & shape->1>",
	 "ref-missing"},
	{V31,
	 "{" CAT ", " DOG
	 ", E: {type: object}, X: {oneOf: [" REF("Cat") ", " REF(
		 "Dog") "], discriminator: "
			"{propertyName: kind, mapping: {e: E}}}}",
	 "<Cat=Cat | Dog=Dog; value kind=Cat->0; "
	 "value kind=Dog->1>",
	 "discriminator-mapping"},
	{V31,
	 "{" CAT ", " DOG ", X: {oneOf: [" REF("Cat") ", " REF(
		 "Dog") "], discriminator: {mapping: {}}}}",
	 "<Cat=Cat | Dog=Dog; key c & shape->0; type 32 & shape->1; "
	 "type 32 & shape->0; key c->0; type 32->1>",
	 "discriminator-name"},
	{NULL, NULL, NULL, NULL},
};

START_TEST(test_discriminators)
{
	check_scenarios(discriminators);
}
END_TEST

START_TEST(test_choices)
{
	static const struct scenario scenarios[] = {
		{V31, "{X: {type: [string, integer]}}",
		 "<integer=integer | string=string; type 64->0; "
		 "type 8->1>",
		 ""},
		{V31, "{X: {oneOf: [{type: string}]}}", "string", ""},
		{V31, "{X: {anyOf: [{type: integer}, {type: number}]}}",
		 "number", ""},
		{V31,
		 "{X: {anyOf: [{type: string, enum: [a]}, "
		 "{type: string}]}}",
		 "string", ""},
		{V31,
		 "{X: {anyOf: [{enum: ['']}, {type: string, "
		 "maxLength: 9}]}}",
		 "string maxLength=9", ""},
		{V31, "{X: {anyOf: [{enum: [a]}, {enum: [b, a]}]}}", "enum a|b",
		 ""},
		{V31,
		 "{X: {oneOf: [{type: string, format: date}, {type: "
		 "string, format: date-time}]}}",
		 "string", ""},
		{V31,
		 "{X: {oneOf: [{type: string}, {type: array, items: "
		 "{type: string}}, {type: array, items: {type: integer"
		 "}}]}}",
		 "<string | [<string | integer; type 8->0; "
		 "type 64->1>]; type 8->0; type 16->1>",
		 ""},
		{V31,
		 "{A: {oneOf: [{type: string}, {type: integer}]}, "
		 "X: {oneOf: [" REF("A") ", {type: boolean}]}}",
		 "<string | integer | boolean; type 8->0; type 64->1; "
		 "type 2->2>",
		 ""},
		{V31, "{X: {anyOf: [{type: string}, {}]}}", "any null", ""},
		/* `items` does not make a list of what may be a string. */
		{V31,
		 "{X: {type: [string, array], oneOf: [{minLength: 1}, "
		 "{items: {type: integer}}]}}",
		 "<string | [any?]; type 8->0; type 16->1>", ""},
		{V31,
		 "{X: {type: [string, array], allOf: [{items: {type: "
		 "integer}}]}}",
		 "<string=string | array=[integer]; type 8->0; "
		 "type 16->1>",
		 ""},
		{V31,
		 "{X: {type: object, oneOf: [{type: string}, "
		 "{properties: {a: {type: string}}}]}}",
		 "{a:string}", "choice-impossible"},
		{V31, "{X: {oneOf: [" REF("X") ", {type: string}]}}", "string",
		 ""},
		{NULL, NULL, NULL, NULL},
	};

	check_scenarios(scenarios);
}
END_TEST

static const struct scenario object_choices[] = {
	/* The texts of 7 and "7" are one, their types are not. */
	{V31,
	 "{X: {oneOf: [{type: object, required: [t], properties: {"
	 "t: {type: string, const: \"7\"}}}, {type: object, required"
	 ": [t], properties: {t: {type: integer, const: 7}}}]}}",
	 "<{t!:string =\"7\"} | t 7={t!:integer =7}; member t:8->0; v"
	 "alue t=7->1>",
	 ""},
	{V31,
	 "{X: {oneOf: [{type: object, required: [t], properties:"
	 " {t: {const: a}}}, {type: object, required: [t], "
	 "properties: {t: {const: b}}}]}}",
	 "<a={t!:string =\"a\"} | b={t!:string =\"b\"}; "
	 "value t=a->0; value t=b->1>",
	 ""},
	{V31,
	 "{X: {oneOf: [{type: object, required: [a], properties:"
	 " {a: {type: string}}}, {type: object, required: [b],"
	 " properties: {b: {type: string}}}]}}",
	 "<{a!:string} | {b!:string}; key a & shape->0; "
	 "key b->1; key a->0>",
	 ""},
	{V31,
	 "{X: {oneOf: [{type: object, required: [a], properties:"
	 " {a: {type: string}}}, {type: object, required: [b],"
	 " properties: {b: {type: string}}, "
	 "additionalProperties: false}]}}",
	 "<{a!:string} | {b!:string}closed; key a->0; "
	 "key b->1>",
	 ""},
	{V31,
	 "{X: {oneOf: [{type: object, required: [a], properties:"
	 " {a: {type: string}}}, {type: object, properties: "
	 "{b: {type: string}}}]}}",
	 "<{a!:string} | {b:string}; key a & shape->0; "
	 "type 32 & shape->1; key a->0; type 32->1>",
	 ""},
	{V31,
	 "{X: {anyOf: [{type: object, properties: {t: {const: a"
	 "}}}, {type: object, properties: {t: {const: b}}}]}}",
	 "<a={t:string =\"a\"} | {t:string =\"b\"}; "
	 "value t=a->0; type 32 & shape->1; "
	 "type 32 & shape->0; type 32->1>",
	 ""},
	{V31,
	 "{X: {anyOf: [{type: object, properties: {t: {enum: "
	 "[a, b]}}}, {type: object, properties: {t: {enum: "
	 "[b, c]}}}]}}",
	 "<{t:enum a|b} | {t:enum b|c} | object=any; "
	 "value t=a & shape->0; value t=c & shape->1; "
	 "type 32->2>",
	 "choice-undecidable"},
	{V31,
	 "{X: {oneOf: [{type: object, required: [a], properties:"
	 " {a: {type: string}}}, {type: object, required: [a],"
	 " properties: {a: {type: integer}}}]}}",
	 "<{a!:string} | {a!:integer}; member a:8->0; "
	 "type 32->1>",
	 ""},
	{V31,
	 "{X: {anyOf: [{type: object, properties: {a: {type: "
	 "string}}}, {type: object, properties: {b: {type: "
	 "string}}}]}}",
	 "<{a:string} | {b:string}; key a & shape->0; "
	 "type 32 & shape->1; type 32 & shape->0; key a->0; "
	 "type 32->1>",
	 ""},
	{V31,
	 "{X: {anyOf: [{type: object, required: [k], properties: "
	 "{k: {type: string}, a: {items: {type: string}}}}, "
	 "{type: object, required: [k], properties: "
	 "{k: {type: string}, a: {items: {type: integer}}}}]}}",
	 "{k!:string}", "choice-undecidable"},
	{V31,
	 "{X: {anyOf: [{properties: {a: {items: {type: string}}}}, "
	 "{properties: {a: {items: {type: integer}}}}]}}",
	 "any", "choice-undecidable"},
	{V31,
	 "{X: {anyOf: [{type: string}, {type: object, "
	 "properties: {a: {type: string}}}, {type: object, "
	 "properties: {b: {type: string}}}]}}",
	 "<string | {a:string} | {b:string}; type 8->0; "
	 "key a & shape->1; type 32 & shape->2; "
	 "type 32 & shape->1; key a->1; type 32->2>",
	 ""},
	{V31,
	 "{X: {type: object, required: [i], properties: {i: "
	 "{type: string}}, oneOf: [{required: [a], properties:"
	 " {a: {type: string}}}, {required: [b], properties: "
	 "{b: {type: string}}}]}}",
	 "<{i!:string, a!:string} | {i!:string, b!:string}; "
	 "key a & shape->0; key b->1; key a->0>",
	 ""},
	{NULL, NULL, NULL, NULL},
};

static const struct scenario inner_choices[] = {
	{V31,
	 "{X: {oneOf: [{type: object, required: [o], properties: {"
	 "o: {type: object, required: [t], properties: {t: {const:"
	 " a}}}}}, {type: object, required: [o], properties: {o: {"
	 "type: object, required: [t], properties: {t: {enum: [b, "
	 "c]}}}}}]}}",
	 "<a={o!:{t!:string =\"a\"}} | b={o!:{t!:enum b|c}}; inn"
	 "er o.t=a->0; inner o.t=b->1; inner o.t=c->1>",
	 ""},
	/* Null is one of the values that a branch lists. */
	{V31,
	 "{X: {oneOf: [{type: object, required: [o], properties: {"
	 "o: {type: object, required: [t], properties: {t: {const:"
	 " a}}}}}, {type: object, required: [o], properties: {o: {"
	 "type: object, required: [t], properties: {t: {enum: [b, "
	 "null]}}}}}]}}",
	 "<a={o!:{t!:string =\"a\"}} | b={o!:{t!?:enum b}}; inne"
	 "r o.t=a->0; inner o.t=b->1; inner o.t=null->1>",
	 ""},
	/* Both list null: what else they list decides. */
	{V31,
	 "{X: {oneOf: [{type: object, required: [o], properties: {"
	 "o: {type: object, required: [t], properties: {t: {enum: "
	 "[a, null]}}}}}, {type: object, required: [o], properties"
	 ": {o: {type: object, required: [t], properties: {t: {enu"
	 "m: [b, null]}}}}}]}}",
	 "<a={o!:{t!?:enum a}} | b={o!:{t!?:enum b}}; inner o.t="
	 "a->0; inner o.t=b->1; type 32 & shape->0; type 32 & sh"
	 "ape->1>",
	 ""},
	/* Where it may be absent, shapes follow. */
	{V31,
	 "{X: {anyOf: [{type: object, properties: {o: {type: objec"
	 "t, required: [t], properties: {t: {const: a}}}}}, {type:"
	 " object, properties: {o: {type: object, required: [t], p"
	 "roperties: {t: {const: b}}}}}]}}",
	 "<a={o:{t!:string =\"a\"}} | b={o:{t!:string =\"b\"}}; "
	 "inner o.t=a->0; inner o.t=b->1; type 32 & shape->0; ty"
	 "pe 32 & shape->1>",
	 ""},
	/* Another one may have anything there. */
	{V31,
	 "{X: {oneOf: [{type: object, required: [o], properties: {"
	 "o: {type: object, required: [t], properties: {t: {const:"
	 " a}}}}}, {type: object, required: [o], properties: {o: {"
	 "type: object, required: [t], properties: {u: {type: stri"
	 "ng}}}}}]}}",
	 "{o!?:any}", "choice-undecidable"},
	/* A closed one has none. */
	{V31,
	 "{X: {oneOf: [{type: object, required: [o], properties: {"
	 "o: {type: object, required: [t], properties: {t: {const:"
	 " a}}}}}, {type: object, additionalProperties: false, pro"
	 "perties: {u: {type: string}}}]}}",
	 "<a={o!:{t!:string =\"a\"}} | {u:string}closed; inner o"
	 ".t=a->0; type 32->1>",
	 ""},
	/* One value of two branches. */
	{V31,
	 "{X: {oneOf: [{type: object, required: [o], properties: {"
	 "o: {type: object, required: [t], properties: {t: {enum: "
	 "[a, b]}}}}}, {type: object, required: [o], properties: {"
	 "o: {type: object, required: [t], properties: {t: {enum: "
	 "[b, c]}}}}}]}}",
	 "{o!?:any}", "choice-undecidable"},
	/* A number is compared as such, not by its text. */
	{V31,
	 "{X: {oneOf: [{type: object, required: [o], properties: {"
	 "o: {type: object, required: [t], properties: {t: {type: "
	 "number, enum: [1.0]}}}}}, {type: object, required: [o], "
	 "properties: {o: {type: object, required: [t], properties"
	 ": {t: {type: number, enum: [1]}}}}}]}}",
	 "{o!:{t!:number in 1.0}}", "choice-undecidable"},
	/* The member itself comes first. */
	{V31,
	 "{X: {oneOf: [{type: object, required: [k, o], properties"
	 ": {k: {const: x}, o: {type: object, required: [t], prope"
	 "rties: {t: {const: a}}}}}, {type: object, required: [k, "
	 "o], properties: {k: {const: y}, o: {type: object, requir"
	 "ed: [t], properties: {t: {const: b}}}}}]}}",
	 "<x={k!:string =\"x\", o!:{t!:string =\"a\"}} | y={k!:s"
	 "tring =\"y\", o!:{t!:string =\"b\"}}; value k=x->0; va"
	 "lue k=y->1>",
	 ""},
	{NULL, NULL, NULL, NULL},
};

START_TEST(test_inner_choices)
{
	check_scenarios(inner_choices);
}
END_TEST

START_TEST(test_object_choices)
{
	check_scenarios(object_choices);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("schema_choice");
	TCase *tcase = tcase_create("choices");

	tcase_add_test(tcase, test_discriminators);
	tcase_add_test(tcase, test_choices);
	tcase_add_test(tcase, test_object_choices);
	tcase_add_test(tcase, test_inner_choices);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
