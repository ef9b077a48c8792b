/* SPDX-License-Identifier: MIT */
/*
 * Prints a provider.yaml to start from, made from pages and documents.
 *
 * A guess is written as a comment that says so.
 */
#include "internal.h"

#include <string.h>

struct init {
	struct arena *arena;
	struct diag *diag;
	struct doc *doc;
	struct buf out;
	struct page **pages;
	size_t page_count;
	struct node **documents;
	size_t document_count;
};

/* ---- reading ---- */

static bool is_openapi(struct init *in, const struct node *root)
{
	if (doc_node_find(root, "openapi"))
		return true;
	diag_error(
		in->diag, root->place, "openapi-version",
		doc_node_find(root, "swagger")
			? "Swagger 2.0 is not read; convert the document to "
			  "OpenAPI 3 first"
			: "this is no OpenAPI document: it has no 'openapi'");
	return false;
}

/* A page may be mere prose if another one, or a document, has something. */
static bool has_something(struct init *in)
{
	struct place page = {NULL, 0, 0};

	for (size_t i = 0; i < in->page_count; i++)
		if (in->pages[i]->bullet_count)
			return true;
	if (in->document_count)
		return true;
	page.source = in->pages[0]->source;
	diag_error(in->diag, page, "page-no-document",
		   "no page holds an OpenAPI block, nor lists events");
	return false;
}

static bool read_one(struct init *in, const char *path)
{
	struct page *page;
	struct node *root;

	if (str_ends(str_from(path), ".md")) {
		page = doc_page(in->doc, path, NULL);
		if (!page || page->failed)
			return false;
		in->pages = arena_grow(in->arena, in->pages, in->page_count,
				       sizeof *in->pages);
		in->pages[in->page_count++] = page;
		root = page->root;
		if (!root)
			return true;
	} else {
		root = doc_read(in->doc, path, NULL);
	}
	if (!root || !is_openapi(in, root))
		return false;
	in->documents = arena_grow(in->arena, in->documents, in->document_count,
				   sizeof *in->documents);
	in->documents[in->document_count++] = root;
	return true;
}

/* ---- names ---- */

static str title_of(const struct init *in)
{
	const struct node *title;

	for (size_t i = 0; i < in->document_count; i++) {
		title = doc_node_find(doc_node_find(in->documents[i], "info"),
				      "title");
		if (title && title->text.len)
			return title->text;
	}
	for (size_t i = 0; i < in->page_count; i++)
		if (in->pages[i]->title.len)
			return in->pages[i]->title;
	return STR("provider");
}

static const char *identifier(struct arena *arena, str text)
{
	struct buf out = {arena, NULL, 0, 0};
	char c;

	for (size_t i = 0; i < text.len && out.len < 40; i++) {
		c = text.ptr[i];
		if (c >= 'A' && c <= 'Z')
			c = (char)(c + 32);
		if ((c >= 'a' && c <= 'z') || (out.len && c >= '0' && c <= '9'))
			buf_add(&out, &c, 1);
		else if (out.len && out.ptr[out.len - 1] != '_')
			buf_add_text(&out, "_");
	}
	while (out.len && out.ptr[out.len - 1] == '_')
		out.ptr[--out.len] = '\0';
	return out.len ? out.ptr : "provider";
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* The escapes of str_show_rune() are YAML's, too (YAML 1.2.2, 5.7). */
static void add_quoted(struct buf *out, str text)
{
	const char *at = text.ptr ? text.ptr : "", *end = at + text.len;
	char shown[STR_SHOWN];

	buf_add_text(out, "\"");
	while (at < end) {
		if ((unsigned char)*at < ' ') {
			buf_add_text(out, " ");
			at++;
			continue;
		}
		if (*at == '"' || *at == '\\')
			buf_add_text(out, "\\");
		buf_add(out, shown, str_show_rune(&at, end, shown));
	}
	buf_add_text(out, "\"");
}

/* ---- events ---- */

/* "registrations.pending", "v1/accounts": words with a dot or a slash. */
static bool is_event_name(str text)
{
	bool joined = false;

	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (c == '.' || c == '/' || c == ':')
			joined = joined || (i > 0 && i + 1 < text.len);
		else if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
			   (c >= '0' && c <= '9') || c == '_' || c == '-'))
			return false;
	}
	return joined;
}

static bool any_event(const struct init *in)
{
	for (size_t i = 0; i < in->page_count; i++)
		for (size_t k = 0; k < in->pages[i]->bullet_count; k++)
			if (is_event_name(in->pages[i]->bullets[k].name))
				return true;
	return false;
}

static void add_events(struct init *in)
{
	const struct page_bullet *bullet;
	struct map seen = {in->arena, NULL, 0, 0};

	if (!any_event(in))
		return;
	buf_add_text(
		&in->out,
		"events:\n"
		"  # Say which schema a delivery has, and where it names its "
		"event:\n"
		"  # payload: \"#/components/schemas/event\"\n"
		"  # type: /event_type\n"
		"  types:\n");
	for (size_t i = 0; i < in->page_count; i++)
		for (size_t k = 0; k < in->pages[i]->bullet_count; k++) {
			bullet = &in->pages[i]->bullets[k];
			if (!is_event_name(bullet->name) ||
			    map_put(&seen, bullet->name, in))
				continue;
			buf_add_text(&in->out, "    - name: ");
			add_quoted(&in->out, bullet->name);
			if (bullet->summary.len) {
				buf_add_text(&in->out, "\n      summary: ");
				add_quoted(&in->out, bullet->summary);
			}
			buf_add_text(&in->out, "\n");
		}
}

/* ---- signature ---- */

static bool has_word(str text, const char *word)
{
	return memmem(text.ptr, text.len, word, strlen(word)) != NULL;
}

/* Is this a word with hyphens that ends so, as in `Qonto-SHA256-Signature`? */
static bool is_signature_header(str text)
{
	return (str_ends(text, "Signature") || str_ends(text, "signature") ||
		has_word(text, "-Hmac-")) &&
	       memchr(text.ptr, '-', text.len) &&
	       !memchr(text.ptr, ' ', text.len) &&
	       !memchr(text.ptr, '(', text.len);
}

static void add_signature(struct init *in)
{
	const struct page_code *code;

	for (size_t i = 0; i < in->page_count; i++)
		for (size_t k = 0; k < in->pages[i]->code_count; k++) {
			code = &in->pages[i]->codes[k];
			if (!is_signature_header(code->text))
				continue;
			buf_add_text(&in->out, "signature:\n  header: ");
			add_quoted(&in->out, code->text);
			buf_add_format(
				&in->out,
				"\n"
				"  # What is not said here is the default; "
				"check it all:\n"
				"  # format: \"{sig}\"\n"
				"  # algorithm: hmac-sha256\n"
				"  # encoding: hex\n"
				"  # signed: \"{body}\"\n"
				"  status: unconfirmed\n  source: ");
			add_quoted(&in->out,
				   str_format(in->arena,
					      "a header that %s names, line %u",
					      base_name(
						      code->place.source->path),
					      code->place.line));
			buf_add_text(&in->out, "\n");
			return;
		}
	buf_add_text(&in->out, "# signature: (none is declared: a receiver "
			       "refuses every delivery)\n"
			       "#   header: X-Signature\n");
}

static bool add_known(struct init *in, const char *like)
{
	size_t count;
	struct manifest_known *known =
		manifest_known(in->arena, in->diag, &count);
	struct place nowhere = {NULL, 0, 0};

	for (size_t i = 0; i < count; i++) {
		if (strcmp(known[i].name, like) != 0)
			continue;
		buf_add_format(&in->out,
			       "signature: %s # %s: %s; what differs goes into "
			       "a mapping with `like: %s`\n",
			       like, known[i].status, known[i].source, like);
		return true;
	}
	diag_error(in->diag, nowhere, "signature-unknown",
		   "no signature is known by the name '%s'; `hookc list "
		   "--signatures` shows those that are",
		   like);
	return false;
}

str manifest_init(struct arena *arena, struct diag *diag, struct doc *doc,
		  char **paths, size_t count, const char *like)
{
	struct init in = {.arena = arena,
			  .diag = diag,
			  .doc = doc,
			  .out = {arena, NULL, 0, 0}};
	const char *name;
	bool fine = true;

	for (size_t i = 0; i < count; i++)
		fine = read_one(&in, paths[i]) && fine;
	if (!fine || !has_something(&in))
		return (str){NULL, 0};
	name = identifier(arena, title_of(&in));
	buf_add_format(&in.out,
		       "# Made by hookc init; look through it, then "
		       "say more.\nprovider: %s\nprefix: %s\ntitle: ",
		       name, name);
	add_quoted(&in.out, title_of(&in));
	buf_add_text(&in.out, "\ndocuments:\n");
	for (size_t i = 0; i < count; i++) {
		buf_add_text(&in.out, "  - ");
		add_quoted(&in.out, str_from(base_name(paths[i])));
		buf_add_text(&in.out, "\n");
	}
	if (like)
		fine = add_known(&in, like);
	else
		add_signature(&in);
	if (!fine)
		return (str){NULL, 0};
	add_events(&in);
	manifest_check_pages(diag, in.pages, in.page_count, in.documents,
			     in.document_count);
	return buf_str(&in.out);
}
