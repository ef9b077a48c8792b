/* SPDX-License-Identifier: MIT */
/*
 * The one table of all names that are emitted.
 *
 * A name depends on the texts of its scope, never on their order.
 */
#include "internal.h"

#include <stdlib.h>
#include <string.h>

/* How often each spelling was chosen: the map holds counts as pointers. */
static uintptr_t count_in(const struct map *map, const char *name)
{
	return (uintptr_t)map_find(map, str_from(name));
}

static void count_up(struct map *map, const char *name)
{
	uintptr_t count = count_in(map, name) + 1;

	map_put(map, str_from(name), (void *)count);
}

static const char *cased(struct arena *arena, const char *name, bool upper)
{
	return upper ? view_name_upper(arena, name)
		     : view_name_not_reserved(arena, name);
}

struct named {
	const char **name;
	str text;
};

static int by_name_and_text(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int order = strcmp(*x->name, *y->name);

	return order ? order : str_compare(x->text, y->text);
}

/*
 * Texts can be chosen so that their hashes are equal, or so that one with its
 * hash has the name of another: such names are numbered. Returns true if there
 * were any.
 */
static bool number_alike(struct arena *arena, const char **names,
			 const str *texts, size_t count)
{
	struct named *all = arena_alloc(arena, (count + 1) * sizeof *all);
	const char *before = "";
	size_t number = 1;
	bool any = false;

	for (size_t i = 0; i < count; i++)
		all[i] = (struct named){&names[i], texts[i]};
	qsort(all, count, sizeof *all, by_name_and_text);
	for (size_t i = 0; i < count; i++) {
		number = strcmp(before, *all[i].name) ? 1 : number + 1;
		before = *all[i].name;
		if (number == 1)
			continue;
		*all[i].name = arena_format(arena, "%s_%zu", before, number);
		any = true;
	}
	arena_release(arena, all, (count + 1) * sizeof *all);
	return any;
}

/* Tells names apart of which several are spelled alike. */
static void part_alike(struct arena *arena, const struct map *plain,
		       const char **names, const str *texts, size_t count)
{
	struct map taken = {plain->arena, NULL, 0, 0};

	for (size_t i = 0; i < count; i++) {
		if (count_in(plain, names[i]) > 1 &&
		    !str_is(texts[i], names[i]))
			names[i] = view_name_not_reserved(
				arena, view_name_exact(arena, texts[i]));
		count_up(&taken, names[i]);
	}
	for (size_t i = 0; i < count; i++)
		if (count_in(&taken, names[i]) > 1)
			names[i] = arena_format(arena, "%s_%08x", names[i],
						(unsigned)str_hash(texts[i]));
	while (number_alike(arena, names, texts, count))
		continue;
}

const char **view_name_scope(struct arena *arena, const str *texts,
			     size_t count, bool upper)
{
	const char **names = arena_alloc(arena, (count + 1) * sizeof *names);
	struct arena *aside = arena_aside(arena);
	struct map plain = {aside, NULL, 0, 0};

	for (size_t i = 0; i < count; i++) {
		names[i] =
			cased(arena, view_name_snake(arena, texts[i]), upper);
		count_up(&plain, names[i]);
	}
	if (plain.count < count)
		part_alike(arena, &plain, names, texts, count);
	arena_free(aside);
	return names;
}

static bool is_one_of(const char *name, const char *const *words)
{
	for (; *words; words++)
		if (!strcmp(name, *words))
			return true;
	return false;
}

void view_name_aside(struct arena *arena, const char **names, size_t count,
		     const char *const *own, const char *word)
{
	struct map taken = {arena, NULL, 0, 0};

	for (size_t i = 0; i < count; i++)
		map_put(&taken, str_from(names[i]), &taken);
	for (size_t i = 0; i < count; i++) {
		if (!is_one_of(names[i], own))
			continue;
		do
			names[i] = arena_format(arena, "%s_%s", names[i], word);
		while (map_find(&taken, str_from(names[i])));
		map_put(&taken, str_from(names[i]), &taken);
	}
}

/* ---- the provider's own scope ---- */

/* What a pattern makes of a stem: "read_*" of "a" is "read_a". */
static str expand(struct maker *m, const char *pattern, const char *stem)
{
	const char *star = strchr(pattern, '*');

	return str_format(m->arena, "%.*s%s%s", (int)(star - pattern), pattern,
			  stem, star + 1);
}

static bool all_free(struct maker *m, const char *stem,
		     const char *const *patterns)
{
	for (; patterns && *patterns; patterns++)
		if (map_find(&m->taken, expand(m, *patterns, stem)))
			return false;
	return true;
}

static void take_all(struct maker *m, const char *stem,
		     const char *const *patterns)
{
	for (; patterns && *patterns; patterns++)
		map_put(&m->taken, expand(m, *patterns, stem), m);
}

bool view_name_try(struct maker *m, const char *stem,
		   const struct name_family *family)
{
	const char *full = arena_format(m->arena, "%s_%s", m->prefix, stem);
	const char *upper = view_name_upper(m->arena, full);

	if (!all_free(m, full, family->names) ||
	    !all_free(m, upper, family->constants))
		return false;
	take_all(m, full, family->names);
	take_all(m, upper, family->constants);
	return true;
}

const char *view_name_take(struct maker *m, const char *const *stems,
			   const struct name_family *family)
{
	const char *stem = *stems;

	for (; *stems; stems++) {
		stem = *stems;
		if (view_name_try(m, stem, family))
			return stem;
	}
	for (size_t number = 2;; number++) {
		const char *next =
			arena_format(m->arena, "%s_%zu", stem, number);

		if (view_name_try(m, next, family))
			return next;
	}
}

void view_name_reserve(struct maker *m, const struct name_family *family)
{
	take_all(m, m->prefix, family->names);
	take_all(m, m->PREFIX, family->constants);
}

const char *view_name_local(struct maker *m, const char *stem,
			    const char *const *patterns)
{
	const char *name;
	size_t number = 2;

	stem = view_name_not_reserved(m->arena, stem);
	/* The runtime's names are not in the table. */
	if (!strncmp(stem, "hook_", 5))
		stem = arena_format(m->arena, "own_%s", stem);
	name = stem;

	while (!all_free(m, name, patterns))
		name = arena_format(m->arena, "%s_%zu", stem, number++);
	take_all(m, name, patterns);
	return name;
}

/* "A_B" + "C" and "A" + "B_C" are one word: say where the value begins. */
const char *view_name_constant(struct maker *m, const char *scope,
			       const char *value)
{
	const char *name = arena_format(m->arena, "%s_%s", scope, value);
	size_t number = 1;

	while (map_find(&m->taken, str_from(name))) {
		name = arena_format(m->arena, "%s_IS_%s", scope, value);
		if (number > 1)
			name = arena_format(m->arena, "%s_%zu", name, number);
		number++;
	}
	map_put(&m->taken, str_from(name), m);
	return name;
}
