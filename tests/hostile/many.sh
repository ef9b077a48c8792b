#!/bin/sh
# SPDX-License-Identifier: MIT
# many.sh HOOKC: more values and members than 16 bits count: the last is as
# well known as the first.
set -eu
hookc=$(realpath "$1")
cd "$(dirname "$0")"
. ../emitted/flags.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 - >"$work/api.json" <<'END'
import json
COUNT = 70000
print(json.dumps({
    'openapi': '3.1.0', 'info': {'title': 'many', 'version': '1'},
    'components': {'schemas': {
        'Value': {'type': 'string', 'enum': ['v%d' % i for i in range(COUNT)]},
        'Holder': {'type': 'object', 'required': ['m69999'],
                   'additionalProperties': False, 'properties': {
                       **{'m%d' % i: {'type': 'integer'}
                          for i in range(COUNT)},
                       'value': {'$ref': '#/components/schemas/Value'}}}}}}))
END
cat >"$work/use.c" <<'END'
#include "t.h"
#include <stdio.h>
#include <string.h>

int main(void)
{
	static const char json[] =
		"{\"m0\":1,\"m65536\":2,\"m69999\":3,\"value\":\"v69999\"}";
	static const char without[] = "{\"m0\":1,\"m4463\":3}";
	static struct t_holder holder;
	struct hook_arena arena;
	struct hook_error error;
	hook_str text;
	int bad = 0;

	hook_arena_init(&arena, (size_t)64 << 20);
	bad += !t_holder_read(&holder, &arena, json, strlen(json), NULL, &error);
	bad += holder.m0.value != 1 || holder.m65536.value != 2;
	bad += holder.m69999.value != 3 || holder.additional != NULL;
	bad += holder.value.id != T_VALUE_V69999;
	bad += t_value_find("v69999", 6) != T_VALUE_V69999;
	bad += t_value_find("v65536", 6) != T_VALUE_V65536;
	bad += t_value_find("v70000", 6) != T_VALUE_UNKNOWN;
	bad += strcmp(t_value_text(T_VALUE_V69999), "v69999") != 0;
	bad += !t_holder_check(&holder, NULL, &error);
	text = t_holder_write(&holder, &arena, NULL, &error);
	bad += text.ptr == NULL || strcmp(text.ptr, json) != 0;
	bad += t_holder_read(&holder, &arena, without, strlen(without), NULL,
			     &error) && t_holder_check(&holder, NULL, &error);
	printf("%d faults\n", bad);
	hook_arena_free(&arena);
	return bad != 0;
}
END
(cd "$work" && "$hookc" api.json --prefix t -o out -Wno-all)
runtime=$(ls "$work"/out/hook/*.c |
	grep -v 'openssl\|mbedtls\|curl\|microhttpd\|fastcgi\|redis')
code=$(ls "$work"/out/t/*.c | grep -v '/test_t.c\|/fuzz_t.c')
gcc $flags -O0 -ffunction-sections -Wl,--gc-sections -I"$work/out/hook" \
	-I"$work/out/t" "$work/use.c" $code $runtime -o "$work/use"
"$work/use"
