/* SPDX-License-Identifier: MIT */
/* What the parts of manifest share. */
#ifndef MANIFEST_PARTS_H
#define MANIFEST_PARTS_H

#include "manifest.h"

extern const struct manifest_key manifest_keys[];
extern const struct manifest_key manifest_signature_keys[];

/* Every key and kind; false after errors. */
bool manifest_check(struct arena *arena, struct diag *diag,
		    const struct node *root);

/*
 * Does the recipe make sense, and can it be said? Reports all that is wrong,
 * and resolves it to signature->recipe.
 */
bool manifest_recipe_check(struct arena *arena, struct diag *diag,
			   struct manifest_signature *signature,
			   const struct node *node);

bool manifest_signature_keys_check(struct arena *arena, struct diag *diag,
				   const struct node *node);

/*
 * A signature that is a name, or a mapping that may build on one; NULL after
 * an error.
 */
struct manifest_signature *manifest_signature_read(struct arena *arena,
						   struct diag *diag,
						   const struct node *node);
/* The mapping alone, by libcyaml. */
struct manifest_signature *manifest_signature_map(struct arena *arena,
						  struct diag *diag,
						  const struct node *node);

/* `over` in place of what `base` says; neither is changed. */
struct manifest_signature *manifest_signature_overlaid(
	struct arena *arena, const struct manifest_signature *base,
	const struct manifest_signature *over);

bool manifest_handshake_check(struct arena *arena, struct diag *diag,
			      struct manifest_handshake *handshake,
			      const struct node *node);

/* ---- terms.c ---- */

/*
 * "{timestamp}.{body}" as terms, for one of HOOK_IN_SIGNED and its like; NULL
 * and `*why` (in the arena) when it is none.
 */
struct hook_term *manifest_terms(struct arena *arena, const char *text,
				 unsigned where, const char **why);
/* "a, b and c": every word of a table, for messages. */
const char *manifest_words_listed(struct arena *arena, const char *const *words,
				  size_t count);
/* The index of a word; `count` if it is none. */
size_t manifest_word(const char *const *words, size_t count, const char *word);

#endif
