/* SPDX-License-Identifier: MIT */
/*
 * Schemas to types: each case is a handful of schemas, the shape of the one
 * named X, and the ids of what was told.
 */
#define _POSIX_C_SOURCE 200809L
#include "schema_run.h"

/* ---- a type as a line ---- */

static void put(struct buf *out, const struct type *type, unsigned depth);

static void put_text(struct buf *out, const char *before, str text)
{
	if (text.ptr)
		buf_add_format(out, "%s%.*s", before, (int)text.len, text.ptr);
}

static void put_count(struct buf *out, const char *before, int64_t count)
{
	if (count >= 0)
		buf_add_format(out, "%s%lld", before, (long long)count);
}

static void put_limits(struct buf *out, const struct limits *l)
{
	put_count(out, " minLength=", l->min_length);
	put_count(out, " maxLength=", l->max_length);
	put_count(out, " minItems=", l->min_items);
	put_count(out, " maxItems=", l->max_items);
	put_count(out, " minProperties=", l->min_properties);
	put_count(out, " maxProperties=", l->max_properties);
	put_text(out, " >=", l->minimum);
	put_text(out, " <=", l->maximum);
	put_text(out, " >", l->exclusive_minimum);
	put_text(out, " <", l->exclusive_maximum);
	put_text(out, " *", l->multiple_of);
	if (l->unique_items)
		buf_add_text(out, " unique");
	if (l->format != FORMAT_NONE)
		buf_add_format(out, " format%d", (int)l->format);
	for (size_t i = 0; i < l->pattern_count; i++)
		put_text(out, " ~", l->patterns[i].source);
	if (l->constant)
		put_text(out, " =", doc_node_json(out->arena, l->constant));
	for (size_t i = 0; i < l->allowed_count; i++)
		put_text(out, i ? "," : " in ",
			 doc_node_json(out->arena, l->allowed[i]));
}

static void put_presence(struct buf *out, const struct presence *presence)
{
	buf_add_format(out, "; %s", presence->keyword);
	for (size_t i = 0; i < presence->term_count; i++) {
		const struct presence_term *term = &presence->terms[i];

		buf_add_format(out, " %zu%s", term->branch,
			       term->absent ? "!" : ":");
		for (size_t k = 0; k < term->name_count; k++)
			put_text(out, k ? "&" : "", term->names[k]);
	}
}

static void put_object(struct buf *out, const struct type *type, unsigned depth)
{
	buf_add_text(out, "{");
	for (size_t i = 0; i < schema_field_count(type); i++) {
		const struct field *f = &type->fields[i];

		put_text(out, i ? ", " : "", f->name);
		buf_add_format(out, "%s%s%s%s%s:", f->required ? "!" : "",
			       f->nullable ? "?" : "", f->read_only ? "r" : "",
			       f->write_only ? "w" : "",
			       f->deprecated ? "d" : "");
		put(out, f->type, depth + 1);
	}
	if (schema_entry(type)) {
		buf_add_text(out, schema_field_count(type) ? ", *" : "*");
		for (size_t i = 0; i < schema_entry_pattern_count(type); i++)
			put_text(out, "~", type->entry_patterns[i]->source);
		buf_add_text(out, type->entry_nullable ? "?:" : ":");
		put(out, schema_entry(type), depth + 1);
	}
	for (size_t i = 0; i < schema_presence_count(type); i++)
		put_presence(out, &type->presences[i]);
	buf_add_text(out, schema_is_closed(type) ? "}closed" : "}");
}

static void put_rules(struct buf *out, const struct type *type)
{
	static const char *const by[] = {"", "key ", "value ", "member "};

	for (size_t i = 0; i < schema_rule_count(type); i++) {
		const struct rule *rule = &type->rules[i];

		buf_add_format(out, "; %s", by[rule->by]);
		put_text(out, "", rule->member);
		put_text(out, "=", rule->value);
		if (rule->types)
			buf_add_format(out, "%s%u",
				       rule->by == RULE_TYPE ? "type " : ":",
				       rule->types);
		buf_add_format(out, "%s->%zu", rule->shaped ? " & shape" : "",
			       rule->branch);
	}
}

static void put_choice(struct buf *out, const struct type *type, unsigned depth)
{
	buf_add_text(out, "<");
	for (size_t i = 0; i < schema_branch_count(type); i++) {
		put_text(out, i ? " | " : "", type->branches[i].name);
		buf_add_text(out, type->branches[i].name.len ? "=" : "");
		put(out, type->branches[i].type, depth + 1);
	}
	put_rules(out, type);
	buf_add_text(out, ">");
}

static void put(struct buf *out, const struct type *type, unsigned depth)
{
	static const char *const kinds[] = {"any",      "boolean", "integer",
					    "unsigned", "number",  "string",
					    "time",     "date"};

	if (depth && type->component.ptr) {
		put_text(out, "", type->component);
		return;
	}
	if (type->kind == TYPE_OBJECT) {
		put_object(out, type, depth);
	} else if (type->kind == TYPE_LIST) {
		buf_add_text(out, "[");
		put(out, schema_item(type), depth + 1);
		buf_add_text(out, type->item_nullable ? "?]" : "]");
	} else if (type->kind == TYPE_TUPLE) {
		buf_add_text(out, "(");
		for (size_t i = 0; i < schema_field_count(type); i++) {
			put(out, type->fields[i].type, depth + 1);
			buf_add_text(out,
				     type->fields[i].nullable ? "?, " : ", ");
		}
		put(out, schema_item(type), depth + 1);
		buf_add_text(out, type->item_nullable ? "?...)" : "...)");
	} else if (type->kind == TYPE_ENUM) {
		buf_add_text(out, "enum");
		for (size_t i = 0; i < schema_value_count(type); i++)
			put_text(out, i ? "|" : " ", type->values[i].text);
	} else if (type->kind == TYPE_CHOICE) {
		put_choice(out, type, depth);
	} else {
		buf_add_text(out, kinds[type->kind]);
	}
	put_limits(out, &type->limits);
	if (!depth && type->nullable)
		buf_add_text(out, " null");
}

static const char *shape(struct arena *arena, const struct type *type)
{
	struct buf out = {.arena = arena};

	put(&out, type, 0);
	return buf_str(&out).ptr;
}

/* The ids of all messages, but those of the ledger: "a b". */
static const char *ids(struct run *r)
{
	struct buf out = {.arena = r->arena};
	const char *at = r->told;

	while ((at = strstr(at, "\n")) != NULL) {
		const char *close = at - 1, *open;

		at++;
		if (close <= r->told || *close != ']')
			continue;
		for (open = close; open > r->told && *open != '['; open--)
			;
		if (strncmp(open, "[ignored-keyword]", 17) == 0 ||
		    open[-1] != ' ')
			continue;
		if (out.len)
			buf_add_text(&out, " ");
		buf_add(&out, open + 1, (size_t)(close - open - 1));
	}
	return out.len ? buf_str(&out).ptr : "";
}

struct scenario {
	const char *version, *schemas, *shape, *told;
};

static void check_scenarios(const struct scenario *scenario)
{
	for (; scenario->schemas; scenario++) {
		struct run r;

		begin(&r, scenario->version, scenario->schemas);
		finish(&r);
		ck_assert_msg(strcmp(shape(r.arena, named(&r, "X")),
				     scenario->shape) == 0,
			      "%s\n  is   %s\n  want %s\n%s", scenario->schemas,
			      shape(r.arena, named(&r, "X")), scenario->shape,
			      r.told);
		ck_assert_msg(strcmp(ids(&r), scenario->told) == 0,
			      "%s\n  told %s\n  want %s\n%s", scenario->schemas,
			      ids(&r), scenario->told, r.told);
		end(&r);
	}
}

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
	 "<{t:enum a|b} | {t:enum b|c} | any; "
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

START_TEST(test_object_choices)
{
	check_scenarios(object_choices);
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
		 "{*:string}", ""},
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
	tcase_add_test(tests, test_discriminators);
	tcase_add_test(tests, test_choices);
	tcase_add_test(tests, test_object_choices);
	tcase_add_test(tests, test_together);
	tcase_add_test(tests, test_references);
	suite_add_tcase(suite, tests);
	return run_suite(suite);
}
