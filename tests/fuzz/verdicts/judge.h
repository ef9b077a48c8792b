/* SPDX-License-Identifier: MIT */
/* A straightforward interpreter of JSON Schema 2020-12, for tests alone. */
#ifndef JUDGE_H
#define JUDGE_H

#include <jansson.h>
#include <stdbool.h>

/*
 * Does the value fit? `root` is what "#/..." of a $ref is looked for in. It
 * knows the keywords that verdicts.py makes, and patterns without escapes.
 * `unsent` is NULL, or the keyword by which members are not sent, "readOnly" of
 * a request: each is as if it were not there, and is not missed. `held` in a
 * schema says, as `properties` does, what members are in C, sent or not.
 */
bool judge(json_t *root, json_t *schema, json_t *value, const char *unsent);

#endif
