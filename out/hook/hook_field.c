/* SPDX-License-Identifier: 0BSD */
/*
 * Header fields as they come: names without regard to case, and media types
 * (RFC 9110 sections 5.1 and 8.3.1). Also a request's URL to the world.
 *
 * Invariant: nothing that came is changed, or believed to end in a NUL.
 */
#include "hook_private.h"
#include "hook_wide.h"

#include <string.h>

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* Of the same length. */
bool hook_same_text(const char *a, const char *b, size_t len)
{
	size_t i = 0;

	while (len - i >= 8 && hook_load8(a + i) == hook_load8(b + i))
		i += 8;
	for (; i < len; i++)
		if (a[i] != b[i] && lower(a[i]) != lower(b[i]))
			return false;
	return true;
}

bool hook_same_name(hook_str a, const char *b)
{
	return a.len == strlen(b) && hook_same_text(a.ptr, b, a.len);
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

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_field_c != 0x929b90c4
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
