/* SPDX-License-Identifier: 0BSD */
/*
 * Which branch of a choice a value is of: by its rules and, where these are
 * only likely to be right, by what fits.
 *
 * The rules look at the value where it stands, and the first that fits decides,
 * unless its branch does not fit and another one does.
 *
 * Invariant: the best rule is one of those that were asked for.
 */
#include "hook_engine.h"
#include "hook_walk.h"

#include <string.h>

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
	if (rule->by == HOOK_BY_TYPE || rule->by == HOOK_BY_INNER_VALUE ||
	    !hook_is_name(walk->name, rule->member))
		return false;
	if (rule->by == HOOK_BY_VALUE)
		return value_is(walk->value, rule->value);
	return rule->by == HOOK_BY_KEY || type_fits(rule->types, walk->value);
}

/*
 * A choice within a choice lies in what the outer one has looked at: where
 * that ends is noted, so that each look does not skim all below it again. In
 * a short text it may.
 */
#define SHORT 4096

static struct hook_ends *make_ends(struct hook_reader *r)
{
	size_t len = (size_t)(r->end - r->start), room = len / 32;
	struct hook_ends *ends;

	if (len < SHORT || len != (uint32_t)len)
		return NULL;
	ends = (struct hook_ends *)hook_take(r->arena,
					     sizeof *ends +
						     room * sizeof *ends->list);
	if (ends == NULL)
		return NULL;
	ends->start = ends->looked = r->start;
	ends->list = (struct hook_end *)(void *)(ends + 1);
	ends->count = 0;
	ends->room = room;
	return ends;
}

static bool next(struct hook_reader *r, struct hook_walk *walk)
{
	if (!hook_walk_to(walk))
		return false;
	if (*walk->value.ptr == '{' || *walk->value.ptr == '[') {
		if (r->ends == NULL)
			r->ends = make_ends(r);
		walk->s.ends = r->ends;
	}
	return hook_walk_past(walk);
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

static bool is_inner(const struct hook_rule *rule, const struct hook_walk *walk)
{
	return rule->by == HOOK_BY_INNER_VALUE &&
	       hook_is_name(walk->name, rule->member);
}

/* Of the rules about members of this member, the first that one fits. */
static size_t fit_inner(struct hook_reader *r, const struct hook_walk *outer,
			const struct hook_rule *rules, size_t from,
			size_t count)
{
	struct hook_walk walk;
	size_t i, best = count;
	unsigned needed = 0;
	bool named;

	while (from < count && !is_inner(&rules[from], outer))
		from++;
	if (from == count || *outer->value.ptr != '{')
		return count;
	hook_walk_enter(&walk, outer->value);
	while (best > from && next(r, &walk))
		for (i = from; i < best; i++)
			if (is_inner(&rules[i], outer) &&
			    has_trait(rules[i].shape, &walk, &named, &needed))
				best = i;
	return best;
}

/* The first rule from `from` on that any member fits. */
static size_t fit_members(struct hook_reader *r, hook_raw value,
			  const struct hook_rule *rules, size_t from,
			  size_t count)
{
	struct hook_walk walk;
	size_t i, best = count;

	hook_walk_enter(&walk, value);
	while (best > from && next(r, &walk)) {
		for (i = from; i < best; i++)
			if (member_fits(&rules[i], &walk))
				best = i;
		best = fit_inner(r, &walk, rules, from, best);
	}
	return best;
}

static size_t fit(struct hook_reader *r, hook_raw value,
		  const struct hook_rule *rules, size_t from, size_t count)
{
	size_t i, best = count;

	if (*value.ptr == '{')
		best = fit_members(r, value, rules, from, count);
	for (i = from; i < best; i++)
		if (rules[i].by == HOOK_BY_TYPE &&
		    type_fits(rules[i].types, value))
			return i;
	return best;
}

static bool has_shape(struct hook_reader *r, const struct hook_shape *shape,
		      hook_raw value)
{
	struct hook_walk walk;
	unsigned needed = 0;
	bool named;

	hook_walk_enter(&walk, value);
	while (next(r, &walk))
		if (!has_trait(shape, &walk, &named, &needed) &&
		    (named || shape->closed))
			return false;
	return needed >= shape->needed;
}

size_t hook_choose(struct hook_reader *r, const struct hook_rule *rules,
		   size_t from, size_t count)
{
	struct hook_skim s = {NULL, NULL, HOOK_OK, NULL, NULL};
	hook_raw value;
	size_t best;

	if (r->stop != HOOK_GO)
		return count;
	s.at = value.ptr = hook_skip_blank(r->at, r->end);
	s.end = r->end;
	value.len = (size_t)(r->end - value.ptr);
	if (value.len == 0)
		return count;
	if (*value.ptr != '{' && *value.ptr != '[' &&
	    hook_skim_value(&s, r->check.depth))
		value.len = (size_t)(s.at - value.ptr);
	best = fit(r, value, rules, from, count);
	while (best < count && rules[best].shape &&
	       rules[best].by != HOOK_BY_INNER_VALUE &&
	       !has_shape(r, rules[best].shape, value))
		best = fit(r, value, rules, best + 1, count);
	HOOK_ASSERT(best == count || (best >= from && best < count));
	return best;
}

/* ---- branches that may not be the right ones ---- */

/* What there was before the first branch was read. */
struct before {
	struct hook_check check;
	bool checks;
	size_t misfits, told; /* of the reader, of the report */
	char *at;             /* where the value begins */
	const char *text;     /* as it came; NULL: nobody has it */
	const char *end;      /* of what follows it */
	size_t len;           /* of the value, once it is known */
};

static void read_branch(struct hook_reader *r, const struct hook_type *type,
			char *out, int kind)
{
	struct hook_choice *choice = (struct hook_choice *)(void *)out;
	const struct hook_row *branch;

	choice->kind = kind;
	branch = hook_choice_branch(type, out);
	if (branch)
		hook_read_value(r, branch, out + branch->at);
	else
		hook_read_raw(r, (hook_raw *)(void *)(out + type->additional));
	choice->set = r->stop == HOOK_GO;
}

static size_t length_of(const char *text, const char *end, unsigned depth)
{
	struct hook_skim s = {text, end, HOOK_OK, NULL, NULL};

	return hook_skim_value(&s, depth) ? (size_t)(s.at - text) : 0;
}

/* Does the reader stand in what is kept? */
static bool is_kept(const struct hook_reader *r)
{
	return r->kept && r->at >= r->kept_at &&
	       (size_t)(r->at - r->kept_at) < r->kept_len;
}

/*
 * What is read in place is kept, in case that it has to be read again: once, by
 * the outermost of nested choices.
 */
static void keep(struct hook_reader *r)
{
	size_t len = length_of(r->at, r->end, r->check.depth);
	char *copy = len ? (char *)hook_take(r->arena, len) : NULL;

	if (copy) {
		r->kept = (const char *)memcpy(copy, r->at, len);
		r->kept_at = r->at;
		r->kept_len = len;
	} else if (len) {
		hook_reader_no_memory(r);
	}
}

static void begin(struct hook_reader *r, struct before *b)
{
	hook_past_blank(r);
	b->check = r->check;
	b->checks = r->checks;
	b->misfits = r->misfits;
	b->told = r->check.report ? r->check.report->count : 0;
	b->at = r->at;
	b->text = b->end = NULL;
	b->len = 0;
	if (r->pristine) {
		b->text = r->pristine + (r->at - r->start);
		b->end = r->pristine + (r->end - r->start);
		return;
	}
	if (!is_kept(r))
		keep(r);
	if (is_kept(r)) {
		b->text = r->kept + (r->at - r->kept_at);
		b->end = r->kept + r->kept_len;
	}
}

static bool fits(const struct hook_reader *r, const struct before *b)
{
	return r->stop == HOOK_GO && r->misfits == b->misfits &&
	       r->check.failures == b->check.failures;
}

/* What is no JSON, say, is so in every branch. */
static bool may_differ(struct hook_reader *r, struct before *b)
{
	enum hook_code code = r->check.error->code;

	if (r->stop == HOOK_FAILED && code != HOOK_TYPE && code != HOOK_RANGE)
		return false;
	if (b->text)
		b->len = length_of(b->text, b->end, b->check.depth);
	return b->len > 0;
}

/* As if nothing had been read of it. */
static void go_back(struct hook_reader *r, const struct before *b,
		    const struct hook_type *type, char *out)
{
	memcpy(b->at, b->text, b->len);
	memset(out, 0, type->size);
	r->at = r->altered = b->at;
	r->stop = HOOK_GO;
	r->check = b->check;
	r->checks = b->checks;
	r->misfits = b->misfits;
	if (r->check.report)
		r->check.report->count = b->told;
}

/* A branch fits if all that its rows say is so, whatever is asked for. */
static bool read_fitting(struct hook_reader *r, const struct before *b,
			 const struct hook_type *type, char *out, int kind)
{
	struct hook_error error;
	bool good;

	hook_fail(&error, HOOK_OK, "");
	r->check.error = &error;
	r->check.report = NULL;
	r->check.lenient = true;
	r->check.types_only = false;
	r->checks = true;
	read_branch(r, type, out, kind);
	good = fits(r, b);
	/* What is wrong in every branch is told. */
	if (r->stop == HOOK_FAILED && b->check.error->code == HOOK_OK)
		*b->check.error = error;
	r->check = b->check;
	r->checks = b->checks;
	return good;
}

static bool try_branch(struct hook_reader *r, const struct before *b,
		       const struct hook_type *type, char *out, int kind)
{
	go_back(r, b, type, out);
	r->again -= b->len;
	return read_fitting(r, b, type, out, kind);
}

/*
 * First those that other rules name, then any. Where too much has been read
 * again already, what rules say holds, from now on.
 */
static bool find_other(struct hook_reader *r, const struct before *b,
		       const struct hook_type *type, char *out, size_t rule)
{
	const struct hook_rules *rules = type->of.rules;
	int first = rules->rules[rule].kind, kind;

	while (r->again >= b->len) {
		go_back(r, b, type, out);
		rule = hook_choose(r, rules->rules, rule + 1, rules->count);
		if (rule >= rules->count)
			break;
		kind = rules->rules[rule].kind;
		if (kind != first && try_branch(r, b, type, out, kind))
			return true;
	}
	for (kind = 1; (unsigned)kind <= type->count && r->again >= b->len;
	     kind++)
		if (kind != first && try_branch(r, b, type, out, kind))
			return true;
	r->again = r->again < b->len ? 0 : r->again - b->len;
	return false;
}

/* The branch is the same one whether the value is checked or not. */
static bool read_first(struct hook_reader *r, const struct before *b,
		       const struct hook_type *type, char *out, int kind)
{
	if (!b->checks)
		return read_fitting(r, b, type, out, kind);
	read_branch(r, type, out, kind);
	return fits(r, b);
}

static void read_likely(struct hook_reader *r, const struct hook_type *type,
			char *out, size_t rule)
{
	struct hook_error *error = r->check.error;
	enum hook_code code = error->code;
	int kind = type->of.rules->rules[rule].kind;
	bool found;
	struct before b;

	begin(r, &b);
	if (r->again == 0 || r->stop != HOOK_GO) {
		read_branch(r, type, out, kind);
		return;
	}
	/* What was refused before stays refused. */
	if (read_first(r, &b, type, out, kind) ||
	    (b.checks && code != HOOK_OK && !b.check.lenient) ||
	    !may_differ(r, &b))
		return;
	found = find_other(r, &b, type, out, rule);
	if (code == HOOK_OK)
		hook_fail(error, HOOK_OK, "");
	if (found)
		return;
	go_back(r, &b, type, out);
	read_branch(r, type, out, kind);
}

void hook_read_choice(struct hook_reader *r, const struct hook_type *type,
		      char *out)
{
	const struct hook_rules *rules = type->of.rules;
	size_t count = rules ? rules->count : 0, rule = count;

	if (rules)
		rule = hook_choose(r, rules->rules, 0, count);
	if (rule < count && rules->rules[rule].likely)
		read_likely(r, type, out, rule);
	else
		read_branch(r, type, out,
			    rule < count ? rules->rules[rule].kind : 0);
}
