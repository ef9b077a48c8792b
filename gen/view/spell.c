/* SPDX-License-Identifier: MIT */
/*
 * From any text to the letters of an identifier: "fooBar" to "foo_bar".
 *
 * A spelling depends on its text alone.
 */
#include "internal.h"

#include <string.h>

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_word(char c)
{
	return is_lower(c) || is_upper(c) || is_digit(c);
}

static const char *symbol_name(int32_t rune)
{
	static const char symbols[] = "+-*/.@$#%&|!=<>~?:, ^'\"()[]{}\\;`";
	static const char *const words[] = {
		"plus",        "minus",       "star",         "slash",
		"dot",         "at",          "dollar",       "hash",
		"percent",     "and",         "or",           "not",
		"equal",       "less",        "greater",      "tilde",
		"question",    "colon",       "comma",        "space",
		"caret",       "quote",       "double_quote", "open",
		"close",       "open_square", "close_square", "open_brace",
		"close_brace", "backslash",   "semicolon",    "backquote"};
	const char *at = rune > 0 && rune < 128 ? strchr(symbols, (int)rune)
						: NULL;

	return at ? words[at - symbols] : NULL;
}

static void add_word(struct buf *out, const char *word)
{
	if (out->len > 0 && out->ptr[out->len - 1] != '_')
		buf_add_text(out, "_");
	buf_add_text(out, word);
	buf_add_text(out, "_");
}

/* What no snake can hold: symbols by name, other characters by number. */
static void spell(struct buf *out, int32_t rune)
{
	const char *word = symbol_name(rune);

	if (word)
		add_word(out, word);
	else if (rune == '_')
		buf_add_text(out, "_");
	else
		buf_add_format(out, "u%x_", (unsigned)rune);
}

static const char *finish(struct buf *out, str text)
{
	while (out->len > 0 && out->ptr[out->len - 1] == '_')
		out->ptr[--out->len] = '\0';
	if (out->len == 0)
		return text.len == 0 ? "empty" : "underscore";
	return buf_str(out).ptr;
}

const char *view_name_cut(struct arena *arena, const char *name, str text)
{
	size_t len = strlen(name);

	if (len <= NAME_ROOM)
		return name;
	len = NAME_ROOM;
	while (len > NAME_ROOM / 2 && name[len] != '_')
		len--;
	if (name[len] != '_')
		len = NAME_ROOM;
	return arena_format(arena, "%.*s_%08x", (int)len, name,
			    (unsigned)str_hash(text));
}

/* A break before a capital that begins a word: fooBar, HTTPServer, v1Beta. */
static bool hump(const char *at, const char *start, const char *end)
{
	if (at == start || !is_upper(*at))
		return false;
	if (is_lower(at[-1]) || is_digit(at[-1]))
		return true;
	return is_upper(at[-1]) && at + 1 < end && is_lower(at[1]);
}

/* A sign before a digit means something: "+1" and "-1" are two names. */
static bool sign(const char *at, const char *start, const char *end)
{
	return (*at == '+' || *at == '-') && at == start && at + 1 < end &&
	       is_digit(at[1]);
}

static bool has_word(str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (is_word(text.ptr[i]) || (unsigned char)text.ptr[i] > 127)
			return true;
	return false;
}

const char *view_name_long(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	const char *at = text.ptr, *end = at + text.len;
	bool spelled = !has_word(text);
	char lower[2] = "";

	while (at < end) {
		if (spelled || sign(at, text.ptr, end) ||
		    (unsigned char)*at > 127) {
			spell(&out, str_rune(&at, end));
			continue;
		}
		if (is_word(*at)) {
			if (hump(at, text.ptr, end) && out.len > 0 &&
			    out.ptr[out.len - 1] != '_')
				buf_add_text(&out, "_");
			lower[0] = is_upper(*at) ? (char)(*at + 32) : *at;
			buf_add_text(&out, lower);
		} else if (out.len > 0 && out.ptr[out.len - 1] != '_') {
			buf_add_text(&out, "_");
		}
		at++;
	}
	return finish(&out, text);
}

const char *view_name_snake(struct arena *arena, str text)
{
	return view_name_cut(arena, view_name_long(arena, text), text);
}

/* Every difference spelled out, for names that are alike as snakes. */
const char *view_name_exact(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	const char *at = text.ptr, *end = at + text.len;
	int32_t rune;

	while (at < end) {
		rune = str_rune(&at, end);
		if (rune > 0 && rune < 128 && is_word((char)rune))
			buf_add(&out, at - 1, 1);
		else
			spell(&out, rune);
	}
	return view_name_cut(arena, finish(&out, text), text);
}

const char *view_name_upper(struct arena *arena, const char *name)
{
	char *upper = arena_copy(arena, name, strlen(name));

	for (char *at = upper; *at; at++)
		if (is_lower(*at))
			*at = (char)(*at - 32);
	return upper;
}
