/* SPDX-License-Identifier: MIT */
/* The servers and clients that all the live tests share, and the runner. */
#include "live.h"
#include "../unit/suite_run.h"

#include <check.h>
#include <curl/curl.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

int64_t live_clock(void *user)
{
	(void)user;
	return LIVE_NOW;
}

static int provide(void *user, const struct hook_request *request,
		   struct hook_arena *arena, struct hook_error *error)
{
	struct live_provider *provider = user;
	struct timespec pause = {provider->delay_ms / 1000,
				 provider->delay_ms % 1000 * 1000000L};

	provider->requests++;
	if (provider->delay_ms)
		nanosleep(&pause, NULL);
	return provider->answer(provider, request, arena, error);
}

static hook_str body_of(void *user, int status, struct hook_arena *arena)
{
	struct live_provider *provider = user;

	(void)status;
	(void)arena;
	return provider->body;
}

void live_provider_start(struct live_provider *provider)
{
	struct hook_error error;

	provider->server.receive = provide;
	provider->server.answer = body_of;
	provider->server.user = provider;
	ck_assert_msg(hook_server_start(&provider->server, &error), "%s",
		      error.reason);
	snprintf(provider->base, sizeof provider->base, "http://127.0.0.1:%u",
		 provider->server.port);
}

void live_provider_stop(struct live_provider *provider)
{
	hook_server_stop(&provider->server);
}

void live_target_start(struct live_target *target)
{
	struct hook_error error;

	ck_assert_msg(hook_server_start(&target->server, &error), "%s",
		      error.reason);
	snprintf(target->url, sizeof target->url, "http://127.0.0.1:%u/hooks",
		 target->server.port);
}

void live_target_stop(struct live_target *target)
{
	hook_server_stop(&target->server);
}

void live_request(struct hook_request *request, struct hook_header *headers,
		  hook_str body)
{
	memset(request, 0, sizeof *request);
	headers[0].name = hook_text("Content-Type");
	headers[0].value = hook_text("application/json");
	request->method = hook_text("POST");
	request->headers.items = headers;
	request->headers.count = 1;
	request->body = body;
}

int live_post(const char *url, struct hook_request *request)
{
	struct hook_curl curl = {.deadline_ms = 120000};
	struct hook_transport transport = hook_curl_transport(&curl);
	struct hook_response response;
	struct hook_arena arena;
	struct hook_error error;
	bool sent;

	hook_arena_init(&arena, 1u << 22);
	request->url = hook_text(url);
	sent = transport.send(transport.user, request, &arena, &response,
			      &error);
	ck_assert_msg(sent, "%s", error.reason);
	hook_curl_close(&curl);
	hook_arena_free(&arena);
	return response.status;
}

START_TEST(onboarding)
{
	live_onboarding();
}
END_TEST

START_TEST(business)
{
	live_business();
}
END_TEST

START_TEST(conduit)
{
	live_conduit();
}
END_TEST

START_TEST(bounds)
{
	live_bounds();
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("live");
	TCase *tcase = tcase_create("loopback");
	int failed;

	curl_global_init(CURL_GLOBAL_DEFAULT);
	tcase_set_timeout(tcase, 0);
	tcase_add_test(tcase, onboarding);
	tcase_add_test(tcase, business);
	tcase_add_test(tcase, conduit);
	tcase_add_test(tcase, bounds);
	suite_add_tcase(suite, tcase);
	failed = suite_run(suite);
	curl_global_cleanup();
	return failed;
}
