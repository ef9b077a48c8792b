/* SPDX-License-Identifier: MIT */
/*
 * The state of making the types of one provider.
 *
 * It lives as long as its arena, and nothing is removed from it.
 *
 * Invariant: the keywords in the list stand in the order of their names.
 */
#include "internal.h"

str schema_pointer_key(const void *const *pointer)
{
	return (str){(const char *)pointer, sizeof *pointer};
}

struct schema_builder *schema_open(struct arena *arena, struct diag *diag,
				   struct doc *doc, bool is_30)
{
	struct schema_builder *b = ARENA_NEW(arena, struct schema_builder);
	struct map *maps[] = {&b->facts,     &b->types,     &b->extended,
			      &b->patterns,  &b->examples,  &b->reported,
			      &b->documents, &b->enforced,  &b->circles,
			      &b->barred,    &b->unchecked, &b->orders,
			      &b->copies};

	assert(schema_keywords_in_order());
	b->arena = arena;
	b->diag = diag;
	b->doc = doc;
	b->is_30 = is_30;
	for (size_t i = 0; i < sizeof maps / sizeof *maps; i++)
		maps[i]->arena = arena;
	for (int i = 0; i < TREATMENTS; i++)
		b->ledger[i].arena = arena;
	return b;
}

void schema_formats_annotate(struct schema_builder *b)
{
	b->formats_annotate = true;
}

void schema_judge_by(struct schema_builder *b, schema_judge *judge, void *by)
{
	b->judge = judge;
	b->judge_by = by;
}

/* ---- the version of a document ---- */

struct version_of {
	const struct document *document;
	bool is_30;
};

bool schema_is_30(struct schema_builder *b, const struct node *node)
{
	struct map *map = &b->documents;
	struct document *document = doc_node_document(node);
	const void *pointer = document;
	struct version_of *version =
		map_find(map, schema_pointer_key(&pointer));
	struct node *openapi;

	if (version)
		return version->is_30;
	version = ARENA_NEW(b->arena, struct version_of);
	version->document = document;
	version->is_30 = b->is_30;
	openapi = document && document->root
			  ? doc_node_find(document->root, "openapi")
			  : NULL;
	if (openapi)
		version->is_30 = str_starts(openapi->text, "3.0");
	map_put(map,
		(str){(const char *)&version->document,
		      sizeof version->document},
		version);
	return version->is_30;
}
