/* SPDX-License-Identifier: 0BSD */
/*
 * One verifier for every scheme.
 *
 * Invariant: every signature that came is compared with every key, and the
 * outcome of one comparison does not decide whether the next is made.
 */
#include "hook_look.h"

#include <stdlib.h>
#include <string.h>

/* ---- hex and base64 ---- */

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/* Into at most `room` bytes; SIZE_MAX if it is no such text. */
static size_t decode_hex(hook_str text, unsigned char *out, size_t room)
{
	size_t i;
	int high, low;

	if (text.len % 2 != 0 || text.len / 2 > room)
		return SIZE_MAX;
	for (i = 0; i < text.len; i += 2) {
		high = hex_digit(text.ptr[i]);
		low = hex_digit(text.ptr[i + 1]);
		if (high < 0 || low < 0)
			return SIZE_MAX;
		out[i / 2] = (unsigned char)(high << 4 | low);
	}
	return text.len / 2;
}

static int base64_digit(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* RFC 4648 section 4; padding may be missing, bits behind it may not be set. */
static size_t decode_base64(hook_str text, unsigned char *out, size_t room)
{
	size_t len = text.len, i, n = 0;
	unsigned bits = 0;
	int digit, have = 0;

	while (len > 0 && text.ptr[len - 1] == '=' && text.len - len < 2)
		len--;
	if ((len != text.len && text.len % 4 != 0) || len % 4 == 1)
		return SIZE_MAX;
	for (i = 0; i < len; i++) {
		digit = base64_digit(text.ptr[i]);
		if (digit < 0)
			return SIZE_MAX;
		bits = (bits << 6 | (unsigned)digit) & 0xffff;
		have += 6;
		if (have >= 8) {
			have -= 8;
			if (n == room)
				return SIZE_MAX;
			out[n++] = (unsigned char)(bits >> have);
		}
	}
	return (bits & ((1u << have) - 1)) == 0 ? n : SIZE_MAX;
}

size_t hook_decode(enum hook_encoding encoding, hook_str text,
		   unsigned char *out, size_t room)
{
	if (encoding == HOOK_HEX)
		return decode_hex(text, out, room);
	if (encoding == HOOK_BASE64)
		return decode_base64(text, out, room);
	if (text.len > room)
		return SIZE_MAX;
	if (text.len > 0)
		memcpy(out, text.ptr, text.len);
	return text.len;
}

size_t hook_encode(enum hook_encoding encoding, const unsigned char *bytes,
		   size_t len, char *out)
{
	static const char hex[] = "0123456789abcdef";
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789+/";
	size_t i, n = 0;
	unsigned bits;

	for (i = 0; encoding == HOOK_HEX && i < len; i++) {
		out[n++] = hex[bytes[i] >> 4];
		out[n++] = hex[bytes[i] & 15];
	}
	for (i = 0; encoding != HOOK_HEX && i < len; i += 3) {
		bits = (unsigned)bytes[i] << 16;
		bits |= i + 1 < len ? (unsigned)bytes[i + 1] << 8 : 0;
		bits |= i + 2 < len ? bytes[i + 2] : 0u;
		out[n++] = digits[bits >> 18];
		out[n++] = digits[bits >> 12 & 63];
		out[n++] = i + 1 < len ? digits[bits >> 6 & 63] : '=';
		out[n++] = i + 2 < len ? digits[bits & 63] : '=';
	}
	return n;
}

/* ---- keys ---- */

struct hook_key *hook_key_new(const struct hook_recipe *recipe, hook_str secret,
			      struct hook_error *error)
{
	size_t prefix = recipe->key_prefix ? strlen(recipe->key_prefix) : 0;
	struct hook_key *key = NULL;
	unsigned char *bytes;
	size_t len;

	if (secret.ptr && prefix > 0 && secret.len >= prefix &&
	    memcmp(secret.ptr, recipe->key_prefix, prefix) == 0) {
		secret.ptr += prefix;
		secret.len -= prefix;
	}
	if (secret.ptr == NULL || secret.len == 0) {
		hook_fail(error, HOOK_CREDENTIALS, "the secret is empty");
		return NULL;
	}
	bytes = (unsigned char *)malloc(secret.len);
	if (bytes == NULL) {
		hook_no_memory(error);
		return NULL;
	}
	len = hook_decode(recipe->key, secret, bytes, secret.len);
	if (len == SIZE_MAX || len == 0)
		hook_fail(error, HOOK_CREDENTIALS,
			  "the secret is not encoded as the scheme says");
	else
		key = (struct hook_key *)calloc(1, sizeof *key);
	if (key) {
		key->mac = hook_mac_new(recipe->algorithm, bytes, len);
		if (key->mac == NULL) {
			free(key);
			key = NULL;
			hook_fail(error, HOOK_CREDENTIALS,
				  "the crypto library "
				  "cannot use this key, or the algorithm");
		}
	}
	hook_forget(bytes, secret.len);
	free(bytes);
	return key;
}

void hook_key_free(struct hook_key *key)
{
	if (key == NULL)
		return;
	hook_mac_free(key->mac);
	free(key);
}

/* ---- the header: items of `format` ---- */

static int add_signature(struct hook_look *l, hook_str text)
{
	size_t wanted = hook_mac_length(l->recipe->algorithm), len;

	if (l->signature_count == HOOK_SIGNATURES)
		return hook_look_refuse(l, 400,
					"too many signatures in one header");
	/* What a shorter MAC leaves is zero, so that equal ones are equal. */
	memset(l->signatures[l->signature_count], 0, HOOK_MAC_MAX);
	len = hook_decode(l->recipe->encoding, text,
			  l->signatures[l->signature_count], HOOK_MAC_MAX);
	/* One that cannot be right is skipped: another may follow. */
	if (len == wanted)
		l->signature_count++;
	return 0;
}

static hook_str trim(hook_str text)
{
	while (text.len > 0 && (*text.ptr == ' ' || *text.ptr == '\t')) {
		text.ptr++;
		text.len--;
	}
	while (text.len > 0 && (text.ptr[text.len - 1] == ' ' ||
				text.ptr[text.len - 1] == '\t'))
		text.len--;
	return text;
}

/* What a part of the format begins with: "v1=" of "v1={sig}". */
struct part {
	const char *prefix;
	size_t len;
	bool signature; /* {sig}, else {timestamp} */
};

#define PARTS 2

/* "t={timestamp},v1={sig}": its parts, and what stands between them. */
static size_t read_format(const char *format, struct part *parts, char *between)
{
	const char *at = format, *open;
	size_t count = 0;

	*between = '\0';
	while (count < PARTS && (open = strchr(at, '{')) != NULL) {
		parts[count].prefix = at;
		parts[count].len = (size_t)(open - at);
		parts[count].signature = strncmp(open, "{sig}", 5) == 0;
		count++;
		at = strchr(open, '}');
		if (at == NULL)
			break;
		at++;
		if (*at == ',' || *at == ';')
			*between = *at++;
	}
	return count;
}

/* The part with the longest beginning that `field` has, or NULL. */
static const struct part *part_of(const struct part *parts, size_t count,
				  hook_str field)
{
	const struct part *best = NULL;
	size_t i;

	for (i = 0; i < count; i++)
		if (field.len >= parts[i].len &&
		    memcmp(field.ptr, parts[i].prefix, parts[i].len) == 0 &&
		    (best == NULL || parts[i].len > best->len))
			best = &parts[i];
	return best;
}

/* One field between separators; what is no part of the format is skipped. */
static int take_field(struct hook_look *l, const struct part *parts,
		      size_t count, hook_str field)
{
	const struct part *part;

	field = trim(field);
	part = part_of(parts, count, field);
	if (part == NULL)
		return 0;
	field = hook_slice(field.ptr + part->len, field.len - part->len);
	if (part->signature)
		return add_signature(l, field);
	if (l->timestamp.ptr)
		return hook_look_refuse(l, 400,
					"two timestamps in one signature");
	l->timestamp = field;
	return 0;
}

static int take_fields(struct hook_look *l, hook_str text, const char *cut,
		       const struct part *parts, size_t count)
{
	size_t i, from = 0, width = strlen(cut);
	int status = 0;

	for (i = 0; status == 0 && i <= text.len; i++) {
		if (i < text.len && (width == 0 || text.len - i < width ||
				     memcmp(text.ptr + i, cut, width) != 0))
			continue;
		status = take_field(l, parts, count,
				    hook_slice(text.ptr + from, i - from));
		from = i + width;
	}
	return status;
}

static int read_header(struct hook_look *l)
{
	const struct hook_recipe *recipe = l->recipe;
	struct part parts[PARTS];
	char cut[2] = "";
	bool again;
	hook_str value =
		hook_header_find(&l->request->headers, recipe->header, &again);
	size_t count = read_format(recipe->format ? recipe->format : "{sig}",
				   parts, cut);

	if (value.len == 0)
		return hook_look_refuse(l, 401, "the signature is missing");
	if (again)
		return hook_look_refuse(l, 400,
					"the signature's header stands twice");
	return take_fields(l, value,
			   recipe->separator ? recipe->separator : cut, parts,
			   count);
}

static int read_body(struct hook_look *l)
{
	hook_str text;
	int status = hook_look_text(l, l->recipe->pointer, &text);

	if (status != 0)
		return status;
	if (text.len == 0)
		return hook_look_refuse(l, 401, "the signature is missing");
	return add_signature(l, text);
}

/* ---- time ---- */

static int check_time(struct hook_look *l, int64_t now,
		      struct hook_signed *result)
{
	const struct hook_recipe *r = l->recipe;
	bool needed = r->tolerance > 0 || hook_look_covers(r, "{timestamp}");

	if (l->timestamp.ptr == NULL)
		return needed ? hook_look_refuse(l, 401,
						 "the timestamp is missing")
			      : 0;
	if (!hook_look_seconds(l->timestamp, r->timestamp_ms,
			       &result->timestamp))
		return hook_look_refuse(l, 400, "the timestamp is no number");
	result->has_timestamp = true;
	if (r->tolerance == 0)
		return 0;
	/* A clock may stand anywhere; a timestamp has 15 digits at most. */
	if (now > result->timestamp + r->tolerance)
		return hook_look_refuse(l, 401, "the signature is too old");
	if (now < result->timestamp - r->tolerance)
		return hook_look_refuse(l, 401,
					"the signature is from the future");
	return 0;
}

/* ---- verifying ---- */

/* What stands there again is not worth a second hash of the body. */
static void drop_repeated(struct hook_look *l)
{
	size_t count = l->signature_count, i, k;

	l->signature_count = 0;
	for (i = 0; i < count; i++) {
		for (k = 0; k < l->signature_count; k++)
			if (memcmp(l->signatures[k], l->signatures[i],
				   HOOK_MAC_MAX) == 0)
				break;
		if (k == l->signature_count)
			memmove(l->signatures[l->signature_count++],
				l->signatures[i], HOOK_MAC_MAX);
	}
}

/* Each signature with one key; false: the crypto library has failed. */
static bool any_signature(const struct hook_look *l, struct hook_key *key,
			  bool *right)
{
	size_t len = hook_mac_length(l->recipe->algorithm), i;
	unsigned char mac[HOOK_MAC_MAX];
	unsigned found = 0;
	bool made;

	*right = false;
	if (l->recipe->algorithm == HOOK_ED25519)
		return hook_mac_verify(key->mac, l->pieces, l->piece_count,
				       l->signatures[0], l->signature_count,
				       right);
	made = hook_mac_make(key->mac, l->pieces, l->piece_count, mac);
	for (i = 0; made && i < l->signature_count; i++)
		found |= hook_same_bytes(mac, l->signatures[i], len);
	hook_forget(mac, sizeof mac);
	*right = found != 0;
	return made;
}

/*
 * All pairs: which of them is right stays unknown to a clock. `*failed` says
 * that the crypto library did not do its part.
 */
static bool any_pair(struct hook_look *l, struct hook_key *const *keys,
		     size_t key_count, bool *failed)
{
	unsigned found = 0;
	bool right;
	size_t k;

	*failed = false;
	drop_repeated(l);
	for (k = 0; k < key_count; k++) {
		*failed |= !any_signature(l, keys[k], &right);
		found |= right;
	}
	return found != 0;
}

static int verify_item(struct hook_look *l, struct hook_key *const *keys,
		       size_t key_count, int64_t now,
		       struct hook_signed *result)
{
	bool failed;
	int status;

	l->signature_count = 0;
	l->timestamp.ptr = NULL;
	status = l->recipe->pointer ? read_body(l) : read_header(l);
	if (status == 0)
		status = hook_look_values(l);
	if (status == 0)
		status = check_time(l, now, result);
	if (status == 0)
		status = hook_look_cover(l);
	if (status != 0)
		return status;
	if (l->signature_count == 0)
		return hook_look_refuse(l, 400,
					"no signature is of the scheme's form");
	if (any_pair(l, keys, key_count, &failed))
		return 0;
	return failed ? hook_look_refuse(l, 500,
					 "the crypto library has failed")
		      : hook_look_refuse(l, 401, "the signature is wrong");
}

/* All of them or none: an item that cannot be looked at is not verified. */
static int verify_each(struct hook_look *l, struct hook_key *const *keys,
		       size_t key_count, int64_t now,
		       struct hook_signed *result)
{
	const char *each = l->recipe->each;
	hook_raw rest, item;
	enum hook_found found = hook_each_list(each, l->item, &rest);
	size_t count = 0;
	int status = 0;

	/* No list: a body that is one such item itself. */
	if (found == HOOK_MISSING)
		return verify_item(l, keys, key_count, now, result);
	while (found == HOOK_FOUND && status == 0 &&
	       hook_each_next(&rest, &item)) {
		if (count++ == HOOK_SIGNED_ITEMS)
			return hook_look_refuse(
				l, 400, "too many signed items in one body");
		found = hook_each_value(each, item, &l->item);
		if (found == HOOK_FOUND)
			status = verify_item(l, keys, key_count, now, result);
	}
	if (found != HOOK_FOUND || count == 0)
		return hook_look_refuse(l, 401,
					"what the scheme signs is missing");
	return status;
}

/* What is known now that the signature is right. */
static int fill_result(struct hook_look *l, struct hook_signed *result)
{
	const struct hook_recipe *r = l->recipe;
	int status;

	result->body_covered = hook_look_covers(r, "{body}");
	result->id_covered = hook_look_covers(r, "{id}");
	result->id = l->id;
	/* Of several items, none has the delivery's id. */
	if (r->id_json == NULL || r->id_header || r->each)
		return 0;
	result->id_covered |= result->body_covered;
	status = hook_look_text(l, r->id_json, &result->id);
	if (status != 0 || result->id.ptr == NULL)
		return status;
	result->id = hook_copy(l->arena, result->id.ptr, result->id.len);
	if (result->id.ptr)
		return 0;
	hook_no_memory(l->error);
	return 500;
}

int hook_verify(const struct hook_recipe *recipe, struct hook_key *const *keys,
		size_t key_count, const struct hook_request *request,
		int64_t now, struct hook_arena *arena,
		struct hook_signed *result, struct hook_error *error)
{
	struct hook_look l;
	int status;

	hook_look_start(&l, recipe, request, arena, error);
	memset(result, 0, sizeof *result);
	if (key_count == 0)
		return hook_look_refuse(&l, 500, "no secret is set");
	status = hook_look_json(&l);
	if (status == 0)
		status =
			recipe->each
				? verify_each(&l, keys, key_count, now, result)
				: verify_item(&l, keys, key_count, now, result);
	return status == 0 ? fill_result(&l, result) : status;
}

bool hook_signed_digest(const struct hook_recipe *recipe,
			const struct hook_request *request, hook_raw item,
			struct hook_arena *arena, unsigned char digest[32],
			struct hook_error *error)
{
	struct hook_look l;

	hook_look_start(&l, recipe, request, arena, error);
	l.item = item;
	l.timeless = true;
	if (hook_look_values(&l) != 0 || hook_look_cover(&l) != 0)
		return false;
	return hook_digest(l.pieces, l.piece_count, digest) ||
	       hook_fail(error, HOOK_CREDENTIALS,
			 "the crypto library made no digest");
}
