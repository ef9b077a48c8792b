/* SPDX-License-Identifier: MIT */
/*
 * Keywords that refuse no value where they stand: `maxLength` of an integer,
 * `maximum: 9` beside `const: 3`, `then` without `if`, `minItems: 0`.
 *
 * A schema may be a part of several types, and a keyword has an effect if it
 * has one in any of them, so this is asked when all types are made.
 *
 * The ledger never calls a keyword enforced that has no effect.
 */
#include "effect.h"
#include "internal.h"
#include "width.h"

/*
 * The facts of the schema in the document: that of a header is a copy, with
 * more in it.
 */
static struct facts *facts_of(struct schema_builder *b, struct node *schema)
{
	for (size_t i = 0; i < schema->count; i++)
		if (schema->items[i]->parent && schema->items[i]->key)
			return schema_facts(b, schema->items[i]->parent);
	return schema_facts(b, schema);
}

/* ---- while types are filled ---- */

/* Keywords of enums and constants were left out of a type beside values. */
static bool is_of_beside(struct operand part)
{
	return part.skip & (BIT(KEYWORD_ENUM) | BIT(KEYWORD_CONST));
}

static void add_shell(struct schema_builder *b, struct facts *facts,
		      struct shell *shell)
{
	facts->shells = arena_grow(b->arena, facts->shells, facts->shell_count,
				   sizeof(struct shell *));
	facts->shells[facts->shell_count++] = shell;
}

void schema_effect_fill(struct schema_builder *b, struct shell *shell,
			struct operands parts, unsigned types, bool values)
{
	for (size_t i = 0; i < parts.count; i++) {
		struct facts *facts = facts_of(b, parts.items[i].node);

		if (is_of_beside(parts.items[i]))
			continue;
		add_shell(b, facts, shell);
		facts->met |= (uint8_t)types;
		if (!values)
			facts->narrows |= (uint8_t)types;
		facts->typed |= !values || shell->type.kind != TYPE_ANY;
		facts->wide |= shell->type.limits.minimum_of_format ||
			       shell->type.limits.maximum_of_format;
	}
}

void schema_effect_rule_out(struct schema_builder *b, struct operands parts)
{
	for (size_t i = 0; i < parts.count; i++)
		facts_of(b, parts.items[i].node)->rules_out = true;
}

/* ---- which types emitted code checks ---- */

/* A type with functions of its own, which anybody may call. */
static bool has_check(const struct shell *shell)
{
	return shell->root && shell->type.kind >= TYPE_OBJECT;
}

/* How a type is reached: by a check, by a choice it may be of, by any use. */
enum { REACHED = 1, BY_CHOICE = 2, GIVEN = 4 };

static void mark(struct schema_builder *b, const struct schema_uses *uses,
		 unsigned how)
{
	struct reached reached = schema_reach_uses(b, uses);

	for (size_t i = 0; i < reached.count; i++)
		reached.items[i]->reach |= how;
}

static unsigned reach_of(const struct shell *shell)
{
	return shell->reach | schema_shell_of(&shell->type)->reach;
}

/*
 * What the options of a choice become is not always a type that holds theirs.
 * Returns false if there are no more.
 */
static bool mark_options(struct schema_builder *b, struct schema_uses *uses,
			 unsigned from, unsigned how)
{
	uses->count = 0;
	for (size_t i = 0; i < b->count; i++) {
		struct shell *shell = b->shells[i];

		for (size_t k = 0; k < shell->option_count; k++) {
			struct shell *option = shell->options[k].shell;

			if (!(reach_of(shell) & from) || option->reach & how ||
			    shell->options[k].shadowed)
				continue;
			option->reach |= how;
			uses->items[uses->count] = &b->slots[uses->count];
			b->slots[uses->count++] = &option->type;
		}
	}
	mark(b, uses, how);
	return uses->count;
}

void schema_effect_reach(struct schema_builder *b,
			 const struct schema_uses *checked,
			 const struct schema_uses *all)
{
	struct schema_uses uses = {NULL, 0};

	uses.items = arena_alloc(b->arena, (b->count + 1) * sizeof *uses.items);
	b->slots = arena_alloc(b->arena, (b->count + 1) * sizeof *b->slots);
	for (size_t i = 0; i < b->count; i++) {
		if (!has_check(b->shells[i]))
			continue;
		uses.items[uses.count] = &b->slots[uses.count];
		b->slots[uses.count++] = &b->shells[i]->type;
	}
	mark(b, &uses, REACHED);
	mark(b, checked, REACHED);
	mark(b, all, GIVEN);
	while (mark_options(b, &uses, REACHED | BY_CHOICE, BY_CHOICE))
		;
	while (mark_options(b, &uses, GIVEN, GIVEN))
		;
	for (size_t i = 0; i < b->count; i++)
		b->shells[i]->reach = reach_of(b->shells[i]);
	b->effects_reached = true;
}

static void note_unchecked(struct schema_builder *b, const struct node *place,
			   enum effect effect)
{
	const void **key = ARENA_NEW(b->arena, const void *);

	*key = place;
	map_put(&b->unchecked, schema_pointer_key(key),
		(void *)(uintptr_t)effect);
}

void schema_effect_unchecked(struct schema_builder *b, const struct node *place)
{
	note_unchecked(b, place, EFFECT_UNCHECKED);
}

void schema_effect_raw(struct schema_builder *b, const struct node *choice)
{
	note_unchecked(b, choice, EFFECT_RAW);
}

/* What was noted of the place where the schema stands. */
static enum effect effect_within(struct schema_builder *b,
				 const struct node *node)
{
	const void *pointer;
	void *effect;

	for (; b->unchecked.count && node; node = node->parent) {
		pointer = node;
		effect = map_find(&b->unchecked, schema_pointer_key(&pointer));
		if (effect)
			return (enum effect)(uintptr_t)effect;
	}
	return EFFECT;
}

static enum effect effect_reached(struct schema_builder *b,
				  const struct facts *facts)
{
	enum effect within;
	unsigned reach = 0;

	if (!b->effects_reached || !facts->shell_count)
		return EFFECT;
	within = effect_within(b, facts->node);
	for (size_t i = 0; i < facts->shell_count; i++)
		reach |= facts->shells[i]->reach;
	if (within != EFFECT_UNCHECKED &&
	    (reach & REACHED || (reach & BY_CHOICE && within != EFFECT_RAW)))
		return EFFECT;
	return reach ? EFFECT_UNCHECKED : EFFECT_UNUSED;
}

/* ---- at the end ---- */

/* The JSON types that the keyword is about; 0: any, or it is none of these. */
static unsigned types_of(enum keyword keyword, const struct node *value)
{
	uint64_t bit = keyword == KEYWORD_OTHER ? 0 : BIT(keyword);

	if (keyword == KEYWORD_FORMAT && value->kind == NODE_SCALAR)
		return schema_format_find(value->text) != FORMAT_NONE
			       ? JSON_STRING
		       : schema_width_is_known(value->text) ? JSON_ANY_NUMBER
							    : 0;
	return bit & OBJECT_KEYWORDS   ? JSON_OBJECT
	       : bit & LIST_KEYWORDS   ? JSON_ARRAY
	       : bit & STRING_KEYWORDS ? JSON_STRING
	       : bit & NUMBER_KEYWORDS ? JSON_ANY_NUMBER
				       : 0;
}

/* The keyword without which this one says nothing; NULL: it stands alone. */
static const char *companion(const struct node *value)
{
	static const char *const pairs[][2] = {
		{"then", "if"},
		{"else", "if"},
		{"minContains", "contains"},
		{"maxContains", "contains"},
	};
	bool is;

	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
		if (str_is(value->key->text, pairs[i][0]))
			return pairs[i][1];
	if (!doc_node_is_bool(value, &is))
		return NULL;
	return str_is(value->key->text, "exclusiveMinimum")   ? "minimum"
	       : str_is(value->key->text, "exclusiveMaximum") ? "maximum"
							      : NULL;
}

/* Is it no number that the keyword can have? That was reported. */
static bool is_no_limit(const struct node *value, bool count, str least)
{
	return !doc_node_is_number(value) ||
	       (count && !schema_decimal_is_integer(value->text)) ||
	       (least.ptr && schema_decimal_compare(value->text, least) < 0);
}

/* Is the value one that lets everything through? */
static bool is_idle(enum keyword keyword, const struct node *value)
{
	bool is = false, boolean = doc_node_is_bool(value, &is);

	switch ((int)keyword) {
	case KEYWORD_MIN_LENGTH:
	case KEYWORD_MIN_ITEMS:
	case KEYWORD_MIN_PROPERTIES:
		return is_no_limit(value, true, STR("1"));
	case KEYWORD_MAX_LENGTH:
	case KEYWORD_MAX_ITEMS:
	case KEYWORD_MAX_PROPERTIES:
		return is_no_limit(value, true, STR("0"));
	case KEYWORD_MINIMUM:
	case KEYWORD_MAXIMUM:
		return is_no_limit(value, false, (str){0});
	case KEYWORD_MULTIPLE_OF:
		return is_no_limit(value, false, STR("0")) ||
		       schema_decimal_compare(value->text, STR("0")) == 0;
	case KEYWORD_EXCLUSIVE_MINIMUM:
	case KEYWORD_EXCLUSIVE_MAXIMUM:
		return boolean ? !is : is_no_limit(value, false, (str){0});
	case KEYWORD_UNIQUE_ITEMS:
		return boolean && !is;
	case KEYWORD_TYPE:
		return schema_listed_types(value) == JSON_ALL;
	case KEYWORD_REQUIRED:
		return value->kind == NODE_LIST && !value->count;
	case KEYWORD_DEPENDENT:
		return value->kind == NODE_MAP && !value->count;
	case KEYWORD_ADDITIONAL:
	case KEYWORD_UNEVALUATED:
	case KEYWORD_UNEVALUATED_ITEMS:
	case KEYWORD_PROPERTY_NAMES:
		return (value->kind == NODE_MAP && !value->count) ||
		       (boolean && is);
	default:
		return false;
	}
}

static enum effect effect_beside(const struct facts *facts,
				 enum keyword keyword, unsigned types)
{
	if (keyword == KEYWORD_TYPE)
		return facts->met && !facts->typed ? EFFECT_VALUES : EFFECT;
	if (!types || !facts->met)
		return EFFECT;
	if (!(facts->met & types))
		return EFFECT_OTHER_TYPE;
	if (!(facts->narrows & types))
		return facts->rules_out ? EFFECT_SHAPE : EFFECT_VALUES;
	return EFFECT;
}

enum effect schema_effect(struct schema_builder *b, const struct node *value)
{
	struct node *schema = value->parent;
	const struct keyword_row *row;
	const struct facts *facts;
	enum keyword keyword;
	enum effect effect;

	if (!value->key || !schema || schema->kind != NODE_MAP)
		return EFFECT;
	facts = schema_facts_known(b, schema);
	if (!facts)
		return EFFECT;
	row = schema_keyword_at(schema_said(facts, value)->number);
	if (!row || row->keyword == KEYWORD_OTHER || row->how == ANNOTATION)
		return EFFECT;
	keyword = row->keyword;
	/* It was reported when it was read. */
	if (!schema_said(facts, value)->counts)
		return schema_is_empty_enum(value) && !schema_is_30(b, value)
			       ? EFFECT
			       : EFFECT_IDLE;
	effect = effect_beside(facts, keyword, types_of(keyword, value));
	if (effect != EFFECT)
		return effect;
	if (companion(value) && !doc_node_find(schema, companion(value)))
		return EFFECT_ALONE;
	if (keyword == KEYWORD_FORMAT && schema_width_is_known(value->text) &&
	    !schema_width_is_shape(value->text) && facts->met && !facts->wide)
		return EFFECT_IDLE;
	if (is_idle(keyword, value))
		return EFFECT_IDLE;
	effect = effect_reached(b, facts);
	/* Whatever is not checked is text. */
	return effect == EFFECT_UNCHECKED && keyword == KEYWORD_TYPE &&
			       str_is(value->text, "string")
		       ? EFFECT_SHAPE
		       : effect;
}

/* ---- what is reported ---- */

static enum keyword keyword_of(const struct node *value)
{
	const struct keyword_row *row = schema_keyword_row(value->key->text);

	return row ? row->keyword : KEYWORD_OTHER;
}

static const char *reason(struct schema_builder *b, enum effect effect,
			  const struct node *value)
{
	switch (effect) {
	case EFFECT_OTHER_TYPE:
		return str_format(b->arena, "no value here is %s",
				  schema_types_text(
					  types_of(keyword_of(value), value)))
			.ptr;
	case EFFECT_VALUES:
		return "the values of enum or const all satisfy it";
	case EFFECT_ALONE:
		return str_format(b->arena, "there is no '%s' beside it",
				  companion(value))
			.ptr;
	case EFFECT:
	case EFFECT_IDLE:
	case EFFECT_SHAPE:
	case EFFECT_UNCHECKED:
	case EFFECT_RAW:
	case EFFECT_UNUSED:
		break;
	}
	return NULL;
}

static void warn(struct schema_builder *b, const struct ledger_line *line,
		 enum effect effect)
{
	const struct node *first = NULL;
	size_t count = 0, named = 0;

	for (size_t i = 0; i < line->count; i++)
		if (schema_effect(b, line->nodes[i]) == effect && !count++)
			first = line->nodes[i];
	if (!first)
		return;
	diag_warning(b->diag, doc_node_key_place(first), "keyword-no-effect",
		     "'%.*s' has no effect: %s (%zu %s)",
		     (int)line->keyword.len, line->keyword.ptr,
		     reason(b, effect, first), count,
		     count == 1 ? "place" : "places");
	for (size_t i = 0; i < line->count && named < 2; i++)
		if (line->nodes[i] != first &&
		    schema_effect(b, line->nodes[i]) == effect && ++named)
			diag_note(b->diag, doc_node_key_place(line->nodes[i]),
				  "here, too");
}

void schema_effect_warn(struct schema_builder *b,
			const struct ledger_line *line)
{
	warn(b, line, EFFECT_OTHER_TYPE);
	warn(b, line, EFFECT_ALONE);
	/* An author writes `type` beside `const` for those who read. */
	if (!str_is(line->keyword, schema_keyword_name(KEYWORD_TYPE)))
		warn(b, line, EFFECT_VALUES);
}
