/* SPDX-License-Identifier: MIT */
/*
 * The end: what can be reached, in which order, and what holds itself.
 *
 * Invariant: afterwards no pointer leads to a type that turned
 * out to be another, and no `mark` is set.
 */
#include <stdlib.h>

#include "internal.h"

static struct type *followed(struct type *type)
{
	return type ? &schema_shell_of(type)->type : NULL;
}

void schema_shell_follow(struct shell *shell)
{
	struct type *type = &shell->type;

	type->entry = followed(type->entry);
	type->item = followed(type->item);
	for (size_t i = 0; i < type->field_count; i++)
		type->fields[i].type = followed(type->fields[i].type);
	for (size_t i = 0; i < type->branch_count; i++)
		type->branches[i].type = followed(type->branches[i].type);
	for (size_t i = 0; i < type->origin_count; i++)
		type->origins[i].type = followed(type->origins[i].type);
}

/* ---- reaching ---- */

struct list {
	struct schema_builder *b;
	struct shell **items;
	size_t count;
	size_t round;
};

static void reach(struct list *list, struct type **type)
{
	struct shell *shell;

	if (!*type)
		return;
	*type = followed(*type);
	shell = schema_shell_of(*type);
	if (shell->reached == list->round)
		return;
	shell->reached = list->round;
	list->items = arena_grow(list->b->arena, list->items, list->count,
				 sizeof(struct shell *));
	list->items[list->count++] = shell;
}

static void reach_held(struct list *list, struct type *type)
{
	for (size_t i = 0; i < type->field_count; i++)
		reach(list, &type->fields[i].type);
	reach(list, &type->entry);
	reach(list, &type->item);
	for (size_t i = 0; i < type->branch_count; i++)
		reach(list, &type->branches[i].type);
}

static void reach_uses(struct list *list, const struct schema_uses *uses)
{
	for (size_t i = 0; i < uses->count; i++)
		reach(list, uses->items[i]);
	for (size_t i = 0; i < list->count; i++)
		reach_held(list, &list->items[i]->type);
}

void schema_select(struct schema_builder *b, const struct schema_types *types,
		   const struct schema_uses *uses)
{
	struct list list = {.b = b, .round = 3};

	reach_uses(&list, uses);
	for (size_t i = 0; i < types->count; i++)
		types->items[i]->left_out =
			schema_shell_of(types->items[i])->reached != list.round;
}

static struct list reach_all(struct schema_builder *b,
			     const struct schema_uses *uses, size_t round)
{
	struct schemas *s = schema_state(b);
	struct list list = {.b = b, .round = round};

	for (size_t i = 0; i < s->count; i++) {
		struct type *type = &s->shells[i]->type;

		if (s->shells[i]->root)
			reach(&list, &type);
	}
	reach_uses(&list, uses);
	return list;
}

/* ---- document order ---- */

static size_t document_order(struct schema_builder *b, struct map *orders,
			     const struct node *node)
{
	const void *document = node->document;
	size_t *order = map_find(orders, schema_pointer_key(&document));
	struct key {
		const void *document;
		size_t order;
	} * key;

	if (order)
		return *order;
	key = ARENA_NEW(b->arena, struct key);
	key->document = document;
	key->order = orders->count;
	map_put(orders, schema_pointer_key(&key->document), &key->order);
	return key->order;
}

static int compare_places(const void *a, const void *b)
{
	const struct shell *x = *(struct shell *const *)a;
	const struct shell *y = *(struct shell *const *)b;
	const struct place *p = &x->type.node->place;
	const struct place *q = &y->type.node->place;

	if (x->document != y->document)
		return x->document < y->document ? -1 : 1;
	if (p->line != q->line)
		return p->line < q->line ? -1 : 1;
	if (p->column != q->column)
		return p->column < q->column ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

static void sort_places(struct schema_builder *b, struct list *list)
{
	struct map orders = {.arena = b->arena};
	struct schemas *s = schema_state(b);

	/* The order in which documents were met, whatever is reached. */
	for (size_t i = 0; i < s->count; i++)
		s->shells[i]->document =
			document_order(b, &orders, s->shells[i]->type.node);
	if (list->count)
		qsort(list->items, list->count, sizeof(struct shell *),
		      compare_places);
}

/* ---- recursion: strongly connected components, without recursion ---- */

struct tarjan {
	struct shell **path, **open; /* the way here; not yet in a component */
	size_t depth, open_count, clock;
};

static struct type *held(const struct type *type, size_t index)
{
	if (index < type->field_count)
		return type->fields[index].type;
	index -= type->field_count;
	if (index < type->branch_count)
		return type->branches[index].type;
	index -= type->branch_count;
	return index == 0 ? type->entry : type->item;
}

static size_t held_count(const struct type *type)
{
	return type->field_count + type->branch_count + 2;
}

static void enter(struct tarjan *t, struct shell *shell)
{
	shell->clock = shell->low = ++t->clock;
	shell->next = 0;
	shell->open = true;
	t->path[t->depth++] = shell;
	t->open[t->open_count++] = shell;
}

/* The types above `shell` on the stack hold each other. */
static void leave(struct tarjan *t, struct shell *shell)
{
	size_t from = t->open_count;

	if (shell->low != shell->clock)
		return;
	while (t->open[--from] != shell)
		;
	for (size_t i = from; i < t->open_count; i++) {
		t->open[i]->open = false;
		if (t->open_count - from > 1)
			t->open[i]->type.recursive = true;
	}
	t->open_count = from;
}

static void visit(struct tarjan *t, struct shell *start)
{
	enter(t, start);
	while (t->depth) {
		struct shell *shell = t->path[t->depth - 1];
		struct type *type;
		struct shell *to;

		if (shell->next == held_count(&shell->type)) {
			t->depth--;
			leave(t, shell);
			if (t->depth && shell->low < t->path[t->depth - 1]->low)
				t->path[t->depth - 1]->low = shell->low;
			continue;
		}
		type = held(&shell->type, shell->next++);
		if (!type)
			continue;
		to = schema_shell_of(type);
		if (to == shell)
			shell->type.recursive = true;
		else if (!to->clock)
			enter(t, to);
		else if (to->open && to->clock < shell->low)
			shell->low = to->clock;
	}
}

static void mark_recursion(struct schema_builder *b, const struct list *list)
{
	struct tarjan t = {0};

	t.path = arena_alloc(b->arena, list->count * sizeof *t.path + 1);
	t.open = arena_alloc(b->arena, list->count * sizeof *t.open + 1);
	for (size_t i = 0; i < list->count; i++)
		if (!list->items[i]->clock)
			visit(&t, list->items[i]);
}

/* Where a type stood that nothing reaches any more does not name it. */
static void drop_origins(const struct list *list, struct type *type)
{
	size_t kept = 0;

	for (size_t i = 0; i < type->origin_count; i++) {
		struct type *holder = type->origins[i].type;

		if (!holder || schema_shell_of(holder)->reached == list->round)
			type->origins[kept++] = type->origins[i];
	}
	if (kept)
		type->origin_count = kept;
}

static str origin_key(struct schema_builder *b, const struct origin *origin)
{
	struct buf key = {.arena = b->arena};
	const void *holders[] = {origin->type, origin->operation,
				 origin->event};

	buf_add(&key, (const char *)holders, sizeof holders);
	for (size_t i = 0; i < origin->word_count; i++) {
		buf_add(&key, (const char *)&origin->words[i].len,
			sizeof origin->words[i].len);
		buf_add_str(&key, origin->words[i]);
	}
	return buf_str(&key);
}

/* Holders that became one put what they hold in one place. */
static void unite_origins(struct schema_builder *b, struct type *type)
{
	struct map seen = {.arena = b->arena};
	size_t kept = 0;

	for (size_t i = 0; type->origin_count > 1 && i < type->origin_count;
	     i++)
		if (!map_put(&seen, origin_key(b, &type->origins[i]), type))
			type->origins[kept++] = type->origins[i];
	if (kept)
		type->origin_count = kept;
}

struct schema_types schema_finish(struct schema_builder *b,
				  const struct schema_uses *uses)
{
	struct list list = reach_all(b, uses, 1);
	struct schema_types types = {0};

	for (size_t i = 0; i < list.count; i++)
		schema_shell_follow(list.items[i]);
	sort_places(b, &list);
	for (size_t i = 0; i < list.count; i++)
		drop_origins(&list, &list.items[i]->type);
	schema_intern(b, list.items, list.count);
	list = reach_all(b, uses, 2);
	sort_places(b, &list);
	mark_recursion(b, &list);
	types.items =
		arena_alloc(b->arena, (list.count + 1) * sizeof *types.items);
	types.count = list.count;
	for (size_t i = 0; i < list.count; i++) {
		schema_shell_follow(list.items[i]);
		unite_origins(b, &list.items[i]->type);
		types.items[i] = &list.items[i]->type;
	}
	schema_examples_check(b, types.items, types.count);
	return types;
}

struct type *schema_type_final(struct type *type)
{
	return &schema_shell_of(type)->type;
}
