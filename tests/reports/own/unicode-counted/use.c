/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "t.h"

static char *repeated(const char *text, size_t count)
{
	char *out = calloc(count, strlen(text) + 1);

	while (count-- > 0)
		strcat(out, text);
	return out;
}

static void try(const char *member, const char *text, const char *what)
{
	struct hook_options options = {.check = true};
	struct hook_arena arena;
	struct hook_error error;
	struct t_a a;
	char *json = malloc(strlen(text) + 32);
	bool fine;

	hook_arena_init(&arena, 1u << 20);
	sprintf(json, "{\"%s\":\"%s\"}", member, text);
	fine = t_a_read(&a, &arena, json, strlen(json), &options, &error);
	printf("%s %s: %s\n", member, what, fine ? "taken" : error.keyword);
	hook_arena_free(&arena);
	free(json);
}

int main(void)
{
	try("a", repeated("\xc3\xa9", 5), "5 letters");
	try("a", repeated("\xc3\xa9", 6), "6 letters");
	try("a", "", "none");
	try("b", repeated("\xd0\xb6", 20), "20 letters");
	try("b", repeated("\xd0\xb6", 21), "21 letters");
	try("b", "1", "a digit");
	try("c", repeated("\xe6\xbc\xa2 ", 25), "50 letters and blanks");
	try("c", repeated("\xe6\xbc\xa2-", 26), "52 letters and hyphens");
	try("d", repeated("\xf0\x9f\x98\x80", 255), "255 astral");
	try("d", repeated("\xf0\x9f\x98\x80", 256), "256 astral");
	try("d", "<", "<");
	try("e", repeated("x", 5000), "5000");
	try("e", repeated("x", 5001), "5001");
	try("f",
	    "\xc3\xa9"
	    "1\xd9\xa3",
	    "a letter and digits");
	try("f", "1x", "a digit first");
	try("g", "\xd9\xa3\xd9\xa3", "2 digits");
	try("g", "\xd9\xa3", "1 digit");
	try("g", repeated("\xc3\xa9", 11), "11 letters");
	try("h", repeated("_", 1000), "1000");
	try("h", repeated("_", 1001), "1001");
	try("h", "\xc3\xa9", "not of \\\\w");
	try("i", repeated("e\xcc\x81t ", 5), "5 words");
	try("i", repeated("e\xcc\x81t ", 6), "6 words");
	return 0;
}
