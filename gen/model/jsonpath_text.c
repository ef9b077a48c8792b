/* SPDX-License-Identifier: MIT */
/*
 * The tokens of JSONPath (RFC 9535): names, texts and numbers.
 *
 * A failure is final: what is read after it does not count.
 */
#include "jsonpath_read.h"

#include <string.h>

#define LARGEST 9007199254740991 /* I-JSON's (RFC 7493, section 2.2) */

/* ---- characters ---- */

bool model_jsonpath_fail(struct jsonpath_reader *r)
{
	r->failed = true;
	return false;
}

char model_jsonpath_peek(const struct jsonpath_reader *r)
{
	return r->at < r->end ? *r->at : '\0';
}

bool model_jsonpath_take(struct jsonpath_reader *r, const char *text)
{
	size_t len = strlen(text);

	if ((size_t)(r->end - r->at) < len || memcmp(r->at, text, len) != 0)
		return false;
	r->at += len;
	return true;
}

void model_jsonpath_blanks(struct jsonpath_reader *r)
{
	while (r->at < r->end && *r->at && strchr(" \t\n\r", *r->at))
		r->at++;
}

bool model_jsonpath_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_name_first(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
	       (unsigned char)c >= 0x80;
}

/* ---- names and texts ---- */

bool model_jsonpath_read_shorthand(struct jsonpath_reader *r, str *out)
{
	const char *start = r->at;

	while (r->at < r->end &&
	       (is_name_first(*r->at) ||
		(r->at > start && model_jsonpath_is_digit(*r->at))))
		r->at++;
	*out = (str){arena_copy(r->arena, start, (size_t)(r->at - start)),
		     (size_t)(r->at - start)};
	return out->len > 0 || model_jsonpath_fail(r);
}

static bool read_hex(struct jsonpath_reader *r, uint32_t *out)
{
	*out = 0;
	for (int i = 0; i < 4; i++, r->at++) {
		int digit = str_hex_digit(model_jsonpath_peek(r));

		if (digit < 0)
			return model_jsonpath_fail(r);
		*out = *out * 16 + (uint32_t)digit;
	}
	return true;
}

/* Surrogates are pairs. */
static bool read_unicode(struct jsonpath_reader *r, struct buf *out)
{
	uint32_t rune, low;
	char bytes[4];

	if (!read_hex(r, &rune) || (rune >= 0xdc00 && rune < 0xe000))
		return model_jsonpath_fail(r);
	if (rune >= 0xd800 && rune < 0xdc00) {
		if (!model_jsonpath_take(r, "\\u") || !read_hex(r, &low) ||
		    low < 0xdc00 || low >= 0xe000)
			return model_jsonpath_fail(r);
		rune = 0x10000 + ((rune - 0xd800) << 10) + (low - 0xdc00);
	}
	buf_add(out, bytes, str_put_rune(bytes, (int32_t)rune));
	return true;
}

static bool read_escape(struct jsonpath_reader *r, struct buf *out, char quote)
{
	static const char from[] = "bfnrt/\\", to[] = "\b\f\n\r\t/\\";
	const char *found;
	char c = model_jsonpath_peek(r);

	if (r->at == r->end)
		return model_jsonpath_fail(r);
	r->at++;
	if (c == 'u')
		return read_unicode(r, out);
	found = c ? strchr(from, c) : NULL;
	if (!found && c != quote)
		return model_jsonpath_fail(r);
	buf_add(out, found ? &to[found - from] : &c, 1);
	return true;
}

bool model_jsonpath_read_text(struct jsonpath_reader *r, str *out)
{
	struct buf text = {.arena = r->arena};
	char quote = *r->at++;

	while (r->at < r->end && *r->at != quote) {
		char c = *r->at++;

		if ((unsigned char)c < ' ')
			return model_jsonpath_fail(r);
		if (c != '\\')
			buf_add(&text, &c, 1);
		else if (!read_escape(r, &text, quote))
			return false;
	}
	if (r->at == r->end)
		return model_jsonpath_fail(r);
	r->at++;
	*out = text.len ? buf_str(&text) : STR("");
	return true;
}

/* ---- numbers ---- */

/* Digits without a leading zero; "-0" is no int. */
bool model_jsonpath_read_int(struct jsonpath_reader *r, int64_t *out)
{
	bool minus = model_jsonpath_take(r, "-");
	const char *start = r->at;

	for (*out = 0; model_jsonpath_is_digit(model_jsonpath_peek(r));
	     r->at++) {
		*out = *out * 10 + (model_jsonpath_peek(r) - '0');
		if (*out > LARGEST)
			return model_jsonpath_fail(r);
	}
	if (r->at == start || (*start == '0' && (r->at - start > 1 || minus)))
		return model_jsonpath_fail(r);
	if (minus)
		*out = -*out;
	return true;
}

static size_t skip_digits(struct jsonpath_reader *r)
{
	const char *start = r->at;

	while (model_jsonpath_is_digit(model_jsonpath_peek(r)))
		r->at++;
	return (size_t)(r->at - start);
}

bool model_jsonpath_skip_number(struct jsonpath_reader *r)
{
	const char *start;

	model_jsonpath_take(r, "-");
	start = r->at;
	if (!skip_digits(r) || (*start == '0' && r->at - start > 1))
		return model_jsonpath_fail(r);
	if (model_jsonpath_take(r, ".") && !skip_digits(r))
		return model_jsonpath_fail(r);
	if (model_jsonpath_take(r, "e") || model_jsonpath_take(r, "E")) {
		if (!model_jsonpath_take(r, "+"))
			model_jsonpath_take(r, "-");
		if (!skip_digits(r))
			return model_jsonpath_fail(r);
	}
	return true;
}
