/* SPDX-License-Identifier: 0BSD */
/*
 * The encodings of signatures and keys, and of the times beside them.
 *
 * A text has one meaning or none: bits that must be zero are, and no character
 * is skipped.
 */
#include "hook_base64.h"
#include "hook_hash.h"
#include "hook_look.h"
#include "hook_wide.h"

#include <string.h>

/* ---- by name ---- */

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

#define EACH(byte) (UINT64_C(0x0101010101010101) * (byte))

/* Marks each of eight bytes, none above 127, that is from `first` to `last`. */
static inline uint64_t between(uint64_t bytes, uint64_t first, uint64_t last)
{
	return (bytes + EACH(128 - first)) & ~(bytes + EACH(127 - last)) &
	       EACH(128);
}

/* Decodes eight digits at once; returns false if one of them is none. */
static inline bool decode_eight(const char *at, unsigned char *out)
{
	uint64_t digits = hook_hash_bytes(at, 8), pairs;

	if ((digits & EACH(128)) != 0 ||
	    (between(digits, '0', '9') |
	     between(digits | EACH(32), 'a', 'f')) != EACH(128))
		return false;
	digits = (digits & EACH(15)) + (digits >> 6 & EACH(1)) * 9;
	pairs = digits << 4 | digits >> 8;
	out[0] = (unsigned char)pairs;
	out[1] = (unsigned char)(pairs >> 16);
	out[2] = (unsigned char)(pairs >> 32);
	out[3] = (unsigned char)(pairs >> 48);
	return true;
}

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
/* Decodes 16 digits at a time, up to one that is none; returns how many. */
static size_t decode_wide(hook_str text, unsigned char *out)
{
	size_t i = 0;

	for (; text.len - i >= 16; i += 16) {
		__m128i bytes = hook_wide_load(text.ptr + i), digit, letter;
		__m128i is_digit, is_letter;

		digit = _mm_sub_epi8(bytes, _mm_set1_epi8('0'));
		is_digit = _mm_cmpeq_epi8(_mm_min_epu8(digit, _mm_set1_epi8(9)),
					  digit);
		letter = _mm_sub_epi8(_mm_or_si128(bytes, _mm_set1_epi8(32)),
				      _mm_set1_epi8('a'));
		is_letter =
			_mm_cmpeq_epi8(_mm_min_epu8(letter, _mm_set1_epi8(5)),
				       letter);
		if (_mm_movemask_epi8(_mm_or_si128(is_digit, is_letter)) !=
		    0xffff)
			break;
		letter = _mm_add_epi8(letter, _mm_set1_epi8(10));
		digit = _mm_or_si128(_mm_and_si128(is_digit, digit),
				     _mm_andnot_si128(is_digit, letter));
		/* The first of two is the higher half of their byte. */
		digit = _mm_and_si128(_mm_or_si128(_mm_slli_epi16(digit, 4),
						   _mm_srli_epi16(digit, 8)),
				      _mm_set1_epi16(0xff));
		_mm_storel_epi64((__m128i *)(void *)(out + i / 2),
				 _mm_packus_epi16(digit, digit));
	}
	return i;
}
#else
static size_t decode_wide(hook_str text, unsigned char *out)
{
	(void)text;
	(void)out;
	return 0;
}
#endif

static size_t decode_hex(hook_str text, unsigned char *out, size_t room)
{
	int high, low;
	size_t i;

	if (text.len % 2 != 0 || text.len / 2 > room)
		return SIZE_MAX;
	for (i = decode_wide(text, out); i + 8 <= text.len; i += 8)
		if (!decode_eight(text.ptr + i, out + i / 2))
			return SIZE_MAX;
	for (; i < text.len; i += 2) {
		high = hex_digit(text.ptr[i]);
		low = hex_digit(text.ptr[i + 1]);
		if (high < 0 || low < 0)
			return SIZE_MAX;
		out[i / 2] = (unsigned char)(high << 4 | low);
	}
	return text.len / 2;
}

/* The hexadecimal text is decoded where it stands. */
static size_t decode_base64_hex(hook_str text, unsigned char *out, size_t room)
{
	unsigned char hex[HOOK_MAC_MAX * 2];
	size_t len = hook_base64_decode(text, false, hex, sizeof hex);

	if (len == SIZE_MAX)
		return SIZE_MAX;
	return decode_hex(hook_slice((const char *)hex, len), out, room);
}

size_t hook_decode(enum hook_encoding encoding, hook_str text,
		   unsigned char *out, size_t room)
{
	switch (encoding) {
	case HOOK_HEX:
		return decode_hex(text, out, room);
	case HOOK_BASE64:
	case HOOK_BASE64URL:
		return hook_base64_decode(text, encoding == HOOK_BASE64URL, out,
					  room);
	case HOOK_BASE64_HEX:
		return decode_base64_hex(text, out, room);
	case HOOK_UTF8:
	case HOOK_PEM:
	case HOOK_ENCODING_COUNT:
	default:
		if (text.len > room)
			return SIZE_MAX;
		if (text.len > 0)
			memcpy(out, text.ptr, text.len);
		return text.len;
	}
}

static size_t encode_hex(const unsigned char *bytes, size_t len, char *out)
{
	static const char hex[] = "0123456789abcdef";
	size_t i;

	for (i = 0; i < len; i++) {
		out[i * 2] = hex[bytes[i] >> 4];
		out[i * 2 + 1] = hex[bytes[i] & 15];
	}
	return len * 2;
}

size_t hook_encode(enum hook_encoding encoding, const unsigned char *bytes,
		   size_t len, char *out)
{
	char hex[HOOK_MAC_MAX * 2];

	switch (encoding) {
	case HOOK_HEX:
		return encode_hex(bytes, len, out);
	case HOOK_BASE64:
	case HOOK_BASE64URL:
		return hook_base64_encode(bytes, len,
					  encoding == HOOK_BASE64URL, out);
	case HOOK_BASE64_HEX:
		if (len > HOOK_MAC_MAX)
			return 0;
		len = encode_hex(bytes, len, hex);
		return hook_base64_encode((const unsigned char *)hex, len,
					  false, out);
	case HOOK_UTF8:
	case HOOK_PEM:
	case HOOK_ENCODING_COUNT:
	default:
		if (len > 0)
			memcpy(out, bytes, len);
		return len;
	}
}

/* ---- percent-encoding ---- */

size_t hook_form_decode(const char *ptr, size_t len, char *out)
{
	size_t i, n = 0;

	for (i = 0; i < len; i++) {
		out[n] = ptr[i] == '+' ? ' ' : ptr[i];
		if (ptr[i] == '%' && len - i > 2 &&
		    hex_digit(ptr[i + 1]) >= 0 && hex_digit(ptr[i + 2]) >= 0) {
			out[n] = (char)(hex_digit(ptr[i + 1]) << 4 |
					hex_digit(ptr[i + 2]));
			i += 2;
		}
		n++;
	}
	return n;
}

size_t hook_form_encode(hook_str text, char *out)
{
	static const char hex[] = "0123456789ABCDEF";
	size_t i, n = 0;
	char c;

	for (i = 0; i < text.len; i++) {
		c = text.ptr[i];
		if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
		    (c >= 'A' && c <= 'Z') ||
		    (c != '\0' && strchr("*-._", c))) {
			out[n++] = c;
			continue;
		}
		out[n++] = '%';
		out[n++] = hex[(unsigned char)c >> 4];
		out[n++] = hex[c & 15];
	}
	return n;
}

/* ---- handing the bytes on ---- */

/*
 * Bytes are encoded in threes, across the borders of pieces; `rest` has those
 * that wait for a third one.
 */
struct encoder {
	hook_sink *sink;
	void *user;
	unsigned char rest[3];
	size_t have;
};

#define CHUNK 768

static bool encode_some(struct encoder *e, const unsigned char *bytes,
			size_t len)
{
	char text[HOOK_ENCODED(CHUNK)];
	size_t some;

	while (len > 0) {
		some = len < CHUNK ? len : CHUNK;
		if (!e->sink(e->user, text,
			     hook_encode(HOOK_BASE64URL, bytes, some, text)))
			return false;
		bytes += some;
		len -= some;
	}
	return true;
}

static bool encode_piece(struct encoder *e, const struct hook_piece *piece)
{
	const unsigned char *at = (const unsigned char *)piece->ptr;
	size_t len = piece->len, whole;

	while (len > 0 && e->have > 0 && e->have < 3) {
		e->rest[e->have++] = *at++;
		len--;
	}
	if (e->have == 3) {
		if (!encode_some(e, e->rest, 3))
			return false;
		e->have = 0;
	}
	whole = len / 3 * 3;
	if (!encode_some(e, at, whole))
		return false;
	while (whole < len)
		e->rest[e->have++] = at[whole++];
	return true;
}

static bool encode_rest(struct encoder *e)
{
	bool fine = encode_some(e, e->rest, e->have);

	e->have = 0;
	return fine;
}

bool hook_pieces_each(const struct hook_piece *pieces, size_t count,
		      hook_sink *sink, void *user)
{
	struct encoder e = {sink, user, {0, 0, 0}, 0};
	size_t i;
	bool fine = true;

	for (i = 0; fine && i < count; i++) {
		if (pieces[i].base64url) {
			fine = encode_piece(&e, &pieces[i]);
			continue;
		}
		fine = encode_rest(&e) &&
		       sink(user, pieces[i].ptr, pieces[i].len);
	}
	return fine && encode_rest(&e);
}

/* ---- times ---- */

/* Reads eight digits at once; returns false if one of them is none. */
static bool read_eight(const char *at, int64_t *value)
{
	uint64_t digits = hook_hash_bytes(at, 8);

	if ((digits & EACH(128)) != 0 || between(digits, '0', '9') != EACH(128))
		return false;
	digits -= EACH('0');
	digits = (digits * 10 + (digits >> 8)) & UINT64_C(0x00ff00ff00ff00ff);
	digits = (digits * 100 + (digits >> 16)) & UINT64_C(0x0000ffff0000ffff);
	digits = digits * 10000 + (digits >> 32);
	*value = (int64_t)(digits & UINT32_MAX);
	return true;
}

static bool read_digits(hook_str text, int64_t *value)
{
	size_t i;

	*value = 0;
	if (text.ptr == NULL || text.len == 0 || text.len > 15)
		return false;
	if (text.len >= 8 && !read_eight(text.ptr, value))
		return false;
	for (i = text.len >= 8 ? 8 : 0; i < text.len; i++) {
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
		*value = *value * 10 + (text.ptr[i] - '0');
	}
	return true;
}

static const char months[] = "JanFebMarAprMayJunJulAugSepOctNovDec";
static const char weekdays[] = "ThuFriSatSunMonTueWed"; /* of the epoch on */

#define HTTP_DATE_LENGTH 29

/*
 * Turns "Sun, 06 Nov 1994 08:49:37 GMT" into RFC 3339, so that one function
 * reads all times. The name of the weekday decides nothing.
 */
static bool read_http_date(hook_str text, int64_t *seconds)
{
	char iso[] = "YYYY-MM-DDThh:mm:ssZ";
	hook_time time;
	size_t month;

	if (text.len != HTTP_DATE_LENGTH || text.ptr[3] != ',' ||
	    memcmp(text.ptr + 25, " GMT", 4) != 0)
		return false;
	for (month = 0; month < 12; month++)
		if (memcmp(months + month * 3, text.ptr + 8, 3) == 0)
			break;
	memcpy(iso, text.ptr + 12, 4);
	iso[5] = (char)('0' + (month + 1) / 10);
	iso[6] = (char)('0' + (month + 1) % 10);
	memcpy(iso + 8, text.ptr + 5, 2);
	memcpy(iso + 11, text.ptr + 17, 8);
	time = hook_time_from(hook_slice(iso, sizeof iso - 1));
	*seconds = time.seconds;
	return month < 12 && time.nanos >= 0;
}

bool hook_look_seconds(hook_str text, enum hook_time_unit unit,
		       int64_t *seconds)
{
	hook_time time;

	if (text.ptr == NULL)
		return false;
	switch (unit) {
	case HOOK_ISO8601:
		time = hook_time_from(text);
		*seconds = time.seconds;
		return time.nanos >= 0;
	case HOOK_HTTP_DATE:
		return read_http_date(text, seconds);
	case HOOK_MILLISECONDS:
		if (!read_digits(text, seconds))
			return false;
		*seconds /= 1000;
		return true;
	case HOOK_SECONDS:
	case HOOK_TIME_UNIT_COUNT:
	default:
		return read_digits(text, seconds);
	}
}

struct civil {
	int year, month, day;
};

/* Turns days since 1970-01-01 into a date of the Gregorian calendar. */
static struct civil civil_of(int64_t days)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30,
				      31, 31, 30, 31, 30, 31};
	struct civil c = {1970, 0, 0};
	int leap, length;

	for (;; c.year++) {
		leap = (c.year % 4 == 0 && c.year % 100 != 0) ||
		       c.year % 400 == 0;
		if (days < 365 + leap)
			break;
		days -= 365 + leap;
	}
	for (;; c.month++) {
		length = lengths[c.month] + (c.month == 1 ? leap : 0);
		if (days < length)
			break;
		days -= length;
	}
	c.day = (int)days + 1;
	return c;
}

static char *put_number(char *out, int value, int width)
{
	int i;

	for (i = width - 1; i >= 0; i--, value /= 10)
		out[i] = (char)('0' + value % 10);
	return out + width;
}

static char *put_text(char *out, const char *text, size_t len)
{
	memcpy(out, text, len);
	return out + len;
}

static char *put_clock(char *out, int64_t seconds)
{
	out = put_number(out, (int)(seconds / 3600 % 24), 2);
	*out++ = ':';
	out = put_number(out, (int)(seconds / 60 % 60), 2);
	*out++ = ':';
	return put_number(out, (int)(seconds % 60), 2);
}

static size_t put_date(bool http, int64_t seconds, char *out)
{
	struct civil c = civil_of(seconds / 86400);
	char *at = out;

	if (!http) {
		at = put_number(at, c.year, 4);
		*at++ = '-';
		at = put_number(at, c.month + 1, 2);
		*at++ = '-';
		at = put_number(at, c.day, 2);
		*at++ = 'T';
		at = put_clock(at, seconds);
		*at++ = 'Z';
		return (size_t)(at - out);
	}
	at = put_text(at, weekdays + seconds / 86400 % 7 * 3, 3);
	at = put_text(at, ", ", 2);
	at = put_number(at, c.day, 2);
	*at++ = ' ';
	at = put_text(at, months + c.month * 3, 3);
	*at++ = ' ';
	at = put_number(at, c.year, 4);
	*at++ = ' ';
	at = put_clock(at, seconds);
	at = put_text(at, " GMT", 4);
	return (size_t)(at - out);
}

size_t hook_look_time(int64_t seconds, enum hook_time_unit unit, char *out)
{
	uint64_t value = (uint64_t)seconds;

	if (unit == HOOK_ISO8601 || unit == HOOK_HTTP_DATE)
		return put_date(unit == HOOK_HTTP_DATE, seconds, out);
	return hook_digits(unit == HOOK_MILLISECONDS ? value * 1000 : value,
			   out);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_code_c != 0xe1ed8e8b
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
