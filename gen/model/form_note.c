/* SPDX-License-Identifier: MIT */
/*
 * What a document has besides the fields that OpenAPI gives its objects, and
 * what stands in a field but is of another kind: both are reported.
 *
 * An object is noted in the ledger once, however often it is read;
 * a value is reported once.
 */
#include "internal.h"

#include <string.h>

static const char *const form_names[] = {
	[FORM_ROOT] = "an OpenAPI document",
	[FORM_INFO] = "info",
	[FORM_CONTACT] = "contact",
	[FORM_LICENSE] = "license",
	[FORM_SERVER] = "a server",
	[FORM_VARIABLE] = "a server variable",
	[FORM_PATH_ITEM] = "a path item",
	[FORM_OPERATION] = "an operation",
	[FORM_DOCS] = "externalDocs",
	[FORM_PARAMETER] = "a parameter",
	[FORM_HEADER] = "a header",
	[FORM_BODY] = "a request body",
	[FORM_MEDIA] = "a media type",
	[FORM_ENCODING] = "an encoding",
	[FORM_RESPONSE] = "a response",
	[FORM_EXAMPLE] = "an example",
	[FORM_LINK] = "a link",
	[FORM_TAG] = "a tag",
	[FORM_SCHEME] = "a security scheme",
	[FORM_FLOWS] = "flows",
	[FORM_FLOW] = "a flow",
	[FORM_COMPONENTS] = "components",
	[FORM_REFERENCE] = "a $ref",
};

static void note_unknown(struct builder *b, enum form form,
			 const struct node *member)
{
	str name = member->key->text;
	const char *near = model_form_nearest(form, name);
	const char *message;

	if (form == FORM_REFERENCE)
		message = arena_format(b->arena,
				       "'%s' beside a $ref is ignored",
				       name.ptr ? name.ptr : "");
	else
		message = arena_format(b->arena, "%s has no field '%s'%s%s%s",
				       form_names[form],
				       name.ptr ? name.ptr : "",
				       near ? "; did you mean '" : "",
				       near ? near : "", near ? "'?" : "");
	schema_ledger_unknown(b->schemas,
			      arena_format(b->arena, "'%s' of %s",
					   name.ptr ? name.ptr : "",
					   form_names[form]),
			      message, member);
}

/* Fields that say something of which nothing is emitted. */
static bool is_unheeded(enum form form, str name)
{
	static const struct {
		enum form form;
		const char *name;
	} unheeded[] = {
		{FORM_MEDIA, "prefixEncoding"},
		{FORM_MEDIA, "itemEncoding"},
		{FORM_ENCODING, "encoding"},
		{FORM_ENCODING, "prefixEncoding"},
		{FORM_ENCODING, "itemEncoding"},
		{FORM_EXAMPLE, "externalValue"},
	};

	for (size_t i = 0; i < sizeof unheeded / sizeof *unheeded; i++)
		if (unheeded[i].form == form && str_is(name, unheeded[i].name))
			return true;
	return false;
}

static void note_known(struct builder *b, const struct form_field *field,
		       struct node *member)
{
	model_kind_check(b, field, member);
	if (field->kind == FORM_SCHEMA)
		schema_look(b->schemas, member);
	schema_ledger_note(b->schemas, member->key->text.ptr, STRUCTURAL,
			   member);
}

/* A reference is an object of its own form; a path item has one as a field. */
static enum form form_of(const struct node *node, enum form form)
{
	return form != FORM_PATH_ITEM && doc_node_find(node, "$ref")
		       ? FORM_REFERENCE
		       : form;
}

void model_form_note(struct builder *b, const struct node *node, enum form form)
{
	const struct node **key = ARENA_NEW(b->arena, const struct node *);
	const struct form_field *field;
	struct node *member;

	*key = node;
	if (node->kind != NODE_MAP ||
	    map_put(&b->forms, (str){(const char *)key, sizeof *key}, b))
		return;
	model_header_spelled(b, node, form);
	form = form_of(node, form);
	for (size_t i = 0; i < node->count; i++) {
		member = node->items[i];
		field = model_form_field(form, member->key->text);
		if (str_starts(member->key->text, "x-"))
			schema_ledger_note(b->schemas, member->key->text.ptr,
					   ANNOTATION, member);
		else if (is_unheeded(form, member->key->text))
			schema_ledger_note(b->schemas,
					   arena_format(b->arena, "%s of %s",
							member->key->text.ptr,
							form_names[form]),
					   NOT_ENFORCED, member);
		else if (field)
			note_known(b, field, member);
		else
			note_unknown(b, form, member);
	}
}

/* The characters that a component's name may have (3.1.1, 4.8.7.1). */
static bool is_component_name(str name)
{
	char c;

	for (size_t i = 0; i < name.len; i++) {
		c = name.ptr[i];
		if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') &&
		    !(c >= '0' && c <= '9') && !(c && strchr("._-", c)))
			return false;
	}
	return name.len > 0;
}

/* Tells it once of a map; whoever writes one such name writes many. */
static void check_component_names(struct builder *b, const struct node *map)
{
	const struct node *first = NULL;
	size_t count = 0;

	for (size_t i = 0; map->kind == NODE_MAP && i < map->count; i++) {
		if (is_component_name(map->items[i]->key->text))
			continue;
		if (!first)
			first = map->items[i];
		count++;
	}
	if (first)
		diag_warning(b->diag, first->key->place, "document-form",
			     "a component's name has letters, digits, '.', "
			     "'-' and '_'; it is taken as it is (%zu %s)",
			     count, count == 1 ? "name" : "names");
}

static void walk(struct builder *b, const struct node *node, enum form form);

/* Walks the field's one object, or those in its list or map. */
static void walk_field(struct builder *b, const struct node *node,
		       const struct form_field *field)
{
	if (field->kind == FORM_ONE) {
		walk(b, node, field->of);
		return;
	}
	if (node->kind != (field->kind == FORM_LIST ? NODE_LIST : NODE_MAP))
		return;
	for (size_t i = 0; i < node->count; i++)
		if (!node->items[i]->key ||
		    !str_starts(node->items[i]->key->text, "x-"))
			walk(b, node->items[i], field->of);
}

static void walk(struct builder *b, const struct node *node, enum form form)
{
	static const struct form_field in_callback = {FORM_CALLBACK, "",
						      FORM_PATH_ITEM, FORM_MAP};
	const struct form_field *field;

	if (node->kind != NODE_MAP)
		return;
	if (form == FORM_CALLBACK && doc_node_find(node, "$ref"))
		form = FORM_REFERENCE;
	if (form == FORM_CALLBACK) {
		model_kind_check(b, &in_callback, node);
		walk_field(b, node, &in_callback);
		return;
	}
	model_form_note(b, node, form);
	form = form_of(node, form);
	for (size_t i = 0; i < node->count; i++) {
		field = model_form_field(form, node->items[i]->key->text);
		if (field && form == FORM_COMPONENTS)
			check_component_names(b, node->items[i]);
		if (field && field->of != FORM_NONE)
			walk_field(b, node->items[i], field);
	}
}

/* A tag has one description (OpenAPI 3.1, section 4.8.1). */
static void check_tags(struct builder *b, const struct node *tags)
{
	struct map names = {b->arena, NULL, 0, 0};
	const struct node *name;

	for (size_t i = 0; tags && tags->kind == NODE_LIST && i < tags->count;
	     i++) {
		name = doc_node_find(tags->items[i], "name");
		if (name && name->kind == NODE_SCALAR &&
		    map_put(&names, name->text, b))
			diag_warning(b->diag, name->place, "document-form",
				     "a tag has this name already");
	}
}

void model_forms_note(struct builder *b, const struct documents *documents)
{
	for (size_t i = 0; i < documents->count; i++) {
		walk(b, documents->roots[i], FORM_ROOT);
		check_tags(b, doc_node_find(documents->roots[i], "tags"));
	}
}
