/* SPDX-License-Identifier: 0BSD */
/*
 * How long a connection may take to send a request. A server's own timeout
 * often ends silence only, not a byte now and then.
 *
 * Invariant: all have the same time, so that the one that has waited longest is
 * the first of the list.
 */
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200809L
#endif
#include "hook_watch.h"
#include "hook.h"

#include <pthread.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <time.h>

/* A connection, and the time since when it has been waited for. */
struct hook_visit {
	struct hook_visit *next, *previous;
	struct hook_watch *watch;
	int socket;
	struct timespec begun;
	bool late; /* and therefore shut down */
};

struct hook_watch {
	pthread_mutex_t lock;
	pthread_cond_t changed;
	pthread_t thread;
	struct hook_visit *first, *last;
	unsigned seconds;
	bool stopping;
};

static void take_out(struct hook_watch *watch, struct hook_visit *visit)
{
	if (visit->previous)
		visit->previous->next = visit->next;
	else if (watch->first == visit)
		watch->first = visit->next;
	if (visit->next)
		visit->next->previous = visit->previous;
	else if (watch->last == visit)
		watch->last = visit->previous;
	visit->next = visit->previous = NULL;
}

void hook_visit_pause(struct hook_visit *visit)
{
	pthread_mutex_lock(&visit->watch->lock);
	take_out(visit->watch, visit);
	pthread_mutex_unlock(&visit->watch->lock);
}

void hook_visit_resume(struct hook_visit *visit)
{
	struct hook_watch *watch = visit->watch;

	pthread_mutex_lock(&watch->lock);
	take_out(watch, visit);
	clock_gettime(CLOCK_MONOTONIC, &visit->begun);
	/* The one that waited longest stands first. */
	HOOK_ASSERT(!watch->last ||
		    watch->last->begun.tv_sec <= visit->begun.tv_sec);
	visit->previous = watch->last;
	if (watch->last)
		watch->last->next = visit;
	else
		watch->first = visit;
	watch->last = visit;
	if (watch->first == visit)
		pthread_cond_signal(&watch->changed);
	pthread_mutex_unlock(&watch->lock);
}

bool hook_visit_late(struct hook_visit *visit)
{
	bool late;

	pthread_mutex_lock(&visit->watch->lock);
	late = visit->late;
	pthread_mutex_unlock(&visit->watch->lock);
	return late;
}

static bool is_over(const struct timespec *due)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec > due->tv_sec ||
	       (now.tv_sec == due->tv_sec && now.tv_nsec >= due->tv_nsec);
}

/* The socket is shut down, but not closed: it stays the server's. */
static void *keep_watch(void *user)
{
	struct hook_watch *watch = (struct hook_watch *)user;
	struct timespec due;

	pthread_mutex_lock(&watch->lock);
	while (!watch->stopping) {
		if (watch->first == NULL) {
			pthread_cond_wait(&watch->changed, &watch->lock);
			continue;
		}
		due = watch->first->begun;
		due.tv_sec += (time_t)watch->seconds;
		if (is_over(&due)) {
			watch->first->late = true;
			shutdown(watch->first->socket, SHUT_RDWR);
			take_out(watch, watch->first);
		} else {
			pthread_cond_timedwait(&watch->changed, &watch->lock,
					       &due);
		}
	}
	pthread_mutex_unlock(&watch->lock);
	return NULL;
}

static void watch_free(struct hook_watch *watch)
{
	pthread_cond_destroy(&watch->changed);
	pthread_mutex_destroy(&watch->lock);
	free(watch);
}

struct hook_watch *hook_watch_start(unsigned seconds)
{
	struct hook_watch *watch =
		(struct hook_watch *)calloc(1, sizeof *watch);
	pthread_condattr_t attributes;

	if (watch == NULL)
		return NULL;
	watch->seconds = seconds;
	pthread_mutex_init(&watch->lock, NULL);
	pthread_condattr_init(&attributes);
	pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
	pthread_cond_init(&watch->changed, &attributes);
	pthread_condattr_destroy(&attributes);
	if (pthread_create(&watch->thread, NULL, keep_watch, watch) != 0) {
		watch_free(watch);
		return NULL;
	}
	return watch;
}

void hook_watch_stop(struct hook_watch *watch)
{
	pthread_mutex_lock(&watch->lock);
	watch->stopping = true;
	pthread_cond_signal(&watch->changed);
	pthread_mutex_unlock(&watch->lock);
	pthread_join(watch->thread, NULL);
	watch_free(watch);
}

struct hook_visit *hook_visit_new(struct hook_watch *watch, int socket)
{
	struct hook_visit *visit =
		(struct hook_visit *)calloc(1, sizeof *visit);

	if (visit == NULL)
		return NULL;
	visit->watch = watch;
	visit->socket = socket;
	hook_visit_resume(visit);
	return visit;
}

void hook_visit_free(struct hook_visit *visit)
{
	if (visit)
		hook_visit_pause(visit);
	free(visit);
}
