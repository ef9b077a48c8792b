/* SPDX-License-Identifier: MIT */
/* What the contenders share: values, checks by hand, and their door. C, C++. */
#ifndef PEER_H
#define PEER_H

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

/* One library on one payload; what it has no answer to is NULL. */
struct contender {
	const char *library, *payload;
	/* `json` has 64 bytes behind it. The value, or NULL if refused. */
	void *(*read)(const char *json, size_t len);
	void (*release)(void *value); /* timed; may be NULL */
	int (*check)(const void *value);
	void *(*read_checked)(const char *json, size_t len);
	size_t (*write)(const void *value, char *out, size_t room);
	uint64_t (*hash)(const void *value);
};

const struct contender *peer_simdjson(size_t *count);
const struct contender *peer_cjson(size_t *count);
const struct contender *peer_jansson(size_t *count);
const struct contender *peer_hookc(size_t *count);

#ifdef __cplusplus
}
#endif

struct text {
	const char *ptr;
	size_t len;
};

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#pragma GCC diagnostic ignored "-Wunused-const-variable"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#endif

#define HAS(v, i)      ((v)->has[(i) / 64] >> (i) % 64 & 1)
#define IS_NULL(v, i)  ((v)->null[(i) / 64] >> (i) % 64 & 1)
#define SET_HAS(v, i)  ((v)->has[(i) / 64] |= (uint64_t)1 << (i) % 64)
#define SET_NULL(v, i) ((v)->null[(i) / 64] |= (uint64_t)1 << (i) % 64)

/* Members usually come in the order of the schema. */
static inline int find(const struct text *names, int count, const char *name,
		       size_t len, int next)
{
	int i;

	for (i = next; i < count; i++)
		if (names[i].len == len && !memcmp(names[i].ptr, name, len))
			return i;
	for (i = 0; i < next && i < count; i++)
		if (names[i].len == len && !memcmp(names[i].ptr, name, len))
			return i;
	return -1;
}

/* ---- memory of one value: kept, and begun anew with each read ---- */

#define PEER_ROOM ((size_t)4 << 20)
static char *peer_memory;
static size_t peer_used;

static inline void *peer_take(size_t size)
{
	void *at;

	if (!peer_memory)
		peer_memory = (char *)malloc(PEER_ROOM);
	size = (size + 15) & ~(size_t)15;
	if (!peer_memory || PEER_ROOM - peer_used < size)
		abort();
	at = peer_memory + peer_used;
	peer_used += size;
	return at;
}

#define LIST_ROOM(v, type)                                             \
	if ((v)->count == (v)->room) {                                 \
		uint32_t room = (v)->room ? (v)->room * 2 : 16;        \
		type *larger = (type *)peer_take(room * sizeof(type)); \
		if ((v)->count)                                        \
			memcpy((void *)larger, (v)->items,             \
			       (v)->count * sizeof(type));             \
		(v)->items = larger;                                   \
		(v)->room = room;                                      \
	}

/* ---- hashes: equal values, equal hashes ---- */

static inline uint64_t hash_bits(uint64_t hash, uint64_t bits)
{
	return (hash ^ bits) * 1099511628211u + (hash >> 29);
}

static inline uint64_t hash_text(uint64_t hash, struct text v)
{
	size_t i;

	hash = hash_bits(hash, v.len);
	for (i = 0; i < v.len; i++)
		hash = hash_bits(hash, (unsigned char)v.ptr[i]);
	return hash;
}

static inline uint64_t hash_number(uint64_t hash, double v)
{
	uint64_t bits;

	memcpy(&bits, &v, sizeof bits);
	return hash_bits(hash, bits);
}

/* ---- checks, as one writes them by hand ---- */

static inline int is_hex(char c)
{
	return (unsigned)(c - '0') < 10 || (unsigned)((c | 32) - 'a') < 6;
}

static inline int is_uuid(struct text v)
{
	size_t i;

	if (v.len != 36)
		return 0;
	for (i = 0; i < 36; i++)
		if (i == 8 || i == 13 || i == 18 || i == 23 ? v.ptr[i] != '-'
							    : !is_hex(v.ptr[i]))
			return 0;
	return 1;
}

static inline int two(const char *at, unsigned *value)
{
	unsigned a = (unsigned)(at[0] - '0'), b = (unsigned)(at[1] - '0');

	*value = a * 10 + b;
	return a < 10 && b < 10;
}

static inline int is_date(struct text v)
{
	static const unsigned char days[] = {31, 29, 31, 30, 31, 30,
					     31, 31, 30, 31, 30, 31};
	unsigned c, y, m, d;

	if (v.len != 10 || !two(v.ptr, &c) || !two(v.ptr + 2, &y) ||
	    !two(v.ptr + 5, &m) || !two(v.ptr + 8, &d) || v.ptr[4] != '-' ||
	    v.ptr[7] != '-' || m - 1 > 11 || d - 1 >= days[m - 1])
		return 0;
	y += c * 100;
	return m != 2 || d < 29 || (y % 4 == 0 && (y % 100 || y % 400 == 0));
}

static inline int is_date_time(struct text v)
{
	struct text day = {v.ptr, 10};
	unsigned h, m, s;
	size_t i = 19;

	if (v.len < 20 || !is_date(day) || (v.ptr[10] | 32) != 't' ||
	    !two(v.ptr + 11, &h) || v.ptr[13] != ':' || !two(v.ptr + 14, &m) ||
	    v.ptr[16] != ':' || !two(v.ptr + 17, &s) || h > 23 || m > 59 ||
	    s > 60)
		return 0;
	if (v.ptr[i] == '.')
		for (i++; i < v.len && (unsigned)(v.ptr[i] - '0') < 10;)
			i++;
	if (i < v.len && (v.ptr[i] | 32) == 'z')
		return i + 1 == v.len;
	return i + 6 == v.len && (v.ptr[i] == '+' || v.ptr[i] == '-') &&
	       two(v.ptr + i + 1, &h) && v.ptr[i + 3] == ':' &&
	       two(v.ptr + i + 4, &m) && h < 24 && m < 60;
}

/* RFC 3986: a scheme, then characters of a URI and %HH. */
static inline int is_uri(struct text v)
{
	static const char more[] = "-._~:/?#[]@!$&'()*+,;=";
	static unsigned char is_char[256];
	const unsigned char *at = (const unsigned char *)v.ptr;
	const unsigned char *end = at + v.len;
	int i;

	if (!is_char['a']) {
		for (i = '0'; i <= 'z'; i++)
			is_char[i] = i <= '9' || i >= 'a' ||
				     (i >= 'A' && i <= 'Z');
		for (i = 0; more[i]; i++)
			is_char[(unsigned char)more[i]] = 1;
	}
	if (at == end || (unsigned)((*at | 32) - 'a') > 25)
		return 0;
	while (at < end && *at != ':')
		if (!is_char[*at++])
			return 0;
	if (at++ == end)
		return 0;
	for (; at < end; at++) {
		if (is_char[*at])
			continue;
		if (*at != '%' || end - at < 3 || !is_hex((char)at[1]) ||
		    !is_hex((char)at[2]))
			return 0;
		at += 2;
	}
	return 1;
}

static inline int is_email(struct text v)
{
	const char *at = (const char *)memchr(v.ptr, '@', v.len);

	return at && at > v.ptr && at + 1 < v.ptr + v.len;
}

static inline size_t characters(struct text v)
{
	size_t i, n = 0;

	for (i = 0; i < v.len; i++)
		n += ((unsigned char)v.ptr[i] & 0xc0) != 0x80;
	return n;
}

static inline int at_least(struct text v, size_t min)
{
	return v.len >= min && (v.len >= 4 * min || characters(v) >= min);
}

static inline int at_most(struct text v, size_t max)
{
	return v.len <= max || characters(v) <= max;
}

static inline int begins(struct text v, const char *with, size_t len)
{
	return v.len >= len && !memcmp(v.ptr, with, len);
}

static inline int unique(const struct text *items, uint32_t count)
{
	uint32_t i, k;

	for (i = 1; i < count; i++)
		for (k = 0; k < i; k++)
			if (items[i].len == items[k].len &&
			    !memcmp(items[i].ptr, items[k].ptr, items[i].len))
				return 0;
	return 1;
}

#endif
