/* SPDX-License-Identifier: MIT */
/*
 * Tables in memory, in the interpreter's form, for verdicts without emitting C.
 *
 * They hold what the emitted tables of the same schemas do.
 */
#include "accept.h"
#include "hook_emitted.h"

static struct hook_name *names_of(struct arena *arena,
				  const struct accept_texts *texts,
				  size_t before)
{
	struct hook_name *names =
		arena_alloc(arena, (before + texts->count + 1) * sizeof *names);

	for (size_t i = 0; i < texts->count; i++)
		names[before + i] = (struct hook_name){texts->items[i].ptr,
						       texts->items[i].len};
	return names;
}

/* ---- patterns ---- */

static const uint8_t *bits_of(struct arena *arena, const struct regex *regex)
{
	uint8_t *bits = arena_alloc(arena, regex->states / 8 + 1);

	for (unsigned i = 0; i < regex->states; i++)
		if (regex->accepting[i])
			bits[i / 8] |= (uint8_t)(1u << i % 8);
	return bits;
}

static const struct hook_pattern *pattern_of(
	struct arena *arena, const struct accept_pattern *pattern)
{
	const struct regex *regex = pattern->regex;
	struct hook_pattern *made = ARENA_NEW(arena, struct hook_pattern);
	size_t count = (size_t)regex->states * regex->classes;
	uint8_t *small;

	*made = (struct hook_pattern){.source = pattern->source.ptr,
				      .states = regex->states,
				      .classes = regex->classes,
				      .dead = regex->dead,
				      .sure = regex->sure,
				      .class_of = regex->class_of,
				      .accepting = bits_of(arena, regex),
				      .ranges = regex->ranges,
				      .range_count = regex->range_count,
				      .shortest = regex->shortest,
				      .longest = regex->longest};
	if (regex->states > 256) {
		made->next16 = regex->next;
		return made;
	}
	made->next8 = small = arena_alloc(arena, count + 1);
	for (size_t i = 0; i < count; i++)
		small[i] = (uint8_t)regex->next[i];
	return made;
}

static const struct hook_pattern *const *patterns_of(
	struct arena *arena, const struct accept_tables *tables)
{
	const struct hook_pattern **patterns =
		arena_alloc(arena,
			    (tables->pattern_count + 1) * sizeof *patterns);

	for (size_t i = 0; i < tables->pattern_count; i++)
		patterns[i] = pattern_of(arena, &tables->patterns[i]);
	return patterns;
}

/* ---- rows ---- */

static size_t size_of(const struct accept_schema *schema)
{
	size_t size = 1, i; /* HOOK_ACCEPT_END */

	for (i = 0; i < schema->count; i++)
		size += 2 + schema->rows[i].count;
	return size;
}

static uint16_t *put_rows(uint16_t *at, const struct accept_schema *schema)
{
	const struct accept_row *row;

	for (size_t i = 0; i < schema->count; i++) {
		row = &schema->rows[i];
		*at++ = (uint16_t)row->keyword;
		*at++ = (uint16_t)row->count;
		for (size_t k = 0; k < row->count; k++)
			*at++ = (uint16_t)row->operands[k].number;
	}
	*at++ = HOOK_ACCEPT_END;
	return at;
}

static void fill_rows(struct arena *arena, const struct accept_tables *from,
		      struct hook_accept_tables *to)
{
	uint32_t *first =
		arena_alloc(arena, (from->schema_count + 1) * sizeof *first);
	size_t size = 0;
	uint16_t *rows, *at;

	for (size_t i = 0; i < from->schema_count; i++)
		size += size_of(&from->schemas[i]);
	rows = at = arena_alloc(arena, size * sizeof *rows);
	for (size_t i = 0; i < from->schema_count; i++) {
		first[i] = (uint32_t)(at - rows);
		at = put_rows(at, &from->schemas[i]);
	}
	to->rows = rows;
	to->first = first;
}

const struct hook_accept_tables *accept_tables_live(
	struct arena *arena, const struct accept_tables *tables)
{
	struct hook_accept_tables *live =
		ARENA_NEW(arena, struct hook_accept_tables);

	fill_rows(arena, tables, live);
	live->names = names_of(arena, &tables->names, 1);
	live->name_count = (uint32_t)tables->names.count + 1;
	live->slots = tables->slots;
	live->mask = (uint32_t)tables->slot_count - 1;
	live->literals = names_of(arena, &tables->literals, 0);
	live->patterns = patterns_of(arena, tables);
	return live;
}

/* ---- at once ---- */

static bool takes(const struct hook_accept_tables *live,
		  const struct accept_tables *tables, str json)
{
	struct hook_arena memory;
	bool fits = true;

	for (size_t i = 0; fits && i < tables->root_count; i++) {
		hook_arena_init(&memory, SIZE_MAX);
		fits = hook_accept(live, tables->roots[i], json.ptr, json.len,
				   &memory, NULL);
		hook_arena_free(&memory);
	}
	return fits;
}

void accept_judge(struct doc *doc, const struct accept_options *options,
		  const struct schema_asked *asked, bool *fit)
{
	struct arena *scratch = arena_new();
	struct accept_options quiet = *options;
	const struct accept_tables *tables;
	const struct hook_accept_tables *live;
	struct accept *a;

	quiet.tolerant = true;
	quiet.told = NULL;
	a = accept_new(scratch, diag_silent(scratch), doc, &quiet);
	for (size_t i = 0; i < asked->schema_count; i++)
		accept_add(a, asked->schemas[i]);
	tables = accept_finish(a);
	live = tables ? accept_tables_live(scratch, tables) : NULL;
	for (size_t i = 0; live && i < asked->value_count; i++)
		fit[i] = fit[i] ||
			 takes(live, tables,
			       doc_node_json(scratch, asked->values[i]));
	arena_free(scratch);
}
