/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * T, version 1
 */
#ifndef T_H
#define T_H

#include "hook_json.h"

#if HOOK_VERSION != 100
#error "this and hook.h are of two versions of hookc: run it again"
#endif

/* A file of another run has another stamp, and does not compile with this. */

#ifdef __cplusplus
extern "C" {
#endif

/*
 * Values: a zeroed member is absent; `X_is_null` says that null came. An enum
 * keeps the text that came beside its id, 0 when the text is not known. What
 * a schema does not name is kept in `additional` and written back.
 */

#define T_EVENT_ID_A "a"

struct t_class {
	hook_str int_; /* "int" */
	hook_str errno_; /* "errno" */
	hook_str linux_; /* "linux" */
	hook_str template_; /* "template" */
	hook_str empty; /* "" */
	hook_int plus_1; /* "+1" */
	hook_int minus_1; /* "-1" */
	hook_str n1st; /* "1st" */
	hook_str ue9; /* "<U+00E9>" */
	hook_str fooBar;
	hook_str foo_bar;
	hook_str foo_minus_bar; /* "foo-bar" */
	hook_str additional;
	hook_str links; /* "_links" */
	hook_str star; /* "*" */
	struct hook_member *additional_;
};
HOOK_FUNCTIONS(t_class, struct t_class);

struct t_client_type {
	hook_str a;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_client_type, struct t_client_type);

struct t_Client {
	hook_str b;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_Client, struct t_Client);

struct t_event {
	hook_str x;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_event, struct t_event);

#ifdef __cplusplus
}
#endif

#endif
