/* SPDX-License-Identifier: 0BSD */
/*
 * hook_rows: the tables that emitted code is made of.
 *
 * A type is a table with one row for each member, in the order of its
 * specification, and hook_read(), hook_check() and hook_write() go by it:
 *
 *	#define HERE struct shop_order
 *	static TIGHT const struct hook_row order_rows[] = {
 *		MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
 *		MEMBER("lines", lines, LIST(shop_lines), REQUIRED),
 *		MEMBER("note", note, TEXT, NULLABLE(note),
 *		       LIMITS(MAX_LENGTH(200))),
 *	};
 *	const struct hook_type shop_order_schema = {
 *		OBJECT_OF(order_rows, additional),
 *	};
 *	#undef HERE
 *
 * Nothing is numbered, so that a new member is one new line. Only emitted .c
 * files include this header: its short words are for their tables alone.
 *
 * A table is never written to, and what it points to lives as long as the
 * program.
 *
 * Invariant: an enum takes the room of an int, as the rows of tables do.
 */
#ifndef HOOK_ROWS_H
#define HOOK_ROWS_H

#include "hook_json.h"

/* An enum's id and a choice's kind are ints to the runtime. */
#ifdef __cplusplus
static_assert(sizeof(enum hook_direction) == sizeof(int),
	      "hookc: compile with -fno-short-enums");
#else
_Static_assert(sizeof(enum hook_direction) == sizeof(int),
	       "hookc: compile with -fno-short-enums");
#endif

/* ---- values: of members, items, entries and branches ---- */

/* Which type of C holds a value. */
enum hook_kind {
	HOOK_IS_RAW, /* hook_raw, and so on: the values of hook.h */
	HOOK_IS_BOOL,
	HOOK_IS_INT,
	HOOK_IS_UINT,
	HOOK_IS_NUMBER,
	HOOK_IS_DATE,
	HOOK_IS_TIME,
	HOOK_IS_TEXT,
	HOOK_IS_ENUM,   /* struct { hook_str text; enum id; } */
	HOOK_IS_LIST,   /* struct { T *items; size_t count; } */
	HOOK_IS_CHOICE, /* struct { bool set; enum kind; union; } */
	HOOK_IS_OBJECT, /* a pointer to a struct */
	HOOK_IS_TUPLE,  /* a pointer to a struct */
	HOOK_IS_STRUCT  /* an object that lies in its list */
};

/* Is it a text, or does it begin with its text? */
#define HOOK_IS_LIKE_TEXT(kind) \
	((kind) >= HOOK_IS_DATE && (kind) <= HOOK_IS_ENUM)

struct hook_type;
struct hook_letter; /* hook_accept.h */

/* A keyword of JSON Schema and its value. */
struct hook_limit {
	enum hook_keyword {
		HOOK_NO_LIMIT, /* ends a list of limits */
		HOOK_MIN_LENGTH,
		HOOK_MAX_LENGTH,
		HOOK_PATTERN,
		HOOK_MINIMUM, /* of int and uint, as `integer` */
		HOOK_MAXIMUM,
		HOOK_FORMAT_MINIMUM, /* of its format: no keyword says it */
		HOOK_FORMAT_MAXIMUM,
		HOOK_EXCLUSIVE_MINIMUM,
		HOOK_EXCLUSIVE_MAXIMUM,
		HOOK_MULTIPLE_OF,
		HOOK_DECIMAL_MINIMUM, /* exact, as a JSON number */
		HOOK_DECIMAL_MAXIMUM,
		HOOK_DECIMAL_EXCLUSIVE_MINIMUM,
		HOOK_DECIMAL_EXCLUSIVE_MAXIMUM,
		HOOK_DECIMAL_MULTIPLE_OF,
		HOOK_VALUES, /* const or enum */
		HOOK_MIN_ITEMS,
		HOOK_MAX_ITEMS,
		HOOK_UNIQUE_ITEMS,
		HOOK_MIN_PROPERTIES,
		HOOK_MAX_PROPERTIES,
		HOOK_PROPERTY_NAMES,
		HOOK_TOGETHER
	} keyword;
	union {
		size_t count;
		int64_t integer;
		const char *number; /* a JSON number */
		const char *values; /* see struct hook_row */
		const struct hook_pattern *pattern;
		const struct hook_row *names; /* what a name must be */
		const struct hook_together *together;
	} of;
};

/* Programs have thousands of rows, so a row has only three words. */
struct hook_row {
	/*
	 * The unescaped name; NULL if it has none. No NUL follows: the name
	 * stands between the quotes and the colon that JSON writes with it.
	 * From the quote before it on, eight bytes can be loaded.
	 */
	const char *name;
	union {
		const struct hook_type *type;    /* from HOOK_IS_ENUM on */
		const struct hook_limit *limits; /* of the others; or NULL */
		/*
		 * If it is `listed`, these are all its values: JSON texts, with
		 * a NUL behind each and one more at the end. A const has "="
		 * first.
		 */
		const char *values;
	} of;
	unsigned at : 24;  /* where in the struct */
	unsigned kind : 8; /* enum hook_kind */
	uint16_t length;   /* of the name */
	uint8_t format;    /* enum hook_format */
	bool required : 1;
	bool null_beside : 1; /* X_is_null stands behind the value */
	bool nullable : 1;    /* an item or entry that is absent is null */
	bool read_only : 1;   /* not in requests */
	bool write_only : 1;  /* not in responses */
	bool forbidden : 1;   /* the schema `false` */
	bool escaped : 1;     /* its name is written with escapes */
	bool listed : 1;      /* it has values in place of limits */
};

/* ---- types ---- */

/* The entries of a map, the items of a list, the rest of a tuple. */
struct hook_each {
	struct hook_row value; /* `at` is its place in an entry */
	uint32_t at;           /* of { items, count } in the struct */
	uint32_t size;         /* of one */
	/*
	 * An entry's name matches one of these patterns, which NULL ends. NULL
	 * in their place: any name will do.
	 */
	const struct hook_pattern *const *patterns;
};

/*
 * How branches of oneOf and anyOf are recognised: the first rule that fits
 * wins. A rule may also ask for a shape, which is what can be seen of an object
 * without reading its members.
 */
enum hook_by {
	HOOK_BY_TYPE,        /* the value is of one of `types` */
	HOOK_BY_KEY,         /* an object with member `member` */
	HOOK_BY_VALUE,       /* its `member` is the text, or scalar, `value` */
	HOOK_BY_MEMBER_TYPE, /* its `member` is of one of `types` */
	HOOK_BY_INNER_VALUE  /* a member of its `member` is as `shape` says */
};

/*
 * A member with the name of a trait is of its types or, if the trait has a
 * value, equals it. Several traits of one name, one after another, are
 * alternatives.
 */
struct hook_trait {
	struct hook_name name, value;
	unsigned types; /* of enum hook_json_type */
	bool needed;    /* of the first of its name */
};

struct hook_shape {
	const struct hook_trait *traits;
	unsigned count, needed; /* how many; how many are needed */
	bool closed;            /* no member but those that traits name */
};

struct hook_rule {
	enum hook_by by;
	unsigned types;
	struct hook_name member;
	struct hook_name value; /* unescaped text, or the scalar's JSON text */
	int kind;
	bool likely; /* if this branch does not fit, another may */
	const struct hook_shape *shape; /* the value has it, too; or NULL */
};

struct hook_rules {
	const struct hook_rule *rules;
	size_t count;
};

/* Members that few types have. */
struct hook_more {
	const struct hook_limit *limits;  /* or NULL */
	const struct hook_letter *letter; /* what rows do not carry; or NULL */
};

struct hook_type {
	uint8_t kind;      /* HOOK_IS_OBJECT, _TUPLE, _LIST, _CHOICE, _ENUM */
	uint8_t slot_mask; /* 0: its names have no slots */
	bool closed : 1;   /* additionalProperties: false, or, if */
	bool sealed : 1;   /* unevaluatedProperties: false */
	bool any_of : 1;   /* a choice by anyOf, or by */
	bool several : 1;  /* several types; else by oneOf */
	bool nullable : 1; /* null is a value, too: see hook_type_is_null() */
	bool composed : 1; /* see COMPOSED, */
	bool inlined : 1;  /* and INLINE */
	uint32_t size;
	/* Members, first items, or branches in the order of their kinds. */
	const struct hook_row *rows;
	uint32_t count;
	uint32_t additional; /* where in the struct of an object */
	union {
		const struct hook_each *each;    /* object (or NULL), lists */
		const struct hook_names *values; /* enum */
		const struct hook_rules *rules;  /* choice */
	} of;
	/*
	 * The row of a name, or an enum's value, is found by one look at its
	 * slot (see hook_hash.h), or by their order (see struct hook_names);
	 * NULL: they are few. No input makes any of them slow.
	 */
	union {
		const char *slots;
		const void *order;
	} found;
	uint64_t seed;      /* of its slots */
	const char *schema; /* where it is described: a JSON Pointer */
	const struct hook_more *more; /* or NULL */
};

/*
 * Members that must be there together, by one of the branches or by exactly
 * one. A branch holds if all its terms do; a term holds if all its names are
 * there, or if not all of them are. Names stand in the order of terms, and
 * terms in that of branches.
 */
struct hook_together {
	const char *keyword;
	bool one; /* exactly one */
	const struct hook_presence {
		unsigned branch, term;
		bool absent;
		struct hook_name name;
	} * names;
	size_t count;
};

/* ---- the words of the tables ---- */

/* clang-format off */
#define MEMBER(json, member, ...) \
	{.name = 1 + (sizeof(json) > 4 ? "\"" json "\":" \
				       : "\"" json "\":\0\0\0\0"), \
	 LENGTH_OF(json), AT(member), .kind = __VA_ARGS__}
/* A name that JSON writes with escapes; no text begins with that spelling. */
#define ESCAPED_MEMBER(json, member, ...) \
	{.name = &("\0" json "\0\0\0\0\0\0"[1]), .escaped = true, \
	 LENGTH_OF(json), AT(member), .kind = __VA_ARGS__}
#define BRANCH(member, ...) {AT(member), .kind = __VA_ARGS__}
#define AT(member)       .at = AT_MOST(0xffffff, offsetof(HERE, member))
#define LENGTH_OF(json)  .length = AT_MOST(0xffff, sizeof(json) - 1)
/* More than this does not compile. */
#define AT_MOST(most, n) ((n) / ((n) <= (most)))

/* Without it, compilers align tables to more than they need. */
#define TIGHT _Alignas(void *) _Alignas(uint64_t)

/* What kind a value is. */
#define RAW       HOOK_IS_RAW
#define TEXT      HOOK_IS_TEXT
#define TIME      HOOK_IS_TIME
#define DATE      HOOK_IS_DATE
#define NUMBER    HOOK_IS_NUMBER
#define BOOL      HOOK_IS_BOOL
#define INT       HOOK_IS_INT
#define UINT      HOOK_IS_UINT
#define ENUM(X)   HOOK_IS_ENUM, .of.type = &X##_schema
#define LIST(X)   HOOK_IS_LIST, .of.type = &X##_schema
#define CHOICE(X) HOOK_IS_CHOICE, .of.type = &X##_schema
#define OBJECT(X) HOOK_IS_OBJECT, .of.type = &X##_schema
#define TUPLE(X)  HOOK_IS_TUPLE, .of.type = &X##_schema
#define STRUCT(X) HOOK_IS_STRUCT, .of.type = &X##_schema

/* And what else is said of it. */
#define REQUIRED         .required = true
#define READ_ONLY        .read_only = true
#define WRITE_ONLY       .write_only = true
#define FORBIDDEN        .forbidden = true
#define OR_NULL          .nullable = true
#define NULLABLE(member) \
	.null_beside = 1 / (offsetof(HERE, member##_is_null) == \
			    offsetof(HERE, member) + \
				    sizeof(((HERE *)NULL)->member))
#define FORMAT(name)     .format = HOOK_##name
#define EQUALS(json)     .listed = true, .of.values = "=" json "\0"
#define ONLY_NULL        .listed = true, .of.values = ":null\0"
#define ONE_OF(list)     .listed = true, .of.values = list "\0"
#define OR               "\0"
#define LIMITS(...)      .of.limits = ALL_OF(__VA_ARGS__)

/* Its limits: keywords of JSON Schema. */
#define ALL_OF(...) \
	(const struct hook_limit[]){__VA_ARGS__, {HOOK_NO_LIMIT, {0}}}
#define MIN_LENGTH(n)  {HOOK_MIN_LENGTH, {.count = n}}
#define MAX_LENGTH(n)  {HOOK_MAX_LENGTH, {.count = n}}
#define PATTERN(name)  {HOOK_PATTERN, {.pattern = &name}}
#define MINIMUM(n)     {HOOK_MINIMUM, {.integer = n}}
#define MAXIMUM(n)     {HOOK_MAXIMUM, {.integer = n}}
#define FORMAT_MINIMUM(n) {HOOK_FORMAT_MINIMUM, {.integer = n}}
#define FORMAT_MAXIMUM(n) {HOOK_FORMAT_MAXIMUM, {.integer = n}}
#define ABOVE(n)       {HOOK_EXCLUSIVE_MINIMUM, {.integer = n}}
#define BELOW(n)       {HOOK_EXCLUSIVE_MAXIMUM, {.integer = n}}
#define MULTIPLE_OF(n) {HOOK_MULTIPLE_OF, {.integer = n}}
#define DECIMAL_MINIMUM(text)     {HOOK_DECIMAL_MINIMUM, {.number = text}}
#define DECIMAL_MAXIMUM(text)     {HOOK_DECIMAL_MAXIMUM, {.number = text}}
#define DECIMAL_ABOVE(text) \
	{HOOK_DECIMAL_EXCLUSIVE_MINIMUM, {.number = text}}
#define DECIMAL_BELOW(text) \
	{HOOK_DECIMAL_EXCLUSIVE_MAXIMUM, {.number = text}}
#define DECIMAL_MULTIPLE_OF(text) {HOOK_DECIMAL_MULTIPLE_OF, {.number = text}}
#define CONST_JSON(json) {HOOK_VALUES, {.values = "=" json "\0"}}
#define NULL_JSON        {HOOK_VALUES, {.values = ":null\0"}}
#define ENUM_JSON(list)  {HOOK_VALUES, {.values = list "\0"}}

/* What a type is. */
#define OBJECT_OF(table) .kind = HOOK_IS_OBJECT, HELD_IN(table)
#define CHOICE_OF(table) .kind = HOOK_IS_CHOICE, HELD_IN(table)
#define EMPTY_OBJECT     .kind = HOOK_IS_OBJECT, .size = sizeof(HERE)
#define HELD_IN(table) \
	.size = sizeof(HERE), .rows = table, \
	.count = sizeof(table) / sizeof *(table)
#define ORDER(table) .found.order = table
#define FOUND_BY(seed_, table) \
	.seed = UINT64_C(seed_), .found.slots = table, \
	.slot_mask = (sizeof(table) - 1) / 5 * 4 - 1
#define OTHERS_IN(member) .additional = offsetof(HERE, member)
#define CLOSED            .closed = true
#define SEALED            .closed = true, .sealed = true
#define ANY_OF            .any_of = true
#define SEVERAL_TYPES     .several = true
#define TAKES_NULL        .nullable = true
#define SCHEMA(pointer)   .schema = pointer
/*
 * Says that what the type holds is not all described right below it, in
 * `properties`, `items` and `additionalProperties`: other schemas (allOf, a
 * branch, $ref) say more.
 */
#define COMPOSED          .composed = true
/*
 * Says that its holder knows where it is described; it is also read by itself.
 */
#define INLINE(pointer)   .schema = pointer, .inlined = true
#define MORE(...)         .more = &(const struct hook_more){__VA_ARGS__}
#define BY_LETTER(name)   .letter = &name
#define HAS(...)          .limits = ALL_OF(__VA_ARGS__)
#define MIN_ITEMS(n)      {HOOK_MIN_ITEMS, {.count = n}}
#define MAX_ITEMS(n)      {HOOK_MAX_ITEMS, {.count = n}}
#define UNIQUE_ITEMS      {HOOK_UNIQUE_ITEMS, {0}}
#define MIN_PROPERTIES(n) {HOOK_MIN_PROPERTIES, {.count = n}}
#define MAX_PROPERTIES(n) {HOOK_MAX_PROPERTIES, {.count = n}}
#define PROPERTY_NAMES(...) \
	{HOOK_PROPERTY_NAMES, \
	 {.names = &(const struct hook_row){.kind = __VA_ARGS__}}}
#define TOGETHER(name) {HOOK_TOGETHER, {.together = &name}}

/* The entries of a map are structs { name, value } in the list `member`. */
#define ENTRIES(member, entry, ...) \
	ENTRIES_THAT_MATCH(NULL, member, entry, __VA_ARGS__)
#define ENTRIES_THAT_MATCH(table, member, entry, ...) \
	.of.each = &(const struct hook_each){ \
		{.at = offsetof(entry, value), .kind = __VA_ARGS__}, \
		offsetof(HERE, member), sizeof(entry), table}
#define LIST_OF(item, ...) \
	.kind = HOOK_IS_LIST, .size = sizeof(hook_str_list), \
	.of.each = &(const struct hook_each){ \
		{.kind = __VA_ARGS__}, 0, sizeof(item), NULL}
#define TUPLE_OF(table) .kind = HOOK_IS_TUPLE, HELD_IN(table)
#define REST_OF(item, ...) \
	.of.each = &(const struct hook_each){ \
		{.kind = __VA_ARGS__}, offsetof(HERE, rest), sizeof(item), \
		NULL}
#define TOLD_BY(table) \
	.of.rules = &(const struct hook_rules){ \
		table, sizeof(table) / sizeof *(table)}
#define ENUM_OF(list) SORTED_ENUM_OF(list, NULL)
#define SORTED_ENUM_OF(list, order) \
	.kind = HOOK_IS_ENUM, .size = sizeof(struct hook_enum), \
	.of.values = &(const struct hook_names){ \
		list, order, sizeof(list) / sizeof *(list)}

/* The value of a member that is absent. */
#define DEFAULT(json, text) {json, sizeof(json) - 1, text}

/* What a call's parameters are, */
#define PARAMETER(json, member, how, ...) \
	{.as.name = json, how, .missing = "parameter " json " is missing", \
	 .value = &(const struct hook_row)MEMBER(json, member, __VA_ARGS__)}
#define PARAMETERS(table) table, sizeof(table) / sizeof *(table)
#define NO_PARAMETERS     NULL, 0, NULL
/* where they go, */
#define IN_PATH(...)       .as.in = HOOK_PATH_IN, .placed = true, __VA_ARGS__
#define IN_PATH_QUERY(...) .as.in = HOOK_QUERY, .placed = true, __VA_ARGS__
#define IN_QUERY(...)      .as.in = HOOK_QUERY, __VA_ARGS__
#define IN_HEADER(...)     .as.in = HOOK_HEADER, __VA_ARGS__
#define IN_COOKIE(...)     .as.in = HOOK_COOKIE, __VA_ARGS__
/* and how they are serialized. */
#define SIMPLE          .as.style = HOOK_SIMPLE
#define LABEL           .as.style = HOOK_LABEL
#define MATRIX          .as.style = HOOK_MATRIX
#define FORM            .as.style = HOOK_FORM
#define SPACE_DELIMITED .as.style = HOOK_SPACE_DELIMITED
#define PIPE_DELIMITED  .as.style = HOOK_PIPE_DELIMITED
#define DEEP_OBJECT     .as.style = HOOK_DEEP_OBJECT
#define COOKIE_STYLE    .as.style = HOOK_COOKIE_STYLE
#define EXPLODE         .as.explode = true
#define ALLOW_RESERVED  .as.allow_reserved = true
#define AS_JSON         .json = true

/* What its bodies are, */
#define JSON_BODY(type, member, X) \
	{.media_type = type, .as = HOOK_SENT_JSON, TYPED_BODY(member, X)}
#define URLENCODED_BODY(type, member, X, ...) \
	{.media_type = type, .as = HOOK_SENT_URLENCODED, \
	 TYPED_BODY(member, X), __VA_ARGS__}
#define MULTIPART_BODY(type, member, X, ...) \
	{.media_type = type, .as = HOOK_SENT_MULTIPART, \
	 TYPED_BODY(member, X), __VA_ARGS__}
#define VALUE_BODY(type, member, ...) \
	{.media_type = type, .as = HOOK_SENT_VALUE, \
	 .value = &(const struct hook_row)MEMBER("", member, __VA_ARGS__)}
#define BYTES_BODY(type, member_) \
	{.media_type = type, .as = HOOK_SENT_BYTES, \
	 .at = offsetof(HERE, member_)}
#define OPEN_BODY(type, member_, its_type) \
	{.media_type = type, .as = HOOK_SENT_OPEN, \
	 .at = offsetof(HERE, member_), .type_at = offsetof(HERE, its_type)}
#define TYPED_BODY(member, X) .at = offsetof(HERE, member), .type = &X##_schema
#define STYLES(table) \
	.styles = table, .count = sizeof(table) / sizeof *(table)
#define PARTS(table) .parts = table, .count = sizeof(table) / sizeof *(table)
#define NO_STYLES    .count = 0
#define NO_PARTS     .count = 0
#define REQUIRED_BODY(table) table, sizeof(table) / sizeof *(table), true
#define OPTIONAL_BODY(table) table, sizeof(table) / sizeof *(table), false
/* and what is said of a part. */
#define PART(json, ...) {.name = json, __VA_ARGS__}
#define TYPES(list)     .types = list
#define STYLED(...)     .styled = &(const struct hook_parameter){__VA_ARGS__}
#define AS_FILE(label)  .file = true, .label_at = offsetof(HERE, label)
#define HEADERS(...) \
	.headers = (const struct hook_part_header[]){__VA_ARGS__, {NULL, 0}}
#define FROM(json, member) {json, offsetof(HERE, member)}

/* What a call's responses are. */
#define READ_AS(X, member) .type = &X##_schema, .at = offsetof(HERE, member)
#define READ_VALUE(member, ...) \
	.value = &(const struct hook_row)MEMBER("", member, __VA_ARGS__), \
	.at = offsetof(HERE, member)
#define NOT_READ .type = NULL, .at = 0
#define RESPONSES_OF(table) \
	table, sizeof(table) / sizeof *(table), offsetof(HERE, kind), \
	offsetof(HERE, problem)
#define AS_TEXT(member)    NULL, offsetof(HERE, member)
#define END_OF_ANSWERS     {-1, NULL, NULL, 0}
#define HEADS_OF(table) table, sizeof(table) / sizeof *(table)
#define NO_HEADS        NULL, 0
#define END_OF_HEADS    {-1, NULL, 0, NULL}
/* clang-format on */

/* The default of a member, as text: "true", "-1", a value of an enum. */
struct hook_fallback {
	const char *name;
	size_t length;
	const char *text;
};
/* Gives every member that is absent, and not null, its default. */
void hook_default(const struct hook_type *type,
		  const struct hook_fallback *defaults, size_t count,
		  void *value);

/* All is absent, and the schema refuses an empty object; or a list is NULL. */
bool hook_type_is_null(const struct hook_type *type, const void *value);

/* An enum's struct, as the runtime sees it. */
struct hook_enum {
	hook_str text;
	int id;
};

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_rows_h != 0xcda6d587
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
