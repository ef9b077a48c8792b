/* SPDX-License-Identifier: MIT */
/*
 * From a template to pieces, its words already bound to the view's shapes.
 *
 * Invariant: a parsed template cannot fail when it is rendered.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

#define NESTING 40 /* of control lines and includes together */

struct frame {
	const struct shape *shape;
	bool turn; /* it has first, last and index */
};

struct parser {
	struct arena *arena;
	struct diag *diag;
	struct text_templates *templates;
	struct frame frames[NESTING];
	size_t frame_count;
	const char *including[NESTING];
	size_t include_count;
	bool failed;
};

/* One file as it is read. */
struct input {
	const struct source *source;
	const char *name;
	const char *at, *end;
	unsigned line;
	size_t depth; /* of control lines */
};

/* A control line: "//% each words". */
struct control {
	str verb, word, indent;
	struct place place; /* of the word, or the verb */
};

static void fail(struct parser *p, struct place place, const char *id,
		 const char *message, str what)
{
	diag_error(p->diag, place, id, "%s%s%.*s%s", message,
		   what.len ? " '" : "", (int)what.len,
		   what.len ? what.ptr : "", what.len ? "'" : "");
	p->failed = true;
}

static enum own own_word(str name)
{
	if (str_is(name, "first"))
		return OWN_FIRST;
	if (str_is(name, "last"))
		return OWN_LAST;
	return str_is(name, "index") ? OWN_INDEX : OWN_NONE;
}

static const struct word *word_of(const struct shape *shape, str name)
{
	for (const struct word *word = shape->words; word->name; word++)
		if (str_is(name, word->name))
			return word;
	return NULL;
}

/* "item.type": a word of the thing `item`, and so on. */
static bool bind_within(struct slot *slot, const struct shape *shape, str name)
{
	const char *dot = memchr(name.ptr, '.', name.len);
	str first = {name.ptr, dot ? (size_t)(dot - name.ptr) : name.len};

	slot->word = word_of(shape, first);
	if (!slot->word)
		return false;
	slot->offset += slot->word->offset;
	if (!dot)
		return true;
	if (slot->word->kind != WORD_IN)
		return false;
	return bind_within(slot, slot->word->of,
			   (str){dot + 1, name.len - first.len - 1});
}

/* A word means the one of the innermost frame that has it. */
static bool bind(struct parser *p, str name, struct slot *slot)
{
	enum own own = own_word(name);

	memset(slot, 0, sizeof *slot);
	for (size_t i = p->frame_count; i > 0; i--) {
		slot->up = (unsigned)(p->frame_count - i);
		slot->offset = 0;
		if (bind_within(slot, p->frames[i - 1].shape, name))
			return true;
		slot->word = NULL;
		if (own != OWN_NONE && p->frames[i - 1].turn) {
			slot->own = own;
			return true;
		}
	}
	return false;
}

static struct piece *add(struct parser *p, struct pieces *list,
			 enum piece_kind kind)
{
	struct piece *piece;

	list->items = arena_grow(p->arena, list->items, list->count,
				 sizeof *list->items);
	piece = &list->items[list->count++];
	memset(piece, 0, sizeof *piece);
	piece->kind = kind;
	return piece;
}

static void add_text(struct parser *p, struct pieces *list, const char *from,
		     const char *to)
{
	if (to > from)
		add(p, list, PIECE_TEXT)->text =
			(str){from, (size_t)(to - from)};
}

static bool is_name(str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (!strchr("abcdefghijklmnopqrstuvwxyz"
			    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.",
			    text.ptr[i]))
			return false;
	return text.len > 0;
}

static void hole(struct parser *p, struct pieces *list, str name,
		 struct place place)
{
	struct slot slot;

	if (!is_name(name)) {
		fail(p, place, "template-syntax", "this is no word", name);
		return;
	}
	if (!bind(p, name, &slot)) {
		fail(p, place, "template-word", "no such word here:", name);
		return;
	}
	if (slot.word && slot.word->kind != WORD_TEXT) {
		fail(p, place, "template-word",
		     "this word is not a text:", name);
		return;
	}
	add(p, list, PIECE_HOLE)->slot = slot;
}

/* A line of C with its holes, its end included. */
static void text_line(struct parser *p, struct pieces *list, struct input *in,
		      const char *stop)
{
	const char *at = in->at, *from = at, *close;
	struct place place = {in->source, in->line, 0};

	while (at < stop) {
		if (*at != '$') {
			at++;
			continue;
		}
		add_text(p, list, from, at);
		place.column = (unsigned)(at - in->at) + 1;
		close = memchr(at + 1, '$', (size_t)(stop - at - 1));
		if (!close) {
			fail(p, place, "template-syntax",
			     "this hole does not end on its line",
			     (str){NULL, 0});
			return;
		}
		if (close == at + 1)
			add_text(p, list, at, at + 1);
		else
			hole(p, list, (str){at + 1, (size_t)(close - at - 1)},
			     place);
		at = from = close + 1;
	}
	add_text(p, list, from, stop);
}

static str token(const char **at, const char *end)
{
	str out;

	while (*at < end && (**at == ' ' || **at == '\t'))
		++*at;
	out.ptr = *at;
	while (*at < end && !strchr(" \t\n", **at))
		++*at;
	out.len = (size_t)(*at - out.ptr);
	return out;
}

/* Is the line a control line? Then its parts. */
static bool control_line(const struct input *in, const char *stop,
			 struct control *control)
{
	const char *at = in->at;

	while (at < stop && (*at == ' ' || *at == '\t'))
		at++;
	if (stop - at < 3 || memcmp(at, "//%", 3) != 0)
		return false;
	control->indent = (str){in->at, (size_t)(at - in->at)};
	at += 3;
	control->verb = token(&at, stop);
	control->word = token(&at, stop);
	control->place =
		(struct place){in->source, in->line,
			       (unsigned)((control->word.len
						   ? control->word.ptr
						   : control->verb.ptr) -
					  in->at) +
				       1};
	return true;
}

static struct pieces *parse_until(struct parser *p, struct input *in,
				  struct control *end);

static struct pieces *parse_file(struct parser *p, const char *name);

/* "object" is a header's or a source's like the one it is said in. */
static const char *included(struct parser *p, const struct input *in, str word)
{
	const char *ending = str_ends(str_from(in->name), ".h") ? "h" : "c";

	if (word.len > 2 && word.ptr[word.len - 2] == '.') {
		ending = str_ends(word, ".h") ? "h" : "c";
		word.len -= 2;
	}
	return arena_format(p->arena, "%.*s.tmpl.%s", (int)word.len, word.ptr,
			    ending);
}

static void include(struct parser *p, struct pieces *list,
		    const struct input *in, const struct control *control)
{
	const char *name = included(p, in, control->word);
	struct pieces *inner;

	for (size_t i = 0; i < p->include_count; i++)
		if (!strcmp(p->including[i], name)) {
			fail(p, control->place, "template-syntax",
			     "this template includes itself:", control->word);
			return;
		}
	inner = parse_file(p, name);
	if (!inner) {
		if (!p->failed)
			p->failed = true;
		return;
	}
	for (size_t i = 0; i < inner->count; i++)
		*add(p, list, PIECE_TEXT) = inner->items[i];
}

static bool bind_control(struct parser *p, const struct control *control,
			 struct piece *piece)
{
	const struct word *word;

	if (!bind(p, control->word, &piece->slot)) {
		fail(p, control->place, "template-word",
		     "no such word here:", control->word);
		return false;
	}
	word = piece->slot.word;
	if (piece->kind == PIECE_EACH && (!word || word->kind != WORD_EACH)) {
		fail(p, control->place, "template-word",
		     "this word is not a list:", control->word);
		return false;
	}
	if (piece->kind == PIECE_WITH &&
	    (!word || (word->kind != WORD_ONE && word->kind != WORD_IN))) {
		fail(p, control->place, "template-word",
		     "this word is not a thing:", control->word);
		return false;
	}
	if ((piece->kind == PIECE_IF || piece->kind == PIECE_UNLESS) && word &&
	    word->kind == WORD_IN) {
		fail(p, control->place, "template-word",
		     "this thing is always there:", control->word);
		return false;
	}
	return true;
}

static bool enter(struct parser *p, const struct control *control,
		  const struct piece *piece)
{
	struct frame *frame;

	if (piece->kind != PIECE_EACH && piece->kind != PIECE_WITH)
		return true;
	if (p->frame_count == NESTING) {
		fail(p, control->place, "template-syntax", "nested too deep",
		     (str){NULL, 0});
		return false;
	}
	frame = &p->frames[p->frame_count++];
	frame->shape = piece->slot.word->of;
	frame->turn = piece->kind == PIECE_EACH;
	return true;
}

static void block(struct parser *p, struct pieces *list, struct input *in,
		  const struct control *control, enum piece_kind kind)
{
	struct piece piece = {.kind = kind};
	struct control end = {.place = control->place};
	size_t frames = p->frame_count;

	piece.text = control->indent;
	if (kind != PIECE_JOIN &&
	    (!bind_control(p, control, &piece) || !enter(p, control, &piece)))
		return;
	in->depth++;
	piece.body = parse_until(p, in, &end);
	p->frame_count = frames;
	if (str_is(end.verb, "else") && kind != PIECE_JOIN)
		piece.otherwise = parse_until(p, in, &end);
	in->depth--;
	if (!p->failed && !str_is(end.verb, "end"))
		fail(p, control->place, "template-syntax",
		     "this has no '//% end':", control->verb);
	*add(p, list, kind) = piece;
}

static void obey(struct parser *p, struct pieces *list, struct input *in,
		 const struct control *control)
{
	static const struct {
		const char *verb;
		enum piece_kind kind;
	} blocks[] = {{"each", PIECE_EACH},
		      {"if", PIECE_IF},
		      {"unless", PIECE_UNLESS},
		      {"with", PIECE_WITH},
		      {"join", PIECE_JOIN}};

	if (str_is(control->verb, "note"))
		return;
	if (str_is(control->verb, "include")) {
		include(p, list, in, control);
		return;
	}
	for (size_t i = 0; i < sizeof blocks / sizeof *blocks; i++)
		if (str_is(control->verb, blocks[i].verb)) {
			block(p, list, in, control, blocks[i].kind);
			return;
		}
	fail(p, control->place, "template-syntax",
	     "there is no such control line:", control->verb);
}

/* Pieces up to an `else` or `end` of this level, or the end of the file. */
static struct pieces *parse_until(struct parser *p, struct input *in,
				  struct control *end)
{
	struct pieces *list = ARENA_NEW(p->arena, struct pieces);
	struct control control;
	const char *stop;

	end->verb = (str){"", 0};
	while (in->at < in->end && !p->failed) {
		stop = memchr(in->at, '\n', (size_t)(in->end - in->at));
		stop = stop ? stop + 1 : in->end;
		if (!control_line(in, stop, &control)) {
			text_line(p, list, in, stop);
			in->at = stop;
			in->line++;
			continue;
		}
		in->at = stop;
		in->line++;
		if (str_is(control.verb, "end") ||
		    str_is(control.verb, "else")) {
			*end = control;
			if (in->depth == 0)
				fail(p, control.place, "template-syntax",
				     "nothing is open here for", control.verb);
			return list;
		}
		obey(p, list, in, &control);
	}
	return list;
}

static struct pieces *parse_file(struct parser *p, const char *name)
{
	struct source *source =
		text_source(p->arena, p->diag, p->templates, name);
	struct input in = {source, name, NULL, NULL, 1, 0};
	struct pieces *list;
	struct control end;

	if (!source || p->include_count == NESTING) {
		p->failed = true;
		return NULL;
	}
	in.at = source->bytes;
	in.end = source->bytes + source->len;
	p->including[p->include_count++] = name;
	list = parse_until(p, &in, &end);
	p->include_count--;
	return p->failed ? NULL : list;
}

/* A template that was read, for the shape it was read for. */
struct parsed {
	const struct shape *shape;
	struct pieces *pieces;
};

struct pieces *text_parse(struct arena *arena, struct diag *diag,
			  struct text_templates *templates, const char *name,
			  const struct shape *shape)
{
	struct parsed *parsed = map_find(&templates->parsed, str_from(name));
	struct parser parser = {.arena = arena,
				.diag = diag,
				.templates = templates};

	if (parsed && parsed->shape == shape)
		return parsed->pieces;
	parser.frames[0].shape = shape;
	parser.frame_count = 1;
	parsed = ARENA_NEW(arena, struct parsed);
	parsed->shape = shape;
	parsed->pieces = parse_file(&parser, name);
	assert(!parsed->pieces || (!parser.failed && parser.frame_count == 1));
	templates->parsed.arena = arena;
	map_put(&templates->parsed, str_from(name), parsed);
	return parsed->pieces;
}
