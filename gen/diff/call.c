/* SPDX-License-Identifier: MIT */
/*
 * Operations: parameters, bodies, answers, credentials, servers.
 *
 * Invariant: an operation is the same one by its method and path (the names of
 * path parameters do not count), or else by its operationId.
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

/* The same operation in `in`, which no other one of `from` is by its path. */
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
		/* In a path the place counts, not the name. */
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

static const struct content *content_of(const struct content *items,
					size_t count, str media_type)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(items[i].media_type, media_type))
			return &items[i];
	return NULL;
}

static const struct encoding *encoding_of(const struct content *content,
					  str name)
{
	for (size_t i = 0; i < content->encoding_count; i++)
		if (str_equal(content->encodings[i].name, name))
			return &content->encodings[i];
	return NULL;
}

static bool same_encoding(const struct encoding *a, const struct encoding *b)
{
	return a && b && str_equal(a->content_type, b->content_type) &&
	       a->style == b->style && a->explode == b->explode &&
	       a->allow_reserved == b->allow_reserved;
}

static void encodings(struct diff *d, const struct diff_at *at,
		      const struct content *old, const struct content *now)
{
	struct diff_at step;
	str name;

	for (size_t i = 0; i < old->encoding_count; i++) {
		name = old->encodings[i].name;
		step = diff_step(d, at, "/%s", name.ptr);
		if (!same_encoding(&old->encodings[i], encoding_of(now, name)))
			diff_add(d, &step, DIFF_PART_ENCODING, NULL);
	}
	for (size_t i = 0; i < now->encoding_count; i++) {
		name = now->encodings[i].name;
		step = diff_step(d, at, "/%s", name.ptr);
		if (!encoding_of(old, name))
			diff_add(d, &step, DIFF_PART_ENCODING, NULL);
	}
}

static void contents(struct diff *d, const struct diff_at *at,
		     const struct content *old, size_t old_count,
		     const struct content *now, size_t now_count)
{
	const struct content *other;

	for (size_t i = 0; i < old_count; i++) {
		other = content_of(now, now_count, old[i].media_type);
		if (!other) {
			diff_add(d, at, DIFF_MEDIA_REMOVED, "%s",
				 old[i].media_type.ptr);
			continue;
		}
		diff_nullable(d, at, old[i].nullable, other->nullable);
		diff_schemas(d, at, diff_schema_in(at->old, old[i].media_type),
			     diff_schema_in(at->now, old[i].media_type),
			     old[i].type, other->type);
		if (old[i].item || other->item)
			diff_schemas(d, at, NULL, NULL, old[i].item,
				     other->item);
		encodings(d, at, &old[i], other);
	}
	for (size_t i = 0; i < now_count; i++)
		if (!content_of(old, old_count, now[i].media_type))
			diff_add(d, at, DIFF_MEDIA_ADDED, "%s",
				 now[i].media_type.ptr);
}

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
		contents(d, &step, old->bodies, old->body_count, now->bodies,
			 now->body_count);
	}
}

/* ---- answers ---- */

static const struct response *response_of(const struct operation *operation,
					  str status)
{
	for (size_t i = 0; i < operation->response_count; i++)
		if (str_equal(operation->responses[i].status, status))
			return &operation->responses[i];
	return NULL;
}

static const struct header *header_of(const struct response *response, str name)
{
	for (size_t i = 0; i < response->headers.count; i++)
		if (str_equal(response->headers.items[i].name, name))
			return &response->headers.items[i];
	return NULL;
}

static void headers(struct diff *d, const struct diff_at *at,
		    const struct response *old, const struct response *now)
{
	const struct header *header, *other;
	struct diff_at step;

	for (size_t i = 0; i < old->headers.count; i++) {
		header = &old->headers.items[i];
		other = header_of(now, header->name);
		step = diff_step(d, at, " header %s", header->name.ptr);
		if (!other) {
			diff_add(d, &step,
				 header->required
					 ? DIFF_HEADER_REMOVED
					 : DIFF_HEADER_REMOVED_OPTIONAL,
				 NULL);
			continue;
		}
		if (header->required != other->required)
			diff_add(d, &step,
				 other->required ? DIFF_HEADER_REQUIRED
						 : DIFF_HEADER_OPTIONAL,
				 NULL);
		diff_schemas(d, &step, diff_schema_of(header->node),
			     diff_schema_of(other->node), header->type,
			     other->type);
	}
	for (size_t i = 0; i < now->headers.count; i++) {
		header = &now->headers.items[i];
		step = diff_step(d, at, " header %s", header->name.ptr);
		if (!header_of(old, header->name))
			diff_add(d, &step, DIFF_HEADER_ADDED, NULL);
	}
}

static void responses(struct diff *d, const struct diff_at *at,
		      const struct operation *old, const struct operation *now)
{
	const struct response *response, *other;
	struct diff_at step;

	for (size_t i = 0; i < old->response_count; i++) {
		response = &old->responses[i];
		other = response_of(now, response->status);
		step = diff_step(d, at, " %s", response->status.ptr);
		step.direction = DIFF_RECEIVE;
		step.old = response->node;
		step.now = NULL;
		if (!other) {
			diff_add(d, &step,
				 response->status.ptr[0] == '2'
					 ? DIFF_RESPONSE_REMOVED
					 : DIFF_ERROR_REMOVED,
				 NULL);
			continue;
		}
		step.now = other->node;
		contents(d, &step, response->contents, response->content_count,
			 other->contents, other->content_count);
		headers(d, &step, response, other);
	}
	for (size_t i = 0; i < now->response_count; i++) {
		response = &now->responses[i];
		step = diff_step(d, at, " %s", response->status.ptr);
		step.direction = DIFF_RECEIVE;
		step.old = NULL;
		step.now = response->node;
		if (!response_of(old, response->status))
			diff_add(d, &step, DIFF_RESPONSE_ADDED, NULL);
	}
}

/* ---- credentials: any alternative will do, which needs all of its own ---- */

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

/* Both have the same names, in their order. */
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

	/* No alternative at all: nothing is needed. */
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

/* ---- all of it ---- */

static void servers(struct diff *d, const struct model *from,
		    const struct model *in, enum diff_kind kind)
{
	struct diff_at at = {STR("servers"), DIFF_SEND, NULL, NULL, false};
	bool found;

	for (size_t i = 0; i < from->server_count; i++) {
		found = false;
		for (size_t k = 0; k < in->server_count; k++)
			found = found || str_equal(from->servers[i].url,
						   in->servers[k].url);
		if (!found)
			diff_add(d, &at, kind, "%s", from->servers[i].url.ptr);
	}
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
	responses(d, &at, old, now);
	security(d, &at, old, now);
}

void diff_operations(struct diff *d)
{
	const struct model *old = d->old->model, *now = d->now->model;
	const struct operation *other;
	struct diff_at at;

	servers(d, old, now, DIFF_SERVER_REMOVED);
	servers(d, now, old, DIFF_SERVER_ADDED);
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
