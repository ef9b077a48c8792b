//% note All that the handlers of some events need.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
/*
 * Events, and what their handlers get:
 *
//% each events
 //% join
//% if shown
 * $shown$:
//% else
 * $name$:
//% end
//% if raw
hook_raw
//% end
//% if bytes
struct hook_content
//% end
//% if bare
nothing
//% end
//% if typed
//% with payload
//% include type
//% end
//% end
 //% end
//% end
 */
#ifndef $guard$
#define $guard$

#include "$header$_receiver.h"
//% each includes
#include "$text$"
//% end

#if $PREFIX$_STAMP$stamp_name$ != $stamp$
#error "this and $header$_stamps.h are of two runs of hookc: run it again"
#endif

#endif
