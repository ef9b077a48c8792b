/* SPDX-License-Identifier: MIT */
/*
 * What a turn of some work costs, in nanoseconds of the processor.
 */
#ifndef RACE_H
#define RACE_H

#include <time.h>

#define ROUNDS 501
#define SPAN   400000.0 /* of turns that are timed together */

static inline double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static inline double turn(void (*work)(void), long turns)
{
	double from = now();
	long i;

	for (i = 0; i < turns; i++)
		work();
	return (now() - from) / (double)turns;
}

static inline int by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

#endif
