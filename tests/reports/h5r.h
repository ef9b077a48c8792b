/* SPDX-License-Identifier: MIT */
/* Receivers: open1(secret), then DL(what, body, header, value, ...). */
#ifndef REPORTS_H5R_H
#define REPORTS_H5R_H

#include "h5.h"
#include "t_events.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

static int64_t NOW = 1700000000;
static struct t_receiver R;
static int strict_;

static int64_t now_(void *user)
{
	(void)user;
	return NOW;
}

static bool other(void *user, const struct hook_delivery *d)
{
	const char *reason = d->report.count ? d->errors[0].reason : "";

	(void)user;
	printf("      event type=%s id=%s report=%zu%s%s body=%.*s\n",
	       d->type.ptr ? d->type.ptr : "-", d->id.ptr ? d->id.ptr : "-",
	       d->report.count, d->report.count ? " first:" : "", reason,
	       (int)(d->body.len > 60 ? 60 : d->body.len),
	       d->body.ptr ? d->body.ptr : "");
	return true;
}

static void open_(int count, const char **secrets)
{
	struct hook_error error;
	hook_str keys[4];
	int i;

	for (i = 0; i < count; i++)
		keys[i] = hook_text(secrets[i]);
	memset(&R, 0, sizeof R);
	memset(&error, 0, sizeof error);
	R.base.now = now_;
	R.on.otherwise = other;
	if (!t_receiver_open(&R, keys, (size_t)count, &error))
		printf("    OPEN FAILS %s\n", error.reason);
	R.base.strict = strict_ != 0;
}

static inline void open1(const char *secret)
{
	open_(1, &secret);
}

static void show_reply(const struct hook_response *reply)
{
	size_t i;

	if (reply->body.ptr)
		printf(" reply=%.*s", (int)reply->body.len, reply->body.ptr);
	for (i = 0; i < reply->headers.count; i++)
		printf(" [%s: %s]", reply->headers.items[i].name.ptr,
		       reply->headers.items[i].value.ptr);
	putchar('\n');
}

/* `headers`: name, value, ..., NULL. */
static int dl(const char *what, const char *method, const char *url,
	      const char *body, size_t len, const char **headers)
{
	struct hook_header items[16];
	struct hook_response reply;
	struct hook_request request;
	struct hook_arena arena;
	struct hook_error error;
	size_t n;
	int status;

	for (n = 0; headers[2 * n]; n++) {
		items[n].name = hook_text(headers[2 * n]);
		items[n].value = hook_text(headers[2 * n + 1]);
	}
	memset(&reply, 0, sizeof reply);
	memset(&request, 0, sizeof request);
	memset(&error, 0, sizeof error);
	request.method = hook_text(method);
	request.url = hook_text(url);
	request.headers.items = items;
	request.headers.count = n;
	request.body.ptr = body;
	request.body.len = len;
	request.reply = &reply;
	hook_arena_init(&arena, 1u << 20);
	status = t_receive(&R, &request, &arena, &error);
	printf("  %-52s -> %d %s", what, status,
	       status / 100 == 2 || !error.reason ? "" : error.reason);
	show_reply(&reply);
	hook_arena_free(&arena);
	return status;
}

#define DL(what, body, ...)                                              \
	do {                                                             \
		const char *headers_[] = {__VA_ARGS__, NULL, NULL};      \
                                                                         \
		dl(what, "POST", "/hook", body, strlen(body), headers_); \
	} while (0)

/* A MAC as text, behind `before`; it is never freed. */
static inline char *mac(const char *algorithm, const void *key, size_t key_len,
			const char *message, size_t len, int base64,
			const char *before)
{
	unsigned char bytes[64];
	unsigned count = 0, i;
	char *text = calloc(1, 400), *at;

	HMAC(EVP_get_digestbyname(algorithm), key, (int)key_len,
	     (const unsigned char *)message, len, bytes, &count);
	strcpy(text, before);
	at = text + strlen(text);
	if (base64)
		EVP_EncodeBlock((unsigned char *)at, bytes, (int)count);
	else
		for (i = 0; i < count; i++)
			snprintf(at + 2 * i, 3, "%02x", bytes[i]);
	return text;
}

#define HEX(k, m) mac("SHA256", k, strlen(k), m, strlen(m), 0, "")
#define CT        "Content-Type", "application/json"

#endif
