/* SPDX-License-Identifier: 0BSD */
/* Chains and queues through one array of entries. */
#include "hook_table.h"
#include "hook.h"

#include <stdlib.h>
#include <string.h>

void hook_queue_add(struct hook_queue *queue, struct hook_slot *slot)
{
	HOOK_ASSERT(!queue->oldest == !queue->newest);
	HOOK_ASSERT(queue->newest != slot);
	slot->older = queue->newest;
	slot->newer = NULL;
	if (queue->newest)
		queue->newest->newer = slot;
	else
		queue->oldest = slot;
	queue->newest = slot;
}

void hook_queue_remove(struct hook_queue *queue, struct hook_slot *slot)
{
	HOOK_ASSERT((slot->older ? slot->older->newer : queue->oldest) == slot);
	HOOK_ASSERT((slot->newer ? slot->newer->older : queue->newest) == slot);
	if (slot->older)
		slot->older->newer = slot->newer;
	else
		queue->oldest = slot->newer;
	if (slot->newer)
		slot->newer->older = slot->older;
	else
		queue->newest = slot->older;
}

bool hook_table_init(struct hook_table *table, size_t entries, size_t size)
{
	size_t chains = 1, i;

	memset(table, 0, sizeof *table);
	if (entries > SIZE_MAX / 2 / size)
		return false;
	while (chains < entries)
		chains *= 2;
	table->mask = chains - 1;
	table->entries = calloc(entries, size);
	table->chains =
		(struct hook_slot **)calloc(chains, sizeof *table->chains);
	if (table->entries == NULL || table->chains == NULL) {
		hook_table_free(table);
		return false;
	}
	for (i = 0; i < entries; i++)
		hook_queue_add(
			&table->idle,
			(struct hook_slot *)(void *)((char *)table->entries +
						     i * size));
	return true;
}

void hook_table_free(struct hook_table *table)
{
	free(table->entries);
	free((void *)table->chains);
	memset(table, 0, sizeof *table);
}

static size_t index_of(const struct hook_table *table, const unsigned char *key)
{
	size_t hash;

	memcpy(&hash, key, sizeof hash);
	return hash & table->mask;
}

struct hook_slot *hook_table_chain(const struct hook_table *table,
				   const unsigned char *key)
{
	return table->chains[index_of(table, key)];
}

struct hook_slot *hook_table_find(const struct hook_table *table,
				  const unsigned char *key)
{
	struct hook_slot *slot = hook_table_chain(table, key);

	while (slot && memcmp(slot->key, key, sizeof slot->key) != 0)
		slot = slot->chain;
	return slot;
}

bool hook_table_is_crowded(const struct hook_table *table,
			   const unsigned char *key)
{
	const struct hook_slot *slot = hook_table_chain(table, key);
	size_t length = 0;

	for (; slot; slot = slot->chain)
		length++;
	return length >= HOOK_CHAIN;
}

struct hook_slot *hook_table_add(struct hook_table *table,
				 const unsigned char *key)
{
	struct hook_slot *slot = table->idle.oldest;
	size_t index = index_of(table, key);

	HOOK_ASSERT(slot && !hook_table_find(table, key));
	hook_queue_remove(&table->idle, slot);
	memcpy(slot->key, key, sizeof slot->key);
	slot->chain = table->chains[index];
	table->chains[index] = slot;
	return slot;
}

void hook_table_remove(struct hook_table *table, struct hook_slot *slot)
{
	struct hook_slot **at = &table->chains[index_of(table, slot->key)];

	while (*at != slot) {
		HOOK_ASSERT(*at);
		at = &(*at)->chain;
	}
	*at = slot->chain;
	hook_queue_add(&table->idle, slot);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_table_c != 0xdbb3f335
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
