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

/* What a recipe of the usual form comes to: see hook_usual.c. */
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
	hook_str jws;           /* as it came, of such a container */
	bool timeless;          /* leave the time out of what is covered */
	bool optional, lacking; /* within an optional part; it is not there */
	const struct hook_plan *plan; /* by which it is covered, or NULL */
	/* How much there is in each; the room for it is touched as needed. */
	size_t signature_count, offered; /* once each; all */
	size_t byte_count, piece_count, scratch_used;
	struct hook_piece pieces[HOOK_PIECES];
	struct hook_signature signatures[HOOK_SIGNATURES + 1]; /* a next one */
	unsigned char bytes[HOOK_SIGNATURE_BYTES]; /* of all signatures */
	char scratch[HOOK_SCRATCH];
};

void hook_look_start(struct hook_look *l, const struct hook_recipe *recipe,
		     const struct hook_request *request,
		     struct hook_arena *arena, struct hook_error *error);

/* These give 0, or the status to refuse with; the error is set. */
int hook_look_refuse(struct hook_look *l, int status, const char *reason);
/* Refuses what is not of the recipe's form: 400, or as the recipe says. */
int hook_look_malformed(struct hook_look *l, const char *reason);
/* A scheme that looks into the body needs one that is JSON, all of it. */
int hook_look_json(struct hook_look *l);
/* A text, number or boolean as it is covered; absent for null and nothing. */
int hook_look_text(struct hook_look *l, const char *pointer, hook_str *text);
/* A header that may stand there once only. */
int hook_look_header(struct hook_look *l, const char *name, hook_str *text);
/* A parameter of the URL, or of a form body, decoded; absent for none. */
int hook_look_parameter(struct hook_look *l, bool form, const char *name,
			hook_str *text);
/* As dictionaries order them: byte by byte, then the shorter one. */
int hook_order_bytes(hook_str a, hook_str b);
/* All parameters by name; joints: between name and value, then pairs. */
int hook_look_sorted(struct hook_look *l, bool form, const char *joints,
		     hook_str *text);
/* The timestamp, id and key that stand in headers, or in the body. */
int hook_look_values(struct hook_look *l);
/* Adds one, which is not copied; 500: the recipe has too many. */
int hook_look_piece(struct hook_look *l, hook_str text);
/* Headers that are listed, as the term says. */
int hook_look_listed(struct hook_look *l, const struct hook_term *term);
/* Is it one of the components that must be covered? */
bool hook_recipe_lists(const struct hook_recipe *recipe, const char *name);
/* Is it the body's? RFC 3230. */
int hook_look_digest(struct hook_look *l, hook_str value);
/* A URL's path and query, and what stands before the query. */
hook_str hook_url_target(hook_str url);
hook_str hook_url_before_query(hook_str url);

/* Fills the pieces, after the values. */
int hook_look_cover(struct hook_look *l);
int hook_look_terms(struct hook_look *l, const struct hook_term *terms);
/* The same as one text in the arena. */
int hook_look_whole(struct hook_look *l, const struct hook_term *terms,
		    hook_str *text);

void hook_plan_make(struct hook_plan *plan, const struct hook_recipe *recipe);
/* Finds what the plan of the first key names, if there is one. */
void hook_sight_take(struct hook_sight *sight,
		     const struct hook_verifier *verifier,
		     const struct hook_request *request);
/*
 * The values, the one signature and the pieces by the plan; false: it is not
 * of this recipe, or they are to be looked for by the functions above and
 * below.
 */
bool hook_look_usual(struct hook_look *l, const struct hook_plan *plan,
		     const struct hook_sight *sight);
/* hook_verify_with(), of a request whose headers were looked at. */
int hook_verify_seen(const struct hook_verifier *verifier,
		     const struct hook_request *request,
		     const struct hook_sight *sight, int64_t now,
		     struct hook_arena *arena, struct hook_signed *result,
		     struct hook_error *error);

/* Reads all signatures that the header, the body or the URL holds. */
int hook_look_signatures(struct hook_look *l);
/* Adds one; what cannot be right is skipped, for another may follow. */
int hook_look_signature(struct hook_look *l, hook_str text);
/* The first recipe of the chain whose signature came, else the first. */
const struct hook_recipe *hook_look_recipe(const struct hook_recipe *recipe,
					   const struct hook_request *request);

/* The key that is named, or NULL: then all are tried. */
int hook_look_key(struct hook_look *l, hook_str id,
		  const struct hook_key **key);

/* The one signature of another container, into `bytes`; false: no such one. */
bool hook_look_bytes(struct hook_look *l, enum hook_encoding encoding,
		     hook_str text);
/* Is it right by that key, or for NULL by any of them? 0, 401 or 500. */
int hook_look_right(struct hook_look *l, const struct hook_key *key);
/* 500: the crypto library has failed. */
int hook_look_not_made(struct hook_look *l);

/* The timestamp within the tolerance of `now`; fills it in. */
int hook_look_time_window(struct hook_look *l, int64_t now,
			  struct hook_signed *result);

/* ---- other containers: hook_jws.c, hook_message.c ---- */

/* A JWS's three parts, as they came. */
struct hook_jws {
	hook_str header, payload, signature;
};
int hook_jws_pieces(struct hook_look *l, const struct hook_jws *parts);
/* Is the event what it signs? */
bool hook_jws_holds_event(const struct hook_recipe *recipe);

/*
 * A crypto library does not say why it gave nothing: it is asked twice, and
 * what fails where there is memory is HOOK_CREDENTIALS. Returns false.
 */
#define HOOK_TRIES 2
bool hook_unfit(struct hook_error *error, const char *reason);

int hook_jws_verify(struct hook_look *l, int64_t now,
		    struct hook_signed *result);
bool hook_jws_sign(struct hook_look *l, const struct hook_key *key, int64_t now,
		   hook_str *text);
int hook_message_verify(struct hook_look *l, int64_t now,
			struct hook_signed *result);
/* The signature's bytes, ECDSA's as two integers; 0: it was not made. */
size_t hook_sign_bytes(struct hook_look *l, const struct hook_key *key,
		       unsigned char *out);
bool hook_message_sign(struct hook_look *l, const struct hook_key *key,
		       int64_t now, struct hook_request *request);
/* Puts a header in place of all that have its name; `give`: where none has. */
bool hook_sign_header(struct hook_look *l, struct hook_request *request,
		      const char *name, hook_str value);
bool hook_sign_digest(struct hook_look *l, struct hook_request *request,
		      const char *header);
bool hook_sign_give(struct hook_look *l, struct hook_request *request,
		    const char *name, hook_str value);

/* Is `is` covered, with this argument (NULL: whatever it is)? */
bool hook_look_covers(const struct hook_recipe *recipe, enum hook_term_id is,
		      const char *text);
bool hook_terms_hold(const struct hook_term *terms, enum hook_term_id is,
		     const char *text);
const struct hook_term *hook_recipe_format(const struct hook_recipe *recipe);
const struct hook_term *hook_recipe_covers(const struct hook_recipe *recipe);
bool hook_recipe_has_time(const struct hook_recipe *recipe);

/* Parameters, "name=value&..."; names as they came may be encoded. */
bool hook_parameter_next(hook_str *rest, hook_str *name, hook_str *value);
bool hook_parameter_is(hook_str name, const char *wanted);
/* Decodes where it must; false: no memory. */
bool hook_form_text(struct hook_arena *arena, hook_str *text);

/* ---- hook_code.c ---- */

bool hook_look_seconds(hook_str text, enum hook_time_unit unit,
		       int64_t *seconds);
#define HOOK_TIME_TEXT 32
size_t hook_look_time(int64_t seconds, enum hook_time_unit unit, char *out);
/* Form decoding ('+' is a blank): never longer; a broken escape stays. */
size_t hook_form_decode(const char *ptr, size_t len, char *out);
/* Three times as long at most. */
size_t hook_form_encode(hook_str text, char *out);
uint32_t hook_crc32(uint32_t crc, const void *bytes, size_t len);
/* Into at most `room` bytes; SIZE_MAX if it is no such text. */
size_t hook_decode(enum hook_encoding encoding, hook_str text,
		   unsigned char *out, size_t room);
/* How many characters: at most HOOK_ENCODED(len). */
#define HOOK_ENCODED(len) ((len)*3 + 4)
size_t hook_encode(enum hook_encoding encoding, const unsigned char *bytes,
		   size_t len, char *out);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_look_h != 0xde30c2d2
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
