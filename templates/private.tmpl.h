//% note What the parts of one provider's code say to one another.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
#ifndef $guard$_PRIVATE_H
#define $guard$_PRIVATE_H

#include "$header$.h"

//% each patterns
extern const struct hook_pattern $name$;
//% end

//% each types
//% include declare
//% end

#endif
