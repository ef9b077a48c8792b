/* SPDX-License-Identifier: MIT */
/*
 * Rows of references that have siblings.
 *
 * A dynamic reference is resolved here, by the draft's scope.
 */
#include "internal.h"

static void refer(struct accept_maker *m, enum hook_accept_keyword keyword,
		  const struct node *target)
{
	struct accept *a = m->accept;

	if (!target)
		return;
	accept_line_add(m, keyword);
	accept_draft_add(m, accept_draft_at(a, target, m->draft->scope,
					    accept_resource_of(a, target)));
}

void accept_make_ref(struct accept_maker *m, const struct node *value)
{
	str fragment;

	if (value->kind == NODE_SCALAR)
		refer(m, HOOK_ACCEPT_REF,
		      accept_target(m->accept, m->draft, value, &fragment));
}

/* 2020-12 core, section 8.2.3.2. */
void accept_make_dynamic_ref(struct accept_maker *m, const struct node *value)
{
	const struct node *target, *anchor, *outermost;
	str fragment;

	if (value->kind != NODE_SCALAR)
		return;
	target = accept_target(m->accept, m->draft, value, &fragment);
	anchor = target ? doc_node_find(target, "$dynamicAnchor") : NULL;
	if (anchor && str_equal(anchor->text, fragment)) {
		outermost = accept_scope_find(m->draft->scope, fragment);
		target = outermost ? outermost : target;
	}
	refer(m, HOOK_ACCEPT_DYNAMIC_REF, target);
}

/* 2019-09 core, section 8.2.4.2.1. */
void accept_make_recursive_ref(struct accept_maker *m, const struct node *value)
{
	const struct node *target, *anchor, *outermost;
	str fragment;
	bool yes = false;

	if (value->kind != NODE_SCALAR)
		return;
	target = accept_target(m->accept, m->draft, value, &fragment);
	anchor = target ? doc_node_find(target, "$recursiveAnchor") : NULL;
	if (anchor && doc_node_is_bool(anchor, &yes) && yes) {
		outermost = accept_scope_find(m->draft->scope, STR(""));
		target = outermost ? outermost : target;
	}
	refer(m, HOOK_ACCEPT_DYNAMIC_REF, target);
}
