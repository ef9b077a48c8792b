//% note Some of a large provider's calls.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$
#define $guard$

#include "$header$_client.h"
//% each includes
#include "$text$"
//% end

#if $PREFIX$_STAMP$stamp_name$ != $stamp$
#error "this and $header$_stamps.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

//% include operations
#ifdef __cplusplus
}
#endif

#endif
