/* SPDX-License-Identifier: MIT */
/*
 * The contents of a body, one for each media type (OpenAPI 3.1, sections 4.8.14
 * and 4.8.15).
 *
 * Invariant: the order in which media types are written does not decide which
 * one is preferred.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* A media type without its parameters (RFC 9110 section 8.3.1). */
static str bare_type(str type)
{
	size_t len = 0;

	while (len < type.len && type.ptr[len] != ';' && type.ptr[len] != ' ' &&
	       type.ptr[len] != '	')
		len++;
	return (str){type.ptr, len};
}

static bool is_type(str type, const char *name)
{
	size_t len = strlen(name);

	return type.len == len && !strncasecmp(type.ptr, name, len);
}

/* "+json" (RFC 6839); JSON text sequences and lines are not JSON. */
bool model_content_is_json(str type)
{
	type = bare_type(type);
	return is_type(type, "application/json") || is_type(type, "*/*") ||
	       is_type(type, "text/json") ||
	       (type.len > 5 &&
		!strncasecmp(type.ptr + type.len - 5, "+json", 5));
}

static enum media media_of(str type)
{
	if (model_content_is_json(type))
		return MEDIA_JSON;
	type = bare_type(type);
	if (is_type(type, "application/x-www-form-urlencoded"))
		return MEDIA_FORM;
	if (is_type(type, "multipart/form-data"))
		return MEDIA_MULTIPART;
	return type.len > 5 && !strncasecmp(type.ptr, "text/", 5) ? MEDIA_TEXT
								  : MEDIA_BYTES;
}

static void add_example(struct builder *b, struct content *content,
			struct node *node)
{
	content->examples = arena_grow(b->arena, content->examples,
				       content->example_count,
				       sizeof *content->examples);
	content->examples[content->example_count++] = node;
}

static void read_examples(struct builder *b, struct content *content,
			  struct node *node)
{
	struct node *one = doc_node_find(node, "example");
	struct node *many = doc_node_find(node, "examples");
	struct node *item;
	size_t i;

	if (one)
		add_example(b, content, one);
	for (i = 0; many && many->kind == NODE_MAP && i < many->count; i++) {
		item = doc_resolve(b->doc, many->items[i]);
		if (item && doc_node_find(item, "value"))
			add_example(b, content, doc_node_find(item, "value"));
	}
}

static void read_encoding(struct builder *b, struct content *content,
			  const struct node *node)
{
	struct encoding *encoding;
	bool explode;

	content->encodings = arena_grow(b->arena, content->encodings,
					content->encoding_count,
					sizeof *encoding);
	encoding = &content->encodings[content->encoding_count++];
	memset(encoding, 0, sizeof *encoding);
	encoding->name = node->key->text;
	encoding->content_type = model_member_text(node, "contentType");
	encoding->style = model_parameter_style(b, node, WHERE_QUERY);
	explode = encoding->style == STYLE_FORM;
	if (doc_node_find(node, "explode"))
		explode = model_member_true(node, "explode");
	encoding->explode = explode;
	encoding->allow_reserved = model_member_true(node, "allowReserved");
	model_form_note(b, node, FORM_ENCODING);
}

static void read_content(struct builder *b, struct node *node,
			 const struct origin *origin, struct content *content)
{
	struct node *schema = doc_node_find(node, "schema"), *encodings;
	size_t i;

	memset(content, 0, sizeof *content);
	content->media_type = node->key->text;
	content->media = media_of(content->media_type);
	model_form_note(b, node, FORM_MEDIA);
	if (schema)
		content->type = schema_type(b->schemas, schema, origin,
					    &content->nullable);
	read_examples(b, content, node);
	encodings = model_member_map(b, node, "encoding");
	for (i = 0; encodings && i < encodings->count; i++)
		read_encoding(b, content, encodings->items[i]);
}

/* Which of several leads: JSON, then a form, multipart, text, bytes. */
static int rank(str type)
{
	if (is_type(bare_type(type), "application/json"))
		return 0;
	return 1 + (int)media_of(type);
}

static int by_rank(const void *a, const void *b)
{
	const struct node *x = *(struct node *const *)a;
	const struct node *y = *(struct node *const *)b;
	int difference = rank(x->key->text) - rank(y->key->text);

	return difference ? difference
			  : str_compare(x->key->text, y->key->text);
}

void model_content_list(struct builder *b, struct node *map,
			const struct origin *origin, struct content **out,
			size_t *count)
{
	struct node **sorted;
	size_t i;

	if (!map)
		return;
	sorted = arena_alloc(b->arena, (map->count + 1) * sizeof *sorted);
	for (i = 0; i < map->count; i++)
		sorted[i] = map->items[i];
	qsort(sorted, map->count, sizeof *sorted, by_rank);
	for (i = 0; i < map->count; i++) {
		*out = arena_grow(b->arena, *out, *count, sizeof **out);
		read_content(b, sorted[i], origin, &(*out)[(*count)++]);
	}
}
