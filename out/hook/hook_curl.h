/* SPDX-License-Identifier: 0BSD */
/*
 * hook_curl: a transport over libcurl.
 *
 * TLS is verified, redirects are not followed, only HTTP and HTTPS are spoken,
 * and neither time nor memory is without a bound.
 */
#ifndef HOOK_CURL_H
#define HOOK_CURL_H

#include "hook_http.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zeroed members take the default. One for each thread. */
struct hook_curl {
	long deadline_ms;    /* for the whole exchange; default 10000 */
	size_t max_response; /* bytes of headers and body; default 1 MiB */
	const char *ca_file; /* NULL: the system's */
	/* Our certificate for mutual TLS, as a file of PEM; NULL: none. */
	const char *cert_file;
	const char *key_file; /* its private key; NULL: in cert_file, too */
	void *handle;         /* libcurl's, kept for its connections */
};

/*
 * Fills in a transport. Call curl_global_init() first, as libcurl asks, when
 * the program has threads.
 */
struct hook_transport hook_curl_transport(struct hook_curl *curl);
void hook_curl_close(struct hook_curl *curl);

#ifdef __cplusplus
}
#endif

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_curl_h != 0xfbaa557f
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
