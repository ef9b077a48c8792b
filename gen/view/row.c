/* SPDX-License-Identifier: MIT */
/*
 * From a schema to the words of a row: see hook_rows.h, "the words of the
 * tables".
 *
 * Invariant: each enforced keyword is one word of its row.
 */
#include "internal.h"

#include <string.h>

/* Limits of one value: "MIN_LENGTH(3), PATTERN(x)". */
struct limits_text {
	struct maker *m;
	struct buf out;
};

static void add(struct limits_text *l, const char *word, const char *argument)
{
	buf_add_format(&l->out, "%s%s(%s)", l->out.len ? ", " : "", word,
		       argument);
}

static void add_number(struct limits_text *l, const char *word, int64_t number)
{
	add(l, word, view_number(l->m, number));
}

/* ---- patterns ---- */

static const char *byte_list(struct arena *arena, const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	unsigned i;

	for (i = 0; i < 256; i++)
		buf_add_format(&out, "%s%u", i ? ", " : "", regex->class_of[i]);
	return out.ptr;
}

static const char *next_list(struct arena *arena, const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	size_t i, count = (size_t)regex->states * regex->classes;

	for (i = 0; i < count; i++)
		buf_add_format(&out, "%s%u", i ? ", " : "", regex->next[i]);
	return out.ptr;
}

static const char *range_list(struct arena *arena, const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	unsigned i;

	for (i = 0; i < regex->range_count; i++)
		buf_add_format(&out, "%s0x%x", i ? ", " : "", regex->ranges[i]);
	return out.ptr;
}

static const char *accepting_list(struct arena *arena,
				  const struct regex *regex)
{
	struct buf out = {arena, NULL, 0, 0};
	unsigned i, bit, byte;

	for (i = 0; i < regex->states; i += 8) {
		byte = 0;
		for (bit = 0; bit < 8 && i + bit < regex->states; bit++)
			if (regex->accepting[i + bit])
				byte |= 1u << bit;
		buf_add_format(&out, "%s%u", i ? ", " : "", byte);
	}
	return out.ptr;
}

void view_pattern_fill(struct arena *arena, struct view_pattern *view,
		       str source, const struct regex *regex)
{
	view->shown = view_literal_bare(arena, source);
	view->literal = view_literal_of(arena, source);
	view->states = arena_format(arena, "%u", regex->states);
	view->class_count = arena_format(arena, "%u", regex->classes);
	view->dead = arena_format(arena, "%u", regex->dead);
	view->sure = arena_format(arena, "%u", regex->sure);
	view->wide = regex->states > 256;
	view->width = view->wide ? "16" : "8";
	view->classes = byte_list(arena, regex);
	view->next = next_list(arena, regex);
	view->accepting = accepting_list(arena, regex);
	view->ranges = regex->ranges ? range_list(arena, regex) : NULL;
	view->range_count = arena_format(arena, "%u", regex->range_count);
	view->shortest = arena_format(arena, "%u", regex->shortest);
	view->longest = arena_format(arena, "%u", regex->longest);
}

/* After the first type that needs it; "_2" and so on for its others. */
static const char *pattern_word(struct maker *m)
{
	size_t count = m->filling->patterns.count;

	return arena_format(m->arena, count ? "%s_pattern_%zu" : "%s_pattern",
			    m->filling->name, count + 1);
}

const char *view_pattern_name(struct maker *m, const struct pattern *pattern)
{
	static const char *const locals[] = {"*", "*_class", "*_next",
					     "*_accepting", NULL};
	const struct regex *regex = pattern->regex;
	struct view_pattern *view = map_find(&m->patterns, pattern->source);

	if (view) {
		view_add(m, &m->filling->patterns, view);
		return view->name;
	}
	view = ARENA_NEW(m->arena, struct view_pattern);
	view->name = view_name_local(m, pattern_word(m), locals);
	view_pattern_fill(m->arena, view, pattern->source, regex);
	map_put(&m->patterns, pattern->source, view);
	view_add(m, &m->filling->patterns, view);
	return view->name;
}

/* ---- text ---- */

static const char *format_constant(enum format format)
{
	static const char *const words[] = {NULL,
					    "DATE_TIME",
					    "DATE",
					    "CLOCK",
					    "DURATION",
					    "UUID",
					    "URI",
					    "URI_REFERENCE",
					    "EMAIL",
					    "HOSTNAME",
					    "IPV4",
					    "IPV6",
					    "BYTE",
					    "JSON_POINTER",
					    "DECIMAL",
					    "RELATIVE_JSON_POINTER",
					    "URI_TEMPLATE",
					    "IRI",
					    "IRI_REFERENCE",
					    "IDN_EMAIL",
					    "IDN_HOSTNAME",
					    NULL};

	return words[format];
}

static void text_limits(struct limits_text *l, const struct type *type)
{
	const struct limits *limits = &type->limits;
	struct maker *m = l->m;
	size_t i;

	if (limits->min_length > 0)
		add_number(l, "MIN_LENGTH", limits->min_length);
	if (limits->max_length >= 0)
		add_number(l, "MAX_LENGTH", limits->max_length);
	for (i = 0; i < limits->pattern_count; i++)
		if (limits->patterns[i].regex)
			add(l, "PATTERN",
			    view_pattern_name(m, &limits->patterns[i]));
	if (limits->constant && limits->constant->kind == NODE_SCALAR &&
	    type->kind != TYPE_ENUM)
		add(l, "CONST_TEXT",
		    view_literal_of(m->arena, limits->constant->text));
}

/* ---- numbers ---- */

/* Where the bound is an integer that C can say, it is one; else decimal. */
static void add_bound(struct limits_text *l, const struct type *type,
		      const char *word, str number)
{
	struct node node = {0};
	int64_t value;

	if (!number.ptr)
		return;
	node.kind = NODE_SCALAR;
	node.plain = true;
	node.text = number;
	if (type->kind != TYPE_NUMBER && doc_node_is_integer(&node, &value) &&
	    value > INT64_MIN && (value >= 0 || type->kind == TYPE_INTEGER))
		add(l, word,
		    arena_format(l->m->arena, "INT64_C(%lld)",
				 (long long)value));
	else
		add(l, arena_format(l->m->arena, "DECIMAL_%s", word),
		    view_literal_of(l->m->arena, number));
}

static void number_limits(struct limits_text *l, const struct type *type)
{
	const struct limits *limits = &type->limits;

	add_bound(l, type, "MINIMUM", limits->minimum);
	add_bound(l, type, "MAXIMUM", limits->maximum);
	add_bound(l, type, "ABOVE", limits->exclusive_minimum);
	add_bound(l, type, "BELOW", limits->exclusive_maximum);
	add_bound(l, type, "MULTIPLE_OF", limits->multiple_of);
}

/* ---- const and enum of what has no enum of its own ---- */

static void json_limits(struct limits_text *l, const struct type *type)
{
	const struct limits *limits = &type->limits;
	struct arena *arena = l->m->arena;
	struct buf out = {arena, NULL, 0, 0};
	size_t i;

	if (limits->constant && type->kind != TYPE_STRING)
		add(l, "CONST_JSON",
		    view_literal_of(arena,
				    doc_node_json(arena, limits->constant)));
	for (i = 0; i < limits->allowed_count; i++)
		buf_add_format(
			&out, "%s%s", i ? ", " : "",
			view_literal_of(arena,
					doc_node_json(arena,
						      limits->allowed[i])));
	if (!limits->allowed_count)
		return;
	/* Of a raw value null is one of them; the model holds it apart. */
	if (type->kind == TYPE_ANY && type->nullable)
		buf_add_text(&out, ", \"null\"");
	add(l, "ENUM_JSON", out.ptr);
}

/* The values of an enum that is text alone, without an id. */
static void value_limits(struct limits_text *l, const struct type *type)
{
	struct arena *arena = l->m->arena;
	struct buf out = {arena, NULL, 0, 0};
	struct node text = {0};
	size_t i;

	text.kind = NODE_SCALAR;
	for (i = 0; i < type->value_count; i++) {
		text.text = type->values[i].text;
		buf_add_format(&out, "%s%s", i ? ", " : "",
			       view_literal_of(arena,
					       doc_node_json(arena, &text)));
	}
	add(l, "ENUM_JSON", out.ptr);
}

static const char *scalar_limits(struct maker *m, const struct type *type)
{
	struct limits_text l = {m, {m->arena, NULL, 0, 0}};

	switch (type->kind) {
	case TYPE_STRING:
		text_limits(&l, type);
		json_limits(&l, type);
		if (type->value_count && !type->limits.constant)
			value_limits(&l, type);
		break;
	case TYPE_TIME:
	case TYPE_DATE:
		text_limits(&l, type);
		break;
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
	case TYPE_NUMBER:
		number_limits(&l, type);
		json_limits(&l, type);
		break;
	case TYPE_BOOLEAN:
	case TYPE_ANY:
		json_limits(&l, type);
		break;
	case TYPE_ENUM:
	case TYPE_OBJECT:
	case TYPE_LIST:
	case TYPE_TUPLE:
	case TYPE_CHOICE:
	default:
		break;
	}
	return l.out.ptr;
}

/* ---- rows ---- */

static const char *kind_word(enum type_kind kind)
{
	static const char *const words[] = {"RAW",    "BOOL",   "INT",  "UINT",
					    "NUMBER", "TEXT",   "TIME", "DATE",
					    "ENUM",   "OBJECT", "LIST", "TUPLE",
					    "CHOICE"};

	return words[kind];
}

static void add_word(struct buf *out, const char *word, const char *argument)
{
	buf_add_format(out, ", %s(%s)", word, argument);
}

/* What its own schema says of a scalar. */
static void add_limits(struct maker *m, struct buf *out,
		       const struct type *type)
{
	const char *format = format_constant(type->limits.format);
	const char *limits = scalar_limits(m, type);

	if (format && (type->kind == TYPE_STRING || type->kind == TYPE_TIME ||
		       type->kind == TYPE_DATE))
		add_word(out, "FORMAT", format);
	if (limits)
		add_word(out, "LIMITS", limits);
}

static void add_kind(struct buf *out, const struct type *type, bool held)
{
	const struct view_type *view = type->mark;
	const char *word = held && type->kind == TYPE_OBJECT
				   ? "STRUCT"
				   : kind_word(type->kind);

	if (view)
		buf_add_format(out, "%s(%s)", word, view->c_name);
	else
		buf_add_text(out, word);
}

const char *view_row_of(struct maker *m, const struct type *type, bool nullable,
			bool held)
{
	struct buf out = {m->arena, NULL, 0, 0};

	add_kind(&out, type, held && !nullable);
	if (nullable && type->kind != TYPE_ANY)
		buf_add_text(&out, ", OR_NULL");
	add_limits(m, &out, type);
	return out.ptr;
}

const char *view_row_of_field(struct maker *m, const struct field *field,
			      const char *name)
{
	struct buf out = {m->arena, NULL, 0, 0};

	add_kind(&out, field->type, false);
	if (field->required && !field->forbidden)
		buf_add_text(&out, ", REQUIRED");
	if (field->nullable && field->type->kind != TYPE_ANY)
		add_word(&out, "NULLABLE", name);
	if (field->read_only)
		buf_add_text(&out, ", READ_ONLY");
	if (field->write_only)
		buf_add_text(&out, ", WRITE_ONLY");
	if (field->forbidden)
		buf_add_text(&out, ", FORBIDDEN");
	add_limits(m, &out, field->type);
	return out.ptr;
}

/* ---- limits of the whole ---- */

/* "TEXT, FORMAT(UUID), LIMITS(...)": what each name must be. */
static const char *names_row(struct maker *m, const struct type *names)
{
	struct limits_text l = {m, {m->arena, NULL, 0, 0}};
	struct buf out = {m->arena, NULL, 0, 0};
	const char *format = format_constant(names->limits.format);

	text_limits(&l, names);
	if (names->value_count)
		value_limits(&l, names);
	buf_add_text(&out, "TEXT");
	if (format)
		add_word(&out, "FORMAT", format);
	if (l.out.len)
		add_word(&out, "LIMITS", l.out.ptr);
	return out.ptr;
}

const char *view_row_limits(struct maker *m, const struct type *type,
			    const struct view_list *togethers)
{
	struct limits_text l = {m, {m->arena, NULL, 0, 0}};
	const struct limits *limits = &type->limits;
	size_t i;

	if (type->kind == TYPE_OBJECT) {
		if (limits->min_properties > 0)
			add_number(&l, "MIN_PROPERTIES",
				   limits->min_properties);
		if (limits->max_properties >= 0)
			add_number(&l, "MAX_PROPERTIES",
				   limits->max_properties);
		if (type->names)
			add(&l, "PROPERTY_NAMES", names_row(m, type->names));
		for (i = 0; i < togethers->count; i++)
			add(&l, "TOGETHER",
			    ((struct view_together *)togethers->items[i])
				    ->name);
		return l.out.ptr;
	}
	if (limits->min_items > 0)
		add_number(&l, "MIN_ITEMS", limits->min_items);
	if (limits->max_items >= 0)
		add_number(&l, "MAX_ITEMS", limits->max_items);
	if (limits->unique_items)
		buf_add_format(&l.out, "%sUNIQUE_ITEMS", l.out.len ? ", " : "");
	return l.out.ptr;
}
