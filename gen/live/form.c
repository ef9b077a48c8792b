/* SPDX-License-Identifier: MIT */
/*
 * A delivery's body as a form, with a parameter for each member.
 *
 * The receiver reads the same values from it as the node holds.
 */
#include "internal.h"

#include "hook_look.h"

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
	size_t i;

	if (value->kind != NODE_LIST)
		add_pair(out, name, value);
	for (i = 0; value->kind == NODE_LIST && i < value->count; i++)
		add_pair(out, name, value->items[i]);
}

bool live_is_form(const struct live *live, const struct event *event)
{
	return (live->recipe && live->recipe->body == HOOK_BODY_FORM) ||
	       (event && event->form);
}

str live_form(const struct live *live, const struct node *root)
{
	const struct hook_recipe *recipe = live->recipe;
	struct buf out = {.arena = live->arena};
	const char *payload = recipe && recipe->body == HOOK_BODY_FORM
				      ? recipe->payload
				      : live->form;
	size_t i;

	buf_add_text(&out, "");
	if (payload && *payload) {
		add_encoded(&out, str_from(payload));
		buf_add_text(&out, "=");
		add_encoded(&out, doc_node_json(live->arena, root));
		return buf_str(&out);
	}
	for (i = 0; root->kind == NODE_MAP && i < root->count; i++)
		add_member(&out, root->items[i]->key->text, root->items[i]);
	return buf_str(&out);
}
