/* SPDX-License-Identifier: 0BSD */
/* Deadlines for a server's connections: see hook_microhttpd.c. */
#ifndef HOOK_WATCH_H
#define HOOK_WATCH_H

#include <stdbool.h>

/* A thread that shuts down connections that are late, and their list. */
struct hook_watch;
/* One connection. */
struct hook_visit;

/* Returns NULL if there is no memory, or no thread. */
struct hook_watch *hook_watch_start(unsigned seconds);
void hook_watch_stop(struct hook_watch *watch);
/*
 * Begins to watch a connection, whose time runs from now on; returns NULL if
 * there is no memory.
 */
struct hook_visit *hook_visit_new(struct hook_watch *watch, int socket);
void hook_visit_free(struct hook_visit *visit); /* NULL: nothing */
/*
 * Pauses, and then resumes: a connection has all its time from when it is
 * resumed.
 */
void hook_visit_resume(struct hook_visit *visit);
void hook_visit_pause(struct hook_visit *visit);
/* Was it shut down because it was late? */
bool hook_visit_late(struct hook_visit *visit);

#endif
