/* SPDX-License-Identifier: MIT */
/*
 * URI references: split, resolved against a base (RFC 3986 section 5).
 *
 * A URI that is no hierarchy (urn:...) is replaced as a whole, or
 * keeps all but its fragment.
 */
#include "doc.h"

#include <string.h>

struct uri {
	str scheme, authority, path, query, fragment; /* ptr NULL: none */
};

static str part(const char *from, const char *to)
{
	return (str){from, (size_t)(to - from)};
}

static const char *until(const char *at, const char *end, const char *stops)
{
	while (at < end && !strchr(stops, *at))
		at++;
	return at;
}

static bool is_scheme(const char *at, const char *end)
{
	if (at == end || !((*at | 32) >= 'a' && (*at | 32) <= 'z'))
		return false;
	for (; at < end; at++)
		if (!((*at | 32) >= 'a' && (*at | 32) <= 'z') &&
		    !(*at >= '0' && *at <= '9') && !strchr("+-.", *at))
			return false;
	return true;
}

/* RFC 3986 appendix B. */
static struct uri split(str text)
{
	const char *at = text.ptr, *end = text.ptr + text.len, *stop;
	struct uri uri = {{0}, {0}, {0}, {0}, {0}};

	stop = until(at, end, ":/?#");
	if (stop < end && *stop == ':' && is_scheme(at, stop)) {
		uri.scheme = part(at, stop);
		at = stop + 1;
	}
	if (end - at >= 2 && at[0] == '/' && at[1] == '/') {
		stop = until(at + 2, end, "/?#");
		uri.authority = part(at + 2, stop);
		at = stop;
	}
	stop = until(at, end, "?#");
	uri.path = part(at, stop);
	at = stop;
	if (at < end && *at == '?') {
		stop = until(at, end, "#");
		uri.query = part(at + 1, stop);
		at = stop;
	}
	if (at < end)
		uri.fragment = part(at + 1, end);
	return uri;
}

bool doc_uri_absolute(str uri)
{
	return split(uri).scheme.ptr != NULL;
}

/* Section 5.2.4; `path` is changed in place. */
static str remove_dots(char *path, size_t len)
{
	const char *at = path, *end = path + len, *stop;
	char *out = path;
	bool rooted = len > 0 && path[0] == '/';

	while (at < end) {
		stop = until(at + 1, end, "/");
		const char *name = *at == '/' ? at + 1 : at;
		size_t size = (size_t)(stop - name);

		if (size == 1 && name[0] == '.') {
			if (stop == end && (rooted || out > path))
				*out++ = '/';
		} else if (size == 2 && name[0] == '.' && name[1] == '.' &&
			   (rooted || out > path)) {
			while (out > path && *--out != '/')
				;
			if (stop == end)
				*out++ = '/';
		} else {
			if (out == path && !rooted && *at == '/')
				at++;
			memmove(out, at, (size_t)(stop - at));
			out += stop - at;
		}
		at = stop;
	}
	return part(path, out);
}

/* Section 5.2.3. */
static str merge(struct arena *arena, const struct uri *base, str path)
{
	size_t keep = base->path.len;
	struct buf out = {arena, NULL, 0, 0};

	while (keep > 0 && base->path.ptr[keep - 1] != '/')
		keep--;
	if (base->authority.ptr && base->path.len == 0)
		buf_add_text(&out, "/");
	buf_add(&out, base->path.ptr, keep);
	buf_add_str(&out, path);
	return out.ptr ? remove_dots(out.ptr, out.len) : path;
}

static str join(struct arena *arena, const struct uri *uri)
{
	struct buf out = {arena, NULL, 0, 0};

	buf_add_text(&out, "");
	if (uri->scheme.ptr) {
		buf_add_str(&out, uri->scheme);
		buf_add_text(&out, ":");
	}
	if (uri->authority.ptr) {
		buf_add_text(&out, "//");
		buf_add_str(&out, uri->authority);
	}
	buf_add_str(&out, uri->path);
	if (uri->query.ptr) {
		buf_add_text(&out, "?");
		buf_add_str(&out, uri->query);
	}
	if (uri->fragment.ptr) {
		buf_add_text(&out, "#");
		buf_add_str(&out, uri->fragment);
	}
	return out.ptr ? buf_str(&out) : STR("");
}

str doc_uri_resolve(struct arena *arena, str base_text, str reference)
{
	struct uri base = split(base_text), uri = split(reference);

	if (uri.scheme.ptr)
		return reference;
	uri.scheme = base.scheme;
	if (!uri.authority.ptr) {
		uri.authority = base.authority;
		if (uri.path.len == 0) {
			uri.path = base.path;
			if (!uri.query.ptr)
				uri.query = base.query;
		} else if (uri.path.ptr[0] != '/') {
			uri.path = merge(arena, &base, uri.path);
		}
	}
	return join(arena, &uri);
}

str doc_uri_split(struct arena *arena, str uri, str *fragment)
{
	const char *hash = uri.len ? memchr(uri.ptr, '#', uri.len) : NULL;

	*fragment = STR("");
	if (!hash)
		return uri;
	*fragment =
		str_percent_decode(arena, part(hash + 1, uri.ptr + uri.len));
	return str_copy(arena, part(uri.ptr, hash));
}
