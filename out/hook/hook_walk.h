/* SPDX-License-Identifier: 0BSD */
/* Walking over JSON without types; nothing for those who use the runtime. */
#ifndef HOOK_WALK_H
#define HOOK_WALK_H

#include "hook_private.h"

/* The members of an object, or the items of an array, one after the other. */
struct hook_walk {
	struct hook_skim s;
	bool begun, ended, object;
	unsigned depth; /* the object or array that is walked over */
	hook_raw name;  /* with its quotes */
	hook_raw value;
};

void hook_walk_enter(struct hook_walk *walk, hook_raw value);
/*
 * Takes the next member or item. Returns false at the end, with `ended` set,
 * and at what is not well-formed.
 */
bool hook_walk_next(struct hook_walk *walk);
/* These do the same in two steps: move to the next value, and over it. */
bool hook_walk_to(struct hook_walk *walk);
bool hook_walk_past(struct hook_walk *walk);
/*
 * Moves over blanks and `c`; returns false if another character stands there.
 */
bool hook_skip_to(struct hook_skim *s, char c);
/* As hook_is_text(). */
bool hook_is_name(hook_raw string, struct hook_name name);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_walk_h != 0xcffec196
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
