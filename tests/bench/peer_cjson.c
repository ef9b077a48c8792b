/* SPDX-License-Identifier: MIT */
/* cJSON: a tree, its children in a list. */
#include "peer.h"

#include <cjson/cJSON.h>

typedef int CONTEXT;
typedef const cJSON *VALUE;
typedef cJSON *TREE;

static inline int TAKE_TEXT(VALUE value, struct text *out)
{
	if (!cJSON_IsString(value))
		return 0;
	out->ptr = value->valuestring;
	out->len = strlen(value->valuestring);
	return 1;
}

static inline int TAKE_INTEGER(VALUE value, int64_t *out)
{
	*out = (int64_t)value->valuedouble;
	return cJSON_IsNumber(value);
}

static inline int TAKE_NUMBER(VALUE value, double *out)
{
	*out = value->valuedouble;
	return cJSON_IsNumber(value);
}

static inline int TAKE_BOOLEAN(VALUE value, uint8_t *out)
{
	*out = (uint8_t)cJSON_IsTrue(value);
	return cJSON_IsBool(value);
}

#define TAKE_NULL(value) cJSON_IsNull(value)
#define READ(name)       read_##name
#define EACH_MEMBER(of, name, value)                                  \
	if (!cJSON_IsObject(of))                                      \
		return 0;                                             \
	for (VALUE value = (of)->child; value; value = value->next) { \
		const char *name = value->string;
#define END_MEMBER }
#define FIND(names, count, name, next) \
	find(names, count, name, strlen(name), next)
#define EACH_ITEM(of, item)     \
	if (!cJSON_IsArray(of)) \
		return 0;       \
	for (VALUE item = (of)->child; item; item = item->next) {
#define END_ITEM }

#define MAKE(name)             make_##name
#define MAKE_OBJECT()          cJSON_CreateObject()
#define MAKE_LIST()            cJSON_CreateArray()
#define MAKE_TEXT(v)           cJSON_CreateString((v).ptr)
#define MAKE_INTEGER(v)        cJSON_CreateNumber((double)(v))
#define MAKE_NUMBER(v)         cJSON_CreateNumber(v)
#define MAKE_BOOLEAN(v)        cJSON_CreateBool(v)
#define MAKE_NULL()            cJSON_CreateNull()
#define MAKE_ITEM(list, value) cJSON_AddItemToArray(list, value)
#define MAKE_MEMBER(object, name, value) \
	cJSON_AddItemToObjectCS(object, name, value)

#define LIBRARY          "cJSON"
#define PEER             peer_cjson
#define PARSE(json, len) cJSON_ParseWithLength(json, len)
#define PRINT(tree)      cJSON_PrintUnformatted(tree)
#define FREE_TREE(tree)  cJSON_Delete(tree)
#include "peer_tree.h"
