/* SPDX-License-Identifier: MIT */
/*
 * The documents of one provider, merged into one API.
 *
 * A component that stands in several documents is one node afterwards, so that
 * what refers to it finds one type.
 */
#include "internal.h"

#include <string.h>
#include <sys/stat.h>

/* ---- versions ---- */

/* Without a version, what makes a document of OpenAPI 3 must be there. */
static bool looks_like_one(const struct node *root)
{
	return doc_node_find(root, "paths") ||
	       doc_node_find(root, "webhooks") ||
	       doc_node_find(root, "components");
}

static bool says_number(const struct node *version)
{
	return version && version->kind == NODE_SCALAR && version->text.len &&
	       version->text.ptr[0] >= '0' && version->text.ptr[0] <= '9';
}

static bool version_is_read(struct builder *b, const struct node *root)
{
	const struct node *version = doc_node_find(root, "openapi");
	const struct node *swagger = doc_node_find(root, "swagger");

	if (swagger) {
		diag_error(b->diag, swagger->place, "openapi-version",
			   "Swagger 2.0 is not read; convert the document to "
			   "OpenAPI 3 first");
		return false;
	}
	if (!says_number(version) && looks_like_one(root)) {
		diag_warning(b->diag, version ? version->place : root->place,
			     "openapi-version",
			     "'openapi' says no version; it is read as 3.1");
		return true;
	}
	if (!version || version->kind != NODE_SCALAR) {
		diag_error(b->diag, root->place, "openapi-version",
			   "this is no OpenAPI document: it has no 'openapi'");
		return false;
	}
	if (str_starts(version->text, "3.0") ||
	    str_starts(version->text, "3.1") ||
	    str_starts(version->text, "3.2"))
		return true;
	if (str_starts(version->text, "3.") || str_is(version->text, "3")) {
		diag_warning(b->diag, version->place, "openapi-version",
			     "OpenAPI %s is read as 3.2", version->text.ptr);
		return true;
	}
	diag_error(b->diag, version->place, "openapi-version",
		   "OpenAPI %s is not read; 3.0 to 3.2 are", version->text.ptr);
	return false;
}

/* ---- reading ---- */

static void add_root(struct builder *b, struct documents *d, struct node *root)
{
	d->roots = arena_grow(b->arena, d->roots, d->count, sizeof *d->roots);
	d->roots[d->count++] = root;
}

static bool read_page(struct builder *b, struct documents *d, const char *path,
		      const char *root)
{
	struct page *page = doc_page(b->doc, path, root);

	if (!page || page->failed)
		return false;
	d->pages =
		arena_grow(b->arena, d->pages, d->page_count, sizeof *d->pages);
	d->pages[d->page_count++] = page;
	if (!page->root)
		return true;
	add_root(b, d, page->root);
	return version_is_read(b, page->root);
}

/*
 * The folder that references may not leave: the manifest's, or what its `root`
 * names from there. Without a manifest, NULL: the document's own.
 */
static const char *bound_of(struct builder *b)
{
	const struct manifest *manifest = b->manifest;

	if (!manifest->root)
		return NULL;
	if (manifest->bound && *manifest->bound == '/')
		return manifest->bound;
	return arena_format(b->arena, "%s%s", manifest->folder,
			    manifest->bound     ? manifest->bound
			    : *manifest->folder ? ""
						: ".");
}

static bool bound_is_folder(struct builder *b)
{
	const char *bound = b->manifest->bound ? bound_of(b) : NULL;
	struct stat info;

	if (!bound || (stat(bound, &info) == 0 && S_ISDIR(info.st_mode)))
		return true;
	diag_error(b->diag, manifest_place(b->manifest, "/root"),
		   "manifest-form", "there is no folder '%s'", bound);
	return false;
}

static bool read_one(struct builder *b, struct documents *d, const char *name)
{
	const char *bound = bound_of(b);
	const char *path =
		arena_format(b->arena, "%s%s",
			     b->manifest->folder ? b->manifest->folder : "",
			     name);
	struct node *root;

	if (str_ends(str_from(path), ".md"))
		return read_page(b, d, path, bound);
	root = doc_read(b->doc, path, bound);
	if (!root)
		return false;
	if (root->kind != NODE_MAP) {
		diag_error(b->diag, root->place, "openapi-version",
			   "this is no OpenAPI document");
		return false;
	}
	add_root(b, d, root);
	return version_is_read(b, root);
}

/* ---- merging ---- */

/* Fragments of one API may differ in prose only. */
static bool is_prose(str key)
{
	return str_is(key, "description") || str_is(key, "summary") ||
	       str_is(key, "title") || str_is(key, "example") ||
	       str_is(key, "examples") || str_starts(key, "x-");
}

/* Its keys are names that the provider chose, so they may equal a keyword. */
static bool holds_names(const struct node *map)
{
	static const char *const words[] = {
		"properties",  "patternProperties", "$defs",
		"definitions", "dependentSchemas",  "schemas",
		"headers",     "responses",         "content",
		"variables",   "mapping",           "parameters",
		"callbacks"};

	for (size_t i = 0; map->key && i < sizeof words / sizeof *words; i++)
		if (str_is(map->key->text, words[i]))
			return true;
	return false;
}

static bool is_skipped(const struct node *map, const struct node *member)
{
	return is_prose(member->key->text) && !holds_names(map);
}

static size_t facts(const struct node *map)
{
	size_t count = 0;

	for (size_t i = 0; i < map->count; i++)
		count += !is_skipped(map, map->items[i]);
	return count;
}

static bool same_facts(const struct node *a, const struct node *b)
{
	const struct node *other;

	if (a == b)
		return true;
	if (a->kind != b->kind)
		return false;
	if (a->kind == NODE_SCALAR)
		return doc_node_equal(a, b);
	if (a->kind == NODE_LIST ? a->count != b->count : facts(a) != facts(b))
		return false;
	for (size_t i = 0; i < a->count; i++) {
		if (a->kind == NODE_MAP && is_skipped(a, a->items[i]))
			continue;
		other = a->kind == NODE_LIST
				? b->items[i]
				: doc_node_find_str(b, a->items[i]->key->text);
		if (!other || !same_facts(a->items[i], other))
			return false;
	}
	return true;
}

static void report_conflict(struct builder *b, const char *what,
			    const struct node *first, const struct node *again)
{
	diag_error(b->diag, doc_node_key_place(again), "merge-conflict",
		   "this %s is not what another document says of '%s'", what,
		   again->key->text.ptr);
	diag_note(b->diag, doc_node_key_place(first), "the other one");
}

/* Makes the second document's component be the first one's. */
static void unify(struct node *map, size_t index, struct node *first)
{
	struct node *again = map->items[index];

	map->items[index] = first;
	doc_node_replaced(map, again, first);
}

static void merge_components(struct builder *b, struct map *seen,
			     struct node *root)
{
	struct node *components = doc_node_find(root, "components");
	struct node *kind, *first;
	str name;

	for (size_t i = 0; components && components->kind == NODE_MAP &&
			   i < components->count;
	     i++) {
		kind = components->items[i];
		for (size_t k = 0; kind->kind == NODE_MAP && k < kind->count;
		     k++) {
			name = str_format(b->arena, "%s/%s",
					  kind->key->text.ptr,
					  kind->items[k]->key->text.ptr);
			first = map_find(seen, name);
			if (!first)
				map_put(seen, name, kind->items[k]);
			else if (same_facts(first, kind->items[k]))
				unify(kind, k, first);
			else
				report_conflict(b, "component", first,
						kind->items[k]);
		}
	}
}

static void merge_paths(struct builder *b, struct map *seen, struct node *root)
{
	struct node *paths = doc_node_find(root, "paths");
	struct node *item, *first;
	str name;

	for (size_t i = 0; paths && paths->kind == NODE_MAP && i < paths->count;
	     i++) {
		item = paths->items[i];
		for (size_t k = 0; item->kind == NODE_MAP && k < item->count;
		     k++) {
			if (!model_is_method(item->items[k]->key->text))
				continue;
			name = str_format(b->arena, "%s %s",
					  item->items[k]->key->text.ptr,
					  item->key->text.ptr);
			first = map_find(seen, name);
			if (!first)
				map_put(seen, name, item->items[k]);
			else if (!same_facts(first, item->items[k]))
				report_conflict(b, "operation", first,
						item->items[k]);
			else
				unify(item, k, first);
		}
	}
}

bool model_documents_read(struct builder *b, struct documents *out)
{
	size_t errors = diag_errors(b->diag);
	struct map components = {b->arena, NULL, 0, 0};
	struct map paths = {b->arena, NULL, 0, 0};
	bool fine = bound_is_folder(b);

	memset(out, 0, sizeof *out);
	for (size_t i = 0; i < b->manifest->documents_count; i++)
		fine = read_one(b, out, b->manifest->documents[i]) && fine;
	if (fine && !out->count) {
		diag_error(b->diag,
			   (struct place){out->page_count
						  ? out->pages[0]->source
						  : NULL,
					  0, 0},
			   "page-no-document",
			   "no page holds an OpenAPI block");
		return false;
	}
	model_overlay_apply(b, out);
	for (size_t i = 0; fine && i < out->count && out->count > 1; i++) {
		merge_components(b, &components, out->roots[i]);
		merge_paths(b, &paths, out->roots[i]);
	}
	return fine && diag_errors(b->diag) == errors;
}

/* ---- "file#/pointer" ---- */

static bool path_is(const char *path, const char *name, size_t len)
{
	size_t whole = strlen(path);

	return whole >= len && !strncmp(path + whole - len, name, len) &&
	       (whole == len || path[whole - len - 1] == '/');
}

struct node *model_documents_find(struct builder *b,
				  const struct documents *documents,
				  const char *at, const char *place)
{
	const char *hash = strchr(at, '#');
	size_t len = hash ? (size_t)(hash - at) : 0;
	str pointer = str_from(hash ? hash + 1 : at);
	struct node *found = NULL, *root;

	if (pointer.len && pointer.ptr[0] != '/')
		pointer = str_from("");
	for (size_t i = 0; i < documents->count && !found; i++) {
		root = documents->roots[i];
		if (len && !path_is(root->place.source->path, at, len))
			continue;
		found = doc_node_at(root, pointer);
	}
	if (!found && place)
		diag_error(b->diag, manifest_place(b->manifest, place),
			   "manifest-pointer", "nothing stands at '%s'", at);
	return found;
}
