/* SPDX-License-Identifier: MIT */
/*
 * How fast JSON is read: the files of nativejson-benchmark, in MB/s and as a
 * part of what memcpy does to the same bytes in the same run.
 *
 *	json [seconds for each measurement]
 *
 * valid: hook_json_valid. raw: the copy into an arena, and one raw value of
 * it. typed: into structs, as emitted readers do it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "hook_json.h"

#define CEILING ((size_t)1 << 28)

typedef void read_value(struct hook_reader *r);

struct text {
	const char *name;
	read_value *typed; /* NULL: there are no types for it */
	char *bytes, *copy;
	size_t len;
	struct hook_arena arena;
};

/* ---- canada.json: lists of lists of numbers ---- */

struct ring {
	hook_num_list *items;
	size_t count;
};

struct polygon {
	struct ring *items;
	size_t count;
};

static void read_point(struct hook_reader *r, hook_num_list *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		hook_read_num(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void read_ring(struct hook_reader *r, struct ring *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_point(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

static void read_polygon(struct hook_reader *r, struct polygon *out)
{
	struct hook_list l;

	hook_list_begin(r, &l, sizeof *out->items);
	while (hook_list_next(r, &l))
		read_ring(r, l.item);
	out->items = hook_list_end(r, &l, &out->count);
}

struct geometry {
	hook_str type;
	struct polygon coordinates;
	struct hook_member *additional;
};

static void read_geometry(struct hook_reader *r, struct geometry *out)
{
	static const struct hook_name list[] = {{HOOK_NAME("type")},
						{HOOK_NAME("coordinates")}};
	static const uint16_t order[] = {0, 1};
	static const struct hook_names names = {list, order, 2, false};
	struct hook_object o;

	hook_object_begin(r, &o, &names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->type);
			break;
		case 1:
			read_polygon(r, &out->coordinates);
			break;
		}
}

struct feature {
	hook_str type;
	struct geometry geometry;
	struct hook_member *additional;
};

static void read_feature(struct hook_reader *r, struct feature *out)
{
	static const struct hook_name list[] = {{HOOK_NAME("type")},
						{HOOK_NAME("geometry")}};
	static const uint16_t order[] = {0, 1};
	static const struct hook_names names = {list, order, 2, false};
	struct hook_object o;

	hook_object_begin(r, &o, &names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->type);
			break;
		case 1:
			read_geometry(r, &out->geometry);
			break;
		}
}

static void read_canada(struct hook_reader *r)
{
	static const struct hook_name list[] = {{HOOK_NAME("features")}};
	static const uint16_t order[] = {0};
	static const struct hook_names names = {list, order, 1, false};
	struct hook_member *additional = NULL;
	struct hook_object o;
	struct hook_list l;
	size_t count;

	hook_object_begin(r, &o, &names, &additional);
	while (hook_object_next(r, &o)) {
		hook_list_begin(r, &l, sizeof(struct feature));
		while (hook_list_next(r, &l))
			read_feature(r, l.item);
		hook_list_end(r, &l, &count);
	}
}

/* ---- twitter.json: text, integers, and members that no schema names ---- */

struct user {
	hook_int id, followers, friends;
	hook_str name, screen_name, location, description, created_at;
	struct hook_member *additional;
};

static void read_user(struct hook_reader *r, struct user *out)
{
	static const struct hook_name list[] = {{HOOK_NAME("id")},
						{HOOK_NAME("name")},
						{HOOK_NAME("screen_name")},
						{HOOK_NAME("location")},
						{HOOK_NAME("description")},
						{HOOK_NAME("followers_count")},
						{HOOK_NAME("friends_count")},
						{HOOK_NAME("created_at")}};
	static const uint16_t order[] = {0, 1, 3, 7, 2, 4, 6, 5};
	static const struct hook_names names = {list, order, 8, false};
	struct hook_object o;

	hook_object_begin(r, &o, &names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_int(r, &out->id);
			break;
		case 1:
			hook_read_str(r, &out->name);
			break;
		case 2:
			hook_read_str(r, &out->screen_name);
			break;
		case 3:
			hook_read_str(r, &out->location);
			break;
		case 4:
			hook_read_str(r, &out->description);
			break;
		case 5:
			hook_read_int(r, &out->followers);
			break;
		case 6:
			hook_read_int(r, &out->friends);
			break;
		case 7:
			hook_read_str(r, &out->created_at);
			break;
		}
}

struct status {
	hook_int id, retweets;
	hook_str created_at, text, source;
	hook_bool truncated;
	struct user user;
	struct hook_member *additional;
};

static void read_status(struct hook_reader *r, struct status *out)
{
	static const struct hook_name list[] = {{HOOK_NAME("created_at")},
						{HOOK_NAME("id")},
						{HOOK_NAME("text")},
						{HOOK_NAME("source")},
						{HOOK_NAME("truncated")},
						{HOOK_NAME("user")},
						{HOOK_NAME("retweet_count")}};
	static const uint16_t order[] = {1, 2, 5, 3, 4, 0, 6};
	static const struct hook_names names = {list, order, 7, false};
	struct hook_object o;

	hook_object_begin(r, &o, &names, &out->additional);
	while (hook_object_next(r, &o))
		switch (o.member) {
		case 0:
			hook_read_str(r, &out->created_at);
			break;
		case 1:
			hook_read_int(r, &out->id);
			break;
		case 2:
			hook_read_str(r, &out->text);
			break;
		case 3:
			hook_read_str(r, &out->source);
			break;
		case 4:
			hook_read_bool(r, &out->truncated);
			break;
		case 5:
			read_user(r, &out->user);
			break;
		case 6:
			hook_read_int(r, &out->retweets);
			break;
		}
}

static void read_twitter(struct hook_reader *r)
{
	static const struct hook_name list[] = {{HOOK_NAME("statuses")}};
	static const uint16_t order[] = {0};
	static const struct hook_names names = {list, order, 1, false};
	struct hook_member *additional = NULL;
	struct hook_object o;
	struct hook_list l;
	size_t count;

	hook_object_begin(r, &o, &names, &additional);
	while (hook_object_next(r, &o)) {
		hook_list_begin(r, &l, sizeof(struct status));
		while (hook_list_next(r, &l))
			read_status(r, l.item);
		hook_list_end(r, &l, &count);
	}
}

/* ---- what is measured ---- */

static void read_raw(struct hook_reader *r)
{
	hook_raw value;

	hook_read_raw(r, &value);
}

static bool by_memcpy(struct text *text)
{
	memcpy(text->copy, text->bytes, text->len);
	return text->copy[text->len - 1] == text->bytes[text->len - 1];
}

static bool by_valid(struct text *text)
{
	struct hook_error error;

	return hook_json_valid(text->bytes, text->len, &error);
}

static bool by_reader(struct text *text, read_value *read)
{
	struct hook_reader r;
	struct hook_error error;

	hook_arena_reset(&text->arena);
	hook_reader_start(&r, &text->arena, text->bytes, text->len, &error,
			  NULL);
	read(&r);
	return hook_reader_finish(&r);
}

static bool by_raw(struct text *text)
{
	return by_reader(text, read_raw);
}

static bool by_type(struct text *text)
{
	return by_reader(text, text->typed);
}

/* ---- measuring ---- */

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

/* MB/s of the fastest of many runs: others may use the machine as well. */
static double measure(struct text *text, bool (*run)(struct text *text),
		      double seconds)
{
	double stop = now() + seconds, best = 1e9, from, took;

	do {
		from = now();
		if (!run(text)) {
			fprintf(stderr, "%s: not read\n", text->name);
			exit(EXIT_FAILURE);
		}
		took = now() - from;
		if (took < best)
			best = took;
	} while (now() < stop);
	return (double)text->len / best / 1e6;
}

static bool load(struct text *text, const char *shared)
{
	char path[4096];
	FILE *file;

	snprintf(path, sizeof path, "%s/corpora/nativejson/data/%s", shared,
		 text->name);
	file = fopen(path, "rb");
	if (file == NULL)
		return false;
	text->bytes = malloc((size_t)1 << 24);
	text->copy = malloc((size_t)1 << 24);
	if (text->bytes && text->copy)
		text->len = fread(text->bytes, 1, (size_t)1 << 24, file);
	fclose(file);
	hook_arena_init(&text->arena, CEILING);
	return text->len > 0;
}

static void report(struct text *text, double seconds)
{
	double copied = measure(text, by_memcpy, seconds);
	double valid = measure(text, by_valid, seconds);
	double raw = measure(text, by_raw, seconds);

	printf("%-18s memcpy %6.0f MB/s  valid %5.0f (%.3f)  raw %5.0f (%.3f)",
	       text->name, copied, valid, valid / copied, raw, raw / copied);
	if (text->typed) {
		double typed = measure(text, by_type, seconds);

		printf("  typed %5.0f (%.3f)", typed, typed / copied);
	}
	putchar('\n');
	hook_arena_free(&text->arena);
	free(text->bytes);
	free(text->copy);
}

int main(int argc, char **argv)
{
	static struct text texts[] = {
		{.name = "canada.json", .typed = read_canada},
		{.name = "citm_catalog.json"},
		{.name = "twitter.json", .typed = read_twitter},
	};
	const char *source = getenv("HOOKC_SOURCE");
	const char *shared = getenv("HOOKC_SHARED");
	char beside[2048];
	size_t i;

	snprintf(beside, sizeof beside, "%s/../shared", source ? source : ".");
	for (i = 0; i < sizeof texts / sizeof *texts; i++) {
		if (!load(&texts[i], shared ? shared : beside)) {
			puts("skipped: no corpora");
			return EXIT_SUCCESS;
		}
		report(&texts[i], argc > 1 ? strtod(argv[1], NULL) : 0.5);
	}
	return EXIT_SUCCESS;
}
