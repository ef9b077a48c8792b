/* SPDX-License-Identifier: 0BSD */
/* One delivery while it is verified or signed; nothing for those who use it. */
#ifndef HOOK_LOOK_H
#define HOOK_LOOK_H

#include "hook_crypto.h"
#include "hook_private.h"

#define HOOK_PIECES     48 /* of what is covered */
#define HOOK_SIGNATURES 16 /* in one delivery; more are refused */
#ifndef HOOK_SIGNED_ITEMS
#define HOOK_SIGNED_ITEMS 1000 /* in one body */
#endif
#define HOOK_SCRATCH 512 /* bytes, of digests within what is covered */

#define HOOK_PLAN_ITEMS  4
#define HOOK_PLAN_COVERS 8

/* What a recipe of the usual form is resolved to: see hook_usual.c. */
struct hook_plan {
	const struct hook_recipe *recipe; /* NULL: it is not of that form */
	const struct hook_term *format, *terms;
	struct hook_name header, timestamp_header, id_header;
	struct hook_plan_item {
		struct hook_name text; /* before the part */
		bool signature;        /* else the time */
	} items[HOOK_PLAN_ITEMS];
	size_t item_count;
	char cut;       /* between them */
	char separator; /* between several of all; NUL: there are none */
	struct hook_plan_cover {
		enum hook_term_id is;
		struct hook_name text; /* a literal's */
	} covers[HOOK_PLAN_COVERS];
	size_t cover_count;
	bool covers_body, covers_id;
};

/* The headers that most deliveries are judged by, found in one walk. */
enum {
	HOOK_SEEN_SIGNATURE,
	HOOK_SEEN_TIMESTAMP,
	HOOK_SEEN_ID,
	HOOK_SEEN_TYPE,     /* of the content */
	HOOK_SEEN_ENCODING, /* of the content */
	HOOK_SEEN_COUNT
};
struct hook_sight {
	struct hook_sought headers[HOOK_SEEN_COUNT];
	bool fit; /* no header has NUL, CR or LF */
};

struct hook_key {
	struct hook_mac *mac;
	struct hook_plan plan;
	enum hook_algorithm algorithm;
	unsigned char *secret; /* decoded; of a plain hash only */
	size_t secret_len;
	hook_str id;           /* of a JWK; absent: it has none */
	hook_str certificates; /* PEM, behind a private key: for x5c */
};

/* One signature as it came, with the time and the key that it names. */
struct hook_signature {
	unsigned char *bytes;
	size_t len;
	hook_str timestamp, key_id;
	bool skip; /* it is not of the group that is looked at */
};

struct hook_look {
	const struct hook_verifier *verifier; /* NULL when signing */
	const struct hook_recipe *recipe;
	const struct hook_request *request;
	const struct hook_key *key; /* whose secret is covered, if one is */
	const struct hook_setting *settings;
	size_t setting_count;
	struct hook_arena *arena;
	struct hook_error *error;
	hook_raw item; /* what is signed within the body, or all of it */
	hook_str timestamp, id, key_id, listed;
	hook_str jws;           /* as it came, if the container is one */
	bool timeless;          /* leave the time out of what is covered */
	bool optional, lacking; /* within an optional part; it is not there */
	const struct hook_plan *plan; /* by which it is covered, or NULL */
	/* How much there is in each; the room for it is touched as needed. */
	size_t signature_count, offered; /* once each; all */
	size_t byte_count, piece_count, scratch_used;
	struct hook_piece pieces[HOOK_PIECES];
	struct hook_signature signatures[HOOK_SIGNATURES + 1]; /* a next one */
	unsigned char
		bytes[HOOK_SIGNATURE_BYTES]; /* the bytes of all signatures */
	char scratch[HOOK_SCRATCH];
};

void hook_look_start(struct hook_look *l, const struct hook_recipe *recipe,
		     const struct hook_request *request,
		     struct hook_arena *arena, struct hook_error *error);

/* These return 0, or the status to refuse with, and then the error is set. */
int hook_look_refuse(struct hook_look *l, int status, const char *reason);
/* Refuses what is not of the recipe's form: 400, or as the recipe says. */
int hook_look_malformed(struct hook_look *l, const char *reason);
/* A scheme that looks into the body needs one that is JSON, all of it. */
int hook_look_json(struct hook_look *l);
/*
 * Finds a text, number or boolean as it is covered; absent for null, and if
 * there is none.
 */
int hook_look_text(struct hook_look *l, const char *pointer, hook_str *text);
/* Finds a header, which may stand there only once. */
int hook_look_header(struct hook_look *l, const char *name, hook_str *text);
/*
 * Finds a parameter of the URL or of a form body, and decodes it; absent if
 * there is none.
 */
int hook_look_parameter(struct hook_look *l, bool form, const char *name,
			hook_str *text);
/*
 * Compares as dictionaries do: byte by byte, then the shorter text comes first.
 */
int hook_order_bytes(hook_str a, hook_str b);
/*
 * Joins all parameters in the order of their names. `joints` has the character
 * between name and value, and the text between pairs.
 */
int hook_look_sorted(struct hook_look *l, bool form, const char *joints,
		     hook_str *text);
/* Finds the timestamp, id and key that stand in headers, or in the body. */
int hook_look_values(struct hook_look *l);
/*
 * Adds a piece, which is not copied; the status is 500 if the recipe has too
 * many.
 */
int hook_look_piece(struct hook_look *l, hook_str text);
/* Covers the headers that are listed, as the term says. */
int hook_look_listed(struct hook_look *l, const struct hook_term *term);
/* Is it one of the components that must be covered? */
bool hook_recipe_lists(const struct hook_recipe *recipe, const char *name);
/* Checks that a digest is the body's (RFC 3230). */
int hook_look_digest(struct hook_look *l, hook_str value);
/* These return a URL's path and query, and what stands before the query. */
hook_str hook_url_target(hook_str url);
hook_str hook_url_before_query(hook_str url);

/* Fills in the pieces; the values must have been found before. */
int hook_look_cover(struct hook_look *l);
int hook_look_terms(struct hook_look *l, const struct hook_term *terms);
/* Does the same, as one text in the arena. */
int hook_look_whole(struct hook_look *l, const struct hook_term *terms,
		    hook_str *text);

void hook_plan_make(struct hook_plan *plan, const struct hook_recipe *recipe);
/*
 * Finds the headers that the plan of the first key names, if there is a plan.
 */
void hook_sight_take(struct hook_sight *sight,
		     const struct hook_verifier *verifier,
		     const struct hook_request *request);
/*
 * Finds the values, the one signature and the pieces by the plan. Returns false
 * if the plan is not of this recipe, or if the functions above and below have
 * to look for them.
 */
bool hook_look_usual(struct hook_look *l, const struct hook_plan *plan,
		     const struct hook_sight *sight);
/* As hook_verify_with(), for a request whose headers were looked at. */
int hook_verify_seen(const struct hook_verifier *verifier,
		     const struct hook_request *request,
		     const struct hook_sight *sight, int64_t now,
		     struct hook_arena *arena, struct hook_signed *result,
		     struct hook_error *error);

/* Reads all signatures that the header, the body or the URL holds. */
int hook_look_signatures(struct hook_look *l);
/*
 * Adds a signature, and skips one that cannot be right, since another may
 * follow.
 */
int hook_look_signature(struct hook_look *l, hook_str text);
/*
 * Returns the first recipe of the chain whose signature came, else the first
 * recipe.
 */
const struct hook_recipe *hook_look_recipe(const struct hook_recipe *recipe,
					   const struct hook_request *request);

/* Finds the key that is named; NULL means that all are tried. */
int hook_look_key(struct hook_look *l, hook_str id,
		  const struct hook_key **key);

/*
 * Decodes the one signature of another container into `bytes`; returns false if
 * it is none.
 */
bool hook_look_bytes(struct hook_look *l, enum hook_encoding encoding,
		     hook_str text);
/*
 * Is the signature right by that key, or, if that is NULL, by any of them?
 * Returns 0, 401 or 500.
 */
int hook_look_right(struct hook_look *l, const struct hook_key *key);
/* Returns 500: the crypto library has failed. */
int hook_look_not_made(struct hook_look *l);

/*
 * Checks that the timestamp is within the tolerance of `now`, and fills it in.
 */
int hook_look_time_window(struct hook_look *l, int64_t now,
			  struct hook_signed *result);

/* ---- other containers: hook_jws.c, hook_message.c ---- */

/* A JWS's three parts, as they came. */
struct hook_jws {
	hook_str header, payload, signature;
};
int hook_jws_pieces(struct hook_look *l, const struct hook_jws *parts);
/* Is the event what the JWS signs? */
bool hook_jws_holds_event(const struct hook_recipe *recipe);

/*
 * A crypto library does not say why it returned nothing. It is therefore asked
 * twice, and a failure although there is memory is HOOK_CREDENTIALS. Returns
 * false.
 */
#define HOOK_TRIES 2
bool hook_unfit(struct hook_error *error, const char *reason);

int hook_jws_verify(struct hook_look *l, int64_t now,
		    struct hook_signed *result);
bool hook_jws_sign(struct hook_look *l, const struct hook_key *key, int64_t now,
		   hook_str *text);
int hook_message_verify(struct hook_look *l, int64_t now,
			struct hook_signed *result);
/*
 * Makes the signature's bytes, ECDSA's as two integers; returns 0 if none was
 * made.
 */
size_t hook_sign_bytes(struct hook_look *l, const struct hook_key *key,
		       unsigned char *out);
bool hook_message_sign(struct hook_look *l, const struct hook_key *key,
		       int64_t now, struct hook_request *request);
/*
 * Puts a header in place of all that have its name; with `give` only if no
 * header has it.
 */
bool hook_sign_header(struct hook_look *l, struct hook_request *request,
		      const char *name, hook_str value);
bool hook_sign_digest(struct hook_look *l, struct hook_request *request,
		      const char *header);
bool hook_sign_give(struct hook_look *l, struct hook_request *request,
		    const char *name, hook_str value);

/* Does the recipe cover this term, with this argument (NULL: with any)? */
bool hook_look_covers(const struct hook_recipe *recipe, enum hook_term_id is,
		      const char *text);
/* Does it cover all of the URL's query? */
bool hook_look_covers_query(const struct hook_recipe *recipe);
bool hook_terms_hold(const struct hook_term *terms, enum hook_term_id is,
		     const char *text);
const struct hook_term *hook_recipe_format(const struct hook_recipe *recipe);
const struct hook_term *hook_recipe_covers(const struct hook_recipe *recipe);
bool hook_recipe_has_time(const struct hook_recipe *recipe);

/*
 * These are for parameters, "name=value&..."; a name as it came may be encoded.
 */
bool hook_parameter_next(hook_str *rest, hook_str *name, hook_str *value);
bool hook_parameter_is(hook_str name, const char *wanted);
/* Decodes a text if it must be; returns false if there is no memory. */
bool hook_form_text(struct hook_arena *arena, hook_str *text);

/* ---- hook_code.c ---- */

bool hook_look_seconds(hook_str text, enum hook_time_unit unit,
		       int64_t *seconds);
#define HOOK_TIME_TEXT 32
size_t hook_look_time(int64_t seconds, enum hook_time_unit unit, char *out);
/*
 * Decodes a form's text ('+' is a blank). The result is never longer; a broken
 * escape stays as it is.
 */
size_t hook_form_decode(const char *ptr, size_t len, char *out);
/* Encodes a form's text, which becomes three times as long at most. */
size_t hook_form_encode(hook_str text, char *out);
uint32_t hook_crc32(uint32_t crc, const void *bytes, size_t len);
/*
 * Decodes into at most `room` bytes; returns SIZE_MAX if the text is not of
 * that encoding.
 */
size_t hook_decode(enum hook_encoding encoding, hook_str text,
		   unsigned char *out, size_t room);
/*
 * Encodes, and returns the number of characters, which is HOOK_ENCODED(len) at
 * most.
 */
#define HOOK_ENCODED(len) ((len)*3 + 4)
size_t hook_encode(enum hook_encoding encoding, const unsigned char *bytes,
		   size_t len, char *out);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_look_h != 0xc55a460b
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
