/* SPDX-License-Identifier: MIT */
/*
 * provider.yaml to structs: every key, every kind, and what is told of the
 * rest; the manifest to start from.
 */
#include "manifest_run.h"

#include <stddef.h>

/* ---- every key ---- */

enum part {
	ROOT,
	SIGNATURE,
	EVENTS,
	TYPE,
	RENAME,
	VECTOR,
	HEADER,
	HANDSHAKE,
	NOTE,
	CONFLICT,
	ACKNOWLEDGE,
	SELECT
};

static const void *part_of(const struct manifest *m, enum part part)
{
	switch (part) {
	case SIGNATURE:
		return m->signature;
	case EVENTS:
		return m->events;
	case TYPE:
		ck_assert_uint_eq(m->events->types_count, 1);
		return m->events->types;
	case RENAME:
		ck_assert_uint_eq(m->rename_count, 1);
		return m->rename;
	case VECTOR:
		ck_assert_uint_eq(m->vectors_count, 1);
		return m->vectors;
	case HEADER:
		ck_assert_uint_eq(m->vectors->headers_count, 1);
		return m->vectors->headers;
	case HANDSHAKE:
		ck_assert_uint_eq(m->handshakes_count, 1);
		return m->handshakes;
	case NOTE:
		ck_assert_uint_eq(m->notes_count, 1);
		return m->notes;
	case CONFLICT:
		ck_assert_uint_eq(m->conflicts_count, 1);
		return m->conflicts;
	case ACKNOWLEDGE:
		ck_assert_uint_eq(m->acknowledge_count, 1);
		return m->acknowledge;
	case SELECT:
		return m->select;
	case ROOT:
	default:
		return m;
	}
}

#define S(member) SIGNATURE, offsetof(struct manifest_signature, member)
#define E(member) EVENTS, offsetof(struct manifest_events, member)
#define T(member) TYPE, offsetof(struct manifest_event, member)
#define V(member) VECTOR, offsetof(struct manifest_vector, member)
#define H(member) HANDSHAKE, offsetof(struct manifest_handshake, member)
#define N(member) NOTE, offsetof(struct manifest_note, member)
#define C(member) CONFLICT, offsetof(struct manifest_conflict, member)
#define A(member) ACKNOWLEDGE, offsetof(struct manifest_acknowledge, member)
#define SIG       "signature: {header: X-Sig, "
#define JSON      "signature: {in: json, pointer: /s, signed: '{json:/a}', "
#define EV        "events: {types: [{name: a.b, "
#define VEC       "vectors: [{secret: s3, body: '{}', "
#define ABOUT     "notes: [{about: A, text: B, "
#define SAYS      "conflicts: [{at: 'a#/x', says: B, source: C}]"
#define KNOWN     "acknowledge: [{id: i, at: 'a#/x', reason: R}]"
#define SHAKE     "handshakes: [{at: /type, is: ping, "

static const struct {
	const char *yaml;
	enum part part;
	size_t offset;
	const char *wanted;
} texts[] = {
	{"", ROOT, offsetof(struct manifest, provider), "t"},
	{"prefix: p_1", ROOT, offsetof(struct manifest, prefix), "p_1"},
	{"root: specs", ROOT, offsetof(struct manifest, bound), "specs"},
	{"title: The Title", ROOT, offsetof(struct manifest, title),
	 "The Title"},
	{"accepts: yes", ROOT, offsetof(struct manifest, accepts), "yes"},
	{"refuses: letter", ROOT, offsetof(struct manifest, refuses), "letter"},
	{"formats: annotation", ROOT, offsetof(struct manifest, formats),
	 "annotation"},
	{"single_headers: yes", ROOT, offsetof(struct manifest, single_headers),
	 "yes"},
	{SIG "}", S(header), "X-Sig"},
	{SIG "format: 'v1={sig}'}", S(format), "v1={sig}"},
	{SIG "separator: ' '}", S(separator), " "},
	{SIG "algorithm: hmac-sha512}", S(algorithm), "hmac-sha512"},
	{SIG "encoding: base64}", S(encoding), "base64"},
	{SIG "key: hex}", S(key), "hex"},
	{SIG "key_prefix: whsec_}", S(key_prefix), "whsec_"},
	{SIG "signed: 'v0{body}'}", S(signed_), "v0{body}"},
	{SIG "timestamp_header: X-At, signed: '{timestamp}{body}'}",
	 S(timestamp_header), "X-At"},
	{SIG "timestamp_json: /at}", S(timestamp_json), "/at"},
	{SIG "timestamp_unit: ms}", S(timestamp_unit), "ms"},
	{SIG "in: header}", S(in), "header"},
	{JSON "}", S(pointer), "/s"},
	{JSON "each: /items/*/x}", S(each), "/items/*/x"},
	{SIG "id_header: X-Id}", S(id_header), "X-Id"},
	{SIG "id_json: /id}", S(id_json), "/id"},
	{SIG "timestamp_header: X-At, tolerance: 300, "
	     "signed: '{timestamp}{body}'}",
	 S(tolerance), "300"},
	{SIG "status: unconfirmed}", S(status), "unconfirmed"},
	{SIG "source: a page}", S(source), "a page"},
	{"events: {payload: '#/x'}", E(payload), "#/x"},
	{"events: {type: /type}", E(type), "/type"},
	{"events: {type2: 'header: X-Two'}", E(type2), "header: X-Two"},
	{"events: {name: /x-name}", E(name), "/x-name"},
	{"events: {registration: '#/enum'}", E(registration), "#/enum"},
	{"events: {id: 'header: X-Id'}", E(id), "header: X-Id"},
	{"events: {time: /at}", E(time), "/at"},
	{"events: {each: /items/*}", E(each), "/items/*"},
	{"events: {schemas: '*Event'}", E(schemas), "*Event"},
	{"events: {status: confirmed}", E(status), "confirmed"},
	{"events: {source: a page}", E(source), "a page"},
	{EV "}]}", T(name), "a.b"},
	{EV "summary: It is.}]}", T(summary), "It is."},
	{EV "payload: '#/y'}]}", T(payload), "#/y"},
	{EV "key: ab}]}", T(key), "ab"},
	{EV "status: unconfirmed}]}", T(status), "unconfirmed"},
	{EV "source: a page}]}", T(source), "a page"},
	{"rename: [{at: '#/z', to: zed}]", RENAME,
	 offsetof(struct manifest_rename, at), "#/z"},
	{"rename: [{at: '#/z', to: zed}]", RENAME,
	 offsetof(struct manifest_rename, to), "zed"},
	{VEC "}]", V(secret), "s3"},
	{VEC "}]", V(body), "{}"},
	{VEC "signature: abc}]", V(signature), "abc"},
	{VEC "now: 010}]", V(now), "010"},
	{VEC "source: a page}]", V(source), "a page"},
	{VEC "headers: [{name: X-A, value: b}]}]", HEADER,
	 offsetof(struct manifest_header, name), "X-A"},
	{VEC "headers: [{name: X-A, value: b}]}]", HEADER,
	 offsetof(struct manifest_header, value), "b"},
	{SHAKE "}]", H(at), "/type"},
	{SHAKE "}]", H(is), "ping"},
	{"handshakes: [{query: challenge}]", H(query), "challenge"},
	{SHAKE "echo: /challenge}]", H(echo), "/challenge"},
	{SHAKE "echo: /c, member: challenge}]", H(member), "challenge"},
	{SHAKE "answer: '{\"a\":1}'}]", H(answer), "{\"a\":1}"},
	{SHAKE "signed: no}]", H(signed_), "no"},
	{SHAKE "status: confirmed}]", H(status), "confirmed"},
	{SHAKE "source: a page}]", H(source), "a page"},
	{ABOUT "}]", N(about), "A"},
	{ABOUT "}]", N(text), "B"},
	{ABOUT "status: unconfirmed}]", N(status), "unconfirmed"},
	{ABOUT "source: a page}]", N(source), "a page"},
	{KNOWN, A(id), "i"},
	{KNOWN, A(at), "a#/x"},
	{KNOWN, A(reason), "R"},
	{SAYS, C(at), "a#/x"},
	{SAYS, C(says), "B"},
	{SAYS, C(source), "C"},
};

START_TEST(text_keys)
{
	const struct manifest *manifest = read_more(texts[_i].yaml);
	const char *actual;

	ck_assert_msg(manifest != NULL, "%s:\n%s", texts[_i].yaml, told());
	ck_assert_msg(diag_errors(run.diag) == 0, "%s", told());
	actual = *(
		char *const *)(const void *)((const char *)part_of(
						     manifest, texts[_i].part) +
					     texts[_i].offset);
	ck_assert_msg(actual && !strcmp(actual, texts[_i].wanted), "%s: %s",
		      texts[_i].yaml, actual ? actual : "(none)");
}
END_TEST

#define LISTED_KEY(of, member) \
	offsetof(struct of, member), offsetof(struct of, member##_count)

static const struct {
	const char *yaml;
	enum part part;
	size_t offset, count;
} lists[] = {
	{"", ROOT, LISTED_KEY(manifest, documents)},
	{"overlays: [a.yaml, b.yaml]", ROOT, LISTED_KEY(manifest, overlays)},
	{"select: {events: [a.yaml, b.yaml]}", SELECT,
	 LISTED_KEY(manifest_select, events)},
	{"select: {operations: [a.yaml, b.yaml]}", SELECT,
	 LISTED_KEY(manifest_select, operations)},
	{"select: {tags: [a.yaml, b.yaml]}", SELECT,
	 LISTED_KEY(manifest_select, tags)},
	{"select: {paths: [a.yaml, b.yaml]}", SELECT,
	 LISTED_KEY(manifest_select, paths)},
	{"select: {schemas: [a.yaml, b.yaml]}", SELECT,
	 LISTED_KEY(manifest_select, schemas)},
};

START_TEST(list_keys)
{
	const struct manifest *manifest = read_more(lists[_i].yaml);
	const char *part;
	char *const *items;

	ck_assert_msg(manifest != NULL, "%s:\n%s", lists[_i].yaml, told());
	part = part_of(manifest, lists[_i].part);
	items = *(char **const *)(const void *)(part + lists[_i].offset);
	ck_assert_uint_eq(*(const unsigned *)(const void *)(part +
							    lists[_i].count),
			  2);
	ck_assert_str_eq(items[0], "a.yaml");
	ck_assert_str_eq(items[1], "b.yaml");
	SILENT();
}
END_TEST

/*
 * signature, events, types, rename, vectors, headers, handshakes, notes,
 * conflicts, acknowledge and select hold the others; a signature has lists and
 * claims. Its texts, and those of handshakes, cannot be forgotten: they are
 * lines of one table from which all is made.
 */
#define HOLDERS 18

START_TEST(no_key_is_forgotten)
{
	size_t keys = 0, known = COUNT(lists) + HOLDERS;

	for (const struct manifest_section *section = manifest_sections;
	     section->name; section++) {
		if (!strcmp(section->name, "handshakes"))
			continue;
		for (size_t i = 0; section->keys[i].name; i++)
			keys += strcmp(section->name, "signature") != 0 ||
				section->keys[i].kind > MANIFEST_SOURCE;
	}
	for (size_t i = 0; i < COUNT(texts); i++)
		known += texts[i].part != SIGNATURE &&
			 texts[i].part != HANDSHAKE;
	ck_assert_uint_eq(keys, known);
}
END_TEST

START_TEST(nothing_more)
{
	const struct manifest *m = read_more("");

	MUST(m);
	ck_assert_str_eq(m->prefix, "t");
	ck_assert_ptr_null(m->title);
	ck_assert_ptr_null(m->signature);
	ck_assert_ptr_null(m->events);
	ck_assert_ptr_null(m->select);
	ck_assert_uint_eq(m->overlays_count + m->rename_count +
				  m->vectors_count + m->handshakes_count +
				  m->notes_count + m->conflicts_count +
				  m->acknowledge_count,
			  0);
	ck_assert_str_eq(m->folder, arena_format(run.arena, "%s/", run.folder));
	SILENT();
}
END_TEST

/* Many items, in their order. */
START_TEST(many)
{
	const struct manifest *m = read_more(
		"events: {types: [{name: b}, "
		"{name: a}, {name: c}]}\nnotes: [{about: x, text: one}, "
		"{about: x, text: two}]");

	MUST(m);
	ck_assert_uint_eq(m->events->types_count, 3);
	ck_assert_str_eq(m->events->types[0].name, "b");
	ck_assert_str_eq(m->events->types[1].name, "a");
	ck_assert_str_eq(m->events->types[2].name, "c");
	ck_assert_uint_eq(m->notes_count, 2);
	ck_assert_str_eq(m->notes[1].text, "two");
}
END_TEST

/* ---- what is refused ---- */

static const struct {
	const char *yaml, *place, *message;
} refused[] = {
	/* keys */
	{"titel: T", ":3:1: error: ",
	 "there is no key 'titel' here; "
	 "did you mean 'title'? [manifest-key]"},
	{"signature: {hedaer: X}", ":3:13: ", "did you mean 'header'?"},
	{"events: {tipe: /x}", ":3:10: ", "did you mean 'type'?"},
	{EV "sumary: x}]}", ":", "did you mean 'summary'?"},
	{"handshakes: [{at: /a, is: b, ecko: /c}]", ":",
	 "did you mean 'echo'?"},
	{"qqqqqqqqqqqq: 1", ":3:1: ",
	 "there is no key 'qqqqqqqqqqqq' here "
	 "[manifest-key]"},
	{"Title: T", ":3:1: ", "there is no key 'Title' here"},
	/* kinds */
	{"title: [a]", ":3:8: ", "a text is expected here"},
	{"title: {a: b}", ":3:8: ", "a text is expected here"},
	{"title: null", ":3:8: ", "a text is expected here"},
	{"title:", ":3:", "a text is expected here"},
	{"signature: X", ":3:12: ", "no signature is known by the name"},
	{"signature: []", ":3:12: ", "a mapping is expected here"},
	{"events: [{}]", ":3:9: ", "a mapping is expected here"},
	{"rename: {at: a, to: b}", ":3:9: ", "a list is expected here"},
	{"rename: [x]", ":3:10: ", "a mapping is expected here"},
	{"overlays: a.yaml", ":3:11: ", "a list is expected here"},
	{"overlays: [[a]]", ":3:12: ", "a text is expected here"},
	{"select: {tags: a}", ":3:16: ", "a list is expected here"},
	{EV "status: maybe}]}", ":",
	 "expected here: \"confirmed\" or "
	 "\"unconfirmed\""},
	{"events: {time: at}", ":3:16: ", "expected here: a JSON Pointer"},
	{"events: {id: X-Id}", ":3:14: ", "or \"header: NAME\""},
	{"prefix: Upper", ":3:9: ", "expected here: a name of lower-case"},
	{"prefix: 1a", ":3:9: ", "expected here: a name of lower-case"},
	{"prefix: hook", ":3:9: ", "expected here: a name of lower-case"},
	{"prefix: ''", ":3:9: ", "expected here: a name of lower-case"},
	{SHAKE "signed: maybe}]", ":", "expected here: yes or no"},
	/* numbers */
	{VEC "now: 5abc}]", ":", "expected here: a number of digits"},
	{VEC "now: -5}]", ":", "expected here: a number of digits"},
	{VEC "now: 0x10}]", ":", "expected here: a number of digits"},
	{VEC "now: 1e3}]", ":", "expected here: a number of digits"},
	{VEC "now: ''}]", ":", "expected here: a number of digits"},
	{VEC "now: 1234567890123456789}]", ":", "a number of digits"},
	{SIG "timestamp_header: X, tolerance: 010, "
	     "signed: '{timestamp}{body}'}",
	 ":3:",
	 "a tolerance is a "
	 "number of seconds, from 1 to 99999999 [signature-form]"},
	{SIG "timestamp_header: X, tolerance: 5abc}",
	 ":3:", "expected here: a number of digits"},
	{SIG "timestamp_header: X, tolerance: 0}",
	 ":3:", "a tolerance is a number of seconds"},
	{SIG "timestamp_header: X, tolerance: 100000000}",
	 ":3:", "a tolerance is a number of seconds"},
	/* texts */
	{"title: \"a\\0b\"", ":3:8: ", "a text of a manifest holds no NUL"},
	{"overlays: [\"a\\0\"]", ":3:12: ", "holds no NUL"},
	/* missing, twice */
	{"rename: [{at: x}]", ":3:10: ", "this key is missing here: to"},
	{"conflicts: [{at: x, says: y}]",
	 ":3:13: ", "this key is missing here: source"},
	{"notes: [{text: x}]", ":3:9: ", "this key is missing here: about"},
	{VEC "headers: [{name: x}]}]", ":", "missing here: value"},
	{"events: {types: [{name: a}, {name: b}, {name: a}]}",
	 ":3:47: ", "this event stands here a second time: a"},
	{"title: a\ntitle: b", ":4:1: ", "error: "},
	{"signature: {header: X-Sig, header: X-Sig}", ":3:28: ", "error: "},
	/* documents */
	{"title: &a x\nprefix: *b", ":4:", "error: "},
	{"title: x\n--- \ntitle: y", ":", "error: "},
	{"title: &a x\nrename: &b [*b]", ":4:", "error: "},
	/* handshakes */
	{"handshakes: [{is: b}]", ":3:", "`is` says what stands `at`"},
	{"handshakes: [{query_value: b, at: /a}]", ":3:", "value of a"},
	{"handshakes: [{at: /a, verify: b}]", ":3:", "this is \"query: "},
	{"handshakes: [{at: /a, echo: b}]", ":3:", "this is a JSON Pointer"},
	{"handshakes: [{method: get}]", ":3:", "of capital letters"},
	{"handshakes: [{at: /a, answer_status: 404}]", ":3:", "with 2xx"},
	{"handshakes: [{at: /a, answer_header: X}]", ":3:", "go together"},
	{"handshakes: [{echo: /a}]", ":3:", "is known by"},
	{SHAKE "echo: /a, answer: '{}'}]", ":3:", "has one answer"},
};

START_TEST(refusals)
{
	ck_assert_msg(read_more(refused[_i].yaml) == NULL, "taken: %s",
		      refused[_i].yaml);
	ck_assert_uint_gt(diag_errors(run.diag), 0);
	ck_assert_msg(strstr(told(), arena_format(run.arena, "provider.yaml%s",
						  refused[_i].place)) != NULL,
		      "%s: not at %s\n%s", refused[_i].yaml, refused[_i].place,
		      told());
	ck_assert_msg(strstr(told(), refused[_i].message) != NULL,
		      "%s: not told: %s\n%s", refused[_i].yaml,
		      refused[_i].message, told());
}
END_TEST

START_TEST(required)
{
	ck_assert_ptr_null(read_text("documents: [a.yaml]\n"));
	TOLD("this key is missing here: provider");
	ck_assert_ptr_null(read_text("[]\n"));
}
END_TEST

START_TEST(documents)
{
	ck_assert_ptr_null(read_text("provider: t\n"));
	TOLD("this key is missing here: documents");
}
END_TEST

static const char *const outside[] = {"[]", "[/etc/passwd]", "[../a.yaml]",
				      "[a/../../b.yaml]"};

START_TEST(documents_outside)
{
	ck_assert_ptr_null(read_text(
		arena_format(run.arena, "provider: t\ndocuments: %s\n",
			     outside[_i])));
	TOLD("provider.yaml:2:");
	TOLD("[manifest-form]");
}
END_TEST

START_TEST(an_api)
{
	ck_assert_ptr_null(read_text("openapi: 3.1.0\n"));
	TOLD("this is an API's document and no manifest; name a prefix");
	ck_assert_uint_eq(diag_errors(run.diag), 1);
}
END_TEST

/* Every mistake at once. */
START_TEST(all_of_them)
{
	ck_assert_ptr_null(read_more("titel: x\nprefix: X\nnotes: 1\n"
				     "signature: {hedaer: y}"));
	ck_assert_uint_eq(diag_errors(run.diag), 4);
}
END_TEST

START_TEST(aliases)
{
	const struct manifest *m = read_more(
		"title: &a 'x: y'\n"
		"notes: [{about: *a, text: &b '1'}, {about: *b, text: *a}]");

	MUST(m);
	ck_assert_str_eq(m->notes[0].about, "x: y");
	ck_assert_str_eq(m->notes[1].about, "1");
	ck_assert_str_eq(m->notes[1].text, "x: y");
}
END_TEST

/* What YAML or C would make something else of is taken as it stands. */
START_TEST(texts_as_they_are)
{
	const struct manifest *m = read_more(
		"title: \"a\\tb\\\"c\\\\ \\u00e9"
		"\\U0001F600 \\x01\"\nnotes: [{about: 0x10, text: yes}, "
		"{about: 1.50, text: \"null\"}, {about: ~x, text: ' '}]");

	MUST(m);
	ck_assert_str_eq(m->title, "a\tb\"c\\ \xc3\xa9\xf0\x9f\x98\x80 \x01");
	ck_assert_str_eq(m->notes[0].about, "0x10");
	ck_assert_str_eq(m->notes[0].text, "yes");
	ck_assert_str_eq(m->notes[1].about, "1.50");
	ck_assert_str_eq(m->notes[1].text, "null");
	ck_assert_str_eq(m->notes[2].about, "~x");
	ck_assert_str_eq(m->notes[2].text, " ");
}
END_TEST

/* ---- without a file, and places ---- */

START_TEST(bare)
{
	const struct manifest *m =
		manifest_bare(run.arena, "x/api.yaml", "acme");

	ck_assert_ptr_null(m->root);
	ck_assert_str_eq(m->folder, "");
	ck_assert_str_eq(m->provider, "acme");
	ck_assert_str_eq(m->prefix, "acme");
	ck_assert_uint_eq(m->documents_count, 1);
	ck_assert_str_eq(m->documents[0], "x/api.yaml");
	ck_assert_ptr_null(m->signature);
	ck_assert_ptr_null(manifest_place(m, "/provider").source);
}
END_TEST

START_TEST(places)
{
	const struct manifest *m =
		read_more("signature:\n  header: X-Sig\n"
			  "events: {types: [{name: a}, {name: b}]}");
	struct place place;

	MUST(m);
	place = manifest_place(m, "/signature/header");
	ck_assert_uint_eq(place.line, 4);
	ck_assert_uint_eq(place.column, 11);
	ck_assert(str_ends(str_from(place.source->path), "/provider.yaml"));
	place = manifest_place(m, "/events/types/1/name");
	ck_assert_uint_eq(place.line, 5);
	ck_assert_uint_eq(place.column, 36);
	ck_assert_uint_eq(manifest_place(m, "").line, 1);
	ck_assert_uint_eq(manifest_place(m, "/nothing/here").line, 1);
	ck_assert_ptr_nonnull(manifest_place(m, "/nothing").source);
}
END_TEST

/* ---- to start from ---- */

static str init(const char *name, const char *text)
{
	char *path = arena_format(run.arena, "%s/%s", run.folder, name);
	str made;

	put(name, text);
	made = manifest_init(run.arena, run.diag, run.doc, &path, 1, NULL);
	fflush(run.out);
	return made;
}

static void must_hold(str text, const char *part)
{
	ck_assert_msg(text.ptr && strstr(text.ptr, part), "no %s in\n%s", part,
		      text.ptr ? text.ptr : told());
}

START_TEST(init_api)
{
	str text =
		init("api.yaml",
		     "openapi: 3.1.0\ninfo: {title: "
		     "\"9 Acme's \\\"API\\\"\\n\", version: '1'}\npaths: {}\n");
	const struct manifest *m;

	must_hold(text, "\nprovider: acme_s_api\nprefix: acme_s_api\n");
	must_hold(text, "# signature: (none is declared");
	m = read_text(text.ptr);
	MUST(m);
	ck_assert_str_eq(m->title, "9 Acme's \"API\" ");
	ck_assert_uint_eq(m->documents_count, 1);
	ck_assert_str_eq(m->documents[0], "api.yaml");
}
END_TEST

START_TEST(init_page)
{
	str text = init(
		"page.md",
		"# Acme webhooks\n\nDeliveries carry "
		"`X-Acme-Signature`.\n\n## Events\n\n"
		"- `order.paid`: it was \"paid\"\n- `order.gone`: it went\n"
		"- `order.paid`: again\n- `word`: no event\n");
	const struct manifest *m;

	must_hold(text, "provider: acme_webhooks\n");
	m = read_text(text.ptr);
	MUST(m);
	ck_assert_str_eq(m->documents[0], "page.md");
	ck_assert_str_eq(m->signature->header, "X-Acme-Signature");
	ck_assert_str_eq(m->signature->status, "unconfirmed");
	ck_assert_str_eq(m->signature->source, "a header that page.md names, "
					       "line 3");
	ck_assert_uint_eq(m->events->types_count, 2);
	ck_assert_str_eq(m->events->types[0].name, "order.paid");
	ck_assert_str_eq(m->events->types[0].summary, "it was \"paid\"");
	ck_assert_str_eq(m->events->types[1].name, "order.gone");
}
END_TEST

/* Hostile prose stays a text. */
START_TEST(init_hostile)
{
	str text = init(
		"api.yaml",
		"openapi: 3.1.0\ninfo: {title: \"x\\n"
		"signature:\\x07\\r\\n  header: Y\\u2028\\\\\\\" #\", version: "
		"'1'}\n");
	const struct manifest *m = read_text(text.ptr);

	MUST(m);
	ck_assert_ptr_null(m->signature);
	ck_assert(str_starts(str_from(m->title), "x signature:"));
}
END_TEST

START_TEST(init_missing)
{
	char *paths[] = {arena_format(run.arena, "%s/no.yaml", run.folder)};

	ck_assert_ptr_null(
		manifest_init(run.arena, run.diag, run.doc, paths, 1, NULL)
			.ptr);
	fflush(run.out);
	TOLD("this file cannot be read");
}
END_TEST

static void add_keys(TCase *tests)
{
	tcase_add_loop_test(tests, text_keys, 0, COUNT(texts));
	tcase_add_loop_test(tests, list_keys, 0, COUNT(lists));
	tcase_add_test(tests, no_key_is_forgotten);
	tcase_add_test(tests, nothing_more);
	tcase_add_test(tests, many);
	tcase_add_loop_test(tests, refusals, 0, COUNT(refused));
	tcase_add_test(tests, required);
	tcase_add_test(tests, documents);
	tcase_add_loop_test(tests, documents_outside, 0, COUNT(outside));
	tcase_add_test(tests, an_api);
	tcase_add_test(tests, all_of_them);
	tcase_add_test(tests, aliases);
	tcase_add_test(tests, texts_as_they_are);
	tcase_add_test(tests, bare);
	tcase_add_test(tests, places);
}

int main(void)
{
	Suite *suite = suite_create("manifest");
	TCase *tests = group(suite, "init");

	tcase_add_test(tests, init_api);
	tcase_add_test(tests, init_page);
	tcase_add_test(tests, init_hostile);
	tcase_add_test(tests, init_missing);
	add_keys(group(suite, "keys"));
	return suite_run(suite);
}
