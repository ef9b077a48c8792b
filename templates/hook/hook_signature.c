/* SPDX-License-Identifier: 0BSD */
/*
 * One verifier, one signer.
 *
 * Invariant: every signature that came is compared with every key, and the
 * outcome of one comparison does not decide whether the next is made.
 */
#include "hook_crypto.h"
#include "hook_json.h"

#include <stdlib.h>
#include <string.h>

#define PIECES 24        /* of what is covered */
#define SIGNATURES 16    /* in one header; more are refused */
#define ITEMS 1000       /* signed ones in one body */

struct hook_key {
	struct hook_mac *mac;
};

/* One delivery while it is looked at. */
struct look {
	const struct hook_recipe *recipe;
	const struct hook_request *request;
	struct hook_arena *arena;
	struct hook_error *error;
	hook_raw item;       /* what is signed within the body, or all of it */
	hook_str timestamp, id;
	unsigned char signatures[SIGNATURES][HOOK_MAC_MAX];
	size_t signature_count;
	bool timeless;       /* leave the time out of what is covered */
	struct hook_piece pieces[PIECES];
	size_t piece_count;
};

static int refuse(struct look *l, int status, const char *reason)
{
	hook_fail(l->error, HOOK_REFUSED, reason);
	l->error->keyword = "signature";
	return status;
}

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

static size_t decode(enum hook_encoding encoding, hook_str text,
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

static size_t encode(enum hook_encoding encoding, const unsigned char *bytes,
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

struct hook_key *hook_key_new(const struct hook_recipe *recipe,
	hook_str secret, struct hook_error *error)
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
	len = decode(recipe->key, secret, bytes, secret.len);
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
			hook_fail(error, HOOK_CREDENTIALS, "the crypto library "
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

static hook_str slice(const char *ptr, size_t len)
{
	hook_str text;

	text.ptr = ptr;
	text.len = len;
	return text;
}

static int add_signature(struct look *l, hook_str text)
{
	size_t wanted = hook_mac_length(l->recipe->algorithm), len;

	if (l->signature_count == SIGNATURES)
		return refuse(l, 400, "too many signatures in one header");
	len = decode(l->recipe->encoding, text,
		l->signatures[l->signature_count], HOOK_MAC_MAX);
	/* One that cannot be right is skipped: another may follow. */
	if (len == wanted)
		l->signature_count++;
	return 0;
}

static bool begins(hook_str text, const char *with, size_t len)
{
	return text.len >= len && memcmp(text.ptr, with, len) == 0;
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

/* What a placeholder's part of the format begins with: "v1=" of "v1={sig}". */
struct part {
	const char *prefix;
	size_t len;
	bool signature;  /* {sig}, else {timestamp} */
};

/* "t={timestamp},v1={sig}": its parts, and what stands between them. */
static size_t read_format(const char *format, struct part *parts,
	char *between)
{
	const char *at = format, *open;
	size_t count = 0;

	*between = '\0';
	while (count < 4 && (open = strchr(at, '{')) != NULL) {
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

static int take_part(struct look *l, const struct part *part, hook_str text)
{
	text = slice(text.ptr + part->len, text.len - part->len);
	if (part->signature)
		return add_signature(l, text);
	if (l->timestamp.ptr)
		return refuse(l, 400, "two timestamps in one signature");
	l->timestamp = text;
	return 0;
}

/* One field between separators: the part whose beginning it has, or none. */
static int take_field(struct look *l, const struct part *parts, size_t count,
	hook_str field)
{
	size_t i;

	field = trim(field);
	for (i = 0; i < count; i++)
		if (begins(field, parts[i].prefix, parts[i].len))
			return take_part(l, &parts[i], field);
	return 0;
}

static int take_fields(struct look *l, hook_str text, const char *cut,
	const struct part *parts, size_t count)
{
	size_t i, from = 0, width = strlen(cut);
	int status = 0;

	for (i = 0; status == 0 && i <= text.len; i++) {
		if (i < text.len && (width == 0 || text.len - i < width ||
			memcmp(text.ptr + i, cut, width) != 0))
			continue;
		status = take_field(l, parts, count, slice(text.ptr + from,
			i - from));
		from = i + width;
	}
	return status;
}

static int read_header(struct look *l)
{
	const struct hook_recipe *recipe = l->recipe;
	struct part parts[4];
	char cut[2] = "";
	bool again;
	hook_str value = hook_header_find(&l->request->headers,
		recipe->header, &again);
	size_t count = read_format(recipe->format ? recipe->format : "{sig}",
		parts, cut);

	if (value.ptr == NULL || value.len == 0)
		return refuse(l, 401, "the signature is missing");
	if (again)
		return refuse(l, 400, "the signature's header stands twice");
	return take_fields(l, value, recipe->separator ? recipe->separator :
		cut, parts, count);
}

/* ---- values in headers and in the body ---- */

static hook_str json_text(struct look *l, const char *pointer)
{
	hook_raw value;
	hook_str text = {NULL, 0};

	if (!hook_json_find(l->item.ptr, l->item.len, pointer, &value))
		return text;
	if (value.len > 0 && *value.ptr == '"')
		return hook_raw_text(l->arena, value);
	if ((hook_raw_type(value) & (HOOK_NUMBER | HOOK_BOOLEAN)) != 0)
		text = slice(value.ptr, value.len);
	while (text.len > 0 && strchr(" \t\r\n,}]", text.ptr[text.len - 1]))
		text.len--;
	return text;
}

static int header_value(struct look *l, const char *name, hook_str *out)
{
	bool again;

	*out = hook_header_find(&l->request->headers, name, &again);
	if (again)
		return refuse(l, 400, "a header that is signed stands twice");
	return 0;
}

static int find_values(struct look *l)
{
	const struct hook_recipe *r = l->recipe;
	int status = 0;

	if (r->timestamp_header)
		status = header_value(l, r->timestamp_header, &l->timestamp);
	else if (r->timestamp_json)
		l->timestamp = json_text(l, r->timestamp_json);
	if (status == 0 && r->id_header)
		status = header_value(l, r->id_header, &l->id);
	return status;
}

/* ---- what is covered ---- */

static int add_piece(struct look *l, hook_str text)
{
	if (l->piece_count == PIECES)
		return refuse(l, 500, "the recipe has too many parts");
	l->pieces[l->piece_count].ptr = text.ptr;
	l->pieces[l->piece_count].len = text.len;
	l->piece_count++;
	return 0;
}

/* A part that is named but missing is empty (Adyen's originalReference). */
static int add_named(struct look *l, const char *name, size_t len)
{
	char word[256];
	hook_str text = {NULL, 0};
	int status = 0;

	if (len >= sizeof word)
		return refuse(l, 500, "the recipe has too long a part");
	memcpy(word, name, len);
	word[len] = '\0';
	if (strcmp(word, "body") == 0)
		text = l->request->body;
	else if (strcmp(word, "timestamp") == 0)
		text = l->timeless ? text : l->timestamp;
	else if (strcmp(word, "id") == 0)
		text = l->id.ptr || !l->recipe->id_json ? l->id :
			json_text(l, l->recipe->id_json);
	else if (strcmp(word, "url") == 0)
		text = l->request->url;
	else if (strncmp(word, "header:", 7) == 0)
		status = header_value(l, word + 7, &text);
	else if (strncmp(word, "json:", 5) == 0)
		text = json_text(l, word + 5);
	return status ? status : add_piece(l, text);
}

static int cover(struct look *l)
{
	const char *at = l->recipe->covers ? l->recipe->covers : "{body}";
	const char *open, *close;
	int status = 0;

	l->piece_count = 0;
	while (status == 0 && *at) {
		open = strchr(at, '{');
		close = open ? strchr(open, '}') : NULL;
		if (close == NULL)
			return add_piece(l, hook_text(at));
		if (open > at)
			status = add_piece(l, slice(at, (size_t)(open - at)));
		if (status == 0)
			status = add_named(l, open + 1,
				(size_t)(close - open - 1));
		at = close + 1;
	}
	return status;
}

static bool covers(const struct hook_recipe *recipe, const char *word)
{
	return strstr(recipe->covers ? recipe->covers : "{body}", word) !=
		NULL;
}

/* ---- time ---- */

static bool read_timestamp(hook_str text, bool ms, int64_t *seconds)
{
	int64_t value = 0;
	size_t i;

	if (text.ptr == NULL || text.len == 0 || text.len > 15)
		return false;
	for (i = 0; i < text.len; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
		value = value * 10 + (text.ptr[i] - '0');
	}
	*seconds = ms ? value / 1000 : value;
	return true;
}

static int check_time(struct look *l, int64_t now, struct hook_signed *result)
{
	const struct hook_recipe *r = l->recipe;
	bool needed = r->tolerance > 0 || covers(r, "{timestamp}");

	if (l->timestamp.ptr == NULL)
		return needed ? refuse(l, 401, "the timestamp is missing") : 0;
	if (!read_timestamp(l->timestamp, r->timestamp_ms,
		&result->timestamp))
		return refuse(l, 400, "the timestamp is no number");
	result->has_timestamp = true;
	if (r->tolerance == 0)
		return 0;
	if (result->timestamp < now - r->tolerance)
		return refuse(l, 401, "the signature is too old");
	if (result->timestamp > now + r->tolerance)
		return refuse(l, 401, "the signature is from the future");
	return 0;
}

/* ---- verifying ---- */

/* All pairs: which of them is right stays unknown to a clock. */
static bool any_pair(struct look *l, struct hook_key *const *keys,
	size_t key_count)
{
	size_t len = hook_mac_length(l->recipe->algorithm), i, k;
	unsigned char mac[HOOK_MAC_MAX];
	unsigned found = 0;

	for (k = 0; k < key_count; k++) {
		bool made = l->recipe->algorithm != HOOK_ED25519 &&
			hook_mac_make(keys[k]->mac, l->pieces, l->piece_count,
				mac);

		for (i = 0; i < l->signature_count; i++) {
			if (l->recipe->algorithm == HOOK_ED25519)
				found |= hook_mac_verify(keys[k]->mac,
					l->pieces, l->piece_count,
					l->signatures[i]);
			else if (made)
				found |= hook_same_bytes(mac,
					l->signatures[i], len);
		}
	}
	hook_forget(mac, sizeof mac);
	return found != 0;
}

static int verify_item(struct look *l, struct hook_key *const *keys,
	size_t key_count, int64_t now, struct hook_signed *result)
{
	hook_str text;
	int status;

	l->signature_count = 0;
	l->timestamp.ptr = NULL;
	if (l->recipe->pointer) {
		text = json_text(l, l->recipe->pointer);
		if (text.ptr == NULL)
			return refuse(l, 401, "the signature is missing");
		status = add_signature(l, text);
	} else {
		status = read_header(l);
	}
	if (status == 0)
		status = find_values(l);
	if (status == 0)
		status = check_time(l, now, result);
	if (status == 0)
		status = cover(l);
	if (status != 0)
		return status;
	if (l->signature_count == 0)
		return refuse(l, 401, "no signature is of the scheme's form");
	return any_pair(l, keys, key_count) ? 0 :
		refuse(l, 401, "the signature is wrong");
}

/*
 * The n-th item of an `each` with one star: "/a/<star>/b" is the value at
 * "/a/n/b".
 */
static bool find_item(const char *each, const struct hook_request *request,
	size_t index, hook_raw *item)
{
	const char *star = strchr(each, '*');
	char pointer[256], digits[24];
	size_t i = sizeof digits, head, tail;
	hook_raw found;

	if (star == NULL || strlen(each) + sizeof digits > sizeof pointer)
		return false;
	do {
		digits[--i] = (char)('0' + index % 10);
		index /= 10;
	} while (index > 0);
	head = (size_t)(star - each);
	tail = strlen(star + 1);
	memcpy(pointer, each, head);
	memcpy(pointer + head, digits + i, sizeof digits - i);
	memcpy(pointer + head + sizeof digits - i, star + 1, tail + 1);
	if (!hook_json_find(request->body.ptr, request->body.len, pointer,
		&found))
		return false;
	*item = found;
	return true;
}

static int verify_each(struct look *l, struct hook_key *const *keys,
	size_t key_count, int64_t now, struct hook_signed *result)
{
	size_t i;
	int status = 0;

	for (i = 0; status == 0 && i < ITEMS &&
		find_item(l->recipe->each, l->request, i, &l->item); i++)
		status = verify_item(l, keys, key_count, now, result);
	if (i == ITEMS)
		return refuse(l, 400, "too many signed items in one body");
	/* Not a list: a body that is one such item itself. */
	if (i == 0 && status == 0)
		return verify_item(l, keys, key_count, now, result);
	return status;
}

int hook_verify(const struct hook_recipe *recipe,
	struct hook_key *const *keys, size_t key_count,
	const struct hook_request *request, int64_t now,
	struct hook_arena *arena, struct hook_signed *result,
	struct hook_error *error)
{
	struct look l;
	int status;

	memset(&l, 0, sizeof l);
	memset(result, 0, sizeof *result);
	l.recipe = recipe;
	l.request = request;
	l.arena = arena;
	l.error = error;
	l.item.ptr = request->body.ptr;
	l.item.len = request->body.len;
	if (key_count == 0)
		return refuse(&l, 500, "no secret is set");
	status = recipe->each ? verify_each(&l, keys, key_count, now, result) :
		verify_item(&l, keys, key_count, now, result);
	if (status != 0)
		return status;
	result->id = l.id;
	if (recipe->id_json)
		result->id = json_text(&l, recipe->id_json);
	result->body_covered = covers(recipe, "{body}");
	result->id_covered = covers(recipe, "{id}") || (recipe->id_json &&
		covers(recipe, "{body}"));
	return 0;
}

bool hook_signed_digest(const struct hook_recipe *recipe,
	const struct hook_request *request, hook_raw item,
	struct hook_arena *arena, unsigned char digest[32],
	struct hook_error *error)
{
	struct look l;

	memset(&l, 0, sizeof l);
	l.recipe = recipe;
	l.request = request;
	l.arena = arena;
	l.error = error;
	l.item = item;
	l.timeless = true;
	if (find_values(&l) != 0 || cover(&l) != 0)
		return false;
	return hook_digest(l.pieces, l.piece_count, digest) ||
		hook_fail(error, HOOK_CREDENTIALS,
			"the crypto library made no digest");
}

/* ---- signing ---- */

static hook_str number_text(struct hook_arena *arena, int64_t value)
{
	return hook_int_text(arena, hook_integer(value));
}

/* The format with its parts filled in. */
static hook_str fill_format(struct look *l, hook_str signature)
{
	const char *at = l->recipe->format ? l->recipe->format : "{sig}";
	size_t room = strlen(at) + signature.len + l->timestamp.len + 1;
	char *out = (char *)hook_alloc(l->arena, room), *to = out;
	hook_str none = {NULL, 0};

	if (out == NULL)
		return none;
	while (*at) {
		const hook_str *part = NULL;

		if (strncmp(at, "{sig}", 5) == 0)
			part = &signature;
		else if (strncmp(at, "{timestamp}", 11) == 0)
			part = &l->timestamp;
		if (part == NULL) {
			*to++ = *at++;
			continue;
		}
		if (part->len > 0)
			memcpy(to, part->ptr, part->len);
		to += part->len;
		at = strchr(at, '}') + 1;
	}
	return slice(out, (size_t)(to - out));
}

static bool add_header(struct look *l, struct hook_request *request,
	const char *name, hook_str value)
{
	struct hook_header *items;

	if (value.ptr == NULL)
		return hook_no_memory(l->error);
	items = (struct hook_header *)hook_alloc(l->arena,
		(request->headers.count + 1) * sizeof *items);
	if (items == NULL)
		return hook_no_memory(l->error);
	if (request->headers.count > 0)
		memcpy(items, request->headers.items,
			request->headers.count * sizeof *items);
	items[request->headers.count].name = hook_text(name);
	items[request->headers.count].value = value;
	request->headers.items = items;
	request->headers.count++;
	return true;
}

static bool make_signature(struct look *l, struct hook_key *key,
	hook_str *signature)
{
	unsigned char mac[HOOK_MAC_MAX];
	char text[HOOK_MAC_MAX * 2];
	size_t len = hook_mac_length(l->recipe->algorithm);

	if (cover(l) != 0)
		return false;
	if (!hook_mac_make(key->mac, l->pieces, l->piece_count, mac))
		return hook_fail(l->error, HOOK_CREDENTIALS,
			"the crypto library did not sign");
	*signature = hook_copy(l->arena, text, encode(l->recipe->encoding,
		mac, len, text));
	return signature->ptr != NULL || hook_no_memory(l->error);
}

/* Replaces the text of the signature that stands in the body. */
static bool write_into_body(struct look *l, struct hook_request *request,
	hook_str signature)
{
	hook_raw old;
	char *body, *to;
	size_t from, len, trailing;

	if (!hook_json_find(l->item.ptr, l->item.len, l->recipe->pointer,
		&old) || old.len < 2 || *old.ptr != '"')
		return hook_fail(l->error, HOOK_INVALID, "the body has no "
			"text where its signature goes");
	len = (size_t)(strchr(old.ptr + 1, '"') - old.ptr) + 1;
	from = (size_t)(old.ptr - request->body.ptr);
	trailing = request->body.len - from - len;
	body = (char *)hook_alloc(l->arena,
		request->body.len + signature.len + 3);
	if (body == NULL)
		return hook_no_memory(l->error);
	memcpy(body, request->body.ptr, from);
	to = body + from;
	*to++ = '"';
	memcpy(to, signature.ptr, signature.len);
	to += signature.len;
	*to++ = '"';
	memcpy(to, request->body.ptr + from + len, trailing);
	request->body = slice(body, from + signature.len + 2 + trailing);
	return true;
}

static bool sign_item(struct look *l, struct hook_key *key,
	struct hook_request *request)
{
	hook_str signature;

	if (!make_signature(l, key, &signature))
		return false;
	if (l->recipe->pointer)
		return write_into_body(l, request, signature);
	return add_header(l, request, l->recipe->header,
		fill_format(l, signature));
}

static bool sign_each(struct look *l, struct hook_key *key,
	struct hook_request *request)
{
	size_t i;

	for (i = 0; i < ITEMS && find_item(l->recipe->each, request, i,
		&l->item); i++)
		if (!sign_item(l, key, request))
			return false;
	return i > 0 || sign_item(l, key, request);
}

/* The headers that a provider sends beside the signature. */
static bool add_values(struct look *l, struct hook_request *request,
	hook_str id, int64_t now)
{
	const struct hook_recipe *r = l->recipe;

	l->timestamp = number_text(l->arena, r->timestamp_ms ? now * 1000 :
		now);
	if (l->timestamp.ptr == NULL)
		return hook_no_memory(l->error);
	if (r->timestamp_header && !add_header(l, request,
		r->timestamp_header, l->timestamp))
		return false;
	l->id = id;
	if (r->id_header && id.ptr &&
		!add_header(l, request, r->id_header, id))
		return false;
	return true;
}

bool hook_sign(const struct hook_recipe *recipe, struct hook_key *key,
	hook_str id, int64_t now, struct hook_request *request,
	struct hook_arena *arena, struct hook_error *error)
{
	struct look l;

	memset(&l, 0, sizeof l);
	l.recipe = recipe;
	l.request = request;
	l.arena = arena;
	l.error = error;
	l.item.ptr = request->body.ptr;
	l.item.len = request->body.len;
	hook_fail(error, HOOK_OK, "");
	if (!add_values(&l, request, id, now))
		return false;
	if (recipe->timestamp_json)
		l.timestamp = json_text(&l, recipe->timestamp_json);
	return recipe->each ? sign_each(&l, key, request) :
		sign_item(&l, key, request);
}
