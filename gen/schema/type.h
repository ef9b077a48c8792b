/* SPDX-License-Identifier: MIT */
/*
 * What a schema became: types, with what is said of their values, members and
 * branches. See schema.h, which includes this.
 */
#ifndef SCHEMA_TYPE_H
#define SCHEMA_TYPE_H

#include "doc.h"
#include "format.h"
#include "regex.h"

/* What may hold an inline type, besides a type: see struct origin. */
struct operation;
struct event;

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

/* Returns FORMAT_NONE if the format is not enforced. */
enum format schema_format_find(str name);
/*
 * What is known of a keyword by its name. NULL: neither a draft of JSON Schema
 * nor OpenAPI has it, and it is no extension.
 */
const struct keyword_row *schema_keyword_row(str name);
/*
 * A value of another kind than its keyword asks for counts nowhere. What has no
 * row may have any value.
 */
bool schema_value_counts(const struct keyword_row *row,
			 const struct node *value);
/*
 * Does it refuse every value? Draft 4 and OpenAPI 3.0 do not allow it; from
 * draft 6 on an enum should have a value, and need not (2020-12 validation,
 * section 6.1.2). No type is made of it: letters refuse.
 */
bool schema_is_empty_enum(const struct node *value);
/* The keyword that is spelled nearly so, or NULL. */
const char *schema_keyword_nearest(str name);
/* Returns NULL for FORMAT_NONE. */
const char *schema_format_name(enum format format);
/* Returns "DATE_TIME", as in the runtime's HOOK_DATE_TIME. */
const char *schema_format_constant(enum format format);
/*
 * Returns the name for a comment beside a value of the format; "" if its type
 * says as much.
 */
const char *schema_format_shown(enum format format);

struct pattern {
	str source;
	const struct regex *regex;
	struct node *node;
};

/* The limits of a value. Numbers are JSON texts; absent: no bound. */
struct limits {
	int64_t min_length, max_length;         /* code points; -1: none */
	int64_t min_items, max_items;           /* -1: none */
	int64_t min_properties, max_properties; /* -1: none */
	str minimum, maximum, exclusive_minimum, exclusive_maximum;
	str multiple_of;
	bool minimum_of_format, maximum_of_format; /* the format's */
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
	str title, description; /* the use's, else the type's */
	struct node *node;      /* for messages */
};

/* Prose about a value of an enum. */
struct enum_words {
	str name;        /* x-enum-varnames; absent: none */
	str description; /* x-enum-descriptions */
};

struct enum_value {
	str text;
	const struct enum_words *words; /* NULL: nothing is said, as of most */
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

/* How a branch of a choice is recognised; see enum hook_by. */
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

/*
 * Returns the JSON types of a kind, JSON_*; 0 for kinds that may have several.
 */
unsigned schema_kind_json(enum type_kind kind);

/* Returns the type's shape. `*closed` says that it has no other members. */
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
	 * An interned type keeps all its places, if it has a name.
	 */
	struct origin *origins;
	size_t origin_count;
	str rename; /* the name that the manifest gives it; absent: none */
	struct node *node; /* where it is described, for messages */
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
	 * Members of one kind each; schema_type_become() changes the kind. The
	 * functions below also answer for types of other kinds.
	 */
	union {
		struct { /* TYPE_OBJECT, TYPE_TUPLE, TYPE_LIST */
			/* in document order; of a tuple, its first items */
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
 * Changes the kind. Members of the old kind are lost, unless both have them: a
 * list that becomes a tuple keeps its item.
 */
void schema_type_become(struct type *type, enum type_kind kind);

/* Has the type a name, which is made of its places? Others are scalars. */
static inline bool schema_has_name(const struct type *type)
{
	return type->kind >= TYPE_ENUM;
}

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

/*
 * The types that one holds: of its fields, branches, entries and items. NULL:
 * it has no entries or no items.
 */
static inline size_t schema_held_count(const struct type *type)
{
	return schema_field_count(type) + schema_branch_count(type) + 2;
}
struct type *schema_held(const struct type *type, size_t index);

struct origin {
	struct type *type;           /* the type that holds it, or */
	struct operation *operation; /* this one, or */
	struct event *event;
	str *words;
	size_t word_count;
};

#endif
