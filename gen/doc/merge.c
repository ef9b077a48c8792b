/* SPDX-License-Identifier: MIT */
/*
 * YAML's merge key: `<<: *common` adds the members of another mapping, or of
 * each of a list of mappings (yaml.org/type/merge).
 *
 * What a mapping says itself is never replaced, and of two mappings that are
 * merged the first one counts.
 */
#include "internal.h"

static bool is_merge(const struct node *item)
{
	return item->key && item->key->plain && str_is(item->key->text, "<<");
}

static bool is_mergeable(const struct node *value)
{
	if (value->kind != NODE_LIST)
		return value->kind == NODE_MAP;
	for (size_t i = 0; i < value->count; i++)
		if (value->items[i]->kind != NODE_MAP)
			return false;
	return true;
}

/* What a mapping will hold: its own members, and those merged so far. */
struct merge {
	struct node *map;
	struct map names;
	struct node **items;
	size_t count;
};

static void add(struct merge *m, const struct node *from)
{
	for (size_t i = 0; i < from->count; i++) {
		if (map_find(&m->names, from->items[i]->key->text))
			continue;
		map_put(&m->names, from->items[i]->key->text, m);
		from->items[i]->parent = m->map;
		from->items[i]->key->parent = m->map;
		m->items[m->count++] = from->items[i];
	}
}

static size_t room_for(const struct node *map)
{
	size_t room = 0;

	for (size_t i = 0; i < map->count; i++) {
		const struct node *item = map->items[i];

		room += 1 + item->count;
		for (size_t k = 0; is_merge(item) && item->kind == NODE_LIST &&
				   k < item->count;
		     k++)
			room += item->items[k]->count;
	}
	return room;
}

static void merge(struct merge *m, const struct node *value)
{
	if (value->kind == NODE_MAP)
		add(m, value);
	else
		for (size_t i = 0; i < value->count; i++)
			add(m, value->items[i]);
}

/* Merged members stand where the merge key did, which keeps their order. */
static void merge_all(struct build *b, struct node *map)
{
	struct merge m = {.map = map, .names = {.arena = b->doc->arena}};

	m.items = arena_alloc(b->doc->arena, room_for(map) * sizeof *m.items);
	for (size_t i = 0; i < map->count; i++)
		if (!is_merge(map->items[i]))
			map_put(&m.names, map->items[i]->key->text, map);
	for (size_t i = 0; i < map->count; i++) {
		struct node *item = map->items[i];

		if (is_merge(item) && is_mergeable(item))
			merge(&m, item);
		else
			m.items[m.count++] = item;
	}
	map_release(&m.names);
	map->items = m.items;
	map->count = (uint32_t)m.count & DOC_COUNT;
	for (size_t i = 0; i < m.count; i++)
		map->items[i]->index = (uint32_t)i;
}

void doc_merge(struct build *b, struct node *map)
{
	const struct node *key = NULL;

	for (size_t i = 0; i < map->count; i++) {
		const struct node *item = map->items[i];

		if (!is_merge(item))
			continue;
		if (is_mergeable(item))
			key = item->key;
		else
			diag_warning(b->doc->diag, item->place, "yaml-merge",
				     "only mappings can be merged; this is "
				     "taken for a member '<<'");
	}
	if (!key)
		return;
	if (b->doc->strict)
		return;
	merge_all(b, map);
	diag_remark(b->doc->diag, key->place, "yaml-merge",
		    "the members of what stands here are merged into this "
		    "mapping (yaml.org/type/merge)");
}
