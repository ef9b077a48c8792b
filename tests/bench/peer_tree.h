/* SPDX-License-Identifier: MIT */
/* The contender of a library of trees, whose macros stand before this. */
#include "payloads.h"

#define STRUCT_OF(name)   STRUCT_OF_(TOP_##name)
#define STRUCT_OF_(top)   struct top
#define CALL(verb, name)  CALL_(verb, TOP_##name)
#define CALL_(verb, top)  CALL__(verb, top)
#define CALL__(verb, top) verb##_##top

static TREE tree;

static void release(void *value)
{
	(void)value;
	FREE_TREE(tree);
}

#define DOOR(name)                                                            \
	static STRUCT_OF(name) value_##name;                                  \
	static void *do_read_##name(const char *json, size_t len)             \
	{                                                                     \
		peer_used = 0;                                                \
		tree = PARSE(json, len);                                      \
		return tree && CALL(read, name)(0, tree, &value_##name)       \
			       ? &value_##name                                \
			       : NULL;                                        \
	}                                                                     \
	static int do_check_##name(const void *value)                         \
	{                                                                     \
		return CALL(check, name)((const STRUCT_OF(name) *)value);     \
	}                                                                     \
	static size_t do_write_##name(const void *value, char *out,           \
				      size_t room)                            \
	{                                                                     \
		TREE made = CALL(make, name)((const STRUCT_OF(name) *)value); \
		char *text = PRINT(made);                                     \
		size_t len = strlen(text);                                    \
                                                                              \
		if (len < room)                                               \
			memcpy(out, text, len);                               \
		free(text);                                                   \
		FREE_TREE(made);                                              \
		return len;                                                   \
	}                                                                     \
	static uint64_t do_hash_##name(const void *value)                     \
	{                                                                     \
		return CALL(hash, name)(1, (const STRUCT_OF(name) *)value);   \
	}
PAYLOADS(DOOR)

#define LINE(name)                                         \
	{LIBRARY,         #name, do_read_##name,  release, \
	 do_check_##name, NULL,  do_write_##name, do_hash_##name},
static const struct contender contenders[] = {PAYLOADS(LINE)};

const struct contender *PEER(size_t *count)
{
	*count = sizeof contenders / sizeof *contenders;
	return contenders;
}
