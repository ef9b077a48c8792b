//% note Behind each file of the runtime, which is otherwise copied.

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP$name$ != $value$
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
