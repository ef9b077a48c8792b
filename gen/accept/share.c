/* SPDX-License-Identifier: MIT */
/*
 * Which drafts are equal: those that have the same rows, whose schemas are
 * equal in turn. Drafts that look equal form a class; classes are split until
 * all drafts of a class lead to the same classes, which works for circles, too.
 * The largest part of a class keeps its number, so that a draft changes its
 * class at most log N times (Hopcroft 1971).
 *
 * Drafts of one class whose operands have kept their classes since
 * it was made lead to the same classes. In the end, classes are numbered in the
 * order in which their first drafts were met.
 */
#include "internal.h"

#include <string.h>

/* ---- keys ---- */

/* A key that is being made; its memory is used again for the next one. */
struct key {
	struct arena *arena;
	unsigned *numbers;
	size_t count, room;
};

static void add_number(struct key *key, unsigned number)
{
	size_t room = key->room ? key->room * 2 : 256;

	if (key->count == key->room) {
		key->numbers = arena_resize(key->arena, key->numbers,
					    key->room * sizeof number,
					    room * sizeof number);
		key->room = room;
	}
	key->numbers[key->count++] = number;
}

/* Adds what does not depend on the classes of operands. */
static void add_rows(struct key *key, const struct accept_draft *draft)
{
	for (size_t i = 0; i < draft->count; i++) {
		const struct accept_line *line = &draft->lines[i];

		add_number(key, (unsigned)line->keyword);
		add_number(key, (unsigned)line->count);
		for (size_t k = 0; k < line->count; k++) {
			add_number(key, (unsigned)line->operands[k].kind);
			if (line->operands[k].kind != ACCEPT_SCHEMA)
				add_number(key, line->operands[k].number);
		}
	}
}

static void add_classes(struct key *key, const struct accept_draft *draft,
			const unsigned *classes)
{
	for (size_t i = 0; i < draft->count; i++)
		for (size_t k = 0; k < draft->lines[i].count; k++) {
			const struct accept_operand *operand =
				&draft->lines[i].operands[k];

			if (operand->kind == ACCEPT_SCHEMA)
				add_number(key, classes[operand->number]);
		}
}

/* Returns the number of the key, which is added if it is new. */
static unsigned number_of(struct map *numbers, const struct key *key)
{
	str text = {(const char *)key->numbers,
		    key->count * sizeof *key->numbers};
	size_t known = (size_t)(uintptr_t)map_find(numbers, text);

	if (!known) {
		known = numbers->count + 1;
		map_put(numbers, str_copy(numbers->arena, text),
			(void *)(uintptr_t)known);
	}
	return (unsigned)known - 1;
}

/* ---- classes ---- */

struct class
{
	unsigned first; /* of its drafts, + 1 */
	unsigned size, dirty;
	unsigned largest; /* index of its largest part + 1, while it is split */
};

struct refinement {
	struct accept *accept;
	struct arena *scratch;
	struct class *classes;
	size_t count;
	unsigned *of;              /* the class of a draft */
	unsigned *next, *previous; /* the next draft of its class, + 1 */
	unsigned *users, *from;    /* what leads to draft i: from[i] on */
	bool *is_dirty;            /* has an operand changed its class? */
	unsigned *dirty, *moved;
	size_t dirty_count, moved_count;
};

static void put_into(struct refinement *r, unsigned draft, unsigned class)
{
	struct class *c = &r->classes[class];

	r->of[draft] = class;
	r->previous[draft] = 0;
	r->next[draft] = c->first;
	if (c->first)
		r->previous[c->first - 1] = draft + 1;
	c->first = draft + 1;
	c->size++;
}

static void take_out(struct refinement *r, unsigned draft)
{
	struct class *c = &r->classes[r->of[draft]];

	if (r->next[draft])
		r->previous[r->next[draft] - 1] = r->previous[draft];
	if (r->previous[draft])
		r->next[r->previous[draft] - 1] = r->next[draft];
	else
		c->first = r->next[draft];
	c->size--;
}

/* Counts the users of each draft, or lists them. */
static void find_users(struct refinement *r, bool count)
{
	for (size_t i = 0; i < r->accept->draft_count; i++)
		for (size_t k = 0; k < r->accept->drafts[i]->count; k++) {
			const struct accept_line *line =
				&r->accept->drafts[i]->lines[k];

			for (size_t t = 0; t < line->count; t++)
				if (line->operands[t].kind != ACCEPT_SCHEMA)
					continue;
				else if (count)
					r->from[line->operands[t].number + 1]++;
				else
					r->users[r->from[line->operands[t]
								 .number]++] =
						(unsigned)i;
		}
}

/* Puts the users of all drafts into one array, ordered by draft. */
static void index_users(struct refinement *r)
{
	size_t n = r->accept->draft_count;

	find_users(r, true);
	for (size_t i = 0; i < n; i++)
		r->from[i + 1] += r->from[i];
	r->users = arena_alloc(r->scratch, (r->from[n] + 1) * sizeof *r->users);
	find_users(r, false);
	for (size_t i = n; i > 0; i--)
		r->from[i] = r->from[i - 1];
	r->from[0] = 0;
}

static void mark(struct refinement *r, unsigned draft)
{
	if (r->is_dirty[draft])
		return;
	r->is_dirty[draft] = true;
	r->dirty[r->dirty_count++] = draft;
	r->classes[r->of[draft]].dirty++;
}

static void begin(struct refinement *r)
{
	struct map numbers = {r->scratch, NULL, 0, 0};
	size_t n = r->accept->draft_count, size = (n + 1) * sizeof(unsigned);
	struct key key = {r->scratch, NULL, 0, 0};

	r->classes = arena_alloc(r->scratch, (n + 1) * sizeof *r->classes);
	r->of = arena_alloc(r->scratch, size);
	r->next = arena_alloc(r->scratch, size);
	r->previous = arena_alloc(r->scratch, size);
	r->from = arena_alloc(r->scratch, size);
	r->dirty = arena_alloc(r->scratch, size);
	r->moved = arena_alloc(r->scratch, size);
	r->is_dirty = arena_alloc(r->scratch, n + 1);
	for (unsigned i = 0; i < n; i++) {
		key.count = 0;
		/* `false` has no rows, and equals nothing else. */
		add_number(&key, i == HOOK_ACCEPT_FALSE);
		add_rows(&key, r->accept->drafts[i]);
		put_into(r, i, number_of(&numbers, &key));
	}
	r->count = numbers.count;
	index_users(r);
	for (unsigned i = 0; i < n; i++)
		mark(r, i);
}

/* ---- splitting ---- */

/* The drafts of one class that lead to the same classes. */
struct part {
	unsigned class, size;
	bool rest; /* the drafts that are not dirty belong to it */
	unsigned becomes;
};

struct split {
	struct map numbers; /* numbers of parts, by class and operands */
	struct part *parts;
	struct key key;
	unsigned *part_of; /* of each dirty draft */
};

static struct part *part_of(struct refinement *r, struct split *s,
			    unsigned draft, unsigned *number)
{
	s->key.count = 0;
	add_number(&s->key, r->of[draft]);
	add_classes(&s->key, r->accept->drafts[draft], r->of);
	*number = number_of(&s->numbers, &s->key);
	s->parts[*number].class = r->of[draft];
	return &s->parts[*number];
}

/* Drafts that are not dirty are alike: one of them stands for all. */
static void add_rest(struct refinement *r, struct split *s, unsigned class)
{
	struct class *c = &r->classes[class];
	unsigned draft = c->first, number;
	struct part *part;

	if (c->dirty == 0 || c->dirty == c->size)
		return;
	while (r->is_dirty[draft - 1])
		draft = r->next[draft - 1];
	part = part_of(r, s, draft - 1, &number);
	part->size += c->size - c->dirty;
	part->rest = true;
	c->dirty = 0;
}

static void find_parts(struct refinement *r, struct split *s)
{
	struct arena *scratch = s->numbers.arena;

	s->parts = arena_alloc(scratch,
			       (2 * r->dirty_count + 1) * sizeof *s->parts);
	s->part_of =
		arena_alloc(scratch, (r->dirty_count + 1) * sizeof *s->part_of);
	for (unsigned i = 0; i < r->dirty_count; i++)
		part_of(r, s, r->dirty[i], &s->part_of[i])->size++;
	for (unsigned i = 0; i < r->dirty_count; i++)
		add_rest(r, s, r->of[r->dirty[i]]);
}

/* The largest part of a class keeps its number. */
static void number_parts(struct refinement *r, struct split *s)
{
	size_t count = s->numbers.count;
	struct part *part;
	unsigned *largest;

	for (size_t i = 0; i < count; i++)
		r->classes[s->parts[i].class].largest = 0;
	for (size_t i = 0; i < count; i++) {
		part = &s->parts[i];
		largest = &r->classes[part->class].largest;
		if (!*largest || s->parts[*largest - 1].size < part->size)
			*largest = (unsigned)i + 1;
	}
	for (size_t i = 0; i < count; i++) {
		part = &s->parts[i];
		part->becomes = r->classes[part->class].largest == i + 1
					? part->class
					: (unsigned)r->count++;
	}
}

static void move(struct refinement *r, unsigned draft, unsigned class)
{
	take_out(r, draft);
	put_into(r, draft, class);
	r->moved[r->moved_count++] = draft;
}

static void move_parts(struct refinement *r, struct split *s)
{
	for (size_t i = 0; i < r->dirty_count; i++) {
		const struct part *part = &s->parts[s->part_of[i]];

		if (part->becomes != part->class)
			move(r, r->dirty[i], part->becomes);
	}
	for (size_t i = 0; i < s->numbers.count; i++) {
		const struct part *part = &s->parts[i];
		unsigned next;

		if (!part->rest || part->becomes == part->class)
			continue;
		for (unsigned draft = r->classes[part->class].first; draft;
		     draft = next) {
			next = r->next[draft - 1];
			if (!r->is_dirty[draft - 1])
				move(r, draft - 1, part->becomes);
		}
	}
}

/* The users of drafts that changed their class become dirty. */
static void turn(struct refinement *r)
{
	for (size_t i = 0; i < r->dirty_count; i++) {
		r->is_dirty[r->dirty[i]] = false;
		r->classes[r->of[r->dirty[i]]].dirty = 0;
	}
	r->dirty_count = 0;
	for (size_t i = 0; i < r->moved_count; i++)
		for (unsigned k = r->from[r->moved[i]];
		     k < r->from[r->moved[i] + 1]; k++)
			mark(r, r->users[k]);
	r->moved_count = 0;
}

static void refine(struct refinement *r)
{
	struct arena *scratch = arena_aside(r->accept->arena);
	struct split s = {.numbers = {scratch, NULL, 0, 0},
			  .key = {scratch, NULL, 0, 0}};

	find_parts(r, &s);
	number_parts(r, &s);
	move_parts(r, &s);
	turn(r);
	arena_free(scratch);
}

size_t accept_share(struct accept *a)
{
	struct refinement r = {.accept = a, .scratch = arena_aside(a->arena)};
	unsigned *numbers;
	size_t count = 0;

	begin(&r);
	while (r.dirty_count)
		refine(&r);
	numbers = arena_alloc(r.scratch, (r.count + 1) * sizeof *numbers);
	for (size_t i = 0; i < a->draft_count; i++) {
		unsigned *number = &numbers[r.of[i]];

		if (!*number)
			*number = (unsigned)++count;
		a->drafts[i]->number = *number - 1;
	}
	arena_free(r.scratch);
	return count;
}
