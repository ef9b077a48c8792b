/* SPDX-License-Identifier: MIT */
/* A server that remembers, and an exchange with one, for both adapters. */
#ifndef HOOK_EXCHANGE_H
#define HOOK_EXCHANGE_H

#include "hook_curl.h"
#include "hook_microhttpd.h"
#include "hook_peer.h"

#include <curl/curl.h>
#include <errno.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <signal.h>

/* ---- a server that remembers ---- */

struct target {
	struct hook_server server;
	char url[64];
	int status, calls, told;
	char method[16], path[64], headers[4096], body[4096];
	size_t body_len, ceiling;
	hook_str says; /* as an answer's body; absent: none */
};

static inline int take(void *user, const struct hook_request *request,
		       struct hook_arena *arena, struct hook_error *error)
{
	struct target *t = user;
	size_t i, at = 0;

	(void)error;
	t->calls++;
	snprintf(t->method, sizeof t->method, "%s", request->method.ptr);
	snprintf(t->path, sizeof t->path, "%s", request->url.ptr);
	t->headers[0] = '\0';
	for (i = 0; i < request->headers.count; i++) {
		const struct hook_header *h = &request->headers.items[i];

		at += (size_t)snprintf(t->headers + at, sizeof t->headers - at,
				       "%.*s: %.*s\n", (int)h->name.len,
				       h->name.ptr, (int)h->value.len,
				       h->value.ptr);
		ck_assert_uint_lt(at, sizeof t->headers);
	}
	t->body_len = request->body.len;
	if (request->body.len <= sizeof t->body)
		memcpy(t->body, request->body.ptr, request->body.len);
	/* The arena is this request's, and no more than was allowed. */
	t->ceiling = arena->ceiling;
	ck_assert_uint_le(arena->used, arena->ceiling);
	return t->status ? t->status : 200;
}

static inline void be_told(void *user, int status, const char *reason)
{
	((struct target *)user)->told = reason ? status : 0;
}

static inline hook_str answer(void *user, int status, struct hook_arena *arena)
{
	(void)status;
	(void)arena;
	return ((struct target *)user)->says;
}

static inline void target_start(struct target *t)
{
	struct hook_error error = {0};

	t->server.receive = take;
	t->server.told = be_told;
	t->server.answer = t->says.ptr ? answer : NULL;
	t->server.user = t;
	ck_assert_msg(hook_server_start(&t->server, &error), "%s",
		      error.reason);
	ck_assert_uint_ne(t->server.port, 0);
	snprintf(t->url, sizeof t->url, "http://127.0.0.1:%u/hooks",
		 t->server.port);
}

static inline void target_stop(struct target *t)
{
	hook_server_stop(&t->server);
	hook_server_stop(&t->server);
}

/* ---- an exchange ---- */

struct exchange {
	struct hook_curl curl;
	struct hook_arena arena;
	struct hook_request request;
	struct hook_response response;
	struct hook_error error;
};

static inline void begin(struct exchange *x, const char *method,
			 const char *url, hook_str body)
{
	memset(x, 0, sizeof *x);
	hook_arena_init(&x->arena, 4u << 20);
	x->request.method = hook_text(method);
	x->request.url = hook_text(url);
	x->request.body = body;
}

static inline bool perform(struct exchange *x)
{
	struct hook_transport transport = hook_curl_transport(&x->curl);
	bool fine;

	memset(&x->error, 0, sizeof x->error);
	fine = transport.send(transport.user, &x->request, &x->arena,
			      &x->response, &x->error);
	ck_assert_int_eq(fine, x->error.code == HOOK_OK);
	if (!fine)
		ck_assert_ptr_nonnull(x->error.reason);
	return fine;
}

static inline void end(struct exchange *x)
{
	hook_curl_close(&x->curl);
	hook_curl_close(&x->curl);
	hook_arena_free(&x->arena);
}

/* One request; 0: no answer came. */
static inline int status_of(const char *method, const char *url, hook_str body)
{
	struct exchange x;
	int status;

	begin(&x, method, url, body);
	status = perform(&x) ? x.response.status : 0;
	end(&x);
	return status;
}

static const hook_str none = {NULL, 0};

static inline int run_adapters(Suite *suite)
{
	static const char *const proxies[] = {"http_proxy", "https_proxy",
					      "all_proxy", "HTTPS_PROXY",
					      "ALL_PROXY"};
	size_t i;
	int failed;

	signal(SIGPIPE, SIG_IGN);
	for (i = 0; i < COUNT(proxies); i++)
		unsetenv(proxies[i]);
	curl_global_init(CURL_GLOBAL_DEFAULT);
	failed = run_suite(suite);
	curl_global_cleanup();
	return failed;
}

#endif
