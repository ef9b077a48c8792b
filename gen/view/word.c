/* SPDX-License-Identifier: MIT */
/*
 * The words of each view, for the templates that say them.
 *
 * Every word stands where its view has the value, since both are made of the
 * one list in words.h.
 */
#include "internal.h"

/* clang-format off */
#define AT(member)            offsetof(struct VIEW_CONCAT(view_, HERE), member)
#define BEGIN static const struct word VIEW_CONCAT(HERE, _words)[] = {
#define TEXT(member)          TEXT_AS(#member, member)
#define FLAG(member)          FLAG_AS(#member, member)
#define TEXT_AS(word, member) {word, WORD_TEXT, AT(member), NULL},
#define FLAG_AS(word, member) {word, WORD_FLAG, AT(member), NULL},
#define EACH(member, view) \
	{#member, WORD_EACH, AT(member), &view_##view##_shape},
#define ONE(member, view) \
	{#member, WORD_ONE, AT(member), &view_##view##_shape},
#define IN(member, view) \
	{#member, WORD_IN, AT(member), &view_##view##_shape},
#define OWN(...)
#define END \
	{NULL, WORD_TEXT, 0, NULL}}; \
	const struct shape VIEW_CONCAT(VIEW_CONCAT(view_, HERE), _shape) = { \
		VIEW_STRING(HERE), VIEW_CONCAT(HERE, _words)};
/* clang-format on */

#include "words.h"
