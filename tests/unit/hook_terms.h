/* SPDX-License-Identifier: MIT */
/* Short spellings of a recipe's terms, for tests. */
#ifndef HOOK_TERMS_H
#define HOOK_TERMS_H

#include "hook_recipe.h"

#define OF(name)                       \
	{                              \
		.is = HOOK_TERM_##name \
	}
#define WITH(name, arg)                             \
	{                                           \
		.is = HOOK_TERM_##name, .text = arg \
	}
#define TEXT(literal) WITH(LITERAL, literal)
#define NEXT(between) WITH(NEXT, between)
#define TERMS(...)    ((const struct hook_term[]){__VA_ARGS__, OF(END)})

#endif
