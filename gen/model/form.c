/* SPDX-License-Identifier: MIT */
/*
 * The fields that each object of OpenAPI has (3.1.1 section 4.8; 3.0.4 has
 * no others), and what stands in them: whatever else is written is reported.
 *
 * An object is noted in the ledger once, however often it is read.
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

static const struct form_field fields[] = {
	{FORM_ROOT, "openapi", FORM_NONE, FORM_ONE},
	{FORM_ROOT, "$self", FORM_NONE, FORM_ONE},
	{FORM_ROOT, "info", FORM_INFO, FORM_ONE},
	{FORM_ROOT, "jsonSchemaDialect", FORM_NONE, FORM_TEXT},
	{FORM_ROOT, "servers", FORM_SERVER, FORM_LIST},
	{FORM_ROOT, "paths", FORM_PATH_ITEM, FORM_MAP},
	{FORM_ROOT, "webhooks", FORM_PATH_ITEM, FORM_MAP},
	{FORM_ROOT, "x-webhooks", FORM_PATH_ITEM, FORM_MAP},
	{FORM_ROOT, "components", FORM_COMPONENTS, FORM_ONE},
	{FORM_ROOT, "security", FORM_NONE, FORM_ONE},
	{FORM_ROOT, "tags", FORM_TAG, FORM_LIST},
	{FORM_ROOT, "externalDocs", FORM_DOCS, FORM_ONE},
	{FORM_INFO, "title", FORM_NONE, FORM_TEXT},
	{FORM_INFO, "summary", FORM_NONE, FORM_TEXT},
	{FORM_INFO, "description", FORM_NONE, FORM_TEXT},
	{FORM_INFO, "termsOfService", FORM_NONE, FORM_TEXT},
	{FORM_INFO, "contact", FORM_CONTACT, FORM_ONE},
	{FORM_INFO, "license", FORM_LICENSE, FORM_ONE},
	{FORM_INFO, "version", FORM_NONE, FORM_TEXT},
	{FORM_CONTACT, "name", FORM_NONE, FORM_ONE},
	{FORM_CONTACT, "url", FORM_NONE, FORM_TEXT},
	{FORM_CONTACT, "email", FORM_NONE, FORM_TEXT},
	{FORM_LICENSE, "name", FORM_NONE, FORM_ONE},
	{FORM_LICENSE, "identifier", FORM_NONE, FORM_TEXT},
	{FORM_LICENSE, "url", FORM_NONE, FORM_TEXT},
	{FORM_SERVER, "url", FORM_NONE, FORM_TEXT},
	{FORM_SERVER, "description", FORM_NONE, FORM_TEXT},
	{FORM_SERVER, "name", FORM_NONE, FORM_ONE},
	{FORM_SERVER, "variables", FORM_VARIABLE, FORM_MAP},
	{FORM_VARIABLE, "enum", FORM_NONE, FORM_ONE},
	{FORM_VARIABLE, "default", FORM_NONE, FORM_ONE},
	{FORM_VARIABLE, "description", FORM_NONE, FORM_TEXT},
	{FORM_PATH_ITEM, "$ref", FORM_NONE, FORM_ONE},
	{FORM_PATH_ITEM, "summary", FORM_NONE, FORM_TEXT},
	{FORM_PATH_ITEM, "description", FORM_NONE, FORM_TEXT},
	{FORM_PATH_ITEM, "get", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "put", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "post", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "delete", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "options", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "head", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "patch", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "trace", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "query", FORM_OPERATION, FORM_ONE},
	{FORM_PATH_ITEM, "additionalOperations", FORM_OPERATION, FORM_MAP},
	{FORM_PATH_ITEM, "servers", FORM_SERVER, FORM_LIST},
	{FORM_PATH_ITEM, "parameters", FORM_PARAMETER, FORM_LIST},
	{FORM_OPERATION, "tags", FORM_NONE, FORM_ONE},
	{FORM_OPERATION, "summary", FORM_NONE, FORM_TEXT},
	{FORM_OPERATION, "description", FORM_NONE, FORM_TEXT},
	{FORM_OPERATION, "externalDocs", FORM_DOCS, FORM_ONE},
	{FORM_OPERATION, "operationId", FORM_NONE, FORM_ONE},
	{FORM_OPERATION, "parameters", FORM_PARAMETER, FORM_LIST},
	{FORM_OPERATION, "requestBody", FORM_BODY, FORM_ONE},
	{FORM_OPERATION, "responses", FORM_RESPONSE, FORM_MAP},
	{FORM_OPERATION, "callbacks", FORM_CALLBACK, FORM_MAP},
	{FORM_OPERATION, "deprecated", FORM_NONE, FORM_BOOL},
	{FORM_OPERATION, "security", FORM_NONE, FORM_ONE},
	{FORM_OPERATION, "servers", FORM_SERVER, FORM_LIST},
	{FORM_DOCS, "description", FORM_NONE, FORM_TEXT},
	{FORM_DOCS, "url", FORM_NONE, FORM_TEXT},
	{FORM_PARAMETER, "name", FORM_NONE, FORM_ONE},
	{FORM_PARAMETER, "in", FORM_NONE, FORM_ONE},
	{FORM_PARAMETER, "description", FORM_NONE, FORM_TEXT},
	{FORM_PARAMETER, "required", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "deprecated", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "allowEmptyValue", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "style", FORM_NONE, FORM_ONE},
	{FORM_PARAMETER, "explode", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "allowReserved", FORM_NONE, FORM_BOOL},
	{FORM_PARAMETER, "schema", FORM_NONE, FORM_ONE},
	{FORM_PARAMETER, "example", FORM_NONE, FORM_ONE},
	{FORM_PARAMETER, "examples", FORM_EXAMPLE, FORM_MAP},
	{FORM_PARAMETER, "content", FORM_MEDIA, FORM_MAP},
	{FORM_HEADER, "description", FORM_NONE, FORM_TEXT},
	{FORM_HEADER, "required", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "deprecated", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "allowEmptyValue", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "style", FORM_NONE, FORM_ONE},
	{FORM_HEADER, "explode", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "allowReserved", FORM_NONE, FORM_BOOL},
	{FORM_HEADER, "schema", FORM_NONE, FORM_ONE},
	{FORM_HEADER, "example", FORM_NONE, FORM_ONE},
	{FORM_HEADER, "examples", FORM_EXAMPLE, FORM_MAP},
	{FORM_HEADER, "content", FORM_MEDIA, FORM_MAP},
	{FORM_BODY, "description", FORM_NONE, FORM_TEXT},
	{FORM_BODY, "content", FORM_MEDIA, FORM_MAP},
	{FORM_BODY, "required", FORM_NONE, FORM_BOOL},
	{FORM_MEDIA, "schema", FORM_NONE, FORM_ONE},
	{FORM_MEDIA, "itemSchema", FORM_NONE, FORM_ONE},
	{FORM_MEDIA, "prefixEncoding", FORM_ENCODING, FORM_LIST},
	{FORM_MEDIA, "itemEncoding", FORM_ENCODING, FORM_ONE},
	{FORM_MEDIA, "example", FORM_NONE, FORM_ONE},
	{FORM_MEDIA, "examples", FORM_EXAMPLE, FORM_MAP},
	{FORM_MEDIA, "encoding", FORM_ENCODING, FORM_MAP},
	{FORM_ENCODING, "contentType", FORM_NONE, FORM_TEXT},
	{FORM_ENCODING, "headers", FORM_HEADER, FORM_MAP},
	{FORM_ENCODING, "style", FORM_NONE, FORM_ONE},
	{FORM_ENCODING, "explode", FORM_NONE, FORM_BOOL},
	{FORM_ENCODING, "allowReserved", FORM_NONE, FORM_BOOL},
	{FORM_ENCODING, "encoding", FORM_ENCODING, FORM_MAP},
	{FORM_ENCODING, "prefixEncoding", FORM_ENCODING, FORM_LIST},
	{FORM_ENCODING, "itemEncoding", FORM_ENCODING, FORM_ONE},
	{FORM_RESPONSE, "description", FORM_NONE, FORM_TEXT},
	{FORM_RESPONSE, "summary", FORM_NONE, FORM_TEXT},
	{FORM_RESPONSE, "headers", FORM_HEADER, FORM_MAP},
	{FORM_RESPONSE, "content", FORM_MEDIA, FORM_MAP},
	{FORM_RESPONSE, "links", FORM_LINK, FORM_MAP},
	{FORM_EXAMPLE, "summary", FORM_NONE, FORM_TEXT},
	{FORM_EXAMPLE, "description", FORM_NONE, FORM_TEXT},
	{FORM_EXAMPLE, "value", FORM_NONE, FORM_ONE},
	{FORM_EXAMPLE, "dataValue", FORM_NONE, FORM_ONE},
	{FORM_EXAMPLE, "serializedValue", FORM_NONE, FORM_TEXT},
	{FORM_EXAMPLE, "externalValue", FORM_NONE, FORM_TEXT},
	{FORM_LINK, "operationRef", FORM_NONE, FORM_TEXT},
	{FORM_LINK, "operationId", FORM_NONE, FORM_ONE},
	{FORM_LINK, "parameters", FORM_NONE, FORM_ONE},
	{FORM_LINK, "requestBody", FORM_NONE, FORM_ONE},
	{FORM_LINK, "description", FORM_NONE, FORM_TEXT},
	{FORM_LINK, "server", FORM_SERVER, FORM_ONE},
	{FORM_TAG, "name", FORM_NONE, FORM_ONE},
	{FORM_TAG, "summary", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "parent", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "kind", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "description", FORM_NONE, FORM_TEXT},
	{FORM_TAG, "externalDocs", FORM_DOCS, FORM_ONE},
	{FORM_SCHEME, "type", FORM_NONE, FORM_ONE},
	{FORM_SCHEME, "description", FORM_NONE, FORM_TEXT},
	{FORM_SCHEME, "name", FORM_NONE, FORM_ONE},
	{FORM_SCHEME, "in", FORM_NONE, FORM_ONE},
	{FORM_SCHEME, "scheme", FORM_NONE, FORM_ONE},
	{FORM_SCHEME, "bearerFormat", FORM_NONE, FORM_TEXT},
	{FORM_SCHEME, "flows", FORM_FLOWS, FORM_ONE},
	{FORM_SCHEME, "openIdConnectUrl", FORM_NONE, FORM_TEXT},
	{FORM_SCHEME, "oauth2MetadataUrl", FORM_NONE, FORM_TEXT},
	{FORM_SCHEME, "deprecated", FORM_NONE, FORM_BOOL},
	{FORM_FLOWS, "implicit", FORM_FLOW, FORM_ONE},
	{FORM_FLOWS, "password", FORM_FLOW, FORM_ONE},
	{FORM_FLOWS, "clientCredentials", FORM_FLOW, FORM_ONE},
	{FORM_FLOWS, "authorizationCode", FORM_FLOW, FORM_ONE},
	{FORM_FLOWS, "deviceAuthorization", FORM_FLOW, FORM_ONE},
	{FORM_FLOW, "deviceAuthorizationUrl", FORM_NONE, FORM_TEXT},
	{FORM_FLOW, "authorizationUrl", FORM_NONE, FORM_TEXT},
	{FORM_FLOW, "tokenUrl", FORM_NONE, FORM_TEXT},
	{FORM_FLOW, "refreshUrl", FORM_NONE, FORM_TEXT},
	{FORM_FLOW, "scopes", FORM_NONE, FORM_ONE},
	{FORM_COMPONENTS, "schemas", FORM_NONE, FORM_ONE},
	{FORM_COMPONENTS, "responses", FORM_RESPONSE, FORM_MAP},
	{FORM_COMPONENTS, "parameters", FORM_PARAMETER, FORM_MAP},
	{FORM_COMPONENTS, "examples", FORM_EXAMPLE, FORM_MAP},
	{FORM_COMPONENTS, "requestBodies", FORM_BODY, FORM_MAP},
	{FORM_COMPONENTS, "headers", FORM_HEADER, FORM_MAP},
	{FORM_COMPONENTS, "securitySchemes", FORM_SCHEME, FORM_MAP},
	{FORM_COMPONENTS, "links", FORM_LINK, FORM_MAP},
	{FORM_COMPONENTS, "callbacks", FORM_CALLBACK, FORM_MAP},
	{FORM_COMPONENTS, "mediaTypes", FORM_MEDIA, FORM_MAP},
	{FORM_COMPONENTS, "pathItems", FORM_PATH_ITEM, FORM_MAP},
	{FORM_REFERENCE, "$ref", FORM_NONE, FORM_ONE},
	{FORM_REFERENCE, "summary", FORM_NONE, FORM_TEXT},
	{FORM_REFERENCE, "description", FORM_NONE, FORM_TEXT},
};

enum { FIELDS = sizeof fields / sizeof *fields };

const struct form_field *model_form_field(enum form form, str name)
{
	size_t i;

	for (i = 0; i < FIELDS; i++)
		if (fields[i].form == form && str_is(name, fields[i].name))
			return &fields[i];
	return NULL;
}

static const char *field_nearest(enum form form, str name)
{
	const char *words[FIELDS];
	size_t i, count = 0;

	for (i = 0; i < FIELDS; i++)
		if (fields[i].form == form)
			words[count++] = fields[i].name;
	return name.ptr ? str_nearest(name, words, count) : NULL;
}

static void note_unknown(struct builder *b, enum form form,
			 const struct node *member)
{
	str name = member->key->text;
	const char *near = field_nearest(form, name);
	const char *told;

	if (form == FORM_REFERENCE)
		told = arena_format(b->arena, "'%s' beside a $ref is ignored",
				    name.ptr ? name.ptr : "");
	else
		told = arena_format(b->arena, "%s has no field '%s'%s%s%s",
				    form_names[form], name.ptr ? name.ptr : "",
				    near ? "; did you mean '" : "",
				    near ? near : "", near ? "'?" : "");
	schema_ledger_unknown(b->schemas,
			      arena_format(b->arena, "'%s' of %s",
					   name.ptr ? name.ptr : "",
					   form_names[form]),
			      told, member);
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
	size_t i;

	for (i = 0; i < sizeof unheeded / sizeof *unheeded; i++)
		if (unheeded[i].form == form && str_is(name, unheeded[i].name))
			return true;
	return false;
}

/* A member of another kind counts as absent. */
static void check_kind(struct builder *b, const struct form_field *field,
		       const struct node *member)
{
	bool value;

	if (field->shape == FORM_BOOL && !doc_node_is_bool(member, &value))
		diag_warning(b->diag, member->place, "document-form",
			     "true or false is expected here; this is left "
			     "out");
	if (field->shape == FORM_TEXT && member->kind != NODE_SCALAR)
		diag_warning(b->diag, member->place, "document-form",
			     "a text is expected here; this is left out");
}

static void note_known(struct builder *b, const struct form_field *field,
		       const struct node *member)
{
	check_kind(b, field, member);
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
	const struct node *member;
	size_t i;

	*key = node;
	if (node->kind != NODE_MAP ||
	    map_put(&b->forms, (str){(const char *)key, sizeof *key}, b))
		return;
	model_header_spelled(b, node, form);
	form = form_of(node, form);
	for (i = 0; i < node->count; i++) {
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

static void walk(struct builder *b, const struct node *node, enum form form);

/* For these forms, nothing else reports a value that is no object. */
static bool is_object(struct builder *b, const struct node *node,
		      enum form form)
{
	if (node->kind == NODE_MAP)
		return true;
	if (form == FORM_HEADER || form == FORM_TAG || form == FORM_EXAMPLE ||
	    form == FORM_LINK || form == FORM_ENCODING || form == FORM_SERVER)
		diag_warning(b->diag, node->place, "document-form",
			     "an object is expected here; this is left out");
	return false;
}

static bool has_kind(struct builder *b, const struct node *node,
		     enum node_kind kind, enum form form)
{
	if (node->kind == kind || doc_node_is_null(node))
		return node->kind == kind;
	if (form == FORM_CALLBACK || form == FORM_EXAMPLE ||
	    form == FORM_LINK || form == FORM_TAG)
		diag_warning(b->diag, node->place, "document-form",
			     kind == NODE_MAP ? "a mapping is expected here"
					      : "a list is expected here");
	return false;
}

/* Walks the field's one object, or those in its list or map. */
static void walk_field(struct builder *b, const struct node *node,
		       const struct form_field *field)
{
	enum node_kind kind = field->shape == FORM_LIST ? NODE_LIST : NODE_MAP;
	size_t i;

	if (field->shape == FORM_ONE) {
		walk(b, node, field->of);
		return;
	}
	if (!has_kind(b, node, kind, field->of))
		return;
	for (i = 0; i < node->count; i++)
		if (!node->items[i]->key ||
		    !str_starts(node->items[i]->key->text, "x-"))
			walk(b, node->items[i], field->of);
}

static void walk(struct builder *b, const struct node *node, enum form form)
{
	static const struct form_field in_callback = {FORM_CALLBACK, "",
						      FORM_PATH_ITEM, FORM_MAP};
	const struct form_field *field;
	size_t i;

	if (!is_object(b, node, form))
		return;
	if (form == FORM_CALLBACK && doc_node_find(node, "$ref"))
		form = FORM_REFERENCE;
	if (form == FORM_CALLBACK) {
		walk_field(b, node, &in_callback);
		return;
	}
	model_form_note(b, node, form);
	form = form_of(node, form);
	for (i = 0; i < node->count; i++) {
		field = model_form_field(form, node->items[i]->key->text);
		if (field && field->of != FORM_NONE)
			walk_field(b, node->items[i], field);
	}
}

void model_forms_note(struct builder *b, const struct documents *documents)
{
	size_t i;

	for (i = 0; i < documents->count; i++)
		walk(b, documents->roots[i], FORM_ROOT);
}
