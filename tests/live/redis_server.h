/* SPDX-License-Identifier: MIT */
/*
 * redis_server: a Redis for one test.
 *
 * Invariant: it is our own, in a folder of its own, and is gone when it is
 * removed.
 */
#ifndef REDIS_SERVER_H
#define REDIS_SERVER_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct redis_server {
	char folder[32], socket[64], port_text[8];
	uint16_t port;
	pid_t pid; /* 0: it does not run */
};

extern struct redis_server redis_server;

/* On the same port and socket each time. False: it is not installed. */
bool redis_server_start(void);
void redis_server_stop(void);
void redis_server_remove(void);

#endif
