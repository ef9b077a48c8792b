/* SPDX-License-Identifier: MIT */
/*
 * The two adapters, against one another and against peers that are slow,
 * large or wrong. All on loopback, on any port that is free.
 */
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

static int take(void *user, const struct hook_request *request,
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

static void be_told(void *user, int status, const char *reason)
{
	((struct target *)user)->told = reason ? status : 0;
}

static hook_str answer(void *user, int status, struct hook_arena *arena)
{
	(void)status;
	(void)arena;
	return ((struct target *)user)->says;
}

static void target_start(struct target *t)
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

static void target_stop(struct target *t)
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

static void begin(struct exchange *x, const char *method, const char *url,
		  hook_str body)
{
	memset(x, 0, sizeof *x);
	hook_arena_init(&x->arena, 4u << 20);
	x->request.method = hook_text(method);
	x->request.url = hook_text(url);
	x->request.body = body;
}

static bool perform(struct exchange *x)
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

static void end(struct exchange *x)
{
	hook_curl_close(&x->curl);
	hook_curl_close(&x->curl);
	hook_arena_free(&x->arena);
}

/* One request; 0: no answer came. */
static int status_of(const char *method, const char *url, hook_str body)
{
	struct exchange x;
	int status;

	begin(&x, method, url, body);
	status = perform(&x) ? x.response.status : 0;
	end(&x);
	return status;
}

static const hook_str none = {NULL, 0};

/* ---- against one another ---- */

START_TEST(there_and_back)
{
	static const char bytes[] = "a\0b\r\n\xff";
	struct hook_header headers[] = {{STR("X-A"), STR("1")},
					{STR("Content-Type"),
					 STR("application/json")},
					{STR("x-a"), STR("2, 3")},
					{STR("X-Empty"), STR("")},
					{STR("X-A"), STR("\xc3\xa4")}};
	struct target t = {.status = 201, .says = STR("{\"fine\":true}")};
	struct exchange x;

	target_start(&t);
	begin(&x, "PUT", t.url, (hook_str){bytes, sizeof bytes - 1});
	x.request.headers.items = headers;
	x.request.headers.count = COUNT(headers);
	ck_assert(perform(&x));
	ck_assert_int_eq(x.response.status, 201);
	IS(x.response.body, "{\"fine\":true}");
	IS(hook_header_find(&x.response.headers, "content-length", NULL), "13");
	ck_assert_str_eq(t.method, "PUT");
	ck_assert_str_eq(t.path, "/hooks");
	ck_assert_uint_eq(t.body_len, sizeof bytes - 1);
	ck_assert_mem_eq(t.body, bytes, sizeof bytes - 1);
	ck_assert_ptr_nonnull(
		strstr(t.headers,
		       "X-A: 1\n"
		       "Content-Type: application/json\nx-a: 2, 3\nX-Empty: \n"
		       "X-A: \xc3\xa4\n"));
	ck_assert_ptr_null(strstr(t.headers, "Expect"));
	end(&x);
	target_stop(&t);
}
END_TEST

/* One handle for requests of every kind: nothing of one is in the next. */
START_TEST(one_handle)
{
	static const char *const methods[] = {"POST",   "GET",   "HEAD", "GET",
					      "DELETE", "PATCH", "POST"};
	struct target t = {.says = STR("[]")};
	struct exchange x;
	size_t i;

	target_start(&t);
	begin(&x, "GET", t.url, none);
	for (i = 0; i < COUNT(methods); i++) {
		bool with = methods[i][0] == 'P', head = methods[i][0] == 'H';

		x.request.method = hook_text(methods[i]);
		x.request.body = with ? STR("{}") : none;
		ck_assert_msg(perform(&x), "%s", x.error.reason);
		ck_assert_int_eq(x.response.status, 200);
		IS(x.response.body, head ? "" : "[]");
		ck_assert_str_eq(t.method, methods[i]);
		ck_assert_uint_eq(t.body_len, with ? 2 : 0);
		ck_assert_int_eq(t.calls, (int)i + 1);
		hook_arena_reset(&x.arena);
	}
	end(&x);
	target_stop(&t);
}
END_TEST

START_TEST(statuses)
{
	static const int all[] = {200, 202, 204, 400, 401, 405,
				  413, 415, 422, 500, 503};
	struct target t = {0};
	struct exchange x;
	size_t i;

	target_start(&t);
	for (i = 0; i < COUNT(all); i++) {
		t.status = all[i];
		begin(&x, "POST", t.url, STR("{}"));
		ck_assert(perform(&x));
		ck_assert_int_eq(x.response.status, all[i]);
		IS(x.response.body, "");
		end(&x);
	}
	target_stop(&t);
}
END_TEST

static void *post_often(void *url)
{
	struct exchange x;
	int i;

	begin(&x, "POST", url, STR("{\"some\":\"body\"}"));
	for (i = 0; i < 20; i++) {
		ck_assert(perform(&x));
		ck_assert_int_eq(x.response.status, 200);
		hook_arena_reset(&x.arena);
	}
	end(&x);
	return NULL;
}

static int count(void *user, const struct hook_request *request,
		 struct hook_arena *arena, struct hook_error *error)
{
	(void)arena;
	(void)error;
	__atomic_fetch_add((int *)user, 1, __ATOMIC_RELAXED);
	return request->body.len == 15 ? 200 : 500;
}

START_TEST(many_at_once)
{
	int calls = 0;
	struct hook_server server = {.receive = count, .user = &calls};
	struct hook_error error;
	pthread_t threads[8];
	char url[64];
	size_t i;

	ck_assert(hook_server_start(&server, &error));
	snprintf(url, sizeof url, "http://127.0.0.1:%u/", server.port);
	for (i = 0; i < COUNT(threads); i++)
		pthread_create(&threads[i], NULL, post_often, url);
	for (i = 0; i < COUNT(threads); i++)
		pthread_join(threads[i], NULL);
	hook_server_stop(&server);
	ck_assert_int_eq(calls, 160);
}
END_TEST

/* ---- the server's bounds ---- */

START_TEST(too_large)
{
	static const hook_str body = {"0123456789", 10};
	struct target t = {.server = {.max_body = 10}};
	hook_str more = STR("0123456789a");

	target_start(&t);
	ck_assert_int_eq(status_of("POST", t.url, body), 200);
	ck_assert_uint_eq(t.body_len, 10);
	ck_assert_int_eq(status_of("POST", t.url, more), 413);
	ck_assert_int_eq(t.calls, 1);
	target_stop(&t);
}
END_TEST

#define CHUNKED                                                    \
	"POST /hooks HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" \
	"Transfer-Encoding: chunked\r\n\r\n"

START_TEST(too_large_in_chunks)
{
	struct target t = {.server = {.max_body = 10}};
	char text[2000];
	int fd;

	target_start(&t);
	fd = call_port(t.server.port);
	ck_assert(say(fd, CHUNKED "5\r\n01234\r\n5\r\n56789\r\n0\r\n\r\n"));
	ck_assert_ptr_nonnull(
		strstr(hear(fd, text, sizeof text, 5), "HTTP/1.1 200"));
	close(fd);
	ck_assert_uint_eq(t.body_len, 10);
	fd = call_port(t.server.port);
	ck_assert(say(fd, CHUNKED "5\r\n01234\r\n6\r\n56789a\r\n0\r\n\r\n"));
	ck_assert_ptr_nonnull(
		strstr(hear(fd, text, sizeof text, 5), "HTTP/1.1 413"));
	close(fd);
	ck_assert_int_eq(t.calls, 1);
	target_stop(&t);
}
END_TEST

/* A length that is announced is refused before any of it comes. */
START_TEST(announced)
{
	static const char *const lengths[] = {"11", "18446744073709551615",
					      "4294967297"};
	struct target t = {.server = {.max_body = 10}};
	char text[2000];
	size_t i;

	target_start(&t);
	for (i = 0; i < COUNT(lengths); i++) {
		int fd = call_port(t.server.port);

		snprintf(text, sizeof text,
			 "POST / HTTP/1.1\r\nHost: h\r\n"
			 "Content-Length: %s\r\n\r\n",
			 lengths[i]);
		ck_assert(say(fd, text));
		ck_assert_ptr_nonnull(
			strstr(hear(fd, text, sizeof text, 3), "HTTP/1.1 4"));
		close(fd);
	}
	ck_assert_int_eq(t.calls, 0);
	target_stop(&t);
}
END_TEST

/* The receiver's memory is its own: the body is not in it. */
START_TEST(body_beside_memory)
{
	struct target t = {.server = {.max_body = 100000, .memory = 20000}};
	char *body = malloc(50000);

	memset(body, 'x', 50000);
	target_start(&t);
	ck_assert_int_eq(status_of("POST", t.url, (hook_str){body, 50000}),
			 200);
	ck_assert_uint_eq(t.body_len, 50000);
	ck_assert_uint_eq(t.ceiling, 20000);
	target_stop(&t);
	free(body);
}
END_TEST

START_TEST(two_on_one_connection)
{
	struct target t = {0};
	char text[4000];
	int fd;

	target_start(&t);
	fd = call_port(t.server.port);
	ck_assert(say(
		fd,
		"POST /1 HTTP/1.1\r\nHost: h\r\nX-One: 1\r\n"
		"Content-Length: 3\r\n\r\nabcPOST /2 HTTP/1.1\r\nHost: h\r\n"
		"Connection: close\r\nContent-Length: 2\r\n\r\nde"));
	hear(fd, text, sizeof text, 5);
	ck_assert_ptr_nonnull(
		strstr(strstr(text, "HTTP/1.1 200") + 1, "HTTP/1.1 200"));
	close(fd);
	ck_assert_int_eq(t.calls, 2);
	ck_assert_uint_eq(t.body_len, 2);
	ck_assert_ptr_null(strstr(t.headers, "X-One"));
	target_stop(&t);
}
END_TEST

/* One that says nothing, and one whose body drips. */
START_TEST(slow_bodies)
{
	struct target t = {.server = {.deadline = 1}};
	char text[2000];
	int fd;

	target_start(&t);
	fd = call_port(t.server.port);
	ck_assert_str_eq(hear(fd, text, sizeof text, PATIENCE), "");
	close(fd);
	fd = call_port(t.server.port);
	ck_assert(say(fd, "POST / HTTP/1.1\r\nHost: h\r\n"
			  "Content-Length: 1000\r\n\r\n"));
	ck_assert(drip(fd, "", 100, PATIENCE) < PATIENCE);
	close(fd);
	ck_assert_int_eq(t.calls, 0);
	target_stop(&t);
}
END_TEST

START_TEST(ports)
{
	struct target t = {0};
	struct hook_server other = {.receive = take};
	struct hook_error error = {0};

	target_start(&t);
	other.port = t.server.port;
	ck_assert(!hook_server_start(&other, &error));
	ck_assert_int_eq(errno, EADDRINUSE);
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
	target_stop(&t);
	ck_assert_int_eq(status_of("POST", t.url, none), 0);
	hook_server_stop(&other);
}
END_TEST

/* ---- the client's bounds ---- */

static bool ask(struct peer *p, struct exchange *x, size_t most)
{
	peer_start(p);
	begin(x, "GET", p->url, none);
	x->curl.max_response = most;
	x->curl.deadline_ms = PATIENCE * 1000;
	return perform(x);
}

static void leave(struct peer *p, struct exchange *x)
{
	end(x);
	peer_stop(p);
}

#define OK_HEAD "HTTP/1.1 200 OK\r\nConnection: close\r\n"

START_TEST(slow_answers)
{
	static const char head[] = OK_HEAD "X: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
	static const char body[] = OK_HEAD "Content-Length: 1000\r\n\r\nabcd";
	static const char *const answers[] = {NULL, head, body};
	size_t i;

	for (i = 0; i < COUNT(answers); i++) {
		struct peer p = {.answer = answers[i], .pause = 20};
		struct exchange x;
		double begun;

		peer_start(&p);
		begin(&x, "GET", p.url, none);
		x.curl.deadline_ms = 300;
		begun = now();
		ck_assert(!perform(&x));
		ck_assert(now() - begun < PATIENCE);
		ck_assert(now() - begun > 0.25 || i == 2);
		ck_assert_int_eq(x.error.code, HOOK_TRANSPORT);
		leave(&p, &x);
	}
}
END_TEST

/* As many bytes as fit, of headers and body together, and one more. */
START_TEST(long_answers)
{
	static const char answer[] = OK_HEAD "Content-Length: 10\r\n\r\n"
					     "0123456789";
	size_t len = sizeof answer - 1, most;

	for (most = len - 1; most <= len; most++) {
		struct peer p = {.answer = answer};
		struct exchange x;
		bool fine = ask(&p, &x, most);

		ck_assert_int_eq(fine, most == len);
		ck_assert_int_eq(x.error.code, fine ? HOOK_OK : HOOK_TOO_LARGE);
		leave(&p, &x);
	}
}
END_TEST

START_TEST(endless_answers)
{
	struct peer body = {.endless = true,
			    .answer = OK_HEAD
			    "Transfer-Encoding: chunked\r\n\r\n"};
	struct peer early = {.answer = OK_HEAD
			     "Content-Length: 99999999999\r\n\r\nabc"};
	char head[6000] = OK_HEAD;
	struct peer headers = {.answer = head};
	struct exchange x;

	ck_assert(!ask(&body, &x, 5000));
	ck_assert_int_eq(x.error.code, HOOK_TOO_LARGE);
	ck_assert_uint_le(x.arena.used, 40000);
	leave(&body, &x);
	while (strlen(head) < 5800)
		strcat(head, "X-Header: again and again\r\n");
	strcat(head, "\r\n");
	ck_assert(!ask(&headers, &x, 5000));
	ck_assert_int_eq(x.error.code, HOOK_TOO_LARGE);
	leave(&headers, &x);
	ck_assert(!ask(&early, &x, 5000));
	ck_assert_int_eq(x.error.code, HOOK_TRANSPORT);
	leave(&early, &x);
}
END_TEST

/* The cap lets it pass, but the arena does not. */
START_TEST(answer_over_memory)
{
	char answer[9000] = OK_HEAD "\r\n";
	struct peer p = {.answer = answer};
	struct exchange x;

	memset(answer + strlen(answer), 'x', 8000);
	peer_start(&p);
	begin(&x, "GET", p.url, none);
	x.arena.ceiling = 6000;
	ck_assert(!perform(&x));
	ck_assert_int_eq(x.error.code, HOOK_NO_MEMORY);
	ck_assert_uint_le(x.arena.used, 6000);
	leave(&p, &x);
}
END_TEST

START_TEST(redirects)
{
	struct target t = {0};
	struct exchange x;
	char answer[300];
	struct peer p = {.answer = answer};

	target_start(&t);
	snprintf(answer, sizeof answer,
		 "HTTP/1.1 307 Elsewhere\r\n"
		 "Location: %s\r\nContent-Length: 0\r\nConnection: close\r\n"
		 "\r\n",
		 t.url);
	ck_assert(ask(&p, &x, 0));
	ck_assert_int_eq(x.response.status, 307);
	IS(hook_header_find(&x.response.headers, "Location", NULL), t.url);
	ck_assert_int_eq(t.calls, 0);
	ck_assert_int_eq(p.connections, 1);
	leave(&p, &x);
	target_stop(&t);
}
END_TEST

/* In order, with those that stand twice, without what is interim. */
START_TEST(answer_headers)
{
	static const char *const wanted[][2] = {{"Set-Cookie", "a=1"},
						{"x-Empty", ""},
						{"Set-Cookie", "b=2; c"},
						{"X", "a : b"},
						{"Connection", "close"}};
	struct peer p = {
		.answer =
			"HTTP/1.1 100 Continue\r\nX-Old: 1\r\n\r\n"
			"HTTP/1.1 299 Odd\r\nSet-Cookie: a=1\r\nx-Empty:\r\n"
			"Set-Cookie:  b=2; c \t\r\nX:a : b\r\nConnection: close\r\n"
			"\r\nbody to the end"};
	struct exchange x;
	size_t i;

	ck_assert(ask(&p, &x, 0));
	ck_assert_int_eq(x.response.status, 299);
	ck_assert_uint_eq(x.response.headers.count, COUNT(wanted));
	for (i = 0; i < COUNT(wanted); i++) {
		IS(x.response.headers.items[i].name, wanted[i][0]);
		IS(x.response.headers.items[i].value, wanted[i][1]);
	}
	IS(x.response.body, "body to the end");
	leave(&p, &x);
}
END_TEST

START_TEST(no_answers)
{
	static const char *const urls[] = {"file:///etc/hostname",
					   "ftp://127.0.0.1/",
					   "gopher://127.0.0.1/",
					   "dict://127.0.0.1/",
					   "http://127.0.0.1:1/",
					   "http://",
					   "",
					   "nothing",
					   "http://127.0.0.1:99999/",
					   "http://a b/",
					   "http://h\r\nX: 1/"};
	static const char *const answers[] = {
		"", "garbage\r\n\r\n", "HTTP/1.1 200",
		OK_HEAD "Content-Length: 5\r\n\r\nabc",
		OK_HEAD "Transfer-Encoding: chunked\r\n\r\nzz\r\n"};
	struct exchange x;
	size_t i;

	for (i = 0; i < COUNT(urls); i++) {
		begin(&x, "GET", urls[i], none);
		ck_assert_msg(!perform(&x), "%s", urls[i]);
		ck_assert_int_eq(x.error.code, HOOK_TRANSPORT);
		end(&x);
	}
	for (i = 0; i < COUNT(answers); i++) {
		struct peer p = {.answer = answers[i]};

		ck_assert_msg(!ask(&p, &x, 0), "%s", answers[i]);
		ck_assert_int_eq(x.error.code, HOOK_TRANSPORT);
		leave(&p, &x);
	}
}
END_TEST

/* ---- TLS ---- */

/* A certificate for 127.0.0.1 (or another) that nobody vouches for. */
static SSL_CTX *make_tls(const char *name, char *path)
{
	EVP_PKEY *key = EVP_EC_gen("P-256");
	X509 *cert = X509_new();
	X509_EXTENSION *names =
		X509V3_EXT_conf_nid(NULL, NULL, NID_subject_alt_name, name);
	SSL_CTX *tls = SSL_CTX_new(TLS_server_method());
	FILE *file = fdopen(mkstemp(path), "w");

	X509_set_version(cert, 2);
	ASN1_INTEGER_set(X509_get_serialNumber(cert), 1);
	X509_gmtime_adj(X509_getm_notBefore(cert), -3600);
	X509_gmtime_adj(X509_getm_notAfter(cert), 3600);
	X509_NAME_add_entry_by_txt(X509_get_subject_name(cert), "CN",
				   MBSTRING_ASC, (const unsigned char *)"test",
				   -1, -1, 0);
	X509_set_issuer_name(cert, X509_get_subject_name(cert));
	X509_set_pubkey(cert, key);
	X509_add_ext(cert, names, -1);
	ck_assert_int_gt(X509_sign(cert, key, EVP_sha256()), 0);
	ck_assert_int_eq(SSL_CTX_use_certificate(tls, cert), 1);
	ck_assert_int_eq(SSL_CTX_use_PrivateKey(tls, key), 1);
	PEM_write_X509(file, cert);
	fclose(file);
	X509_EXTENSION_free(names);
	X509_free(cert);
	EVP_PKEY_free(key);
	return tls;
}

START_TEST(tls_is_verified)
{
	static const char *const names[] = {"IP:127.0.0.1", "IP:127.0.0.2",
					    "DNS:localhost"};
	size_t i;

	for (i = 0; i < COUNT(names); i++) {
		char path[] = "/tmp/hook_tls_XXXXXX";
		struct peer p = {.tls = make_tls(names[i], path),
				 .answer = OK_HEAD "\r\nfine"};
		struct exchange x;

		ck_assert(!ask(&p, &x, 0));
		ck_assert_int_eq(x.error.code, HOOK_TRANSPORT);
		x.curl.ca_file = path;
		ck_assert_int_eq(perform(&x), i == 0);
		if (i == 0)
			IS(x.response.body, "fine");
		leave(&p, &x);
		SSL_CTX_free(p.tls);
		unlink(path);
	}
}
END_TEST

/* ---- corners ---- */

/* "a connection never beyond the deadline": not while headers drip, either. */
START_TEST(slow_headers)
{
	struct target t = {.server = {.deadline = 1}};
	int fd;

	target_start(&t);
	fd = call_port(t.server.port);
	ck_assert_int_gt(send(fd, "POST / HTTP/1.1\r\n", 17, 0), 0);
	ck_assert(drip(fd, "X: ", 200, PATIENCE) < PATIENCE);
	close(fd);
	target_stop(&t);
	ck_assert_int_eq(t.told, 408);
}
END_TEST

/* What a signature over {url} covers has its query. */
START_TEST(url_has_its_query)
{
	static const char *const bases[][2] = {{NULL, ""},
					       {"https://shop.example",
						"https://shop.example"},
					       {"https://shop.example/",
						"https://shop.example"}};
	char url[128], wanted[64];
	size_t i;

	for (i = 0; i < COUNT(bases); i++) {
		struct target t = {.server.public_url = bases[i][0]};

		target_start(&t);
		snprintf(url, sizeof url, "%s?a=1&b=%%20", t.url);
		ck_assert_int_eq(status_of("POST", url, none), 200);
		target_stop(&t);
		snprintf(wanted, sizeof wanted, "%s/hooks?a=1&b=%%20",
			 bases[i][1]);
		ck_assert_str_eq(t.path, wanted);
	}
}
END_TEST

/* RFC 9110 section 15.5.6: 405 says what is allowed. */
START_TEST(allowed)
{
	struct target t = {.status = 405};
	struct exchange x;

	target_start(&t);
	begin(&x, "GET", t.url, none);
	ck_assert(perform(&x));
	target_stop(&t);
	IS(hook_header_find(&x.response.headers, "Allow", NULL), "POST");
	end(&x);
}
END_TEST

/* RFC 9110 section 8.6: a POST without a body says so. */
START_TEST(no_body)
{
	struct peer p = {.answer = OK_HEAD "\r\n"};
	struct exchange x;

	peer_start(&p);
	begin(&x, "POST", p.url, none);
	ck_assert(perform(&x));
	leave(&p, &x);
	ck_assert_msg(strstr(p.request, "Content-Length: 0\r\n") != NULL, "%s",
		      p.request);
}
END_TEST

/* A header that nobody built is not sent: above all, no wrong type. */
START_TEST(no_type)
{
	struct peer p = {.answer = OK_HEAD "\r\n"};
	struct exchange x;

	peer_start(&p);
	begin(&x, "POST", p.url, STR("{}"));
	ck_assert(perform(&x));
	leave(&p, &x);
	ck_assert_msg(strstr(p.request, "Content-Type:") == NULL, "%s",
		      p.request);
}
END_TEST

static void add_bounds(TCase *tcase)
{
	tcase_add_test(tcase, too_large);
	tcase_add_test(tcase, too_large_in_chunks);
	tcase_add_test(tcase, announced);
	tcase_add_test(tcase, body_beside_memory);
	tcase_add_test(tcase, two_on_one_connection);
	tcase_add_test(tcase, slow_bodies);
	tcase_add_test(tcase, ports);
	tcase_add_test(tcase, slow_answers);
	tcase_add_test(tcase, long_answers);
	tcase_add_test(tcase, endless_answers);
	tcase_add_test(tcase, answer_over_memory);
	tcase_add_test(tcase, redirects);
	tcase_add_test(tcase, answer_headers);
	tcase_add_test(tcase, no_answers);
	tcase_add_test(tcase, tls_is_verified);
}

static void add_corners(TCase *corners)
{
	tcase_add_test(corners, slow_headers);
	tcase_add_test(corners, url_has_its_query);
	tcase_add_test(corners, allowed);
	tcase_add_test(corners, no_body);
	tcase_add_test(corners, no_type);
}

int main(void)
{
	static const char *const proxies[] = {"http_proxy", "https_proxy",
					      "all_proxy", "HTTPS_PROXY",
					      "ALL_PROXY"};
	Suite *suite = suite_create("hook_adapters");
	TCase *tcase = tcase_create("both"), *bounds = tcase_create("bounds");
	TCase *corners = tcase_create("corners");
	size_t i;
	int failed;

	signal(SIGPIPE, SIG_IGN);
	for (i = 0; i < COUNT(proxies); i++)
		unsetenv(proxies[i]);
	curl_global_init(CURL_GLOBAL_DEFAULT);
	tcase_add_test(tcase, there_and_back);
	tcase_add_test(tcase, one_handle);
	tcase_add_test(tcase, statuses);
	tcase_add_test(tcase, many_at_once);
	suite_add_tcase(suite, tcase);
	add_bounds(bounds);
	suite_add_tcase(suite, bounds);
	add_corners(corners);
	suite_add_tcase(suite, corners);
	failed = run_suite(suite);
	curl_global_cleanup();
	return failed;
}
