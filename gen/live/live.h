/* SPDX-License-Identifier: MIT */
/*
 * live: deliveries over HTTP. hookc acts as the provider, or as the receiver,
 * for any specification, with the vendored runtime.
 *
 * Nothing that came from the network reaches a terminal unescaped, and no
 * secret is ever printed.
 */
#ifndef LIVE_H
#define LIVE_H

#include "model.h"

/* The exit status of send and listen, as described in --help. */
enum live_end { LIVE_FINE, LIVE_REFUSED, LIVE_FAILED };

struct live_send {
	const char *event;      /* its name on the wire */
	const char *to;         /* a URL */
	const char *secret_env; /* the variable that holds the secret */
	const char *data;       /* a file to send as it is; NULL: make one */
	size_t repeat;          /* how often the same delivery is sent */
	bool stale;             /* signed too long ago */
	bool tamper;            /* change what is signed, after signing */
};

struct live_listen {
	size_t port;              /* 0: any that is free */
	const char **secret_envs; /* each holds a secret; one must fit */
	size_t secret_count;
	const char *public_url; /* before path and query; NULL: as it listens */
};

/*
 * Finds a provider.yaml by its name, its folder, or a NAME whose
 * specs/NAME/provider.yaml exists. Returns NULL after a message.
 */
char *live_provider(struct arena *arena, char *named);

/*
 * Signs and verifies by the model's recipe, and reports why if that fails. True
 * without a recipe, or without a crypto library.
 */
bool live_prove(struct arena *arena, struct diag *diag,
		const struct model *model);

/*
 * Refused: an answer was not 2xx. Failed: there was no answer, or no delivery.
 */
enum live_end live_send(struct arena *arena, const struct model *model,
			const struct live_send *how);
/*
 * hookc list --deliveries: prints each event with a body and the headers that
 * name it, unsigned, as one line of JSON.
 */
enum live_end live_deliveries(struct arena *arena, const struct model *model);
/* Runs until SIGINT or SIGTERM. */
enum live_end live_listen(struct arena *arena, const struct model *model,
			  const struct live_listen *how);

#endif
