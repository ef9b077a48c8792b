/* SPDX-License-Identifier: MIT */
/*
 * A value that two types both take, to show why a choice is undecidable.
 *
 * Invariant: what is returned was checked against both types; it is small.
 */
#include "schema.h"

enum { SAMPLE_DEPTH = 6, SAMPLE_NODES = 64 };

struct sampler {
	struct builder *b;
	struct node *blame;
	size_t nodes, depth;
};

static struct node *make(struct sampler *s, enum node_kind kind)
{
	struct node *node = ARENA_NEW(s->b->arena, struct node);

	node->kind = kind;
	node->place = s->blame->place;
	node->document = s->blame->document;
	s->nodes++;
	return node;
}

static struct node *scalar(struct sampler *s, str text, bool plain)
{
	struct node *node = make(s, NODE_SCALAR);

	node->text = text;
	node->plain = plain;
	return node;
}

static void add(struct sampler *s, struct node *to, struct node *item)
{
	to->items = arena_grow(s->b->arena, to->items, to->count,
		sizeof(struct node *));
	item->parent = to;
	item->index = to->count;
	to->items[to->count++] = item;
}

static struct node *sample(struct sampler *s, const struct type *one,
	const struct type *other);

/* ---- of one type ---- */

static str text_of_format(enum format format)
{
	switch (format) {
	case FORMAT_DATE_TIME:
		return STR("2024-01-31T12:00:00Z");
	case FORMAT_DATE:
		return STR("2024-01-31");
	case FORMAT_TIME:
		return STR("12:00:00Z");
	case FORMAT_DURATION:
		return STR("P1D");
	case FORMAT_UUID:
		return STR("123e4567-e89b-12d3-a456-426614174000");
	case FORMAT_URI:
	case FORMAT_URI_REFERENCE:
		return STR("https://example.com");
	case FORMAT_EMAIL:
		return STR("a@example.com");
	case FORMAT_HOSTNAME:
		return STR("example.com");
	case FORMAT_IPV4:
		return STR("192.0.2.1");
	case FORMAT_IPV6:
		return STR("2001:db8::1");
	case FORMAT_BYTE:
		return STR("AAAA");
	case FORMAT_JSON_POINTER:
		return STR("/a");
	case FORMAT_DECIMAL:
		return STR("1");
	case FORMAT_NONE:
		break;
	}
	return STR("a");
}

static struct node *sample_text(struct sampler *s, const struct type *type)
{
	const struct limits *limits = &type->limits;
	struct buf text = {.arena = s->b->arena};
	str pattern;

	if (limits->pattern_count) {
		pattern = regex_sample(s->b->arena, limits->patterns[0].regex,
			limits->min_length > 0 ?
			(size_t)limits->min_length : 0);
		return pattern.ptr ? scalar(s, pattern, false) : NULL;
	}
	if (limits->format != FORMAT_NONE || limits->min_length <= 1)
		return scalar(s, text_of_format(limits->format), false);
	if (limits->min_length > SAMPLE_NODES)
		return NULL;
	for (int64_t i = 0; i < limits->min_length; i++)
		buf_add_text(&text, "a");
	return scalar(s, buf_str(&text), false);
}

static struct node *sample_number(struct sampler *s, const struct type *type)
{
	const struct limits *limits = &type->limits;
	struct node *zero = scalar(s, STR("0"), true);

	if (example_fits(s->b, zero, type, false))
		return zero;
	if (limits->minimum.ptr)
		return scalar(s, limits->minimum, true);
	return scalar(s, limits->maximum.ptr ? limits->maximum : STR("1"),
		true);
}

/* ---- of both ---- */

static bool add_member(struct sampler *s, struct node *object,
	const struct field *field, const struct type *other)
{
	const struct field *also = type_field(s->b, other, field->name);
	const struct type *second = also ? also->type : other->entry;
	struct node *value;

	if (node_find_str(object, field->name))
		return true;
	value = sample(s, field->type, second ? second : field->type);
	if (!value)
		return false;
	value->key = scalar(s, field->name, false);
	add(s, object, value);
	return true;
}

static struct node *sample_object(struct sampler *s, const struct type *one,
	const struct type *other)
{
	struct node *object = make(s, NODE_MAP);

	for (size_t i = 0; i < one->field_count; i++)
		if (one->fields[i].required &&
		    !add_member(s, object, &one->fields[i], other))
			return NULL;
	for (size_t i = 0; i < other->field_count; i++)
		if (other->fields[i].required &&
		    !add_member(s, object, &other->fields[i], one))
			return NULL;
	return object;
}

static struct node *sample_list(struct sampler *s, const struct type *one,
	const struct type *other)
{
	struct node *list = make(s, NODE_LIST);
	int64_t count = one->limits.min_items;

	if (other->limits.min_items > count)
		count = other->limits.min_items;
	for (int64_t i = 0; i < count; i++) {
		struct node *item = sample(s, one->item, other->item);

		if (!item || s->nodes > SAMPLE_NODES)
			return NULL;
		add(s, list, item);
	}
	return list;
}

/* A constant of one that the other takes. */
static struct node *sample_value(struct sampler *s, const struct type *one,
	const struct type *other)
{
	const struct limits *limits = &one->limits;
	struct node *found = NULL, *copy;

	if (limits->constant && example_fits(s->b, limits->constant, other,
	    false))
		found = limits->constant;
	for (size_t i = 0; !found && i < limits->allowed_count; i++)
		if (example_fits(s->b, limits->allowed[i], other, false))
			found = limits->allowed[i];
	for (size_t i = 0; !found && i < one->value_count; i++) {
		copy = scalar(s, one->values[i].text, false);
		if (example_fits(s->b, copy, other, false))
			return copy;
	}
	if (!found)
		return NULL;
	copy = make(s, found->kind);
	*copy = *found;
	copy->key = NULL;
	return copy;
}

static bool has_values(const struct type *type)
{
	return type->value_count || type->limits.constant ||
		type->limits.allowed_count;
}

static struct node *sample_one(struct sampler *s, const struct type *type)
{
	switch (type->kind) {
	case TYPE_BOOLEAN:
		return scalar(s, STR("true"), true);
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
	case TYPE_NUMBER:
		return sample_number(s, type);
	case TYPE_OBJECT:
		return sample_object(s, type, type);
	case TYPE_LIST:
		return sample_list(s, type, type);
	case TYPE_CHOICE:
		return type->branch_count ? sample(s, type->branches[0].type,
			type->branches[0].type) : NULL;
	case TYPE_ENUM:
		return NULL;
	case TYPE_STRING:
	case TYPE_TIME:
	case TYPE_DATE:
	case TYPE_ANY:
		break;
	}
	return sample_text(s, type);
}

static struct node *sample_kinds(struct sampler *s, const struct type *one,
	const struct type *other)
{
	struct node *node = NULL;

	if (has_values(one))
		return sample_value(s, one, other);
	if (has_values(other))
		return sample_value(s, other, one);
	if (one->kind == TYPE_OBJECT && other->kind == TYPE_OBJECT)
		return sample_object(s, one, other);
	if (one->kind == TYPE_LIST && other->kind == TYPE_LIST)
		return sample_list(s, one, other);
	if (one->kind != TYPE_ANY)
		node = sample_one(s, one);
	if (node && example_fits(s->b, node, other, false))
		return node;
	return sample_one(s, other);
}

static struct node *sample(struct sampler *s, const struct type *one,
	const struct type *other)
{
	struct node *node;

	if (s->depth == SAMPLE_DEPTH || s->nodes > SAMPLE_NODES)
		return NULL;
	s->depth++;
	node = sample_kinds(s, &shell_of(one)->type, &shell_of(other)->type);
	s->depth--;
	return node;
}

struct node *sample_both(struct builder *b, const struct type *one,
	const struct type *other)
{
	struct sampler s = {.b = b, .blame = one->node};
	struct node *node = sample(&s, one, other);

	if (!node || !example_fits(b, node, one, false) ||
	    !example_fits(b, node, other, false))
		return NULL;
	return node;
}
