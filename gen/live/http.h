/* SPDX-License-Identifier: MIT */
/*
 * http: the client and the server of deliveries, apart from hookc itself. They
 * are in a module with libcurl and libmicrohttpd, whose thirty libraries take
 * longer to load than most runs of hookc, which need none of them.
 */
#ifndef LIVE_HTTP_H
#define LIVE_HTTP_H

#include "hook_curl.h"
#include "hook_microhttpd.h"

struct live_http {
	struct hook_transport (*transport)(struct hook_curl *curl);
	void (*close)(struct hook_curl *curl);
	bool (*start)(struct hook_server *server, struct hook_error *error);
	void (*stop)(struct hook_server *server);
};

/* The module, loaded once; NULL after a message. */
const struct live_http *live_http(void);

/* What the module exports. */
extern const struct live_http live_http_module;

#endif
