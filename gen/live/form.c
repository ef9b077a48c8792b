/* SPDX-License-Identifier: MIT */
/*
 * A delivery's body as what the event is sent in: a form, parts or a query have
 * a parameter for each member.
 *
 * The receiver reads the same values from it as the node holds.
 */
#include "internal.h"

#include "hook_look.h"

#include <string.h>

#define LIVE_BOUNDARY "hookc-5d2f8c1e9a"

static void add_encoded(struct buf *out, str text)
{
	char *room = arena_alloc(out->arena, text.len * 3 + 1);

	buf_add(out, room, hook_form_encode(live_text(text), room));
}

/* Returns texts and numbers as they are, and objects as JSON. */
static str value_of(struct arena *arena, const struct node *node)
{
	return node->kind == NODE_SCALAR ? node->text
					 : doc_node_json(arena, node);
}

static void add_pair(struct buf *out, str name, const struct node *value)
{
	if (out->len > 0)
		buf_add_text(out, "&");
	add_encoded(out, name);
	buf_add_text(out, "=");
	add_encoded(out, value_of(out->arena, value));
}

/* A list becomes a name that is repeated. */
static void add_member(struct buf *out, str name, const struct node *value)
{
	if (value->kind != NODE_LIST)
		add_pair(out, name, value);
	for (size_t i = 0; value->kind == NODE_LIST && i < value->count; i++)
		add_pair(out, name, value->items[i]);
}

/* Returns the parameter that holds the event; NULL: all of them are it. */
static const char *payload_of(const struct live *live,
			      const struct event *event)
{
	const struct hook_recipe *recipe = live->recipe;

	if (recipe && recipe->body == HOOK_BODY_FORM)
		return recipe->payload;
	return model_carrier(event) == CARRIER_PARAMETER
		       ? event->ways[0].payload.ptr
		       : NULL;
}

enum carrier live_carrier(const struct live *live, const struct event *event)
{
	if (live->recipe && live->recipe->body == HOOK_BODY_FORM)
		return CARRIER_FORM;
	return event ? model_carrier(event) : CARRIER_JSON;
}

const char *live_media_type(const struct live *live, const struct event *event)
{
	switch (live_carrier(live, event)) {
	case CARRIER_FORM:
	case CARRIER_PARAMETER:
		return "application/x-www-form-urlencoded";
	case CARRIER_PARTS:
		return "multipart/form-data; boundary=" LIVE_BOUNDARY;
	case CARRIER_QUERY:
		return NULL;
	case CARRIER_BYTES:
		return strchr(event->ways[0].media_type.ptr, '*')
			       ? "application/octet-stream"
			       : event->ways[0].media_type.ptr;
	case CARRIER_JSON:
	default:
		return "application/json";
	}
}

str live_query(struct arena *arena, const struct node *root)
{
	struct buf out = {.arena = arena};

	buf_add_text(&out, "");
	for (size_t i = 0; root->kind == NODE_MAP && i < root->count; i++)
		add_member(&out, root->items[i]->key->text, root->items[i]);
	return buf_str(&out);
}

static str form_of(const struct live *live, const struct event *event,
		   const struct node *root)
{
	struct buf out = {.arena = live->arena};
	const char *payload = payload_of(live, event);

	if (!payload)
		return live_query(live->arena, root);
	add_encoded(&out, str_from(payload));
	buf_add_text(&out, "=");
	add_encoded(&out, doc_node_json(live->arena, root));
	return buf_str(&out);
}

/* ---- multipart ---- */

static void add_part(struct buf *out, const struct type *type, str name,
		     const struct node *value)
{
	buf_add_text(out, "--" LIVE_BOUNDARY
			  "\r\nContent-Disposition: form-data; name=\"");
	buf_add(out, name.ptr, name.len);
	buf_add_text(out, "\"");
	if (type && model_is_file(type)) {
		buf_add_text(out, "; filename=\"");
		buf_add(out, name.ptr, name.len);
		buf_add_text(out, "\"\r\nContent-Type: "
				  "application/octet-stream");
	}
	buf_add_text(out, "\r\n\r\n");
	name = value_of(out->arena, value);
	buf_add(out, name.ptr, name.len);
	buf_add_text(out, "\r\n");
}

static const struct type *field_type(const struct type *type, str name)
{
	for (size_t i = 0;
	     type->kind == TYPE_OBJECT && i < schema_field_count(type); i++)
		if (str_equal(type->fields[i].name, name))
			return schema_type_final(type->fields[i].type);
	return NULL;
}

static str parts_of(const struct live *live, const struct event *event,
		    const struct node *root)
{
	struct buf out = {.arena = live->arena};
	const struct node *member;
	const struct type *type;

	for (size_t i = 0; root->kind == NODE_MAP && i < root->count; i++) {
		member = root->items[i];
		type = field_type(event->payload, member->key->text);
		if (member->kind != NODE_LIST)
			add_part(&out, type, member->key->text, member);
		if (type && type->kind == TYPE_LIST)
			type = schema_type_final(schema_item(type));
		for (size_t k = 0;
		     member->kind == NODE_LIST && k < member->count; k++)
			add_part(&out, type, member->key->text,
				 member->items[k]);
	}
	buf_add_text(&out, "--" LIVE_BOUNDARY "--\r\n");
	return buf_str(&out);
}

str live_carry(const struct live *live, const struct event *event,
	       const struct node *root)
{
	switch (live_carrier(live, event)) {
	case CARRIER_FORM:
	case CARRIER_PARAMETER:
		return form_of(live, event, root);
	case CARRIER_PARTS:
		return parts_of(live, event, root);
	case CARRIER_QUERY:
		return STR("");
	case CARRIER_BYTES:
		return value_of(live->arena, root);
	case CARRIER_JSON:
	default:
		return doc_node_json(live->arena, root);
	}
}
