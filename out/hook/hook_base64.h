/* SPDX-License-Identifier: 0BSD */
/* Base64 and base64url (RFC 4648 sections 4 and 5). */
#ifndef HOOK_BASE64_H
#define HOOK_BASE64_H

#include "hook.h"

/*
 * The greatest length of the text that `len` bytes become; no NUL is written.
 */
#define HOOK_BASE64_LENGTH(bytes) (((bytes) + 2) / 3 * 4)

/* Returns the text's length. base64url is written without padding. */
size_t hook_base64_encode(const unsigned char *bytes, size_t len, bool url,
			  char *out);
/*
 * Returns the number of bytes, or SIZE_MAX if the text is not base64 or has
 * more than `room`. Padding may be missing (and must be in a JWS, RFC 7515
 * section 2, which the caller sees to); bits behind the last byte may not be
 * set.
 */
size_t hook_base64_decode(hook_str text, bool url, unsigned char *out,
			  size_t room);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_base64_h != 0xcf5dd270
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
