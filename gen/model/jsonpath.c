/* SPDX-License-Identifier: MIT */
/*
 * JSONPath (RFC 9535), read: its grammar, and which expressions may stand
 * where (section 2.4.3).
 *
 * Invariant: a query that is returned is well-formed and well-typed, so that
 * following it cannot fail.
 */
#include "jsonpath_read.h"

#include <assert.h>
#include <string.h>

enum { DEEPEST = 100 }; /* parentheses, filters and calls */

static struct jsonpath_expr *read_or(struct jsonpath_reader *r);
static struct jsonpath_query *read_query(struct jsonpath_reader *r);

/* ---- selectors and segments ---- */

static void read_slice(struct jsonpath_reader *r, struct jsonpath_selector *s)
{
	s->kind = SELECT_SLICE;
	s->step = 1;
	model_jsonpath_blanks(r);
	s->has_end = model_jsonpath_is_digit(model_jsonpath_peek(r)) ||
		     model_jsonpath_peek(r) == '-';
	if (s->has_end && model_jsonpath_read_int(r, &s->end))
		model_jsonpath_blanks(r);
	if (!model_jsonpath_take(r, ":"))
		return;
	model_jsonpath_blanks(r);
	if (model_jsonpath_is_digit(model_jsonpath_peek(r)) ||
	    model_jsonpath_peek(r) == '-')
		model_jsonpath_read_int(r, &s->step);
}

static void read_index(struct jsonpath_reader *r, struct jsonpath_selector *s)
{
	const char *behind;

	s->has_start = model_jsonpath_peek(r) != ':';
	if (s->has_start && !model_jsonpath_read_int(r, &s->start))
		return;
	s->kind = SELECT_INDEX;
	behind = r->at;
	model_jsonpath_blanks(r);
	if (model_jsonpath_take(r, ":"))
		read_slice(r, s);
	else
		r->at = behind;
}

static void read_selector(struct jsonpath_reader *r,
			  struct jsonpath_selector *s)
{
	char c = model_jsonpath_peek(r);

	if (c == '\'' || c == '"') {
		s->kind = SELECT_NAME;
		model_jsonpath_read_text(r, &s->name);
	} else if (model_jsonpath_take(r, "*")) {
		s->kind = SELECT_ALL;
	} else if (model_jsonpath_take(r, "?")) {
		s->kind = SELECT_WHERE;
		model_jsonpath_blanks(r);
		s->where = read_or(r);
	} else if (model_jsonpath_is_digit(c) || c == '-' || c == ':') {
		read_index(r, s);
	} else {
		model_jsonpath_fail(r);
	}
}

static struct jsonpath_selector *add_selector(struct jsonpath_reader *r,
					      struct jsonpath_segment *segment)
{
	struct jsonpath_selector *s;

	segment->selectors = arena_grow(r->arena, segment->selectors,
					segment->count, sizeof *s);
	s = &segment->selectors[segment->count++];
	memset(s, 0, sizeof *s);
	return s;
}

/* Reads what stands behind "[". */
static void read_brackets(struct jsonpath_reader *r,
			  struct jsonpath_segment *segment)
{
	do {
		model_jsonpath_blanks(r);
		read_selector(r, add_selector(r, segment));
		model_jsonpath_blanks(r);
	} while (!r->failed && model_jsonpath_take(r, ","));
	if (!model_jsonpath_take(r, "]"))
		model_jsonpath_fail(r);
}

static void read_dotted(struct jsonpath_reader *r,
			struct jsonpath_segment *segment)
{
	struct jsonpath_selector *s = add_selector(r, segment);

	if (model_jsonpath_take(r, "*"))
		s->kind = SELECT_ALL;
	else
		model_jsonpath_read_shorthand(r, &s->name);
}

static void read_segment(struct jsonpath_reader *r,
			 struct jsonpath_segment *segment)
{
	if (model_jsonpath_take(r, "[")) {
		read_brackets(r, segment);
		return;
	}
	segment->below = model_jsonpath_take(r, "..");
	if (!segment->below && !model_jsonpath_take(r, "."))
		model_jsonpath_fail(r);
	else if (segment->below && model_jsonpath_take(r, "["))
		read_brackets(r, segment);
	else
		read_dotted(r, segment);
}

static bool is_one(const struct jsonpath_segment *segment)
{
	return !segment->below && segment->count == 1 &&
	       (segment->selectors[0].kind == SELECT_NAME ||
		segment->selectors[0].kind == SELECT_INDEX);
}

static struct jsonpath_query *read_query(struct jsonpath_reader *r)
{
	struct jsonpath_query *query =
		ARENA_NEW(r->arena, struct jsonpath_query);
	struct jsonpath_segment *segment;
	const char *behind;

	query->here = model_jsonpath_take(r, "@");
	query->one = true;
	if (!query->here && !model_jsonpath_take(r, "$"))
		model_jsonpath_fail(r);
	while (!r->failed) {
		behind = r->at;
		model_jsonpath_blanks(r);
		if (model_jsonpath_peek(r) != '[' &&
		    model_jsonpath_peek(r) != '.') {
			r->at = behind;
			break;
		}
		query->segments = arena_grow(r->arena, query->segments,
					     query->count, sizeof *segment);
		segment = &query->segments[query->count++];
		memset(segment, 0, sizeof *segment);
		read_segment(r, segment);
		query->one = !r->failed && query->one && is_one(segment);
	}
	return query;
}

/* ---- expressions ---- */

static struct jsonpath_expr *new_expr(struct jsonpath_reader *r, int kind)
{
	struct jsonpath_expr *expr = ARENA_NEW(r->arena, struct jsonpath_expr);

	expr->kind = kind;
	return expr;
}

static struct jsonpath_expr *literal(struct jsonpath_reader *r, str text,
				     bool plain)
{
	struct jsonpath_expr *expr = new_expr(r, EXPR_LITERAL);

	expr->literal = ARENA_NEW(r->arena, struct node);
	expr->literal->kind = NODE_SCALAR;
	expr->literal->text = text;
	expr->literal->plain = plain;
	return expr;
}

static bool is_value(const struct jsonpath_expr *expr)
{
	return expr->kind == EXPR_LITERAL ||
	       (expr->kind == EXPR_QUERY && expr->query->one) ||
	       (expr->kind == EXPR_CALL && expr->function != CALL_MATCH &&
		expr->function != CALL_SEARCH);
}

static bool is_test(const struct jsonpath_expr *expr)
{
	return expr->kind != EXPR_LITERAL &&
	       (expr->kind != EXPR_CALL || expr->function == CALL_MATCH ||
		expr->function == CALL_SEARCH);
}

static struct jsonpath_expr *read_operand(struct jsonpath_reader *r);

/* Behind "name(": as many arguments as it has, of their types. */
static struct jsonpath_expr *read_call(struct jsonpath_reader *r,
				       enum jsonpath_function function)
{
	struct jsonpath_expr *call = new_expr(r, EXPR_CALL);
	bool two = function == CALL_MATCH || function == CALL_SEARCH;
	bool nodes = function == CALL_COUNT || function == CALL_VALUE;

	call->function = function;
	model_jsonpath_blanks(r);
	call->left = read_operand(r);
	model_jsonpath_blanks(r);
	if (two && model_jsonpath_take(r, ",")) {
		model_jsonpath_blanks(r);
		call->right = read_operand(r);
		model_jsonpath_blanks(r);
	}
	if (r->failed || !model_jsonpath_take(r, ")") ||
	    (two && !call->right) ||
	    (nodes ? call->left->kind != EXPR_QUERY : !is_value(call->left)) ||
	    (call->right && !is_value(call->right)))
		model_jsonpath_fail(r);
	return call;
}

static struct jsonpath_expr *read_word(struct jsonpath_reader *r)
{
	static const char *const calls[] = {"length(", "count(", "match(",
					    "search(", "value("};
	static const char *const words[] = {"true", "false", "null"};

	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		if (model_jsonpath_take(r, calls[i]))
			return read_call(r, (enum jsonpath_function)i);
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (model_jsonpath_take(r, words[i]))
			return literal(r, str_from(words[i]), true);
	model_jsonpath_fail(r);
	return new_expr(r, EXPR_LITERAL);
}

static struct jsonpath_expr *read_operand(struct jsonpath_reader *r)
{
	struct jsonpath_expr *expr;
	const char *start = r->at;
	char c = model_jsonpath_peek(r);
	str text = STR("");

	if (++r->depth > DEEPEST)
		model_jsonpath_fail(r);
	if (r->failed) {
		expr = new_expr(r, EXPR_LITERAL);
	} else if (c == '@' || c == '$') {
		expr = new_expr(r, EXPR_QUERY);
		expr->query = read_query(r);
	} else if (c == '\'' || c == '"') {
		model_jsonpath_read_text(r, &text);
		expr = literal(r, text, false);
	} else if (model_jsonpath_is_digit(c) || c == '-') {
		model_jsonpath_skip_number(r);
		text.len = (size_t)(r->at - start);
		text.ptr = arena_copy(r->arena, start, text.len);
		expr = literal(r, text, true);
	} else {
		expr = read_word(r);
	}
	r->depth--;
	return expr;
}

static bool read_operator(struct jsonpath_reader *r, struct jsonpath_expr *expr)
{
	static const char *const words[] = {"==", "!=", "<", "<=", ">", ">="};
	/* The longer of two that begin alike goes first. */
	static const int order[] = {IS_EQUAL, IS_UNEQUAL, IS_MOST,
				    IS_LEAST, IS_LESS,    IS_MORE};

	for (size_t i = 0; i < sizeof order / sizeof *order; i++)
		if (model_jsonpath_take(r, words[order[i]])) {
			expr->is = order[i];
			return true;
		}
	return false;
}

/* Reads a comparison, or a test. */
static struct jsonpath_expr *read_plain(struct jsonpath_reader *r,
					bool compares)
{
	struct jsonpath_expr *left = read_operand(r);
	struct jsonpath_expr *expr = new_expr(r, EXPR_COMPARE);
	const char *behind = r->at;

	model_jsonpath_blanks(r);
	if (!compares || r->failed || !read_operator(r, expr)) {
		r->at = behind;
		if (!r->failed && !is_test(left))
			model_jsonpath_fail(r);
		return left;
	}
	model_jsonpath_blanks(r);
	expr->left = left;
	expr->right = read_operand(r);
	if (!r->failed && (!is_value(left) || !is_value(expr->right)))
		model_jsonpath_fail(r);
	return expr;
}

static struct jsonpath_expr *read_basic(struct jsonpath_reader *r)
{
	struct jsonpath_expr *expr = new_expr(r, EXPR_NOT);
	bool negated = model_jsonpath_take(r, "!");

	if (negated)
		model_jsonpath_blanks(r);
	if (model_jsonpath_take(r, "(")) {
		if (++r->depth > DEEPEST)
			model_jsonpath_fail(r);
		model_jsonpath_blanks(r);
		expr->left = read_or(r);
		model_jsonpath_blanks(r);
		if (!model_jsonpath_take(r, ")"))
			model_jsonpath_fail(r);
		r->depth--;
	} else {
		expr->left = read_plain(r, !negated);
	}
	return negated ? expr : expr->left;
}

/* Operands of && or ||, from left to right. */
static struct jsonpath_expr *read_chain(struct jsonpath_reader *r,
					const char *word, int kind)
{
	struct jsonpath_expr *left = NULL, *both;
	const char *behind;

	while (!r->failed) {
		both = new_expr(r, kind);
		both->left = left;
		both->right = kind == EXPR_OR ? read_chain(r, "&&", EXPR_AND)
					      : read_basic(r);
		left = left ? both : both->right;
		behind = r->at;
		model_jsonpath_blanks(r);
		if (!model_jsonpath_take(r, word)) {
			r->at = behind;
			break;
		}
		model_jsonpath_blanks(r);
	}
	return left;
}

static struct jsonpath_expr *read_or(struct jsonpath_reader *r)
{
	if (r->failed)
		return NULL;
	return read_chain(r, "||", EXPR_OR);
}

struct jsonpath_query *model_jsonpath_read(struct arena *arena, str text,
					   size_t *at)
{
	struct jsonpath_reader r = {.arena = arena,
				    .start = text.ptr,
				    .at = text.ptr,
				    .end = text.ptr + text.len};
	struct jsonpath_query *query = NULL;

	if (model_jsonpath_peek(&r) == '$')
		query = read_query(&r);
	assert(r.failed || r.depth == 0);
	*at = (size_t)(r.at - r.start);
	return !r.failed && r.at == r.end ? query : NULL;
}
