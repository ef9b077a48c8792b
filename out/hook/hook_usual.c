/* SPDX-License-Identifier: 0BSD */
/*
 * The usual scheme in one pass: one signature in one header, a MAC over the
 * body, the time, the id and texts between them. What a recipe says of it is
 * resolved when a key is made.
 *
 * What is found here is what hook_header.c and hook_cover.c find. Whatever is
 * unusual, and whatever is wrong, is left to those.
 */
#include "hook_look.h"
#include "hook_wide.h"

#include <string.h>

/* ---- the plan ---- */

static struct hook_name name_of(const char *text)
{
	struct hook_name name = {text, text ? strlen(text) : 0};

	return name;
}

/* Returns the character that ends an item in a header; NUL if none does. */
static char cut_of(const struct hook_term *next)
{
	return next->is == HOOK_TERM_NEXT ? next->text[strspn(next->text, " ")]
					  : '\0';
}

/*
 * Does the item begin with another character than all others? Then a field
 * shows which item it is of.
 */
static bool begins_anew(const struct hook_plan *plan, const char *text)
{
	size_t i;

	for (i = 0; i < plan->item_count; i++)
		if (*plan->items[i].text.ptr == *text)
			return false;
	return *text != '\0';
}

/* Plans items of a text and a part each, with one character between them. */
static bool plan_items(struct hook_plan *plan, const struct hook_term *term)
{
	struct hook_plan_item *item;

	for (;; term += 3) {
		item = &plan->items[plan->item_count];
		if (plan->item_count == HOOK_PLAN_ITEMS ||
		    term->is != HOOK_TERM_LITERAL ||
		    (term[1].is != HOOK_TERM_SIG &&
		     term[1].is != HOOK_TERM_TIMESTAMP) ||
		    !begins_anew(plan, term->text))
			return false;
		item->text = name_of(term->text);
		item->signature = term[1].is == HOOK_TERM_SIG;
		plan->item_count++;
		if (term[2].is == HOOK_TERM_END)
			return plan->item_count > 1;
		if (plan->item_count == 1)
			plan->cut = cut_of(&term[2]);
		if (plan->cut == '\0' || cut_of(&term[2]) != plan->cut)
			return false;
	}
}

static bool plan_format(struct hook_plan *plan, const struct hook_term *terms)
{
	size_t at = terms->is == HOOK_TERM_LITERAL;

	if (terms[at].is != HOOK_TERM_SIG || terms[at + 1].is != HOOK_TERM_END)
		return plan_items(plan, terms);
	plan->items[0].text = name_of(at > 0 ? terms->text : "");
	plan->items[0].signature = true;
	plan->item_count = 1;
	return true;
}

static bool plan_covers(struct hook_plan *plan, const struct hook_term *terms)
{
	for (; terms->is != HOOK_TERM_END; terms++) {
		if (plan->cover_count == HOOK_PLAN_COVERS ||
		    (terms->is != HOOK_TERM_LITERAL &&
		     terms->is != HOOK_TERM_BODY &&
		     terms->is != HOOK_TERM_TIMESTAMP &&
		     terms->is != HOOK_TERM_ID))
			return false;
		plan->covers[plan->cover_count].is = terms->is;
		if (terms->is == HOOK_TERM_LITERAL)
			plan->covers[plan->cover_count].text =
				name_of(terms->text);
		plan->covers_body |= terms->is == HOOK_TERM_BODY;
		plan->covers_id |= terms->is == HOOK_TERM_ID;
		plan->cover_count++;
	}
	return true;
}

static bool is_usual(const struct hook_recipe *r)
{
	return r->header && r->container == HOOK_CONTAINER_BARE &&
	       hook_algorithm_family(r->algorithm) == HOOK_OF_HMAC &&
	       !r->more_headers && !r->pointer && !r->parameter && !r->each &&
	       !r->timestamp_json && !r->key_id_header && !r->key_id_json &&
	       !r->listed_header && !r->components;
}

void hook_plan_make(struct hook_plan *plan, const struct hook_recipe *recipe)
{
	memset(plan, 0, sizeof *plan);
	if (HOOK_CAREFULLY || !is_usual(recipe) ||
	    !plan_format(plan, hook_recipe_format(recipe)) ||
	    !plan_covers(plan, hook_recipe_covers(recipe)))
		return;
	plan->separator = recipe->separator ? *recipe->separator : '\0';
	plan->header = name_of(recipe->header);
	plan->timestamp_header = name_of(recipe->timestamp_header);
	plan->id_header = name_of(recipe->id_header);
	plan->format = recipe->format;
	plan->terms = recipe->covers;
	plan->recipe = recipe;
}

/* Is the plan of this recipe, which was not changed since? */
static bool is_of(const struct hook_plan *plan,
		  const struct hook_recipe *recipe)
{
	return plan->recipe == recipe && plan->header.ptr == recipe->header &&
	       plan->timestamp_header.ptr == recipe->timestamp_header &&
	       plan->id_header.ptr == recipe->id_header &&
	       plan->format == recipe->format && plan->terms == recipe->covers;
}

/* ---- headers ---- */

static hook_str text_of(struct hook_name name)
{
	return hook_slice(name.ptr, name.len);
}

void hook_sight_take(struct hook_sight *sight,
		     const struct hook_verifier *verifier,
		     const struct hook_request *request)
{
	static const struct hook_plan none;
	const struct hook_plan *plan =
		verifier->key_count > 0 ? &verifier->keys[0]->plan : &none;
	struct hook_sought *headers = sight->headers;

	headers[HOOK_SEEN_SIGNATURE].name = text_of(plan->header);
	headers[HOOK_SEEN_TIMESTAMP].name = text_of(plan->timestamp_header);
	headers[HOOK_SEEN_ID].name = text_of(plan->id_header);
	headers[HOOK_SEEN_TYPE].name = hook_slice(HOOK_NAME("Content-Type"));
	headers[HOOK_SEEN_ENCODING].name =
		hook_slice(HOOK_NAME("Content-Encoding"));
	sight->fit =
		hook_headers_seek(&request->headers, headers, HOOK_SEEN_COUNT);
}

/* Takes a header that stands there once, and is not empty. */
HOOK_INLINE bool take_header(const struct hook_sought *header, hook_str *value)
{
	if (header->again || header->value.ptr == NULL)
		return false;
	*value = hook_trim(header->value);
	return value->len > 0;
}

/* Takes the field up to the next `cut` or, if it is the last, up to the end. */
static bool next_field(hook_str *rest, char cut, bool last, hook_str *field)
{
	const char *stop = (const char *)memchr(rest->ptr, cut, rest->len);
	size_t len = stop ? (size_t)(stop - rest->ptr) : rest->len;

	if (last != (stop == NULL))
		return false;
	*field = hook_trim(hook_slice(rest->ptr, len));
	if (!last)
		*rest = hook_slice(stop + 1, rest->len - len - 1);
	return true;
}

/* Takes the part of a field that is behind its text. */
HOOK_INLINE bool take_field(struct hook_look *l,
			    const struct hook_plan_item *item, hook_str field,
			    hook_str *signature)
{
	hook_str *to = item->signature ? signature : &l->timestamp;
	size_t i, len = item->text.len;

	if (to->ptr || field.len < len)
		return false;
	for (i = 0; i < len; i++)
		if (field.ptr[i] != item->text.ptr[i])
			return false;
	*to = hook_slice(field.ptr + len, field.len - len);
	return true;
}

/* Decodes the only signature. */
static bool decode(struct hook_look *l, hook_str text)
{
	struct hook_signature *one = &l->signatures[0];

	one->bytes = l->bytes;
	one->len = hook_decode(l->recipe->encoding, text, l->bytes,
			       HOOK_SIGNATURE_BYTES);
	one->skip = false;
	l->signature_count = 1;
	return one->len == hook_mac_length(l->recipe->algorithm);
}

static bool take_signature(struct hook_look *l, const struct hook_plan *plan,
			   hook_str value)
{
	hook_str signature = {NULL, 0}, field;
	size_t i;

	/* With a separator there may be several groups. */
	if (plan->separator && memchr(value.ptr, plan->separator, value.len))
		return false;
	if (plan->item_count == 1 &&
	    !take_field(l, &plan->items[0], value, &signature))
		return false;
	for (i = 0; plan->item_count > 1 && i < plan->item_count; i++)
		if (!next_field(&value, plan->cut, i + 1 == plan->item_count,
				&field) ||
		    !take_field(l, &plan->items[i], field, &signature))
			return false;
	return signature.ptr && decode(l, signature);
}

/* ---- what is covered ---- */

static bool cover(struct hook_look *l, const struct hook_plan *plan)
{
	struct hook_piece *piece = l->pieces;
	const struct hook_plan_cover *at = plan->covers;
	const struct hook_plan_cover *end = at + plan->cover_count;
	hook_str text;

	for (; at < end; at++) {
		text = at->is == HOOK_TERM_BODY        ? l->request->body
		       : at->is == HOOK_TERM_TIMESTAMP ? l->timestamp
		       : at->is == HOOK_TERM_ID        ? l->id
						       : text_of(at->text);
		if (text.len == 0 && at->is != HOOK_TERM_BODY)
			return false;
		piece->ptr = text.ptr;
		piece->len = text.len;
		piece->base64url = false;
		piece->asked = at->is != HOOK_TERM_LITERAL;
		piece += text.len > 0;
	}
	l->piece_count = (size_t)(piece - l->pieces);
	return true;
}

bool hook_look_usual(struct hook_look *l, const struct hook_plan *plan,
		     const struct hook_sight *sight)
{
	const struct hook_sought *headers = sight->headers;
	hook_str value;

	if (!is_of(plan, l->recipe))
		return false;
	if (take_header(&headers[HOOK_SEEN_SIGNATURE], &value) &&
	    (plan->timestamp_header.len == 0 ||
	     take_header(&headers[HOOK_SEEN_TIMESTAMP], &l->timestamp)) &&
	    (plan->id_header.len == 0 ||
	     take_header(&headers[HOOK_SEEN_ID], &l->id)) &&
	    take_signature(l, plan, value) && cover(l, plan)) {
		l->plan = plan;
		return true;
	}
	l->timestamp = l->id = hook_slice(NULL, 0);
	return false;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_usual_c != 0x09272541
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
