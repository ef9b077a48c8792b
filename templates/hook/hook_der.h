/* SPDX-License-Identifier: 0BSD */
/* Keys and signatures in other spellings; nothing for those who use it. */
#ifndef HOOK_DER_H
#define HOOK_DER_H

#include "hook_look.h"

/* Returns the size of a raw ECDSA signature, or 0 for another algorithm. */
size_t hook_ecdsa_length(enum hook_algorithm algorithm);
#define HOOK_ECDSA_DER_MAX 144
size_t hook_ecdsa_to_der(const unsigned char *raw, size_t len,
			 unsigned char *out);
bool hook_ecdsa_from_der(const unsigned char *der, size_t len,
			 unsigned char *raw, size_t raw_len);

/*
 * Decodes the key of a JWK into a form that hook_mac_new() takes; returns 0 if
 * it is no such key, or is meant for something else. `room` is HOOK_JWK_ROOM or
 * more.
 */
#define HOOK_JWK_ROOM (HOOK_SIGNATURE_MAX + 128)
size_t hook_jwk_key(hook_raw jwk, enum hook_algorithm algorithm,
		    unsigned char *out, size_t room);
/* Returns its kid; absent if it has none. */
hook_str hook_jwk_id(hook_raw jwk);

#endif
