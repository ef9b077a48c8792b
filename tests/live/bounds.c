/* SPDX-License-Identifier: MIT */
/* Bounds of both sides: time and size, and what a transport must not do. */
#include "live.h"
#include "conduit_calls.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

static int fine(struct live_provider *provider,
		const struct hook_request *request, struct hook_arena *arena,
		struct hook_error *error)
{
	(void)provider;
	(void)request;
	(void)arena;
	(void)error;
	return 200;
}

static int unexpected(struct live_provider *provider,
		      const struct hook_request *request,
		      struct hook_arena *arena, struct hook_error *error)
{
	(void)provider;
	(void)request;
	(void)arena;
	(void)error;
	return 302;
}

static bool get(struct live_provider *provider, struct hook_curl *curl,
		struct conduit_get_webhook_result *out,
		struct hook_arena *arena, struct hook_error *error)
{
	struct conduit_client client = {.server = hook_text(provider->base),
					.transport = hook_curl_transport(curl),
					.api_key = hook_text("key"),
					.api_secret = hook_text("s")};
	struct conduit_get_webhook_parameters p = {
		.id = hook_text("whk_2ofTA13AD0xBtbEvBl20aEb1hEu")};

	return conduit_get_webhook(&client, &p, arena, out, error);
}

static void check_deadline(void)
{
	struct live_provider provider = {.answer = fine,
					 .delay_ms = 1500,
					 .body = hook_text("{}")};
	struct hook_curl curl = {.deadline_ms = 200};
	struct conduit_get_webhook_result response;
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 20);
	live_provider_start(&provider);
	ck_assert(!get(&provider, &curl, &response, &arena, &error));
	ck_assert_int_eq(error.code, HOOK_TRANSPORT);
	ck_assert_str_eq(error.reason, "the deadline passed");
	live_provider_stop(&provider);
	hook_curl_close(&curl);
	hook_arena_free(&arena);
}

static void check_cap(void)
{
	struct live_provider provider = {.answer = fine};
	struct hook_curl curl = {.deadline_ms = 120000, .max_response = 10000};
	struct conduit_get_webhook_result response;
	char *large = malloc(100001);
	struct hook_arena arena;
	struct hook_error error;

	memset(large, ' ', 100000);
	large[100000] = '\0';
	provider.body = hook_text(large);
	hook_arena_init(&arena, 1u << 20);
	live_provider_start(&provider);
	ck_assert(!get(&provider, &curl, &response, &arena, &error));
	ck_assert_int_eq(error.code, HOOK_TOO_LARGE);
	live_provider_stop(&provider);
	hook_curl_close(&curl);
	hook_arena_free(&arena);
	free(large);
}

/* A status that is not described, and a body that is not JSON, are kept. */
static void check_unexpected(void)
{
	struct live_provider provider = {.answer = unexpected,
					 .body = hook_text("<html>")};
	struct hook_curl curl = {.deadline_ms = 120000};
	struct conduit_get_webhook_result response;
	struct hook_arena arena;
	struct hook_error error;

	hook_arena_init(&arena, 1u << 20);
	live_provider_start(&provider);
	ck_assert(get(&provider, &curl, &response, &arena, &error));
	ck_assert_int_eq(response.status, 302);
	ck_assert_int_eq(response.kind, CONDUIT_GET_WEBHOOK_UNEXPECTED);
	ck_assert_str_eq(response.body.ptr, "<html>");
	provider.answer = fine;
	ck_assert(get(&provider, &curl, &response, &arena, &error));
	ck_assert_int_eq(response.status, 200);
	ck_assert_int_eq(response.kind, CONDUIT_GET_WEBHOOK_UNEXPECTED);
	ck_assert_int_eq(response.problem.code, HOOK_SYNTAX);
	ck_assert_str_eq(response.body.ptr, "<html>");
	live_provider_stop(&provider);
	hook_curl_close(&curl);
	hook_arena_free(&arena);
}

static int accept_all(void *user, const struct hook_request *request,
		      struct hook_arena *arena, struct hook_error *error)
{
	(void)user;
	(void)request;
	(void)arena;
	(void)error;
	return 200;
}

/* The adapter refuses before it keeps. */
static void check_body_cap(void)
{
	struct live_target target = {
		.server = {.receive = accept_all, .max_body = 1000}};
	struct hook_header headers[2];
	struct hook_request request;
	char *large = malloc(5001);

	memset(large, 'x', 5000);
	large[5000] = '\0';
	live_target_start(&target);
	live_request(&request, headers, (hook_str){large, 1000});
	ck_assert_int_eq(live_post(target.url, &request), 200);
	live_request(&request, headers, (hook_str){large, 1001});
	ck_assert_int_eq(live_post(target.url, &request), 413);
	live_target_stop(&target);
	free(large);
}

void live_bounds(void)
{
	check_deadline();
	check_cap();
	check_unexpected();
	check_body_cap();
}
