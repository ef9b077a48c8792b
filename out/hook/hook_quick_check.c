/* SPDX-License-Identifier: 0BSD */
/*
 * What is said of texts of ASCII and of integers, where they are in hand.
 *
 * Invariant: true is certain; false asks hook_check_limits(), which knows the
 * words.
 */
#include "hook_quick.h"

/*
 * Where a character of ASCII may stand. URI: behind the authority of one. ATOM:
 * in the usual local part of an email address. VARIABLE: in the usual name of a
 * template's variable.
 */
enum { URI = 1, HOST = 2, ATOM = 4, VARIABLE = 8 };

/* clang-format off */
static const unsigned char classes[256] = {
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
	0, 1, 0, 0, 1, 0, 1, 1, 1, 1, 1, 5, 1, 7, 7, 1,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 1, 1, 0, 1, 0, 1,
	1, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 0, 13,
	0, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
	15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 0, 0, 0, 1, 0,
};
/* clang-format on */

static bool is_of(char c, unsigned class)
{
	return (classes[(unsigned char)c] & class) != 0;
}

static bool is_hex(char c)
{
	return (unsigned)(c - '0') <= 9 || (unsigned)((c | 32) - 'a') <= 5;
}

static bool is_letter(char c)
{
	return (unsigned)((c | 32) - 'a') <= 25;
}

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
/* Has a bit for each of 16 bytes that is from `first` to `last`. */
static inline __m128i within(__m128i text, char first, char last)
{
	return _mm_cmplt_epi8(_mm_add_epi8(text,
					   _mm_set1_epi8((char)(128 - first))),
			      _mm_set1_epi8((char)(last - first + 1 - 128)));
}

/* Marks the bytes that stand for themselves in a URI, except for rare ones. */
static inline unsigned uri_mask(const char *at)
{
	__m128i text = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i others = _mm_or_si128(_mm_cmpeq_epi8(text, _mm_set1_epi8('=')),
				      _mm_cmpeq_epi8(text, _mm_set1_epi8('_')));

	return (unsigned)_mm_movemask_epi8(
		_mm_or_si128(_mm_or_si128(within(text, '&', ';'),
					  within(text, '?', 'Z')),
			     _mm_or_si128(within(text, 'a', 'z'), others)));
}

static inline unsigned host_mask(const char *at)
{
	__m128i text = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i small = _mm_or_si128(text, _mm_set1_epi8(32));
	__m128i slash = _mm_cmpeq_epi8(text, _mm_set1_epi8('/'));

	return (unsigned)_mm_movemask_epi8(
		_mm_or_si128(_mm_andnot_si128(slash, within(text, '-', '9')),
			     within(small, 'a', 'z')));
}
#endif

/* Returns the first character that a URI cannot have, or a rare one. */
static const char *past_uri(const char *from, const char *at, const char *end)
{
#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
	unsigned other, known;

	for (; end - at >= 16; at += 16) {
		other = uri_mask(at) ^ 0xffff;
		if (other != 0)
			return at + __builtin_ctz(other);
	}
	/*
	 * The last sixteen bytes of the text are looked at, without those that
	 * are known.
	 */
	if (at < end && end - from >= 16) {
		known = 16 - (unsigned)(end - at);
		other = (uri_mask(end - 16) ^ 0xffff) >> known;
		return other != 0 ? at + __builtin_ctz(other) : end;
	}
#else
	(void)from;
#endif
	while (at < end && is_of(*at, URI))
		at++;
	return at;
}

static const char *past_name(const char *at, const char *end)
{
#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
	unsigned other;

	for (; end - at >= 16; at += 16) {
		other = host_mask(at) ^ 0xffff;
		if (other != 0)
			return at + __builtin_ctz(other);
	}
#endif
	while (at < end && is_of(*at, HOST))
		at++;
	return at;
}

/* Returns the place behind "scheme://host"; NULL if it is not a usual one. */
static const char *past_host(const char *at, const char *end)
{
	if (end - at >= 8 && memcmp(at, "https://", 8) == 0) {
		at += 8;
	} else {
		if (at == end || !is_letter(*at))
			return NULL;
		while (at < end && is_of(*at, VARIABLE) && *at != '_')
			at++;
		if (end - at < 3 || memcmp(at, "://", 3) != 0)
			return NULL;
		at += 3;
	}
	at = past_name(at, end);
	return at == end || *at == '/' || *at == '?' ? at : NULL;
}

/*
 * Recognises scheme "://" host and then anything but "#" (RFC 3986); if it
 * returns false, look again.
 */
static bool is_quick_uri(hook_str text)
{
	const char *end = text.ptr + text.len, *at = past_host(text.ptr, end);

	if (at == NULL)
		return false;
	while ((at = past_uri(text.ptr, at, end)) < end) {
		if (is_of(*at, URI))
			at++;
		else if (*at == '%' && end - at > 2 && is_hex(at[1]) &&
			 is_hex(at[2]))
			at += 3;
		else
			return false;
	}
	return true;
}

/*
 * Moves over variables without modifiers, between braces; if it returns NULL,
 * look again.
 */
static const char *past_expression(const char *at, const char *end)
{
	const char *name;

	if (at < end && memchr("+#./;?&", *at, 7))
		at++;
	for (;; at++) {
		name = at;
		while (at < end && is_of(*at, VARIABLE))
			at++;
		if (at == end || at == name)
			return NULL;
		if (*at == '}')
			return at + 1;
		if (*at != ',')
			return NULL;
	}
}

/* Recognises a template (RFC 6570); if it returns false, look again. */
static bool is_quick_template(hook_str text)
{
	const char *at = text.ptr, *end = at + text.len;

	while ((at = past_uri(text.ptr, at, end)) < end) {
		if (is_of(*at, URI))
			at++;
		else if (*at == '{')
			at = past_expression(at + 1, end);
		else
			return false;
		if (at == NULL)
			return false;
	}
	return true;
}

/* Are these parts of letters, digits and hyphens, with a dot between them? */
static bool are_labels(const char *at, const char *end)
{
	for (; at < end; at++)
		if (!is_of(*at, HOST) ||
		    ((*at == '.' || *at == '-') &&
		     (at + 1 == end || at[1] == '.' || at[1] == '-')))
			return false;
	return true;
}

/*
 * Recognises name "@" host (RFC 5321) that is too short to be too long; if it
 * returns false, look again.
 */
static bool is_quick_email(hook_str text)
{
	const char *at = text.ptr, *end = at + text.len;

	if (text.len == 0 || text.len > 63 || *at == '.')
		return false;
	for (; at < end && is_of(*at, ATOM); at++)
		if (*at == '.' && at[-1] == '.')
			return false;
	return at < end && *at == '@' && at > text.ptr && at[-1] != '.' &&
	       end - at > 1 && is_of(at[1], VARIABLE) && at[1] != '_' &&
	       are_labels(at + 1, end);
}

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
/* Has a bit for each of 16 bytes that is a hexadecimal digit. */
static unsigned hex_mask(const char *at)
{
	__m128i text = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i digit =
		_mm_cmplt_epi8(_mm_add_epi8(text,
					    _mm_set1_epi8((char)(128 - '0'))),
			       _mm_set1_epi8((char)(10 - 128)));
	__m128i small = _mm_or_si128(text, _mm_set1_epi8(32));
	__m128i letter =
		_mm_cmplt_epi8(_mm_add_epi8(small,
					    _mm_set1_epi8((char)(128 - 'a'))),
			       _mm_set1_epi8((char)(6 - 128)));

	return (unsigned)_mm_movemask_epi8(_mm_or_si128(digit, letter));
}
#else
static unsigned hex_mask(const char *at)
{
	unsigned mask = 0, i;

	for (i = 0; i < 16; i++)
		mask |= (unsigned)is_hex(at[i]) << i;
	return mask;
}
#endif

/* Recognises a UUID (RFC 4122 section 3). */
static bool is_quick_uuid(hook_str text)
{
	const char *at = text.ptr;

	return text.len == 36 && at[8] == '-' && at[13] == '-' &&
	       at[18] == '-' && at[23] == '-' && hex_mask(at) == 0xdeff &&
	       hex_mask(at + 16) == 0xff7b && hex_mask(at + 20) == 0xfff7;
}

bool hook_quick_is_format(hook_str text, enum hook_format format)
{
	if (format == HOOK_UUID)
		return is_quick_uuid(text);
	if ((format == HOOK_URI && is_quick_uri(text)) ||
	    (format == HOOK_URI_TEMPLATE && is_quick_template(text)) ||
	    (format == HOOK_EMAIL && is_quick_email(text)))
		return true;
	return hook_is_format(text.ptr, text.len, format);
}

/*
 * Compares with JSON that has no escapes; a text that has some is found by
 * whoever looks again.
 */
static bool is_one_of(const char *values, hook_str text)
{
	const char *value = values + (*values == '=');

	/*
	 * Such a text would equal an escape's own spelling, and NUL ends
	 * values.
	 */
	if (text.len > 0 && (memchr(text.ptr, '\\', text.len) ||
			     memchr(text.ptr, '\0', text.len)))
		return false;
	for (; *value; value += strlen(value) + 1)
		if (value[0] == '"' &&
		    strncmp(value + 1, text.ptr, text.len) == 0 &&
		    value[1 + text.len] == '"' && value[2 + text.len] == '\0')
			return true;
	return false;
}

/*
 * Does it have that many characters, whatever they are? One has 4 bytes at
 * most.
 */
static bool is_long(hook_str text, size_t min)
{
	size_t i;

	if (HOOK_USUAL(text.len / 4 >= min))
		return true;
	for (i = 0; i < text.len; i++)
		if ((unsigned char)text.ptr[i] >= 0x80)
			return false;
	return text.len >= min;
}

/* Does the careful check agree? For assertions. */
static bool is_sure(const struct hook_row *row, const void *value)
{
	struct hook_check check;

	hook_check_start(&check, NULL, NULL);
	hook_check_limits(&check, row, value);
	return check.failures == 0;
}

/*
 * The text has as many characters as bytes. If it returns false, look again,
 * and say what is wrong.
 */
static bool text_fits(const struct hook_row *row, hook_str text)
{
	const struct hook_limit *limit = row->of.limits;

	if (row->format &&
	    !hook_quick_is_format(text, (enum hook_format)row->format))
		return false;
	if (row->listed)
		return is_one_of(row->of.values, text);
	for (; limit && limit->keyword; limit++) {
		if (limit->keyword == HOOK_MIN_LENGTH) {
			if (!is_long(text, limit->of.count))
				return false;
		} else if (limit->keyword == HOOK_MAX_LENGTH) {
			if (text.len > limit->of.count)
				return false;
		} else if (limit->keyword == HOOK_VALUES) {
			if (!is_one_of(limit->of.values, text))
				return false;
		} else if (limit->keyword != HOOK_PATTERN ||
			   !hook_matches(limit->of.pattern, text.ptr,
					 text.len)) {
			return false;
		}
	}
	return true;
}

bool hook_quick_text_fits(const struct hook_row *row, hook_str text)
{
	bool fits = text_fits(row, text);

	HOOK_ASSERT(!fits || is_sure(row, &text));
	return fits;
}

static bool int_fits(const struct hook_row *row, int64_t value)
{
	const struct hook_limit *limit = row->of.limits;

	if (row->listed)
		return false;
	for (; limit && limit->keyword; limit++)
		if (!(((limit->keyword == HOOK_MINIMUM ||
			limit->keyword == HOOK_FORMAT_MINIMUM) &&
		       value >= limit->of.integer) ||
		      ((limit->keyword == HOOK_MAXIMUM ||
			limit->keyword == HOOK_FORMAT_MAXIMUM) &&
		       value <= limit->of.integer)))
			return false;
	return true;
}

bool hook_quick_int_fits(const struct hook_row *row, int64_t value)
{
	bool fits = int_fits(row, value);

	HOOK_ASSERT(!fits || is_sure(row, &(const hook_int){true, value}));
	return fits;
}

/* Does an enum say what its text says? */
static bool is_value(const struct hook_type *type,
		     const struct hook_enum *value)
{
	const struct hook_names *names = type->of.values;
	const struct hook_name *name;

	if (value->id <= 0 || (uint32_t)value->id > names->count ||
	    value->text.ptr == NULL)
		return false;
	name = &names->names[value->id - 1];
	return name->len == value->text.len &&
	       hook_same(name->ptr, value->text.ptr, name->len);
}

static bool is_quick_time(hook_str text)
{
	int64_t seconds;

	return text.ptr && text.len == 20 && text.ptr[19] == 'Z' &&
	       hook_quick_seconds(text.ptr, &seconds);
}

bool hook_quick_fits(const struct hook_row *row, const void *place)
{
	if (row->kind > HOOK_IS_ENUM)
		return true;
	if (HOOK_CAREFULLY)
		return false;
	if (row->kind == HOOK_IS_ENUM)
		return is_value(row->of.type, (const struct hook_enum *)place);
	if (!row->format && !row->of.limits)
		return true;
	if (row->kind == HOOK_IS_TEXT && ((const hook_str *)place)->ptr)
		return hook_quick_text_fits(row, *(const hook_str *)place);
	if (row->kind == HOOK_IS_INT)
		return hook_quick_int_fits(row,
					   ((const hook_int *)place)->value);
	return row->kind == HOOK_IS_TIME && row->format == HOOK_DATE_TIME &&
	       !row->of.limits && is_quick_time(*(const hook_str *)place);
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_quick_check_c != 0x4f28416c
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
