//% note The receiver without the types: the header of an event has those.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_RECEIVER_H
#define $guard$_RECEIVER_H

#include "$header$_stamps.h"
#include "hook_receive.h"

#if $PREFIX$_STAMP_RECEIVER_H != $stamp$
#error "this and $header$_stamps.h are of two runs of hookc: run it again"
#endif

#ifdef __cplusplus
extern "C" {
#endif

//% each payloads
struct $c_name$;
//% end

//% include handlers

#ifdef __cplusplus
}
#endif

#endif
