/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: any request to a receiver that has a key. The input is "METHOD
 * URL", headers and a body, in lines; it begins with a byte of switches.
 *
 * Invariant: without a MAC by the key nothing is accepted, and with one
 * nothing that was changed afterwards.
 */
#include "qonto_business_events.h"

#include <stdlib.h>
#include <string.h>

#define NOW     1704110400
#define HEADERS 16

enum { SIGNED = 1, STRICT = 2, SMALL = 4 };

struct input {
	const char *at, *end;
};

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static struct qonto_business_receiver receiver;
static hook_str secret = {"a key that no input knows", 25};

static void must(bool what)
{
	if (!what)
		abort();
}

static int64_t now(void *user)
{
	(void)user;
	return NOW;
}

static bool on_transaction(void *user,
			   const struct qonto_business_transaction_event *event,
			   const struct hook_delivery *delivery)
{
	(void)user;
	return event != NULL && delivery->body.ptr != NULL;
}

static bool on_account(void *user,
		       const struct qonto_business_account_event *event,
		       const struct hook_delivery *delivery)
{
	(void)user;
	return event != NULL && delivery->body.ptr != NULL;
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	struct hook_error error;

	(void)argc;
	(void)argv;
	receiver.base.now = now;
	receiver.on.v1_transactions = on_transaction;
	receiver.on.v1_accounts = on_account;
	must(qonto_business_receiver_open(&receiver, &secret, 1, &error));
	return 0;
}

/* Up to `stop`, which is passed, or to the end of the line. */
static hook_str take(struct input *in, char stop, struct hook_arena *arena)
{
	const char *from = in->at;
	size_t len;

	while (in->at < in->end && *in->at != stop && *in->at != '\n')
		in->at++;
	len = (size_t)(in->at - from);
	if (in->at < in->end)
		in->at++;
	return hook_copy(arena, from, len);
}

static void fill(struct input *in, struct hook_request *request,
		 struct hook_arena *arena)
{
	struct hook_headers *headers = &request->headers;

	request->method = take(in, ' ', arena);
	request->url = take(in, '\n', arena);
	headers->items = hook_alloc(arena, HEADERS * sizeof *headers->items);
	must(headers->items != NULL);
	while (in->at < in->end && *in->at != '\n' &&
	       headers->count < HEADERS) {
		headers->items[headers->count].name = take(in, ':', arena);
		headers->items[headers->count++].value = take(in, '\n', arena);
	}
	if (in->at < in->end)
		in->at++;
	request->body = hook_copy(arena, in->at, (size_t)(in->end - in->at));
}

static int receive(const struct hook_request *request, bool small)
{
	struct hook_arena arena;
	struct hook_error error = {HOOK_OK, NULL, NULL, "", 0};
	int status;

	hook_arena_init(&arena, small ? 6000 : 1u << 20);
	status = qonto_business_receive(&receiver, request, &arena, &error);
	must(status >= 200 && status < 600);
	must((status >= 300) == (error.code != HOOK_OK));
	must(status < 300 || error.reason != NULL);
	must(arena.used <= arena.ceiling);
	hook_arena_free(&arena);
	return status;
}

static void try_signed(struct hook_request *request, struct hook_arena *arena,
		       bool small)
{
	struct hook_error error;
	char *body;

	if (!qonto_business_sign(secret, hook_text("id"), NOW, request, arena,
				 &error))
		return;
	if (receive(request, small) >= 300 || request->body.len == 0)
		return;
	body = (char *)hook_copy(arena, request->body.ptr, request->body.len)
		       .ptr;
	must(body != NULL);
	body[request->body.len / 2] = (char)(body[request->body.len / 2] ^ 1);
	request->body.ptr = body;
	must(receive(request, small) == 401);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct input in = {(const char *)data + 1, (const char *)data + size};
	struct hook_request request;
	struct hook_arena arena;

	if (size == 0)
		return 0;
	memset(&request, 0, sizeof request);
	hook_arena_init(&arena, 1u << 20);
	fill(&in, &request, &arena);
	receiver.base.strict = data[0] & STRICT;
	must(receive(&request, data[0] & SMALL) >= 400);
	if (data[0] & SIGNED)
		try_signed(&request, &arena, data[0] & SMALL);
	hook_arena_free(&arena);
	return 0;
}
