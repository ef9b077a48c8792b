/* SPDX-License-Identifier: 0BSD */
/*
 * hook_fastcgi: whole requests from a web server to a receiver, over FastCGI
 * (libfcgi) or as a plain CGI program.
 *
 * A body is the one that was announced, to the byte, or it is refused; a
 * receiver never sees a part of it. Where memory ends the answer is 500; but
 * libfcgi ends the program when it has none for its own.
 *
 * For nginx, with the program started by "spawn-fcgi -s /run/hooks.sock":
 *
 *	location = /hooks {
 *		include fastcgi_params;
 *		fastcgi_pass unix:/run/hooks.sock;
 *		client_max_body_size 1m;
 *	}
 *
 * The web server waits for slow clients and takes the TLS; its buffering of
 * requests and fastcgi_keep_conn stay as they are by default (a connection
 * is for one request here, so that none of them holds a thread). Nobody else
 * should reach the socket: what comes from there has no deadline.
 *
 * What a CGI environment loses (RFC 3875 section 4.1.18): the case of header
 * names; whether a name had '-' or '_' (web servers drop the latter, keep it
 * so); and that a header stood twice: its values come as one, joined by ", ".
 * Neither gets a delivery accepted that its provider did not sign. A joined
 * value is no longer what a signature covers; a joined list of signatures is
 * read as the scheme reads a list, and one of them must be right. A joined
 * content type is not JSON. If the web server passes the name twice instead,
 * the receiver sees that and refuses it.
 */
#ifndef HOOK_FASTCGI_H
#define HOOK_FASTCGI_H

#include "hook_http.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zeroed members take the default. */
struct hook_fastcgi {
	/* The status to answer a request with; `error` says why, if not 2xx. */
	int (*receive)(void *user, const struct hook_request *request,
		       struct hook_arena *arena, struct hook_error *error);
	void *user;
	size_t max_body; /* bytes; default 1 MiB */
	size_t memory;   /* of the receiver's arena; default 8 MiB */
	/* "https://shop.example", where the scheme signs {url}: stands before
	 * path and query in request->url. NULL: those alone. */
	const char *public_url;
	int socket; /* that listens; default 0, standard input */
};

/*
 * Serves requests one after the other until hook_fastcgi_stop(); any number
 * of threads may serve one socket. When the socket is standard input and no
 * socket at all, this is a CGI program: it serves one request. False: `error`
 * says why it ended.
 */
bool hook_fastcgi_serve(const struct hook_fastcgi *server,
			struct hook_error *error);

/*
 * No more requests, for whoever serves this socket; those that began are
 * served to their end. May be called from a signal handler.
 */
void hook_fastcgi_stop(const struct hook_fastcgi *server);

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_fastcgi_h != 0x0f996884
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
