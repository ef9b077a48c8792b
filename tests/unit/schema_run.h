/* SPDX-License-Identifier: MIT */
/*
 * A run of schema on a text; for its tests.
 */
#ifndef SCHEMA_RUN_H
#define SCHEMA_RUN_H

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "schema.h"
#include "suite_run.h"

struct run {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	struct schema_builder *b;
	struct schema_types types;
	struct ledger_line *ledger;
	size_t ledger_count;
	struct node *root, *schemas;
	FILE *out;
	char *told;
	size_t told_len;
};

static inline void begin(struct run *r, const char *version,
			 const char *schemas)
{
	struct doc_limits limits = DOC_LIMITS;
	const char *text;

	memset(r, 0, sizeof *r);
	r->arena = arena_new();
	r->out = open_memstream(&r->told, &r->told_len);
	r->diag = diag_new(r->arena, r->out, DIAG_COLOUR_NEVER);
	r->doc = doc_open(r->arena, r->diag, &limits);
	r->b = schema_open(r->arena, r->diag, r->doc, false);
	text = arena_format(r->arena,
			    "openapi: %s\ncomponents:\n"
			    "  schemas: %s\n",
			    version, schemas);
	r->root = doc_read_bytes(r->doc, "t.yaml", text, strlen(text));
	ck_assert_msg(r->root != NULL, "unreadable: %s", text);
	r->schemas =
		doc_node_find(doc_node_find(r->root, "components"), "schemas");
}

/* What comes after all schemas are types. */
static inline void settle(struct run *r)
{
	const struct schema_uses none = {NULL, 0};

	r->types = schema_finish(r->b, &none);
	schema_examples_finish(r->b);
	r->ledger = schema_ledger_finish(r->b, NULL, NULL, &r->ledger_count);
}

static inline void finish(struct run *r)
{
	for (size_t i = 0; i < r->schemas->count; i++)
		(void)schema_root(r->b, r->schemas->items[i]);
	settle(r);
	fflush(r->out);
}

static inline void end(struct run *r)
{
	fclose(r->out);
	free(r->told);
	arena_free(r->arena);
}

static inline struct type *named(struct run *r, const char *name)
{
	return schema_type_final(
		schema_type(r->b, doc_node_find(r->schemas, name), NULL, NULL));
}

#define V30       "3.0.3"
#define V31       "3.1.0"
#define REF(name) "{$ref: '#/components/schemas/" name "'}"

#endif
