/* SPDX-License-Identifier: MIT */
/*
 * RFC 8259 to the letter: the files of JSONTestSuite. Its y_ must be read, its
 * n_ refused; what it leaves open (i_) is decided in json_accepted.h.
 */
#include "hook_engine.h"
#include "../unit/json_accepted.h"
#include "../unit/suite_run.h"

#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *read_file(const char *path, size_t *len)
{
	FILE *file = fopen(path, "rb");
	char *bytes;
	long size;

	ck_assert_msg(file != NULL, "%s", path);
	fseek(file, 0, SEEK_END);
	size = ftell(file);
	rewind(file);
	/* Exactly as large: a byte read behind it is seen. */
	bytes = malloc(size ? (size_t)size : 1);
	*len = fread(bytes, 1, (size_t)size, file);
	fclose(file);
	return bytes;
}

/* Both the validator and a typed reader must think the same. */
static void check_file(const char *folder, const char *name)
{
	char path[4400];
	struct hook_arena arena;
	struct hook_error error;
	struct hook_reader reader;
	hook_raw raw;
	size_t len;
	char *bytes;
	bool read;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	bytes = read_file(path, &len);
	ck_assert_msg(hook_json_valid(bytes, len, &error) == is_accepted(name),
		      "%s: %s", name, error.reason);
	hook_arena_init(&arena, 1u << 22);
	hook_reader_start(&reader, &arena, bytes, len, NULL, &error);
	hook_read_raw(&reader, &raw);
	read = hook_reader_finish(&reader);
	ck_assert_msg(read == is_accepted(name), "%s: %s", name, error.reason);
	hook_arena_free(&arena);
	free(bytes);
}

START_TEST(suite_files)
{
	const char *shared = getenv("HOOKC_SHARED");
	char folder[4000];
	struct dirent *entry;
	size_t count = 0;
	DIR *dir;

	snprintf(folder, sizeof folder,
		 "%s/corpora/json-test-suite/test_parsing",
		 shared ? shared : "../shared");
	dir = opendir(folder);
	if (dir == NULL) {
		puts("skipped: no corpora");
		return;
	}
	while ((entry = readdir(dir)) != NULL)
		if (entry->d_name[0] != '.') {
			check_file(folder, entry->d_name);
			count++;
		}
	closedir(dir);
	ck_assert_uint_eq(count, 318);
}
END_TEST

int main(void)
{
	Suite *suite = suite_create("json");
	TCase *tcase = tcase_create("JSONTestSuite");

	tcase_add_test(tcase, suite_files);
	suite_add_tcase(suite, tcase);
	return suite_run(suite);
}
