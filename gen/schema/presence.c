/* SPDX-License-Identifier: MIT */
/*
 * Which members must be present together: anyOf and oneOf of nothing but
 * `required`, `not` of that, and dependentRequired.
 *
 * A keyword that is read here has one line in the ledger, which says whether a
 * type enforces it.
 */
#include "internal.h"

static bool is_names(const struct node *list)
{
	if (!list || list->kind != NODE_LIST || !list->count)
		return false;
	for (size_t i = 0; i < list->count; i++)
		if (list->items[i]->kind != NODE_SCALAR)
			return false;
	return true;
}

/* {required: [...]} and nothing else. */
static bool is_required(struct schema_builder *b, struct node *schema)
{
	return schema->kind == NODE_MAP &&
	       (schema_facts(b, schema)->keywords & EFFECTIVE_KEYWORDS) ==
		       BIT(KEYWORD_REQUIRED) &&
	       is_names(doc_node_find(schema, "required"));
}

/* `not` of {required: [...]}, or of anyOf those. */
static bool is_not(struct schema_builder *b, struct node *negated)
{
	struct node *list = negated ? doc_node_find(negated, "anyOf") : NULL;

	if (!negated || negated->kind != NODE_MAP)
		return false;
	if (!list)
		return is_required(b, negated);
	if (list->kind != NODE_LIST ||
	    (schema_facts(b, negated)->keywords & EFFECTIVE_KEYWORDS) !=
		    BIT(KEYWORD_ANY_OF))
		return false;
	for (size_t i = 0; i < list->count; i++)
		if (!is_required(b, list->items[i]))
			return false;
	return list->count;
}

static bool is_branch(struct schema_builder *b, struct node *branch)
{
	struct node *names = doc_node_find(branch, "required");
	struct node *negated = doc_node_find(branch, "not");

	return (!names || is_names(names)) && (!negated || is_not(b, negated));
}

bool schema_presence_only(struct schema_builder *b, const struct node *list)
{
	uint64_t allowed = BIT(KEYWORD_REQUIRED) | BIT(KEYWORD_NOT);

	for (size_t i = 0; i < list->count; i++) {
		uint64_t keywords = schema_facts(b, list->items[i])->keywords &
				    EFFECTIVE_KEYWORDS;

		if (!keywords || keywords & ~allowed)
			return false;
	}
	return list->count;
}

/* ---- rules ---- */

static struct presence *add_presence(struct schema_builder *b,
				     struct type *type, const char *keyword)
{
	struct presence *presence;

	assert(type->kind == TYPE_OBJECT);
	type->presences = arena_grow(b->arena, type->presences,
				     schema_presence_count(type),
				     sizeof *type->presences);
	presence = &type->presences[type->presence_count++];
	*presence = (struct presence){.keyword = keyword};
	return presence;
}

static void add_term(struct schema_builder *b, struct presence *presence,
		     struct node *names, bool absent)
{
	struct presence_term *term;

	presence->terms = arena_grow(b->arena, presence->terms,
				     presence->term_count,
				     sizeof *presence->terms);
	term = &presence->terms[presence->term_count++];
	*term = (struct presence_term){.branch = presence->branch_count,
				       .absent = absent};
	term->names = arena_alloc(b->arena, names->count * sizeof *term->names);
	for (size_t i = 0; i < names->count; i++)
		term->names[term->name_count++] = names->items[i]->text;
}

static void add_not(struct schema_builder *b, struct presence *presence,
		    struct node *negated)
{
	struct node *list = doc_node_find(negated, "anyOf");

	if (!list)
		add_term(b, presence, doc_node_find(negated, "required"), true);
	for (size_t i = 0; list && i < list->count; i++)
		add_term(b, presence, doc_node_find(list->items[i], "required"),
			 true);
}

static bool is_known(const struct type *type, str name)
{
	return !schema_entry(type) || schema_type_field(type, name);
}

/*
 * A presence cannot be checked if it names an entry of a typed map, since
 * entries have no field; then it is dropped.
 */
static bool keep(struct schema_builder *b, struct type *type, struct node *node)
{
	const struct presence *last =
		&type->presences[schema_presence_count(type) - 1];

	for (size_t i = 0; i < last->term_count; i++)
		for (size_t k = 0; k < last->terms[i].name_count; k++)
			if (!is_known(type, last->terms[i].names[k])) {
				type->presence_count--;
				return false;
			}
	schema_ledger_enforced(b, node);
	return true;
}

static void read_choice(struct schema_builder *b, struct type *type,
			struct node *schema, const char *keyword)
{
	struct node *list = doc_node_find(schema, keyword);
	struct presence *presence;

	if (!list || list->kind != NODE_LIST || !schema_presence_only(b, list))
		return;
	for (size_t i = 0; i < list->count; i++)
		if (!is_branch(b, list->items[i]))
			return;
	presence = add_presence(b, type, keyword);
	presence->one = *keyword == 'o';
	for (size_t i = 0; i < list->count; i++) {
		struct node *names = doc_node_find(list->items[i], "required");
		struct node *negated = doc_node_find(list->items[i], "not");

		if (names)
			add_term(b, presence, names, false);
		if (negated)
			add_not(b, presence, negated);
		presence->branch_count++;
	}
	if (!keep(b, type, list))
		return;
	for (size_t i = 0; i < list->count; i++) {
		struct node *negated = doc_node_find(list->items[i], "not");

		if (negated)
			schema_ledger_enforced(b, negated);
	}
}

static void read_not(struct schema_builder *b, struct type *type,
		     struct node *schema)
{
	struct node *negated = doc_node_find(schema, "not");
	struct presence *presence;

	if (!is_not(b, negated))
		return;
	presence = add_presence(b, type, "not");
	add_not(b, presence, negated);
	presence->branch_count = 1;
	keep(b, type, negated);
}

/* Either the member is absent, or all members that depend on it are present. */
static void read_dependent(struct schema_builder *b, struct type *type,
			   struct node *schema, const char *keyword)
{
	struct node *map = doc_node_find(schema, keyword);
	bool all = map && map->kind == NODE_MAP;
	size_t count = all ? map->count : 0;

	for (size_t i = 0; i < count; i++) {
		struct node *names = map->items[i];
		struct node one = {.count = 1, .kind = NODE_LIST};
		struct node *items[1];
		struct presence *presence;

		if (names->kind == NODE_LIST && !names->count)
			continue;
		if (!is_names(names)) {
			all = false;
			continue;
		}
		items[0] = ARENA_NEW(b->arena, struct node);
		items[0]->text = names->key->text;
		one.items = items;
		presence = add_presence(b, type, keyword);
		add_term(b, presence, &one, true);
		presence->branch_count++;
		add_term(b, presence, names, false);
		presence->branch_count++;
		all = keep(b, type, names) && all;
	}
	if (all)
		schema_ledger_enforced(b, map);
}

void schema_fill_presence(struct schema_builder *b, struct shell *shell,
			  struct operands parts)
{
	struct type *type = &shell->type;

	for (size_t i = 0; i < parts.count; i++) {
		struct node *schema = parts.items[i].node;
		uint64_t keywords = schema_facts(b, schema)->keywords;

		if (keywords & BIT(KEYWORD_ANY_OF))
			read_choice(b, type, schema, "anyOf");
		if (keywords & BIT(KEYWORD_ONE_OF))
			read_choice(b, type, schema, "oneOf");
		if (keywords & BIT(KEYWORD_NOT))
			read_not(b, type, schema);
		if (!(keywords & BIT(KEYWORD_DEPENDENT)))
			continue;
		read_dependent(b, type, schema, "dependentRequired");
		read_dependent(b, type, schema, "dependencies");
	}
}
