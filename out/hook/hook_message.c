/* SPDX-License-Identifier: 0BSD */
/* HTTP Message Signatures. */
#include "hook_der.h"

int hook_message_verify(struct hook_look *l, int64_t now,
			struct hook_signed *result)
{
	(void)now;
	(void)result;
	return hook_look_refuse(l, 500, "RFC 9421 is not built in");
}

bool hook_message_sign(struct hook_look *l, const struct hook_key *key,
		       int64_t now, struct hook_request *request)
{
	(void)key;
	(void)now;
	(void)request;
	return hook_fail(l->error, HOOK_INVALID, "RFC 9421 is not built in");
}
