/* SPDX-License-Identifier: MIT */
/* The ledger: how each keyword in the documents is treated. See schema.h. */
#ifndef SCHEMA_LEDGER_H
#define SCHEMA_LEDGER_H

#include "schema.h"

enum treatment {
	ENFORCED,
	STRUCTURAL,
	ANNOTATION,
	NO_EFFECT, /* it refuses nothing where it stands */
	NOT_ENFORCED,
	TREATMENTS
};

struct ledger_line {
	str keyword; /* "minLength", "format: phone" */
	enum treatment treatment;
	const struct node **nodes; /* the keyword's, in the order of reading */
	size_t count;
	const char *warning; /* the warning, if it is not the usual one */
};

/*
 * Says which uses of types emitted code checks, and which there are besides:
 * what no check reaches is not called enforced. After schema_finish(), and
 * after what stands where nothing is checked was named, such as the body of a
 * file.
 */
void schema_effect_unchecked(struct schema_builder *b,
			     const struct node *place);
void schema_effect_reach(struct schema_builder *b,
			 const struct schema_uses *checked,
			 const struct schema_uses *all);
void schema_ledger_note(struct schema_builder *b, const char *keyword,
			enum treatment how, const struct node *node);
/* Notes an unknown member as NOT_ENFORCED, with a warning of its own. */
void schema_ledger_unknown(struct schema_builder *b, const char *keyword,
			   const char *warning, const struct node *node);
/* Is a keyword that no type enforces enforced by other means? */
typedef bool schema_enforces(const void *by, const struct node *node,
			     str keyword);
/*
 * Returns all lines, by keyword, and warns of what is not enforced. `enforces`
 * may be NULL.
 */
struct ledger_line *schema_ledger_finish(struct schema_builder *b,
					 schema_enforces *enforces,
					 const void *by, size_t *count);

#endif
