/* SPDX-License-Identifier: MIT */
/*
 * libFuzzer: the short way and the long way read, check and write any bytes
 * alike. run.sh links the runtime twice: once more compiled with HOOK_CAREFUL,
 * its symbols with "careful_" before them. The first byte is the options.
 *
 * Invariant: values, errors and reports are the same, to the byte.
 */
#include "hook_engine.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

bool careful_hook_read(const struct hook_type *type, void *out,
		       struct hook_arena *arena, const char *json, size_t len,
		       const struct hook_options *options,
		       struct hook_error *error);
bool careful_hook_check(const struct hook_type *type, const void *value,
			const struct hook_options *options,
			struct hook_error *error);
hook_str careful_hook_write(const struct hook_type *type, const void *value,
			    struct hook_arena *arena,
			    const struct hook_options *options,
			    struct hook_error *error);

/* ---- a type with a member of each kind ---- */

struct state {
	hook_str text;
	int id;
};

struct entry {
	hook_str name;
	hook_int value;
};

struct either {
	bool set;
	int kind;
	union {
		hook_str text;
		hook_int number;
		hook_raw json;
	} of;
};

struct thing {
	hook_str id, url, template, rule, mail, note;
	bool note_is_null;
	hook_str own, secret;
	hook_time at;
	hook_date day;
	hook_num price;
	hook_int count;
	hook_uint size;
	hook_bool on;
	hook_raw any;
	struct state state;
	struct either either;
	hook_str_list tags;
	struct {
		struct thing *items;
		size_t count;
	} parts;
	struct thing *inner;
	bool inner_is_null;
	struct {
		struct entry *items;
		size_t count;
	} entries;
	struct hook_member *additional;
};

static const struct hook_type thing_schema;
static const struct hook_name states[] = {{HOOK_NAME("open")},
					  {HOOK_NAME("paid in part")}};
static const struct hook_type state_schema = {ENUM_OF(states)};
static const struct hook_type tags_schema = {
	LIST_OF(hook_str, TEXT, OR_NULL, LIMITS(MAX_LENGTH(9))),
	MORE(HAS(MIN_ITEMS(1), UNIQUE_ITEMS))};
static const struct hook_type parts_schema = {LIST_OF(struct thing,
						      STRUCT(thing)),
					      MORE(HAS(MAX_ITEMS(2)))};

#define HERE struct either
static const struct hook_row either_rows[] = {
	BRANCH(of.text, TEXT, LIMITS(MIN_LENGTH(1))),
	BRANCH(of.number, INT, LIMITS(MINIMUM(0))),
};
static const struct hook_rule either_rules[] = {
	{.by = HOOK_BY_TYPE, .types = HOOK_STRING, .kind = 1},
	{.by = HOOK_BY_TYPE, .types = HOOK_INTEGER, .kind = 2},
};
static const struct hook_type either_schema = {CHOICE_OF(either_rows),
					       TOLD_BY(either_rules),
					       OTHERS_IN(of.json)};
#undef HERE

#define HERE struct thing
static const struct hook_row thing_rows[] = {
	MEMBER("id", id, TEXT, REQUIRED, FORMAT(UUID)),
	MEMBER("url", url, TEXT, FORMAT(URI)),
	MEMBER("template", template, TEXT, FORMAT(URI_TEMPLATE)),
	MEMBER("rule", rule, TEXT, FORMAT(REGEX)),
	MEMBER("mail", mail, TEXT, FORMAT(EMAIL)),
	MEMBER("note", note, TEXT, NULLABLE(note),
	       LIMITS(MIN_LENGTH(2), MAX_LENGTH(8))),
	MEMBER("own", own, TEXT, READ_ONLY, REQUIRED,
	       ONE_OF("\"a\"" OR "\"\\u00e9\"")),
	MEMBER("secret", secret, TEXT, WRITE_ONLY, EQUALS("\"s\"")),
	MEMBER("at", at, TIME, FORMAT(DATE_TIME)),
	MEMBER("day", day, DATE, FORMAT(DATE)),
	MEMBER("price", price, NUMBER, LIMITS(DECIMAL_MINIMUM("0.5"))),
	MEMBER("count", count, INT, LIMITS(MINIMUM(-5), MAXIMUM(1000))),
	MEMBER("size", size, UINT, LIMITS(MULTIPLE_OF(3))),
	MEMBER("on", on, BOOL),
	MEMBER("any", any, RAW),
	MEMBER("state", state, ENUM(state)),
	MEMBER("either", either, CHOICE(either)),
	MEMBER("tags", tags, LIST(tags)),
	MEMBER("parts", parts, LIST(parts)),
	ESCAPED_MEMBER("in\"ner", inner, OBJECT(thing), NULLABLE(inner)),
};
static const struct hook_type thing_schema = {OBJECT_OF(thing_rows),
					      OTHERS_IN(additional),
					      ENTRIES(entries, struct entry,
						      INT)};
/* The same without what only the long way checks. */
static const struct hook_type plain_schema = {OBJECT_OF(thing_rows),
					      OTHERS_IN(additional)};
#undef HERE

/* ---- both ways ---- */

static void must(bool what)
{
	if (!what)
		abort();
}

static bool both(const char *a, const char *b)
{
	return a == NULL ? b == NULL : b && !strcmp(a, b);
}

static void show(const struct hook_error *e)
{
	fprintf(stderr, "%d %s at '%s', byte %zu: %s (%s)\n", (int)e->code,
		e->keyword ? e->keyword : "-", e->path, e->offset, e->reason,
		e->schema);
}

static void same_error(const struct hook_error *a, const struct hook_error *b)
{
	if (a->code != b->code || a->offset != b->offset ||
	    strcmp(a->reason, b->reason) != 0 ||
	    strcmp(a->path, b->path) != 0) {
		show(a);
		show(b);
	}
	must(a->code == b->code && both(a->reason, b->reason));
	must(both(a->keyword, b->keyword) && !strcmp(a->schema, b->schema));
	must(!strcmp(a->path, b->path) && a->offset == b->offset);
}

static void same_report(const struct hook_report *a,
			const struct hook_report *b)
{
	size_t i;

	must(a->count == b->count);
	for (i = 0; i < a->count && i < a->room; i++)
		same_error(&a->errors[i], &b->errors[i]);
}

static void same_text(hook_str a, hook_str b)
{
	must((a.ptr == NULL) == (b.ptr == NULL) && a.len == b.len);
	must(a.ptr == NULL || !memcmp(a.ptr, b.ptr, a.len));
}

static struct hook_arena arena;
static struct hook_error errors[2][16];

/* Checked where it is written, it is told as a check tells it. */
static void write_both(const struct hook_type *type, const struct thing *value,
		       struct hook_options options)
{
	struct hook_error first, again;
	hook_str text;
	bool fine;

	options.report = NULL;
	fine = hook_check(type, value, &options, &first);
	must(fine == careful_hook_check(type, value, &options, &again));
	same_error(&first, &again);
	text = hook_write(type, value, &arena, &options, &again);
	must(fine == (text.ptr != NULL));
	same_error(&first, &again);
	same_text(text,
		  careful_hook_write(type, value, &arena, &options, &again));
	same_error(&first, &again);
	options.unchecked = true;
	same_text(hook_write(type, value, &arena, &options, &first),
		  careful_hook_write(type, value, &arena, &options, &again));
}

static void read_both(const struct hook_type *type, const char *json,
		      size_t len, struct hook_options options)
{
	struct hook_report report = HOOK_REPORT(errors[0]);
	struct hook_report careful_report = HOOK_REPORT(errors[1]);
	struct hook_error error, careful_error;
	struct thing value, careful;
	bool done;

	options.report = &report;
	done = hook_read(type, &value, &arena, json, len, &options, &error);
	options.report = &careful_report;
	must(done == careful_hook_read(type, &careful, &arena, json, len,
				       &options, &careful_error));
	same_error(&error, &careful_error);
	same_report(&report, &careful_report);
	if (!done)
		return;
	must(value.at.seconds == careful.at.seconds);
	must(value.at.nanos == careful.at.nanos);
	must(value.state.id == careful.state.id);
	options.report = NULL;
	options.unchecked = true;
	same_text(hook_write(type, &value, &arena, &options, &error),
		  careful_hook_write(type, &careful, &arena, &options, &error));
	options.unchecked = false;
	write_both(type, &value, options);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct hook_options options = {HOOK_BOTH};
	unsigned bits = size > 0 ? data[0] : 0;

	if (size == 0)
		return 0;
	hook_arena_init(&arena, 8u << 20);
	options.direction = (enum hook_direction)(bits % 3);
	options.lenient = bits / 4 & 1;
	options.check = bits / 8 & 1;
	read_both(bits & 16 ? &plain_schema : &thing_schema,
		  (const char *)data + 1, size - 1, options);
	hook_arena_free(&arena);
	return 0;
}
