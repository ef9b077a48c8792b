/* SPDX-License-Identifier: MIT */
/*
 * Reads payloads with what is emitted for one specification. A line of input
 * is TYPE, DIRECTION ("request", "response", "both") and JSON, with a tab in
 * between; a line of output is what became of it, as JSON. "list" as argument
 * prints the types instead, and where the document uses them.
 */
#include "driver.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ERRORS  16
#define CEILING ((size_t)256 << 20)

static void print_bytes(const char *text, size_t len)
{
	size_t i;

	putchar('"');
	for (i = 0; i < len; i++)
		if (text[i] == '"' || text[i] == '\\')
			printf("\\%c", text[i]);
		else if ((unsigned char)text[i] < ' ')
			printf("\\u%04x", (unsigned)text[i]);
		else
			putchar(text[i]);
	putchar('"');
}

static void print_member(const char *before, const char *name, const char *text)
{
	printf("%s\"%s\":", before, name);
	if (text)
		print_bytes(text, strlen(text));
	else
		printf("null");
}

static void list(void)
{
	const struct root *root;
	const struct use *use;

	for (root = roots; root->name; root++) {
		print_member("{", "type", root->name);
		print_member(",", "component", root->component);
		print_member(",", "schema", root->schema);
		printf("}\n");
	}
	for (use = uses; use->kind; use++) {
		print_member("{", "use", use->kind);
		print_member(",", "name", use->name);
		print_member(",", "beside", use->beside);
		print_member(",", "function", use->function);
		printf("}\n");
	}
}

static const struct root *find(const char *name)
{
	const struct root *root;

	for (root = roots; root->name; root++)
		if (!strcmp(root->name, name))
			return root;
	fprintf(stderr, "driver: there is no type %s\n", name);
	exit(2);
}

/* What kind of fault it is when no keyword says so. */
static const char *code_text(enum hook_code code)
{
	switch (code) {
	case HOOK_TYPE:
		return "type";
	case HOOK_RANGE:
		return "range";
	case HOOK_SYNTAX:
		return "syntax";
	case HOOK_DUPLICATE:
		return "duplicate";
	case HOOK_TOO_DEEP:
		return "depth";
	case HOOK_NO_MEMORY:
		return "memory";
	case HOOK_OK:
	case HOOK_TOO_LARGE:
	case HOOK_INVALID:
	case HOOK_CREDENTIALS:
	case HOOK_TRANSPORT:
	case HOOK_REFUSED:
	default:
		return "other";
	}
}

static void print_error(const struct hook_error *error, const char *before)
{
	print_member(before, "path", error->path);
	print_member(",", "keyword", error->keyword);
	print_member(",", "code", code_text(error->code));
	print_member(",", "reason", error->reason);
	print_member(",", "schema", error->schema);
	printf("}");
}

static void print_trial(const struct trial *t)
{
	size_t i;

	printf("{\"read\":%s", t->read ? "true" : "false");
	printf(",\"verdict\":%s",
	       t->read && t->report.count == 0 ? "true" : "false");
	printf(",\"strict\":%s", t->strict ? "true" : "false");
	printf(",\"checked\":%s", t->checked ? "true" : "false");
	printf(",\"sent\":%s,\"errors\":[", t->sent ? "true" : "false");
	if (!t->read)
		print_error(&t->error, "{");
	for (i = 0; t->read && i < t->report.count && i < ERRORS; i++)
		print_error(&t->report.errors[i], i ? ",{" : "{");
	printf("],\"written\":");
	if (t->written.ptr)
		print_bytes(t->written.ptr, t->written.len);
	else
		printf("null");
	printf("}\n");
}

static void try(char *line, size_t len)
{
	struct hook_error errors[ERRORS];
	struct trial t = {.report = HOOK_REPORT(errors)};
	char *direction = strchr(line, '\t');
	char *json = direction ? strchr(direction + 1, '\t') : NULL;

	if (!json) {
		fprintf(stderr, "driver: a line has no two tabs\n");
		exit(2);
	}
	*direction++ = *json++ = '\0';
	memset(errors, 0, sizeof errors);
	t.json = json;
	t.len = len - (size_t)(json - line);
	t.direction = *direction == 'b'               ? HOOK_BOTH
		      : !strcmp(direction, "request") ? HOOK_REQUEST
						      : HOOK_RESPONSE;
	hook_arena_init(&t.arena, CEILING);
	find(line)->try_(&t);
	print_trial(&t);
	hook_arena_free(&t.arena);
}

int main(int count, char **arguments)
{
	char *line = NULL;
	size_t room = 0;
	ssize_t len;

	if (count > 1 && !strcmp(arguments[1], "list")) {
		list();
		return 0;
	}
	while ((len = getline(&line, &room, stdin)) > 0) {
		if (line[len - 1] == '\n')
			line[--len] = '\0';
		try(line, (size_t)len);
	}
	free(line);
	return 0;
}
