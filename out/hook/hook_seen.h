/* SPDX-License-Identifier: 0BSD */
/*
 * hook_seen: a delivery is handled once, however often it comes.
 *
 * A receiver claims what it is about to handle, and commits it once it is
 * handled, or releases it when handling failed, so that the retry is served.
 * A claim holds for a lease only: a receiver that died does not keep it.
 *
 * Time is the receiver's clock, in seconds: `now` of struct hook_receiver,
 * else time(). Receivers that share a store need clocks that agree to within
 * a small part of the lease. A clock that is set forward ends leases early,
 * and forgets early. One that is set back does no harm but this: a claim made
 * before holds for up to one lease more, counted from when it is met again,
 * and what was handled is remembered longer. (Redis uses its own clock.)
 *
 * Of all who ask for a key at the same time, one claims it; and one whose lease
 * has ended takes nothing from who has the claim now.
 */
#ifndef HOOK_SEEN_H
#define HOOK_SEEN_H

#include "hook.h"

#ifdef __cplusplus
extern "C" {
#endif

enum hook_claim {
	HOOK_CLAIMED,
	HOOK_SEEN,        /* was handled: 200 */
	HOOK_BUSY,        /* another is at it: 409 */
	HOOK_CLAIM_FAILED /* the store has a fault or no room: 500 */
};

struct hook_seen_key {
	unsigned char bytes[32]; /* SHA-256 of what is covered: hook_digest() */
	uint64_t token;          /* whose claim it is: claim() fills it in */
};

/*
 * A store; one serves all threads. No `error` may be NULL. What fails sets it:
 * HOOK_REFUSED when another has the claim, or has handled it; any other code
 * when the store has a fault or no room.
 */
struct hook_seen {
	enum hook_claim (*claim)(void *user, struct hook_seen_key *key,
				 int64_t now, struct hook_error *error);
	/*
	 * It is handled. True: that will be remembered, also if the lease had
	 * ended. False: it may be handled once more.
	 */
	bool (*commit)(void *user, const struct hook_seen_key *key, int64_t now,
		       struct hook_error *error);
	/* Nothing if the claim is another's by now. */
	void (*release)(void *user, const struct hook_seen_key *key);
	/*
	 * A new lease from now on, also if the old one had ended and nobody
	 * took it over. NULL: a store that cannot.
	 */
	bool (*renew)(void *user, const struct hook_seen_key *key, int64_t now,
		      struct hook_error *error);
	void *user;
};

/*
 * A table in memory, for one process. It has room for so many `entries`, of
 * some 100 bytes. When it is full the claim whose lease ended first makes
 * way, then what was handled first; claims that hold never do.
 *
 * keep: how many seconds what was handled is remembered; at least as long as
 * the provider goes on retrying. lease: how many seconds a claim holds; more
 * than handling ever takes.
 */
struct hook_seen_table;
struct hook_seen_table *hook_seen_table_new(size_t entries, int32_t keep,
					    int32_t lease,
					    struct hook_error *error);
struct hook_seen hook_seen_table_store(struct hook_seen_table *table);
void hook_seen_table_free(struct hook_seen_table *table);

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_seen_h != 0x3cc7790a
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
