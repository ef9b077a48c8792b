/* SPDX-License-Identifier: MIT */
/*
 * JSONPath (RFC 9535), followed: a query selects nodes of a document.
 *
 * Nodes come in the order of the standard. A comparison's operand that has no
 * value is NULL, which is "Nothing" (section 2.4.1).
 */
#include "jsonpath.h"

#include <stdlib.h>
#include <string.h>

struct finder {
	struct arena *arena;
	struct node *root;
};

static bool holds(const struct finder *f, const struct jsonpath_expr *expr,
		  struct node *here);
static struct jsonpath_nodes select_all(const struct finder *f,
					const struct jsonpath_query *query,
					struct node *here);

static void add(const struct finder *f, struct jsonpath_nodes *out,
		struct node *node)
{
	out->items = arena_grow(f->arena, out->items, out->count,
				sizeof *out->items);
	out->items[out->count++] = node;
}

/* ---- selectors (section 2.3) ---- */

static int64_t normal(int64_t index, int64_t count)
{
	return index >= 0 ? index : count + index;
}

static int64_t within(int64_t index, int64_t low, int64_t high)
{
	return index < low ? low : index > high ? high : index;
}

/* Section 2.3.4.2.2. */
static void add_slice(const struct finder *f, const struct jsonpath_selector *s,
		      const struct node *node, struct jsonpath_nodes *out)
{
	int64_t count = (int64_t)node->count;
	int64_t start = s->has_start   ? normal(s->start, count)
			: s->step >= 0 ? 0
				       : count - 1;
	int64_t end = s->has_end     ? normal(s->end, count)
		      : s->step >= 0 ? count
				     : -1;

	if (s->step > 0)
		for (int64_t i = within(start, 0, count);
		     i < within(end, 0, count); i += s->step)
			add(f, out, node->items[i]);
	if (s->step < 0)
		for (int64_t i = within(start, -1, count - 1);
		     i > within(end, -1, count - 1); i += s->step)
			add(f, out, node->items[i]);
}

static void add_index(const struct finder *f, int64_t index,
		      const struct node *node, struct jsonpath_nodes *out)
{
	index = normal(index, (int64_t)node->count);
	if (index >= 0 && index < (int64_t)node->count)
		add(f, out, node->items[index]);
}

static void add_selected(const struct finder *f,
			 const struct jsonpath_selector *s,
			 const struct node *node, struct jsonpath_nodes *out)
{
	struct node *member = NULL;

	switch (s->kind) {
	case SELECT_NAME:
		if (node->kind == NODE_MAP)
			member = doc_node_find_str(node, s->name);
		if (member)
			add(f, out, member);
		break;
	case SELECT_INDEX:
		if (node->kind == NODE_LIST)
			add_index(f, s->start, node, out);
		break;
	case SELECT_SLICE:
		if (node->kind == NODE_LIST)
			add_slice(f, s, node, out);
		break;
	case SELECT_ALL:
	case SELECT_WHERE:
	default:
		for (size_t i = 0; i < node->count; i++)
			if (s->kind == SELECT_ALL ||
			    holds(f, s->where, node->items[i]))
				add(f, out, node->items[i]);
	}
}

static void add_segment(const struct finder *f,
			const struct jsonpath_segment *segment,
			const struct node *node, struct jsonpath_nodes *out)
{
	for (size_t i = 0; i < segment->count; i++)
		add_selected(f, &segment->selectors[i], node, out);
	for (size_t i = 0; segment->below && i < node->count; i++)
		add_segment(f, segment, node->items[i], out);
}

static struct jsonpath_nodes select_all(const struct finder *f,
					const struct jsonpath_query *query,
					struct node *here)
{
	struct jsonpath_nodes from = {NULL, 0}, to;

	add(f, &from, query->here ? here : f->root);
	for (size_t i = 0; i < query->count; i++) {
		to = (struct jsonpath_nodes){NULL, 0};
		for (size_t k = 0; k < from.count; k++)
			add_segment(f, &query->segments[i], from.items[k], &to);
		from = to;
	}
	return from;
}

/* ---- functions (section 2.4) ---- */

static const struct node *value_of(const struct finder *f,
				   const struct jsonpath_expr *expr,
				   struct node *here);

static const struct node *number(const struct finder *f, size_t value)
{
	struct node *node = ARENA_NEW(f->arena, struct node);

	node->kind = NODE_SCALAR;
	node->plain = true;
	node->text = str_format(f->arena, "%zu", value);
	return node;
}

static const struct node *length_of(const struct finder *f,
				    const struct node *value)
{
	const char *at;
	size_t count = 0;

	if (!value ||
	    (value->kind == NODE_SCALAR && !doc_node_is_string(value)))
		return NULL;
	if (value->kind != NODE_SCALAR)
		return number(f, value->count);
	at = value->text.ptr;
	for (const char *end = at + value->text.len; at < end; count++)
		str_rune(&at, end);
	return number(f, count);
}

static const struct node *called(const struct finder *f,
				 const struct jsonpath_expr *call,
				 struct node *here)
{
	struct jsonpath_nodes nodes;

	if (call->function == CALL_LENGTH)
		return length_of(f, value_of(f, call->left, here));
	nodes = select_all(f, call->left->query, here);
	if (call->function == CALL_COUNT)
		return number(f, nodes.count);
	return nodes.count == 1 ? nodes.items[0] : NULL;
}

/*
 * I-Regexp (RFC 9485) as a pattern of ECMA-262: a dot is all but line breaks,
 * and '^' and '$' are no anchors but where the pattern says so itself.
 */
static str ecma_pattern(struct arena *arena, str pattern, bool whole)
{
	struct buf out = {.arena = arena};
	bool in_class = false;

	buf_add_text(&out, whole ? "^(?:" : "");
	for (size_t i = 0; i < pattern.len; i++) {
		char c = pattern.ptr[i];

		if (c == '\\' && i + 1 < pattern.len) {
			buf_add(&out, pattern.ptr + i++, 2);
			continue;
		}
		if (c == '[' || c == ']')
			in_class = c == '[';
		if (c == '.' && !in_class)
			buf_add_text(&out, "[^\\n\\r]");
		else
			buf_add(&out, &c, 1);
	}
	buf_add_text(&out, whole ? ")$" : "");
	return out.len ? buf_str(&out) : STR("");
}

static bool matches(const struct finder *f, const struct jsonpath_expr *call,
		    struct node *here)
{
	const struct node *text = value_of(f, call->left, here);
	const struct node *pattern = value_of(f, call->right, here);
	const struct regex *regex;
	struct regex_error error;

	if (!text || !doc_node_is_string(text) || !pattern ||
	    !doc_node_is_string(pattern))
		return false;
	regex = regex_compile(f->arena,
			      ecma_pattern(f->arena, pattern->text,
					   call->function == CALL_MATCH),
			      &error);
	return regex && regex_matches(regex, text->text);
}

/* ---- comparisons (section 2.3.5.2.2) ---- */

static const struct node *value_of(const struct finder *f,
				   const struct jsonpath_expr *expr,
				   struct node *here)
{
	struct jsonpath_nodes nodes;

	if (expr->kind == EXPR_LITERAL)
		return expr->literal;
	if (expr->kind == EXPR_CALL)
		return called(f, expr, here);
	nodes = select_all(f, expr->query, here);
	return nodes.count ? nodes.items[0] : NULL;
}

static double double_of(const struct node *node)
{
	return strtod(node->text.ptr, NULL);
}

static bool is_equal(const struct node *a, const struct node *b)
{
	if (!a || !b)
		return a == b;
	if (doc_node_is_number(a) && doc_node_is_number(b))
		return !(double_of(a) < double_of(b)) &&
		       !(double_of(a) > double_of(b));
	return doc_node_equal(a, b);
}

static bool is_less(const struct node *a, const struct node *b)
{
	if (!a || !b)
		return false;
	if (doc_node_is_number(a) && doc_node_is_number(b))
		return double_of(a) < double_of(b);
	return doc_node_is_string(a) && doc_node_is_string(b) &&
	       str_compare(a->text, b->text) < 0;
}

static bool compares(const struct finder *f, const struct jsonpath_expr *expr,
		     struct node *here)
{
	const struct node *a = value_of(f, expr->left, here);
	const struct node *b = value_of(f, expr->right, here);

	switch (expr->is) {
	case IS_EQUAL:
		return is_equal(a, b);
	case IS_UNEQUAL:
		return !is_equal(a, b);
	case IS_LESS:
		return is_less(a, b);
	case IS_MOST:
		return is_less(a, b) || is_equal(a, b);
	case IS_MORE:
		return is_less(b, a);
	case IS_LEAST:
	default:
		return is_less(b, a) || is_equal(a, b);
	}
}

static bool holds(const struct finder *f, const struct jsonpath_expr *expr,
		  struct node *here)
{
	switch (expr->kind) {
	case EXPR_OR:
		return holds(f, expr->left, here) ||
		       holds(f, expr->right, here);
	case EXPR_AND:
		return holds(f, expr->left, here) &&
		       holds(f, expr->right, here);
	case EXPR_NOT:
		return !holds(f, expr->left, here);
	case EXPR_COMPARE:
		return compares(f, expr, here);
	case EXPR_QUERY:
		return select_all(f, expr->query, here).count > 0;
	case EXPR_CALL:
		return matches(f, expr, here);
	case EXPR_LITERAL:
	default:
		return false;
	}
}

struct jsonpath_nodes model_jsonpath_find(struct arena *arena,
					  const struct jsonpath_query *query,
					  struct node *root)
{
	const struct finder f = {arena, root};

	return select_all(&f, query, root);
}
