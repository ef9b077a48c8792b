/* SPDX-License-Identifier: MIT */
/*
 * unicode: the tables behind \p{...}, small because most properties are whole
 * general categories and little else.
 *
 * The runs cover every code point once, in order.
 */
#ifndef REGEX_UNICODE_H
#define REGEX_UNICODE_H

#include <stddef.h>
#include <stdint.h>

#define UNICODE_LAST 0x10ffffu

enum unicode_kind { UNICODE_CATEGORY, UNICODE_BINARY, UNICODE_SCRIPT };

/* Each is the length of a run of code points * 32 + their category. */
extern const uint32_t regex_unicode_runs[];
extern const size_t regex_unicode_run_count;

/* Distances between code points at which a property begins or ends. */
extern const uint32_t regex_unicode_steps[];

/*
 * The categories of `mask`, exclusive-or what the `own` steps from `at` say;
 * for Script_Extensions, exclusive-or what the next `more` steps say as well.
 */
struct unicode_property {
	enum unicode_kind kind;
	const char *names[3];
	uint32_t mask;
	uint16_t at, own, more;
};

extern const struct unicode_property regex_unicode_properties[];
extern const size_t regex_unicode_property_count;

#endif
