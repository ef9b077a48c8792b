/* SPDX-License-Identifier: MIT */
/*
 * Dynamic scopes: where each dynamic anchor was first met on the way to a
 * schema. A $dynamicRef needs nothing else, so it is resolved here, and the
 * interpreter knows of no scopes.
 *
 * Invariant: anchors stand in the order of their names, so that equal scopes
 * are one.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

static struct accept_scope *scope_of(struct accept *a,
				     struct accept_anchor *anchors,
				     size_t count)
{
	struct buf key = {a->arena, NULL, 0, 0};
	struct accept_scope *scope;

	for (size_t i = 1; i < count; i++)
		assert(str_compare(anchors[i - 1].name, anchors[i].name) < 0);
	for (size_t i = 0; i < count; i++)
		buf_add_format(&key, "%p %.*s\n", (const void *)anchors[i].node,
			       (int)anchors[i].name.len, anchors[i].name.ptr);
	scope = map_find(&a->scopes, buf_str(&key));
	if (!scope) {
		scope = ARENA_NEW(a->arena, struct accept_scope);
		scope->anchors = anchors;
		scope->count = count;
		map_put(&a->scopes, buf_str(&key), scope);
	}
	return scope;
}

const struct node *accept_scope_find(const struct accept_scope *scope, str name)
{
	for (size_t i = 0; scope && i < scope->count; i++)
		if (str_equal(scope->anchors[i].name, name))
			return scope->anchors[i].node;
	return NULL;
}

/* The outermost anchor counts, so an anchor already in the scope stays. */
const struct accept_scope *accept_scope_enter(
	struct accept *a, const struct accept_scope *scope,
	const struct accept_resource *resource)
{
	struct accept_anchor *anchors, new;
	size_t count = scope ? scope->count : 0, at;
	bool more = false;

	for (size_t i = 0; i < resource->dynamic_count; i++)
		if (!accept_scope_find(scope, resource->dynamic[i].name))
			more = true;
	if (!more)
		return scope;
	anchors = arena_alloc(a->arena, (count + resource->dynamic_count) *
						sizeof *anchors);
	if (count)
		memcpy(anchors, scope->anchors, count * sizeof *anchors);
	for (size_t i = 0; i < resource->dynamic_count; i++) {
		new = resource->dynamic[i];
		if (accept_scope_find(scope, new.name))
			continue;
		for (at = count++;
		     at > 0 && str_compare(anchors[at - 1].name, new.name) > 0;
		     at--)
			anchors[at] = anchors[at - 1];
		anchors[at] = new;
	}
	return scope_of(a, anchors, count);
}
