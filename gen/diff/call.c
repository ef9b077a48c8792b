/* SPDX-License-Identifier: MIT */
/*
 * Operations: parameters, credentials, servers.
 *
 * An operation is the same one by its method and path (the names of path
 * parameters do not count), or else by its operationId.
 */
#include "internal.h"

/* "/a/{id}/b" and "/a/{name}/b" are one path. */
static bool same_path(str a, str b)
{
	const char *x = a.ptr, *y = b.ptr;

	for (; *x && *y; x++, y++) {
		if (*x != *y)
			return false;
		if (*x == '{') {
			x += strcspn(x, "}");
			y += strcspn(y, "}");
			if (!*x || !*y)
				return *x == *y;
		}
	}
	return *x == *y;
}

static const struct operation *at_path(const struct model *model,
				       const struct operation *like)
{
	for (size_t i = 0; i < model->operation_count; i++)
		if (str_equal(model->operations[i]->method, like->method) &&
		    same_path(model->operations[i]->path, like->path))
			return model->operations[i];
	return NULL;
}

static const struct operation *with_id(const struct model *model, str id)
{
	for (size_t i = 0; id.ptr && i < model->operation_count; i++)
		if (str_equal(model->operations[i]->id, id))
			return model->operations[i];
	return NULL;
}

/*
 * Finds the same operation in `in`; one that matches another of `from` by its
 * path is not taken by its operationId.
 */
static const struct operation *find(const struct model *in,
				    const struct model *from,
				    const struct operation *operation)
{
	const struct operation *found = at_path(in, operation);

	if (found)
		return found;
	found = with_id(in, operation->id);
	return found && !at_path(from, found) ? found : NULL;
}

/* ---- parameters ---- */

static const struct parameter *parameter_of(const struct operation *operation,
					    const struct parameter *like,
					    size_t index)
{
	const struct parameter *p;

	for (size_t i = 0; i < operation->parameter_count; i++) {
		p = &operation->parameters[i];
		if (p->where != like->where)
			continue;
		/*
		 * A path parameter is known by its position, not by its name.
		 */
		if (p->where == WHERE_PATH ? i == index
					   : str_equal(p->name, like->name))
			return p;
	}
	return NULL;
}

static void parameter(struct diff *d, struct diff_at *at,
		      const struct parameter *old, const struct parameter *now)
{
	at->old = old->node;
	at->now = now->node;
	if (old->required != now->required)
		diff_add(d, at,
			 now->required ? DIFF_PARAMETER_REQUIRED
				       : DIFF_PARAMETER_OPTIONAL,
			 NULL);
	if (old->style != now->style || old->explode != now->explode ||
	    old->allow_reserved != now->allow_reserved ||
	    old->json != now->json)
		diff_add(d, at, DIFF_PARAMETER_STYLE, NULL);
	if (old->deprecated != now->deprecated)
		diff_add(d, at,
			 now->deprecated ? DIFF_PARAMETER_DEPRECATED
					 : DIFF_PARAMETER_REACTIVATED,
			 NULL);
	diff_nullable(d, at, old->nullable, now->nullable);
	diff_default(d, at, old->fallback, now->fallback);
	diff_schemas(d, at, diff_schema_of(old->node),
		     diff_schema_of(now->node), old->type, now->type);
}

static struct diff_at parameter_at(struct diff *d, const struct diff_at *at,
				   const struct parameter *p)
{
	static const char *const places[] = {"path", "query", "header",
					     "cookie"};

	return diff_step(d, at, " %s %s", places[p->where], p->name.ptr);
}

static void parameters(struct diff *d, const struct diff_at *at,
		       const struct operation *old, const struct operation *now)
{
	const struct parameter *p, *other;
	struct diff_at step;

	for (size_t i = 0; i < old->parameter_count; i++) {
		p = &old->parameters[i];
		step = parameter_at(d, at, p);
		other = parameter_of(now, p, i);
		step.old = p->node;
		step.now = NULL;
		if (other)
			parameter(d, &step, p, other);
		else
			diff_add(d, &step, DIFF_PARAMETER_REMOVED, NULL);
	}
	for (size_t i = 0; i < now->parameter_count; i++) {
		p = &now->parameters[i];
		step = parameter_at(d, at, p);
		step.old = NULL;
		step.now = p->node;
		if (!parameter_of(old, p, i))
			diff_add(d, &step,
				 p->required ? DIFF_PARAMETER_ADDED_REQUIRED
					     : DIFF_PARAMETER_ADDED,
				 NULL);
	}
}

/* ---- bodies ---- */

static void request(struct diff *d, const struct diff_at *at,
		    const struct operation *old, const struct operation *now)
{
	struct diff_at step = diff_step(d, at, " request");

	if (!old->body_count && !now->body_count)
		return;
	if (!now->body_count) {
		diff_add(d, &step, DIFF_BODY_REMOVED, NULL);
	} else if (!old->body_count) {
		diff_add(d, &step,
			 now->body_required ? DIFF_BODY_ADDED_REQUIRED
					    : DIFF_BODY_ADDED,
			 NULL);
	} else {
		if (old->body_required != now->body_required)
			diff_add(d, &step,
				 now->body_required ? DIFF_BODY_REQUIRED
						    : DIFF_BODY_OPTIONAL,
				 NULL);
		step.old = doc_node_find(old->node, "requestBody");
		step.now = doc_node_find(now->node, "requestBody");
		diff_contents(d, &step, old->bodies, old->body_count,
			      now->bodies, now->body_count);
	}
}

/* ---- credentials: one alternative is enough, with all its schemes ---- */

static str alternative_name(struct diff *d, const struct alternative *a)
{
	struct buf buf = {d->arena, NULL, 0, 0};

	for (size_t i = 0; i < a->demand_count; i++)
		buf_add_format(&buf, "%s%s", i ? " and " : "",
			       a->demands[i].scheme->name.ptr);
	buf_add_text(&buf, a->demand_count ? "" : "none needed");
	return buf_str(&buf);
}

static const struct alternative *alternative_of(
	struct diff *d, const struct operation *operation, str name)
{
	for (size_t i = 0; i < operation->security_count; i++)
		if (str_equal(alternative_name(d, &operation->security[i]),
			      name))
			return &operation->security[i];
	return NULL;
}

static bool has_scope(const struct alternative *a, str scope)
{
	for (size_t i = 0; i < a->demand_count; i++)
		for (size_t k = 0; k < a->demands[i].scope_count; k++)
			if (str_equal(a->demands[i].scopes[k], scope))
				return true;
	return false;
}

static void scopes(struct diff *d, const struct diff_at *at,
		   enum diff_kind kind, const struct alternative *from,
		   const struct alternative *in)
{
	for (size_t i = 0; i < from->demand_count; i++)
		for (size_t k = 0; k < from->demands[i].scope_count; k++)
			if (!has_scope(in, from->demands[i].scopes[k]))
				diff_add(d, at, kind, "%s",
					 from->demands[i].scopes[k].ptr);
}

/* Both alternatives have the same names in the same order. */
static void schemes(struct diff *d, const struct diff_at *at,
		    const struct alternative *old,
		    const struct alternative *now)
{
	for (size_t i = 0; i < old->demand_count; i++) {
		const struct scheme *a = old->demands[i].scheme,
				    *b = now->demands[i].scheme;

		if (a->kind != b->kind || a->where != b->where ||
		    !str_equal(a->key, b->key))
			diff_add(d, at, DIFF_SCHEME, "%s", a->name.ptr);
	}
}

static void security(struct diff *d, const struct diff_at *at,
		     const struct operation *old, const struct operation *now)
{
	const struct alternative *other;
	str name;

	/* Without any alternative no credentials are needed. */
	if (!old->security_count && now->security_count &&
	    !alternative_of(d, now, STR("none needed")))
		diff_add(d, at, DIFF_SECURITY_REMOVED, "none needed");
	for (size_t i = 0; i < old->security_count; i++) {
		name = alternative_name(d, &old->security[i]);
		other = alternative_of(d, now, name);
		if (!other && now->security_count)
			diff_add(d, at, DIFF_SECURITY_REMOVED, "%s", name.ptr);
		if (!other)
			continue;
		schemes(d, at, &old->security[i], other);
		scopes(d, at, DIFF_SCOPE_REMOVED, &old->security[i], other);
		scopes(d, at, DIFF_SCOPE_ADDED, other, &old->security[i]);
	}
	for (size_t i = 0; i < now->security_count; i++) {
		name = alternative_name(d, &now->security[i]);
		if (!alternative_of(d, old, name))
			diff_add(d, at, DIFF_SECURITY_ADDED, "%s", name.ptr);
	}
	if (old->security_count && !now->security_count)
		diff_add(d, at, DIFF_SECURITY_ADDED, "none needed");
}

/* ---- operations ---- */

/* Reports the servers of `from` that are not in `in`. */
static void servers(struct diff *d, const struct diff_at *at,
		    enum diff_kind kind, const struct server *from,
		    size_t from_count, const struct server *in, size_t in_count)
{
	bool found;

	for (size_t i = 0; i < from_count; i++) {
		found = false;
		for (size_t k = 0; k < in_count; k++)
			found = found || str_equal(from[i].url, in[k].url);
		if (!found)
			diff_add(d, at, kind, "%s", from[i].url.ptr);
	}
}

/* Compares an operation's own servers, which replace the document's. */
static void own_servers(struct diff *d, const struct diff_at *at,
			const struct operation *old,
			const struct operation *now)
{
	if (!old->own_servers && !now->own_servers)
		return;
	servers(d, at, DIFF_SERVER_REMOVED, old->servers, old->server_count,
		now->servers, now->server_count);
	servers(d, at, DIFF_SERVER_ADDED, now->servers, now->server_count,
		old->servers, old->server_count);
}

static struct diff_at operation_at(struct diff *d,
				   const struct operation *operation)
{
	return (struct diff_at){str_format(d->arena, "%s %s",
					   operation->method.ptr,
					   operation->path.ptr),
				DIFF_SEND, operation->node, NULL, false};
}

static void one(struct diff *d, const struct operation *old,
		const struct operation *now)
{
	struct diff_at at = operation_at(d, old);

	at.now = now->node;
	if (!str_equal(old->method, now->method) ||
	    !same_path(old->path, now->path))
		diff_add(d, &at, DIFF_OPERATION_MOVED, "%s %s", now->method.ptr,
			 now->path.ptr);
	if (!str_equal(old->id, now->id))
		diff_add(d, &at, DIFF_OPERATION_RENAMED, "%s became %s",
			 diff_text(old->id), diff_text(now->id));
	if (old->deprecated != now->deprecated)
		diff_add(d, &at,
			 now->deprecated ? DIFF_OPERATION_DEPRECATED
					 : DIFF_OPERATION_REACTIVATED,
			 NULL);
	parameters(d, &at, old, now);
	request(d, &at, old, now);
	diff_responses(d, &at, DIFF_RECEIVE, old->responses,
		       old->response_count, now->responses,
		       now->response_count);
	security(d, &at, old, now);
	own_servers(d, &at, old, now);
}

void diff_operations(struct diff *d)
{
	const struct model *old = d->old->model, *now = d->now->model;
	const struct operation *other;
	struct diff_at at, all = {STR("servers"), DIFF_SEND, NULL, NULL, false};

	servers(d, &all, DIFF_SERVER_REMOVED, old->servers, old->server_count,
		now->servers, now->server_count);
	servers(d, &all, DIFF_SERVER_ADDED, now->servers, now->server_count,
		old->servers, old->server_count);
	for (size_t i = 0; i < old->operation_count; i++) {
		other = find(now, old, old->operations[i]);
		at = operation_at(d, old->operations[i]);
		if (other)
			one(d, old->operations[i], other);
		else
			diff_add(d, &at, DIFF_OPERATION_REMOVED, NULL);
	}
	for (size_t i = 0; i < now->operation_count; i++) {
		at = operation_at(d, now->operations[i]);
		at.now = at.old;
		at.old = NULL;
		if (!find(old, now, now->operations[i]))
			diff_add(d, &at, DIFF_OPERATION_ADDED, NULL);
	}
}
