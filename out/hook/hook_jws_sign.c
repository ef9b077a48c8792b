/* SPDX-License-Identifier: 0BSD */
/*
 * The signer of JSON Web Signatures: for tests, and for those who send.
 *
 * What is made here is what hook_jws.c takes.
 */
#include "hook_der.h"
#include "hook_engine.h"

#include <string.h>

/* Writes "name":"text", or a number as it is. */
static void write_claim(struct hook_writer *w, const char *name, hook_str text)
{
	hook_write_name(w, name, strlen(name));
	hook_write_str(w, text);
}

static bool write_claims(struct hook_look *l, struct hook_writer *w)
{
	const struct hook_jwt_claim *claim = l->recipe->claims;
	hook_str text;

	for (; claim && claim->name; claim++) {
		if (hook_look_whole(l, claim->is, &text) != 0)
			return false;
		write_claim(w, claim->name + 1, text);
	}
	return true;
}

/*
 * Takes the next certificate of a PEM, and makes of it what x5c has: base64 in
 * one line. Returns false if there is none, or no memory.
 */
static bool next_certificate(struct hook_look *l, hook_str *pem, hook_str *text)
{
	static const char begins[] = "-----BEGIN CERTIFICATE-----";
	size_t at = sizeof begins - 1, len = 0;
	char *out;

	if (pem->len < at || memcmp(pem->ptr, begins, at) != 0)
		return false;
	out = (char *)hook_alloc(l->arena, pem->len);
	if (out == NULL)
		return hook_no_memory(l->error);
	for (; at < pem->len && pem->ptr[at] != '-'; at++)
		if (!hook_is_blank(pem->ptr[at]))
			out[len++] = pem->ptr[at];
	*text = hook_slice(out, len);
	while (at < pem->len && pem->ptr[at] != '\n')
		at++;
	while (at < pem->len && hook_is_blank(pem->ptr[at]))
		at++;
	*pem = hook_slice(pem->ptr + at, pem->len - at);
	return true;
}

/*
 * Writes the certificates in base64, the signer's own first (RFC 7515 section
 * 4.1.6).
 */
static void write_certificates(struct hook_look *l, struct hook_writer *w,
			       hook_str pem)
{
	hook_str one;

	hook_write_name(w, "x5c", 3);
	hook_write_list(w);
	while (next_certificate(l, &pem, &one))
		hook_write_str(w, one);
	hook_write_list_end(w);
}

static hook_str make_header(struct hook_look *l, const struct hook_key *key)
{
	struct hook_writer w;

	hook_writer_start(&w, l->arena, HOOK_REQUEST, l->error);
	hook_write_object(&w);
	write_claim(&w, "alg",
		    hook_text(hook_algorithm_jose(l->recipe->algorithm)));
	if (key->id.ptr)
		write_claim(&w, "kid", key->id);
	if (key->certificates.ptr)
		write_certificates(l, &w, key->certificates);
	hook_write_object_end(&w);
	return hook_writer_finish(&w);
}

/* Makes a token that is valid for five minutes. */
static hook_str make_payload(struct hook_look *l, int64_t now)
{
	struct hook_writer w;

	if (hook_jws_holds_event(l->recipe))
		return hook_slice(l->item.ptr, l->item.len);
	hook_writer_start(&w, l->arena, HOOK_REQUEST, l->error);
	hook_write_object(&w);
	hook_write_name(&w, "iat", 3);
	hook_write_int(&w, hook_integer(now));
	hook_write_name(&w, "exp", 3);
	hook_write_int(&w, hook_integer(now + 300));
	if (!write_claims(l, &w))
		return hook_slice(NULL, 0);
	hook_write_object_end(&w);
	return hook_writer_finish(&w);
}

static bool encode(struct hook_look *l, hook_str bytes, hook_str *text)
{
	char *out = (char *)hook_alloc(l->arena, HOOK_ENCODED(bytes.len));

	if (out == NULL || bytes.ptr == NULL)
		return bytes.ptr == NULL ? false : hook_no_memory(l->error);
	*text = hook_slice(out, hook_encode(HOOK_BASE64URL,
					    (const unsigned char *)bytes.ptr,
					    bytes.len, out));
	return true;
}

static bool join(struct hook_look *l, const struct hook_jws *parts,
		 hook_str *text)
{
	size_t room = parts->header.len + parts->payload.len +
		      parts->signature.len + 3;
	char *out = (char *)hook_alloc(l->arena, room), *to = out;

	if (out == NULL)
		return hook_no_memory(l->error);
	memcpy(to, parts->header.ptr, parts->header.len);
	to += parts->header.len;
	*to++ = '.';
	if (l->recipe->container == HOOK_CONTAINER_JWS) {
		memcpy(to, parts->payload.ptr, parts->payload.len);
		to += parts->payload.len;
	}
	*to++ = '.';
	memcpy(to, parts->signature.ptr, parts->signature.len);
	*text = hook_slice(out, (size_t)(to - out) + parts->signature.len);
	return true;
}

bool hook_jws_sign(struct hook_look *l, const struct hook_key *key, int64_t now,
		   hook_str *text)
{
	unsigned char bytes[HOOK_SIGNATURE_MAX];
	struct hook_jws parts;
	size_t len;

	memset(&parts, 0, sizeof parts);
	if (!encode(l, make_header(l, key), &parts.header) ||
	    (l->recipe->container == HOOK_CONTAINER_JWS &&
	     !encode(l, make_payload(l, now), &parts.payload)) ||
	    hook_jws_pieces(l, &parts) != 0)
		return false;
	len = hook_sign_bytes(l, key, bytes);
	if (len == 0)
		return hook_unfit(l->error, "the crypto library did not sign");
	return encode(l, hook_slice((const char *)bytes, len),
		      &parts.signature) &&
	       join(l, &parts, text);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_jws_sign_c != 0x37a056f1
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
