/* SPDX-License-Identifier: MIT */
/*
 * live: real HTTP on loopback. A server plays the provider, another is the
 * emitted receiver; the emitted calls and deliveries go through libcurl.
 */
#ifndef LIVE_H
#define LIVE_H

#include "hook_curl.h"
#include "hook_microhttpd.h"
#include "hook_receive.h"

#define LIVE_NOW INT64_C(1800000000)

/* The provider: what it saw, and what it answers. */
struct live_provider {
	struct hook_server server;
	int (*answer)(struct live_provider *provider,
		      const struct hook_request *request,
		      struct hook_arena *arena, struct hook_error *error);
	hook_str body;     /* to answer with; static, or in the arena */
	char base[64];     /* its URL */
	unsigned delay_ms; /* before it answers */
	int requests;
};

void live_provider_start(struct live_provider *provider);
void live_provider_stop(struct live_provider *provider);

/* A receiver's URL, and how to post to it. */
struct live_target {
	struct hook_server server;
	char url[64];
};

void live_target_start(struct live_target *target);
void live_target_stop(struct live_target *target);

/* Posts what `request` holds; the status that came back. */
int live_post(const char *url, struct hook_request *request);
/* Content-Type and a body, without a signature yet. */
void live_request(struct hook_request *request, struct hook_header *headers,
		  hook_str body);
int64_t live_clock(void *user);

void live_onboarding(void);
void live_business(void);
void live_conduit(void);
void live_bounds(void);

#endif
