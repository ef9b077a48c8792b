/* SPDX-License-Identifier: MIT */
/*
 * Reads each file once, within the limit of size, and passes it to its reader.
 *
 * Invariant: a file is known by its real path, so that two names of one file
 * give one tree.
 */
#include "internal.h"

#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

struct doc *doc_open(struct arena *arena, struct diag *diag,
		     const struct doc_limits *limits)
{
	struct doc *doc = ARENA_NEW(arena, struct doc);

	doc->arena = arena;
	doc->diag = diag;
	doc->limits = *limits;
	doc->files.arena = doc->ids.arena = doc->roots.arena = arena;
	doc->unread.arena = arena;
	return doc;
}

void doc_watch(struct doc *doc, struct inputs *inputs)
{
	doc->inputs = inputs;
}

void doc_absent(struct doc *doc, const char *path)
{
	inputs_add(doc->inputs, path, (str){NULL, 0});
}

static void report_missing(struct doc *doc, struct source *source,
			   const char *why)
{
	diag_error(doc->diag, (struct place){source, 0, 0}, "file-missing",
		   "this file cannot be read: %s", why);
	if (strstr(source->path, "://"))
		diag_note(doc->diag, (struct place){source, 0, 0},
			  "nothing is fetched: save the document, and name the "
			  "file");
}

/* Reports errno. */
static void report_unread(struct doc *doc, struct source *source)
{
	if (errno == ENOMEM)
		arena_ended(doc->arena);
	report_missing(doc, source, strerror(errno));
}

static bool read_all(struct doc *doc, struct source *source, FILE *file)
{
	struct stat info;
	char *bytes;
	size_t room;

	if (fstat(fileno(file), &info) != 0 || !S_ISREG(info.st_mode)) {
		report_missing(doc, source, "it is not a regular file");
		return false;
	}
	room = (size_t)info.st_size;
	if (room > doc->limits.bytes) {
		diag_error(doc->diag, (struct place){source, 0, 0}, "too-large",
			   "this file is larger than %zu bytes "
			   "(--max-bytes)",
			   doc->limits.bytes);
		return false;
	}
	bytes = arena_alloc(doc->arena, room + 1);
	source->len = fread(bytes, 1, room, file);
	source->bytes = bytes;
	if (ferror(file)) {
		report_unread(doc, source);
		return false;
	}
	return true;
}

struct source *doc_source_read(struct doc *doc, const char *path)
{
	struct source *source = ARENA_NEW(doc->arena, struct source);
	FILE *file = fopen(path, "rb");
	bool fine;

	source->path = arena_copy(doc->arena, path, strlen(path));
	if (!file) {
		report_unread(doc, source);
		return NULL;
	}
	fine = read_all(doc, source, file);
	fclose(file);
	if (fine)
		inputs_add(doc->inputs, source->path,
			   (str){source->bytes, source->len});
	if (!fine || !doc_encoding_check(doc, source))
		return NULL;
	return source;
}

struct document *doc_document_new(struct doc *doc, struct source *source)
{
	struct document *document = ARENA_NEW(doc->arena, struct document);

	document->source = source;
	source->document = document;
	document->uri = str_from(source->path);
	document->next = doc->documents;
	doc->documents = document;
	return document;
}

static bool ends(const char *path, const char *ending)
{
	return str_ends(str_from(path), ending);
}

/* A file is JSON by its name and its first character, else YAML. */
static bool is_json(const struct source *source)
{
	size_t i = doc_mark_length(source);

	while (i < source->len && strchr(" \t\r\n", source->bytes[i]))
		i++;
	return i < source->len &&
	       (source->bytes[i] == '{' || source->bytes[i] == '[') &&
	       ends(source->path, ".json");
}

static struct node *read_source(struct doc *doc, struct document *document)
{
	const struct source *source = document->source;
	struct page *page;

	if (ends(source->path, ".md")) {
		page = doc_page_read(doc, document);
		if (!page->root && !page->failed)
			diag_error(doc->diag, (struct place){source, 0, 0},
				   "page-no-document",
				   "this page holds no OpenAPI block");
		return page->root;
	}
	if (is_json(source))
		return doc_json_read(doc, document);
	return doc_yaml_read(doc, document,
			     &(struct excerpt){{source->bytes, source->len},
					       NULL,
					       0});
}

/* The folder of a path, "." if it has none. */
static str folder_of(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return STR(".");
	if (slash == path)
		return STR("/");
	return (str){arena_copy(arena, path, (size_t)(slash - path)),
		     (size_t)(slash - path)};
}

static const char *real_folder(struct doc *doc, const char *path,
			       const char *root)
{
	char real[PATH_MAX];
	const char *folder = root && *root ? root
					   : folder_of(doc->arena, path).ptr;

	if (!realpath(folder, real))
		return folder;
	return arena_copy(doc->arena, real, strlen(real));
}

static struct node *read_new(struct doc *doc, const char *path,
			     const char *real, const char *root)
{
	struct document *document;
	struct source *source = doc_source_read(doc, path);
	str name;

	if (!source)
		return NULL;
	document = doc_document_new(doc, source);
	name = str_copy(doc->arena, str_from(real));
	assert(!map_find(&doc->files, name));
	map_put(&doc->files, name, document);
	map_put(&doc->roots, str_from(source->path),
		(void *)(uintptr_t)real_folder(doc, path, root));
	document->root = read_source(doc, document);
	if (document->root)
		doc_index_ids(doc, document);
	return document->root;
}

struct node *doc_read(struct doc *doc, const char *path, const char *root)
{
	struct arena_task *task = arena_task(doc->arena), before = *task;
	struct document *document;
	struct node *node;
	char real[PATH_MAX];

	if (!realpath(path, real))
		snprintf(real, sizeof real, "%s", path);
	document = map_find(&doc->files, str_from(real));
	if (document)
		return document->root;
	task->doing = " while reading ";
	task->name = path;
	node = read_new(doc, path, real, root);
	*task = before;
	return node;
}

struct node *doc_read_strict(struct doc *doc, const char *path)
{
	struct node *root;

	doc->strict = true;
	root = doc_read(doc, path, NULL);
	doc->strict = false;
	return root;
}

struct node *doc_read_bytes(struct doc *doc, const char *path,
			    const char *bytes, size_t len)
{
	struct source *source = ARENA_NEW(doc->arena, struct source);
	struct document *document;

	source->path = path;
	source->bytes = arena_copy(doc->arena, bytes, len);
	source->len = len;
	if (len > doc->limits.bytes) {
		diag_error(doc->diag, (struct place){source, 0, 0}, "too-large",
			   "this is larger than %zu bytes "
			   "(--max-bytes)",
			   doc->limits.bytes);
		return NULL;
	}
	if (!doc_encoding_check(doc, source))
		return NULL;
	document = doc_document_new(doc, source);
	document->root = read_source(doc, document);
	if (document->root)
		doc_index_ids(doc, document);
	return document->root;
}

struct page *doc_page(struct doc *doc, const char *path, const char *root)
{
	char real[PATH_MAX];
	struct source *source = doc_source_read(doc, path);
	struct document *document;
	struct page *page;

	if (!source)
		return NULL;
	document = doc_document_new(doc, source);
	page = doc_page_read(doc, document);
	document->root = page->root;
	if (realpath(path, real) && page->root) {
		map_put(&doc->files, str_copy(doc->arena, str_from(real)),
			document);
		map_put(&doc->roots, str_from(source->path),
			(void *)(uintptr_t)real_folder(doc, path, root));
		doc_index_ids(doc, document);
	}
	return page;
}
