/* SPDX-License-Identifier: 0BSD */
/*
 * hook_recipe: how a provider signs its deliveries, as data.
 *
 * Each algorithm, encoding and part is one line of one table here: the
 * enumeration, the runtime's switches and the words of a manifest are made
 * from it. The words are resolved when a manifest is read, and nowhere else.
 *
 * A member that a scheme does not use is NULL or 0.
 */
#ifndef HOOK_RECIPE_H
#define HOOK_RECIPE_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- digests: constant, word, bytes ---- */

#define HOOK_DIGESTS(X)         \
	X(SHA1, "sha1", 20)     \
	X(SHA256, "sha256", 32) \
	X(SHA384, "sha384", 48) \
	X(SHA512, "sha512", 64)

enum hook_digest_id {
	HOOK_NO_DIGEST,
#define X(name, word, bytes) HOOK_##name,
	HOOK_DIGESTS(X)
#undef X
		HOOK_CRC32 /* only of a part, since it is no cryptographic
			      digest */
};

/*
 * ---- algorithms: constant, word, family, digest, bytes of a signature (0:
 * they differ), name in JOSE (RFC 7518, RFC 8037) or "", name in HTTP Message
 * Signatures (RFC 9421 section 6.2.2) or "", what it is ----
 */
#define HOOK_ALGORITHMS(X)                                                    \
	X(HMAC_SHA1, "hmac-sha1", HMAC, SHA1, 20, "", "", "HMAC, RFC 2104")   \
	X(HMAC_SHA256, "hmac-sha256", HMAC, SHA256, 32, "HS256",              \
	  "hmac-sha256", "HMAC, RFC 2104")                                    \
	X(HMAC_SHA384, "hmac-sha384", HMAC, SHA384, 48, "HS384", "",          \
	  "HMAC, RFC 2104")                                                   \
	X(HMAC_SHA512, "hmac-sha512", HMAC, SHA512, 64, "HS512", "",          \
	  "HMAC, RFC 2104")                                                   \
	X(ED25519, "ed25519", PUBLIC, NO_DIGEST, 64, "EdDSA", "ed25519",      \
	  "Ed25519, RFC 8032")                                                \
	X(ECDSA_P256_SHA256, "ecdsa-p256-sha256", PUBLIC, SHA256, 0, "ES256", \
	  "ecdsa-p256-sha256", "ECDSA, FIPS 186-5")                           \
	X(ECDSA_P384_SHA384, "ecdsa-p384-sha384", PUBLIC, SHA384, 0, "ES384", \
	  "ecdsa-p384-sha384", "ECDSA, FIPS 186-5")                           \
	X(ECDSA_P521_SHA512, "ecdsa-p521-sha512", PUBLIC, SHA512, 0, "ES512", \
	  "", "ECDSA, FIPS 186-5")                                            \
	X(RSA_SHA1, "rsa-sha1", PUBLIC, SHA1, 0, "", "",                      \
	  "RSASSA-PKCS1-v1_5, RFC 8017; SHA-1 is weak")                       \
	X(RSA_SHA256, "rsa-sha256", PUBLIC, SHA256, 0, "RS256",               \
	  "rsa-v1_5-sha256", "RSASSA-PKCS1-v1_5, RFC 8017")                   \
	X(RSA_SHA384, "rsa-sha384", PUBLIC, SHA384, 0, "RS384", "",           \
	  "RSASSA-PKCS1-v1_5, RFC 8017")                                      \
	X(RSA_SHA512, "rsa-sha512", PUBLIC, SHA512, 0, "RS512", "",           \
	  "RSASSA-PKCS1-v1_5, RFC 8017")                                      \
	X(RSA_PSS_SHA256, "rsa-pss-sha256", PUBLIC, SHA256, 0, "PS256", "",   \
	  "RSASSA-PSS, RFC 8017")                                             \
	X(RSA_PSS_SHA384, "rsa-pss-sha384", PUBLIC, SHA384, 0, "PS384", "",   \
	  "RSASSA-PSS, RFC 8017")                                             \
	X(RSA_PSS_SHA512, "rsa-pss-sha512", PUBLIC, SHA512, 0, "PS512",       \
	  "rsa-pss-sha512", "RSASSA-PSS, RFC 8017")                           \
	X(PLAIN_SHA1, "sha1", HASH, SHA1, 20, "", "",                         \
	  "a hash of what is signed, with {secret} in it")                    \
	X(PLAIN_SHA256, "sha256", HASH, SHA256, 32, "", "",                   \
	  "a hash of what is signed, with {secret} in it")                    \
	X(PLAIN_SHA384, "sha384", HASH, SHA384, 48, "", "",                   \
	  "a hash of what is signed, with {secret} in it")                    \
	X(PLAIN_SHA512, "sha512", HASH, SHA512, 64, "", "",                   \
	  "a hash of what is signed, with {secret} in it")                    \
	X(TOKEN, "token", TOKEN, SHA256, 32, "", "",                          \
	  "the secret itself: the body is not protected")

enum hook_algorithm {
#define X(name, word, family, digest, bytes, jose, message, help) HOOK_##name,
	HOOK_ALGORITHMS(X)
#undef X
		HOOK_ALGORITHM_COUNT
};

enum hook_family { HOOK_OF_HMAC, HOOK_OF_PUBLIC, HOOK_OF_HASH, HOOK_OF_TOKEN };

/* ---- encodings: constant, word, what it is ---- */

#define HOOK_ENCODINGS(X)                                             \
	X(UTF8, "utf8", "the text itself")                            \
	X(HEX, "hex", "hexadecimal, in either case")                  \
	X(BASE64, "base64", "RFC 4648 section 4")                     \
	X(BASE64URL, "base64url", "RFC 4648 section 5, no padding")   \
	X(BASE64_HEX, "base64-hex", "base64 of the hexadecimal text") \
	X(PEM, "pem", "a public key or certificate, RFC 7468")

enum hook_encoding {
#define X(name, word, help) HOOK_##name,
	HOOK_ENCODINGS(X)
#undef X
		HOOK_ENCODING_COUNT
};

/* ---- units of a timestamp: constant, word, what it is ---- */

#define HOOK_TIME_UNITS(X)                                      \
	X(SECONDS, "s", "seconds of the Unix epoch")            \
	X(MILLISECONDS, "ms", "milliseconds of the Unix epoch") \
	X(ISO8601, "iso8601", "a date-time of RFC 3339")        \
	X(HTTP_DATE, "http-date", "an IMF-fixdate, RFC 9110 section 5.6.7")

enum hook_time_unit {
#define X(name, word, help) HOOK_##name,
	HOOK_TIME_UNITS(X)
#undef X
		HOOK_TIME_UNIT_COUNT
};

/* ---- parts: what is signed, and what a header or an answer is made of ---- */

/* The places in which a part may stand. */
#define HOOK_IN_SIGNED 1
#define HOOK_IN_FORMAT 2
#define HOOK_IN_ANSWER 4

/*
 * Constant, word, its argument behind a colon (NONE, NAME, POINTER or JOINTS:
 * what stands between name and value, and then between pairs), where, help.
 */
#define HOOK_TERMS(X)                                                      \
	X(BODY, "body", NONE, HOOK_IN_SIGNED, "the body, byte for byte")   \
	X(TIMESTAMP, "timestamp", NONE, HOOK_IN_SIGNED | HOOK_IN_FORMAT,   \
	  "the time, as it came")                                          \
	X(ID, "id", NONE, HOOK_IN_SIGNED, "the delivery's id")             \
	X(URL, "url", NONE, HOOK_IN_SIGNED,                                \
	  "the URL that the provider was told, with its query")            \
	X(METHOD, "method", NONE, HOOK_IN_SIGNED, "the method, POST")      \
	X(PATH, "path", NONE, HOOK_IN_SIGNED, "the URL's path, no query")  \
	X(TARGET, "target", NONE, HOOK_IN_SIGNED, "path and query")        \
	X(TARGET_ENCODED, "target-encoded", NONE, HOOK_IN_SIGNED,          \
	  "path and query encoded once more: the query as a component, "   \
	  "then all as encodeURI() does")                                  \
	X(BASE, "base", NONE, HOOK_IN_SIGNED, "the URL up to its query")   \
	X(SECRET, "secret", NONE, HOOK_IN_SIGNED, "of a plain hash")       \
	X(HEADER, "header", NAME, HOOK_IN_SIGNED | HOOK_IN_ANSWER,         \
	  "a header's value")                                              \
	X(JSON, "json", POINTER, HOOK_IN_SIGNED | HOOK_IN_ANSWER,          \
	  "a text, number or boolean of the body")                         \
	X(RAW, "raw", POINTER, HOOK_IN_SIGNED,                             \
	  "JSON of the body as it stands")                                 \
	X(QUERY, "query", NAME, HOOK_IN_SIGNED | HOOK_IN_ANSWER,           \
	  "a parameter of the URL, decoded")                               \
	X(FORM, "form", NAME, HOOK_IN_SIGNED | HOOK_IN_ANSWER,             \
	  "a parameter of a form body, decoded")                           \
	X(QUERY_SORTED, "query-sorted", JOINTS, HOOK_IN_SIGNED,            \
	  "all parameters of the URL by name, decoded")                    \
	X(FORM_SORTED, "form-sorted", JOINTS, HOOK_IN_SIGNED,              \
	  "all parameters of a form body by name, decoded")                \
	X(SETTING, "setting", NAME, HOOK_IN_SIGNED | HOOK_IN_ANSWER,       \
	  "a value that the receiver is given beside its secret")          \
	X(LISTED, "listed", NONE, HOOK_IN_SIGNED | HOOK_IN_FORMAT,         \
	  "the list of headers that are signed, as it came")               \
	X(LISTED_VALUES, "listed-values", JOINTS, HOOK_IN_SIGNED,          \
	  "the values of the listed headers")                              \
	X(LISTED_PAIRS, "listed-pairs", JOINTS, HOOK_IN_SIGNED,            \
	  "the listed headers, lower case, with their values")             \
	X(LISTED_LINES, "listed-lines", NONE, HOOK_IN_SIGNED,              \
	  "the listed headers, \"name: value\" a line, (request-target)")  \
	X(SIG, "sig", NONE, HOOK_IN_FORMAT, "the signature")               \
	X(KEY_ID, "key_id", NONE, HOOK_IN_FORMAT, "which key signed")      \
	X(SKIP, "skip", NONE, HOOK_IN_FORMAT, "text that does not matter") \
	X(MAC, "mac", NONE, HOOK_IN_ANSWER,                                \
	  "{mac-hex:...}: what follows, signed with the receiver's secret")

enum hook_term_id {
	HOOK_TERM_END,
	HOOK_TERM_LITERAL,  /* text */
	HOOK_TERM_NEXT,     /* in a format: text between two items */
	HOOK_TERM_DIGEST,   /* of the next `span` parts, by digest and as */
	HOOK_TERM_OPTIONAL, /* the next `span`; nothing if one is missing */
#define X(name, word, argument, where, help) HOOK_TERM_##name,
	HOOK_TERMS(X)
#undef X
		HOOK_TERM_COUNT
};

/* A list of them ends with HOOK_TERM_END. */
struct hook_term {
	enum hook_term_id is;
	const char *text; /* a literal, or the part's argument */
	uint16_t span;
	enum hook_digest_id digest; /* HOOK_NO_DIGEST, of MAC: the recipe's */
	enum hook_encoding as;      /* UTF8: the digest's raw bytes */
};

/* How terms are written in a table. */
#define HOOK_PART(name)                                               \
	{                                                             \
		HOOK_TERM_##name, (const char *)0, 0, HOOK_NO_DIGEST, \
			HOOK_UTF8                                     \
	}
#define HOOK_PART_TEXT(name, text)                                   \
	{                                                            \
		HOOK_TERM_##name, text, 0, HOOK_NO_DIGEST, HOOK_UTF8 \
	}
#define HOOK_PART_OF(name, span, digest, as)                        \
	{                                                           \
		HOOK_TERM_##name, (const char *)0, span, digest, as \
	}

/* ---- where a signature stands, and what holds it ---- */

#define HOOK_PLACES(X)                                   \
	X(HEADER, "header", "in a header")               \
	X(JSON, "json", "in a JSON body, at `pointer`")  \
	X(QUERY, "query", "in a parameter of the URL")   \
	X(FORM, "form", "in a parameter of a form body") \
	X(BODY, "body", "the body is the signature: a JWS")

enum hook_place_id {
#define X(name, word, help) HOOK_PLACE_##name,
	HOOK_PLACES(X)
#undef X
		HOOK_PLACE_COUNT
};

#define HOOK_CONTAINERS(X)                                         \
	X(BARE, "bare", "the signature, encoded")                  \
	X(JWS, "jws", "a JWS, or JWT, in compact form (RFC 7515)") \
	X(JWS_DETACHED, "jws-detached",                            \
	  "a JWS of what is `signed`, "                            \
	  "which it leaves out (RFC 7515 appendix F)")             \
	X(HTTP_MESSAGE, "http-message",                            \
	  "Signature-Input and Signature, "                        \
	  "RFC 9421")

enum hook_container_id {
#define X(name, word, help) HOOK_CONTAINER_##name,
	HOOK_CONTAINERS(X)
#undef X
		HOOK_CONTAINER_COUNT
};

/* ---- what a body is ---- */

#define HOOK_BODIES(X)                                                      \
	X(JSON, "json", "application/json, or any +json")                   \
	X(ANY_JSON, "any-json", "JSON, whatever its media type says")       \
	X(FORM, "form", "application/x-www-form-urlencoded; a member each") \
	X(TEXT, "text", "a JWS, with any media type")

enum hook_body_id {
#define X(name, word, help) HOOK_BODY_##name,
	HOOK_BODIES(X)
#undef X
		HOOK_BODY_COUNT
};

/* A claim of a JWT that must be what these parts come to. */
struct hook_jwt_claim {
	const char *name;
	const struct hook_term *is;
};

/* How a provider signs. */
struct hook_recipe {
	const char *header;              /* where the signature stands, or */
	const char *const *more_headers; /* stands as well; ends with NULL */
	const char *pointer;             /* JSON Pointer to it in the body */
	const char *parameter;           /* its name in query or form */
	enum hook_place_id place;
	const char *each;               /* "/items/<star>/X": all are signed */
	const struct hook_term *format; /* of the header; NULL: {sig} */
	const char *separator; /* between several of `format` in one header */
	const struct hook_term *covers; /* NULL: {body} */
	enum hook_algorithm algorithm;
	enum hook_encoding encoding;    /* of the signature */
	enum hook_encoding key;         /* of the secret */
	const char *key_prefix;         /* dropped before decoding */
	enum hook_digest_id key_digest; /* of the secret: the key */
	bool raw_ecdsa;                 /* two integers (IEEE P1363), not DER */
	const char *timestamp_header;
	const char *timestamp_json;
	enum hook_time_unit timestamp_unit;
	int32_t tolerance; /* seconds either way; 0: not checked */
	const char *id_header;
	const char *id_json;
	const char *key_id_header; /* which key signed */
	const char *key_id_json;
	const char *listed_header; /* names the headers that are signed */
	enum hook_container_id container;
	const struct hook_jwt_claim *claims; /* ends with a NULL name */
	const char *const *components; /* that must be covered, or listed */
	enum hook_body_id body;
	const char *payload; /* a form's parameter that holds the event */
	int malformed;       /* status for what is not of this form; 0: 400 */
	const struct hook_recipe *also; /* where this one's header is missing */
};

#ifdef __cplusplus
}
#endif

#endif
