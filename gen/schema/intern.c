/* SPDX-License-Identifier: MIT */
/*
 * Interns types: inline types with equal structure become one. A type is
 * interned after the types that it holds, so that equal types hold equal
 * pointers, and one hash and one comparison of pointers are enough.
 *
 * Invariant: prose makes no difference, and all origins of what has a name are
 * kept; a type that is used by itself has one schema.
 */
#include "same.h"

/* ---- equality ---- */

/* Finds a field by name; it is usually at the same index in both types. */
static const struct field *field_like(const struct type *type, size_t index,
				      str name)
{
	if (str_equal(type->fields[index].name, name))
		return &type->fields[index];
	for (size_t i = 0; i < schema_field_count(type); i++)
		if (str_equal(type->fields[i].name, name))
			return &type->fields[i];
	return NULL;
}

/* An object's members have no order (RFC 8259 section 4). */
static bool fields_equal(const struct type *a, const struct type *b)
{
	if (schema_field_count(a) != schema_field_count(b))
		return false;
	for (size_t i = 0; i < schema_field_count(a); i++) {
		const struct field *x = &a->fields[i];
		const struct field *y = field_like(b, i, x->name);

		if (!y || x->type != y->type || x->required != y->required ||
		    x->forbidden != y->forbidden ||
		    x->nullable != y->nullable ||
		    x->read_only != y->read_only ||
		    x->write_only != y->write_only ||
		    !schema_values_equal(x->fallback, y->fallback))
			return false;
	}
	return true;
}

static bool enums_equal(const struct type *a, const struct type *b)
{
	if (schema_value_count(a) != schema_value_count(b))
		return false;
	for (size_t i = 0; i < schema_value_count(a); i++)
		if (!str_equal(a->values[i].text, b->values[i].text) ||
		    !schema_texts_equal(schema_value_name(&a->values[i]),
					schema_value_name(&b->values[i])))
			return false;
	return true;
}

static bool choices_equal(const struct type *a, const struct type *b)
{
	if (a->said_by != b->said_by ||
	    schema_branch_count(a) != schema_branch_count(b) ||
	    schema_rule_count(a) != schema_rule_count(b))
		return false;
	for (size_t i = 0; i < schema_branch_count(a); i++)
		if (a->branches[i].type != b->branches[i].type ||
		    !str_equal(a->branches[i].name, b->branches[i].name))
			return false;
	for (size_t i = 0; i < schema_rule_count(a); i++) {
		const struct rule *x = &a->rules[i], *y = &b->rules[i];

		if (x->by != y->by || x->types != y->types ||
		    x->branch != y->branch || x->shaped != y->shaped ||
		    x->likely != y->likely ||
		    !schema_texts_equal(x->member, y->member) ||
		    !schema_texts_equal(x->inner, y->inner) ||
		    !schema_texts_equal(x->value, y->value))
			return false;
	}
	return true;
}

/* Do the names of both objects' entries match the same patterns? */
static bool entries_equal(const struct type *a, const struct type *b)
{
	if (schema_entry_pattern_count(a) != schema_entry_pattern_count(b))
		return false;
	for (size_t i = 0; i < schema_entry_pattern_count(a); i++)
		if (!str_equal(a->entry_patterns[i]->source,
			       b->entry_patterns[i]->source))
			return false;
	return true;
}

static bool names_equal(const struct type *a, const struct type *b)
{
	if (!a || !b)
		return a == b;
	return a->kind == b->kind &&
	       schema_limits_equal(&a->limits, &b->limits) && enums_equal(a, b);
}

static bool objects_equal(const struct type *a, const struct type *b)
{
	return a->closed == b->closed && a->sealed == b->sealed &&
	       a->entry == b->entry && a->entry_nullable == b->entry_nullable &&
	       entries_equal(a, b) && names_equal(a->names, b->names) &&
	       fields_equal(a, b) && schema_presences_equal(a, b);
}

/* Compares what only types of this kind have. */
static bool own_equal(const struct type *a, const struct type *b)
{
	switch (a->kind) {
	case TYPE_OBJECT:
		return objects_equal(a, b);
	case TYPE_LIST:
	case TYPE_TUPLE:
		return a->item == b->item &&
		       a->item_nullable == b->item_nullable &&
		       fields_equal(a, b);
	case TYPE_ENUM:
	case TYPE_STRING:
		return enums_equal(a, b);
	case TYPE_CHOICE:
		return choices_equal(a, b);
	case TYPE_ANY:
	case TYPE_BOOLEAN:
	case TYPE_INTEGER:
	case TYPE_UNSIGNED:
	case TYPE_NUMBER:
	case TYPE_TIME:
	case TYPE_DATE:
		break;
	}
	return true;
}

static bool types_equal(const struct type *a, const struct type *b)
{
	return a->kind == b->kind && a->nullable == b->nullable &&
	       schema_texts_equal(a->rename, b->rename) &&
	       schema_limits_equal(&a->limits, &b->limits) && own_equal(a, b);
}

/* ---- what letters say ---- */

/*
 * Where equal types have several schemas, their holder judges what the schemas
 * say beyond the rows (see accept/carry.c). A type that is used by itself has
 * no holder, so it joins its own schema alone, as do all types of a schema
 * that is used so; no order of a document can change who joins whom.
 */
static bool may_join(struct schema_builder *b, const struct shell *kept,
		     const struct shell *gone)
{
	if (kept->type.kind < TYPE_OBJECT)
		return true;
	return kept->used == gone->used &&
	       (!kept->used ||
		schema_same(b, kept->type.node, gone->type.node));
}

/* ---- hashing ---- */

static uint64_t mix_type(uint64_t hash, const struct type *type)
{
	return schema_mix(hash, type ? schema_shell_of(type)->order + 1 : 0);
}

static uint64_t mix_limits(uint64_t hash, const struct limits *limits)
{
	hash = schema_mix(hash, (uint64_t)limits->min_length);
	hash = schema_mix(hash, (uint64_t)limits->max_length);
	hash = schema_mix(hash, (uint64_t)limits->min_items);
	hash = schema_mix(hash, (uint64_t)limits->max_items);
	hash = schema_mix(hash, (uint64_t)limits->max_properties);
	hash = schema_mix_str(hash, limits->minimum);
	hash = schema_mix_str(hash, limits->maximum);
	hash = schema_mix_str(hash, limits->multiple_of);
	for (size_t i = 0; i < limits->pattern_count; i++)
		hash = schema_mix_str(hash, limits->patterns[i].source);
	if (limits->constant)
		hash = schema_mix_str(hash, limits->constant->text);
	for (size_t i = 0; i < limits->allowed_count; i++)
		hash = schema_mix_str(hash, limits->allowed[i]->text);
	return hash;
}

static uint64_t hash_field(const struct field *field)
{
	uint64_t hash = mix_type(schema_mix_str(0, field->name), field->type);

	hash = schema_mix(hash, field->required |
					(unsigned)field->nullable << 1 |
					(unsigned)field->read_only << 2);
	return field->fallback ? schema_mix_str(hash, field->fallback->text)
			       : hash;
}

static uint64_t type_hash(const struct type *type)
{
	uint64_t hash = schema_mix((uint64_t)type->kind, type->nullable);
	uint64_t fields = 0;

	hash = mix_type(mix_type(hash, schema_entry(type)), schema_item(type));
	hash = schema_mix(hash, (uint64_t)type->limits.format);
	hash = mix_limits(hash, &type->limits);
	for (size_t i = 0; i < schema_field_count(type); i++)
		fields += hash_field(&type->fields[i]);
	hash = schema_mix(hash, fields);
	for (size_t i = 0; i < schema_value_count(type); i++)
		hash = schema_mix_str(hash, type->values[i].text);
	for (size_t i = 0; i < schema_branch_count(type); i++)
		hash = mix_type(hash, type->branches[i].type);
	return hash;
}

/* ---- merging ---- */

/* Types with equal hashes, in a chain, because they may still differ. */
struct chain {
	struct shell *shell;
	struct chain *next;
	uint64_t hash;
};

/* Schemas with equal hashes whose types are used by themselves. */
struct own {
	struct node *schema;
	struct own *next;
	uint64_t hash, look;
};

struct merging {
	struct schema_builder *b;
	struct map chains, owns, looks;
	struct shell **stack;
	size_t depth, room;
};

static struct own *own_of(const struct merging *m, const uint64_t *hash)
{
	return map_find(&m->owns, (str){(const char *)hash, sizeof *hash});
}

static bool has_own(const struct merging *m, uint64_t hash, struct node *schema)
{
	struct own *own = own_of(m, &hash);

	while (own && !schema_same(m->b, own->schema, schema))
		own = own->next;
	return own;
}

static bool is_own(const struct merging *m, struct node *schema)
{
	uint64_t look = schema_same_look(m->b, schema);

	return map_find(&m->looks, (str){(const char *)&look, sizeof look}) &&
	       has_own(m, schema_same_hash(m->b, schema), schema);
}

static void add_own(struct merging *m, struct node *schema)
{
	uint64_t hash = schema_same_hash(m->b, schema);
	struct own *own, *first;

	if (has_own(m, hash, schema))
		return;
	own = ARENA_NEW(m->b->arena, struct own);
	own->schema = schema;
	own->hash = hash;
	own->look = schema_same_look(m->b, schema);
	map_put(&m->looks, (str){(const char *)&own->look, sizeof own->look},
		own);
	first = own_of(m, &own->hash);
	if (first) {
		own->next = first->next;
		first->next = own;
		return;
	}
	map_put(&m->owns, (str){(const char *)&own->hash, sizeof own->hash},
		own);
}

static void join(struct schema_builder *b, struct shell *kept,
		 struct shell *gone)
{
	assert(kept != gone && !kept->same && !gone->same);
	gone->same = kept;
	kept->type.composed |= gone->type.composed;
	if (gone->type.example_count) {
		b->merged = arena_grow(b->arena, b->merged, b->merged_count,
				       sizeof(struct type *));
		b->merged[b->merged_count++] = &gone->type;
	}
	for (size_t i = 0;
	     schema_has_name(&kept->type) && i < gone->type.origin_count; i++)
		schema_type_add_origin(b, &kept->type, &gone->type.origins[i]);
	if (!kept->type.description.ptr)
		kept->type.description = gone->type.description;
}

static void intern(struct merging *m, struct shell *shell)
{
	uint64_t hash = type_hash(&shell->type);
	str key = {(const char *)&hash, sizeof hash};
	struct chain *first = map_find(&m->chains, key);
	struct chain *chain = first;

	shell->used = shell->type.kind >= TYPE_OBJECT &&
		      is_own(m, shell->type.node);
	for (; chain; chain = chain->next)
		if (types_equal(&chain->shell->type, &shell->type) &&
		    may_join(m->b, chain->shell, shell)) {
			join(m->b, chain->shell, shell);
			return;
		}
	chain = ARENA_NEW(m->b->arena, struct chain);
	chain->shell = shell;
	chain->hash = hash;
	if (first) {
		chain->next = first->next;
		first->next = chain;
	} else {
		map_put(&m->chains,
			(str){(const char *)&chain->hash, sizeof chain->hash},
			chain);
	}
}

static void push(struct merging *m, const struct type *type)
{
	struct shell *shell;

	if (!type)
		return;
	shell = schema_shell_of(type);
	if (shell->type.component.ptr || shell->visit)
		return;
	m->stack = arena_grow(m->b->arena, m->stack, m->depth,
			      sizeof(struct shell *));
	m->stack[m->depth++] = shell;
}

static void push_held(struct merging *m, const struct type *type)
{
	for (size_t i = schema_branch_count(type); i-- > 0;)
		push(m, type->branches[i].type);
	push(m, schema_item(type));
	push(m, schema_entry(type));
	for (size_t i = schema_field_count(type); i-- > 0;)
		push(m, type->fields[i].type);
}

enum { VISIT_NEW, VISIT_OPEN, VISIT_DONE };

static void merge_from(struct merging *m, struct shell *start)
{
	push(m, &start->type);
	if (start->type.component.ptr)
		push_held(m, &start->type);
	while (m->depth) {
		struct shell *shell = m->stack[m->depth - 1];

		if (shell->visit == VISIT_NEW) {
			shell->visit = VISIT_OPEN;
			push_held(m, &shell->type);
			continue;
		}
		m->depth--;
		if (shell->visit == VISIT_DONE)
			continue;
		shell->visit = VISIT_DONE;
		schema_shell_follow(shell);
		intern(m, shell);
	}
}

void schema_intern(struct schema_builder *b, const struct reached *reached,
		   const struct schema_uses *uses)
{
	struct merging m = {.b = b,
			    .chains = {.arena = b->arena},
			    .owns = {.arena = b->arena},
			    .looks = {.arena = b->arena}};

	for (size_t i = 0; i < uses->count; i++)
		if (*uses->items[i] && !(*uses->items[i])->component.ptr)
			add_own(&m, (*uses->items[i])->node);
	for (size_t i = 0; i < reached->count; i++)
		merge_from(&m, reached->items[i]);
}
