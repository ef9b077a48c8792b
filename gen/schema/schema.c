/* SPDX-License-Identifier: MIT */
/*
 * From a schema node to a type.
 *
 * Invariant: a type is made at once and filled later, from a work list, so
 * that neither recursion nor long chains of references grow the stack; when a
 * function of private.h returns, the list is empty.
 */
#include <string.h>

#include "internal.h"

struct schemas *schema_state(struct schema_builder *b)
{
	struct schemas *s = b->schemas;

	if (s)
		return s;
	s = ARENA_NEW(b->arena, struct schemas);
	s->facts.arena = b->arena;
	s->types.arena = b->arena;
	s->extended.arena = b->arena;
	for (int i = 0; i <= NOT_ENFORCED; i++)
		s->ledger[i].arena = b->arena;
	s->patterns.arena = b->arena;
	s->documents.arena = b->arena;
	s->examples.arena = b->arena;
	s->told.arena = b->arena;
	s->present.arena = b->arena;
	b->schemas = s;
	return s;
}

struct schema_builder *schema_open(struct arena *arena, struct diag *diag,
				   struct doc *doc, bool is_30)
{
	struct schema_builder *b = ARENA_NEW(arena, struct schema_builder);

	*b = (struct schema_builder){.arena = arena,
				     .diag = diag,
				     .doc = doc,
				     .is_30 = is_30};
	return b;
}

/* ---- the version of a document ---- */

struct version_of {
	const struct document *document;
	bool is_30;
};

bool schema_is_30(struct schema_builder *b, const struct node *node)
{
	struct map *map = &schema_state(b)->documents;
	const void *pointer = node->document;
	struct version_of *version =
		map_find(map, schema_pointer_key(&pointer));
	struct node *openapi;

	if (version)
		return version->is_30;
	version = ARENA_NEW(b->arena, struct version_of);
	version->document = node->document;
	version->is_30 = b->is_30;
	openapi = node->document && node->document->root
			  ? doc_node_find(node->document->root, "openapi")
			  : NULL;
	if (openapi)
		version->is_30 = str_starts(openapi->text, "3.0");
	map_put(map,
		(str){(const char *)&version->document,
		      sizeof version->document},
		version);
	return version->is_30;
}

/* ---- making types ---- */

void schema_limits_clear(struct limits *limits)
{
	*limits = (struct limits){.min_length = -1,
				  .max_length = -1,
				  .min_items = -1,
				  .max_items = -1,
				  .min_properties = -1,
				  .max_properties = -1};
}

struct shell *schema_shell_make(struct schema_builder *b, enum type_kind kind,
				struct node *node)
{
	struct schemas *s = schema_state(b);
	struct shell *shell = ARENA_NEW(b->arena, struct shell);

	shell->type.kind = kind;
	shell->type.node = node;
	schema_limits_clear(&shell->type.limits);
	shell->order = s->count;
	s->shells =
		arena_grow(b->arena, s->shells, s->count, sizeof *s->shells);
	s->shells[s->count++] = shell;
	return shell;
}

struct shell *schema_shell_of(const struct type *type)
{
	union {
		const struct type *type;
		struct shell *shell;
	} is = {type};

	while (is.shell->same)
		is.shell = is.shell->same;
	return is.shell;
}

/* "pets" for a whole file "schemas/pets.yaml". */
static str file_stem(const struct document *document)
{
	const char *path = document->source->path;
	const char *slash = strrchr(path, '/');
	const char *from = slash ? slash + 1 : path;
	const char *dot = strrchr(from, '.');

	return (str){from,
		     dot && dot > from ? (size_t)(dot - from) : strlen(from)};
}

static bool is_fragment(const struct node *root)
{
	return !doc_node_find(root, "openapi") &&
	       !doc_node_find(root, "swagger");
}

str schema_component_name(struct schema_builder *b, const struct node *node)
{
	const struct node *up = node->parent;
	enum treatment how;
	str stem;

	if (!up) {
		if (!node->document || !is_fragment(node))
			return (str){0};
		stem = file_stem(node->document);
		return str_copy(b->arena, stem);
	}
	if (!node->key)
		return (str){0};
	if (up->key && (str_is(up->key->text, "$defs") ||
			str_is(up->key->text, "definitions")))
		return node->key->text;
	if (up->key && str_is(up->key->text, "schemas") && up->parent &&
	    up->parent->key && str_is(up->parent->key->text, "components"))
		return node->key->text;
	/* A file of schemas by name: "common.yaml#/Money". */
	if (!up->parent && is_fragment(up) &&
	    schema_keyword_find(node->key->text, &how) == KEYWORD_OTHER &&
	    how == NOT_ENFORCED)
		return node->key->text;
	return (str){0};
}

static bool origin_equal(const struct origin *a, const struct origin *b)
{
	if (a->type != b->type || a->operation != b->operation ||
	    a->event != b->event || a->word_count != b->word_count)
		return false;
	for (size_t i = 0; i < a->word_count; i++)
		if (!str_equal(a->words[i], b->words[i]))
			return false;
	return true;
}

void schema_type_add_origin(struct schema_builder *b, struct type *type,
			    const struct origin *origin)
{
	/* The same use asked for again comes right after the first. */
	if (!origin || type->component.ptr ||
	    (type->origin_count &&
	     origin_equal(&type->origins[type->origin_count - 1], origin)))
		return;
	type->origins = arena_grow(b->arena, type->origins, type->origin_count,
				   sizeof *type->origins);
	type->origins[type->origin_count++] = *origin;
}

struct origin schema_origin_in(struct schema_builder *b, struct type *type,
			       str word)
{
	struct origin origin = {.type = type, .word_count = 1};

	origin.words = ARENA_NEW(b->arena, str);
	origin.words[0] = word;
	return origin;
}

struct type *schema_type_any(struct schema_builder *b, struct node *node)
{
	struct schemas *s = schema_state(b);
	struct shell *shell;

	if (s->any)
		return s->any;
	shell = schema_shell_make(b, TYPE_ANY, node);
	shell->state = SHELL_RESOLVED;
	shell->type.nullable = true;
	s->any = &shell->type;
	return s->any;
}

struct origin schema_origin(struct schema_builder *b, struct type *type,
			    struct operation *operation, struct event *event,
			    const char *first, const char *second,
			    const char *third)
{
	struct origin origin = {type, operation, event, NULL, 0};
	const char *words[] = {first, second, third};

	origin.words = arena_alloc(b->arena, 3 * sizeof *origin.words);
	while (origin.word_count < 3 && words[origin.word_count]) {
		origin.words[origin.word_count] =
			str_from(words[origin.word_count]);
		origin.word_count++;
	}
	return origin;
}

/* A copy with one operand more, whose bytes tell one list from another. */
static struct operands operands_copy(struct schema_builder *b,
				     struct operands operands, unsigned only)
{
	struct operands copy = {NULL, operands.count};

	copy.items = arena_alloc(b->arena,
				 (operands.count + 1) * sizeof *copy.items);
	for (size_t i = 0; i < operands.count; i++) {
		copy.items[i].node = operands.items[i].node;
		copy.items[i].skip = operands.items[i].skip;
	}
	copy.items[operands.count].skip = only;
	return copy;
}

struct type *schema_type_make(struct schema_builder *b,
			      struct operands operands, unsigned only,
			      const struct origin *origin)
{
	struct map *types = &schema_state(b)->types;
	struct operands copy = operands_copy(b, operands, only);
	str key = {(const char *)copy.items,
		   (copy.count + 1) * sizeof *copy.items};
	struct shell *shell = map_find(types, key);

	if (!shell) {
		shell = schema_shell_make(b, TYPE_ANY, copy.items[0].node);
		shell->operands = copy;
		shell->only = only;
		if (copy.count == 1 && !copy.items[0].skip && !only)
			shell->type.component =
				schema_component_name(b, copy.items[0].node);
		map_put(types, key, shell);
	}
	schema_type_add_origin(b, &shell->type, origin);
	return &shell->type;
}

static bool use_allows_null(struct schema_builder *b, struct node *core,
			    int change)
{
	if (change != NULL_KEPT)
		return change == NULL_ADDED;
	return schema_operands_allow_null(
		b, (struct operands){&(struct operand){core, 0}, 1}, 0);
}

struct type *schema_type_of_all(struct schema_builder *b, struct operands uses,
				const struct origin *origin, bool *nullable)
{
	struct operands operands = {0};
	bool null = true, kept = true;

	for (size_t i = 0; i < uses.count; i++) {
		struct operand operand = uses.items[i];
		int change = NULL_KEPT;

		if (!operand.skip)
			operand.node = schema_core(b, operand.node, &change);
		kept = kept && change == NULL_KEPT;
		null = null &&
		       (operand.skip
				? schema_allows(b, operand, 0) & JSON_NULL
				: use_allows_null(b, operand.node, change));
		schema_operands_add(b, &operands, operand);
	}
	/* Together, parts without a type may be of one. */
	if (kept)
		null = schema_operands_allow_null(b, operands, 0);
	if (nullable)
		*nullable = null;
	return schema_type_make(b, schema_operands_needed(b, operands), 0,
				origin);
}

struct type *schema_type_of(struct schema_builder *b, struct node *schema,
			    const struct origin *origin, bool *nullable)
{
	struct operand operand = {schema, 0};

	return schema_type_of_all(b, (struct operands){&operand, 1}, origin,
				  nullable);
}

/* ---- filling ---- */

/* The first node among the parts that has the word; the type's own first. */
static struct node *part_word(struct schema_builder *b,
			      const struct shell *shell, struct operands parts,
			      enum keyword word)
{
	struct node *own = schema_operand_keyword(
		b, (struct operand){shell->operands.items[0].node, 0}, word);

	for (size_t i = 0; !own && i < parts.count; i++)
		if (!schema_component_name(b, parts.items[i].node).ptr)
			own = schema_operand_keyword(b, parts.items[i], word);
	return own;
}

static str part_text(struct schema_builder *b, const struct shell *shell,
		     struct operands parts, enum keyword word)
{
	struct node *node = part_word(b, shell, parts, word);

	return node && node->kind == NODE_SCALAR ? node->text : (str){0};
}

static void annotate(struct schema_builder *b, struct shell *shell,
		     struct operands parts)
{
	struct type *type = &shell->type;
	struct node *example = part_word(b, shell, parts, KEYWORD_EXAMPLE);
	struct node *examples = part_word(b, shell, parts, KEYWORD_EXAMPLES);

	type->title = part_text(b, shell, parts, KEYWORD_TITLE);
	type->description = part_text(b, shell, parts, KEYWORD_DESCRIPTION);
	type->deprecated = schema_is_true(type->node, "deprecated");
	if (examples && examples->kind == NODE_LIST) {
		type->examples = examples->items;
		type->example_count = examples->count;
	} else if (example) {
		type->examples = ARENA_NEW(b->arena, struct node *);
		type->examples[0] = example;
		type->example_count = 1;
	}
}

unsigned schema_shell_allows(struct schema_builder *b,
			     const struct shell *shell)
{
	unsigned types = JSON_ALL;

	for (size_t i = 0; i < shell->operands.count; i++)
		types &= schema_allows(b, shell->operands.items[i], 0);
	return types;
}

static uint64_t parts_words(struct schema_builder *b, struct operands parts)
{
	uint64_t words = 0;

	for (size_t i = 0; i < parts.count; i++)
		words |= schema_operand_keywords(b, parts.items[i]);
	return words;
}

/* What a schema without `type` is about: strings, numbers, ... or anything. */
static unsigned implied_kind(struct schema_builder *b, struct shell *shell,
			     struct operands parts)
{
	uint64_t words = parts_words(b, parts);
	unsigned kinds = 0;

	if (words & OBJECT_KEYWORDS)
		kinds |= JSON_OBJECT;
	if (words & LIST_KEYWORDS)
		kinds |= JSON_ARRAY;
	if (words & STRING_KEYWORDS & ~BIT(KEYWORD_FORMAT))
		kinds |= JSON_STRING;
	if (words & NUMBER_KEYWORDS)
		kinds |= JSON_ANY_NUMBER;
	for (size_t i = 0; !kinds && i < parts.count; i++) {
		struct node *format = schema_operand_keyword(b, parts.items[i],
							     KEYWORD_FORMAT);

		if (format && schema_format_known(format->text))
			kinds = JSON_STRING;
	}
	if (kinds == JSON_OBJECT || kinds == JSON_ARRAY ||
	    kinds == JSON_STRING || kinds == JSON_ANY_NUMBER)
		schema_ledger_note(b, "constraints without type", STRUCTURAL,
				   shell->type.node);
	else if (kinds)
		schema_ledger_note(b, "constraints of several types",
				   NOT_ENFORCED, shell->type.node);
	return kinds;
}

static void fill_impossible(struct schema_builder *b, struct shell *shell,
			    struct operands parts)
{
	struct node *one = NULL, *other = NULL;
	unsigned types = JSON_ALL;

	shell->type.kind = TYPE_ANY;
	for (size_t i = 0; i < parts.count; i++) {
		unsigned own = schema_own_types(b, parts.items[i]);

		if (schema_facts(b, parts.items[i].node)->never) {
			schema_ledger_note(b, "false", NOT_ENFORCED,
					   parts.items[i].node);
			return;
		}
		if (!(types & own) && !other)
			other = parts.items[i].node;
		if (own != JSON_ALL && !other)
			one = parts.items[i].node;
		types &= own;
	}
	diag_warning(b->diag, shell->type.node->place, "allof-conflict",
		     "no value can satisfy this schema; any is accepted");
	if (one && other && one != other) {
		diag_note(b->diag, one->place, "this asks for one type");
		diag_note(b->diag, other->place, "and this for another");
	}
	schema_ledger_note(b, "allOf of different types", NOT_ENFORCED,
			   shell->type.node);
}

static void fill_kind(struct schema_builder *b, struct shell *shell,
		      struct operands parts, unsigned kinds)
{
	uint64_t words = parts_words(b, parts);
	struct type *type = &shell->type;

	if (kinds == JSON_OBJECT) {
		type->kind = TYPE_OBJECT;
		schema_fill_object(b, shell, parts);
		schema_fill_presence(b, shell, parts);
	} else if (kinds == JSON_ARRAY) {
		type->kind = TYPE_LIST;
		schema_fill_list(b, shell, parts);
	} else if (kinds == JSON_STRING) {
		type->kind = TYPE_STRING;
		if (words & BIT(KEYWORD_ENUM))
			schema_fill_enum(b, shell, parts);
	} else if (kinds == JSON_BOOLEAN) {
		type->kind = TYPE_BOOLEAN;
	} else if (kinds == JSON_INTEGER) {
		type->kind = TYPE_INTEGER;
	} else if (kinds & JSON_NUMBER) {
		type->kind = TYPE_NUMBER;
	}
	if (words & BIT(KEYWORD_ENUM) && kinds != JSON_STRING)
		schema_fill_enum(b, shell, parts);
	schema_fill_limits(b, shell, parts);
}

/* `type: "null"` is a constant. */
static struct node *null_node(struct schema_builder *b,
			      const struct node *schema)
{
	struct node *null = ARENA_NEW(b->arena, struct node);

	*null = (struct node){.kind = NODE_SCALAR,
			      .plain = true,
			      .text = STR("null"),
			      .place = schema->place,
			      .document = schema->document};
	return null;
}

static bool is_one_kind(unsigned kinds)
{
	return kinds == JSON_ANY_NUMBER || (kinds & (kinds - 1)) == 0;
}

static void fill(struct schema_builder *b, struct shell *shell)
{
	struct operands parts = schema_operands_spread(b, shell->operands);
	unsigned types = schema_shell_allows(b, shell), kinds;
	bool values = parts_words(b, parts) &
		      (BIT(KEYWORD_ENUM) | BIT(KEYWORD_CONST));

	if (shell->only)
		types &= shell->only;
	shell->type.nullable =
		types == JSON_ALL
			? schema_operands_allow_null(b, shell->operands, 0)
			: types & JSON_NULL;
	kinds = types & ~(unsigned)JSON_NULL;
	annotate(b, shell, parts);
	if (!schema_fill_constant(b, shell, parts))
		return;
	if (!kinds && !shell->type.nullable)
		fill_impossible(b, shell, parts);
	else if (!kinds && !shell->type.limits.constant)
		shell->type.limits.constant = null_node(b, shell->type.node);
	if (!kinds)
		return;
	if (schema_fill_children(b, shell) ||
	    schema_fill_choice(b, shell, parts))
		return;
	/* Whole objects and lists are compared as JSON. */
	if (values &&
	    (!is_one_kind(kinds) || kinds & (JSON_OBJECT | JSON_ARRAY)))
		fill_kind(b, shell, parts, 0);
	else if (is_one_kind(kinds))
		fill_kind(b, shell, parts, kinds);
	else if (kinds != (JSON_ALL & ~(unsigned)JSON_NULL))
		schema_fill_split(b, shell, parts, kinds);
	else if (is_one_kind(kinds = implied_kind(b, shell, parts)))
		fill_kind(b, shell, parts, kinds);
}

static void drain(struct schema_builder *b)
{
	struct schemas *s = schema_state(b);

	if (s->busy)
		return;
	s->busy = true;
	while (s->filled < s->count || s->settled < s->count) {
		while (s->filled < s->count) {
			struct shell *shell = s->shells[s->filled++];

			if (shell->state == SHELL_QUEUED &&
			    shell->operands.count)
				fill(b, shell);
			if (shell->state == SHELL_QUEUED)
				shell->state = SHELL_FILLED;
		}
		while (s->settled < s->filled)
			schema_resolve_choice(b, s->shells[s->settled++], 0);
	}
	s->busy = false;
}

/* ---- for the rest of model ---- */

struct type *schema_type(struct schema_builder *b, struct node *schema,
			 const struct origin *origin, bool *nullable)
{
	struct type *type = schema_type_of(b, schema, origin, nullable);

	drain(b);
	return type;
}

struct type *schema_root(struct schema_builder *b, struct node *schema)
{
	struct type *type = schema_type(b, schema, NULL, NULL);

	schema_shell_of(type)->root = true;
	return type;
}

static void use_add(struct schema_builder *b, struct schema_use *use,
		    struct node *node)
{
	struct operand operand = {node, 0};
	struct node *text = schema_operand_keyword(b, operand, KEYWORD_TITLE);

	if (!use->title.ptr && text && text->kind == NODE_SCALAR)
		use->title = text->text;
	text = schema_operand_keyword(b, operand, KEYWORD_DESCRIPTION);
	if (!use->description.ptr && text && text->kind == NODE_SCALAR)
		use->description = text->text;
	if (!use->fallback)
		use->fallback =
			schema_operand_keyword(b, operand, KEYWORD_DEFAULT);
	use->read_only |= schema_is_true(node, "readOnly");
	use->write_only |= schema_is_true(node, "writeOnly");
	use->deprecated |= schema_is_true(node, "deprecated");
}

struct schema_use schema_use(struct schema_builder *b, struct node *schema)
{
	struct schema_use use = {0};
	int change;
	struct node *core = schema_core(b, schema, &change);

	use_add(b, &use, schema);
	if (core != schema)
		use_add(b, &use, core);
	use.nullable = use_allows_null(b, core, change);
	return use;
}
