/* SPDX-License-Identifier: MIT */
/*
 * JSONPath (RFC 9535), read: its grammar, and which expressions may stand
 * where (section 2.4.3).
 *
 * Invariant: a query that is returned is well-formed and well-typed, so that
 * following it cannot fail.
 */
#include "jsonpath.h"

#include <string.h>

#define LARGEST 9007199254740991 /* I-JSON's (RFC 7493, section 2.2) */
enum { DEEPEST = 100 };          /* parentheses, filters and calls */

struct reader {
	struct arena *arena;
	const char *start, *at, *end;
	unsigned depth;
	bool failed;
};

static struct jsonpath_expr *read_or(struct reader *r);
static struct jsonpath_query *read_query(struct reader *r);

/* ---- characters ---- */

static bool fail(struct reader *r)
{
	r->failed = true;
	return false;
}

static char peek(const struct reader *r)
{
	return r->at < r->end ? *r->at : '\0';
}

static bool take(struct reader *r, const char *text)
{
	size_t len = strlen(text);

	if ((size_t)(r->end - r->at) < len || memcmp(r->at, text, len) != 0)
		return false;
	r->at += len;
	return true;
}

static void blanks(struct reader *r)
{
	while (r->at < r->end && *r->at && strchr(" \t\n\r", *r->at))
		r->at++;
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_name_first(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       (unsigned char)c >= 0x80;
}

/* ---- names and texts ---- */

static bool read_shorthand(struct reader *r, str *out)
{
	const char *start = r->at;

	while (r->at < r->end &&
	       (is_name_first(*r->at) || (r->at > start && is_digit(*r->at))))
		r->at++;
	*out = (str){arena_copy(r->arena, start, (size_t)(r->at - start)),
		     (size_t)(r->at - start)};
	return out->len > 0 || fail(r);
}

static bool read_hex(struct reader *r, uint32_t *out)
{
	int i;

	*out = 0;
	for (i = 0; i < 4; i++, r->at++) {
		char c = peek(r), low = (char)(c | 32);

		if (is_digit(c))
			*out = *out * 16 + (uint32_t)(c - '0');
		else if (low >= 'a' && low <= 'f')
			*out = *out * 16 + (uint32_t)(low - 'a' + 10);
		else
			return fail(r);
	}
	return true;
}

/* Surrogates are pairs. */
static bool read_unicode(struct reader *r, struct buf *out)
{
	uint32_t rune, low;
	char bytes[4];

	if (!read_hex(r, &rune) || (rune >= 0xdc00 && rune < 0xe000))
		return fail(r);
	if (rune >= 0xd800 && rune < 0xdc00) {
		if (!take(r, "\\u") || !read_hex(r, &low) || low < 0xdc00 ||
		    low >= 0xe000)
			return fail(r);
		rune = 0x10000 + ((rune - 0xd800) << 10) + (low - 0xdc00);
	}
	buf_add(out, bytes, str_put_rune(bytes, (int32_t)rune));
	return true;
}

static bool read_escape(struct reader *r, struct buf *out, char quote)
{
	static const char from[] = "bfnrt/\\", to[] = "\b\f\n\r\t/\\";
	const char *found;
	char c = peek(r);

	if (r->at == r->end)
		return fail(r);
	r->at++;
	if (c == 'u')
		return read_unicode(r, out);
	found = c ? strchr(from, c) : NULL;
	if (!found && c != quote)
		return fail(r);
	buf_add(out, found ? &to[found - from] : &c, 1);
	return true;
}

static bool read_text(struct reader *r, str *out)
{
	struct buf text = {.arena = r->arena};
	char quote = *r->at++;

	while (r->at < r->end && *r->at != quote) {
		char c = *r->at++;

		if ((unsigned char)c < ' ')
			return fail(r);
		if (c != '\\')
			buf_add(&text, &c, 1);
		else if (!read_escape(r, &text, quote))
			return false;
	}
	if (r->at == r->end)
		return fail(r);
	r->at++;
	*out = text.len ? buf_str(&text) : STR("");
	return true;
}

/* ---- numbers ---- */

/* Digits without a leading zero; "-0" is no int. */
static bool read_int(struct reader *r, int64_t *out)
{
	bool minus = take(r, "-");
	const char *start = r->at;

	for (*out = 0; is_digit(peek(r)); r->at++) {
		*out = *out * 10 + (peek(r) - '0');
		if (*out > LARGEST)
			return fail(r);
	}
	if (r->at == start || (*start == '0' && (r->at - start > 1 || minus)))
		return fail(r);
	if (minus)
		*out = -*out;
	return true;
}

static size_t skip_digits(struct reader *r)
{
	const char *start = r->at;

	while (is_digit(peek(r)))
		r->at++;
	return (size_t)(r->at - start);
}

static bool skip_number(struct reader *r)
{
	const char *start;

	take(r, "-");
	start = r->at;
	if (!skip_digits(r) || (*start == '0' && r->at - start > 1))
		return fail(r);
	if (take(r, ".") && !skip_digits(r))
		return fail(r);
	if (take(r, "e") || take(r, "E")) {
		if (!take(r, "+"))
			take(r, "-");
		if (!skip_digits(r))
			return fail(r);
	}
	return true;
}

/* ---- selectors and segments ---- */

static void read_slice(struct reader *r, struct jsonpath_selector *s)
{
	s->kind = SELECT_SLICE;
	s->step = 1;
	blanks(r);
	s->has_end = is_digit(peek(r)) || peek(r) == '-';
	if (s->has_end && read_int(r, &s->end))
		blanks(r);
	if (!take(r, ":"))
		return;
	blanks(r);
	if (is_digit(peek(r)) || peek(r) == '-')
		read_int(r, &s->step);
}

static void read_index(struct reader *r, struct jsonpath_selector *s)
{
	const char *behind;

	s->has_start = peek(r) != ':';
	if (s->has_start && !read_int(r, &s->start))
		return;
	s->kind = SELECT_INDEX;
	behind = r->at;
	blanks(r);
	if (take(r, ":"))
		read_slice(r, s);
	else
		r->at = behind;
}

static void read_selector(struct reader *r, struct jsonpath_selector *s)
{
	char c = peek(r);

	if (c == '\'' || c == '"') {
		s->kind = SELECT_NAME;
		read_text(r, &s->name);
	} else if (take(r, "*")) {
		s->kind = SELECT_ALL;
	} else if (take(r, "?")) {
		s->kind = SELECT_WHERE;
		blanks(r);
		s->where = read_or(r);
	} else if (is_digit(c) || c == '-' || c == ':') {
		read_index(r, s);
	} else {
		fail(r);
	}
}

static struct jsonpath_selector *add_selector(struct reader *r,
					      struct jsonpath_segment *segment)
{
	struct jsonpath_selector *s;

	segment->selectors = arena_grow(r->arena, segment->selectors,
					segment->count, sizeof *s);
	s = &segment->selectors[segment->count++];
	memset(s, 0, sizeof *s);
	return s;
}

/* Behind "[". */
static void read_brackets(struct reader *r, struct jsonpath_segment *segment)
{
	do {
		blanks(r);
		read_selector(r, add_selector(r, segment));
		blanks(r);
	} while (!r->failed && take(r, ","));
	if (!take(r, "]"))
		fail(r);
}

static void read_dotted(struct reader *r, struct jsonpath_segment *segment)
{
	struct jsonpath_selector *s = add_selector(r, segment);

	if (take(r, "*"))
		s->kind = SELECT_ALL;
	else
		read_shorthand(r, &s->name);
}

static void read_segment(struct reader *r, struct jsonpath_segment *segment)
{
	if (take(r, "[")) {
		read_brackets(r, segment);
		return;
	}
	segment->below = take(r, "..");
	if (!segment->below && !take(r, "."))
		fail(r);
	else if (segment->below && take(r, "["))
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

static struct jsonpath_query *read_query(struct reader *r)
{
	struct jsonpath_query *query =
		ARENA_NEW(r->arena, struct jsonpath_query);
	struct jsonpath_segment *segment;
	const char *behind;

	query->here = take(r, "@");
	query->one = true;
	if (!query->here && !take(r, "$"))
		fail(r);
	while (!r->failed) {
		behind = r->at;
		blanks(r);
		if (peek(r) != '[' && peek(r) != '.') {
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

static struct jsonpath_expr *new_expr(struct reader *r, int kind)
{
	struct jsonpath_expr *expr = ARENA_NEW(r->arena, struct jsonpath_expr);

	expr->kind = kind;
	return expr;
}

static struct jsonpath_expr *literal(struct reader *r, str text, bool plain)
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

static struct jsonpath_expr *read_operand(struct reader *r);

/* Behind "name(": as many arguments as it has, of their types. */
static struct jsonpath_expr *read_call(struct reader *r,
				       enum jsonpath_function function)
{
	struct jsonpath_expr *call = new_expr(r, EXPR_CALL);
	bool two = function == CALL_MATCH || function == CALL_SEARCH;
	bool nodes = function == CALL_COUNT || function == CALL_VALUE;

	call->function = function;
	blanks(r);
	call->left = read_operand(r);
	blanks(r);
	if (two && take(r, ",")) {
		blanks(r);
		call->right = read_operand(r);
		blanks(r);
	}
	if (r->failed || !take(r, ")") || (two && !call->right) ||
	    (nodes ? call->left->kind != EXPR_QUERY : !is_value(call->left)) ||
	    (call->right && !is_value(call->right)))
		fail(r);
	return call;
}

static struct jsonpath_expr *read_word(struct reader *r)
{
	static const char *const calls[] = {"length(", "count(", "match(",
					    "search(", "value("};
	static const char *const words[] = {"true", "false", "null"};
	size_t i;

	for (i = 0; i < sizeof calls / sizeof *calls; i++)
		if (take(r, calls[i]))
			return read_call(r, (enum jsonpath_function)i);
	for (i = 0; i < sizeof words / sizeof *words; i++)
		if (take(r, words[i]))
			return literal(r, str_from(words[i]), true);
	fail(r);
	return new_expr(r, EXPR_LITERAL);
}

static struct jsonpath_expr *read_operand(struct reader *r)
{
	struct jsonpath_expr *expr;
	const char *start = r->at;
	char c = peek(r);
	str text = STR("");

	if (++r->depth > DEEPEST)
		fail(r);
	if (r->failed) {
		expr = new_expr(r, EXPR_LITERAL);
	} else if (c == '@' || c == '$') {
		expr = new_expr(r, EXPR_QUERY);
		expr->query = read_query(r);
	} else if (c == '\'' || c == '"') {
		read_text(r, &text);
		expr = literal(r, text, false);
	} else if (is_digit(c) || c == '-') {
		skip_number(r);
		text.len = (size_t)(r->at - start);
		text.ptr = arena_copy(r->arena, start, text.len);
		expr = literal(r, text, true);
	} else {
		expr = read_word(r);
	}
	r->depth--;
	return expr;
}

static bool read_operator(struct reader *r, struct jsonpath_expr *expr)
{
	static const char *const words[] = {"==", "!=", "<", "<=", ">", ">="};
	/* The longer of two that begin alike goes first. */
	static const int order[] = {IS_EQUAL, IS_UNEQUAL, IS_MOST,
				    IS_LEAST, IS_LESS,    IS_MORE};
	size_t i;

	for (i = 0; i < sizeof order / sizeof *order; i++)
		if (take(r, words[order[i]])) {
			expr->is = order[i];
			return true;
		}
	return false;
}

/* A comparison, or a test. */
static struct jsonpath_expr *read_plain(struct reader *r, bool compares)
{
	struct jsonpath_expr *left = read_operand(r);
	struct jsonpath_expr *expr = new_expr(r, EXPR_COMPARE);
	const char *behind = r->at;

	blanks(r);
	if (!compares || r->failed || !read_operator(r, expr)) {
		r->at = behind;
		if (!r->failed && !is_test(left))
			fail(r);
		return left;
	}
	blanks(r);
	expr->left = left;
	expr->right = read_operand(r);
	if (!r->failed && (!is_value(left) || !is_value(expr->right)))
		fail(r);
	return expr;
}

static struct jsonpath_expr *read_basic(struct reader *r)
{
	struct jsonpath_expr *expr = new_expr(r, EXPR_NOT);
	bool negated = take(r, "!");

	if (negated)
		blanks(r);
	if (take(r, "(")) {
		if (++r->depth > DEEPEST)
			fail(r);
		blanks(r);
		expr->left = read_or(r);
		blanks(r);
		if (!take(r, ")"))
			fail(r);
		r->depth--;
	} else {
		expr->left = read_plain(r, !negated);
	}
	return negated ? expr : expr->left;
}

/* Operands of && or ||, from left to right. */
static struct jsonpath_expr *read_chain(struct reader *r, const char *word,
					int kind)
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
		blanks(r);
		if (!take(r, word)) {
			r->at = behind;
			break;
		}
		blanks(r);
	}
	return left;
}

static struct jsonpath_expr *read_or(struct reader *r)
{
	if (r->failed)
		return NULL;
	return read_chain(r, "||", EXPR_OR);
}

struct jsonpath_query *model_jsonpath_read(struct arena *arena, str text,
					   size_t *at)
{
	struct reader r = {.arena = arena,
			   .start = text.ptr,
			   .at = text.ptr,
			   .end = text.ptr + text.len};
	struct jsonpath_query *query = NULL;

	if (peek(&r) == '$')
		query = read_query(&r);
	*at = (size_t)(r.at - r.start);
	return !r.failed && r.at == r.end ? query : NULL;
}
