/* SPDX-License-Identifier: 0BSD */
/*
 * hook: values, memory and errors, for everything that is read or written.
 *
 * A zeroed value is absent. Zero, false, "" and null are not.
 */
#ifndef HOOK_H
#define HOOK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * The version of hookc; 0.1.0 is 100. Emitted files refuse a runtime of another
 * version.
 */
#define HOOK_VERSION 100

/*
 * Compiled with HOOK_DEBUG, the runtime stops where one of its own invariants
 * does not hold. Nothing that comes from outside may make it stop.
 */
#ifdef HOOK_DEBUG
#include <assert.h>
#define HOOK_ASSERT(condition) assert(condition)
#else
#define HOOK_ASSERT(condition) ((void)(0 && (condition)))
#endif

#ifdef __cplusplus
extern "C" {
#endif

/*
 * How deep JSON may nest (RFC 8259 section 9), and so how deep we recurse. Set
 * it for all files alike: -DHOOK_DEPTH=32.
 */
#ifndef HOOK_DEPTH
#define HOOK_DEPTH 128
#endif
#if HOOK_DEPTH < 4 || HOOK_DEPTH > 1000
#error "HOOK_DEPTH is from 4 to 1000"
#endif

/* ---- values ---- */

/*
 * Text, UTF-8. A NUL always follows the last byte, so "%s" prints it, but
 * `len` is the truth: text may hold U+0000. `ptr == NULL` is absent.
 */
typedef struct {
	const char *ptr;
	size_t len;
} hook_str;

/* JSON as it came, unaltered. No NUL follows: print it with "%.*s". */
typedef struct {
	const char *ptr;
	size_t len;
} hook_raw;

typedef struct {
	bool set;
	bool value;
} hook_bool;

typedef struct {
	bool set;
	int64_t value;
} hook_int;

typedef struct {
	bool set;
	uint64_t value;
} hook_uint;

/*
 * A JSON number: the text is exact, the value is the nearest double. One
 * without a text is absent: hook_number_of() makes it of a double.
 */
typedef struct {
	hook_str text;
	double value;
} hook_num;

/* A date-time of RFC 3339; seconds of the Unix epoch, UTC. */
typedef struct {
	hook_str text;
	int64_t seconds;
	int32_t nanos; /* -1: the text is not a date-time */
} hook_time;

/* A full-date of RFC 3339. */
typedef struct {
	hook_str text;
	int16_t year;
	int8_t month, day; /* 1..; month 0: the text is not a date */
} hook_date;

/*
 * Lists: `items == NULL` means absent; the items of an empty list are not NULL.
 */
typedef struct {
	hook_str *items;
	size_t count;
} hook_str_list;
typedef struct {
	hook_raw *items;
	size_t count;
} hook_raw_list;
typedef struct {
	hook_bool *items;
	size_t count;
} hook_bool_list;
typedef struct {
	hook_int *items;
	size_t count;
} hook_int_list;
typedef struct {
	hook_uint *items;
	size_t count;
} hook_uint_list;
typedef struct {
	hook_num *items;
	size_t count;
} hook_num_list;
typedef struct {
	hook_time *items;
	size_t count;
} hook_time_list;
typedef struct {
	hook_date *items;
	size_t count;
} hook_date_list;

/* A member that no schema names, or whose value had the wrong type. */
struct hook_member {
	struct hook_member *next;
	hook_str name;
	hook_raw value;
};

/* Short spellings for those who fill values in by hand. */
struct hook_arena;
hook_str hook_text(const char *text); /* of a C string; absent for NULL */
hook_bool hook_boolean(bool value);
hook_int hook_integer(int64_t value);
hook_uint hook_unsigned(uint64_t value);
/* `text` must be a JSON number (RFC 8259 section 6), else absent. */
hook_num hook_number(const char *text);
/* `text` is the shortest that reads back as `value`; NaN is absent. */
hook_num hook_number_of(struct hook_arena *arena, double value);
/*
 * Parses the text. One that is no date-time gets nanos -1, and one that is no
 * date gets month 0.
 */
hook_time hook_time_from(hook_str text);
hook_date hook_date_from(hook_str text);
bool hook_str_equal(hook_str a, hook_str b);

/* ---- memory ---- */

struct hook_block;

/*
 * An arena: what is read lives in it until the arena is reset or freed. The
 * ceiling counts every byte taken from the allocator and is never passed.
 */
struct hook_arena {
	struct hook_block *block;
	char *next, *end;
	size_t used, ceiling;
	void *(*allocate)(void *user, size_t size);
	void (*release)(void *user, void *block);
	void *user;
};

/* Uses malloc and free. `ceiling` is in bytes. Takes no memory yet. */
void hook_arena_init(struct hook_arena *arena, size_t ceiling);
/*
 * Returns zeroed memory that is aligned for any type; NULL when the ceiling is
 * reached or memory ends.
 */
void *hook_alloc(struct hook_arena *arena, size_t size);
/* Returns a copy with a NUL behind it; absent when there is no memory. */
hook_str hook_copy(struct hook_arena *arena, const char *bytes, size_t len);
/* Forgets everything, and keeps one block for the next use. */
void hook_arena_reset(struct hook_arena *arena);
void hook_arena_free(struct hook_arena *arena);

/* ---- errors ---- */

enum hook_code {
	HOOK_OK,
	HOOK_SYNTAX,      /* not JSON (RFC 8259), or not UTF-8 */
	HOOK_TYPE,        /* JSON, but of another type than the schema says */
	HOOK_RANGE,       /* a number that the C type cannot hold */
	HOOK_DUPLICATE,   /* a member name twice in one object */
	HOOK_TOO_DEEP,    /* more than HOOK_DEPTH levels */
	HOOK_TOO_LARGE,   /* a size limit of the caller's */
	HOOK_INVALID,     /* a constraint of the schema; see keyword */
	HOOK_NO_MEMORY,   /* the arena's ceiling, or the allocator */
	HOOK_CREDENTIALS, /* no security requirement can be met */
	HOOK_TRANSPORT,   /* no answer came */
	HOOK_REFUSED      /* a delivery that was not accepted */
};

/*
 * How many bytes an error's pointers have. Set it for all files alike:
 * -DHOOK_PATH=64.
 */
#ifndef HOOK_PATH
#define HOOK_PATH 128
#endif
#if HOOK_PATH < 32 || HOOK_PATH > 4096
#error "HOOK_PATH is from 32 to 4096"
#endif

struct hook_error {
	enum hook_code code;
	const char *keyword;  /* of JSON Schema, e.g. "maxLength", or NULL */
	const char *reason;   /* static text, never NULL once code is set */
	char path[HOOK_PATH]; /* JSON Pointer (RFC 6901); a cut one ends in
				 "..." */
	size_t offset; /* in bytes, of text that was being read; else 0 */
	/*
	 * Where the specification describes the value: a JSON Pointer to its
	 * schema or, where that is put together from several, to the nearest
	 * one around it; "" is not known. What does not fit is left out from
	 * a whole step on, so that the pointer leads somewhere.
	 */
	char schema[HOOK_PATH];
};

/* Both return false: the caller gives up with `return hook_fail(...)`. */
bool hook_fail(struct hook_error *error, enum hook_code code,
	       const char *reason);
bool hook_no_memory(struct hook_error *error);
/* As hook_alloc(); sets the error if there is no memory. */
void *hook_new(struct hook_arena *arena, size_t size, struct hook_error *error);

/* Room for many errors; `count` goes on counting when the room is full. */
struct hook_report {
	struct hook_error *errors;
	size_t room, count;
};
#define HOOK_REPORT(array)                                  \
	{                                                   \
		(array), sizeof(array) / sizeof *(array), 0 \
	}

#ifdef __cplusplus
}
#endif

#endif
