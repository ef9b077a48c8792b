/* SPDX-License-Identifier: 0BSD */
/* A checksum that some schemes sign instead of the body; no cryptography. */
#include "hook_look.h"

/* The CRC of ISO-HDLC (RFC 1952 section 8), a bit at a time. */
uint32_t hook_crc32(uint32_t crc, const void *bytes, size_t len)
{
	const unsigned char *at = (const unsigned char *)bytes;
	size_t i;
	int bit;

	crc = ~crc;
	for (i = 0; i < len; i++) {
		crc ^= at[i];
		for (bit = 0; bit < 8; bit++)
			crc = crc >> 1 ^
			      (UINT32_C(0xedb88320) & (0 - (crc & 1)));
	}
	return ~crc;
}
