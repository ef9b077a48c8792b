/* SPDX-License-Identifier: MIT */
/*
 * Limits: the intersection of what all parts allow.
 *
 * Invariant: a bound of an integer is an integer that fits int64 (uint64 has
 * its own kind), and a bound that excludes nothing is absent.
 */
#include "effect.h"
#include "internal.h"
#include "width.h"

/* ---- formats ---- */

/* Notes in the ledger what becomes of a format that the type has. */
static void note_format(struct schema_builder *b, const struct node *node,
			bool enforced)
{
	if (enforced || b->formats_annotate)
		schema_ledger_part(b, KEYWORD_FORMAT, node,
				   b->formats_annotate ? ANNOTATION
				   : schema_width_is_shape(node->text)
					   ? STRUCTURAL
					   : ENFORCED);
}

/* A date has its C type even where `format` is only an annotation. */
static bool set_format(struct schema_builder *b, struct type *type,
		       enum format format)
{
	if (format == FORMAT_NONE || (type->limits.format != FORMAT_NONE &&
				      type->limits.format != format))
		return false;
	if (!b->formats_annotate)
		type->limits.format = format;
	if (format == FORMAT_DATE_TIME)
		schema_type_become(type, TYPE_TIME);
	if (format == FORMAT_DATE)
		schema_type_become(type, TYPE_DATE);
	return true;
}

static bool is_text(const struct type *type)
{
	return type->kind == TYPE_STRING || type->kind == TYPE_TIME ||
	       type->kind == TYPE_DATE;
}

static void fill_format(struct schema_builder *b, struct shell *shell,
			struct operand part)
{
	struct type *type = &shell->type;
	struct node *format = schema_operand_keyword(b, part, KEYWORD_FORMAT);
	struct node *encoding =
		schema_operand_keyword(b, part, KEYWORD_ENCODING);
	bool done;

	if (format && format->kind == NODE_SCALAR) {
		done = is_text(type)
			       ? set_format(b, type,
					    schema_format_find(format->text))
			       : schema_width_set(type, format->text);
		/* An enum needs no further limits. */
		if (type->kind == TYPE_ENUM)
			done = schema_format_find(format->text) != FORMAT_NONE;
		note_format(b, format, done);
	}
	if (encoding && is_text(type)) {
		done = str_is(encoding->text, "base64") &&
		       set_format(b, type, FORMAT_BYTE);
		schema_ledger_part(b, KEYWORD_ENCODING, encoding,
				   done ? ENFORCED : NOT_ENFORCED);
	}
}

/* ---- patterns ---- */

static void report_pattern(struct schema_builder *b, const struct node *node,
			   const struct regex_error *error,
			   const struct regex *regex)
{
	switch (error->fault) {
	case REGEX_FINE:
		if (regex->note)
			diag_warning(b->diag, node->place, "pattern-loose",
				     "this is no pattern with the u flag, and "
				     "is taken as without it: %s",
				     regex->note);
		if (regex_is_impossible(regex))
			diag_warning(
				b->diag, node->place, "pattern-impossible",
				"no text matches this pattern%s",
				node->text.ptr[0] == '/'
					? "; it has neither slashes around it "
					  "nor flags"
					: "");
		return;
	case REGEX_SYNTAX:
		diag_warning(
			b->diag, node->place, "pattern-invalid",
			"not a regular expression, at its character %zu: %s",
			error->at + 1, error->reason);
		break;
	case REGEX_IRREGULAR:
		diag_warning(b->diag, node->place, "pattern-irregular",
			     "no automaton decides this pattern: %s",
			     error->reason);
		break;
	case REGEX_TOO_LARGE:
		diag_warning(b->diag, node->place, "pattern-too-large",
			     "this pattern needs more than %d states",
			     REGEX_STATES);
		break;
	}
}

static void note_pattern(struct schema_builder *b, struct node *node,
			 bool enforced)
{
	/* As a name in patternProperties, it refuses nothing. */
	if (node->key)
		schema_ledger_part(b, KEYWORD_PATTERN, node,
				   enforced ? ENFORCED : NOT_ENFORCED);
	else
		schema_ledger_note(b, "pattern",
				   enforced ? STRUCTURAL : NOT_ENFORCED, node);
}

struct compiled {
	struct pattern pattern;
	struct regex_error error;
};

/*
 * Returns NULL if the pattern cannot be enforced. A pattern is compiled once,
 * and reported once for each place.
 */
struct pattern *schema_pattern_make(struct schema_builder *b, struct node *node,
				    bool first)
{
	struct map *map = &b->patterns;
	struct compiled *compiled = map_find(map, node->text);
	struct pattern *pattern;

	if (!compiled) {
		compiled = ARENA_NEW(b->arena, struct compiled);
		compiled->pattern.source = node->text;
		compiled->pattern.regex =
			regex_compile(b->arena, node->text, &compiled->error);
		map_put(map, node->text, compiled);
	}
	if (first) {
		report_pattern(b, node, &compiled->error,
			       compiled->pattern.regex);
		note_pattern(b, node, compiled->pattern.regex);
	}
	if (!compiled->pattern.regex)
		return NULL;
	pattern = ARENA_NEW(b->arena, struct pattern);
	*pattern = compiled->pattern;
	pattern->node = node;
	return pattern;
}

static void add_pattern(struct schema_builder *b, struct limits *limits,
			struct node *node)
{
	bool first =
		!(schema_facts(b, node->parent)->listed & BIT(KEYWORD_PATTERN));
	struct pattern *pattern = schema_pattern_make(b, node, first);

	for (size_t i = 0; pattern && i < limits->pattern_count; i++)
		if (str_equal(limits->patterns[i].source, node->text))
			return;
	if (!pattern)
		return;
	limits->patterns = arena_grow(b->arena, limits->patterns,
				      limits->pattern_count,
				      sizeof *limits->patterns);
	limits->patterns[limits->pattern_count++] = *pattern;
}

/* ---- counts ---- */

static bool count_of(struct schema_builder *b, struct operand part,
		     enum keyword keyword, int64_t *count)
{
	struct node *node = schema_operand_keyword(b, part, keyword);
	bool exact;

	return node &&
	       schema_decimal_round(node->text, false, count, &exact) == 0;
}

static void narrow_counts(struct schema_builder *b, struct operand part,
			  enum keyword least, enum keyword most, int64_t *min,
			  int64_t *max)
{
	int64_t count;

	if (count_of(b, part, least, &count) && count > 0 && count > *min)
		*min = count;
	if (count_of(b, part, most, &count) && (*max < 0 || count < *max))
		*max = count;
}

/* ---- bounds ---- */

static bool number_of(struct schema_builder *b, struct operand part,
		      enum keyword keyword, str *number)
{
	struct node *node = schema_operand_keyword(b, part, keyword);

	if (!node || !doc_node_is_number(node))
		return false;
	*number = doc_node_json(b->arena, node);
	return true;
}

/* In OpenAPI 3.0 `exclusiveMinimum: true` makes `minimum` exclusive. */
static bool is_exclusive(struct schema_builder *b, struct operand part,
			 enum keyword keyword)
{
	struct node *node = schema_operand_keyword(b, part, keyword);
	bool exclusive = false;

	return node && doc_node_is_bool(node, &exclusive) && exclusive;
}

static void narrow_bounds(struct schema_builder *b, struct operand part,
			  struct limits *limits)
{
	str number;

	if (number_of(b, part, KEYWORD_MINIMUM, &number)) {
		if (is_exclusive(b, part, KEYWORD_EXCLUSIVE_MINIMUM))
			schema_narrow_minimum(&limits->exclusive_minimum,
					      number);
		else if (schema_narrow_minimum(&limits->minimum, number))
			limits->minimum_of_format = false;
	}
	if (number_of(b, part, KEYWORD_MAXIMUM, &number)) {
		if (is_exclusive(b, part, KEYWORD_EXCLUSIVE_MAXIMUM))
			schema_narrow_maximum(&limits->exclusive_maximum,
					      number);
		else if (schema_narrow_maximum(&limits->maximum, number))
			limits->maximum_of_format = false;
	}
	if (number_of(b, part, KEYWORD_EXCLUSIVE_MINIMUM, &number))
		schema_narrow_minimum(&limits->exclusive_minimum, number);
	if (number_of(b, part, KEYWORD_EXCLUSIVE_MAXIMUM, &number))
		schema_narrow_maximum(&limits->exclusive_maximum, number);
}

static void add_multiple(struct schema_builder *b, struct operand part,
			 struct type *type)
{
	str number, *of = &type->limits.multiple_of;
	struct node *node =
		schema_operand_keyword(b, part, KEYWORD_MULTIPLE_OF);

	if (!number_of(b, part, KEYWORD_MULTIPLE_OF, &number))
		return;
	if (type->kind != TYPE_NUMBER)
		number = schema_decimal_step(b->arena, number);
	if (number.ptr && str_is(number, "1") && type->kind != TYPE_NUMBER)
		return;
	if (!of->ptr && number.ptr)
		*of = number;
	else if (!number.ptr || schema_decimal_compare(*of, number) != 0)
		schema_ledger_note(b,
				   "multipleOf (more than one, or too large)",
				   NOT_ENFORCED, node);
}

/* ---- bounds of integers ---- */

/*
 * Rounds a bound to the next integer inside; removes one that excludes nothing.
 */
static void round_bound(struct schema_builder *b, const struct type *type,
			str *bound, bool up, bool is_minimum)
{
	int64_t value;
	bool exact;
	int side;

	if (!bound->ptr)
		return;
	side = schema_decimal_round(*bound, up, &value, &exact);
	if (type->kind == TYPE_UNSIGNED && side > 0 &&
	    schema_decimal_is_integer(*bound) &&
	    schema_decimal_compare(*bound, STR("18446744073709551615")) <= 0)
		return;
	if (side == 0)
		*bound = str_format(b->arena, "%lld", (long long)value);
	else if (is_minimum == (side < 0))
		*bound = (str){0};
	else
		*bound = is_minimum ? STR("9223372036854775807")
				    : STR("-9223372036854775808");
}

static bool is_integer(str bound)
{
	return !bound.ptr || schema_decimal_is_integer(bound);
}

static void round_bounds(struct schema_builder *b, struct type *type)
{
	struct limits *limits = &type->limits;

	round_bound(b, type, &limits->minimum, true, true);
	round_bound(b, type, &limits->maximum, false, false);
	round_bound(b, type, &limits->exclusive_minimum, false, true);
	round_bound(b, type, &limits->exclusive_maximum, true, false);
	assert(is_integer(limits->minimum) && is_integer(limits->maximum) &&
	       is_integer(limits->exclusive_minimum) &&
	       is_integer(limits->exclusive_maximum));
	if (type->kind != TYPE_UNSIGNED)
		return;
	if (limits->minimum.ptr && limits->minimum.ptr[0] == '-')
		limits->minimum = (str){0};
	if (limits->exclusive_minimum.ptr &&
	    limits->exclusive_minimum.ptr[0] == '-')
		limits->exclusive_minimum = (str){0};
}

/* ---- contradictions ---- */

static void contradict(struct schema_builder *b, const struct type *type,
		       const char *least, const char *most)
{
	diag_warning(b->diag, type->node->place, "limits-contradict",
		     "no value satisfies both %s and %s", least, most);
}

static bool is_above(str least, str most, int than)
{
	return least.ptr && most.ptr &&
	       schema_decimal_compare(least, most) > than;
}

static void check_limits(struct schema_builder *b, const struct type *type)
{
	const struct limits *l = &type->limits;

	if (l->max_length >= 0 && l->min_length > l->max_length)
		contradict(b, type, "minLength", "maxLength");
	if (l->max_items >= 0 && l->min_items > l->max_items)
		contradict(b, type, "minItems", "maxItems");
	if (l->max_properties >= 0 && l->min_properties > l->max_properties)
		contradict(b, type, "minProperties", "maxProperties");
	if (is_above(l->minimum, l->maximum, 0))
		contradict(b, type, "minimum", "maximum");
	if (is_above(l->exclusive_minimum, l->maximum, -1))
		contradict(b, type, "exclusiveMinimum", "maximum");
	if (is_above(l->minimum, l->exclusive_maximum, -1))
		contradict(b, type, "minimum", "exclusiveMaximum");
	if (is_above(l->exclusive_minimum, l->exclusive_maximum, -1))
		contradict(b, type, "exclusiveMinimum", "exclusiveMaximum");
}

/* Keeps only the narrower one of an inclusive and an exclusive bound. */
static void drop_weaker(struct limits *l)
{
	if (l->minimum.ptr && l->exclusive_minimum.ptr) {
		if (schema_decimal_compare(l->minimum, l->exclusive_minimum) >
		    0)
			l->exclusive_minimum = (str){0};
		else
			l->minimum = (str){0};
	}
	if (l->maximum.ptr && l->exclusive_maximum.ptr) {
		if (schema_decimal_compare(l->maximum, l->exclusive_maximum) <
		    0)
			l->exclusive_maximum = (str){0};
		else
			l->maximum = (str){0};
	}
}

static void fill_part(struct schema_builder *b, struct shell *shell,
		      struct operand part)
{
	struct type *type = &shell->type;
	struct limits *limits = &type->limits;
	struct node *pattern = schema_operand_keyword(b, part, KEYWORD_PATTERN);

	schema_facts(b, part.node)->limited = true;
	fill_format(b, shell, part);
	if (is_text(type)) {
		narrow_counts(b, part, KEYWORD_MIN_LENGTH, KEYWORD_MAX_LENGTH,
			      &limits->min_length, &limits->max_length);
		if (pattern && pattern->kind == NODE_SCALAR)
			add_pattern(b, limits, pattern);
	} else if (type->kind == TYPE_LIST || type->kind == TYPE_TUPLE) {
		narrow_counts(b, part, KEYWORD_MIN_ITEMS, KEYWORD_MAX_ITEMS,
			      &limits->min_items, &limits->max_items);
		limits->unique_items |=
			schema_operand_is_true(b, part, KEYWORD_UNIQUE_ITEMS);
	} else if (type->kind == TYPE_OBJECT) {
		narrow_counts(b, part, KEYWORD_MIN_PROPERTIES,
			      KEYWORD_MAX_PROPERTIES, &limits->min_properties,
			      &limits->max_properties);
	} else if (type->kind == TYPE_INTEGER || type->kind == TYPE_UNSIGNED ||
		   type->kind == TYPE_NUMBER) {
		narrow_bounds(b, part, limits);
	}
}

void schema_fill_limits(struct schema_builder *b, struct shell *shell,
			struct operands parts)
{
	struct type *type = &shell->type;

	for (size_t i = 0; i < parts.count; i++)
		fill_part(b, shell, parts.items[i]);
	if (type->kind == TYPE_INTEGER || type->kind == TYPE_UNSIGNED ||
	    type->kind == TYPE_NUMBER) {
		for (size_t i = 0; i < parts.count; i++)
			add_multiple(b, parts.items[i], type);
		if (type->kind != TYPE_NUMBER)
			round_bounds(b, type);
		drop_weaker(&type->limits);
	}
	check_limits(b, type);
}
