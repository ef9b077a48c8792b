/* SPDX-License-Identifier: MIT */
/*
 * From a specification's text to C: names, comments, literals.
 */
#include "view_run.h"

#define MANY 200

/* ---- names ---- */

static const struct {
	const char *text, *name;
} snakes[] = {
	{"plain", "plain"},
	{"fooBar", "foo_bar"},
	{"FooBar", "foo_bar"},
	{"HTTPServer", "http_server"},
	{"v1Beta2", "v1_beta2"},
	{"a-b.c/d e", "a_b_c_d_e"},
	{"  a  ", "a"},
	{"__a__", "a"},
	{"+1", "plus_1"},
	{"-1", "minus_1"},
	{"1-1", "1_1"},
	{"", "empty"},
	{"_", "underscore"},
	{"___", "underscore"},
	{"*", "star"},
	{">=", "greater_equal"},
	{"a>b", "a_b"},
	{"\xc3\xa9t\xc3\xa9", "ue9_tue9"},
	{"\xf0\x9f\x98\x80", "u1f600"},
	{"ABC", "abc"},
	{"order.paid", "order_paid"},
	{"2FA", "2_fa"},
};

START_TEST(snake)
{
	ck_assert_str_eq(view_name_snake(arena, str_from(snakes[_i].text)),
			 snakes[_i].name);
}
END_TEST

/* Words of C11, C23, C++20 and of headers that emitted code includes. */
static const char *const reserved[] = {"alignas",
				       "alignof",
				       "and",
				       "and_eq",
				       "asm",
				       "auto",
				       "bitand",
				       "bitor",
				       "bool",
				       "break",
				       "case",
				       "catch",
				       "char",
				       "char16_t",
				       "char32_t",
				       "char8_t",
				       "class",
				       "co_await",
				       "co_return",
				       "co_yield",
				       "compl",
				       "concept",
				       "const",
				       "const_cast",
				       "consteval",
				       "constexpr",
				       "constinit",
				       "continue",
				       "decltype",
				       "default",
				       "delete",
				       "do",
				       "double",
				       "dynamic_cast",
				       "else",
				       "enum",
				       "explicit",
				       "export",
				       "extern",
				       "false",
				       "float",
				       "for",
				       "friend",
				       "goto",
				       "if",
				       "inline",
				       "int",
				       "long",
				       "mutable",
				       "namespace",
				       "new",
				       "noexcept",
				       "not",
				       "not_eq",
				       "nullptr",
				       "operator",
				       "or",
				       "or_eq",
				       "private",
				       "protected",
				       "public",
				       "register",
				       "reinterpret_cast",
				       "requires",
				       "restrict",
				       "return",
				       "short",
				       "signed",
				       "sizeof",
				       "static",
				       "static_assert",
				       "static_cast",
				       "struct",
				       "switch",
				       "template",
				       "this",
				       "thread_local",
				       "throw",
				       "true",
				       "try",
				       "typedef",
				       "typeid",
				       "typename",
				       "typeof",
				       "typeof_unqual",
				       "union",
				       "unsigned",
				       "using",
				       "virtual",
				       "void",
				       "volatile",
				       "wchar_t",
				       "while",
				       "xor",
				       "xor_eq",
				       "assert",
				       "errno",
				       "stdin",
				       "stdout",
				       "stderr",
				       "offsetof",
				       "major",
				       "minor",
				       "makedev",
				       "linux",
				       "unix",
				       "isnan",
				       "isinf",
				       "signbit",
				       "setjmp",
				       "complex",
				       "noreturn",
				       "va_start",
				       "va_end",
				       "va_arg",
				       "va_copy"};

static const char *one_name(const char *text, bool upper)
{
	str one = str_from(text);

	return view_name_scope(arena, &one, 1, upper)[0];
}

START_TEST(keywords)
{
	const char *word = reserved[_i];

	ck_assert_msg(view_name_reserved(word), "%s", word);
	ck_assert_str_eq(one_name(word, false),
			 arena_format(arena, "%s_", word));
	ck_assert_str_eq(one_name(word, true), view_name_upper(arena, word));
	ck_assert(!view_name_reserved(arena_format(arena, "%s_", word)));
	ck_assert(!view_name_reserved(arena_format(arena, "%sx", word)));
}
END_TEST

START_TEST(beginnings)
{
	ck_assert_str_eq(one_name("2fa", false), "n2fa");
	ck_assert_str_eq(one_name("+1", false), "plus_1");
	ck_assert_str_eq(one_name("hook_str", false), "hook_str_");
	ck_assert_str_eq(one_name("hook_id", false), "hook_id");
	ck_assert_str_eq(view_name_not_reserved(arena, "NULL"), "NULL_");
	ck_assert_str_eq(view_name_not_reserved(arena, "Item"), "Item");
	ck_assert_str_eq(view_name_not_reserved(arena, "_a"), "x_a");
	ck_assert_str_eq(view_name_not_reserved(arena, "ab"), "ab");
	ck_assert(!view_name_reserved(""));
}
END_TEST

static const struct {
	const char *texts[3], *names[3];
} scopes[] = {
	{{"+1", "-1", "1"}, {"plus_1", "minus_1", "n1"}},
	{{"fooBar", "foo_bar", "foo"}, {"fooBar", "foo_bar", "foo"}},
	{{"a.b", "a-b", "c"}, {"a_dot_b", "a_minus_b", "c"}},
	{{"if", "if_", "If"}, {"if_", "(any)", "If"}},
};

START_TEST(scope_of_three)
{
	str texts[3];
	const char **names;

	for (size_t i = 0; i < 3; i++)
		texts[i] = str_from(scopes[_i].texts[i]);
	names = view_name_scope(arena, texts, 3, false);
	if (_i < 3)
		for (size_t i = 0; i < 3; i++)
			ck_assert_str_eq(names[i], scopes[_i].names[i]);
	ck_assert_str_ne(names[0], names[1]);
	ck_assert_str_ne(names[0], names[2]);
	ck_assert_str_ne(names[1], names[2]);
}
END_TEST

static void is_identifier(const char *name, bool upper)
{
	size_t len = strlen(name);

	ck_assert_uint_gt(len, 0);
	ck_assert_uint_lt(len, 130);
	ck_assert_msg(strspn(name, "abcdefghijklmnopqrstuvwxyz_0123456789"
				   "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == len,
		      "%s", name);
	if (!upper) {
		ck_assert_msg(!strchr("_0123456789", *name), "%s", name);
		ck_assert_msg(!view_name_reserved(name), "%s", name);
	}
}

static void are_different(const char *const *names, const str *texts,
			  size_t count)
{
	struct map seen = {arena, NULL, 0, 0};
	const str *before;

	for (size_t i = 0; i < count; i++) {
		before = map_put(&seen, str_from(names[i]),
				 (void *)(uintptr_t)&texts[i]);
		ck_assert_msg(!before, "'%s' and '%s' are both %s",
			      before ? before->ptr : "", texts[i].ptr,
			      names[i]);
	}
}

/* Texts without a copy, of pieces that are easily taken for one another. */
static size_t draw_texts(str *texts, size_t count)
{
	static const char *const pieces[] = {
		"a", "A", "b",        "B",    "_", "-",  ".",   "1",
		"+", "*", "\xc3\xa9", "\xff", " ", "if", "dot", "\xe2\x80\xae",
		"u", "e9"};
	struct map seen = {arena, NULL, 0, 0};
	size_t made = 0;
	struct buf out;
	unsigned more;

	for (size_t i = 0; i < count; i++) {
		out = (struct buf){arena, NULL, 0, 0};
		more = draw(6);
		for (size_t k = 0; k <= more; k++)
			buf_add_text(&out, pieces[draw(COUNT(pieces))]);
		texts[made] = buf_str(&out);
		if (!map_put(&seen, texts[made], arena))
			made++;
	}
	return made;
}

/* A text's name is the same, wherever it stands among the others. */
static void try_orders(const str *texts, size_t count, bool upper)
{
	const char **names = view_name_scope(arena, texts, count, upper),
		   **others;
	str shuffled[MANY];
	size_t at[MANY], k, kept;

	for (size_t i = 0; i < count; i++) {
		is_identifier(names[i], upper);
		at[i] = i;
	}
	are_different(names, texts, count);
	for (size_t i = count; i > 1; i--) {
		k = draw(i);
		kept = at[i - 1];
		at[i - 1] = at[k];
		at[k] = kept;
	}
	for (size_t i = 0; i < count; i++)
		shuffled[i] = texts[at[i]];
	others = view_name_scope(arena, shuffled, count, upper);
	for (size_t i = 0; i < count; i++)
		ck_assert_str_eq(others[i], names[at[i]]);
}

START_TEST(any_scope)
{
	str texts[MANY];
	size_t count;

	for (int i = 0; i < 200; i++) {
		count = draw_texts(texts, 2 + draw(MANY - 2));
		try_orders(texts, count, i % 2);
	}
}
END_TEST

START_TEST(long_names)
{
	char *first = arena_alloc(arena, 10001);
	char *second = arena_alloc(arena, 10001);
	str texts[2] = {{first, 10000}, {second, 10000}};
	const char **names;

	memset(first, 'x', 10000);
	memset(second, 'x', 10000);
	second[9999] = 'y';
	names = view_name_scope(arena, texts, 2, false);
	is_identifier(names[0], false);
	is_identifier(names[1], false);
	ck_assert_str_ne(names[0], names[1]);
	try_orders(texts, 2, true);
	memset(first, '\xe9', 10000);
	is_identifier(view_name_scope(arena, texts, 1, false)[0], false);
}
END_TEST

/* One that is called what two others are called to be told apart. */
START_TEST(hostile_scope)
{
	str texts[4] = {STR("a.b"), STR("a_dot_b"), STR("a_b"), STR("c")};
	const char **names = view_name_scope(arena, texts, 3, false);
	const char *first = names[0];

	are_different(names, texts, 3);
	texts[3] = str_from(first);
	names = view_name_scope(arena, texts, 4, false);
	are_different(names, texts, 4);
}
END_TEST

START_TEST(constant_names)
{
	struct maker m = new_maker();

	ck_assert_str_eq(view_name_constant(&m, "P_A", "B_C"), "P_A_B_C");
	ck_assert_str_eq(view_name_constant(&m, "P_A_B", "C"), "P_A_B_IS_C");
	ck_assert_str_eq(view_name_constant(&m, "P_A_B", "C"), "P_A_B_IS_C_2");
	ck_assert_str_eq(view_name_constant(&m, "P_A_B", "C"), "P_A_B_IS_C_3");
	ck_assert_str_eq(view_name_constant(&m, "P_A_B", "IS_C"),
			 "P_A_B_IS_IS_C");
	ck_assert_str_eq(view_name_constant(&m, "P_A", "B_c"), "P_A_B_c");
}
END_TEST

static const char *take(struct maker *m, const char *stem, bool constants)
{
	static const char *const names[] = {"*", "*_read", NULL};
	static const char *const upper[] = {"*_UNKNOWN", NULL};
	const struct name_family family = {names, constants ? upper : NULL};
	const char *const stems[] = {stem, arena_format(arena, "%s_call", stem),
				     NULL};

	return view_name_take(m, stems, &family);
}

START_TEST(families)
{
	struct maker m = new_maker();

	ck_assert_str_eq(take(&m, "a", false), "a");
	ck_assert_str_eq(take(&m, "a", false), "a_call");
	ck_assert_str_eq(take(&m, "a", false), "a_call_2");
	/* p_a_read is the function of p_a. */
	ck_assert_str_eq(take(&m, "a_read", false), "a_read_call");
	ck_assert_str_eq(take(&m, "b", true), "b");
	/* Not the name, but its constants are taken: P_B_UNKNOWN. */
	ck_assert_str_eq(take(&m, "B", true), "B_call");
	ck_assert_str_eq(view_name_constant(&m, "P_B", "UNKNOWN"),
			 "P_B_IS_UNKNOWN");
}
END_TEST

START_TEST(reserved_family)
{
	static const char *const upper[] = {"*_EVENT_UNKNOWN", NULL};
	const struct name_family family = {NULL, upper};
	struct maker m = new_maker();

	view_name_reserve(&m, &family);
	ck_assert_str_eq(take(&m, "event", false), "event");
	ck_assert_str_eq(take(&m, "event", true), "event_call");
}
END_TEST

START_TEST(locals)
{
	static const char *const patterns[] = {"*_list", "name_*", NULL};
	struct maker m = new_maker();

	ck_assert_str_eq(view_name_local(&m, "7_pat", patterns), "n7_pat");
	ck_assert_str_eq(view_name_local(&m, "name_x", patterns), "name_x");
	/* name_x_list is the list of name_x. */
	ck_assert_str_eq(view_name_local(&m, "x_list", patterns), "x_list_2");
	ck_assert_str_eq(view_name_local(&m, "hook_read_new", patterns),
			 "own_hook_read_new");
}
END_TEST

START_TEST(aside)
{
	static const char *const own[] = {"body", NULL};
	const char *names[] = {"body_parameter", "body", "a"};

	view_name_aside(arena, names, 3, own, "parameter");
	ck_assert_str_eq(names[0], "body_parameter");
	ck_assert_str_eq(names[1], "body_parameter_parameter");
	ck_assert_str_eq(names[2], "a");
}
END_TEST

/* ---- comments and literals ---- */

/* Check writes to a pipe for every ck_assert: this is told of faults only. */
#define REQUIRE(claim, text)                                  \
	do {                                                  \
		if (!(claim))                                 \
			ck_abort_msg("%s: %s", #claim, text); \
	} while (0)

static void is_printable(const char *text)
{
	for (; *text; text++)
		REQUIRE(*text >= ' ' && *text < 127, text);
}

static void is_comment(const char *text)
{
	is_printable(text);
	REQUIRE(!strpbrk(text, "\\?"), text);
	REQUIRE(!strstr(text, "*/"), text);
	REQUIRE(!strstr(text, "/*"), text);
	REQUIRE(*text != ' ', text);
}

/* What a compiler reads of it, octal escapes and joined literals. */
static str read_literal(const char *text)
{
	struct buf out = {arena, NULL, 0, 0};
	const char *digits;
	char byte;

	is_printable(text);
	ck_assert_msg(!strchr(text, '?'), "%s", text);
	ck_assert_int_eq(*text++, '"');
	while (*text != '"' || text[1]) {
		if (!strncmp(text, "\" \"", 3)) {
			text += 3;
			continue;
		}
		ck_assert_msg(*text && *text != '"', "%s", text);
		byte = *text++;
		if (byte == '\\' && *text == '"') {
			byte = *text++;
		} else if (byte == '\\') {
			digits = text;
			ck_assert_uint_ge(strspn(digits, "01234567"), 3);
			byte = (char)((digits[0] - '0') * 64 +
				      (digits[1] - '0') * 8 + digits[2] - '0');
			text += 3;
		}
		buf_add(&out, &byte, 1);
	}
	return buf_str(&out);
}

static void try_text(str text)
{
	struct maker m = new_maker();
	struct view_list lines = {NULL, 0};
	const struct view_line *line;
	str again = read_literal(view_literal_of(arena, text));

	ck_assert_uint_eq(again.len, text.len);
	ck_assert(!text.len || !memcmp(again.ptr, text.ptr, text.len));
	is_comment(view_comment(arena, text));
	is_comment(view_literal_bare(arena, text));
	ck_assert_uint_le(strlen(view_literal_bare(arena, text)), 48);
	view_comment_lines(&m, &lines, text);
	ck_assert_uint_le(lines.count, 12);
	for (size_t i = 0; i < lines.count; i++) {
		line = lines.items[i];
		is_comment(line->text);
		ck_assert(strlen(line->text) <= 72 || !strchr(line->text, ' '));
	}
}

/* Every byte, alone, in the middle, and before a digit. */
START_TEST(every_byte)
{
	char byte = (char)_i, middle[] = {'a', byte, '7', byte, byte, '*'};

	try_text((str){&byte, 1});
	try_text((str){middle, sizeof middle});
}
END_TEST

static const char *const hostile[] = {"",
				      "*/",
				      "**/",
				      "*\\/",
				      "*\\\n/",
				      "/*",
				      "//*",
				      "/\\*",
				      "a\\",
				      "a\\\nb",
				      "\?\?/",
				      "\?\?/\n",
				      "\?\?=",
				      "?\\?/",
				      "a\rb",
				      "a\r\nb",
				      "\xe2\x80\xae*\xe2\x80\xac/",
				      "*\xe2\x80\xa8/",
				      "\xe2\x81\xa6",
				      "\xef\xbb\xbf",
				      "*\xc0\xaf",
				      "*\xff/",
				      "\"\\\"",
				      "%s%n",
				      "\x1b[31m",
				      "\x7f",
				      "*\t/",
				      "* /",
				      "/ *",
				      "*\v/",
				      "#define a",
				      "\\u002a/",
				      "*\xe2\x80\x98/",
				      "*\xc2\xa0/",
				      "*\xe2\x80\xa6/",
				      "R\"(x)\""};

START_TEST(hostile_texts)
{
	try_text(str_from(hostile[_i]));
}
END_TEST

START_TEST(any_text)
{
	static const char bytes[] = "*/\\?\r\n \t\"'a7%_\xe2\x80\xae\xa8\xff";
	char text[64];
	size_t len;

	for (int i = 0; i < 20000; i++) {
		len = draw(sizeof text);
		for (size_t k = 0; k < len; k++)
			text[k] = bytes[draw(sizeof bytes)];
		try_text((str){text, len});
	}
}
END_TEST

START_TEST(long_texts)
{
	char *text = arena_alloc(arena, 5001);

	memset(text, 'x', 5000);
	try_text((str){text, 5000});
	for (size_t i = 7; i < 5000; i += 8)
		text[i] = ' ';
	try_text((str){text, 5000});
	memset(text, '\n', 5000);
	try_text((str){text, 5000});
	memset(text, '?', 5000);
	try_text((str){text, 5000});
}
END_TEST

START_TEST(comments)
{
	struct maker m = new_maker();
	struct view_list lines = {NULL, 0};

	ck_assert_str_eq(view_comment(arena, STR(" a\n\tb  c ")), "a b c");
	ck_assert_str_eq(view_comment(arena, STR("a*/b")), "a* /b");
	ck_assert_str_eq(view_comment(arena, STR("why?")), "why.");
	ck_assert_str_eq(view_comment(arena, STR("\xe2\x80\x9cx\xe2\x80\x9d"
						 "\xe2\x80\xa6")),
			 "\"x\"...");
	ck_assert_str_eq(view_comment(arena, STR("\xe2\x80\xae")), "<U+202E>");
	view_comment_lines(&m, &lines, STR("one two"));
	ck_assert_uint_eq(lines.count, 1);
	ck_assert_str_eq(((struct view_line *)lines.items[0])->text, "one two");
	view_comment_lines(&m, &lines, (str){NULL, 0});
	ck_assert_uint_eq(lines.count, 1);
}
END_TEST

static void add_names(TCase *tests)
{
	tcase_add_loop_test(tests, snake, 0, COUNT(snakes));
	tcase_add_loop_test(tests, keywords, 0, COUNT(reserved));
	tcase_add_test(tests, beginnings);
	tcase_add_loop_test(tests, scope_of_three, 0, COUNT(scopes));
	tcase_add_test(tests, any_scope);
	tcase_add_test(tests, long_names);
	tcase_add_test(tests, hostile_scope);
	tcase_add_test(tests, constant_names);
	tcase_add_test(tests, families);
	tcase_add_test(tests, reserved_family);
	tcase_add_test(tests, locals);
	tcase_add_test(tests, aside);
}

int main(void)
{
	Suite *suite = suite_create("view");
	TCase *tests = group(suite, "text");

	draw_seed();
	tcase_add_loop_test(tests, every_byte, 0, 256);
	tcase_add_loop_test(tests, hostile_texts, 0, COUNT(hostile));
	tcase_add_test(tests, any_text);
	tcase_add_test(tests, long_texts);
	tcase_add_test(tests, comments);
	add_names(group(suite, "names"));
	return suite_run(suite);
}
