/* SPDX-License-Identifier: 0BSD */
/*
 * Keys and signatures in other spellings, made into the DER (X.690) that
 * crypto libraries read: ECDSA's two integers (IEEE P1363) and JWKs.
 *
 * Nothing is computed with a key here, only its bytes are moved.
 */
#include "hook_der.h"

#include <string.h>

/* ---- lengths and integers ---- */

static size_t put_head(unsigned char *out, unsigned char tag, size_t len)
{
	size_t n = 0;

	out[n++] = tag;
	if (len >= 256) {
		out[n++] = 0x82;
		out[n++] = (unsigned char)(len >> 8);
	} else if (len >= 128) {
		out[n++] = 0x81;
	}
	out[n++] = (unsigned char)len;
	return n;
}

/*
 * Puts a positive integer, without zeros before it except for one where it
 * would seem negative.
 */
static size_t put_integer(unsigned char *out, const unsigned char *bytes,
			  size_t len)
{
	size_t n, zero;

	while (len > 1 && *bytes == 0) {
		bytes++;
		len--;
	}
	zero = *bytes >> 7;
	n = put_head(out, 0x02, len + zero);
	if (zero)
		out[n++] = 0;
	memcpy(out + n, bytes, len);
	return n + len;
}

/* ---- ECDSA ---- */

size_t hook_ecdsa_length(enum hook_algorithm algorithm)
{
	return algorithm == HOOK_ECDSA_P256_SHA256   ? 64
	       : algorithm == HOOK_ECDSA_P384_SHA384 ? 96
	       : algorithm == HOOK_ECDSA_P521_SHA512 ? 132
						     : 0;
}

size_t hook_ecdsa_to_der(const unsigned char *raw, size_t len,
			 unsigned char *out)
{
	unsigned char both[2 * (66 + 4)];
	size_t half = len / 2, n, at;

	n = put_integer(both, raw, half);
	n += put_integer(both + n, raw + half, half);
	at = put_head(out, 0x30, n);
	memcpy(out + at, both, n);
	return at + n;
}

/*
 * Takes one INTEGER of what the library wrote, right-aligned in `half` bytes.
 */
static bool take_integer(const unsigned char **at, const unsigned char *end,
			 unsigned char *out, size_t half)
{
	size_t len;

	if (end - *at < 2 || **at != 0x02)
		return false;
	len = (*at)[1];
	*at += 2;
	if (len == 0 || len > (size_t)(end - *at))
		return false;
	for (; len > half && **at == 0; len--)
		++*at;
	if (len > half)
		return false;
	memset(out, 0, half);
	memcpy(out + half - len, *at, len);
	*at += len;
	return true;
}

bool hook_ecdsa_from_der(const unsigned char *der, size_t len,
			 unsigned char *raw, size_t raw_len)
{
	const unsigned char *at = der, *end = der + len;
	size_t half = raw_len / 2;

	if (len < 2 || *at++ != 0x30)
		return false;
	at += *at == 0x81 ? 2 : 1;
	return take_integer(&at, end, raw, half) &&
	       take_integer(&at, end, raw + half, half) && at == end;
}

/* ---- JWK (RFC 7517, RFC 7518 section 6, RFC 8037) ---- */

/* Returns a member's text as it stands: no such text has an escape. */
static hook_str member(hook_raw jwk, const char *pointer)
{
	hook_raw value;

	if (hook_json_look(jwk, hook_text(pointer), &value) != HOOK_FOUND ||
	    hook_raw_type(value) != HOOK_STRING ||
	    memchr(value.ptr, '\\', value.len) != NULL)
		return hook_slice(NULL, 0);
	return hook_slice(value.ptr + 1, value.len - 2);
}

static bool is(hook_str text, const char *word)
{
	return text.ptr && hook_str_equal(text, hook_text(word));
}

/*
 * Decodes base64url without padding; returns SIZE_MAX if it is something else,
 * or too long.
 */
static size_t number(hook_raw jwk, const char *pointer, unsigned char *out,
		     size_t room)
{
	hook_str text = member(jwk, pointer);

	if (text.len == 0 || text.ptr[text.len - 1] == '=')
		return SIZE_MAX;
	return hook_decode(HOOK_BASE64URL, text, out, room);
}

/* A key may say what it is for; then that must be this algorithm and use. */
static bool is_meant(hook_raw jwk, enum hook_algorithm algorithm)
{
	hook_str use = member(jwk, "/use"), alg = member(jwk, "/alg");
	hook_raw operations;
	hook_raw item;
	bool found = false;

	if ((use.ptr && !is(use, "sig")) ||
	    (alg.ptr && !is(alg, hook_algorithm_jose(algorithm))))
		return false;
	if (hook_json_look(jwk, hook_text("/key_ops"), &operations) !=
	    HOOK_FOUND)
		return true;
	while (hook_each_next(&operations, &item))
		found |= hook_is_text(item, hook_text("verify")) ||
			 hook_is_text(item, hook_text("sign"));
	return found;
}

static size_t spki(const unsigned char *algorithm, size_t algorithm_len,
		   const unsigned char *key, size_t len, unsigned char *out)
{
	unsigned char head[8], string[8];
	size_t string_len = put_head(string, 0x03, len + 1);
	size_t inner = algorithm_len + string_len + 1 + len;
	size_t n = put_head(head, 0x30, inner);

	memcpy(out, head, n);
	memcpy(out + n, algorithm, algorithm_len);
	n += algorithm_len;
	memcpy(out + n, string, string_len);
	n += string_len;
	out[n++] = 0; /* unused bits */
	memcpy(out + n, key, len);
	return n + len;
}

/* RFC 8017 appendix A.1. */
static size_t of_rsa(hook_raw jwk, unsigned char *out)
{
	static const unsigned char rsa[] = {0x30, 0x0d, 0x06, 0x09, 0x2a,
					    0x86, 0x48, 0x86, 0xf7, 0x0d,
					    0x01, 0x01, 0x01, 0x05, 0x00};
	unsigned char n[HOOK_SIGNATURE_MAX], e[8];
	unsigned char both[HOOK_SIGNATURE_MAX + 32];
	unsigned char key[HOOK_SIGNATURE_MAX + 40];
	size_t n_len = number(jwk, "/n", n, sizeof n);
	size_t e_len = number(jwk, "/e", e, sizeof e);
	size_t len, at;

	if (n_len == SIZE_MAX || e_len == SIZE_MAX || n_len == 0 || e_len == 0)
		return 0;
	len = put_integer(both, n, n_len);
	len += put_integer(both + len, e, e_len);
	at = put_head(key, 0x30, len);
	memcpy(key + at, both, len);
	return spki(rsa, sizeof rsa, key, at + len, out);
}

struct curve {
	enum hook_algorithm algorithm;
	const char *name;
	size_t half;
	unsigned char der[24];
	size_t len;
};

/* RFC 5480 section 2.1.1; an uncompressed point follows. */
static const struct curve curves[] = {
	{HOOK_ECDSA_P256_SHA256,
	 "P-256",
	 32,
	 {0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
	  0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07},
	 21},
	{HOOK_ECDSA_P384_SHA384,
	 "P-384",
	 48,
	 {0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
	  0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x22},
	 18},
	{HOOK_ECDSA_P521_SHA512,
	 "P-521",
	 66,
	 {0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
	  0x06, 0x05, 0x2b, 0x81, 0x04, 0x00, 0x23},
	 18},
};

static size_t of_ec(hook_raw jwk, enum hook_algorithm algorithm,
		    unsigned char *out)
{
	unsigned char point[1 + 2 * 66];
	const struct curve *curve = NULL;
	size_t i;

	for (i = 0; i < sizeof curves / sizeof *curves; i++)
		if (curves[i].algorithm == algorithm)
			curve = &curves[i];
	if (curve == NULL || !is(member(jwk, "/crv"), curve->name))
		return 0;
	point[0] = 4;
	if (number(jwk, "/x", point + 1, curve->half) != curve->half ||
	    number(jwk, "/y", point + 1 + curve->half, curve->half) !=
		    curve->half)
		return 0;
	return spki(curve->der, curve->len, point, 1 + 2 * curve->half, out);
}

size_t hook_jwk_key(hook_raw jwk, enum hook_algorithm algorithm,
		    unsigned char *out, size_t room)
{
	hook_str kind = member(jwk, "/kty");
	size_t len = 0;

	if (!is_meant(jwk, algorithm) || room < HOOK_JWK_ROOM)
		return 0;
	switch (hook_algorithm_family(algorithm)) {
	case HOOK_OF_HMAC:
		if (is(kind, "oct"))
			len = number(jwk, "/k", out, room);
		/* RFC 7518 section 3.2: as long as the digest, or longer. */
		return len == SIZE_MAX || len < hook_mac_length(algorithm)
			       ? 0
			       : len;
	case HOOK_OF_PUBLIC:
		break;
	case HOOK_OF_HASH:
	case HOOK_OF_TOKEN:
	default:
		return 0;
	}
	if (algorithm == HOOK_ED25519) {
		if (!is(kind, "OKP") || !is(member(jwk, "/crv"), "Ed25519"))
			return 0;
		len = number(jwk, "/x", out, room);
		return len == 32 ? len : 0;
	}
	if (hook_ecdsa_length(algorithm) > 0)
		return is(kind, "EC") ? of_ec(jwk, algorithm, out) : 0;
	return is(kind, "RSA") ? of_rsa(jwk, out) : 0;
}

hook_str hook_jwk_id(hook_raw jwk)
{
	return member(jwk, "/kid");
}
