//% note The types of a provider and what can be done with each.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
//% include about
#ifndef $guard$_H
#define $guard$_H

//% if single
/* This includes all of them; each can be included by itself. */
//% each includes
#include "$text$"
//% end

#if $PREFIX$_STAMP_H != $stamp$
#error "this and $header$_stamps.h are of two runs of hookc: run it again"
#endif
//% else
#include "hook_json.h"

#if HOOK_VERSION != $hook_version$
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */
//% each stamps
#define $PREFIX$_STAMP$name$ $value$
//% end

#ifdef __cplusplus
extern "C" {
#endif

//% if uses_names
/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

//% end
//% each constants
#define $name$ $literal$
//% end
//% if constants

//% end
//% include declarations
#ifdef __cplusplus
}
#endif
//% end

#endif
