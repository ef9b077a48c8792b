// SPDX-License-Identifier: MIT
// simdjson, On-Demand: members are taken as they come.
#include "peer.h"
#include <simdjson.h>

using namespace simdjson;
typedef int CONTEXT;
typedef ondemand::value VALUE;

static inline int TAKE_TEXT(VALUE value, struct text *out)
{
	std::string_view text;

	if (value.get_string().get(text))
		return 0;
	out->ptr = text.data();
	out->len = text.size();
	return 1;
}

static inline int TAKE_INTEGER(VALUE value, int64_t *out)
{
	return !value.get_int64().get(*out);
}

static inline int TAKE_NUMBER(VALUE value, double *out)
{
	return !value.get_double().get(*out);
}

static inline int TAKE_BOOLEAN(VALUE value, uint8_t *out)
{
	bool flag;

	if (value.get_bool().get(flag))
		return 0;
	*out = flag;
	return 1;
}

static inline bool TAKE_NULL(VALUE value)
{
	return value.is_null();
}

/* Where a name ends is found by comparing it: no length is needed. */
static inline int find_raw(const struct text *names, int count,
			   ondemand::raw_json_string name, int next)
{
	int i;

	for (i = next; i < count; i++)
		if (name.unsafe_is_equal(
			    std::string_view(names[i].ptr, names[i].len)))
			return i;
	for (i = 0; i < next && i < count; i++)
		if (name.unsafe_is_equal(
			    std::string_view(names[i].ptr, names[i].len)))
			return i;
	return -1;
}

#define READ(name) read_##name
#define EACH_MEMBER(of, name, value)                          \
	ondemand::object members;                             \
	if (of.get_object().get(members))                     \
		return 0;                                     \
	for (auto each : members) {                           \
		ondemand::field field;                        \
		if (std::move(each).get(field))               \
			return 0;                             \
		ondemand::raw_json_string name = field.key(); \
		VALUE value = field.value();
#define END_MEMBER                     }
#define FIND(names, count, name, next) find_raw(names, count, name, next)
#define EACH_ITEM(of, item)            \
	ondemand::array items;         \
	if (of.get_array().get(items)) \
		return 0;              \
	for (auto each : items) {      \
		VALUE item;            \
		if (each.get(item))    \
			return 0;
#define END_ITEM }

#include "payloads.h"

static ondemand::parser parser;

template <class T>
static void *run(const char *json, size_t len, T *out,
		 int (*read)(int, VALUE, T *))
{
	ondemand::document document;
	ondemand::value value;

	peer_used = 0;
	if (parser.iterate(
			  padded_string_view(json, len, len + SIMDJSON_PADDING))
		    .get(document) ||
	    document.get_value().get(value) || !read(0, value, out))
		return nullptr;
	return out;
}

#define STRUCT_OF(name)   STRUCT_OF_(TOP_##name)
#define STRUCT_OF_(top)   struct top
#define CALL(verb, name)  CALL_(verb, TOP_##name)
#define CALL_(verb, top)  CALL__(verb, top)
#define CALL__(verb, top) verb##_##top
#define DOOR(name)                                                          \
	static STRUCT_OF(name) value_##name;                                \
	static void *do_read_##name(const char *json, size_t len)           \
	{                                                                   \
		return run(json, len, &value_##name, CALL(read, name));     \
	}                                                                   \
	static int do_check_##name(const void *value)                       \
	{                                                                   \
		return CALL(check, name)((const STRUCT_OF(name) *)value);   \
	}                                                                   \
	static uint64_t do_hash_##name(const void *value)                   \
	{                                                                   \
		return CALL(hash, name)(1, (const STRUCT_OF(name) *)value); \
	}
PAYLOADS(DOOR)

#define LINE(name)                                          \
	{"simdjson",      #name,   do_read_##name, nullptr, \
	 do_check_##name, nullptr, nullptr,        do_hash_##name},
static const struct contender contenders[] = {PAYLOADS(LINE)};

const struct contender *peer_simdjson(size_t *count)
{
	*count = sizeof contenders / sizeof *contenders;
	return contenders;
}
