/* SPDX-License-Identifier: MIT */
/* libcurl's adapter against servers that are slow, large or wrong. */
#include "hook_exchange.h"

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
	PEM_write_PrivateKey(file, key, NULL, NULL, 0, NULL, NULL);
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

/* A server that wants to know its client (OpenAPI's mutualTLS). */
START_TEST(client_is_verified)
{
	char path[] = "/tmp/hook_tls_XXXXXX", other[] = "/tmp/hook_tls_XXXXXX";
	SSL_CTX *stranger = make_tls("DNS:stranger", other);
	struct peer p = {.tls = make_tls("IP:127.0.0.1", path),
			 .answer = OK_HEAD "\r\nfine"};
	const char *const certificates[] = {NULL, other, path, path};
	struct exchange x;
	size_t i;

	SSL_CTX_set_verify(p.tls,
			   SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT,
			   NULL);
	ck_assert_int_eq(SSL_CTX_load_verify_locations(p.tls, path, NULL), 1);
	peer_start(&p);
	for (i = 0; i < COUNT(certificates); i++) {
		begin(&x, "GET", p.url, none);
		x.curl.ca_file = path;
		x.curl.cert_file = certificates[i];
		x.curl.key_file = i == 3 ? path : NULL;
		ck_assert_msg(perform(&x) == (i >= 2), "%zu", i);
		if (i >= 2)
			IS(x.response.body, "fine");
		end(&x);
	}
	begin(&x, "GET", p.url, none);
	leave(&p, &x);
	SSL_CTX_free(p.tls);
	SSL_CTX_free(stranger);
	unlink(path);
	unlink(other);
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

int main(void)
{
	Suite *suite = suite_create("hook_client");
	TCase *tcase = tcase_create("bounds");

	tcase_add_test(tcase, slow_answers);
	tcase_add_test(tcase, long_answers);
	tcase_add_test(tcase, endless_answers);
	tcase_add_test(tcase, answer_over_memory);
	tcase_add_test(tcase, redirects);
	tcase_add_test(tcase, answer_headers);
	tcase_add_test(tcase, no_answers);
	tcase_add_test(tcase, tls_is_verified);
	tcase_add_test(tcase, client_is_verified);
	tcase_add_test(tcase, no_body);
	tcase_add_test(tcase, no_type);
	suite_add_tcase(suite, tcase);
	return run_adapters(suite);
}
