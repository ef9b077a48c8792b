/* SPDX-License-Identifier: MIT */
/*
 * Which URI names which schema: $id and anchors, other files, and what remote.c
 * has.
 *
 * A resource is indexed before anything within it is looked for.
 */
#include "internal.h"

#include <string.h>

const struct accept_resource *accept_resource_at(struct accept *a,
						 const struct node *node)
{
	const void *both[2] = {node, NULL};

	return map_find(&a->roots, (str){(const char *)both, sizeof both});
}

/* ---- $schema and $vocabulary ---- */

static void custom_dialect(struct accept *a, struct accept_resource *resource,
			   const struct node *schema, str uri)
{
	const struct accept_resource *meta;
	const struct node *list;
	str fragment;

	uri = doc_uri_split(a->arena, uri, &fragment);
	meta = accept_resource_find(a, uri, schema);
	if (!meta) {
		diag_warning(a->diag, schema->place, "dialect-unknown",
			     "nothing is known of this dialect; it is taken "
			     "for the one around it");
		return;
	}
	if (meta == resource)
		return;
	resource->dialect = meta->dialect;
	list = doc_node_find(meta->root, "$vocabulary");
	if (list && list->kind == NODE_MAP)
		resource->vocabularies = accept_vocabularies_read(a, list);
}

/* An OpenAPI document's version gives the dialect of its schemas. */
static const struct node *openapi_dialect(struct accept_resource *resource)
{
	const struct node *version = doc_node_find(resource->root, "openapi");

	if (!version || version->kind != NODE_SCALAR)
		return NULL;
	resource->dialect = accept_dialect_of(version->text);
	return doc_node_find(resource->root, "jsonSchemaDialect");
}

/* Sets the dialect that $schema names, or else that of `outer`. */
static void set_dialect(struct accept *a, struct accept_resource *resource,
			const struct accept_resource *outer)
{
	const struct node *schema = doc_node_find(resource->root, "$schema");
	enum accept_dialect dialect;

	resource->dialect = outer ? outer->dialect : a->options.dialect;
	resource->vocabularies = outer ? outer->vocabularies : ACCEPT_STANDARD;
	if (!schema)
		schema = openapi_dialect(resource);
	if (!schema || schema->kind != NODE_SCALAR)
		return;
	dialect = accept_dialect_find(schema->text);
	if (!dialect) {
		custom_dialect(a, resource, schema, schema->text);
		return;
	}
	resource->dialect = dialect;
	resource->vocabularies = ACCEPT_STANDARD;
}

/* ---- the index ---- */

static void index_schema(struct accept *a, const struct node *node,
			 struct accept_resource *resource);

static const struct node *root_of(const struct node *node)
{
	while (node->parent)
		node = node->parent;
	return node;
}

/* What a URI means within one document. */
static str own_key(struct accept *a, const struct node *node, str uri)
{
	return str_format(a->arena, "%p %.*s", (const void *)root_of(node),
			  (int)uri.len, uri.ptr);
}

/*
 * A reference means the resource of its own document, if that has the URI; else
 * the first that has it.
 */
static void claim(struct accept *a, struct accept_resource *resource, str uri,
		  const struct node *id)
{
	const struct accept_resource *first = map_find(&a->resources, uri);
	str key = own_key(a, resource->root, uri);

	resource->uri = uri;
	if (!map_find(&a->own_resources, key))
		map_put(&a->own_resources, key, resource);
	if (!first)
		map_put(&a->resources, uri, resource);
	if (!first || first == resource || !id ||
	    doc_node_equal(first->root, resource->root))
		return;
	diag_warning(a->ids_diag, id->place, "id-duplicate",
		     "another schema has the URI '%.*s', too", (int)uri.len,
		     uri.ptr);
	diag_note(a->ids_diag, first->root->place, "it stands here");
}

static struct accept_resource *begin(struct accept *a, str uri,
				     const struct node *root,
				     const struct node *id)
{
	struct accept_resource *resource =
		ARENA_NEW(a->arena, struct accept_resource);

	resource->root = root;
	resource->anchors.arena = a->arena;
	claim(a, resource, uri, id);
	map_put(&a->roots, accept_key(a->arena, root, NULL), resource);
	return resource;
}

static const struct node *scalar(const struct node *map, const char *name)
{
	const struct node *found = doc_node_find(map, name);

	return found && found->kind == NODE_SCALAR ? found : NULL;
}

static void add_anchor(struct accept *a, struct accept_resource *resource,
		       str name, const struct node *node)
{
	const struct node *first = map_find(&resource->anchors, name);

	if (!first) {
		map_put(&resource->anchors, name, (void *)(uintptr_t)node);
	} else if (first != node) {
		diag_warning(a->ids_diag, node->place, "id-duplicate",
			     "another schema has the anchor '%.*s', too",
			     (int)name.len, name.ptr);
		diag_note(a->ids_diag, first->place, "it stands here");
	}
}

static void add_dynamic(struct accept *a, struct accept_resource *resource,
			str name, const struct node *node)
{
	resource->dynamic = arena_grow(a->arena, resource->dynamic,
				       resource->dynamic_count,
				       sizeof *resource->dynamic);
	resource->dynamic[resource->dynamic_count++] =
		(struct accept_anchor){name, node};
}

static void index_anchors(struct accept *a, const struct node *node,
			  struct accept_resource *resource)
{
	const struct node *anchor;
	bool yes = false;

	if ((resource->dialect & ACCEPT_TO_7) != 0)
		return;
	anchor = scalar(node, "$anchor");
	if (anchor)
		add_anchor(a, resource, anchor->text, node);
	anchor = scalar(node, "$dynamicAnchor");
	if (anchor && resource->dialect == ACCEPT_2020_12) {
		add_anchor(a, resource, anchor->text, node);
		add_dynamic(a, resource, anchor->text, node);
	}
	anchor = scalar(node, "$recursiveAnchor");
	if (anchor && resource->dialect == ACCEPT_2019_09 &&
	    doc_node_is_bool(anchor, &yes) && yes)
		add_dynamic(a, resource, STR(""), node);
}

/* Up to draft 7 a $ref hides its siblings, $id included. */
static const struct node *id_of(const struct node *node,
				const struct accept_resource *resource)
{
	const struct node *schema = scalar(node, "$schema");
	enum accept_dialect dialect = schema ? accept_dialect_find(schema->text)
					     : 0;

	if (!dialect)
		dialect = resource->dialect;
	if ((dialect & ACCEPT_TO_7) != 0 && scalar(node, "$ref"))
		return NULL;
	return scalar(node, dialect == ACCEPT_DRAFT4 ? "id" : "$id");
}

/*
 * Returns the node's resource: a new one if the node has an id, else `outer`.
 */
static struct accept_resource *index_id(struct accept *a,
					const struct node *node,
					struct accept_resource *outer)
{
	const struct node *id = id_of(node, outer);
	struct accept_resource *resource;
	str uri, fragment;

	if (!id)
		return outer;
	uri = doc_uri_split(a->arena,
			    doc_uri_resolve(a->arena, outer->uri, id->text),
			    &fragment);
	if ((outer->dialect & ACCEPT_TO_7) != 0 && str_starts(id->text, "#")) {
		add_anchor(a, outer, fragment, node);
		return outer;
	}
	if (node == outer->root) {
		claim(a, outer, uri, id);
		return outer;
	}
	resource = begin(a, uri, node, id);
	set_dialect(a, resource, outer);
	if (fragment.len)
		add_anchor(a, resource, fragment, node);
	return resource;
}

static void index_all(struct accept *a, const struct node *node,
		      struct accept_resource *resource)
{
	for (size_t i = 0; i < node->count; i++)
		index_schema(a, node->items[i], resource);
}

static void index_keyword(struct accept *a, const struct node *value,
			  struct accept_resource *resource)
{
	const struct accept_keyword *keyword =
		accept_keyword_find(a, value->key->text);

	if (!keyword || (keyword->dialects & resource->dialect) == 0)
		return;
	switch (keyword->shape) {
	case ACCEPT_PLAIN:
		break;
	case ACCEPT_ONE:
		index_schema(a, value, resource);
		break;
	case ACCEPT_LIST:
	case ACCEPT_MAP:
	case ACCEPT_MAP_OR_NAMES:
		index_all(a, value, resource);
		break;
	case ACCEPT_ONE_OR_LIST:
		if (value->kind == NODE_LIST)
			index_all(a, value, resource);
		else
			index_schema(a, value, resource);
		break;
	}
}

static void index_schema(struct accept *a, const struct node *node,
			 struct accept_resource *resource)
{
	if (node->kind != NODE_MAP)
		return;
	resource = index_id(a, node, resource);
	accept_ignored_tell(a, node, resource);
	index_anchors(a, node, resource);
	for (size_t i = 0; i < node->count; i++)
		index_keyword(a, node->items[i], resource);
}

/* Only some parts of an OpenAPI document are schemas. */
static void index_document(struct accept *a, const struct node *node,
			   struct accept_resource *resource)
{
	const struct node *item;

	for (size_t i = 0; i < node->count; i++) {
		item = node->items[i];
		if (item->kind == NODE_SCALAR)
			continue;
		if (item->key && str_is(item->key->text, "schema"))
			index_schema(a, item, resource);
		else if (item->key && str_is(item->key->text, "schemas"))
			index_all(a, item, resource);
		else
			index_document(a, item, resource);
	}
}

/*
 * Most documents have neither ids nor anchors, so search the bytes before
 * walking the tree. In draft 4 the keyword is "id", which is also a usual name
 * for members, so a search would be of no use.
 */
static bool may_have_ids(const struct node *root,
			 const struct accept_resource *resource)
{
	static const char *const words[] = {"$id", "$anchor", "$dynamicAnchor",
					    "$recursiveAnchor", "$schema"};
	const struct source *source = root->place.source;
	const char *at, *end;

	if (!source || resource->dialect == ACCEPT_DRAFT4)
		return true;
	at = source->bytes;
	end = at + source->len;
	for (; (at = memchr(at, '$', (size_t)(end - at))); at++)
		for (size_t i = 0; i < sizeof words / sizeof *words; i++)
			if (str_starts((str){at, (size_t)(end - at)}, words[i]))
				return true;
	return false;
}

static bool is_openapi(const struct node *root)
{
	return doc_node_find(root, "openapi") != NULL;
}

static struct accept_resource *index_root(struct accept *a, str uri,
					  const struct node *root)
{
	struct accept_resource *resource = begin(a, uri, root, NULL);

	set_dialect(a, resource, NULL);
	if (is_openapi(root)) {
		if (may_have_ids(root, resource))
			index_document(a, root, resource);
	} else {
		index_schema(a, root, resource);
	}
	return resource;
}

/* ---- looking up ---- */

const struct accept_resource *accept_resource_of(struct accept *a,
						 const struct node *node)
{
	const struct node *root = root_of(node);
	const struct accept_resource *resource;

	if (!accept_resource_at(a, root))
		index_root(a, str_from(root->place.source->path), root);
	for (; node; node = node->parent) {
		resource = accept_resource_at(a, node);
		if (resource)
			return resource;
	}
	return NULL;
}

/*
 * A file without a dialect of its own takes that of the file referring to it.
 */
static struct accept_resource *index_referred(struct accept *a, str uri,
					      const struct node *root,
					      const struct node *from)
{
	enum accept_dialect dialect = a->options.dialect;
	struct accept_resource *found;

	a->options.dialect = accept_resource_of(a, from)->dialect;
	found = index_root(a, uri, root);
	a->options.dialect = dialect;
	return found;
}

/*
 * Reads a file beside others. A reference is resolved against the folder of the
 * file that it stands in, unless an $id says what it is relative to.
 */
static const struct node *read_beside(struct accept *a, str uri,
				      const struct node *from)
{
	const struct accept_resource *of = accept_resource_of(a, from);
	str written = uri, fragment;

	if (from->kind == NODE_SCALAR &&
	    str_is(of->uri, root_of(from)->place.source->path))
		written = doc_uri_split(a->arena, from->text, &fragment);
	return doc_target(a->doc, from, written);
}

struct accept_resource *accept_resource_find(struct accept *a, str uri,
					     const struct node *from)
{
	struct accept_resource *found =
		map_find(&a->own_resources, own_key(a, from, uri));
	const struct accept_resource *own;
	const struct node *root;

	if (!found)
		found = map_find(&a->resources, uri);
	if (found)
		return found;
	own = accept_resource_at(a, root_of(from));
	root = accept_remote_read(a, uri, root_of(from),
				  own ? own->uri : (str){NULL, 0});
	if (!root && !doc_uri_absolute(uri))
		root = read_beside(a, uri, from);
	if (!root)
		return NULL;
	/* The file may be known by another name. */
	found = (struct accept_resource *)(uintptr_t)accept_resource_at(a,
									root);
	if (found)
		map_put(&a->resources, uri, found);
	else
		found = index_referred(a, uri, root, from);
	return found;
}

static void report_missing(struct accept *a, const struct node *reference)
{
	diag_warning(a->diag, reference->place, "ref-missing",
		     "nothing stands at '%.*s'; any value is taken",
		     (int)reference->text.len, reference->text.ptr);
}

static const struct node *at_fragment(const struct accept_resource *resource,
				      const struct node *reference,
				      str fragment)
{
	const struct node *found;

	if (!fragment.len)
		return resource->root;
	if (fragment.ptr[0] != '/')
		return map_find(&resource->anchors, fragment);
	found = doc_node_at((struct node *)(uintptr_t)resource->root, fragment);
	/* OpenAPI resolves references against the document, and ignores $id. */
	if (!found && str_starts(reference->text, "#") &&
	    doc_node_document(reference) &&
	    is_openapi(doc_node_document(reference)->root))
		found = doc_node_at(doc_node_document(reference)->root,
				    fragment);
	return found;
}

const struct node *accept_target(struct accept *a,
				 const struct accept_draft *from,
				 const struct node *reference, str *fragment)
{
	const struct accept_resource *resource = from->resource;
	const struct node *found = NULL;
	str uri = reference->text;

	if (!str_starts(uri, "#"))
		uri = doc_uri_resolve(a->arena, resource->uri, uri);
	uri = doc_uri_split(a->arena, uri, fragment);
	if (uri.len)
		resource = accept_resource_find(a, uri, reference);
	if (resource)
		found = at_fragment(resource, reference, *fragment);
	if (!found)
		report_missing(a, reference);
	return found;
}

const struct node *accept_meta(struct accept *a, const struct node *schema)
{
	const struct accept_resource *of = accept_resource_of(a, schema), *meta;
	const struct node *named = scalar(of->root, "$schema");
	str uri = named ? named->text : accept_dialect_uri(of->dialect);
	str fragment;

	uri = doc_uri_split(a->arena, uri, &fragment);
	meta = uri.len ? accept_resource_find(a, uri, schema) : NULL;
	return meta ? meta->root : NULL;
}
