/* SPDX-License-Identifier: MIT */
/*
 * Perfect hashes of names, by displacement: names are put into buckets, and
 * each bucket is moved until its names have slots of their own.
 *
 * Invariant: each name is found in its own slot. The same names in the same
 * order have the same table.
 */
#include "internal.h"

#include "hook_hash.h"

#include <assert.h>
#include <string.h>

#define SEEDS      500 /* after so many there is none: names are too alike */
#define MOVE_FIRST 35  /* '#' */
#define MOVE_LAST  91  /* '[' */
#define SLOTS      256
#define BUCKETS    (SLOTS / 4)

struct table {
	char slots[BUCKETS + SLOTS + 1];
	uint64_t hashes[HOOK_SLOTS_MOST];
	uint32_t mask, count; /* slots minus one; names */
};

/* All slots may be taken where they are few, and five of six where many. */
static uint32_t slot_count(size_t names)
{
	uint32_t count = 8;

	while (names > (count <= 16 ? count - count / 16 : count * 5 / 6))
		count *= 2;
	return count;
}

/* xorshift64*, made odd. */
static uint64_t next_seed(uint64_t *state)
{
	*state ^= *state >> 12;
	*state ^= *state << 25;
	*state ^= *state >> 27;
	return (*state * 0x2545f4914f6cdd1du) | 1;
}

/* The names of one bucket, by their indices. */
struct bucket {
	uint32_t names[HOOK_SLOTS_MOST], count;
};

/* Puts them all into their slots, or none, if one of these is taken. */
static bool put(struct table *t, const struct bucket *bucket, uint32_t move)
{
	char *slots = t->slots + (t->mask >> 2) + 1;
	uint32_t at[HOOK_SLOTS_MOST], i;

	for (i = 0; i < bucket->count; i++) {
		uint32_t name = bucket->names[i];

		at[i] = hook_slot_at(t->hashes[name], move, t->mask);
		if (slots[at[i]] != ' ')
			break;
		slots[at[i]] = hook_slot(name);
	}
	if (i == bucket->count)
		return true;
	while (i-- > 0)
		slots[at[i]] = ' ';
	return false;
}

static bool move(struct table *t, uint32_t which)
{
	struct bucket bucket;

	bucket.count = 0;
	for (uint32_t i = 0; i < t->count; i++)
		if (hook_slot_bucket(t->hashes[i], t->mask) == which)
			bucket.names[bucket.count++] = i;
	for (uint32_t move = MOVE_FIRST; move <= MOVE_LAST; move++)
		if (put(t, &bucket, move)) {
			t->slots[which] = (char)move;
			return true;
		}
	return false;
}

/* The fullest buckets first, while there is room. */
static bool fill(struct table *t)
{
	uint32_t sizes[BUCKETS] = {0}, bucket, most, i;

	memset(t->slots, ' ', sizeof t->slots);
	memset(t->slots, MOVE_FIRST, (t->mask >> 2) + 1);
	for (i = 0; i < t->count; i++)
		sizes[hook_slot_bucket(t->hashes[i], t->mask)]++;
	for (;;) {
		most = 0;
		for (bucket = 0; bucket <= t->mask >> 2; bucket++)
			if (sizes[bucket] > sizes[most])
				most = bucket;
		if (sizes[most] == 0)
			return true;
		sizes[most] = 0;
		if (!move(t, most))
			return false;
	}
}

/* Finds a seed by which the names have slots; 0: there is none. */
static uint64_t seed_of(struct table *t, const str *names)
{
	uint64_t state = 0x9e3779b97f4a7c15u, seed;

	for (size_t i = 0; i < SEEDS; i++) {
		seed = next_seed(&state);
		for (size_t k = 0; k < t->count; k++)
			t->hashes[k] =
				hook_hash(names[k].ptr, names[k].len, seed);
		if (fill(t))
			return seed;
	}
	return 0;
}

/* Is each name found where the runtime looks for it? */
static bool has_all(const struct table *t)
{
	const char *slots = t->slots + (t->mask >> 2) + 1;

	for (uint32_t i = 0; i < t->count; i++) {
		uint64_t hash = t->hashes[i];
		char move = t->slots[hook_slot_bucket(hash, t->mask)];

		if (slots[hook_slot_at(hash, (uint32_t)move, t->mask)] !=
		    hook_slot(i))
			return false;
	}
	return true;
}

const char *view_hash_names(struct maker *m, const str *names, size_t count,
			    const char **seed)
{
	struct table t = {.count = (uint32_t)count};
	uint32_t slots = slot_count(count);
	uint64_t found = 0;

	if (count == 0 || count > HOOK_SLOTS_MOST)
		return NULL;
	for (; found == 0 && slots <= SLOTS; slots *= 2) {
		t.mask = slots - 1;
		found = seed_of(&t, names);
	}
	if (found == 0)
		return NULL;
	assert(has_all(&t));
	*seed = arena_format(m->arena, "0x%016llx", (unsigned long long)found);
	return view_literal_of(m->arena, (str){t.slots, (t.mask + 1) / 4 * 5});
}
