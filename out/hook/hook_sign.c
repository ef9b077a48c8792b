/* SPDX-License-Identifier: 0BSD */
/*
 * One signer: what a provider does, for tests and for those who send.
 *
 * Invariant: a request that was signed verifies; if it could not, nothing was
 * signed and the request is as it was.
 */
#include "hook_look.h"

#include <string.h>

static bool fail(struct hook_look *l, const char *reason)
{
	return hook_fail(l->error, HOOK_INVALID, reason);
}

/* ---- headers ---- */

/* Puts a header in place of all that have its name. */
static bool set_header(struct hook_look *l, struct hook_request *request,
		       const char *name, hook_str value)
{
	struct hook_headers old = request->headers, one = {NULL, 1};
	struct hook_header *items;
	size_t i, count = 0;

	items = (struct hook_header *)hook_alloc(l->arena, (old.count +
							    1) * sizeof *items);
	if (value.ptr == NULL || items == NULL)
		return hook_no_memory(l->error);
	for (i = 0; i < old.count; i++) {
		bool same;

		one.items = &old.items[i];
		same = hook_header_find(&one, name, NULL).ptr != NULL;
		if (!same)
			items[count++] = old.items[i];
	}
	items[count].name = hook_text(name);
	items[count].value = value;
	request->headers.items = items;
	request->headers.count = count + 1;
	return true;
}

/* What stands there stays. */
static bool give_header(struct hook_look *l, struct hook_request *request,
			const char *name, hook_str value)
{
	if (hook_header_find(&request->headers, name, NULL).ptr)
		return true;
	return set_header(l, request, name, value);
}

static bool says_time(const struct hook_recipe *r)
{
	return r->timestamp_header ||
	       (r->format && strstr(r->format, "{timestamp}"));
}

/* The headers that a provider sends beside the signature. */
static bool add_values(struct hook_look *l, struct hook_request *request,
		       hook_str id, int64_t now)
{
	const struct hook_recipe *r = l->recipe;

	if (says_time(r)) {
		/* 11 digits: more than 3000 years, also in milliseconds. */
		if (now < 0 || now > INT64_C(99999999999))
			return fail(l, "the time is out of range");
		l->timestamp =
			hook_int_text(l->arena,
				      hook_integer(r->timestamp_ms ? now * 1000
								   : now));
		if (l->timestamp.ptr == NULL)
			return hook_no_memory(l->error);
	}
	if (r->timestamp_header &&
	    !give_header(l, request, r->timestamp_header, l->timestamp))
		return false;
	return r->id_header == NULL || id.ptr == NULL ||
	       give_header(l, request, r->id_header, id);
}

/* The format with its parts filled in. */
static hook_str fill_format(struct hook_look *l, hook_str signature)
{
	const char *at = l->recipe->format ? l->recipe->format : "{sig}";
	size_t room = strlen(at) + signature.len + l->timestamp.len + 1;
	char *out = (char *)hook_alloc(l->arena, room), *to = out;

	if (out == NULL)
		return hook_slice(NULL, 0);
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
	return hook_slice(out, (size_t)(to - out));
}

/* ---- the signature ---- */

/* Of l->item; `text` has room for HOOK_MAC_MAX * 2. */
static bool make_signature(struct hook_look *l, struct hook_key *key,
			   char *text, size_t *len)
{
	const struct hook_recipe *r = l->recipe;
	bool timed = says_time(r) || r->timestamp_json;
	unsigned char mac[HOOK_MAC_MAX];
	int64_t seconds;

	if (hook_look_values(l) != 0)
		return false;
	if (timed &&
	    !hook_look_seconds(l->timestamp, r->timestamp_ms, &seconds))
		return fail(l, "no timestamp stands where the scheme has it");
	if (hook_look_cover(l) != 0)
		return false;
	if (!hook_mac_make(key->mac, l->pieces, l->piece_count, mac))
		return hook_fail(l->error, HOOK_CREDENTIALS,
				 "the crypto library did not sign");
	*len = hook_encode(r->encoding, mac, hook_mac_length(r->algorithm),
			   text);
	return true;
}

static bool sign_header(struct hook_look *l, struct hook_key *key,
			struct hook_request *request)
{
	char text[HOOK_MAC_MAX * 2];
	size_t len;

	return make_signature(l, key, text, &len) &&
	       set_header(l, request, l->recipe->header,
			  fill_format(l, hook_slice(text, len)));
}

/* A body that is written anew up to `from`. */
struct copy {
	const char *from;
	char *to;
};

static void copy_until(struct copy *c, const char *until)
{
	size_t len = (size_t)(until - c->from);

	memcpy(c->to, c->from, len);
	c->to += len;
	c->from = until;
}

/* Replaces the text of the signature that stands in the item. */
static bool sign_item(struct hook_look *l, struct hook_key *key, struct copy *c)
{
	char text[HOOK_MAC_MAX * 2];
	hook_raw old;
	size_t len;

	if (hook_json_look(l->item, hook_text(l->recipe->pointer), &old) !=
		    HOOK_FOUND ||
	    hook_raw_type(old) != HOOK_STRING)
		return fail(l, "the body has no text where its signature "
			       "goes");
	if (!make_signature(l, key, text, &len))
		return false;
	copy_until(c, old.ptr + 1);
	memcpy(c->to, text, len);
	c->to += len;
	c->from = old.ptr + old.len - 1;
	return true;
}

static size_t count_items(hook_raw rest)
{
	hook_raw item;
	size_t count = 0;

	while (count <= HOOK_SIGNED_ITEMS && hook_each_next(&rest, &item))
		count++;
	return count;
}

static bool sign_items(struct hook_look *l, struct hook_key *key, hook_raw rest,
		       struct copy *c)
{
	const char *each = l->recipe->each;
	hook_raw item;

	while (hook_each_next(&rest, &item)) {
		if (hook_each_value(each, item, &l->item) != HOOK_FOUND)
			return fail(l, "an item of the body is not as the "
				       "scheme has it");
		if (!sign_item(l, key, c))
			return false;
	}
	return true;
}

static bool sign_body(struct hook_look *l, struct hook_key *key,
		      struct hook_request *request)
{
	hook_raw all = l->item, rest = {NULL, 0};
	enum hook_found list =
		l->recipe->each ? hook_each_list(l->recipe->each, all, &rest)
				: HOOK_MISSING;
	size_t count = list == HOOK_FOUND ? count_items(rest) : 1;
	struct copy c;
	char *body;

	if (list == HOOK_UNCLEAR || count == 0 || count > HOOK_SIGNED_ITEMS)
		return fail(l, "the body has no list of items to sign, or "
			       "too long a one");
	body = (char *)hook_alloc(l->arena,
				  all.len + count * HOOK_MAC_MAX * 2 + 1);
	if (body == NULL)
		return hook_no_memory(l->error);
	c.from = all.ptr;
	c.to = body;
	if (list == HOOK_FOUND ? !sign_items(l, key, rest, &c)
			       : !sign_item(l, key, &c))
		return false;
	copy_until(&c, all.ptr + all.len);
	request->body = hook_slice(body, (size_t)(c.to - body));
	return true;
}

bool hook_sign(const struct hook_recipe *recipe, struct hook_key *key,
	       hook_str id, int64_t now, struct hook_request *request,
	       struct hook_arena *arena, struct hook_error *error)
{
	struct hook_request made = *request;
	struct hook_look l;

	hook_look_start(&l, recipe, &made, arena, error);
	hook_fail(error, HOOK_OK, "");
	if (hook_look_json(&l) == 0 && add_values(&l, &made, id, now) &&
	    (recipe->pointer ? sign_body(&l, key, &made)
			     : sign_header(&l, key, &made))) {
		*request = made;
		return true;
	}
	if (error->code == HOOK_REFUSED)
		error->code = HOOK_INVALID;
	return false;
}
