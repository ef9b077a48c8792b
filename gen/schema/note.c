/* SPDX-License-Identifier: MIT */
/*
 * What a schema's keywords become in the ledger, and what is wrong with them as
 * they stand: unknown names and types, what a $ref hides.
 *
 * A schema is noted once, however many types are made of it.
 */
#include "internal.h"

void schema_unread_add(struct schema_builder *b, struct node *value)
{
	b->unread = arena_grow(b->arena, b->unread, b->unread_count,
			       sizeof(struct node *));
	b->unread[b->unread_count++] = value;
}

static void note_type(struct schema_builder *b, const struct node *name)
{
	static const char *const names[] = {"array", "boolean", "integer",
					    "null",  "number",  "object",
					    "string"};
	enum { NAMES = sizeof names / sizeof *names };
	const char *near;

	if (name->kind != NODE_SCALAR || doc_node_is_null(name))
		return; /* of the wrong kind, which was reported */
	for (size_t i = 0; i < NAMES; i++)
		if (str_is(name->text, names[i]))
			return;
	near = name->text.ptr ? str_nearest(name->text, names, NAMES) : NULL;
	diag_warning(b->diag, name->place, "type-unknown",
		     near ? "no JSON type has this name; did you mean '%s'? "
			    "any value is taken"
			  : "no JSON type has this name; any value is taken%s",
		     near ? near : "");
}

static void note_types(struct schema_builder *b, const struct node *type)
{
	if (type->kind != NODE_LIST)
		note_type(b, type);
	else
		for (size_t i = 0; i < type->count; i++)
			note_type(b, type->items[i]);
}

/* What a use says of itself also in OpenAPI 3.0, beside a $ref: see use.c. */
static bool is_of_use(const struct node *sibling)
{
	str name = sibling->key->text;

	return str_is(name, "readOnly") || str_is(name, "writeOnly") ||
	       str_is(name, "deprecated");
}

/* In OpenAPI 3.0 all else that stands beside a $ref is ignored. */
static void note_sibling(struct schema_builder *b, const struct node *ref,
			 const struct node *sibling)
{
	str name = sibling->key->text;

	if (sibling == ref || is_of_use(sibling) ||
	    str_is(name, "description") || str_is(name, "summary") ||
	    str_starts(name, "x-"))
		return;
	diag_warning(b->diag, sibling->key->place, "ref-sibling",
		     "OpenAPI 3.0 ignores what stands beside a $ref");
	diag_note(b->diag, ref->key->place,
		  "the $ref; allOf with it and "
		  "'%.*s' would do",
		  (int)name.len, name.ptr);
	schema_ledger_note(b, "beside $ref", NOT_ENFORCED, sibling);
}

/* These keywords are noted elsewhere, once their treatment is known. */
#define NOTED_ELSEWHERE                                                    \
	(BIT(KEYWORD_PATTERN) | BIT(KEYWORD_ENCODING) | BIT(KEYWORD_NOT) | \
	 BIT(KEYWORD_DEPENDENT))
#define PRESENCE_KEYWORDS (BIT(KEYWORD_NOT) | BIT(KEYWORD_DEPENDENT))
#define PART_KEYWORDS \
	(BIT(KEYWORD_PATTERN) | BIT(KEYWORD_ENCODING) | BIT(KEYWORD_FORMAT))

/*
 * Is the schema one that was made, such as that of all headers? No document has
 * its keywords.
 */
static bool is_made(const struct node *schema, const struct node *keyword)
{
	const struct node *parent = schema->parent;

	return keyword->parent == schema && parent &&
	       (schema->index >= parent->count ||
		parent->items[schema->index] != schema);
}

/* Is it read by no type, but by the letter or not at all? */
static bool is_unread(const struct facts *facts, const struct keyword_row *row)
{
	uint64_t unread = BIT(KEYWORD_NOT) | BIT(KEYWORD_IF) |
			  BIT(KEYWORD_CONTAINS) | BIT(KEYWORD_DEPENDENT) |
			  BIT(KEYWORD_UNEVALUATED_ITEMS) |
			  BIT(KEYWORD_PROPERTY_NAMES);

	return row->kind >= VALUE_SCHEMA &&
	       (row->keyword == KEYWORD_OTHER || BIT(row->keyword) & unread ||
		facts->keywords & (BIT(KEYWORD_CONST) | BIT(KEYWORD_ENUM)));
}

void schema_ledger_item(struct schema_builder *b, struct node *item,
			const struct keyword_row *row)
{
	schema_part_note(b, item);
	if (row && row->keyword == KEYWORD_TYPE)
		note_types(b, item);
	if (!row)
		schema_ledger_note(b, item->key->text.ptr, NOT_ENFORCED, item);
}

static void note_known(struct schema_builder *b, const struct facts *facts,
		       struct node *item, const struct keyword_row *row,
		       bool counts)
{
	enum keyword keyword = row->keyword;
	enum treatment how = row->how;

	if (counts && is_unread(facts, row))
		schema_unread_add(b, item);
	if (keyword != KEYWORD_OTHER &&
	    BIT(keyword) & PRESENCE_KEYWORDS & facts->keywords)
		schema_ledger_undecided(b, item);
	if (keyword != KEYWORD_OTHER &&
	    BIT(keyword) & PART_KEYWORDS & facts->keywords)
		schema_ledger_part_add(b, item);
	if (schema_is_empty_enum(item))
		how = NOT_ENFORCED;
	if (keyword == KEYWORD_OTHER ||
	    !(BIT(keyword) & (NOTED_ELSEWHERE & facts->keywords)))
		schema_ledger_note(b, item->key->text.ptr, how, item);
}

/*
 * Is the schema a copy of one whose keywords were noted? Headers are: each
 * message that has them makes an object of them.
 */
static bool is_noted_copy(struct schema_builder *b, const struct node *node)
{
	const struct node *original = node->items[0]->parent;
	const void *const *key = (const void *const *)&node->items[0]->parent;
	const struct facts *facts;

	if (!original || original == node || original->count > node->count)
		return false;
	for (size_t i = 0; i < original->count; i++)
		if (original->items[i] != node->items[i])
			return false;
	facts = schema_facts_known(b, original);
	return (facts && facts->noted) ||
	       map_put(&b->copies, schema_pointer_key(key), b);
}

void schema_ledger_keywords(struct schema_builder *b, struct facts *facts)
{
	const struct node *node = facts->node;
	const struct node *ref;

	if (facts->noted || node->kind != NODE_MAP)
		return;
	facts->noted = true;
	if (node->count && is_noted_copy(b, node))
		return;
	ref = doc_node_find(node, "$ref");
	if (ref && schema_ref_has_siblings(b, node))
		ref = NULL;
	for (size_t i = 0; i < node->count; i++) {
		struct node *item = node->items[i];
		const struct said *said = &facts->said[i];
		const struct keyword_row *row = schema_keyword_at(said->number);

		if (is_made(node, item))
			continue;
		if (ref)
			note_sibling(b, ref, item);
		if (ref && item != ref && !is_of_use(item))
			continue;
		schema_ledger_item(b, item, row);
		if (row)
			note_known(b, facts, item, row, said->counts);
	}
}
