/* SPDX-License-Identifier: MIT */
/*
 * What the readers of doc share: how a tree is built, within its limits.
 *
 *	doc.c        a file to a tree, by its name: read it first
 *
 *	yaml.c       YAML, with merge.c for "<<";  json.c  JSON
 *	page.c       the blocks of a Markdown page
 *	build.c      the tree that a reader builds;  node.c  what is asked of it
 *	place.c      where a character of a text stands in its file
 *	guess.c      what a file seems to be that is none of these
 *	ref.c        where a $ref leads;  id.c  schemas by their $id;  uri.c
 */
#ifndef DOC_INTERNAL_H
#define DOC_INTERNAL_H

#include "doc.h"

struct doc_aside *doc_node_aside(struct arena *arena, struct node *node);

enum { DOC_SEEN = 1024, DOC_SHORT = 32 };

struct doc {
	struct arena *arena;
	struct diag *diag;
	struct doc_limits limits;
	struct map files;  /* real path to struct document */
	struct map ids;    /* absolute URI of an $id to its node */
	struct map roots;  /* document's path to the root folder */
	struct map unread; /* places of the references that lead to no file */
	struct document *documents;
	struct inputs *inputs; /* of doc_watch() */
	bool strict;           /* a key that stands twice is an error */
	bool detour;           /* within find_through(), see ref.c */
	str seen[DOC_SEEN];    /* short texts by hash: most occur again */
};

/* A tree that is built by events; the stack holds the open collections. */
struct build {
	struct doc *doc;
	struct document *document;
	struct node **open; /* nodes that are not closed yet */
	size_t depth, depth_room;
	struct node **children; /* of all open nodes, innermost last */
	size_t child_count, child_room;
	struct node *key; /* read, but its value is not yet */
	struct node *root;
	size_t nodes;
	bool failed;
};

void doc_build_start(struct build *b, struct doc *doc,
		     struct document *document);
/* Returns text that stays as long as the document does. */
str doc_build_text(struct build *b, const char *bytes, size_t len);
void doc_build_scalar(struct build *b, struct place place, str text,
		      bool plain);
void doc_build_open(struct build *b, struct place place, enum node_kind kind);
void doc_build_close(struct build *b);
/* merge.c: replaces a merge key by the members that it names. */
void doc_merge(struct build *b, struct node *map);
/* Adds a copy of `from` where an alias stands. */
void doc_build_copy(struct build *b, struct place place,
		    const struct node *from);
void doc_build_end(struct build *b);
void doc_build_fail(struct build *b, struct place place, const char *id,
		    const char *message);

/*
 * The length of the byte order mark at the start of a text (YAML 1.2.2, 5.2).
 */
size_t doc_mark_length(const struct source *source);

/*
 * A text of a file: all of it, or pieces that stand one behind another in
 * `text`, each from another place.
 */
struct excerpt {
	str text;
	const struct piece {
		size_t at;   /* in the text */
		size_t from; /* in the file */
	} * pieces; /* the first is at 0; NULL: the text is part of the file */
	size_t count;
};

/* The first character beyond ASCII that is not before the one asked for. */
struct doc_spot {
	size_t asked, index, at; /* characters, and the byte of `index` */
	size_t passed;           /* all beyond ASCII before it are before */
};

/* place.c: goes through a text to find where its characters stand. */
struct doc_cursor {
	const struct source *source;
	const struct excerpt *text;
	bool whole;                   /* its lines are those of the file */
	struct doc_spot here, margin; /* a mark, and where its line begins */
	size_t index, at; /* a character of the text, and its byte */
	size_t piece;     /* the piece that it is in */
	size_t from,
		line_start; /* its byte in the file, and the line's first */
	unsigned line;
};
/* The cursor refers to `text` as long as it is asked. */
void doc_cursor_start(struct doc_cursor *c, const struct source *source,
		      const struct excerpt *text);
struct place doc_cursor_character(struct doc_cursor *c, size_t index);
/* The same of a mark of libyaml, whose column counts characters. */
struct place doc_cursor_mark(struct doc_cursor *c, size_t index, size_t line,
			     size_t column);
struct place doc_cursor_byte(struct doc_cursor *c, size_t at);
/* The place of a byte of a file. */
struct place doc_build_place(const struct source *source, size_t offset);
/* How many bytes at the start of a text are ASCII, and not NUL. */
size_t doc_ascii_length(str text);

/* Both return the root of the tree, or NULL after an error was reported. */
struct node *doc_yaml_read(struct doc *doc, struct document *document,
			   const struct excerpt *excerpt);
struct node *doc_json_read(struct doc *doc, struct document *document);

/* guess.c: is this not a document at all? If so, that is reported. */
bool doc_guess_other(struct doc *doc, const struct source *source);
/* Notes, after a syntax error, what the file may be. */
void doc_guess_note(struct doc *doc, const struct source *source);
/*
 * Describes a common mistake in JSON at `at`, after the character `before`;
 * else returns `otherwise`.
 */
const char *doc_guess_json(const char *at, char before, const char *otherwise);
/* Checks that the text is UTF-8 without NUL; reports the first wrong byte. */
bool doc_encoding_check(struct doc *doc, const struct source *source);

struct document *doc_document_new(struct doc *doc, struct source *source);
struct source *doc_source_read(struct doc *doc, const char *path);
struct page *doc_page_read(struct doc *doc, struct document *document);
void doc_index_ids(struct doc *doc, struct document *document);
/* What says a node's URI: $id, a document's $self (3.2); NULL: nothing. */
const struct node *doc_node_id(const struct node *node);
/* Returns the URI of the resource that a node is in, "" if it has none. */
str doc_uri_base(struct arena *arena, const struct node *node);
/* Is the node data, such as an example, which contains no schemas? */
bool doc_node_is_data(const struct node *node);

#endif
