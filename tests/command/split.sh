#!/bin/sh
# SPDX-License-Identifier: MIT
# split.sh HOOKC: a large provider's code is cut into files that compile side
# by side; what is added to one group of names leaves the others' files alone.
set -u
hookc=$(realpath "$1")
cd "$(dirname "$0")" || exit 2
. ../emitted/flags.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail()
{
	echo "split: $1"
	exit 1
}

# spec EXTRA: 200 objects of 10 members in eight groups of names.
spec()
{
	awk -v extra="$1" 'BEGIN {
		print "openapi: 3.1.0"
		print "info: {title: large, version: \"1\"}"
		print "paths: {}"
		print "components:"
		print "  schemas:"
		split("order payment calls refund payout card " \
			"person bank", group, " ")
		for (i = 0; i < 200 + extra; i++) {
			print "    " group[i % 8 + 1] "_" i ":"
			print "      type: object"
			print "      properties:"
			for (k = 0; k < 10; k++)
				print "        member_" k ": {type: string, " \
					"pattern: \"^a*$\"}"
			print "        next: {$ref: \"#/components/schemas/" \
				group[(i + 1) % 200 % 8 + 1] "_" \
				(i + 1) % 200 "\"}"
		}
	}'
}

spec 0 >"$work/a.yaml"
spec 1 >"$work/b.yaml"
for one in a b; do
	"$hookc" "$work/$one.yaml" --prefix t -o "$work/$one" || exit 1
done
# The origin line names the document; it is no difference.
sed -i 's/ b\.yaml;/ a.yaml;/' "$work"/b/t/*
for file in t_order t_payment t_refund t_types_calls t_bank; do
	[ -f "$work/a/t/$file.c" ] || fail "there is no $file.c"
done
[ ! -f "$work/a/t/t.c" ] || fail "something is left over for t.c"
for file in t_payment t_refund t_types_calls; do
	cmp -s "$work/a/t/$file.c" "$work/b/t/$file.c" ||
		fail "$file.c changed with a type of another group"
done
cmp -s "$work/a/t/t_order.c" "$work/b/t/t_order.c" &&
	fail "the new type is nowhere"
flags=$(echo $flags)
printf '%s\n' "$work"/a/t/t*.c | grep -v test_ | xargs -P2 -I% sh -c \
	"gcc $flags -I$work/a/hook -c % -o %.o || exit 255" ||
	fail "a part does not compile"
cat >"$work/use.c" <<'C'
#include "t.h"
#include <string.h>
int main(void)
{
	static const char json[] = "{\"member_0\":\"aa\",\"next\":{\"next\":"
		"{\"member_9\":\"\",\"x\":0}}}";
	struct hook_arena arena;
	struct hook_error error;
	struct t_order_0 order;
	hook_str text = {NULL, 0};

	hook_arena_init(&arena, 1u << 20);
	if (t_order_0_read(&order, &arena, json, strlen(json), NULL, &error))
		text = t_order_0_write(&order, &arena, NULL, &error);
	if (!text.ptr || strcmp(text.ptr, json) != 0)
		return 1;
	hook_arena_free(&arena);
	return 0;
}
C
for file in $(sed -n 's/^types \(.*\.c\)$/\1/p' \
	"$(dirname "$0")/../../templates/runtime.txt"); do
	runtime="${runtime:-} $work/a/hook/$file"
done
gcc -I"$work/a/hook" -I"$work/a/t" "$work/use.c" "$work"/a/t/*.o $runtime \
	-o "$work/use" || fail "the parts do not link"
"$work/use" || fail "the parts do not read what they write"
