/* SPDX-License-Identifier: 0BSD */
/*
 * JSON Web Signatures (RFC 7515) and the claims of JSON Web Tokens (RFC 7519),
 * in compact form.
 *
 * This is ours, and not libjwt's or cjose's, because what a receiver needs is
 * small: the primitives are the crypto library's as for any other scheme, JSON
 * is read by the reader that is here, and the algorithm is the recipe's and
 * never the token's, which is what makes "none" and a public key that is used
 * as an HMAC's secret impossible. Either library would have added a JSON
 * parser and an allocator of its own to what is vendored.
 *
 * No claim is looked at before the signature is right.
 */
#include "hook_der.h"

#include <string.h>

#define HEADER_MAX   16384
#define CERTIFICATES 8
#define LEEWAY       30 /* seconds, between the clocks of two machines */

static bool split(hook_str text, struct hook_jws *parts)
{
	const char *end = text.ptr + text.len, *first, *second;

	first = (const char *)memchr(text.ptr, '.', text.len);
	if (first == NULL)
		return false;
	second =
		(const char *)memchr(first + 1, '.', (size_t)(end - first) - 1);
	if (second == NULL ||
	    memchr(second + 1, '.', (size_t)(end - second) - 1) != NULL)
		return false;
	parts->header = hook_slice(text.ptr, (size_t)(first - text.ptr));
	parts->payload = hook_slice(first + 1, (size_t)(second - first) - 1);
	parts->signature = hook_slice(second + 1, (size_t)(end - second) - 1);
	return true;
}

/* Decodes base64url without padding (RFC 7515 section 2) into the arena. */
static int decode(struct hook_look *l, hook_str text, hook_raw *out)
{
	unsigned char *bytes =
		(unsigned char *)hook_alloc(l->arena, text.len + 1);

	if (bytes == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	out->ptr = (const char *)bytes;
	out->len = SIZE_MAX;
	if (text.len == 0 || text.ptr[text.len - 1] != '=')
		out->len =
			hook_decode(HOOK_BASE64URL, text, bytes, text.len + 1);
	return out->len != SIZE_MAX
		       ? 0
		       : hook_look_malformed(l, "a JWS is not base64url");
}

static bool is_object(hook_raw json)
{
	struct hook_error error;

	return hook_json_valid(json.ptr, json.len, &error) &&
	       hook_raw_type(json) == HOOK_OBJECT;
}

/* ---- the header ---- */

static bool has(hook_raw json, const char *pointer)
{
	hook_raw value;

	return hook_json_look(json, hook_text(pointer), &value) != HOOK_MISSING;
}

static bool is_text(hook_raw json, const char *pointer, const char *wanted)
{
	hook_raw value;

	return hook_json_look(json, hook_text(pointer), &value) == HOOK_FOUND &&
	       hook_raw_type(value) == HOOK_STRING &&
	       hook_is_text(value, hook_text(wanted));
}

/* The algorithm is the recipe's, and the header has to name that one. */
static int check_header(struct hook_look *l, hook_raw header)
{
	if (!is_object(header))
		return hook_look_malformed(l, "a JWS's header is not JSON");
	if (!is_text(header, "/alg", hook_algorithm_jose(l->recipe->algorithm)))
		return hook_look_refuse(l, 401,
					"the JWS names another algorithm");
	/*
	 * RFC 7515 section 4.1.11: we do not understand what must be
	 * understood.
	 */
	if (has(header, "/crit") || has(header, "/b64"))
		return hook_look_refuse(l, 401,
					"the JWS needs what is not understood");
	return 0;
}

/*
 * RFC 7515 section 4.1.6: certificates are in plain base64, the signer's own
 * first.
 */
static int key_of_chain(struct hook_look *l, hook_raw list, int64_t now,
			struct hook_key *made)
{
	struct hook_piece chain[CERTIFICATES];
	unsigned char *bytes;
	size_t count = 0;
	hook_raw item;

	while (hook_each_next(&list, &item)) {
		if (count == CERTIFICATES || item.len < 2)
			return hook_look_malformed(l, "too many certificates");
		bytes = (unsigned char *)hook_alloc(l->arena, item.len);
		if (bytes == NULL) {
			hook_no_memory(l->error);
			return 500;
		}
		chain[count].ptr = bytes;
		chain[count].base64url = false;
		chain[count].len =
			hook_decode(HOOK_BASE64,
				    hook_slice(item.ptr + 1, item.len - 2),
				    bytes, item.len);
		if (chain[count++].len == SIZE_MAX)
			return hook_look_malformed(
				l, "a certificate is not base64");
	}
	made->algorithm = l->recipe->algorithm;
	made->mac = hook_mac_of_chain(made->algorithm, l->verifier->roots,
				      chain, count, now);
	return made->mac ? 0
			 : hook_look_refuse(l, 401,
					    "the certificates do not lead to "
					    "a given root");
}

static int find_key(struct hook_look *l, hook_raw header, int64_t now,
		    const struct hook_key **key, struct hook_key *made)
{
	hook_raw value;

	*key = NULL;
	if (l->verifier->roots &&
	    hook_json_look(header, hook_text("/x5c"), &value) == HOOK_FOUND) {
		*key = made;
		return key_of_chain(l, value, now, made);
	}
	if (hook_json_look(header, hook_text("/kid"), &value) == HOOK_FOUND)
		l->key_id = hook_raw_text(l->arena, value);
	return hook_look_key(l, l->key_id, key);
}

/* ---- the signature ---- */

int hook_jws_pieces(struct hook_look *l, const struct hook_jws *parts)
{
	size_t from, i;
	int status = 0;

	if (l->recipe->container == HOOK_CONTAINER_JWS_DETACHED) {
		status = hook_look_cover(l);
		if (status != 0 || l->piece_count + 2 > HOOK_PIECES)
			return status ? status : 500;
		for (i = 0; i < l->piece_count; i++)
			l->pieces[i].base64url = true;
		memmove(l->pieces + 2, l->pieces,
			l->piece_count * sizeof *l->pieces);
		l->piece_count += 2;
	} else {
		l->piece_count = 3;
		l->pieces[2].ptr = parts->payload.ptr;
		l->pieces[2].len = parts->payload.len;
		l->pieces[2].base64url = false;
	}
	for (from = 0; from < 2; from++)
		l->pieces[from].base64url = false;
	l->pieces[0].ptr = parts->header.ptr;
	l->pieces[0].len = parts->header.len;
	l->pieces[1].ptr = ".";
	l->pieces[1].len = 1;
	return status;
}

static int check_signature(struct hook_look *l, const struct hook_jws *parts,
			   int64_t now)
{
	const struct hook_key *key;
	struct hook_key made;
	hook_raw header;
	int status;

	memset(&made, 0, sizeof made);
	if (parts->header.len > HEADER_MAX)
		return hook_look_malformed(l, "a JWS's header is too long");
	status = decode(l, parts->header, &header);
	if (status == 0)
		status = check_header(l, header);
	if (status == 0)
		status = find_key(l, header, now, &key, &made);
	if (status == 0)
		status = hook_jws_pieces(l, parts);
	if (status == 0 &&
	    (parts->signature.len == 0 ||
	     parts->signature.ptr[parts->signature.len - 1] == '=' ||
	     !hook_look_bytes(l, HOOK_BASE64URL, parts->signature)))
		status = hook_look_refuse(l, 401, "the signature is wrong");
	if (status == 0)
		status = hook_look_right(l, key);
	hook_mac_free(made.mac);
	return status;
}

/* ---- claims ---- */

/* Reads a NumericDate in seconds; a fraction is dropped. */
static bool date_of(hook_raw payload, const char *pointer, bool *there,
		    int64_t *seconds)
{
	hook_raw value;
	size_t len = 0;

	*there = hook_json_look(payload, hook_text(pointer), &value) !=
		 HOOK_MISSING;
	if (!*there)
		return true;
	while (len < value.len && value.ptr[len] >= '0' &&
	       value.ptr[len] <= '9')
		len++;
	return (len == value.len || value.ptr[len] == '.') &&
	       hook_look_seconds(hook_slice(value.ptr, len), HOOK_SECONDS,
				 seconds);
}

/* Checks exp, nbf and iat (RFC 7519 sections 4.1.4 to 4.1.6). */
static int check_dates(struct hook_look *l, hook_raw payload, int64_t now,
		       struct hook_signed *result)
{
	int64_t exp, nbf, iat, tolerance = l->recipe->tolerance;
	bool has_exp, has_nbf, has_iat;

	if (!date_of(payload, "/exp", &has_exp, &exp) ||
	    !date_of(payload, "/nbf", &has_nbf, &nbf) ||
	    !date_of(payload, "/iat", &has_iat, &iat))
		return hook_look_malformed(l, "a claim is no date");
	result->has_timestamp = has_iat;
	result->timestamp = has_iat ? iat : 0;
	if (tolerance > 0 && !has_iat && !has_exp)
		return hook_look_refuse(l, 401, "the token has no time");
	if ((has_exp && now >= exp + LEEWAY) ||
	    (tolerance > 0 && has_iat && now > iat + tolerance))
		return hook_look_refuse(l, 401, "the signature is too old");
	if ((has_nbf && now < nbf - LEEWAY) ||
	    (tolerance > 0 && has_iat && now < iat - tolerance))
		return hook_look_refuse(l, 401,
					"the signature is from the future");
	return 0;
}

/* Is the claim this text, or a list that has it (RFC 7519 section 4.1.3)? */
static bool claim_is(hook_raw value, hook_str wanted)
{
	hook_raw item;

	if (hook_raw_type(value) == HOOK_STRING)
		return hook_is_text(value, wanted);
	if (hook_raw_type(value) != HOOK_ARRAY)
		return hook_str_equal(hook_slice(value.ptr, value.len), wanted);
	while (hook_each_next(&value, &item))
		if (hook_raw_type(item) == HOOK_STRING &&
		    hook_is_text(item, wanted))
			return true;
	return false;
}

static int check_claims(struct hook_look *l, hook_raw payload)
{
	const struct hook_jwt_claim *claim = l->recipe->claims;
	hook_raw value;
	hook_str wanted;
	int status;

	for (; claim && claim->name; claim++) {
		status = hook_look_whole(l, claim->is, &wanted);
		if (status != 0)
			return status;
		if (hook_json_look(payload, hook_text(claim->name), &value) !=
			    HOOK_FOUND ||
		    !claim_is(value, wanted))
			return hook_look_refuse(
				l, 401, "a claim is not what it must be");
	}
	return 0;
}

static bool claims_hold_body(const struct hook_recipe *recipe)
{
	const struct hook_jwt_claim *claim = recipe->claims;

	for (; claim && claim->name; claim++)
		if (hook_terms_hold(claim->is, HOOK_TERM_BODY, NULL))
			return true;
	return false;
}

bool hook_jws_holds_event(const struct hook_recipe *recipe)
{
	return recipe->container == HOOK_CONTAINER_JWS &&
	       (recipe->place == HOOK_PLACE_BODY || recipe->pointer);
}

static int check_payload(struct hook_look *l, const struct hook_jws *parts,
			 int64_t now, struct hook_signed *result)
{
	hook_raw payload;
	int status = decode(l, parts->payload, &payload);

	if (status == 0 && !is_object(payload))
		status = hook_look_malformed(l, "a JWS's payload is not JSON");
	if (status == 0)
		status = check_dates(l, payload, now, result);
	if (status == 0)
		status = check_claims(l, payload);
	if (hook_jws_holds_event(l->recipe))
		result->payload = payload;
	result->body_covered = hook_jws_holds_event(l->recipe) ||
			       claims_hold_body(l->recipe);
	return status;
}

/* ---- verifying ---- */

static int find_text(struct hook_look *l)
{
	hook_str body = hook_slice(l->item.ptr, l->item.len);

	if (l->recipe->place != HOOK_PLACE_BODY)
		return hook_look_signatures(l);
	while (body.len > 0 && hook_is_blank(body.ptr[body.len - 1]))
		body.len--;
	l->jws = body;
	return 0;
}

int hook_jws_verify(struct hook_look *l, int64_t now,
		    struct hook_signed *result)
{
	bool detached = l->recipe->container == HOOK_CONTAINER_JWS_DETACHED;
	struct hook_jws parts;
	int status = hook_look_values(l);

	if (status == 0)
		status = find_text(l);
	if (status != 0)
		return status;
	if (l->jws.len == 0 || !split(l->jws, &parts) ||
	    (detached && parts.payload.len > 0))
		return hook_look_malformed(
			l, "no signature is of the scheme's form");
	status = check_signature(l, &parts, now);
	if (status != 0)
		return status;
	if (!detached)
		return check_payload(l, &parts, now, result);
	result->body_covered =
		hook_look_covers(l->recipe, HOOK_TERM_BODY, NULL);
	result->id_covered = hook_look_covers(l->recipe, HOOK_TERM_ID, NULL);
	return hook_look_time_window(l, now, result);
}
