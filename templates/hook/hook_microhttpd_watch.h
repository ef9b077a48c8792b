/* SPDX-License-Identifier: 0BSD */
/* The deadlines of hook_microhttpd.c; nothing for those who use it. */
#ifndef HOOK_MICROHTTPD_WATCH_H
#define HOOK_MICROHTTPD_WATCH_H

#include <microhttpd.h>
#include <stdbool.h>

/* A thread that shuts down connections that are late, and their list. */
struct hook_watch;
/* One connection: its socket context in libmicrohttpd. */
struct hook_visit;

/* NULL: no memory, or no thread. */
struct hook_watch *hook_watch_start(unsigned seconds);
void hook_watch_stop(struct hook_watch *watch);
/* An MHD_NotifyConnectionCallback; `user` is the watch. */
void hook_watch_notice(void *user, struct MHD_Connection *connection,
		       void **context,
		       enum MHD_ConnectionNotificationCode code);

/* NULL: there was no memory for it when it came. */
struct hook_visit *hook_visit_of(struct MHD_Connection *connection);
/* It has all its time from now on; none runs until it is resumed. */
void hook_visit_resume(struct hook_visit *visit);
void hook_visit_pause(struct hook_visit *visit);
/* Was it shut down because it was late? */
bool hook_visit_late(struct hook_visit *visit);

#endif
