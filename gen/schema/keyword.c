/* SPDX-License-Identifier: MIT */
/*
 * Keywords, and what one schema node says by itself.
 *
 * Invariant: every keyword of JSON Schema 2020-12, of its drafts 4 to 7 and of
 * OpenAPI 3.0 and 3.1 stands in the table, in the order of its bytes.
 */
#include "internal.h"

struct keyword_row {
	const char *name;
	enum keyword word;
	enum treatment how;
};

static const struct keyword_row keywords[] = {
	{"$anchor", KEYWORD_OTHER, STRUCTURAL},
	{"$comment", KEYWORD_OTHER, ANNOTATION},
	{"$defs", KEYWORD_OTHER, STRUCTURAL},
	{"$dynamicAnchor", KEYWORD_OTHER, STRUCTURAL},
	{"$dynamicRef", KEYWORD_DYNAMIC_REF, STRUCTURAL},
	{"$id", KEYWORD_OTHER, STRUCTURAL},
	{"$recursiveAnchor", KEYWORD_OTHER, STRUCTURAL},
	{"$recursiveRef", KEYWORD_DYNAMIC_REF, STRUCTURAL},
	{"$ref", KEYWORD_REF, STRUCTURAL},
	{"$schema", KEYWORD_OTHER, ANNOTATION},
	{"$vocabulary", KEYWORD_OTHER, ANNOTATION},
	{"additionalItems", KEYWORD_UNEVALUATED_ITEMS, NOT_ENFORCED},
	{"additionalProperties", KEYWORD_ADDITIONAL, ENFORCED},
	{"allOf", KEYWORD_ALL_OF, STRUCTURAL},
	{"anyOf", KEYWORD_ANY_OF, STRUCTURAL},
	{"const", KEYWORD_CONST, ENFORCED},
	{"contains", KEYWORD_CONTAINS, NOT_ENFORCED},
	{"contentEncoding", KEYWORD_ENCODING, ENFORCED},
	{"contentMediaType", KEYWORD_OTHER, ANNOTATION},
	{"contentSchema", KEYWORD_OTHER, ANNOTATION},
	{"default", KEYWORD_DEFAULT, ANNOTATION},
	{"definitions", KEYWORD_OTHER, STRUCTURAL},
	{"dependencies", KEYWORD_DEPENDENT, NOT_ENFORCED},
	{"dependentRequired", KEYWORD_DEPENDENT, NOT_ENFORCED},
	{"dependentSchemas", KEYWORD_DEPENDENT, NOT_ENFORCED},
	{"deprecated", KEYWORD_DEPRECATED, ANNOTATION},
	{"description", KEYWORD_DESCRIPTION, ANNOTATION},
	{"discriminator", KEYWORD_DISCRIMINATOR, STRUCTURAL},
	{"else", KEYWORD_IF, NOT_ENFORCED},
	{"enum", KEYWORD_ENUM, ENFORCED},
	{"example", KEYWORD_EXAMPLE, ANNOTATION},
	{"examples", KEYWORD_EXAMPLES, ANNOTATION},
	{"exclusiveMaximum", KEYWORD_EXCLUSIVE_MAXIMUM, ENFORCED},
	{"exclusiveMinimum", KEYWORD_EXCLUSIVE_MINIMUM, ENFORCED},
	{"externalDocs", KEYWORD_OTHER, ANNOTATION},
	{"format", KEYWORD_FORMAT, STRUCTURAL}, /* and a line for each format */
	{"id", KEYWORD_OTHER, ANNOTATION},
	{"if", KEYWORD_IF, NOT_ENFORCED},
	{"items", KEYWORD_ITEMS, STRUCTURAL},
	{"maxContains", KEYWORD_CONTAINS, NOT_ENFORCED},
	{"maxItems", KEYWORD_MAX_ITEMS, ENFORCED},
	{"maxLength", KEYWORD_MAX_LENGTH, ENFORCED},
	{"maxProperties", KEYWORD_MAX_PROPERTIES, ENFORCED},
	{"maximum", KEYWORD_MAXIMUM, ENFORCED},
	{"minContains", KEYWORD_CONTAINS, NOT_ENFORCED},
	{"minItems", KEYWORD_MIN_ITEMS, ENFORCED},
	{"minLength", KEYWORD_MIN_LENGTH, ENFORCED},
	{"minProperties", KEYWORD_MIN_PROPERTIES, ENFORCED},
	{"minimum", KEYWORD_MINIMUM, ENFORCED},
	{"multipleOf", KEYWORD_MULTIPLE_OF, ENFORCED},
	{"not", KEYWORD_NOT, NOT_ENFORCED},
	{"nullable", KEYWORD_NULLABLE, STRUCTURAL},
	{"oneOf", KEYWORD_ONE_OF, STRUCTURAL},
	{"pattern", KEYWORD_PATTERN, STRUCTURAL}, /* counted when compiled */
	{"patternProperties", KEYWORD_PATTERN_PROPERTIES, STRUCTURAL},
	{"prefixItems", KEYWORD_PREFIX_ITEMS, STRUCTURAL},
	{"properties", KEYWORD_PROPERTIES, STRUCTURAL},
	{"propertyNames", KEYWORD_PROPERTY_NAMES, ENFORCED},
	{"readOnly", KEYWORD_READ_ONLY, ANNOTATION},
	{"required", KEYWORD_REQUIRED, ENFORCED},
	{"then", KEYWORD_IF, NOT_ENFORCED},
	{"title", KEYWORD_TITLE, ANNOTATION},
	{"type", KEYWORD_TYPE, ENFORCED},
	{"unevaluatedItems", KEYWORD_UNEVALUATED_ITEMS, NOT_ENFORCED},
	{"unevaluatedProperties", KEYWORD_UNEVALUATED, ENFORCED},
	{"uniqueItems", KEYWORD_UNIQUE_ITEMS, ENFORCED},
	{"writeOnly", KEYWORD_WRITE_ONLY, ANNOTATION},
	{"x-enum-descriptions", KEYWORD_ENUM_DESCRIPTIONS, ANNOTATION},
	{"x-enum-varnames", KEYWORD_ENUM_NAMES, ANNOTATION},
	{"xml", KEYWORD_OTHER, ANNOTATION},
};
enum { KEYWORDS = sizeof keywords / sizeof *keywords };

enum keyword schema_keyword_find(str keyword, enum treatment *how)
{
	size_t low = 0, high = KEYWORDS;

	while (low < high) {
		size_t middle = (low + high) / 2;
		int order =
			str_compare(keyword, str_from(keywords[middle].name));

		if (order == 0) {
			*how = keywords[middle].how;
			return keywords[middle].word;
		}
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	*how = str_starts(keyword, "x-") ? ANNOTATION : NOT_ENFORCED;
	return KEYWORD_OTHER;
}

const char *schema_keyword_nearest(str keyword)
{
	const char *names[KEYWORDS];

	for (size_t i = 0; i < KEYWORDS; i++)
		names[i] = keywords[i].name;
	return str_nearest(keyword, names, KEYWORDS);
}
