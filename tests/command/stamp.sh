#!/bin/sh
# SPDX-License-Identifier: MIT
# stamp.sh HOOKC: files of two runs do not compile together, nor with a runtime
# of another version; what is the same in both may come from either.
set -u
hookc=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail()
{
	echo "stamp: $1"
	exit 1
}

# spec MEMBER PATH
spec()
{
	cat <<YAML
openapi: 3.1.0
info: {title: A shop, version: "1"}
paths:
  /$2:
    post:
      operationId: $2
      requestBody:
        content:
          application/json: {schema: {\$ref: "#/components/schemas/Event"}}
      responses: {"204": {description: fine}}
webhooks:
  paid:
    post:
      requestBody:
        content:
          application/json: {schema: {\$ref: "#/components/schemas/Event"}}
      responses: {"200": {description: fine}}
components:
  schemas:
    Event:
      type: object
      required: [$1]
      properties:
        type: {const: paid}
        $1: {type: string}
YAML
}

mkdir "$work/1" "$work/2" "$work/3" "$work/mix"
spec id orders >"$work/1/api.yaml"
spec key order >"$work/2/api.yaml"
sed 's/A shop/A large shop/; s/fine/well/' "$work/1/api.yaml" \
	>"$work/3/api.yaml"
for run in 1 2 3; do
	(cd "$work/$run" && "$hookc" api.yaml --prefix t -o out 2>log) ||
		fail "$(cat "$work/$run/log")"
done

# compile SOURCE: of the mixture, with the runtime of the first run.
compile()
{
	gcc -std=c11 -fsyntax-only -I"$work/1/out/hook" -I"$work/mix" \
		"$work/mix/$1" 2>"$work/log"
}

# Every file of one run that differs, among those of the other.
tried=0
for base in 1 2; do
	other=$((3 - base))
	for path in "$work/$other/out/t"/*.[ch]; do
		name=$(basename "$path")
		cp "$work/$base/out/t"/*.[ch] "$work/mix"
		cmp -s "$path" "$work/mix/$name" && continue
		cp "$path" "$work/mix"
		case $name in
		*.h) source=t_calls.c ;;
		*) source=$name ;;
		esac
		[ "$name" != t_events.h ] || source=t_events.c
		compile "$source" && fail "$name of another run compiles"
		grep -q "two runs of hookc" "$work/log" ||
			fail "$name: $(head -n 3 "$work/log")"
		tried=$((tried + 1))
	done
done
[ $tried -ge 8 ] || fail "only $tried files differed"

# With other descriptions, the code is the same, and so are the stamps.
grep -h STAMP "$work"/1/out/t/*.[ch] >"$work/stamps.1"
grep -h STAMP "$work"/3/out/t/*.[ch] >"$work/stamps.3"
cmp -s "$work/1/out/t/t.h" "$work/3/out/t/t.h" && fail "no comment differs"
cmp "$work/stamps.1" "$work/stamps.3" || fail "a comment changes a stamp"

# Another version of the runtime, which is hookc's own.
version=$("$hookc" --version | sed 's/^hookc //')
number=$(echo "$version" | awk -F. '{ print $1 * 10000 + $2 * 100 + $3 }')
grep -q "^#define HOOK_VERSION $number\$" "$work/1/out/hook/hook.h" ||
	fail "hook.h is not of $version"
cp "$work/1/out/t"/*.[ch] "$work/mix"
compile t.c || fail "$(cat "$work/log")"
sed -i 's/^#define HOOK_VERSION .*/#define HOOK_VERSION 9/' \
	"$work/1/out/hook/hook.h"
compile t.c && fail "another runtime is taken"
grep -q "two versions of hookc" "$work/log" || fail "$(cat "$work/log")"

# ---- the runtime: a file of another hookc of the same version ----

# What another hookc would write: two of its files are a little different.
mkdir -p "$work/own/hook"
for name in hook_read.c hook_json.h; do
	cp "$work/1/out/hook/$name" "$work/own/hook"
	sed -i 's/^#include "hook.*/&\nstruct of_another;/' "$work/own/hook/$name"
done
(cd "$work/3" && "$hookc" api.yaml --prefix t -o other --templates ../own \
	2>log) || fail "$(cat "$work/3/log")"
cd "$work/3" || exit 2
differs=$(diff -rq out/hook other/hook | sed -n 's/^Files out.hook.\([^ ]*\) .*/\1/p' |
	grep -v '^\.' | tr '\n' ' ')
[ "$differs" = 'hook_json.h hook_read.c hook_stamp.h ' ] ||
	fail "also changed: $differs"
for name in $differs; do
	rm -rf mix
	cp -r out/hook mix
	cp "other/hook/$name" mix
	for file in mix/hook.c mix/hook_read.c; do
		gcc -std=c11 -fsyntax-only "$file"
	done 2>log
	grep -q 'two runs of hookc' log || fail "$name of another compiles"
done
for file in out/hook/hook_read.c other/hook/hook_read.c; do
	gcc -std=c11 -Wall -Wextra -Wundef -Werror -fsyntax-only "$file" ||
		fail "$file does not compile"
done
[ "$(grep -c 'hook_stamp.h"' other/hook/hook_read.c)" = 1 ] ||
	fail "a copy of what was written is stamped twice"
