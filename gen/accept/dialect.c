/* SPDX-License-Identifier: MIT */
/*
 * What the drafts of JSON Schema know: one table of keywords, the dialects
 * that have each, and what becomes of it.
 *
 * Invariant: the table's order is the order of rows: what is cheap first,
 * what asks for everything else last.
 */
#include "internal.h"

#include <string.h>

#define ALL                                                               \
	(ACCEPT_DRAFT4 | ACCEPT_DRAFT6 | ACCEPT_DRAFT7 | ACCEPT_2019_09 | \
	 ACCEPT_2020_12 | ACCEPT_OPENAPI_3_0)
#define OLD     (ACCEPT_DRAFT4 | ACCEPT_OPENAPI_3_0)
#define FROM_6  (ALL & ~(unsigned)OLD)
#define FROM_7  (FROM_6 & ~(unsigned)ACCEPT_DRAFT6)
#define MODERN  (ACCEPT_2019_09 | ACCEPT_2020_12)
#define TO_7    (ALL & ~(unsigned)MODERN)
#define TO_2019 (ALL & ~(unsigned)ACCEPT_2020_12)

static enum hook_accept_keyword bound(const char *name)
{
	static const struct {
		const char *name;
		enum hook_accept_keyword keyword;
	} table[] = {
		{"minLength", HOOK_ACCEPT_MIN_LENGTH},
		{"maxLength", HOOK_ACCEPT_MAX_LENGTH},
		{"minItems", HOOK_ACCEPT_MIN_ITEMS},
		{"maxItems", HOOK_ACCEPT_MAX_ITEMS},
		{"minProperties", HOOK_ACCEPT_MIN_PROPERTIES},
		{"maxProperties", HOOK_ACCEPT_MAX_PROPERTIES},
		{"minimum", HOOK_ACCEPT_MINIMUM},
		{"maximum", HOOK_ACCEPT_MAXIMUM},
		{"exclusiveMinimum", HOOK_ACCEPT_EXCLUSIVE_MINIMUM},
		{"exclusiveMaximum", HOOK_ACCEPT_EXCLUSIVE_MAXIMUM},
		{"multipleOf", HOOK_ACCEPT_MULTIPLE_OF},
		{"allOf", HOOK_ACCEPT_ALL_OF},
		{"anyOf", HOOK_ACCEPT_ANY_OF},
		{"oneOf", HOOK_ACCEPT_ONE_OF},
		{"not", HOOK_ACCEPT_NOT},
		{"unevaluatedItems", HOOK_ACCEPT_UNEVALUATED_ITEMS},
		{"unevaluatedProperties", HOOK_ACCEPT_UNEVALUATED_PROPERTIES},
	};
	size_t i = 0;

	while (strcmp(table[i].name, name) != 0)
		i++;
	return table[i].keyword;
}

static unsigned type_bit(const struct node *name)
{
	static const struct {
		const char *name;
		unsigned bit;
	} types[] = {
		{"null", HOOK_NULL},       {"boolean", HOOK_BOOLEAN},
		{"number", HOOK_NUMBER},   {"string", HOOK_STRING},
		{"array", HOOK_ARRAY},     {"object", HOOK_OBJECT},
		{"integer", HOOK_INTEGER},
	};
	size_t i;

	for (i = 0; i < sizeof types / sizeof *types; i++)
		if (name->kind == NODE_SCALAR &&
		    str_is(name->text, types[i].name))
			return types[i].bit;
	return 0;
}

static void make_type(struct accept_maker *m, const struct node *value)
{
	const struct node *nullable = accept_value(m, "nullable");
	unsigned types = type_bit(value);
	bool yes = false;
	size_t i;

	for (i = 0; value->kind == NODE_LIST && i < value->count; i++)
		types |= type_bit(value->items[i]);
	if (nullable && doc_node_is_bool(nullable, &yes) && yes)
		types |= HOOK_NULL;
	/* A name that is no type's is the model's matter to tell. */
	if (!types)
		return;
	accept_line_add(m, HOOK_ACCEPT_TYPE);
	accept_number_add(m, types);
}

static void make_const(struct accept_maker *m, const struct node *value)
{
	accept_line_add(m, HOOK_ACCEPT_CONST);
	accept_literal_add(m, value);
}

static void make_enum(struct accept_maker *m, const struct node *value)
{
	size_t i;

	if (value->kind != NODE_LIST)
		return;
	accept_line_add(m, HOOK_ACCEPT_ENUM);
	for (i = 0; i < value->count; i++)
		accept_literal_add(m, value->items[i]);
}

static bool is_true(const struct node *node)
{
	bool value = false;

	return node && doc_node_is_bool(node, &value) && value;
}

static void make_number(struct accept_maker *m, const struct node *value,
			enum hook_accept_keyword keyword)
{
	if (!doc_node_is_number(value))
		return;
	accept_line_add(m, keyword);
	accept_literal_add(m, value);
}

/* Until draft 4 a boolean beside a bound said that it is exclusive. */
static void make_bound(struct accept_maker *m, const struct node *value)
{
	const char *name = value->key->text.ptr;
	bool low = !strcmp(name, "minimum"), high = !strcmp(name, "maximum");
	enum hook_accept_keyword keyword = bound(name);

	if ((m->draft->resource->dialect & OLD) != 0) {
		if (low && is_true(accept_value(m, "exclusiveMinimum")))
			keyword = HOOK_ACCEPT_EXCLUSIVE_MINIMUM;
		if (high && is_true(accept_value(m, "exclusiveMaximum")))
			keyword = HOOK_ACCEPT_EXCLUSIVE_MAXIMUM;
	}
	make_number(m, value, keyword);
}

static void make_count(struct accept_maker *m, const struct node *value)
{
	if (!doc_node_is_number(value))
		return;
	accept_line_add(m, bound(value->key->text.ptr));
	accept_size_add(m, value);
}

static void make_unique(struct accept_maker *m, const struct node *value)
{
	if (is_true(value))
		accept_line_add(m, HOOK_ACCEPT_UNIQUE_ITEMS);
}

static void make_pattern(struct accept_maker *m, const struct node *value)
{
	if (value->kind != NODE_SCALAR)
		return;
	accept_line_add(m, HOOK_ACCEPT_PATTERN);
	if (!accept_pattern_add(m, value))
		m->draft->count--;
}

static void make_list(struct accept_maker *m, const struct node *value)
{
	size_t i;

	if (value->kind != NODE_LIST)
		return;
	accept_line_add(m, bound(value->key->text.ptr));
	for (i = 0; i < value->count; i++)
		accept_schema_add(m, value->items[i]);
}

static void make_one(struct accept_maker *m, const struct node *value)
{
	accept_line_add(m, bound(value->key->text.ptr));
	accept_schema_add(m, value);
}

static void make_if(struct accept_maker *m, const struct node *value)
{
	const struct node *then = accept_value(m, "then");
	const struct node *otherwise = accept_value(m, "else");

	accept_line_add(m, HOOK_ACCEPT_IF);
	accept_schema_add(m, value);
	accept_schema_add(m, then);
	accept_schema_add(m, otherwise);
}

#define APPLY ACCEPT_APPLICATOR
#define VALID ACCEPT_VALIDATION
#define CORE  ACCEPT_CORE

const struct accept_keyword accept_keywords[] = {
	{"type", ALL, VALID, ACCEPT_PLAIN, make_type},
	{"nullable", ACCEPT_OPENAPI_3_0, VALID, ACCEPT_PLAIN, NULL},
	{"const", FROM_6, VALID, ACCEPT_PLAIN, make_const},
	{"enum", ALL, VALID, ACCEPT_PLAIN, make_enum},
	{"minimum", ALL, VALID, ACCEPT_PLAIN, make_bound},
	{"maximum", ALL, VALID, ACCEPT_PLAIN, make_bound},
	{"exclusiveMinimum", ALL, VALID, ACCEPT_PLAIN, make_bound},
	{"exclusiveMaximum", ALL, VALID, ACCEPT_PLAIN, make_bound},
	{"multipleOf", ALL, VALID, ACCEPT_PLAIN, make_bound},
	{"minLength", ALL, VALID, ACCEPT_PLAIN, make_count},
	{"maxLength", ALL, VALID, ACCEPT_PLAIN, make_count},
	{"pattern", ALL, VALID, ACCEPT_PLAIN, make_pattern},
	{"minItems", ALL, VALID, ACCEPT_PLAIN, make_count},
	{"maxItems", ALL, VALID, ACCEPT_PLAIN, make_count},
	{"minProperties", ALL, VALID, ACCEPT_PLAIN, make_count},
	{"maxProperties", ALL, VALID, ACCEPT_PLAIN, make_count},
	{"required", ALL, VALID, ACCEPT_PLAIN, accept_make_object},
	{"properties", ALL, APPLY, ACCEPT_MAP, accept_make_object},
	{"patternProperties", ALL, APPLY, ACCEPT_MAP, accept_make_object},
	{"additionalProperties", ALL, APPLY, ACCEPT_ONE, accept_make_object},
	{"propertyNames", FROM_6, APPLY, ACCEPT_ONE, accept_make_object},
	{"dependentRequired", MODERN, VALID, ACCEPT_PLAIN,
	 accept_make_dependent_required},
	{"dependentSchemas", MODERN, APPLY, ACCEPT_MAP,
	 accept_make_dependent_schemas},
	{"dependencies", TO_7, APPLY, ACCEPT_MAP_OR_NAMES,
	 accept_make_dependencies},
	{"prefixItems", ACCEPT_2020_12, APPLY, ACCEPT_LIST, accept_make_items},
	{"items", ALL, APPLY, ACCEPT_ONE_OR_LIST, accept_make_items},
	{"additionalItems", TO_2019, APPLY, ACCEPT_ONE, NULL},
	{"contains", FROM_6, APPLY, ACCEPT_ONE, accept_make_contains},
	{"minContains", MODERN, VALID, ACCEPT_PLAIN, NULL},
	{"maxContains", MODERN, VALID, ACCEPT_PLAIN, NULL},
	{"uniqueItems", ALL, VALID, ACCEPT_PLAIN, make_unique},
	{"$ref", ALL, CORE, ACCEPT_PLAIN, accept_make_ref},
	{"$dynamicRef", ACCEPT_2020_12, CORE, ACCEPT_PLAIN,
	 accept_make_dynamic_ref},
	{"$recursiveRef", ACCEPT_2019_09, CORE, ACCEPT_PLAIN,
	 accept_make_recursive_ref},
	{"allOf", ALL, APPLY, ACCEPT_LIST, make_list},
	{"anyOf", ALL, APPLY, ACCEPT_LIST, make_list},
	{"oneOf", ALL, APPLY, ACCEPT_LIST, make_list},
	{"not", ALL, APPLY, ACCEPT_ONE, make_one},
	{"if", FROM_7, APPLY, ACCEPT_ONE, make_if},
	{"then", FROM_7, APPLY, ACCEPT_ONE, NULL},
	{"else", FROM_7, APPLY, ACCEPT_ONE, NULL},
	{"unevaluatedItems", MODERN, ACCEPT_UNEVALUATED, ACCEPT_ONE, make_one},
	{"unevaluatedProperties", MODERN, ACCEPT_UNEVALUATED, ACCEPT_ONE,
	 make_one},
	{"format", ALL, ACCEPT_FORMAT | ACCEPT_FORMAT_ASSERTION, ACCEPT_PLAIN,
	 accept_make_format},
	{"definitions", ALL, CORE, ACCEPT_MAP, NULL},
	{"$defs", MODERN, CORE, ACCEPT_MAP, NULL},
	{"contentSchema", MODERN, ACCEPT_COMMENTS, ACCEPT_ONE, NULL},
};
const size_t accept_keyword_count =
	sizeof accept_keywords / sizeof *accept_keywords;

const struct accept_keyword *accept_keyword_find(
	str name, const struct accept_resource *resource)
{
	size_t i;

	for (i = 0; i < accept_keyword_count; i++)
		if (str_is(name, accept_keywords[i].name) &&
		    (accept_keywords[i].dialects & resource->dialect) != 0)
			return &accept_keywords[i];
	return NULL;
}

/* ---- $schema and $vocabulary ---- */

static const struct {
	const char *uri;
	enum accept_dialect dialect;
} dialects[] = {
	{"http://json-schema.org/draft-04/schema", ACCEPT_DRAFT4},
	{"http://json-schema.org/draft-06/schema", ACCEPT_DRAFT6},
	{"http://json-schema.org/draft-07/schema", ACCEPT_DRAFT7},
	{"https://json-schema.org/draft/2019-09/schema", ACCEPT_2019_09},
	{"https://json-schema.org/draft/2020-12/schema", ACCEPT_2020_12},
	{"https://spec.openapis.org/oas/3.1/dialect/base", ACCEPT_2020_12},
};

static const struct {
	const char *name; /* the last word of its URI */
	unsigned vocabulary;
} vocabularies[] = {
	{"core", ACCEPT_CORE},
	{"applicator", ACCEPT_APPLICATOR | ACCEPT_UNEVALUATED},
	{"unevaluated", ACCEPT_UNEVALUATED},
	{"validation", ACCEPT_VALIDATION},
	{"meta-data", ACCEPT_COMMENTS},
	{"content", ACCEPT_COMMENTS},
	{"format", ACCEPT_FORMAT},
	{"format-annotation", ACCEPT_FORMAT},
	{"format-assertion", ACCEPT_FORMAT_ASSERTION},
};

enum accept_dialect accept_dialect_find(str uri)
{
	size_t i;

	if (str_ends(uri, "#"))
		uri.len--;
	for (i = 0; i < sizeof dialects / sizeof *dialects; i++)
		if (uri.len == strlen(dialects[i].uri) &&
		    !memcmp(uri.ptr, dialects[i].uri, uri.len))
			return dialects[i].dialect;
	return (enum accept_dialect)0;
}

/* In 2019-09 the applicators had the unevaluated ones with them. */
static unsigned vocabulary_of(str uri)
{
	bool newer = strstr(uri.ptr, "/2020-12/vocab/") != NULL;
	const char *word = strrchr(uri.ptr, '/');
	size_t i;

	if (!newer && !strstr(uri.ptr, "/2019-09/vocab/"))
		return 0;
	for (i = 0; i < sizeof vocabularies / sizeof *vocabularies; i++)
		if (!strcmp(word + 1, vocabularies[i].name))
			return vocabularies[i].vocabulary &
			       ~(newer && i == 1 ? (unsigned)ACCEPT_UNEVALUATED
						 : 0);
	return 0;
}

static unsigned read_vocabularies(struct accept *a, const struct node *list)
{
	unsigned known, all = ACCEPT_CORE;
	bool needed;
	size_t i;

	for (i = 0; i < list->count; i++) {
		known = vocabulary_of(list->items[i]->key->text);
		all |= known;
		needed = false;
		if (known || !doc_node_is_bool(list->items[i], &needed) ||
		    !needed)
			continue;
		diag_error(a->diag, doc_node_key_place(list->items[i]),
			   "vocabulary-unknown",
			   "this vocabulary is required, and not known");
		a->failed = true;
	}
	return all;
}

static void custom_dialect(struct accept *a, struct accept_resource *resource,
			   const struct node *schema, str uri)
{
	const struct accept_resource *meta;
	const struct node *list;
	str fragment;

	uri = accept_uri_split(a->arena, uri, &fragment);
	meta = accept_resource_find(a, uri, schema);
	if (!meta) {
		diag_warning(a->diag, schema->place, "dialect-unknown",
			     "nothing is known of this dialect; it is taken "
			     "for the one around it");
		return;
	}
	if (meta == resource)
		return;
	resource->dialect = meta->dialect;
	list = doc_node_find(meta->root, "$vocabulary");
	if (list && list->kind == NODE_MAP)
		resource->vocabularies = read_vocabularies(a, list);
}

void accept_dialect_set(struct accept *a, struct accept_resource *resource,
			const struct accept_resource *outer)
{
	const struct node *schema = doc_node_find(resource->root, "$schema");
	enum accept_dialect dialect;
	str uri;

	resource->dialect = outer ? outer->dialect : a->options.dialect;
	resource->vocabularies = outer ? outer->vocabularies : ACCEPT_STANDARD;
	if (!schema || schema->kind != NODE_SCALAR)
		return;
	uri = schema->text;
	dialect = accept_dialect_find(uri);
	if (!dialect) {
		custom_dialect(a, resource, schema, uri);
		return;
	}
	resource->dialect = dialect;
	resource->vocabularies = ACCEPT_STANDARD;
}
