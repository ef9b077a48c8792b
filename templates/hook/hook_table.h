/* SPDX-License-Identifier: 0BSD */
/*
 * hook_table: what hook_seen and hook_order keep their entries in; nothing
 * for those who use them.
 *
 * Keys are SHA-256 digests, so their first bytes are the hash. One who picks
 * what is digested can still search for digests that begin alike, to make one
 * chain long. No chain is therefore longer than HOOK_CHAIN: there are as many
 * chains as entries, so that chance alone needs more in less than one of 10^14
 * chains, and when one is full it is an entry of its own that makes way. Every
 * operation is O(1), whatever the keys.
 *
 * Memory is taken once, and a slot is in exactly one queue.
 */
#ifndef HOOK_TABLE_H
#define HOOK_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define HOOK_CHAIN 16

/* The first member of an entry. */
struct hook_slot {
	unsigned char key[32];
	struct hook_slot *chain;         /* the next with that hash */
	struct hook_slot *older, *newer; /* in its queue */
};

struct hook_queue {
	struct hook_slot *oldest, *newest;
};

struct hook_table {
	void *entries;
	struct hook_slot **chains;
	size_t mask;
	struct hook_queue idle; /* slots that hold nothing */
};

/* `size` is the size of an entry. Returns false if there is no memory. */
bool hook_table_init(struct hook_table *table, size_t entries, size_t size);
void hook_table_free(struct hook_table *table);

/* Returns the first slot of the chain that `key` belongs to, or NULL. */
struct hook_slot *hook_table_chain(const struct hook_table *table,
				   const unsigned char *key);
struct hook_slot *hook_table_find(const struct hook_table *table,
				  const unsigned char *key);
/* Is the key's chain as long as chains may be? */
bool hook_table_is_crowded(const struct hook_table *table,
			   const unsigned char *key);
/* Gives an idle slot a key; it is then in no queue. There must be one. */
struct hook_slot *hook_table_add(struct hook_table *table,
				 const unsigned char *key);
/* Makes a slot idle; it must be in no queue. */
void hook_table_remove(struct hook_table *table, struct hook_slot *slot);

/* Adds a slot as the newest of the queue. */
void hook_queue_add(struct hook_queue *queue, struct hook_slot *slot);
void hook_queue_remove(struct hook_queue *queue, struct hook_slot *slot);

#endif
