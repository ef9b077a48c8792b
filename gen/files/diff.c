/* SPDX-License-Identifier: MIT */
/*
 * A unified diff of two texts (POSIX diff -u), such as patch(1) takes.
 *
 * Lines that stand once in both texts hold the texts together (Bram Cohen's
 * patience diff); between them the shortest script is looked for (Myers, "An
 * O(ND) difference algorithm", 1986) up to a number of differences. What
 * differs more is shown as replaced, so that time stays near the size.
 *
 * Invariant: the lines that are not marked as changed are the same in both, in
 * the same order.
 */
#include "internal.h"

#include <assert.h>
#include <string.h>

#define CONTEXT 3
#define MOST    500 /* the most differences looked for between anchors */

struct side {
	str *lines; /* each with its line feed, if it has one */
	bool *changed;
	size_t count;
};

struct differ {
	struct arena *arena;
	struct side a, b;
};

/*
 * A part of both sides: from `a` up to `a_end`, which is excluded; likewise b.
 */
struct range {
	size_t a, a_end, b, b_end;
};

static struct side split(struct arena *arena, str text)
{
	const char *at = text.ptr, *end = at + text.len, *stop;
	struct side side = {NULL, NULL, 0};

	for (; at < end; at = stop) {
		stop = memchr(at, '\n', (size_t)(end - at));
		stop = stop ? stop + 1 : end;
		side.lines = arena_grow(arena, side.lines, side.count,
					sizeof *side.lines);
		side.lines[side.count++] = (str){at, (size_t)(stop - at)};
	}
	side.changed = arena_alloc(arena, side.count + 1);
	return side;
}

static bool same(const struct differ *d, size_t a, size_t b)
{
	return str_equal(d->a.lines[a], d->b.lines[b]);
}

static void mark(bool *changed, size_t from, size_t to)
{
	for (; from < to; from++)
		changed[from] = true;
}

/* ---- Myers: the shortest script, if it is short ---- */

/* Extends each diagonal by one more difference. True at the end. */
static bool step(const struct differ *d, struct range r, ptrdiff_t *far,
		 ptrdiff_t cost)
{
	const ptrdiff_t n = (ptrdiff_t)(r.a_end - r.a);
	const ptrdiff_t m = (ptrdiff_t)(r.b_end - r.b);
	ptrdiff_t k, x;

	for (k = -cost; k <= cost; k += 2) {
		if (k == -cost || (k != cost && far[k - 1] < far[k + 1]))
			x = far[k + 1];
		else
			x = far[k - 1] + 1;
		while (x < n && x - k < m && x >= 0 && x - k >= 0 &&
		       same(d, r.a + (size_t)x, r.b + (size_t)(x - k)))
			x++;
		far[k] = x;
		if (x >= n && x - k >= m)
			return true;
	}
	return false;
}

/* Walks back along the path found, by what each step recorded. */
static void mark_way(struct differ *d, struct range r, ptrdiff_t **known,
		     ptrdiff_t cost)
{
	ptrdiff_t x = (ptrdiff_t)(r.a_end - r.a);
	ptrdiff_t y = (ptrdiff_t)(r.b_end - r.b), k;
	const ptrdiff_t *far;

	for (; cost > 0; cost--) {
		far = known[cost - 1];
		k = x - y;
		if (k == -cost || (k != cost && far[k - 1] < far[k + 1])) {
			x = far[k + 1];
			y = x - (k + 1);
			d->b.changed[r.b + (size_t)y] = true;
		} else {
			x = far[k - 1];
			y = x - (k - 1);
			d->a.changed[r.a + (size_t)x] = true;
		}
	}
}

static void mark_shortest(struct differ *d, struct range r)
{
	const size_t width = 2 * MOST + 3;
	ptrdiff_t *known[MOST + 1], *far, cost;

	far = (ptrdiff_t *)arena_alloc(d->arena, width * sizeof *far) + MOST +
	      1;
	for (cost = 0; cost <= MOST; cost++) {
		known[cost] = (ptrdiff_t *)arena_alloc(d->arena,
						       ((size_t)cost * 2 + 3) *
							       sizeof *far) +
			      cost + 1;
		if (step(d, r, far, cost)) {
			mark_way(d, r, known, cost);
			return;
		}
		memcpy(known[cost] - cost - 1, far - cost - 1,
		       ((size_t)cost * 2 + 3) * sizeof *far);
	}
	mark(d->a.changed, r.a, r.a_end);
	mark(d->b.changed, r.b, r.b_end);
}

/* ---- anchors: lines that stand once in both ---- */

struct line {
	size_t a, b, a_count, b_count;
};

struct anchor {
	size_t a, b, before; /* before: the previous anchor, + 1; 0: none */
};

static void count_lines(struct differ *d, struct range r, struct map *lines)
{
	struct line *line;

	for (size_t i = r.a; i < r.a_end; i++) {
		line = map_find(lines, d->a.lines[i]);
		if (!line) {
			line = ARENA_NEW(d->arena, struct line);
			map_put(lines, d->a.lines[i], line);
		}
		line->a = i;
		line->a_count++;
	}
	for (size_t i = r.b; i < r.b_end; i++) {
		line = map_find(lines, d->b.lines[i]);
		if (!line)
			continue;
		line->b = i;
		line->b_count++;
	}
}

/*
 * Finds the longest sequence, in the order of b, that also ascends in a;
 * returns its length.
 */
static size_t longest_row(struct anchor *all, size_t count, size_t *tops)
{
	size_t low, high, middle, length = 0;

	for (size_t i = 0; i < count; i++) {
		low = 0;
		high = length;
		while (low < high) {
			middle = low + (high - low) / 2;
			if (all[tops[middle]].a < all[i].a)
				low = middle + 1;
			else
				high = middle;
		}
		all[i].before = low ? tops[low - 1] + 1 : 0;
		tops[low] = i;
		length += low == length;
	}
	return length;
}

/* Lists the anchors in order, and returns their number. */
static size_t find_anchors(struct differ *d, struct range r,
			   struct anchor **anchors)
{
	struct map lines = {d->arena, NULL, 0, 0};
	size_t at, length, count = 0, *tops;
	const struct line *line;
	struct anchor *all;

	count_lines(d, r, &lines);
	all = arena_alloc(d->arena, (r.b_end - r.b) * sizeof *all);
	tops = arena_alloc(d->arena, (r.b_end - r.b) * sizeof *tops);
	for (size_t i = r.b; i < r.b_end; i++) {
		line = map_find(&lines, d->b.lines[i]);
		if (line && line->a_count == 1 && line->b_count == 1)
			all[count++] = (struct anchor){line->a, i, 0};
	}
	length = longest_row(all, count, tops);
	*anchors = arena_alloc(d->arena, (length + 1) * sizeof **anchors);
	at = length ? tops[length - 1] + 1 : 0;
	for (size_t i = length; i > 0; i--) {
		(*anchors)[i - 1] = all[at - 1];
		at = all[at - 1].before;
	}
	return length;
}

static void compare(struct differ *d, struct range r)
{
	struct anchor *anchors;
	size_t count;

	while (r.a < r.a_end && r.b < r.b_end && same(d, r.a, r.b)) {
		r.a++;
		r.b++;
	}
	while (r.a < r.a_end && r.b < r.b_end &&
	       same(d, r.a_end - 1, r.b_end - 1)) {
		r.a_end--;
		r.b_end--;
	}
	if (r.a == r.a_end || r.b == r.b_end) {
		mark(d->a.changed, r.a, r.a_end);
		mark(d->b.changed, r.b, r.b_end);
		return;
	}
	count = find_anchors(d, r, &anchors);
	if (!count) {
		mark_shortest(d, r);
		return;
	}
	for (size_t i = 0; i < count; i++) {
		compare(d,
			(struct range){r.a, anchors[i].a, r.b, anchors[i].b});
		r.a = anchors[i].a + 1;
		r.b = anchors[i].b + 1;
	}
	compare(d, r);
}

/* Are the lines that are not marked the same ones in both? */
static bool is_paired(const struct differ *d)
{
	size_t a = 0, b = 0;

	for (;;) {
		while (a < d->a.count && d->a.changed[a])
			a++;
		while (b < d->b.count && d->b.changed[b])
			b++;
		if (a == d->a.count || b == d->b.count)
			return a == d->a.count && b == d->b.count;
		if (!same(d, a++, b++))
			return false;
	}
}

/* ---- hunks ---- */

static void put_line(struct buf *out, const char *mark, str line)
{
	buf_add_text(out, mark);
	buf_add_str(out, line);
	if (!str_ends(line, "\n"))
		buf_add_text(out, "\n\\ No newline at end of file\n");
}

/* Counts from 1; an empty part is named by the line before it. */
static void put_part(struct buf *out, size_t from, size_t to)
{
	buf_add_format(out, "%zu", to > from ? from + 1 : from);
	if (to - from != 1)
		buf_add_format(out, ",%zu", to - from);
}

static void put_hunk(struct differ *d, struct buf *out, struct range r)
{
	buf_add_text(out, "@@ -");
	put_part(out, r.a, r.a_end);
	buf_add_text(out, " +");
	put_part(out, r.b, r.b_end);
	buf_add_text(out, " @@\n");
	while (r.a < r.a_end || r.b < r.b_end) {
		if (r.a < r.a_end && d->a.changed[r.a]) {
			put_line(out, "-", d->a.lines[r.a++]);
		} else if (r.b < r.b_end && d->b.changed[r.b]) {
			put_line(out, "+", d->b.lines[r.b++]);
		} else {
			put_line(out, " ", d->a.lines[r.a++]);
			r.b++;
		}
	}
}

/*
 * Extends over changes, and over gaps that are too short to separate two hunks.
 */
static void extend(const struct differ *d, struct range *r)
{
	size_t quiet = 0;

	while (r->a_end < d->a.count || r->b_end < d->b.count) {
		if (r->a_end < d->a.count && d->a.changed[r->a_end]) {
			r->a_end++;
			quiet = 0;
		} else if (r->b_end < d->b.count && d->b.changed[r->b_end]) {
			r->b_end++;
			quiet = 0;
		} else if (quiet < 2 * CONTEXT) {
			r->a_end++;
			r->b_end++;
			quiet++;
		} else {
			break;
		}
	}
	if (quiet > CONTEXT) {
		r->a_end -= quiet - CONTEXT;
		r->b_end -= quiet - CONTEXT;
	}
}

static void put_hunks(struct differ *d, struct buf *out)
{
	size_t a = 0, b = 0, back, shown = 0;
	struct range r;

	while (a < d->a.count || b < d->b.count) {
		if (!(a < d->a.count && d->a.changed[a]) &&
		    !(b < d->b.count && d->b.changed[b])) {
			a++;
			b++;
			continue;
		}
		back = a - shown < CONTEXT ? a - shown : CONTEXT;
		r = (struct range){a - back, a, b - back, b};
		extend(d, &r);
		put_hunk(d, out, r);
		a = shown = r.a_end;
		b = r.b_end;
	}
}

str files_diff(struct arena *arena, const char *old_name, str old,
	       const char *new_name, str fresh)
{
	struct differ d = {arena, split(arena, old), split(arena, fresh)};
	struct buf out = {arena, NULL, 0, 0};

	compare(&d, (struct range){0, d.a.count, 0, d.b.count});
	assert(is_paired(&d));
	buf_add_format(&out, "--- %s\n+++ %s\n", old_name, new_name);
	put_hunks(&d, &out);
	return buf_str(&out);
}
