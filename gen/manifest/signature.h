/* SPDX-License-Identifier: MIT */
/*
 * A signature as a manifest describes it: each key is one line here, from which
 * its member, its check and its mapping are made.
 */
#ifndef MANIFEST_SIGNATURE_H
#define MANIFEST_SIGNATURE_H

#include "hook_recipe.h"

/* Member, key, kind, help. The words are those of hook_recipe.h. */
#define MANIFEST_SIGNATURE_KEYS(X)                                            \
	X(like, "like", TEXT, "a known signature to start from")              \
	X(header, "header", TEXT, "where the signature stands")               \
	X(format, "format", TEXT, "\"t={timestamp},v1={sig}\"")               \
	X(separator, "separator", TEXT, "between several of `format`")        \
	X(algorithm, "algorithm", TEXT, "hmac-sha256, ...")                   \
	X(encoding, "encoding", TEXT, "of the signature")                     \
	X(key, "key", TEXT, "how the secret is encoded")                      \
	X(key_prefix, "key_prefix", TEXT, "dropped before decoding")          \
	X(key_digest, "key_digest", TEXT, "of the secret: that is the key")   \
	X(ecdsa, "ecdsa", TEXT, "der or raw: two integers")                   \
	X(signed_, "signed", TEXT, "\"{timestamp}.{body}\"")                  \
	X(timestamp_header, "timestamp_header", TEXT, "a header's name")      \
	X(timestamp_json, "timestamp_json", POINTER, "where the body has it") \
	X(timestamp_unit, "timestamp_unit", TEXT, "s, ms, iso8601, ...")      \
	X(tolerance, "tolerance", NUMBER, "seconds, either way")              \
	X(in, "in", TEXT, "header, json, query, form or body")                \
	X(pointer, "pointer", POINTER, "to it, in: json")                     \
	X(parameter, "parameter", TEXT, "its name, in: query or form")        \
	X(each, "each", POINTER, "every item is signed")                      \
	X(id_header, "id_header", TEXT, "what to deduplicate on")             \
	X(id_json, "id_json", POINTER, "the same in the body")                \
	X(key_id, "key_id", SOURCE, "which key signed")                       \
	X(listed, "listed", SOURCE, "the header that lists what is signed")   \
	X(container, "container", TEXT, "jws, jws-detached, http-message")    \
	X(body, "body", TEXT, "what a body is: json, form, ...")              \
	X(payload, "payload", TEXT, "the form's parameter with the event")    \
	X(malformed, "malformed", NUMBER, "status for what has another form") \
	X(status, "status", STATUS, "confirmed or unconfirmed")               \
	X(source, "source", TEXT, "where this is said")

struct manifest_claim {
	char *name, *is;
};

struct manifest_signature {
#define X(member, key, kind, help) char *member;
	MANIFEST_SIGNATURE_KEYS(X)
#undef X
	char **headers, **components;
	unsigned headers_count, components_count, claims_count;
	struct manifest_claim *claims;
	struct manifest_signature *also; /* if this one has no header */
	struct hook_recipe *recipe;      /* resolved; NULL after an error */
};

/* A known signature of a provider, and where its description is from. */
struct manifest_known {
	const char *name, *title, *status, *source;
	struct manifest_signature *signature;
};

#endif
