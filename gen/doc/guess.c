/* SPDX-License-Identifier: MIT */
/*
 * Recognises files that are named by mistake, by how they begin, and what a
 * text that cannot be read may be.
 *
 * Nothing that could be a document of YAML, JSON or Markdown is refused here.
 */
#include "internal.h"

#include <string.h>
#include <strings.h>

/* No text begins with these bytes. PDF's are text, but not YAML. */
static const struct {
	const char *bytes, *what;
} kinds[] = {
	{"\x1f\x8b", "this is compressed with gzip: unpack it first"},
	{"BZh9", "this is compressed with bzip2: unpack it first"},
	{"\xfd"
	 "7zXZ",
	 "this is compressed with xz: unpack it first"},
	{"\x28\xb5\x2f\xfd", "this is compressed with zstd: unpack it first"},
	{"PK\003\004", "this is a zip archive, or a document of an office "
		       "program: unpack it, or save it as text"},
	{"%PDF-", "this is a PDF, not the document that it shows"},
	{"\x89PNG", "this is a picture"},
	{"\xff\xd8\xff", "this is a picture"},
	{"GIF8", "this is a picture"},
	{"\x7f"
	 "ELF",
	 "this is a program"},
	{"\xd0\xcf\x11\xe0", "this is a document of an office program: save it "
			     "as text"},
};

/* How HTML pages begin, in either case. */
static const char *const pages[] = {"<!doctype html", "<html", "<head"};

static const char page[] =
	"this is a web page (HTML), not the document that it shows: save the "
	"document itself";

size_t doc_mark_length(const struct source *source)
{
	return source->len >= 3 && !memcmp(source->bytes, "\xef\xbb\xbf", 3)
		       ? 3
		       : 0;
}

static const char *known(const struct source *source)
{
	const char *at = source->bytes + doc_mark_length(source);

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (!strncmp(source->bytes, kinds[i].bytes,
			     strlen(kinds[i].bytes)))
			return kinds[i].what;
	at += strspn(at, " \t\r\n");
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++)
		if (!strncasecmp(at, pages[i], strlen(pages[i])))
			return page;
	if (!strncmp(at, "<?xml", 5))
		return "this is XML";
	return NULL;
}

bool doc_guess_other(struct doc *doc, const struct source *source)
{
	const char *what = known(source);

	if (what)
		diag_error(doc->diag, (struct place){source, 0, 0},
			   "other-file", "%s", what);
	return what != NULL;
}

void doc_guess_note(struct doc *doc, const struct source *source)
{
	const char *at = source->bytes;

	if ((!strncmp(at, "<<<<<<< ", 8) || strstr(at, "\n<<<<<<< ")) &&
	    strstr(at, "\n>>>>>>> "))
		diag_note(doc->diag, (struct place){source, 0, 0},
			  "the file holds an unresolved merge conflict");
	at += strspn(at, " \t\r\n");
	if (at[0] == '/' && (at[1] == '/' || at[1] == '*'))
		diag_note(doc->diag, (struct place){source, 0, 0},
			  "this is JSON5, or JSON with comments: neither JSON "
			  "nor YAML has such");
}

const char *doc_guess_json(const char *at, char before, const char *otherwise)
{
	if (*at == '#' || (*at == '/' && (at[1] == '/' || at[1] == '*')))
		return "JSON has no comments";
	if (*at == '\'')
		return "JSON puts text into double quotes";
	if ((*at == '}' || *at == ']') && before == ',')
		return "JSON has no comma behind the last member or item";
	if ((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') ||
	    *at == '_' || *at == '$')
		return "JSON puts names and text into double quotes";
	return otherwise;
}
