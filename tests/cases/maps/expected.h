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

struct t_x_entry {
	hook_str name;
	struct t_y *value;
};

struct t_x {
	hook_str known;
	struct {
		struct t_x_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_x, struct t_x);

struct t_y {
	hook_int n; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_y, struct t_y);

struct t_flags_entry {
	hook_str name;
	hook_bool value;
};

struct t_flags {
	struct {
		struct t_flags_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_flags, struct t_flags);

struct t_teas_entry {
	hook_str name;
	hook_int value;
};

struct t_teas {
	hook_int x_known; /* "x-known" */
	struct {
		struct t_teas_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_teas, struct t_teas);

struct t_sealed_entry {
	hook_str name;
	hook_raw value;
};

struct t_sealed {
	struct {
		struct t_sealed_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_sealed, struct t_sealed);

struct t_strict_entry {
	hook_str name;
	hook_str value;
};

struct t_strict {
	struct {
		struct t_strict_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_strict, struct t_strict);

struct t_every_entry {
	hook_str name;
	hook_int value;
};

struct t_every {
	hook_int a;
	struct {
		struct t_every_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_every, struct t_every);

struct t_prices_entry {
	hook_str name;
	hook_num value;
};

struct t_prices {
	struct {
		struct t_prices_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_prices, struct t_prices);

struct t_keys {
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_keys, struct t_keys);

struct t_short {
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_short, struct t_short);

struct t_none {
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_none, struct t_none);

struct t_mixed_entry {
	hook_str name;
	hook_raw value;
};

struct t_mixed {
	struct {
		struct t_mixed_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_mixed, struct t_mixed);

struct t_open {
	hook_int a;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_open, struct t_open);

#ifdef __cplusplus
}
#endif

#endif
