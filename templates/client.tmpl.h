//% note Who calls: servers and credentials.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_CLIENT_H
#define $guard$_CLIENT_H

#include "$header$_stamps.h"
#include "hook_http.h"

#if $PREFIX$_STAMP_CLIENT_H != $stamp$
#error "this and $header$_stamps.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

//% include who_calls

#ifdef __cplusplus
}
#endif

#endif
