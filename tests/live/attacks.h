/* SPDX-License-Identifier: MIT */
/*
 * attacks: emitted receivers behind a real server, and requests that are
 * written byte by byte.
 *
 * Invariant: every attack says which status it must meet, and that no
 * handler runs unless the status is 200.
 */
#ifndef ATTACKS_H
#define ATTACKS_H

#include "../unit/hook_peer.h"

#define SECRET   "whsec_VuvcYxzMbryt1UBytq58jtGBxCgbQdzX/c0vj5ZLjUA="
#define NOW      INT64_C(1800000000)
#define DEADLINE 1 /* seconds that the server gives a request */
/* As a status: no answer but the end; or that, or any 4xx. No handler. */
#define CLOSED  (-1)
#define REFUSED (-2)

/* The pieces of a request; what stands in braces is filled in. */
#define POST(path)  "POST " path " HTTP/1.1\r\nHost: a\r\n"
#define JSON        "Content-Type: application/json\r\n"
#define LENGTH      "Content-Length: {len}\r\n"
#define SIGNED      "X-Qonto-Signature: t={t},v1={sig}\r\n"
#define END         "\r\n{body}"
#define TO_BUSINESS POST("/business") JSON
#define GOOD        TO_BUSINESS LENGTH SIGNED END
#define CHUNKED     TO_BUSINESS SIGNED "Transfer-Encoding: chunked\r\n\r\n"

#define EVENT                                                            \
	"{\"id\":\"123e4567-e89b-12d3-a456-426614174000\","              \
	"\"subscription_id\":\"123e4567-e89b-12d3-a456-426614174000\","  \
	"\"organization_id\":\"123e4567-e89b-12d3-a456-426614174000\","  \
	"\"membership_id\":\"123e4567-e89b-12d3-a456-426614174000\","    \
	"\"type\":\"v1/cards\",\"created_at\":\"2025-01-24T10:55:00Z\"," \
	"\"data\":{}}"

struct attack {
	const char *name;
	int status;           /* of the answer, or CLOSED, or REFUSED */
	const char *raw;      /* the request; NULL: GOOD */
	size_t raw_len;       /* 0: as a C string */
	const char *body;     /* NULL: EVENT */
	size_t body_len;      /* 0: as a C string */
	const char *t;        /* the timestamp; NULL: NOW */
	const char *signed_t; /* what is signed instead of it */
	const char *signed_body;
	const char *secret; /* NULL: the one that is configured */
	const char *then;   /* behind the request, at once */
	int after;          /* the status for that; 0: closed */
	bool half;          /* nothing more comes, and says so */
	bool fragile;       /* libmicrohttpd 1.0 may refuse it with 400 */
};

/* Fills in what stands in braces. The caller frees it. */
char *attack_bytes(const struct attack *attack, const char *raw, size_t raw_len,
		   size_t *len);
/* Sends it; fails the test if it is not met as it must be. */
void attack_run(const struct attack *attack);

/* The receivers, behind a server. */
void attack_serve(void);
void attack_end(void);
unsigned attack_port(void);
int attack_handled(void);
void attack_clock(int64_t seconds);

extern const struct attack attack_list[];
extern const size_t attack_count;
void attack_prepare(void);
void attack_slow(TCase *tcase);

#endif
