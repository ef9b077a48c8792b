/* SPDX-License-Identifier: 0BSD */
/*
 * Headers that a signature lists, and covers: draft-cavage-http-signatures-12,
 * and what providers made of it.
 *
 * What the recipe wants covered is in the list, or it is refused.
 */
#include "hook_look.h"

#include <string.h>

#define LISTED 32
#define TARGET "(request-target)"

static char lower(char c)
{
	return (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
}

/* ---- the digest of the body: RFC 3230, in base64 ---- */

static bool is_name(hook_str text, const char *name)
{
	size_t i;

	for (i = 0; i < text.len && name[i]; i++)
		if (lower(text.ptr[i]) != name[i])
			return false;
	return i == text.len && !name[i];
}

static bool is_digest(const struct hook_look *l, enum hook_digest_id digest,
		      hook_str value)
{
	hook_str body = l->request->body;
	struct hook_piece piece = {body.ptr, body.len, false, false};
	unsigned char is[HOOK_MAC_MAX], said[HOOK_MAC_MAX + 2];
	size_t len = hook_digest_length(digest);

	return hook_decode(HOOK_BASE64, value, said, sizeof said) == len &&
	       hook_digest_of(digest, &piece, 1, is) &&
	       hook_same_bytes(is, said, len);
}

bool hook_recipe_lists(const struct hook_recipe *recipe, const char *name)
{
	const char *const *one = recipe->components;

	for (; one && *one; one++)
		if (strcmp(*one, name) == 0)
			return true;
	return false;
}

/* Every digest that is known must be right, and there must be one. */
int hook_look_digest(struct hook_look *l, hook_str value)
{
	const char *end = value.ptr + value.len, *at, *sign;
	enum hook_digest_id digest;
	size_t known = 0;
	hook_str one, name;

	while (value.len > 0) {
		at = (const char *)memchr(value.ptr, ',', value.len);
		one = hook_trim(hook_slice(value.ptr, (size_t)((at ? at : end) -
							       value.ptr)));
		value = hook_slice(at ? at + 1 : end,
				   at ? (size_t)(end - at) - 1 : 0);
		sign = one.len ? (const char *)memchr(one.ptr, '=', one.len)
			       : NULL;
		if (sign == NULL)
			continue;
		name = hook_slice(one.ptr, (size_t)(sign - one.ptr));
		digest = is_name(name, "sha-256")   ? HOOK_SHA256
			 : is_name(name, "sha-512") ? HOOK_SHA512
						    : HOOK_NO_DIGEST;
		if (digest == HOOK_NO_DIGEST)
			continue;
		if (!is_digest(l, digest,
			       hook_slice(sign + 1, one.len - name.len - 1)))
			return hook_look_refuse(l, 401,
						"the Digest is not the body's");
		known++;
	}
	return known ? 0
		     : hook_look_refuse(l, 401,
					"the Digest is neither SHA-256 nor "
					"SHA-512");
}

/* ---- the list ---- */

static bool next_listed(hook_str *rest, hook_str *name)
{
	size_t i;

	while (rest->len > 0 && strchr(" \t,;", *rest->ptr))
		*rest = hook_slice(rest->ptr + 1, rest->len - 1);
	for (i = 0; i < rest->len && !strchr(" \t,;", rest->ptr[i]); i++)
		;
	*name = hook_slice(rest->ptr, i);
	*rest = hook_slice(rest->ptr + i, rest->len - i);
	return i > 0;
}

struct listed {
	hook_str name, value;
};

/* "(request-target)" is the method in lower case, the path and the query. */
static int take_target(struct hook_look *l, struct listed *one)
{
	hook_str method = l->request->method,
		 target = hook_url_target(l->request->url);
	char *out;
	size_t i;

	if (target.ptr == NULL)
		return hook_look_refuse(l, 500,
					"the URL that is signed is not known");
	out = (char *)hook_alloc(l->arena, method.len + target.len + 2);
	if (out == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	for (i = 0; i < method.len; i++)
		out[i] = lower(method.ptr[i]);
	out[i++] = ' ';
	memcpy(out + i, target.ptr, target.len);
	one->value = hook_slice(out, i + target.len);
	return 0;
}

/* Takes a header that is listed; its name is signed in lower case. */
static int take_listed(struct hook_look *l, hook_str name, struct listed *one)
{
	char *copy = (char *)hook_alloc(l->arena, name.len + 1);
	size_t i;
	int status;

	if (copy == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	for (i = 0; i < name.len; i++)
		copy[i] = lower(name.ptr[i]);
	one->name = hook_slice(copy, name.len);
	if (strcmp(copy, TARGET) == 0)
		return take_target(l, one);
	status = hook_look_header(l, copy, &one->value);
	if (status == 0 && one->value.ptr == NULL)
		return hook_look_refuse(l, 401,
					"a header that is signed is missing");
	return status;
}

static const struct listed *find_listed(const struct listed *all, size_t count,
					const char *name)
{
	struct hook_header item = {{NULL, 0}, {"", 0}};
	struct hook_headers one = {&item, 1};
	size_t i;

	for (i = 0; i < count; i++) {
		item.name = all[i].name;
		if (hook_header_find(&one, name, NULL).ptr)
			return &all[i];
	}
	return NULL;
}

/*
 * Checks that the list has what the recipe wants covered, and the header of a
 * time that is checked and that nothing else covers. A digest that is covered
 * must be the body's.
 */
static int check_listed(struct hook_look *l, const struct listed *all,
			size_t count)
{
	const struct hook_recipe *r = l->recipe;
	const char *const *wanted = r->components;
	const struct listed *digest = find_listed(all, count, "digest");

	for (; wanted && *wanted; wanted++)
		if (find_listed(all, count, *wanted) == NULL)
			return hook_look_refuse(l, 401,
						"the signature does not cover "
						"what it must");
	if (r->timestamp_header && r->tolerance > 0 &&
	    !hook_look_covers(r, HOOK_TERM_TIMESTAMP, NULL) &&
	    find_listed(all, count, r->timestamp_header) == NULL)
		return hook_look_refuse(
			l, 401, "the signature does not cover its time");
	if (digest)
		return hook_look_digest(l, digest->value);
	return 0;
}

static int read_listed(struct hook_look *l, struct listed *all, size_t *count)
{
	hook_str rest = l->listed, name;
	int status;

	*count = 0;
	if (rest.ptr == NULL)
		return hook_look_refuse(
			l, 401, "the list of signed headers is missing");
	while (next_listed(&rest, &name)) {
		if (*count == LISTED)
			return hook_look_malformed(l,
						   "too many signed headers");
		status = take_listed(l, name, &all[*count]);
		if (status != 0)
			return status;
		++*count;
	}
	/* A signer may cover less, and is then refused by the receiver. */
	return l->verifier ? check_listed(l, all, *count) : 0;
}

static void sort_listed(struct listed *all, size_t count)
{
	struct listed one;
	size_t i, k;

	for (i = 1; i < count; i++) {
		one = all[i];
		for (k = i;
		     k > 0 && hook_order_bytes(one.name, all[k - 1].name) < 0;
		     k--)
			all[k] = all[k - 1];
		all[k] = one;
	}
}

static char *put(char *to, hook_str text)
{
	if (text.len > 0)
		memcpy(to, text.ptr, text.len);
	return to + text.len;
}

/* Covers "name: value" in the order of the list, a line each. */
static int cover_lines(struct hook_look *l)
{
	struct listed all[LISTED];
	size_t count, room = 1, i;
	char *out, *to;
	int status = read_listed(l, all, &count);

	if (status != 0)
		return status;
	for (i = 0; i < count; i++)
		room += all[i].name.len + all[i].value.len + 3;
	out = to = (char *)hook_alloc(l->arena, room);
	if (out == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	for (i = 0; i < count; i++) {
		if (i > 0)
			*to++ = '\n';
		to = put(to, all[i].name);
		to = put(to, hook_text(": "));
		to = put(to, all[i].value);
	}
	return hook_look_piece(l, hook_slice(out, (size_t)(to - out)));
}

/* Covers joined values, or "name:value" joined in the order of the names. */
static int cover_joined(struct hook_look *l, const struct hook_term *term)
{
	bool pairs = term->is == HOOK_TERM_LISTED_PAIRS;
	const char *joints = term->text ? term->text : "";
	size_t skip = pairs && *joints ? 1 : 0, count, i;
	struct listed all[LISTED];
	int status = read_listed(l, all, &count);

	if (pairs)
		sort_listed(all, count);
	for (i = 0; status == 0 && i < count; i++) {
		if (i > 0 && joints[skip])
			status = hook_look_piece(l, hook_text(joints + skip));
		if (status == 0 && pairs)
			status = hook_look_piece(l, all[i].name);
		if (status == 0 && skip)
			status = hook_look_piece(l, hook_slice(joints, 1));
		if (status == 0)
			status = hook_look_piece(l, all[i].value);
	}
	return status;
}

int hook_look_listed(struct hook_look *l, const struct hook_term *term)
{
	return term->is == HOOK_TERM_LISTED_LINES ? cover_lines(l)
						  : cover_joined(l, term);
}
