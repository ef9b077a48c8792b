//% note Stamps that distinguish the files of one run from those of another.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_STAMPS_H
#define $guard$_STAMPS_H

#include "hook_json.h"

#if HOOK_VERSION != $hook_version$
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */
//% each stamps
#define $PREFIX$_STAMP$name$ $value$
//% end

#endif
