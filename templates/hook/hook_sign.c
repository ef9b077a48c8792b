/* SPDX-License-Identifier: 0BSD */
/*
 * One signer: what a provider does, for tests and for those who send.
 *
 * Invariant: a request that was not signed is as it was, and the error says
 * why. One that was signed verifies.
 */
#include "hook_der.h"
#include "hook_engine.h"

#include <string.h>

/* The greatest length of a signature as text. */
#define HOOK_SIGNATURE_TEXT HOOK_ENCODED(HOOK_SIGNATURE_MAX)

static bool fail(struct hook_look *l, const char *reason)
{
	return hook_fail(l->error, HOOK_INVALID, reason);
}

/* ---- headers ---- */

bool hook_sign_header(struct hook_look *l, struct hook_request *request,
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

bool hook_sign_give(struct hook_look *l, struct hook_request *request,
		    const char *name, hook_str value)
{
	if (hook_header_find(&request->headers, name, NULL).ptr)
		return true;
	return hook_sign_header(l, request, name, value);
}

static bool says_time(const struct hook_recipe *r)
{
	return r->timestamp_header ||
	       hook_terms_hold(r->format, HOOK_TERM_TIMESTAMP, NULL);
}

/* Puts a name behind a blank or comma, in lower case. */
static char *put_name(char *to, const char *name, char between)
{
	if (between)
		*to++ = between;
	for (; *name; name++)
		*to++ = (char)(*name >= 'A' && *name <= 'Z' ? *name + 32
							    : *name);
	return to;
}

/*
 * Lists what must be covered; by default a header that is always there, the
 * list itself, and the time.
 */
static bool make_list(struct hook_look *l, char between)
{
	const struct hook_recipe *r = l->recipe;
	const char *const fallback[] = {"content-type", r->listed_header,
					r->timestamp_header};
	size_t room = 1, i;
	char *out, *to;

	for (i = 0; r->components && r->components[i]; i++)
		room += strlen(r->components[i]) + 1;
	for (i = 0; i < 3; i++)
		room += fallback[i] ? strlen(fallback[i]) + 1 : 0;
	out = to = (char *)hook_alloc(l->arena, room);
	if (out == NULL)
		return hook_no_memory(l->error);
	for (i = 0; r->components && r->components[i]; i++)
		to = put_name(to, r->components[i], i ? between : '\0');
	for (i = 0; !r->components && i < 3; i++)
		if (fallback[i])
			to = put_name(to, fallback[i], i ? between : '\0');
	l->listed = hook_slice(out, (size_t)(to - out));
	return true;
}

/* Adds Host, which is signed and which only a transport would add. */
static bool give_host(struct hook_look *l, struct hook_request *request)
{
	hook_str url = request->url, target = hook_url_target(url);
	const char *colon =
		url.len ? (const char *)memchr(url.ptr, ':', url.len) : NULL;
	hook_str host;

	if (colon == NULL || target.len == url.len)
		return true;
	host = hook_copy(l->arena, colon + 3, (size_t)(target.ptr - colon) - 3);
	return host.ptr ? hook_sign_give(l, request, "Host", host)
			: hook_no_memory(l->error);
}

static bool add_list(struct hook_look *l, struct hook_request *request)
{
	const char *const *one = l->recipe->components;
	bool in_format =
		hook_terms_hold(l->recipe->format, HOOK_TERM_LISTED, NULL);

	if (l->recipe->container != HOOK_CONTAINER_BARE ||
	    (l->recipe->listed_header == NULL && !in_format))
		return true;
	for (; one && *one; one++)
		if ((strcmp(*one, "digest") == 0 &&
		     !hook_sign_digest(l, request, "Digest")) ||
		    (strcmp(*one, "host") == 0 && !give_host(l, request)))
			return false;
	if (!make_list(l, in_format ? ' ' : ','))
		return false;
	return in_format ||
	       hook_sign_give(l, request, l->recipe->listed_header, l->listed);
}

/* Adds the headers that a provider sends beside the signature. */
static bool add_values(struct hook_look *l, struct hook_request *request,
		       hook_str id, int64_t now)
{
	const struct hook_recipe *r = l->recipe;
	char text[HOOK_TIME_TEXT];

	if (says_time(r)) {
		/* 11 digits last for 3000 years, also as milliseconds. */
		if (now < 0 || now > INT64_C(99999999999))
			return fail(l, "the time is out of range");
		l->timestamp =
			hook_copy(l->arena, text,
				  hook_look_time(now, r->timestamp_unit, text));
		if (l->timestamp.ptr == NULL)
			return hook_no_memory(l->error);
	}
	if (r->timestamp_header &&
	    !hook_sign_give(l, request, r->timestamp_header, l->timestamp))
		return false;
	if (!add_list(l, request))
		return false;
	return r->id_header == NULL || id.ptr == NULL ||
	       hook_sign_give(l, request, r->id_header, id);
}

/* Returns the text that a part of the format stands for. */
static hook_str part_text(const struct hook_look *l,
			  const struct hook_term *term, hook_str signature)
{
	switch ((unsigned)term->is) {
	case HOOK_TERM_SIG:
		return signature;
	case HOOK_TERM_TIMESTAMP:
		return l->timestamp;
	case HOOK_TERM_LISTED:
		return l->listed;
	case HOOK_TERM_KEY_ID:
		return l->key_id.ptr ? l->key_id : hook_text("key");
	case HOOK_TERM_LITERAL:
	case HOOK_TERM_NEXT:
		return hook_text(term->text);
	default:
		return hook_text("x");
	}
}

/* Returns the format with its parts filled in. */
static hook_str fill_format(struct hook_look *l, hook_str signature)
{
	const struct hook_term *term, *format = hook_recipe_format(l->recipe);
	size_t room = 1;
	hook_str text;
	char *out, *to;

	for (term = format; term->is != HOOK_TERM_END; term++)
		room += part_text(l, term, signature).len;
	out = to = (char *)hook_alloc(l->arena, room);
	if (out == NULL)
		return hook_slice(NULL, 0);
	for (term = format; term->is != HOOK_TERM_END; term++) {
		text = part_text(l, term, signature);
		if (text.len > 0)
			memcpy(to, text.ptr, text.len);
		to += text.len;
	}
	return hook_slice(out, (size_t)(to - out));
}

/* ---- the signature ---- */

static size_t sign_once(struct hook_look *l, const struct hook_key *key,
			unsigned char *out)
{
	size_t ecdsa = hook_ecdsa_length(l->recipe->algorithm), len;
	unsigned char der[HOOK_SIGNATURE_MAX];
	bool raw = l->recipe->raw_ecdsa ||
		   l->recipe->container != HOOK_CONTAINER_BARE;

	if (hook_algorithm_family(l->recipe->algorithm) != HOOK_OF_PUBLIC)
		return hook_mac_make(key->mac, l->pieces, l->piece_count, out)
			       ? hook_mac_length(l->recipe->algorithm)
			       : 0;
	if (ecdsa == 0 || !raw)
		return hook_mac_sign(key->mac, l->pieces, l->piece_count, out);
	len = hook_mac_sign(key->mac, l->pieces, l->piece_count, der);
	return len > 0 && hook_ecdsa_from_der(der, len, out, ecdsa) ? ecdsa : 0;
}

size_t hook_sign_bytes(struct hook_look *l, const struct hook_key *key,
		       unsigned char *out)
{
	size_t len = 0;
	unsigned i;

	for (i = 0; len == 0 && i < HOOK_TRIES; i++)
		len = sign_once(l, key, out);
	return len;
}

/* A token is its own signature. */
static bool make_token(struct hook_look *l, const struct hook_key *key,
		       char *text, size_t *len)
{
	if (HOOK_ENCODED(key->secret_len) > HOOK_SIGNATURE_TEXT)
		return fail(l, "the secret is too long");
	*len = hook_encode(l->recipe->encoding, key->secret, key->secret_len,
			   text);
	return true;
}

/* Signs l->item; `text` has room for HOOK_SIGNATURE_TEXT. */
static bool make_signature(struct hook_look *l, struct hook_key *key,
			   char *text, size_t *len)
{
	const struct hook_recipe *r = l->recipe;
	bool timed = hook_recipe_has_time(r);
	unsigned char bytes[HOOK_SIGNATURE_MAX];
	int64_t seconds;

	if (hook_look_values(l) != 0)
		return false;
	if (hook_algorithm_family(r->algorithm) == HOOK_OF_TOKEN)
		return make_token(l, key, text, len);
	if (timed &&
	    !hook_look_seconds(l->timestamp, r->timestamp_unit, &seconds))
		return fail(l, "no timestamp stands where the scheme has it");
	l->key = key;
	if (hook_look_cover(l) != 0)
		return false;
	*len = hook_sign_bytes(l, key, bytes);
	if (*len == 0)
		return hook_unfit(l->error, "the crypto library did not sign");
	*len = hook_encode(r->encoding, bytes, *len, text);
	return true;
}

/* Adds a parameter behind the others; an old one is dropped. */
static bool add_parameter(struct hook_look *l, hook_str *to, bool url,
			  hook_str value)
{
	const char *name = l->recipe->parameter;
	size_t room = to->len + strlen(name) + value.len * 3 + 3, n;
	char *out = (char *)hook_alloc(l->arena, room);
	bool first = url ? memchr(to->ptr ? to->ptr : "", '?', to->len) == NULL
			 : to->len == 0;

	if (out == NULL)
		return hook_no_memory(l->error);
	if (to->len > 0)
		memcpy(out, to->ptr, to->len);
	n = to->len;
	if (url || !first)
		out[n++] = first ? '?' : '&';
	memcpy(out + n, name, strlen(name));
	n += strlen(name);
	out[n++] = '=';
	n += hook_form_encode(value, out + n);
	*to = hook_slice(out, n);
	return true;
}

static bool place_signature(struct hook_look *l, struct hook_request *request,
			    hook_str text)
{
	const struct hook_recipe *r = l->recipe;
	hook_str value = fill_format(l, text);

	if (value.ptr == NULL)
		return hook_no_memory(l->error);
	if (r->parameter)
		return add_parameter(l,
				     r->place == HOOK_PLACE_QUERY
					     ? &request->url
					     : &request->body,
				     r->place == HOOK_PLACE_QUERY, value);
	return hook_sign_header(l, request, r->header, value);
}

static bool sign_header(struct hook_look *l, struct hook_key *key,
			struct hook_request *request)
{
	char text[HOOK_SIGNATURE_TEXT];
	size_t len;

	return make_signature(l, key, text, &len) &&
	       place_signature(l, request, hook_slice(text, len));
}

/* Makes a JWS: in a header, as the body, or as the body's only member. */
static bool sign_jws(struct hook_look *l, struct hook_key *key, int64_t now,
		     struct hook_request *request)
{
	struct hook_writer w;
	hook_str text;

	l->key = key;
	if (hook_look_values(l) != 0 || !hook_jws_sign(l, key, now, &text))
		return false;
	if (l->recipe->place == HOOK_PLACE_BODY) {
		request->body = text;
		return true;
	}
	if (l->recipe->pointer == NULL)
		return place_signature(l, request, text);
	hook_writer_start(&w, l->arena, HOOK_REQUEST, l->error);
	hook_write_object(&w);
	hook_write_name(&w, l->recipe->pointer + 1,
			strlen(l->recipe->pointer + 1));
	hook_write_str(&w, text);
	hook_write_object_end(&w);
	request->body = hook_writer_finish(&w);
	return request->body.ptr != NULL;
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
	char text[HOOK_SIGNATURE_TEXT];
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
				  all.len + count * HOOK_SIGNATURE_TEXT + 1);
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

static bool sign_any(struct hook_look *l, struct hook_key *key, int64_t now,
		     struct hook_request *request)
{
	switch (l->recipe->container) {
	case HOOK_CONTAINER_JWS:
	case HOOK_CONTAINER_JWS_DETACHED:
		return sign_jws(l, key, now, request);
	case HOOK_CONTAINER_HTTP_MESSAGE:
		return hook_message_sign(l, key, now, request);
	case HOOK_CONTAINER_BARE:
	case HOOK_CONTAINER_COUNT:
	default:
		return l->recipe->pointer ? sign_body(l, key, request)
					  : sign_header(l, key, request);
	}
}

/* Is anything there to look at before? Not in a body that becomes a JWS. */
static bool looks_first(const struct hook_recipe *recipe)
{
	return !hook_jws_holds_event(recipe);
}

bool hook_sign_with(const struct hook_verifier *signer, hook_str id,
		    int64_t now, struct hook_request *request,
		    struct hook_arena *arena, struct hook_error *error)
{
	struct hook_request made = *request;
	struct hook_look l;

	hook_look_start(&l, signer->recipe, &made, arena, error);
	l.settings = signer->settings;
	l.setting_count = signer->setting_count;
	hook_fail(error, HOOK_OK, "");
	if ((!looks_first(signer->recipe) || hook_look_json(&l) == 0) &&
	    add_values(&l, &made, id, now) &&
	    sign_any(&l, signer->keys[0], now, &made)) {
		*request = made;
		return true;
	}
	/* The request is as it was, and the error is set. */
	HOOK_ASSERT(error->code != HOOK_OK);
	if (error->code == HOOK_REFUSED)
		error->code = HOOK_INVALID;
	return false;
}

bool hook_sign(const struct hook_recipe *recipe, struct hook_key *key,
	       hook_str id, int64_t now, struct hook_request *request,
	       struct hook_arena *arena, struct hook_error *error)
{
	struct hook_verifier signer;

	memset(&signer, 0, sizeof signer);
	signer.recipe = recipe;
	signer.keys = &key;
	signer.key_count = 1;
	return hook_sign_with(&signer, id, now, request, arena, error);
}
