/* SPDX-License-Identifier: 0BSD */
/*
 * hook_receive: from an HTTP request to a delivery that is known to be the
 * provider's, and which event it is.
 *
 * Invariant: no byte of the body is parsed, and nothing is allocated for it,
 * before the signature over it is verified (but for schemes that sign inside
 * the body).
 */
#ifndef HOOK_RECEIVE_H
#define HOOK_RECEIVE_H

#include "hook_json.h"
#include "hook_signature.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Where the name of an event stands: one or two places, joined by ".". */
struct hook_event_source {
	const char *header[2];
	const char *pointer[2];
	const char *each;    /* a body of many events: "/items/-/X" */
	const char *id;      /* JSON Pointer to the event's own id, or NULL */
};

struct hook_delivery {
	const struct hook_request *request;
	struct hook_arena *arena;
	hook_str type;             /* the event's wire name; absent: none */
	hook_str id;               /* to deduplicate on; absent: none */
	bool id_covered;           /* by the signature */
	bool has_timestamp;
	int64_t timestamp;         /* of the signature, Unix seconds */
	hook_raw body;             /* the event: the body, or one item of it */
	struct hook_report report; /* lenient: what was wrong with it */
	struct hook_error errors[8];
};

/* What every provider's receiver needs. Zeroed members take the default. */
struct hook_receiver {
	struct hook_key **keys;        /* see hook_receiver_open() */
	size_t key_count;
	size_t max_body;               /* bytes; default 1 MiB */
	size_t memory;                 /* ceiling of the arena; default 8 MiB */
	bool strict;                   /* refuse (422) what does not check */
	int64_t (*now)(void *user);    /* Unix seconds; default time() */
	void *now_user;
};

/*
 * Prepares every secret; rotation is having two. Empty ones are refused.
 * False: `error` says why, and the receiver matches nothing (500).
 */
bool hook_receiver_open(struct hook_receiver *receiver,
	const struct hook_recipe *recipe, const hook_str *secrets,
	size_t count, struct hook_error *error);
void hook_receiver_close(struct hook_receiver *receiver);

/*
 * Checks a request: method POST (405), size (413), content type JSON (415),
 * then the signature (see hook_verify). `recipe` NULL: 500, never accepted.
 * 0: fine, and `delivery` is filled but for the event.
 */
int hook_receive(const struct hook_receiver *receiver,
	const struct hook_recipe *recipe, const struct hook_request *request,
	struct hook_arena *arena, struct hook_delivery *delivery,
	struct hook_error *error);

/*
 * Finds the event's name: fills type and id, and returns its index in `names`
 * or -1 if it is none of them (type then says what came). With two sources
 * "a.b" is looked up first, then "a". -2: the body is not JSON (400).
 */
int hook_event_find(const struct hook_event_source *source,
	const struct hook_names *names, struct hook_delivery *delivery,
	struct hook_error *error);

/*
 * The next event of a body of many, for sources with `each`: false at the
 * end. `*at` starts at 0. One event is one step for the others.
 */
bool hook_event_next(const struct hook_event_source *source,
	const struct hook_request *request, size_t *at,
	struct hook_delivery *delivery, struct hook_error *error);

/* The status for a reading or check that failed: 400, 413, 422 or 500. */
int hook_status(const struct hook_error *error);

#ifdef __cplusplus
}
#endif

#endif
