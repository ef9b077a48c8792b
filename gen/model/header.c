/* SPDX-License-Identifier: MIT */
/*
 * The headers of one message as an object, of which each is a member (OpenAPI
 * 3.1, section 4.8.21): so they have a struct, and are read and checked, as
 * any other object.
 *
 * The document's own nodes are not changed. The object's place is that of the
 * headers, a member's that of the header's schema, or of the header itself.
 */
#include "internal.h"

#include <string.h>

/* ---- one header ---- */

/* The header's schema; NULL: nothing says more than that it is text. */
static struct node *schema_of(struct builder *b, struct header *header)
{
	struct node *schema = doc_node_find(header->node, "schema");
	struct node *one = schema ? NULL : model_content_one(b, header->node);

	if (!one)
		return schema;
	header->json = model_media_is_json(one->key->text);
	return header->json ? doc_node_find(one, "schema") : NULL;
}

/*
 * The same schema under the header's name. What is said of the header, and not
 * of its schema, is said of the member.
 */
static struct node *member_of(struct builder *b, struct node *properties,
			      const struct header *header, struct node *schema)
{
	struct node *member = model_made_node(b, NODE_MAP, properties);

	if (schema && schema->kind != NODE_MAP) {
		*member = *schema;
		return member;
	}
	doc_node_stand_for(b->arena, member, schema ? schema : header->node);
	member->place = header->node->place;
	if (schema) {
		member->place = schema->place;
		model_made_items(b, member, schema);
	} else if (!header->json) {
		model_made_text(b, member, "type", "string");
	}
	if (header->description.len && !doc_node_find(member, "$ref") &&
	    !doc_node_find(member, "description"))
		model_made_text(b, member, "description",
				header->description.ptr);
	return member;
}

static void add_header(struct builder *b, struct headers *out,
		       const struct header *header)
{
	out->items = arena_grow(b->arena, out->items, out->count,
				sizeof *out->items);
	out->items[out->count++] = *header;
}

/* Was it read before, in whatever case (RFC 9110 section 5.1)? */
static bool is_known(const struct headers *headers, str name)
{
	for (size_t i = 0; i < headers->count; i++)
		if (str_same_header(headers->items[i].name, name))
			return true;
	return false;
}

/* ---- all of them ---- */

static void add_name(struct builder *b, struct node *list, str name)
{
	struct node *item = model_made_node(b, NODE_SCALAR, list);

	item->text = name;
	model_made_item(b, list, item);
}

/* The object: at the place of `at`, which the headers stand in. */
static void make_type(struct builder *b, const struct node *at,
		      const struct origin *origin, struct headers *headers)
{
	struct node *object = ARENA_NEW(b->arena, struct node);
	struct node *properties, *required, *schema;

	if (!headers->count)
		return;
	object->kind = NODE_MAP;
	object->place = at->place;
	object->parent = at->parent;
	object->key = at->key;
	object->index = at->index;
	model_made_text(b, object, "type", "object");
	properties = model_made_node(b, NODE_MAP, object);
	required = model_made_node(b, NODE_LIST, object);
	doc_node_stand_for(b->arena, properties, object);
	doc_node_stand_for(b->arena, required, object);
	for (size_t i = 0; i < headers->count; i++) {
		struct header *header = &headers->items[i];

		schema = schema_of(b, header);
		model_made_member(b, properties, header->name,
				  member_of(b, properties, header, schema));
		if (header->required)
			add_name(b, required, header->name);
	}
	model_made_member(b, object, STR("properties"), properties);
	if (required->count)
		model_made_member(b, object, STR("required"), required);
	headers->type = schema_type(b->schemas, object, origin, NULL);
	for (size_t i = 0; i < headers->count; i++)
		headers->items[i].type = schema_type(b->schemas,
						     properties->items[i], NULL,
						     NULL);
}

/* Content-Type is the media type's affair (OpenAPI 3.1, section 4.8.17). */
static bool is_ignored(str name)
{
	return str_same_header(name, STR("Content-Type"));
}

static bool can_be_name(struct builder *b, const struct headers *headers,
			struct node *named)
{
	if (!model_media_is_token(named->key->text))
		diag_warning(b->diag, named->key->place, "parameter-form",
			     "this is no name of a header");
	else if (is_known(headers, named->key->text))
		diag_warning(b->diag, named->key->place, "parameter-twice",
			     "this header stands here a second time, whatever "
			     "the case of its letters");
	else
		return true;
	model_fault_leave_out(b, named, "header");
	return false;
}

void model_headers_read(struct builder *b, struct node *map,
			const struct origin *origin, struct headers *out)
{
	struct header header;

	for (size_t i = 0; map && i < map->count; i++) {
		memset(&header, 0, sizeof header);
		header.name = map->items[i]->key->text;
		if (is_ignored(header.name))
			continue;
		header.node = doc_resolve(b->doc, map->items[i]);
		if (!header.node || header.node->kind != NODE_MAP) {
			model_fault_leave_out(b, map->items[i], "header");
			continue;
		}
		if (!can_be_name(b, out, map->items[i]))
			continue;
		header.required = model_member_true(header.node, "required");
		header.explode = model_member_true(header.node, "explode");
		header.description =
			model_member_text(header.node, "description");
		model_form_note(b, header.node, FORM_HEADER);
		header.name = model_header_spelling(b, header.name);
		add_header(b, out, &header);
	}
	if (map)
		make_type(b, map, origin, out);
}

/* The operation's parameters of one place as an object. */
static void read_parameters(struct builder *b, struct operation *o,
			    enum where where, const struct origin *origin,
			    struct headers *out)
{
	const struct parameter *p;
	struct header header;

	for (size_t i = 0; i < o->parameter_count; i++) {
		p = &o->parameters[i];
		if (p->where != where ||
		    (where == WHERE_HEADER && is_known(out, p->name)))
			continue;
		memset(&header, 0, sizeof header);
		header.name = where == WHERE_HEADER
				      ? model_header_spelling(b, p->name)
				      : p->name;
		header.required = p->required;
		header.explode = p->explode;
		header.description = p->description;
		header.node = p->node;
		add_header(b, out, &header);
	}
	make_type(b, o->node, origin, out);
}

void model_headers_of(struct builder *b, struct operation *o,
		      struct headers *out)
{
	struct origin origin =
		schema_origin(b->schemas, NULL, o, NULL, "headers", NULL, NULL);

	read_parameters(b, o, WHERE_HEADER, &origin, out);
}

struct type *model_query_of(struct builder *b, struct operation *o)
{
	struct origin origin =
		schema_origin(b->schemas, NULL, o, NULL, "query", NULL, NULL);
	struct headers query = {NULL, 0, NULL};

	read_parameters(b, o, WHERE_QUERY, &origin, &query);
	return query.type;
}
