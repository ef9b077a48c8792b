/* SPDX-License-Identifier: MIT */
/*
 * Every keyword of JSON Schema 2020-12, of its drafts 4 to 7 and of OpenAPI 3.0
 * and 3.1: one line each, in the order of their bytes. All that is known of a
 * keyword alone is made of this list.
 */
#ifndef SCHEMA_KEYWORD_H
#define SCHEMA_KEYWORD_H

#include "schema.h"

/*
 *	KEYWORD(id, name, treatment, family, kind of its value)
 *	ALIAS(id, name, treatment, kind)   another name, or a keyword that is
 *	                                   read together with that one
 *	OTHER(name, treatment, kind)       nothing reads it
 *
 * `format` and `pattern` get a line in the ledger for what they say as well.
 */
/* clang-format off */
#define SCHEMA_KEYWORDS(KEYWORD, ALIAS, OTHER) \
	OTHER("$anchor", STRUCTURAL, ANCHOR) \
	OTHER("$comment", ANNOTATION, TEXT) \
	OTHER("$defs", STRUCTURAL, SCHEMA_MAP) \
	OTHER("$dynamicAnchor", STRUCTURAL, ANCHOR) \
	KEYWORD(DYNAMIC_REF, "$dynamicRef", STRUCTURAL, REFERENCE, TEXT) \
	OTHER("$id", STRUCTURAL, TEXT) \
	OTHER("$recursiveAnchor", STRUCTURAL, BOOL) \
	ALIAS(DYNAMIC_REF, "$recursiveRef", STRUCTURAL, TEXT) \
	KEYWORD(REF, "$ref", STRUCTURAL, REFERENCE, TEXT) \
	OTHER("$schema", ANNOTATION, TEXT) \
	OTHER("$vocabulary", ANNOTATION, OBJECT) \
	ALIAS(UNEVALUATED_ITEMS, "additionalItems", NOT_ENFORCED, SCHEMA) \
	KEYWORD(ADDITIONAL, "additionalProperties", ENFORCED, OBJECT, SCHEMA) \
	KEYWORD(ALL_OF, "allOf", STRUCTURAL, COMPOSITION, SCHEMAS) \
	KEYWORD(ANY_OF, "anyOf", STRUCTURAL, CHOICE, SCHEMAS) \
	KEYWORD(CONST, "const", ENFORCED, VALUE, ANY) \
	KEYWORD(CONTAINS, "contains", NOT_ENFORCED, LIST, SCHEMA) \
	KEYWORD(ENCODING, "contentEncoding", ENFORCED, STRING, TEXT) \
	OTHER("contentMediaType", ANNOTATION, TEXT) \
	OTHER("contentSchema", ANNOTATION, SCHEMA) \
	KEYWORD(DEFAULT, "default", ANNOTATION, PROSE, ANY) \
	OTHER("definitions", STRUCTURAL, SCHEMA_MAP) \
	ALIAS(DEPENDENT, "dependencies", NOT_ENFORCED, DEPENDENCIES) \
	KEYWORD(DEPENDENT, "dependentRequired", NOT_ENFORCED, OBJECT, REQUIRED_MAP) \
	ALIAS(DEPENDENT, "dependentSchemas", NOT_ENFORCED, SCHEMA_MAP) \
	KEYWORD(DEPRECATED, "deprecated", ANNOTATION, PROSE, BOOL) \
	KEYWORD(DESCRIPTION, "description", ANNOTATION, PROSE, TEXT) \
	KEYWORD(DISCRIMINATOR, "discriminator", STRUCTURAL, HINT, OBJECT) \
	ALIAS(IF, "else", NOT_ENFORCED, SCHEMA) \
	KEYWORD(ENUM, "enum", ENFORCED, VALUE, VALUES) \
	KEYWORD(EXAMPLE, "example", ANNOTATION, PROSE, ANY) \
	KEYWORD(EXAMPLES, "examples", ANNOTATION, PROSE, LIST) \
	KEYWORD(EXCLUSIVE_MAXIMUM, "exclusiveMaximum", ENFORCED, NUMBER, BOUND) \
	KEYWORD(EXCLUSIVE_MINIMUM, "exclusiveMinimum", ENFORCED, NUMBER, BOUND) \
	OTHER("externalDocs", ANNOTATION, OBJECT) \
	KEYWORD(FORMAT, "format", STRUCTURAL, STRING, TEXT) \
	OTHER("id", ANNOTATION, TEXT) \
	KEYWORD(IF, "if", NOT_ENFORCED, LOGIC, SCHEMA) \
	KEYWORD(ITEMS, "items", STRUCTURAL, LIST, ITEMS) \
	ALIAS(CONTAINS, "maxContains", NOT_ENFORCED, COUNT) \
	KEYWORD(MAX_ITEMS, "maxItems", ENFORCED, LIST, COUNT) \
	KEYWORD(MAX_LENGTH, "maxLength", ENFORCED, STRING, COUNT) \
	KEYWORD(MAX_PROPERTIES, "maxProperties", ENFORCED, OBJECT, COUNT) \
	KEYWORD(MAXIMUM, "maximum", ENFORCED, NUMBER, NUMBER) \
	ALIAS(CONTAINS, "minContains", NOT_ENFORCED, COUNT) \
	KEYWORD(MIN_ITEMS, "minItems", ENFORCED, LIST, COUNT) \
	KEYWORD(MIN_LENGTH, "minLength", ENFORCED, STRING, COUNT) \
	KEYWORD(MIN_PROPERTIES, "minProperties", ENFORCED, OBJECT, COUNT) \
	KEYWORD(MINIMUM, "minimum", ENFORCED, NUMBER, NUMBER) \
	KEYWORD(MULTIPLE_OF, "multipleOf", ENFORCED, NUMBER, STEP) \
	KEYWORD(NOT, "not", NOT_ENFORCED, LOGIC, SCHEMA) \
	KEYWORD(NULLABLE, "nullable", STRUCTURAL, VALUE, BOOL) \
	KEYWORD(ONE_OF, "oneOf", STRUCTURAL, CHOICE, SCHEMAS) \
	KEYWORD(PATTERN, "pattern", STRUCTURAL, STRING, TEXT) \
	KEYWORD(PATTERN_PROPERTIES, "patternProperties", STRUCTURAL, OBJECT, SCHEMA_MAP) \
	KEYWORD(PREFIX_ITEMS, "prefixItems", STRUCTURAL, LIST, SCHEMAS) \
	KEYWORD(PROPERTIES, "properties", STRUCTURAL, OBJECT, SCHEMA_MAP) \
	KEYWORD(PROPERTY_NAMES, "propertyNames", ENFORCED, OBJECT, SCHEMA) \
	KEYWORD(READ_ONLY, "readOnly", ANNOTATION, PROSE, BOOL) \
	KEYWORD(REQUIRED, "required", ENFORCED, OBJECT, REQUIRED) \
	ALIAS(IF, "then", NOT_ENFORCED, SCHEMA) \
	KEYWORD(TITLE, "title", ANNOTATION, PROSE, TEXT) \
	KEYWORD(TYPE, "type", ENFORCED, VALUE, TYPES) \
	KEYWORD(UNEVALUATED_ITEMS, "unevaluatedItems", NOT_ENFORCED, LIST, SCHEMA) \
	KEYWORD(UNEVALUATED, "unevaluatedProperties", ENFORCED, OBJECT, SCHEMA) \
	KEYWORD(UNIQUE_ITEMS, "uniqueItems", ENFORCED, LIST, BOOL) \
	KEYWORD(WRITE_ONLY, "writeOnly", ANNOTATION, PROSE, BOOL) \
	KEYWORD(ENUM_DESCRIPTIONS, "x-enum-descriptions", ANNOTATION, PROSE, ANY) \
	KEYWORD(ENUM_NAMES, "x-enum-varnames", ANNOTATION, PROSE, ANY) \
	OTHER("xml", ANNOTATION, OBJECT)
/* clang-format on */

/* What a keyword is about. */
enum family {
	FAMILY_REFERENCE,
	FAMILY_COMPOSITION,
	FAMILY_CHOICE,
	FAMILY_HINT, /* of a choice */
	FAMILY_VALUE,
	FAMILY_OBJECT,
	FAMILY_LIST,
	FAMILY_STRING,
	FAMILY_NUMBER,
	FAMILY_LOGIC,
	FAMILY_PROSE
};

/* What its value has to be. */
enum keyword_value {
	VALUE_ANY,
	VALUE_BOOL,
	VALUE_TEXT,
	VALUE_ANCHOR,
	VALUE_COUNT,
	VALUE_NUMBER,
	VALUE_BOUND, /* a number; in OpenAPI 3.0 true or false */
	VALUE_STEP,  /* a number above 0 */
	VALUE_LIST,
	VALUE_VALUES,   /* a list of at least one */
	VALUE_REQUIRED, /* a list of texts */
	VALUE_TYPES,    /* a text, or a list of at least one */
	VALUE_OBJECT,
	VALUE_REQUIRED_MAP,
	VALUE_TEXT_MAP,
	VALUE_SCHEMA, /* an object, true or false; from here on schemas */
	VALUE_SCHEMAS,
	VALUE_ITEMS, /* a schema, or a list of them in drafts before 2020 */
	VALUE_SCHEMA_MAP,
	VALUE_DEPENDENCIES /* a map of schemas or lists of texts */
};

#define KEYWORD_ID(id, name, treatment, family, value) KEYWORD_##id,
#define KEYWORD_NO_ALIAS(id, name, treatment, value)
#define KEYWORD_NO_OTHER(name, treatment, value)

enum keyword {
	SCHEMA_KEYWORDS(KEYWORD_ID, KEYWORD_NO_ALIAS, KEYWORD_NO_OTHER)
		KEYWORD_OTHER /* has no bit: nothing reads it */
};

_Static_assert(KEYWORD_OTHER <= 64, "a set of keywords is a uint64_t");

#define BIT(keyword) (UINT64_C(1) << (keyword))

#define KEYWORD_IN(id, name, treatment, of, value) \
	| (FAMILY_##of == family ? BIT(KEYWORD_##id) : 0)

/* The keywords of a family, as a set. */
static inline uint64_t schema_family(enum family family)
{
	return 0 SCHEMA_KEYWORDS(KEYWORD_IN, KEYWORD_NO_ALIAS,
				 KEYWORD_NO_OTHER);
}

#define REF_KEYWORDS    schema_family(FAMILY_REFERENCE)
#define CHOICE_KEYWORDS schema_family(FAMILY_CHOICE)
#define COMPOSE_KEYWORDS \
	(REF_KEYWORDS | CHOICE_KEYWORDS | schema_family(FAMILY_COMPOSITION))
#define OBJECT_KEYWORDS schema_family(FAMILY_OBJECT)
#define LIST_KEYWORDS   schema_family(FAMILY_LIST)
#define STRING_KEYWORDS schema_family(FAMILY_STRING)
#define NUMBER_KEYWORDS schema_family(FAMILY_NUMBER)
#define SHAPE_KEYWORDS \
	(OBJECT_KEYWORDS | LIST_KEYWORDS | STRING_KEYWORDS | NUMBER_KEYWORDS)
/* What can make one schema accept less, or more, than another. */
#define EFFECTIVE_KEYWORDS                                                 \
	(COMPOSE_KEYWORDS | schema_family(FAMILY_VALUE) | SHAPE_KEYWORDS | \
	 schema_family(FAMILY_LOGIC))

/* Is the list in the order of its bytes? It is searched by that. */
bool schema_keywords_in_order(void);
const char *schema_keyword_name(enum keyword keyword);
/* What the list says of one keyword. */
struct keyword_row {
	const char *name;
	enum keyword keyword; /* KEYWORD_OTHER: nothing reads it */
	enum treatment how;
	enum keyword_value kind;
};
/* The number of the row of that name; 0: no keyword is called so. */
unsigned schema_keyword_number(str name);
/* The row of a number, or NULL. Extensions, x-..., have a row in common. */
const struct keyword_row *schema_keyword_at(unsigned number);

/* False: the value is of another kind, which was reported: see kind.c. */
bool schema_kind_check(struct schema_builder *b, enum keyword_value kind,
		       struct node *value);
/* Reports what is wrong in a keyword that is an object, but no schema. */
void schema_part_note(struct schema_builder *b, const struct node *object);

#endif
