/* SPDX-License-Identifier: MIT */
/*
 * The contents of a body, one for each media type (OpenAPI 3.1, sections 4.8.14
 * and 4.8.15).
 *
 * The order in which media types are written does not decide which one is
 * preferred.
 *
 * Invariant: contents are sorted by their rank, of which no two have the same.
 */
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static void add_example(struct builder *b, struct examples *list,
			struct node *node)
{
	list->items = arena_grow(b->arena, list->items, list->count,
				 sizeof(struct node *));
	list->items[list->count++] = node;
}

struct examples model_examples_of(struct builder *b, const struct node *node)
{
	struct node *one = doc_node_find(node, "example");
	struct node *many = doc_node_find(node, "examples");
	struct examples list = {NULL, 0};
	struct node *item;

	if (one)
		add_example(b, &list, one);
	for (size_t i = 0; many && many->kind == NODE_MAP && i < many->count;
	     i++) {
		item = doc_resolve(b->doc, many->items[i]);
		if (!item)
			continue;
		/* OpenAPI 3.2 says what kind of value it is. */
		if (doc_node_find(item, "dataValue"))
			add_example(b, &list, doc_node_find(item, "dataValue"));
		else if (doc_node_find(item, "value"))
			add_example(b, &list, doc_node_find(item, "value"));
	}
	return list;
}

struct node *model_content_one(struct builder *b, const struct node *node)
{
	struct node *content = doc_node_find(node, "content");

	if (!content || content->kind != NODE_MAP || !content->count)
		return NULL;
	if (content->count > 1 && !model_told_before(b, content->items[1]))
		diag_warning(b->diag, content->items[1]->key->place,
			     "parameter-form",
			     "a parameter or header has one media type; the "
			     "first is taken, and this is not");
	return content->items[0];
}

/* The caller gives the header's text, or none: these fields check nothing. */
static void note_part_header(struct builder *b, const struct node *header)
{
	static const char *const fields[] = {"required", "content"};
	const struct node *field;

	for (size_t i = 0; header && i < 2; i++) {
		field = doc_node_find(header, fields[i]);
		if (field)
			schema_ledger_note(b->schemas,
					   arena_format(b->arena,
							"%s of a part's header",
							fields[i]),
					   NOT_ENFORCED, field);
	}
}

/* Content-Type is the encoding's own (OpenAPI 3.1, section 4.8.15.1). */
static void read_part_headers(struct builder *b, struct encoding *encoding,
			      const struct node *map)
{
	str name;

	for (size_t i = 0; map && i < map->count; i++) {
		name = map->items[i]->key->text;
		if ((name.len == 12 &&
		     !strncasecmp(name.ptr, "Content-Type", 12))) {
			schema_ledger_note(b->schemas,
					   "Content-Type of a part's headers",
					   NOT_ENFORCED, map->items[i]);
			continue;
		}
		if (!model_media_is_token(name)) {
			diag_warning(b->diag, map->items[i]->key->place,
				     "parameter-form",
				     "this is no name of a header");
			model_fault_leave_out(b, map->items[i], "header");
			continue;
		}
		note_part_header(b, doc_resolve(b->doc, map->items[i]));
		encoding->headers = arena_grow(b->arena, encoding->headers,
					       encoding->header_count,
					       sizeof name);
		encoding->headers[encoding->header_count++] = name;
	}
}

/*
 * Style, explode and allowReserved are ignored but in forms and, from 3.1 on,
 * in multipart/form-data.
 */
static bool has_styles(const struct builder *b, const struct content *content)
{
	return content->media == MEDIA_FORM ||
	       (model_media_is(content->media_type, "multipart/form-data") &&
		!schema_is_30(b->schemas, content->node));
}

/* The first of a list that is no range, which a caller need not choose. */
static str first_type(str types)
{
	for (size_t at = 0, end; at < types.len; at = end + 1) {
		while (at < types.len && types.ptr[at] == ' ')
			at++;
		end = at;
		while (end < types.len && types.ptr[end] != ',')
			end++;
		if (!memchr(types.ptr + at, '*', end - at))
			return model_media_bare(
				(str){types.ptr + at, end - at});
	}
	return (str){NULL, 0};
}

/* Is it a media type that JSON is not? */
static bool is_foreign(str types)
{
	str type = first_type(types);

	return type.len && !model_media_is_json(type);
}

static void read_encoding(struct builder *b, struct content *content,
			  const struct node *node)
{
	struct encoding *encoding =
		model_encoding_add(b, content, node->key->text);
	bool explode;

	encoding->content_type = model_member_text(node, "contentType");
	encoding->style = model_parameter_style(b, node, WHERE_QUERY);
	explode = encoding->style == STYLE_FORM;
	if (doc_node_find(node, "explode"))
		explode = model_member_true(node, "explode");
	encoding->explode = explode;
	encoding->allow_reserved = model_member_true(node, "allowReserved");
	encoding->styled = has_styles(b, content) &&
			   (doc_node_find(node, "style") ||
			    doc_node_find(node, "explode") ||
			    doc_node_find(node, "allowReserved"));
	encoding->json =
		!encoding->styled && encoding->content_type.len &&
		model_media_is_json(first_type(encoding->content_type));
	read_part_headers(b, encoding, model_member_map(b, node, "headers"));
	model_form_note(b, node, FORM_ENCODING);
}

/* Tells which of an encoding's fields have no meaning here. */
static void check_fields(struct builder *b, const struct content *content,
			 const struct node *encoding)
{
	static const struct {
		const char *field;
		enum media media;
		const char *told;
	} unheeded[] = {
		{"style", MEDIA_MULTIPART, "style of a part"},
		{"explode", MEDIA_MULTIPART, "explode of a part"},
		{"allowReserved", MEDIA_MULTIPART, "allowReserved of a part"},
		{"headers", MEDIA_FORM, "headers in a form"},
	};
	const struct node *field;

	for (size_t i = 0; i < sizeof unheeded / sizeof *unheeded; i++) {
		field = doc_node_find(encoding, unheeded[i].field);
		if (unheeded[i].media == MEDIA_MULTIPART &&
		    has_styles(b, content))
			continue;
		if (field && content->media == unheeded[i].media)
			schema_ledger_note(b->schemas, unheeded[i].told,
					   NOT_ENFORCED, field);
	}
}

/*
 * Is it written in a style? A file has none; what has one has no media type
 * (3.1.1, Encoding Object: contentType is ignored).
 */
static bool check_style(struct builder *b, const struct content *content,
			const struct node *encoding, const struct type *part)
{
	static const char *const fields[] = {"style", "explode",
					     "allowReserved"};
	const struct node *type = doc_node_find(encoding, "contentType");
	bool file = content->media == MEDIA_MULTIPART && model_is_file(part);
	const struct node *field;
	bool styled = false;

	if (!has_styles(b, content))
		return false;
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
		field = doc_node_find(encoding, fields[i]);
		styled = styled || field;
		if (field && file)
			schema_ledger_note(b->schemas,
					   arena_format(b->arena,
							"%s of a file",
							fields[i]),
					   NOT_ENFORCED, field);
	}
	if (styled && type && !file)
		schema_ledger_note(b->schemas, "contentType beside a style",
				   NOT_ENFORCED, type);
	return styled && !file;
}

/*
 * Says what an encoding cannot do: one of a member that is not there, and an
 * object as something else than JSON.
 */
static void check_encoding(struct builder *b, const struct content *content,
			   const struct node *node)
{
	const struct type *type = content->type, *part;
	const struct field *field;

	if (!type || type->kind != TYPE_OBJECT ||
	    (content->media != MEDIA_FORM && content->media != MEDIA_MULTIPART))
		return;
	field = schema_type_field(type, node->key->text);
	if (!field) {
		schema_ledger_note(b->schemas, "encoding of no property",
				   NOT_ENFORCED, node);
		return;
	}
	part = schema_type_final(field->type);
	if (part->kind == TYPE_LIST)
		part = schema_type_final(schema_item(part));
	if (!check_style(b, content, node, part) &&
	    content->media == MEDIA_MULTIPART && part->kind == TYPE_OBJECT &&
	    is_foreign(model_member_text(node, "contentType")))
		schema_ledger_note(
			b->schemas,
			"contentType of an object: it is sent as JSON",
			NOT_ENFORCED, doc_node_find(node, "contentType"));
}

/* One item of a body that is a sequence of them. */
static struct origin item_origin(struct builder *b, const struct origin *whole)
{
	struct origin item = *whole;

	item.words = arena_alloc(b->arena,
				 (whole->word_count + 1) * sizeof *item.words);
	for (size_t i = 0; i < whole->word_count; i++)
		item.words[i] = whole->words[i];
	item.words[item.word_count++] = STR("item");
	return item;
}

/* Only forms and multipart bodies have encodings (3.1.1, Media Type Object). */
static void check_encodings(struct builder *b, const struct content *content,
			    const struct node *encodings)
{
	if (encodings && content->media != MEDIA_FORM &&
	    content->media != MEDIA_MULTIPART) {
		schema_ledger_note(b->schemas, "encoding of what is no form",
				   NOT_ENFORCED, encodings);
		return;
	}
	for (size_t i = 0; encodings && i < encodings->count; i++) {
		if (encodings->items[i]->kind != NODE_MAP)
			continue;
		check_encoding(b, content, encodings->items[i]);
		check_fields(b, content, encodings->items[i]);
	}
}

static void read_content(struct builder *b, struct node *node,
			 const struct origin *origin, struct content *content)
{
	struct node *schema = doc_node_find(node, "schema"), *encodings;
	struct origin item = item_origin(b, origin);
	struct examples examples;

	memset(content, 0, sizeof *content);
	content->node = node;
	content->media_type = node->key->text;
	content->media = model_media_of(content->media_type);
	if (!memchr(content->media_type.ptr, '/', content->media_type.len))
		diag_warning(b->diag, node->key->place, "document-form",
			     "a media type is a type and a subtype, such as "
			     "application/json");
	model_form_note(b, node, FORM_MEDIA);
	encodings = model_member_map(b, node, "encoding");
	for (size_t i = 0; encodings && i < encodings->count; i++)
		if (encodings->items[i]->kind == NODE_MAP)
			read_encoding(b, content, encodings->items[i]);
	if (schema)
		model_multipart_files(b, content, schema);
	if (schema)
		content->type = schema_type(b->schemas, schema, origin,
					    &content->nullable);
	/* Of any media type, bytes are not JSON. */
	if (content->type && content->media == MEDIA_JSON &&
	    model_is_file(content->type) &&
	    memchr(content->media_type.ptr, '*', content->media_type.len))
		content->media = MEDIA_BYTES;
	check_encodings(b, content, encodings);
	if (doc_node_find(node, "itemSchema"))
		content->item = schema_type(b->schemas,
					    doc_node_find(node, "itemSchema"),
					    &item, NULL);
	examples = model_examples_of(b, node);
	content->examples = examples.items;
	content->example_count = examples.count;
}

/* Which of several leads: JSON, then a form, multipart, text, bytes. */
static int rank(str type)
{
	if (model_media_is(type, "application/json"))
		return 0;
	return 1 + (int)model_media_of(type);
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

	if (!map)
		return;
	sorted = arena_alloc(b->arena, (map->count + 1) * sizeof *sorted);
	for (size_t i = 0; i < map->count; i++)
		sorted[i] = map->items[i];
	qsort(sorted, map->count, sizeof *sorted, by_rank);
	for (size_t i = 0; i < map->count; i++) {
		assert(!i || by_rank(&sorted[i - 1], &sorted[i]) < 0);
		*out = arena_grow(b->arena, *out, *count, sizeof **out);
		read_content(b, sorted[i], origin, &(*out)[(*count)++]);
	}
}
