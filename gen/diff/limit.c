/* SPDX-License-Identifier: MIT */
/*
 * What limits one value: bounds, formats, patterns, lists of values, and the
 * keywords that no struct holds, which are compared as they are written.
 *
 * A bound that admits fewer values is tightened, whichever way its number went.
 */
#include "internal.h"

#include <stdlib.h>

/* ---- numbers ---- */

static void bound(struct diff *d, const struct diff_at *at, const char *keyword,
		  str old, str now, bool lower)
{
	int order = old.ptr && now.ptr ? schema_decimal_compare(old, now) : 0;
	bool tighter;

	if ((!old.ptr && !now.ptr) || (old.ptr && now.ptr && !order))
		return;
	tighter = !old.ptr || (now.ptr && (lower ? order < 0 : order > 0));
	diff_add(d, at, tighter ? DIFF_BOUND_TIGHTENED : DIFF_BOUND_LOOSENED,
		 "%s %s became %s", keyword, diff_text(old), diff_text(now));
}

static str count_text(struct diff *d, int64_t count)
{
	return count < 0 ? (str){NULL, 0}
			 : str_format(d->arena, "%lld", (long long)count);
}

static void counts(struct diff *d, const struct diff_at *at,
		   const struct limits *old, const struct limits *now)
{
#define COUNT(keyword, member, lower)                     \
	bound(d, at, keyword, count_text(d, old->member), \
	      count_text(d, now->member), lower)
	COUNT("minLength", min_length, true);
	COUNT("maxLength", max_length, false);
	COUNT("minItems", min_items, true);
	COUNT("maxItems", max_items, false);
	COUNT("minProperties", min_properties, true);
	COUNT("maxProperties", max_properties, false);
#undef COUNT
	bound(d, at, "minimum", old->minimum, now->minimum, true);
	bound(d, at, "maximum", old->maximum, now->maximum, false);
	bound(d, at, "exclusiveMinimum", old->exclusive_minimum,
	      now->exclusive_minimum, true);
	bound(d, at, "exclusiveMaximum", old->exclusive_maximum,
	      now->exclusive_maximum, false);
	if (old->unique_items != now->unique_items)
		diff_add(d, at,
			 now->unique_items ? DIFF_BOUND_TIGHTENED
					   : DIFF_BOUND_LOOSENED,
			 "uniqueItems");
}

/* Multiples of 10 are fewer than those of 5; multiples of 3 are others. */
static void multiples(struct diff *d, const struct diff_at *at, str old,
		      str now)
{
	enum diff_kind kind = DIFF_BOUND_CHANGED;

	if (old.ptr && now.ptr && !schema_decimal_compare(old, now))
		return;
	if (!old.ptr && !now.ptr)
		return;
	if (!old.ptr || (now.ptr && schema_decimal_is_multiple(now, old)))
		kind = DIFF_BOUND_TIGHTENED;
	else if (!now.ptr || schema_decimal_is_multiple(old, now))
		kind = DIFF_BOUND_LOOSENED;
	diff_add(d, at, kind, "multipleOf %s became %s", diff_text(old),
		 diff_text(now));
}

/* ---- formats and patterns ---- */

static const char *format_of(const struct type *type)
{
	if (type->kind == TYPE_TIME)
		return "date-time";
	if (type->kind == TYPE_DATE)
		return "date";
	if (type->kind == TYPE_UNSIGNED)
		return "uint64";
	return schema_format_name(type->limits.format);
}

static void formats(struct diff *d, const struct diff_at *at, const char *old,
		    const char *now)
{
	if (old && now && strcmp(old, now) != 0)
		diff_add(d, at, DIFF_FORMAT_CHANGED, "%s became %s", old, now);
	else if (!old != !now)
		diff_add(d, at, now ? DIFF_FORMAT_SET : DIFF_FORMAT_UNSET, "%s",
			 now ? now : old);
}

static bool has_pattern(const struct limits *limits, str source)
{
	for (size_t i = 0; i < limits->pattern_count; i++)
		if (str_equal(limits->patterns[i].source, source))
			return true;
	return false;
}

static void patterns(struct diff *d, const struct diff_at *at,
		     const struct limits *from, const struct limits *in,
		     enum diff_kind kind)
{
	for (size_t i = 0; i < from->pattern_count; i++)
		if (!has_pattern(in, from->patterns[i].source))
			diff_add(d, at, kind, "%s",
				 from->patterns[i].source.ptr);
}

void diff_limits(struct diff *d, const struct diff_at *at,
		 const struct type *old, const struct type *now)
{
	const struct limits *before = &old->limits, *after = &now->limits;

	counts(d, at, before, after);
	multiples(d, at, before->multiple_of, after->multiple_of);
	formats(d, at, format_of(old), format_of(now));
	patterns(d, at, before, after, DIFF_PATTERN_REMOVED);
	patterns(d, at, after, before, DIFF_PATTERN_ADDED);
}

/* ---- lists of values ---- */

/* const is an enum of one. */
struct values {
	str *items; /* JSON */
	size_t count;
};

static struct values values_of(struct diff *d, const struct type *type)
{
	struct values v = {NULL, 0};
	const struct limits *limits = &type->limits;
	size_t texts = schema_value_count(type);
	size_t room = texts + limits->allowed_count + 1;

	v.items = arena_alloc(d->arena, room * sizeof *v.items);
	if (limits->constant) {
		v.items[v.count++] = doc_node_json(d->arena, limits->constant);
		return v;
	}
	/* A type keeps listed texts as text, and other values as nodes. */
	for (size_t i = 0; i < texts; i++)
		v.items[v.count++] = str_format(d->arena, "\"%s\"",
						type->values[i].text.ptr);
	for (size_t i = 0; !texts && i < limits->allowed_count; i++)
		v.items[v.count++] =
			doc_node_json(d->arena, limits->allowed[i]);
	return v;
}

static void without(struct diff *d, const struct diff_at *at,
		    const struct values *from, const struct values *in,
		    enum diff_kind kind)
{
	struct map known = {d->arena, NULL, 0, 0};

	for (size_t i = 0; i < in->count; i++)
		map_put(&known, in->items[i], d);
	for (size_t i = 0; i < from->count; i++)
		if (!map_find(&known, from->items[i]))
			diff_add(d, at, kind, "%s", from->items[i].ptr);
	map_release(&known);
}

void diff_values(struct diff *d, const struct diff_at *at,
		 const struct type *old, const struct type *now)
{
	struct values before = values_of(d, old), after = values_of(d, now);

	if (!before.count && !after.count)
		return;
	if (!before.count || !after.count) {
		diff_add(d, at,
			 after.count ? DIFF_BECAME_ENUM : DIFF_BECAME_NOT_ENUM,
			 NULL);
		return;
	}
	without(d, at, &before, &after, DIFF_VALUE_REMOVED);
	without(d, at, &after, &before, DIFF_VALUE_ADDED);
}

/* ---- what no struct holds ---- */

static const char *const raw_keywords[] = {
	"not",
	"if",
	"then",
	"else",
	"contains",
	"minContains",
	"maxContains",
	"dependentSchemas",
	"unevaluatedItems",
	"unevaluatedProperties",
	"contentEncoding",
	"contentMediaType",
	"contentSchema",
	"patternProperties",
};

/* Finds the keyword in a schema, or in one that allOf adds to it. */
static const struct node *keyword_of(const struct node *schema,
				     const char *name, unsigned depth)
{
	const struct node *found = doc_node_find(schema, name), *all;

	all = found || depth > 8 ? NULL : doc_node_find(schema, "allOf");
	for (size_t i = 0; all && all->kind == NODE_LIST && i < all->count; i++)
		if ((found = keyword_of(all->items[i], name, depth + 1)))
			return found;
	return found;
}

void diff_keywords(struct diff *d, const struct diff_at *at,
		   const struct type *old, const struct type *now)
{
	const struct node *before, *after;
	const char *name;

	for (size_t i = 0; i < sizeof raw_keywords / sizeof *raw_keywords;
	     i++) {
		name = raw_keywords[i];
		before = keyword_of(at->old, name, 0);
		after = keyword_of(at->now, name, 0);
		/* If all entries have one schema, it is compared as a type. */
		if (!strcmp(name, "patternProperties") &&
		    (schema_entry(old) || schema_entry(now)))
			continue;
		if ((before || after) &&
		    (!before || !after || !doc_node_equal(before, after)))
			diff_add(d, at, DIFF_KEYWORD, "%s", name);
	}
}
