/* SPDX-License-Identifier: MIT */
/*
 * What the drafts of JSON Schema know: one table of keywords, the dialects
 * that have each, where its schemas are, and who makes its rows.
 *
 * The table's order is the order of rows: what is cheap first,
 * what asks for everything else last.
 */
#include "internal.h"

#define ALL                                                               \
	(ACCEPT_DRAFT4 | ACCEPT_DRAFT6 | ACCEPT_DRAFT7 | ACCEPT_2019_09 | \
	 ACCEPT_2020_12 | ACCEPT_OPENAPI_3_0)
#define FROM_6  (ALL & ~(unsigned)ACCEPT_OLD)
#define FROM_7  (FROM_6 & ~(unsigned)ACCEPT_DRAFT6)
#define MODERN  (ACCEPT_2019_09 | ACCEPT_2020_12)
#define TO_2019 (ALL & ~(unsigned)ACCEPT_2020_12)

#define APPLY ACCEPT_APPLICATOR
#define VALID ACCEPT_VALIDATION
#define CORE  ACCEPT_CORE

static const struct accept_keyword keywords[] = {
	{"readOnly", FROM_7 | ACCEPT_OPENAPI_3_0, ACCEPT_COMMENTS, ACCEPT_PLAIN,
	 MAKE_UNSENT},
	{"writeOnly", FROM_7 | ACCEPT_OPENAPI_3_0, ACCEPT_COMMENTS,
	 ACCEPT_PLAIN, MAKE_UNSENT},
	{"type", ALL, VALID, ACCEPT_PLAIN, MAKE_TYPE},
	{"nullable", ACCEPT_OPENAPI_3_0, VALID, ACCEPT_PLAIN, MAKE_NOTHING},
	{"const", FROM_6, VALID, ACCEPT_PLAIN, MAKE_CONST},
	{"enum", ALL, VALID, ACCEPT_PLAIN, MAKE_ENUM},
	{"minimum", ALL, VALID, ACCEPT_PLAIN, MAKE_BOUND},
	{"maximum", ALL, VALID, ACCEPT_PLAIN, MAKE_BOUND},
	{"exclusiveMinimum", ALL, VALID, ACCEPT_PLAIN, MAKE_BOUND},
	{"exclusiveMaximum", ALL, VALID, ACCEPT_PLAIN, MAKE_BOUND},
	{"multipleOf", ALL, VALID, ACCEPT_PLAIN, MAKE_BOUND},
	{"minLength", ALL, VALID, ACCEPT_PLAIN, MAKE_COUNT},
	{"maxLength", ALL, VALID, ACCEPT_PLAIN, MAKE_COUNT},
	{"pattern", ALL, VALID, ACCEPT_PLAIN, MAKE_PATTERN},
	{"minItems", ALL, VALID, ACCEPT_PLAIN, MAKE_COUNT},
	{"maxItems", ALL, VALID, ACCEPT_PLAIN, MAKE_COUNT},
	{"minProperties", ALL, VALID, ACCEPT_PLAIN, MAKE_COUNT},
	{"maxProperties", ALL, VALID, ACCEPT_PLAIN, MAKE_COUNT},
	{"required", ALL, VALID, ACCEPT_PLAIN, MAKE_OBJECT},
	{"properties", ALL, APPLY, ACCEPT_MAP, MAKE_OBJECT},
	{"patternProperties", ALL, APPLY, ACCEPT_MAP, MAKE_OBJECT},
	{"additionalProperties", ALL, APPLY, ACCEPT_ONE, MAKE_OBJECT},
	{"propertyNames", FROM_6, APPLY, ACCEPT_ONE, MAKE_OBJECT},
	{"dependentRequired", MODERN, VALID, ACCEPT_PLAIN,
	 MAKE_DEPENDENT_REQUIRED},
	{"dependentSchemas", MODERN, APPLY, ACCEPT_MAP, MAKE_DEPENDENT_SCHEMAS},
	{"dependencies", ACCEPT_TO_7, APPLY, ACCEPT_MAP_OR_NAMES,
	 MAKE_DEPENDENCIES},
	{"prefixItems", ACCEPT_2020_12, APPLY, ACCEPT_LIST, MAKE_ITEMS},
	{"items", ALL, APPLY, ACCEPT_ONE_OR_LIST, MAKE_ITEMS},
	{"additionalItems", TO_2019, APPLY, ACCEPT_ONE, MAKE_NOTHING},
	{"contains", FROM_6, APPLY, ACCEPT_ONE, MAKE_CONTAINS},
	{"minContains", MODERN, VALID, ACCEPT_PLAIN, MAKE_NOTHING},
	{"maxContains", MODERN, VALID, ACCEPT_PLAIN, MAKE_NOTHING},
	{"uniqueItems", ALL, VALID, ACCEPT_PLAIN, MAKE_UNIQUE},
	{"$id", FROM_6, CORE, ACCEPT_PLAIN, MAKE_NOTHING},
	{"id", ACCEPT_DRAFT4, CORE, ACCEPT_PLAIN, MAKE_NOTHING},
	{"$anchor", MODERN, CORE, ACCEPT_PLAIN, MAKE_NOTHING},
	{"$dynamicAnchor", ACCEPT_2020_12, CORE, ACCEPT_PLAIN, MAKE_NOTHING},
	{"$recursiveAnchor", ACCEPT_2019_09, CORE, ACCEPT_PLAIN, MAKE_NOTHING},
	{"$ref", ALL, CORE, ACCEPT_PLAIN, MAKE_REF},
	{"$dynamicRef", ACCEPT_2020_12, CORE, ACCEPT_PLAIN, MAKE_DYNAMIC_REF},
	{"$recursiveRef", ACCEPT_2019_09, CORE, ACCEPT_PLAIN,
	 MAKE_RECURSIVE_REF},
	{"allOf", ALL, APPLY, ACCEPT_LIST, MAKE_BRANCHES},
	{"anyOf", ALL, APPLY, ACCEPT_LIST, MAKE_BRANCHES},
	{"oneOf", ALL, APPLY, ACCEPT_LIST, MAKE_BRANCHES},
	{"not", ALL, APPLY, ACCEPT_ONE, MAKE_SCHEMA},
	{"if", FROM_7, APPLY, ACCEPT_ONE, MAKE_IF},
	{"then", FROM_7, APPLY, ACCEPT_ONE, MAKE_NOTHING},
	{"else", FROM_7, APPLY, ACCEPT_ONE, MAKE_NOTHING},
	{"unevaluatedItems", MODERN, ACCEPT_UNEVALUATED, ACCEPT_ONE,
	 MAKE_SCHEMA},
	{"unevaluatedProperties", MODERN, ACCEPT_UNEVALUATED, ACCEPT_ONE,
	 MAKE_SCHEMA},
	{"format", ALL, ACCEPT_FORMAT | ACCEPT_FORMAT_ASSERTION, ACCEPT_PLAIN,
	 MAKE_FORMAT},
	{"definitions", ALL, CORE, ACCEPT_MAP, MAKE_NOTHING},
	{"$defs", MODERN, CORE, ACCEPT_MAP, MAKE_NOTHING},
	{"contentEncoding", FROM_7 | ACCEPT_OPENAPI_3_0, ACCEPT_COMMENTS,
	 ACCEPT_PLAIN, MAKE_ENCODING},
	{"contentSchema", MODERN, ACCEPT_COMMENTS, ACCEPT_ONE, MAKE_NOTHING},
};

str accept_key(struct arena *arena, const void *a, const void *b)
{
	const void *both[2] = {a, b};

	return (str){arena_copy(arena, (const char *)both, sizeof both),
		     sizeof both};
}

/*
 * The reader interns short texts, so a name is looked up by its address first.
 */
#define SEEN 256

struct accept_seen {
	str name;
	const struct accept_keyword *keyword;
	const struct keyword_row *row;
};

static const struct accept_keyword *look_up(struct accept *a, str name)
{
	if (!a->keywords.count)
		for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
			map_put(&a->keywords, str_from(keywords[i].name),
				(void *)(uintptr_t)&keywords[i]);
	return map_find(&a->keywords, name);
}

static const struct accept_seen *seen_of(struct accept *a, str name)
{
	size_t at =
		((uintptr_t)name.ptr >> 2 ^ (uintptr_t)name.ptr >> 10) % SEEN;
	struct accept_seen *seen;

	if (!a->seen)
		a->seen = arena_alloc(a->arena, SEEN * sizeof *seen);
	seen = &a->seen[at];
	if (seen->name.ptr != name.ptr || seen->name.len != name.len)
		*seen = (struct accept_seen){name, look_up(a, name),
					     schema_keyword_row(name)};
	return seen;
}

const struct accept_keyword *accept_keyword_find(struct accept *a, str name)
{
	return seen_of(a, name)->keyword;
}

bool accept_value_counts(struct accept *a, const struct node *value)
{
	return schema_value_counts(seen_of(a, value->key->text)->row, value);
}

bool accept_keyword_active(const struct accept_keyword *keyword,
			   const struct accept_resource *resource)
{
	return (keyword->dialects & resource->dialect) != 0 &&
	       (keyword->vocabulary & resource->vocabularies) != 0;
}

bool accept_formats_assert(const struct accept *a,
			   const struct accept_resource *resource)
{
	return a->options.formats ||
	       (resource->vocabularies & ACCEPT_FORMAT_ASSERTION) != 0;
}
