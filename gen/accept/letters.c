/* SPDX-License-Identifier: MIT */
/*
 * Which types get a letter, and which keywords the letters enforce.
 *
 * A type has a letter unless its rows are proved to do without.
 */
#include "carry.h"
#include "internal.h"

/*
 * Enums are always carried; the type that holds a left-out type answers for it.
 */
static bool has_table(const struct type *type)
{
	return type->kind >= TYPE_OBJECT && !type->left_out;
}

static struct accept *tables_of(struct arena *arena, struct doc *doc,
				const struct accept_options *options,
				struct type *const *types, size_t count,
				bool lettered)
{
	struct accept *a = accept_new(arena, diag_silent(arena), doc, options);

	a->options.tolerant = true;
	/* All types are in the first tables: these tell what names are. */
	if (!lettered && options->told)
		a->ids_diag = options->told;
	if (!lettered)
		a->options.told = NULL;
	a->large = !lettered;
	for (size_t i = 0; i < count; i++)
		if (has_table(types[i]) && (!lettered || types[i]->letter))
			accept_add(a, types[i]->node);
	return accept_finish(a) ? a : NULL;
}

/* Maps each type to the number of its own schema, + 1. */
static void find_numbers(struct map *numbers, const struct accept *a,
			 struct type *const *types, size_t count)
{
	size_t at = 0;

	for (size_t i = 0; i < count; i++)
		if (has_table(types[i]))
			map_put(numbers,
				accept_key(numbers->arena, types[i], NULL),
				(void *)((uintptr_t)a->tables->roots[at++] +
					 1));
}

/*
 * Does the schema lead to one of another dialect, or to a dynamic reference?
 * Then rows may say more than the schema does.
 */
static bool find_odd(const struct accept_tables *t, unsigned schema, bool *seen)
{
	const struct accept_schema *s = &t->schemas[schema];

	if (seen[schema])
		return false;
	seen[schema] = true;
	if (s->foreign)
		return true;
	for (size_t i = 0; i < s->count; i++) {
		if (s->rows[i].keyword == HOOK_ACCEPT_DYNAMIC_REF)
			return true;
		for (size_t k = 0; k < s->rows[i].count; k++)
			if (s->rows[i].operands[k].kind == ACCEPT_SCHEMA &&
			    find_odd(t, s->rows[i].operands[k].number, seen))
				return true;
	}
	return false;
}

static bool is_odd(const struct accept_tables *t, unsigned schema)
{
	struct arena *scratch = arena_new();
	bool odd =
		find_odd(t, schema,
			 arena_alloc(scratch, t->schema_count * sizeof(bool)));

	arena_free(scratch);
	return odd;
}

static bool is_contested(const struct carry *c, const struct type *type)
{
	const void *both[2] = {type, NULL};

	return map_find(&c->contested, (str){(const char *)both, sizeof both});
}

static enum letter letter_of(struct carry *c, const struct type *type,
			     unsigned schema, bool alone)
{
	if (alone)
		return LETTER_ALONE;
	/* For a contested type, the type that holds it has the letter. */
	if (accept_carry_type(c, type, schema) || is_contested(c, type))
		return LETTER_NONE;
	return is_odd(c->tables, schema) ? LETTER_TYPES : LETTER_BESIDE;
}

/* Repeats the search until no more types become contested. */
static size_t find_letters(const struct accept *a, struct type *const *types,
			   size_t count, bool alone)
{
	struct arena *scratch = arena_new();
	struct map numbers = {scratch, NULL, 0, 0};
	struct carry c = {.arena = scratch,
			  .tables = a->tables,
			  .literals = &a->literal_numbers,
			  .numbers = &numbers,
			  .contested = {scratch, NULL, 0, 0},
			  .unsaid = {scratch, NULL, 0, 0},
			  .pairs = {.known = {scratch, NULL, 0, 0}},
			  .rows = {scratch, NULL, 0, 0}};
	size_t at, letters, contested;

	hook_arena_init(&c.memory, SIZE_MAX);
	find_numbers(&numbers, a, types, count);
	do {
		contested = c.contested.count;
		at = letters = 0;
		for (size_t i = 0; i < count; i++) {
			if (!has_table(types[i]))
				continue;
			types[i]->letter = letter_of(&c, types[i],
						     a->tables->roots[at++],
						     alone);
			letters += types[i]->letter != LETTER_NONE;
		}
	} while (c.contested.count > contested);
	hook_arena_free(&c.memory);
	arena_free(scratch);
	return letters;
}

const struct accept *accept_letters(struct arena *arena, struct doc *doc,
				    const struct accept_options *options,
				    struct type *const *types, size_t count)
{
	struct arena *scratch = arena_new();
	struct accept *all =
		tables_of(scratch, doc, options, types, count, false);
	size_t letters = all ? find_letters(all, types, count, options->alone)
			     : 0;

	arena_free(scratch);
	return letters ? tables_of(arena, doc, options, types, count, true)
		       : NULL;
}

const struct accept_tables *accept_letters_of(struct arena *arena,
					      const struct accept *letters,
					      const struct type *type)
{
	struct accept *a = accept_new(arena, diag_silent(arena), letters->doc,
				      &letters->options);

	a->options.tolerant = true;
	a->options.told = NULL;
	accept_add(a, type->node);
	return accept_finish(a);
}

/* ---- the ledger ---- */

/* Is this node a schema that a letter enforces? */
static bool is_made(const struct accept *a, const struct node *node)
{
	for (size_t i = 0; i < a->draft_count; i++)
		if (a->drafts[i]->node == node)
			return true;
	return false;
}

/* "oneOf or anyOf of lists" is about oneOf. */
static str first_word(str keyword)
{
	size_t len = 0;

	while (len < keyword.len && keyword.ptr[len] != ' ')
		len++;
	return (str){keyword.ptr, len};
}

/* Is this an entry of the ledger that concerns rows alone? See schema/. */
static bool is_of_rows(str keyword)
{
	return str_starts(keyword, "constraints of several types") ||
	       str_starts(keyword, "false");
}

bool accept_knows(const struct accept *letters, const struct node *node,
		  str keyword)
{
	const struct accept_keyword *known;
	struct map *keywords;
	str word = first_word(keyword);

	if (!letters || !node || str_is(keyword, "pattern"))
		return false;
	if (str_equal(word, STR("format:")))
		word = STR("format");
	keywords = (struct map *)(uintptr_t)&letters->keywords;
	known = map_find(keywords, word);
	if (!known && !is_of_rows(keyword))
		return false;
	for (; node; node = node->parent)
		if (is_made(letters, node))
			return true;
	return false;
}
