/* SPDX-License-Identifier: MIT */
/* What is noted of a schema's keywords: the end of internal.h. */
#ifndef SCHEMA_NOTE_H
#define SCHEMA_NOTE_H

#include "internal.h"

/* ---- note.c, unread.c ---- */

/* What is within this keyword is looked at in the end, for what is wrong. */
void schema_unread_add(struct schema_builder *b, struct node *value);
void schema_unread_check(struct schema_builder *b);

/* ---- ledger.c ---- */

/* What became of a node's keywords. */
void schema_ledger_keywords(struct schema_builder *b, struct facts *facts);
/* What becomes of this `format`, `pattern` or encoding is noted in the end. */
void schema_ledger_part_add(struct schema_builder *b, struct node *node);
/* One member of a schema: what is unknown in it; NULL: it is no keyword. */
void schema_ledger_item(struct schema_builder *b, struct node *item,
			const struct keyword_row *row);
/* Notes a keyword whose treatment depends on the types made of its schema. */
void schema_ledger_undecided(struct schema_builder *b, struct node *keyword);
/* Notes that a type enforces that keyword. */
void schema_ledger_enforced(struct schema_builder *b, struct node *keyword);

#endif
