/* SPDX-License-Identifier: 0BSD */
/* HTTP Message Signatures, taken apart; nothing for those who use them. */
#ifndef HOOK_MESSAGE_H
#define HOOK_MESSAGE_H

#include "hook_base64.h"
#include "hook_der.h"

#define HOOK_COMPONENTS 32 /* that one signature covers; more are refused */
#define HOOK_PARAMETERS 8  /* created, expires, keyid, alg, nonce, tag */

/* A value as it stands: "text" with its quotes, 1618884473, ?1. */
struct hook_message_value {
	hook_str name, value;
};

/* A member of Signature-Input (RFC 9421 section 4.1), in canonical form. */
struct hook_message {
	hook_str label;
	hook_str params; /* the value of "@signature-params" */
	hook_str components[HOOK_COMPONENTS]; /* "name";parameters */
	size_t component_count;
	struct hook_message_value parameters[HOOK_PARAMETERS];
	size_t parameter_count;
};

/*
 * Returns a recipe's components; by default that is the body, and nothing else.
 */
const char *const *hook_message_components(const struct hook_recipe *recipe);

/*
 * Takes the next member of a dictionary; returns false if there is none. If
 * `name` is absent, it is malformed.
 */
bool hook_message_member(hook_str *rest, hook_str *name, hook_str *value);
/*
 * Finds all of a header's lines as one value, joined by ", "; absent if there
 * are none.
 */
int hook_message_field(struct hook_look *l, const char *name, hook_str *value);
/*
 * Takes a member's value apart; returns false if it is malformed, or if there
 * is no memory.
 */
bool hook_message_parse(struct hook_look *l, hook_str value,
			struct hook_message *m);
/* Returns the parameter's value as it stands; absent if it has none. */
hook_str hook_message_parameter(const struct hook_message *m, const char *name);
/* Is the component, as a recipe writes it, covered? */
bool hook_message_covers(const struct hook_message *m, const char *component);
/* Is all of the header covered, in whatever form? */
bool hook_message_holds(const struct hook_message *m, const char *name);
/* Is a component, as a recipe writes it, of that header? */
bool hook_component_is(const char *component, const char *name);
/* Finds the text that a component stands for. */
int hook_message_component(struct hook_look *l, hook_str component,
			   hook_str *text);
/* Makes the signature base (RFC 9421 section 2.5), as the only piece. */
int hook_message_base(struct hook_look *l, const struct hook_message *m);

/* ---- structured fields: hook_structured.c ---- */

struct hook_cursor {
	const char *at, *end;
	char *to; /* the strict form, at most twice as long and 8 more */
};

/*
 * Each takes what it is named after and writes it strictly; it returns false if
 * something else stands there.
 */
bool hook_field_take(struct hook_cursor *c, char wanted);
bool hook_field_key(struct hook_cursor *c, hook_str *key);
bool hook_field_string(struct hook_cursor *c);
bool hook_field_item(struct hook_cursor *c, hook_str *value);
/* Takes a parameter; the cursor is behind its semicolon. */
bool hook_field_parameter(struct hook_cursor *c, struct hook_message_value *p);
/* Skips blanks, and returns how many; none of them is written. */
size_t hook_field_blanks(struct hook_cursor *c);

/*
 * Writes all of a field in its strict form; returns false if it is no such
 * field, or if there is no memory.
 */
bool hook_field_strict(struct hook_look *l, hook_str text, hook_str *strict);
/* Writes one member of a dictionary; absent if it has none of that name. */
bool hook_field_member(struct hook_look *l, hook_str text, hook_str name,
		       hook_str *value);

#endif
