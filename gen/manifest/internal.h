/* SPDX-License-Identifier: MIT */
/*
 * What the parts of manifest share:
 *
 *	manifest.c   provider.yaml to structs: read it first
 *
 *	keys.c       the table of keys;  check.c  keys and their kinds
 *	map.c        structs by libcyaml;  pages.c  prose against documents
 *	like.c       a signature that is described or named: known.c
 *	extension.c  one that a document describes
 *	recipe.c     a signature as the runtime's recipe: terms.c reads texts
 *	             with parts; sense.c, message.c and fault.c judge it;
 *	             cover.c warns of what it leaves unprotected
 *	handshake.c  handshakes;  init.c  what "hookc init" prints
 */
#ifndef MANIFEST_INTERNAL_H
#define MANIFEST_INTERNAL_H

#include "manifest.h"

extern const struct manifest_key manifest_keys[];
extern const struct manifest_key manifest_signature_keys[];

/* Checks every key and its kind; returns false after errors. */
bool manifest_check(struct arena *arena, struct diag *diag,
		    const struct node *root);

/*
 * Does the recipe make sense, and can the runtime express it? Reports all that
 * is wrong, and resolves it to signature->recipe.
 */
/* A pointer with one "*", as a whole step: "/items/<star>/X"? See sense.c. */
bool manifest_is_each(const char *text);
bool manifest_recipe_check(struct arena *arena, struct diag *diag,
			   struct manifest_signature *signature,
			   const struct node *node);

bool manifest_signature_keys_check(struct arena *arena, struct diag *diag,
				   const struct node *node);

/*
 * Reads a signature, which is a name, or a mapping that may build on a known
 * one. Returns NULL after an error.
 */
struct manifest_signature *manifest_signature_read(struct arena *arena,
						   struct diag *diag,
						   const struct node *node);
/* Reads just the mapping, by libcyaml. */
struct manifest_signature *manifest_signature_map(struct arena *arena,
						  struct diag *diag,
						  const struct node *node);

/* Returns `base` with the keys that `over` has replaced; changes neither. */
struct manifest_signature *manifest_signature_overlaid(
	struct arena *arena, const struct manifest_signature *base,
	const struct manifest_signature *over);

bool manifest_handshake_check(struct arena *arena, struct diag *diag,
			      struct manifest_handshake *handshake,
			      const struct node *node);

/* ---- terms.c ---- */

/*
 * Parses a text such as "{timestamp}.{body}" into terms, for one of
 * HOOK_IN_SIGNED and its like. If it is malformed, returns NULL and sets
 * `*why`, in the arena.
 */
struct hook_term *manifest_terms(struct arena *arena, const char *text,
				 unsigned where, const char **why);
/* Lists every word of a table for messages: "a, b and c". */
const char *manifest_words_listed(struct arena *arena, const char *const *words,
				  size_t count);
/* Returns the index of a word, or `count` if the table does not have it. */
size_t manifest_word(const char *const *words, size_t count, const char *word);

#endif
