/* SPDX-License-Identifier: 0BSD */
/*
 * Internationalised host names: RFC 5890 to 5892, Punycode (RFC 3492).
 *
 * Invariant: a label is at most 63 characters in ASCII, so that all of it
 * stands on the stack. Joining types (RFC 5892, appendix A.1) are known of
 * Arabic letters alone.
 */
#include "hook_format_private.h"
#include "hook_idn.h"

#include <string.h>

#define LABEL 63

struct label {
	uint32_t runes[LABEL + 1];
	size_t count;
	bool ascii;
};

static bool is_among(uint32_t rune, const uint32_t (*ranges)[2], size_t count)
{
	size_t low = 0, high = count, middle;

	while (low < high) {
		middle = low + (high - low) / 2;
		if (ranges[middle][1] < rune)
			low = middle + 1;
		else
			high = middle;
	}
	return low < count && ranges[low][0] <= rune;
}
#define AMONG(rune, table) \
	is_among((rune), (table), sizeof(table) / sizeof *(table))

/* ---- scripts and joining, as far as the contexts ask ---- */

static const uint32_t greek[][2] = {{0x370, 0x373},   {0x375, 0x377},
				    {0x37a, 0x37d},   {0x37f, 0x37f},
				    {0x384, 0x384},   {0x386, 0x386},
				    {0x388, 0x3e1},   {0x3f0, 0x3ff},
				    {0x1d26, 0x1d2a}, {0x1f00, 0x1ffe}};
static const uint32_t hebrew[][2] = {{0x591, 0x5c7},
				     {0x5d0, 0x5ea},
				     {0x5ef, 0x5f4}};
static const uint32_t kana_or_han[][2] = {
	{0x2e80, 0x2fd5},   {0x3005, 0x3005},   {0x3007, 0x3007},
	{0x3021, 0x3029},   {0x3038, 0x303b},   {0x3041, 0x3096},
	{0x309d, 0x309f},   {0x30a1, 0x30fa},   {0x30fd, 0x30ff},
	{0x31f0, 0x31ff},   {0x3400, 0x4dbf},   {0x4e00, 0x9fff},
	{0xf900, 0xfad9},   {0xff66, 0xff6f},   {0xff71, 0xff9d},
	{0x1b000, 0x1b167}, {0x20000, 0x323af},
};
/* Canonical combining class 9. */
static const uint32_t virama[][2] = {
	{0x94d, 0x94d},     {0x9cd, 0x9cd},     {0xa4d, 0xa4d},
	{0xacd, 0xacd},     {0xb4d, 0xb4d},     {0xbcd, 0xbcd},
	{0xc4d, 0xc4d},     {0xccd, 0xccd},     {0xd3b, 0xd3c},
	{0xd4d, 0xd4d},     {0xdca, 0xdca},     {0xe3a, 0xe3a},
	{0xeba, 0xeba},     {0xf84, 0xf84},     {0x1039, 0x103a},
	{0x1714, 0x1715},   {0x1734, 0x1734},   {0x17d2, 0x17d2},
	{0x1a60, 0x1a60},   {0x1b44, 0x1b44},   {0x1baa, 0x1bab},
	{0x1bf2, 0x1bf3},   {0x2d7f, 0x2d7f},   {0xa806, 0xa806},
	{0xa82c, 0xa82c},   {0xa8c4, 0xa8c4},   {0xa953, 0xa953},
	{0xa9c0, 0xa9c0},   {0xaaf6, 0xaaf6},   {0xabed, 0xabed},
	{0x10a3f, 0x10a3f}, {0x11046, 0x11046}, {0x11070, 0x11070},
	{0x1107f, 0x1107f}, {0x110b9, 0x110b9}, {0x11133, 0x11134},
	{0x111c0, 0x111c0}, {0x11235, 0x11235}, {0x112ea, 0x112ea},
	{0x1134d, 0x1134d}, {0x11442, 0x11442}, {0x114c2, 0x114c2},
	{0x115bf, 0x115bf}, {0x1163f, 0x1163f}, {0x116b6, 0x116b6},
	{0x1172b, 0x1172b}, {0x11839, 0x11839}, {0x1193d, 0x1193e},
	{0x119e0, 0x119e0}, {0x11a34, 0x11a34}, {0x11a47, 0x11a47},
	{0x11a99, 0x11a99}, {0x11c3f, 0x11c3f}, {0x11d44, 0x11d45},
	{0x11d97, 0x11d97}, {0x11f41, 0x11f42}};
/* Arabic letters that join; those of the second table to the right alone. */
static const uint32_t joins[][2] = {{0x620, 0x620}, {0x622, 0x63f},
				    {0x641, 0x64a}, {0x66e, 0x66f},
				    {0x671, 0x673}, {0x675, 0x6d3},
				    {0x6d5, 0x6d5}, {0x6ee, 0x6ef},
				    {0x6fa, 0x6fc}, {0x6ff, 0x6ff},
				    {0x750, 0x77f}};
static const uint32_t joins_right[][2] = {
	{0x622, 0x625}, {0x627, 0x627}, {0x629, 0x629}, {0x62f, 0x632},
	{0x648, 0x648}, {0x671, 0x673}, {0x675, 0x677}, {0x688, 0x699},
	{0x6c0, 0x6c0}, {0x6c3, 0x6cb}, {0x6cd, 0x6cd}, {0x6cf, 0x6cf},
	{0x6d2, 0x6d3}, {0x6d5, 0x6d5}, {0x6ee, 0x6ef}};

/* ---- contexts, RFC 5892 appendix A ---- */

/*
 * Does it stand between letters that would join, whatever marks they have
 * (appendix A.1)?
 */
static bool breaks_join(const struct label *l, size_t at)
{
	size_t i = at, k = at + 1;

	while (i > 0 && AMONG(l->runes[i - 1], idn_marks))
		i--;
	while (k < l->count && AMONG(l->runes[k], idn_marks))
		k++;
	return i > 0 && k < l->count && AMONG(l->runes[i - 1], joins) &&
	       !AMONG(l->runes[i - 1], joins_right) &&
	       AMONG(l->runes[k], joins);
}

static bool has_any(const struct label *l, const uint32_t (*ranges)[2],
		    size_t count)
{
	size_t i;

	for (i = 0; i < l->count; i++)
		if (is_among(l->runes[i], ranges, count))
			return true;
	return false;
}

static bool fits_context(const struct label *l, size_t at)
{
	static const uint32_t digits[][2] = {{0x660, 0x669}};
	static const uint32_t others[][2] = {{0x6f0, 0x6f9}};
	uint32_t rune = l->runes[at];
	uint32_t before = at > 0 ? l->runes[at - 1] : 0;
	uint32_t behind = at + 1 < l->count ? l->runes[at + 1] : 0;

	switch (rune) {
	case 0x200c:
		return AMONG(before, virama) || breaks_join(l, at);
	case 0x200d:
		return AMONG(before, virama);
	case 0xb7:
		return before == 'l' && behind == 'l';
	case 0x375:
		return AMONG(behind, greek);
	case 0x5f3:
	case 0x5f4:
		return AMONG(before, hebrew);
	case 0x30fb:
		return has_any(l, kana_or_han,
			       sizeof kana_or_han / sizeof *kana_or_han);
	default:
		if (AMONG(rune, digits))
			return !has_any(l, others, 1);
		return !AMONG(rune, others) || !has_any(l, digits, 1);
	}
}

/* RFC 5891 section 4.2.3. */
static bool is_u_label(const struct label *l)
{
	size_t i;

	if (l->count == 0 || l->runes[0] == '-' ||
	    l->runes[l->count - 1] == '-' || AMONG(l->runes[0], idn_marks) ||
	    (l->count >= 4 && l->runes[2] == '-' && l->runes[3] == '-'))
		return false;
	for (i = 0; i < l->count; i++)
		if (!AMONG(l->runes[i], idn_valid) || !fits_context(l, i))
			return false;
	return true;
}

/* ---- Punycode, RFC 3492 ---- */

enum { BASE = 36, T_MIN = 1, T_MAX = 26, SKEW = 38, DAMP = 700 };

static uint32_t adapt(uint32_t delta, uint32_t points, bool first)
{
	uint32_t k = 0;

	delta = first ? delta / DAMP : delta / 2;
	delta += delta / points;
	for (; delta > (BASE - T_MIN) * T_MAX / 2; k += BASE)
		delta /= BASE - T_MIN;
	return k + (BASE - T_MIN + 1) * delta / (delta + SKEW);
}

static uint32_t threshold(uint32_t k, uint32_t bias)
{
	if (k <= bias)
		return T_MIN;
	return k >= bias + T_MAX ? T_MAX : k - bias;
}

static uint32_t digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return (uint32_t)(c - '0') + 26;
	c = (char)(c | 32);
	return c >= 'a' && c <= 'z' ? (uint32_t)(c - 'a') : BASE;
}

/* One delta, section 6.2; false if it is none or too large. */
static bool read_delta(const char **at, const char *end, uint32_t bias,
		       uint32_t *delta)
{
	uint32_t weight = 1, k, digit, t;

	*delta = 0;
	for (k = BASE;; k += BASE) {
		digit = *at < end ? digit_of(*(*at)++) : BASE;
		if (digit == BASE || digit > (UINT32_MAX - *delta) / weight)
			return false;
		*delta += digit * weight;
		t = threshold(k, bias);
		if (digit < t)
			return true;
		if (weight > UINT32_MAX / (BASE - t))
			return false;
		weight *= BASE - t;
	}
}

static bool decode(const char *at, const char *end, struct label *l)
{
	const char *last = end, *p;
	uint32_t n = 128, i = 0, bias = 72, delta, count;

	HOOK_ASSERT((size_t)(end - at) <= LABEL);
	while (last > at && last[-1] != '-')
		last--;
	l->count = 0;
	for (p = at; p + 1 < last; p++)
		l->runes[l->count++] = (uint32_t)(unsigned char)*p;
	for (at = last; at < end; i++) {
		if (l->count == LABEL || !read_delta(&at, end, bias, &delta))
			return false;
		count = (uint32_t)l->count + 1;
		bias = adapt(delta, count,
			     l->count + 1 == count && i == 0 && n == 128);
		if (delta > UINT32_MAX - i)
			return false;
		i += delta;
		if (i / count > 0x10ffff - n)
			return false;
		n += i / count;
		i %= count;
		memmove(l->runes + i + 1, l->runes + i,
			(l->count - i) * sizeof *l->runes);
		l->runes[i] = n;
		l->count++;
	}
	return true;
}

/* How many digits a delta takes. */
static size_t delta_length(uint32_t delta, uint32_t bias)
{
	size_t length = 1;
	uint32_t k, t;

	for (k = BASE;; k += BASE, length++) {
		t = threshold(k, bias);
		if (delta < t)
			return length;
		delta = (delta - t) / (BASE - t);
	}
}

static uint32_t next_rune(const struct label *l, uint32_t from)
{
	uint32_t least = UINT32_MAX;
	size_t i;

	for (i = 0; i < l->count; i++)
		if (l->runes[i] >= from && l->runes[i] < least)
			least = l->runes[i];
	return least;
}

/* Returns how long the label is in ASCII, with its "xn--" (section 6.3). */
static size_t encoded_length(const struct label *l)
{
	uint32_t n = 128, delta = 0, bias = 72, handled = 0, basic, m;
	size_t length, i;

	for (i = 0; i < l->count; i++)
		handled += l->runes[i] < 128;
	basic = handled;
	length = 4 + basic + (basic > 0);
	while (handled < l->count) {
		m = next_rune(l, n);
		delta += (m - n) * (handled + 1);
		n = m;
		for (i = 0; i < l->count; i++) {
			delta += l->runes[i] < n;
			if (l->runes[i] != n)
				continue;
			length += delta_length(delta, bias);
			bias = adapt(delta, handled + 1, handled == basic);
			delta = 0;
			handled++;
		}
		delta++;
		n++;
	}
	return length;
}

/* ---- labels and names ---- */

/* An A-label stands for a U-label that is not ASCII (RFC 5890, 2.3.2.1). */
static bool is_a_label(const char *at, const char *end)
{
	struct label l;
	size_t i;

	if (!decode(at + 4, end, &l) || !is_u_label(&l))
		return false;
	for (i = 0; i < l.count; i++)
		if (l.runes[i] >= 128)
			return encoded_length(&l) == (size_t)(end - at);
	return false;
}

bool hook_is_label(const char *at, const char *end)
{
	const char *p;

	if (at == end || end - at > LABEL || *at == '-' || end[-1] == '-')
		return false;
	for (p = at; p < end; p++)
		if (*p != '-' && !(*p >= '0' && *p <= '9') &&
		    !((*p | 32) >= 'a' && (*p | 32) <= 'z'))
			return false;
	if (end - at < 4 || at[2] != '-' || at[3] != '-')
		return true;
	/* Two hyphens there are for internationalised labels alone. */
	return (at[0] | 32) == 'x' && (at[1] | 32) == 'n' &&
	       is_a_label(at, end);
}

uint32_t hook_format_rune(const char **at, const char *end)
{
	size_t len = hook_utf8_length(*at, end), i;
	uint32_t rune = (unsigned char)**at;

	if (len == 0) {
		*at = end;
		return UINT32_MAX;
	}
	if (len > 1)
		rune &= 0x7fu >> len;
	for (i = 1; i < len; i++)
		rune = rune << 6 | ((unsigned char)(*at)[i] & 0x3f);
	*at += len;
	return rune;
}

/* RFC 3490 section 3.1: what stands for a dot. */
static bool is_dot(uint32_t rune)
{
	return rune == '.' || rune == 0x3002 || rune == 0xff0e ||
	       rune == 0xff61;
}

bool hook_is_idn(const char *at, const char *end)
{
	const char *from = at, *to = at;
	size_t length = 0;
	struct label l;
	uint32_t rune = '.';

	if (at == end)
		return false;
	while (at < end || is_dot(rune)) {
		memset(&l, 0, sizeof l);
		l.ascii = true;
		rune = 0;
		for (from = to = at; at < end; to = at) {
			rune = hook_format_rune(&at, end);
			if (is_dot(rune))
				break;
			if (l.count == LABEL)
				return false;
			l.runes[l.count++] = rune;
			l.ascii = l.ascii && rune < 128;
		}
		if (l.ascii ? !hook_is_label(from, to)
			    : !is_u_label(&l) || encoded_length(&l) > LABEL)
			return false;
		length += 1 + (l.ascii ? l.count : encoded_length(&l));
	}
	return length <= 254; /* RFC 1035 section 2.3.4, and a dot */
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_format_idn_c != 0xc34e72e9
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
