/* SPDX-License-Identifier: MIT */
/*
 * The list of changes.
 *
 * Invariant: a kind, a place and a detail together make one change, which has a
 * bit for each direction in which it is met.
 */
#include "internal.h"

#include <assert.h>

#define X(name, id, send, receive, text) \
	[DIFF_##name] = {id, DIFF_##send, DIFF_##receive, text},
#define C(name, id, effect, text) \
	[DIFF_##name] = {id, DIFF_##effect, DIFF_##effect, text},
const struct diff_about diff_about[DIFF_KIND_COUNT] = {DIFF_KINDS(X)
							       DIFF_C_KINDS(C)};
#undef X
#undef C

void diff_add(struct diff *d, const struct diff_at *at, enum diff_kind kind,
	      const char *format, ...)
{
	struct diff_change *change;
	str detail = {NULL, 0}, key;
	size_t place;
	va_list args;

	if (format) {
		va_start(args, format);
		detail = str_from(arena_vformat(d->arena, format, args));
		va_end(args);
	}
	key = str_format(d->arena, "%d %s %s", (int)kind, at->where.ptr,
			 detail.ptr ? detail.ptr : "");
	/* Stored counting from 1: a map's value is never NULL. */
	place = (size_t)map_find(&d->known, key);
	assert(place <= d->count);
	if (place) {
		d->items[place - 1].directions |= at->direction;
		return;
	}
	d->items = arena_grow(d->arena, d->items, d->count, sizeof *d->items);
	change = &d->items[d->count++];
	*change = (struct diff_change){kind,   at->direction, at->where,
				       detail, at->old,       at->now};
	map_put(&d->known, key, (void *)d->count);
}

struct diff_at diff_step(struct diff *d, const struct diff_at *at,
			 const char *format, ...)
{
	struct diff_at step = *at;
	va_list args;

	va_start(args, format);
	step.where = str_format(d->arena, "%s%s", at->where.ptr,
				arena_vformat(d->arena, format, args));
	va_end(args);
	return step;
}

const char *diff_text(str text)
{
	return text.ptr ? text.ptr : "none";
}

enum diff_effect diff_worst(const struct diff_change *change)
{
	const struct diff_about *about = &diff_about[change->kind];
	enum diff_effect worst = DIFF_FINE;

	if (change->directions & (DIFF_SEND | DIFF_PROGRAM))
		worst = about->send;
	if (change->directions & DIFF_RECEIVE && about->receive > worst)
		worst = about->receive;
	return worst;
}
