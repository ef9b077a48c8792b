/* SPDX-License-Identifier: MIT */
/*
 * Finds schemas for which a verdict costs more than the body is long: one that
 * leads back to itself by the same member in two ways is applied to it twice at
 * each level, so that the work doubles with the depth.
 *
 * A schema is reported once.
 *
 * Invariant: the depth of recursion is at most that of schemas that are applied
 * in place.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

/*
 * The limits for one schema: ways into a value, and depth of in-place schemas.
 */
#define WAYS 4096
#define DEEP 64

struct way {
	str name; /* of a member; absent: any member, or any item */
	bool item;
};

struct cost {
	struct accept *accept;
	struct arena *scratch;
	unsigned *round; /* by draft: the number of its circle, or 0 */
	struct way ways[WAYS];
	size_t count;
	bool twice;
};

/* ---- circles: Tarjan's algorithm, with a stack of its own ---- */

struct visit {
	unsigned draft;
	size_t line, operand;
};

struct tarjan {
	struct accept *accept;
	unsigned *index, *low, *stack;
	bool *on_stack;
	struct visit *visits;
	size_t stacked, visited;
	unsigned next, circles;
	unsigned *round;
};

static void enter(struct tarjan *t, unsigned draft)
{
	t->index[draft] = t->low[draft] = ++t->next;
	t->on_stack[draft] = true;
	t->stack[t->stacked++] = draft;
	t->visits[t->visited++] = (struct visit){draft, 0, 0};
}

/* A single draft is a circle only if it leads to itself. */
static void leave(struct tarjan *t, unsigned draft)
{
	unsigned other, size = 0;
	size_t from = t->stacked;

	if (t->low[draft] != t->index[draft])
		return;
	do {
		other = t->stack[--from];
		size++;
	} while (other != draft);
	t->circles++;
	while (t->stacked > from) {
		other = t->stack[--t->stacked];
		t->on_stack[other] = false;
		t->round[other] = size > 1 || t->round[other] ? t->circles : 0;
	}
}

/* Finds the next draft that one leads to; false if there is no other. */
static bool next_draft(const struct tarjan *t, struct visit *v, unsigned *to)
{
	const struct accept_draft *draft = t->accept->drafts[v->draft];
	const struct accept_line *line;

	for (; v->line < draft->count; v->line++, v->operand = 0) {
		line = &draft->lines[v->line];
		while (v->operand < line->count)
			if (line->operands[v->operand++].kind ==
			    ACCEPT_SCHEMA) {
				*to = line->operands[v->operand - 1].number;
				return true;
			}
	}
	return false;
}

static void walk(struct tarjan *t, unsigned first)
{
	struct visit *v;
	unsigned from, to = 0;

	enter(t, first);
	while (t->visited) {
		v = &t->visits[t->visited - 1];
		from = v->draft;
		if (!next_draft(t, v, &to)) {
			t->visited--;
			leave(t, from);
			if (t->visited) {
				v = &t->visits[t->visited - 1];
				if (t->low[from] < t->low[v->draft])
					t->low[v->draft] = t->low[from];
			}
		} else if (!t->index[to]) {
			enter(t, to);
		} else if (t->on_stack[to]) {
			if (t->index[to] < t->low[from])
				t->low[from] = t->index[to];
			if (to == from)
				t->round[from] = 1;
		}
	}
}

static void find_circles(struct cost *c)
{
	struct accept *a = c->accept;
	size_t count = a->draft_count + 1;
	struct tarjan t = {.accept = a, .round = c->round};

	t.index = arena_alloc(c->scratch, count * sizeof *t.index);
	t.low = arena_alloc(c->scratch, count * sizeof *t.low);
	t.stack = arena_alloc(c->scratch, count * sizeof *t.stack);
	t.on_stack = arena_alloc(c->scratch, count * sizeof *t.on_stack);
	t.visits = arena_alloc(c->scratch, count * sizeof *t.visits);
	for (unsigned i = 0; i < a->draft_count; i++)
		if (!t.index[i])
			walk(&t, i);
}

/* ---- ways into a value ---- */

static bool meet(const struct way *a, const struct way *b)
{
	return a->item == b->item &&
	       (!a->name.ptr || !b->name.ptr || str_equal(a->name, b->name));
}

static void add_way(struct cost *c, struct way way)
{
	for (size_t i = 0; i < c->count; i++)
		c->twice = c->twice || meet(&c->ways[i], &way);
	if (c->count < WAYS)
		c->ways[c->count++] = way;
}

/*
 * Adds a way for each named member, and one for all others; see
 * HOOK_ACCEPT_OBJECT.
 */
static void add_object(struct cost *c, const struct accept_line *line,
		       unsigned round)
{
	size_t names = line->operands[0].number;

	for (size_t i = 3; i < line->count; i++) {
		bool listed = i >= 5 + names && i < 5 + 2 * names;
		struct way way = {{NULL, 0}, false};

		if (line->operands[i].kind != ACCEPT_SCHEMA ||
		    c->round[line->operands[i].number] != round)
			continue;
		if (listed)
			way.name =
				c->accept->tables->names.items
					[line->operands[i - names].number - 1];
		add_way(c, way);
	}
}

static void add_ways(struct cost *c, const struct accept_draft *draft,
		     unsigned round, unsigned depth)
{
	const struct accept_line *line;
	bool inside;

	assert(depth <= DEEP);
	for (size_t i = 0; depth < DEEP && i < draft->count && !c->twice; i++) {
		line = &draft->lines[i];
		if (line->keyword == HOOK_ACCEPT_OBJECT) {
			add_object(c, line, round);
			continue;
		}
		inside = line->keyword == HOOK_ACCEPT_ITEMS ||
			 line->keyword == HOOK_ACCEPT_CONTAINS ||
			 line->keyword >= HOOK_ACCEPT_UNEVALUATED_ITEMS;
		for (size_t k = 0; k < line->count && !c->twice; k++) {
			if (line->operands[k].kind != ACCEPT_SCHEMA ||
			    c->round[line->operands[k].number] != round)
				continue;
			if (!inside)
				add_ways(c,
					 c->accept->drafts[line->operands[k]
								   .number],
					 round, depth + 1);
			else if (line->keyword < HOOK_ACCEPT_UNEVALUATED_ITEMS)
				add_way(c, (struct way){{NULL, 0}, true});
		}
	}
}

void accept_cost_tell(struct accept *a, struct diag *diag)
{
	struct cost *c;
	struct arena *scratch = arena_new();
	unsigned told = 0;

	c = ARENA_NEW(scratch, struct cost);
	c->accept = a;
	c->scratch = scratch;
	c->round =
		arena_alloc(scratch, (a->draft_count + 1) * sizeof(unsigned));
	find_circles(c);
	for (size_t i = 0; i < a->draft_count; i++) {
		c->count = 0;
		c->twice = false;
		if (c->round[i] && c->round[i] != told)
			add_ways(c, a->drafts[i], c->round[i], 0);
		if (!c->twice)
			continue;
		told = c->round[i];
		diag_warning(
			diag, a->drafts[i]->node->place, "accept-superlinear",
			"this schema leads back to itself by one member or "
			"item in two ways, so that a verdict takes twice as "
			"long for each level of nesting");
	}
	arena_free(scratch);
}
