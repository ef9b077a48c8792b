/* SPDX-License-Identifier: 0BSD */
/*
 * hook_microhttpd: a server over GNU libmicrohttpd that hands whole requests
 * to a receiver.
 *
 * A body is never kept beyond the cap, a request is never waited for beyond the
 * deadline, and what it needed is freed with it.
 *
 * libmicrohttpd 1.0.1 answers 400 to a chunk with an extension, which means
 * nothing (RFC 9112 section 7.1.1) and which no provider is known to send;
 * 0.9.75 ignores extensions.
 */
#ifndef HOOK_MICROHTTPD_H
#define HOOK_MICROHTTPD_H

#include "hook_http.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zeroed members take the default. */
struct hook_server {
	/* The status to answer a request with; `error` says why, if not 2xx. */
	int (*receive)(void *user, const struct hook_request *request,
		       struct hook_arena *arena, struct hook_error *error);
	void *user;
	uint16_t port;     /* 0: any that is free; then says which */
	bool any_address;  /* listen on all; default: loopback only */
	size_t max_body;   /* bytes; default 1 MiB */
	size_t memory;     /* of one request's arena; default 8 MiB */
	unsigned deadline; /* seconds for a request to come; default 10 */
	/*
	 * Puts a body into an answer to which the receiver gave none, in the
	 * arena. May be NULL.
	 */
	hook_str (*answer)(void *user, int status, struct hook_arena *arena);
	/* "https://shop.example", where the scheme signs {url}: stands before
	 * path and query in request->url. NULL: those alone. */
	const char *public_url;
	/*
	 * Is called for a request that `receive` never saw, with the status
	 * that it was answered with (408 and 400 for one that came too slowly
	 * or broke off) and the reason. It is called from any of the server's
	 * threads, and may be NULL.
	 */
	void (*told)(void *user, int status, const char *reason);
	void *daemon; /* the server's own, while it runs */
};

/* False: `error` says why, and errno, if it is not 0. */
bool hook_server_start(struct hook_server *server, struct hook_error *error);
void hook_server_stop(struct hook_server *server);

#ifdef __cplusplus
}
#endif

#endif
