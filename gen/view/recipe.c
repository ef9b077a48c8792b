/* SPDX-License-Identifier: MIT */
/*
 * Recipes and handshakes as the C that they are written as.
 *
 * Every word comes from the tables of hook_recipe.h.
 */
#include "internal.h"

#include <string.h>

#define X(name, word, help) #name,
static const char *const encodings[] = {HOOK_ENCODINGS(X)};
static const char *const units[] = {HOOK_TIME_UNITS(X)};
#undef X
#define X(name, word, help) #name,
static const char *const places[] = {HOOK_PLACES(X)};
#undef X
#define X(name, word, help) #name,
static const char *const containers[] = {HOOK_CONTAINERS(X)};
#undef X
#define X(name, word, help) #name,
static const char *const bodies[] = {HOOK_BODIES(X)};
#undef X
#define X(name, word, family, digest, bytes, jose, message, help) #name,
static const char *const algorithms[] = {HOOK_ALGORITHMS(X)};
#undef X
#define X(name, word, bytes) #name,
static const char *const digests[] = {"NO_DIGEST", HOOK_DIGESTS(X) "CRC32"};
#undef X
#define X(name, word, argument, where, help) #name,
static const char *const terms[] = {"END",    "LITERAL",  "NEXT",
				    "DIGEST", "OPTIONAL", HOOK_TERMS(X)};
#undef X

static const char *quoted(struct maker *m, const char *text)
{
	return text && *text ? view_literal_of(m->arena, str_from(text)) : NULL;
}

/* A list of its own in the emitted file, and its name. */
static const char *term_list(struct maker *m, const struct hook_term *from,
			     const char *name)
{
	struct view_terms *list;
	struct view_term *view;

	if (!from)
		return NULL;
	list = ARENA_NEW(m->arena, struct view_terms);
	list->name = name;
	for (; from->is != HOOK_TERM_END; from++) {
		view = ARENA_NEW(m->arena, struct view_term);
		view->is = terms[from->is];
		view->text = quoted(m, from->text);
		view->inner = from->span > 0;
		view->span = view_number(m, from->span);
		view->digest = digests[from->digest];
		view->as = encodings[from->as];
		view_add(m, &list->terms, view);
	}
	view_add(m, &m->provider->term_lists, list);
	return name;
}

static const char *text_list(struct maker *m, const char *const *from,
			     const char *name)
{
	struct view_texts *list;
	struct view_line *view;

	if (!from)
		return NULL;
	list = ARENA_NEW(m->arena, struct view_texts);
	list->name = name;
	for (; *from; from++) {
		view = ARENA_NEW(m->arena, struct view_line);
		view->text = view_literal_of(m->arena, str_from(*from));
		view_add(m, &list->texts, view);
	}
	view_add(m, &m->provider->text_lists, list);
	return name;
}

static void claim_views(struct maker *m, struct view_recipe *view,
			const struct hook_jwt_claim *claim)
{
	struct view_claim *one;
	size_t index = 0;

	for (; claim && claim->name; claim++, index++) {
		one = ARENA_NEW(m->arena, struct view_claim);
		one->name = view_literal_of(m->arena, str_from(claim->name));
		one->terms =
			term_list(m, claim->is,
				  arena_format(m->arena, "claim_%zu", index));
		view_add(m, &view->claims, one);
	}
}

static bool is_whole_body(const struct hook_term *from)
{
	return from && from->is == HOOK_TERM_BODY &&
	       from[1].is == HOOK_TERM_END;
}

/*
 * A member that has its default is not written, except the algorithm's words.
 */
static struct view_recipe *recipe_of(struct maker *m,
				     const struct hook_recipe *r,
				     const char *which)
{
	struct view_recipe *v = ARENA_NEW(m->arena, struct view_recipe);
	const struct hook_recipe zero = {0};

#define NAMED(word) arena_format(m->arena, "%s%s", which, word)
	v->header = quoted(m, r->header);
	v->more_headers = text_list(m, r->more_headers, NAMED("more_headers"));
	v->pointer = quoted(m, r->pointer);
	v->parameter = quoted(m, r->parameter);
	v->place = r->place != zero.place ? places[r->place] : NULL;
	v->each = quoted(m, r->each);
	v->format = term_list(m, r->format, NAMED("format"));
	v->separator = quoted(m, r->separator);
	v->covers = is_whole_body(r->covers)
			    ? NULL
			    : term_list(m, r->covers, NAMED("covered"));
	v->algorithm = algorithms[r->algorithm];
	v->encoding = encodings[r->encoding];
	v->key = encodings[r->key];
	v->key_prefix = quoted(m, r->key_prefix);
	v->key_digest = r->key_digest ? digests[r->key_digest] : NULL;
	v->raw_ecdsa = r->raw_ecdsa;
	v->timestamp_header = quoted(m, r->timestamp_header);
	v->timestamp_json = quoted(m, r->timestamp_json);
	v->timestamp_unit = r->timestamp_unit ? units[r->timestamp_unit] : NULL;
	v->tolerance = r->tolerance ? view_number(m, r->tolerance) : NULL;
	v->id_header = quoted(m, r->id_header);
	v->id_json = quoted(m, r->id_json);
	v->key_id_header = quoted(m, r->key_id_header);
	v->key_id_json = quoted(m, r->key_id_json);
	v->listed_header = quoted(m, r->listed_header);
	v->container = r->container ? containers[r->container] : NULL;
	v->components = text_list(m, r->components, NAMED("components"));
	v->body = r->body ? bodies[r->body] : NULL;
	v->payload = quoted(m, r->payload);
	v->malformed = r->malformed ? view_number(m, r->malformed) : NULL;
	claim_views(m, v, r->claims);
	return v;
#undef NAMED
}

void view_recipe(struct maker *m, const struct manifest_signature *s)
{
	struct view_provider *p = m->provider;

	p->recipe = recipe_of(m, s->recipe, "");
	if (s->recipe->also) {
		p->also = recipe_of(m, s->recipe->also, "other_");
		p->recipe->also = true;
	}
	p->unconfirmed = s->status && !strcmp(s->status, "unconfirmed");
	p->signature_source =
		view_comment(m->arena,
			     str_from(s->source ? s->source
						: "no source is given"));
}

void view_handshakes(struct maker *m)
{
	const struct manifest *manifest = m->model->manifest;
	const struct hook_handshake *shake;
	struct view_handshake *view;

	for (unsigned i = 0; i < manifest->handshakes_count; i++) {
		shake = &manifest->handshakes[i].shake;
		view = ARENA_NEW(m->arena, struct view_handshake);
		view->method = quoted(m, shake->method);
		view->pointer = quoted(m, shake->pointer);
		view->value = quoted(m, shake->value);
		view->query = quoted(m, shake->query);
		view->query_value = quoted(m, shake->query_value);
		view->shake_header = quoted(m, shake->header);
		view->token_query = quoted(m, shake->token_query);
		view->token_pointer = quoted(m, shake->token_pointer);
		view->answer =
			term_list(m, shake->answer,
				  arena_format(m->arena, "answer_%u", i));
		view->answers_json = shake->json;
		view->answer_header = quoted(m, shake->answer_header);
		view->answer_value =
			term_list(m, shake->answer_value,
				  arena_format(m->arena, "answer_%u_value", i));
		view->confirm =
			term_list(m, shake->confirm,
				  arena_format(m->arena, "confirmed_%u", i));
		view->answer_status =
			shake->status ? view_number(m, shake->status) : NULL;
		view->unsigned_ = shake->unsigned_;
		view_add(m, &m->provider->handshakes, view);
	}
}
