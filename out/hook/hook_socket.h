/* SPDX-License-Identifier: 0BSD */
/* What hook_microhttpd.c listens on; nothing for those who use it. */
#ifndef HOOK_SOCKET_H
#define HOOK_SOCKET_H

#include <stdbool.h>
#include <stdint.h>

/*
 * Listens on a port of IPv4, 0 for any that is free, of the loopback address
 * alone or of any. -1: errno says why. libmicrohttpd could open it itself, but
 * leaves no errno that can be trusted.
 */
int hook_socket_open(uint16_t port, bool any_address);
uint16_t hook_socket_port(int fd);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_socket_h != 0x72963e12
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
