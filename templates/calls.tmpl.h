//% note An HTTP call for every operation of a provider, without a socket.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_CALLS_H
#define $guard$_CALLS_H

//% if single_calls
/* This includes all of them; each can be included by itself. */
#include "$header$.h"
//% each call_includes
#include "$text$"
//% end
//% else
#include "$header$.h"
#include "hook_http.h"
//% end

#if $PREFIX$_STAMP_CALLS_H != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
#endif
//% unless single_calls

#ifdef __cplusplus
extern "C" {
#endif

//% include who_calls

//% include operations
#ifdef __cplusplus
}
#endif
//% end

#endif
