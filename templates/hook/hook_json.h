/* SPDX-License-Identifier: 0BSD */
/*
 * hook_json: what emitted readers, writers and checks are made of.
 *
 * All three are sticky: after the first failure every further call does
 * nothing, so that emitted code is one line a member without error branches.
 */
#ifndef HOOK_JSON_H
#define HOOK_JSON_H

#include "hook.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A literal and its length. */
#define HOOK_NAME(literal) (literal), (sizeof(literal) - 1)

/* ---- names: of members and of enum values ---- */

struct hook_name {
	const char *ptr;
	size_t len;
};

/*
 * A closed set of names. `order` lists their indices sorted by length, then
 * bytes: found by bisection, so no input makes it slow.
 */
struct hook_names {
	const struct hook_name *names;
	const uint16_t *order;
	uint16_t count;
	bool returns_others; /* hook_object_next() returns unknown names too */
};

/* The index of a name, or -1. */
int hook_names_find(const struct hook_names *names, const char *ptr,
		    size_t len);

/* ---- reading ---- */

struct hook_frame;
struct hook_list;

enum hook_stop { HOOK_GO, HOOK_MISMATCH, HOOK_FAILED };

struct hook_reader {
	char *at, *end, *start;
	char *altered;        /* nothing from here on was changed */
	const char *pristine; /* the caller's bytes; NULL when read in place */
	struct hook_arena *arena;
	struct hook_error *error;   /* the first error; never NULL */
	struct hook_report *report; /* lenient when not NULL */
	struct hook_frame *frame;   /* innermost object or list */
	unsigned depth;
	enum hook_stop stop;
};

/*
 * Reads a copy of `json` made in the arena (RFC 8259; a byte order mark is
 * refused). With a report, reading is lenient: a member of the wrong type is
 * reported, kept in `additional` and left absent. Without, it is an error.
 */
void hook_reader_start(struct hook_reader *r, struct hook_arena *arena,
		       const char *json, size_t len, struct hook_error *error,
		       struct hook_report *report);
#define HOOK_PADDING 32
/*
 * Reads in the caller's own buffer, HOOK_PADDING writable bytes longer. There
 * is no copy to go back to: also when lenient, an item of the wrong type is an
 * error if the list it is in had text before it.
 */
void hook_reader_start_in_place(struct hook_reader *r, struct hook_arena *arena,
				char *json, size_t len,
				struct hook_error *error,
				struct hook_report *report);
/* Nothing may follow the value. False if anything failed. */
bool hook_reader_finish(struct hook_reader *r);

struct hook_frame {
	struct hook_frame *up;
	const char *name; /* of the current member; NULL in a list */
	size_t index;     /* length of the name, or index of the item; SIZE_MAX
			   * before the first */
};

struct hook_object {
	struct hook_frame frame;
	const struct hook_names *names;
	struct hook_member **first, **additional; /* of others, and the next */
	hook_str name;                            /* of the current member */
	char *value;               /* where the current value begins */
	struct hook_list *entries; /* of a typed map */
	size_t others;             /* how many were linked */
	unsigned member, guess;
	bool begun, entry; /* the current value is an entry's */
	uint64_t seen[4];
	uint64_t *more_seen; /* for more than 256 members */
};

/*
 *	struct hook_object o;
 *
 *	hook_object_begin(r, &o, &pet_names, &out->additional);
 *	while (hook_object_next(r, &o))
 *		switch (o.member) {
 *		case 0:
 *			hook_read_str(r, &out->name);
 *			break;
 *		}
 *
 * next() moves to the next member that `names` holds and sets `member` to its
 * index. Others are kept raw in `additional`; or, where names->returns_others,
 * returned with `member == names->count`. A name twice is HOOK_DUPLICATE, also
 * among the additional ones. When the value before had the wrong type and
 * reading is lenient, next() reports it, goes back and keeps it raw.
 */
void hook_object_begin(struct hook_reader *r, struct hook_object *o,
		       const struct hook_names *names,
		       struct hook_member **additional);
bool hook_object_next(struct hook_reader *r, struct hook_object *o);

/*
 * Memory for an object, if one begins here; else NULL and a mismatch. Its
 * reader does nothing when there is a mismatch pending, so NULL is never used:
 *
 *	out->owner = hook_read_new(r, sizeof *out->owner);
 *	read_owner(r, out->owner);
 */
void *hook_read_new(struct hook_reader *r, size_t size);
/* The same for what is read from a list: a tuple. */
void *hook_read_new_list(struct hook_reader *r, size_t size);

struct hook_list {
	struct hook_frame frame;
	void *item; /* the current one, zeroed */
	char *items;
	size_t size, count, room;
	bool begun;
};

/*
 *	struct hook_list l;
 *
 *	hook_list_begin(r, &l, sizeof *out->items);
 *	while (hook_list_next(r, &l))
 *		hook_read_str(r, l.item);
 *	out->items = hook_list_end(r, &l, &out->count);
 *
 * end() gives NULL and 0 after a mismatch; never NULL for an empty list.
 */
void hook_list_begin(struct hook_reader *r, struct hook_list *l, size_t size);
bool hook_list_next(struct hook_reader *r, struct hook_list *l);
void *hook_list_end(struct hook_reader *r, struct hook_list *l, size_t *count);

/*
 * Typed maps: additionalProperties as a schema. In an object whose names
 * return others, each such member is an entry whose first member is its name:
 *
 *	struct hook_list entries;
 *
 *	hook_entries_begin(r, &entries, sizeof *out->entries.items);
 *	while (hook_object_next(r, &o))
 *		switch (o.member) {
 *		...
 *		default:
 *			entry = hook_entries_add(r, &entries, &o);
 *			read_value(r, &entry->value);
 *		}
 *	out->entries.items = hook_entries_end(r, &entries, &out->entries.count);
 *
 * add() returns a zeroed entry (its leading hook_str set to the name) or, when
 * memory ends, NULL with the reader stopped: use it through hook_* calls only.
 * When its value has the wrong type in lenient reading, the entry is dropped
 * and the member kept in `additional`.
 */
void hook_entries_begin(struct hook_reader *r, struct hook_list *l,
			size_t size);
void *hook_entries_add(struct hook_reader *r, struct hook_list *l,
		       struct hook_object *o);
void *hook_entries_end(struct hook_reader *r, struct hook_list *l,
		       size_t *count);
/* Instead of add(): the member is none of the entries, but additional. */
void hook_keep(struct hook_reader *r, struct hook_object *o);

/* True, and the null consumed, if null comes next. `is_null` may be NULL. */
bool hook_read_null(struct hook_reader *r, bool *is_null);
/* Each leaves `out` absent (zeroed) on a mismatch. */
void hook_read_str(struct hook_reader *r, hook_str *out);
void hook_read_bool(struct hook_reader *r, hook_bool *out);
/* An integer as JSON Schema means it: 1.0 and 1e2 are integers. */
void hook_read_int(struct hook_reader *r, hook_int *out);
void hook_read_uint(struct hook_reader *r, hook_uint *out);
void hook_read_num(struct hook_reader *r, hook_num *out);
void hook_read_time(struct hook_reader *r, hook_time *out);
void hook_read_date(struct hook_reader *r, hook_date *out);
/* Any value: skipped, its grammar checked, never altered. */
void hook_read_raw(struct hook_reader *r, hook_raw *out);
/*
 * An enum of text: an unknown value is kept in `text` with 0; id is the index
 * in `names` + 1.
 */
int hook_read_enum(struct hook_reader *r, hook_str *text,
		   const struct hook_names *names);

/* JSON types as bits (JSON Schema's names). */
enum hook_type {
	HOOK_NULL = 1,
	HOOK_BOOLEAN = 2,
	HOOK_NUMBER = 4,
	HOOK_STRING = 8,
	HOOK_ARRAY = 16,
	HOOK_OBJECT = 32,
	HOOK_INTEGER = 64 /* a number without a fraction; with HOOK_NUMBER */
};

/* How one branch of oneOf or anyOf is known; the first rule that fits wins. */
enum hook_by {
	HOOK_BY_TYPE,       /* the value is of one of `types` */
	HOOK_BY_KEY,        /* an object with member `member` */
	HOOK_BY_VALUE,      /* its `member` is the text, or scalar, `value` */
	HOOK_BY_MEMBER_TYPE /* its `member` is of one of `types` */
};

/*
 * What is seen of an object without reading its members. One with the name of
 * a trait is of its types or, if it says one, has its value; several traits
 * of one name, one after another, are alternatives.
 */
struct hook_trait {
	struct hook_name name;
	unsigned types;
	struct hook_name value;
	bool needed; /* of the first of its name */
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
	const struct hook_shape *shape; /* that the value has, too; or NULL */
};

/* Which branch comes next, without moving; 0 when no rule fits. */
int hook_choose(struct hook_reader *r, const struct hook_rule *rules,
		size_t count);

/*
 * Looks into JSON without reading it all into types. True if the pointer
 * (RFC 6901) leads to a value; `json` must be well-formed up to there. A name
 * that stands twice in an object on the way is refused.
 */
bool hook_json_find(const char *json, size_t len, const char *pointer,
		    hook_raw *value);
/* The text of a raw JSON string, unescaped into the arena; else absent. */
hook_str hook_raw_text(struct hook_arena *arena, hook_raw value);
/* One bit of enum hook_type; an integer has HOOK_NUMBER | HOOK_INTEGER. */
unsigned hook_raw_type(hook_raw value);
/* As JSON values: members in any order, numbers by value. O(n log n). */
bool hook_json_equal(hook_raw a, hook_raw b, struct hook_arena *scratch);
/* Is it one JSON text (RFC 8259)? */
bool hook_json_valid(const char *json, size_t len, struct hook_error *error);

/* ---- writing ---- */

/* Whose message it is: readOnly is left out of requests, writeOnly of
 * responses. */
enum hook_direction { HOOK_BOTH, HOOK_REQUEST, HOOK_RESPONSE };

struct hook_writer {
	struct hook_arena *arena;
	struct hook_error *error;
	char *ptr;
	size_t len, room;
	enum hook_direction direction;
	unsigned depth;
	bool comma, failed;
};

void hook_writer_start(struct hook_writer *w, struct hook_arena *arena,
		       enum hook_direction direction, struct hook_error *error);
/* The text, in the arena; absent if anything failed. */
hook_str hook_writer_finish(struct hook_writer *w);

void hook_write_object(struct hook_writer *w);     /* { */
void hook_write_object_end(struct hook_writer *w); /* } */
void hook_write_list(struct hook_writer *w);       /* [ */
void hook_write_list_end(struct hook_writer *w);   /* ] */
/* Always true, for use behind a condition. */
bool hook_write_name(struct hook_writer *w, const char *name, size_t len);
void hook_write_null(struct hook_writer *w);
/* Each writes null for an absent value (an item of a list may be null). */
void hook_write_str(struct hook_writer *w, hook_str value);
void hook_write_bool(struct hook_writer *w, hook_bool value);
void hook_write_int(struct hook_writer *w, hook_int value);
void hook_write_uint(struct hook_writer *w, hook_uint value);
/* Its text, which must be a JSON number; of a value alone (not 0, which is
 * absent) the shortest text that reads back as it. NaN is an error. */
void hook_write_num(struct hook_writer *w, hook_num value);
void hook_write_time(struct hook_writer *w, hook_time value); /* its text */
void hook_write_date(struct hook_writer *w, hook_date value);
void hook_write_raw(struct hook_writer *w, hook_raw value);
void hook_write_additional(struct hook_writer *w,
			   const struct hook_member *members);

/* ---- checking ---- */

struct hook_step {
	const char *name; /* NULL: an index */
	size_t len;       /* of the name, or the index */
};

struct hook_check {
	struct hook_error *error;   /* the first, may be NULL */
	struct hook_report *report; /* all of them, may be NULL */
	enum hook_direction direction;
	size_t failures;
	unsigned depth;
	struct hook_step path[HOOK_DEPTH + 1];
};

void hook_check_start(struct hook_check *c, enum hook_direction direction,
		      struct hook_error *error, struct hook_report *report);
bool hook_check_finish(struct hook_check *c); /* true: nothing failed */

/* Around the members of an object or the items of a list. False: too deep. */
bool hook_check_down(struct hook_check *c);
void hook_check_up(struct hook_check *c);

/* readOnly members are not required in requests, writeOnly in responses. */
enum hook_need {
	HOOK_OPTIONAL,
	HOOK_REQUIRED,
	HOOK_REQUIRED_UNLESS_REQUEST,
	HOOK_REQUIRED_UNLESS_RESPONSE,
	HOOK_FORBIDDEN /* the schema `false` */
};
/* Names what is checked next; returns `present`; says "required". */
bool hook_check_member(struct hook_check *c, const char *name, size_t len,
		       bool present, enum hook_need need);
void hook_check_item(struct hook_check *c, size_t index);

/* A failure at the current place. `keyword` and `reason` are static. */
void hook_check_fail(struct hook_check *c, const char *keyword,
		     const char *reason);
/* "additionalProperties": false. A member of a wrong type is "type". */
void hook_check_closed(struct hook_check *c,
		       const struct hook_member *additional,
		       const struct hook_names *names);
/* Only what had the wrong type: additional members that `names` holds. */
void hook_check_types(struct hook_check *c,
		      const struct hook_member *additional,
		      const struct hook_names *names);

void hook_check_min_length(struct hook_check *c, hook_str v, size_t min);
void hook_check_max_length(struct hook_check *c, hook_str v, size_t max);

/* An automaton over bytes; see `pattern` in JSON Schema Validation 6.3.3. */
struct hook_pattern {
	const char *source;
	unsigned states, classes;
	unsigned dead, sure;      /* == states: there is none */
	const uint8_t *class_of;  /* of each byte */
	const uint8_t *next8;     /* [state * classes + class], or */
	const uint16_t *next16;   /* this one, when states > 256 */
	const uint8_t *accepting; /* one bit a state, lowest first */
};
bool hook_matches(const struct hook_pattern *p, const char *ptr, size_t len);
void hook_check_pattern(struct hook_check *c, hook_str v,
			const struct hook_pattern *pattern);

enum hook_format {
	HOOK_DATE_TIME, /* RFC 3339 section 5.6; leap seconds only at 23:59:60
			   UTC */
	HOOK_DATE,
	HOOK_CLOCK,    /* full-time */
	HOOK_DURATION, /* RFC 3339 appendix A */
	HOOK_UUID,     /* RFC 4122 section 3 */
	HOOK_URI,      /* RFC 3986, absolute */
	HOOK_URI_REFERENCE,
	HOOK_EMAIL,        /* RFC 5321 section 4.1.2 */
	HOOK_HOSTNAME,     /* RFC 1123 */
	HOOK_IPV4,         /* RFC 2673 section 3.2 */
	HOOK_IPV6,         /* RFC 4291 section 2.2 */
	HOOK_BYTE,         /* RFC 4648 section 4, base64 with padding */
	HOOK_JSON_POINTER, /* RFC 6901 */
	HOOK_DECIMAL       /* a JSON number in a string */
};
bool hook_is_format(const char *ptr, size_t len, enum hook_format format);
void hook_check_format(struct hook_check *c, hook_str v,
		       enum hook_format format);

void hook_check_minimum(struct hook_check *c, int64_t v, int64_t bound);
void hook_check_maximum(struct hook_check *c, int64_t v, int64_t bound);
void hook_check_multiple_of(struct hook_check *c, int64_t v, int64_t of);
void hook_check_exclusive_minimum(struct hook_check *c, int64_t v, int64_t b);
void hook_check_exclusive_maximum(struct hook_check *c, int64_t v, int64_t b);
void hook_check_uint_minimum(struct hook_check *c, uint64_t v, uint64_t b);
void hook_check_uint_maximum(struct hook_check *c, uint64_t v, uint64_t b);
void hook_check_uint_multiple_of(struct hook_check *c, uint64_t v, uint64_t of);
void hook_check_uint_exclusive_minimum(struct hook_check *c, uint64_t v,
				       uint64_t b);
void hook_check_uint_exclusive_maximum(struct hook_check *c, uint64_t v,
				       uint64_t b);
/* Exact, by decimal digits; `bound` is a JSON number. */
void hook_check_num_minimum(struct hook_check *c, hook_num v,
			    const char *bound);
void hook_check_num_maximum(struct hook_check *c, hook_num v,
			    const char *bound);
void hook_check_num_multiple_of(struct hook_check *c, hook_num v,
				const char *of);
void hook_check_num_exclusive_minimum(struct hook_check *c, hook_num v,
				      const char *bound);
void hook_check_num_exclusive_maximum(struct hook_check *c, hook_num v,
				      const char *bound);
/* -1, 0, 1: two JSON numbers of any size, by value. Linear time. */
int hook_compare_numbers(hook_str a, hook_str b);

void hook_check_enum(struct hook_check *c, bool known);
void hook_check_const_text(struct hook_check *c, hook_str v, const char *text,
			   size_t len);
/* const and enum of other types: the allowed ones as JSON texts. */
void hook_check_const_bool(struct hook_check *c, hook_bool v, const char *json);
void hook_check_const_int(struct hook_check *c, hook_int v, const char *json);
void hook_check_const_num(struct hook_check *c, hook_num v, const char *json);
void hook_check_const_raw(struct hook_check *c, hook_raw v, const char *json);
void hook_check_enum_str(struct hook_check *c, hook_str v,
			 const char *const *json, size_t count);
void hook_check_enum_bool(struct hook_check *c, hook_bool v,
			  const char *const *json, size_t count);
void hook_check_enum_int(struct hook_check *c, hook_int v,
			 const char *const *json, size_t count);
void hook_check_enum_num(struct hook_check *c, hook_num v,
			 const char *const *json, size_t count);
void hook_check_enum_raw(struct hook_check *c, hook_raw v,
			 const char *const *json, size_t count);
void hook_check_min_items(struct hook_check *c, size_t count, size_t min);
void hook_check_max_items(struct hook_check *c, size_t count, size_t max);
/* minProperties, maxProperties; `count` includes the additional ones. */
void hook_check_min_properties(struct hook_check *c, size_t n, size_t min);
void hook_check_max_properties(struct hook_check *c, size_t n, size_t max);
size_t hook_count_members(const struct hook_member *members);
/* anyOf, oneOf, not of `required`; dependentRequired. */
void hook_check_presence(struct hook_check *c, bool holds, const char *keyword);
bool hook_has_member(const struct hook_member *members, const char *name,
		     size_t len);
/*
 * uniqueItems. Items of `size` bytes that begin with a hook_str (text, enums),
 * or scalars, or hook_raw (compared as JSON values). Absent items are nulls.
 */
void hook_check_unique_str(struct hook_check *c, const void *items,
			   size_t count, size_t size);
void hook_check_unique_int(struct hook_check *c, const hook_int *items,
			   size_t count);
void hook_check_unique_uint(struct hook_check *c, const hook_uint *items,
			    size_t count);
void hook_check_unique_bool(struct hook_check *c, const hook_bool *items,
			    size_t count);
void hook_check_unique_num(struct hook_check *c, const hook_num *items,
			   size_t count);
void hook_check_unique_raw(struct hook_check *c, const hook_raw *items,
			   size_t count);
/* Items of any other type: the list is written between the two. */
struct hook_unique {
	struct hook_arena arena;
	struct hook_writer writer;
	struct hook_error error;
};

void hook_unique_begin(struct hook_unique *u);
void hook_check_unique(struct hook_check *c, struct hook_unique *u);

#ifdef __cplusplus
}
#endif

#endif
