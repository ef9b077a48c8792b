/* SPDX-License-Identifier: MIT */
/*
 * Objects: members, maps.
 *
 * Invariant: members have the order in which the parts first name them, and
 * each satisfies the schemas of all parts that name it.
 */
#include "internal.h"

enum { PATTERNS_MATCHED = 16 };

/* A member while parts are read. */
struct slot {
	str name;
	struct operands uses;
	bool required;
	bool declared;     /* in `properties`, not by a pattern alone */
	struct node *node; /* to blame */
};

struct making {
	struct schema_builder *b;
	struct shell *shell;
	struct arena *aside; /* of names and slots */
	struct operands parts;
	struct map names; /* to slots */
	struct slot **slots;
	size_t count;
	struct operands rest;  /* schemas of all other members */
	struct operands every; /* schemas of all members, named or not */
	struct operands unevaluated;
	struct operands of_names;
	struct node *closer; /* additionalProperties: false */
	struct node *sealer; /* unevaluatedProperties: false */
	bool open; /* another keyword may evaluate members that are not known
		      here */
	bool evaluating; /* unevaluatedProperties was met */
	struct pattern **patterns;
	struct node **pattern_schemas;
	size_t pattern_count;
	bool patterns_lost;
};

bool schema_is_false(const struct node *node)
{
	bool value;

	return node->kind == NODE_SCALAR && doc_node_is_bool(node, &value) &&
	       !value;
}

static bool says_something(struct schema_builder *b, struct node *schema)
{
	struct facts *facts = schema_facts(b, schema);

	schema_ledger_keywords(b, facts);
	return facts->never || facts->keywords & EFFECTIVE_KEYWORDS;
}

static struct slot *slot_of(struct making *m, str name, struct node *node)
{
	struct slot *slot = map_find(&m->names, name);

	if (slot)
		return slot;
	slot = ARENA_NEW(m->aside, struct slot);
	slot->name = name;
	slot->node = node;
	map_put(&m->names, name, slot);
	m->slots =
		arena_grow(m->aside, m->slots, m->count, sizeof(struct slot *));
	m->slots[m->count++] = slot;
	return slot;
}

static void read_properties(struct making *m, struct operand part)
{
	struct node *list =
		schema_operand_keyword(m->b, part, KEYWORD_PROPERTIES);

	for (size_t i = 0; list && i < list->count; i++) {
		struct node *schema = list->items[i];
		struct slot *slot = slot_of(m, schema->key->text, schema);

		slot->declared = true;
		schema_operands_add(m->b, &slot->uses,
				    (struct operand){schema, 0});
	}
}

static void read_required(struct making *m, struct operand part)
{
	struct node *list =
		schema_operand_keyword(m->b, part, KEYWORD_REQUIRED);

	for (size_t i = 0; list && i < list->count; i++) {
		struct node *name = list->items[i];

		if (name->kind == NODE_SCALAR && !doc_node_is_null(name))
			slot_of(m, name->text, name)->required = true;
	}
}

/* ---- members that are not named ---- */

static void read_pattern(struct making *m, struct node *schema, bool first)
{
	struct pattern *pattern = schema_pattern_make(m->b, schema->key, first);

	if (!pattern) {
		m->patterns_lost = true;
		return;
	}
	if (pattern->regex->sure == 0) {
		schema_operands_add(m->b, &m->rest,
				    (struct operand){schema, 0});
		schema_operands_add(m->b, &m->every,
				    (struct operand){schema, 0});
		return;
	}
	m->patterns = arena_grow(m->b->arena, m->patterns, m->pattern_count,
				 sizeof(struct pattern *));
	m->pattern_schemas = arena_grow(m->b->arena, m->pattern_schemas,
					m->pattern_count,
					sizeof(struct node *));
	m->patterns[m->pattern_count] = pattern;
	m->pattern_schemas[m->pattern_count++] = schema;
}

static void read_rest(struct making *m, struct operand part)
{
	struct schema_builder *b = m->b;
	struct node *patterns =
		schema_operand_keyword(b, part, KEYWORD_PATTERN_PROPERTIES);
	struct node *rest = schema_operand_keyword(b, part, KEYWORD_ADDITIONAL);
	struct node *unevaluated =
		schema_operand_keyword(b, part, KEYWORD_UNEVALUATED);
	struct node *names =
		schema_operand_keyword(b, part, KEYWORD_PROPERTY_NAMES);
	struct facts *facts = schema_facts(b, part.node);

	for (size_t i = 0; patterns && i < patterns->count; i++)
		read_pattern(m, patterns->items[i], !facts->limited);
	if (rest && schema_is_false(rest))
		m->closer = m->closer ? m->closer : rest;
	else if (rest && says_something(b, rest))
		schema_operands_add(b, &m->rest, (struct operand){rest, 0});
	if (unevaluated && schema_is_false(unevaluated))
		m->sealer = unevaluated;
	else if (unevaluated && says_something(b, unevaluated))
		schema_operands_add(b, &m->unevaluated,
				    (struct operand){unevaluated, 0});
	else
		m->open |= unevaluated != NULL;
	/*
	 * An unevaluatedProperties within allOf leaves nothing for the one
	 * around it.
	 */
	m->open |= unevaluated && m->evaluating;
	m->evaluating |= unevaluated != NULL;
	if (names)
		schema_operands_add(b, &m->of_names,
				    (struct operand){names, 0});
	/* Several branches of anyOf may apply at once. */
	m->open |= (rest && !schema_is_false(rest)) ||
		   part.skip & BIT(KEYWORD_ANY_OF) ||
		   schema_operand_keywords(b, part) &
			   (BIT(KEYWORD_IF) | BIT(KEYWORD_DEPENDENT));
}

/* A member that is named, and whose name matches, has both schemas. */
static void match_patterns(struct making *m)
{
	if (m->pattern_count > PATTERNS_MATCHED)
		return;
	for (size_t i = 0; i < m->count; i++) {
		struct operands *uses = &m->slots[i]->uses;

		for (size_t k = 0; k < m->every.count; k++)
			schema_operands_add(m->b, uses, m->every.items[k]);
		for (size_t k = 0; k < m->pattern_count; k++)
			if (regex_matches(m->patterns[k]->regex,
					  m->slots[i]->name))
				schema_operands_add(
					m->b, uses,
					(struct operand){m->pattern_schemas[k],
							 0});
	}
}

/*
 * By the letter, no object has a member that must be there and that nothing
 * lets be there. The type takes it, for real documents forget to declare
 * members that are sent.
 */
static void report_barred(struct making *m)
{
	struct node *closer = m->closer ? m->closer : m->sealer;

	if (m->patterns_lost || m->pattern_count > PATTERNS_MATCHED)
		return;
	for (size_t i = 0; i < m->count; i++) {
		const struct slot *slot = m->slots[i];
		const void **key = ARENA_NEW(m->b->arena, const void *);

		*key = slot->node;
		if (!slot->required || slot->uses.count ||
		    map_put(&m->b->barred, schema_pointer_key(key), m->b))
			continue;
		diag_warning(m->b->diag, slot->node->place, "required-closed",
			     "no object satisfies this schema: '%.*s' must be "
			     "there, and is not declared",
			     (int)slot->name.len, slot->name.ptr);
		diag_note(m->b->diag, doc_node_key_place(closer),
			  "this lets nothing be there that is not declared");
	}
}

/* Does the schema that closes the object declare a member of that name? */
static bool closer_knows(struct making *m, str name)
{
	struct operand closer = {m->closer->parent, 0};
	struct node *own =
		schema_operand_keyword(m->b, closer, KEYWORD_PROPERTIES);
	struct node *patterns =
		schema_operand_keyword(m->b, closer,
				       KEYWORD_PATTERN_PROPERTIES);

	if (own && doc_node_find_str(own, name))
		return true;
	for (size_t i = 0; patterns && i < m->pattern_count; i++)
		if (m->pattern_schemas[i]->parent == patterns &&
		    regex_matches(m->patterns[i]->regex, name))
			return true;
	return false;
}

/*
 * By the letter, additionalProperties: false in a branch of allOf forbids the
 * members of all other branches. Authors mean the union of the branches.
 */
static void close_object(struct making *m)
{
	struct type *type = &m->shell->type;

	type->closed = m->closer || (m->sealer && !m->open);
	type->sealed = type->closed && !m->closer;
	if (type->closed)
		report_barred(m);
	for (size_t i = 0; !m->open && i < m->unevaluated.count; i++)
		schema_operands_add(m->b, &m->rest, m->unevaluated.items[i]);
	if (m->open && (m->sealer || m->unevaluated.count) && !m->closer)
		schema_ledger_note(m->b,
				   "unevaluatedProperties (beside anyOf, if, "
				   "dependencies, additionalProperties or one "
				   "more)",
				   NOT_ENFORCED,
				   m->sealer ? m->sealer : type->node);
	if (!m->closer ||
	    schema_facts(m->b, m->closer->parent)->closed_reported)
		return;
	for (size_t i = 0; i < m->count; i++) {
		struct slot *slot = m->slots[i];

		if (!slot->declared || closer_knows(m, slot->name))
			continue;
		diag_warning(
			m->b->diag, m->closer->place, "allof-closed",
			"this closes only a part of the object; it is taken "
			"to close all of it");
		diag_note(m->b->diag, doc_node_key_place(slot->node),
			  "which has this member, too");
		schema_facts(m->b, m->closer->parent)->closed_reported = true;
		return;
	}
}

/* Do all patterns have one schema? */
static bool is_one_schema(const struct making *m)
{
	for (size_t i = 1; i < m->pattern_count; i++)
		if (!doc_node_equal(m->pattern_schemas[i],
				    m->pattern_schemas[0]))
			return false;
	return true;
}

static void fill_entry(struct making *m)
{
	struct type *type = &m->shell->type;
	struct origin origin = schema_origin_in(m->b, type, STR("value"));
	bool lost = m->patterns_lost || !is_one_schema(m) ||
		    (m->pattern_count && m->rest.count);

	if (lost)
		schema_ledger_note(m->b, "patternProperties (several)",
				   NOT_ENFORCED, type->node);
	if (m->patterns_lost || (m->pattern_count && m->rest.count)) {
		/* Their values are kept raw. */
		type->closed = false;
	} else if (m->rest.count) {
		type->entry = schema_type_of_all(m->b, m->rest, &origin,
						 &type->entry_nullable);
	} else if (m->pattern_count &&
		   (type->closed ||
		    (!lost && says_something(m->b, m->pattern_schemas[0])))) {
		type->entry_patterns = m->patterns;
		type->entry_pattern_count = m->pattern_count;
		type->entry_nullable = true;
		type->entry = lost ? schema_type_any(m->b, type->node)
				   : schema_type_of(m->b, m->pattern_schemas[0],
						    &origin,
						    &type->entry_nullable);
	}
}

/* ---- propertyNames ---- */

static bool is_choice(struct schema_builder *b, struct operands parts)
{
	for (size_t i = 0; i < parts.count; i++)
		if (schema_operand_keywords(b, parts.items[i]) &
		    CHOICE_KEYWORDS)
			return true;
	return false;
}

static void fill_names(struct making *m)
{
	struct schema_builder *b = m->b;
	struct type *type = &m->shell->type;
	struct operands parts = schema_operands_spread(b, m->of_names);
	unsigned types = JSON_ALL;

	for (size_t i = 0; i < parts.count; i++)
		types &= schema_allows(b, parts.items[i], 0);
	if (!parts.count)
		return;
	if (!(types & JSON_STRING)) {
		type->limits.max_properties = 0;
		return;
	}
	if (m->count)
		schema_ledger_note(b, "propertyNames (of properties)",
				   NOT_ENFORCED, type->node);
	if (is_choice(b, parts))
		schema_ledger_note(b, "propertyNames (of several kinds)",
				   NOT_ENFORCED, type->node);
	else
		type->names = schema_type_make(b,
					       schema_operands_needed(b, parts),
					       JSON_STRING, NULL);
}

/* ---- fields ---- */

void schema_field_use(struct schema_builder *b, struct field *field,
		      struct operands uses)
{
	for (size_t i = 0; i < uses.count; i++) {
		struct schema_use use = schema_use(b, uses.items[i].node);

		field->read_only |= use.read_only;
		field->write_only |= use.write_only;
		field->deprecated |= use.deprecated;
		if (!field->fallback)
			field->fallback = use.fallback;
		if (!field->title.ptr)
			field->title = use.title;
		if (!field->description.ptr)
			field->description = use.description;
	}
}

/* Returns true if one of its schemas is `false`. */
static bool is_forbidden(struct making *m, const struct slot *slot)
{
	for (size_t i = 0; i < slot->uses.count; i++)
		if (schema_facts(m->b, slot->uses.items[i].node)->never)
			return true;
	return false;
}

static void add_field(struct making *m, struct slot *slot)
{
	struct type *type = &m->shell->type;
	struct field *field = &type->fields[type->field_count++];
	struct origin origin = schema_origin_in(m->b, type, slot->name);
	struct field unsaid = {0}; /* prose of what must not be there */

	*field = (struct field){.name = slot->name,
				.required = slot->required,
				.node = slot->node};
	if (!slot->uses.count)
		slot->uses = m->rest;
	field->forbidden = is_forbidden(m, slot);
	if (field->forbidden)
		schema_ledger_note(m->b, "false (of a member)", ENFORCED,
				   slot->node);
	if (slot->uses.count && !field->forbidden) {
		field->type = schema_type_of_all(m->b, slot->uses, &origin,
						 &field->nullable);
		schema_field_use(m->b, field, slot->uses);
	} else {
		schema_field_use(m->b, &unsaid, slot->uses);
		field->type = schema_type_any(m->b, slot->node);
		field->nullable = true;
		field->read_only = unsaid.read_only;
		field->write_only = unsaid.write_only;
	}
}

void schema_fill_object(struct schema_builder *b, struct shell *shell,
			struct operands parts)
{
	struct arena *aside = arena_aside(b->arena);
	struct making m = {.b = b,
			   .shell = shell,
			   .aside = aside,
			   .parts = parts,
			   .names = {.arena = aside}};
	struct type *type = &shell->type;

	for (size_t i = 0; i < parts.count; i++)
		read_properties(&m, parts.items[i]);
	for (size_t i = 0; i < parts.count; i++) {
		read_required(&m, parts.items[i]);
		read_rest(&m, parts.items[i]);
	}
	match_patterns(&m);
	close_object(&m);
	if (m.count)
		type->fields =
			arena_alloc(b->arena, m.count * sizeof *type->fields);
	for (size_t i = 0; i < m.count; i++)
		add_field(&m, m.slots[i]);
	assert(type->field_count == m.count);
	fill_entry(&m);
	fill_names(&m);
	arena_free(aside);
}
