//% note Verdicts by the letter: one function for each schema asked for.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_ACCEPTS_H
#define $guard$_ACCEPTS_H

#include "hook_accept.h"

#if HOOK_VERSION != $hook_version$
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */
#define $guard$_ACCEPTS_STAMP $tables_stamp$

#ifdef __cplusplus
extern "C" {
#endif

//% if roots
/*
 * Does a JSON text fit a schema, by the letter of JSON Schema? `report` may
 * be NULL; memory is the arena's. See hook_accept().
 */
//% each roots
/* $shown$ */
bool $name$(const char *json, size_t len, struct hook_arena *arena, struct hook_violations *report);
//% end

//% end
//% if letters
/* Letters: they judge what the rows of types do not say of their schemas. */
//% each letters
extern const struct hook_letter $name$;
//% end

//% end
#ifdef __cplusplus
}
#endif

#endif
