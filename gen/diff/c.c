/* SPDX-License-Identifier: MIT */
/*
 * What a program that was written for the old headers meets in the new ones.
 *
 * What is gone with its struct or enum is not reported again.
 */
#include "internal.h"

static const struct diff_declared *find(const struct diff_declares *in,
					str name)
{
	size_t place = (size_t)map_find(&in->names, name);

	return place ? &in->items[place - 1] : NULL;
}

static bool is_alone(const struct diff_declares *in,
		     const struct diff_declared *declared)
{
	return !declared->owner.ptr || find(in, declared->owner);
}

static struct diff_at at_c(str where)
{
	return (struct diff_at){where, DIFF_PROGRAM, NULL, NULL, false};
}

/* Changed numbers of constants are reported once for their enum. */
static void constant(struct diff *d, const struct diff_declared *old,
		     const struct diff_declared *now)
{
	struct diff_at at = at_c(old->owner);

	if (!str_equal(old->type, now->type))
		diff_add(d, &at, DIFF_C_NUMBERS, NULL);
}

static void both(struct diff *d, const struct diff_declared *old,
		 const struct diff_declared *now)
{
	struct diff_at at = at_c(old->name);

	if (old->is_constant && now->is_constant) {
		constant(d, old, now);
		return;
	}
	if (str_equal(old->type, now->type))
		return;
	/*
	 * A prototype is long, and the compiler shows it, so no detail is
	 * given.
	 */
	if (str_ends(old->name, "()"))
		diff_add(d, &at, DIFF_C_CHANGED, NULL);
	else
		diff_add(d, &at,
			 old->is_value && now->is_value ? DIFF_C_VALUE
							: DIFF_C_CHANGED,
			 "%s became %s", old->type.ptr, now->type.ptr);
}

void diff_declared(struct diff *d)
{
	struct diff_declares old, now;
	const struct diff_declared *item, *other;
	struct diff_at at;

	old = diff_declares_read(d->arena, d->old->headers);
	now = diff_declares_read(d->arena, d->now->headers);
	for (size_t i = 0; i < old.count; i++) {
		item = &old.items[i];
		other = find(&now, item->name);
		at = at_c(item->name);
		if (other)
			both(d, item, other);
		else if (is_alone(&now, item))
			diff_add(d, &at, DIFF_C_REMOVED, NULL);
	}
	for (size_t i = 0; i < now.count; i++) {
		item = &now.items[i];
		at = at_c(item->name);
		if (!find(&old, item->name) && is_alone(&old, item))
			diff_add(d, &at,
				 item->is_constant ? DIFF_C_CASE : DIFF_C_ADDED,
				 NULL);
	}
}
