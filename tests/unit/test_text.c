/* SPDX-License-Identifier: MIT */
/* text: templates and wrapping. */
#include "../../gen/text/internal.h"
#include "suite_run.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct leaf {
	const char *name;
	bool last_one;
};

struct tree {
	const char *title;
	struct view_list leaves;
	struct leaf *first_leaf;
	struct leaf leaf; /* within */
};

static const struct word leaf_words[] = {
	{"name", WORD_TEXT, offsetof(struct leaf, name), NULL},
	{"flag", WORD_FLAG, offsetof(struct leaf, last_one), NULL},
	{NULL, WORD_TEXT, 0, NULL},
};
static const struct shape leaf_shape = {"leaf", leaf_words};
static const struct word tree_words[] = {
	{"title", WORD_TEXT, offsetof(struct tree, title), NULL},
	{"leaves", WORD_EACH, offsetof(struct tree, leaves), &leaf_shape},
	{"one", WORD_ONE, offsetof(struct tree, first_leaf), &leaf_shape},
	{"in", WORD_IN, offsetof(struct tree, leaf), &leaf_shape},
	{NULL, WORD_TEXT, 0, NULL},
};
static const struct shape tree_shape = {"tree", tree_words};

static char folder[] = "hookc-text-XXXXXX";

static void put(const char *name, const char *text)
{
	char path[200];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	file = fopen(path, "w");
	ck_assert_ptr_nonnull(file);
	fputs(text, file);
	fclose(file);
}

/* What a template makes of two leaves, or what is told of it. */
static void render(const char *template, char *out, size_t room)
{
	struct leaf a = {"a", false}, b = {"b", true};
	void *leaves[] = {&a, &b};
	struct tree tree = {"T", {leaves, 2}, &a, {"c", true}};
	struct text_templates templates = {.folder = folder};
	struct arena *arena = arena_new();
	char *told = NULL;
	size_t len = 0;
	FILE *file = open_memstream(&told, &len);
	struct diag *diag = diag_new(arena, file, DIAG_COLOUR_NEVER);
	str text;

	put("t.tmpl.c", template);
	text = text_render(arena, diag, &templates, "t.tmpl.c", &tree_shape,
			   &tree);
	fclose(file);
	snprintf(out, room, "%s", text.ptr ? text.ptr : told);
	free(told);
	arena_free(arena);
}

START_TEST(rendering)
{
	static const struct {
		const char *template, *wanted;
	} table[] = {
		{"x$title$_$$\n", "xT_$\n"},
		{"//% each leaves\n$name$$index$$title$\n//% end\n",
		 "a0T\nb1T\n"},
		{"//% each leaves\n//% if flag\ny\n//% else\nn\n//% end\n"
		 "//% end\n",
		 "n\ny\n"},
		{"//% each leaves\n//% unless last\n$name$,\n//% end\n"
		 "//% end\n",
		 "a,\n"},
		{"//% with one\n$name$\n//% end\n//% note gone\n", "a\n"},
		{"//% include part\n", "partT\n"},
		{"$in.name$\n//% if in.flag\ny\n//% end\n", "c\ny\n"},
		{"//% each leaves\n$in.name$$name$\n//% end\n", "ca\ncb\n"},
		{"//% with in\n$name$$title$\n//% end\n", "cT\n"},
		{"\t//% join\nf(\n//% each leaves\n//% if index\n,\n"
		 "//% end\n&\n$name$\n//% end\n);\n//% end\n",
		 "\tf(&a, &b);\n"},
		{"//% join\n\tif (!a\n.b\n&&\nc\n->d\n)\n//% end\n",
		 "if (!a.b && c->d)\n"},
		{"//% join\n//% end\nx\n", "x\n"},
	};
	char out[500];

	put("part.tmpl.c", "part$title$\n");
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		render(table[i].template, out, sizeof out);
		ck_assert_str_eq(out, table[i].wanted);
	}
}
END_TEST

/* Lines that are still to be joined are no lines that can be wrapped yet. */
START_TEST(large_joins)
{
	enum { COUNT = 600 };
	struct leaf leaf = {"b", false};
	void *leaves[COUNT];
	struct tree tree = {"T", {leaves, COUNT}, &leaf, {"c", true}};
	struct text_templates templates = {.folder = folder};
	struct arena *arena = arena_new();
	struct diag *diag = diag_new(arena, stderr, DIAG_COLOUR_NEVER);
	str text;
	size_t lines = 0;

	for (size_t i = 0; i < COUNT; i++)
		leaves[i] = &leaf;
	put("t.tmpl.c", "//% each leaves\n//% join\na\n//% each leaves\n"
			"$name$\n//% end\n//% end\n//% end\n");
	text = text_render(arena, diag, &templates, "t.tmpl.c", &tree_shape,
			   &tree);
	ck_assert_uint_eq(text.len, (size_t)COUNT * (COUNT * 2 + 2));
	for (size_t i = 0; i < text.len; i++)
		lines += text.ptr[i] == '\n';
	ck_assert_uint_eq(lines, COUNT);
	arena_free(arena);
}
END_TEST

START_TEST(template_faults)
{
	static const struct {
		const char *template, *place, *id;
	} table[] = {
		{"a\n  $nobody$\n", ":2:3: error:", "[template-word]"},
		{"$title\n", ":1:1: error:", "[template-syntax]"},
		{"//% each leaves\n", "error:", "[template-syntax]"},
		{"//% end\n", "error:", "[template-syntax]"},
		{"//% each title\n//% end\n",
		 ":1:10: error:", "[template-word]"},
		{"//% perhaps\n", "error:", "[template-syntax]"},
		{"//% include t\n", "error:", "[template-syntax]"},
		{"//% include nobody\n", "error:", "[template-missing]"},
		{"$leaves$\n", "error:", "[template-word]"},
		{"$in.nobody$\n", ":1:1: error:", "[template-word]"},
		{"$title.name$\n", "error:", "[template-word]"},
		{"$in$\n", "error:", "[template-word]"},
		{"//% if in\n//% end\n", "error:", "[template-word]"},
		{"//% join\nx\n", "error:", "[template-syntax]"},
	};
	char out[500];

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		render(table[i].template, out, sizeof out);
		ck_assert_msg(strstr(out, table[i].place) &&
				      strstr(out, table[i].id),
			      "%s: %s", table[i].template, out);
	}
}
END_TEST

static str wrap(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	struct wrapper wrapper = {.out = &out};

	text_wrap(&wrapper, text);
	return buf_str(&out);
}

/* Only white space is added, and a wrapped text is not wrapped again. */
START_TEST(wrapping)
{
	static const char *const lines[] = {
		"bool a_function_of_some_length(struct one *first_argument, "
		"struct two *second_argument, int third);\n",
		"\tif (first_condition_is_met(with, arguments) && "
		"second_condition_is_met(with, more, arguments))\n",
		"\tcall(\"a literal, with blanks && operators, that is not "
		"broken, whatever its length may be, never\", x);\n",
		"/* a comment of one line that is longer than the width of a "
		"line, and so becomes a block */\n",
		"#define NAME \"a directive is left alone, however long it may "
		"be, since it ends with its line\"\n",
	};
	struct arena *arena = arena_new();
	size_t n;
	str once;

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		once = wrap(arena, str_from(lines[i]));
		ck_assert(str_equal(once, wrap(arena, once)));
		if (lines[i][0] == '/')
			continue;
		for (size_t k = n = 0; k < once.len; k++)
			if (!strchr(" \t\n", once.ptr[k])) {
				while (strchr(" \t\n", lines[i][n]))
					n++;
				ck_assert_int_eq(once.ptr[k], lines[i][n++]);
			}
	}
	arena_free(arena);
}
END_TEST

/* What separates most is where a line is broken. */
START_TEST(breaks)
{
	static const struct {
		const char *line, *wanted;
	} table[] = {
		{"\tstatus = hook_event_read(&to->base, event < 0 ? NULL : "
		 "events[event].type, d, error);\n",
		 "\tstatus = hook_event_read(&to->base,\n"
		 "\t\tevent < 0 ? NULL : events[event].type, d, error);\n"},
		{"static const struct hook_responses create_webhook_responses = "
		 "{ROWS_OF(create_webhook_rows), NULL};\n",
		 "static const struct hook_responses create_webhook_responses ="
		 "\n\t{ROWS_OF(create_webhook_rows), NULL};\n"},
		{"static const struct hook_type "
		 "acme_an_object_whose_name_is_of_some_length_rows[] = {\n",
		 "static const struct hook_type\n"
		 "\tacme_an_object_whose_name_is_of_some_length_rows[] = {\n"},
		{"static const char json[] = \"a literal goes to a line of its "
		 "own, even if it is too long for that line\";\n",
		 "static const char json[] =\n"
		 "\t\"a literal goes to a line of its own, even if it is too "
		 "long for that line\";\n"},
	};
	struct arena *arena = arena_new();
	str out;

	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		out = wrap(arena, str_from(table[i].line));
		ck_assert_str_eq(arena_copy(arena, out.ptr, out.len),
				 table[i].wanted);
	}
	arena_free(arena);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("text");
	TCase *tcase = tcase_create("text");
	char command[200];
	int failed;

	if (!mkdtemp(folder))
		return 1;
	tcase_add_test(tcase, rendering);
	tcase_add_test(tcase, large_joins);
	tcase_add_test(tcase, template_faults);
	tcase_add_test(tcase, wrapping);
	tcase_add_test(tcase, breaks);
	suite_add_tcase(suite, tcase);
	failed = suite_run(suite);
	snprintf(command, sizeof command, "rm -rf %s", folder);
	return system(command) != 0 || failed;
}
