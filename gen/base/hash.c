/* SPDX-License-Identifier: MIT */
/*
 * MurmurHash3 for x64, 128 bits (Austin Appleby, in the public domain): tells
 * whether two texts are equal without keeping both. It is no protection
 * against someone who wants two texts to have one hash.
 *
 * The result is the same on every machine, since it is written to files that
 * are committed.
 *
 * Invariant: only the last text that is added may have a length that is no
 * multiple of 16.
 */
#include "base.h"

#include <assert.h>
#include <string.h>

#define FIRST  0x87c37b91114253d5u
#define SECOND 0x4cf5ad432745937fu

static uint64_t load(const char *bytes)
{
	uint64_t word = 0;

	for (unsigned i = 0; i < 8; i++)
		word |= (uint64_t)(unsigned char)bytes[i] << (8 * i);
	return word;
}

static uint64_t rotate(uint64_t word, unsigned by)
{
	return word << by | word >> (64 - by);
}

static uint64_t mix_first(uint64_t word)
{
	return rotate(word * FIRST, 31) * SECOND;
}

static uint64_t mix_second(uint64_t word)
{
	return rotate(word * SECOND, 33) * FIRST;
}

static uint64_t finish(uint64_t word)
{
	word = (word ^ word >> 33) * 0xff51afd7ed558ccdu;
	word = (word ^ word >> 33) * 0xc4ceb9fe1a85ec53u;
	return word ^ word >> 33;
}

static void add_blocks(struct hash_state *state, const char *at,
		       const char *end)
{
	uint64_t a = state->a, b = state->b;

	for (; at < end; at += 16) {
		a = rotate(a ^ mix_first(load(at)), 27) + b;
		a = a * 5 + 0x52dce729;
		b = rotate(b ^ mix_second(load(at + 8)), 31) + a;
		b = b * 5 + 0x38495ab5;
	}
	state->a = a;
	state->b = b;
}

void hash_add(struct hash_state *state, str text)
{
	const char *end = text.ptr + text.len / 16 * 16;
	char tail[16] = {0};

	assert(state->len % 16 == 0);
	state->len += text.len;
	if (text.len >= 16)
		add_blocks(state, text.ptr, end);
	if (text.len % 16) {
		memcpy(tail, end, text.len % 16);
		state->b ^= mix_second(load(tail + 8));
		state->a ^= mix_first(load(tail));
	}
}

struct hash hash_end(const struct hash_state *state)
{
	uint64_t a = state->a ^ state->len, b = state->b ^ state->len;

	a += b;
	b += a;
	a = finish(a);
	b = finish(b);
	a += b;
	return (struct hash){a, b + a};
}

struct hash hash_of(str text)
{
	struct hash_state state = {0, 0, 0};

	if (text.len)
		hash_add(&state, text);
	return hash_end(&state);
}

bool hash_equal(struct hash a, struct hash b)
{
	return a.first == b.first && a.second == b.second;
}

void hash_print(char out[HASH_TEXT], struct hash hash)
{
	snprintf(out, HASH_TEXT, "%016llx%016llx",
		 (unsigned long long)hash.first,
		 (unsigned long long)hash.second);
}

static bool read_half(const char *text, uint64_t *out)
{
	static const char digits[] = "0123456789abcdef";
	const char *digit;

	*out = 0;
	for (unsigned i = 0; i < 16; i++) {
		digit = text[i] ? strchr(digits, text[i]) : NULL;
		if (!digit)
			return false;
		*out = *out << 4 | (uint64_t)(digit - digits);
	}
	return true;
}

bool hash_read(str text, struct hash *hash)
{
	return text.len == HASH_TEXT - 1 && read_half(text.ptr, &hash->first) &&
	       read_half(text.ptr + 16, &hash->second);
}
