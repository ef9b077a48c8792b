/* SPDX-License-Identifier: 0BSD */
/* HTTP Message Signatures, taken apart; nothing for those who use them. */
#ifndef HOOK_MESSAGE_H
#define HOOK_MESSAGE_H

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

/* The default of a recipe's components: the body, and nothing else. */
const char *const *hook_message_components(const struct hook_recipe *recipe);

/* The next member of a dictionary; false: none. `name` absent: malformed. */
bool hook_message_member(hook_str *rest, hook_str *name, hook_str *value);
/* All of a header's lines as one value, joined by ", "; absent for none. */
int hook_message_field(struct hook_look *l, const char *name, hook_str *value);
/* Takes a member's value apart. False: it is malformed, or no memory. */
bool hook_message_parse(struct hook_look *l, hook_str value,
			struct hook_message *m);
/* The parameter's value as it stands; absent: it is not there. */
hook_str hook_message_parameter(const struct hook_message *m, const char *name);
/* Is the component, as a recipe writes it, covered? */
bool hook_message_covers(const struct hook_message *m, const char *component);
/* The signature base (RFC 9421 section 2.5), as the only piece. */
int hook_message_base(struct hook_look *l, const struct hook_message *m);

#endif

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_message_h != 0x54d0613b
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
