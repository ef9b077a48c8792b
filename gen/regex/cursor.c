/* SPDX-License-Identifier: MIT */
/*
 * Where a pattern is read: its next characters, and the first fault.
 *
 * Invariant: `at` never passes the end, so that nothing is read behind it.
 */
#include <assert.h>
#include <string.h>

#include "internal.h"

bool regex_parser_fail(struct parser *parser, const char *at,
		       const char *reason)
{
	struct regex_error *error = parser->error;

	if (error->fault == REGEX_FINE) {
		error->fault = REGEX_SYNTAX;
		error->reason = reason;
		error->at = (size_t)(at - parser->start);
	}
	return false;
}

bool regex_parser_too_large(struct parser *parser, const char *at,
			    const char *reason)
{
	regex_parser_fail(parser, at, reason);
	parser->error->fault = REGEX_TOO_LARGE;
	return false;
}

char regex_parser_peek(const struct parser *parser, size_t ahead)
{
	size_t left = (size_t)(parser->end - parser->at);

	assert(parser->at <= parser->end);
	return ahead < left ? parser->at[ahead] : '\0';
}

bool regex_parser_more(const struct parser *parser)
{
	return parser->at < parser->end;
}

bool regex_parser_take(struct parser *parser, const char *text)
{
	size_t len = strlen(text);

	if ((size_t)(parser->end - parser->at) < len ||
	    memcmp(parser->at, text, len) != 0)
		return false;
	parser->at += len;
	return true;
}

bool regex_parser_rune(struct parser *parser, uint32_t *rune)
{
	const char *from = parser->at;
	int32_t read = str_rune(&parser->at, parser->end);

	if (read < 0)
		return regex_parser_fail(parser, from, "this is not UTF-8");
	assert(parser->at <= parser->end);
	*rune = (uint32_t)read;
	return true;
}

uint32_t regex_parser_number(struct parser *parser)
{
	uint64_t number = 0;

	for (; regex_parser_peek(parser, 0) >= '0' &&
	       regex_parser_peek(parser, 0) <= '9';
	     parser->at++) {
		number = number * 10 + (uint64_t)(*parser->at - '0');
		if (number > UINT32_MAX)
			number = UINT32_MAX;
	}
	return (uint32_t)number;
}
