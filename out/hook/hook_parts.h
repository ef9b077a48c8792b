/* SPDX-License-Identifier: 0BSD */
/*
 * hook_parts: what came as multipart/form-data; nothing for those who use it.
 */
#ifndef HOOK_PARTS_H
#define HOOK_PARTS_H

#include "hook_receive.h"

/*
 * Reads all parts of a body; `type` is its Content-Type, which has the
 * boundary. Names, media types and bytes are copied into the arena. Returns
 * false, and `error` says why, if anything is not as RFC 7578 has it, or if
 * there are more than HOOK_MAX_PARTS.
 */
bool hook_parts_read(hook_str type, hook_str body, struct hook_arena *arena,
		     struct hook_form_parts *parts, struct hook_error *error);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_parts_h != 0xc6c0aa4f
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
