/* SPDX-License-Identifier: MIT */
/*
 * The tables: a schema for each class of drafts, and the hash of names.
 *
 * Every number fits the 16 bits that a table has for it: accept_tables_fill()
 * reports more.
 *
 * Invariant: so many names as there are have a slot of 16 bits, of which 0 is
 * none.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

#define LARGEST 0xfffe

static void fill_schema(struct accept *a, struct accept_schema *schema,
			const struct accept_draft *draft)
{
	struct accept_row *rows;

	schema->node = draft->node;
	if (!a->large)
		schema->pointer = doc_node_pointer(a->arena, draft->node);
	schema->foreign = draft->resource &&
			  ((draft->resource->dialect & ACCEPT_OPENAPI) == 0 ||
			   draft->resource->vocabularies != ACCEPT_STANDARD);
	schema->count = draft->count;
	rows = arena_alloc(a->arena, (draft->count + 1) * sizeof *rows);
	for (size_t i = 0; i < draft->count; i++) {
		struct accept_line *line = &draft->lines[i];

		for (size_t k = 0; k < line->count; k++)
			if (line->operands[k].kind == ACCEPT_SCHEMA)
				line->operands[k].number =
					a->drafts[line->operands[k].number]
						->number;
		rows[i] = (struct accept_row){line->keyword, line->operands,
					      line->count};
	}
	schema->rows = rows;
}

static void fill_schemas(struct accept *a, size_t count)
{
	struct accept_tables *t = a->tables;

	t->schemas = arena_alloc(a->arena, count * sizeof *t->schemas);
	for (size_t i = 0; i < a->draft_count; i++)
		if (a->drafts[i]->number == t->schema_count)
			fill_schema(a, &t->schemas[t->schema_count++],
				    a->drafts[i]);
	t->roots =
		arena_alloc(a->arena, (a->asked_count + 1) * sizeof *t->roots);
	t->root_count = a->asked_count;
	for (size_t i = 0; i < a->asked_count; i++)
		t->roots[i] = a->drafts[a->asked[i]]->number;
}

static void fill_slots(struct accept *a)
{
	struct accept_tables *t = a->tables;
	size_t at;
	str name;

	t->slot_count = 8;
	while (t->slot_count < 2 * t->names.count)
		t->slot_count *= 2;
	t->slots = arena_alloc(a->arena, t->slot_count * sizeof *t->slots);
	for (size_t i = 0; i < t->names.count; i++) {
		name = t->names.items[i];
		at = hook_name_hash(name.ptr, name.len) & (t->slot_count - 1);
		while (t->slots[at])
			at = (at + 1) & (t->slot_count - 1);
		t->slots[at] = (uint16_t)(i + 1);
	}
}

static void fill_documents(struct accept *a)
{
	struct accept_tables *t = a->tables;
	const struct source *source;
	size_t k;

	for (size_t i = 2; i < t->schema_count; i++) {
		source = t->schemas[i].node->place.source;
		for (k = 0; k < t->document_count; k++)
			if (t->documents[k] == source)
				break;
		t->schemas[i].document = k;
		if (k < t->document_count)
			continue;
		t->documents = arena_grow(a->arena, t->documents,
					  t->document_count,
					  sizeof(const struct source *));
		t->documents[t->document_count++] = source;
	}
}

static bool is_small(struct accept *a)
{
	const struct accept_tables *t = a->tables;

	if (t->schema_count > LARGEST || t->names.count > LARGEST ||
	    t->literals.count > LARGEST || t->pattern_count > LARGEST)
		return false;
	for (size_t i = 0; i < t->schema_count; i++)
		for (size_t k = 0; k < t->schemas[i].count; k++)
			if (t->schemas[i].rows[k].count > LARGEST)
				return false;
	return true;
}

bool accept_tables_fill(struct accept *a, size_t count)
{
	fill_schemas(a, count);
	if (!a->large && !is_small(a)) {
		diag_error(a->diag, (struct place){NULL, 0, 0},
			   "accept-too-large",
			   "more than %d schemas, names, values or patterns "
			   "that differ",
			   LARGEST);
		return false;
	}
	if (a->large)
		return true;
	assert(a->tables->names.count < UINT16_MAX);
	fill_slots(a);
	fill_documents(a);
	return true;
}
