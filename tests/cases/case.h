/* SPDX-License-Identifier: MIT */
/* What every case's use.c needs: a check that says where it failed. */
#ifndef CASE_H
#define CASE_H

#include "t.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition) \
	do { \
		if (!(condition)) { \
			printf("%s:%d: %s\n", __FILE__, __LINE__, \
				#condition); \
			exit(1); \
		} \
	} while (0)

/* To write what does not check; and to read what has wrong types. */
#define as_it_is ((struct hook_options){.unchecked = true})
#define leniently(report_) \
	((struct hook_options){.lenient = true, .report = &(report_)})

/* Reads, writes, and compares as JSON values. */
#define ROUND_TRIP(type, json) \
	do { \
		struct hook_arena arena_; \
		struct hook_error error_; \
		struct t_##type value_; \
		hook_str text_; \
		hook_raw a_, b_; \
		hook_arena_init(&arena_, 1u << 20); \
		CHECK(t_##type##_read(&value_, &arena_, json, strlen(json), \
			NULL, &error_)); \
		text_ = t_##type##_write(&value_, &arena_, \
			&as_it_is, &error_); \
		CHECK(text_.ptr != NULL); \
		a_.ptr = json; \
		a_.len = strlen(json); \
		b_.ptr = text_.ptr; \
		b_.len = text_.len; \
		CHECK(hook_json_equal(a_, b_, &arena_)); \
		hook_arena_free(&arena_); \
	} while (0)

/* Does it read and check? The keyword that fails, or NULL. */
#define VERDICT(type, json, wanted) \
	do { \
		struct hook_arena arena_; \
		struct hook_error error_; \
		struct t_##type value_; \
		const char *wanted_ = wanted; \
		bool fine_; \
		hook_arena_init(&arena_, 1u << 20); \
		fine_ = t_##type##_read(&value_, &arena_, json, \
			strlen(json), NULL, &error_) && \
			t_##type##_check(&value_, NULL, &error_); \
		if (!fine_ && wanted_ == NULL) \
			printf("%s at %s\n", error_.reason, error_.path); \
		CHECK(fine_ == (wanted_ == NULL)); \
		CHECK(fine_ || (error_.keyword && \
			strcmp(error_.keyword, wanted_) == 0)); \
		hook_arena_free(&arena_); \
	} while (0)

#endif
