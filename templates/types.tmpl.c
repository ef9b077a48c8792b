//% note The tables of a provider's types.
/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from $documents$; edits will be lost. */
//% if split
#include "$header$_private.h"
//% else
#include "$header$.h"
#include "hook_rows.h"
//% end

#if $PREFIX$_STAMP$file$_c != $stamp$
#error "this and $header$.h are of two runs of hookc: run it again"
#endif

//% each patterns
//% include pattern
//% end
//% unless split
//% each types
//% if ahead
$scope$const struct hook_type $c_name$_schema;
//% end
//% end
//% end
//% each types
//% if enumeration
//% include enum
//% end
//% if used
//% if list
//% include list
//% end
//% if tuple
//% include tuple
//% end
//% if object
//% include object
//% end
//% if choice
//% include choice
//% end
//% end
//% end
