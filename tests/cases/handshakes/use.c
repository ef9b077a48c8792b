/* SPDX-License-Identifier: MIT */
#include "case.h"
#include "t_events.h"

#include <string.h>

static struct t_receiver receiver;
static struct hook_arena arena;
static struct hook_response reply;
static struct hook_error error;
static char confirmed[64];

static bool confirm(void *user, hook_str value)
{
	(void)user;
	memcpy(confirmed, value.ptr, value.len);
	confirmed[value.len] = '\0';
	return strcmp(confirmed, "no") != 0;
}

static int ask(const char *method, const char *url, const char *body,
	const char *name, const char *value, bool sign)
{
	struct hook_header headers[3] = {
		{{"Content-Type", 12}, {"application/json", 16}}};
	struct hook_request request;

	memset(&request, 0, sizeof request);
	memset(&reply, 0, sizeof reply);
	headers[1].name = hook_text(name ? name : "X-Other");
	headers[1].value = hook_text(value ? value : "x");
	request.method = hook_text(method);
	request.url = hook_text(url);
	request.body = hook_text(body);
	request.headers.items = headers;
	request.headers.count = 2;
	request.reply = &reply;
	hook_arena_reset(&arena);
	if (sign)
		CHECK(t_sign(hook_text("k"), hook_text("i"), 1, &request,
			&arena, &error));
	return t_receive(&receiver, &request, &arena, &error);
}

static bool says(const char *body)
{
	return reply.body.ptr &&
		hook_str_equal(reply.body, hook_text(body));
}

static bool has(const char *name, const char *value)
{
	return hook_str_equal(hook_header_find(&reply.headers, name, NULL),
		hook_text(value));
}

/* Computed with Python's hmac over "abc" and "k". */
static void macs(void)
{
	CHECK(ask("POST", "/", "{\"event\":\"endpoint.url_validation\","
		"\"payload\":{\"plainToken\":\"abc\"}}", NULL, NULL, true) ==
		200);
	CHECK(says("{\"plainToken\":\"abc\",\"encryptedToken\":\""
		"342e519ce0ad6c03a36b98eeb3f1d130db4813b9df4d1160eda488d712dc78ee\"}"));
	CHECK(ask("POST", "/", "{\"event\":\"endpoint.url_validation\","
		"\"payload\":{\"plainToken\":\"abc\"}}", NULL, NULL, false) ==
		401);
	CHECK(ask("GET", "/?crc_token=abc", "", NULL, NULL, false) == 200);
	CHECK(says("{\"response_token\":\"sha256=NC5RnOCtbAOja5jus/HRMNtIE7nfTRFg7aSI1xLceO4=\"}"));
	CHECK(has("Content-Type", "application/json"));
}

static void tokens(void)
{
	CHECK(ask("GET", "/?hub.mode=subscribe&hub%2Echallenge=7&"
		"hub.verify_token=o%75rs", "", NULL, NULL, false) == 200);
	CHECK(says("7") && has("Content-Type", "text/plain"));
	CHECK(has("X-Content-Type-Options", "nosniff"));
	CHECK(ask("GET", "/?hub.mode=subscribe&hub.challenge=7&"
		"hub.verify_token=theirs", "", NULL, NULL, false) == 403);
	CHECK(ask("GET", "/?hub.mode=subscribe&hub.challenge=7", "", NULL,
		NULL, false) == 403);
	CHECK(ask("GET", "/?hub.mode=other&hub.challenge=7&"
		"hub.verify_token=ours", "", NULL, NULL, false) == 405);
	/* Which of two is meant is not known. */
	CHECK(ask("GET", "/?hub.mode=subscribe&hub.challenge=7&"
		"hub.challenge=8&hub.verify_token=ours", "", NULL, NULL,
		false) == 400);
}

static void headers(void)
{
	CHECK(ask("POST", "/", "", "x-hook-secret", "s3", false) == 204);
	CHECK(has("X-Hook-Secret", "s3") && !strcmp(confirmed, "s3"));
	CHECK(ask("POST", "/", "", "X-Hook-Secret", "no", false) == 500);
	CHECK(ask("GET", "/", "", "X-Okta-Verification-Challenge", "a\"b",
		false) == 200);
	CHECK(says("{\"verification\":\"a\\\"b\"}"));
	CHECK(ask("POST", "/?validationToken=a%20b%3Cc", "", NULL, NULL,
		false) == 200);
	CHECK(says("a b<c") && has("Content-Type", "text/plain"));
	CHECK(ask("HEAD", "/", "", NULL, NULL, false) == 200);
	CHECK(reply.body.ptr == NULL);
	CHECK(ask("OPTIONS", "/", "", "WebHook-Request-Origin",
		"eventemitter.example.com", false) == 200);
	CHECK(has("WebHook-Allowed-Origin", "eventemitter.example.com"));
	CHECK(ask("OPTIONS", "/", "", NULL, NULL, false) == 405);
}

static void constants(void)
{
	CHECK(ask("POST", "/", "{\"type\":1}", NULL, NULL, true) == 200);
	CHECK(says("{\"type\":1}"));
	CHECK(ask("POST", "/", "{\"type\":1}", NULL, NULL, false) == 401);
	CHECK(ask("POST", "/", "{\"live\":true}", NULL, NULL, true) == 200);
	CHECK(says("{\"ok\":true}"));
	CHECK(ask("POST", "/", "{\"Type\":\"SubscriptionConfirmation\","
		"\"SubscribeURL\":\"https://a.example/\"}", NULL, NULL,
		true) == 200);
	CHECK(!strcmp(confirmed, "https://a.example/"));
	CHECK(ask("POST", "/", "{\"echo\":\"a b\"}", NULL, NULL, true) == 200);
	CHECK(has("X-Echo", "a b"));
	CHECK(ask("POST", "/", "{\"echo\":\"a\\r\\nSet-Cookie: b\"}", NULL,
		NULL, true) == 400);
	CHECK(reply.headers.count == 0);
	receiver.base.confirm = NULL;
	CHECK(ask("POST", "/", "{\"Type\":\"SubscriptionConfirmation\","
		"\"SubscribeURL\":\"https://a.example/\"}", NULL, NULL,
		true) == 500);
}

int main(void)
{
	hook_str secret = hook_text("k");
	struct hook_setting token = {"verify_token", {"ours", 4}};

	hook_arena_init(&arena, 1u << 20);
	receiver.base.settings = &token;
	receiver.base.setting_count = 1;
	receiver.base.confirm = confirm;
	CHECK(t_receiver_open(&receiver, &secret, 1, &error));
	macs();
	tokens();
	headers();
	constants();
	t_receiver_close(&receiver);
	hook_arena_free(&arena);
	return 0;
}
