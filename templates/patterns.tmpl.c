//% note The automata of a provider whose code is split into parts.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#include "$private$.h"

//% each patterns
//% include pattern
//% end
