/* SPDX-License-Identifier: MIT */
/*
 * The name of an event in deliveries, and where a delivery holds it.
 *
 * A name comes from what the document says about this webhook: a constant in
 * its payload, the value at the manifest's pointer into its operation, or an
 * example that no other webhook shares. Its key is the last resort.
 */
#include "event.h"

#include <string.h>

#define CHOICES 16 /* of nested choices */

/* "/a/b": the first name, without the slash; `pointer` becomes the rest. */
static str next_name(str *pointer)
{
	const char *at = pointer->ptr + 1, *end = pointer->ptr + pointer->len;
	const char *stop = memchr(at, '/', (size_t)(end - at));

	if (!stop)
		stop = end;
	*pointer = (str){stop, (size_t)(end - stop)};
	return (str){at, (size_t)(stop - at)};
}

static const struct type *member_at(const struct type *type, str pointer,
				    unsigned depth)
{
	const struct type *found = NULL;
	const struct field *field;

	for (size_t i = 0;
	     type->kind == TYPE_CHOICE && i < schema_branch_count(type) &&
	     depth < CHOICES && !found;
	     i++)
		found = member_at(type->branches[i].type, pointer, depth + 1);
	if (type->kind == TYPE_CHOICE || !pointer.len)
		return type->kind == TYPE_CHOICE ? found : type;
	field = schema_type_field(type, next_name(&pointer));
	return field ? member_at(field->type, pointer, depth) : NULL;
}

const struct type *model_event_member(const struct type *type, str pointer)
{
	return type && pointer.len ? member_at(type, pointer, 0) : NULL;
}

bool model_event_has_members(const struct candidate *c)
{
	return !c->way_count || (c->ways[0].carrier != CARRIER_BYTES &&
				 c->ways[0].carrier != CARRIER_QUERY);
}

/* In a choice, all branches must have the same value. */
static str constant_at(struct event_reader *r, const struct type *type,
		       str pointer, unsigned depth)
{
	str value = {NULL, 0}, other;
	const struct field *field;

	if (type->kind == TYPE_CHOICE && depth < CHOICES) {
		for (size_t i = 0; i < schema_branch_count(type); i++) {
			other = constant_at(r, type->branches[i].type, pointer,
					    depth + 1);
			if (!other.ptr || (i && !str_equal(value, other)))
				return (str){NULL, 0};
			value = other;
		}
		return value;
	}
	if (!pointer.len)
		return model_event_only(r, type);
	field = schema_type_field(type, next_name(&pointer));
	return field ? constant_at(r, field->type, pointer, depth) : value;
}

str model_event_constant(struct event_reader *r, const struct type *type,
			 str pointer)
{
	return constant_at(r, type, pointer, 0);
}

bool model_event_is_plain(str name)
{
	return !name.len || (!memchr(name.ptr, '/', name.len) &&
			     !memchr(name.ptr, '~', name.len));
}

/* ---- bodies of many events ---- */

static struct type *item_at(struct type *type, str pointer)
{
	const struct field *field;
	str name;

	while (type && pointer.len) {
		name = next_name(&pointer);
		if (str_is(name, "*")) {
			type = type->kind == TYPE_LIST ? schema_item(type)
						       : NULL;
			continue;
		}
		field = schema_type_field(type, name);
		type = field ? field->type : NULL;
	}
	return type;
}

struct type *model_event_item(struct event_reader *r, struct type *payload)
{
	struct type *item = item_at(payload, r->b->model->event_source.each);

	return item ? item : payload;
}

/* The first item of an example: one is enough to be an example. */
static struct node *example_item(struct node *node, str pointer)
{
	str name;

	while (node && pointer.len) {
		name = next_name(&pointer);
		if (str_is(name, "*"))
			node = node->kind == NODE_LIST && node->count
				       ? node->items[0]
				       : NULL;
		else
			node = node->kind == NODE_MAP
				       ? doc_node_find_str(node, name)
				       : NULL;
	}
	return node;
}

static void each_examples(struct event_reader *r, struct candidate *candidate,
			  str each)
{
	struct node **items =
		arena_alloc(r->b->arena,
			    (candidate->example_count + 1) * sizeof *items);
	size_t count = 0;

	for (size_t i = 0; i < candidate->example_count; i++) {
		items[count] = example_item(candidate->examples[i], each);
		count += items[count] != NULL;
	}
	candidate->examples = items;
	candidate->example_count = count;
}

void model_event_each(struct event_reader *r)
{
	str each = r->b->model->event_source.each;
	struct candidate *candidate;
	struct type *item;

	if (r->is_item) {
		r->candidates[0].payload =
			model_event_item(r, r->candidates[0].payload);
		return;
	}
	for (size_t i = 0; each.len && i < r->count; i++) {
		candidate = &r->candidates[i];
		item = item_at(candidate->payload, each);
		if (!item) {
			diag_warning(r->b->diag,
				     doc_node_key_place(candidate->node),
				     "event-each",
				     "webhook %s has nothing at "
				     "'%.*s'",
				     candidate->key.ptr, (int)each.len,
				     each.ptr);
			continue;
		}
		candidate->payload = item;
		each_examples(r, candidate, each);
	}
}

/* ---- what documents say of one webhook ---- */

static const struct parameter *header_of(const struct candidate *candidate,
					 str header)
{
	const struct operation *o = candidate->operation;
	const struct parameter *p;

	for (size_t i = 0; o && i < o->parameter_count; i++) {
		p = &o->parameters[i];
		if (p->where == WHERE_HEADER &&
		    str_same_header(p->name, header))
			return p;
	}
	return NULL;
}

str model_event_header(struct event_reader *r,
		       const struct candidate *candidate, str header)
{
	const struct parameter *p = header_of(candidate, header);

	return p ? model_event_only(r, p->type) : (str){NULL, 0};
}

struct event_values model_event_header_values(struct event_reader *r,
					      const struct candidate *candidate,
					      str header)
{
	const struct parameter *p = header_of(candidate, header);
	struct event_values values = {NULL, 0};

	if (p)
		values = model_event_values(r, schema_type_final(p->type));
	return values.count || !p ? values : model_event_examples(r, p);
}

/* What all examples of the webhook have at the pointer. */
static str example_value(struct event_reader *r,
			 const struct candidate *candidate, str pointer)
{
	str value = {NULL, 0}, text;

	for (size_t i = 0; i < candidate->example_count; i++) {
		text = model_event_text(r, doc_node_at(candidate->examples[i],
						       pointer));
		if (!text.ptr || (value.ptr && !str_equal(value, text)))
			return (str){NULL, 0};
		value = text;
	}
	return value;
}

static str example_of(struct event_reader *r, const struct candidate *candidate)
{
	const struct event_source *source = &r->b->model->event_source;
	struct event_values values;

	if (!source->header[0].ptr)
		return example_value(r, candidate, source->pointer[0]);
	values = model_event_header_values(r, candidate, source->header[0]);
	return values.count == 1 ? values.items[0].text : (str){NULL, 0};
}

/* An example that several webhooks share names none of them. */
static bool is_shared(struct event_reader *r, const struct candidate *own,
		      str value)
{
	const struct candidate *first;
	struct candidate *c;
	str other;

	for (size_t i = 0; i < r->count && !r->examples_known; i++) {
		c = &r->candidates[i];
		other = example_of(r, c);
		if (!other.ptr)
			continue;
		first = map_put(&r->examples, other, c);
		if (first)
			map_put(&r->examples, other, r);
	}
	r->examples_known = true;
	return map_find(&r->examples, value) != own;
}

/* The manifest's `name`: a pointer into the webhook's own operation. */
static str pointed_name(struct event_reader *r, const struct candidate *c)
{
	const struct manifest_events *events = r->b->manifest->events;
	const struct node *node;

	if (!events || !events->name)
		return (str){NULL, 0};
	node = doc_node_at(c->node, str_from(events->name));
	if (node && node->kind == NODE_SCALAR && node->text.len)
		return node->text;
	diag_warning(r->b->diag, doc_node_key_place(c->node), "event-name",
		     "webhook %s has no text at '%s'", c->key.ptr,
		     events->name);
	return (str){NULL, 0};
}

/* A key that begins with a slash is a path: the name stands behind it. */
static str key_name(const struct candidate *c)
{
	str key = c->key;

	if (key.len > 1 && key.ptr[0] == '/') {
		key.ptr++;
		key.len--;
	}
	return key;
}

static void add_name(struct event_reader *r, struct event_names *names,
		     str name, const struct enum_value *value)
{
	struct event_name *added;

	names->items = arena_grow(r->b->arena, names->items, names->count,
				  sizeof *names->items);
	added = &names->items[names->count++];
	added->text = name;
	added->word = value ? schema_value_name(value) : (str){NULL, 0};
}

static str all_values(struct event_reader *r, struct event_values values)
{
	struct buf text = {r->b->arena, NULL, 0, 0};

	for (size_t i = 0; i < values.count; i++)
		buf_add_format(&text, "%.*s\n", (int)values.items[i].text.len,
			       values.items[i].text.ptr);
	return buf_str(&text);
}

bool model_event_is_key(const struct candidate *c, struct event_values values)
{
	const str key = key_name(c);

	for (size_t i = 0; i < values.count; i++)
		if (str_equal(values.items[i].text, key))
			return true;
	return false;
}

/* The values of a part of the name, in a header or in the payload. */
static struct event_values enum_of(struct event_reader *r,
				   const struct candidate *c, size_t part)
{
	const struct event_source *source = &r->b->model->event_source;

	if (source->header[part].ptr)
		return model_event_header_values(r, c, source->header[part]);
	return model_event_values(r, model_event_member(c->payload,
							source->pointer[part]));
}

/*
 * An enum that is one webhook's own lists its events; one that several
 * webhooks have lists everybody's.
 */
static bool is_own_enum(struct event_reader *r, const struct candidate *own,
			struct event_values values)
{
	struct event_values other;

	for (size_t i = 0; i < r->count && !r->enums_known; i++) {
		other = enum_of(r, &r->candidates[i], 0);
		if (other.count &&
		    map_put(&r->enums, all_values(r, other), &r->candidates[i]))
			map_put(&r->enums, all_values(r, other), r);
	}
	r->enums_known = true;
	return map_find(&r->enums, all_values(r, values)) == own;
}

/* What the webhook says in its header or payload; absent: nothing. */
static str said_name(struct event_reader *r, const struct candidate *c)
{
	const struct event_source *source = &r->b->model->event_source;

	if (c->value.ptr)
		return c->value;
	if (source->header[0].ptr)
		return model_event_header(r, c, source->header[0]);
	return source->pointer[0].ptr
		       ? constant_at(r, c->payload, source->pointer[0], 0)
		       : (str){NULL, 0};
}

/* The name that the webhook itself gives its event; absent: none. */
static str one_name(struct event_reader *r, const struct candidate *c)
{
	str value = pointed_name(r, c);

	return value.ptr ? value : said_name(r, c);
}

/* One warning is enough: a header's value is rarely the webhook's key. */
static void report_guess(struct event_reader *r, const struct candidate *c,
			 str key)
{
	const struct event_source *source = &r->b->model->event_source;
	struct place place = doc_node_key_place(c->node);

	if (source->header[0].ptr && !r->keys_reported)
		diag_warning(r->b->diag, place, "event-name-unknown",
			     "it is not said what the header '%s' says of "
			     "webhook %s; its key is taken, here and for "
			     "others (see events: name in the manifest)",
			     source->header[0].ptr, c->key.ptr);
	r->keys_reported = true;
	if (source->pointer[0].ptr && !source->alone && !c->expression.ptr &&
	    model_event_has_members(c))
		diag_remark(r->b->diag, place, "event-name-guessed",
			    "nothing says what '%s' is here; the webhook's key "
			    "'%.*s' is taken",
			    source->pointer[0].ptr, (int)key.len, key.ptr);
}

/* Does another webhook say that it is this event? */
static bool is_others(struct event_reader *r, const struct candidate *own,
		      str name)
{
	const struct candidate *c;

	for (size_t i = 0; i < r->count; i++) {
		c = &r->candidates[i];
		if (c != own && (str_equal(key_name(c), name) ||
				 str_equal(said_name(r, c), name)))
			return true;
	}
	return false;
}

static void add_own(struct event_reader *r, const struct candidate *c,
		    struct event_values values, struct event_names *names)
{
	for (size_t i = 0; i < values.count; i++)
		if (!is_others(r, c, values.items[i].text))
			add_name(r, names, values.items[i].text,
				 &values.items[i]);
}

static void first_names(struct event_reader *r, const struct candidate *c,
			struct event_names *names)
{
	struct event_values values = enum_of(r, c, 0);
	str value = one_name(r, c), key = key_name(c);
	bool known = model_event_is_key(c, values);

	if (!value.len)
		value.ptr = NULL;
	if (!value.ptr && !known) {
		value = example_of(r, c);
		if (value.ptr && is_shared(r, c, value))
			value.ptr = NULL;
	}
	if (!value.ptr && values.count && is_own_enum(r, c, values))
		add_own(r, c, values, names);
	if (names->count)
		return;
	if (!value.ptr && !known)
		report_guess(r, c, key);
	add_name(r, names, value.ptr ? value : key, NULL);
}

/*
 * Returns the second part of the name, such as "opened" in "issues.opened";
 * there are several if the member may have several values.
 */
static struct event_names second_names(struct event_reader *r,
				       const struct candidate *c)
{
	const struct event_source *source = &r->b->model->event_source;
	struct event_names names = {NULL, 0};
	struct event_values values = enum_of(r, c, 1);
	str value = {NULL, 0};

	if (source->header[1].ptr)
		value = model_event_header(r, c, source->header[1]);
	else if (source->pointer[1].ptr)
		value = constant_at(r, c->payload, source->pointer[1], 0);
	if (value.ptr)
		add_name(r, &names, value, NULL);
	for (size_t i = 0; !value.ptr && i < values.count; i++)
		add_name(r, &names, values.items[i].text, &values.items[i]);
	return names;
}

struct event_names model_event_names(struct event_reader *r,
				     const struct candidate *candidate)
{
	struct event_names first = {NULL, 0}, names = {NULL, 0}, second;

	first_names(r, candidate, &first);
	second = second_names(r, candidate);
	if (!second.count)
		return first;
	for (size_t i = 0; i < first.count; i++)
		for (size_t k = 0; k < second.count; k++)
			add_name(r, &names,
				 str_format(r->b->arena, "%.*s.%.*s",
					    (int)first.items[i].text.len,
					    first.items[i].text.ptr,
					    (int)second.items[k].text.len,
					    second.items[k].text.ptr),
				 NULL);
	return names;
}
