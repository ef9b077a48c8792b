/* SPDX-License-Identifier: MIT */
/*
 * The model, from a manifest: documents, operations, events, schemas.
 *
 * What this returns had no errors.
 *
 * Invariant: each of its events has a payload and a name.
 */
#include <assert.h>

#include "accept.h"
#include "internal.h"

#include <string.h>

static void read_info(struct builder *b, const struct documents *documents)
{
	const struct node *root = documents->roots[0];
	const struct node *info = doc_node_find(root, "info");
	struct model *model = b->model;

	model->openapi = model_member_text(root, "openapi");
	model->title = model_member_text(info, "title");
	model->version = model_member_text(info, "version");
	model->description = model_member_text(info, "description");
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

	for (size_t i = 0; i < documents->count; i++) {
		schemas = model_member_map(b,
					   model_member_map(b,
							    documents->roots[i],
							    "components"),
					   "schemas");
		for (size_t k = 0; schemas && k < schemas->count; k++)
			schema_root(b->schemas, schemas->items[k]);
	}
}

static void read_signature(struct builder *b, const struct documents *documents)
{
	b->model->signature = b->manifest->signature;
	for (size_t i = 0; i < documents->count && !b->model->signature; i++)
		b->model->signature =
			manifest_signature_from(b->arena, b->diag,
						documents->roots[i]);
}

/*
 * The webhooks' scheme of an API key in a header, which may hold the signature.
 */
static const struct scheme *signature_hint(const struct builder *b)
{
	const struct event *event;
	const struct alternative *all;

	for (size_t i = 0; i < b->model->event_count; i++) {
		event = b->model->events[i];
		for (size_t k = 0; k < event->security_count; k++) {
			all = &event->security[k];
			for (size_t n = 0; n < all->demand_count; n++)
				if (all->demands[n].scheme->kind ==
					    SCHEME_API_KEY &&
				    all->demands[n].scheme->where ==
					    WHERE_HEADER)
					return all->demands[n].scheme;
		}
	}
	return NULL;
}

/*
 * A webhook's security scheme may name the header of the signature (OpenAPI
 * has no other word for it). It says nothing of how the signature is made.
 */
static void check_signature(struct builder *b)
{
	struct manifest_signature *s = b->model->signature;
	const struct scheme *hint = signature_hint(b);

	if (s && (s->recipe->header || s->recipe->place != HOOK_PLACE_HEADER))
		return;
	if (hint && s)
		s->recipe->header = s->header =
			arena_copy(b->arena, hint->key.ptr, hint->key.len);
	if (hint)
		diag_warning(
			b->diag, hint->node->place, "signature-hint",
			s ? "the webhooks' security scheme names the header "
			    "'%.*s': it is taken for the signature's"
			  : "the webhooks' security scheme names the header "
			    "'%.*s', but nothing says how a signature in it is "
			    "made; the receiver refuses every delivery",
			(int)hint->key.len, hint->key.ptr);
	else if (s)
		diag_error(b->diag, manifest_place(b->manifest, "/signature"),
			   "signature-recipe",
			   "it is not said which header "
			   "holds the signature");
}

static void apply_rename(struct builder *b, const struct documents *documents)
{
	const struct manifest *manifest = b->manifest;
	struct node *node;
	struct type *type;

	for (unsigned i = 0; i < manifest->rename_count; i++) {
		node = model_documents_find(b, documents,
					    manifest->rename[i].at,
					    arena_format(b->arena,
							 "/rename/%u/at", i));
		if (!node)
			continue;
		type = schema_type_final(
			schema_type(b->schemas, node, NULL, NULL));
		type->rename = str_from(manifest->rename[i].to);
	}
}

static void finish(struct builder *b)
{
	struct model *model = b->model;
	struct schema_uses uses = {0}, checked = {0};
	struct schema_types types;

	model_uses_add(b, &uses);
	types = schema_finish(b->schemas, &uses);
	model->types = types.items;
	model->type_count = types.count;
	model_examples_check(b);
	model_parameters_note(b);
	model_uses_checked(b, &checked);
	schema_effect_reach(b->schemas, &checked, &uses);
}

static bool enforces(const void *by, const struct node *node, str keyword)
{
	return accept_knows(by, node, keyword);
}

static struct accept_options letter_options(const struct builder *b)
{
	return (struct accept_options){
		.dialect = accept_dialect_of(b->model->openapi),
		.formats = manifest_asserts_formats(b->manifest),
		.encodings = true,
		.remotes = b->manifest->remotes,
		.told = manifest_accepts(b->manifest) ? NULL : b->diag,
		.alone = manifest_by_letter(b->manifest)};
}

static void judge(void *by, const struct schema_asked *asked, bool *fit)
{
	struct builder *b = by;
	const struct accept_options options = letter_options(b);

	accept_judge(b->doc, &options, asked, fit);
}

/*
 * What rows do not carry gets a letter, and the ledger counts it as enforced.
 */
static void add_letters(struct builder *b)
{
	struct model *model = b->model;
	const struct accept_options options = letter_options(b);

	model->letters = accept_letters(b->arena, b->doc, &options,
					model->types, model->type_count);
	model->ledger = schema_ledger_finish(b->schemas, enforces,
					     model->letters,
					     &model->ledger_count);
}

struct model *model_build(struct arena *arena, struct diag *diag,
			  struct doc *doc, struct manifest *manifest)
{
	size_t errors = diag_errors(diag);
	struct builder builder = {.arena = arena,
				  .diag = diag,
				  .doc = doc,
				  .manifest = manifest,
				  .schemes_by_name = {arena, NULL, 0, 0},
				  .operation_ids = {arena, NULL, 0, 0},
				  .forms = {arena, NULL, 0, 0},
				  .misfits = {arena, NULL, 0, 0},
				  .header_names = {arena, NULL, 0, 0}};
	struct documents documents;

	builder.model = ARENA_NEW(arena, struct model);
	builder.model->manifest = manifest;
	if (!model_documents_read(&builder, &documents))
		return NULL;
	model_acknowledge(&builder, &documents);
	model_refs_graft(&builder, &documents);
	builder.home = documents.roots[0];
	read_info(&builder, &documents);
	builder.schemas =
		schema_open(arena, diag, doc,
			    str_starts(builder.model->openapi, "3.0"));
	if (!manifest_asserts_formats(manifest))
		schema_formats_annotate(builder.schemas);
	schema_judge_by(builder.schemas, judge, &builder);
	read_signature(&builder, &documents);
	read_components(&builder, &documents);
	model_forms_note(&builder, &documents);
	model_operations_read(&builder, &documents);
	model_events_read(&builder, &documents);
	check_signature(&builder);
	finish(&builder);
	model_select(&builder);
	add_letters(&builder);
	/*
	 * Renames come after equal types are one, since a new name would keep
	 * them apart.
	 */
	apply_rename(&builder, &documents);
	model_conflicts_report(&builder, &documents);
	for (size_t i = 0; i < builder.model->event_count; i++)
		assert(builder.model->events[i]->payload &&
		       builder.model->events[i]->name.len);
	return diag_errors(diag) == errors ? builder.model : NULL;
}
