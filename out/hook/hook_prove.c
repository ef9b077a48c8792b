/* SPDX-License-Identifier: 0BSD */
/*
 * Is a recipe right in itself? It signs a delivery of its own making, which it
 * must accept, and must refuse when anything that is covered is changed.
 *
 * It proves that signer and verifier agree and that nothing covered is left
 * out, not that the provider does the same.
 */
#include "hook_prove.h"
#include "hook_message.h"

#include <stdlib.h>
#include <string.h>

#define LATER 3600 /* more than a token lives */

/* If something could not be tried, nothing is proved or disproved. */
bool hook_proof_fail(struct hook_proof *p, const char *reason)
{
	if (p->error->code == HOOK_NO_MEMORY)
		return false;
	hook_fail(p->error, HOOK_REFUSED, reason);
	p->error->keyword = "recipe";
	return false;
}

/* ---- signing and verifying ---- */

bool hook_proof_sign(struct hook_proof *p, size_t key,
		     struct hook_request *request)
{
	struct hook_verifier v;

	memset(&v, 0, sizeof v);
	v.recipe = p->recipe;
	v.keys = &p->keys[key];
	v.key_count = 1;
	v.settings = p->settings;
	v.setting_count = p->setting_count;
	*request = p->plain;
	return hook_sign_with(&v, hook_text("id-1"), HOOK_PROOF_NOW, request,
			      p->arena, p->error);
}

int hook_proof_verify(struct hook_proof *p, size_t from, size_t count,
		      const struct hook_request *request, int64_t now)
{
	struct hook_verifier v;
	struct hook_signed result;

	memset(&v, 0, sizeof v);
	v.recipe = p->recipe;
	v.keys = p->keys + from;
	v.key_count = count;
	v.settings = p->settings;
	v.setting_count = p->setting_count;
	return hook_verify_with(&v, request, now, p->arena, &result, p->error);
}

static bool refuses(struct hook_proof *p, const struct hook_request *changed,
		    const char *reason)
{
	if (hook_proof_verify(p, 0, 1, changed, HOOK_PROOF_NOW) == 0)
		return hook_proof_fail(p, reason);
	return p->error->code != HOOK_NO_MEMORY;
}

/* ---- what is covered is changed ---- */

/* Changes the member `key` of a dictionary, by making another number of a 1. */
static bool change_digit(char *value, size_t len, hook_str key)
{
	size_t i;

	for (i = 0; i + key.len + 2 <= len; i++)
		if (memcmp(value + i, key.ptr, key.len) == 0 &&
		    memcmp(value + i + key.len, "=1", 2) == 0) {
			value[i + key.len + 1] = '2';
			return true;
		}
	return false;
}

/*
 * Changes a header: only its member `key` or, if that is absent, its last digit
 * or first character.
 */
static bool change_field(struct hook_proof *p, const char *name, hook_str key,
			 const char *reason)
{
	struct hook_request changed = p->made;
	struct hook_header items[HOOK_PROOF_HEADERS + 8];
	hook_str *value = NULL;
	char *copy;
	size_t i;

	if (changed.headers.count > sizeof items / sizeof *items)
		return true;
	memcpy(items, p->made.headers.items,
	       changed.headers.count * sizeof *items);
	changed.headers.items = items;
	for (i = 0; i < changed.headers.count; i++) {
		struct hook_headers one = {&items[i], 1};

		if (hook_header_find(&one, name, NULL).ptr)
			value = &items[i].value;
	}
	if (value == NULL || value->len == 0)
		return true;
	copy = (char *)hook_alloc(p->arena, value->len + 1);
	if (copy == NULL)
		return hook_no_memory(p->error);
	memcpy(copy, value->ptr, value->len);
	/* A digit stays a digit, so that a time stays a time. */
	i = value->len - 1;
	while (i > 0 && (copy[i] < '0' || copy[i] > '9'))
		i--;
	if (key.ptr == NULL || !change_digit(copy, value->len, key))
		copy[i] = (char)(copy[i] == '1' ? '2' : '1');
	*value = hook_slice(copy, value->len);
	return refuses(p, &changed, reason);
}

static bool change_header(struct hook_proof *p, const char *name,
			  const char *reason)
{
	return change_field(p, name, hook_slice(NULL, 0), reason);
}

/* Changes one byte of the body, or adds one if `at` is its end. */
static bool change_byte(struct hook_proof *p, size_t at)
{
	struct hook_request changed = p->made;
	char *copy = (char *)hook_alloc(p->arena, changed.body.len + 2);

	if (copy == NULL)
		return hook_no_memory(p->error);
	memcpy(copy, changed.body.ptr, changed.body.len);
	changed.body.ptr = copy;
	if (at == changed.body.len)
		copy[changed.body.len++] = ' ';
	else
		copy[at] = (char)(copy[at] == 'n' ? 'm' : 'n');
	return refuses(p, &changed, "a changed body is accepted");
}

/* Changes the first character of a text that the body has at a pointer. */
static bool change_pointer(struct hook_proof *p, const char *pointer)
{
	const char *each = p->recipe->each;
	hook_raw body = {p->made.body.ptr, p->made.body.len}, item = body;
	hook_raw value;

	/* Something that is no time is refused for another reason. */
	if (p->recipe->timestamp_json &&
	    strcmp(pointer, p->recipe->timestamp_json) == 0)
		return true;
	if (each && (hook_each_list(each, body, &value) != HOOK_FOUND ||
		     !hook_each_next(&value, &item) ||
		     hook_each_value(each, item, &item) != HOOK_FOUND))
		return hook_proof_fail(p, "the example has no list of items");
	if (hook_json_look(item, hook_text(pointer), &value) != HOOK_FOUND ||
	    hook_raw_type(value) != HOOK_STRING)
		return true;
	return change_byte(p, (size_t)(value.ptr - body.ptr) + 1);
}

static bool change_form(struct hook_proof *p, const char *name)
{
	hook_str rest = p->made.body, other, value;

	while (hook_parameter_next(&rest, &other, &value))
		if ((name == NULL || hook_parameter_is(other, name)) &&
		    value.len > 0)
			return change_byte(p, (size_t)(value.ptr -
						       p->made.body.ptr));
	return true;
}

static bool change_url(struct hook_proof *p, const char *url)
{
	struct hook_request changed = p->made;

	changed.url = hook_text(url);
	return refuses(p, &changed, "another URL is accepted");
}

/* Puts `with` in the place of a text of the same length in the URL. */
static bool change_within(struct hook_proof *p, const char *text,
			  const char *with)
{
	hook_str url = p->made.url;
	char *copy = (char *)hook_alloc(p->arena, url.len + 1), *at;

	if (copy == NULL)
		return hook_no_memory(p->error);
	memcpy(copy, url.ptr, url.len);
	copy[url.len] = '\0';
	at = strstr(copy, text);
	if (at)
		memcpy(at, with, strlen(with));
	return at == NULL || change_url(p, copy);
}

/* Changes the parameter "&NAME=text". */
static bool change_parameter(struct hook_proof *p, const char *name)
{
	char *from = (char *)hook_alloc(p->arena, strlen(name) + 8), *to;

	if (from == NULL)
		return hook_no_memory(p->error);
	*from = '&';
	strcpy(from + 1, name);
	strcat(from, "=text");
	to = (char *)hook_alloc(p->arena, strlen(from) + 1);
	if (to == NULL)
		return hook_no_memory(p->error);
	strcpy(to, from);
	to[strlen(to) - 1] = 's';
	return change_within(p, from, to);
}

static bool change_setting(struct hook_proof *p, const char *name)
{
	size_t i;
	bool fine;

	for (i = 0; strcmp(p->settings[i].name, name) != 0; i++)
		;
	p->settings[i].value = hook_text("other");
	fine = refuses(p, &p->made, "another setting is accepted");
	p->settings[i].value = hook_text("setting");
	return fine;
}

/* ---- components, and headers that are listed ---- */

/* Changes a header, or the member of it that is a component. */
static bool change_signed(struct hook_proof *p, const char *component)
{
	const char *begin = strstr(component, ";key=\"");
	hook_str name = hook_copy(p->arena, component, strcspn(component, ";"));
	hook_str key = hook_slice(NULL, 0);

	if (name.ptr == NULL)
		return hook_no_memory(p->error);
	if (begin)
		key = hook_slice(begin + 6, strcspn(begin + 6, "\""));
	return change_field(p, name.ptr, key, "a changed header is accepted");
}

static bool change_component(struct hook_proof *p, const char *component)
{
	struct hook_request changed = p->made;

	if (hook_component_is(component, "content-digest") ||
	    strcmp(component, "digest") == 0)
		return change_byte(p, p->made.body.len);
	if (*component == '(')
		return change_url(p,
				  "http://example.org/other?hook-b=3&hook-a=1");
	if (*component != '@')
		return change_signed(p, component);
	if (strcmp(component, "@method") == 0) {
		changed.method = hook_text("PUT");
		return refuses(p, &changed, "another method is accepted");
	}
	return change_url(p, "http://example.org/other?hook-b=3&hook-a=1");
}

/* A signature that leaves one of them out is right, but not enough. */
static bool leave_out(struct hook_proof *p, const char *const *components,
		      size_t index)
{
	const struct hook_recipe *full = p->recipe;
	struct hook_recipe less = *full;
	const char *others[HOOK_COMPONENTS + 1];
	struct hook_request made;
	size_t i, n = 0;
	bool fine;

	for (i = 0; components[i] && n < HOOK_COMPONENTS; i++)
		if (i != index)
			others[n++] = components[i];
	others[n] = NULL;
	less.components = others;
	p->recipe = &less;
	fine = hook_proof_sign(p, 0, &made);
	p->recipe = full;
	return fine &&
	       refuses(p, &made, "a signature that covers less is accepted");
}

static bool change_message(struct hook_proof *p)
{
	const char *const *components = hook_message_components(p->recipe);
	size_t i;

	for (i = 0; components[i]; i++)
		if (!change_component(p, components[i]) ||
		    !leave_out(p, components, i))
			return false;
	return true;
}

static bool change_term(struct hook_proof *p, const struct hook_term *term)
{
	struct hook_request changed = p->made;

	switch ((unsigned)term->is) {
	case HOOK_TERM_BODY:
		return change_byte(p, p->made.body.len);
	case HOOK_TERM_JSON:
	case HOOK_TERM_RAW:
		return change_pointer(p, term->text);
	case HOOK_TERM_FORM:
	case HOOK_TERM_FORM_SORTED:
		return change_form(p, term->is == HOOK_TERM_FORM ? term->text
								 : NULL);
	case HOOK_TERM_ID:
		return p->recipe->id_header == NULL ||
		       change_header(p, p->recipe->id_header,
				     "another id is accepted");
	case HOOK_TERM_HEADER:
		return change_header(p, term->text,
				     "a changed header is accepted");
	case HOOK_TERM_TIMESTAMP:
		return p->recipe->timestamp_header == NULL ||
		       change_header(p, p->recipe->timestamp_header,
				     "another time is accepted");
	case HOOK_TERM_LISTED_VALUES:
	case HOOK_TERM_LISTED_PAIRS:
	case HOOK_TERM_LISTED_LINES:
		if (p->recipe->components)
			return change_message(p);
		return change_header(p, "Content-Type",
				     "a changed header is accepted");
	case HOOK_TERM_METHOD:
		changed.method = hook_text("PUT");
		return refuses(p, &changed, "another method is accepted");
	case HOOK_TERM_URL:
	case HOOK_TERM_PATH:
	case HOOK_TERM_TARGET:
	case HOOK_TERM_TARGET_ENCODED:
	case HOOK_TERM_BASE:
		return change_within(p, "/hooks", "/other");
	case HOOK_TERM_QUERY:
		return change_parameter(p, term->text);
	case HOOK_TERM_QUERY_SORTED:
		return change_within(p, "hook-b=2", "hook-b=3");
	case HOOK_TERM_SETTING:
		return change_setting(p, term->text);
	default:
		return true;
	}
}

static bool change_terms(struct hook_proof *p, const struct hook_term *term)
{
	for (; term && term->is != HOOK_TERM_END; term++)
		if (!change_term(p, term))
			return false;
	return true;
}

static bool change_claims(struct hook_proof *p)
{
	const struct hook_jwt_claim *claim = p->recipe->claims;

	for (; claim && claim->name; claim++)
		if (!change_terms(p, claim->is))
			return false;
	return true;
}

static bool change_all(struct hook_proof *p)
{
	const struct hook_recipe *r = p->recipe;

	if (hook_algorithm_family(r->algorithm) == HOOK_OF_TOKEN)
		return true;
	if (hook_jws_holds_event(r))
		return change_byte(p, p->made.body.len / 2);
	if (r->container == HOOK_CONTAINER_HTTP_MESSAGE && !change_message(p))
		return false;
	if (r->container == HOOK_CONTAINER_HTTP_MESSAGE)
		return change_claims(p);
	if (r->container != HOOK_CONTAINER_JWS && !change_terms(p, r->covers))
		return false;
	return change_claims(p);
}

/* ---- times and keys ---- */

static bool check_times(struct hook_proof *p)
{
	const struct hook_recipe *r = p->recipe;
	int64_t far = r->tolerance + LATER;

	if (r->container == HOOK_CONTAINER_JWS && !hook_jws_holds_event(r) &&
	    hook_proof_verify(p, 0, 1, &p->made, HOOK_PROOF_NOW + far) == 0)
		return hook_proof_fail(p, "a token that is over is accepted");
	if (r->tolerance == 0 || hook_jws_holds_event(r) ||
	    hook_algorithm_family(r->algorithm) == HOOK_OF_TOKEN)
		return true;
	if (hook_proof_verify(p, 0, 1, &p->made, HOOK_PROOF_NOW + far) == 0)
		return hook_proof_fail(p, "a stale delivery is accepted");
	if (hook_proof_verify(p, 0, 1, &p->made, HOOK_PROOF_NOW - far) == 0)
		return hook_proof_fail(
			p, "a delivery from the future is accepted");
	return true;
}

/*
 * Both signatures stand in one header, as they do while a secret is replaced.
 */
static bool check_pair(struct hook_proof *p)
{
	const struct hook_recipe *r = p->recipe;
	struct hook_request other;
	struct hook_headers *headers = &p->made.headers;
	hook_str a, b;
	char *out;
	size_t n, i;

	if (hook_proof_verify(p, 0, 2, &p->made, HOOK_PROOF_NOW) != 0)
		return hook_proof_fail(
			p, "while a secret is replaced, what is signed "
			   "with one of two is refused");
	if (r->separator == NULL || r->header == NULL)
		return true;
	if (!hook_proof_sign(p, 1, &other))
		return false;
	a = hook_header_find(&other.headers, r->header, NULL);
	b = hook_header_find(headers, r->header, NULL);
	out = (char *)hook_alloc(p->arena,
				 a.len + b.len + strlen(r->separator) + 1);
	if (out == NULL)
		return hook_no_memory(p->error);
	memcpy(out, a.ptr, a.len);
	n = a.len + strlen(r->separator);
	memcpy(out + a.len, r->separator, strlen(r->separator));
	memcpy(out + n, b.ptr, b.len);
	for (i = 0; i < headers->count; i++)
		if (headers->items[i].value.ptr == b.ptr)
			headers->items[i].value = hook_slice(out, n + b.len);
	return hook_proof_verify(p, 0, 1, &p->made, HOOK_PROOF_NOW) == 0 ||
	       hook_proof_fail(
		       p, "a right signature behind another one is refused");
}

static bool prove(struct hook_proof *p)
{
	if (p->keys[0] == NULL || p->keys[1] == NULL)
		return p->error->code == HOOK_OK ? hook_no_memory(p->error)
						 : false;
	if (!hook_proof_delivery(p) || !hook_proof_sign(p, 0, &p->made))
		return false;
	/* The verifier has set the reason. */
	if (hook_proof_verify(p, 0, 1, &p->made, HOOK_PROOF_NOW) != 0)
		return false;
	if (hook_proof_verify(p, 1, 1, &p->made, HOOK_PROOF_NOW) == 0)
		return hook_proof_fail(
			p, "another secret's signature is accepted");
	return change_all(p) && check_times(p) && check_pair(p) &&
	       hook_proof_names(p) && hook_proof_chain(p);
}

bool hook_recipe_prove(const struct hook_recipe *recipe,
		       struct hook_arena *arena, struct hook_error *error)
{
	const struct hook_recipe *one;
	struct hook_proof p;
	bool fine = true;
	size_t i;

	hook_fail(error, HOOK_OK, "");
	if (!hook_mac_knows(recipe->algorithm) &&
	    !hook_mac_knows(recipe->algorithm))
		return hook_unfit(error,
				  "the crypto library that is compiled in has "
				  "not this algorithm");
	for (one = recipe; fine && one; one = one->also) {
		memset(&p, 0, sizeof p);
		p.recipe = one;
		p.arena = arena;
		p.error = error;
		p.keys[0] = hook_proof_key(&p, 0);
		p.keys[1] = hook_proof_key(&p, 7);
		fine = prove(&p);
		for (i = 0; i < 2; i++)
			hook_key_free(p.keys[i]);
	}
	return fine;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_prove_c != 0x49df311b
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
