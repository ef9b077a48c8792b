/* SPDX-License-Identifier: MIT */
/*
 * text: from a view and a template to a file's text.
 *
 * A template is C with holes: `$word$` anywhere, and control on comment lines
 * of their own:
 *
 *	//% each words ... //% end    one turn an item; the item's words first
 *	//% if word ... //% else ... //% end
 *	//% unless word ... //% else ... //% end
 *	//% with word ... //% end     the words of one thing, if there is one
 *	//% join ... //% end          what is between as one line of C
 *	//% include name              templates/name.tmpl.c or .h, same words;
 *	                              "name.c" from a header
 *	//% note text                 for the reader of the template only
 *
 * `$thing.word$` is a word of a thing within this one. A joined line is as
 * deep as its control line, and has blanks where C is written with them.
 * `first`, `last` and `index` (from 0) are words of every turn; `$$` is a
 * dollar. There are no expressions; what needs deciding was decided in the
 *view.
 */
#ifndef TEXT_H
#define TEXT_H

#include "base.h"

enum word_kind {
	WORD_TEXT, /* const char *; NULL and "" are false */
	WORD_FLAG, /* bool */
	WORD_EACH, /* struct view_list */
	WORD_ONE,  /* a pointer to another view, may be NULL */
	WORD_IN    /* another view, within this one */
};

struct view_list {
	void **items;
	size_t count;
};

/* One word a template may say, and where its value stands in the view. */
struct word {
	const char *name;
	enum word_kind kind;
	size_t offset;
	const struct shape *of; /* of EACH, ONE and IN */
};

struct shape {
	const char *name;
	const struct word *words; /* ends with a NULL name */
};

/* Where templates come from, and those that were read. Zeroed but for folder.
 */
struct text_templates {
	const char *folder;    /* --templates DIR, or NULL: those built in */
	bool used;             /* one of the folder's was read */
	struct inputs *inputs; /* those of the folder are added; or NULL */
	struct map parsed;
	struct buf rendered, wrapped, extended; /* of the file in work */
};

/*
 * Reads the template `name` ("types.tmpl.h") for views of this shape. False
 * after an error, which was reported with the template's line and column
 * ("types.tmpl.h:12:9: error: ... [template-word]"). A prepared template
 * cannot fail when it is rendered.
 */
bool text_prepare(struct arena *arena, struct diag *diag,
		  struct text_templates *templates, const char *name,
		  const struct shape *shape);

/*
 * The text of `view` through a template, prepared or not; an absent str after
 * an error. It stands until the next is rendered.
 * Lines of over 80 columns are wrapped as C where that is safe: after a comma
 * or before an operator outside of literals, comments and directives.
 */
str text_render(struct arena *arena, struct diag *diag,
		struct text_templates *templates, const char *name,
		const struct shape *shape, const void *view);

/*
 * Was any template of the folder used? If there is a folder and none was, that
 * is reported.
 */
bool text_templates_used(struct diag *diag,
			 const struct text_templates *templates);

/* What a view says where the stamp of the file itself is to stand. */
#define TEXT_STAMP      "\001_stamp___"
#define TEXT_STAMP_ROOM 11 /* "0x12345678" and NUL */

/* Makes the stamp of a rendered text, and puts it where TEXT_STAMP stands. */
void text_stamp(str text, char stamp[TEXT_STAMP_ROOM]);

/* A file that is copied as it stands (the runtime): "hook/hook.h". */
str text_verbatim(struct arena *arena, struct diag *diag,
		  struct text_templates *templates, const char *name);

/*
 * The same with a rendered template behind it. If the file is a copy of an
 * earlier run's output, what that run put there is removed. It stands until the
 * next.
 */
str text_extended(struct arena *arena, struct diag *diag,
		  struct text_templates *templates, const char *name,
		  const char *more, const struct shape *shape,
		  const void *view);

/* A file that is built in, as it stands; absent: there is none. */
str text_builtin(const char *name);
/* The files of the runtime, "hook/hook.c"; NULL ends them. */
const char *const *text_runtime(struct arena *arena);

#endif
