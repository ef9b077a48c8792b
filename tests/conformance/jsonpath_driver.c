/* SPDX-License-Identifier: MIT */
/*
 * Reads pairs of a selector and a JSON document, each behind its length in a
 * line of its own; prints for each what is selected, or "invalid".
 */
#include "jsonpath.h"

#include <stdio.h>
#include <stdlib.h>

static char *read_piece(struct arena *arena, size_t *len)
{
	char line[32], *bytes;

	if (!fgets(line, sizeof line, stdin))
		return NULL;
	*len = strtoul(line, NULL, 10);
	bytes = arena_alloc(arena, *len + 1);
	return fread(bytes, 1, *len, stdin) == *len && getchar() == '\n' ? bytes
									 : NULL;
}

static void put_nodes(struct arena *arena, const struct jsonpath_nodes *nodes)
{
	size_t i;

	putchar('[');
	for (i = 0; i < nodes->count; i++) {
		str json = doc_node_json(arena, nodes->items[i]);

		printf("%s%.*s", i ? "," : "", (int)json.len, json.ptr);
	}
	puts("]");
}

static void answer(struct arena *arena, struct doc *doc, str selector,
		   str document)
{
	struct jsonpath_query *query;
	struct jsonpath_nodes nodes;
	struct node *root;
	size_t at;

	query = model_jsonpath_read(arena, selector, &at);
	root = query ? doc_read_bytes(doc, "document.json", document.ptr,
				      document.len)
		     : NULL;
	if (!root) {
		puts("invalid");
		return;
	}
	nodes = model_jsonpath_find(arena, query, root);
	put_nodes(arena, &nodes);
}

int main(void)
{
	struct arena *arena = arena_new();
	struct diag *diag = diag_new(arena, stderr, DIAG_COLOUR_NEVER);
	struct doc_limits limits = DOC_LIMITS;
	struct doc *doc = doc_open(arena, diag, &limits);
	str selector, document;

	while ((selector.ptr = read_piece(arena, &selector.len)) != NULL &&
	       (document.ptr = read_piece(arena, &document.len)) != NULL)
		answer(arena, doc, selector, document);
	arena_free(arena);
	return 0;
}
