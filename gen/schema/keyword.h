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
 *	ALIAS(id, name, treatment)   another name, or a keyword that is read
 *	                             together with that one
 *	OTHER(name, treatment)       nothing reads it
 *
 * `format` and `pattern` get a line in the ledger for what they say as well.
 */
/* clang-format off */
#define SCHEMA_KEYWORDS(KEYWORD, ALIAS, OTHER) \
	OTHER("$anchor", STRUCTURAL) \
	OTHER("$comment", ANNOTATION) \
	OTHER("$defs", STRUCTURAL) \
	OTHER("$dynamicAnchor", STRUCTURAL) \
	KEYWORD(DYNAMIC_REF, "$dynamicRef", STRUCTURAL, REFERENCE, TEXT) \
	OTHER("$id", STRUCTURAL) \
	OTHER("$recursiveAnchor", STRUCTURAL) \
	ALIAS(DYNAMIC_REF, "$recursiveRef", STRUCTURAL) \
	KEYWORD(REF, "$ref", STRUCTURAL, REFERENCE, TEXT) \
	OTHER("$schema", ANNOTATION) \
	OTHER("$vocabulary", ANNOTATION) \
	ALIAS(UNEVALUATED_ITEMS, "additionalItems", NOT_ENFORCED) \
	KEYWORD(ADDITIONAL, "additionalProperties", ENFORCED, OBJECT, ANY) \
	KEYWORD(ALL_OF, "allOf", STRUCTURAL, COMPOSITION, SCHEMAS) \
	KEYWORD(ANY_OF, "anyOf", STRUCTURAL, CHOICE, SCHEMAS) \
	KEYWORD(CONST, "const", ENFORCED, VALUE, ANY) \
	KEYWORD(CONTAINS, "contains", NOT_ENFORCED, LIST, ANY) \
	KEYWORD(ENCODING, "contentEncoding", ENFORCED, STRING, TEXT) \
	OTHER("contentMediaType", ANNOTATION) \
	OTHER("contentSchema", ANNOTATION) \
	KEYWORD(DEFAULT, "default", ANNOTATION, PROSE, ANY) \
	OTHER("definitions", STRUCTURAL) \
	ALIAS(DEPENDENT, "dependencies", NOT_ENFORCED) \
	KEYWORD(DEPENDENT, "dependentRequired", NOT_ENFORCED, OBJECT, OBJECT) \
	ALIAS(DEPENDENT, "dependentSchemas", NOT_ENFORCED) \
	KEYWORD(DEPRECATED, "deprecated", ANNOTATION, PROSE, BOOL) \
	KEYWORD(DESCRIPTION, "description", ANNOTATION, PROSE, ANY) \
	KEYWORD(DISCRIMINATOR, "discriminator", STRUCTURAL, HINT, OBJECT) \
	ALIAS(IF, "else", NOT_ENFORCED) \
	KEYWORD(ENUM, "enum", ENFORCED, VALUE, VALUES) \
	KEYWORD(EXAMPLE, "example", ANNOTATION, PROSE, ANY) \
	KEYWORD(EXAMPLES, "examples", ANNOTATION, PROSE, LIST) \
	KEYWORD(EXCLUSIVE_MAXIMUM, "exclusiveMaximum", ENFORCED, NUMBER, ANY) \
	KEYWORD(EXCLUSIVE_MINIMUM, "exclusiveMinimum", ENFORCED, NUMBER, ANY) \
	OTHER("externalDocs", ANNOTATION) \
	KEYWORD(FORMAT, "format", STRUCTURAL, STRING, TEXT) \
	OTHER("id", ANNOTATION) \
	KEYWORD(IF, "if", NOT_ENFORCED, LOGIC, SCHEMA) \
	KEYWORD(ITEMS, "items", STRUCTURAL, LIST, ANY) \
	ALIAS(CONTAINS, "maxContains", NOT_ENFORCED) \
	KEYWORD(MAX_ITEMS, "maxItems", ENFORCED, LIST, ANY) \
	KEYWORD(MAX_LENGTH, "maxLength", ENFORCED, STRING, ANY) \
	KEYWORD(MAX_PROPERTIES, "maxProperties", ENFORCED, OBJECT, ANY) \
	KEYWORD(MAXIMUM, "maximum", ENFORCED, NUMBER, ANY) \
	ALIAS(CONTAINS, "minContains", NOT_ENFORCED) \
	KEYWORD(MIN_ITEMS, "minItems", ENFORCED, LIST, ANY) \
	KEYWORD(MIN_LENGTH, "minLength", ENFORCED, STRING, ANY) \
	KEYWORD(MIN_PROPERTIES, "minProperties", ENFORCED, OBJECT, ANY) \
	KEYWORD(MINIMUM, "minimum", ENFORCED, NUMBER, ANY) \
	KEYWORD(MULTIPLE_OF, "multipleOf", ENFORCED, NUMBER, ANY) \
	KEYWORD(NOT, "not", NOT_ENFORCED, LOGIC, SCHEMA) \
	KEYWORD(NULLABLE, "nullable", STRUCTURAL, VALUE, BOOL) \
	KEYWORD(ONE_OF, "oneOf", STRUCTURAL, CHOICE, SCHEMAS) \
	KEYWORD(PATTERN, "pattern", STRUCTURAL, STRING, TEXT) \
	KEYWORD(PATTERN_PROPERTIES, "patternProperties", STRUCTURAL, OBJECT, OBJECT) \
	KEYWORD(PREFIX_ITEMS, "prefixItems", STRUCTURAL, LIST, LIST) \
	KEYWORD(PROPERTIES, "properties", STRUCTURAL, OBJECT, OBJECT) \
	KEYWORD(PROPERTY_NAMES, "propertyNames", ENFORCED, OBJECT, SCHEMA) \
	KEYWORD(READ_ONLY, "readOnly", ANNOTATION, PROSE, BOOL) \
	KEYWORD(REQUIRED, "required", ENFORCED, OBJECT, LIST) \
	ALIAS(IF, "then", NOT_ENFORCED) \
	KEYWORD(TITLE, "title", ANNOTATION, PROSE, ANY) \
	KEYWORD(TYPE, "type", ENFORCED, VALUE, NAMES) \
	KEYWORD(UNEVALUATED_ITEMS, "unevaluatedItems", NOT_ENFORCED, LIST, ANY) \
	KEYWORD(UNEVALUATED, "unevaluatedProperties", ENFORCED, OBJECT, ANY) \
	KEYWORD(UNIQUE_ITEMS, "uniqueItems", ENFORCED, LIST, BOOL) \
	KEYWORD(WRITE_ONLY, "writeOnly", ANNOTATION, PROSE, BOOL) \
	KEYWORD(ENUM_DESCRIPTIONS, "x-enum-descriptions", ANNOTATION, PROSE, ANY) \
	KEYWORD(ENUM_NAMES, "x-enum-varnames", ANNOTATION, PROSE, ANY) \
	OTHER("xml", ANNOTATION)
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
	VALUE_LIST,
	VALUE_VALUES, /* a list of at least one */
	VALUE_OBJECT,
	VALUE_SCHEMAS, /* a list of at least one */
	VALUE_SCHEMA,  /* an object, true or false */
	VALUE_BOOL,
	VALUE_TEXT,
	VALUE_NAMES /* a text, or a list of texts */
};

#define KEYWORD_ID(id, name, treatment, family, value) KEYWORD_##id,
#define KEYWORD_NO_ALIAS(id, name, treatment)
#define KEYWORD_NO_OTHER(name, treatment)

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

/*
 * Returns KEYWORD_OTHER for keywords that nothing reads, and for unknown names.
 */
enum keyword schema_keyword_find(str name, enum treatment *how);
const char *schema_keyword_nearest(str name);
/* Is the list in the order of its bytes? It is searched by that. */
bool schema_keywords_in_order(void);
const char *schema_keyword_name(enum keyword keyword);
/* What the keyword's value must be, if this value is not that; else NULL. */
const char *schema_keyword_misuse(enum keyword keyword,
				  const struct node *value);

#endif
