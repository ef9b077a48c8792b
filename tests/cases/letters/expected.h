/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * what rows do not carry, version 1
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

struct t_plain {
	hook_str id; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_plain, struct t_plain);

struct t_payment {
	hook_str id; /* required, read only */
	hook_int amount; /* required */
	hook_str_list tags;
	struct t_plain *plain;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_payment, struct t_payment);

enum t_way_kind {
	T_WAY_UNKNOWN, /* kept in raw */
	T_WAY_CARD,
	T_WAY_IBAN,
};

struct t_way {
	bool set;
	enum t_way_kind kind;
	union {
		hook_raw raw;
		struct t_way_card *card;
		struct t_way_iban *iban;
	};
};
HOOK_FUNCTIONS(t_way, struct t_way);

struct t_way_card {
	hook_str card; /* required */
	struct hook_member *additional;
};

struct t_way_iban {
	hook_str iban; /* required */
	struct hook_member *additional;
};

enum t_kind_kind {
	T_KIND_UNKNOWN, /* kept in raw */
	T_KIND_A,
	T_KIND_B,
};

struct t_kind {
	bool set;
	enum t_kind_kind kind;
	union {
		hook_raw raw;
		struct t_kind_a *a;
		struct t_kind_b *b;
	};
};
HOOK_FUNCTIONS(t_kind, struct t_kind);

struct t_kind_a {
	hook_str of; /* required */
	hook_int n;
	struct hook_member *additional;
};

struct t_kind_b {
	hook_str of; /* required */
	hook_str n;
	struct hook_member *additional;
};

struct t_holder_ways {
	struct t_way *items;
	size_t count;
};

struct t_holder {
	struct t_way way;
	struct t_holder_ways ways;
	struct t_kind kind;
	struct t_holder_map *map;
	struct t_holder_loose *loose;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_holder, struct t_holder);

struct t_holder_map {
	struct hook_member *additional;
};

struct t_holder_loose {
	hook_int x;
	struct hook_member *additional;
};

#ifdef __cplusplus
}
#endif

#endif
