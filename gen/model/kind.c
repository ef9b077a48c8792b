/* SPDX-License-Identifier: MIT */
/*
 * Of which kind a value of a document has to be, and is not.
 *
 * A value is reported once, whoever asks for it first.
 */
#include "internal.h"

bool model_told_before(struct builder *b, const struct node *node)
{
	const struct node **key = ARENA_NEW(b->arena, const struct node *);

	*key = node;
	return map_put(&b->misfits, (str){(const char *)key, sizeof *key}, b);
}

bool model_kind_reported(const struct builder *b, const struct node *node)
{
	const struct node *const *key = &node;

	return map_find(&b->misfits, (str){(const char *)key, sizeof *key});
}

void model_kind_report(struct builder *b, const struct node *node,
		       const char *expected)
{
	if (!model_told_before(b, node))
		diag_warning(b->diag, node->place, "document-form",
			     "%s is expected here; this is left out", expected);
}

static bool is_text(const struct node *node)
{
	return node->kind == NODE_SCALAR && !doc_node_is_null(node);
}

/* What is expected, if the value is not that; else NULL. */
static const char *fault_of(enum form_kind kind, const struct node *node)
{
	bool value;

	switch (kind) {
	case FORM_ANY:
	case FORM_SCHEMA: /* schemas have their own message */
		return NULL;
	case FORM_BOOL:
		return doc_node_is_bool(node, &value) ? NULL : "true or false";
	case FORM_TEXT:
		return is_text(node) ? NULL : "a text";
	case FORM_NAME:
		return is_text(node) && node->text.len
			       ? NULL
			       : "a text that is not empty";
	case FORM_ONE:
	case FORM_OBJECT:
		return node->kind == NODE_MAP ? NULL : "an object";
	case FORM_MAP:
	case FORM_TEXT_MAP:
	case FORM_SCHEMA_MAP:
		return node->kind == NODE_MAP ? NULL : "a mapping";
	case FORM_LIST:
	case FORM_TEXTS:
	case FORM_DEMANDS:
		return node->kind == NODE_LIST ? NULL : "a list";
	}
	return NULL;
}

bool model_kind_fits(const struct form_field *field, const struct node *node)
{
	return !fault_of(field->kind, node);
}

/* A number or a boolean where letters were meant: authors forget quotes. */
static void check_quotes(struct builder *b, const struct node *node)
{
	if (!doc_node_is_string(node) && !model_told_before(b, node))
		diag_warning(b->diag, node->place, "document-form",
			     "a text is expected here; this is taken as one");
}

static void check_text(struct builder *b, const struct node *node)
{
	if (is_text(node))
		check_quotes(b, node);
	else
		model_kind_report(b, node, "a text");
}

/* {name: [scope, ...]} */
static void check_demand(struct builder *b, const struct node *demand)
{
	if (demand->kind != NODE_MAP) {
		model_kind_report(b, demand, "an object");
		return;
	}
	for (size_t i = 0; i < demand->count; i++) {
		const struct node *scopes = demand->items[i];

		if (scopes->kind != NODE_LIST)
			model_kind_report(b, scopes, "a list of scopes");
		for (size_t k = 0; k < scopes->count; k++)
			if (scopes->kind == NODE_LIST)
				check_text(b, scopes->items[k]);
	}
}

static void check_item(struct builder *b, enum form_kind kind,
		       const struct node *item)
{
	if (item->key && str_starts(item->key->text, "x-"))
		return;
	if (kind == FORM_DEMANDS)
		check_demand(b, item);
	else if (kind == FORM_TEXTS || kind == FORM_TEXT_MAP)
		check_text(b, item);
	else if ((kind == FORM_LIST || kind == FORM_MAP) &&
		 item->kind != NODE_MAP)
		model_kind_report(b, item, "an object");
}

void model_kind_check(struct builder *b, const struct form_field *field,
		      const struct node *node)
{
	const char *expected = fault_of(field->kind, node);

	if (expected) {
		model_kind_report(b, node, expected);
		return;
	}
	if (field->kind == FORM_TEXT || field->kind == FORM_NAME)
		check_quotes(b, node);
	for (size_t i = 0; i < node->count; i++)
		check_item(b, field->kind, node->items[i]);
}
