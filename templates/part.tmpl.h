//% note Some of a large provider's types: see headers.c.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$
#define $guard$

#include "$header$_stamps.h"
//% each includes
#include "$text$"
//% end

#if $PREFIX$_STAMP$stamp_name$ != $stamp$
#error "this and $header$_stamps.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

//% each constants
#define $name$ $literal$
//% end
//% if constants

//% end
//% include declared
#ifdef __cplusplus
}
#endif

#endif
