/* SPDX-License-Identifier: MIT */
/* The built-in templates, made of templates/ by embed.c. */
#ifndef TEXT_BUILTIN_H
#define TEXT_BUILTIN_H

#include <stddef.h>

struct text_builtin {
	const char *name;
	const unsigned char *bytes;
	size_t len;
};

extern const struct text_builtin text_builtins[];
extern const size_t text_builtin_count;

#endif
