//% note What the files of a provider's types call of one another.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_PRIVATE_H
#define $guard$_PRIVATE_H

#include "$header$.h"

//% each types
//% include declare.c
//% end

#endif
