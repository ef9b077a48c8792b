/* SPDX-License-Identifier: MIT */
/*
 * live: deliveries over HTTP. Being the provider, and being the receiver, of
 * any specification, with the runtime that is vendored.
 *
 * Invariant: nothing that came from the network reaches a terminal unescaped,
 * and no secret is ever printed.
 */
#ifndef LIVE_H
#define LIVE_H

#include "model.h"

/* The exit status of both: as told in --help. */
enum live_end { LIVE_FINE, LIVE_REFUSED, LIVE_FAILED };

struct live_send {
	const char *event;      /* its name on the wire */
	const char *to;         /* a URL */
	const char *secret_env; /* the variable that holds the secret */
	const char *data;       /* a file to send as it is; NULL: make one */
	size_t repeat;          /* the same delivery so many times */
	bool stale;             /* signed too long ago */
	bool tamper;            /* what is signed changes on the way */
};

struct live_listen {
	size_t port;              /* 0: any that is free */
	const char **secret_envs; /* each holds a secret; any of them will do */
	size_t secret_count;
	const char *public_url; /* before path and query; NULL: as it listens */
};

/*
 * Finds a provider.yaml by its name, its folder, or a NAME whose
 * specs/NAME/provider.yaml exists. Returns NULL after a message.
 */
char *live_provider(struct arena *arena, char *named);

/*
 * Signs and verifies by the model's recipe, and tells why if it is not right
 * in itself. True without a recipe, or without a crypto library.
 */
bool live_prove(struct arena *arena, struct diag *diag,
		const struct model *model);

/* Refused: an answer was not 2xx. Failed: there was none, or no delivery. */
enum live_end live_send(struct arena *arena, const struct model *model,
			const struct live_send *how);
/*
 * hookc list --deliveries: each event with a body and the headers that name it,
 * unsigned, a line of JSON each, on standard output.
 */
enum live_end live_deliveries(struct arena *arena, const struct model *model);
/* Until SIGINT or SIGTERM. */
enum live_end live_listen(struct arena *arena, const struct model *model,
			  const struct live_listen *how);

#endif
