/* SPDX-License-Identifier: 0BSD */
/* The newest time of each resource, in a table of a fixed size. */
#include "hook_order.h"
#include "hook_lock.h"
#include "hook_crypto.h"
#include "hook_table.h"

#include <stdlib.h>
#include <string.h>

struct entry {
	struct hook_slot slot; /* stands first, since a slot is an entry */
	unsigned char id[32];  /* digest of the newest event's id */
	bool has_id;
	int64_t seconds;
	int32_t nanos;
};

struct hook_order {
	struct hook_lock lock;
	struct hook_table table;
	struct hook_queue used; /* oldest: nobody asked about it for longest */
};

struct hook_order *hook_order_new(size_t resources, struct hook_error *error)
{
	struct hook_order *order;

	if (resources == 0) {
		hook_fail(error, HOOK_INVALID, "resources must be more than 0");
		return NULL;
	}
	order = (struct hook_order *)calloc(1, sizeof *order);
	if (order &&
	    hook_table_init(&order->table, resources, sizeof(struct entry))) {
		if (hook_lock_open(&order->lock))
			return order;
		hook_table_free(&order->table);
	}
	free(order);
	hook_fail(error, HOOK_NO_MEMORY, "out of memory");
	return NULL;
}

void hook_order_free(struct hook_order *order)
{
	if (order == NULL)
		return;
	hook_lock_close(&order->lock);
	hook_table_free(&order->table);
	free(order);
}

static bool digest(hook_str text, unsigned char *out)
{
	struct hook_piece piece = {text.ptr, text.len, false, false};

	return hook_digest(&piece, 1, out);
}

/*
 * Returns an entry for the key, which is in no queue yet. The last one of a
 * chain joined it first, and makes way if the chain is full.
 */
static struct entry *add(struct hook_order *order, const unsigned char *key)
{
	struct hook_slot *spare = NULL;

	if (hook_table_is_crowded(&order->table, key)) {
		spare = hook_table_chain(&order->table, key);
		while (spare->chain)
			spare = spare->chain;
	} else if (order->table.idle.oldest == NULL) {
		spare = order->used.oldest;
	}
	if (spare) {
		hook_queue_remove(&order->used, spare);
		hook_table_remove(&order->table, spare);
	}
	return (struct entry *)hook_table_add(&order->table, key);
}

static enum hook_order_says compare(const struct entry *newest,
				    const struct entry *event)
{
	if (event->seconds != newest->seconds)
		return event->seconds > newest->seconds ? HOOK_NEWER
							: HOOK_OLDER;
	if (event->nanos != newest->nanos)
		return event->nanos > newest->nanos ? HOOK_NEWER : HOOK_OLDER;
	return event->has_id && newest->has_id &&
			       memcmp(event->id, newest->id,
				      sizeof event->id) == 0
		       ? HOOK_SAME
		       : HOOK_NEWER;
}

static enum hook_order_says see(struct hook_order *order,
				const struct entry *event)
{
	struct entry *newest =
		(struct entry *)hook_table_find(&order->table, event->slot.key);
	enum hook_order_says says = HOOK_NEWER;

	if (newest) {
		says = compare(newest, event);
		hook_queue_remove(&order->used, &newest->slot);
	} else {
		newest = add(order, event->slot.key);
	}
	if (says == HOOK_NEWER) {
		memcpy(newest->id, event->id, sizeof newest->id);
		newest->has_id = event->has_id;
		newest->seconds = event->seconds;
		newest->nanos = event->nanos;
	}
	hook_queue_add(&order->used, &newest->slot);
	return says;
}

enum hook_order_says hook_order_see(struct hook_order *order, hook_str resource,
				    hook_time time, hook_str event_id)
{
	enum hook_order_says says;
	struct entry event;

	memset(&event, 0, sizeof event);
	event.seconds = time.seconds;
	event.nanos = time.nanos;
	if (resource.ptr == NULL || time.text.ptr == NULL || time.nanos < 0 ||
	    !digest(resource, event.slot.key))
		return HOOK_NEWER;
	event.has_id = event_id.ptr && digest(event_id, event.id);
	hook_lock_enter(&order->lock);
	says = see(order, &event);
	hook_lock_leave(&order->lock);
	return says;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_order_c != 0x97168d14
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
