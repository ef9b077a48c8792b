/* SPDX-License-Identifier: MIT */
/*
 * utf8: from a set of code points to the bytes that spell them.
 *
 * Invariant: no node is there twice, and none leads nowhere except the start
 * of an empty set; surrogates and overlong forms are never spelled.
 */
#include <assert.h>
#include <string.h>

#include "internal.h"

#define UTF8_DEAD (UINT16_MAX - 1)
#define NOT_YET   (UINT16_MAX - 2)

struct encoder {
	struct arena *arena;
	const struct runes *set;
	size_t at; /* ranges before it lie below whatever is asked next */
	struct utf8 *out;
	uint16_t full[4]; /* nodes for any 1, 2, 3 further bytes */
};

static bool same_node(const struct utf8_node *node,
		      const struct utf8_step *steps, unsigned count)
{
	if (node->count != count)
		return false;
	for (unsigned i = 0; i < count; i++) {
		if (node->steps[i].from != steps[i].from ||
		    node->steps[i].to != steps[i].to ||
		    node->steps[i].target != steps[i].target)
			return false;
	}
	return true;
}

static uint16_t add_node(struct encoder *encoder, const struct utf8_step *steps,
			 unsigned count)
{
	struct utf8 *out = encoder->out;
	struct utf8_step *copy;

	copy = arena_alloc(encoder->arena, count * sizeof *copy);
	memcpy(copy, steps, count * sizeof *copy);
	out->nodes = arena_grow(encoder->arena, out->nodes, out->count,
				sizeof *out->nodes);
	out->nodes[out->count] = (struct utf8_node){copy, count};
	return (uint16_t)out->count++;
}

static uint16_t share_node(struct encoder *encoder,
			   const struct utf8_step *steps, unsigned count)
{
	const struct utf8 *out = encoder->out;

	assert(count > 0);
	for (unsigned i = 0; i < out->count; i++)
		if (same_node(&out->nodes[i], steps, count))
			return (uint16_t)i;
	return add_node(encoder, steps, count);
}

/* Appends to `steps`, or makes the last of them longer. */
static unsigned add_step(struct utf8_step *steps, unsigned count, unsigned byte,
			 uint16_t target)
{
	if (target == UTF8_DEAD)
		return count;
	if (count > 0 && steps[count - 1].target == target &&
	    steps[count - 1].to + 1u == byte) {
		steps[count - 1].to = (uint8_t)byte;
		return count;
	}
	steps[count] = (struct utf8_step){(uint8_t)byte, (uint8_t)byte, target};
	return count + 1;
}

static uint16_t full_block(struct encoder *encoder, unsigned level)
{
	struct utf8_step step = {0x80, 0xbf, UTF8_DONE};

	if (level == 0)
		return UTF8_DONE;
	if (encoder->full[level] == NOT_YET) {
		step.target = full_block(encoder, level - 1);
		encoder->full[level] = share_node(encoder, &step, 1);
	}
	return encoder->full[level];
}

/*
 * What follows when `level` more bytes choose among the 64^level code points
 * from `base`, of which those below `floor` have a shorter spelling. Asked in
 * ascending order.
 */
static uint16_t block(struct encoder *encoder, unsigned level, uint32_t base,
		      uint32_t floor)
{
	const struct runes *set = encoder->set;
	uint32_t last = base + (1u << 6 * level) - 1;
	const struct rune_range *range;
	struct utf8_step steps[64];
	unsigned count = 0;

	if (last < floor || (base >= 0xd800 && last <= 0xdfff))
		return UTF8_DEAD;
	while (encoder->at < set->count && set->ranges[encoder->at].to < base)
		encoder->at++;
	if (encoder->at == set->count)
		return UTF8_DEAD;
	range = set->ranges + encoder->at;
	if (range->from > last)
		return UTF8_DEAD;
	if (level == 0) {
		/* Neither a surrogate nor an overlong form. */
		assert((base < 0xd800 || base > 0xdfff) && base >= floor);
		return UTF8_DONE;
	}
	if (range->from <= base && range->to >= last && base >= floor &&
	    (last < 0xd800 || base > 0xdfff))
		return full_block(encoder, level);
	for (unsigned i = 0; i < 64; i++) {
		uint32_t child = base + (i << 6 * (level - 1));

		count = add_step(steps, count, 0x80 + i,
				 block(encoder, level - 1, child, floor));
	}
	return count == 0 ? UTF8_DEAD : share_node(encoder, steps, count);
}

const struct utf8 *regex_utf8_encode(struct arena *arena,
				     const struct runes *set)
{
	struct encoder encoder = {
		.arena = arena,
		.set = set,
		.out = ARENA_NEW(arena, struct utf8),
		.full = {NOT_YET, NOT_YET, NOT_YET, NOT_YET},
	};
	struct utf8_step steps[256];
	unsigned count = 0;

	for (unsigned byte = 0; byte <= 0x7f; byte++)
		count = add_step(steps, count, byte,
				 block(&encoder, 0, byte, 0));
	for (unsigned byte = 0xc2; byte <= 0xdf; byte++)
		count = add_step(steps, count, byte,
				 block(&encoder, 1, (byte & 0x1f) << 6, 0x80));
	for (unsigned byte = 0xe0; byte <= 0xef; byte++)
		count = add_step(steps, count, byte,
				 block(&encoder, 2, (byte & 0x0f) << 12,
				       0x800));
	for (unsigned byte = 0xf0; byte <= 0xf4; byte++)
		count = add_step(steps, count, byte,
				 block(&encoder, 3, (byte & 0x07) << 18,
				       0x10000));
	/* Never shared: the start must be the last. */
	add_node(&encoder, steps, count);
	return encoder.out;
}
