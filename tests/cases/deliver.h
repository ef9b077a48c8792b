/* SPDX-License-Identifier: MIT */
/* For cases with a receiver: a delivery, signed as the provider would. */
#ifndef DELIVER_H
#define DELIVER_H

#include "case.h"
#include "t_events.h"

/* Signs with the secret "k", and returns the status of the answer. */
static inline int deliver_as(const struct t_receiver *receiver,
	const char *method, struct hook_header *headers, size_t count,
	const char *body)
{
	struct hook_request request = {hook_text(method), hook_text("/"),
		{headers, count}, hook_text(body), NULL};
	struct hook_arena arena;
	struct hook_error error;
	int status;

	hook_arena_init(&arena, 1u << 20);
	CHECK(t_sign(hook_text("k"), hook_text(NULL), 0, &request, &arena,
		&error));
	status = t_receive(receiver, &request, &arena, &error);
	/* A handler that does not take it has a reason, too. */
	CHECK(status != 500 || (error.code == HOOK_REFUSED && *error.reason));
	hook_arena_free(&arena);
	return status;
}

static inline int deliver(const struct t_receiver *receiver, const char *body)
{
	struct hook_header type = {hook_text("Content-Type"),
		hook_text("application/json")};

	return deliver_as(receiver, "POST", &type, 1, body);
}

#endif
