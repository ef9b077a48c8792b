/* SPDX-License-Identifier: MIT */
/*
 * driver INSTANCES SEED SAMPLE: makes so many random values for each schema,
 * prints SAMPLE of them for others to judge ("?SCHEMA JUDGED VALUE"), and asks
 * X_accepts(), the type (reading leniently and strictly, checking, writing)
 * and the interpreter of judge.c. What differs is printed, as JSON lines.
 *
 * Invariant: they agree; where "refuses: types" holds, a type may also refuse
 * a value that is not of its type in C, or of no branch of its choice, of which
 * each is read as the JSON type that its keywords are about; and it may take a
 * member that is declared beside a closed part, or that a closed object asks
 * for. What is not sent in a direction is of its type in C all the same.
 */
#include "driver.h"
#include "judge.h"
#include "t_accepts.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MANY 64

typedef bool accepts(const char *json, size_t len, struct hook_arena *arena,
		     struct hook_violations *report);
struct subject {
	const char *name, *schema; /* of an object that holds the value */
	const char *as_read; /* with the types of branches, as types read it */
	accepts *accepts;
};

/* `subjects`, `defs` and LETTER: what verdicts.py made. */
#include "subjects.h"

static uint64_t state;

static unsigned random_below(unsigned n)
{
	state = state * UINT64_C(6364136223846793005) +
		UINT64_C(1442695040888963407);
	return (unsigned)(state >> 33) % n;
}

/* ---- values ---- */

struct out {
	char text[4096];
	size_t len;
};

static void put(struct out *out, const char *text)
{
	size_t len = strlen(text);

	if (out->len + len < sizeof out->text) {
		memcpy(out->text + out->len, text, len + 1);
		out->len += len;
	}
}

static void put_value(struct out *out, unsigned depth);

static void put_scalar(struct out *out)
{
	static const char *const scalars[] = {"null",
					      "true",
					      "false",
					      "0",
					      "1",
					      "2",
					      "3",
					      "1.0",
					      "1.5",
					      "-1",
					      "10",
					      "\"\"",
					      "\"a\"",
					      "\"b\"",
					      "\"ab\"",
					      "\"ba\"",
					      "\"abc\"",
					      "\"\\u00e9\"",
					      "\"\xf0\x9f\x92\xa9\""};

	put(out, scalars[random_below(sizeof scalars / sizeof *scalars)]);
}

static void put_object(struct out *out, unsigned depth)
{
	static const char *const names[] = {"\"a\":", "\"b\":", "\"ab\":",
					    "\"c\":"};
	unsigned bits = random_below(16), i;
	bool comma = false;

	put(out, "{");
	for (i = 0; i < 4; i++) {
		if ((bits >> i & 1) == 0)
			continue;
		put(out, comma ? "," : "");
		put(out, names[i]);
		put_value(out, depth + 1);
		comma = true;
	}
	put(out, "}");
}

static void put_value(struct out *out, unsigned depth)
{
	unsigned kind = depth > 2 ? 0 : random_below(8), count, i;

	if (kind < 4) {
		put_scalar(out);
	} else if (kind < 6) {
		count = random_below(4);
		put(out, "[");
		for (i = 0; i < count; i++) {
			put(out, i ? "," : "");
			put_value(out, depth + 1);
		}
		put(out, "]");
	} else {
		put_object(out, depth);
	}
}

/* ---- verdicts ---- */

static const struct root *find(const char *name)
{
	const struct root *root;

	for (root = roots; root->name; root++)
		if (!strcmp(root->component ? root->component : "", name))
			return root;
	return NULL;
}

struct asked {
	const struct subject *subject;
	const struct root *root; /* NULL: no type was made of it */
	json_t *defs, *schema, *as_read;
};

/* The members that the direction leaves out, by keyword. */
static const char *const unsent[] = {[HOOK_BOTH] = NULL,
				     [HOOK_REQUEST] = "readOnly",
				     [HOOK_RESPONSE] = "writeOnly"};

/*
 * A check, and writing, judge what is sent. That may be another verdict: a
 * branch looks at a member that the one which fits does not send.
 */
static bool judges_sent(const struct asked *q, const struct trial *t)
{
	json_t *sent = json_loads(t->going.ptr ? t->going.ptr : "", 0, NULL);
	bool fits = sent &&
		    judge(q->defs, q->schema, sent, unsent[t->direction]);

	json_decref(sent);
	return fits == t->checked;
}

/*
 * All that a type says; -1: they differ. `of_type`: one error at least is that
 * the value is not of its type in C, which explains that it is refused.
 */
static int typed(const struct asked *q, const char *json,
		 enum hook_direction direction, bool *of_type)
{
	struct hook_error errors[MANY];
	struct trial t = {.report = HOOK_REPORT(errors)};
	bool verdict, same;
	size_t i;

	memset(errors, 0, sizeof errors);
	t.json = json;
	t.len = strlen(json);
	t.direction = direction;
	hook_arena_init(&t.arena, (size_t)1 << 24);
	q->root->try_(&t);
	verdict = t.read && t.report.count == 0;
	same = verdict == t.strict &&
	       (!t.read || (t.checked == t.sent &&
			    (verdict == t.checked || judges_sent(q, &t))));
	*of_type = !verdict && !t.read && t.error.code == HOOK_TYPE;
	for (i = 0; i < t.report.count && i < MANY; i++)
		if (errors[i].code == HOOK_TYPE ||
		    errors[i].code == HOOK_RANGE ||
		    !strcmp(errors[i].reason, "no branch of the choice fits"))
			*of_type = !verdict;
	hook_arena_free(&t.arena);
	return same ? verdict : -1;
}

static unsigned long failures;
static const struct subject *told; /* one value of each schema is enough */

static void tell(const struct subject *s, const char *json, const int *said)
{
	failures++;
	if (told != s)
		printf("{\"schema\":%s,\"value\":%s,\"judge\":%d,"
		       "\"accepts\":%d,\"direction\":%d,\"judge there\":%d,"
		       "\"type\":%d}\n",
		       s->schema, json, said[0], said[1], said[2], said[3],
		       said[4]);
	told = s;
}

/* What the type says in one direction; false: that it should not. */
static bool try_type(const struct asked *q, const struct out *held,
		     json_t *value, int *said)
{
	enum hook_direction direction = (enum hook_direction)random_below(3);
	bool read, excused;

	said[2] = (int)direction;
	said[3] = judge(q->defs, q->schema, value, unsent[direction]);
	read = judge(q->defs, q->as_read, value, unsent[direction]);
	said[4] = typed(q, held->text, direction, &excused);
	excused = excused || (said[4] == 0 && !read);
	return said[4] == said[3] ||
	       (!LETTER && (said[3] ? excused : said[4] == 1 && read));
}

static void try_value(const struct asked *q, bool printed)
{
	struct out out = {"", 0}, held = {"", 0};
	struct hook_arena arena;
	json_t *value;
	int said[5] = {0, 0, 0, 0, 0};
	bool agrees = true;

	put_value(&out, 0);
	put(&held, "{\"value\":");
	put(&held, out.text);
	put(&held, "}");
	value = json_loads(held.text, JSON_DECODE_ANY, NULL);
	if (!value)
		return;
	said[0] = judge(q->defs, q->schema, value, NULL);
	if (printed)
		printf("?%s\t%d\t%s\n", q->subject->name, said[0], out.text);
	hook_arena_init(&arena, (size_t)1 << 24);
	said[1] = q->subject->accepts(held.text, held.len, &arena, NULL);
	hook_arena_free(&arena);
	if (q->root)
		agrees = try_type(q, &held, value, said);
	json_decref(value);
	if (said[0] != said[1] || !agrees)
		tell(q->subject, out.text, said);
}

int main(int count, char **arguments)
{
	unsigned long instances = strtoul(arguments[1], NULL, 10), i;
	unsigned long sample = count > 3 ? strtoul(arguments[3], NULL, 10) : 0;
	struct asked q = {.defs = json_loads(defs, 0, NULL)};
	const struct subject *s;

	/* For the patterns of judge.c: a dot is a character, not a byte. */
	if (count != 4 || !q.defs || !setlocale(LC_CTYPE, "C.UTF-8"))
		return 2;
	state = strtoull(arguments[2], NULL, 10);
	for (s = subjects; s->name; s++) {
		q.subject = s;
		q.root = find(s->name);
		q.schema = json_loads(s->schema, JSON_DECODE_ANY, NULL);
		q.as_read = json_loads(s->as_read, JSON_DECODE_ANY, NULL);
		for (i = 0; i < instances; i++)
			try_value(&q, i < sample);
		json_decref(q.schema);
		json_decref(q.as_read);
	}
	json_decref(q.defs);
	return failures ? 1 : 0;
}
