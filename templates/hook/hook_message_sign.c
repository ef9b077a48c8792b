/* SPDX-License-Identifier: 0BSD */
/*
 * The signer of HTTP Message Signatures: for tests, and for those who send.
 *
 * What is made here is what hook_message.c takes.
 *
 * Invariant: the headers that are written stay within the room that was taken
 * for them.
 */
#include "hook_message.h"

#include <string.h>

#define DIGEST_TEXT (HOOK_ENCODED(32) + HOOK_ENCODED(64) + 32)
#define PARAMS_ROOM 256 /* beside the texts in them */

static bool give(struct hook_look *l, struct hook_request *request,
		 const char *name, const char *text, size_t len)
{
	hook_str copy = hook_copy(l->arena, text, len);

	if (copy.ptr == NULL)
		return hook_no_memory(l->error);
	return hook_sign_give(l, request, name, copy);
}

/*
 * Puts NAME, the digest in base64, and what stands behind it; returns NULL if
 * there is no memory.
 */
static char *put_digest(char *to, hook_str body, enum hook_digest_id id,
			const char *name, const char *behind)
{
	struct hook_piece piece = {body.ptr, body.len, false, false};
	unsigned char digest[HOOK_MAC_MAX];

	if (to == NULL || !hook_digest_of(id, &piece, 1, digest))
		return NULL;
	strcpy(to, name);
	to += strlen(name);
	to += hook_encode(HOOK_BASE64, digest, hook_digest_length(id), to);
	strcpy(to, behind);
	return to + strlen(behind);
}

static bool wants_long_digest(const struct hook_look *l)
{
	const char *const *one = l->recipe->components;

	for (; one && *one; one++)
		if (strcmp(*one, "content-digest;key=\"sha-512\"") == 0)
			return true;
	return false;
}

/* Adds a digest as RFC 9530 writes it, or as RFC 3230 did. */
bool hook_sign_digest(struct hook_look *l, struct hook_request *request,
		      const char *header)
{
	bool old = strcmp(header, "Digest") == 0;
	char text[DIGEST_TEXT], *end;
	hook_str copy;

	end = put_digest(text, request->body, HOOK_SHA256,
			 old ? "SHA-256=" : "sha-256=:", old ? "" : ":");
	if (!old && wants_long_digest(l))
		end = put_digest(end, request->body, HOOK_SHA512,
				 ", sha-512=:", ":");
	if (end == NULL)
		return hook_unfit(l->error,
				  "the crypto library made no digest");
	copy = hook_copy(l->arena, text, (size_t)(end - text));
	return copy.ptr ? hook_sign_header(l, request, header, copy)
			: hook_no_memory(l->error);
}

/* Adds headers that are signed and that only a transport would add. */
static bool add_headers(struct hook_look *l, const char *const *components,
			int64_t now, struct hook_request *request)
{
	char text[HOOK_TIME_TEXT];
	bool fine = true;

	for (; fine && *components; components++) {
		if (hook_component_is(*components, "content-digest"))
			fine = hook_sign_digest(l, request, "Content-Digest");
		else if (hook_component_is(*components, "content-length"))
			fine = give(l, request, "Content-Length", text,
				    hook_look_time((int64_t)request->body.len,
						   HOOK_SECONDS, text));
		else if (hook_component_is(*components, "date"))
			fine = give(l, request, "Date", text,
				    hook_look_time(now, HOOK_HTTP_DATE, text));
	}
	return fine;
}

/* ---- Signature-Input ---- */

static char *put(char *to, hook_str text)
{
	if (text.len > 0)
		memcpy(to, text.ptr, text.len);
	return to + text.len;
}

static char *put_text(char *to, const char *name, hook_str text)
{
	size_t i;

	*to++ = ';';
	to = put(to, hook_text(name));
	to = put(to, hook_text("=\""));
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] == '"' || text.ptr[i] == '\\')
			*to++ = '\\';
		*to++ = text.ptr[i];
	}
	*to++ = '"';
	return to;
}

static char *put_components(char *to, const char *const *components)
{
	const char *const *one;
	size_t name;

	*to++ = '(';
	for (one = components; *one; one++) {
		if (one > components)
			*to++ = ' ';
		name = strcspn(*one, ";");
		*to++ = '"';
		to = put(to, hook_slice(*one, name));
		*to++ = '"';
		to = put(to, hook_text(*one + name));
	}
	*to++ = ')';
	return to;
}

static bool make_params(struct hook_look *l, const struct hook_key *key,
			int64_t now, hook_str *params)
{
	const char *const *components = hook_message_components(l->recipe),
			  *alg;
	const struct hook_jwt_claim *claim = l->recipe->claims;
	hook_str values[HOOK_PARAMETERS];
	hook_str id = key->id.ptr ? key->id : hook_text("key");
	size_t room = PARAMS_ROOM + id.len * 2, count = 0, i;
	char *out, *to;

	for (i = 0; components[i]; i++)
		room += strlen(components[i]) + 3;
	for (; claim && claim->name && count < HOOK_PARAMETERS; claim++) {
		if (hook_look_whole(l, claim->is, &values[count]) != 0)
			return false;
		room += values[count++].len * 2 + strlen(claim->name) + 4;
	}
	out = to = (char *)hook_alloc(l->arena, room);
	if (out == NULL)
		return hook_no_memory(l->error);
	alg = hook_algorithm_message(l->recipe->algorithm);
	to = put_components(to, components);
	to = put(to, hook_text(";created="));
	to += hook_look_time(now, HOOK_SECONDS, to);
	to = put_text(to, "keyid", id);
	to = put_text(to, "alg", hook_text(alg));
	for (i = 0; i < count; i++)
		to = put_text(to, l->recipe->claims[i].name + 1, values[i]);
	HOOK_ASSERT((size_t)(to - out) <= room);
	*params = hook_slice(out, (size_t)(to - out));
	return true;
}

/* ---- the two headers ---- */

static bool add_member(struct hook_look *l, struct hook_request *request,
		       const char *name, hook_str value)
{
	char *out = (char *)hook_alloc(l->arena, value.len + 8);
	char *to = out;

	if (out == NULL)
		return hook_no_memory(l->error);
	to = put(to, hook_text("sig1="));
	to = put(to, value);
	return hook_sign_header(l, request, name,
				hook_slice(out, (size_t)(to - out)));
}

static bool add_signature(struct hook_look *l, const struct hook_key *key,
			  struct hook_request *request)
{
	unsigned char bytes[HOOK_SIGNATURE_MAX];
	char text[HOOK_ENCODED(HOOK_SIGNATURE_MAX) + 2];
	size_t len = hook_sign_bytes(l, key, bytes);

	if (len == 0)
		return hook_unfit(l->error, "the crypto library did not sign");
	*text = ':';
	len = hook_encode(HOOK_BASE64, bytes, len, text + 1) + 1;
	text[len++] = ':';
	return add_member(l, request, "Signature", hook_slice(text, len));
}

bool hook_message_sign(struct hook_look *l, const struct hook_key *key,
		       int64_t now, struct hook_request *request)
{
	const char *const *components = hook_message_components(l->recipe);
	struct hook_message m;
	hook_str params;

	if (now < 0 || now > INT64_C(99999999999))
		return hook_fail(l->error, HOOK_INVALID,
				 "the time is out of range");
	if (hook_look_values(l) != 0 ||
	    !add_headers(l, components, now, request) ||
	    !make_params(l, key, now, &params))
		return false;
	if (!hook_message_parse(l, params, &m))
		return l->error->code == HOOK_OK &&
		       hook_fail(l->error, HOOK_INVALID,
				 "the components cannot be written");
	return hook_message_base(l, &m) == 0 &&
	       add_member(l, request, "Signature-Input", params) &&
	       add_signature(l, key, request);
}
