/* SPDX-License-Identifier: 0BSD */
/*
 * hook_json: types that are read from JSON, checked, and written as JSON.
 *
 * A type is a struct and a table of its members (see hook_rows.h). Each has
 * three functions, X_read(), X_check() and X_write(), which HOOK_FUNCTIONS (in
 * hook_emitted.h) declares beside its struct.
 *
 * What was read and is written again says the same as before.
 */
#ifndef HOOK_JSON_H
#define HOOK_JSON_H

#include "hook.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- reading, checking and writing by type ---- */

struct hook_type;

/* Whose message it is: readOnly is left out of requests, writeOnly of
 * responses. */
enum hook_direction { HOOK_BOTH, HOOK_REQUEST, HOOK_RESPONSE };

/* NULL, and zero for each member, mean what is usual. */
struct hook_options {
	enum hook_direction direction;
	/*
	 * Reading: a member of the wrong type is no error but is left absent
	 * and kept in `additional`, so that it is written back as it came. A
	 * value that does not check is no error either.
	 */
	bool lenient;
	bool check;     /* reading: checks what is read */
	bool unchecked; /* writing: writes also what does not check */
	/*
	 * Reading: the caller's own buffer, which holds the text and is
	 * HOOK_PADDING writable bytes longer, is read in place instead of a
	 * copy. There is nothing to go back to then: even if lenient, an item
	 * of the wrong type is an error if the list that it is in had text
	 * before it.
	 */
	char *in_place;
	/*
	 * Takes everything that is wrong, while `error` has the first. May be
	 * NULL.
	 */
	struct hook_report *report;
};
#define HOOK_PADDING 32

/*
 * The options for a request and for a response, and for a request that is not
 * checked.
 */
extern const struct hook_options hook_as_request, hook_as_response;
extern const struct hook_options hook_as_request_unchecked;

/*
 * Reads `json` (RFC 8259; a byte order mark is refused) into *out, which need
 * not be set before. The struct is the caller's; what it points to lives in the
 * arena. Returns false and the error if it is no JSON, a member stands twice, a
 * value has another type than the schema says (unless lenient), or memory or
 * depth end; *out is then all absent. `options` may be NULL.
 */
bool hook_read(const struct hook_type *type, void *out,
	       struct hook_arena *arena, const char *json, size_t len,
	       const struct hook_options *options, struct hook_error *error);
/*
 * Does the value satisfy all that its schema says? If not, `error` (which may
 * be NULL) has the first failure.
 */
bool hook_check(const struct hook_type *type, const void *value,
		const struct hook_options *options, struct hook_error *error);
/*
 * Returns the value as JSON, in the arena, with a NUL behind it. It is absent,
 * and the error is set, if the value does not check or memory ends. Members
 * stand in the order of the schema, then entries, then additional ones.
 */
hook_str hook_write(const struct hook_type *type, const void *value,
		    struct hook_arena *arena,
		    const struct hook_options *options,
		    struct hook_error *error);

/* Returns the size of the type's struct, in bytes. */
size_t hook_type_size(const struct hook_type *type);

/* ---- enums: 0 is the id of unknown texts ---- */

/* Returns the text of an id; absent for 0 and for what is no id. */
hook_str hook_enum_text(const struct hook_type *type, int id);
int hook_enum_find(const struct hook_type *type, const char *text, size_t len);

/* ---- looking into JSON ---- */

/* JSON types as bits (JSON Schema's names). */
enum hook_json_type {
	HOOK_NULL = 1,
	HOOK_BOOLEAN = 2,
	HOOK_NUMBER = 4,
	HOOK_STRING = 8,
	HOOK_ARRAY = 16,
	HOOK_OBJECT = 32,
	HOOK_INTEGER = 64 /* a number without a fraction; with HOOK_NUMBER */
};

/*
 * Looks into JSON without reading it all into types. Returns true if the
 * pointer (RFC 6901) leads to a value; `json` must be well-formed up to there.
 * A name that stands twice in an object on the way is refused.
 */
bool hook_json_find(const char *json, size_t len, const char *pointer,
		    hook_raw *value);
/*
 * Returns the text of a raw JSON string, unescaped into the arena; else it is
 * absent.
 */
hook_str hook_raw_text(struct hook_arena *arena, hook_raw value);
/*
 * Returns one bit of enum hook_json_type; an integer has HOOK_NUMBER |
 * HOOK_INTEGER.
 */
unsigned hook_raw_type(hook_raw value);
/*
 * Are two JSON values equal, with members in any order and numbers by value? It
 * takes O(n log n). False as well if memory ends, or one is no JSON.
 */
bool hook_json_equal(hook_raw a, hook_raw b, struct hook_arena *scratch);
/* Is it one JSON text (RFC 8259)? */
bool hook_json_valid(const char *json, size_t len, struct hook_error *error);

/* ---- values alone ---- */

enum hook_format {
	HOOK_NO_FORMAT,
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
	HOOK_DECIMAL,      /* a JSON number in a string */
	HOOK_RELATIVE_JSON_POINTER,
	HOOK_URI_TEMPLATE, /* RFC 6570 */
	HOOK_IRI,          /* RFC 3987, absolute */
	HOOK_IRI_REFERENCE,
	HOOK_IDN_EMAIL,    /* RFC 6531 section 3.3 */
	HOOK_IDN_HOSTNAME, /* RFC 5890 to 5892 */
	HOOK_REGEX         /* ECMA-262, 11th edition, 21.2.1, with the flag u */
};
bool hook_is_format(const char *ptr, size_t len, enum hook_format format);

/*
 * Compares two JSON numbers of any size by value, in linear time: -1, 0 or 1.
 */
int hook_compare_numbers(hook_str a, hook_str b);
size_t hook_count_members(const struct hook_member *members);

#ifdef __cplusplus
}
#endif

#include "hook_emitted.h"

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_json_h != 0x250af07c
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
