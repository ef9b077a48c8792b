/* SPDX-License-Identifier: MIT */
/*
 * Random texts of a thing, well-formed and damaged.
 */
#ifndef HOOK_THING_TEXT_H
#define HOOK_THING_TEXT_H

#include "hook_random.h"
#include "hook_thing.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

struct text {
	char bytes[1 << 16];
	size_t len;
};

static inline void put(struct text *t, const char *bytes)
{
	size_t len = strlen(bytes);

	if (t->len + len < sizeof t->bytes) {
		memcpy(t->bytes + t->len, bytes, len);
		t->len += len;
	}
	t->bytes[t->len] = '\0';
}

static inline void put_blank(struct text *t)
{
	static const char *const all[] = {" ", "\n", "\t", "\r\n",
					  "          "};

	if (below(6) == 0)
		put(t, all[below(COUNT(all))]);
}

/* Any character may be spelled as an escape. */
static inline void put_name(struct text *t, const char *of)
{
	char escape[8];

	put(t, "\"");
	for (; *of; of++) {
		snprintf(escape, sizeof escape, below(12) ? "%c" : "\\u%04x",
			 *of);
		put(t, escape);
	}
	put(t, "\"");
}

static inline void put_scalar(struct text *t, size_t kind)
{
	static const char *const texts[] = {"\"\"",
					    "\"a\"",
					    "\"\\u0000\"",
					    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
					    "\"0123456789abcdef \\n \"",
					    "\"\\ud83d\\ude00\xc3\xa9\"",
					    "\"\xf4\x8f\xbf\xbf\\u0041\"",
					    "\"twenty bytes of text\"",
					    "\"{\\\"\"",
					    "\"null\""};
	static const char *const numbers[] = {"0",
					      "-0",
					      "1",
					      "-17",
					      "1.0",
					      "12e1",
					      "9223372036854775807",
					      "-9223372036854775808",
					      "9223372036854775808",
					      "-9223372036854775809",
					      "18446744073709551615",
					      "18446744073709551616",
					      "1.5",
					      "1e400",
					      "0.1e1",
					      "1e-1",
					      "120e-1",
					      "123456789012345678",
					      "1234567890123456789"};
	static const char *const words[] = {"true", "false", "null"};

	switch (kind % 3) {
	case 0:
		put(t, texts[below(COUNT(texts))]);
		break;
	case 1:
		put(t, numbers[below(below(2) ? 6 : COUNT(numbers))]);
		break;
	default:
		put(t, words[below(COUNT(words))]);
	}
}

static inline void put_any(struct text *t, unsigned depth)
{
	size_t kind = below(depth > 4 ? 3 : 5), n = below(4), i;
	static const char *const names[] = {"text", "x", "", "child", "y/~"};

	if (kind < 3) {
		put_scalar(t, kind);
		return;
	}
	put(t, kind == 3 ? "[" : "{");
	for (i = 0; i < n; i++) {
		put_blank(t);
		put(t, i > 0 ? "," : "");
		put_blank(t);
		if (kind == 4) {
			put_name(t, names[below(COUNT(names))]);
			put(t, ":");
		}
		put_any(t, depth + 1);
	}
	put_blank(t);
	put(t, kind == 3 ? "]" : "}");
}

static inline void put_thing(struct text *t, unsigned depth);

static inline void put_list(struct text *t, enum member member, unsigned depth)
{
	size_t n = below(depth > 2 ? 3 : 7), i;

	put(t, "[");
	for (i = 0; i < n; i++) {
		put_blank(t);
		put(t, i > 0 ? "," : "");
		put_blank(t);
		if (below(24) == 0)
			put_any(t, depth);
		else if (member == A_THINGS)
			put_thing(t, depth + 1);
		else
			put_scalar(t, member == A_TEXTS ? 0 : 1);
	}
	put(t, "]");
}

static inline void put_bag(struct text *t)
{
	static const char *const names[] = {"label", "a", "b", "c",
					    "d",     "e", "f", "g",
					    "h",     "i", "",  "label "};
	size_t n = below(12), from = below(12), i;

	put(t, "{");
	for (i = 0; i < n; i++) {
		const char *of = names[(from + i * (below(40) ? 1 : 2)) % 12];

		put(t, i > 0 ? "," : "");
		put_name(t, of);
		put_blank(t);
		put(t, ":");
		put_scalar(t, below(16) == 0             ? 2
			      : strcmp(of, "label") == 0 ? 0
							 : 1);
	}
	put(t, "}");
}

static inline void put_value(struct text *t, enum member member, unsigned depth)
{
	switch (below(12) == 0 ? ANYTHING : member) {
	case A_TEXT:
		put_scalar(t, 0);
		break;
	case A_FLAG:
		put(t, below(2) ? "true" : "false");
		break;
	case A_WHOLE:
	case A_SIZE:
	case A_NUMBER:
		put_scalar(t, 1);
		break;
	case A_TEXTS:
	case A_WHOLES:
	case A_THINGS:
		put_list(t, member, depth);
		break;
	case A_CHILD:
		if (depth < 5)
			put_thing(t, depth + 1);
		else
			put(t, "null");
		break;
	case A_BAG:
		put_bag(t);
		break;
	case ANYTHING:
	case MEMBERS:
	default:
		put_any(t, depth);
	}
}

/* Members in any order, others between them, now and then one twice. */
static inline void put_thing(struct text *t, unsigned depth)
{
	static const char *const others[] = {"x",    "y",   "",
					     "texT", "tex", "text\x7f"};
	size_t n = below(depth > 2 ? 4 : MEMBERS + 4), i;
	size_t from = below(97), step = 1 + below(3) * 2;
	size_t all = MEMBERS + COUNT(others);

	put(t, "{");
	for (i = 0; i < n; i++) {
		size_t m = (from + i * step) % all;

		if (below(60) == 0)
			m = below(all);
		put(t, i > 0 ? "," : "");
		put_blank(t);
		put_name(t, m < MEMBERS ? thing_names[m] : others[m - MEMBERS]);
		put_blank(t);
		put(t, ":");
		put_blank(t);
		put_value(t, m < MEMBERS ? (enum member)m : ANYTHING, depth);
		put_blank(t);
	}
	put(t, "}");
}

/* What an attacker or a bad line would make of it. */
static inline void damage(struct text *t)
{
	static const char bytes[] = "{}[]\",:\\u0eE+-.tfn1 \n\x80\xc3\xff";
	size_t times = 1 + below(2), at, end;

	while (times-- > 0 && t->len > 8) {
		at = below(t->len);
		end = at + 1 + below(6);
		if (below(2) && end < t->len) {
			memmove(t->bytes + at, t->bytes + end, t->len - end);
			t->len -= end - at;
		} else if (below(3)) {
			t->bytes[at] = bytes[below(sizeof bytes)];
		} else {
			t->len = at;
		}
	}
	t->bytes[t->len] = '\0';
}

#endif
