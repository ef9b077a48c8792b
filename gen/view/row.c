/* SPDX-License-Identifier: MIT */
/*
 * What a table says of a value: its kind, what else is said of a member, and a
 * limit for each keyword. How that is spelled is row.tmpl.c's and
 * limits.tmpl.c's.
 *
 * Each enforced keyword is one word of its row.
 */
#include "internal.h"

#include <string.h>

/* The limits of one value, in the order in which they are checked. */
struct limits_of {
	struct maker *m;
	struct view_list *list;
	bool or_null; /* of a raw value null is one more; others have a flag */
};

static struct view_limit *add(struct limits_of *l)
{
	struct view_limit *limit = ARENA_NEW(l->m->arena, struct view_limit);

	view_add(l->m, l->list, limit);
	return limit;
}

static struct view_literal *add_literal(struct limits_of *l,
					struct view_list *list, str text)
{
	struct view_literal *item = ARENA_NEW(l->m->arena, struct view_literal);

	item->literal = view_literal_of(l->m->arena, text);
	view_add(l->m, list, item);
	return item;
}

/* A text as JSON has it. */
static str json_of(struct limits_of *l, str text)
{
	struct node node = {.kind = NODE_SCALAR, .text = text};

	return doc_node_json(l->m->arena, &node);
}

/* ---- text ---- */

static void text_limits(struct limits_of *l, const struct type *type)
{
	const struct limits *limits = &type->limits;

	if (limits->min_length > 0)
		add(l)->min_length = view_number(l->m, limits->min_length);
	if (limits->max_length >= 0)
		add(l)->max_length = view_number(l->m, limits->max_length);
	for (size_t i = 0; i < limits->pattern_count; i++)
		if (limits->patterns[i].regex)
			add(l)->pattern =
				view_pattern_name(l->m, &limits->patterns[i]);
	if (limits->constant && limits->constant->kind == NODE_SCALAR &&
	    type->kind != TYPE_ENUM)
		add(l)->const_json =
			view_literal_of(l->m->arena,
					json_of(l, limits->constant->text));
}

/* ---- numbers ---- */

/* Where the bound is an integer that C can say, it is one; else decimal. */
static const char *bound(struct limits_of *l, const struct type *type,
			 str number, bool *decimal)
{
	struct node node = {0};
	int64_t value;

	node.kind = NODE_SCALAR;
	node.plain = true;
	node.text = number;
	*decimal = type->kind == TYPE_NUMBER ||
		   !doc_node_is_integer(&node, &value) || value == INT64_MIN ||
		   (value < 0 && type->kind != TYPE_INTEGER);
	return *decimal ? view_literal_of(l->m->arena, number)
			: view_number(l->m, value);
}

static void number_limits(struct limits_of *l, const struct type *type)
{
	const struct {
		str number;
		size_t at; /* in struct view_limit */
		bool of_format;
	} bounds[] = {
		{type->limits.minimum, offsetof(struct view_limit, minimum),
		 type->limits.minimum_of_format},
		{type->limits.maximum, offsetof(struct view_limit, maximum),
		 type->limits.maximum_of_format},
		{type->limits.exclusive_minimum,
		 offsetof(struct view_limit, above), false},
		{type->limits.exclusive_maximum,
		 offsetof(struct view_limit, below), false},
		{type->limits.multiple_of,
		 offsetof(struct view_limit, multiple_of), false},
	};
	struct view_limit *limit;
	const char *text;

	for (size_t i = 0; i < sizeof bounds / sizeof *bounds; i++) {
		if (!bounds[i].number.ptr)
			continue;
		limit = add(l);
		limit->of_format = bounds[i].of_format;
		text = bound(l, type, bounds[i].number, &limit->decimal);
		memcpy((char *)limit + bounds[i].at, &text, sizeof text);
	}
}

/* ---- const and enum of types that are no enum in C ---- */

static void const_limit(struct limits_of *l, const struct node *constant)
{
	str json = doc_node_json(l->m->arena, constant);
	struct view_limit *limit = add(l);

	if (!l->or_null || str_is(json, "null")) {
		limit->only_null = !constant->key;
		limit->const_json = view_literal_of(l->m->arena, json);
		return;
	}
	add_literal(l, &limit->enum_json, json);
	add_literal(l, &limit->enum_json, STR("null"));
}

static void json_limits(struct limits_of *l, const struct type *type)
{
	const struct limits *limits = &type->limits;
	struct arena *arena = l->m->arena;
	struct view_list *list;

	if (limits->constant && type->kind != TYPE_STRING)
		const_limit(l, limits->constant);
	if (!limits->allowed_count)
		return;
	list = &add(l)->enum_json;
	for (size_t i = 0; i < limits->allowed_count; i++)
		add_literal(l, list, doc_node_json(arena, limits->allowed[i]));
	if (l->or_null)
		add_literal(l, list, STR("null"));
}

/* The values of an enum that is text alone, without an id. */
static void value_limits(struct limits_of *l, const struct type *type)
{
	struct view_list *list = &add(l)->enum_json;

	for (size_t i = 0; i < schema_value_count(type); i++)
		add_literal(l, list, json_of(l, type->values[i].text));
}

static void scalar_limits(struct limits_of *l, const struct type *type)
{
	switch (type->kind) {
	case TYPE_STRING:
		text_limits(l, type);
		json_limits(l, type);
		if (schema_value_count(type) && !type->limits.constant)
			value_limits(l, type);
		break;
	case TYPE_TIME:
	case TYPE_DATE:
		text_limits(l, type);
		break;
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
	case TYPE_NUMBER:
		number_limits(l, type);
		json_limits(l, type);
		break;
	case TYPE_BOOLEAN:
	case TYPE_ANY:
		json_limits(l, type);
		break;
	case TYPE_ENUM:
	case TYPE_OBJECT:
	case TYPE_LIST:
	case TYPE_TUPLE:
	case TYPE_CHOICE:
	default:
		break;
	}
}

/* ---- rows ---- */

/* The runtime's format of a text; `binary`, which is any bytes, is none. */
static const char *format_of(const struct type *type)
{
	if (type->limits.format == FORMAT_NONE ||
	    type->limits.format == FORMAT_BINARY)
		return NULL;
	return schema_format_constant(type->limits.format);
}

/* Most values that are limited are one text or one of several. */
static void hold_values(struct view_row *row)
{
	struct view_limit *limit;

	if (row->limits.count != 1)
		return;
	limit = row->limits.items[0];
	if (limit->const_json || limit->enum_json.count) {
		row->only = limit;
		row->limits.count = 0;
	}
}

struct view_row view_row_of(struct maker *m, const struct type *type,
			    bool nullable, bool held)
{
	struct view_row row = {.value = view_value_of(type)};
	struct limits_of l = {m, &row.limits,
			      type->kind == TYPE_ANY &&
				      (nullable || type->nullable)};

	if (held && !nullable && type->kind == TYPE_OBJECT)
		row.value.pointer = false;
	row.or_null = nullable && type->kind != TYPE_ANY;
	if (type->kind == TYPE_STRING || type->kind == TYPE_TIME ||
	    type->kind == TYPE_DATE)
		row.format = format_of(type);
	scalar_limits(&l, type);
	hold_values(&row);
	return row;
}

struct view_row view_row_of_field(struct maker *m, const struct field *field)
{
	bool raw = field->type->kind == TYPE_ANY;
	struct view_row row =
		view_row_of(m, field->type, raw && field->nullable, false);

	row.required = field->required;
	row.nullable = field->nullable && !raw;
	row.read_only = field->read_only;
	row.write_only = field->write_only;
	row.forbidden = field->forbidden;
	return row;
}

/* ---- limits of the whole ---- */

/* What each name must be, which is a text. */
static struct view_row *names_row(struct maker *m, const struct type *names)
{
	struct view_row *row = ARENA_NEW(m->arena, struct view_row);
	struct limits_of l = {m, &row->limits, false};

	row->value.text = true;
	row->format = format_of(names);
	text_limits(&l, names);
	if (schema_value_count(names))
		value_limits(&l, names);
	return row;
}

static void object_limits(struct limits_of *l, const struct type *type,
			  const struct view_list *togethers)
{
	const struct limits *limits = &type->limits;
	const struct view_together *together;

	if (limits->min_properties > 0)
		add(l)->min_properties =
			view_number(l->m, limits->min_properties);
	if (limits->max_properties >= 0)
		add(l)->max_properties =
			view_number(l->m, limits->max_properties);
	if (schema_names(type))
		add(l)->property_names = names_row(l->m, schema_names(type));
	for (size_t i = 0; i < togethers->count; i++) {
		together = togethers->items[i];
		add(l)->together = together->name;
	}
}

void view_row_limits(struct maker *m, struct view_type *view)
{
	struct limits_of l = {m, &view->limits, false};
	const struct limits *limits = &view->type->limits;

	if (view->type->kind == TYPE_OBJECT) {
		object_limits(&l, view->type, &view->togethers);
		return;
	}
	if (limits->min_items > 0)
		add(&l)->min_items = view_number(m, limits->min_items);
	if (limits->max_items >= 0)
		add(&l)->max_items = view_number(m, limits->max_items);
	if (limits->unique_items)
		add(&l)->unique_items = true;
}
