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

/* Returns NULL if neither the manifest nor any type asks for tables. */
struct accept *accept_of(struct run *run, const struct model *model);

/* compare.c: prints the differences between two models. */
enum status compare(struct run *run, struct model *const models[2]);

/* document.c: each path is a document; findings if one is refused. */
enum status check_documents(struct run *run);

#endif
