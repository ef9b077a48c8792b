/* SPDX-License-Identifier: MIT */
/*
 * Messages of calls and of events: bodies, headers, answers.
 *
 * A body is the same one by its media type, an answer by its status, a header
 * by its name.
 */
#include "internal.h"

/* ---- bodies ---- */

static const struct content *content_of(const struct content *items,
					size_t count, str media_type)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(items[i].media_type, media_type))
			return &items[i];
	return NULL;
}

static bool same_encoding(const struct encoding *a, const struct encoding *b)
{
	return a && b && str_equal(a->content_type, b->content_type) &&
	       a->style == b->style && a->explode == b->explode &&
	       a->allow_reserved == b->allow_reserved;
}

static void encodings(struct diff *d, const struct diff_at *at,
		      const struct content *old, const struct content *now)
{
	struct diff_at step;
	str name;

	for (size_t i = 0; i < old->encoding_count; i++) {
		name = old->encodings[i].name;
		step = diff_step(d, at, "/%s", name.ptr);
		if (!same_encoding(&old->encodings[i],
				   model_encoding(now, name)))
			diff_add(d, &step, DIFF_PART_ENCODING, NULL);
	}
	for (size_t i = 0; i < now->encoding_count; i++) {
		name = now->encodings[i].name;
		step = diff_step(d, at, "/%s", name.ptr);
		if (!model_encoding(old, name))
			diff_add(d, &step, DIFF_PART_ENCODING, NULL);
	}
}

void diff_contents(struct diff *d, const struct diff_at *at,
		   const struct content *old, size_t old_count,
		   const struct content *now, size_t now_count)
{
	const struct content *other;

	for (size_t i = 0; i < old_count; i++) {
		other = content_of(now, now_count, old[i].media_type);
		if (!other) {
			diff_add(d, at, DIFF_MEDIA_REMOVED, "%s",
				 old[i].media_type.ptr);
			continue;
		}
		diff_nullable(d, at, old[i].nullable, other->nullable);
		diff_schemas(d, at, diff_schema_in(at->old, old[i].media_type),
			     diff_schema_in(at->now, old[i].media_type),
			     old[i].type, other->type);
		if (old[i].item || other->item)
			diff_schemas(d, at, NULL, NULL, old[i].item,
				     other->item);
		encodings(d, at, &old[i], other);
	}
	for (size_t i = 0; i < now_count; i++)
		if (!content_of(old, old_count, now[i].media_type))
			diff_add(d, at, DIFF_MEDIA_ADDED, "%s",
				 now[i].media_type.ptr);
}

/* ---- headers ---- */

static const struct header *header_of(const struct headers *headers, str name)
{
	for (size_t i = 0; i < headers->count; i++)
		if (str_same_header(headers->items[i].name, name))
			return &headers->items[i];
	return NULL;
}

static void header(struct diff *d, const struct diff_at *at,
		   const struct header *old, const struct header *now)
{
	if (old->required != now->required)
		diff_add(d, at,
			 now->required ? DIFF_HEADER_REQUIRED
				       : DIFF_HEADER_OPTIONAL,
			 NULL);
	diff_schemas(d, at, diff_schema_of(old->node),
		     diff_schema_of(now->node), old->type, now->type);
}

void diff_headers(struct diff *d, const struct diff_at *at,
		  const struct headers *old, const struct headers *now)
{
	const struct header *one, *other;
	struct diff_at step;

	for (size_t i = 0; i < old->count; i++) {
		one = &old->items[i];
		other = header_of(now, one->name);
		step = diff_step(d, at, " header %s", one->name.ptr);
		if (other)
			header(d, &step, one, other);
		else
			diff_add(d, &step,
				 one->required ? DIFF_HEADER_REMOVED
					       : DIFF_HEADER_REMOVED_OPTIONAL,
				 NULL);
	}
	for (size_t i = 0; i < now->count; i++) {
		one = &now->items[i];
		step = diff_step(d, at, " header %s", one->name.ptr);
		if (!header_of(old, one->name))
			diff_add(d, &step,
				 one->required ? DIFF_HEADER_ADDED_REQUIRED
					       : DIFF_HEADER_ADDED,
				 NULL);
	}
}

/* ---- answers ---- */

static const struct response *response_of(const struct response *items,
					  size_t count, str status)
{
	for (size_t i = 0; i < count; i++)
		if (str_equal(items[i].status, status))
			return &items[i];
	return NULL;
}

static void answer(struct diff *d, const struct diff_at *at,
		   const struct response *old, const struct response *now)
{
	if (!now) {
		diff_add(d, at,
			 old->status.ptr[0] == '2' ? DIFF_RESPONSE_REMOVED
						   : DIFF_ERROR_REMOVED,
			 NULL);
		return;
	}
	diff_contents(d, at, old->contents, old->content_count, now->contents,
		      now->content_count);
	diff_headers(d, at, &old->headers, &now->headers);
}

void diff_responses(struct diff *d, const struct diff_at *at,
		    unsigned direction, const struct response *old,
		    size_t old_count, const struct response *now,
		    size_t now_count)
{
	const struct response *other;
	struct diff_at step;

	for (size_t i = 0; i < old_count; i++) {
		other = response_of(now, now_count, old[i].status);
		step = diff_step(d, at, " %s", old[i].status.ptr);
		step.direction = direction;
		step.old = old[i].node;
		step.now = other ? other->node : NULL;
		answer(d, &step, &old[i], other);
	}
	for (size_t i = 0; i < now_count; i++) {
		step = diff_step(d, at, " %s", now[i].status.ptr);
		step.direction = direction;
		step.old = NULL;
		step.now = now[i].node;
		if (!response_of(old, old_count, now[i].status))
			diff_add(d, &step, DIFF_RESPONSE_ADDED, NULL);
	}
}
