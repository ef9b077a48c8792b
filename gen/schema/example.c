/* SPDX-License-Identifier: MIT */
/*
 * Checks the examples and defaults of a document against the types.
 *
 * A value is reported once, at the first place that does not fit; after
 * EXAMPLES_REPORTED values of one file the others are only counted.
 */
#include "internal.h"

enum { EXAMPLES_REPORTED = 20, LOOKUP = 16 };

struct checker {
	struct schema_builder *b;
	bool quiet, failed;
	const char *what; /* "example" */
	/* The value's own schema, and the equal one that stands for it. */
	const struct node *own, *first;
};

struct example_count {
	const struct source *source;
	size_t count;
	struct place more; /* the first value that is only counted */
};

static struct example_count *count_of(struct schema_builder *b,
				      const struct source *source)
{
	const void *pointer = source;
	struct example_count *count =
		map_find(&b->examples, schema_pointer_key(&pointer));

	if (count)
		return count;
	count = ARENA_NEW(b->arena, struct example_count);
	count->source = source;
	map_put(&b->examples,
		(str){(const char *)&count->source, sizeof count->source},
		count);
	b->example_counts = arena_grow(b->arena, b->example_counts,
				       b->example_sources,
				       sizeof(struct example_count *));
	b->example_counts[b->example_sources++] = count;
	return count;
}

/*
 * A component's default is met at every reference to it, but is reported once.
 */
static bool reported_before(struct schema_builder *b, const struct node *value)
{
	const struct node **key = ARENA_NEW(b->arena, const struct node *);

	*key = value;
	return map_put(&b->reported, (str){(const char *)key, sizeof *key},
		       key);
}

/* `asked` is the node of the schema that the value breaks. */
static void fail(struct checker *c, const struct node *value,
		 const struct node *asked, const char *reason)
{
	struct example_count *count;

	if (c->failed)
		return;
	c->failed = true;
	if (c->quiet || reported_before(c->b, value))
		return;
	count = count_of(c->b, value->place.source);
	if (++count->count > EXAMPLES_REPORTED) {
		if (count->count == EXAMPLES_REPORTED + 1)
			count->more = value->place;
		return;
	}
	diag_warning(c->b->diag, value->place, "example-invalid",
		     "this %s does not fit its schema: %s", c->what, reason);
	diag_note(c->b->diag,
		  (asked == c->first && c->own ? c->own : asked)->place,
		  "the schema");
}

static void check(struct checker *c, struct node *value,
		  const struct type *type, bool nullable);

/* ---- scalars ---- */

static size_t code_points(str text)
{
	size_t count = 0;

	for (size_t i = 0; i < text.len; i++)
		count += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
	return count;
}

static void check_text(struct checker *c, const struct node *value,
		       const struct type *type)
{
	const struct limits *limits = &type->limits;
	int64_t length = (int64_t)code_points(value->text);

	if (limits->min_length > length)
		fail(c, value, type->node, "it is shorter than minLength");
	if (limits->max_length >= 0 && limits->max_length < length)
		fail(c, value, type->node, "it is longer than maxLength");
	if (limits->format != FORMAT_NONE &&
	    !schema_format_matches(c->b, limits->format, value->text))
		fail(c, value, type->node,
		     limits->format == FORMAT_DATE ||
				     limits->format == FORMAT_DATE_TIME
			     ? "it is not a date that exists, in the form of its "
			       "format"
			     : "it is not of its format");
	for (size_t i = 0; i < limits->pattern_count; i++)
		if (!regex_matches(limits->patterns[i].regex, value->text))
			fail(c, value, limits->patterns[i].node,
			     "it does not match the pattern");
}

static void check_number(struct checker *c, const struct node *value,
			 const struct type *type)
{
	const struct limits *l = &type->limits;
	str number = doc_node_json(c->b->arena, value);

	if (l->minimum.ptr && schema_decimal_compare(number, l->minimum) < 0)
		fail(c, value, type->node, "it is below the minimum");
	if (l->maximum.ptr && schema_decimal_compare(number, l->maximum) > 0)
		fail(c, value, type->node, "it is above the maximum");
	if (l->exclusive_minimum.ptr &&
	    schema_decimal_compare(number, l->exclusive_minimum) <= 0)
		fail(c, value, type->node,
		     "it is not above the exclusiveMinimum");
	if (l->exclusive_maximum.ptr &&
	    schema_decimal_compare(number, l->exclusive_maximum) >= 0)
		fail(c, value, type->node,
		     "it is not below the exclusiveMaximum");
	if (l->multiple_of.ptr &&
	    !schema_decimal_is_multiple(number, l->multiple_of))
		fail(c, value, type->node, "it is not a multipleOf");
}

static void check_values(struct checker *c, const struct node *value,
			 const struct type *type)
{
	const struct limits *limits = &type->limits;
	bool found = !limits->allowed_count;

	if (type->kind == TYPE_ENUM &&
	    !schema_type_has_value(type, value->text))
		fail(c, value, type->node, "no enum has this value");
	for (size_t i = 0; !found && i < limits->allowed_count; i++)
		found = doc_node_equal(limits->allowed[i], value);
	if (!found)
		fail(c, value, type->node, "no enum has this value");
	if (limits->constant && !doc_node_equal(limits->constant, value))
		fail(c, value, limits->constant, "it is not the constant");
}

/* ---- objects and lists ---- */

static bool is_entry(const struct type *type, str name)
{
	for (size_t i = 0; i < schema_entry_pattern_count(type); i++)
		if (regex_matches(type->entry_patterns[i]->regex, name))
			return true;
	return !schema_entry_pattern_count(type);
}

static void check_member(struct checker *c, struct node *member,
			 const struct type *type)
{
	const struct field *field = schema_type_field(type, member->key->text);
	struct node name = *member->key;

	name.plain = false;
	if (schema_names(type))
		check(c, &name, schema_names(type), false);
	if (field)
		check(c, member, field->type, field->nullable);
	else if (schema_entry(type) && is_entry(type, member->key->text))
		check(c, member, schema_entry(type), type->entry_nullable);
	else if (schema_is_closed(type))
		fail(c, member->key, type->node,
		     "the schema does not know this member");
}

static void check_object(struct checker *c, struct node *value,
			 const struct type *type)
{
	const struct limits *limits = &type->limits;
	int64_t count = (int64_t)value->count;

	for (size_t i = 0; i < schema_field_count(type); i++) {
		const struct field *field = &type->fields[i];

		if (field->forbidden && doc_node_find_str(value, field->name))
			fail(c, value, field->node,
			     "a member must not be "
			     "there");
		if (field->required && !doc_node_find_str(value, field->name))
			fail(c, value, field->node,
			     str_format(c->b->arena,
					"the required member '%.*s' is missing",
					(int)field->name.len, field->name.ptr)
				     .ptr);
	}
	for (size_t i = 0; i < schema_presence_count(type); i++)
		if (!schema_presence_holds(&type->presences[i], value))
			fail(c, value, type->node,
			     "members that must be "
			     "there together are not");
	for (size_t i = 0; i < value->count && !c->failed; i++)
		check_member(c, value->items[i], type);
	if (limits->min_properties > count)
		fail(c, value, type->node, "it has too few members");
	if (limits->max_properties >= 0 && limits->max_properties < count)
		fail(c, value, type->node, "it has too many members");
}

static bool has_twins(struct schema_builder *b, const struct node *list)
{
	struct map seen = {.arena = b->arena};

	for (size_t i = 0; i < list->count; i++)
		if (map_put(&seen, doc_node_json(b->arena, list->items[i]),
			    list->items[i]))
			return true;
	return false;
}

static void check_list(struct checker *c, struct node *value,
		       const struct type *type)
{
	const struct limits *limits = &type->limits;
	int64_t count = (int64_t)value->count;

	if (limits->min_items > count)
		fail(c, value, type->node, "it has too few items");
	if (limits->max_items >= 0 && limits->max_items < count)
		fail(c, value, type->node, "it has too many items");
	for (size_t i = 0; i < value->count && !c->failed; i++) {
		if (i < schema_field_count(type))
			check(c, value->items[i], type->fields[i].type,
			      type->fields[i].nullable);
		else
			check(c, value->items[i], schema_item(type),
			      type->item_nullable);
	}
	if (limits->unique_items && has_twins(c->b, value))
		fail(c, value, type->node, "two of its items are equal");
}

/* ---- choices ---- */

static bool is_scalar(struct schema_builder *b, const struct node *value,
		      str text)
{
	return value->kind == NODE_SCALAR &&
	       str_equal(text, doc_node_is_string(value)
				       ? value->text
				       : doc_node_json(b->arena, value));
}

static bool trait_fits(struct schema_builder *b, const struct trait *trait,
		       const struct node *value)
{
	const struct node *member = doc_node_find_str(value, trait->name);
	unsigned types = member ? schema_node_types(member) : 0;

	if (!member)
		return !trait->needed;
	for (size_t i = 0; i < trait->value_count; i++)
		if (is_scalar(b, member, trait->values[i]))
			return true;
	return trait->types & types &&
	       (!trait->value_count || types == JSON_NULL);
}

static bool shape_fits(struct schema_builder *b, const struct type *type,
		       const struct node *value)
{
	size_t count;
	bool closed;
	struct trait *traits = schema_shape(b->arena, type, &count, &closed);

	for (size_t i = 0; i < count; i++)
		if (!trait_fits(b, &traits[i], value))
			return false;
	for (size_t i = 0; closed && i < value->count; i++)
		if (!schema_type_field(type, value->items[i]->key->text))
			return false;
	return true;
}

static bool rule_fits(struct schema_builder *b, const struct rule *rule,
		      const struct node *value)
{
	const struct node *member;
	unsigned types = schema_node_types(value);

	if (rule->by == RULE_TYPE)
		return rule->types & types;
	if (value->kind != NODE_MAP)
		return false;
	member = doc_node_find_str(value, rule->member);
	if (!member || rule->by == RULE_KEY)
		return member;
	if (rule->by == RULE_MEMBER_TYPE)
		return rule->types & schema_node_types(member);
	if (rule->by == RULE_INNER && member->kind != NODE_MAP)
		return false;
	if (rule->by == RULE_INNER)
		member = doc_node_find_str(member, rule->inner);
	if (!member)
		return false;
	return is_scalar(b, member, rule->value);
}

static void check_choice(struct checker *c, struct node *value,
			 const struct type *type)
{
	for (size_t i = 0; i < schema_rule_count(type); i++) {
		const struct rule *rule = &type->rules[i];
		const struct type *branch =
			&schema_shell_of(type->branches[rule->branch].type)
				 ->type;

		if (!rule_fits(c->b, rule, value) ||
		    (rule->shaped && !shape_fits(c->b, branch, value)))
			continue;
		check(c, value, branch, false);
		return;
	}
	fail(c, value, type->node, "no branch of the choice takes it");
}

/* ---- all of them ---- */

static const char *asked(const struct type *type)
{
	switch (type->kind) {
	case TYPE_BOOLEAN:
		return "a boolean is asked for";
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
		return "an integer is asked for";
	case TYPE_NUMBER:
		return "a number is asked for";
	case TYPE_OBJECT:
		return "an object is asked for";
	case TYPE_LIST:
	case TYPE_TUPLE:
		return "a list is asked for";
	case TYPE_STRING:
	case TYPE_TIME:
	case TYPE_DATE:
	case TYPE_ENUM:
		return "a string is asked for";
	case TYPE_ANY:
	case TYPE_CHOICE:
		break;
	}
	return "another type is asked for";
}

static void check(struct checker *c, struct node *value,
		  const struct type *type, bool nullable)
{
	unsigned types = schema_node_types(value);

	type = &schema_shell_of(type)->type;
	if (c->failed || (types == JSON_NULL && (nullable || type->nullable)))
		return;
	if (type->kind == TYPE_CHOICE) {
		check_choice(c, value, type);
		return;
	}
	if (type->kind != TYPE_ANY && !(types & schema_type_json(type))) {
		fail(c, value, type->node, asked(type));
		return;
	}
	if (types == JSON_STRING)
		check_text(c, value, type);
	else if (types & JSON_ANY_NUMBER)
		check_number(c, value, type);
	else if (type->kind == TYPE_OBJECT)
		check_object(c, value, type);
	else if (type->kind == TYPE_LIST || type->kind == TYPE_TUPLE)
		check_list(c, value, type);
	check_values(c, value, type);
}

/* Returns the schema beside the value, or around it; NULL: it is elsewhere. */
static const struct node *own_schema(const struct node *value)
{
	const struct node *at = value, *schema;

	if (value->key && (str_is(value->key->text, "default") ||
			   str_is(value->key->text, "example"))) {
		schema = doc_node_find(value->parent, "schema");
		if (!schema)
			schema = value->parent;
	} else {
		while (at->parent &&
		       !(at->key && str_is(at->key->text, "examples")))
			at = at->parent;
		schema = at->parent && at->kind == NODE_MAP
				 ? doc_node_find(at->parent, "schema")
				 : at->parent;
	}
	return schema && !doc_node_find(schema, "$ref") ? schema : NULL;
}

bool schema_example_check(struct schema_builder *b, const char *what,
			  struct node *value, const struct type *type,
			  bool nullable)
{
	struct checker c = {.b = b, .what = what};

	if (value && type) {
		c.own = own_schema(value);
		c.first = schema_shell_of(type)->type.node;
		check(&c, value, type, nullable);
	}
	return !c.failed;
}

bool schema_example_fits(struct schema_builder *b, struct node *value,
			 const struct type *type, bool nullable)
{
	struct checker c = {.b = b, .quiet = true};

	check(&c, value, type, nullable);
	return !c.failed;
}

/* A list or an object may be given as one value, or as its style spells it. */
static bool has_one_spelling(const struct type *type)
{
	return schema_shell_of(type)->type.kind != TYPE_ANY &&
	       !(schema_type_json(&schema_shell_of(type)->type) &
		 (JSON_OBJECT | JSON_ARRAY));
}

bool schema_example_check_text(struct schema_builder *b, struct node *value,
			       const struct type *type, bool nullable)
{
	struct node sent = *value;

	sent.plain = true;
	if (!type || (value->kind == NODE_SCALAR &&
		      (!has_one_spelling(type) ||
		       schema_example_fits(b, &sent, type, nullable))))
		return true;
	return schema_example_check(b, "example", value, type, nullable);
}

static void check_type(struct schema_builder *b, const struct type *type)
{
	for (size_t i = 0; i < type->example_count; i++)
		schema_example_check(b, "example", type->examples[i], type,
				     type->nullable);
	for (size_t i = 0; i < schema_field_count(type); i++) {
		const struct field *field = &type->fields[i];

		schema_example_check(b, "default", field->fallback, field->type,
				     field->nullable);
	}
}

void schema_examples_check(struct schema_builder *b,
			   const struct schema_types *types)
{
	for (size_t i = 0; i < types->count; i++)
		check_type(b, types->items[i]);
	/* Equal schemas became one type, but each has its own examples. */
	for (size_t i = 0; i < b->merged_count; i++)
		check_type(b, b->merged[i]);
}

void schema_examples_finish(struct schema_builder *b)
{
	for (size_t i = 0; i < b->example_sources; i++) {
		struct example_count *count = b->example_counts[i];

		if (count->count > EXAMPLES_REPORTED)
			diag_warning(
				b->diag, count->more, "example-invalid",
				"this value and %zu more of this file do not "
				"fit their schemas",
				count->count - EXAMPLES_REPORTED - 1);
	}
}
