/* SPDX-License-Identifier: MIT */
/*
 * The ledger records how each keyword in the documents is treated.
 *
 * Invariant: there is one line for each keyword and treatment, and a schema
 * node is counted once, however many types are made of it.
 */
#include <stdlib.h>
#include <string.h>

#include "effect.h"
#include "internal.h"
#include "width.h"

static struct ledger_line *line_of(struct schema_builder *b, str keyword,
				   enum treatment how)
{
	struct ledger_line *line = map_find(&b->ledger[how], keyword);

	if (line)
		return line;
	line = ARENA_NEW(b->arena, struct ledger_line);
	line->keyword = str_copy(b->arena, keyword);
	line->treatment = how;
	map_put(&b->ledger[how], line->keyword, line);
	b->lines =
		arena_grow(b->arena, b->lines, b->line_count, sizeof *b->lines);
	b->lines[b->line_count++] = line;
	return line;
}

static void note_line(struct schema_builder *b, str keyword, enum treatment how,
		      const struct node *node)
{
	b->notes =
		arena_grow(b->arena, b->notes, b->note_count, sizeof *b->notes);
	b->notes[b->note_count++] =
		(struct ledger_note){line_of(b, keyword, how), node, false};
}

/*
 * Whether a letter enforces the keyword is known only when all types are made.
 * What no document has is no keyword that was met.
 */
static void note(struct schema_builder *b, str keyword, enum treatment how,
		 const struct node *node, const char *warning)
{
	struct unenforced *item;

	if (doc_node_is_made(node))
		return;
	if (how != NOT_ENFORCED) {
		note_line(b, keyword, how, node);
		return;
	}
	b->unenforced = arena_grow(b->arena, b->unenforced, b->unenforced_count,
				   sizeof *b->unenforced);
	item = &b->unenforced[b->unenforced_count++];
	*item = (struct unenforced){str_copy(b->arena, keyword), node, warning};
}

void schema_ledger_note(struct schema_builder *b, const char *keyword,
			enum treatment how, const struct node *node)
{
	note(b, str_from(keyword), how, node, NULL);
}

void schema_ledger_unknown(struct schema_builder *b, const char *keyword,
			   const char *warning, const struct node *node)
{
	note(b, str_from(keyword), NOT_ENFORCED, node, warning);
}

void schema_ledger_undecided(struct schema_builder *b, struct node *node)
{
	b->undecided = arena_grow(b->arena, b->undecided, b->undecided_count,
				  sizeof(struct node *));
	b->undecided[b->undecided_count++] = node;
}

/* "format: phone", "pattern". */
static const char *part_name(struct schema_builder *b, enum keyword keyword,
			     const struct node *node)
{
	if (keyword == KEYWORD_FORMAT)
		return str_format(b->arena, "format: %.*s", (int)node->text.len,
				  node->text.ptr)
			.ptr;
	if (keyword == KEYWORD_ENCODING)
		return str_is(node->text, "base64")
			       ? "contentEncoding (as format: byte)"
			       : "contentEncoding (other than base64)";
	return schema_keyword_name(keyword);
}

void schema_ledger_part(struct schema_builder *b, enum keyword keyword,
			const struct node *node, enum treatment how)
{
	/* The schema of a header is a copy of the document's. */
	struct facts *facts = schema_facts(b, node->parent);

	if (facts->listed & BIT(keyword))
		return;
	facts->listed |= BIT(keyword);
	schema_ledger_note(b, part_name(b, keyword, node), how, node);
}

void schema_ledger_part_add(struct schema_builder *b, struct node *node)
{
	b->parts = arena_grow(b->arena, b->parts, b->part_count,
			      sizeof(struct node *));
	b->parts[b->part_count++] = node;
}

static enum treatment unnoted(const struct node *node, enum keyword keyword)
{
	return keyword == KEYWORD_FORMAT &&
			       schema_format_find(node->text) == FORMAT_NONE &&
			       !schema_width_is_known(node->text)
		       ? ANNOTATION
		       : NOT_ENFORCED;
}

/* Those that met no text: letters enforce them, or they have no effect. */
static void note_parts_left(struct schema_builder *b)
{
	enum treatment how;

	for (size_t i = 0; i < b->part_count; i++) {
		struct node *node = b->parts[i];
		struct facts *facts = schema_facts(b, node->parent);
		enum keyword keyword = schema_said(facts, node)->keyword;

		if (facts->listed & BIT(keyword))
			continue;
		facts->listed |= BIT(keyword);
		how = unnoted(node, keyword);
		note(b,
		     how == NOT_ENFORCED && schema_effect(b, node) == EFFECT
			     ? str_format(b->arena, "%s (of several types)",
					  part_name(b, keyword, node))
			     : str_from(part_name(b, keyword, node)),
		     how, node, NULL);
	}
}

/* ---- keywords that one type enforces and another does not ---- */

void schema_ledger_enforced(struct schema_builder *b, struct node *node)
{
	struct map *map = &b->enforced;
	struct node **key = ARENA_NEW(b->arena, struct node *);

	*key = node;
	map_put(map, (str){(const char *)key, sizeof *key}, node);
}

/* The name of such a keyword in the ledger: "anyOf of required", "not". */
static const char *ledger_name(struct schema_builder *b,
			       const struct node *node)
{
	str key = node->key->text;

	return str_is(key, "anyOf") || str_is(key, "oneOf")
		       ? str_format(b->arena, "%.*s of required", (int)key.len,
				    key.ptr)
				 .ptr
		       : str_format(b->arena, "%.*s", (int)key.len, key.ptr)
				 .ptr;
}

static void note_decided(struct schema_builder *b)
{
	struct map reported = {.arena = b->arena};

	for (size_t i = 0; i < b->undecided_count; i++) {
		str key = {(const char *)&b->undecided[i],
			   sizeof b->undecided[i]};

		if (!map_put(&reported, key, b->undecided[i]))
			schema_ledger_note(b, ledger_name(b, b->undecided[i]),
					   map_find(&b->enforced, key)
						   ? ENFORCED
						   : NOT_ENFORCED,
					   b->undecided[i]);
	}
}

static void note_unenforced(struct schema_builder *b, schema_enforces *enforces,
			    const void *by)
{
	for (size_t i = 0; i < b->unenforced_count; i++) {
		const struct unenforced *item = &b->unenforced[i];
		bool enforced = !item->warning && enforces &&
				enforces(by, item->node, item->keyword);

		note_line(b, item->keyword, enforced ? ENFORCED : NOT_ENFORCED,
			  item->node);
		if (!enforced && str_starts(item->keyword, "oneOf or anyOf"))
			schema_effect_raw(b, item->node);
		if (item->warning)
			((struct ledger_line *)map_find(
				 &b->ledger[NOT_ENFORCED], item->keyword))
				->warning = item->warning;
	}
}

static enum treatment treatment_of(const struct ledger_line *line,
				   enum effect effect)
{
	switch (effect) {
	case EFFECT:
		return line->treatment;
	case EFFECT_SHAPE:
		return STRUCTURAL;
	case EFFECT_UNCHECKED:
	case EFFECT_RAW:
		return line->treatment == ENFORCED ? NOT_ENFORCED
						   : line->treatment;
	case EFFECT_UNUSED:
		return line->treatment == ENFORCED ? NO_EFFECT
						   : line->treatment;
	case EFFECT_OTHER_TYPE:
	case EFFECT_VALUES:
	case EFFECT_ALONE:
	case EFFECT_IDLE:
		break;
	}
	return NO_EFFECT;
}

/*
 * Moves what has no effect to lines of its own. Keywords of one schema were
 * noted one after the other, so what is known of it is at hand.
 */
static void note_effects(struct schema_builder *b)
{
	for (size_t i = 0; i < b->note_count; i++) {
		struct ledger_note *note = &b->notes[i];
		/* A format has a line of its own as well. */
		enum effect effect = str_is(note->line->keyword, "format")
					     ? EFFECT
					     : schema_effect(b, note->node);
		enum treatment how = treatment_of(note->line, effect);

		note->moved = how != note->line->treatment;
		if (note->moved)
			note->line = line_of(b, note->line->keyword, how);
		note->line->count++;
	}
}

static void add_notes(struct schema_builder *b, bool moved)
{
	for (size_t i = 0; i < b->note_count; i++) {
		struct ledger_line *line = b->notes[i].line;

		if (b->notes[i].moved == moved)
			line->nodes[line->count++] = b->notes[i].node;
	}
}

/* Gives the lines their nodes; what was moved comes last. */
static void fill_lines(struct schema_builder *b)
{
	size_t left = 0;

	for (size_t i = 0; i < b->line_count; i++) {
		struct ledger_line *line = b->lines[i];

		if (!line->count)
			continue;
		line->nodes = arena_alloc(b->arena,
					  line->count * sizeof *line->nodes);
		line->count = 0;
		b->lines[left++] = line;
	}
	b->line_count = left;
	add_notes(b, false);
	add_notes(b, true);
}

/* ---- the end ---- */

static int compare_lines(const void *a, const void *b)
{
	const struct ledger_line *x = *(struct ledger_line *const *)a;
	const struct ledger_line *y = *(struct ledger_line *const *)b;
	int order = str_compare(x->keyword, y->keyword);

	return order ? order : (int)x->treatment - (int)y->treatment;
}

static void warn_ignored(struct schema_builder *b,
			 const struct ledger_line *line)
{
	const char *near =
		line->warning ? NULL : schema_keyword_nearest(line->keyword);
	struct place first = doc_node_key_place(line->nodes[0]);

	if (line->warning)
		diag_warning(b->diag, first, "unknown-field", "%s",
			     line->warning);
	else
		diag_warning(b->diag, first, "ignored-keyword",
			     "'%.*s' is not enforced (%zu %s)",
			     (int)line->keyword.len, line->keyword.ptr,
			     line->count,
			     line->count == 1 ? "place" : "places");
	if (near && !str_is(line->keyword, near) &&
	    !strchr(line->keyword.ptr, ' '))
		diag_note(b->diag, first, "did you mean '%s'?", near);
	for (size_t i = 1; i < line->count && i < 3; i++)
		diag_note(b->diag, doc_node_key_place(line->nodes[i]),
			  "here, too");
}

struct ledger_line *schema_ledger_finish(struct schema_builder *b,
					 schema_enforces *enforces,
					 const void *by, size_t *count)
{
	struct ledger_line *ledger;

	note_decided(b);
	note_parts_left(b);
	note_unenforced(b, enforces, by);
	note_effects(b);
	fill_lines(b);
	if (b->line_count)
		qsort(b->lines, b->line_count, sizeof(struct ledger_line *),
		      compare_lines);
	ledger = arena_alloc(b->arena, (b->line_count + 1) * sizeof *ledger);
	*count = b->line_count;
	for (size_t i = 0; i < b->line_count; i++) {
		assert(!i || compare_lines(&b->lines[i - 1], &b->lines[i]) < 0);
		ledger[i] = *b->lines[i];
		if (b->lines[i]->treatment == NOT_ENFORCED)
			warn_ignored(b, b->lines[i]);
		if (b->lines[i]->treatment == NO_EFFECT)
			schema_effect_warn(b, b->lines[i]);
	}
	return ledger;
}
