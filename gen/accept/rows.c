/* SPDX-License-Identifier: MIT */
/*
 * Builds rows operand by operand; names, literals and patterns get their
 * numbers here.
 *
 * Invariant: a text has one number, and numbers are given in order.
 */
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

const struct node *accept_value(const struct accept_maker *m, const char *name)
{
	const struct node *value = doc_node_find(m->node, name);
	const struct accept_keyword *keyword;

	if (!value || !accept_value_counts(m->accept, value))
		return NULL;
	keyword = accept_keyword_find(m->accept, value->key->text);
	return accept_keyword_active(keyword, m->draft->resource) ? value
								  : NULL;
}

void accept_line_add(struct accept_maker *m, enum hook_accept_keyword keyword)
{
	struct accept_draft *draft = m->draft;

	draft->lines = arena_grow(m->accept->arena, draft->lines, draft->count,
				  sizeof *draft->lines);
	draft->lines[draft->count++] = (struct accept_line){.keyword = keyword};
}

void accept_line_reserve(struct accept_maker *m, size_t count)
{
	struct accept_line *line = &m->draft->lines[m->draft->count - 1];

	if (count <= line->room)
		return;
	line->operands = arena_resize(m->accept->arena, line->operands,
				      line->room * sizeof *line->operands,
				      count * sizeof *line->operands);
	line->room = count;
}

static void add(struct accept_maker *m, enum accept_kind kind, unsigned number)
{
	struct accept_line *line = &m->draft->lines[m->draft->count - 1];

	if (line->count == line->room)
		accept_line_reserve(m, line->room ? line->room * 2 : 1);
	assert(line->count < line->room);
	line->operands[line->count++] = (struct accept_operand){kind, number};
}

void accept_number_add(struct accept_maker *m, unsigned number)
{
	add(m, ACCEPT_NUMBER, number);
}

/*
 * A count may be written as 2.0; one that is too large is cut to the largest.
 */
void accept_size_add(struct accept_maker *m, const struct node *value)
{
	double size = value && doc_node_is_number(value)
			      ? strtod(value->text.ptr, NULL)
			      : 0;
	uint32_t number = size >= UINT32_MAX ? UINT32_MAX
			  : size > 0         ? (uint32_t)size
					     : 0;

	add(m, ACCEPT_NUMBER, number >> 16);
	add(m, ACCEPT_NUMBER, number & 0xffff);
}

void accept_draft_add(struct accept_maker *m, unsigned draft)
{
	add(m, ACCEPT_SCHEMA, draft);
}

void accept_schema_add(struct accept_maker *m, const struct node *value)
{
	if (value)
		accept_draft_add(m, accept_draft_of(m, value));
	else
		accept_number_add(m, HOOK_ACCEPT_NONE);
}

/* Returns the text's number; a new text is appended to `*texts`. */
static unsigned number_of(struct accept *a, struct map *numbers,
			  struct accept_texts *texts, str text)
{
	size_t known = (size_t)(uintptr_t)map_find(numbers, text);

	if (known) {
		assert(str_equal(texts->items[known - 1], text));
		return (unsigned)known - 1;
	}
	texts->items = arena_grow(a->arena, texts->items, texts->count,
				  sizeof *texts->items);
	texts->items[texts->count++] = text;
	map_put(numbers, text, (void *)(uintptr_t)texts->count);
	return (unsigned)texts->count - 1;
}

void accept_name_add(struct accept_maker *m, str name)
{
	struct accept *a = m->accept;

	/* Number 0 stands for a name that no schema mentions. */
	add(m, ACCEPT_NAME,
	    number_of(a, &a->name_numbers, &a->tables->names, name) + 1);
}

void accept_json_add(struct accept_maker *m, str json)
{
	struct accept *a = m->accept;

	add(m, ACCEPT_LITERAL,
	    number_of(a, &a->literal_numbers, &a->tables->literals, json));
}

void accept_literal_add(struct accept_maker *m, const struct node *value)
{
	accept_json_add(m, doc_node_json(m->accept->arena, value));
}

/* ---- patterns ---- */

static void report_pattern(struct accept *a, const struct node *source,
			   const struct regex_error *error)
{
	static const char *const ids[] = {
		[REGEX_SYNTAX] = "pattern-invalid",
		[REGEX_IRREGULAR] = "pattern-irregular",
		[REGEX_TOO_LARGE] = "pattern-too-large",
	};

	diag_warning(a->diag, source->place, ids[error->fault],
		     "%s, at byte %zu of the pattern; it is not enforced",
		     error->reason, error->at);
}

static unsigned pattern_new(struct accept *a, const struct node *source,
			    str text)
{
	struct accept_tables *t = a->tables;
	struct regex_error error;
	const struct regex *regex = regex_compile(a->arena, text, &error);

	if (!regex) {
		report_pattern(a, source, &error);
		return 0;
	}
	if (regex->note)
		diag_warning(a->diag, source->place, "pattern-loose",
			     "this is no pattern with the u flag, and is taken "
			     "as without it: %s",
			     regex->note);
	t->patterns = arena_grow(a->arena, t->patterns, t->pattern_count,
				 sizeof *t->patterns);
	t->patterns[t->pattern_count++] = (struct accept_pattern){text, regex};
	return (unsigned)t->pattern_count;
}

/* Messages about the pattern point to `source`: a value, or a member's name. */
bool accept_pattern_find(struct accept *a, const struct node *source, str text,
			 unsigned *number)
{
	size_t known = (size_t)(uintptr_t)map_find(&a->pattern_numbers, text);

	if (!known) {
		known = pattern_new(a, source, text);
		if (!known)
			return false;
		map_put(&a->pattern_numbers, text, (void *)(uintptr_t)known);
	}
	*number = (unsigned)known - 1;
	return true;
}

bool accept_pattern_add(struct accept_maker *m, const struct node *source)
{
	unsigned number;

	if (!accept_pattern_find(m->accept, source, source->text, &number))
		return false;
	add(m, ACCEPT_PATTERN, number);
	return true;
}

void accept_pattern_number_add(struct accept_maker *m, unsigned number)
{
	add(m, ACCEPT_PATTERN, number);
}
