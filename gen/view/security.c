/* SPDX-License-Identifier: MIT */
/*
 * Credentials: what a client holds, and what each call needs of it (OpenAPI
 * 3.1, sections 4.8.27 and 4.8.30).
 *
 * What an operation demands stands in its comment, with its scopes, also what
 * no line of C sends: a certificate.
 */
#include "call.h"

#include <string.h>

static const char *scheme_name(struct maker *m, const struct scheme *scheme)
{
	return map_find(&m->schemes, scheme->name);
}

/* What a client has besides; NULL ends them. */
static const char **own_members(struct maker *m)
{
	static const char *const always[] = {"server", "transport",
					     "user_agent", "headers"};
	const struct view_list *overrides = &m->provider->overrides;
	const char **own =
		arena_alloc(m->arena, (overrides->count + 5) * sizeof *own);
	size_t i;

	memcpy(own, always, sizeof always);
	for (i = 0; i < overrides->count; i++)
		own[4 + i] =
			((struct view_override *)overrides->items[i])->name;
	own[4 + i] = NULL;
	return own;
}

static void name_schemes(struct maker *m)
{
	const char **own = own_members(m);
	const struct model *model = m->model;
	str *texts = arena_alloc(m->arena,
				 (model->scheme_count + 1) * sizeof *texts);
	const char **names;

	for (size_t i = 0; i < model->scheme_count; i++)
		texts[i] = model->schemes[i]->name;
	names = view_name_scope(m->arena, texts, model->scheme_count, false);
	view_name_aside(m->arena, names, model->scheme_count, own, "scheme");
	for (size_t i = 0; i < model->scheme_count; i++)
		map_put(&m->schemes, texts[i], (void *)(uintptr_t)names[i]);
}

static bool is_sent(const struct scheme *scheme)
{
	return scheme->kind != SCHEME_MUTUAL_TLS;
}

static void add_scheme(struct maker *m, const char *name, const char *beside)
{
	struct view_scheme *view = ARENA_NEW(m->arena, struct view_scheme);

	view->name = name;
	view->beside = beside;
	view_add(m, &m->provider->schemes, view);
}

static const char *scheme_words(struct maker *m, const struct scheme *scheme)
{
	static const char *const places[] = {"path", "query", "header",
					     "cookie"};

	switch (scheme->kind) {
	case SCHEME_BEARER:
		return "bearer token";
	case SCHEME_OAUTH2:
		return "OAuth 2.0 access token";
	case SCHEME_OPENID:
		return "OpenID Connect access token";
	case SCHEME_API_KEY:
		return arena_format(m->arena, "%s %s", places[scheme->where],
				    view_literal_bare(m->arena, scheme->key));
	case SCHEME_HTTP:
		return arena_format(m->arena,
				    "the whole Authorization header, scheme %s",
				    view_literal_bare(m->arena, scheme->key));
	case SCHEME_BASIC:
	case SCHEME_MUTUAL_TLS:
	default:
		return "HTTP Basic";
	}
}

void view_schemes(struct maker *m)
{
	const struct scheme *scheme;
	const char *name;

	name_schemes(m);
	for (size_t i = 0; i < m->model->scheme_count; i++) {
		scheme = m->model->schemes[i];
		name = scheme_name(m, scheme);
		if (scheme->kind == SCHEME_BASIC) {
			add_scheme(m, arena_format(m->arena, "%s_user", name),
				   "HTTP Basic");
			add_scheme(m,
				   arena_format(m->arena, "%s_password", name),
				   "HTTP Basic");
		} else if (is_sent(scheme)) {
			add_scheme(m, name, scheme_words(m, scheme));
		}
	}
}

static struct view_demand *demand_view(struct maker *m,
				       const struct scheme *scheme)
{
	struct view_demand *view = ARENA_NEW(m->arena, struct view_demand);

	view->name = scheme_name(m, scheme);
	view->bearer = scheme->kind == SCHEME_BEARER ||
		       scheme->kind == SCHEME_OAUTH2 ||
		       scheme->kind == SCHEME_OPENID;
	view->basic = scheme->kind == SCHEME_BASIC;
	if (scheme->kind == SCHEME_HTTP) {
		view->header = true;
		view->key = view_literal_of(m->arena, STR("Authorization"));
	}
	if (scheme->kind == SCHEME_API_KEY) {
		view->header = scheme->where == WHERE_HEADER;
		view->cookie = scheme->where == WHERE_COOKIE;
		view->query = !view->header && !view->cookie;
		view->key = view_literal_of(m->arena, scheme->key);
	}
	return view;
}

static struct view_alternative *alternative_view(
	struct maker *m, const struct alternative *alternative,
	struct buf *needs)
{
	struct view_alternative *view =
		ARENA_NEW(m->arena, struct view_alternative);

	for (size_t i = 0; i < alternative->demand_count; i++) {
		const struct scheme *scheme = alternative->demands[i].scheme;

		if (needs->len)
			buf_add_text(needs, i ? " and " : ", or ");
		buf_add_str(needs, scheme->name);
		if (!is_sent(scheme))
			continue;
		view_add(m, &view->demands, demand_view(m, scheme));
	}
	return view;
}

/* What a demand asks for, as people say it: "OAuth with scope read". */
static void add_demand(struct buf *text, const struct demand *demand)
{
	const char *before = demand->scope_count > 1 ? " with scopes "
						     : " with scope ";

	buf_add_str(text, demand->scheme->name);
	if (demand->scheme->kind == SCHEME_MUTUAL_TLS)
		buf_add_text(text, " by a client certificate");
	for (size_t i = 0; i < demand->scope_count; i++) {
		buf_add_text(text, i ? ", " : before);
		buf_add_str(text, demand->scopes[i]);
	}
}

/* What a call needs, for its comment; NULL: nothing. */
static const char *security_text(struct maker *m,
				 const struct operation *operation)
{
	struct buf text = {m->arena, NULL, 0, 0};
	const struct alternative *alternative;
	bool optional = false;

	for (size_t i = 0; i < operation->security_count; i++) {
		alternative = &operation->security[i];
		optional |= alternative->demand_count == 0;
		for (size_t k = 0; k < alternative->demand_count; k++) {
			if (text.len)
				buf_add_text(&text, k ? " and " : ", or ");
			add_demand(&text, &alternative->demands[k]);
		}
	}
	if (text.len && optional)
		buf_add_text(&text, ", or nothing");
	return text.len ? view_comment(m->arena, buf_str(&text)) : NULL;
}

/* An operation that is open to all has nothing to send. */
static bool sends_credentials(const struct operation *operation)
{
	for (size_t i = 0; i < operation->security_count; i++)
		for (size_t k = 0; k < operation->security[i].demand_count; k++)
			if (is_sent(operation->security[i].demands[k].scheme))
				return true;
	return false;
}

/* "authorize_key_and_secret_or_token": what it takes, in words. */
static const char *security_word(struct maker *m, const char *needs, bool must)
{
	const char *word =
		view_name_snake(m->arena,
				str_format(m->arena, "authorize %s%s", needs,
					   must ? "" : " if set"));

	if (strlen(word) > 60)
		word = arena_format(m->arena, "authorize_%08x",
				    (unsigned)str_hash(str_from(word)));
	return word;
}

/* Operations with the same requirements share one function. */
static struct view_security *security_view(struct maker *m,
					   const struct operation *operation)
{
	static const char *const alone[] = {"*", NULL};
	struct view_security *view = ARENA_NEW(m->arena, struct view_security);
	struct buf needs = {m->arena, NULL, 0, 0};
	struct view_security *other;

	view->must = true;
	for (size_t i = 0; i < operation->security_count; i++) {
		struct view_alternative *alternative =
			alternative_view(m, &operation->security[i], &needs);

		if (alternative->demands.count)
			view_add(m, &view->alternatives, alternative);
		else
			view->must = false;
	}
	view->needs = view_literal_of(
		m->arena, str_format(m->arena, "no credentials are set for %s",
				     needs.len ? needs.ptr : "it"));
	for (size_t i = 0; i < m->provider->security.count; i++) {
		other = m->provider->security.items[i];
		if (!strcmp(other->needs, view->needs) &&
		    other->must == view->must)
			return other;
	}
	view->function =
		view_name_local(m, security_word(m, needs.ptr, view->must),
				alone);
	view_add(m, &m->provider->security, view);
	return view;
}

void view_security(struct maker *m, struct view_operation *view)
{
	const struct operation *operation = view->operation;

	view->security_text = security_text(m, operation);
	if (sends_credentials(operation))
		view->security_function = security_view(m, operation)->function;
}
