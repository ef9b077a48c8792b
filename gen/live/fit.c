/* SPDX-License-Identifier: MIT */
/*
 * Does a payload fit its schema? By its type, and by the letter where the
 * emitted type has one.
 *
 * The verdict is that of what is emitted for the same provider.
 */
#include "internal.h"

#include "accept.h"

struct list {
	struct arena *arena;
	struct map seen;
	const struct type **items;
	size_t count;
};

static void add(struct list *list, const struct type *type)
{
	const void *both[2] = {type, NULL};
	str key = {(const char *)both, sizeof both};

	if (map_find(&list->seen, key))
		return;
	key.ptr = arena_copy(list->arena, key.ptr, key.len);
	map_put(&list->seen, key, list);
	list->items = arena_grow(list->arena, list->items, list->count,
				 sizeof *list->items);
	list->items[list->count++] = type;
}

static void add_held(struct list *list, const struct type *type)
{
	for (size_t i = 0; i < schema_held_count(type); i++)
		if (schema_held(type, i))
			add(list, schema_held(type, i));
}

/* Does the type, or one that it holds, have a letter? */
static bool has_letter(const struct type *type)
{
	struct arena *scratch = arena_new();
	struct list list = {.arena = scratch, .seen = {scratch, NULL, 0, 0}};
	bool found = false;

	add(&list, type);
	for (size_t i = 0; i < list.count && !found; i++) {
		found = list.items[i]->letter != LETTER_NONE;
		add_held(&list, list.items[i]);
	}
	arena_free(scratch);
	return found;
}

static bool by_letter(const struct live *live, const struct type *type,
		      struct node *value)
{
	struct arena *scratch = arena_new();
	const struct accept_tables *tables =
		accept_letters_of(scratch, live->model->letters, type);
	str json = doc_node_json(scratch, value);
	struct hook_arena memory;
	bool fits = true;

	hook_arena_init(&memory, SIZE_MAX);
	if (tables)
		fits = hook_accept(accept_tables_live(scratch, tables),
				   tables->roots[0], json.ptr, json.len,
				   &memory, NULL);
	hook_arena_free(&memory);
	arena_free(scratch);
	return fits;
}

bool live_fits(const struct live *live, const struct type *type,
	       struct node *value)
{
	bool alone = type && type->letter == LETTER_ALONE;

	if (!alone && !schema_takes(live->arena, type, value))
		return false;
	return !type || !live->model->letters || !has_letter(type) ||
	       by_letter(live, type, value);
}

bool live_fits_json(const struct live *live, const struct type *type,
		    const char *json, size_t len)
{
	const struct doc_limits limits = DOC_LIMITS;
	struct live here = *live;
	struct node *value;
	bool fits;

	here.arena = arena_new();
	value = doc_read_bytes(doc_open(here.arena, diag_silent(here.arena),
					&limits),
			       "body.json", json, len);
	fits = value && live_fits(&here, type, value);
	arena_free(here.arena);
	return fits;
}
