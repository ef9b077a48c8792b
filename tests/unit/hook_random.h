/* SPDX-License-Identifier: MIT */
/*
 * Random numbers for the tests of the runtime: another seed at each run, which
 * is told, and taken from HOOKC_SEED to run it again.
 */
#ifndef HOOK_RANDOM_H
#define HOOK_RANDOM_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static uint64_t seed;

/* xorshift64*: the same on every machine. */
static inline uint64_t next_random(void)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return seed * UINT64_C(2685821657736338717);
}

static inline size_t below(size_t bound)
{
	return (size_t)((next_random() >> 16) % bound);
}

static inline void take_seed(void)
{
	const char *given = getenv("HOOKC_SEED");

	seed = given ? strtoull(given, NULL, 10) : (uint64_t)time(NULL);
	printf("HOOKC_SEED=%llu\n", (unsigned long long)seed);
	seed |= 1;
}

#endif
