/* SPDX-License-Identifier: MIT */
/*
 * What patterns mean, which are refused and why, and that automata are
 * minimal, canonical and cheap to make.
 */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "pace.h"
#include "regex.h"
#include "suite_run.h"

static struct arena *arena;

static void set_up(void)
{
	arena = arena_new();
}

static void tear_down(void)
{
	arena_free(arena);
}

static const struct regex *compile(const char *pattern)
{
	struct regex_error error;
	const struct regex *regex =
		regex_compile(arena, str_from(pattern), &error);

	ck_assert_msg(regex != NULL, "%s: %s at %zu", pattern,
		      error.reason ? error.reason : "refused", error.at);
	ck_assert_int_eq(error.fault, REGEX_FINE);
	return regex;
}

/* ---- meaning ---- */

struct meaning {
	const char *pattern;
	const char *yes[8];
	const char *no[8];
};

static void check_meanings(const struct meaning *meanings, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct meaning *one = &meanings[i];
		const struct regex *regex = compile(one->pattern);

		for (size_t j = 0; j < 8 && one->yes[j]; j++)
			ck_assert_msg(regex_matches(regex,
						    str_from(one->yes[j])),
				      "/%s/ refuses \"%s\"", one->pattern,
				      one->yes[j]);
		for (size_t j = 0; j < 8 && one->no[j]; j++)
			ck_assert_msg(!regex_matches(regex,
						     str_from(one->no[j])),
				      "/%s/ accepts \"%s\"", one->pattern,
				      one->no[j]);
	}
}

#define CHECK_MEANINGS(table) \
	check_meanings(table, sizeof(table) / sizeof *(table))

START_TEST(test_terms)
{
	static const struct meaning table[] = {
		{"", {"", "a", "\xff"}, {NULL}},
		{"abc", {"abc", "xabcx", "ababc"}, {"", "ab", "acb"}},
		{"^abc", {"abc", "abcx"}, {"xabc", "ab"}},
		{"abc$", {"abc", "xabc"}, {"abcx", "abc\n"}},
		{"^abc$", {"abc"}, {"", "abcx", "xabc", "abc\n"}},
		{"a|b", {"a", "b", "xb"}, {"", "x"}},
		{"^(a|)$", {"a", ""}, {"b", "aa"}},
		{"^a|b$", {"ax", "xb"}, {"xa", "bx"}},
		{"^(?:ab|cd)e$", {"abe", "cde"}, {"ab", "abcde"}},
		{"^(?<year>\\d)(?<$_1>x)$", {"1x"}, {"x1"}},
		{"^.$",
		 {"a", "\t", "é", "\xf0\x9f\x98\x80", "\xc2\x85"},
		 {"", "\n", "\r", "\xe2\x80\xa8", "\xe2\x80\xa9", "ab"}},
		{"a^", {NULL}, {"", "a", "aa"}},
		{"$a", {NULL}, {"", "a"}},
		{"$^", {""}, {"a"}},
		{"(^a)|(b^)|x$", {"a", "x"}, {"b", "ba", "xb"}},
		{"x^|y", {"y"}, {"x"}},
		{"^^a$$", {"a"}, {"aa"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_quantifiers)
{
	static const struct meaning table[] = {
		{"^a*$", {"", "a", "aaaa"}, {"b", "ab"}},
		{"^a+$", {"a", "aa"}, {"", "ab"}},
		{"^a?$", {"", "a"}, {"aa"}},
		{"^a{3}$", {"aaa"}, {"", "aa", "aaaa"}},
		{"^a{2,}$", {"aa", "aaaaa"}, {"", "a"}},
		{"^a{1,3}$", {"a", "aaa"}, {"", "aaaa"}},
		{"^a{0}$", {""}, {"a"}},
		{"^a{0,1}$", {"", "a"}, {"aa"}},
		{"^a*?b+?c??d{1,2}?$", {"bd", "aabbcdd"}, {"b", "ad"}},
		{"^(ab){2}$", {"abab"}, {"ab", "ababab"}},
		{"^(a*)*b$", {"b", "aab"}, {"a", "ba"}},
		{"^(a|b*)+$", {"", "abba"}, {"c"}},
		{"^(a{1,2}){2}$", {"aa", "aaaa"}, {"a", "aaaaa"}},
		{"^(){5}$", {""}, {"a"}},
		{"^a{1,2147483647}$", {"a", "aaa"}, {""}},
		{"^a{0,99999999999999999999}$", {"", "aaa"}, {"b"}},
		{"x[ab]{1,3}y", {"xay", "xxbbby"}, {"xy", "xabaay"}},
		{"(a{0,2}b){1,2}c$",
		 {"bc", "aaaabaabc", "bbbc"},
		 {"ac", "c", "bca"}},
		{"^\\u{1F600}{2}$",
		 {"\xf0\x9f\x98\x80\xf0\x9f\x98\x80"},
		 {"\xf0\x9f\x98\x80"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_classes)
{
	static const struct meaning table[] = {
		{"^[abc]$", {"a", "c"}, {"", "d", "ab"}},
		{"^[a-c]$", {"a", "b"}, {"-", "d"}},
		{"^[^a-c]$", {"d", "\n", "é"}, {"a", ""}},
		{"^[-a]$", {"-", "a"}, {"b"}},
		{"^[a-]$", {"-", "a"}, {"b"}},
		{"^[\\w-]$", {"-", "a", "_"}, {"."}},
		{"^[a\\-z]$", {"-", "a", "z"}, {"b"}},
		{"^[+--]$", {"+", ",", "-"}, {"."}},
		{"^[]$", {NULL}, {"", "a"}},
		{"^[^]$", {"a", "\n", "\xf0\x9f\x98\x80"}, {"", "ab"}},
		{"^[[({.*+?|})$^/]$", {"[", "(", "*", "^", "/"}, {"]"}},
		{"^[^^]$", {"a"}, {"^"}},
		{"^[\\]\\\\]$", {"]", "\\"}, {"["}},
		{"^[\\b]$", {"\b"}, {"b"}},
		{"^[\\d\\s]$", {"5", " "}, {"a"}},
		{"^[^\\D]$", {"5"}, {"a"}},
		{"^[\\D\\d]$", {"5", "a", "\n"}, {""}},
		{"^[é-ü]$", {"é", "ö", "ü"}, {"e", "ý", "è"}},
		{"^[^é]$", {"e", "è", "\xf0\x9f\x98\x80"}, {"é", "ee"}},
		{"^[[:a]$", {"[", ":", "a"}, {"]"}},
		{"^[\\u0041-\\x43]$", {"A", "C"}, {"D"}},
		{"^[\\uD83D\\uDE00-\\u{1F602}]$",
		 {"\xf0\x9f\x98\x81"},
		 {"\xf0\x9f\x98\x83"}},
		{"^[\\u{0}-\\u{10FFFF}]$",
		 {"a", "\xed\x9f\xbf", "\xf4\x8f\xbf\xbf"},
		 {"\xed\xa0\x80", "\xf4\x90\x80\x80", "\xc0\x80"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_escapes)
{
	static const struct meaning table[] = {
		{"^\\d$", {"0", "9"}, {"a", "٣", ""}},
		{"^\\D$", {"a", "٣"}, {"0", ""}},
		{"^\\w$", {"a", "Z", "0", "_"}, {"é", "-"}},
		{"^\\W$", {"é", "-"}, {"a", "_"}},
		{"^\\s$",
		 {" ", "\t", "\v", "\xc2\xa0", "\xef\xbb\xbf", "\xe2\x80\xa8",
		  "\xe3\x80\x80"},
		 {"a", "\xe2\x80\x8b", "\xc2\x85"}},
		{"^\\S$", {"a", "\xe2\x80\x8b"}, {" ", "\xef\xbb\xbf"}},
		{"^\\t\\n\\v\\f\\r$", {"\t\n\v\f\r"}, {"tnvfr"}},
		{"^\\cJ\\cj\\cZ$", {"\n\n\x1a"}, {"JJZ", "\n\n\n"}},
		{"^\\x41\\x7a$", {"Az"}, {"x41x7a"}},
		{"^\\u0041\\u00e9$", {"Aé"}, {"Ae"}},
		{"^\\uD83D\\uDE00$", {"\xf0\x9f\x98\x80"}, {"?"}},
		{"^\\u{1F600}\\u{0041}$",
		 {"\xf0\x9f\x98\x80"
		  "A"},
		 {"A"}},
		{"\\uD83D", {NULL}, {"", "\xf0\x9f\x98\x80"}},
		{"^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/$",
		 {"^$\\.*+?()[]{}|/"},
		 {"\\"}},
		{"^\\-\\@\\_\\ \\'\\\"\\#\\:\\!\\%\\&\\,\\;\\<\\=\\>\\`\\~$",
		 {"-@_ '\"#:!%&,;<=>`~"},
		 {"-"}},
		{"^]{}a{a{x}a{1$", {"]{}a{a{x}a{1"}, {"a"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_boundaries)
{
	static const struct meaning table[] = {
		{"\\bab\\b",
		 {"ab", "x ab", "-ab-", "éabé"},
		 {"xab", "abx", "ab_", "a b"}},
		{"\\Bb", {"ab", "xbc"}, {"b", " b", "éb"}},
		{"\\B", {"", "aa", " ", "é"}, {"a", "a b", "aéa", "aéa b"}},
		{"\\b", {"a", " a"}, {"", " ", "é"}},
		{"^\\b", {"a"}, {"", " a"}},
		{"\\b$", {"a", " a"}, {"", "a "}},
		{"^a\\b|b\\B$", {"a", "a b"}, {"ab", "b", "é"}},
		{"^(a\\b ?)+$", {"a", "a a", "a a "}, {"aa", "ab"}},
		{"\\b\\B", {NULL}, {"", "a", "a a"}},
		{"(?:\\b|x)*y", {"y", "xy"}, {"x"}},
		{"^\\W\\b\\w\\b\\W$", {"-a-", "éaé"}, {"-aa-", "aaa"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_look_ahead)
{
	static const struct meaning table[] = {
		{"^(?!foo)[a-z]+$", {"bar", "fo", "xfoo"}, {"foo", "food"}},
		{"^(?=.*[A-Z])(?=.*\\d).{3,8}$",
		 {"aB1", "1xxxB"},
		 {"ab1", "AB", "B1", "aaaaaaaaB1"}},
		{"a(?=b)", {"ab", "aab"}, {"a", "ac", "ba"}},
		{"a(?!b)", {"a", "ac", "aba"}, {"ab", "b"}},
		{"^a(?=b|c)[a-z]d$", {"abd", "acd"}, {"add", "ab"}},
		{"(?!.*x)a$", {"a", "xa"}, {"ax", "x"}},
		{"^(?!.*x)a", {"a", "ay"}, {"ax", "xa"}},
		{"^(?:(?!ab)[a-c]){2}$", {"ba", "ac", "ca"}, {"ab", "aba"}},
		{"(?:(?!ab)[a-c]){0,3}c$", {"c", "abc"}, {"ab"}},
		{"x(?:(?=[^y]*z)[ay]){0,3}$", {"x", "xx"}, {"xa", "xaz"}},
		{"x(?:(?=a?b?)[ab]){0,2}(?!b)a$",
		 {"xa", "xaba", "xxaba"},
		 {"xb", "xaaaa"}},
		{"^((?=a)|x)[a-z]$", {"a", "xb"}, {"b", "x"}},
		{"^(?!(?!a))", {"a", "ab"}, {"", "b"}},
		{"(?=\\b)a", {"a", " a"}, {"ba", "b"}},
		{"x(?=\\b)-|x(?!\\b)y", {"x-", "xy"}, {"x", "yx"}},
		{"x*(?!^)a", {"xa", "ba"}, {"a", "ab"}},
		{"(?!$)(?!é)", {"a", "éa"}, {"", "é", "éé"}},
		{"^(?!sink_)[a-zA-Z0-9_-]+$", {"sink", "a_b"}, {"sink_x"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_properties)
{
	static const struct meaning table[] = {
		{"^\\p{L}$", {"a", "Z", "é", "中", "א"}, {"1", "_", ""}},
		{"^\\p{Letter}$", {"a", "中"}, {"1"}},
		{"^\\P{L}$", {"1", "-"}, {"a", "é"}},
		{"^[\\p{L}\\p{N}']$", {"a", "٣", "'", "Ⅷ"}, {" ", "-"}},
		{"^[^\\p{L}]$", {"1"}, {"é"}},
		{"^\\p{Lu}\\p{Ll}$", {"Éé", "Ab"}, {"éÉ", "AB"}},
		{"^\\p{Uppercase_Letter}$", {"É"}, {"é"}},
		{"^\\p{LC}$", {"a", "ǅ"}, {"中"}},
		{"^\\p{gc=Nd}$", {"3", "٣"}, {"Ⅷ", "a"}},
		{"^\\p{General_Category=Decimal_Number}$", {"3"}, {"a"}},
		{"^\\p{P}$", {"-", "_", "«", "!"}, {"$", "a"}},
		{"^\\p{S}$", {"$", "+", "€"}, {"-"}},
		{"^\\p{Zs}$", {" ", "\xc2\xa0"}, {"\t"}},
		{"^\\p{Cc}$", {"\t", "\x7f"}, {" "}},
		{"^\\p{Script=Latin}$", {"a", "é"}, {"α", "1"}},
		{"^\\p{sc=Grek}$", {"α"}, {"a"}},
		{"^\\p{Script=Han}$", {"中"}, {"あ", "。"}},
		{"^\\p{scx=Han}$", {"中", "。"}, {"あ"}},
		{"^\\p{Script_Extensions=Hiragana}$", {"あ", "ー"}, {"中"}},
		{"^\\p{ASCII}$", {"a", "\x7f"}, {"é"}},
		{"^\\p{Any}$", {"a", "\xf4\x8f\xbf\xbf"}, {""}},
		{"^\\p{Alphabetic}$", {"a", "Ⅷ"}, {"1"}},
		{"^\\p{White_Space}$",
		 {" ", "\xc2\x85"},
		 {"a", "\xef\xbb\xbf"}},
		{"^\\p{Emoji_Presentation}$", {"\xf0\x9f\x98\x80"}, {"a", "1"}},
		{"^\\p{AHex}+$", {"0aF"}, {"g"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_look_in_loop)
{
	static const struct meaning table[] = {
		{"^((?!--).)*$", {"", "a", "a-b-"}, {"--", "a--b"}},
		{"^(?:(?=[^\\d]*\\d)\\w{2})*$",
		 {"", "a1", "aab1"},
		 {"ab", "1ab2a"}},
		{"^(?:(?!\\bno\\b).)*$", {"nono", "on"}, {"no", "a no b"}},
		{"(?:a(?=b|$)b?)+c", {"abc", "ababc"}, {"ac", "aac"}},
		{"^(?:(?=é)..)+$", {"éa", "éxéy"}, {"aé", "éxy"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_look_behind)
{
	static const struct meaning table[] = {
		{"(?<=a)b", {"ab", "xab"}, {"b", "cb", "ba"}},
		{"(?<!a)b", {"b", "cb", "abb"}, {"ab", "a"}},
		{"^\\w+(?<![-_])$", {"a", "a_b"}, {"a_", "_"}},
		{"(?<=^|é)x(?!y)", {"x", "aéx"}, {"ax", "xy", "éxy"}},
		{"^(?:[ab](?<!aa))+$", {"abab", "bb"}, {"baa", "aab"}},
		{"^(?!.*b)a*(?<=aa)$", {"aa", "aaa"}, {"a", "aab"}},
	};

	CHECK_MEANINGS(table);
}
END_TEST

START_TEST(test_bytes)
{
	static const struct meaning ill_formed[] = {
		{"^.$", {NULL}, {"\xff", "\xc3", "\xed\xa0\x80", "\x80"}},
		{"^[^a]$",
		 {NULL},
		 {"\xff", "\xc0\x80", "\xf5\x80\x80\x80", "\xe0\x81\xa2",
		  "\xf0\x80\x81\xa2", "\xf0\x8f\xbf\xbf", "\xed\xbf\xbf"}},
		{"ab",
		 {"\xff"
		  "ab",
		  "\xc3"
		  "ab\x80",
		  "a\xf0\x9f"
		  "ab"},
		 {"a\xff"
		  "b"}},
		{"é", {"\xc3\xc3\xa9", "\xff\xc3\xa9\xff"}, {"\xc3\xff\xa9"}},
		{"\\D\\s",
		 {"\xff"
		  "a "},
		 {"\xff ", "\x80 "}},
	};
	const struct regex *regex;
	struct regex_error error;

	CHECK_MEANINGS(ill_formed);
	regex = compile("^a\\0b$");
	ck_assert(regex_matches(regex, STR("a\0b")));
	ck_assert(!regex_matches(regex, STR("a")));
	ck_assert(!regex_matches(regex, STR("a\0c")));
	regex = regex_compile(arena, STR("^\0+[\0-a]$"), &error);
	ck_assert_ptr_nonnull(regex);
	ck_assert(regex_matches(regex, STR("\0\0\0A")));
	ck_assert(!regex_matches(regex, STR("\0b")));
	regex = regex_compile(arena, (str){NULL, 0}, &error);
	ck_assert_ptr_nonnull(regex);
	ck_assert(regex_matches(regex, STR("x")));
}
END_TEST

/* ---- refusals ---- */

struct refusal {
	const char *pattern;
	enum regex_fault fault;
	size_t at;
	const char *part; /* of the reason */
};

static const struct refusal refusals[] = {
	{"a(", REGEX_SYNTAX, 1, "not closed"},
	{"(a|b", REGEX_SYNTAX, 0, "not closed"},
	{"a)", REGEX_SYNTAX, 1, "no group to close"},
	{"x[a", REGEX_SYNTAX, 1, "class is not closed"},
	{"[a-", REGEX_SYNTAX, 0, "class is not closed"},
	{"[", REGEX_SYNTAX, 0, "class is not closed"},
	{"a\\", REGEX_SYNTAX, 1, "nothing stands behind"},
	{"[\\", REGEX_SYNTAX, 1, "nothing stands behind"},
	{"*a", REGEX_SYNTAX, 0, "nothing to repeat"},
	{"a|+", REGEX_SYNTAX, 2, "nothing to repeat"},
	{"a**", REGEX_SYNTAX, 2, "nothing to repeat"},
	{"{1}", REGEX_SYNTAX, 0, "nothing to repeat"},
	{"(?:{1,2})", REGEX_SYNTAX, 3, "nothing to repeat"},
	{"a{,5}", REGEX_SYNTAX, 1, "{0,n}"},
	{"a{2,1}", REGEX_SYNTAX, 1, "wrong order"},
	{"a++", REGEX_SYNTAX, 2, "possessive"},
	{"a{2}+", REGEX_SYNTAX, 4, "possessive"},
	{"^*", REGEX_SYNTAX, 1, "assertion"},
	{"a\\b+", REGEX_SYNTAX, 3, "assertion"},
	{"(?=a)*", REGEX_SYNTAX, 5, "assertion"},
	{"${2}", REGEX_SYNTAX, 1, "assertion"},
	{"[b-a]", REGEX_SYNTAX, 1, "wrong order"},
	{"^[0-9A-Za-z_-.]+$", REGEX_SYNTAX, 11, "wrong order"},
	{"\\A\\d+\\Z", REGEX_SYNTAX, 0, "ECMA-262 has ^"},
	{"^a\\Z", REGEX_SYNTAX, 2, "ECMA-262 has $"},
	{"a\\z", REGEX_SYNTAX, 1, "ECMA-262 has $"},
	{"\\h", REGEX_SYNTAX, 0, "[\\t ]"},
	{"\\Qa.b\\E", REGEX_SYNTAX, 0, "backslash before each"},
	{"\\y", REGEX_SYNTAX, 0, "no meaning"},
	{"[\\B]", REGEX_SYNTAX, 1, "no meaning"},
	{"\\é", REGEX_SYNTAX, 0, "needs no backslash"},
	{"[\\1]", REGEX_SYNTAX, 1, "octal"},
	{"\\01", REGEX_SYNTAX, 0, "octal"},
	{"\\x4", REGEX_SYNTAX, 0, "two hexadecimal"},
	{"\\u12g4", REGEX_SYNTAX, 0, "four hexadecimal"},
	{"\\u{}", REGEX_SYNTAX, 0, "hexadecimal"},
	{"\\u{12", REGEX_SYNTAX, 0, "hexadecimal"},
	{"a\\u{110000}", REGEX_SYNTAX, 1, "10FFFF"},
	{"\\u{ffffffffffffffff}", REGEX_SYNTAX, 0, "10FFFF"},
	{"\\c1", REGEX_SYNTAX, 0, "letter"},
	{"(?i)abc", REGEX_SYNTAX, 0, "[aA]"},
	{"a(?i:b)", REGEX_SYNTAX, 1, "[aA]"},
	{"(?-i:b)", REGEX_SYNTAX, 0, "[aA]"},
	{"(?P<n>a)", REGEX_SYNTAX, 0, "(?<name>"},
	{"(?>a)", REGEX_SYNTAX, 0, "atomic"},
	{"(?#x)", REGEX_SYNTAX, 0, "comments"},
	{"(?", REGEX_SYNTAX, 0, "no group begins"},
	{"(?<", REGEX_SYNTAX, 3, "name is missing"},
	{"(?<>a)", REGEX_SYNTAX, 3, "name is missing"},
	{"(?<1>a)", REGEX_SYNTAX, 3, "letters and digits"},
	{"(?<n>a)(?<n>b)", REGEX_SYNTAX, 10, "another group"},
	{"^[[:alpha:]]+$", REGEX_SYNTAX, 2, "dialect"},
	{"[[:alpha:]_]", REGEX_SYNTAX, 1, "dialect"},
	{"\\p", REGEX_SYNTAX, 0, "braces"},
	{"\\pL", REGEX_SYNTAX, 0, "braces"},
	{"\\p{L", REGEX_SYNTAX, 0, "not closed"},
	{"\\p{}", REGEX_SYNTAX, 3, "no Unicode property"},
	{"\\p{Punct}", REGEX_SYNTAX, 3, "no Unicode property"},
	{"\\p{Latin}", REGEX_SYNTAX, 3, "Script="},
	{"\\p{Script=Klingon}", REGEX_SYNTAX, 3, "not among"},
	{"\\p{gc=Alphabetic}", REGEX_SYNTAX, 3, "no Unicode property"},
	{"\\p{Block=Foo}", REGEX_SYNTAX, 3, "asks for Script"},
	{"a\xff", REGEX_SYNTAX, 1, "not UTF-8"},
	{"[\xc3]", REGEX_SYNTAX, 1, "not UTF-8"},
	{"\xed\xa0\x80", REGEX_SYNTAX, 0, "not UTF-8"},
	{"(a)\\2", REGEX_SYNTAX, 3, "no such group"},
	{"\\1", REGEX_SYNTAX, 0, "no such group"},
	{"\\k<a>", REGEX_SYNTAX, 0, "this name"},
	{"(?<=a)\\k", REGEX_SYNTAX, 6, "\\k<name>"},
	{"(a)\\1", REGEX_IRREGULAR, 3, "back reference"},
	{"\\1(a)", REGEX_IRREGULAR, 0, "back reference"},
	{"(?<q>['\"]).\\k<q>", REGEX_IRREGULAR, 11, "back reference"},
	{"x(?<=a\\b)b", REGEX_IRREGULAR, 1, "further"},
	{"(?<!a(?=b))b", REGEX_IRREGULAR, 0, "further"},
	{"(?=a(?<=a)b)", REGEX_IRREGULAR, 0, "looks behind"},
	{"(?<=a)(", REGEX_SYNTAX, 6, "not closed"},
};

START_TEST(test_refusals)
{
	for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
		const struct refusal *one = &refusals[i];
		struct regex_error error;
		const struct regex *regex =
			regex_compile(arena, str_from(one->pattern), &error);

		ck_assert_msg(!regex, "/%s/ compiles", one->pattern);
		ck_assert_msg(error.fault == one->fault &&
				      error.at == one->at &&
				      strstr(error.reason, one->part),
			      "/%s/: fault %d at %zu: %s", one->pattern,
			      (int)error.fault, error.at, error.reason);
	}
}
END_TEST

/* ---- hostility ---- */

static str repeated(const char *before, const char *part, size_t times,
		    const char *after)
{
	struct buf buf = {.arena = arena};

	buf_add_text(&buf, before);
	for (size_t i = 0; i < times; i++)
		buf_add_text(&buf, part);
	buf_add_text(&buf, after);
	return buf_str(&buf);
}

static void check_fault(str pattern, enum regex_fault fault)
{
	struct pace pace = pace_start();
	struct regex_error error;
	const struct regex *regex = regex_compile(arena, pattern, &error);
	bool fast = pace_within(pace, 400);

	ck_assert_msg(error.fault == fault && !regex == (fault != REGEX_FINE),
		      "%.40s...: fault %d: %s", pattern.ptr, (int)error.fault,
		      error.reason ? error.reason : "");
	ck_assert_msg(fast, "%.40s... takes long", pattern.ptr);
}

START_TEST(test_hostile)
{
	str deep = repeated("", "(", 10000, "");

	check_fault(STR("(a*)*b"), REGEX_FINE);
	check_fault(STR("(a|a)*b"), REGEX_FINE);
	check_fault(STR("((){1000000000}){1000000000}"), REGEX_FINE);
	check_fault(repeated("", "\\b", 30000, ""), REGEX_FINE);
	check_fault(repeated("", "a|", 30000, ""), REGEX_FINE);
	check_fault(repeated("", "a?", 30000, ""), REGEX_FINE);
	check_fault(repeated("", "(?=a)", 30, ""), REGEX_FINE);
	check_fault(repeated(repeated("", "(", 200, "a").ptr, ")", 200, ""),
		    REGEX_FINE);
	check_fault(deep, REGEX_SYNTAX);
	check_fault(repeated(deep.ptr, ")", 10000, ""), REGEX_SYNTAX);
	check_fault(repeated("", "(?!", 10000, ""), REGEX_SYNTAX);
	check_fault(repeated("", "[", 60000, ""), REGEX_SYNTAX);
	check_fault(repeated("", "[[:", 20000, ""), REGEX_SYNTAX);
	check_fault(repeated("", "{1", 30000, ""), REGEX_TOO_LARGE);
	check_fault(repeated("", "a", 60000, ""), REGEX_TOO_LARGE);
	check_fault(repeated("", "a", 70000, ""), REGEX_TOO_LARGE);
	check_fault(repeated("", "\\p{L}", 3000, ""), REGEX_TOO_LARGE);
	check_fault(repeated("[", "\\P{L}", 9000, "]"), REGEX_TOO_LARGE);
	check_fault(repeated("", "(?=a)", 10000, ""), REGEX_TOO_LARGE);
	check_fault(repeated("", "(?=.*[a-z])", 30, "b"), REGEX_FINE);
	check_fault(STR("(a{1000}){1000}"), REGEX_TOO_LARGE);
	check_fault(STR("(((((a?){30}){30}){30}){30}){30}"), REGEX_TOO_LARGE);
	check_fault(STR("[\\u{0}-\\u{10FFFF}]{5000}"), REGEX_TOO_LARGE);
	check_fault(STR("a{2147483647}"), REGEX_TOO_LARGE);
	check_fault(STR("(\\b){1000000000}"), REGEX_TOO_LARGE);
	check_fault(STR(".*a.{20}"), REGEX_TOO_LARGE);
	check_fault(STR("^\\p{L}{1,500}$"), REGEX_FINE);
	check_fault(STR("^x\\p{L}{1,500}$"), REGEX_FINE);
	check_fault(STR("^[ab]*a[ab]{14}$"), REGEX_TOO_LARGE);
	check_fault(STR("^[ab]*a[ab]{12}$"), REGEX_FINE);
}
END_TEST

/* ---- automata ---- */

static bool same(const struct regex *a, const struct regex *b)
{
	size_t cells = (size_t)a->states * a->classes;

	return a->states == b->states && a->classes == b->classes &&
	       a->dead == b->dead && a->sure == b->sure &&
	       memcmp(a->class_of, b->class_of, sizeof a->class_of) == 0 &&
	       memcmp(a->next, b->next, cells * sizeof *a->next) == 0 &&
	       memcmp(a->accepting, b->accepting, a->states) == 0;
}

START_TEST(test_canonical)
{
	static const char *const equals[][2] = {
		{"a|b", "[ab]"},
		{"^(a|ab)(c|bcd)$", "^a(c|bcd|bc|bbcd)$"},
		{"^(a*b*)*$", "^[ab]*$"},
		{"^a{2,4}$", "^aa(a(a)?)?$"},
		{"", "a*"},
		{"a", "^[^]*a|a"},
		{"a{1,99}", "a"},
		{"a{3,99}b", "aaab"},
		{"(?:x{0,9}y){0,9}$", ""},
		{"^(?!a)[a-c]$", "^[bc]$"},
		{"^(?=.*b)[ab]{2}$", "^(ab|ba|bb)$"},
		{"^\\ba", "^a"},
		{"[]", "a^"},
		{"^\\w+$", "^[A-Za-z0-9_]+$"},
		{"^[\\s\\S]$", "^[\\u{0}-\\u{10ffff}]$"},
		{"^[\\p{L}\\P{L}]$", "^\\p{Any}$"},
		{"^\\p{L}$", "^[\\p{Lu}\\p{Ll}\\p{Lt}\\p{Lm}\\p{Lo}]$"},
	};

	for (size_t i = 0; i < sizeof equals / sizeof *equals; i++)
		ck_assert_msg(same(compile(equals[i][0]),
				   compile(equals[i][1])),
			      "/%s/ is not /%s/", equals[i][0], equals[i][1]);
	ck_assert(!same(compile("^a$"), compile("^b$")));
	ck_assert(!same(compile("a"), compile("^a")));
}
END_TEST

START_TEST(test_shape)
{
	const struct regex *regex = compile("^a$");

	/* Start, after a, dead; a and the rest, which comes first. */
	ck_assert_uint_eq(regex->states, 3);
	ck_assert_uint_eq(regex->classes, 2);
	ck_assert_uint_eq(regex->class_of[0], 0);
	ck_assert_uint_eq(regex->class_of['a'], 1);
	ck_assert_uint_eq(regex->dead, 1);
	ck_assert_uint_eq(regex->sure, 3);
	ck_assert_uint_eq(regex->next[1], 2);
	ck_assert(regex->accepting[2]);
	regex = compile("a");
	ck_assert_uint_eq(regex->states, 2);
	ck_assert_uint_eq(regex->dead, 2);
	ck_assert_uint_eq(regex->sure, 1);
	regex = compile("");
	ck_assert_uint_eq(regex->states, 1);
	ck_assert_uint_eq(regex->sure, 0);
	ck_assert_uint_eq(regex->dead, 1);
	regex = compile("[]");
	ck_assert_uint_eq(regex->states, 1);
	ck_assert_uint_eq(regex->dead, 0);
	ck_assert_uint_eq(regex->sure, 1);
	regex = compile("^AC[0-9a-fA-F]{32}$");
	ck_assert_uint_eq(regex->states, 36);
	ck_assert_uint_eq(regex->classes, 4);
	/* Where a search began is forgotten where it cannot matter. */
	regex = compile("[-a-z0-9@:%._+~#=]{2,256}\\.[a-z]{2,6}\\b");
	ck_assert_uint_lt(regex->states, 30);
}
END_TEST

/* ---- samples ---- */

static size_t count_runes(str text)
{
	const char *at = text.ptr;
	size_t count = 0;

	for (; at < text.ptr + text.len; count++)
		ck_assert_int_ge(str_rune(&at, text.ptr + text.len), 0);
	return count;
}

START_TEST(test_samples)
{
	static const struct {
		const char *pattern;
		size_t min, runes;
	} table[] = {
		{"", 0, 0},
		{"", 5, 5},
		{"abc", 0, 3},
		{"abc", 10, 10},
		{"^a{3,7}$", 0, 3},
		{"^a{3,7}$", 5, 5},
		{"^a{3,7}$", 7, 7},
		{"^a{3,7}$", 8, 3},
		{"^(a{100}|b{2})$", 0, 2},
		{"^(a{100}|b{2})$", 3, 100},
		{"^(x{5}y*|b)$", 6, 6},
		{"^[^\\x00-\\x7F]+$", 4, 4},
		{"^\\u{10FFFF}\\0$", 1, 2},
		{"^(ab)*$", 5, 6},
		{"\\bx\\b", 3, 3},
		{"^\\p{Lu}é$", 0, 2},
		{"^.{0,1}$|^[^]{2}$", 2, 2},
		{"^[\\uD7FF\\uE000]$", 0, 1},
	};
	str text;

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		const struct regex *regex = compile(table[i].pattern);

		text = regex_sample(arena, regex, table[i].min);
		ck_assert_msg(text.ptr && regex_matches(regex, text) &&
				      count_runes(text) == table[i].runes,
			      "/%s/ for %zu: \"%s\"", table[i].pattern,
			      table[i].min, text.ptr ? text.ptr : "absent");
	}
	text = regex_sample(arena, compile("[]"), 0);
	ck_assert_ptr_null(text.ptr);
	text = regex_sample(arena, compile("^[\\uD800-\\uDFFF]$"), 0);
	ck_assert_ptr_null(text.ptr);
	/* Only what is not UTF-8. */
	text = regex_sample(arena, compile("^(?![^]*$)"), 0);
	ck_assert_ptr_null(text.ptr);
	text = regex_sample(arena, compile("^[A-Z]{2}-\\d{3}$"), 0);
	ck_assert_str_eq(text.ptr, "AA-000");
	text = regex_sample(arena, compile("^[^\\x00-\\x7F]$"), 0);
	ck_assert_str_eq(text.ptr, "À");
	text = regex_sample(arena, compile("a"), SIZE_MAX);
	ck_assert_uint_eq(text.len, 1000000);
}
END_TEST

/* ---- the corpus ---- */

static unsigned read_hex(const char *text)
{
	char digits[5] = {text[0], text[1], text[2], text[3], '\0'};

	return (unsigned)strtoul(digits, NULL, 16);
}

/* The corpus holds JSON strings, none of which escapes a surrogate. */
static str read_json(const char *at)
{
	static const char letters[] = "nrtbf", values[] = "\n\r\t\b\f";
	struct buf buf = {.arena = arena};

	for (at++; *at && *at != '"'; at++) {
		char bytes[4] = {*at};
		size_t len = 1;

		if (*at == '\\') {
			const char *letter = strchr(letters, *++at);

			bytes[0] = letter ? values[letter - letters] : *at;
			if (*at == 'u') {
				len = str_put_rune(bytes,
						   (int32_t)read_hex(at + 1));
				at += 4;
			}
		}
		buf_add(&buf, bytes, len);
	}
	return buf_str(&buf);
}

static FILE *open_corpus(void)
{
	const char *source = getenv("HOOKC_SOURCE");
	const char *shared = getenv("HOOKC_SHARED");

	if (!shared)
		shared = arena_format(arena, "%s/../shared",
				      source ? source : ".");
	return fopen(arena_format(arena, "%s/corpora/patterns.txt", shared),
		     "r");
}

START_TEST(test_corpus)
{
	FILE *file = open_corpus();
	size_t counts[4] = {0}, states = 0, cells = 0;
	char *line = NULL;
	size_t room = 0;
	clock_t from;

	if (!file) {
		puts("skipped: no corpora");
		return;
	}
	from = clock();
	while (getline(&line, &room, file) > 0) {
		const char *json = strstr(line, "\t\"");
		const struct regex *regex;
		struct regex_error error;
		str sample;

		if (*line == '#' || !json)
			continue;
		regex = regex_compile(arena, read_json(json + 1), &error);
		counts[error.fault]++;
		if (!regex)
			continue;
		states += regex->states;
		cells += (size_t)regex->states * regex->classes;
		sample = regex_sample(arena, regex, 0);
		/* Such as .^ which matches nothing. */
		ck_assert(sample.ptr ? regex_matches(regex, sample)
				     : regex->dead == 0);
	}
	printf("corpus: %zu patterns, %zu states, %zu states x classes, "
	       "%.0f ms\n",
	       counts[REGEX_FINE], states, cells,
	       1e3 * (double)(clock() - from) / CLOCKS_PER_SEC);
	free(line);
	fclose(file);
	ck_assert_uint_eq(counts[REGEX_SYNTAX], 4);
	ck_assert_uint_eq(counts[REGEX_IRREGULAR], 2);
	ck_assert_uint_eq(counts[REGEX_TOO_LARGE], 0);
	ck_assert_uint_ge(counts[REGEX_FINE], 769);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("regex");
	TCase *tests = tcase_create("regex");

	suite_add_tcase(suite, tests);
	tcase_add_checked_fixture(tests, set_up, tear_down);
	tcase_add_test(tests, test_terms);
	tcase_add_test(tests, test_quantifiers);
	tcase_add_test(tests, test_classes);
	tcase_add_test(tests, test_escapes);
	tcase_add_test(tests, test_boundaries);
	tcase_add_test(tests, test_look_ahead);
	tcase_add_test(tests, test_properties);
	tcase_add_test(tests, test_look_in_loop);
	tcase_add_test(tests, test_look_behind);
	tcase_add_test(tests, test_bytes);
	tcase_add_test(tests, test_refusals);
	tcase_add_test(tests, test_hostile);
	tcase_add_test(tests, test_canonical);
	tcase_add_test(tests, test_shape);
	tcase_add_test(tests, test_samples);
	tcase_add_test(tests, test_corpus);
	return suite_run(suite);
}
