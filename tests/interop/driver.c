/* SPDX-License-Identifier: MIT */
/*
 * driver sign|verify SECRET NOW METHOD URL BODY [NAME VALUE]...: signs a
 * delivery and prints its headers and body, or hands one to the receiver that
 * was emitted and prints its status and its reason. The environment's SETTING
 * is one that recipes name.
 */
#include "known_events.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEADERS 32

static int64_t clock_now;

static int64_t now(void *user)
{
	(void)user;
	return clock_now;
}

static int sign(const char *secret, struct hook_request *request,
		struct hook_arena *arena, struct hook_error *error)
{
	size_t i;

	if (!known_sign(hook_text(secret), hook_text("msg_1"), clock_now,
			request, arena, error)) {
		puts(error->reason);
		return 1;
	}
	for (i = 0; i < request->headers.count; i++)
		printf("%.*s: %.*s\n", (int)request->headers.items[i].name.len,
		       request->headers.items[i].name.ptr,
		       (int)request->headers.items[i].value.len,
		       request->headers.items[i].value.ptr);
	printf("\n%.*s", (int)request->body.len, request->body.ptr);
	return 0;
}

/* SETTING="name=value" */
static bool setting_of(struct hook_setting *setting)
{
	static char name[64];
	const char *text = getenv("SETTING"),
		   *value = text ? strchr(text, '=') : NULL;

	if (!value || value - text >= (long)sizeof name)
		return false;
	memcpy(name, text, (size_t)(value - text));
	setting->name = name;
	setting->value = hook_text(value + 1);
	return true;
}

static int verify(const char *secret, struct hook_request *request,
		  struct hook_arena *arena, struct hook_error *error)
{
	struct known_receiver receiver = {.base = {.now = now}};
	struct hook_setting setting;
	hook_str text = hook_text(secret);
	int status;

	if (setting_of(&setting)) {
		receiver.base.settings = &setting;
		receiver.base.setting_count = 1;
	}
	if (!known_receiver_open(&receiver, &text, 1, error)) {
		printf("0 %s\n", error->reason);
		return 1;
	}
	error->reason = error->keyword = "";
	status = known_receive(&receiver, request, arena, error);
	printf("%s%d %s\n",
	       error->keyword && strcmp(error->keyword, "signature") == 0
		       ? "signature: "
		       : "",
	       status, error->reason);
	known_receiver_close(&receiver);
	return 0;
}

int main(int argc, char **argv)
{
	struct hook_header headers[HEADERS];
	struct hook_request request = {.headers = {headers, 0}};
	struct hook_arena arena;
	struct hook_error error;
	int i, status;

	if (argc < 7)
		return 2;
	clock_now = strtoll(argv[3], NULL, 10);
	request.method = hook_text(argv[4]);
	request.url = hook_text(argv[5]);
	request.body = hook_text(argv[6]);
	for (i = 7; i + 1 < argc && request.headers.count < HEADERS; i += 2) {
		headers[request.headers.count].name = hook_text(argv[i]);
		headers[request.headers.count++].value = hook_text(argv[i + 1]);
	}
	hook_arena_init(&arena, 1u << 24);
	status = strcmp(argv[1], "sign") == 0
			 ? sign(argv[2], &request, &arena, &error)
			 : verify(argv[2], &request, &arena, &error);
	hook_arena_free(&arena);
	return status;
}
