/* SPDX-License-Identifier: 0BSD */
/*
 * What was handled, in a table of a fixed size.
 *
 * Claims and what was handled are queued in the order they came. All claims
 * hold equally long, so the oldest of a queue is the first that is over.
 *
 * Invariant: a claim that holds is never thrown out.
 */
#include "hook_seen.h"
#include "hook_lock.h"
#include "hook_table.h"

#include <stdlib.h>

struct entry {
	struct hook_slot slot; /* stands first, since a slot is an entry */
	uint64_t token;
	int64_t until; /* when it is over */
	bool handled;
};

struct hook_seen_table {
	struct hook_lock lock;
	struct hook_table table;
	struct hook_queue claims, handled;
	int32_t keep, lease;
	uint64_t last_token;
};

static int64_t later(int64_t now, int32_t seconds)
{
	return now > INT64_MAX - seconds ? INT64_MAX : now + seconds;
}

/*
 * Nothing lasts longer from now on than what is made now. If something seems
 * to, the clock was set back since, and it must not hold until that time comes
 * again.
 */
static bool is_over(const struct hook_seen_table *seen, struct entry *entry,
		    int64_t now)
{
	int64_t most = later(now, entry->handled ? seen->keep : seen->lease);

	if (entry->until > most)
		entry->until = most;
	return now >= entry->until;
}

static struct hook_queue *queue_of(struct hook_seen_table *seen,
				   const struct entry *entry)
{
	return entry->handled ? &seen->handled : &seen->claims;
}

static void put(struct hook_seen_table *seen, struct entry *entry, bool handled,
		int64_t now)
{
	entry->handled = handled;
	entry->until = later(now, handled ? seen->keep : seen->lease);
	hook_queue_add(queue_of(seen, entry), &entry->slot);
}

static void drop(struct hook_seen_table *seen, struct entry *entry)
{
	hook_queue_remove(queue_of(seen, entry), &entry->slot);
	hook_table_remove(&seen->table, &entry->slot);
}

/* Returns what nobody holds and, of that, what is over first; or NULL. */
static struct entry *spare_of_chain(const struct hook_seen_table *seen,
				    const unsigned char *key, int64_t now)
{
	struct hook_slot *slot = hook_table_chain(&seen->table, key);
	struct entry *spare = NULL;

	for (; slot; slot = slot->chain) {
		struct entry *entry = (struct entry *)slot;

		if ((entry->handled || is_over(seen, entry, now)) &&
		    (spare == NULL || entry->until < spare->until))
			spare = entry;
	}
	return spare;
}

static struct entry *spare_of_all(const struct hook_seen_table *seen,
				  int64_t now)
{
	struct entry *claim = (struct entry *)seen->claims.oldest;

	if (claim && is_over(seen, claim, now))
		return claim;
	return (struct entry *)seen->handled.oldest;
}

/*
 * Returns an entry that is in no queue; NULL if all that could make way are
 * held.
 */
static struct entry *add(struct hook_seen_table *seen, const unsigned char *key,
			 int64_t now)
{
	bool crowded = hook_table_is_crowded(&seen->table, key);
	struct entry *spare;

	if (crowded || seen->table.idle.oldest == NULL) {
		spare = crowded ? spare_of_chain(seen, key, now)
				: spare_of_all(seen, now);
		if (spare == NULL)
			return NULL;
		HOOK_ASSERT(spare->handled || is_over(seen, spare, now));
		drop(seen, spare);
	}
	return (struct entry *)hook_table_add(&seen->table, key);
}

static struct entry *find(const struct hook_seen_table *seen,
			  const struct hook_seen_key *key)
{
	return (struct entry *)hook_table_find(&seen->table, key->bytes);
}

static bool fail_full(struct hook_error *error)
{
	return hook_fail(
		error, HOOK_NO_MEMORY,
		"the table is full of deliveries that are being handled");
}

/* Sets a new time for the key. `entry` is where the key stands, or NULL. */
static bool put_anew(struct hook_seen_table *seen, struct entry *entry,
		     const struct hook_seen_key *key, bool handled, int64_t now,
		     struct hook_error *error)
{
	if (entry)
		hook_queue_remove(queue_of(seen, entry), &entry->slot);
	else
		entry = add(seen, key->bytes, now);
	if (entry == NULL)
		return fail_full(error);
	entry->token = key->token;
	put(seen, entry, handled, now);
	return true;
}

static enum hook_claim claim_entry(struct hook_seen_table *seen,
				   struct hook_seen_key *key, int64_t now,
				   struct hook_error *error)
{
	struct entry *entry = find(seen, key);

	if (entry && !is_over(seen, entry, now))
		return entry->handled ? HOOK_SEEN : HOOK_BUSY;
	key->token = ++seen->last_token;
	return put_anew(seen, entry, key, false, now, error)
		       ? HOOK_CLAIMED
		       : HOOK_CLAIM_FAILED;
}

static enum hook_claim claim(void *user, struct hook_seen_key *key, int64_t now,
			     struct hook_error *error)
{
	struct hook_seen_table *seen = (struct hook_seen_table *)user;
	enum hook_claim outcome;

	hook_lock_enter(&seen->lock);
	outcome = claim_entry(seen, key, now, error);
	hook_lock_leave(&seen->lock);
	return outcome;
}

/* Is the claim this key's, or nobody's? */
static bool is_free(const struct hook_seen_table *seen, struct entry *entry,
		    const struct hook_seen_key *key, int64_t now,
		    struct hook_error *error)
{
	if (entry == NULL || is_over(seen, entry, now) ||
	    (!entry->handled && entry->token == key->token))
		return true;
	return hook_fail(error, HOOK_REFUSED,
			 "the lease ended, and another has the claim");
}

static bool commit_entry(struct hook_seen_table *seen,
			 const struct hook_seen_key *key, int64_t now,
			 struct hook_error *error)
{
	struct entry *entry = find(seen, key);

	if (entry && !is_over(seen, entry, now) && entry->handled)
		return true;
	return is_free(seen, entry, key, now, error) &&
	       put_anew(seen, entry, key, true, now, error);
}

static bool commit(void *user, const struct hook_seen_key *key, int64_t now,
		   struct hook_error *error)
{
	struct hook_seen_table *seen = (struct hook_seen_table *)user;
	bool fine;

	hook_lock_enter(&seen->lock);
	fine = commit_entry(seen, key, now, error);
	hook_lock_leave(&seen->lock);
	return fine;
}

static bool renew(void *user, const struct hook_seen_key *key, int64_t now,
		  struct hook_error *error)
{
	struct hook_seen_table *seen = (struct hook_seen_table *)user;
	struct entry *entry;
	bool fine;

	hook_lock_enter(&seen->lock);
	entry = find(seen, key);
	fine = is_free(seen, entry, key, now, error) &&
	       put_anew(seen, entry, key, false, now, error);
	hook_lock_leave(&seen->lock);
	return fine;
}

static void release(void *user, const struct hook_seen_key *key)
{
	struct hook_seen_table *seen = (struct hook_seen_table *)user;
	struct entry *entry;

	hook_lock_enter(&seen->lock);
	entry = find(seen, key);
	if (entry && !entry->handled && entry->token == key->token)
		drop(seen, entry);
	hook_lock_leave(&seen->lock);
}

struct hook_seen_table *hook_seen_table_new(size_t entries, int32_t keep,
					    int32_t lease,
					    struct hook_error *error)
{
	struct hook_seen_table *seen;

	if (entries == 0 || keep <= 0 || lease <= 0) {
		hook_fail(error, HOOK_INVALID,
			  "entries, keep and lease must be more than 0");
		return NULL;
	}
	seen = (struct hook_seen_table *)calloc(1, sizeof *seen);
	if (seen &&
	    hook_table_init(&seen->table, entries, sizeof(struct entry))) {
		seen->keep = keep;
		seen->lease = lease;
		if (hook_lock_open(&seen->lock))
			return seen;
		hook_table_free(&seen->table);
	}
	free(seen);
	hook_fail(error, HOOK_NO_MEMORY, "out of memory");
	return NULL;
}

struct hook_seen hook_seen_table_store(struct hook_seen_table *table)
{
	struct hook_seen store;

	store.claim = claim;
	store.commit = commit;
	store.release = release;
	store.renew = renew;
	store.user = table;
	return store;
}

void hook_seen_table_free(struct hook_seen_table *table)
{
	if (table == NULL)
		return;
	hook_lock_close(&table->lock);
	hook_table_free(&table->table);
	free(table);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_seen_c != 0x84f9ea55
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
