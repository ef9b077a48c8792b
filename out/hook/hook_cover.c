/* SPDX-License-Identifier: 0BSD */
/*
 * The bytes that a signature covers, made of a recipe's terms.
 *
 * Pieces point at what came, and are not copied: a body is read once, by the
 * digest.
 *
 * Invariant: pieces, and what is made for them in the scratch space, stay
 * within their room.
 */
#include "hook_look.h"

#include <string.h>

int hook_look_piece(struct hook_look *l, hook_str text)
{
	struct hook_piece *piece = &l->pieces[l->piece_count];

	if (l->piece_count == HOOK_PIECES)
		return hook_look_refuse(l, 500,
					"the recipe has too many parts");
	piece->ptr = text.ptr;
	piece->len = text.len;
	piece->base64url = piece->asked = false;
	l->piece_count++;
	HOOK_ASSERT(l->piece_count <= HOOK_PIECES);
	return 0;
}

/* If a part of something optional is missing, all of it is left out. */
static int need(struct hook_look *l, bool there, int status, const char *reason)
{
	if (there)
		return 0;
	if (l->optional) {
		l->lacking = true;
		return 0;
	}
	return hook_look_refuse(l, status, reason);
}

/* ---- parts of the URL ---- */

/*
 * Returns the path and the query of a URL, or of a request's target. A scheme
 * stands before all of that: another URL may be a value of the query.
 */
hook_str hook_url_target(hook_str url)
{
	const char *at = url.ptr, *end = at ? at + url.len : at, *mark = at;

	while (mark < end && *mark != ':' && *mark != '/' && *mark != '?')
		mark++;
	if (end - mark > 3 && memcmp(mark, "://", 3) == 0) {
		at = mark + 3;
		while (at < end && *at != '/' && *at != '?')
			at++;
	}
	return hook_slice(at, (size_t)(end - at));
}

hook_str hook_url_before_query(hook_str url)
{
	const char *mark = (const char *)memchr(url.ptr, '?', url.len);

	return hook_slice(url.ptr, mark ? (size_t)(mark - url.ptr) : url.len);
}

static bool is_kept(char c, const char *others)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
	       (c >= '0' && c <= '9') || (c && strchr(others, c));
}

static char *put_encoded(char *to, hook_str text, const char *others,
			 const char *percent)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t i;

	for (i = 0; i < text.len; i++) {
		unsigned char byte = (unsigned char)text.ptr[i];

		if (is_kept(text.ptr[i], others)) {
			*to++ = text.ptr[i];
			continue;
		}
		strcpy(to, percent);
		to += strlen(percent);
		*to++ = hex[byte >> 4];
		*to++ = hex[byte & 15];
	}
	return to;
}

/*
 * Encodes the path by ECMA-262's encodeURI(), and so the query after
 * encodeURIComponent(). No provider that does this signs what stands behind a
 * second question mark.
 */
static int encoded_text(struct hook_look *l, hook_str target, hook_str *text)
{
	hook_str path = hook_url_before_query(target), query;
	char *out = (char *)hook_alloc(l->arena, target.len * 5 + 1), *to;

	if (out == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	query = hook_slice(target.ptr + path.len, target.len - path.len);
	if (query.len > 1 && memchr(query.ptr + 1, '?', query.len - 1))
		return hook_look_malformed(l, "the URL has two question marks");
	to = put_encoded(out, path, ";,/?:@&=+$-_.!~*'()#", "%");
	if (query.len > 1) {
		*to++ = '?';
		query = hook_slice(query.ptr + 1, query.len - 1);
		to = put_encoded(to, query, "-_.!~*'()", "%25");
	}
	*text = hook_slice(out, (size_t)(to - out));
	return 0;
}

static int url_text(struct hook_look *l, enum hook_term_id is, hook_str *text)
{
	hook_str url = l->request->url;

	if (url.ptr == NULL)
		return need(l, false, 500,
			    "the URL that is signed is not known");
	if (is == HOOK_TERM_PATH || is == HOOK_TERM_TARGET ||
	    is == HOOK_TERM_TARGET_ENCODED)
		url = hook_url_target(url);
	if (is == HOOK_TERM_TARGET_ENCODED)
		return encoded_text(l, url, text);
	*text = is == HOOK_TERM_PATH || is == HOOK_TERM_BASE
			? hook_url_before_query(url)
			: url;
	return 0;
}

/* ---- one term's text ---- */

static hook_str setting_of(const struct hook_look *l, const char *name)
{
	size_t i;

	for (i = 0; i < l->setting_count; i++)
		if (strcmp(l->settings[i].name, name) == 0)
			return l->settings[i].value;
	return hook_slice(NULL, 0);
}

static int raw_text(struct hook_look *l, const char *pointer, hook_str *text)
{
	hook_raw value = {NULL, 0};

	if (hook_json_look(l->item, hook_text(pointer), &value) == HOOK_UNCLEAR)
		return hook_look_malformed(l,
					   "a value that the scheme "
					   "names cannot be told from another");
	*text = hook_slice(value.ptr, value.len);
	return 0;
}

static int secret_text(struct hook_look *l, hook_str *text)
{
	if (l->key == NULL || l->key->secret == NULL)
		return hook_look_refuse(l, 500, "the secret is not known");
	*text = hook_slice((const char *)l->key->secret, l->key->secret_len);
	return 0;
}

/* Finds a value that came with the request; `*status` is set if none came. */
static int asked_text(struct hook_look *l, const struct hook_term *term,
		      hook_str *text)
{
	int status = 0;

	switch ((unsigned)term->is) {
	case HOOK_TERM_HEADER:
		status = hook_look_header(l, term->text, text);
		return status ? status
			      : need(l, text->ptr != NULL, 401,
				     "a header that is signed is missing");
	case HOOK_TERM_JSON:
		status = hook_look_text(l, term->text, text);
		break;
	case HOOK_TERM_RAW:
		status = raw_text(l, term->text, text);
		break;
	case HOOK_TERM_QUERY:
	case HOOK_TERM_FORM:
		status = hook_look_parameter(l, term->is == HOOK_TERM_FORM,
					     term->text, text);
		return status ? status
			      : need(l, text->ptr != NULL, 401,
				     "a parameter that is signed is missing");
	case HOOK_TERM_QUERY_SORTED:
	case HOOK_TERM_FORM_SORTED:
		return hook_look_sorted(l, term->is == HOOK_TERM_FORM_SORTED,
					term->text, text);
	default:
		return hook_look_refuse(l, 500,
					"the recipe names what there is not");
	}
	/* A value that the body does not have is covered as nothing. */
	if (status == 0 && text->ptr == NULL)
		l->lacking = l->optional || l->lacking;
	return status;
}

static int term_text(struct hook_look *l, const struct hook_term *term,
		     hook_str *text)
{
	switch ((unsigned)term->is) {
	case HOOK_TERM_LITERAL:
		*text = hook_text(term->text);
		return 0;
	case HOOK_TERM_BODY:
		*text = l->request->body;
		return 0;
	case HOOK_TERM_TIMESTAMP:
		if (l->timeless)
			return 0;
		*text = l->timestamp;
		return need(l, text->ptr != NULL, 401,
			    "the timestamp is missing");
	case HOOK_TERM_ID:
		*text = l->id;
		return need(l, text->len > 0, 401, "the id is missing");
	case HOOK_TERM_METHOD:
		*text = l->request->method;
		return 0;
	case HOOK_TERM_URL:
	case HOOK_TERM_PATH:
	case HOOK_TERM_TARGET:
	case HOOK_TERM_TARGET_ENCODED:
	case HOOK_TERM_BASE:
		return url_text(l, term->is, text);
	case HOOK_TERM_SECRET:
		return secret_text(l, text);
	case HOOK_TERM_LISTED:
		*text = l->listed;
		return need(l, text->ptr != NULL, 401,
			    "the list of signed headers is missing");
	case HOOK_TERM_SETTING:
		*text = setting_of(l, term->text);
		return need(l, text->ptr != NULL, 500,
			    "a setting that is signed is not set");
	default:
		return asked_text(l, term, text);
	}
}

/* ---- lists of terms ---- */

static int cover(struct hook_look *l, const struct hook_term *terms,
		 size_t count);

/* Returns the digest's bytes, or the text that they are written as. */
static int add_digest(struct hook_look *l, enum hook_encoding as,
		      const unsigned char *digest, size_t len)
{
	char *out = l->scratch + l->scratch_used;

	if (HOOK_ENCODED(len) > HOOK_SCRATCH - l->scratch_used)
		return hook_look_refuse(l, 500,
					"the recipe has too many digests");
	len = hook_encode(as, digest, len, out);
	l->scratch_used += len;
	HOOK_ASSERT(l->scratch_used <= HOOK_SCRATCH);
	return hook_look_piece(l, hook_slice(out, len));
}

static bool feed_crc(void *user, const void *bytes, size_t len)
{
	uint32_t *crc = (uint32_t *)user;

	*crc = hook_crc32(*crc, bytes, len);
	return true;
}

static int digest_pieces(struct hook_look *l, const struct hook_term *term,
			 const struct hook_piece *pieces, size_t count)
{
	unsigned char digest[HOOK_MAC_MAX];
	size_t len = hook_digest_length(term->digest);
	uint32_t crc = 0;
	bool made;

	if (term->digest == HOOK_CRC32) {
		hook_pieces_each(pieces, count, feed_crc, &crc);
		len = hook_digits(crc, (char *)digest);
		return add_digest(l, HOOK_UTF8, digest, len);
	}
	if (term->is == HOOK_TERM_MAC) {
		if (l->key == NULL)
			return hook_look_refuse(l, 500, "no secret is set");
		len = hook_mac_length(l->key->algorithm);
		made = hook_mac_make(l->key->mac, pieces, count, digest);
	} else {
		made = hook_digest_of(term->digest, pieces, count, digest);
	}
	if (made)
		return add_digest(l, term->as, digest, len);
	hook_fail(l->error, HOOK_CREDENTIALS,
		  "the crypto library made no digest");
	return 500;
}

/* The digest takes the place of the pieces that are hashed. */
static int cover_digest(struct hook_look *l, const struct hook_term *term)
{
	size_t from = l->piece_count, count;
	struct hook_piece inner[HOOK_PIECES];
	int status = cover(l, term + 1, term->span);

	if (status != 0)
		return status;
	count = l->piece_count - from;
	memcpy(inner, l->pieces + from, count * sizeof *inner);
	l->piece_count = from;
	return digest_pieces(l, term, inner, count);
}

static int cover_optional(struct hook_look *l, const struct hook_term *term)
{
	bool optional = l->optional, lacking = l->lacking;
	size_t from = l->piece_count;
	int status;

	l->optional = true;
	l->lacking = false;
	status = cover(l, term + 1, term->span);
	if (l->lacking)
		l->piece_count = from;
	l->optional = optional;
	l->lacking = lacking;
	return status;
}

static int cover(struct hook_look *l, const struct hook_term *terms,
		 size_t count)
{
	hook_str text;
	size_t i;
	int status = 0;

	for (i = 0; status == 0 && i < count; i++) {
		switch ((unsigned)terms[i].is) {
		case HOOK_TERM_DIGEST:
		case HOOK_TERM_MAC:
			status = cover_digest(l, &terms[i]);
			break;
		case HOOK_TERM_OPTIONAL:
			status = cover_optional(l, &terms[i]);
			break;
		case HOOK_TERM_LISTED_VALUES:
		case HOOK_TERM_LISTED_PAIRS:
		case HOOK_TERM_LISTED_LINES:
			status = hook_look_listed(l, &terms[i]);
			break;
		default:
			text = hook_slice(NULL, 0);
			status = term_text(l, &terms[i], &text);
			if (status == 0 && text.len > 0)
				status = hook_look_piece(l, text);
			if (status == 0 && text.len > 0)
				l->pieces[l->piece_count - 1].asked =
					terms[i].is != HOOK_TERM_LITERAL;
		}
		i += terms[i].span;
	}
	return status;
}

int hook_look_terms(struct hook_look *l, const struct hook_term *terms)
{
	size_t count = 0;

	while (terms[count].is != HOOK_TERM_END)
		count++;
	l->piece_count = l->scratch_used = 0;
	return cover(l, terms, count);
}

int hook_look_cover(struct hook_look *l)
{
	return hook_look_terms(l, hook_recipe_covers(l->recipe));
}

int hook_look_whole(struct hook_look *l, const struct hook_term *terms,
		    hook_str *text)
{
	int status = hook_look_terms(l, terms);
	size_t len = 0, i;
	char *out, *to;

	if (status != 0)
		return status;
	for (i = 0; i < l->piece_count; i++)
		len += l->pieces[i].len;
	out = to = (char *)hook_alloc(l->arena, len + 1);
	if (out == NULL) {
		hook_no_memory(l->error);
		return 500;
	}
	for (i = 0; i < l->piece_count; i++) {
		if (l->pieces[i].len > 0)
			memcpy(to, l->pieces[i].ptr, l->pieces[i].len);
		to += l->pieces[i].len;
	}
	*text = hook_slice(out, len);
	return 0;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_cover_c != 0xfe450672
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
