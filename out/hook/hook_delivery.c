/* SPDX-License-Identifier: 0BSD */
/*
 * A verified delivery's life: claims, and being taken away.
 *
 * Invariant: a claim ends once, by being committed or given back, whichever
 * thread the handler ends on.
 */
#include "hook_crypto.h"
#include "hook_engine.h"
#include "hook_private.h"
#include "hook_receive.h"

#include <string.h>
#include <time.h>

static int64_t clock_of(const struct hook_ticket *ticket)
{
	if (ticket->now)
		return ticket->now(ticket->now_user);
	return (int64_t)time(NULL);
}

/* ---- claims ---- */

static bool no_digest(struct hook_error *error)
{
	return hook_fail(error, HOOK_CREDENTIALS,
			 "the crypto library made no digest");
}

/*
 * Makes the key of all that the signature covers. Events of one body have that
 * in common, so where they stand in it tells them apart; that may be changed if
 * the body is not covered.
 */
static bool digest_covered(const struct hook_verifier *verifier,
			   const char *provider, struct hook_delivery *d,
			   struct hook_error *error)
{
	struct hook_piece pieces[4] = {{provider, strlen(provider) + 1, false,
					false},
				       {"covered", 8, false, false},
				       {NULL, 32, false, false},
				       {NULL, 0, false, false}};
	unsigned char covered[32];
	char place[HOOK_DIGITS];
	size_t at = 0;

	if (!hook_signed_digest(verifier, d->request, d->body, d->arena,
				covered, error))
		return false;
	if (d->body_covered && d->body.ptr != NULL)
		at = (size_t)(d->body.ptr - d->whole.ptr);
	pieces[2].ptr = covered;
	pieces[3].ptr = place;
	pieces[3].len = hook_digits(at, place);
	return hook_digest(pieces, 4, d->ticket->key.bytes) || no_digest(error);
}

/*
 * Only what the MAC covers may decide, or whoever caught one delivery could
 * send it again under another id. The provider is part of the key because a
 * store may serve several, whose ids may be the same.
 */
static bool make_key(const struct hook_verifier *verifier, const char *provider,
		     struct hook_delivery *d, struct hook_error *error)
{
	struct hook_piece pieces[3] = {{provider, strlen(provider) + 1, false,
					false},
				       {"id", 3, false, false},
				       {d->id.ptr, d->id.len, false, false}};

	if (d->id.ptr == NULL || d->id.len == 0 || !d->id_covered)
		return digest_covered(verifier, provider, d, error);
	return hook_digest(pieces, 3, d->ticket->key.bytes) || no_digest(error);
}

int hook_event_claim(const struct hook_receiver *receiver,
		     const struct hook_recipe *recipe, const char *provider,
		     struct hook_delivery *delivery, struct hook_error *error)
{
	const struct hook_seen *seen = receiver->seen;
	struct hook_verifier verifier =
		hook_receiver_verifier(receiver, recipe);

	memset(&delivery->own_ticket, 0, sizeof delivery->own_ticket);
	delivery->ticket = &delivery->own_ticket;
	delivery->ticket->now = receiver->now;
	delivery->ticket->now_user = receiver->now_user;
	if (!hook_delivery_id(delivery)) {
		hook_no_memory(error);
		return 500;
	}
	/* Without a body, what is covered may be the same each time. */
	if (seen == NULL ||
	    (delivery->carrier == HOOK_IN_QUERY && !delivery->id_covered))
		return 0;
	if (!make_key(&verifier, provider, delivery, error))
		return 500;
	switch (seen->claim(seen->user, &delivery->ticket->key,
			    clock_of(delivery->ticket), error)) {
	case HOOK_CLAIMED:
		delivery->ticket->seen = seen;
		delivery->ticket->held = true;
		return 0;
	case HOOK_SEEN:
		return hook_refuse(error, 200, HOOK_OK,
				   "it was handled before");
	case HOOK_BUSY:
		return hook_refuse(error, 409, HOOK_REFUSED,
				   "another receiver is handling it");
	case HOOK_CLAIM_FAILED:
	default:
		return 500;
	}
}

static bool end_claim(struct hook_ticket *ticket, bool handled,
		      struct hook_error *error)
{
	const struct hook_seen *seen = ticket->seen;

	HOOK_ASSERT(!ticket->held || seen != NULL);
	if (!ticket->held)
		return true;
	ticket->held = false;
	if (handled)
		return seen->commit(seen->user, &ticket->key, clock_of(ticket),
				    error);
	seen->release(seen->user, &ticket->key);
	return true;
}

int hook_event_settle(struct hook_delivery *delivery, int status,
		      struct hook_error *error)
{
	if (!delivery->ticket->taken)
		end_claim(delivery->ticket, status / 100 == 2, error);
	return status;
}

/* ---- answering at once, working later ---- */

/* It stands in the arena that it owns itself. */
struct hook_taken {
	struct hook_arena arena;
	struct hook_delivery delivery;
};

static bool copy_text(struct hook_arena *arena, hook_str *text)
{
	if (text->ptr)
		*text = hook_copy(arena, text->ptr, text->len);
	return text->ptr != NULL || text->len == 0;
}

/* Copies what stood in the request, which ends with its answer. */
static bool copy_request(struct hook_delivery *d)
{
	hook_str body = {d->body.ptr, d->body.len};

	if (!copy_text(d->arena, &body) || !copy_text(d->arena, &d->id) ||
	    !copy_text(d->arena, &d->type) ||
	    !copy_text(d->arena, &d->time.text))
		return false;
	d->body.ptr = body.ptr;
	d->whole = d->body;
	return true;
}

struct hook_taken *hook_delivery_take(const struct hook_delivery *delivery,
				      struct hook_error *error)
{
	struct hook_arena *from = delivery->arena;
	struct hook_taken *taken =
		(struct hook_taken *)hook_alloc(from, sizeof *taken);

	if (taken != NULL) {
		taken->delivery = *delivery;
		taken->delivery.request = NULL;
		if (!copy_request(&taken->delivery))
			taken = NULL;
	}
	if (taken == NULL) {
		hook_no_memory(error);
		return NULL;
	}
	taken->delivery.report.errors = taken->delivery.errors;
	taken->delivery.own_ticket = *delivery->ticket;
	taken->delivery.ticket = &taken->delivery.own_ticket;
	delivery->ticket->taken = true;
	taken->arena = *from;
	taken->delivery.arena = &taken->arena;
	from->block = NULL;
	from->next = from->end = NULL;
	from->used = 0;
	return taken;
}

const struct hook_delivery *hook_taken_delivery(const struct hook_taken *taken)
{
	return &taken->delivery;
}

bool hook_taken_renew(struct hook_taken *taken, struct hook_error *error)
{
	struct hook_ticket *ticket = &taken->delivery.own_ticket;
	const struct hook_seen *seen = ticket->seen;

	if (!ticket->held || seen->renew == NULL ||
	    seen->renew(seen->user, &ticket->key, clock_of(ticket), error) ||
	    error->code != HOOK_REFUSED)
		return true;
	ticket->held = false;
	return false;
}

bool hook_taken_finish(struct hook_taken *taken, bool handled,
		       struct hook_error *error)
{
	struct hook_arena arena;
	bool fine = end_claim(&taken->delivery.own_ticket, handled, error);

	HOOK_ASSERT(!taken->delivery.own_ticket.held);
	arena = taken->arena;
	hook_arena_free(&arena);
	return fine;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_delivery_c != 0xe2ef85c4
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
