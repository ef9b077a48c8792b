/* SPDX-License-Identifier: MIT */
/* What the module of http.h exports. */
#include "http.h"

const struct live_http live_http_module = {hook_curl_transport, hook_curl_close,
					   hook_server_start, hook_server_stop};
