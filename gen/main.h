/* SPDX-License-Identifier: MIT */
/* main: what a run has at hand, for the files that stand beside main.c. */
#ifndef MAIN_H
#define MAIN_H

#include "diff.h"
#include "files.h"
#include "options.h"
#include "view.h"

struct run {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	struct text_templates templates;
	struct options options;
	struct inputs inputs; /* every file that was read */
	struct buf said;      /* every message */
	struct files_run memory;
	bool fresh; /* nothing is left to do, and every message is printed */
};

/* main.c: returns NULL if neither the manifest nor any type asks for tables. */
struct accept *accept_of(struct run *run, const struct model *model);

/* compare.c: prints the differences between two models. */
enum status compare(struct run *run, struct model *const models[2]);

/* document.c: warns of what the metaschemas of all schemas in it refuse; */
void check_schemas(struct run *run, struct accept *accept);
/* each path is a document; findings if one is refused. */
enum status check_documents(struct run *run);

/*
 * schemas.c: the views of --schema's files; false if one of them cannot be
 * read or compiled.
 */
bool view_schemas(struct run *run, struct view_outputs *outputs);

/* print.c: what list and --dump-model print; findings if an event has none. */
enum status print_models(struct run *run, struct model *const models[],
			 size_t count);

/* print.c: every signature scheme that has a name. */
enum status print_signatures(struct run *run);

/* print.c: a provider.yaml to start from; what "hookc init" prints. */
enum status print_manifest(struct run *run);

#endif
