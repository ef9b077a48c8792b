/* SPDX-License-Identifier: 0BSD */
/*
 * A JSON text as a tape: one item for each value and each member's name, in
 * the order of the text, so that a value is looked at many times and read
 * once. Nothing for those who use the runtime.
 */
#ifndef HOOK_TAPE_H
#define HOOK_TAPE_H

#include "hook_accept.h"

struct hook_tape_item {
	uint32_t at, end; /* in bytes of the text; a string's quotes count */
	uint32_t next;    /* the item after this one and all within */
	uint32_t count;   /* of members or items; a name's hash */
	uint16_t name;    /* its number among the names of the schemas */
	uint8_t type;     /* bits of enum hook_json_type */
	uint8_t text;     /* bits of enum hook_tape_text */
};

enum hook_tape_text {
	HOOK_TAPE_ESCAPES = 1, /* has some */
	HOOK_TAPE_LONG = 2     /* UTF-8 sequences of two bytes and more */
};

struct hook_tape {
	const char *json;
	struct hook_tape_item *items;
	uint32_t count, room;
	struct hook_arena *arena;
};

/*
 * Writes the tape; returns false if `error` says why. Strings are UTF-8 and
 * their escapes well-formed; no object has a name twice.
 */
bool hook_tape_read(struct hook_tape *tape,
		    const struct hook_accept_tables *tables, const char *json,
		    size_t len, struct hook_arena *arena,
		    struct hook_error *error);

static inline hook_raw hook_tape_raw(const struct hook_tape *tape,
				     const struct hook_tape_item *item)
{
	hook_raw raw;

	raw.ptr = tape->json + item->at;
	raw.len = item->end - item->at;
	return raw;
}

/* Returns a string's text, without a NUL; absent if there is no memory. */
hook_str hook_tape_text(const struct hook_tape *tape,
			const struct hook_tape_item *item);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_tape_h != 0xb5108575
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
