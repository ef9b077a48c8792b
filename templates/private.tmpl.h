//% note Declares what the files of a provider's types need of one another.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_PRIVATE_H
#define $guard$_PRIVATE_H

#include "$header$.h"
//% if letters
#include "$header$_accepts.h"
//% end
#include "hook_rows.h"

#if $PREFIX$_STAMP_PRIVATE_H != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
#endif

//% each types
//% include declare.c
//% end

#endif
