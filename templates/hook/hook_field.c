/* SPDX-License-Identifier: 0BSD */
/*
 * Header fields as they come: names without regard to case, and media types
 * (RFC 9110 sections 5.1 and 8.3.1). Also a request's URL to the world, and
 * headers that are described as any text.
 *
 * Nothing that came is changed, or believed to end in a NUL.
 *
 * Invariant: headers that are collected have room for one more when one is
 * added.
 */
#include "hook_engine.h"
#include "hook_wide.h"

#include <string.h>

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* Are two texts of the same length the same, whatever the case of letters? */
bool hook_same_text(const char *a, const char *b, size_t len)
{
	size_t i = 0;

	while (len - i >= 8 && hook_load8(a + i) == hook_load8(b + i))
		i += 8;
	/* The last eight bytes are compared; some of them were before. */
	if (i > 0 && len - i < 8 &&
	    hook_load8(a + len - 8) == hook_load8(b + len - 8))
		return true;
	for (; i < len; i++)
		if (a[i] != b[i] && lower(a[i]) != lower(b[i]))
			return false;
	return true;
}

bool hook_same_name(hook_str a, const char *b)
{
	return a.len == strlen(b) && hook_same_text(a.ptr, b, a.len);
}

bool hook_is_header_name(const char *name)
{
	const char *at = name;

	while (*at &&
	       ((*at >= 'a' && *at <= 'z') || (*at >= 'A' && *at <= 'Z') ||
		(*at >= '0' && *at <= '9') || strchr("!#$%&'*+-.^_`|~", *at)))
		at++;
	return at > name && *at == '\0';
}

bool hook_headers_add(struct hook_headers *headers, size_t *room,
		      struct hook_arena *arena, hook_str name, hook_str value)
{
	size_t more = *room ? *room * 2 : 16;
	struct hook_header *larger;

	if (headers->count == *room) {
		larger =
			(struct hook_header *)hook_alloc(arena,
							 more * sizeof *larger);
		if (larger == NULL)
			return false;
		if (headers->count > 0)
			memcpy(larger, headers->items,
			       headers->count * sizeof *larger);
		headers->items = larger;
		*room = more;
	}
	HOOK_ASSERT(headers->count < *room);
	headers->items[headers->count].name = name;
	headers->items[headers->count].value = value;
	headers->count++;
	return true;
}

hook_str hook_public_url(struct hook_arena *arena, const char *base,
			 hook_str target)
{
	hook_str url = {NULL, 0};
	size_t len = base ? strlen(base) : 0;
	char *text = (char *)hook_alloc(arena, len + target.len + 1);

	if (text == NULL)
		return url;
	if (len > 0 && base[len - 1] == '/')
		len--;
	if (len > 0)
		memcpy(text, base, len);
	if (target.len > 0)
		memcpy(text + len, target.ptr, target.len);
	url.ptr = text;
	url.len = len + target.len;
	text[url.len] = '\0';
	return url;
}

hook_str hook_header_find(const struct hook_headers *headers, const char *name,
			  bool *again)
{
	hook_str found = {NULL, 0};
	size_t len = strlen(name), i;

	if (again)
		*again = false;
	for (i = 0; i < headers->count; i++) {
		if (headers->items[i].name.len != len ||
		    !hook_same_text(headers->items[i].name.ptr, name, len))
			continue;
		if (found.ptr && again)
			*again = true;
		if (found.ptr == NULL)
			found = headers->items[i].value;
	}
	return found;
}

/* ---- all of a message's headers, in one walk ---- */

/*
 * Loads fewer than eight bytes: some stand in the result twice, and no byte at
 * all gives blanks.
 */
HOOK_INLINE uint64_t load_few(const char *at, size_t len)
{
	if (len >= 4)
		return hook_load4(at) | (uint64_t)hook_load4(at + len - 4)
						<< 32;
	if (len == 0)
		return HOOK_ONES * ' ';
	return HOOK_ONES * ' ' << 24 | (unsigned char)at[0] |
	       (uint64_t)(unsigned char)at[len / 2] << 8 |
	       (uint64_t)(unsigned char)at[len - 1] << 16;
}

/*
 * Does it have NUL, CR or LF, or another byte below 14, which hardly ever
 * comes? A text's last bytes are looked at together with some that were looked
 * at before.
 */
HOOK_INLINE bool holds_low(const char *at, size_t len)
{
	const char *end = at + len;
	hook_wide low;

	if (len < 8)
		return hook_low8(load_few(at, len)) != 0;
	if (len < 16)
		return (hook_low8(hook_load8(at)) |
			hook_low8(hook_load8(end - 8))) != 0;
	for (low = hook_wide_low(hook_wide_load(end - 16)); end - at > 16;
	     at += 16)
		low = hook_wide_or(low, hook_wide_low(hook_wide_load(at)));
	return hook_wide_any(low);
}

/*
 * RFC 9110 section 5.5: a header with one of these is refused, wherever it
 * stands.
 */
static bool value_fits(hook_str value)
{
	size_t i;

	for (i = 0; i < value.len; i++)
		if (value.ptr[i] == '\0' || value.ptr[i] == '\r' ||
		    value.ptr[i] == '\n')
			return false;
	return true;
}

static void note(struct hook_sought *list, size_t count,
		 const struct hook_header *header)
{
	for (; count > 0; count--, list++) {
		if (list->name.len != header->name.len ||
		    !hook_same_text(header->name.ptr, list->name.ptr,
				    list->name.len))
			continue;
		list->again = list->value.ptr != NULL;
		if (list->value.ptr == NULL)
			list->value = header->value;
	}
}

/*
 * Most names have another length than the one that is looked for, which one
 * look at these bits shows.
 */
static uint64_t bit_of(size_t len)
{
	return UINT64_C(1) << (len & 63);
}

bool hook_headers_seek(const struct hook_headers *headers,
		       struct hook_sought *list, size_t count)
{
	const struct hook_header *at = headers->items;
	const struct hook_header *end = at + headers->count;
	uint64_t lengths = 0;
	bool fit = true;
	size_t i;

	for (i = 0; i < count; i++) {
		list[i].value.ptr = NULL;
		list[i].value.len = 0;
		list[i].again = false;
		if (list[i].name.len > 0)
			lengths |= bit_of(list[i].name.len);
	}
	for (; at < end; at++) {
		if (HOOK_RARE(holds_low(at->value.ptr, at->value.len)))
			fit &= value_fits(at->value);
		if (lengths & bit_of(at->name.len))
			note(list, count, at);
	}
	return fit;
}

bool hook_headers_fit(const struct hook_headers *headers)
{
	return hook_headers_seek(headers, NULL, 0);
}

/* ---- media types ---- */

/* RFC 9110 section 8.3.1: parameters follow a semicolon. */
bool hook_media_type_is(hook_str value, const char *type)
{
	size_t len = 0, i, wanted = strlen(type);
	const char *slash;
	hook_str bare;

	if (value.len == wanted && wanted > 0 &&
	    memcmp(value.ptr, type, wanted) == 0)
		return true;
	while (len < value.len && value.ptr[len] != ';')
		len++;
	while (len > 0 &&
	       (value.ptr[len - 1] == ' ' || value.ptr[len - 1] == '\t'))
		len--;
	bare.ptr = value.ptr;
	bare.len = len;
	if (value.ptr == NULL)
		return false;
	if (hook_same_name(bare, type))
		return true;
	/* application/vnd.acme+json is JSON, too. */
	slash = strchr(type, '/');
	if (slash == NULL)
		return false;
	wanted = strlen(slash + 1);
	if (len < wanted + 2 || bare.ptr[len - wanted - 1] != '+')
		return false;
	for (i = 0; i < wanted; i++)
		if (lower(bare.ptr[len - wanted + i]) != slash[1 + i])
			return false;
	/* "text/plain, x+json" is no media type at all. */
	for (i = 0; i < len; i++)
		if (bare.ptr[i] == ' ' || bare.ptr[i] == ',')
			return false;
	return true;
}

/* ---- headers that are described as any text ---- */

static bool has_name(const struct hook_header *header,
		     const struct hook_row *row)
{
	return header->name.len == row->length &&
	       hook_same_text(header->name.ptr, row->name, row->length);
}

static bool is_plain_text(const struct hook_row *row)
{
	return row->kind == HOOK_IS_TEXT && row->of.limits == NULL &&
	       row->format == 0 && !row->forbidden;
}

static bool is_ascii(hook_str text)
{
	size_t i;

	for (i = 0; i < text.len; i++)
		if ((unsigned char)text.ptr[i] >= 0x80 ||
		    (unsigned char)text.ptr[i] < ' ')
			return false;
	return text.len == 0 ||
	       (text.ptr[0] != ' ' && text.ptr[text.len - 1] != ' ');
}

/* Most webhooks describe headers that are any text. */
bool hook_headers_copy(const struct hook_type *type,
		       const struct hook_headers *headers,
		       struct hook_arena *arena, void *to)
{
	const struct hook_row *row = type->rows;
	const struct hook_row *end = row + type->count;
	const struct hook_header *found;
	hook_str text;
	size_t i;

	if (hook_type_limits(type) || hook_type_letter(type))
		return false;
	for (; row < end; row++) {
		if (!is_plain_text(row))
			return false;
		found = NULL;
		for (i = 0; i < headers->count; i++) {
			if (!has_name(&headers->items[i], row))
				continue;
			if (found != NULL)
				return false;
			found = &headers->items[i];
		}
		if (found == NULL && row->required)
			return false;
		if (found == NULL)
			continue;
		if (!is_ascii(found->value))
			return false;
		text = hook_copy(arena, found->value.ptr, found->value.len);
		if (text.ptr == NULL)
			return false;
		memcpy((char *)to + row->at, &text, sizeof text);
	}
	return true;
}
