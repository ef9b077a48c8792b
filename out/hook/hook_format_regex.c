/* SPDX-License-Identifier: 0BSD */
/*
 * Regular expressions: the patterns of ECMA-262, 11th edition, section 21.2.1,
 * with the flag u, as JSON Schema 2020-12 Core, section 6.4, has them. Nothing
 * of Annex B, which that flag rules out, and nothing of later editions
 * (modifiers, a name for two groups, the flag v). What \p{...} may name is what
 * Unicode has in hook_regex.h.
 *
 * Invariant: two walks over the text, without a copy and without recursion, in
 * linear time. At most HOOK_DEPTH groups stand one in another, and at most
 * HOOK_DEPTH have names; a pattern with more is refused. A name is compared
 * with eight others at most.
 */
#include "hook_format_private.h"
#include "hook_regex.h"

#define SET 0x110000u /* in place of a code point: an escape for several */

#define LISTED(list, word) hook_format_listed(list, sizeof list - 1, word)

struct pattern {
	struct hook_cursor t;
	uint64_t groups; /* those that have a number */
	size_t named;
	/* Where each begins, behind its "<"; in their own order. */
	const char *names[HOOK_DEPTH];
};

static bool is_next(const struct hook_cursor *t, char c)
{
	return t->at < t->end && *t->at == c;
}

static bool is_digit_next(const struct hook_cursor *t)
{
	return t->at < t->end && hook_is_digit(*t->at);
}

/* False at the end, and where the text is not UTF-8. */
static bool take_rune(struct hook_cursor *t, uint32_t *rune)
{
	if (t->at >= t->end)
		return false;
	*rune = hook_format_rune(&t->at, t->end);
	return *rune != UINT32_MAX;
}

/* ---- escapes ---- */

static uint32_t hex_digit(char c)
{
	return hook_is_digit(c) ? (uint32_t)(c - '0')
				: (uint32_t)((c | 32) - 'a' + 10);
}

static bool take_hex(struct hook_cursor *t, int digits, uint32_t *value)
{
	*value = 0;
	for (; digits > 0; digits--, t->at++) {
		if (t->at >= t->end || !hook_is_hex(*t->at))
			return false;
		*value = *value << 4 | hex_digit(*t->at);
	}
	return true;
}

/* CodePoint, behind "\u{". */
static bool take_code_point(struct hook_cursor *t, uint32_t *rune)
{
	const char *from = t->at;

	*rune = 0;
	for (; t->at < t->end && hook_is_hex(*t->at); t->at++) {
		*rune = *rune << 4 | hex_digit(*t->at);
		if (*rune > 0x10ffff)
			return false;
	}
	return t->at > from && hook_cursor_take(t, '}');
}

/* RegExpUnicodeEscapeSequence, behind "\u": a pair of surrogates is one. */
static bool take_unicode(struct hook_cursor *t, uint32_t *rune)
{
	struct hook_cursor next;
	uint32_t low;

	if (hook_cursor_take(t, '{'))
		return take_code_point(t, rune);
	if (!take_hex(t, 4, rune))
		return false;
	next = *t;
	if (*rune >> 10 == 0xd800 >> 10 && hook_cursor_take(&next, '\\') &&
	    hook_cursor_take(&next, 'u') && take_hex(&next, 4, &low) &&
	    low >> 10 == 0xdc00 >> 10) {
		*rune = 0x10000 + ((*rune & 0x3ff) << 10 | (low & 0x3ff));
		*t = next;
	}
	return true;
}

static struct hook_cursor take_word(struct hook_cursor *t)
{
	struct hook_cursor word = *t;

	while (t->at < t->end && (hook_is_letter(*t->at) || *t->at == '_' ||
				  hook_is_digit(*t->at)))
		t->at++;
	word.end = t->at;
	return word;
}

/* UnicodePropertyValueExpression in braces, behind "\p". */
static bool take_property(struct hook_cursor *t)
{
	struct hook_cursor name, value;

	if (!hook_cursor_take(t, '{'))
		return false;
	name = take_word(t);
	if (hook_cursor_take(t, '}'))
		return LISTED(regex_categories, name) ||
		       LISTED(regex_binaries, name);
	if (!hook_cursor_take(t, '='))
		return false;
	value = take_word(t);
	return hook_cursor_take(t, '}') &&
	       ((LISTED("General_Category gc", name) &&
		 LISTED(regex_categories, value)) ||
		(LISTED("Script Script_Extensions sc scx", name) &&
		 LISTED(regex_scripts, value)));
}

/* CharacterEscape and CharacterClassEscape, behind "\". */
static bool take_escape(struct hook_cursor *t, uint32_t *rune)
{
	static const char controls[] = "tnvfr"; /* U+0009 and on */
	char c;

	if (t->at >= t->end)
		return false;
	c = *t->at++;
	*rune = (unsigned char)c;
	if (hook_is_one_of(c, "dDsSwW")) {
		*rune = SET;
		return true;
	}
	if (hook_is_one_of(c, controls)) {
		*rune = 9 + (uint32_t)(strchr(controls, c) - controls);
		return true;
	}
	switch (c) {
	case 'p':
	case 'P':
		*rune = SET;
		return take_property(t);
	case 'c':
		if (t->at >= t->end || !hook_is_letter(*t->at))
			return false;
		*rune = *t->at++ & 31;
		return true;
	case '0':
		*rune = 0;
		return !is_digit_next(t);
	case 'x':
		return take_hex(t, 2, rune);
	case 'u':
		return take_unicode(t, rune);
	default:
		return hook_is_one_of(c, "^$\\.*+?()[]{}|/");
	}
}

/* ---- classes ---- */

static bool take_class_atom(struct hook_cursor *t, uint32_t *rune)
{
	if (!hook_cursor_take(t, '\\'))
		return take_rune(t, rune);
	*rune = is_next(t, 'b') ? '\b' : '-';
	return hook_cursor_take(t, '-') || hook_cursor_take(t, 'b') ||
	       take_escape(t, rune);
}

/* CharacterClass, behind "[". */
static bool take_class(struct hook_cursor *t)
{
	uint32_t low, high;

	hook_cursor_take(t, '^');
	while (!hook_cursor_take(t, ']')) {
		if (!take_class_atom(t, &low))
			return false;
		if (!is_next(t, '-') || t->end - t->at < 2 || t->at[1] == ']')
			continue;
		t->at++;
		if (!take_class_atom(t, &high) || low == SET || high == SET ||
		    low > high)
			return false;
	}
	return true;
}

/* ---- names of groups ---- */

/* Is the code point where the property is? */
static bool has(const uint16_t *planes, const uint16_t *flips, uint32_t rune)
{
	unsigned from = planes[rune >> 16], low = from, middle;
	unsigned high = planes[(rune >> 16) + 1];

	while (low < high) {
		middle = low + (high - low) / 2;
		if (flips[middle] <= (rune & 0xffff))
			low = middle + 1;
		else
			high = middle;
	}
	return (low - from) % 2 == 1;
}

/* RegExpIdentifierStart, RegExpIdentifierPart. */
static bool is_of_name(uint32_t rune, bool first)
{
	if (rune == '$' || rune == '_')
		return true;
	if (first)
		return has(regex_start_planes, regex_start, rune);
	return rune == 0x200c || rune == 0x200d ||
	       has(regex_continue_planes, regex_continue, rune);
}

/* False where the name ends, and where it is none: nothing is taken then. */
static bool take_name_rune(struct hook_cursor *t, uint32_t *rune)
{
	struct hook_cursor next = *t;

	if (is_next(t, '>'))
		return false;
	if (hook_cursor_take(&next, '\\') ? !hook_cursor_take(&next, 'u') ||
						    !take_unicode(&next, rune)
					  : !take_rune(&next, rune))
		return false;
	*t = next;
	return true;
}

/* GroupName, behind "<". */
static bool take_name(struct hook_cursor *t)
{
	bool first = true;
	uint32_t rune;

	while (take_name_rune(t, &rune)) {
		if (!is_of_name(rune, first))
			return false;
		first = false;
	}
	return !first && hook_cursor_take(t, '>');
}

/* By code points; an escape is the character that it stands for. */
static int compare_names(const struct pattern *p, const char *a, const char *b)
{
	struct hook_cursor x = {a, p->t.end, false}, y = {b, p->t.end, false};
	uint32_t one = 0, other = 0;
	bool more = true, others = true;

	while (more && others && one == other) {
		more = take_name_rune(&x, &one);
		others = take_name_rune(&y, &other);
	}
	if (!more || !others)
		return (int)more - (int)others;
	return one < other ? -1 : 1;
}

/* Sets `index` to where the name is in their order, or would be. */
static bool find_name(const struct pattern *p, const char *name, size_t *index)
{
	size_t low = 0, high = p->named, middle;
	int order = 1;

	while (low < high && order != 0) {
		middle = low + (high - low) / 2;
		order = compare_names(p, name, p->names[middle]);
		if (order <= 0)
			high = middle;
		else
			low = middle + 1;
	}
	*index = order == 0 ? high : low;
	return order == 0;
}

/* False for what is no name, and for one that is there already. */
static bool add_name(struct pattern *p, const char *at)
{
	struct hook_cursor name = {at, p->t.end, false};
	size_t index;

	if (p->named == HOOK_DEPTH || !take_name(&name) ||
	    find_name(p, at, &index))
		return false;
	HOOK_ASSERT(index <= p->named && p->named < HOOK_DEPTH);
	memmove(p->names + index + 1, p->names + index,
		(p->named - index) * sizeof *p->names);
	p->names[index] = at;
	p->named++;
	return true;
}

/* Counts a group; `at` is behind its "(". */
static bool count_group(struct pattern *p, const char *at)
{
	if (at < p->t.end && *at != '?') {
		p->groups++;
		return true;
	}
	if (p->t.end - at < 3 || at[1] != '<' || at[2] == '=' || at[2] == '!')
		return true;
	p->groups++;
	return add_name(p, at + 2);
}

/*
 * What may be referred to before it is there: \1(a), \k<a>(?<a>b). False for a
 * name that stands twice, or is none.
 */
static bool count_groups(struct pattern *p)
{
	const char *at = p->t.at;
	bool in_class = false;

	for (; at < p->t.end; at++) {
		if (*at == '\\' && p->t.end - at > 1)
			at++;
		else if (*at == '[')
			in_class = true;
		else if (*at == ']')
			in_class = false;
		else if (*at == '(' && !in_class && !count_group(p, at + 1))
			return false;
	}
	return true;
}

/* ---- terms ---- */

/* DecimalDigits: a number, which may be larger than any type is. */
static bool take_digits(struct hook_cursor *t, hook_str *number)
{
	const char *from = t->at;

	while (is_digit_next(t))
		t->at++;
	if (t->at == from)
		return false;
	while (t->at - from > 1 && *from == '0')
		from++;
	number->ptr = from;
	number->len = (size_t)(t->at - from);
	return true;
}

/* Quantifier, behind what it began with, which is `c`. */
static bool take_quantifier(struct hook_cursor *t, char c)
{
	hook_str min, max;

	if (c == '{') {
		if (!take_digits(t, &min))
			return false;
		max = min;
		if (hook_cursor_take(t, ',') && !is_next(t, '}') &&
		    !take_digits(t, &max))
			return false;
		if (!hook_cursor_take(t, '}') ||
		    hook_compare_numbers(min, max) > 0)
			return false;
	}
	hook_cursor_take(t, '?');
	return true;
}

/* Behind "(": up to where its alternatives begin. */
static bool take_group(struct hook_cursor *t, bool *looks)
{
	*looks = false;
	if (!hook_cursor_take(t, '?') || hook_cursor_take(t, ':'))
		return true;
	*looks = true;
	if (hook_cursor_take(t, '=') || hook_cursor_take(t, '!'))
		return true;
	if (!hook_cursor_take(t, '<'))
		return false;
	if (hook_cursor_take(t, '=') || hook_cursor_take(t, '!'))
		return true;
	*looks = false;
	return take_name(t);
}

/* DecimalEscape, behind "\": a group has that number. */
static bool take_number(struct pattern *p)
{
	uint64_t number = 0;

	for (; is_digit_next(&p->t); p->t.at++)
		if (number <= p->groups)
			number = number * 10 + (uint64_t)(*p->t.at - '0');
	return number <= p->groups;
}

/* Behind "\", outside of classes. `repeats`: a quantifier may follow. */
static bool take_atom_escape(struct pattern *p, bool *repeats)
{
	const char *name;
	uint32_t rune;
	size_t index;

	*repeats = true;
	if (hook_cursor_take(&p->t, 'b') || hook_cursor_take(&p->t, 'B')) {
		*repeats = false;
		return true;
	}
	if (hook_cursor_take(&p->t, 'k')) {
		if (!hook_cursor_take(&p->t, '<'))
			return false;
		name = p->t.at;
		return take_name(&p->t) && find_name(p, name, &index);
	}
	if (is_digit_next(&p->t) && *p->t.at != '0')
		return take_number(p);
	return take_escape(&p->t, &rune);
}

/* A term, or a part of one, that neither opens a group nor ends one. */
static bool take_term(struct pattern *p, bool *repeats)
{
	const char *from = p->t.at;
	bool repeated = *repeats;
	uint32_t rune;

	if (!take_rune(&p->t, &rune))
		return false;
	*repeats = false;
	switch (*from) {
	case '|':
	case '^':
	case '$':
		return true;
	case '*':
	case '+':
	case '?':
	case '{':
		return repeated && take_quantifier(&p->t, *from);
	case ']':
	case '}':
		return false;
	case '\\':
		return take_atom_escape(p, repeats);
	case '[':
		*repeats = true;
		return take_class(&p->t);
	default:
		*repeats = true;
		return true;
	}
}

bool hook_is_regex(struct hook_cursor t)
{
	struct pattern p;
	bool looks[HOOK_DEPTH]; /* of what is open: is it an assertion? */
	bool repeats = false;
	size_t depth = 0;

	p.t = t;
	p.groups = 0;
	p.named = 0;
	if (!count_groups(&p))
		return false;
	while (p.t.at < p.t.end) {
		if (hook_cursor_take(&p.t, '(')) {
			if (depth == HOOK_DEPTH ||
			    !take_group(&p.t, &looks[depth]))
				return false;
			depth++;
			repeats = false;
		} else if (hook_cursor_take(&p.t, ')')) {
			if (depth == 0)
				return false;
			repeats = !looks[--depth];
		} else if (!take_term(&p, &repeats)) {
			return false;
		}
	}
	return depth == 0;
}

/* A file of another hookc has another stamp, and does not compile with this. */
#include "hook_stamp.h"
#if HOOK_STAMP_hook_format_regex_c != 0x1e03675c
#error "this and hook_stamp.h are of two runs of hookc: run it again"
#endif
