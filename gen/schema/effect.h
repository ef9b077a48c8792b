/* SPDX-License-Identifier: MIT */
/* Does a keyword refuse anything where it stands? See effect.c. */
#ifndef SCHEMA_EFFECT_H
#define SCHEMA_EFFECT_H

#include "internal.h"

/* Does a keyword of a schema refuse any value? */
enum effect {
	EFFECT,
	EFFECT_SHAPE,      /* it leaves out values of an enum, or it says what
			      every value is anyhow */
	EFFECT_UNCHECKED,  /* nothing checks the values here */
	EFFECT_RAW,        /* it is of a branch that is kept raw */
	EFFECT_UNUSED,     /* nothing that is emitted has such a value */
	EFFECT_OTHER_TYPE, /* it is about another JSON type */
	EFFECT_VALUES,     /* those of enum and const all satisfy it */
	EFFECT_ALONE,      /* it is about a keyword that is not there */
	EFFECT_IDLE        /* what it says lets everything through */
};

/*
 * Notes that a type was made of these parts; `values`: an enum or a const. Of
 * each, facts keep the JSON types that it met, those that its keywords narrow,
 * whether `type` is reported, and whether a bound of its format is left.
 */
void schema_effect_fill(struct schema_builder *b, struct shell *shell,
			struct operands parts, unsigned types, bool values);
/* Notes that what stands beside its values leaves some of them out. */
void schema_effect_rule_out(struct schema_builder *b, struct operands parts);
/* Of the keyword with this value, when all types are made. */
enum effect schema_effect(struct schema_builder *b, const struct node *value);
/* Notes that nothing checks the branches of this choice, which are kept raw. */
void schema_effect_raw(struct schema_builder *b, const struct node *choice);
void schema_effect_warn(struct schema_builder *b,
			const struct ledger_line *line);

/*
 * Notes `format`, `pattern` or `contentEncoding`, once: what becomes of it is
 * known when it meets a text. If it never does, no type has it.
 */
void schema_ledger_part(struct schema_builder *b, enum keyword keyword,
			const struct node *node, enum treatment how);

#endif
