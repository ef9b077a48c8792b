/* SPDX-License-Identifier: MIT */
/* base and doc: text, maps, YAML and JSON as one tree, pointers, pages. */
#include "doc.h"
#include "suite_run.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

struct fixture {
	struct arena *arena;
	struct doc *doc;
	struct diag *diag;
	char *told;
	size_t told_len;
	FILE *out;
};

static void open_all(struct fixture *f)
{
	struct doc_limits limits = DOC_LIMITS;

	f->arena = arena_new();
	f->out = open_memstream(&f->told, &f->told_len);
	f->diag = diag_new(f->arena, f->out, DIAG_COLOUR_NEVER);
	f->doc = doc_open(f->arena, f->diag, &limits);
}

static void close_all(struct fixture *f)
{
	fclose(f->out);
	free(f->told);
	arena_free(f->arena);
}

static struct node *parse(struct fixture *f, const char *path, const char *text)
{
	return doc_read_bytes(f->doc, path, text, strlen(text));
}

START_TEST(maps_keep_all)
{
	struct arena *arena = arena_new();
	struct map map = {arena, NULL, 0, 0};
	int values[1000];

	for (size_t i = 0; i < 1000; i++)
		ck_assert_ptr_null(map_put(&map, str_format(arena, "k%zu", i),
					   &values[i]));
	for (size_t i = 0; i < 1000; i++)
		ck_assert_ptr_eq(map_find(&map, str_format(arena, "k%zu", i)),
				 &values[i]);
	ck_assert_ptr_null(map_find(&map, STR("k1000")));
	arena_free(arena);
}
END_TEST

START_TEST(nearest_word)
{
	static const char *const words[] = {"header", "format", "signed"};

	ck_assert_str_eq(str_nearest(STR("haeder"), words, 3), "header");
	ck_assert_ptr_null(str_nearest(STR("nothing"), words, 3));
}
END_TEST

/* The same value in both notations, and what a plain scalar is. */
START_TEST(one_tree)
{
	struct fixture f;
	struct node *yaml, *json;
	int64_t number;
	bool flag;

	open_all(&f);
	yaml = parse(&f, "a.yaml",
		     "a: [1, no, \"1\", ~, true, 010, 1.5e3]\n"
		     "\"b/c~\": {d: \"\\u00e9\"}\n");
	json = parse(&f, "a.json",
		     "{\"b/c~\": {\"d\": \"\\u00e9\"}, "
		     "\"a\": [1, \"no\", \"1\", null, true, \"010\", 1500]}");
	ck_assert_ptr_nonnull(yaml);
	ck_assert_ptr_nonnull(json);
	ck_assert(doc_node_equal(yaml, json));
	ck_assert(doc_node_is_integer(doc_node_at(yaml, STR("/a/0")), &number));
	ck_assert_int_eq(number, 1);
	ck_assert(!doc_node_is_bool(doc_node_at(yaml, STR("/a/1")), &flag));
	ck_assert(!doc_node_is_number(doc_node_at(yaml, STR("/a/2"))));
	ck_assert(doc_node_is_null(doc_node_at(yaml, STR("/a/3"))));
	ck_assert(!doc_node_is_number(doc_node_at(yaml, STR("/a/5"))));
	ck_assert_str_eq(doc_node_at(yaml, STR("/b~1c~0/d"))->text.ptr,
			 "\xc3\xa9");
	ck_assert_ptr_null(doc_node_at(yaml, STR("/a/7")));
	ck_assert_ptr_eq(doc_node_at(yaml, (str){NULL, 0}), yaml);
	ck_assert_str_eq(doc_node_pointer(f.arena,
					  doc_node_at(yaml, STR("/b~1c~0/d")))
				 .ptr,
			 "/b~1c~0/d");
	ck_assert_uint_eq(diag_errors(f.diag), 0);
	close_all(&f);
}
END_TEST

/* YAML 1.2.2, 5.2; RFC 8259, 8.1 lets a reader ignore it. */
START_TEST(byte_order_mark)
{
	static const struct {
		const char *path, *text;
	} rows[] = {
		{"a.yaml", "\xef\xbb\xbf"
			   "a: 1\nb: 2\n"},
		{"b.yaml", "\xef\xbb\xbf# text\n---\na: 1\nb: 2\n"},
		{"c.yaml", "\xef\xbb\xbf%YAML 1.2\n---\na: 1\nb: 2\n"},
		{"d.yaml", "\xef\xbb\xbf{a: 1, b: 2}"},
		{"e.json", "\xef\xbb\xbf{\"a\": 1, \"b\": 2}"},
		{"f.md", "\xef\xbb\xbf```yaml\nopenapi: 3.1.0\na: 1\nb: 2\n"
			 "```\n"},
	};
	struct fixture f;
	struct node *root;

	open_all(&f);
	root = parse(&f, rows[_i].path, rows[_i].text);
	fflush(f.out);
	ck_assert_msg(root != NULL, "%s: %s", rows[_i].path, f.told);
	ck_assert(str_is(doc_node_find(root, "a")->text, "1"));
	ck_assert(str_is(doc_node_find(root, "b")->text, "2"));
	if (_i == 0)
		ck_assert_uint_eq(root->items[0]->key->place.column, 4);
	close_all(&f);
}
END_TEST

START_TEST(surrogates_and_places)
{
	struct fixture f;
	struct node *node;

	open_all(&f);
	node = parse(&f, "a.json", "{\n  \"a\": \"\\ud83d\\ude00\\/\"\n}");
	node = doc_node_find(node, "a");
	ck_assert_str_eq(node->text.ptr, "\xf0\x9f\x98\x80/");
	ck_assert_uint_eq(node->place.line, 2);
	ck_assert_uint_eq(node->place.column, 8);
	ck_assert_uint_eq(node->key->place.column, 3);
	close_all(&f);
}
END_TEST

/* Where a place is in its source: lines end with a line feed alone. */
static const char *bytes_at(struct place place)
{
	const char *at = place.source->bytes;

	for (unsigned line = 1; line < place.line; line++)
		at = strchr(at, '\n') + 1;
	return at + place.column - 1;
}

/* Every scalar stands, with or without a quote, where it says. */
static size_t check_places(const struct node *node)
{
	size_t count = 0;

	if (node->key)
		count +=
			check_places(&(struct node){.text = node->key->text,
						    .place = node->key->place});
	if (node->kind == NODE_SCALAR) {
		const char *at = bytes_at(node->place);

		at += *at == '"';
		ck_assert_msg(!strncmp(at, node->text.ptr, node->text.len),
			      "%s:%u:%u: '%s' is not there",
			      node->place.source->path, node->place.line,
			      node->place.column, node->text.ptr);
		return count + 1;
	}
	for (size_t i = 0; i < node->count; i++)
		count += check_places(node->items[i]);
	return count;
}

START_TEST(places_count_bytes)
{
	static const struct {
		const char *path, *text;
	} rows[] = {
		{"a.yaml", "a: {\u00e9\u00e9: 1, b: \U0001f600, c: [\u00e9, "
			   "d]}\n\u00e9: e\nf: {g: h, i: \u00e9, j: k}\n"},
		{"b.yaml", "\xef\xbb\xbf\u00e9: {a: b}\nc: {\u00e9: d}\n"},
		{"c.yaml", "a: {\u00e9: b, c: d}\r\n\u00e9: {e: f}\r\n"},
		/* YAML 1.1 ends lines here, 1.2 does not. */
		{"d.yaml", "a: \"\u2028\"\nb: \"\xc2\x85\"\n"
			   "c: {\u00e9: d, e: f}\n"},
		{"e.md", "\u00e9\n```yaml\nopenapi: \u00e9\na: {\u00e9: b, "
			 "c: d}\n```\n"},
		{"f.md", "1. \u00e9\n\n   ```yaml\n   openapi: \u00e9\n"
			 "   a: {\u00e9: b, c: d}\n  e: f\n   ```\n"},
		{"g.json", "{\"\u00e9\": {\"a\": \"\u00e9\", \"b\": 1}}\n"},
	};
	struct fixture f;
	struct node *root;

	open_all(&f);
	root = parse(&f, rows[_i].path, rows[_i].text);
	fflush(f.out);
	ck_assert_msg(root != NULL, "%s: %s", rows[_i].path, f.told);
	/* A text that begins with a break is not where it stands. */
	if (_i == 3)
		root = doc_node_find(root, "c");
	ck_assert_uint_ge(check_places(root), 4);
	close_all(&f);
}
END_TEST

START_TEST(aliases_are_copies)
{
	struct fixture f;
	struct node *root;

	open_all(&f);
	root = parse(&f, "a.yaml", "a: &x {b: [1]}\nc: *x\n");
	ck_assert(doc_node_equal(doc_node_find(root, "a"),
				 doc_node_find(root, "c")));
	ck_assert_ptr_ne(doc_node_find(root, "a"), doc_node_find(root, "c"));
	ck_assert_ptr_eq(doc_node_at(root, STR("/c/b"))->parent,
			 doc_node_find(root, "c"));
	close_all(&f);
}
END_TEST

START_TEST(a_page)
{
	static const char text[] =
		"# Title\n\n* `x.made`: it was made\n\n"
		"```ruby\nopenapi: 2\n```\n\n````yaml post /x\n"
		"openapi: 3.0.3\npaths: {}\n````\nSee `POST /y`.\n";
	struct fixture f;
	struct node *root;

	open_all(&f);
	root = parse(&f, "a.md", text);
	ck_assert_ptr_nonnull(root);
	ck_assert_uint_eq(doc_node_find(root, "paths")->place.line, 11);
	close_all(&f);
}
END_TEST

START_TEST(references)
{
	struct fixture f;
	struct node *root;

	open_all(&f);
	root = parse(&f, "a.yaml",
		     "a: {$ref: '#/b'}\nb: {$ref: '#/c%20d'}\n"
		     "'c d': {$anchor: here, e: 1}\nf: {$ref: '#here'}\n"
		     "g: {$ref: '#/g'}\nh: {$ref: 'https://example.com/x'}\n");
	ck_assert_ptr_eq(doc_resolve(f.doc, doc_node_find(root, "a")),
			 doc_node_find(root, "c d"));
	ck_assert_ptr_eq(doc_resolve(f.doc, doc_node_find(root, "f")),
			 doc_node_find(root, "c d"));
	ck_assert_uint_eq(diag_errors(f.diag), 0);
	ck_assert_ptr_null(doc_resolve(f.doc, doc_node_find(root, "g")));
	ck_assert_ptr_null(doc_resolve(f.doc, doc_node_find(root, "h")));
	fflush(f.out);
	ck_assert_ptr_nonnull(strstr(f.told, "[ref-circular]"));
	ck_assert_ptr_nonnull(strstr(f.told, "[ref-network]"));
	close_all(&f);
}
END_TEST

/* Each member of `refs` leads to the node at its key, from the resource it is
 * in: JSON Schema 2020-12, 8.2.1, and RFC 3986, 5.2. */
static const struct {
	const char *text, *from, *to;
} bases[] = {
	{"$self: https://x.test/v1/api\n"
	 "s: {$id: a.json, d: {$anchor: n}}\nr: {$ref: 'a.json#n'}\n",
	 "/r", "/s/d"},
	{"$self: https://x.test/v1/api\n"
	 "s: {$id: ../a.json, d: {$id: b/c}}\n"
	 "r: {$ref: 'https://x.test/b/c'}\n",
	 "/r", "/s/d"},
	{"$self: https://x.test/v1/api\n"
	 "s: {$id: /w/a.json, r: {$ref: ./b.json}, d: {$id: b.json}}\n",
	 "/s/r", "/s/d"},
	{"$self: https://x.test/v1/api\ns: {d: 1}\nr: {$ref: 'api#/s'}\n", "/r",
	 "/s"},
	{"$self: api.yaml\ns: {$id: a, d: {$ref: api.yaml#/s}}\n", "/s/d",
	 "/s"},
	{"s: {$id: t/a.json, d: {$id: b.json}}\nr: {$ref: t/b.json}\n", "/r",
	 "/s/d"},
	{"s: {$id: 'urn:x:s', d: {$anchor: n}, r: {$ref: '#n'}}\n", "/s/r",
	 "/s/d"},
	{"s: {$id: 'https://x.test/a#', d: 1}\n"
	 "r: {$ref: 'https://x.test/a'}\n",
	 "/r", "/s"},
	{"s: {$id: 'https://x.test/a', r: {$ref: '#n'},\n"
	 " properties: {$id: {type: string}, d: {$anchor: n}}}\n",
	 "/s/r", "/s/properties/d"},
	{"s: {$id: 'https://x.test/a',\n"
	 " properties: {$id: {type: string}, r: {$ref: '#'}}}\n",
	 "/s/properties/r", "/s"},
	{"r: {$ref: 'https://x.test/a'}\n"
	 "s: {$id: 'https://x.test/a', d: {$id: '#d'}}\n",
	 "/r", "/s"},
	{"s: {$anchor: m, $dynamicAnchor: n}\nr: {$ref: '#n'}\n", "/r", "/s"},
};

START_TEST(base_uris)
{
	struct fixture f;
	struct node *root;

	open_all(&f);
	root = parse(&f, "a.yaml", bases[_i].text);
	ck_assert_ptr_eq(
		doc_resolve(f.doc, doc_node_at(root, str_from(bases[_i].from))),
		doc_node_at(root, str_from(bases[_i].to)));
	ck_assert_uint_eq(diag_errors(f.diag), 0);
	close_all(&f);
}
END_TEST

START_TEST(data_has_no_identifiers)
{
	struct fixture f;
	struct node *root, *real;

	open_all(&f);
	root = parse(
		&f, "a.yaml",
		"a: {$ref: '#here'}\n"
		"b: {$ref: 'https://x.test/y'}\n"
		"c: {example: {$anchor: here}, enum: [{$id: 'https://x.test/y'}]}\n"
		"properties: {const: {$anchor: here, $id: 'https://x.test/y'}}\n"
		"d: {const: {$id: 'https://x.test/y'}}\n");
	real = doc_node_find(doc_node_find(root, "properties"), "const");
	ck_assert_ptr_eq(doc_resolve(f.doc, doc_node_find(root, "b")), real);
	ck_assert_ptr_null(doc_resolve(f.doc, doc_node_find(root, "a")));
	close_all(&f);
	open_all(&f);
	root = parse(&f, "a.yaml",
		     "a: {$ref: '#here'}\n"
		     "c: {example: {$anchor: here}, enum: [{$anchor: here}]}\n"
		     "properties: {enum: {$anchor: here}}\n");
	real = doc_node_find(doc_node_find(root, "properties"), "enum");
	ck_assert_ptr_eq(doc_resolve(f.doc, doc_node_find(root, "a")), real);
	close_all(&f);
}
END_TEST

/* What could steer a terminal is shown, not sent; options silence by id. */
START_TEST(diagnostics)
{
	struct fixture f;
	struct source source = {"a\033b", "x\ty\033z\n", 6, NULL};
	struct place place = {&source, 1, 3};
	const struct diag_style style = {.format = DIAG_TEXT};
	struct diag_kinds kinds;

	open_all(&f);
	kinds = diag_kinds_read(f.arena, STR("# Two\n\n## quiet\nOne.\n\n"
					     "## loud\nAnother.\n"));
	diag_style(f.diag, &style, &kinds);
	ck_assert_uint_eq(kinds.count, 2);
	ck_assert(diag_option(f.diag, "no-quiet"));
	ck_assert(diag_option(f.diag, "error=loud"));
	ck_assert(!diag_option(f.diag, "nonsense"));
	ck_assert(!diag_option(f.diag, "no-lout"));
	ck_assert_str_eq(diag_option_nearest(f.diag, "no-lout"), "no-loud");
	diag_warning(f.diag, place, "quiet", "not told");
	diag_note(f.diag, place, "nor this");
	diag_warning(f.diag, place, "loud", "told");
	fflush(f.out);
	ck_assert_ptr_null(strstr(f.told, "not told"));
	ck_assert_ptr_null(strstr(f.told, "nor this"));
	ck_assert_ptr_null(strchr(f.told, '\033'));
	ck_assert_ptr_nonnull(strstr(f.told, "error: told [loud]"));
	ck_assert_ptr_nonnull(strstr(f.told, "      |  \t^\n"));
	ck_assert_uint_eq(diag_errors(f.diag), 1);
	close_all(&f);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("doc");
	TCase *tcase = tcase_create("base and doc");

	tcase_add_loop_test(tcase, base_uris, 0, sizeof bases / sizeof *bases);
	tcase_add_test(tcase, data_has_no_identifiers);
	tcase_add_test(tcase, maps_keep_all);
	tcase_add_test(tcase, nearest_word);
	tcase_add_test(tcase, one_tree);
	tcase_add_loop_test(tcase, byte_order_mark, 0, 6);
	tcase_add_test(tcase, surrogates_and_places);
	tcase_add_loop_test(tcase, places_count_bytes, 0, 7);
	tcase_add_test(tcase, aliases_are_copies);
	tcase_add_test(tcase, a_page);
	tcase_add_test(tcase, references);
	tcase_add_test(tcase, diagnostics);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
