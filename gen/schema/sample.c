/* SPDX-License-Identifier: MIT */
/*
 * Makes values from types: one that two types both accept, to show why a choice
 * is undecidable, and one for an event without an example.
 *
 * A sample was checked against its types. A small one holds what is required; a
 * full one holds the rest as well, and uses the document's examples where they
 * fit.
 */
#include "sample.h"

enum {
	SAMPLE_DEPTH = 6,
	SAMPLE_NODES = 64, /* of a small one */
	FULL_NODES = 20000,
	OPTIONAL_DEPTH = 6,
	OPTIONAL_NODES = 400, /* afterwards only required members are added */
	ENTRIES = 64          /* made for minProperties */
};

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

/* ---- of both ---- */

static struct node *copy_if_fits(struct sampler *s, struct node *found,
				 const struct type *type)
{
	struct node *copy;

	if (!schema_sample_if_fits(s, found, type))
		return NULL;
	copy = schema_sample_make(s, found->kind);
	*copy = *found;
	copy->key = NULL;
	return copy;
}

/* The document's example of this one member. */
static struct node *field_example(struct sampler *s, const struct field *field)
{
	struct node *examples = doc_node_find(field->node, "examples");
	struct node *example = doc_node_find(field->node, "example");

	if (s->variant)
		return NULL;
	if (!example && examples && examples->kind == NODE_LIST &&
	    examples->count)
		example = examples->items[0];
	return copy_if_fits(s, example, &schema_shell_of(field->type)->type);
}

static bool add_member(struct sampler *s, struct node *object,
		       const struct field *field, const struct type *other)
{
	const struct field *also = schema_type_field(other, field->name);
	const struct type *second = also ? also->type : schema_entry(other);
	struct node *value = NULL;

	if (doc_node_find_str(object, field->name))
		return true;
	if (s->full)
		value = field_example(s, field);
	if (!value)
		value = schema_sample_branch(
			s, &schema_shell_of(field->type)->type, field->node);
	if (!value)
		value = sample(s, field->type, second ? second : field->type);
	if (!value && field->required && field->nullable)
		value = schema_sample_scalar(s, STR("null"), true);
	if (!value)
		return false;
	value->key = schema_sample_scalar(s, field->name, false);
	add(s, object, value);
	return true;
}

static bool may_add(const struct sampler *s, const struct type *type,
		    const struct node *object)
{
	return s->optional && s->depth <= OPTIONAL_DEPTH &&
	       s->nodes < OPTIONAL_NODES &&
	       (type->limits.max_properties < 0 ||
		(int64_t)object->count < type->limits.max_properties);
}

/* Adds optional members; those that cannot be made are left out. */
static void add_optional(struct sampler *s, struct node *object,
			 const struct type *type)
{
	for (size_t i = 0; i < schema_field_count(type); i++) {
		const struct field *field = &type->fields[i];

		if (!field->required && !field->write_only &&
		    !field->deprecated && may_add(s, type, object))
			add_member(s, object, field, type);
	}
}

/* Adds members that a presence requires. */
static void add_present(struct sampler *s, struct node *object,
			const struct type *type)
{
	for (size_t i = 0; i < schema_presence_count(type); i++) {
		const struct presence *presence = &type->presences[i];

		for (size_t k = 0; k < presence->term_count &&
				   !schema_presence_holds(presence, object);
		     k++) {
			const struct presence_term *term = &presence->terms[k];

			for (size_t n = 0;
			     !term->absent && n < term->name_count; n++) {
				const struct field *field =
					schema_type_field(type, term->names[n]);

				if (field)
					add_member(s, object, field, type);
			}
		}
	}
}

static str entry_name(struct sampler *s, const struct type *type, size_t i)
{
	const struct type *names = schema_names(type);

	if (schema_entry_pattern_count(type))
		return regex_sample(s->b->arena, type->entry_patterns[0]->regex,
				    i);
	if (names && i < schema_value_count(names))
		return names->values[i].text;
	if (names && names->limits.pattern_count)
		return regex_sample(s->b->arena,
				    names->limits.patterns[0].regex, i);
	return str_format(s->b->arena, i ? "name%zu" : "name", i);
}

/*
 * Adds members without a name in the schema: a map's, and as many as
 * minProperties asks for.
 */
static void add_entries(struct sampler *s, struct node *object,
			const struct type *type)
{
	int64_t least = type->limits.min_properties;

	if (least < 1 && schema_entry(type) && !schema_field_count(type) &&
	    may_add(s, type, object))
		least = 1;
	for (size_t i = 0; (int64_t)object->count < least && i < ENTRIES; i++) {
		struct node *value =
			schema_entry(type)
				? sample(s, schema_entry(type),
					 schema_entry(type))
				: schema_sample_scalar(s, STR("text"), false);
		str name = entry_name(s, type, i);

		if (!value || !name.ptr)
			return;
		if (doc_node_find_str(object, name))
			continue;
		value->key = schema_sample_scalar(s, name, false);
		add(s, object, value);
	}
}

static struct node *sample_object(struct sampler *s, const struct type *one,
				  const struct type *other)
{
	struct node *object = schema_sample_make(s, NODE_MAP);

	for (size_t i = 0; i < schema_field_count(one); i++)
		if (one->fields[i].required &&
		    !add_member(s, object, &one->fields[i], other))
			return NULL;
	for (size_t i = 0; i < schema_field_count(other); i++)
		if (other->fields[i].required &&
		    !add_member(s, object, &other->fields[i], one))
			return NULL;
	add_present(s, object, one);
	if (s->full) {
		add_optional(s, object, one);
		add_entries(s, object, one);
	}
	return object;
}

static struct node *sample_list(struct sampler *s, const struct type *one,
				const struct type *other)
{
	struct node *list = schema_sample_make(s, NODE_LIST);
	int64_t least = one->limits.min_items, count;
	size_t variant = s->variant;

	if (other->limits.min_items > least)
		least = other->limits.min_items;
	count = least;
	if (s->optional && count < 1 && one->limits.max_items != 0)
		count = 1;
	if (s->optional && count < (int64_t)schema_field_count(one))
		count = (int64_t)schema_field_count(one);
	for (int64_t i = 0; i < count; i++) {
		struct node *item;

		if (one->limits.unique_items)
			s->variant = variant + (size_t)i;
		item = i < (int64_t)schema_field_count(one)
			       ? sample(s, one->fields[i].type,
					one->fields[i].type)
			       : sample(s, schema_item(one),
					schema_item(other));
		s->variant = variant;
		if (!item || s->nodes > s->most_nodes)
			return least > 0 ? NULL : list;
		add(s, list, item);
	}
	return list;
}

/* Returns a constant of one type that the other accepts. */
static struct node *sample_value(struct sampler *s, const struct type *one,
				 const struct type *other)
{
	const struct limits *limits = &one->limits;
	size_t count = schema_value_count(one), skip = s->variant;
	struct node *copy;

	if (limits->constant)
		return copy_if_fits(s, limits->constant, other);
	for (size_t i = 0; i < limits->allowed_count; i++) {
		copy = copy_if_fits(
			s, limits->allowed[(i + skip) % limits->allowed_count],
			other);
		if (copy)
			return copy;
	}
	for (size_t i = 0; i < count; i++) {
		copy = schema_sample_if_fits(
			s,
			schema_sample_scalar(
				s, one->values[(i + skip) % count].text, false),
			other);
		if (copy)
			return copy;
	}
	return NULL;
}

static bool has_values(const struct type *type)
{
	return schema_value_count(type) || type->limits.constant ||
	       type->limits.allowed_count;
}

/* ---- choices ---- */

static void put_value(struct sampler *s, struct node *object, str name,
		      struct node *value)
{
	struct node *before = doc_node_find_str(object, name);

	value->key = schema_sample_scalar(s, name, false);
	if (!before) {
		add(s, object, value);
		return;
	}
	value->parent = object;
	value->index = before->index;
	object->items[before->index] = value;
	doc_node_changed(object);
}

/* The member of `in` gets that value, as a text or as another scalar. */
static struct node *obey_value(struct sampler *s, struct node *object,
			       struct node *in, str member, str value,
			       const struct type *choice)
{
	if (!in || in->kind != NODE_MAP)
		return NULL;
	put_value(s, in, member, schema_sample_scalar(s, value, false));
	if (schema_sample_if_fits(s, object, choice))
		return object;
	put_value(s, in, member, schema_sample_scalar(s, value, true));
	return schema_sample_if_fits(s, object, choice);
}

/* Changes an object so that the rule selects its branch. */
static struct node *obey(struct sampler *s, struct node *object,
			 const struct rule *rule, const struct type *choice)
{
	const struct type *branch;
	const struct field *field;

	if (object->kind != NODE_MAP || rule->by == RULE_TYPE)
		return NULL;
	if (rule->by == RULE_VALUE)
		return obey_value(s, object, object, rule->member, rule->value,
				  choice);
	if (rule->by == RULE_INNER)
		return obey_value(s, object,
				  doc_node_find_str(object, rule->member),
				  rule->inner, rule->value, choice);
	branch = &schema_shell_of(choice->branches[rule->branch].type)->type;
	field = schema_type_field(branch, rule->member);
	if (field)
		add_member(s, object, field, branch);
	return schema_sample_if_fits(s, object, choice);
}

static struct node *sample_choice(struct sampler *s, const struct type *type)
{
	for (size_t i = 0; i < schema_branch_count(type); i++) {
		const struct type *branch = type->branches[i].type;
		struct node *made = sample(s, branch, branch);
		struct node *node = schema_sample_if_fits(s, made, type);

		for (size_t k = 0; made && !node && k < schema_rule_count(type);
		     k++)
			if (type->rules[k].branch == i)
				node = obey(s, made, &type->rules[k], type);
		if (node)
			return node;
	}
	return NULL;
}

static struct node *sample_one(struct sampler *s, const struct type *type)
{
	switch (type->kind) {
	case TYPE_BOOLEAN:
		return schema_sample_scalar(s, STR("true"), true);
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
	case TYPE_NUMBER:
		return schema_sample_number(s, type);
	case TYPE_OBJECT:
		return sample_object(s, type, type);
	case TYPE_LIST:
	case TYPE_TUPLE:
		return sample_list(s, type, type);
	case TYPE_CHOICE:
		return sample_choice(s, type);
	case TYPE_ENUM:
		return NULL;
	case TYPE_ANY:
		return s->full ? schema_sample_make(s, NODE_MAP)
			       : schema_sample_text(s, type);
	case TYPE_STRING:
	case TYPE_TIME:
	case TYPE_DATE:
		break;
	}
	return schema_sample_text(s, type);
}

/*
 * An inline scalar shares its type with others, whose examples mean other
 * things.
 */
static struct node *type_example(struct sampler *s, const struct type *type)
{
	bool shared = !type->component.ptr && type->kind != TYPE_OBJECT &&
		      type->kind != TYPE_CHOICE;
	struct node *node = NULL;

	if (s->variant || shared)
		return NULL;
	for (size_t i = 0; !node && i < type->example_count; i++)
		node = copy_if_fits(s, type->examples[i], type);
	return node;
}

static struct node *sample_kinds(struct sampler *s, const struct type *one,
				 const struct type *other)
{
	struct node *node = s->full ? type_example(s, one) : NULL;

	if (node)
		return node;
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
	if (node && schema_example_fits(s->b, node, other, false))
		return node;
	return sample_one(s, other);
}

/* A small sample never contains another value of the same type. */
static bool is_open(const struct sampler *s, const struct type *type)
{
	for (size_t i = 0; s->full && i < s->depth; i++)
		if (s->path[i] == type)
			return true;
	return false;
}

static struct node *sample(struct sampler *s, const struct type *one,
			   const struct type *other)
{
	struct node *node;

	one = &schema_shell_of(one)->type;
	if (s->depth == s->most_depth || s->nodes > s->most_nodes ||
	    is_open(s, one))
		return NULL;
	s->path[s->depth++] = one;
	node = sample_kinds(s, one, &schema_shell_of(other)->type);
	s->depth--;
	return node;
}

struct node *schema_sample_both(struct schema_builder *b,
				const struct type *one,
				const struct type *other)
{
	struct sampler s = {.b = b,
			    .blame = one->node,
			    .most_depth = SAMPLE_DEPTH,
			    .most_nodes = SAMPLE_NODES};
	struct node *node = sample(&s, one, other);

	return schema_sample_if_fits(&s, schema_sample_if_fits(&s, node, one),
				     other);
}

struct node *schema_sample(struct arena *arena, const struct type *type,
			   bool optional)
{
	struct schema_builder *b = schema_open(arena, NULL, NULL, false);
	struct sampler s = {.b = b,
			    .blame = type->node,
			    .most_depth = FULL_DEPTH,
			    .most_nodes = FULL_NODES,
			    .full = true,
			    .optional = optional};

	return schema_sample_if_fits(&s, sample(&s, type, type), type);
}

bool schema_takes(struct arena *arena, const struct type *type,
		  struct node *value)
{
	struct schema_builder *b = schema_open(arena, NULL, NULL, false);

	return schema_example_fits(b, value, type, false);
}
