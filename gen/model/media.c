/* SPDX-License-Identifier: MIT */
/*
 * Media types and names of headers (RFC 9110 sections 5.1 and 8.3.1).
 *
 * Letters compare without regard to case, and the parameters of a media type
 * decide nothing.
 */
#include "internal.h"

#include <string.h>

/* A media type without its parameters (RFC 9110 section 8.3.1). */
str model_media_bare(str type)
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
	type = model_media_bare(type);
	return is_type(type, "application/json") || is_type(type, "*/*") ||
	       is_type(type, "text/json") ||
	       (type.len > 5 &&
		!strncasecmp(type.ptr + type.len - 5, "+json", 5));
}

enum media model_media_of(str type)
{
	if (model_media_is_json(type))
		return MEDIA_JSON;
	type = model_media_bare(type);
	if (is_type(type, "application/x-www-form-urlencoded"))
		return MEDIA_FORM;
	if (type.len > 10 && !strncasecmp(type.ptr, "multipart/", 10))
		return MEDIA_MULTIPART;
	return type.len > 5 && !strncasecmp(type.ptr, "text/", 5) ? MEDIA_TEXT
								  : MEDIA_BYTES;
}

bool model_media_is(str type, const char *name)
{
	return is_type(model_media_bare(type), name);
}

/* A name of a header is a token (RFC 9110 section 5.1). */
bool model_media_is_token(str name)
{
	for (size_t i = 0; i < name.len; i++)
		if (name.ptr[i] <= ' ' || name.ptr[i] == ':' ||
		    (unsigned char)name.ptr[i] >= 127)
			return false;
	return name.len > 0;
}

/* ---- names of headers ---- */

/* "x-rate-limit", by which all spellings of a name are found. */
static str folded(struct builder *b, str name)
{
	char *text = arena_copy(b->arena, name.ptr, name.len);

	for (size_t i = 0; i < name.len; i++)
		if (text[i] >= 'A' && text[i] <= 'Z')
			text[i] = (char)(text[i] | 32);
	return (str){text, name.len};
}

/*
 * The header's name, of a Parameter or Header Object; absent: it is no header.
 */
static str name_at(const struct node *node, enum form form)
{
	const struct node *map = node->parent;

	if (form == FORM_PARAMETER)
		return str_is(model_member_text(node, "in"), "header")
			       ? model_member_text(node, "name")
			       : (str){NULL, 0};
	/* The name of a component is not the name of a header. */
	if (form != FORM_HEADER || !node->key || !map || !map->parent ||
	    !map->parent->key || str_is(map->parent->key->text, "components"))
		return (str){NULL, 0};
	return node->key->text;
}

void model_header_spelled(struct builder *b, const struct node *node,
			  enum form form)
{
	str name = name_at(node, form), key;
	const str *before;
	str *spelling;

	if (!name.len)
		return;
	key = folded(b, name);
	before = map_find(&b->header_names, key);
	if (before && str_compare(*before, name) <= 0)
		return;
	spelling = ARENA_NEW(b->arena, str);
	*spelling = name;
	map_put(&b->header_names, key, spelling);
}

str model_header_spelling(struct builder *b, str name)
{
	const str *spelling = map_find(&b->header_names, folded(b, name));

	return spelling ? *spelling : name;
}
