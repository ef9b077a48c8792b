/* SPDX-License-Identifier: MIT */
/*
 * References: within a document, into other files below the root, by $id and by
 * anchor; never over a network.
 *
 * A reference leads exactly where its text says, or a warning is reported, and
 * whoever asked leaves out what refers.
 */
#include "internal.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A $ref may lead to a $ref; a longer chain is taken for a circle. */
#define CHAIN 100

/* ---- $id and anchors ---- */

static bool is_called(const struct node *node, const char *keyword, str name)
{
	const struct node *anchor = doc_node_find(node, keyword);

	return anchor && anchor->kind == NODE_SCALAR &&
	       str_equal(anchor->text, name);
}

static struct node *find_anchor(struct node *node, str name, bool root)
{
	struct node *found;

	if (node->kind == NODE_MAP) {
		/*
		 * Another $id begins another resource, which has its own
		 * anchors.
		 */
		if (!root && doc_node_id(node))
			return NULL;
		if (is_called(node, "$anchor", name) ||
		    is_called(node, "$dynamicAnchor", name))
			return node;
	}
	for (size_t i = 0; i < node->count; i++) {
		if (node->items[i]->kind == NODE_SCALAR ||
		    doc_node_is_data(node->items[i]))
			continue;
		found = find_anchor(node->items[i], name, false);
		if (found)
			return found;
	}
	return NULL;
}

/* ---- targets ---- */

static struct place ref_place(const struct node *from)
{
	const struct node *ref =
		from->kind == NODE_MAP ? doc_node_find(from, "$ref") : NULL;

	return ref ? ref->place : from->place;
}

static bool below(const char *path, const char *root)
{
	size_t len = strlen(root);

	if (!strcmp(root, "/"))
		return true;
	return !strncmp(path, root, len) &&
	       (path[len] == '/' || path[len] == '\0');
}

/* A folder is no file, nor is what a NUL would cut to the name of one. */
static bool find_file(const char *path, str file, char *real)
{
	struct stat status;

	return !memchr(file.ptr, '\0', file.len) && realpath(path, real) &&
	       stat(real, &status) == 0 && S_ISREG(status.st_mode);
}

/* Types and letters both follow a reference: that it fails is told once. */
static bool is_told(struct doc *doc, const struct node *from)
{
	struct place place = ref_place(from);

	return map_put(&doc->unread,
		       str_format(doc->arena, "%s:%u:%u", place.source->path,
				  place.line, place.column),
		       doc);
}

static void note_any(struct doc *doc, const struct node *from, bool schema)
{
	if (schema)
		diag_note(doc->diag, ref_place(from), "any value is taken");
}

/*
 * Whatever file the reference was written in, it is one of the document that it
 * stands in: an overlay's is resolved where the document is that it changes.
 */
static struct node *other_file(struct doc *doc, const struct node *from,
			       str file, bool schema)
{
	const struct document *document = doc_node_document(from);
	const struct source *source = document ? document->source
					       : from->place.source;
	const char *root = map_find(&doc->roots, str_from(source->path));
	const char *slash = strrchr(source->path, '/');
	char real[PATH_MAX];
	const char *path;
	struct node *found;

	path = arena_format(doc->arena, "%.*s%.*s",
			    slash && file.ptr[0] != '/'
				    ? (int)(slash + 1 - source->path)
				    : 0,
			    source->path, (int)file.len, file.ptr);
	if (!find_file(path, file, real)) {
		if (is_told(doc, from))
			return NULL;
		diag_warning(doc->diag, ref_place(from), "ref-missing",
			     "there is no file '%s'%s", path,
			     memchr(file.ptr, '\0', file.len)
				     ? " with a NUL behind it"
				     : "");
		note_any(doc, from, schema);
		return NULL;
	}
	if (!root || !below(real, root)) {
		if (is_told(doc, from))
			return NULL;
		diag_warning(doc->diag, ref_place(from), "ref-outside",
			     "'%.*s' is outside of the folder that references "
			     "may not leave (root); it is not read",
			     (int)file.len, file.ptr);
		note_any(doc, from, schema);
		return NULL;
	}
	found = doc_read(doc, path, root);
	if (!found)
		note_any(doc, from, schema);
	return found;
}

static struct node *resource(struct doc *doc, const struct node *from, str uri,
			     bool schema)
{
	const struct node *top = from;
	struct node *found;
	str whole;

	while (top->parent && !doc_node_id(top))
		top = top->parent;
	if (!uri.len)
		return top->parent && uri.ptr ? (struct node *)(uintptr_t)top
					      : doc_node_document(from)->root;
	whole = doc_uri_resolve(doc->arena, doc_uri_base(doc->arena, from),
				uri);
	found = map_find(&doc->ids, whole);
	if (found)
		return found;
	if (doc_uri_absolute(uri)) {
		diag_warning(doc->diag, ref_place(from), "ref-network",
			     "'%.*s' is not among the documents that were "
			     "read, and nothing is fetched",
			     (int)uri.len, uri.ptr);
		note_any(doc, from, schema);
		return NULL;
	}
	return other_file(doc, from, str_percent_decode(doc->arena, uri),
			  schema);
}

static void report_missing(struct doc *doc, const struct node *from, str ref,
			   bool schema)
{
	diag_warning(doc->diag, ref_place(from), "ref-missing",
		     "nothing stands at '%.*s'%s", (int)ref.len, ref.ptr,
		     schema ? "; any value is taken" : "");
}

/*
 * Does the node stand where a schema has a map or a list, so that a $ref in it
 * is no reference of JSON Schema's? It is followed all the same, and told,
 * once the schema is read.
 */
static bool is_ref_in_place(const struct node *node)
{
	static const char *const holders[] = {"properties",
					      "patternProperties",
					      "dependentSchemas",
					      "$defs",
					      "definitions",
					      "dependencies",
					      "prefixItems",
					      "allOf",
					      "anyOf",
					      "oneOf"};
	const struct node *ref =
		node->kind == NODE_MAP ? doc_node_find(node, "$ref") : NULL;

	if (!ref || ref->kind != NODE_SCALAR || !node->key)
		return false;
	for (size_t i = 0; i < sizeof holders / sizeof *holders; i++)
		if (str_is(node->key->text, holders[i]))
			return true;
	return false;
}

/*
 * Follows a pointer that leads through such a $ref. What is found must not
 * depend on which schemas were read before. What leads there only through
 * another one is a circle.
 */
static struct node *find_through(struct doc *doc, struct node *from,
				 str pointer)
{
	const char *at = pointer.ptr, *end = at + pointer.len, *stop;
	struct node *found = NULL;
	str step;

	if (doc->detour)
		return NULL;
	doc->detour = true;
	for (; from && at < end; at = stop, from = found) {
		stop = memchr(at + 1, '/', (size_t)(end - at - 1));
		if (!stop)
			stop = end;
		step = (str){at, (size_t)(stop - at)};
		found = doc_node_at(from, step);
		if (!found && is_ref_in_place(from)) {
			from = doc_resolve(doc, from);
			found = from ? doc_node_at(from, step) : NULL;
		}
	}
	doc->detour = false;
	return from;
}

static struct node *target(struct doc *doc, const struct node *from, str ref,
			   bool schema)
{
	const char *hash = ref.len ? memchr(ref.ptr, '#', ref.len) : NULL;
	str uri = {ref.ptr, hash ? (size_t)(hash - ref.ptr) : ref.len};
	str fragment = {"", 0};
	struct node *base, *found;

	if (hash)
		fragment = str_percent_decode(doc->arena,
					      (str){hash + 1,
						    ref.len - uri.len - 1});
	base = resource(doc, from, uri, schema);
	if (!base)
		return NULL;
	if (!fragment.len && schema && doc_node_find(base, "openapi")) {
		diag_warning(doc->diag, ref_place(from), "ref-missing",
			     "this is the whole document, and no schema; any "
			     "value is taken");
		return NULL;
	}
	if (!fragment.len)
		return base;
	if (fragment.ptr[0] == '/') {
		found = doc_node_at(base, fragment);
		/*
		 * OpenAPI resolves references against the document, and ignores
		 * $id.
		 */
		if (!found && !uri.len)
			found = doc_node_at(doc_node_document(from)->root,
					    fragment);
		if (!found)
			found = find_through(doc, base, fragment);
	} else {
		found = find_anchor(base, fragment, true);
	}
	if (!found && !doc->detour)
		report_missing(doc, from, ref, schema);
	return found;
}

struct node *doc_target(struct doc *doc, const struct node *from, str ref)
{
	return target(doc, from, ref, false);
}

struct node *doc_schema_target(struct doc *doc, const struct node *from,
			       str ref)
{
	return target(doc, from, ref, true);
}

struct node *doc_resolve(struct doc *doc, struct node *node)
{
	struct node *at = node, *ref;

	for (int steps = 0; steps < CHAIN; steps++) {
		ref = at->kind == NODE_MAP ? doc_node_find(at, "$ref") : NULL;
		if (!ref || ref->kind != NODE_SCALAR)
			return at;
		at = doc_target(doc, at, ref->text);
		if (!at)
			return NULL;
	}
	diag_warning(doc->diag, ref_place(node), "ref-circular",
		     "this reference leads back to itself");
	return NULL;
}

struct node *doc_dynamic_target(struct doc *doc, const struct node *from,
				str ref)
{
	return doc_schema_target(doc, from, ref);
}
