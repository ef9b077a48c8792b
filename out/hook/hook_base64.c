/* SPDX-License-Identifier: 0BSD */
/*
 * Base64 and base64url, for signatures, keys and credentials.
 *
 * A text has one meaning or none: bits that must be zero are, and no character
 * is skipped.
 *
 * Invariant: what is encoded fits HOOK_BASE64_LENGTH().
 */
#include "hook_base64.h"

static int digit_of(char c, bool url)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == (url ? '-' : '+') ? 62 : c == (url ? '_' : '/') ? 63 : -1;
}

size_t hook_base64_decode(hook_str text, bool url, unsigned char *out,
			  size_t room)
{
	size_t len = text.len, i, n = 0;
	unsigned bits = 0;
	int digit, have = 0;

	while (len > 0 && text.ptr[len - 1] == '=' && text.len - len < 2)
		len--;
	if ((len != text.len && text.len % 4 != 0) || len % 4 == 1)
		return SIZE_MAX;
	for (i = 0; i < len; i++) {
		digit = digit_of(text.ptr[i], url);
		if (digit < 0)
			return SIZE_MAX;
		bits = (bits << 6 | (unsigned)digit) & 0xffff;
		have += 6;
		if (have >= 8) {
			have -= 8;
			if (n == room)
				return SIZE_MAX;
			out[n++] = (unsigned char)(bits >> have);
		}
	}
	return (bits & ((1u << have) - 1)) == 0 ? n : SIZE_MAX;
}

size_t hook_base64_encode(const unsigned char *bytes, size_t len, bool url,
			  char *out)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				     "abcdefghijklmnopqrstuvwxyz0123456789";
	char last[2] = {url ? '-' : '+', url ? '_' : '/'};
	size_t i, k, n = 0;
	unsigned bits, digit;

	for (i = 0; i < len; i += 3) {
		bits = (unsigned)bytes[i] << 16;
		bits |= i + 1 < len ? (unsigned)bytes[i + 1] << 8 : 0;
		bits |= i + 2 < len ? bytes[i + 2] : 0u;
		for (k = 0; k < 4; k++) {
			digit = bits >> (18 - 6 * k) & 63;
			if (i + k <= len)
				out[n++] = digit < 62 ? digits[digit]
						      : last[digit - 62];
			else if (!url)
				out[n++] = '=';
		}
	}
	HOOK_ASSERT(n <= HOOK_BASE64_LENGTH(len));
	return n;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_base64_c != 0x029a2305
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
