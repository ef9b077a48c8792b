/* SPDX-License-Identifier: 0BSD */
/*
 * Keywords that look into objects, and mark what they evaluated.
 *
 * A member or item is marked when a schema was applied to it and it fitted
 * (JSON Schema 2020-12 core, section 11).
 *
 * Invariant: a member is found by the number of its name.
 */
#include "hook_accept_private.h"
#include "hook_wide.h"

#include <string.h>

/* ---- objects ---- */

struct object {
	unsigned properties, required, patterns, additional, names;
	const uint16_t *members, *schemas, *needed, *pattern_pairs;
	size_t seen; /* bits of the properties */
	unsigned guess;
};

static struct object object_of(const uint16_t *row)
{
	struct object o;

	o.properties = row[0];
	o.required = row[1];
	o.patterns = row[2];
	o.additional = row[3];
	o.names = row[4];
	o.members = row + 5;
	o.schemas = o.members + o.properties;
	o.needed = o.schemas + o.properties;
	o.pattern_pairs = o.needed + o.required;
	o.seen = 0;
	o.guess = 0;
	return o;
}

#if !defined(HOOK_PORTABLE) && defined(__SSE2__)
/* Sixteen names at a time: a bit for each that is the same. */
static unsigned same_of(const uint16_t *names, __m128i wanted)
{
	const __m128i *at = (const __m128i *)(const void *)names;

	return (unsigned)_mm_movemask_epi8(
		_mm_packs_epi16(_mm_cmpeq_epi16(_mm_loadu_si128(at), wanted),
				_mm_cmpeq_epi16(_mm_loadu_si128(at + 1),
						wanted)));
}

static bool search(const struct object *o, unsigned name, unsigned *index)
{
	__m128i wanted = _mm_set1_epi16((short)name);
	unsigned i = 0, same;

	for (; o->properties - i >= 16; i += 16) {
		same = same_of(o->members + i, wanted);
		if (same != 0) {
			*index = i + (unsigned)__builtin_ctz(same);
			return true;
		}
	}
	/* The last sixteen once more, if there are as many. */
	if (o->properties >= 16 && i < o->properties) {
		i = o->properties - 16;
		same = same_of(o->members + i, wanted);
		*index = i + (unsigned)__builtin_ctz(same | 0x10000);
		return same != 0;
	}
	for (; i < o->properties; i++)
		if (o->members[i] == name) {
			*index = i;
			return true;
		}
	return false;
}
#else
/* Four names at a time: not zero if one of them is the same (Mycroft). */
static uint64_t any_same(const uint16_t *names, uint64_t wanted)
{
	uint64_t four;

	memcpy(&four, names, sizeof four);
	four ^= wanted;
	return (four - UINT64_C(0x0001000100010001)) & ~four &
	       UINT64_C(0x8000800080008000);
}

static bool search(const struct object *o, unsigned name, unsigned *index)
{
	uint64_t wanted = name * UINT64_C(0x0001000100010001);
	unsigned i = 0;

	while (o->properties - i >= 4 && !any_same(o->members + i, wanted))
		i += 4;
	for (; i < o->properties; i++)
		if (o->members[i] == name) {
			*index = i;
			return true;
		}
	return false;
}
#endif

/* Members often come in the order of the schema. */
static bool find_property(struct object *o, unsigned name, unsigned *index)
{
	if (name == 0)
		return false;
	if (o->guess < o->properties && o->members[o->guess] == name)
		*index = o->guess;
	else if (!search(o, name, index))
		return false;
	HOOK_ASSERT(*index < o->properties && o->members[*index] == name);
	o->guess = *index + 1;
	return true;
}

unsigned hook_accept_property(const uint16_t *row, unsigned name)
{
	struct object o = object_of(row);
	unsigned index;

	return find_property(&o, name, &index) ? o.schemas[index]
					       : HOOK_ACCEPT_NONE;
}

static bool set_name(struct hook_accept_run *run, struct hook_accept_inner *in,
		     const struct hook_tape_item *name)
{
	hook_str text;

	if (run->report == NULL)
		return true;
	text = hook_tape_text(&run->tape, name);
	if (text.ptr == NULL)
		return hook_accept_stop(run, HOOK_NO_MEMORY);
	in->path.name = text.ptr;
	in->path.len = text.len;
	return true;
}

static bool apply_member(struct hook_accept_run *run,
			 struct hook_accept_inner *in, unsigned schema,
			 const struct hook_tape_item *name)
{
	if (!set_name(run, in, name))
		return false;
	in->at.value = name + 1;
	return hook_accept_apply(run, schema, &in->at);
}

static bool check_property(struct hook_accept_run *run,
			   const struct hook_accept_at *at, unsigned schema,
			   const struct hook_tape_item *name)
{
	struct hook_accept_inner in;

	if (schema == HOOK_ACCEPT_TRUE)
		return true;
	if (run->report == NULL)
		return hook_accept_judge(run, schema, name + 1);
	hook_accept_inner_start(&in, at, "properties");
	in.name.up = &in.word;
	in.name.name = run->tables->names[name->name].ptr;
	in.name.len = run->tables->names[name->name].len;
	in.at.schema = &in.name;
	return apply_member(run, &in, schema, name);
}

static bool check_patterns(struct hook_accept_run *run, const struct object *o,
			   const struct hook_accept_at *at,
			   const struct hook_tape_item *name, bool *hit)
{
	struct hook_accept_inner in;
	bool fits = true, matches = false;
	unsigned i;

	hook_accept_inner_start(&in, at, "patternProperties");
	in.name.up = &in.word;
	in.at.schema = &in.name;
	for (i = 0; i < o->patterns; i++) {
		unsigned pattern = o->pattern_pairs[2 * i];

		if (!hook_accept_match(run, pattern, name, &matches))
			return false;
		if (!matches)
			continue;
		*hit = true;
		in.name.name = run->tables->patterns[pattern]->source;
		in.name.len = strlen(in.name.name);
		if (apply_member(run, &in, o->pattern_pairs[2 * i + 1], name))
			continue;
		fits = false;
		if (hook_accept_ends(run))
			return false;
	}
	return fits;
}

static bool check_other(struct hook_accept_run *run,
			const struct hook_accept_at *at, unsigned schema,
			const struct hook_tape_item *name)
{
	struct hook_accept_inner in;

	if (schema == HOOK_ACCEPT_TRUE)
		return true;
	if (run->report == NULL)
		return hook_accept_judge(run, schema, name + 1);
	hook_accept_inner_start(&in, at, "additionalProperties");
	if (schema != HOOK_ACCEPT_FALSE)
		return apply_member(run, &in, schema, name);
	/* The most common violation of all has a message of its own. */
	if (!set_name(run, &in, name))
		return false;
	in.at.value = name + 1;
	in.at.schema = at->schema;
	return hook_accept_fail(run, &in.at, "additionalProperties",
				"the schema has no such member");
}

/* propertyNames: the name as a value; its path is the member's. */
static bool check_name(struct hook_accept_run *run,
		       const struct hook_accept_at *at, unsigned schema,
		       const struct hook_tape_item *name)
{
	struct hook_tape_item value = *name;
	struct hook_accept_inner in;

	hook_accept_inner_start(&in, at, "propertyNames");
	if (!set_name(run, &in, name))
		return false;
	value.count = 0; /* as that of any text; a name's is its hash */
	in.at.value = &value;
	return hook_accept_apply(run, schema, &in.at);
}

static bool check_member(struct hook_accept_run *run, struct object *o,
			 const struct hook_accept_at *at,
			 const struct hook_tape_item *name, bool *evaluated)
{
	unsigned index, schema;
	bool fits = true;

	*evaluated = false;
	if (o->names != HOOK_ACCEPT_NONE)
		fits = check_name(run, at, o->names, name);
	if (!fits && hook_accept_ends(run))
		return false;
	if (find_property(o, name->name, &index)) {
		hook_accept_mark(run, o->seen, index);
		schema = o->schemas[index];
		*evaluated = schema != HOOK_ACCEPT_NONE;
		if (*evaluated)
			fits = check_property(run, at, schema, name) && fits;
		if (!fits && hook_accept_ends(run))
			return false;
	}
	if (o->patterns > 0)
		fits = check_patterns(run, o, at, name, evaluated) && fits;
	if (*evaluated || o->additional == HOOK_ACCEPT_NONE ||
	    (!fits && hook_accept_ends(run)))
		return fits;
	*evaluated = true;
	return check_other(run, at, o->additional, name) && fits;
}

static bool fail_required(struct hook_accept_run *run,
			  const struct hook_accept_at *at, unsigned number)
{
	const struct hook_name *name = &run->tables->names[number];
	struct hook_accept_inner in;

	hook_accept_inner_start(&in, at, "required");
	in.path.name = name->ptr;
	in.path.len = name->len;
	in.at.value = at->value;
	in.at.schema = at->schema;
	return hook_accept_fail(run, &in.at, "required",
				"a required member is missing");
}

/*
 * Bits of what is required and was not seen, 16 names from `word` on; without
 * those that are not asked for.
 */
static unsigned missing(struct hook_accept_run *run, const struct object *o,
			const struct hook_accept_at *at, unsigned word)
{
	uint64_t seen = run->words[o->seen + word / 4] >> (word % 4 * 16);
	unsigned absent = o->needed[word] & ~(unsigned)seen, bit;

	for (bit = 0; run->unsent != 0 && bit < 16; bit++)
		if ((absent >> bit & 1) != 0 &&
		    hook_accept_waived(run, at, o->members[word * 16 + bit]))
			absent &= ~(1u << bit);
	return absent;
}

static bool check_required(struct hook_accept_run *run, const struct object *o,
			   const struct hook_accept_at *at)
{
	bool fits = true;
	unsigned word, bit, absent;

	for (word = 0; word < o->required; word++) {
		absent = missing(run, o, at, word);
		if (absent == 0)
			continue;
		fits = false;
		if (run->report == NULL)
			break;
		for (bit = 0; bit < 16; bit++)
			if ((absent >> bit & 1) != 0)
				fail_required(run, at,
					      o->members[word * 16 + bit]);
	}
	return fits;
}

static bool check_members(struct hook_accept_run *run, struct object *o,
			  const struct hook_accept_at *at)
{
	const struct hook_tape_item *name = at->value + 1;
	bool fits = true, evaluated;
	uint32_t i;

	for (i = 0; i < at->value->count; i++) {
		if (hook_accept_unsent(run, at, name->name)) {
			name = hook_accept_next(run, name + 1);
			continue;
		}
		if (check_member(run, o, at, name, &evaluated)) {
			if (evaluated)
				hook_accept_mark(run, at->marks, i);
		} else {
			fits = false;
			if (hook_accept_ends(run))
				return false;
		}
		name = hook_accept_next(run, name + 1);
	}
	return check_required(run, o, at) && fits;
}

/* ---- the verdict alone ---- */

/* So many names have a bit on the stack. */
#define PLAIN 256

/* May it be judged with a word of what was seen, and nothing else? */
static bool is_plain(const struct hook_accept_run *run, const struct object *o,
		     const struct hook_accept_at *at)
{
	return run->report == NULL && run->unsent == 0 && at->marks == 0 &&
	       o->properties <= PLAIN && o->patterns == 0 &&
	       o->names == HOOK_ACCEPT_NONE;
}

static bool judge_members(struct hook_accept_run *run, struct object *o,
			  const struct hook_tape_item *object)
{
	const struct hook_tape_item *name = object + 1;
	uint64_t seen[PLAIN / 64] = {0};
	unsigned index, schema;
	uint32_t i;

	if (run->work <= object->count)
		return hook_accept_stop(run, HOOK_TOO_LARGE);
	run->work -= object->count;
	for (i = 0; i < object->count; i++) {
		schema = o->additional;
		if (find_property(o, name->name, &index)) {
			seen[index / 64] |= UINT64_C(1) << (index % 64);
			if (o->schemas[index] != HOOK_ACCEPT_NONE)
				schema = o->schemas[index];
		}
		if (schema != HOOK_ACCEPT_TRUE && schema != HOOK_ACCEPT_NONE &&
		    !hook_accept_judge(run, schema, name + 1))
			return false;
		name = hook_accept_next(run, name + 1);
	}
	for (i = 0; i < o->required; i++)
		if ((o->needed[i] & ~(unsigned)(seen[i / 4] >> (i % 4 * 16))) !=
		    0)
			return false;
	return true;
}

bool hook_accept_object(struct hook_accept_run *run, const uint16_t *row,
			unsigned count, const struct hook_accept_at *at)
{
	struct object o;
	size_t used = run->used;
	bool fits;

	(void)count;
	if (at->value->type != HOOK_OBJECT)
		return true;
	o = object_of(row);
	if (is_plain(run, &o, at))
		return judge_members(run, &o, at->value);
	o.seen = hook_accept_marks(run, o.properties);
	if (o.seen == 0)
		return false;
	fits = check_members(run, &o, at);
	run->used = used;
	return fits;
}

bool hook_accept_dependent_required(struct hook_accept_run *run,
				    const uint16_t *row, unsigned count,
				    const struct hook_accept_at *at)
{
	unsigned i;
	bool fits = true;

	if (at->value->type != HOOK_OBJECT || !hook_accept_has(run, at, row[1]))
		return true;
	for (i = 2; i < count; i++)
		if (!hook_accept_has(run, at, row[i]) &&
		    !hook_accept_waived(run, at, row[i])) {
			fits = hook_accept_fail(
				run, at,
				row[0] ? "dependencies" : "dependentRequired",
				"a member needs another one, which is missing");
			if (run->report == NULL)
				return false;
		}
	return fits;
}

bool hook_accept_dependent_schema(struct hook_accept_run *run,
				  const uint16_t *row, unsigned count,
				  const struct hook_accept_at *at)
{
	struct hook_accept_scope scope;
	struct hook_accept_inner in;

	(void)count;
	if (at->value->type != HOOK_OBJECT || !hook_accept_has(run, at, row[1]))
		return true;
	hook_accept_inner_start(&in, at,
				row[0] ? "dependencies" : "dependentSchemas");
	in.name.up = &in.word;
	in.name.name = run->tables->names[row[1]].ptr;
	in.name.len = run->tables->names[row[1]].len;
	in.at = *at;
	in.at.schema = &in.name;
	hook_accept_branch(&in.at, &scope, row[2], false);
	return hook_accept_apply(run, row[2], &in.at);
}

bool hook_accept_unevaluated_properties(struct hook_accept_run *run,
					const uint16_t *row, unsigned count,
					const struct hook_accept_at *at)
{
	const struct hook_tape_item *name = at->value + 1;
	struct hook_accept_inner in;
	bool fits = true;
	uint32_t i;

	(void)count;
	if (at->value->type != HOOK_OBJECT)
		return true;
	hook_accept_inner_start(&in, at, "unevaluatedProperties");
	for (i = 0; i < at->value->count; i++) {
		if (!hook_accept_marked(run, at->marks, i) &&
		    !hook_accept_unsent(run, at, name->name)) {
			fits = apply_member(run, &in, row[0], name) && fits;
			if (!fits && hook_accept_ends(run))
				return false;
			hook_accept_mark(run, at->marks, i);
		}
		name = hook_accept_next(run, name + 1);
	}
	return fits;
}
