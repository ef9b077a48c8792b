/* SPDX-License-Identifier: MIT */
/*
 * schemas: JSON Schema files by themselves, without a document, to the tables
 * of their verdicts.
 */
#include "main.h"

#include <string.h>

static bool find_draft(struct run *run, enum accept_dialect *dialect)
{
	static const struct {
		const char *name;
		enum accept_dialect dialect;
	} drafts[] = {
		{"4", ACCEPT_DRAFT4},        {"6", ACCEPT_DRAFT6},
		{"7", ACCEPT_DRAFT7},        {"2019-09", ACCEPT_2019_09},
		{"2020-12", ACCEPT_2020_12},
	};
	const char *name = run->options.draft;

	*dialect = ACCEPT_2020_12;
	for (size_t i = 0; name && i < sizeof drafts / sizeof *drafts; i++)
		if (!strcmp(name, drafts[i].name)) {
			*dialect = drafts[i].dialect;
			return true;
		}
	if (name)
		fprintf(stderr, "hookc: there is no such draft: %s\n", name);
	return !name;
}

/* "a/b.json": b */
static str stem_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/'), *dot;

	path = slash ? slash + 1 : path;
	dot = strchr(path, '.');
	return str_format(arena, "%.*s",
			  dot ? (int)(dot - path) : (int)strlen(path), path);
}

/* NULL: a file cannot be read, which was reported. */
static struct node **read_all(struct run *run, struct accept *accept)
{
	const struct options *o = &run->options;
	struct node **files =
		arena_alloc(run->arena, o->schemas.count * sizeof *files);

	for (size_t i = 0; i < o->schemas.count; i++) {
		files[i] = doc_read(run->doc, o->schemas.items[i], NULL);
		if (!files[i])
			return NULL;
		accept_know(accept, files[i]);
	}
	return files;
}

/* NULL after errors. */
static const struct accept_tables *tables_of(struct run *run,
					     struct accept *accept)
{
	struct node **files = read_all(run, accept);
	const struct accept_tables *tables;

	if (!files)
		return NULL;
	/* All are known by now: one may refer to another by its $id. */
	for (size_t i = 0; i < run->options.schemas.count; i++)
		accept_add(accept, files[i]);
	tables = accept_finish(accept);
	/* What a metaschema refuses may be ignored, so it is told. */
	check_schemas(run, accept);
	return tables;
}

bool view_schemas(struct run *run, struct view_outputs *outputs)
{
	const struct options *o = &run->options;
	struct accept_options options = {.dialect = ACCEPT_2020_12,
					 .formats = o->formats,
					 .remotes = o->remotes,
					 .ignored_told = true};
	struct view_accepted *roots =
		arena_alloc(run->arena, o->schemas.count * sizeof *roots);
	const struct accept_tables *tables;

	if (!find_draft(run, &options.dialect))
		return false;
	tables = tables_of(run, accept_new(run->arena, run->diag, run->doc,
					   &options));
	if (!tables)
		return false;
	for (size_t i = 0; i < o->schemas.count; i++) {
		roots[i].shown = str_from(o->schemas.items[i]);
		if (o->schemas.count > 1)
			roots[i].name =
				stem_of(run->arena, o->schemas.items[i]);
	}
	if (!o->no_runtime)
		view_runtime(run->arena, text_runtime(run->arena), outputs);
	view_accept_build(run->arena, o->prefix, tables, roots, outputs);
	return true;
}
