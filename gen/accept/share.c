/* SPDX-License-Identifier: MIT */
/*
 * Which drafts are equal: those that have the same rows, whose schemas are
 * equal in turn (Moore's refinement, so circles are no matter); and whether a
 * schema is applied to a value on the way to itself.
 *
 * Invariant: classes are numbered as their first drafts were met.
 */
#include "internal.h"

#include <string.h>

/* ---- equal ones ---- */

/* A key in the making; its room is used again for the next. */
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

/* What is equal whatever the schemas within are. */
static void add_rows(struct key *key, const struct accept_draft *draft)
{
	size_t i, k;

	for (i = 0; i < draft->count; i++) {
		const struct accept_line *line = &draft->lines[i];

		add_number(key, (unsigned)line->keyword);
		add_number(key, (unsigned)line->count);
		for (k = 0; k < line->count; k++) {
			add_number(key, (unsigned)line->terms[k].kind);
			if (line->terms[k].kind != ACCEPT_SCHEMA)
				add_number(key, line->terms[k].number);
		}
	}
}

static void add_classes(struct key *key, const struct accept_draft *draft,
			const unsigned *classes)
{
	size_t i, k;

	for (i = 0; i < draft->count; i++)
		for (k = 0; k < draft->lines[i].count; k++) {
			const struct accept_operand *term =
				&draft->lines[i].terms[k];

			if (term->kind == ACCEPT_SCHEMA)
				add_number(key, classes[term->number]);
		}
}

/* The number of the key; a new one is kept. */
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

/* Numbers the keys in order; `classes` NULL: the first round. */
static size_t refine(struct accept *a, const unsigned *classes, unsigned *next)
{
	struct arena *scratch = arena_aside(a->arena);
	struct map numbers = {scratch, NULL, 0, 0};
	struct key key = {scratch, NULL, 0, 0};
	size_t count, i;

	for (i = 0; i < a->draft_count; i++) {
		key.count = 0;
		/* `false` has no rows, and equals nothing else. */
		add_number(&key, i == HOOK_ACCEPT_FALSE);
		if (classes) {
			add_number(&key, classes[i]);
			add_classes(&key, a->drafts[i], classes);
		} else {
			add_rows(&key, a->drafts[i]);
		}
		next[i] = number_of(&numbers, &key);
	}
	count = numbers.count;
	arena_free(scratch);
	return count;
}

size_t accept_share(struct accept *a)
{
	size_t size = a->draft_count * sizeof(unsigned);
	unsigned *classes = arena_alloc(a->arena, size);
	unsigned *next = arena_alloc(a->arena, size), *swap;
	size_t count = refine(a, NULL, classes), more, i;

	for (;;) {
		more = refine(a, classes, next);
		swap = classes;
		classes = next;
		next = swap;
		if (more == count)
			break;
		count = more;
	}
	for (i = 0; i < a->draft_count; i++)
		a->drafts[i]->number = classes[i];
	return count;
}

/* ---- circles ---- */

/* Schemas that a value goes through, without going into it. */
#define THROUGH 256

static bool is_in_place(enum hook_accept_keyword keyword)
{
	return keyword == HOOK_ACCEPT_DEPENDENT_SCHEMA ||
	       (keyword >= HOOK_ACCEPT_REF && keyword <= HOOK_ACCEPT_IF);
}

enum colour { WHITE, GREY, BLACK };

static bool walk(struct accept *a, struct accept_draft *draft, unsigned depth)
{
	size_t i, k;
	bool fine = true;

	if (draft->colour == BLACK)
		return true;
	if (draft->colour == GREY || depth > THROUGH) {
		diag_error(a->diag, draft->node->place,
			   depth > THROUGH ? "schema-too-deep" : "ref-circular",
			   depth > THROUGH
				   ? "references and branches lead through too "
				     "many schemas from here"
				   : "this schema is applied to a value on the "
				     "way to itself, without end");
		return false;
	}
	draft->colour = GREY;
	for (i = 0; fine && i < draft->count; i++) {
		if (!is_in_place(draft->lines[i].keyword))
			continue;
		for (k = 0; fine && k < draft->lines[i].count; k++)
			if (draft->lines[i].terms[k].kind == ACCEPT_SCHEMA)
				fine = walk(a,
					    a->drafts[draft->lines[i]
							      .terms[k]
							      .number],
					    depth + 1);
	}
	draft->colour = BLACK;
	return fine;
}

bool accept_circles_check(struct accept *a)
{
	bool fine = true;
	size_t i;

	for (i = 0; i < a->draft_count; i++)
		fine = walk(a, a->drafts[i], 0) && fine;
	return fine;
}
