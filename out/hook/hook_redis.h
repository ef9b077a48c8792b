/* SPDX-License-Identifier: 0BSD */
/*
 * hook_redis: hook_seen for receivers on many machines, over hiredis. It
 * needs Redis 2.6.12 or later, one that does not evict: maxmemory-policy
 * noeviction.
 *
 * A claim is made, and ended, in one step of Redis; whatever Redis does, nobody
 * waits for it longer than the timeouts, in line or asking.
 *
 * Where memory ends the code is HOOK_NO_MEMORY; but hiredis before 1.0 ends
 * the program then.
 */
#ifndef HOOK_REDIS_H
#define HOOK_REDIS_H

#include "hook_seen.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zeroed members take the default. It and its texts stay where they are. */
struct hook_redis {
	const char *host;      /* default 127.0.0.1 */
	uint16_t port;         /* default 6379 */
	const char *unix_path; /* a socket, in place of host and port */
	const char *username;  /* NULL: Redis' default user */
	const char *password;  /* NULL: no AUTH */
	const char *prefix;    /* of its keys, "hook:acme:"; default "hook:" */
	int32_t keep;          /* see hook_seen_table_new(); default 7 days */
	int32_t lease;         /* default 60 s */
	unsigned timeout_ms;   /* to connect, and for a command; default 1000 */
	struct hook_redis_link *link;
};

/*
 * Connects. Returns false if Redis is not there, or does not let us in. A
 * connection that breaks later is made anew by whoever needs it. One serves all
 * threads, one command at a time. Nobody stands in line longer than the
 * timeout, and when Redis hung, everyone fails at once until as much time has
 * passed again. Processes that are forked open their own.
 */
bool hook_redis_open(struct hook_redis *redis, struct hook_error *error);
/* Redis' clock decides, not `now`. */
struct hook_seen hook_redis_store(struct hook_redis *redis);
void hook_redis_close(struct hook_redis *redis);

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_redis_h != 0x3e2a57c8
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
