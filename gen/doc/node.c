/* SPDX-License-Identifier: MIT */
/*
 * Questions about nodes: members, pointers, and what a scalar is in YAML 1.2's
 * core schema (section 10.3.2).
 *
 * Nothing here changes a node, except for what is kept aside.
 *
 * Invariant: what is kept aside is that of a list or a map, which has no text.
 */
#include "internal.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct doc_aside *doc_node_aside(struct arena *arena, struct node *node)
{
	struct doc_aside *aside = node->aside;

	assert(node->kind != NODE_SCALAR && !node->text.len);
	if (aside && aside->of == node)
		return aside;
	aside = ARENA_NEW(arena, struct doc_aside);
	aside->of = node;
	aside->lookup.arena = arena;
	node->aside = aside;
	return aside;
}

void doc_node_remember(struct arena *arena, struct node *node, void *memo)
{
	if (node->kind != NODE_SCALAR)
		doc_node_aside(arena, node)->memo = memo;
}

void doc_node_changed(struct node *node)
{
	struct doc_aside *aside = node->aside;

	if (node->kind == NODE_MAP && aside && aside->of == node)
		map_release(&aside->lookup);
}

void doc_node_replaced(struct node *map, const struct node *before,
		       struct node *after)
{
	struct doc_aside *aside = map->aside;

	if (aside && aside->of == map && aside->lookup.count)
		map_put(&aside->lookup, before->key->text, after);
}

struct document *doc_node_document(const struct node *node)
{
	return node->place.source ? node->place.source->document : NULL;
}

struct node *doc_node_find_str(const struct node *map, str name)
{
	const struct doc_aside *aside;
	str key;

	if (!map || map->kind != NODE_MAP)
		return NULL;
	aside = map->aside;
	if (aside && aside->of == map && aside->lookup.count)
		return map_find(&aside->lookup, name);
	for (size_t i = 0; i < map->count; i++) {
		key = map->items[i]->key->text;
		if (key.len == name.len && !memcmp(key.ptr, name.ptr, key.len))
			return map->items[i];
	}
	return NULL;
}

struct place doc_node_key_place(const struct node *node)
{
	return node->key ? node->key->place : node->place;
}

/* ---- JSON Pointer, RFC 6901 ---- */

static void add_token(struct buf *out, str token)
{
	size_t from = 0;

	buf_add(out, "/", 1);
	for (size_t i = 0; i < token.len; i++) {
		if (token.ptr[i] != '~' && token.ptr[i] != '/')
			continue;
		buf_add(out, token.ptr + from, i - from);
		buf_add(out, token.ptr[i] == '~' ? "~0" : "~1", 2);
		from = i + 1;
	}
	buf_add(out, token.ptr + from, token.len - from);
}

void doc_node_stand_for(struct arena *arena, struct node *node,
			const struct node *other)
{
	doc_node_aside(arena, node)->stands_for = other;
}

static const struct node *stood_for(const struct node *node)
{
	const struct doc_aside *aside = node->kind == NODE_SCALAR ? NULL
								  : node->aside;

	return aside && aside->of == node && aside->stands_for
		       ? aside->stands_for
		       : node;
}

bool doc_node_is_made(const struct node *node)
{
	return node->key && !node->key->parent && stood_for(node) == node;
}

static void add_pointer(struct buf *out, const struct node *made)
{
	const struct node *node = stood_for(made);

	if (!node->parent)
		return;
	add_pointer(out, node->parent);
	if (doc_node_is_made(node))
		return;
	if (node->parent->kind == NODE_MAP)
		add_token(out, node->key ? node->key->text : node->text);
	else
		buf_add_format(out, "/%u", (unsigned)node->index);
}

str doc_node_pointer(struct arena *arena, const struct node *node)
{
	struct buf out = {arena, NULL, 0, 0};

	add_pointer(&out, node);
	return buf_str(&out);
}

static struct node *item_at(const struct node *list, const char *token,
			    size_t len)
{
	size_t index = 0;

	if (len == 0 || len > 9 || (len > 1 && token[0] == '0'))
		return NULL;
	for (size_t i = 0; i < len; i++) {
		if (token[i] < '0' || token[i] > '9')
			return NULL;
		index = index * 10 + (size_t)(token[i] - '0');
	}
	return index < list->count ? list->items[index] : NULL;
}

/* Writes the unescaped token to `out`, which has room for the escaped one. */
static str unescape(const char *token, size_t len, char *out)
{
	size_t n = 0;

	for (size_t i = 0; i < len; i++) {
		if (token[i] == '~' && i + 1 < len &&
		    (token[i + 1] == '0' || token[i + 1] == '1'))
			out[n++] = token[++i] == '0' ? '~' : '/';
		else
			out[n++] = token[i];
	}
	return (str){out, n};
}

/* Is the unescaped token equal to this name? */
static bool token_is(const char *token, size_t len, str name)
{
	size_t n = 0;
	char c;

	for (size_t i = 0; i < len; i++, n++) {
		c = token[i];
		if (c == '~' && i + 1 < len &&
		    (token[i + 1] == '0' || token[i + 1] == '1'))
			c = token[++i] == '0' ? '~' : '/';
		if (n == name.len || name.ptr[n] != c)
			return false;
	}
	return n == name.len;
}

/* Names this long are rare, so they are searched one by one. */
static struct node *find_long(const struct node *map, const char *token,
			      size_t len)
{
	for (size_t i = 0; map->kind == NODE_MAP && i < map->count; i++)
		if (token_is(token, len, map->items[i]->key->text))
			return map->items[i];
	return NULL;
}

struct node *doc_node_at(struct node *from, str pointer)
{
	const char *at = pointer.ptr, *end, *stop;
	char small[256];
	size_t len;

	if (!pointer.len)
		return from;
	end = at + pointer.len;
	while (from && at < end) {
		if (*at++ != '/')
			return NULL;
		stop = memchr(at, '/', (size_t)(end - at));
		len = (size_t)((stop ? stop : end) - at);
		if (from->kind == NODE_LIST) {
			from = item_at(from, at, len);
		} else if (len <= sizeof small) {
			from = doc_node_find_str(from,
						 unescape(at, len, small));
		} else {
			from = find_long(from, at, len);
		}
		at += len;
	}
	return from;
}

/* ---- the core schema ---- */

static bool is_plain(const struct node *node)
{
	return node && node->kind == NODE_SCALAR && node->plain;
}

static bool is_one(const struct node *node, const char *lower,
		   const char *title, const char *upper)
{
	return str_is(node->text, lower) || str_is(node->text, title) ||
	       str_is(node->text, upper);
}

bool doc_node_is_null(const struct node *node)
{
	return is_plain(node) &&
	       (node->text.len == 0 || str_is(node->text, "~") ||
		is_one(node, "null", "Null", "NULL"));
}

bool doc_node_is_bool(const struct node *node, bool *value)
{
	if (!is_plain(node))
		return false;
	if (is_one(node, "true", "True", "TRUE"))
		*value = true;
	else if (is_one(node, "false", "False", "FALSE"))
		*value = false;
	else
		return false;
	return true;
}

static size_t digits(const char *at, const char *end)
{
	const char *from = at;

	while (at < end && *at >= '0' && *at <= '9')
		at++;
	return (size_t)(at - from);
}

static const char *skip_sign(const char *at, const char *end)
{
	return at < end && (*at == '-' || *at == '+') ? at + 1 : at;
}

/* Decimal forms only: 0x and 0o are text to a JSON reader. */
bool doc_node_is_number(const struct node *node)
{
	const char *at, *end;
	size_t whole, fraction = 0;

	if (!is_plain(node))
		return false;
	end = node->text.ptr + node->text.len;
	at = skip_sign(node->text.ptr, end);
	whole = digits(at, end);
	at += whole;
	if (whole > 1 && at[-(ptrdiff_t)whole] == '0')
		return false;
	if (at < end && *at == '.') {
		fraction = digits(at + 1, end);
		at += 1 + fraction;
	}
	if (whole + fraction == 0)
		return false;
	if (at < end && (*at == 'e' || *at == 'E')) {
		at = skip_sign(at + 1, end);
		if (digits(at, end) == 0)
			return false;
		at += digits(at, end);
	}
	return at == end;
}

bool doc_node_is_integer(const struct node *node, int64_t *value)
{
	const char *at, *end;
	bool negative;
	uint64_t sum = 0, limit;

	if (!doc_node_is_number(node))
		return false;
	end = node->text.ptr + node->text.len;
	negative = node->text.ptr[0] == '-';
	at = skip_sign(node->text.ptr, end);
	if (digits(at, end) != (size_t)(end - at))
		return false;
	limit = (uint64_t)INT64_MAX + negative;
	for (; at < end; at++) {
		if (sum > (limit - (uint64_t)(*at - '0')) / 10)
			return false;
		sum = sum * 10 + (uint64_t)(*at - '0');
	}
	if (negative)
		*value = sum ? -(int64_t)(sum - 1) - 1 : 0;
	else
		*value = (int64_t)sum;
	return true;
}

bool doc_node_is_string(const struct node *node)
{
	bool value;

	return node && node->kind == NODE_SCALAR && !doc_node_is_null(node) &&
	       !doc_node_is_bool(node, &value) && !doc_node_is_number(node);
}

/* ---- equality ---- */

static bool scalar_equal(const struct node *a, const struct node *b)
{
	bool x, y;

	if (doc_node_is_null(a) || doc_node_is_null(b))
		return doc_node_is_null(a) && doc_node_is_null(b);
	if (doc_node_is_bool(a, &x))
		return doc_node_is_bool(b, &y) && x == y;
	if (doc_node_is_number(a)) {
		int64_t m, n;

		if (doc_node_is_integer(a, &m) && doc_node_is_integer(b, &n))
			return m == n;
		return doc_node_is_number(b) &&
		       (str_equal(a->text, b->text) ||
			strtod(a->text.ptr, NULL) == strtod(b->text.ptr, NULL));
	}
	return doc_node_is_string(b) && str_equal(a->text, b->text);
}

bool doc_node_equal(const struct node *a, const struct node *b)
{
	const struct node *other;

	if (a == b)
		return true;
	if (a->kind != b->kind || a->count != b->count)
		return false;
	if (a->kind == NODE_SCALAR)
		return scalar_equal(a, b);
	for (size_t i = 0; i < a->count; i++) {
		other = a->kind == NODE_LIST
				? b->items[i]
				: doc_node_find_str(b, a->items[i]->key->text);
		if (!other || !doc_node_equal(a->items[i], other))
			return false;
	}
	return true;
}

static uint64_t scalar_hash(const struct node *node)
{
	uint64_t bits = 0;
	double number;
	bool value;

	if (doc_node_is_null(node))
		return 1;
	if (doc_node_is_bool(node, &value))
		return 2 + (uint64_t)value;
	if (!doc_node_is_number(node))
		return str_hash(node->text);
	number = strtod(node->text.ptr, NULL);
	/* Both zeros are equal. */
	if (number != 0)
		memcpy(&bits, &number, sizeof bits);
	return bits;
}

uint64_t doc_node_hash(const struct node *node)
{
	uint64_t hash = node->count, sum = 0, item;

	if (node->kind == NODE_SCALAR)
		return scalar_hash(node);
	for (size_t i = 0; i < node->count; i++) {
		item = doc_node_hash(node->items[i]);
		if (node->kind == NODE_LIST)
			hash = hash * 31 + item;
		else
			sum += (item * 31) ^
			       str_hash(node->items[i]->key->text);
	}
	return hash + sum;
}

/* ---- as JSON ---- */

static void add_quoted(struct buf *out, str text)
{
	static const char digit[] = "0123456789abcdef";
	char escape[7] = "\\u00";
	size_t from = 0;
	unsigned char c;

	buf_add(out, "\"", 1);
	for (size_t i = 0; i < text.len; i++) {
		c = (unsigned char)text.ptr[i];
		if (c >= ' ' && c != '"' && c != '\\')
			continue;
		buf_add(out, text.ptr + from, i - from);
		from = i + 1;
		if (c == '"' || c == '\\') {
			buf_add_text(out, "\\");
			buf_add(out, text.ptr + i, 1);
		} else {
			escape[4] = digit[c >> 4];
			escape[5] = digit[c & 15];
			buf_add_text(out, escape);
		}
	}
	buf_add(out, text.ptr + from, text.len - from);
	buf_add(out, "\"", 1);
}

/* YAML allows "+1", "1." and ".5"; JSON does not. */
static void add_number(struct buf *out, str text)
{
	size_t i = text.ptr[0] == '+';
	bool digit = false;

	for (; i < text.len; i++) {
		if (text.ptr[i] == '.' && !digit)
			buf_add_text(out, "0");
		buf_add(out, text.ptr + i, 1);
		if (text.ptr[i] == '.' &&
		    (i + 1 == text.len || text.ptr[i + 1] < '0' ||
		     text.ptr[i + 1] > '9'))
			buf_add_text(out, "0");
		digit = text.ptr[i] >= '0' && text.ptr[i] <= '9';
	}
}

static void add_json(struct buf *out, const struct node *node)
{
	bool value;

	if (node->kind == NODE_SCALAR) {
		if (doc_node_is_null(node))
			buf_add_text(out, "null");
		else if (doc_node_is_bool(node, &value))
			buf_add_text(out, value ? "true" : "false");
		else if (doc_node_is_number(node))
			add_number(out, node->text);
		else
			add_quoted(out, node->text);
		return;
	}
	buf_add_text(out, node->kind == NODE_MAP ? "{" : "[");
	for (size_t i = 0; i < node->count; i++) {
		if (i)
			buf_add_text(out, ",");
		if (node->items[i]->key) {
			add_quoted(out, node->items[i]->key->text);
			buf_add_text(out, ":");
		}
		add_json(out, node->items[i]);
	}
	buf_add_text(out, node->kind == NODE_MAP ? "}" : "]");
}

str doc_node_json(struct arena *arena, const struct node *node)
{
	struct buf out = {arena, NULL, 0, 0};

	add_json(&out, node);
	return buf_str(&out);
}
