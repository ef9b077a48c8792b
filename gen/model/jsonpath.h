/* SPDX-License-Identifier: MIT */
/* JSONPath (RFC 9535): what jsonpath.c reads, and jsonpath_find.c follows. */
#ifndef MODEL_JSONPATH_H
#define MODEL_JSONPATH_H

#include "internal.h"

struct jsonpath_expr;

struct jsonpath_selector {
	enum {
		SELECT_NAME,
		SELECT_ALL,
		SELECT_INDEX,
		SELECT_SLICE,
		SELECT_WHERE
	} kind;
	str name;
	int64_t start, end, step; /* an index is `start` */
	bool has_start, has_end;
	struct jsonpath_expr *where;
};

struct jsonpath_segment {
	bool below; /* ".." */
	struct jsonpath_selector *selectors;
	size_t count;
};

struct jsonpath_query {
	bool here; /* "@", else "$" */
	bool one;  /* it can select one node at most (2.3.5.1) */
	struct jsonpath_segment *segments;
	size_t count;
};

enum jsonpath_function {
	CALL_LENGTH,
	CALL_COUNT,
	CALL_MATCH,
	CALL_SEARCH,
	CALL_VALUE
};

/* A value, a test, or both: the grammar of section 2.3.5, checked. */
struct jsonpath_expr {
	enum {
		EXPR_OR,
		EXPR_AND,
		EXPR_NOT,
		EXPR_COMPARE,
		EXPR_QUERY,
		EXPR_LITERAL,
		EXPR_CALL
	} kind;
	struct jsonpath_expr *left, *right; /* and arguments of a call */
	enum { IS_EQUAL, IS_UNEQUAL, IS_LESS, IS_MOST, IS_MORE, IS_LEAST } is;
	struct jsonpath_query *query;
	struct node *literal;
	enum jsonpath_function function;
};

/* NULL: this is no JSONPath; `*at` is where. */
struct jsonpath_query *model_jsonpath_read(struct arena *arena, str text,
					   size_t *at);

struct jsonpath_nodes {
	struct node **items;
	size_t count;
};

/* In the order of the standard; a node may be there more than once. */
struct jsonpath_nodes model_jsonpath_find(struct arena *arena,
					  const struct jsonpath_query *query,
					  struct node *root);

#endif
