/* SPDX-License-Identifier: MIT */
/*
 * The model, from a manifest: documents, operations, events, schemas.
 *
 * Invariant: what this returns had no errors.
 */
#include "build.h"
#include "schema.h"

#include <string.h>

static void read_info(struct builder *b, const struct documents *documents)
{
	const struct node *root = documents->roots[0];
	const struct node *info = node_find(root, "info");
	struct model *model = b->model;

	model->openapi = member_text(root, "openapi");
	model->title = member_text(info, "title");
	model->version = member_text(info, "version");
	model->description = member_text(info, "description");
	if (b->manifest->title)
		model->title = str_from(b->manifest->title);
	if (!model->title.ptr)
		model->title = str_from(b->manifest->provider);
}

/* Schemas that nothing refers to are kept: catalogues live in them. */
static void read_components(struct builder *b,
	const struct documents *documents)
{
	const struct node *schemas;
	size_t i, k;

	for (i = 0; i < documents->count; i++) {
		schemas = node_find(node_find(documents->roots[i],
			"components"), "schemas");
		for (k = 0; schemas && schemas->kind == NODE_MAP &&
			k < schemas->count; k++)
			if (select_schema(b, schemas->items[k]->key->text))
				schema_root(b, schemas->items[k]);
	}
}

static const char *const root_members[] = {"openapi", "info", "servers",
	"paths", "webhooks", "components", "security", "tags", "externalDocs",
	"jsonSchemaDialect", NULL};

static void note_roots(struct builder *b, const struct documents *documents)
{
	size_t i;

	for (i = 0; i < documents->count; i++)
		ledger_rest(b, documents->roots[i], root_members);
}

static void read_signature(struct builder *b,
	const struct documents *documents)
{
	size_t i;

	b->model->signature = b->manifest->signature;
	for (i = 0; i < documents->count && !b->model->signature; i++)
		b->model->signature = manifest_signature_from(b->arena,
			b->diag, documents->roots[i]);
}

static void apply_rename(struct builder *b, const struct documents *documents)
{
	const struct manifest *manifest = b->manifest;
	struct node *node;
	struct type *type;
	unsigned i;

	for (i = 0; i < manifest->rename_count; i++) {
		node = documents_find(b, documents, manifest->rename[i].at,
			arena_format(b->arena, "/rename/%u/at", i));
		if (!node)
			continue;
		type = &shell_of(schema_type(b, node, NULL, NULL))->type;
		type->rename = str_from(manifest->rename[i].to);
	}
}

struct model *model_build(struct arena *arena, struct diag *diag,
	struct doc *doc, struct manifest *manifest)
{
	size_t errors = diag_errors(diag);
	struct builder builder = {.arena = arena, .diag = diag, .doc = doc,
		.manifest = manifest};
	struct documents documents;

	builder.model = ARENA_NEW(arena, struct model);
	builder.model->manifest = manifest;
	if (!documents_read(&builder, &documents))
		return NULL;
	builder.home = documents.roots[0];
	read_info(&builder, &documents);
	read_signature(&builder, &documents);
	read_components(&builder, &documents);
	operation_read_all(&builder, &documents);
	event_read_all(&builder, &documents);
	note_roots(&builder, &documents);
	schema_finish(&builder);
	/* Now that equal types are one: a new name would keep them apart. */
	apply_rename(&builder, &documents);
	conflict_tell(&builder, &documents);
	return diag_errors(diag) == errors ? builder.model : NULL;
}
