/* SPDX-License-Identifier: MIT */
/*
 * Keywords, and what one schema node says by itself.
 *
 * Invariant: every keyword of JSON Schema 2020-12, of its drafts 4 to 7 and of
 * OpenAPI 3.0 and 3.1 stands in the table, in the order of its bytes.
 */
#include "schema.h"

struct keyword {
	const char *name;
	enum word word;
	enum treatment how;
};

static const struct keyword keywords[] = {
	{"$anchor", WORD_OTHER, STRUCTURAL},
	{"$comment", WORD_OTHER, ANNOTATION},
	{"$defs", WORD_OTHER, STRUCTURAL},
	{"$dynamicAnchor", WORD_OTHER, STRUCTURAL},
	{"$dynamicRef", WORD_DYNAMIC_REF, STRUCTURAL},
	{"$id", WORD_OTHER, STRUCTURAL},
	{"$recursiveAnchor", WORD_OTHER, STRUCTURAL},
	{"$recursiveRef", WORD_DYNAMIC_REF, STRUCTURAL},
	{"$ref", WORD_REF, STRUCTURAL},
	{"$schema", WORD_OTHER, ANNOTATION},
	{"$vocabulary", WORD_OTHER, ANNOTATION},
	{"additionalItems", WORD_UNEVALUATED_ITEMS, NOT_ENFORCED},
	{"additionalProperties", WORD_ADDITIONAL, ENFORCED},
	{"allOf", WORD_ALL_OF, STRUCTURAL},
	{"anyOf", WORD_ANY_OF, STRUCTURAL},
	{"const", WORD_CONST, ENFORCED},
	{"contains", WORD_CONTAINS, NOT_ENFORCED},
	{"contentEncoding", WORD_ENCODING, ENFORCED},
	{"contentMediaType", WORD_OTHER, ANNOTATION},
	{"contentSchema", WORD_OTHER, ANNOTATION},
	{"default", WORD_DEFAULT, ANNOTATION},
	{"definitions", WORD_OTHER, STRUCTURAL},
	{"dependencies", WORD_DEPENDENT, NOT_ENFORCED},
	{"dependentRequired", WORD_DEPENDENT, NOT_ENFORCED},
	{"dependentSchemas", WORD_DEPENDENT, NOT_ENFORCED},
	{"deprecated", WORD_DEPRECATED, ANNOTATION},
	{"description", WORD_DESCRIPTION, ANNOTATION},
	{"discriminator", WORD_DISCRIMINATOR, STRUCTURAL},
	{"else", WORD_IF, NOT_ENFORCED},
	{"enum", WORD_ENUM, ENFORCED},
	{"example", WORD_EXAMPLE, ANNOTATION},
	{"examples", WORD_EXAMPLES, ANNOTATION},
	{"exclusiveMaximum", WORD_EXCLUSIVE_MAXIMUM, ENFORCED},
	{"exclusiveMinimum", WORD_EXCLUSIVE_MINIMUM, ENFORCED},
	{"externalDocs", WORD_OTHER, ANNOTATION},
	{"format", WORD_FORMAT, STRUCTURAL}, /* and a line for each format */
	{"id", WORD_OTHER, ANNOTATION},
	{"if", WORD_IF, NOT_ENFORCED},
	{"items", WORD_ITEMS, STRUCTURAL},
	{"maxContains", WORD_CONTAINS, NOT_ENFORCED},
	{"maxItems", WORD_MAX_ITEMS, ENFORCED},
	{"maxLength", WORD_MAX_LENGTH, ENFORCED},
	{"maxProperties", WORD_MAX_PROPERTIES, ENFORCED},
	{"maximum", WORD_MAXIMUM, ENFORCED},
	{"minContains", WORD_CONTAINS, NOT_ENFORCED},
	{"minItems", WORD_MIN_ITEMS, ENFORCED},
	{"minLength", WORD_MIN_LENGTH, ENFORCED},
	{"minProperties", WORD_MIN_PROPERTIES, ENFORCED},
	{"minimum", WORD_MINIMUM, ENFORCED},
	{"multipleOf", WORD_MULTIPLE_OF, ENFORCED},
	{"not", WORD_NOT, NOT_ENFORCED},
	{"nullable", WORD_NULLABLE, STRUCTURAL},
	{"oneOf", WORD_ONE_OF, STRUCTURAL},
	{"pattern", WORD_PATTERN, STRUCTURAL}, /* counted when compiled */
	{"patternProperties", WORD_PATTERN_PROPERTIES, STRUCTURAL},
	{"prefixItems", WORD_PREFIX_ITEMS, STRUCTURAL},
	{"properties", WORD_PROPERTIES, STRUCTURAL},
	{"propertyNames", WORD_PROPERTY_NAMES, ENFORCED},
	{"readOnly", WORD_READ_ONLY, ANNOTATION},
	{"required", WORD_REQUIRED, ENFORCED},
	{"then", WORD_IF, NOT_ENFORCED},
	{"title", WORD_TITLE, ANNOTATION},
	{"type", WORD_TYPE, ENFORCED},
	{"unevaluatedItems", WORD_UNEVALUATED_ITEMS, NOT_ENFORCED},
	{"unevaluatedProperties", WORD_UNEVALUATED, ENFORCED},
	{"uniqueItems", WORD_UNIQUE_ITEMS, ENFORCED},
	{"writeOnly", WORD_WRITE_ONLY, ANNOTATION},
	{"x-enum-descriptions", WORD_ENUM_DESCRIPTIONS, ANNOTATION},
	{"x-enum-varnames", WORD_ENUM_NAMES, ANNOTATION},
	{"xml", WORD_OTHER, ANNOTATION},
};
enum { KEYWORDS = sizeof keywords / sizeof *keywords };

enum word word_find(str keyword, enum treatment *how)
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
	return WORD_OTHER;
}

const char *word_nearest(str keyword)
{
	const char *names[KEYWORDS];

	for (size_t i = 0; i < KEYWORDS; i++)
		names[i] = keywords[i].name;
	return str_nearest(keyword, names, KEYWORDS);
}

str pointer_key(const void *const *pointer)
{
	return (str){(const char *)pointer, sizeof *pointer};
}

/* What the value of a keyword has to be; others may be anything. */
#define LIST_VALUED                                         \
	(BIT(WORD_ALL_OF) | CHOICE_WORDS | BIT(WORD_ENUM) | \
	 BIT(WORD_REQUIRED) | BIT(WORD_PREFIX_ITEMS))
#define OBJECT_VALUED                                     \
	(BIT(WORD_PROPERTIES) | BIT(WORD_DISCRIMINATOR) | \
	 BIT(WORD_PATTERN_PROPERTIES))
#define TEXT_VALUED \
	(REF_WORDS | BIT(WORD_FORMAT) | BIT(WORD_PATTERN) | BIT(WORD_ENCODING))

static const char *wrong_kind(enum word word, const struct node *value)
{
	if (BIT(word) & LIST_VALUED && value->kind != NODE_LIST)
		return "a list";
	if (BIT(word) & OBJECT_VALUED && value->kind != NODE_MAP)
		return "an object";
	if (BIT(word) & TEXT_VALUED && value->kind != NODE_SCALAR)
		return "a string";
	if (word == WORD_TYPE && value->kind == NODE_MAP)
		return "a string or a list of strings";
	return NULL;
}

static bool counts(struct builder *b, enum word word, const struct node *value)
{
	const char *asked;

	if (word == WORD_OTHER)
		return false;
	asked = wrong_kind(word, value);
	if (asked)
		diag_warning(b->diag, value->place, "keyword-kind",
			     "'%.*s' must be %s; it is ignored",
			     (int)value->key->text.len, value->key->text.ptr,
			     asked);
	return !asked;
}

static void words_of(struct builder *b, struct facts *facts)
{
	struct node *node = facts->node;
	enum treatment how;
	bool value;

	if (node->kind == NODE_SCALAR && node_is_bool(node, &value)) {
		facts->never = !value;
		return;
	}
	if (node->kind != NODE_MAP) {
		diag_warning(b->diag, node->place, "schema-kind",
			     "a schema must be an object, true or false; "
			     "any value is accepted");
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		enum word word = word_find(node->items[i]->key->text, &how);

		if (counts(b, word, node->items[i]))
			facts->words |= BIT(word);
	}
	/* 3.0: nothing beside a reference counts but prose. */
	if (facts->words & REF_WORDS && !siblings_count(b, node))
		facts->words &= REF_WORDS | BIT(WORD_DESCRIPTION);
}

struct facts *facts_of(struct builder *b, struct node *node)
{
	struct map *map = &schemas_of(b)->facts;
	const void *pointer = node;
	struct facts *facts = map_find(map, pointer_key(&pointer));

	if (facts)
		return facts;
	facts = ARENA_NEW(b->arena, struct facts);
	facts->node = node;
	words_of(b, facts);
	pointer = &facts->node;
	map_put(map, (str){pointer, sizeof facts->node}, facts);
	return facts;
}

uint64_t seed_words(struct builder *b, struct seed seed)
{
	return facts_of(b, seed.node)->words & ~seed.skip;
}

struct node *seed_word(struct builder *b, struct seed seed, enum word word)
{
	static const char *const names[WORD_OTHER] = {
		[WORD_REF] = "$ref",
		[WORD_DYNAMIC_REF] = "$dynamicRef",
		[WORD_ALL_OF] = "allOf",
		[WORD_ONE_OF] = "oneOf",
		[WORD_ANY_OF] = "anyOf",
		[WORD_DISCRIMINATOR] = "discriminator",
		[WORD_TYPE] = "type",
		[WORD_NULLABLE] = "nullable",
		[WORD_ENUM] = "enum",
		[WORD_CONST] = "const",
		[WORD_PROPERTIES] = "properties",
		[WORD_REQUIRED] = "required",
		[WORD_ADDITIONAL] = "additionalProperties",
		[WORD_PATTERN_PROPERTIES] = "patternProperties",
		[WORD_PROPERTY_NAMES] = "propertyNames",
		[WORD_UNEVALUATED] = "unevaluatedProperties",
		[WORD_MIN_PROPERTIES] = "minProperties",
		[WORD_MAX_PROPERTIES] = "maxProperties",
		[WORD_ITEMS] = "items",
		[WORD_PREFIX_ITEMS] = "prefixItems",
		[WORD_MIN_ITEMS] = "minItems",
		[WORD_MAX_ITEMS] = "maxItems",
		[WORD_UNIQUE_ITEMS] = "uniqueItems",
		[WORD_FORMAT] = "format",
		[WORD_ENCODING] = "contentEncoding",
		[WORD_MIN_LENGTH] = "minLength",
		[WORD_MAX_LENGTH] = "maxLength",
		[WORD_PATTERN] = "pattern",
		[WORD_MINIMUM] = "minimum",
		[WORD_MAXIMUM] = "maximum",
		[WORD_EXCLUSIVE_MINIMUM] = "exclusiveMinimum",
		[WORD_EXCLUSIVE_MAXIMUM] = "exclusiveMaximum",
		[WORD_MULTIPLE_OF] = "multipleOf",
		[WORD_TITLE] = "title",
		[WORD_DESCRIPTION] = "description",
		[WORD_DEFAULT] = "default",
		[WORD_EXAMPLE] = "example",
		[WORD_EXAMPLES] = "examples",
		[WORD_ENUM_NAMES] = "x-enum-varnames",
		[WORD_ENUM_DESCRIPTIONS] = "x-enum-descriptions",
	};

	if (!(seed_words(b, seed) & BIT(word)) || !names[word])
		return NULL;
	return node_find(seed.node, names[word]);
}

bool schema_is_true(struct node *node, const char *name)
{
	struct node *value = node_find(node, name);
	bool is = false;

	return value && node_is_bool(value, &is) && is;
}

/* ---- the JSON types that a node lets through ---- */

unsigned node_types(const struct node *value)
{
	bool is;
	int64_t number;

	if (value->kind == NODE_LIST)
		return JSON_ARRAY;
	if (value->kind == NODE_MAP)
		return JSON_OBJECT;
	if (node_is_null(value))
		return JSON_NULL;
	if (node_is_bool(value, &is))
		return JSON_BOOLEAN;
	if (node_is_integer(value, &number))
		return JSON_INTEGER;
	if (node_is_number(value))
		return decimal_is_integer(value->text) ? JSON_INTEGER
						       : JSON_NUMBER;
	return JSON_STRING;
}

static unsigned named_type(const struct node *name)
{
	static const struct {
		const char *name;
		unsigned types;
	} names[] = {
		{"null", JSON_NULL},       {"boolean", JSON_BOOLEAN},
		{"integer", JSON_INTEGER}, {"number", JSON_ANY_NUMBER},
		{"string", JSON_STRING},   {"array", JSON_ARRAY},
		{"object", JSON_OBJECT},
	};

	if (name->kind != NODE_SCALAR)
		return JSON_ALL;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (str_is(name->text, names[i].name))
			return names[i].types;
	return JSON_ALL;
}

static unsigned listed_types(const struct node *type)
{
	unsigned types = 0;

	if (type->kind != NODE_LIST)
		return named_type(type);
	for (size_t i = 0; i < type->count; i++)
		types |= named_type(type->items[i]);
	return types;
}

static unsigned enum_types(const struct node *values)
{
	unsigned types = 0;

	for (size_t i = 0; i < values->count; i++)
		types |= node_types(values->items[i]);
	return types;
}

/*
 * YAML authors write `type: string, enum: [1, 2]` and mean texts: a value
 * that no other type would explain is text (fill_enum warns).
 */
static unsigned value_types(unsigned types, unsigned declared)
{
	if (declared == JSON_STRING || declared == (JSON_STRING | JSON_NULL))
		types |= JSON_STRING;
	/* A number among the values does not make an integer of a number. */
	if (types & JSON_INTEGER && declared & JSON_NUMBER &&
	    declared != JSON_ALL)
		types |= JSON_NUMBER;
	/* 1.5 is a number; an integer is one, too */
	if (types & JSON_NUMBER)
		types |= JSON_INTEGER;
	return types;
}

unsigned own_types(struct builder *b, struct seed seed)
{
	unsigned types = JSON_ALL;
	struct node *type = seed_word(b, seed, WORD_TYPE);
	struct node *listed = seed_word(b, seed, WORD_ENUM);
	struct node *constant = seed_word(b, seed, WORD_CONST);
	bool null = false;

	if (facts_of(b, seed.node)->never)
		return 0;
	if (type)
		types = listed_types(type);
	if (seed_word(b, seed, WORD_NULLABLE))
		null = schema_is_true(seed.node, "nullable");
	if (listed && listed->kind == NODE_LIST) {
		/* Without type arrays, null among the values has to say it. */
		if (enum_types(listed) & JSON_NULL &&
		    schema_is_30(b, seed.node))
			null = true;
		types &= value_types(enum_types(listed), types);
	}
	if (constant) {
		types &= value_types(node_types(constant), types);
	}
	return null ? types | JSON_NULL : types;
}

bool says_type(struct builder *b, struct seed seed)
{
	return seed_words(b, seed) &
	       (BIT(WORD_TYPE) | BIT(WORD_ENUM) | BIT(WORD_CONST));
}
