/* SPDX-License-Identifier: MIT */
/*
 * The end: what can be reached, in which order, and what holds itself.
 *
 * Invariant: afterwards no pointer of the model leads to a type that turned
 * out to be another, and no `mark` is set.
 */
#include <stdlib.h>

#include "schema.h"

static struct type *followed(struct type *type)
{
	return type ? &shell_of(type)->type : NULL;
}

void finish_follow(struct shell *shell)
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
	struct builder *b;
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
	shell = shell_of(*type);
	if (shell->reached == list->round)
		return;
	shell->reached = list->round;
	list->items = arena_grow(list->b->arena, list->items, list->count,
				 sizeof(struct shell *));
	list->items[list->count++] = shell;
}

static void reach_contents(struct list *list, struct content *contents,
			   size_t count)
{
	for (size_t i = 0; i < count; i++)
		reach(list, &contents[i].type);
}

static void reach_operation(struct list *list, struct operation *operation)
{
	for (size_t i = 0; i < operation->parameter_count; i++)
		reach(list, &operation->parameters[i].type);
	reach_contents(list, operation->bodies, operation->body_count);
	for (size_t i = 0; i < operation->response_count; i++) {
		struct response *response = &operation->responses[i];

		reach_contents(list, response->contents,
			       response->content_count);
		for (size_t k = 0; k < response->header_count; k++)
			reach(list, &response->headers[k].type);
	}
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

void schema_select(struct builder *b,
		   bool (*wanted)(struct builder *b, str component))
{
	struct model *model = b->model;
	struct list list = {.b = b, .round = 3};

	for (size_t i = 0; i < model->type_count; i++)
		if (model->types[i]->component.ptr &&
		    wanted(b, model->types[i]->component))
			reach(&list, &model->types[i]);
	for (size_t i = 0; i < model->operation_count; i++)
		if (!model->operations[i]->left_out)
			reach_operation(&list, model->operations[i]);
	for (size_t i = 0; i < model->event_count; i++)
		if (!model->events[i]->left_out)
			reach(&list, &model->events[i]->payload);
	for (size_t i = 0; i < list.count; i++)
		reach_held(&list, &list.items[i]->type);
	for (size_t i = 0; i < model->type_count; i++)
		model->types[i]->left_out =
			shell_of(model->types[i])->reached != list.round;
}

static struct list reach_all(struct builder *b, size_t round)
{
	struct schemas *s = schemas_of(b);
	struct model *model = b->model;
	struct list list = {.b = b, .round = round};

	for (size_t i = 0; i < s->count; i++) {
		struct type *type = &s->shells[i]->type;

		if (s->shells[i]->root)
			reach(&list, &type);
	}
	for (size_t i = 0; i < model->operation_count; i++)
		reach_operation(&list, model->operations[i]);
	for (size_t i = 0; i < model->event_count; i++)
		reach(&list, &model->events[i]->payload);
	for (size_t i = 0; i < list.count; i++)
		reach_held(&list, &list.items[i]->type);
	return list;
}

/* ---- document order ---- */

static size_t document_order(struct builder *b, struct map *orders,
			     const struct node *node)
{
	const void *document = node->document;
	size_t *order = map_find(orders, pointer_key(&document));
	struct key {
		const void *document;
		size_t order;
	} * key;

	if (order)
		return *order;
	key = ARENA_NEW(b->arena, struct key);
	key->document = document;
	key->order = orders->count;
	map_put(orders, pointer_key(&key->document), &key->order);
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

static void sort_places(struct builder *b, struct list *list)
{
	struct map orders = {.arena = b->arena};
	struct schemas *s = schemas_of(b);

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
		to = shell_of(type);
		if (to == shell)
			shell->type.recursive = true;
		else if (!to->clock)
			enter(t, to);
		else if (to->open && to->clock < shell->low)
			shell->low = to->clock;
	}
}

static void mark_recursion(struct builder *b, const struct list *list)
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

		if (!holder || shell_of(holder)->reached == list->round)
			type->origins[kept++] = type->origins[i];
	}
	if (kept)
		type->origin_count = kept;
}

static str origin_key(struct builder *b, const struct origin *origin)
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
static void unite_origins(struct builder *b, struct type *type)
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

void schema_finish(struct builder *b)
{
	struct model *model = b->model;
	struct list list = reach_all(b, 1);

	for (size_t i = 0; i < list.count; i++)
		finish_follow(list.items[i]);
	sort_places(b, &list);
	for (size_t i = 0; i < list.count; i++)
		drop_origins(&list, &list.items[i]->type);
	same_merge(b, list.items, list.count);
	list = reach_all(b, 2);
	sort_places(b, &list);
	mark_recursion(b, &list);
	model->type_count = list.count;
	model->types =
		arena_alloc(b->arena, (list.count + 1) * sizeof *model->types);
	for (size_t i = 0; i < list.count; i++) {
		finish_follow(list.items[i]);
		unite_origins(b, &list.items[i]->type);
		model->types[i] = &list.items[i]->type;
	}
	examples_check(b);
	ledger_finish(b);
}
