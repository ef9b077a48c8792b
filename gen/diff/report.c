/* SPDX-License-Identifier: MIT */
/*
 * Changes for a person and for a program.
 *
 * Invariant: each change is one line, with its place as a compiler prints it,
 * and those that break come first.
 */
#include "internal.h"

#include <assert.h>

static struct place place_of(const struct node *node)
{
	static const struct place nowhere = {NULL, 0, 0};

	return node ? doc_node_key_place(node) : nowhere;
}

static const char *sentence(const struct diff_change *change)
{
	const struct diff_about *about = &diff_about[change->kind];
	bool sends = change->directions & DIFF_SEND;
	bool receives = change->directions & DIFF_RECEIVE;
	bool program = change->directions & DIFF_PROGRAM;

	switch (diff_worst(change)) {
	case DIFF_BREAKS:
		if (program)
			return "breaks C";
		if (!sends || about->send != DIFF_BREAKS)
			return "breaks receiving";
		return receives && about->receive == DIFF_BREAKS
			       ? "breaks sending and receiving"
			       : "breaks sending";
	case DIFF_STRICT:
		return "breaks strict receiving";
	case DIFF_DIFFERS:
		return program ? "differs in C" : "differs";
	case DIFF_FINE:
	default:
		return program ? "fine in C" : "fine";
	}
}

static size_t count_of(const struct diff *d, enum diff_effect effect)
{
	size_t count = 0;

	for (size_t i = 0; i < d->count; i++)
		count += diff_worst(&d->items[i]) == effect;
	return count;
}

static void put_text(struct buf *out, const struct diff_change *change)
{
	const struct diff_about *about = &diff_about[change->kind];
	struct place place = place_of(change->now ? change->now : change->old);

	if (place.source)
		buf_add_format(out, "%s:%u:%u: ", place.source->path,
			       place.line, place.column);
	buf_add_format(out, "%s: %s: %s", sentence(change), change->where.ptr,
		       about->text);
	if (change->detail.ptr)
		buf_add_format(out, " (%s)", change->detail.ptr);
	buf_add_format(out, " [%s]\n", about->id);
}

str diff_report_text(const struct diff *d)
{
	struct buf out = {d->arena, NULL, 0, 0};
	size_t lines = 0;

	for (int effect = DIFF_BREAKS; effect >= DIFF_FINE; effect--)
		for (size_t i = 0; i < d->count; i++)
			if ((int)diff_worst(&d->items[i]) == effect) {
				put_text(&out, &d->items[i]);
				lines++;
			}
	assert(lines == d->count);
	if (!d->count)
		buf_add_text(&out,
			     "nothing that C or data depend on changed\n");
	else
		buf_add_format(&out,
			       "%zu changes: %zu break, %zu break strict "
			       "receivers, %zu differ, %zu are fine\n",
			       d->count, count_of(d, DIFF_BREAKS),
			       count_of(d, DIFF_STRICT),
			       count_of(d, DIFF_DIFFERS),
			       count_of(d, DIFF_FINE));
	return buf_str(&out);
}

/* ---- JSON ---- */

static void put_string(struct buf *out, const char *before, const char *text)
{
	const char *end = text + strlen(text), *from;

	buf_add_format(out, "%s\"", before);
	while (text < end) {
		int32_t rune;

		from = text;
		rune = str_rune(&text, end);
		if (rune < 0)
			buf_add_text(out, "\\ufffd");
		else if (rune < ' ')
			buf_add_format(out, "\\u%04x", (unsigned)rune);
		else if (rune == '"' || rune == '\\')
			buf_add_format(out, "\\%c", (int)rune);
		else
			buf_add(out, from, (size_t)(text - from));
	}
	buf_add_text(out, "\"");
}

static void put_place(struct buf *out, const char *name,
		      const struct node *node)
{
	struct place place = place_of(node);

	if (!place.source)
		return;
	buf_add_format(out, ", \"%s\": {", name);
	put_string(out, "\"file\": ", place.source->path);
	buf_add_format(out, ", \"line\": %u, \"column\": %u}", place.line,
		       place.column);
}

static void put_json(struct buf *out, const struct diff_change *change)
{
	static const char *const effects[] = {"fine", "differs", "strict",
					      "breaks"};
	const struct diff_about *about = &diff_about[change->kind];

	put_string(out, "  {\"id\": ", about->id);
	put_string(out, ", \"effect\": ", effects[diff_worst(change)]);
	if (change->directions & DIFF_SEND)
		put_string(out, ", \"sending\": ", effects[about->send]);
	if (change->directions & DIFF_RECEIVE)
		put_string(out, ", \"receiving\": ", effects[about->receive]);
	if (change->directions & DIFF_PROGRAM)
		put_string(out, ", \"program\": ", effects[about->send]);
	put_string(out, ",\n   \"where\": ", change->where.ptr);
	put_string(out, ", \"message\": ", about->text);
	if (change->detail.ptr)
		put_string(out, ", \"detail\": ", change->detail.ptr);
	put_place(out, "old", change->old);
	put_place(out, "new", change->now);
	buf_add_text(out, "}");
}

str diff_report_json(const struct diff *d, bool breaks)
{
	struct buf out = {d->arena, NULL, 0, 0};

	buf_add_format(&out,
		       "{\"breaks\": %s, \"counts\": {\"breaks\": %zu, "
		       "\"strict\": %zu, \"differs\": %zu, \"fine\": %zu},\n"
		       " \"changes\": [",
		       breaks ? "true" : "false", count_of(d, DIFF_BREAKS),
		       count_of(d, DIFF_STRICT), count_of(d, DIFF_DIFFERS),
		       count_of(d, DIFF_FINE));
	for (size_t i = 0; i < d->count; i++) {
		buf_add_text(&out, i ? ",\n" : "\n");
		put_json(&out, &d->items[i]);
	}
	buf_add_text(&out, "\n ]}\n");
	return buf_str(&out);
}
