/* SPDX-License-Identifier: 0BSD */
/*
 * Where signatures stand, and how they are written there: the grammar of a
 * recipe's format.
 *
 * Blanks around a value, an item or a field are no content (RFC 9112 section
 * 5.1, RFC 9110 section 5.6.1), here and in the format.
 */
#include "hook_der.h"

#include <string.h>

/* ---- one signature ---- */

#define TOKEN_MAX 1024

/* Tokens are compared by their digests, so that no length leaks. */
static size_t digest_token(struct hook_look *l, hook_str text,
			   unsigned char *out)
{
	unsigned char token[TOKEN_MAX];
	size_t len = hook_decode(l->recipe->encoding, text, token, TOKEN_MAX);
	struct hook_piece piece = {token, len, false, false};

	if (len == SIZE_MAX)
		return SIZE_MAX;
	if (!hook_digest(&piece, 1, out))
		len = SIZE_MAX;
	hook_forget(token, sizeof token);
	return len == SIZE_MAX ? SIZE_MAX : 32;
}

static size_t decode_ecdsa(struct hook_look *l, hook_str text,
			   unsigned char *out, size_t room)
{
	unsigned char raw[HOOK_ECDSA_DER_MAX];
	size_t wanted = hook_ecdsa_length(l->recipe->algorithm);
	size_t len = hook_decode(l->recipe->encoding, text, raw, sizeof raw);

	if (len != wanted || room < HOOK_ECDSA_DER_MAX)
		return SIZE_MAX;
	return hook_ecdsa_to_der(raw, len, out);
}

static size_t decode(struct hook_look *l, hook_str text, unsigned char *out,
		     size_t room)
{
	size_t wanted = hook_mac_length(l->recipe->algorithm), len;

	if (hook_algorithm_family(l->recipe->algorithm) == HOOK_OF_TOKEN)
		return room < 32 ? SIZE_MAX : digest_token(l, text, out);
	if (l->recipe->raw_ecdsa)
		return decode_ecdsa(l, text, out, room);
	len = hook_decode(l->recipe->encoding, text, out, room);
	return wanted == 0 || len == wanted ? len : SIZE_MAX;
}

static bool is_there(const struct hook_look *l,
		     const struct hook_signature *one)
{
	const struct hook_signature *other;
	size_t i;

	for (i = 0; i < l->signature_count; i++) {
		other = &l->signatures[i];
		if (other->len == one->len &&
		    memcmp(other->bytes, one->bytes, one->len) == 0 &&
		    hook_str_equal(other->timestamp, one->timestamp) &&
		    hook_str_equal(other->key_id, one->key_id))
			return true;
	}
	return false;
}

int hook_look_signature(struct hook_look *l, hook_str text)
{
	struct hook_signature *one = &l->signatures[l->signature_count];

	if (l->recipe->container != HOOK_CONTAINER_BARE) {
		if (l->jws.ptr)
			return hook_look_malformed(
				l, "two signatures where one is expected");
		l->jws = text;
		return 0;
	}
	one->bytes = l->bytes + l->byte_count;
	one->len = decode(l, text, one->bytes,
			  HOOK_SIGNATURE_BYTES - l->byte_count);
	one->timestamp = l->timestamp;
	one->key_id = l->key_id;
	one->skip = false;
	if (one->len == SIZE_MAX)
		return 0;
	if (l->offered++ == HOOK_SIGNATURES)
		return hook_look_malformed(l,
					   "too many signatures in one header");
	/*
	 * A signature that stands there again is not worth a second hash of the
	 * body.
	 */
	if (is_there(l, one))
		return 0;
	l->byte_count += one->len;
	l->signature_count++;
	return 0;
}

/* ---- the format ---- */

#define FIELDS 8

/* The terms of one item of a format, up to the next item. */
struct item {
	const struct hook_term *terms;
	size_t count;
};

struct format {
	struct item items[FIELDS];
	size_t count;
	char cut; /* between items; 0: there is only one */
	bool positional;
};

static void read_format(const struct hook_term *term, struct format *f)
{
	const char *between;
	size_t i;

	f->cut = '\0';
	f->positional = true;
	f->items[0].terms = term;
	f->items[0].count = 0;
	for (f->count = 1; term->is != HOOK_TERM_END; term++) {
		if (term->is != HOOK_TERM_NEXT) {
			f->items[f->count - 1].count++;
			continue;
		}
		between = term->text + strspn(term->text, " ");
		f->cut = *between ? *between : ' ';
		if (f->count == FIELDS)
			break;
		f->items[f->count].count = 0;
		f->items[f->count++].terms = term + 1;
	}
	for (i = 0; i < f->count; i++)
		f->positional &= f->items[i].terms->is != HOOK_TERM_LITERAL;
	f->positional &= f->count > 1;
}

/* The values of one item, or of a group of items. */
struct group {
	hook_str timestamp, key_id, listed;
	hook_str signatures[HOOK_SIGNATURES + 1];
	size_t count;
};

/* Returns the length of `text` if `in` begins with it, else SIZE_MAX. */
static inline size_t begins(hook_str in, const char *text)
{
	size_t i;

	for (i = 0; text[i]; i++)
		if (i == in.len || in.ptr[i] != text[i])
			return SIZE_MAX;
	return i;
}

static const char *find_text(hook_str in, const char *text)
{
	size_t len = strlen(text), i;

	for (i = 0; i + len <= in.len; i++)
		if (memcmp(in.ptr + i, text, len) == 0)
			return in.ptr + i;
	return NULL;
}

static int keep(struct hook_look *l, hook_str *where, hook_str value)
{
	if (where->ptr)
		return hook_look_malformed(l,
					   "two timestamps in one signature");
	*where = value;
	return 0;
}

static int take_value(struct hook_look *l, enum hook_term_id is, hook_str value,
		      struct group *g)
{
	switch ((unsigned)is) {
	case HOOK_TERM_TIMESTAMP:
		return keep(l, &g->timestamp, value);
	case HOOK_TERM_KEY_ID:
		g->key_id = value;
		return 0;
	case HOOK_TERM_LISTED:
		return keep(l, &g->listed, value);
	case HOOK_TERM_SIG:
		if (g->count <= HOOK_SIGNATURES)
			g->signatures[g->count++] = value;
		return 0;
	default:
		return 0;
	}
}

/*
 * Takes the value of a slot, which reaches to the literal behind it, or to the
 * end.
 */
static bool slot(const struct item *item, size_t at, hook_str rest,
		 hook_str *value)
{
	const char *end = rest.ptr + rest.len;

	if (at + 1 < item->count)
		end = find_text(rest, item->terms[at + 1].text);
	if (end == NULL)
		return false;
	*value = hook_slice(rest.ptr, (size_t)(end - rest.ptr));
	return true;
}

/* Does the field have this item's form? Its values are put into `g`. */
static bool match(struct hook_look *l, const struct item *item, hook_str field,
		  struct group *g, int *status)
{
	const struct hook_term *term;
	hook_str value;
	size_t i;

	for (i = 0; i < item->count; i++) {
		term = &item->terms[i];
		if (term->is == HOOK_TERM_LITERAL) {
			value.len = begins(field, term->text);
			if (value.len == SIZE_MAX)
				return false;
		} else if (!slot(item, i, field, &value)) {
			return false;
		} else if (g) {
			*status = take_value(l, term->is, value, g);
			if (*status != 0)
				return true;
		}
		field = hook_slice(field.ptr + value.len,
				   field.len - value.len);
	}
	return field.len == 0;
}

/*
 * Returns the length of the literal that the item begins with, 0 if it begins
 * with a part, and SIZE_MAX if the field begins with something else.
 */
static size_t beginning(const struct item *item, hook_str field)
{
	return item->terms->is == HOOK_TERM_LITERAL
		       ? begins(field, item->terms->text)
		       : 0;
}

/* An item that is a text and a part fits every field that begins so. */
static bool fits(struct hook_look *l, const struct item *item, hook_str field)
{
	int status;

	return item->count <= 2 || match(l, item, field, NULL, &status);
}

/*
 * Returns the item that the field is of, by its place or by the longest
 * beginning.
 */
static const struct item *item_of(struct hook_look *l, const struct format *f,
				  size_t place, hook_str field)
{
	const struct item *best = NULL;
	size_t longest = 0, len, i;

	if (f->positional)
		return &f->items[place < f->count ? place : f->count - 1];
	for (i = 0; i < f->count; i++) {
		len = beginning(&f->items[i], field);
		if (len == SIZE_MAX || (best && len <= longest) ||
		    !fits(l, &f->items[i], field))
			continue;
		best = &f->items[i];
		longest = len;
	}
	return best;
}

/* ---- values, cut into groups, and groups into fields ---- */

/* Returns where `cut` stands next, or NULL. */
static const char *find_cut(hook_str in, hook_str cut)
{
	const char *at = in.ptr, *end = in.ptr + in.len;

	while (cut.len > 0 && (size_t)(end - at) >= cut.len) {
		at = (const char *)memchr(at, *cut.ptr, (size_t)(end - at));
		if (at == NULL || (size_t)(end - at) < cut.len)
			return NULL;
		if (cut.len == 1 || memcmp(at, cut.ptr, cut.len) == 0)
			return at;
		at++;
	}
	return NULL;
}

/* Takes the part before the next `cut`; returns false if nothing is left. */
static bool next_part(hook_str *rest, hook_str cut, hook_str *part)
{
	const char *at, *end;

	if (rest->ptr == NULL)
		return false;
	end = rest->ptr + rest->len;
	at = find_cut(*rest, cut);
	*part = hook_trim(
		hook_slice(rest->ptr, (size_t)((at ? at : end) - rest->ptr)));
	*rest = at ? hook_slice(at + cut.len, (size_t)(end - at) - cut.len)
		   : hook_slice(NULL, 0);
	return true;
}

static int take_group(struct hook_look *l, const struct format *f,
		      hook_str text)
{
	struct group g;
	const struct item *item;
	hook_str field;
	size_t place = 0, i;
	int status = 0;

	g.timestamp = g.key_id = g.listed = hook_slice(NULL, 0);
	g.count = 0;
	while (status == 0 &&
	       next_part(&text, hook_slice(&f->cut, f->cut ? 1 : 0), &field)) {
		if (field.len == 0)
			continue;
		item = item_of(l, f, place++, field);
		if (item)
			match(l, item, field, &g, &status);
	}
	if (g.timestamp.ptr)
		l->timestamp = g.timestamp;
	if (g.key_id.ptr)
		l->key_id = g.key_id;
	if (g.listed.ptr)
		l->listed = g.listed;
	for (i = 0; status == 0 && i < g.count; i++)
		status = hook_look_signature(l, g.signatures[i]);
	return status;
}

/* Most formats are a signature alone, or one behind a literal. */
static bool is_short(const struct hook_term *terms)
{
	terms += terms->is == HOOK_TERM_LITERAL;
	return terms[0].is == HOOK_TERM_SIG && terms[1].is == HOOK_TERM_END;
}

static int take_short(struct hook_look *l, const struct hook_term *terms,
		      hook_str value)
{
	hook_str field = hook_trim(value);
	size_t len = 0;

	if (terms->is == HOOK_TERM_LITERAL)
		len = strlen(terms->text);
	if (field.len == 0 || field.len < len ||
	    (len > 0 && memcmp(field.ptr, terms->text, len) != 0))
		return 0;
	return hook_look_signature(l, hook_slice(field.ptr + len,
						 field.len - len));
}

/* A group has its own time; one that has none does not borrow it. */
static int take_value_of(struct hook_look *l, hook_str value)
{
	const struct hook_term *terms = hook_recipe_format(l->recipe);
	bool timed = hook_terms_hold(terms, HOOK_TERM_TIMESTAMP, NULL);
	struct format f;
	hook_str group;
	int status = 0;

	if (l->recipe->separator == NULL && is_short(terms))
		return take_short(l, terms, value);
	read_format(terms, &f);
	while (status == 0 &&
	       next_part(&value, hook_text(l->recipe->separator), &group)) {
		if (group.len == 0)
			continue;
		if (timed)
			l->timestamp = hook_slice(NULL, 0);
		status = take_group(l, &f, group);
	}
	return status;
}

/* ---- where it stands ---- */

static int of_header(struct hook_look *l, const char *name, bool *there)
{
	hook_str value;
	int status = hook_look_header(l, name, &value);

	if (status != 0)
		return status;
	*there |= value.len > 0;
	return value.len > 0 ? take_value_of(l, value) : 0;
}

static int of_headers(struct hook_look *l, bool *there)
{
	const char *const *more = l->recipe->more_headers;
	int status = of_header(l, l->recipe->header, there);

	for (; status == 0 && more && *more; more++)
		status = of_header(l, *more, there);
	return status;
}

int hook_look_signatures(struct hook_look *l)
{
	const struct hook_recipe *r = l->recipe;
	hook_str text = {NULL, 0};
	bool there = false;
	int status;

	l->signature_count = l->byte_count = l->offered = 0;
	if (r->pointer) {
		status = hook_look_text(l, r->pointer, &text);
		there = text.len > 0;
		if (status == 0 && there)
			status = hook_look_signature(l, text);
	} else if (r->parameter) {
		status = hook_look_parameter(l, r->place == HOOK_PLACE_FORM,
					     r->parameter, &text);
		there = text.len > 0;
		if (status == 0 && there)
			status = take_value_of(l, text);
	} else {
		status = of_headers(l, &there);
	}
	if (status == 0 && !there)
		return hook_look_refuse(l, 401, "the signature is missing");
	return status;
}

const struct hook_recipe *hook_look_recipe(const struct hook_recipe *recipe,
					   const struct hook_request *request)
{
	const struct hook_recipe *one;

	for (one = recipe; one && recipe->also; one = one->also)
		if (one->header &&
		    hook_header_find(&request->headers, one->header, NULL).ptr)
			return one;
	return recipe;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_header_c != 0x1426c899
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
