/* SPDX-License-Identifier: MIT */
/*
 * Rows of keywords that do not depend on others.
 *
 * A value that the standard does not allow makes no row; the model
 * reports it.
 */
#include "internal.h"
#include "schema.h"
#include "width.h"

#include <string.h>

static bool is_true(const struct node *node)
{
	bool value = false;

	return node && doc_node_is_bool(node, &value) && value;
}

/*
 * readOnly and writeOnly assert nothing; the row names the direction in which
 * the member is not sent.
 */
void accept_make_unsent(struct accept_maker *m, const struct node *value)
{
	if (!is_true(value))
		return;
	accept_line_add(m, HOOK_ACCEPT_UNSENT);
	accept_number_add(m, str_is(value->key->text, "readOnly")
				     ? HOOK_ACCEPT_READ_ONLY
				     : HOOK_ACCEPT_WRITE_ONLY);
}

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

	for (size_t i = 0; i < sizeof types / sizeof *types; i++)
		if (name->kind == NODE_SCALAR &&
		    str_is(name->text, types[i].name))
			return types[i].bit;
	return 0;
}

static unsigned type_bits(const struct node *value)
{
	unsigned types = type_bit(value);

	for (size_t i = 0; value->kind == NODE_LIST && i < value->count; i++)
		types |= type_bit(value->items[i]);
	return types;
}

/* Is there a format of integers, as OpenAPI's registry has them? */
static bool has_width(const struct accept_maker *m)
{
	const struct node *format = accept_value(m, "format");

	return format && doc_node_is_string(format) &&
	       accept_formats_assert(m->accept, m->draft->resource) &&
	       schema_width_is_known(format->text);
}

void accept_make_type(struct accept_maker *m, const struct node *value)
{
	const struct node *nullable = accept_value(m, "nullable");
	unsigned types = type_bits(value);
	bool yes = false;

	if (types & HOOK_NUMBER && has_width(m))
		types = (types & ~(unsigned)HOOK_NUMBER) | HOOK_INTEGER;
	if (nullable && doc_node_is_bool(nullable, &yes) && yes)
		types |= HOOK_NULL;
	/* The model reports a name that is not a type's. */
	if (!types)
		return;
	accept_line_add(m, HOOK_ACCEPT_TYPE);
	accept_number_add(m, types);
}

void accept_make_const(struct accept_maker *m, const struct node *value)
{
	accept_line_add(m, HOOK_ACCEPT_CONST);
	accept_literal_add(m, value);
}

void accept_make_enum(struct accept_maker *m, const struct node *value)
{
	if (value->kind != NODE_LIST)
		return;
	accept_line_add(m, HOOK_ACCEPT_ENUM);
	for (size_t i = 0; i < value->count; i++)
		accept_literal_add(m, value->items[i]);
}

static void make_number(struct accept_maker *m, const struct node *value,
			enum hook_accept_keyword keyword)
{
	if (!doc_node_is_number(value))
		return;
	accept_line_add(m, keyword);
	accept_literal_add(m, value);
}

/*
 * In draft 4 the keyword is a boolean that makes the bound beside it exclusive.
 */
void accept_make_bound(struct accept_maker *m, const struct node *value)
{
	const char *name = value->key->text.ptr;
	bool low = !strcmp(name, "minimum"), high = !strcmp(name, "maximum");
	enum hook_accept_keyword keyword = bound(name);

	if ((m->draft->resource->dialect & ACCEPT_OLD) != 0) {
		if (low && is_true(accept_value(m, "exclusiveMinimum")))
			keyword = HOOK_ACCEPT_EXCLUSIVE_MINIMUM;
		if (high && is_true(accept_value(m, "exclusiveMaximum")))
			keyword = HOOK_ACCEPT_EXCLUSIVE_MAXIMUM;
	}
	make_number(m, value, keyword);
}

void accept_make_count(struct accept_maker *m, const struct node *value)
{
	if (!doc_node_is_number(value))
		return;
	accept_line_add(m, bound(value->key->text.ptr));
	accept_size_add(m, value);
}

void accept_make_unique(struct accept_maker *m, const struct node *value)
{
	if (is_true(value))
		accept_line_add(m, HOOK_ACCEPT_UNIQUE_ITEMS);
}

void accept_make_pattern(struct accept_maker *m, const struct node *value)
{
	if (value->kind != NODE_SCALAR)
		return;
	accept_line_add(m, HOOK_ACCEPT_PATTERN);
	if (!accept_pattern_add(m, value))
		m->draft->count--;
}

void accept_make_branches(struct accept_maker *m, const struct node *value)
{
	if (value->kind != NODE_LIST)
		return;
	accept_line_add(m, bound(value->key->text.ptr));
	for (size_t i = 0; i < value->count; i++)
		accept_schema_add(m, value->items[i]);
}

void accept_make_schema(struct accept_maker *m, const struct node *value)
{
	accept_line_add(m, bound(value->key->text.ptr));
	accept_schema_add(m, value);
}

void accept_make_if(struct accept_maker *m, const struct node *value)
{
	const struct node *then = accept_value(m, "then");
	const struct node *otherwise = accept_value(m, "else");

	accept_line_add(m, HOOK_ACCEPT_IF);
	accept_schema_add(m, value);
	accept_schema_add(m, then);
	accept_schema_add(m, otherwise);
}

/* The formats of integers say nothing of texts, nor of what has no type. */
static void make_width(struct accept_maker *m, const struct node *value)
{
	const struct node *type = accept_value(m, "type");
	str minimum, maximum;

	if (!type || !(type_bits(type) & (HOOK_NUMBER | HOOK_INTEGER)) ||
	    !schema_width_bounds(value->text, &minimum, &maximum))
		return;
	accept_line_add(m, HOOK_ACCEPT_WIDTH);
	accept_json_add(m, minimum);
	accept_json_add(m, maximum);
}

void accept_make_format(struct accept_maker *m, const struct node *value)
{
	const struct accept_resource *resource = m->draft->resource;
	enum format format;

	if (!accept_formats_assert(m->accept, resource))
		return;
	make_width(m, value);
	format = schema_format_find(value->text);
	if (format == FORMAT_NONE || format == FORMAT_BINARY ||
	    (format == FORMAT_REGEX && m->accept->options.any_regex))
		return;
	accept_line_add(m, HOOK_ACCEPT_FORMAT);
	/* The runtime numbers formats in the same order. */
	accept_number_add(m, (unsigned)format);
}

/* A comment of JSON Schema's, which the rows of a type hold a text to. */
void accept_make_encoding(struct accept_maker *m, const struct node *value)
{
	if (!m->accept->options.encodings || !m->accept->options.formats ||
	    value->kind != NODE_SCALAR || !str_is(value->text, "base64"))
		return;
	accept_line_add(m, HOOK_ACCEPT_FORMAT);
	accept_number_add(m, FORMAT_BYTE);
}
