/* SPDX-License-Identifier: MIT */
/*
 * Media types and names of headers (RFC 9110 sections 5.1 and 8.3.1).
 *
 * Invariant: letters compare without regard to case, and the parameters of a
 * media type decide nothing.
 */
#include "internal.h"

#include <string.h>

/* A media type without its parameters (RFC 9110 section 8.3.1). */
static str bare_type(str type)
{
	size_t len = 0;

	while (len < type.len && type.ptr[len] != ';' && type.ptr[len] != ' ' &&
	       type.ptr[len] != '	')
		len++;
	return (str){type.ptr, len};
}

static bool is_type(str type, const char *name)
{
	size_t len = strlen(name);

	return type.len == len && !strncasecmp(type.ptr, name, len);
}

/* "+json" (RFC 6839); JSON text sequences and lines are not JSON. */
bool model_media_is_json(str type)
{
	type = bare_type(type);
	return is_type(type, "application/json") || is_type(type, "*/*") ||
	       is_type(type, "text/json") ||
	       (type.len > 5 &&
		!strncasecmp(type.ptr + type.len - 5, "+json", 5));
}

enum media model_media_of(str type)
{
	if (model_media_is_json(type))
		return MEDIA_JSON;
	type = bare_type(type);
	if (is_type(type, "application/x-www-form-urlencoded"))
		return MEDIA_FORM;
	if (type.len > 10 && !strncasecmp(type.ptr, "multipart/", 10))
		return MEDIA_MULTIPART;
	return type.len > 5 && !strncasecmp(type.ptr, "text/", 5) ? MEDIA_TEXT
								  : MEDIA_BYTES;
}

bool model_media_is(str type, const char *name)
{
	return is_type(bare_type(type), name);
}

/* A name of a header is a token (RFC 9110 section 5.1). */
bool model_media_is_token(str name)
{
	size_t i;

	for (i = 0; i < name.len; i++)
		if (name.ptr[i] <= ' ' || name.ptr[i] == ':' ||
		    (unsigned char)name.ptr[i] >= 127)
			return false;
	return name.len > 0;
}
