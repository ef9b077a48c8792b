/* SPDX-License-Identifier: MIT */
/*
 * schema: JSON Schema (2020-12, and what OpenAPI 3.0 makes of it) to types,
 * ready to be spelled in a language.
 *
 * There is one struct type for one resolved schema node, so that recursion
 * ends; a type that schema_type() returned stays where it is. No identifier of
 * any language stands here. What a schema demands and its type does not hold
 * has a line in the ledger.
 */
#ifndef SCHEMA_H
#define SCHEMA_H

#include "doc.h"
#include "format.h"
#include "regex.h"

/* What may hold an inline type, besides a type: see struct origin. */
struct operation;
struct event;

/* ---- types ---- */

enum type_kind {
	TYPE_ANY, /* kept as JSON text */
	TYPE_BOOLEAN,
	TYPE_INTEGER,  /* fits int64 */
	TYPE_UNSIGNED, /* format uint64 */
	TYPE_NUMBER,
	TYPE_STRING,
	TYPE_TIME, /* format date-time */
	TYPE_DATE, /* format date */
	TYPE_ENUM, /* of strings */
	TYPE_OBJECT,
	TYPE_LIST,
	TYPE_TUPLE, /* a list whose first items have schemas of their own */
	TYPE_CHOICE /* oneOf, anyOf, several types */
};

/* FORMAT_NONE: it is not enforced. */
enum format schema_format_find(str name);
/* Of another kind than the keyword asks for, the value counts nowhere. */
bool schema_keyword_counts(const struct node *value);
/* NULL: FORMAT_NONE. */
const char *schema_format_name(enum format format);
/* "DATE_TIME", as in the runtime's HOOK_DATE_TIME. */
const char *schema_format_constant(enum format format);
/* For a comment beside what is of the format; "": its type says as much. */
const char *schema_format_shown(enum format format);

struct pattern {
	str source;
	const struct regex *regex;
	struct node *node;
};

/* What is checked of a value. Numbers are JSON texts; absent: no bound. */
struct limits {
	int64_t min_length, max_length;         /* code points; -1: none */
	int64_t min_items, max_items;           /* -1: none */
	int64_t min_properties, max_properties; /* -1: none */
	str minimum, maximum, exclusive_minimum, exclusive_maximum;
	str multiple_of;
	bool minimum_of_format, maximum_of_format; /* no keyword says them */
	bool unique_items;
	enum format format;
	struct pattern *patterns; /* all must match */
	size_t pattern_count;
	struct node *constant; /* const; NULL: none */
	struct node **allowed; /* enum, if the type is not */
	size_t allowed_count;  /* TYPE_ENUM: by JSON equality */
};

struct field {
	str name; /* the member's name, any text */
	struct type *type;
	bool required;
	bool nullable; /* null is a value of it */
	bool read_only, write_only, deprecated;
	bool forbidden;        /* its schema is `false`: it must not be there */
	struct node *fallback; /* default; NULL: none */
	str title, description; /* of the use, else of the type */
	struct node *node;      /* to blame */
};

/* What is said of a value of an enum. */
struct enum_words {
	str name;        /* x-enum-varnames; absent: none */
	str description; /* x-enum-descriptions */
};

struct enum_value {
	str text;
	const struct enum_words *words; /* NULL: nothing, as of most */
	struct node *node;
};

static inline str schema_value_name(const struct enum_value *value)
{
	return value->words ? value->words->name : (str){NULL, 0};
}

static inline str schema_value_description(const struct enum_value *value)
{
	return value->words ? value->words->description : (str){NULL, 0};
}

/* How a branch of a choice is known; see enum hook_by. */
enum rule_by { RULE_TYPE, RULE_KEY, RULE_VALUE, RULE_MEMBER_TYPE, RULE_INNER };
enum { /* JSON types as bits, as in hook_json.h */
       JSON_NULL = 1,
       JSON_BOOLEAN = 2,
       JSON_NUMBER = 4,
       JSON_STRING = 8,
       JSON_ARRAY = 16,
       JSON_OBJECT = 32,
       JSON_INTEGER = 64
};

struct rule {
	enum rule_by by;
	unsigned types;    /* of JSON_* */
	str member, inner; /* inner: a member of it, by RULE_INNER */
	str value;         /* a string's text, or another scalar's JSON */
	size_t branch;     /* index */
	bool shaped; /* selects only objects that have the branch's shape */
	bool likely; /* another branch may take what it selects */
};

/*
 * One member of an object's shape. An object has the shape if every needed
 * member is present, and every member that is present has one of these JSON
 * types and, if there are values, one of these values.
 */
struct trait {
	str name;
	unsigned types;
	bool needed;
	str *values; /* as in struct rule; NULL: any */
	size_t value_count;
};

/* The JSON types of a kind, JSON_*; 0 of those that may have several. */
unsigned schema_kind_json(enum type_kind kind);

/* `*closed`: it has no other members than these. */
struct trait *schema_shape(struct arena *arena, const struct type *type,
			   size_t *count, bool *closed);

struct branch {
	struct type *type;
	str name; /* discriminator value or component; may be "" */
	struct node *node;
};

/*
 * Members that must be present together: at least one branch must hold, or
 * exactly one. A branch holds if all its terms hold; a term holds if all of its
 * members are present or, if `absent`, if one is missing. Terms are sorted by
 * branch.
 */
struct presence_term {
	size_t branch;
	bool absent;
	str *names;
	size_t name_count;
};

struct presence {
	const char *keyword;
	bool one;
	struct presence_term *terms;
	size_t term_count, branch_count;
};

struct type {
	enum type_kind kind;
	str component; /* its name in the document; absent: inline */
	/*
	 * The places of an inline type: the type or operation that holds it,
	 * and the path from there: a property's name, "item", "value" (of a
	 * map), "request", "response" "201", a parameter's name, "option" "1".
	 * An interned type keeps all its places.
	 */
	struct origin *origins;
	size_t origin_count;
	str rename;        /* by the manifest; absent: none */
	struct node *node; /* where it is described, to blame */
	str title, description;
	bool deprecated;
	bool nullable; /* the schema itself allows null */
	struct limits limits;
	struct node **examples;
	size_t example_count;

	bool recursive; /* a value may contain another one of this type */
	bool left_out;  /* nothing that was selected leads to it */
	bool composed;  /* see composed.c */
	/*
	 * Whether a letter judges what rows do not carry, and what rows then
	 * decide: all, or that a value fits its C type, or nothing.
	 */
	enum letter {
		LETTER_NONE,
		LETTER_BESIDE,
		LETTER_TYPES,
		LETTER_ALONE
	} letter;
	void *mark; /* for passes: NULL when not in use */

	/*
	 * What a kind has of its own; schema_type_become() changes the kind.
	 * The functions below also answer for types of other kinds.
	 */
	union {
		struct { /* TYPE_OBJECT, TYPE_TUPLE, TYPE_LIST */
			/* In document order; the first items of a tuple. */
			struct field *fields;
			size_t field_count;
			union {
				struct {             /* TYPE_OBJECT */
					bool closed; /* additionalProperties:
							false */
					bool sealed; /* by
							unevaluatedProperties */
					struct presence *presences;
					size_t presence_count;
					/*
					 * additionalProperties' or
					 * patternProperties' schema. An entry's
					 * name matches any of the patterns;
					 * none: every name does.
					 */
					struct type *entry;
					bool entry_nullable;
					struct pattern **entry_patterns;
					size_t entry_pattern_count;
					/* propertyNames: a text; NULL: any */
					struct type *names;
				};
				struct { /* TYPE_LIST; TYPE_TUPLE: the rest */
					struct type *item;
					bool item_nullable;
				};
			};
		};
		struct { /* TYPE_ENUM, and a TYPE_STRING that becomes one */
			struct enum_value *values;
			size_t value_count;
		};
		struct { /* TYPE_CHOICE */
			struct branch *branches;
			size_t branch_count;
			struct rule *rules; /* in the order they are tried */
			size_t rule_count;
			enum choice_keyword {
				CHOICE_ONE_OF,
				CHOICE_ANY_OF,
				CHOICE_TYPE /* of several types */
			} said_by;
		};
	};
};

/*
 * Changes the kind. What the old kind had of its own is gone, unless both have
 * it: a list that becomes a tuple keeps its item.
 */
void schema_type_become(struct type *type, enum type_kind kind);

/* ---- what only types of some kinds have: 0, NULL or false of others ---- */

static inline size_t schema_field_count(const struct type *type)
{
	return type->kind == TYPE_OBJECT || type->kind == TYPE_TUPLE
		       ? type->field_count
		       : 0;
}

static inline size_t schema_presence_count(const struct type *type)
{
	return type->kind == TYPE_OBJECT ? type->presence_count : 0;
}

static inline bool schema_is_closed(const struct type *type)
{
	return type->kind == TYPE_OBJECT && type->closed;
}

static inline struct type *schema_entry(const struct type *type)
{
	return type->kind == TYPE_OBJECT ? type->entry : NULL;
}

static inline size_t schema_entry_pattern_count(const struct type *type)
{
	return type->kind == TYPE_OBJECT ? type->entry_pattern_count : 0;
}

static inline struct type *schema_names(const struct type *type)
{
	return type->kind == TYPE_OBJECT ? type->names : NULL;
}

static inline struct type *schema_item(const struct type *type)
{
	return type->kind == TYPE_LIST || type->kind == TYPE_TUPLE ? type->item
								   : NULL;
}

static inline size_t schema_value_count(const struct type *type)
{
	return type->kind == TYPE_ENUM || type->kind == TYPE_STRING
		       ? type->value_count
		       : 0;
}

static inline bool schema_has_value(const struct type *type, str text)
{
	for (size_t i = 0; i < schema_value_count(type); i++)
		if (str_equal(type->values[i].text, text))
			return true;
	return false;
}

static inline size_t schema_branch_count(const struct type *type)
{
	return type->kind == TYPE_CHOICE ? type->branch_count : 0;
}

static inline size_t schema_rule_count(const struct type *type)
{
	return type->kind == TYPE_CHOICE ? type->rule_count : 0;
}

struct origin {
	struct type *type;           /* the holder, or */
	struct operation *operation; /* this one, or */
	struct event *event;
	str *words;
	size_t word_count;
};

/* ---- making types ---- */

/* The types of one provider while they are made. */
struct schema_builder;

/* `is_30`: the version of nodes whose document does not say one. */
struct schema_builder *schema_open(struct arena *arena, struct diag *diag,
				   struct doc *doc, bool is_30);

/* From now on `format` is an annotation; it is an assertion before. */
void schema_formats_annotate(struct schema_builder *b);
/* What is wrong in a schema that may never become a type is reported. */
void schema_look(struct schema_builder *b, struct node *schema);

/*
 * The type of a schema (a reference is followed). `*nullable` is set to whether
 * null is a value of this use; `nullable` may be NULL. Never NULL for a node.
 * The type is complete on return, but equal inline types become one only in
 * schema_finish(), which also corrects the pointers that the model holds.
 *
 * `origin` is where an inline type stands; it is copied, its words are not.
 */
struct type *schema_type(struct schema_builder *b, struct node *schema,
			 const struct origin *origin, bool *nullable);

/*
 * As schema_type(), and the type is kept even if nothing else refers to it.
 * For component schemas that are selected.
 */
struct type *schema_root(struct schema_builder *b, struct node *schema);

/* What it turned out to be: itself, unless it was resolved or interned. */
struct type *schema_type_final(struct type *type);

/*
 * Makes references to `duplicate` lead to `kept`, an equal component of another
 * document. Must be called before schema_type().
 */
void schema_alias(struct schema_builder *b, struct node *duplicate,
		  struct node *kept);

/* What `description`, `readOnly` and so on say of one use of a schema. */
struct schema_use {
	bool nullable, read_only, write_only, deprecated;
	struct node *fallback;
	str title, description;
};
struct schema_use schema_use(struct schema_builder *b, struct node *schema);

/* The schema's `x` as an origin: one holder and up to three words. */
struct origin schema_origin(struct schema_builder *b, struct type *type,
			    struct operation *operation, struct event *event,
			    const char *first, const char *second,
			    const char *third);

/* Does the document of this node say 3.0? */
bool schema_is_30(struct schema_builder *b, const struct node *node);

/* ---- when all types are made ---- */

/* The pointers to types that stand outside of types. */
struct schema_uses {
	struct type ***items;
	size_t count;
};

struct schema_types {
	struct type **items;
	size_t count;
};

/*
 * All types that `uses` and those asked for by schema_root() lead to, in
 * document order, after equal inline types were made one. Corrects `uses`,
 * marks recursion, and checks the types' own examples.
 */
struct schema_types schema_finish(struct schema_builder *b,
				  const struct schema_uses *uses);

/*
 * Called after schema_finish(); sets left_out of all `types` that `uses` do not
 * lead to.
 */
void schema_select(struct schema_builder *b, const struct schema_types *types,
		   const struct schema_uses *uses);

/*
 * Returns true if the value fits the type, or if either is NULL. Otherwise
 * warns, at most once for a value. `what` is "example" or "default", for the
 * message.
 */
bool schema_example_check(struct schema_builder *b, const char *what,
			  struct node *value, const struct type *type,
			  bool nullable);
/* Reports, for each file, how many values did not fit beyond those reported. */
void schema_examples_finish(struct schema_builder *b);

/* ---- values of a finished type ---- */

/*
 * A value of the type, made of its document's examples and, where there are
 * none, of its constraints; if `optional`, with members and items that need
 * not be there, as long as these are few. NULL: none was found.
 */
struct node *schema_sample(struct arena *arena, const struct type *type,
			   bool optional);
/* Returns true if the value fits the type, without a message. */
bool schema_takes(struct arena *arena, const struct type *type,
		  struct node *value);

/* In a choice of a parent and its children, the parent itself; else NULL. */
const struct type *schema_parent_itself(const struct type *choice);
/*
 * The discriminator of a choice: its member (absent: it has none), and the
 * values that its mapping has for a branch.
 */
str schema_tag(const struct type *choice);
const str *schema_tag_values(const struct type *choice, size_t branch,
			     size_t *count);

/* ---- numbers as JSON writes them, exactly ---- */

int schema_decimal_compare(str a, str b); /* <0, 0, >0 */
bool schema_decimal_is_multiple(str text, str of);

#include "ledger.h"

#endif
