/* SPDX-License-Identifier: MIT */
/*
 * Waiting, and for how long: for tests that are about time.
 */
#ifndef CLOCK_H
#define CLOCK_H

#include <time.h>

static inline void nap(long ms)
{
	struct timespec time = {ms / 1000, ms % 1000 * 1000000};

	nanosleep(&time, NULL);
}

static inline double seconds_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

#endif
