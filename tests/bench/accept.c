/* SPDX-License-Identifier: MIT */
/*
 * accept FOLDER SECONDS: each payload and its broken copies, from the JSON
 * text to the verdict. Prints "PAYLOAD VERDICT ACCEPTS READ": the verdict,
 * and for a whole payload the microseconds that X_accepts() and X_read() with
 * checks take. Formats are asserted by both.
 */
#include "github.h"
#include "github_accepts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define PAYLOADS(F)                             \
	F(push, github_webhook_push)            \
	F(issues, github_webhook_issues_opened) \
	F(pull_request, github_webhook_pull_request_opened)

static const struct hook_options checked = {.check = true};
static struct hook_arena arena;
static struct hook_error error;
static char json[1 << 20];
static size_t len;

#define DOOR(name, type)                                                \
	static bool accepts_##name(void)                                \
	{                                                               \
		hook_arena_reset(&arena);                               \
		return type##_accepts(json, len, &arena, NULL);         \
	}                                                               \
	static bool read_##name(void)                                   \
	{                                                               \
		static struct type value;                               \
                                                                        \
		hook_arena_reset(&arena);                               \
		return type##_read(&value, &arena, json, len, &checked, \
				   &error);                             \
	}
PAYLOADS(DOOR)

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* Microseconds of a call, the best of many short rounds. */
static double cost(bool (*call)(void), double seconds)
{
	double end = now() + seconds, best = 1e9, from, each;
	int i;

	do {
		from = now();
		for (i = 0; i < 100; i++)
			call();
		each = (now() - from) / 100;
		if (each < best)
			best = each;
	} while (now() < end);
	return best * 1e6;
}

static void load(const char *folder, const char *name, const char *end)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof path, "%s/%s%s.json", folder, name, end);
	file = fopen(path, "rb");
	if (!file)
		exit(2);
	len = fread(json, 1, sizeof json, file);
	fclose(file);
}

static void run(const char *folder, double seconds, const char *name,
		bool (*accepts)(void), bool (*read)(void))
{
	static const char *const ends[] = {"", "_type", "_missing", "_format"};
	size_t i;

	for (i = 0; i < sizeof ends / sizeof *ends; i++) {
		load(folder, name, ends[i]);
		if (accepts() != read()) {
			printf("%s%s: X_accepts() and X_read() differ\n", name,
			       ends[i]);
			exit(1);
		}
		printf("%s%s %d", name, ends[i], accepts());
		if (i == 0)
			printf(" %.3f %.3f", cost(accepts, seconds),
			       cost(read, seconds));
		printf("\n");
	}
}

#define RUN(name, type) \
	run(arguments[1], seconds, #name, accepts_##name, read_##name);

int main(int count, char **arguments)
{
	double seconds = count > 2 ? atof(arguments[2]) : 0.1;

	if (count < 2)
		return 2;
	hook_arena_init(&arena, (size_t)64 << 20);
	PAYLOADS(RUN)
	return 0;
}
