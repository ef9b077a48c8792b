/* SPDX-License-Identifier: MIT */
/*
 * minimise: Hopcroft's refinement, then one canonical numbering.
 *
 * A block that does not wait has split all others as far as it can.
 *
 * Invariant: in the end, states of one block accept alike, and their steps lead
 * to the same blocks.
 */
#include <assert.h>
#include <string.h>

#include "internal.h"

/* ---- columns: classes of bytes that nothing tells apart ---- */

static bool same_column(const struct regex *regex, unsigned a, unsigned b)
{
	const uint16_t *row = regex->next;

	for (unsigned i = 0; i < regex->states; i++, row += regex->classes)
		if (row[a] != row[b])
			return false;
	return true;
}

static void hash_columns(const struct regex *regex, uint64_t hashes[256])
{
	const uint16_t *row = regex->next;

	memset(hashes, 0, 256 * sizeof *hashes);
	for (unsigned i = 0; i < regex->states; i++, row += regex->classes)
		for (unsigned j = 0; j < regex->classes; j++)
			hashes[j] =
				(hashes[j] ^ row[j]) * UINT64_C(0x100000001b3);
}

/* Equal columns become one; classes are numbered in the order of bytes. */
static void merge_columns(struct arena *arena, struct regex *regex)
{
	unsigned old = regex->classes, count = 0;
	uint8_t new_of[256], old_of[256];
	bool known[256] = {false};
	uint64_t hashes[256];
	uint16_t *next;

	hash_columns(regex, hashes);
	for (unsigned byte = 0; byte < 256; byte++) {
		unsigned column = regex->class_of[byte], same = 0;

		if (!known[column]) {
			while (same < count &&
			       (hashes[old_of[same]] != hashes[column] ||
				!same_column(regex, old_of[same], column)))
				same++;
			if (same == count)
				old_of[count++] = (uint8_t)column;
			new_of[column] = (uint8_t)same;
			known[column] = true;
		}
		regex->class_of[byte] = new_of[column];
	}
	next = arena_alloc(arena, regex->states * count * sizeof *next);
	for (unsigned i = 0; i < regex->states; i++)
		for (unsigned j = 0; j < count; j++)
			next[i * count + j] = regex->next[i * old + old_of[j]];
	regex->next = next;
	regex->classes = count;
}

/* ---- predecessors ---- */

/* Who comes to state t by class c: list[first[c * (states + 1) + t] ...]. */
struct origins {
	uint32_t *first;
	uint16_t *list;
};

static struct origins find_origins(struct arena *arena,
				   const struct regex *regex)
{
	unsigned n = regex->states, k = regex->classes;
	size_t places = (size_t)k * (n + 1) + 1;
	struct origins origins = {
		arena_alloc(arena, places * sizeof *origins.first),
		arena_alloc(arena, (size_t)k * n * sizeof *origins.list),
	};
	uint32_t *first = origins.first;

	/* Counted one place ahead, summed, then moved on while filling in. */
	for (unsigned c = 0; c < k; c++)
		for (unsigned s = 0; s < n; s++)
			first[(size_t)c * (n + 1) + regex->next[s * k + c] +
			      1]++;
	for (size_t i = 1; i < places; i++)
		first[i] += first[i - 1];
	for (unsigned c = 0; c < k; c++)
		for (unsigned s = 0; s < n; s++) {
			uint32_t *at = first + (size_t)c * (n + 1);

			at += regex->next[s * k + c];
			origins.list[(*at)++] = (uint16_t)s;
		}
	/* Each place now holds its end, which is where the next one begins. */
	memmove(first + 1, first, (places - 1) * sizeof *first);
	first[0] = 0;
	return origins;
}

/* ---- blocks ---- */

struct block {
	uint32_t first, count, marked; /* in `members`, the marked ones first */
};

struct partition {
	uint16_t *members; /* states, block by block */
	uint32_t *place;   /* of a state in `members` */
	uint16_t *block_of;
	struct block *blocks;
	unsigned count;
	uint16_t *waiting; /* blocks yet to split others: a stack */
	unsigned waiting_count;
	uint16_t *touched; /* blocks with marks */
	unsigned touched_count;
};

static void mark(struct partition *partition, unsigned state)
{
	struct block *block = &partition->blocks[partition->block_of[state]];
	uint32_t at = partition->place[state];
	uint32_t border = block->first + block->marked;
	uint16_t other;

	if (at < border)
		return;
	other = partition->members[border];
	partition->members[border] = (uint16_t)state;
	partition->members[at] = other;
	partition->place[state] = border;
	partition->place[other] = at;
	assert(block->marked < block->count);
	if (block->marked++ == 0)
		partition->touched[partition->touched_count++] =
			partition->block_of[state];
}

/* Parts the marked from the rest; the smaller half is the new block. */
static void split(struct partition *partition, struct block *block)
{
	uint32_t marked = block->marked, rest = block->count - marked;
	unsigned number = partition->count;
	struct block *half = &partition->blocks[number];

	block->marked = 0;
	if (rest == 0)
		return;
	*half = (struct block){.first = block->first, .count = marked};
	if (marked > rest)
		*half = (struct block){.first = block->first + marked,
				       .count = rest};
	else
		block->first += marked;
	block->count -= half->count;
	for (uint32_t i = 0; i < half->count; i++)
		partition->block_of[partition->members[half->first + i]] =
			(uint16_t)number;
	/* If the other half waits both must; if not, the smaller is enough. */
	partition->waiting[partition->waiting_count++] = (uint16_t)number;
	partition->count++;
}

static void split_touched(struct partition *partition)
{
	while (partition->touched_count > 0) {
		unsigned at = partition->touched[--partition->touched_count];

		split(partition, &partition->blocks[at]);
	}
}

static struct partition new_partition(struct arena *arena,
				      const struct regex *regex)
{
	size_t n = regex->states;
	struct partition partition = {
		.members = arena_alloc(arena, n * sizeof(uint16_t)),
		.place = arena_alloc(arena, n * sizeof(uint32_t)),
		.block_of = arena_alloc(arena, n * sizeof(uint16_t)),
		.blocks = arena_alloc(arena, n * sizeof(struct block)),
		.count = 1,
		.waiting = arena_alloc(arena, n * sizeof(uint16_t)),
		.touched = arena_alloc(arena, n * sizeof(uint16_t)),
	};

	partition.blocks[0].count = (uint32_t)n;
	for (unsigned i = 0; i < n; i++) {
		partition.members[i] = (uint16_t)i;
		partition.place[i] = i;
	}
	for (unsigned i = 0; i < n; i++)
		if (regex->accepting[i])
			mark(&partition, i);
	split_touched(&partition);
	return partition;
}

/* Is there nothing left that tells states of one block apart? */
static bool is_stable(const struct partition *partition,
		      const struct regex *regex)
{
	const uint16_t *block_of = partition->block_of;

	for (unsigned s = 0; s < regex->states; s++) {
		unsigned first =
			partition
				->members[partition->blocks[block_of[s]].first];
		const uint16_t *a = regex->next + first * regex->classes;
		const uint16_t *b = regex->next + s * regex->classes;

		if (regex->accepting[s] != regex->accepting[first])
			return false;
		for (unsigned c = 0; c < regex->classes; c++)
			if (block_of[a[c]] != block_of[b[c]])
				return false;
	}
	return true;
}

static struct partition refine(struct arena *arena, const struct regex *regex)
{
	struct partition partition = new_partition(arena, regex);
	struct origins origins = find_origins(arena, regex);
	size_t stride = regex->states + 1;
	uint16_t *splitter =
		arena_alloc(arena, regex->states * sizeof *splitter);

	while (partition.waiting_count > 0) {
		unsigned at = partition.waiting[--partition.waiting_count];
		struct block block = partition.blocks[at];

		/* A copy, for it may itself be split by what it does. */
		memcpy(splitter, partition.members + block.first,
		       block.count * sizeof *splitter);
		for (unsigned c = 0; c < regex->classes; c++) {
			const uint32_t *first = origins.first + c * stride;

			for (uint32_t i = 0; i < block.count; i++)
				for (uint32_t j = first[splitter[i]];
				     j < first[splitter[i] + 1]; j++)
					mark(&partition, origins.list[j]);
			split_touched(&partition);
		}
	}
	assert(is_stable(&partition, regex));
	return partition;
}

/* ---- the canonical automaton ---- */

/*
 * Blocks in the order in which a breadth-first walk, byte by byte, meets
 * them: `order` holds one state of each. Those out of reach are left out.
 */
static unsigned walk(const struct regex *raw, const struct partition *partition,
		     unsigned first, uint16_t *order, uint16_t *number_of)
{
	unsigned count = 0;

	memset(number_of, 0xff, partition->count * sizeof *number_of);
	number_of[partition->block_of[first]] = 0;
	order[count++] = (uint16_t)first;
	for (unsigned i = 0; i < count; i++) {
		const uint16_t *row = raw->next + order[i] * raw->classes;

		for (unsigned c = 0; c < raw->classes; c++) {
			unsigned block = partition->block_of[row[c]];

			if (number_of[block] != UINT16_MAX)
				continue;
			number_of[block] = (uint16_t)count;
			order[count++] = row[c];
		}
	}
	return count;
}

/* Every way out of `state` leads back to it. */
static bool is_trap(const struct regex *regex, unsigned state)
{
	const uint16_t *row = regex->next + state * regex->classes;

	for (unsigned c = 0; c < regex->classes; c++)
		if (row[c] != state)
			return false;
	return true;
}

static void find_traps(struct regex *regex)
{
	regex->dead = regex->sure = regex->states;
	for (unsigned i = 0; i < regex->states; i++) {
		if (!is_trap(regex, i))
			continue;
		if (regex->accepting[i])
			regex->sure = i;
		else
			regex->dead = i;
	}
}

struct regex *regex_dfa_minimise(struct arena *scratch, struct arena *arena,
				 const struct regex *raw, unsigned first)
{
	struct regex merged = *raw;
	struct regex *regex = ARENA_NEW(arena, struct regex);
	struct partition partition;
	uint16_t *order, *number_of;

	merge_columns(scratch, &merged);
	partition = refine(scratch, &merged);
	order = arena_alloc(scratch, partition.count * sizeof *order);
	number_of = arena_alloc(scratch, partition.count * sizeof *number_of);
	*regex = merged;
	regex->states = walk(&merged, &partition, first, order, number_of);
	regex->next = arena_alloc(scratch, regex->states * regex->classes *
						   sizeof *regex->next);
	regex->accepting =
		arena_alloc(arena, regex->states * sizeof *regex->accepting);
	for (unsigned i = 0; i < regex->states; i++) {
		const uint16_t *row = merged.next + order[i] * merged.classes;

		regex->accepting[i] = merged.accepting[order[i]];
		for (unsigned c = 0; c < merged.classes; c++)
			regex->next[i * regex->classes + c] =
				number_of[partition.block_of[row[c]]];
	}
	merge_columns(arena, regex);
	find_traps(regex);
	return regex;
}
