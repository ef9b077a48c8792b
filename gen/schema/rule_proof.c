/* SPDX-License-Identifier: MIT */
/*
 * Which rules are proved. The branch that a rule names is only likely to be the
 * right one if an object of another, open branch may look as the rule says. A
 * discriminator is its author's word, and is not doubted.
 *
 * A proved rule selects no value of another option, unless an earlier rule
 * selects that, or the discriminator says so.
 */
#include "rule.h"

/* Are all objects of the other options recognised by rules of their own? */
static bool others_complete(const struct search *d, size_t option)
{
	for (size_t i = 0; i < d->count; i++)
		if (i != option && (!d->gone[i] || d->partial[i]))
			return false;
	return true;
}

bool schema_rule_proved(const struct search *d, const struct rule *rule)
{
	if (rule->shaped)
		return false;
	return rule->by != RULE_TYPE || others_complete(d, rule->branch);
}
