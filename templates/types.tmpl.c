//% note The tables of a provider's types.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
//% if split
#include "$header$_private.h"
//% else
#include "$header$.h"
//% if letters
#include "$header$_accepts.h"
//% end
#include "hook_rows.h"
//% end

#if $PREFIX$_STAMP$FILE$_C != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
#endif

//% each patterns
//% include pattern
//% end
//% unless split
//% each types
//% if ahead
static const struct hook_type $c_name$_schema;
//% end
//% end
//% end
//% each types
//% if self.enumeration
//% include enum
//% end
//% if used
//% if self.list
//% include list
//% end
//% if self.tuple
//% include tuple
//% end
//% if self.object
//% include object
//% end
//% if self.choice
//% include choice
//% end
//% end
//% end
