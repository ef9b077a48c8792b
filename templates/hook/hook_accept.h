/* SPDX-License-Identifier: 0BSD */
/*
 * Verdicts by the letter of JSON Schema: does a JSON text fit a schema, as it
 * is written, whatever a struct can hold of it?
 *
 * Nothing is allocated but from the caller's arena, and neither
 * nesting nor work goes past its limit.
 */
#ifndef HOOK_ACCEPT_H
#define HOOK_ACCEPT_H

#include "hook_json.h"

#ifdef __cplusplus
extern "C" {
#endif

/* One assertion that does not hold. Texts live in the arena. */
struct hook_violation {
	const char *keyword; /* of JSON Schema, "maxLength" */
	const char *reason;  /* static text */
	hook_str path;       /* JSON Pointer of the value (RFC 6901) */
	size_t offset;       /* where the value begins, in bytes */
	/*
	 * The keyword's location: a JSON Pointer from the schema that was
	 * asked for. A $ref without siblings is not a token of it.
	 */
	hook_str schema;
	/*
	 * Where the specification has the schema; of the schema `false`, the
	 * one that holds it. Equal schemas are one: it is the first of them.
	 * `document` is NULL when it is not known.
	 */
	const char *document;
	unsigned line, column;
};

/* Room for many; `count` goes on counting when the room is full. */
struct hook_violations {
	struct hook_violation *items;
	size_t room, count;
	/*
	 * HOOK_INVALID: see the items. Everything else means that there is no
	 * verdict: not JSON, a member name twice, nested too deep, no memory,
	 * more work than the limit (HOOK_TOO_LARGE). Its `schema` is that of
	 * the first item.
	 */
	struct hook_error error;
};
#define HOOK_VIOLATIONS(array)                               \
	{                                                    \
		(array), sizeof(array) / sizeof *(array), 0, \
		{                                            \
			HOOK_OK, NULL, NULL, "", 0, ""       \
		}                                            \
	}

/* ---- tables: what hookc makes of schemas ---- */

/* What a row says; hook_accept_keyword.h has what its operands are. */
enum hook_accept_keyword {
#define HOOK_MARK(name)           HOOK_ACCEPT_##name,
#define HOOK_KEYWORD(name, check) HOOK_ACCEPT_##name,
#include "hook_accept_keyword.h"
	HOOK_ACCEPT_KEYWORDS
};

/* The first two schemas of every table; and that there is none. */
enum hook_accept_schema {
	HOOK_ACCEPT_TRUE,
	HOOK_ACCEPT_FALSE,
	HOOK_ACCEPT_NONE = 0xffff
};
/* Of HOOK_ACCEPT_UNSENT: in which direction it is not sent. */
enum hook_accept_unsent { HOOK_ACCEPT_READ_ONLY = 1, HOOK_ACCEPT_WRITE_ONLY };
#define HOOK_ACCEPT_UNLIMITED 0xffff, 0xffff

struct hook_accept_place {
	uint16_t document, column;
	uint32_t line;
};

struct hook_accept_tables {
	const uint16_t *rows;
	const uint32_t *first;                  /* row of each schema */
	const struct hook_accept_place *places; /* of each schema, or NULL */
	const char *const *documents;
	/* Names of members; number 0 is a name that no schema says. */
	const struct hook_name *names;
	/* Numbers of names, at their hook_name_hash() or behind it; 0 ends. */
	const uint16_t *slots;
	uint32_t mask; /* count of slots - 1, a power of two */
	const struct hook_name *literals; /* JSON texts */
	const struct hook_pattern *const *patterns;
	uint32_t name_count; /* number 0 among them */
};

/* Little-endian, on every machine; compilers make one load of it. */
static inline uint64_t hook_name_load4(const char *ptr)
{
	const unsigned char *p = (const unsigned char *)ptr;

	return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 |
	       (uint64_t)p[3] << 24;
}

static inline uint64_t hook_name_load8(const char *ptr)
{
	return hook_name_load4(ptr) | hook_name_load4(ptr + 4) << 32;
}

/* The same on every machine: hookc makes `slots` with it. */
static inline uint32_t hook_name_hash(const char *ptr, size_t len)
{
	uint64_t head = 0, tail = 0;

	if (len >= 8) {
		head = hook_name_load8(ptr);
		tail = hook_name_load8(ptr + len - 8);
	} else if (len >= 4) {
		head = hook_name_load4(ptr);
		tail = hook_name_load4(ptr + len - 4);
	} else if (len > 0) {
		head = (uint64_t)(unsigned char)ptr[0] |
		       (uint64_t)(unsigned char)ptr[len / 2] << 8 |
		       (uint64_t)(unsigned char)ptr[len - 1] << 16;
	}
	head = (head ^ len) * UINT64_C(0x9e3779b97f4a7c15);
	tail = (tail ^ head >> 29) * UINT64_C(0xbf58476d1ce4e5b9);
	head ^= tail;
	return (uint32_t)(head >> 32 ^ head);
}

/*
 * Does the JSON text fit the schema of that number? `report` may be NULL; its
 * items are in the order of the rows, and those of branches that failed (of
 * anyOf, say) are not among them.
 */
bool hook_accept(const struct hook_accept_tables *tables, unsigned schema,
		 const char *json, size_t len, struct hook_arena *arena,
		 struct hook_violations *report);

/* ---- letters: what the rows of a type do not carry ---- */

/* What of that which rows say counts beside the letter. */
enum hook_letter_rows {
	HOOK_ROWS_ALL,
	HOOK_ROWS_TYPES, /* that a value is of its type in C */
	HOOK_ROWS_NONE   /* nothing: the letter decides alone */
};

/*
 * The verdict that completes a type's rows, or takes their place:
 * hook_read() with checks, hook_check() and hook_write() ask for it.
 */
struct hook_letter {
	/* hook_accept_letter(); only who has letters links the interpreter. */
	bool (*judge)(const struct hook_letter *letter, const char *json,
		      size_t len, enum hook_direction direction,
		      struct hook_arena *arena, struct hook_violations *report);
	const struct hook_accept_tables *tables;
	unsigned schema;
	enum hook_letter_rows rows;
};

/*
 * As hook_accept(); but readOnly members of requests, and writeOnly ones of
 * responses, are as if they were not there, and are not required.
 */
bool hook_accept_letter(const struct hook_letter *letter, const char *json,
			size_t len, enum hook_direction direction,
			struct hook_arena *arena,
			struct hook_violations *report);

#ifdef __cplusplus
}
#endif

#endif
