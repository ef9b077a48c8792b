/* SPDX-License-Identifier: 0BSD */
/*
 * hook_order: deliveries come in any order; this tells which are overtaken.
 *
 * For each resource, say an account, it remembers the time of its newest
 * event. Only so many resources: the one that was longest not asked about is
 * forgotten first, and its next event is then newer than nothing.
 *
 * An event is called older, or the same, only if it surely is.
 */
#ifndef HOOK_ORDER_H
#define HOOK_ORDER_H

#include "hook.h"

#ifdef __cplusplus
extern "C" {
#endif

enum hook_order_says {
	HOOK_NEWER, /* than all of that resource, or nothing is known of it */
	HOOK_SAME,  /* the newest, once more */
	HOOK_OLDER  /* the newest came before it: what it says is outdated */
};

/* In memory, for one process; one serves all threads. NULL: see `error`. */
struct hook_order;
struct hook_order *hook_order_new(size_t resources, struct hook_error *error);
void hook_order_free(struct hook_order *order);

/*
 * Compares an event with the newest of its resource, and remembers it if it
 * is newer: now, when it is seen, not when it was handled. So it is for one
 * worker whose work does not fail, or to count what was overtaken. Where work
 * may fail, or two may have events of one resource at once, the newest is
 * decided where it is stored: update ... where changed_at < ?.
 *
 * Another event of the same time is newer too, in the order they came.
 * Without a resource or a time nothing is remembered: HOOK_NEWER.
 */
enum hook_order_says hook_order_see(struct hook_order *order, hook_str resource,
				    hook_time time, hook_str event_id);

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_order_h != 0xc6460187
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
