/* SPDX-License-Identifier: 0BSD */
/* Made by hookc from spec.yaml; edits will be lost. */
/*
 * verdicts by the letter, version 1
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

struct t_payment {
	hook_str amount; /* required */
	struct t_way by; /* required */
	hook_raw_list tags;
	struct t_payment *refund_of;
	hook_date made;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_payment, struct t_payment);

struct t_way_card {
	hook_str card; /* required */
	struct hook_member *additional;
};

struct t_way_iban {
	hook_str iban; /* required */
	struct hook_member *additional;
};

enum t_other_way_kind {
	T_OTHER_WAY_UNKNOWN, /* kept in raw */
	T_OTHER_WAY_CARD,
	T_OTHER_WAY_IBAN,
};

struct t_other_way {
	bool set;
	enum t_other_way_kind kind;
	union {
		hook_raw raw;
		struct t_way_card *card;
		struct t_way_iban *iban;
	};
};
HOOK_FUNCTIONS(t_other_way, struct t_other_way);

struct t_label {
	hook_str name;
	hook_str title;
	hook_str slug;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_label, struct t_label);

struct t_loose_entry {
	hook_str name;
	hook_raw value;
};

struct t_loose {
	hook_int id;
	struct {
		struct t_loose_entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_loose, struct t_loose);

struct t_barred {
	hook_str name;
	hook_raw id; /* required */
	struct hook_member *additional;
};
HOOK_FUNCTIONS(t_barred, struct t_barred);

#ifdef __cplusplus
}
#endif

#endif
