/* SPDX-License-Identifier: MIT */
/*
 * Renders the pieces of a template with a view.
 *
 * Invariant: a view is only read, at the offsets that its shape gives.
 */
#include <assert.h>

#include "internal.h"

#include <string.h>

#define FRAMES 48

struct frame {
	const char *view;
	size_t index, count;
};

struct renderer {
	struct buf *out;
	struct frame frames[FRAMES];
	size_t count;
};

static const void *value_at(const struct renderer *r, const struct slot *slot)
{
	return r->frames[r->count - 1 - slot->up].view + slot->word->offset;
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

static void *thing_at(const struct renderer *r, const struct slot *slot)
{
	void *thing;

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
	default:
		return thing_at(r, slot) != NULL;
	}
}

static void run(struct renderer *r, const struct pieces *pieces);

static void turn(struct renderer *r, const struct piece *piece, void *view,
		 size_t index, size_t count)
{
	struct frame *frame = &r->frames[r->count++];

	assert(r->count <= FRAMES);
	frame->view = view;
	frame->index = index;
	frame->count = count;
	run(r, piece->body);
	r->count--;
}

static void otherwise(struct renderer *r, const struct piece *piece)
{
	if (piece->otherwise)
		run(r, piece->otherwise);
}

static void each(struct renderer *r, const struct piece *piece)
{
	struct view_list list = list_at(r, &piece->slot);
	size_t i;

	for (i = 0; i < list.count; i++)
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

static void run(struct renderer *r, const struct pieces *pieces)
{
	const struct piece *piece, *end = pieces->items + pieces->count;

	for (piece = pieces->items; piece < end; piece++) {
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

str text_render(struct arena *arena, struct diag *diag,
		struct text_templates *templates, const char *name,
		const struct shape *shape, const void *view)
{
	struct renderer r = {.out = &templates->rendered, .count = 1};
	struct pieces *pieces = text_parse(arena, diag, templates, name, shape);

	if (!pieces)
		return (str){NULL, 0};
	r.out->arena = arena;
	r.out->len = 0;
	r.frames[0].view = view;
	run(&r, pieces);
	return text_wrap(arena, (str){r.out->ptr, r.out->len});
}

str text_verbatim(struct arena *arena, struct diag *diag,
		  struct text_templates *templates, const char *name)
{
	struct source *source = text_source(arena, diag, templates, name);

	return source ? (str){source->bytes, source->len} : (str){NULL, 0};
}
