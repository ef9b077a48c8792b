/* SPDX-License-Identifier: MIT */
/*
 * Text with a length, text that grows, and lookups by text.
 *
 * Nothing here depends on a locale.
 */
#include "base.h"

#include <string.h>

int str_hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	c = (char)(c | 32);
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

str str_percent_decode(struct arena *arena, str text)
{
	char *out = arena_alloc(arena, text.len + 1);
	size_t n = 0;

	for (size_t i = 0; i < text.len; i++) {
		bool escape = text.ptr[i] == '%' && i + 2 < text.len;
		int high = escape ? str_hex_digit(text.ptr[i + 1]) : -1;
		int low = escape ? str_hex_digit(text.ptr[i + 2]) : -1;

		if (high >= 0 && low >= 0) {
			out[n++] = (char)(high * 16 + low);
			i += 2;
		} else {
			out[n++] = text.ptr[i];
		}
	}
	return (str){out, n};
}

static char lower(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c;
}

bool str_same_header(str a, str b)
{
	for (size_t i = 0; i < a.len && a.len == b.len; i++)
		if (lower(a.ptr[i]) != lower(b.ptr[i]))
			return false;
	return a.len == b.len;
}

str str_copy(struct arena *arena, str text)
{
	if (!text.ptr)
		return text;
	return (str){arena_copy(arena, text.ptr, text.len), text.len};
}

str str_format(struct arena *arena, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = arena_vformat(arena, format, args);
	va_end(args);
	return str_from(text);
}

bool str_starts(str a, const char *prefix)
{
	size_t len = strlen(prefix);

	return a.len >= len && memcmp(a.ptr, prefix, len) == 0;
}

bool str_ends(str a, const char *suffix)
{
	size_t len = strlen(suffix);

	return a.len >= len && memcmp(a.ptr + a.len - len, suffix, len) == 0;
}

int str_compare(str a, str b)
{
	size_t len = a.len < b.len ? a.len : b.len;
	int order = len ? memcmp(a.ptr, b.ptr, len) : 0;

	if (order != 0)
		return order;
	return (a.len > b.len) - (a.len < b.len);
}

uint64_t str_hash(str text)
{
	uint64_t hash = 0xcbf29ce484222325u;

	for (size_t i = 0; i < text.len; i++)
		hash = (hash ^ (unsigned char)text.ptr[i]) * 0x100000001b3u;
	return hash;
}

/* ---- UTF-8, RFC 3629 section 4 ---- */

/* How many bytes follow a lead byte, and the bounds of the first one. */
static int follow(unsigned char lead, unsigned char *low, unsigned char *high)
{
	*low = 0x80;
	*high = 0xbf;
	if (lead >= 0xc2 && lead <= 0xdf)
		return 1;
	if (lead >= 0xe0 && lead <= 0xef) {
		if (lead == 0xe0)
			*low = 0xa0;
		if (lead == 0xed)
			*high = 0x9f;
		return 2;
	}
	if (lead >= 0xf0 && lead <= 0xf4) {
		if (lead == 0xf0)
			*low = 0x90;
		if (lead == 0xf4)
			*high = 0x8f;
		return 3;
	}
	return 0;
}

int32_t str_rune(const char **at, const char *end)
{
	const unsigned char *p = (const unsigned char *)*at;
	unsigned char low, high;
	int32_t rune;
	int count;

	(*at)++;
	if (p[0] < 0x80)
		return p[0];
	count = follow(p[0], &low, &high);
	if (count == 0 || end - *at < count || p[1] < low || p[1] > high)
		return -1;
	rune = p[0] & (0x3f >> count);
	for (int i = 1; i <= count; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return -1;
		rune = rune << 6 | (p[i] & 0x3f);
	}
	*at += count;
	return rune;
}

size_t str_put_rune(char *out, int32_t rune)
{
	uint32_t r = (uint32_t)rune;

	if (r < 0x80) {
		out[0] = (char)r;
		return 1;
	}
	if (r < 0x800) {
		out[0] = (char)(0xc0 | r >> 6);
		out[1] = (char)(0x80 | (r & 0x3f));
		return 2;
	}
	if (r < 0x10000) {
		out[0] = (char)(0xe0 | r >> 12);
		out[1] = (char)(0x80 | (r >> 6 & 0x3f));
		out[2] = (char)(0x80 | (r & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | r >> 18);
	out[1] = (char)(0x80 | (r >> 12 & 0x3f));
	out[2] = (char)(0x80 | (r >> 6 & 0x3f));
	out[3] = (char)(0x80 | (r & 0x3f));
	return 4;
}

/* ---- the nearest word ---- */

#define NEAREST_LENGTH 40

/* Levenshtein's distance, one row at a time; case does not count. */
static size_t distance(str a, str b)
{
	size_t row[NEAREST_LENGTH + 1];
	size_t corner, next, best;

	for (size_t k = 0; k <= b.len; k++)
		row[k] = k;
	for (size_t i = 1; i <= a.len; i++) {
		corner = row[0];
		row[0] = i;
		for (size_t k = 1; k <= b.len; k++) {
			next = row[k];
			best = corner +
			       (lower(a.ptr[i - 1]) != lower(b.ptr[k - 1]));
			if (row[k] + 1 < best)
				best = row[k] + 1;
			if (row[k - 1] + 1 < best)
				best = row[k - 1] + 1;
			corner = next;
			row[k] = best;
		}
	}
	return row[b.len];
}

const char *str_nearest(str text, const char *const *words, size_t count)
{
	const char *best = NULL;
	size_t far, least, dashes = 0;
	str word;

	if (text.len > NEAREST_LENGTH)
		return NULL;
	/* Dashes are common to all options and say nothing about likeness. */
	while (dashes < text.len && text.ptr[dashes] == '-')
		dashes++;
	least = (text.len - dashes) / 3 + 2;
	for (size_t i = 0; i < count; i++) {
		word = str_from(words[i]);
		if (word.len > NEAREST_LENGTH)
			continue;
		far = distance(text, word);
		if (far < least) {
			least = far;
			best = words[i];
		}
	}
	return best;
}

/* ---- buf ---- */

void buf_add(struct buf *buf, const char *bytes, size_t len)
{
	size_t room = buf->room > 32 ? buf->room : 32;

	while (room - buf->len <= len)
		room *= 2;
	if (room > buf->room) {
		buf->ptr = arena_extend(buf->arena, buf->ptr, buf->room, room);
		buf->room = room;
	}
	if (len)
		memcpy(buf->ptr + buf->len, bytes, len);
	buf->len += len;
	buf->ptr[buf->len] = '\0';
}

void buf_add_str(struct buf *buf, str text)
{
	buf_add(buf, text.ptr, text.len);
}

void buf_add_text(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void buf_add_format(struct buf *buf, const char *format, ...)
{
	char small[256];
	va_list args;
	int len;

	va_start(args, format);
	len = arena_print(small, sizeof small, format, args);
	va_end(args);
	if (len >= 0 && (size_t)len < sizeof small) {
		buf_add(buf, small, (size_t)len);
		return;
	}
	va_start(args, format);
	buf_add_text(buf, arena_vformat(buf->arena, format, args));
	va_end(args);
}

str buf_str(struct buf *buf)
{
	if (buf->ptr) {
		buf->ptr = arena_extend(buf->arena, buf->ptr, buf->room,
					buf->len + 1);
		buf->room = buf->len + 1;
	}
	return (str){buf->ptr ? buf->ptr : "", buf->len};
}

/* ---- map: open addressing, at most three quarters full ---- */

struct map_slot {
	const char *key; /* NULL: free */
	uint32_t len, hash;
};

/* Most maps are used as sets: one value is stored for all keys. */
struct map_table {
	void **values; /* by slot; NULL: all are `value` */
	void *value;
	struct map_slot slots[];
};

/* Eight bytes at a time. */
static uint32_t words_hash(str key)
{
	const uint64_t odd = 0x9e3779b97f4a7c15u;
	uint64_t hash = key.len * odd, word;

	for (; key.len >= 8; key.ptr += 8, key.len -= 8) {
		memcpy(&word, key.ptr, 8);
		hash = (hash ^ word) * odd;
		hash ^= hash >> 29;
	}
	if (key.len) {
		word = 0;
		memcpy(&word, key.ptr, key.len);
		hash = (hash ^ word) * odd;
		hash ^= hash >> 29;
	}
	return (uint32_t)(hash * odd >> 32);
}

static size_t slot(const struct map *map, str key, uint32_t hash)
{
	size_t at = hash & (map->room - 1);
	const struct map_slot *found = &map->table->slots[at];

	while (found->key &&
	       (found->hash != hash || found->len != key.len ||
		(key.len && memcmp(found->key, key.ptr, key.len)))) {
		at = (at + 1) & (map->room - 1);
		found = &map->table->slots[at];
	}
	return at;
}

/* Returns the value in a slot, or NULL if the slot is free. */
static void *value_at(const struct map *map, size_t at)
{
	if (!map->table->slots[at].key)
		return NULL;
	return map->table->values ? map->table->values[at] : map->table->value;
}

void *map_find(const struct map *map, str key)
{
	if (!map->count)
		return NULL;
	return value_at(map, slot(map, key, words_hash(key)));
}

static size_t table_size(size_t room)
{
	return sizeof(struct map_table) + room * sizeof(struct map_slot);
}

static void make_values(struct map *map)
{
	struct map_table *table = map->table;

	table->values =
		arena_alloc(map->arena, map->room * sizeof *table->values);
	for (size_t i = 0; i < map->room; i++)
		if (table->slots[i].key)
			table->values[i] = table->value;
}

static void widen(struct map *map)
{
	struct map wider = {map->arena, NULL, map->count, 0};
	const struct map_slot *from;
	size_t to;

	wider.room = map->room ? map->room * 2 : 16;
	wider.table = arena_alloc(map->arena, table_size(wider.room));
	if (map->count)
		wider.table->value = map->table->value;
	if (map->count && map->table->values)
		wider.table->values =
			arena_alloc(map->arena,
				    wider.room * sizeof *wider.table->values);
	for (size_t i = 0; i < map->room; i++) {
		from = &map->table->slots[i];
		if (!from->key)
			continue;
		to = slot(&wider, (str){from->key, from->len}, from->hash);
		wider.table->slots[to] = *from;
		if (wider.table->values)
			wider.table->values[to] = map->table->values[i];
	}
	map_release(map);
	*map = wider;
}

static void set_value(struct map *map, size_t at, void *value)
{
	struct map_table *table = map->table;

	if (!map->count)
		table->value = value;
	if (!table->values && table->value != value)
		make_values(map);
	if (table->values)
		table->values[at] = value;
}

void *map_put(struct map *map, str key, void *value)
{
	uint32_t hash = words_hash(key);
	struct map_slot *found;
	void *before;
	size_t at;

	if (map->count * 4 >= map->room * 3)
		widen(map);
	at = slot(map, key, hash);
	before = value_at(map, at);
	set_value(map, at, value);
	found = &map->table->slots[at];
	if (!found->key)
		map->count++;
	found->key = key.ptr ? key.ptr : "";
	found->len = (uint32_t)key.len;
	found->hash = hash;
	return before;
}

void map_release(struct map *map)
{
	if (map->table && map->table->values)
		arena_release(map->arena, map->table->values,
			      map->room * sizeof *map->table->values);
	arena_release(map->arena, map->table, table_size(map->room));
	map->table = NULL;
	map->count = map->room = 0;
}
