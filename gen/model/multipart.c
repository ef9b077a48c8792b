/* SPDX-License-Identifier: MIT */
/*
 * Files in multipart bodies, as OpenAPI 3.1 says them ("Working with Binary
 * Data"): a schema without a type, or with a contentMediaType, is bytes.
 *
 * Only what stands inline in a multipart body is changed, for the same schema
 * elsewhere is any JSON.
 */
#include "internal.h"

#include <string.h>

static bool says_more(const struct node *schema)
{
	static const char *const silent[] = {
		"title",   "description", "contentMediaType", "deprecated",
		"example", "examples",    "readOnly",         "writeOnly"};
	size_t k;

	for (size_t i = 0; i < schema->count; i++) {
		for (k = 0; k < sizeof silent / sizeof *silent; k++)
			if (str_is(schema->items[i]->key->text, silent[k]))
				break;
		if (k == sizeof silent / sizeof *silent &&
		    !str_starts(schema->items[i]->key->text, "x-"))
			return true;
	}
	return false;
}

/* Text that is described as bytes of a media type, and is not encoded. */
static bool is_typed_bytes(const struct node *schema)
{
	return str_is(model_member_text(schema, "type"), "string") &&
	       doc_node_find(schema, "contentMediaType") &&
	       !doc_node_find(schema, "contentEncoding") &&
	       !doc_node_find(schema, "format");
}

struct encoding *model_encoding_add(struct builder *b, struct content *content,
				    str name)
{
	struct encoding *encoding;

	content->encodings = arena_grow(b->arena, content->encodings,
					content->encoding_count,
					sizeof *encoding);
	encoding = &content->encodings[content->encoding_count++];
	memset(encoding, 0, sizeof *encoding);
	encoding->name = name;
	return encoding;
}

struct encoding *model_encoding(const struct content *content, str name)
{
	for (size_t i = 0; i < content->encoding_count; i++)
		if (str_equal(content->encodings[i].name, name))
			return &content->encodings[i];
	return NULL;
}

bool model_is_file(const struct type *type)
{
	return type->kind == TYPE_STRING &&
	       type->limits.format == FORMAT_BINARY;
}

/* Encodings were read before. */
static void read_member(struct builder *b, struct content *content,
			struct node *schema, str name)
{
	str media_type = model_member_text(schema, "contentMediaType");
	struct encoding *encoding = model_encoding(content, name);
	str said = encoding ? encoding->content_type : (str){0};

	if (schema->kind != NODE_MAP ||
	    (said.len && model_media_is_json(said)) ||
	    (says_more(schema) && !is_typed_bytes(schema)))
		return;
	model_made_items(b, schema, schema);
	if (!doc_node_find(schema, "type"))
		model_made_text(b, schema, "type", "string");
	model_made_text(b, schema, "format", "binary");
	if (!media_type.len || said.len)
		return;
	if (!encoding)
		encoding = model_encoding_add(b, content, name);
	encoding->content_type = media_type;
}

void model_multipart_files(struct builder *b, struct content *content,
			   const struct node *schema)
{
	const struct node *properties = doc_node_find(schema, "properties");
	struct node *member;

	if (content->media != MEDIA_MULTIPART ||
	    schema_is_30(b->schemas, schema) || !properties ||
	    properties->kind != NODE_MAP)
		return;
	for (size_t i = 0; i < properties->count; i++) {
		member = properties->items[i];
		if (member->kind == NODE_MAP &&
		    doc_node_find(member, "items") &&
		    doc_node_find(member, "items")->kind == NODE_MAP)
			read_member(b, content, doc_node_find(member, "items"),
				    member->key->text);
		else
			read_member(b, content, member, member->key->text);
	}
}
