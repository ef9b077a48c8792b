/* SPDX-License-Identifier: MIT */
/* What rule.c and the files beside it share: how branches are told apart. */
#ifndef SCHEMA_RULE_H
#define SCHEMA_RULE_H

#include "internal.h"

/*
 * The most comparisons for one choice: bounds the time that a hostile one
 * takes.
 */
enum { RULE_WORK = 20000000 };

struct use {
	size_t option;
	const struct field *field; /* NULL: only the discriminator knows it */
	const struct type *type;
	str *values;
	size_t value_count;
	bool complete; /* every object of the option has one of these values */
};

struct member {
	str name;
	struct use *uses;
	size_t count;
};

struct search {
	struct schema_builder *b;
	struct option *options;
	size_t count, left;
	bool *gone;
	bool *partial; /* removed, though its rules do not recognise all of its
			  objects */
	bool *alike; /* removed; without its own members it is like the rest */
	size_t *described; /* by option: see excludes() */
	size_t stamp;
	struct map names;
	struct member **members;
	size_t member_count;
	struct rule *rules; /* `branch` is the index of an option */
	size_t rule_count;
	str discriminator;
	bool any;    /* of anyOf: several branches may fit */
	size_t last; /* the option that takes all other objects; `count`: none
			does */
	size_t work;
};

/* Is it certain that the rule selects no value of another option? */
bool schema_rule_proved(const struct search *d, const struct rule *rule);

void schema_rules_add(struct search *d, struct rule rule);
/*
 * Notes that the rules so far recognise the option; `complete`: all its
 * objects.
 */
void schema_rules_take(struct search *d, size_t option, bool complete);
/* Names an option without a name after the value of a member that shows it. */
void schema_rules_name(struct search *d, size_t option, str member,
		       const struct type *type, str value);
/* The JSON types of a member's values. */
unsigned schema_field_types(const struct field *field);
/*
 * Takes the options that a member of a member identifies with certainty, if
 * any.
 */
bool schema_rules_by_inner(struct search *d);
/* Takes an option that its whole shape tells from all that are left, if any. */
bool schema_rules_by_shape(struct search *d);
/*
 * Takes an option that differs from all others only by its own members, if any.
 */
bool schema_rules_by_own_members(struct search *d);
/* Adds one branch for all options that are left, and reports it. */
void schema_rules_rest(struct search *d, struct shell *shell);
/* Adds rules by shape, and puts all rules into the type of the choice. */
void schema_rules_emit(struct search *d, struct shell *shell);

#endif
