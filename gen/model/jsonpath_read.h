/* SPDX-License-Identifier: MIT */
/* A JSONPath while it is read: what jsonpath.c and jsonpath_text.c share. */
#ifndef MODEL_JSONPATH_READ_H
#define MODEL_JSONPATH_READ_H

#include "jsonpath.h"

struct jsonpath_reader {
	struct arena *arena;
	const char *start, *at, *end;
	unsigned depth;
	bool failed;
};

bool model_jsonpath_fail(struct jsonpath_reader *r);
char model_jsonpath_peek(const struct jsonpath_reader *r);
bool model_jsonpath_take(struct jsonpath_reader *r, const char *text);
void model_jsonpath_blanks(struct jsonpath_reader *r);
bool model_jsonpath_is_digit(char c);
bool model_jsonpath_read_shorthand(struct jsonpath_reader *r, str *out);
bool model_jsonpath_read_text(struct jsonpath_reader *r, str *out);
/* Digits without a leading zero; "-0" is no int. */
bool model_jsonpath_read_int(struct jsonpath_reader *r, int64_t *out);
bool model_jsonpath_skip_number(struct jsonpath_reader *r);

#endif
