/* SPDX-License-Identifier: 0BSD */
/*
 * One thread at a time. With HOOK_NO_THREADS there is one anyway, and nothing
 * is needed; the whole runtime must be compiled with it then.
 */
#ifndef HOOK_LOCK_H
#define HOOK_LOCK_H

#include <stdbool.h>

#if defined(HOOK_NO_THREADS)

struct hook_lock {
	char none; /* C has no empty struct */
};

static inline bool hook_lock_open(struct hook_lock *lock)
{
	lock->none = 0;
	return true;
}

static inline void hook_lock_enter(struct hook_lock *lock)
{
	(void)lock;
}

static inline void hook_lock_leave(struct hook_lock *lock)
{
	(void)lock;
}

static inline void hook_lock_close(struct hook_lock *lock)
{
	(void)lock;
}

#elif defined(_WIN32)

#ifndef WIN32_LEAN_AND_MEAN
#define WIN32_LEAN_AND_MEAN
#endif
#include <windows.h>

struct hook_lock {
	CRITICAL_SECTION section;
};

static inline bool hook_lock_open(struct hook_lock *lock)
{
	InitializeCriticalSection(&lock->section);
	return true;
}

static inline void hook_lock_enter(struct hook_lock *lock)
{
	EnterCriticalSection(&lock->section);
}

static inline void hook_lock_leave(struct hook_lock *lock)
{
	LeaveCriticalSection(&lock->section);
}

static inline void hook_lock_close(struct hook_lock *lock)
{
	DeleteCriticalSection(&lock->section);
}

#else

#include <pthread.h>

struct hook_lock {
	pthread_mutex_t mutex;
};

static inline bool hook_lock_open(struct hook_lock *lock)
{
	return pthread_mutex_init(&lock->mutex, NULL) == 0;
}

static inline void hook_lock_enter(struct hook_lock *lock)
{
	pthread_mutex_lock(&lock->mutex);
}

static inline void hook_lock_leave(struct hook_lock *lock)
{
	pthread_mutex_unlock(&lock->mutex);
}

static inline void hook_lock_close(struct hook_lock *lock)
{
	pthread_mutex_destroy(&lock->mutex);
}

#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_lock_h != 0x14874b84
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
