/* SPDX-License-Identifier: 0BSD */
/* One delivery while it is verified or signed; nothing for those who use it. */
#ifndef HOOK_LOOK_H
#define HOOK_LOOK_H

#include "hook_crypto.h"
#include "hook_private.h"

#define HOOK_PIECES       24   /* of what is covered */
#define HOOK_SIGNATURES   16   /* in one header; more are refused */
#define HOOK_SIGNED_ITEMS 1000 /* in one body */

struct hook_key {
	struct hook_mac *mac;
};

struct hook_look {
	const struct hook_recipe *recipe;
	const struct hook_request *request;
	struct hook_arena *arena;
	struct hook_error *error;
	hook_raw item; /* what is signed within the body, or all of it */
	hook_str timestamp, id;
	unsigned char signatures[HOOK_SIGNATURES][HOOK_MAC_MAX];
	size_t signature_count;
	bool timeless; /* leave the time out of what is covered */
	struct hook_piece pieces[HOOK_PIECES];
	size_t piece_count;
};

void hook_look_start(struct hook_look *l, const struct hook_recipe *recipe,
		     const struct hook_request *request,
		     struct hook_arena *arena, struct hook_error *error);

/* These give 0, or the status to refuse with; the error is set. */
int hook_look_refuse(struct hook_look *l, int status, const char *reason);
/* A scheme that looks into the body needs one that is JSON, all of it. */
int hook_look_json(struct hook_look *l);
/* A text, number or boolean as it is covered; absent for null and nothing. */
int hook_look_text(struct hook_look *l, const char *pointer, hook_str *text);
/* The timestamp and id that stand in headers, or in the body. */
int hook_look_values(struct hook_look *l);
/* Fills the pieces, after the values. */
int hook_look_cover(struct hook_look *l);

/* Is `part`, in braces, covered? */
bool hook_look_covers(const struct hook_recipe *recipe, const char *part);
bool hook_look_seconds(hook_str text, bool ms, int64_t *seconds);

/* Into at most `room` bytes; SIZE_MAX if it is no such text. */
size_t hook_decode(enum hook_encoding encoding, hook_str text,
		   unsigned char *out, size_t room);
/* Hex or base64; how many characters, HOOK_MAC_MAX * 2 at most for a MAC. */
size_t hook_encode(enum hook_encoding encoding, const unsigned char *bytes,
		   size_t len, char *out);

static inline hook_str hook_slice(const char *ptr, size_t len)
{
	hook_str text;

	text.ptr = ptr;
	text.len = len;
	return text;
}

#endif
