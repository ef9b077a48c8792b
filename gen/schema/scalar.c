/* SPDX-License-Identifier: MIT */
/*
 * Strings and numbers that a type accepts.
 *
 * Every value was checked; another variant gives another value as long as the
 * type has more.
 */
#include <stdlib.h>

#include "sample.h"

enum { SHORT = 64, LONGEST = 100000 };

struct node *schema_sample_make(struct sampler *s, enum node_kind kind)
{
	struct node *node = ARENA_NEW(s->b->arena, struct node);

	node->kind = kind;
	node->place = s->blame->place;
	s->nodes++;
	return node;
}

struct node *schema_sample_scalar(struct sampler *s, str text, bool plain)
{
	struct node *node = schema_sample_make(s, NODE_SCALAR);

	node->text = text;
	node->plain = plain;
	return node;
}

struct node *schema_sample_if_fits(struct sampler *s, struct node *node,
				   const struct type *type)
{
	return node && schema_example_fits(s->b, node, type, false) ? node
								    : NULL;
}

static struct node *attempt(struct sampler *s, const struct type *type,
			    str text)
{
	bool plain = type->kind == TYPE_INTEGER ||
		     type->kind == TYPE_UNSIGNED || type->kind == TYPE_NUMBER;

	return schema_sample_if_fits(s, schema_sample_scalar(s, text, plain),
				     type);
}

static str text_of_format(enum format format)
{
	str example = schema_format_example(format);

	return example.ptr ? example : STR("a");
}

/* `count` times `fill`, before or behind the text. */
static str stretched(struct sampler *s, str text, size_t count, char fill,
		     bool before)
{
	char *longer = arena_alloc(s->b->arena, text.len + count + 1);

	for (size_t i = 0; i < text.len; i++)
		longer[before ? count + i : i] = text.ptr[i];
	for (size_t i = 0; i < count; i++)
		longer[before ? i : text.len + i] = fill;
	return (str){longer, text.len + count};
}

static struct node *sample_stretched(struct sampler *s, const struct type *type,
				     str text, size_t count)
{
	static const char fills[] = "aA0=";
	struct node *node = NULL;

	for (size_t i = 0; !node && fills[i]; i++) {
		node = attempt(s, type,
			       stretched(s, text, count, fills[i], false));
		if (!node)
			node = attempt(s, type,
				       stretched(s, text, count, fills[i],
						 true));
	}
	return node;
}

/*
 * Makes another value of the format by changing two digits, as far right as
 * possible.
 */
static struct node *sample_digits(struct sampler *s, const struct type *type,
				  str text)
{
	for (size_t at = text.len; at-- > 1;) {
		char *copy;
		struct node *node;

		if (text.ptr[at] < '0' || text.ptr[at] > '9' ||
		    text.ptr[at - 1] < '0' || text.ptr[at - 1] > '9')
			continue;
		copy = arena_copy(s->b->arena, text.ptr, text.len);
		copy[at - 1] = (char)('0' + s->variant / 10 % 10);
		copy[at] = (char)('0' + s->variant % 10);
		node = attempt(s, type, (str){copy, text.len});
		if (node)
			return node;
	}
	return NULL;
}

static struct node *sample_format(struct sampler *s, const struct type *type,
				  size_t least)
{
	str text = text_of_format(type->limits.format);
	struct node *node = NULL;

	if (s->full && type->limits.format == FORMAT_NONE && !s->variant)
		node = attempt(s, type, STR("text"));
	if (!node && s->variant)
		node = sample_digits(s, type, text);
	else if (!node)
		node = attempt(s, type, text);
	if (!node)
		node = sample_stretched(s, type, text,
					s->variant + (least > text.len
							      ? least - text.len
							      : 0));
	return node;
}

/* A constant, the first of several values, or an example. */
static const struct node *value_said(const struct node *branch)
{
	static const char *const values[] = {"const", "enum", "example",
					     "examples", "default"};
	const struct node *found = NULL;

	for (size_t i = 0; !found && i < sizeof values / sizeof *values; i++)
		found = doc_node_find(branch, values[i]);
	if (found && found->kind == NODE_LIST)
		found = found->count ? found->items[0] : NULL;
	return found && doc_node_is_string(found) ? found : NULL;
}

static struct node *sample_pattern(struct sampler *s, const struct type *type,
				   str pattern)
{
	struct regex_error error;
	const struct regex *regex = regex_compile(s->b->arena, pattern, &error);
	str text = regex ? regex_sample(s->b->arena, regex, 0) : (str){NULL, 0};

	return text.ptr ? attempt(s, type, text) : NULL;
}

/* Makes a text of what a branch says: a value, a format, or a pattern. */
static struct node *sample_said(struct sampler *s, const struct type *type,
				const struct node *branch)
{
	const struct node *found;
	enum format format;

	if (branch->kind != NODE_MAP)
		return NULL;
	found = value_said(branch);
	if (found)
		return attempt(s, type, found->text);
	found = doc_node_find(branch, "format");
	format = found && found->kind == NODE_SCALAR
			 ? schema_format_find(found->text)
			 : FORMAT_NONE;
	if (format != FORMAT_NONE)
		return attempt(s, type, text_of_format(format));
	found = doc_node_find(branch, "pattern");
	return found && found->kind == NODE_SCALAR
		       ? sample_pattern(s, type, found->text)
		       : NULL;
}

/*
 * Branches that are all texts become one type, and a letter judges whether a
 * text fits one of them: so the sample is made of what one branch says.
 */
struct node *schema_sample_branch(struct sampler *s, const struct type *type,
				  const struct node *choice)
{
	static const char *const keywords[] = {"anyOf", "oneOf"};
	const struct node *list;
	struct node *node = NULL;

	if (!s->full || s->variant || !choice || type->kind != TYPE_STRING)
		return NULL;
	for (size_t i = 0; i < 2; i++) {
		list = doc_node_find(choice, keywords[i]);
		for (size_t k = 0; list && list->kind == NODE_LIST && !node &&
				   k < list->count;
		     k++)
			node = sample_said(s, type, list->items[k]);
	}
	return node;
}

struct node *schema_sample_text(struct sampler *s, const struct type *type)
{
	const struct limits *limits = &type->limits;
	size_t least = limits->min_length > 0 ? (size_t)limits->min_length : 0;
	struct node *node = schema_sample_branch(s, type, type->node);
	str text;

	if (node)
		return node;
	if (least > (s->full ? LONGEST : SHORT))
		return NULL;
	if (!limits->pattern_count || limits->format != FORMAT_NONE)
		node = sample_format(s, type, least);
	for (size_t i = 0; !node && i < limits->pattern_count; i++) {
		text = regex_sample(s->b->arena, limits->patterns[i].regex,
				    least + s->variant);
		if (text.ptr)
			node = attempt(s, type, text);
	}
	return node;
}

/* The whole number next to a bound, on the side that fits; false: none. */
static bool next_to(str bound, str exclusive, bool up, int64_t *value)
{
	bool exact;

	if (bound.ptr)
		return schema_decimal_round(bound, up, value, &exact) == 0;
	if (!exclusive.ptr ||
	    schema_decimal_round(exclusive, up, value, &exact))
		return false;
	*value += !exact ? 0 : up ? 1 : -1;
	return true;
}

/* Whole numbers: the variant-th multiple from the bound on. */
static struct node *sample_whole(struct sampler *s, const struct type *type)
{
	const struct limits *l = &type->limits;
	int64_t from = 0, step = 1, value;
	bool exact, up = true, down = false;

	if (l->multiple_of.ptr &&
	    schema_decimal_round(schema_decimal_step(s->b->arena,
						     l->multiple_of),
				 true, &step, &exact))
		return NULL;
	up = next_to(l->minimum, l->exclusive_minimum, true, &from);
	if (!up)
		down = next_to(l->maximum, l->exclusive_maximum, false, &from);
	if (step < 1 || step > LONGEST * (int64_t)LONGEST ||
	    from > INT64_MAX / 2 || from < INT64_MIN / 2)
		return NULL;
	value = from / step * step;
	if (!down && value < from)
		value += step;
	if (down && value > from)
		value -= step;
	value += (down ? -step : step) * (int64_t)s->variant;
	return attempt(s, type,
		       str_format(s->b->arena, "%lld", (long long)value));
}

static struct node *sample_between(struct sampler *s, const struct type *type)
{
	const struct limits *l = &type->limits;
	str low = l->minimum.ptr ? l->minimum : l->exclusive_minimum;
	str high = l->maximum.ptr ? l->maximum : l->exclusive_maximum;
	double from, to;

	if (!low.ptr || !high.ptr)
		return NULL;
	from = strtod(low.ptr, NULL);
	to = strtod(high.ptr, NULL);
	return attempt(s, type,
		       str_format(s->b->arena, "%.15g",
				  from + (to - from) /
						  (2 + (double)s->variant)));
}

struct node *schema_sample_number(struct sampler *s, const struct type *type)
{
	const struct limits *l = &type->limits;
	const str texts[] = {STR("0"), l->minimum, l->maximum, STR("1"),
			     l->multiple_of};
	struct node *node = NULL;

	for (size_t i = 0;
	     !node && !s->variant && i < sizeof texts / sizeof *texts; i++)
		if (texts[i].ptr)
			node = attempt(s, type, texts[i]);
	if (!node)
		node = sample_whole(s, type);
	return node ? node : sample_between(s, type);
}
