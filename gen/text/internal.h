/* SPDX-License-Identifier: MIT */
/*
 * What the parts of text share: a template as a tree of pieces.
 *
 *	source.c     which file a template is;  parse.c  its pieces
 *	render.c     pieces and a view to text;  wrap.c  long lines
 *	stamp.c      the hash that templates compare (#if), so that files of
 *	             two runs do not compile
 *	embed.c      a program of the build: templates as bytes of hookc
 */
#ifndef TEXT_INTERNAL_H
#define TEXT_INTERNAL_H

#include "builtin.h"
#include "text.h"

enum piece_kind {
	PIECE_TEXT, /* as it stands */
	PIECE_HOLE, /* $word$ */
	PIECE_EACH,
	PIECE_IF,
	PIECE_UNLESS,
	PIECE_WITH,
	PIECE_JOIN
};

/* Where a word's value is: so many frames up, at that offset. */
struct slot {
	unsigned up;
	const struct word *word; /* NULL: one of the turn's own, see `own` */
	size_t offset;           /* from the start of the frame's view */
	enum own { OWN_NONE, OWN_FIRST, OWN_LAST, OWN_INDEX } own;
};

struct piece {
	enum piece_kind kind;
	str text;         /* of TEXT; the indentation of JOIN */
	struct slot slot; /* of the others */
	struct pieces *body, *otherwise;
};

struct pieces {
	struct piece *items;
	size_t count;
};

struct source *text_source(struct arena *arena, struct diag *diag,
			   struct text_templates *templates, const char *name);

/* Once for each template. NULL after an error. */
struct pieces *text_parse(struct arena *arena, struct diag *diag,
			  struct text_templates *templates, const char *name,
			  const struct shape *shape);

/* Lines of C on their way to the text of a file. */
struct wrapper {
	struct buf *out;
	bool comment; /* within a block comment */
	bool blank;   /* the line before was blank */
	bool started;
};

/* Whole lines; the last one of a file may lack its end. */
void text_wrap(struct wrapper *w, str lines);

#endif
