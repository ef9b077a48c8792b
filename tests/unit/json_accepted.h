/* SPDX-License-Identifier: MIT */
/*
 * Which files of JSONTestSuite are read. RFC 8259 leaves those called i_ open:
 * numbers of any size are accepted, for their text is exact; what is not UTF-8
 * or not a character, a byte order mark (section 8.1), and more than HOOK_DEPTH
 * levels are refused.
 */
#ifndef JSON_ACCEPTED_H
#define JSON_ACCEPTED_H

#include <stdbool.h>
#include <string.h>

static inline bool is_accepted(const char *name)
{
	static const char *const accepted[] = {
		"i_number_double_huge_neg_exp.json",
		"i_number_huge_exp.json",
		"i_number_neg_int_huge_exp.json",
		"i_number_pos_double_huge_exp.json",
		"i_number_real_neg_overflow.json",
		"i_number_real_pos_overflow.json",
		"i_number_real_underflow.json",
		"i_number_too_big_neg_int.json",
		"i_number_too_big_pos_int.json",
		"i_number_very_big_negative_int.json",
	};
	size_t i;

	for (i = 0; i < sizeof accepted / sizeof *accepted; i++)
		if (strcmp(name, accepted[i]) == 0)
			return true;
	return *name == 'y';
}

#endif
