/* SPDX-License-Identifier: MIT */
/*
 * Renders the pieces of a template with a view.
 *
 * A view is only read, at the offsets that its shape gives.
 *
 * Invariant: a slot is of a frame that is there.
 */
#include <assert.h>

#include "internal.h"

#include <string.h>

#define FRAMES 48
#define LINES  (64u << 10) /* so many bytes are wrapped at once */

struct frame {
	const char *view;
	size_t index, count;
};

struct renderer {
	struct buf *out;  /* lines that were not wrapped yet */
	size_t ripe;      /* at this length some lines are */
	unsigned joining; /* joins that are open: their lines are not whole */
	struct wrapper *wrapper;
	struct frame frames[FRAMES];
	size_t count;
};

static const void *value_at(const struct renderer *r, const struct slot *slot)
{
	assert(slot->up < r->count);
	return r->frames[r->count - 1 - slot->up].view + slot->offset;
}

static const char *text_at(const struct renderer *r, const struct slot *slot)
{
	const char *text;

	memcpy(&text, value_at(r, slot), sizeof text);
	return text ? text : "";
}

static struct view_list list_at(const struct renderer *r,
				const struct slot *slot)
{
	struct view_list list;

	memcpy(&list, value_at(r, slot), sizeof list);
	return list;
}

static const void *thing_at(const struct renderer *r, const struct slot *slot)
{
	const void *thing;

	if (slot->word->kind == WORD_IN)
		return value_at(r, slot);
	memcpy(&thing, value_at(r, slot), sizeof thing);
	return thing;
}

static bool own_true(const struct renderer *r, const struct slot *slot)
{
	const struct frame *frame = &r->frames[r->count - 1 - slot->up];

	if (slot->own == OWN_FIRST)
		return frame->index == 0;
	if (slot->own == OWN_LAST)
		return frame->index + 1 == frame->count;
	return frame->index != 0;
}

static bool is_true(const struct renderer *r, const struct slot *slot)
{
	bool flag;

	if (!slot->word)
		return own_true(r, slot);
	switch (slot->word->kind) {
	case WORD_FLAG:
		memcpy(&flag, value_at(r, slot), sizeof flag);
		return flag;
	case WORD_TEXT:
		return *text_at(r, slot) != '\0';
	case WORD_EACH:
		return list_at(r, slot).count > 0;
	case WORD_ONE:
	case WORD_IN:
	default:
		return thing_at(r, slot) != NULL;
	}
}

/*
 * The lines that are whole are wrapped, so that a file is never in memory
 * twice.
 */
static void wrap(struct renderer *r)
{
	const char *end = memrchr(r->out->ptr, '\n', r->out->len);
	size_t len = end ? (size_t)(end + 1 - r->out->ptr) : 0;

	text_wrap(r->wrapper, (str){r->out->ptr, len});
	r->out->len -= len;
	if (len)
		memmove(r->out->ptr, r->out->ptr + len, r->out->len);
	r->ripe = r->out->len * 2 + LINES;
}

static void run(struct renderer *r, const struct pieces *pieces);

static void turn(struct renderer *r, const struct piece *piece,
		 const void *view, size_t index, size_t count)
{
	struct frame *frame = &r->frames[r->count++];

	assert(r->count <= FRAMES);
	frame->view = view;
	frame->index = index;
	frame->count = count;
	run(r, piece->body);
	r->count--;
	if (r->out->len > r->ripe && !r->joining)
		wrap(r);
}

static void otherwise(struct renderer *r, const struct piece *piece)
{
	if (piece->otherwise)
		run(r, piece->otherwise);
}

static void each(struct renderer *r, const struct piece *piece)
{
	struct view_list list = list_at(r, &piece->slot);

	for (size_t i = 0; i < list.count; i++)
		turn(r, piece, list.items[i], i, list.count);
	if (!list.count)
		otherwise(r, piece);
}

static void hole(struct renderer *r, const struct slot *slot)
{
	if (slot->word)
		buf_add_text(r->out, text_at(r, slot));
	else
		buf_add_format(r->out, "%zu",
			       r->frames[r->count - 1 - slot->up].index);
}

static bool is_one_of(char c, const char *set)
{
	return c != '\0' && strchr(set, c) != NULL;
}

/* Between two lines that become one; "a &&" is not "&a". */
static bool wants_blank(const char *before, size_t before_len,
			const char *after, size_t len)
{
	char last = before[before_len - 1];

	if (last == '&' && before_len > 1 && before[before_len - 2] == '&')
		return true;
	if (is_one_of(last, "([{*&!.") || is_one_of(*after, "()[]},;."))
		return false;
	return len < 2 || memcmp(after, "->", 2) != 0;
}

/* Joins the lines in place; returns the length of the one line. */
static size_t joined(char *text, size_t len)
{
	size_t from = 0, to = 0;

	while (from < len) {
		if (text[from] != '\n') {
			text[to++] = text[from++];
			continue;
		}
		while (from < len && is_one_of(text[from], "\n\t "))
			from++;
		if (from < len && to > 0 &&
		    wants_blank(text, to, text + from, len - from))
			text[to++] = ' ';
	}
	return to;
}

static void join(struct renderer *r, const struct piece *piece)
{
	size_t from = r->out->len, len;

	/* As if a line were before it: its own indentation does not count. */
	buf_add_str(r->out, piece->text);
	buf_add(r->out, "\n", 1);
	from += piece->text.len;
	r->joining++;
	run(r, piece->body);
	r->joining--;
	len = joined(r->out->ptr + from, r->out->len - from);
	r->out->len = len ? from + len : from - piece->text.len;
	if (len)
		buf_add(r->out, "\n", 1);
}

static void run(struct renderer *r, const struct pieces *pieces)
{
	const struct piece *end = pieces->items + pieces->count;

	for (const struct piece *piece = pieces->items; piece < end; piece++) {
		switch (piece->kind) {
		case PIECE_TEXT:
			buf_add_str(r->out, piece->text);
			break;
		case PIECE_HOLE:
			hole(r, &piece->slot);
			break;
		case PIECE_EACH:
			each(r, piece);
			break;
		case PIECE_WITH:
			if (thing_at(r, &piece->slot))
				turn(r, piece, thing_at(r, &piece->slot), 0, 1);
			else
				otherwise(r, piece);
			break;
		case PIECE_JOIN:
			join(r, piece);
			break;
		case PIECE_IF:
		case PIECE_UNLESS:
		default:
			if (is_true(r, &piece->slot) ==
			    (piece->kind == PIECE_IF))
				run(r, piece->body);
			else
				otherwise(r, piece);
			break;
		}
	}
}

bool text_prepare(struct arena *arena, struct diag *diag,
		  struct text_templates *templates, const char *name,
		  const struct shape *shape)
{
	return text_parse(arena, diag, templates, name, shape) != NULL;
}

str text_render(struct arena *arena, struct diag *diag,
		struct text_templates *templates, const char *name,
		const struct shape *shape, const void *view)
{
	struct wrapper wrapper = {.out = &templates->wrapped};
	struct renderer r = {.out = &templates->rendered,
			     .ripe = LINES,
			     .wrapper = &wrapper,
			     .count = 1};
	struct pieces *pieces = text_parse(arena, diag, templates, name, shape);

	if (!pieces)
		return (str){NULL, 0};
	r.out->arena = wrapper.out->arena = arena;
	r.out->len = wrapper.out->len = 0;
	r.frames[0].view = view;
	run(&r, pieces);
	text_wrap(&wrapper, (str){r.out->ptr, r.out->len});
	if (!wrapper.out->len)
		return STR("");
	return (str){wrapper.out->ptr, wrapper.out->len};
}

str text_verbatim(struct arena *arena, struct diag *diag,
		  struct text_templates *templates, const char *name)
{
	struct source *source = text_source(arena, diag, templates, name);

	return source ? (str){source->bytes, source->len} : (str){NULL, 0};
}

/* What stands in `text` from the first line of `more` to its last, or NULL. */
static const char *find_lines(str text, str more, const char **behind)
{
	const char *end = more.ptr + more.len;
	const char *first = memchr(more.ptr, '\n', more.len);
	const char *last = memrchr(more.ptr, '\n', more.len - 1);
	const char *at = NULL;

	if (first && last)
		at = memmem(text.ptr, text.len, more.ptr,
			    (size_t)(first - more.ptr));
	*behind = at ? memmem(at, (size_t)(text.ptr + text.len - at), last,
			      (size_t)(end - last))
		     : NULL;
	if (!*behind)
		return NULL;
	*behind += end - last;
	return at;
}

str text_extended(struct arena *arena, struct diag *diag,
		  struct text_templates *templates, const char *name,
		  const char *more, const struct shape *shape, const void *view)
{
	str text = text_verbatim(arena, diag, templates, name);
	str rendered = text_render(arena, diag, templates, more, shape, view);
	struct buf *out = &templates->extended;
	const char *at, *behind;

	if (!text.ptr || !rendered.len)
		return text;
	out->arena = arena;
	out->len = 0;
	at = find_lines(text, rendered, &behind);
	if (at) {
		buf_add(out, text.ptr, (size_t)(at - text.ptr));
		text.len -= (size_t)(behind - text.ptr);
		text.ptr = behind;
	}
	buf_add_str(out, text);
	while (out->len > 1 && !memcmp(out->ptr + out->len - 2, "\n\n", 2))
		out->len--;
	buf_add_text(out, "\n");
	buf_add_str(out, rendered);
	return (str){out->ptr, out->len};
}
