/* SPDX-License-Identifier: 0BSD */
/*
 * hook_emitted: what emitted headers and tables are made of. Who uses them
 * calls the functions that it declares, and hook_json.h's.
 */
#ifndef HOOK_EMITTED_H
#define HOOK_EMITTED_H

#include "hook_json.h"

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
 * A closed set of names. `order` lists their indices sorted by length, then by
 * bytes, for a bisection that no input makes slow. An index is a uint16_t, or a
 * uint32_t if there are more than 65,535 names. Few names have no order.
 */
struct hook_names {
	const struct hook_name *names;
	const void *order;
	uint32_t count;
};

/* Returns the index of a name, or -1. */
int32_t hook_names_find(const struct hook_names *names, const char *ptr,
			size_t len);

/* ---- patterns ---- */

/* An automaton over bytes; see `pattern` in JSON Schema Validation 6.3.3. */
struct hook_pattern {
	const char *source;
	unsigned states, classes;
	unsigned dead, sure;      /* == states: there is none */
	const uint8_t *class_of;  /* of each byte */
	const uint8_t *next8;     /* [state * classes + class], or */
	const uint16_t *next16;   /* this one, when states > 256 */
	const uint8_t *accepting; /* one bit a state, lowest first */
	/*
	 * NULL if the automaton reads bytes. Otherwise it reads code points,
	 * and these are their ranges: where each begins, with its class in the
	 * lowest 8 bits; `class_of` has the first 128.
	 */
	const uint32_t *ranges;
	unsigned range_count;
	/*
	 * The text also has so many code points; `longest` is 0 if any number
	 * will do.
	 */
	unsigned shortest, longest;
};
bool hook_matches(const struct hook_pattern *p, const char *ptr, size_t len);

/* ---- the functions of a type ---- */

/*
 * Declares the functions of a type: X_read(), X_check() and X_write(), which
 * are hook_read(), hook_check() and hook_write() for its struct alone.
 */
#define HOOK_FUNCTIONS(X, STRUCT)                                             \
	extern const struct hook_type X##_schema;                             \
	static inline bool X##_read(STRUCT *out, struct hook_arena *arena,    \
				    const char *json, size_t len,             \
				    const struct hook_options *options,       \
				    struct hook_error *error)                 \
	{                                                                     \
		return hook_read(&X##_schema, out, arena, json, len, options, \
				 error);                                      \
	}                                                                     \
	static inline bool X##_check(const STRUCT *value,                     \
				     const struct hook_options *options,      \
				     struct hook_error *error)                \
	{                                                                     \
		return hook_check(&X##_schema, value, options, error);        \
	}                                                                     \
	static inline hook_str X##_write(const STRUCT *value,                 \
					 struct hook_arena *arena,            \
					 const struct hook_options *options,  \
					 struct hook_error *error)            \
	{                                                                     \
		return hook_write(&X##_schema, value, arena, options, error); \
	}                                                                     \
	struct hook_type

/*
 * Declares the functions of an enum: X_text(id) gives "" for what is no id,
 * X_find(text, len) gives 0 for an unknown text, and X_of(id) gives a value to
 * send.
 */
#define HOOK_ENUM_FUNCTIONS(X)                                              \
	extern const struct hook_type X##_schema;                           \
	static inline struct X X##_of(enum X##_id id)                       \
	{                                                                   \
		struct X value = {{NULL, 0}, id};                           \
                                                                            \
		value.text = hook_enum_text(&X##_schema, (int)id);          \
		return value;                                               \
	}                                                                   \
	static inline const char *X##_text(enum X##_id id)                  \
	{                                                                   \
		const char *text = X##_of(id).text.ptr;                     \
                                                                            \
		return text ? text : "";                                    \
	}                                                                   \
	static inline enum X##_id X##_find(const char *text, size_t len)    \
	{                                                                   \
		return (enum X##_id)hook_enum_find(&X##_schema, text, len); \
	}                                                                   \
	struct hook_type

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_emitted_h != 0x75fb24e7
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
