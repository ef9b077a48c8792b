/* SPDX-License-Identifier: 0BSD */
/* A recipe while it is proved; nothing for those who use it. */
#ifndef HOOK_PROVE_H
#define HOOK_PROVE_H

#include "hook_look.h"

#define HOOK_PROOF_NOW     INT64_C(1700000000)
#define HOOK_PROOF_HEADERS 24

struct hook_proof {
	const struct hook_recipe *recipe;
	struct hook_arena *arena;
	struct hook_error *error;
	struct hook_key *keys[2]; /* the second is another one */
	struct hook_setting settings[8];
	size_t setting_count;
	struct hook_header headers[HOOK_PROOF_HEADERS];
	struct hook_request plain, made;
};

/*
 * Fills in `plain`, which is not signed yet; returns false if there is no
 * memory.
 */
bool hook_proof_delivery(struct hook_proof *p);

/* Sets the reason, and returns false. */
bool hook_proof_fail(struct hook_proof *p, const char *reason);
/* Makes `request` of `plain`, and signs it with that key. */
bool hook_proof_sign(struct hook_proof *p, size_t key,
		     struct hook_request *request);
/* Verifies with `count` keys from `from` on; returns 0, or a status. */
int hook_proof_verify(struct hook_proof *p, size_t from, size_t count,
		      const struct hook_request *request, int64_t now);

/* ---- hook_prove_key.c ---- */

/* Makes a key; another `first` makes another key. */
struct hook_key *hook_proof_key(struct hook_proof *p, unsigned char first);
/* Proves that the key that a delivery names is the one that is taken. */
bool hook_proof_names(struct hook_proof *p);
/* Proves that certificates in a JWS count only if they lead to a given root. */
bool hook_proof_chain(struct hook_proof *p);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_prove_h != 0x99063f02
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
