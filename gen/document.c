/* SPDX-License-Identifier: MIT */
/*
 * hookc check --document: OpenAPI documents by OpenAPI's own schema, and
 * JSON Schema files by their metaschema.
 *
 * What is refused is an error where it stands in the file; in a schema it is a
 * warning.
 */
#include "main.h"

#include "accept.h"

#define MOST 10000 /* violations reported for one document */

/*
 * Returns the node that the pointer leads to, or its last ancestor that exists.
 */
static const struct node *node_at(struct node *root, str path)
{
	const struct node *at;

	while (!(at = doc_node_at(root, path)))
		while (path.ptr[--path.len] != '/')
			;
	return at;
}

static const struct node *violated(struct node *root,
				   const struct hook_violation *v)
{
	return node_at(root, (str){v->path.ptr, v->path.len});
}

/*
 * A member that is refused, for its name or altogether, is reported at its
 * name.
 */
static struct place place_of(const struct node *at,
			     const struct hook_violation *violation)
{
	str keyword = str_from(violation->keyword);
	bool named = str_is(keyword, "additionalProperties") ||
		     (str_is(keyword, "pattern") && at->kind != NODE_SCALAR);

	return named ? doc_node_key_place(at) : at->place;
}

/* ---- what the schema says there ---- */

static const struct node *refer(const struct node *schema,
				const struct node *reference)
{
	const char *hash, *end;

	/* This may be a property that is named $ref. */
	if (reference->kind != NODE_SCALAR)
		return reference;
	/*
	 * A reference into another schema is not followed: none of our text is
	 * there.
	 */
	hash = strchr(reference->text.ptr, '#');
	if (!hash)
		return NULL;
	end = reference->text.ptr + reference->text.len;
	return doc_node_at((struct node *)(uintptr_t)schema,
			   (str){hash + 1, (size_t)(end - hash - 1)});
}

static str next_token(str *pointer)
{
	const char *at = pointer->ptr + 1, *end = pointer->ptr + pointer->len;
	const char *stop = memchr(at, '/', (size_t)(end - at));

	stop = stop ? stop : end;
	*pointer = (str){stop, (size_t)(end - stop)};
	return (str){at - 1, (size_t)(stop - at) + 1};
}

/*
 * Returns the keyword's value. A $ref that stands alone is not in the pointer.
 */
static const struct node *keyword_at(const struct node *schema, str pointer)
{
	const struct node *at = schema, *next, *reference;

	while (at && pointer.len) {
		str token = next_token(&pointer);

		while (at && !(next = doc_node_at((struct node *)(uintptr_t)at,
						  token))) {
			reference = doc_node_find(at, "$ref");
			at = reference && reference->kind == NODE_SCALAR
				     ? refer(schema, reference)
				     : NULL;
		}
		at = at ? next : NULL;
		if (at && str_is(token, "/$ref"))
			at = refer(schema, at);
	}
	return at;
}

/*
 * Returns what was expected, such as "string", or NULL with a description if
 * the schema has one. Both are NULL if the schema says nothing that helps.
 */
static const char *wanted(struct run *run, const struct node *value,
			  const struct node **description)
{
	const struct node *schema = value;
	str json;

	*description = NULL;
	if (!value)
		return NULL;
	if (value->kind == NODE_LIST && !doc_node_find(value, "description"))
		schema = value->parent;
	*description = doc_node_find(schema, "description");
	if (*description || value->kind == NODE_MAP)
		return NULL;
	json = value->kind == NODE_SCALAR ? value->text
					  : doc_node_json(run->arena, value);
	return json.len <= 80 ? json.ptr : NULL;
}

/* What judges: a schema of schemas, or of documents. */
struct judging {
	struct run *run;
	const struct node *schema;
	const struct hook_accept_tables *tables;
	unsigned number;
	bool warn;                    /* of schemas, which are still used */
	struct hook_violation *items; /* room for MOST */
};

static void report_violation(const struct judging *j, struct node *root,
			     const struct hook_violation *v)
{
	struct run *run = j->run;
	str path = str_format(run->arena, "%s%.*s",
			      doc_node_pointer(run->arena, root).ptr,
			      (int)v->path.len, v->path.ptr);
	str pointer = {v->schema.ptr, v->schema.len};
	const struct node *words;
	const char *value = wanted(run, keyword_at(j->schema, pointer), &words);
	const char *keyword = v->keyword ? v->keyword : "false";

	if (!strcmp(keyword, "required"))
		value = NULL; /* the path names what is missing */
	(j->warn ? diag_warning
		 : diag_error)(run->diag, place_of(violated(root, v), v),
			       "document-invalid", "'%s': %s (%s%s%s)",
			       str_shown(run->arena, path),
			       words ? words->text.ptr : v->reason, keyword,
			       value ? ": " : "", value ? value : "");
}

/* ---- a document ---- */

/* Several subschemas may refuse one value for one reason, so report it once. */
static bool is_reported(struct run *run, struct map *reported,
			const struct hook_violation *v)
{
	str key = str_format(run->arena, "%s %s",
			     v->path.len ? v->path.ptr : "", v->reason);

	return map_put(reported, key, run) != NULL;
}

static bool has_dialect(const struct node *node)
{
	const struct node *named = doc_node_find(node, "$schema");

	if (named && named->kind == NODE_SCALAR)
		return true;
	for (size_t i = 0; i < node->count; i++)
		if (has_dialect(node->items[i]))
			return true;
	return false;
}

/*
 * Is it within a schema that names a dialect of its own, or around one? Then
 * the metaschema of the file has nothing to say of it (2020-12 core, 8.1.1).
 */
static bool is_of_another(const struct node *root, const struct node *at)
{
	for (const struct node *up = at; up != root; up = up->parent)
		if (doc_node_find(up, "$schema"))
			return true;
	return at != root && has_dialect(at);
}

static bool judge(const struct judging *j, struct node *root)
{
	struct hook_violations report = {.items = j->items, .room = MOST};
	str json = doc_node_json(j->run->arena, root);
	struct map reported = {j->run->arena, NULL, 0, 0};
	struct hook_arena memory;
	bool fits;

	hook_arena_init(&memory, SIZE_MAX);
	fits = hook_accept(j->tables, j->number, json.ptr, json.len, &memory,
			   &report);
	for (size_t i = 0; i < report.count && i < report.room; i++)
		if (!is_reported(j->run, &reported, &report.items[i]) &&
		    !(j->warn &&
		      is_of_another(root, violated(root, &report.items[i]))))
			report_violation(j, root, &report.items[i]);
	if (!fits && !report.count)
		diag_error(j->run->diag, root->place, "document-invalid",
			   "there is no verdict: %s", report.error.reason);
	hook_arena_free(&memory);
	return fits;
}

/* NULL: the schema makes no tables, which was reported. */
static struct judging *judging_by(struct run *run, const struct node *schema)
{
	/*
	 * Patterns should be valid with the flag u (JSON Schema 2020-12 Core,
	 * section 6.4), and "[\w-.]" is not. A document may use such patterns;
	 * one that cannot be enforced is reported when the document is
	 * compiled.
	 */
	const struct accept_options options = {.dialect = ACCEPT_2020_12,
					       .formats = true,
					       .any_regex = true,
					       .remotes = run->options.remotes};
	struct accept *accept =
		accept_new(run->arena, run->diag, run->doc, &options);
	struct judging *j = ARENA_NEW(run->arena, struct judging);
	const struct accept_tables *tables;
	size_t index = accept_add(accept, schema);

	tables = accept_finish(accept);
	if (!tables)
		return NULL;
	*j = (struct judging){.run = run,
			      .schema = schema,
			      .tables = accept_tables_live(run->arena, tables),
			      .number = tables->roots[index],
			      .items = arena_alloc(run->arena,
						   MOST * sizeof *j->items)};
	return j;
}

/* The schema of the document's version; NULL after an error. */
static const struct node *schema_of(struct run *run, const struct node *root)
{
	const struct node *version = doc_node_find(root, "openapi");
	const struct node *schema = NULL;

	if (version && version->kind == NODE_SCALAR)
		schema = accept_openapi(run->arena, run->doc, version->text);
	if (!version)
		diag_error(run->diag, root->place, "openapi-version",
			   "this is no OpenAPI document: it has no member "
			   "`openapi`");
	else if (!schema)
		diag_error(run->diag, version->place, "openapi-version",
			   "only OpenAPI 3.0, 3.1 and 3.2 are known");
	return schema;
}

static enum status check_document(struct run *run, const char *path)
{
	struct node *root = doc_read(run->doc, path, NULL);
	const struct node *schema;
	struct judging *j;

	if (!root)
		return STATUS_USAGE;
	schema = schema_of(run, root);
	if (!schema)
		return STATUS_FINDINGS;
	j = judging_by(run, schema);
	if (!j)
		return STATUS_USAGE;
	return judge(j, root) ? STATUS_FINE : STATUS_FINDINGS;
}

void check_schemas(struct run *run, struct accept *accept)
{
	struct map metas = {.arena = run->arena};
	const struct node *const *schemas, *meta;
	struct judging *j;
	size_t count;
	str key;

	schemas = accept_referred(accept, &count);
	for (size_t i = 0; i < count; i++) {
		meta = accept_meta(accept, schemas[i]);
		if (!meta)
			continue;
		key = str_format(run->arena, "%p", (const void *)meta);
		j = map_find(&metas, key);
		if (!j)
			j = judging_by(run, meta);
		if (!j)
			continue;
		j->warn = true;
		map_put(&metas, key, j);
		judge(j, (struct node *)(uintptr_t)schemas[i]);
	}
}

enum status check_documents(struct run *run)
{
	const struct options *o = &run->options;
	enum status worst = STATUS_FINE, status;

	for (size_t i = 0; i < o->path_count; i++) {
		status = check_document(run, o->paths[i]);
		worst = status > worst ? status : worst;
	}
	return worst;
}
