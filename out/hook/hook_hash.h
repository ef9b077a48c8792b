/* SPDX-License-Identifier: 0BSD */
/*
 * A perfect hash of names: hookc chooses a seed, and how far names are moved,
 * so that each name of a type has a slot of its own: one look finds it, or says
 * that it is none of them.
 */
#ifndef HOOK_HASH_H
#define HOOK_HASH_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Returns eight bytes, or fewer, as a number whose least byte is the first. */
static inline uint64_t hook_hash_bytes(const char *at, size_t len)
{
	uint64_t bytes = 0;
	size_t i;

#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__
	if (len == 8) {
		memcpy(&bytes, at, 8);
		return bytes;
	}
#endif
	for (i = 0; i < len; i++)
		bytes |= (uint64_t)(unsigned char)at[i] << (8 * i);
	return bytes;
}

/*
 * Hashes a name by its first and its last eight bytes, which are all of a short
 * one.
 */
static inline uint64_t hook_hash_of(uint64_t first, uint64_t last, size_t len,
				    uint64_t seed)
{
	return ((first ^ (last << 23 | last >> 41)) + len) * seed;
}

static inline uint64_t hook_hash(const char *name, size_t len, uint64_t seed)
{
	size_t some = len < 8 ? len : 8;

	return hook_hash_of(hook_hash_bytes(name, some),
			    hook_hash_bytes(name + len - some, some), len,
			    seed);
}

/*
 * A table is a literal. It has one character for each slot, a blank or an
 * index, and before these one for each four slots, which says how far the names
 * that share it are moved. An index is a character from '#' on, without '\\'.
 */
#define HOOK_SLOT_FIRST '#'
#define HOOK_SLOTS_MOST 220 /* names */

static inline uint32_t hook_slot_bucket(uint64_t hash, uint32_t mask)
{
	return (uint32_t)(hash >> 56) & mask >> 2;
}

static inline uint32_t hook_slot_at(uint64_t hash, uint32_t move, uint32_t mask)
{
	uint32_t from = (uint32_t)(hash >> 28), step = (uint32_t)(hash >> 44);

	return (from + move * (step | 1)) & mask;
}

static inline char hook_slot(uint32_t index)
{
	return (char)(unsigned char)(HOOK_SLOT_FIRST + index +
				     (HOOK_SLOT_FIRST + index >= '\\'));
}

/* Returns the index in a slot; a large number if there is none. */
static inline uint32_t hook_slot_of(uint64_t hash, const char *slots,
				    uint32_t mask)
{
	uint32_t move = (unsigned char)slots[hook_slot_bucket(hash, mask)];
	uint32_t at = hook_slot_at(hash, move, mask);
	unsigned char slot = (unsigned char)slots[(mask >> 2) + 1 + at];

	return (uint32_t)slot - HOOK_SLOT_FIRST - (slot > '\\');
}

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_hash_h != 0xef78835c
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
