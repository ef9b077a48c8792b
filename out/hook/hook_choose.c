/* SPDX-License-Identifier: 0BSD */
/*
 * Which branch of a choice a value is of, by its rules.
 *
 * Invariant: the value is looked at where it stands, and the first rule that
 * fits decides.
 */
#include "hook_engine.h"
#include "hook_walk.h"

static bool type_fits(unsigned types, hook_raw value)
{
	unsigned type = hook_raw_type(value);

	if ((type & HOOK_INTEGER) != 0)
		return (types & (HOOK_NUMBER | HOOK_INTEGER)) != 0;
	return (types & type) != 0;
}

static bool is_number(hook_str text)
{
	const char *end = text.ptr + text.len;

	return hook_skim_number(text.ptr, end) == end;
}

static bool value_is(hook_raw value, struct hook_name wanted)
{
	hook_str a = {value.ptr, value.len}, b = {wanted.ptr, wanted.len};

	if (*value.ptr == '"')
		return hook_is_name(value, wanted);
	if (is_number(a) && is_number(b))
		return hook_compare_numbers(a, b) == 0;
	return hook_str_equal(a, b);
}

static bool member_fits(const struct hook_rule *rule,
			const struct hook_walk *walk)
{
	if (rule->by == HOOK_BY_TYPE || !hook_is_name(walk->name, rule->member))
		return false;
	if (rule->by == HOOK_BY_VALUE)
		return value_is(walk->value, rule->value);
	return rule->by == HOOK_BY_KEY || type_fits(rule->types, walk->value);
}

/* The first rule from `from` on that any member fits. */
static size_t fit_members(hook_raw value, const struct hook_rule *rules,
			  size_t from, size_t count)
{
	struct hook_walk walk;
	size_t i, best = count;

	hook_walk_enter(&walk, value);
	while (best > from && hook_walk_next(&walk))
		for (i = from; i < best; i++)
			if (member_fits(&rules[i], &walk))
				best = i;
	return best;
}

static size_t fit(hook_raw value, const struct hook_rule *rules, size_t from,
		  size_t count)
{
	size_t i, best = count;

	if (*value.ptr == '{')
		best = fit_members(value, rules, from, count);
	for (i = from; i < best; i++)
		if (rules[i].by == HOOK_BY_TYPE &&
		    type_fits(rules[i].types, value))
			return i;
	return best;
}

/* Has it what one of the traits of its name says? `*named`: there are any. */
static bool has_trait(const struct hook_shape *shape,
		      const struct hook_walk *walk, bool *named,
		      unsigned *needed)
{
	const struct hook_trait *trait = shape->traits;
	const struct hook_trait *end = trait + shape->count;

	while (trait < end && !hook_is_name(walk->name, trait->name))
		trait++;
	*named = trait < end;
	*needed += trait < end && trait->needed;
	for (; trait < end && hook_is_name(walk->name, trait->name); trait++)
		if (trait->value.ptr ? value_is(walk->value, trait->value)
				     : type_fits(trait->types, walk->value))
			return true;
	return false;
}

static bool has_shape(const struct hook_shape *shape, hook_raw value)
{
	struct hook_walk walk;
	unsigned needed = 0;
	bool named;

	hook_walk_enter(&walk, value);
	while (hook_walk_next(&walk))
		if (!has_trait(shape, &walk, &named, &needed) &&
		    (named || shape->closed))
			return false;
	return needed >= shape->needed;
}

int hook_choose(struct hook_reader *r, const struct hook_rule *rules,
		size_t count)
{
	struct hook_skim s = {NULL, NULL, HOOK_OK, NULL};
	hook_raw value;
	size_t best;

	if (r->stop != HOOK_GO)
		return 0;
	s.at = value.ptr = hook_skip_blank(r->at, r->end);
	s.end = r->end;
	value.len = (size_t)(r->end - value.ptr);
	if (value.len == 0)
		return 0;
	if (*value.ptr != '{' && *value.ptr != '[' &&
	    hook_skim_value(&s, r->check.depth))
		value.len = (size_t)(s.at - value.ptr);
	best = fit(value, rules, 0, count);
	while (best < count && rules[best].shape &&
	       !has_shape(rules[best].shape, value))
		best = fit(value, rules, best + 1, count);
	HOOK_ASSERT(best <= count);
	return best < count ? rules[best].kind : 0;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_choose_c != 0x4dc58125
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
