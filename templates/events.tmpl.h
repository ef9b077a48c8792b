//% note The receiver: a delivery is verified, read and handed to its handler.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_EVENTS_H
#define $guard$_EVENTS_H

#include "$header$.h"
//% if single
#include "$header$_receiver.h"
//% else
#include "hook_receive.h"
//% end

#if $PREFIX$_STAMP_EVENTS_H != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
#endif
//% unless single

#ifdef __cplusplus
extern "C" {
#endif

//% include handlers

#ifdef __cplusplus
}
#endif
//% end

#endif
