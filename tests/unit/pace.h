/* SPDX-License-Identifier: MIT */
/*
 * pace: how long something takes, as a multiple of what a loop of fixed work
 * takes on this machine, now, under this build's sanitizers.
 *
 * Invariant: processor time alone counts, so that a busy machine changes
 * nothing, and a slow one changes both sides of the comparison. The bounds
 * that tests give are ten times what is usual: they tell linear time from
 * quadratic, not fast from slow.
 */
#ifndef PACE_H
#define PACE_H

#include <stdbool.h>
#include <stddef.h>
#include <time.h>

/* About ten milliseconds with sanitizers. */
#define PACE_WORK 10000000

struct pace {
	clock_t from;
};

/* The fixed work: hashing bytes, one after the other. */
static inline double pace_unit(void)
{
	static volatile unsigned char bytes[4096];
	clock_t from = clock();
	volatile unsigned hash = 2166136261u;
	size_t i;

	for (i = 0; i < PACE_WORK; i++)
		hash = (hash ^ bytes[i % sizeof bytes]) * 16777619u;
	from = clock() - from;
	return from > 0 ? (double)from : 1;
}

static inline struct pace pace_start(void)
{
	struct pace pace = {clock()};

	return pace;
}

/*
 * Since then at most so many units were spent. The unit is measured once, and
 * anew, as often as five times, only when that is too little: a processor may
 * have become slower.
 */
static inline bool pace_within(struct pace pace, double units)
{
	static double unit;
	double spent = (double)(clock() - pace.from), now;
	int i;

	if (unit <= 0)
		unit = pace_unit();
	for (i = 0; i < 5 && spent > units * unit; i++) {
		now = pace_unit();
		if (now > unit)
			unit = now;
	}
	return spent <= units * unit;
}

#endif
