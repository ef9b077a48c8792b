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

/* Fills `plain`: not signed yet. False: no memory. */
bool hook_proof_delivery(struct hook_proof *p);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_prove_h != 0x4edc42db
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
