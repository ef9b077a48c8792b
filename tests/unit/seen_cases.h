/* SPDX-License-Identifier: MIT */
/*
 * What every store of hook_seen does, whichever it is.
 *
 * Invariant: a store is given keys that it never saw, and time passes only
 * when a case says so.
 */
#ifndef SEEN_CASES_H
#define SEEN_CASES_H

#include "hook_run.h"
#include "hook_seen.h"

#include <pthread.h>
#include <stdatomic.h>

#define LEASE 60
#define KEEP  600

/* A store under test: `pass` lets so many seconds go by in it. */
struct place {
	struct hook_seen store;
	int64_t now;
	void (*pass)(struct place *place, int seconds);
};

enum act { END, CLAIM, COMMIT, RELEASE, RENEW, PASS };
enum { A, B, C, HOLDERS };

struct step {
	enum act act;
	int subject; /* a holder; of PASS: seconds */
	int outcome; /* of CLAIM: enum hook_claim; else: done? */
};

struct seen_case {
	const char *name;
	struct step steps[12];
};

static const struct seen_case seen_cases[] = {
	{"handled once",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {CLAIM, B, HOOK_BUSY},
	  {COMMIT, A, true},
	  {CLAIM, B, HOOK_SEEN},
	  {CLAIM, A, HOOK_SEEN}}},
	{"a retry is served",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {RELEASE, A, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {COMMIT, B, true},
	  {CLAIM, A, HOOK_SEEN}}},
	{"a lease ends",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE - 1, 0},
	  {CLAIM, B, HOOK_BUSY},
	  {PASS, 1, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {PASS, LEASE - 1, 0},
	  {CLAIM, C, HOOK_BUSY}}},
	{"what was handled is kept",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {COMMIT, A, true},
	  {PASS, KEEP - 1, 0},
	  {CLAIM, B, HOOK_SEEN},
	  {PASS, 1, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {CLAIM, C, HOOK_BUSY}}},
	{"kept from the commit on",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, 50, 0},
	  {COMMIT, A, true},
	  {PASS, KEEP - 1, 0},
	  {CLAIM, B, HOOK_SEEN},
	  {PASS, 1, 0},
	  {CLAIM, B, HOOK_CLAIMED}}},
	{"commit after a takeover",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {COMMIT, A, false},
	  {CLAIM, C, HOOK_BUSY},
	  {RELEASE, B, 0},
	  {CLAIM, C, HOOK_CLAIMED}}},
	{"release after a takeover",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {RELEASE, A, 0},
	  {CLAIM, C, HOOK_BUSY},
	  {COMMIT, B, true},
	  {CLAIM, C, HOOK_SEEN}}},
	{"late, and alone",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {COMMIT, A, true},
	  {CLAIM, B, HOOK_SEEN}}},
	{"late, the other gave up",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {RELEASE, B, 0},
	  {COMMIT, A, true},
	  {CLAIM, C, HOOK_SEEN}}},
	{"late, the other's lease ended",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {COMMIT, A, true},
	  {COMMIT, B, true},
	  {CLAIM, C, HOOK_SEEN}}},
	{"late, the other did it",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {COMMIT, B, true},
	  {PASS, KEEP - 1, 0},
	  {COMMIT, A, true},
	  {PASS, 1, 0},
	  {CLAIM, C, HOOK_CLAIMED}}},
	{"release of what is handled",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {COMMIT, A, true},
	  {RELEASE, A, 0},
	  {CLAIM, B, HOOK_SEEN}}},
	{"release of what another has",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {RELEASE, B, 0},
	  {CLAIM, C, HOOK_BUSY},
	  {COMMIT, A, true}}},
	{"release twice",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {RELEASE, A, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {RELEASE, A, 0},
	  {CLAIM, C, HOOK_BUSY},
	  {COMMIT, B, true}}},
	{"a lease is renewed",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE - 1, 0},
	  {RENEW, A, true},
	  {PASS, LEASE - 1, 0},
	  {CLAIM, B, HOOK_BUSY},
	  {COMMIT, A, true},
	  {CLAIM, B, HOOK_SEEN}}},
	{"a new lease ends, too",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, 1, 0},
	  {RENEW, A, true},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {RENEW, A, false},
	  {RELEASE, A, 0},
	  {CLAIM, C, HOOK_BUSY},
	  {RENEW, B, true},
	  {COMMIT, B, true}}},
	{"renewed late, and alone",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {RENEW, A, true},
	  {CLAIM, B, HOOK_BUSY},
	  {COMMIT, A, true},
	  {CLAIM, B, HOOK_SEEN}}},
	{"renewed late, the other gave up",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {RELEASE, B, 0},
	  {RENEW, A, true},
	  {CLAIM, C, HOOK_BUSY},
	  {COMMIT, A, true}}},
	{"renewed late, the other's lease ended",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {RENEW, A, true},
	  {RENEW, B, false},
	  {COMMIT, B, false},
	  {COMMIT, A, true},
	  {CLAIM, C, HOOK_SEEN}}},
	{"renewed late, the other did it",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {PASS, LEASE, 0},
	  {CLAIM, B, HOOK_CLAIMED},
	  {COMMIT, B, true},
	  {RENEW, A, false},
	  {CLAIM, C, HOOK_SEEN}}},
	{"renewal of what is handled",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {COMMIT, A, true},
	  {RENEW, A, false},
	  {CLAIM, B, HOOK_SEEN}}},
	{"busy leaves the claim",
	 {{CLAIM, A, HOOK_CLAIMED},
	  {CLAIM, A, HOOK_BUSY},
	  {COMMIT, A, true},
	  {CLAIM, B, HOOK_SEEN}}},
};

/* Keys of 16 bytes that are equal, then two numbers. */
static inline struct hook_seen_key numbered(uint64_t high, uint64_t low)
{
	struct hook_seen_key key;

	memset(&key, 0, sizeof key);
	memcpy(key.bytes, &low, sizeof low);
	memcpy(key.bytes + 24, &high, sizeof high);
	return key;
}

static inline int do_step(struct place *place, const struct step *step,
			  struct hook_seen_key *keys, struct hook_error *error)
{
	const struct hook_seen *store = &place->store;
	struct hook_seen_key *key = &keys[step->subject % HOLDERS];

	switch (step->act) {
	case CLAIM:
		return (int)store->claim(store->user, key, place->now, error);
	case COMMIT:
		return store->commit(store->user, key, place->now, error);
	case RENEW:
		return store->renew(store->user, key, place->now, error);
	case RELEASE:
		store->release(store->user, key);
		return 0;
	case PASS:
		place->pass(place, step->subject);
		return 0;
	case END:
	default:
		return -1;
	}
}

static inline void check_cases(struct place *place)
{
	size_t i, j, k;

	for (i = 0; i < COUNT(seen_cases); i++) {
		const struct seen_case *c = &seen_cases[i];
		struct hook_seen_key keys[HOLDERS];

		for (k = 0; k < HOLDERS; k++)
			keys[k] = numbered(UINT64_MAX, i);
		for (j = 0; c->steps[j].act != END; j++) {
			struct hook_error error = {.code = HOOK_OK};
			int outcome =
				do_step(place, &c->steps[j], keys, &error);

			ck_assert_msg(outcome == c->steps[j].outcome,
				      "%s: step %zu: %d (%s)", c->name, j,
				      outcome, error.code ? error.reason : "");
			if ((c->steps[j].act == COMMIT ||
			     c->steps[j].act == RENEW) &&
			    !outcome)
				ck_assert_int_eq(error.code, HOOK_REFUSED);
		}
	}
}

/* ---- many at once ---- */

#define THREADS  8
#define HAMMERED 1000

struct hammer {
	const struct place *place;
	pthread_barrier_t *start;
	atomic_int *handled;
	atomic_int *failed;
	size_t from;
};

/* Everyone begins elsewhere, and meets everyone. */
static inline void *hammer(void *user)
{
	struct hammer *h = (struct hammer *)user;
	const struct hook_seen *store = &h->place->store;
	int64_t now = h->place->now;
	struct hook_error error;
	size_t i;

	pthread_barrier_wait(h->start);
	for (i = 0; i < HAMMERED; i++) {
		size_t at = (h->from + i) % HAMMERED;
		struct hook_seen_key key = numbered(1, at);
		enum hook_claim claim =
			store->claim(store->user, &key, now, &error);

		if (claim == HOOK_CLAIM_FAILED)
			++*h->failed;
		if (claim != HOOK_CLAIMED)
			continue;
		++h->handled[at];
		if (!store->commit(store->user, &key, now, &error))
			++*h->failed;
	}
	return NULL;
}

static inline void check_hammered(struct place *place)
{
	static atomic_int handled[HAMMERED];
	atomic_int failed = 0;
	struct hammer hammers[THREADS];
	pthread_t threads[THREADS];
	pthread_barrier_t start;
	size_t i;

	pthread_barrier_init(&start, NULL, THREADS);
	for (i = 0; i < HAMMERED; i++)
		handled[i] = 0;
	for (i = 0; i < THREADS; i++) {
		hammers[i] = (struct hammer){place, &start, handled, &failed,
					     i % 2 * HAMMERED / 2};
		ck_assert_int_eq(pthread_create(&threads[i], NULL, hammer,
						&hammers[i]),
				 0);
	}
	for (i = 0; i < THREADS; i++)
		pthread_join(threads[i], NULL);
	pthread_barrier_destroy(&start);
	ck_assert_int_eq(failed, 0);
	for (i = 0; i < HAMMERED; i++)
		ck_assert_int_eq(handled[i], 1);
}

#endif
