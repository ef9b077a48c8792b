/* SPDX-License-Identifier: MIT */
/*
 * What an emitted header declares. The header is what a program is compiled
 * against, so what is read here is what can change for it.
 *
 * Layout, comments and the order of declarations make no difference; the header
 * is one of ours, and its braces match.
 */
#include "internal.h"

struct reader {
	struct arena *arena;
	struct diff_declares out;
};

static bool is_word(char c)
{
	return c == '_' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z');
}

static bool is_blank(char c)
{
	return c == ' ' || c == '\t' || c == '\n';
}

/* Leaves one blank between words, and none inside brackets or at the ends. */
static str tidy(struct arena *arena, str text)
{
	char *out = arena_alloc(arena, text.len + 1);
	size_t len = 0;
	bool blank = false;

	for (size_t i = 0; i < text.len; i++) {
		if (is_blank(text.ptr[i])) {
			blank = true;
			continue;
		}
		if (blank && len && out[len - 1] != '(' && text.ptr[i] != ')')
			out[len++] = ' ';
		blank = false;
		out[len++] = text.ptr[i];
	}
	return (str){out, len};
}

static void add(struct reader *r, struct diff_declared declared)
{
	struct diff_declares *out = &r->out;

	if (!declared.name.len)
		return;
	out->items = arena_grow(r->arena, out->items, out->count,
				sizeof *out->items);
	out->items[out->count++] = declared;
	/* Counts from 1: the value of a map is never NULL. */
	map_put(&out->names, declared.name, (void *)out->count);
}

/* ---- what is no C declaration ---- */

/* "#define A_B 7": constants, but for guards, stamps and macros. */
static void add_define(struct reader *r, str line)
{
	size_t begin = strlen("#define "), end = begin;
	str name, value;

	if (!str_starts(line, "#define "))
		return;
	while (end < line.len && is_word(line.ptr[end]))
		end++;
	name = str_format(r->arena, "%.*s", (int)(end - begin),
			  line.ptr + begin);
	value = tidy(r->arena, (str){line.ptr + end, line.len - end});
	/* A count follows from the constants, so it is not compared. */
	if (!value.len || line.ptr[end] == '(' || str_ends(name, "_COUNT") ||
	    strstr(name.ptr, "_STAMP_"))
		return;
	add(r, (struct diff_declared){.name = name,
				      .type = value,
				      .is_value = true});
}

/* Returns the end of the comment or literal that begins at `at`, or `at`. */
static const char *past(const char *at)
{
	const char *end;
	char quote = *at;

	if (at[0] == '/' && at[1] == '*') {
		end = strstr(at + 2, "*/");
		return end ? end + 2 : at + strlen(at);
	}
	if (quote != '"' && quote != '\'')
		return at;
	for (at++; *at && *at != quote; at++)
		at += *at == '\\' && at[1];
	return at + (*at != 0);
}

/* Returns the header without comments and preprocessor lines. */
static str bare(struct reader *r, str header)
{
	struct buf out = {r->arena, NULL, 0, 0};
	const char *at = header.ptr, *end, *line;

	while (at && *at) {
		end = past(at);
		if (end != at) {
			if (*at == '/')
				buf_add_text(&out, " ");
			else
				buf_add(&out, at, (size_t)(end - at));
			at = end;
		} else if (*at == '#' && (at == header.ptr || at[-1] == '\n')) {
			for (line = at; *at && (*at != '\n' || at[-1] == '\\');)
				at++;
			add_define(r, str_format(r->arena, "%.*s",
						 (int)(at - line), line));
		} else {
			buf_add(&out, at++, 1);
		}
	}
	buf_add_text(&out, "");
	return buf_str(&out);
}

/* Returns the position after the brace that closes the one at `at`. */
static const char *match(const char *at, const char *end)
{
	unsigned depth = 0;
	const char *next;

	while (at < end) {
		next = past(at);
		if (next != at) {
			at = next;
			continue;
		}
		depth += *at == '{';
		depth -= *at == '}';
		at++;
		if (!depth)
			return at;
	}
	return end;
}

/* ---- members and constants ---- */

/* Splits "const char *name[4]" and "bool (*name)(void)". */
static void split(struct reader *r, str text, str *name, str *type)
{
	const char *pointer = memmem(text.ptr, text.len, "(*", 2), *begin;
	const char *end = text.ptr + text.len;

	if (pointer) {
		begin = end = pointer + 2;
		while (end < text.ptr + text.len && is_word(*end))
			end++;
	} else {
		while (end > text.ptr && end[-1] == ']')
			while (end > text.ptr && *--end != '[')
				;
		begin = end;
		while (begin > text.ptr && is_word(begin[-1]))
			begin--;
	}
	*name = str_format(r->arena, "%.*s", (int)(end - begin), begin);
	*type = tidy(r->arena,
		     str_format(r->arena, "%.*s%.*s", (int)(begin - text.ptr),
				text.ptr, (int)(text.ptr + text.len - end),
				end));
}

/* Members of an unnamed struct or union count as its owner's. */
static void members(struct reader *r, str owner, const char *at,
		    const char *end)
{
	const char *begin = at;
	str name, type;

	for (; at < end; at++) {
		if (*at == '{') {
			const char *close = match(at, end);

			members(r, owner, at + 1, close - 1);
			at = close;
			while (at < end && *at != ';')
				at++;
			begin = at + 1;
		} else if (*at == ';') {
			split(r,
			      tidy(r->arena,
				   (str){begin, (size_t)(at - begin)}),
			      &name, &type);
			if (name.len)
				name = str_format(r->arena, "%s.%s", owner.ptr,
						  name.ptr);
			add(r, (struct diff_declared){.name = name,
						      .owner = owner,
						      .type = type});
			begin = at + 1;
		}
	}
}

static void constants(struct reader *r, str owner, const char *at,
		      const char *end)
{
	const char *begin = at;
	unsigned number = 0;
	str name;

	for (; at <= end; at++) {
		if (at < end && *at != ',')
			continue;
		name = tidy(r->arena, (str){begin, (size_t)(at - begin)});
		begin = at + 1;
		if (!name.len)
			continue;
		add(r, (struct diff_declared){.name = name,
					      .owner = owner,
					      .type = str_format(r->arena, "%u",
								 number++),
					      .is_constant = true});
	}
}

/* ---- at the top ---- */

/* "bool f(int)", "HOOK_FUNCTIONS(t, struct t)", "extern const int t". */
static void statement(struct reader *r, str text)
{
	const char *open = memchr(text.ptr, '(', text.len), *begin = open;
	struct diff_declared declared = {.type = text};
	size_t len;

	if (!open) {
		if (str_starts(text, "extern "))
			split(r, text, &declared.name, &declared.type);
		add(r, declared);
		return;
	}
	if (str_starts(text, "HOOK_")) {
		len = strcspn(open + 1, ",)");
		declared.name = text;
		declared.owner =
			str_format(r->arena, "struct %.*s", (int)len, open + 1);
		add(r, declared);
		return;
	}
	while (begin > text.ptr && is_word(begin[-1]))
		begin--;
	declared.name =
		str_format(r->arena, "%.*s()", (int)(open - begin), begin);
	add(r, declared);
}

static const char *block(struct reader *r, str head, const char *at,
			 const char *end)
{
	const char *close = match(at, end);

	if (str_starts(head, "extern \"C\""))
		return at + 1;
	if (str_starts(head, "struct ") && !memchr(head.ptr, '(', head.len)) {
		add(r, (struct diff_declared){.name = head, .type = head});
		members(r, head, at + 1, close - 1);
	} else if (str_starts(head, "enum ")) {
		add(r, (struct diff_declared){.name = head, .type = head});
		constants(r, head, at + 1, close - 1);
	} else {
		statement(r, head);
		return close;
	}
	while (close < end && *close != ';')
		close++;
	return close < end ? close + 1 : end;
}

struct diff_declares diff_declares_read(struct arena *arena, str header)
{
	struct reader r = {.arena = arena, .out.names.arena = arena};
	str text = bare(&r, header), head;
	const char *at = text.ptr, *end = text.ptr + text.len, *begin = at;

	while (at < end) {
		if (past(at) != at) {
			at = past(at);
			continue;
		}
		if (*at != ';' && *at != '{' && *at != '}') {
			at++;
			continue;
		}
		head = tidy(arena, (str){begin, (size_t)(at - begin)});
		if (*at == '{') {
			at = block(&r, head, at, end);
		} else {
			if (*at == ';' && head.len)
				statement(&r, head);
			at++;
		}
		begin = at;
	}
	return r.out;
}
