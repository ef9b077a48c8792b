/* SPDX-License-Identifier: MIT */
/*
 * class: [...], and everything behind a backslash that stands for characters.
 *
 * The set that is handed out is tidy, which runes.c asserts.
 */
#include <string.h>

#include "internal.h"

/* Properties bring much work for a few bytes of pattern. */
#define RANGES          100000
#define RANGES_AT_LEAST 100

static bool is_digit(char byte)
{
	return byte >= '0' && byte <= '9';
}

static bool is_letter(char byte)
{
	return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

bool regex_class_name(struct parser *parser, str *name)
{
	const char *from = parser->at;

	/*
	 * Any character beyond ASCII is accepted: only this group depends on
	 * its name.
	 */
	while (regex_parser_more(parser) && *parser->at != '>') {
		char byte = *parser->at;
		bool first = parser->at == from;

		if (!is_letter(byte) && byte != '_' && byte != '$' &&
		    (unsigned char)byte < 0x80 && (first || !is_digit(byte)))
			return regex_parser_fail(
				parser, parser->at,
				"a group's name is made of letters and digits");
		parser->at++;
	}
	if (!regex_parser_more(parser) || parser->at == from)
		return regex_parser_fail(parser, from,
					 "a group's name is missing");
	*name = (str){from, (size_t)(parser->at - from)};
	parser->at++;
	return true;
}

/* ---- one character behind a backslash ---- */

static bool take_hex(struct parser *parser, unsigned digits, uint32_t *rune)
{
	uint32_t value = 0;

	for (unsigned i = 0; i < digits; i++) {
		int digit = str_hex_digit(regex_parser_peek(parser, i));

		if (digit < 0)
			return false;
		value = value * 16 + (uint32_t)digit;
	}
	parser->at += digits;
	*rune = value;
	return true;
}

/* Reads the rest of \u{...}, from the { on. */
static bool take_braced(struct parser *parser, uint32_t *rune)
{
	const char *from = parser->at++;
	uint32_t digit;

	*rune = 0;
	while (take_hex(parser, 1, &digit) && *rune <= UNICODE_LAST)
		*rune = *rune * 16 + digit;
	if (parser->at == from + 1 || !regex_parser_take(parser, "}"))
		return regex_parser_fail(
			parser, from - 2,
			"\\u{...} takes hexadecimal digits, to 10FFFF");
	if (*rune > UNICODE_LAST)
		return regex_parser_fail(parser, from - 2,
					 "no character is beyond \\u{10FFFF}");
	return true;
}

/* Behind \u: two of them may be one character, in UTF-16. */
static bool take_unicode(struct parser *parser, uint32_t *rune)
{
	const char *from = parser->at - 2;
	const char *behind;
	uint32_t low;

	if (regex_parser_peek(parser, 0) == '{')
		return take_braced(parser, rune);
	if (!take_hex(parser, 4, rune))
		return regex_parser_fail(
			parser, from,
			"\\u takes four hexadecimal digits, or \\u{...}");
	if (*rune < 0xd800 || *rune > 0xdbff)
		return true;
	behind = parser->at;
	if (regex_parser_take(parser, "\\u") && take_hex(parser, 4, &low) &&
	    low >= 0xdc00 && low <= 0xdfff)
		*rune = 0x10000 + ((*rune - 0xd800) << 10) + (low - 0xdc00);
	else
		parser->at = behind;
	return true;
}

static bool refuse_letter(struct parser *parser, const char *from, char letter)
{
	static const struct {
		char letter;
		const char *reason;
	} others[] = {
		{'A', "\\A is another dialect's: ECMA-262 has ^"},
		{'Z', "\\Z is another dialect's: ECMA-262 has $"},
		{'z', "\\z is another dialect's: ECMA-262 has $"},
		{'a', "\\a is another dialect's: ECMA-262 has \\x07"},
		{'e', "\\e is another dialect's: ECMA-262 has \\x1B"},
		{'h', "\\h is another dialect's: ECMA-262 has [\\t ]"},
		{'H', "\\H is another dialect's: ECMA-262 has [^\\t ]"},
		{'N', "\\N is another dialect's: ECMA-262 has [^\\n]"},
		{'R', "\\R is another dialect's: ECMA-262 has \\r?\\n"},
		{'X', "\\X is another dialect's, and not ECMA-262's"},
		{'G', "\\G is another dialect's, and not ECMA-262's"},
		{'K', "\\K is another dialect's, and not ECMA-262's"},
		{'Q', "\\Q...\\E is another dialect's: ECMA-262 wants a "
		      "backslash before each sign"},
		{'E', "\\Q...\\E is another dialect's: ECMA-262 wants a "
		      "backslash before each sign"},
		{'k', "a back reference by name is \\k<name>"},
		{'B', "\\B has no meaning in a class"},
	};

	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i].letter == letter)
			return regex_parser_fail(parser, from,
						 others[i].reason);
	return regex_parser_fail(
		parser, from,
		"ECMA-262 gives this letter no meaning behind a backslash");
}

static bool take_control(struct parser *parser, const char *from,
			 uint32_t *rune)
{
	char letter = regex_parser_peek(parser, 0);

	if (!is_letter(letter))
		return regex_parser_fail(parser, from, "\\c takes a letter");
	parser->at++;
	*rune = (uint32_t)letter & 0x1f;
	return true;
}

static bool take_nul(struct parser *parser, const char *from, uint32_t *rune)
{
	if (is_digit(regex_parser_peek(parser, 0)))
		return regex_parser_fail(
			parser, from,
			"octal escapes are not ECMA-262's: it has \\xHH");
	*rune = 0;
	return true;
}

/* A sign that stands for itself, or nothing. */
static bool take_identity(struct parser *parser, const char *from, char sign,
			  uint32_t *rune)
{
	if (is_letter(sign))
		return refuse_letter(parser, from, sign);
	if (is_digit(sign))
		return regex_parser_fail(
			parser, from,
			"octal escapes are not ECMA-262's: it has \\xHH");
	if ((unsigned char)sign >= 0x80)
		return regex_parser_fail(parser, from,
					 "this character needs no backslash");
	*rune = (unsigned char)sign;
	return true;
}

bool regex_class_escape_rune(struct parser *parser, uint32_t *rune)
{
	static const char letters[] = "tnvfr", values[] = "\t\n\v\f\r";
	const char *from = parser->at - 1;
	const char *letter;
	char sign;

	if (!regex_parser_more(parser))
		return regex_parser_fail(
			parser, from, "nothing stands behind this backslash");
	sign = *parser->at++;
	letter = sign == '\0' ? NULL : strchr(letters, sign);
	if (letter) {
		*rune = (unsigned char)values[letter - letters];
		return true;
	}
	switch (sign) {
	case '0':
		return take_nul(parser, from, rune);
	case 'c':
		return take_control(parser, from, rune);
	case 'x':
		return take_hex(parser, 2, rune) ||
		       regex_parser_fail(parser, from,
					 "\\x takes two hexadecimal digits");
	case 'u':
		return take_unicode(parser, rune);
	default:
		return take_identity(parser, from, sign, rune);
	}
}

/* ---- sets behind a backslash ---- */

static void add_words(struct runes *set)
{
	regex_runes_add(set, '0', '9');
	regex_runes_add(set, 'A', 'Z');
	regex_runes_add(set, '_', '_');
	regex_runes_add(set, 'a', 'z');
}

static void add_spaces(struct runes *set)
{
	static const struct rune_range spaces[] = {
		{'\t', '\r'},     {' ', ' '},       {0xa0, 0xa0},
		{0x1680, 0x1680}, {0x2000, 0x200a}, {0x2028, 0x2029},
		{0x202f, 0x202f}, {0x205f, 0x205f}, {0x3000, 0x3000},
		{0xfeff, 0xfeff},
	};

	for (size_t i = 0; i < sizeof spaces / sizeof *spaces; i++)
		regex_runes_add(set, spaces[i].from, spaces[i].to);
}

static const struct unicode_property *find_property(str name, bool script)
{
	for (size_t i = 0; i < regex_unicode_property_count; i++) {
		const struct unicode_property *one =
			&regex_unicode_properties[i];

		if ((one->kind == UNICODE_SCRIPT) != script)
			continue;
		for (size_t j = 0; j < 3 && one->names[j]; j++)
			if (str_is(name, one->names[j]))
				return one;
	}
	return NULL;
}

/* What stands between the braces of \p{...}. */
static bool add_named(struct parser *parser, str text, struct runes *set)
{
	const char *equals = memchr(text.ptr, '=', text.len);
	const struct unicode_property *found;
	bool wide = str_starts(text, "Script_Extensions=") ||
		    str_starts(text, "scx=");
	bool script = wide || str_starts(text, "Script=") ||
		      str_starts(text, "sc=");
	bool category = str_starts(text, "General_Category=") ||
			str_starts(text, "gc=");
	str name = text;

	if (equals) {
		name.ptr = equals + 1;
		name.len = (size_t)(text.ptr + text.len - name.ptr);
		if (!script && !category)
			return regex_parser_fail(
				parser, text.ptr,
				"\\p{...=...} asks for Script, "
				"Script_Extensions or General_Category");
	}
	found = find_property(name, script);
	if (!found && !equals && find_property(name, true))
		return regex_parser_fail(
			parser, text.ptr,
			"a script is asked for as \\p{Script=...}");
	if (!found || (category && found->kind != UNICODE_CATEGORY))
		return regex_parser_fail(
			parser, text.ptr,
			script ? "this script is not among those that are known here"
			       : "no Unicode property known here has this name");
	regex_runes_add_property(set, found, wide);
	parser->ranges += RANGES_AT_LEAST + set->count;
	if (parser->ranges > RANGES)
		return regex_parser_too_large(parser, text.ptr,
					      "too many Unicode properties");
	return true;
}

/* Reads the rest of \p{...}, from the p on. */
static bool add_property(struct parser *parser, struct runes *set)
{
	const char *from = parser->at++;
	str text;

	if (!regex_parser_take(parser, "{"))
		return regex_parser_fail(parser, from - 1,
					 "\\p takes braces, as in \\p{L}");
	text.ptr = parser->at;
	while (regex_parser_more(parser) && *parser->at != '}')
		parser->at++;
	text.len = (size_t)(parser->at - text.ptr);
	if (!regex_parser_take(parser, "}"))
		return regex_parser_fail(parser, from - 1,
					 "this property's name is not closed");
	return add_named(parser, text, set);
}

bool regex_class_is_set(const struct parser *parser)
{
	char letter = regex_parser_peek(parser, 0);

	return letter != '\0' && strchr("dDwWsSpP", letter) != NULL;
}

bool regex_class_escape_set(struct parser *parser, struct runes *set)
{
	char letter = *parser->at;

	if (letter == 'p' || letter == 'P') {
		if (!add_property(parser, set))
			return false;
	} else {
		parser->at++;
		if (letter == 'd' || letter == 'D')
			regex_runes_add(set, '0', '9');
		else if (letter == 'w' || letter == 'W')
			add_words(set);
		else
			add_spaces(set);
	}
	if (letter == 'D' || letter == 'W' || letter == 'S' || letter == 'P')
		regex_runes_invert(set);
	return true;
}

/* ---- classes ---- */

/* A member, which is a set or (if none is added) one code point. */
static bool parse_member(struct parser *parser, struct runes *set, bool *is_set,
			 uint32_t *rune)
{
	struct runes own = {.arena = parser->arena};

	*is_set = false;
	if (!regex_parser_take(parser, "\\"))
		return regex_parser_rune(parser, rune);
	if (regex_parser_take(parser, "b")) {
		*rune = '\b';
		return true;
	}
	*is_set = regex_class_is_set(parser);
	if (!*is_set)
		return regex_class_escape_rune(parser, rune);
	if (!regex_class_escape_set(parser, &own))
		return false;
	for (size_t i = 0; i < own.count; i++)
		regex_runes_add(set, own.ranges[i].from, own.ranges[i].to);
	return true;
}

/* Remembers where [:name:] stands, which is refused if a ] is left over. */
static void notice_posix(struct parser *parser)
{
	size_t i = 2;

	if (regex_parser_peek(parser, 0) != '[' ||
	    regex_parser_peek(parser, 1) != ':')
		return;
	while (is_letter(regex_parser_peek(parser, i)))
		i++;
	if (i > 2 && regex_parser_peek(parser, i) == ':' &&
	    regex_parser_peek(parser, i + 1) == ']')
		parser->posix = parser->at;
}

/* A member, or a range of them. */
static bool parse_members(struct parser *parser, struct runes *set)
{
	const char *from = parser->at;
	bool is_set, ends_in_set;
	uint32_t first, last;

	notice_posix(parser);
	if (!parse_member(parser, set, &is_set, &first))
		return false;
	if (regex_parser_peek(parser, 0) != '-' ||
	    regex_parser_peek(parser, 1) == ']') {
		if (!is_set)
			regex_runes_add(set, first, first);
		return true;
	}
	parser->at++;
	if (!regex_parser_more(parser))
		return true; /* not closed, as the caller will say */
	if (!parse_member(parser, set, &ends_in_set, &last))
		return false;
	if (is_set || ends_in_set) {
		/* ECMA-262 annex B.1.2.8.1: a union, and the hyphen. */
		parser->note = "a set ends no range: the hyphen in it stands "
			       "for itself; write \\- for it";
		regex_runes_add(set, '-', '-');
		if (!is_set)
			regex_runes_add(set, first, first);
		if (!ends_in_set)
			regex_runes_add(set, last, last);
		return true;
	}
	if (last < first)
		return regex_parser_fail(
			parser, from,
			"the ends of this range are in the wrong order");
	regex_runes_add(set, first, last);
	return true;
}

bool regex_class_parse(struct parser *parser, struct runes *set)
{
	const char *from = parser->at++;
	bool negated = regex_parser_take(parser, "^");

	while (regex_parser_more(parser) && *parser->at != ']')
		if (!parse_members(parser, set))
			return false;
	if (!regex_parser_take(parser, "]"))
		return regex_parser_fail(parser, from,
					 "this class is not closed");
	regex_runes_tidy(set);
	if (negated)
		regex_runes_invert(set);
	return true;
}
