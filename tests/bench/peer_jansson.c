/* SPDX-License-Identifier: MIT */
/* jansson: a tree, its members in a hash table that keeps their order. */
#include "peer.h"

#include <jansson.h>

typedef int CONTEXT;
typedef json_t *VALUE;
typedef json_t *TREE;

static inline int TAKE_TEXT(VALUE value, struct text *out)
{
	if (!json_is_string(value))
		return 0;
	out->ptr = json_string_value(value);
	out->len = json_string_length(value);
	return 1;
}

static inline int TAKE_INTEGER(VALUE value, int64_t *out)
{
	*out = json_integer_value(value);
	return json_is_integer(value);
}

static inline int TAKE_NUMBER(VALUE value, double *out)
{
	*out = json_number_value(value);
	return json_is_number(value);
}

static inline int TAKE_BOOLEAN(VALUE value, uint8_t *out)
{
	*out = json_is_true(value);
	return json_is_boolean(value);
}

#define TAKE_NULL(value) json_is_null(value)
#define READ(name)       read_##name
#define EACH_MEMBER(of, name, value)                           \
	if (!json_is_object(of))                               \
		return 0;                                      \
	for (void *iter = json_object_iter(of); iter;          \
	     iter = json_object_iter_next(of, iter)) {         \
		const char *name = json_object_iter_key(iter); \
		VALUE value = json_object_iter_value(iter);
#define END_MEMBER }
#define FIND(names, count, name, next) \
	find(names, count, name, strlen(name), next)
#define EACH_ITEM(of, item)                                       \
	if (!json_is_array(of))                                   \
		return 0;                                         \
	for (size_t i = 0, n = json_array_size(of); i < n; i++) { \
		VALUE item = json_array_get(of, i);
#define END_ITEM }

#define MAKE(name)             make_##name
#define MAKE_OBJECT()          json_object()
#define MAKE_LIST()            json_array()
#define MAKE_TEXT(v)           json_stringn_nocheck((v).ptr, (v).len)
#define MAKE_INTEGER(v)        json_integer(v)
#define MAKE_NUMBER(v)         json_real(v)
#define MAKE_BOOLEAN(v)        json_boolean(v)
#define MAKE_NULL()            json_null()
#define MAKE_ITEM(list, value) json_array_append_new(list, value)
#define MAKE_MEMBER(object, name, value) \
	json_object_set_new_nocheck(object, name, value)

#define LIBRARY          "jansson"
#define PEER             peer_jansson
#define PARSE(json, len) json_loadb(json, len, 0, NULL)
#define PRINT(tree)      json_dumps(tree, JSON_COMPACT)
#define FREE_TREE(tree)  json_decref(tree)
#include "peer_tree.h"
