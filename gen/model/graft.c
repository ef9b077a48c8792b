/* SPDX-License-Identifier: MIT */
/*
 * References where OpenAPI has none: an operation, the responses, a media type
 * or a list of parameters that is a $ref. The reference's target takes its
 * place, so that later passes see what was meant.
 *
 * A reference that OpenAPI knows stays, because its reader reports what stands
 * beside it; schemas are left alone.
 */
#include "internal.h"

enum { GRAFT_DEPTH = 32 };

/* Forms that may be a Reference Object, or say $ref themselves. */
static bool may_refer(enum form form)
{
	return form == FORM_PATH_ITEM || form == FORM_PARAMETER ||
	       form == FORM_HEADER || form == FORM_BODY ||
	       form == FORM_RESPONSE || form == FORM_EXAMPLE ||
	       form == FORM_LINK || form == FORM_CALLBACK ||
	       form == FORM_SCHEME;
}

static struct node *ref_of(const struct node *node)
{
	struct node *ref = node->kind == NODE_MAP ? doc_node_find(node, "$ref")
						  : NULL;

	return ref && ref->kind == NODE_SCALAR ? ref : NULL;
}

/* From 3.2 on a media type may be a reference. */
static bool is_media_ref(const struct node *node, enum form form)
{
	const struct node *version;

	while (node->parent)
		node = node->parent;
	version = doc_node_find(node, "openapi");
	return form == FORM_MEDIA && version && version->kind == NODE_SCALAR &&
	       !str_starts(version->text, "3.0") &&
	       !str_starts(version->text, "3.1");
}

/* The node becomes what its $ref leads to; its own place and key stay. */
static void graft(struct builder *b, struct node *node, enum form form,
		  const struct form_field *field)
{
	struct node *ref = ref_of(node), *target;
	struct place place = node->place;
	struct node was = *node;

	if (!ref)
		return;
	target = doc_resolve(b->doc, node);
	if (!target || target == node ||
	    (field && !model_kind_fits(field, target)))
		return;
	if (!is_media_ref(node, form))
		diag_warning(b->diag, ref->key->place, "ref-place",
			     "OpenAPI has no reference here; it is followed");
	*node = *target;
	node->place = place;
	node->parent = was.parent;
	node->key = was.key;
	node->index = was.index;
}

/* A list of texts, a map of schemas...; a schema's reference is its own. */
static void graft_value(struct builder *b, struct node *node,
			const struct form_field *field)
{
	if (field->kind != FORM_ANY && field->kind != FORM_SCHEMA)
		graft(b, node, FORM_NONE, field);
}

static void visit(struct builder *b, struct node *node, enum form form,
		  unsigned depth);

static void visit_all(struct builder *b, struct node *node,
		      const struct form_field *field, unsigned depth)
{
	graft(b, node, FORM_NONE, field);
	for (size_t i = 0; i < node->count; i++)
		if (!node->items[i]->key ||
		    !str_starts(node->items[i]->key->text, "x-"))
			visit(b, node->items[i], field->of, depth);
}

static void visit(struct builder *b, struct node *node, enum form form,
		  unsigned depth)
{
	static const struct form_field in_callback = {FORM_CALLBACK, "",
						      FORM_PATH_ITEM, FORM_MAP};
	const struct form_field *field;

	if (!may_refer(form))
		graft(b, node, form, NULL);
	if (node->kind != NODE_MAP || depth == GRAFT_DEPTH || ref_of(node))
		return;
	if (form == FORM_CALLBACK) {
		visit_all(b, node, &in_callback, depth + 1);
		return;
	}
	for (size_t i = 0; i < node->count; i++) {
		field = model_form_field(form, node->items[i]->key->text);
		if (!field)
			continue;
		if (field->of == FORM_NONE)
			graft_value(b, node->items[i], field);
		else if (field->kind == FORM_ONE)
			visit(b, node->items[i], field->of, depth + 1);
		else
			visit_all(b, node->items[i], field, depth + 1);
	}
}

void model_refs_graft(struct builder *b, const struct documents *documents)
{
	for (size_t i = 0; i < documents->count; i++)
		visit(b, documents->roots[i], FORM_ROOT, 0);
}
