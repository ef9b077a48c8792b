/* SPDX-License-Identifier: MIT */
/*
 * memory: an allocator that fails where it is told to, for this program and
 * for every library that it uses.
 *
 * Invariant: what is not armed never fails, so that the test itself has all
 * the memory that it wants.
 */
#ifndef MEMORY_H
#define MEMORY_H

#include <stdbool.h>
#include <stddef.h>

/*
 * From now on the nth allocation fails, and with `for_ever` all behind it;
 * with `own` those of libraries neither count nor fail.
 */
void memory_arm(long nth, bool for_ever, bool own);
/* Ends that. False: fewer than `nth` were asked for, and none failed. */
bool memory_disarm(void);
/* Of this thread none fails, until it is said otherwise. */
void memory_spare(bool spared);
/* Blocks that this program, not a library, asked for and that stand. */
long memory_held(void);

#endif
