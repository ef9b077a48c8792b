/* SPDX-License-Identifier: MIT */
/*
 * The runtime that is vendored: formats, by example and against the suite that
 * JSON Schema publishes.
 */
#include "hook_checked.h"

/* ---- formats ---- */

START_TEST(times)
{
	static const struct {
		const char *text;
		int64_t seconds;
		int32_t nanos;
	} all[] = {{"1970-01-01T00:00:00Z", 0, 0},
		   {"2001-09-09t01:46:40z", 1000000000, 0},
		   {"1969-12-31T23:59:59.999999999Z", -1, 999999999},
		   {"2000-02-29T12:00:00.1+01:30", 951820200, 100000000},
		   {"2000-02-29T12:00:00.1234567899-01:30", 951831000,
		    123456789},
		   {"0000-01-01T00:00:00Z", -INT64_C(62167219200), 0},
		   {"9999-12-31T23:59:59Z", INT64_C(253402300799), 0},
		   {"2016-12-31T23:59:60Z", 1483228800, 0},
		   {"2017-01-01T00:59:60+01:00", 1483228800, 0},
		   {"2016-12-31T23:58:60Z", 0, -1},
		   {"2022-11-31T00:00:00Z", 0, -1},
		   {"2022-02-29T00:00:00Z", 0, -1},
		   {"1900-02-29T00:00:00Z", 0, -1},
		   {"2022-00-01T00:00:00Z", 0, -1},
		   {"2022-13-01T00:00:00Z", 0, -1},
		   {"2022-01-00T00:00:00Z", 0, -1},
		   {"2022-01-01T24:00:00Z", 0, -1},
		   {"2022-01-01T00:60:00Z", 0, -1},
		   {"2022-01-01T00:00:61Z", 0, -1},
		   {"2022-01-01T00:00:00.Z", 0, -1},
		   {"2022-01-01T00:00:00", 0, -1},
		   {"2022-01-01T00:00:00+24:00", 0, -1},
		   {"2022-01-01T00:00:00+01:60", 0, -1},
		   {"2022-01-01T00:00:00+0100", 0, -1},
		   {"2022-01-01 00:00:00Z", 0, -1},
		   {"2022-01-01T00:00:00Z ", 0, -1},
		   {"", 0, -1}};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++) {
		hook_time time = hook_time_from(hook_text(all[i].text));

		ck_assert_str_eq(time.text.ptr, all[i].text);
		ck_assert_msg(time.seconds == all[i].seconds, "%s: %lld",
			      all[i].text, (long long)time.seconds);
		ck_assert_int_eq(time.nanos, all[i].nanos);
		ck_assert(hook_is_format(all[i].text, strlen(all[i].text),
					 HOOK_DATE_TIME) ==
			  (all[i].nanos >= 0));
	}
	ck_assert_int_eq(hook_time_from(hook_text(NULL)).nanos, -1);
	ck_assert_int_eq(
		hook_time_from((hook_str){"1970-01-01T00:00:00Z\0", 21}).nanos,
		-1);
}
END_TEST

/* Every day of four centuries, against counting them. */
START_TEST(dates)
{
	static const int days[] = {31, 28, 31, 30, 31, 30,
				   31, 31, 30, 31, 30, 31};
	int64_t day = -135140; /* 1600-01-01 */
	int year, month, of_month;
	char text[32];

	for (year = 1600; year < 2001; year++)
		for (month = 1; month <= 12; month++) {
			int last = days[month - 1] +
				   (month == 2 && year % 4 == 0 &&
				    (year % 100 != 0 || year % 400 == 0));

			for (of_month = 1; of_month <= last + 1; of_month++) {
				hook_date date;
				hook_time time;

				sprintf(text, "%04d-%02d-%02d", year, month,
					of_month);
				date = hook_date_from(hook_text(text));
				strcat(text, "T00:00:00Z");
				time = hook_time_from(hook_text(text));
				if (of_month > last) {
					ck_assert(date.month == 0);
					ck_assert(time.nanos == -1);
					continue;
				}
				if (date.year != year || date.month != month ||
				    date.day != of_month ||
				    time.seconds != day++ * 86400)
					ck_abort_msg("%s", text);
			}
		}
	ck_assert_int_eq(hook_date_from(hook_text("2020-1-01")).month, 0);
	ck_assert_int_eq(hook_date_from(hook_text("2020-01-01 ")).month, 0);
	ck_assert_int_eq(hook_date_from(hook_text(NULL)).month, 0);
}
END_TEST

struct example {
	enum hook_format format;
	bool valid;
	const char *text;
};

static const struct example examples[] = {
	{HOOK_BYTE, true, ""},
	{HOOK_BYTE, true, "QUJD"},
	{HOOK_BYTE, true, "QUI="},
	{HOOK_BYTE, true, "QQ=="},
	{HOOK_BYTE, true, "+/+/"},
	{HOOK_BYTE, false, "QQ="},
	{HOOK_BYTE, false, "QQ"},
	{HOOK_BYTE, false, "Q==="},
	{HOOK_BYTE, false, "===="},
	{HOOK_BYTE, false, "QU-_"},
	{HOOK_BYTE, false, "QU=D"},
	{HOOK_BYTE, false, "QUJD\n"},
	{HOOK_DECIMAL, true, "1.50"},
	{HOOK_DECIMAL, true, "-0"},
	{HOOK_DECIMAL, true, "1e5"},
	{HOOK_DECIMAL, false, ""},
	{HOOK_DECIMAL, false, "+1"},
	{HOOK_DECIMAL, false, "01"},
	{HOOK_DECIMAL, false, "1 "},
	{HOOK_DECIMAL, false, "1,5"},
	{HOOK_URI, true, "https://a.example:8443/x?y=1#z"},
	{HOOK_URI, true, "https://u:p@[::1]:80"},
	{HOOK_URI, true, "https://[v1.a:b]/"},
	{HOOK_URI, true, "urn:isbn:0451450523"},
	{HOOK_URI, true, "a:"},
	{HOOK_URI, true, "mailto:a@b.example"},
	{HOOK_URI, true, "file:///etc/x"},
	{HOOK_URI, true, "http://a/%C3%A9"},
	{HOOK_URI, false, ""},
	{HOOK_URI, false, "//a/b"},
	{HOOK_URI, false, "/a"},
	{HOOK_URI, false, "1a:b"},
	{HOOK_URI, false, "http://a/%C"},
	{HOOK_URI, false, "http://a/%zz"},
	{HOOK_URI, false, "http://a b/"},
	{HOOK_URI, false, "http://a/\xc3\xa9"},
	{HOOK_URI, false, "http://[::1/"},
	{HOOK_URI, false, "http://[::1]x/"},
	{HOOK_URI, false, "http://[1.2.3.4]/"},
	{HOOK_URI, false, "http://[v.a]/"},
	{HOOK_URI, false, "http://[v1.]/"},
	{HOOK_URI, false, "http://a:b/"},
	{HOOK_URI, false, "http://a@b@c/"},
	{HOOK_URI, false, "http://a/#b#c"},
	{HOOK_URI, false, "http://a/<b>"},
	{HOOK_URI_REFERENCE, true, ""},
	{HOOK_URI_REFERENCE, true, "#"},
	{HOOK_URI_REFERENCE, true, "//a/b"},
	{HOOK_URI_REFERENCE, true, "a/b:c"},
	{HOOK_URI_REFERENCE, true, "./a:b"},
	{HOOK_URI_REFERENCE, true, "?a:b"},
	{HOOK_URI_REFERENCE, false, "1a:b"},
	{HOOK_URI_REFERENCE, false, "a\\b"},
	{HOOK_URI_REFERENCE, false, "%"},
	{HOOK_IPV6, true, "::"},
	{HOOK_IPV6, true, "::1"},
	{HOOK_IPV6, true, "1::"},
	{HOOK_IPV6, true, "1:2:3:4:5:6:7:8"},
	{HOOK_IPV6, true, "1:2:3:4:5:6:1.2.3.4"},
	{HOOK_IPV6, true, "::1.2.3.4"},
	{HOOK_IPV6, true, "1::7:8"},
	{HOOK_IPV6, true, "1:2:3:4:5:6:7::"},
	{HOOK_IPV6, true, "::2:3:4:5:6:7:8"},
	{HOOK_IPV6, false, ""},
	{HOOK_IPV6, false, ":"},
	{HOOK_IPV6, false, ":::"},
	{HOOK_IPV6, false, "1::2::3"},
	{HOOK_IPV6, false, "1:2:3:4:5:6:7"},
	{HOOK_IPV6, false, "1:2:3:4:5:6:7:8:9"},
	{HOOK_IPV6, false, "1:2:3:4:5:6:7:8::"},
	{HOOK_IPV6, false, "::1:2:3:4:5:6:7:8"},
	{HOOK_IPV6, false, "1:2:3:4:5:6:7:1.2.3.4"},
	{HOOK_IPV6, false, "1.2.3.4"},
	{HOOK_IPV6, false, "12345::"},
	{HOOK_IPV6, false, "1:"},
	{HOOK_IPV6, false, ":1"},
	{HOOK_IPV6, false, "::1.2.3"},
	{HOOK_IPV6, false, "::%eth0"},
	{HOOK_IPV6, false, "1::1.2.3.4:5"},
	{HOOK_IPV4, true, "255.255.255.255"},
	{HOOK_IPV4, true, "0.0.0.0"},
	{HOOK_IPV4, false, "256.0.0.0"},
	{HOOK_IPV4, false, "1.2.3"},
	{HOOK_IPV4, false, "1.2.3.4."},
	{HOOK_IPV4, false, "01.2.3.4"},
	{HOOK_IPV4, false, "1.2.3.04"},
	{HOOK_IPV4, false, "1..3.4"},
	{HOOK_IPV4, false, "0x1.2.3.4"},
	{HOOK_EMAIL, true, "a.b+c@d.example"},
	{HOOK_EMAIL, true, "\"a b\\\"\"@d.example"},
	{HOOK_EMAIL, true, "a@[127.0.0.1]"},
	{HOOK_EMAIL, true, "a@[IPv6:::1]"},
	{HOOK_EMAIL, true, "a@b"},
	{HOOK_EMAIL, false, "a"},
	{HOOK_EMAIL, false, "@b"},
	{HOOK_EMAIL, false, "a@"},
	{HOOK_EMAIL, false, ".a@b"},
	{HOOK_EMAIL, false, "a.@b"},
	{HOOK_EMAIL, false, "a..b@c"},
	{HOOK_EMAIL, false, "a b@c"},
	{HOOK_EMAIL, false, "a@b@c"},
	{HOOK_EMAIL, false, "a@-b"},
	{HOOK_EMAIL, false, "a@[::1]"},
	{HOOK_EMAIL, false, "\"a@b"},
	{HOOK_EMAIL, false, "a@[IPv6:1]"},
	{HOOK_EMAIL, false, "a@b\r\nBcc: c@d"},
	{HOOK_HOSTNAME, true, "a"},
	{HOOK_HOSTNAME, true, "1.2"},
	{HOOK_HOSTNAME, true, "a-b.C-9"},
	{HOOK_HOSTNAME, false, ""},
	{HOOK_HOSTNAME, false, "a."},
	{HOOK_HOSTNAME, false, ".a"},
	{HOOK_HOSTNAME, false, "-a"},
	{HOOK_HOSTNAME, false, "a-"},
	{HOOK_HOSTNAME, false, "a_b"},
	{HOOK_HOSTNAME, false, "a b"},
	{HOOK_UUID, true, "2EB8AA08-aa98-11ea-b4aa-73b441d16380"},
	{HOOK_UUID, false, "2eb8aa08aa9811eab4aa73b441d16380"},
	{HOOK_UUID, false, "2eb8aa08-aa98-11ea-b4aa-73b441d1638"},
	{HOOK_UUID, false, "2eb8aa08-aa98-11ea-b4aa-73b441d1638g"},
	{HOOK_JSON_POINTER, true, ""},
	{HOOK_JSON_POINTER, true, "/~0~1"},
	{HOOK_JSON_POINTER, false, "a"},
	{HOOK_JSON_POINTER, false, "/~"},
	{HOOK_JSON_POINTER, false, "/~2"},
	{HOOK_DURATION, true, "P1Y2M3DT4H5M6S"},
	{HOOK_DURATION, true, "P3W"},
	{HOOK_DURATION, true, "PT0S"},
	{HOOK_DURATION, false, "P"},
	{HOOK_DURATION, false, "PT"},
	{HOOK_DURATION, false, "P1Y3D"},
	{HOOK_DURATION, false, "PT1H3S"},
	{HOOK_DURATION, false, "P1W1D"},
	{HOOK_DURATION, false, "P1D1M"},
	{HOOK_DURATION, false, "1D"},
	{HOOK_DURATION, false, "P1.5D"},
	{HOOK_CLOCK, true, "23:59:60Z"},
	{HOOK_RELATIVE_JSON_POINTER, true, "0/a"},
	{HOOK_RELATIVE_JSON_POINTER, true, "12#"},
	{HOOK_RELATIVE_JSON_POINTER, true, "1+2/a~1"},
	{HOOK_RELATIVE_JSON_POINTER, false, "01/a"},
	{HOOK_RELATIVE_JSON_POINTER, false, "0##"},
	{HOOK_RELATIVE_JSON_POINTER, false, "/a"},
	{HOOK_URI_TEMPLATE, true, "https://a.example/{x,y*}{?q:3}"},
	{HOOK_URI_TEMPLATE, false, "a/{x"},
	{HOOK_URI_TEMPLATE, false, "a/{x:0}"},
	{HOOK_URI_TEMPLATE, false, "a/{}"},
	{HOOK_URI_TEMPLATE, false, "a/%zz"},
	{HOOK_IRI, true, "http://\xc6\x92\xc3\xb8\xc3\xb8.example/?q=\xc3\xa9"},
	{HOOK_URI, false, "http://a.example/?q=\xc3\xa9"},
	{HOOK_IRI_REFERENCE, true, "/\xc3\xa9"},
	{HOOK_IDN_EMAIL, true,
	 "\xc3\xa9@b\xc3\xbc"
	 "cher.example"},
	{HOOK_EMAIL, false, "\xc3\xa9@example.com"},
	{HOOK_IDN_HOSTNAME, true,
	 "b\xc3\xbc"
	 "cher.example"},
	{HOOK_IDN_HOSTNAME, true,
	 "b\xc3\xbc"
	 "cher\xe3\x80\x82"
	 "de"},
	{HOOK_IDN_HOSTNAME, true, "l\xc2\xb7l"},
	{HOOK_IDN_HOSTNAME, false, "a\xc2\xb7l"},
	{HOOK_IDN_HOSTNAME, false, "-\xc3\xbc"},
	{HOOK_IDN_HOSTNAME, false,
	 "\xcc\x81"
	 "a"},
	{HOOK_IDN_HOSTNAME, false, ""},
	{HOOK_IDN_HOSTNAME, false, "\xff"},
	{HOOK_HOSTNAME, true, "xn--bcher-kva.example"},
	{HOOK_HOSTNAME, false, "xn--X"},
	{HOOK_HOSTNAME, false, "xn--abc-"},
	{HOOK_CLOCK, false, "22:59:60Z"},
	{HOOK_CLOCK, true, "22:59:60-01:00"},
	{HOOK_DATE, true, "2024-02-29"},
	{HOOK_DATE, false, "2023-02-29"}};

START_TEST(formats)
{
	size_t i;

	for (i = 0; i < sizeof examples / sizeof *examples; i++) {
		const struct example *e = &examples[i];

		hook_check_format(&c, hook_text(e->text), e->format);
		ck_assert_msg((failed() == NULL) == e->valid, "%d: %s",
			      (int)e->format, e->text);
	}
}
END_TEST

/* ---- regular expressions, by the rules of ECMA-262's grammar ---- */

static const struct {
	bool valid;
	const char *text;
} patterns[] = {
	/* Disjunction, Alternative */
	{true, ""},
	{true, "|a||b|"},
	{true, "(|)"},
	{true, "\xf0\x9f\x98\x80*"},
	{false, "\xff"},
	{false, "a\xc3"},
	/* Term, Assertion: none of them is repeated */
	{true, "^$\\b\\B"},
	{false, "^*"},
	{false, "$+"},
	{false, "\\b?"},
	{true, "(?=a)(?!b)(?<=c+)(?<!d)"},
	{false, "(?=a)*"},
	{false, "(?!a){2}"},
	{false, "(?<=a)?"},
	{false, "(?<!a)+"},
	{true, "(?:(?=a))*"},
	/* Quantifier */
	{true, "a*b+c?d{1}e{1,}f{1,2}"},
	{true, "a*?b+?c??d{1}?e{1,}?f{1,2}?"},
	{false, "*"},
	{false, "a**"},
	{false, "a???"},
	{false, "a|?"},
	{false, "(+)"},
	{false, "a{"},
	{false, "a{}"},
	{false, "a{,1}"},
	{false, "a{1"},
	{false, "a{1,2"},
	{false, "a{1, 2}"},
	{false, "a{-1}"},
	{false, "{1}"},
	{true, "a{2,2}"},
	{false, "a{2,1}"},
	{true, "a{0,00}"},
	{true, "a{0009,10}"},
	{true, "a{9999999999999999999998,9999999999999999999999}"},
	{false, "a{9999999999999999999999,9999999999999999999998}"},
	/* Atom, PatternCharacter */
	{true, ".-,/=!:<>#&~`'\""},
	{false, "]"},
	{false, "}"},
	{false, "a}"},
	{true, "(a)(?:b)(?<c>d)*"},
	{false, "("},
	{false, ")"},
	{false, "(a"},
	{false, "a)"},
	{false, "^(abc]"},
	{false, "(?a)"},
	{false, "(?"},
	{false, "(?)"},
	{false, "(?i)a"},
	{false, "(?i:a)"},
	{false, "(?#a)"},
	{false, "(?P<a>b)"},
	{false, "(?>a)"},
	/* GroupName */
	{true, "(?<$_aZ0>)"},
	{true, "(?<\xc3\xa9\xe2\x80\x8d>)"},
	{true, "(?<\\u0061\\u{62}>)"},
	{true, "(?<\\ud835\\udc9c>)\\k<\xf0\x9d\x92\x9c>"},
	{false, "(?<>)"},
	{false, "(?<a)"},
	{false, "(?<a"},
	{false, "(?<"},
	{false, "(?<0a>)"},
	{false, "(?<a-b>)"},
	{false, "(?<\xe2\x82\xac>)"},
	{false, "(?<\xe2\x80\x8d>)"},
	{false, "(?<a\\>)"},
	{false, "(?<a\\u00>)"},
	{false, "(?<\\x61>)"},
	{false, "(?<\\ud835>)"},
	{false, "(?<a>)(?<a>)"},
	{false, "(?<a>)|(?<a>)"},
	{false, "(?<a>)(?<\\u{61}>)"},
	{true, "(?<a>)(?<ab>)"},
	{true, "[(?<a>](?<a>)\\(?<a>"},
	/* AtomEscape: references */
	{true, "(a)\\1"},
	{true, "\\2(a)(?<b>c)"},
	{false, "\\1"},
	{false, "(?:a)\\1"},
	{false, "(?=a)[(]\\(\\1"},
	{false, "(a)\\2"},
	{false, "(a)\\99999999999999999999999999"},
	{true, "\\k<a>(?<a>)"},
	{false, "\\k<a>(?<b>)"},
	{false, "\\k<a>"},
	{false, "\\k"},
	{false, "(?<a>)\\k"},
	{false, "(?<a>)\\ka"},
	{false, "(?<a>)\\k<a"},
	{false, "(?<a>)(?P=a)"},
	/* CharacterEscape */
	{true, "\\t\\n\\v\\f\\r\\0*"},
	{false, "\\a"},
	{false, "\\Z"},
	{false, "\\_"},
	{false, "\\-"},
	{false, "\\ "},
	{false, "\\\xc3\xa9"},
	{false, "\\"},
	{false, "\\00"},
	{false, "\\08"},
	{true, "\\cA\\cz"},
	{false, "\\c"},
	{false, "\\c1"},
	{true, "\\x4A"},
	{false, "\\x4"},
	{false, "\\x4g"},
	{true, "\\u004A\\ud83d\\ude00\\ud83d\\u0041\\ude00"},
	{false, "\\u004"},
	{false, "\\u"},
	{true, "\\u{0}\\u{0000010FFFF}"},
	{false, "\\u{110000}"},
	{false, "\\u{fffffffff}"},
	{false, "\\u{}"},
	{false, "\\u{41"},
	{true, "\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/"},
	/* CharacterClassEscape */
	{true, "\\d\\D\\s\\S\\w\\W"},
	{true, "\\p{L}\\P{Lu}\\p{punct}\\p{Zs}\\p{C}"},
	{true, "\\p{ASCII}\\p{AHex}\\p{space}\\p{Emoji}"},
	{true, "\\p{gc=Nd}\\p{General_Category=Letter}"},
	{true, "\\p{Script=Greek}\\p{sc=Zyyy}\\p{scx=Adlam}"},
	{true, "\\p{Script_Extensions=Zzzz}"},
	{false, "\\p"},
	{false, "\\pL"},
	{false, "\\p{}"},
	{false, "\\p{L"},
	{false, "\\p{l}"},
	{false, "\\p{L }"},
	{false, "\\p{Lette}"},
	{false, "\\p{Letters}"},
	{false, "\\p{Greek}"},
	{false, "\\p{Script}"},
	{false, "\\p{Script=}"},
	{false, "\\p{=Greek}"},
	{false, "\\p{Script=L}"},
	{false, "\\p{gc=Greek}"},
	{false, "\\p{gc=ASCII}"},
	{false, "\\p{ASCII=Yes}"},
	{false, "\\p{^L}"},
	/* CharacterClass, ClassRanges */
	{true, "[]|[^]"},
	{true, "[a-z]|[^a-z0-9_]|[a-a]"},
	{true, "[-a]|[a-]|[-]|[--/]|[^-a]"},
	{true, "[a-c-e]"},
	{true, "[.*+?(){}|$/[]"},
	{true, "[\\b\\-\\]\\d\\p{L}\\0\\cA]"},
	{true, "[\\b-\\t]|[\\x41-\\u{42}]|[\\d-]|[-\\d]"},
	{true, "[\\ud83d\\ude00-\\ud83d\\ude01]"},
	{true, "[\xc3\xa9-\xf0\x9f\x98\x80]"},
	{false, "["},
	{false, "[a"},
	{false, "[a-"},
	{false, "[a-]]"},
	{false, "[z-a]"},
	{false, "[\xf0\x9f\x98\x80-\xc3\xa9]"},
	{false, "[\\d-z]"},
	{false, "[a-\\w]"},
	{false, "[\\p{L}-z]"},
	{false, "[\\B]"},
	{false, "(a)[\\1]"},
	{false, "(?<a>)[\\k<a>]"},
	{false, "[\\a]"},
	{false, "[\xff]"},
	{false, "[\\"},
};

START_TEST(regular_expressions)
{
	size_t i;

	for (i = 0; i < sizeof patterns / sizeof *patterns; i++)
		ck_assert_msg(hook_is_format(patterns[i].text,
					     strlen(patterns[i].text),
					     HOOK_REGEX) == patterns[i].valid,
			      "%s", patterns[i].text);
	ck_assert(hook_is_format("[\0-\0]\0", 6, HOOK_REGEX));
	ck_assert(!hook_is_format("\\\0", 2, HOOK_REGEX));
}
END_TEST

/* HOOK_DEPTH groups within each other, and as many names: no more. */
START_TEST(large_regular_expressions)
{
	char text[(HOOK_DEPTH + 1) * 12];
	size_t len = 0, most = 0;
	int i;

	memset(text, '(', HOOK_DEPTH + 1);
	memset(text + HOOK_DEPTH + 1, ')', HOOK_DEPTH + 1);
	ck_assert(hook_is_format(text + 1, 2 * HOOK_DEPTH, HOOK_REGEX));
	ck_assert(!hook_is_format(text, 2 * (HOOK_DEPTH + 1), HOOK_REGEX));
	for (i = 0; i <= HOOK_DEPTH; i++) {
		most = len;
		len += (size_t)snprintf(text + len, sizeof text - len,
					"(?<a%d>)", i);
	}
	ck_assert(hook_is_format(text, most, HOOK_REGEX));
	ck_assert(!hook_is_format(text, len, HOOK_REGEX));
}
END_TEST

/* Cut anywhere, each in a block of its own: nothing is read past the end. */
START_TEST(cut_formats)
{
	static const char *const texts[] = {
		"2020-01-01T00:00:00.5+01:00",
		"P1Y2M3DT4H5M6S",
		"2eb8aa08-aa98-11ea-b4aa-73b441d16380",
		"https://u:p@[v1.a::b]:80/%41?x#y",
		"https://[1::2:1.2.3.4]",
		"\"a\\\"b\"@[IPv6:::1]",
		"a.b@c-d.e",
		"255.255.255.255",
		"1:2:3:4:5:6:1.2.3.4",
		"QUI=",
		"/~0~1/a",
		"-1.5e+10",
		"^(?<a\xc3\xa9\\u{62}>[^\\-\\b-\\u{7f}])|\\k<a\xc3\xa9\\u0062>{1,2}?",
		"(?<!\\p{sc=Grek})\\cA\\x41\\ud83d\\ude00\\10?\\"};
	size_t i, len;
	int format;

	for (i = 0; i < sizeof texts / sizeof *texts; i++)
		for (len = 0; len <= strlen(texts[i]); len++) {
			char *copy = malloc(len ? len : 1);

			memcpy(copy, texts[i], len);
			for (format = 0; format <= HOOK_REGEX; format++)
				hook_is_format(copy, len,
					       (enum hook_format)format);
			free(copy);
		}
}
END_TEST

/* ---- the suite of JSON Schema ---- */

static const struct {
	const char *file;
	enum hook_format format;
} suites[] = {{"date-time", HOOK_DATE_TIME},
	      {"date", HOOK_DATE},
	      {"time", HOOK_CLOCK},
	      {"duration", HOOK_DURATION},
	      {"uuid", HOOK_UUID},
	      {"uri", HOOK_URI},
	      {"uri-reference", HOOK_URI_REFERENCE},
	      {"email", HOOK_EMAIL},
	      {"hostname", HOOK_HOSTNAME},
	      {"ipv4", HOOK_IPV4},
	      {"ipv6", HOOK_IPV6},
	      {"json-pointer", HOOK_JSON_POINTER},
	      {"regex", HOOK_REGEX},
	      {"ecmascript-regex", HOOK_REGEX}};

static char *load(const char *file, size_t *len)
{
	const char *shared = getenv("HOOKC_SHARED");
	const char *source = getenv("HOOKC_SOURCE");
	char path[8192];
	char *bytes;
	FILE *f;

	snprintf(path, sizeof path,
		 "%s%s/corpora/json-schema-test-suite/tests/"
		 "draft2020-12/optional/format/%s.json",
		 shared   ? shared
		 : source ? source
			  : ".",
		 shared ? "" : "/../shared", file);
	f = fopen(path, "rb");
	if (f == NULL)
		return NULL;
	bytes = malloc((size_t)1 << 20);
	*len = fread(bytes, 1, (size_t)1 << 20, f);
	fclose(f);
	return bytes;
}

static bool member(hook_raw of, const char *pointer, hook_raw *value)
{
	return hook_json_find(of.ptr, of.len, pointer, value);
}

static unsigned run_suite(const char *file, enum hook_format format,
			  hook_raw tests)
{
	hook_raw test, data, valid;
	char pointer[32];
	unsigned i, ran = 0;

	for (i = 0;; i++) {
		bool ours, theirs;
		hook_str text;

		snprintf(pointer, sizeof pointer, "/%u", i);
		if (!member(tests, pointer, &test))
			return ran;
		ck_assert(member(test, "/data", &data));
		ck_assert(member(test, "/valid", &valid));
		if (hook_raw_type(data) != HOOK_STRING)
			continue;
		text = hook_raw_text(&arena, data);
		ck_assert_ptr_nonnull(text.ptr);
		ours = hook_is_format(text.ptr, text.len, format);
		theirs = *valid.ptr == 't';
		ck_assert_msg(ours == theirs, "%s: %.*s", file, (int)test.len,
			      test.ptr);
		ran++;
	}
}

START_TEST(format_suite)
{
	unsigned ran = 0, group;
	char pointer[32];
	size_t i;

	for (i = 0; i < sizeof suites / sizeof *suites; i++) {
		hook_raw whole, tests;
		char *bytes = load(suites[i].file, &whole.len);

		if (bytes == NULL) {
			puts("skipped: no corpora");
			return;
		}
		whole.ptr = bytes;
		ck_assert(hook_json_valid(whole.ptr, whole.len, &error));
		for (group = 0;; group++) {
			snprintf(pointer, sizeof pointer, "/%u/tests", group);
			if (!member(whole, pointer, &tests))
				break;
			ran += run_suite(suites[i].file, suites[i].format,
					 tests);
		}
		ck_assert_uint_gt(group, 0);
		free(bytes);
	}
	ck_assert_uint_gt(ran, 200);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("hook_format");

	ADD(suite, "formats", times, dates, formats, cut_formats,
	    regular_expressions, large_regular_expressions, format_suite);
	return suite_run(suite);
}
