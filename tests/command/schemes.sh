#!/bin/sh
# SPDX-License-Identifier: MIT
# schemes.sh HOOKC: every scheme that is described is accepted as a recipe, and
# its receiver compiles.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
schemes=${HOOKC_SHARED:-$here/../shared}/signatures/schemes.yaml
[ -f "$schemes" ] || { echo "skipped: no $schemes"; exit 0; }
. "$here/tests/emitted/flags.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

cp "$here/tests/bad/good-api.yaml" "$work/api.yaml"

# A line is "name: {key: value, ...}"; verified_by is the list's own key.
sed -n 's/^\([a-z0-9_]*\): *{\(.*\)}$/\1 \2/p' "$schemes" |
	sed 's/, verified_by: [^,]*//' >"$work/list"
while read -r name recipe; do
	cat >"$work/provider.yaml" <<-END
		provider: $name
		documents: [api.yaml]
		signature: {$recipe}
		events:
		  payload: "#/components/schemas/event"
		  type: /type
		  id: /id
		  types: [{name: thing.made}]
	END
	rm -rf "$work/out"
	if "$hookc" "$work/provider.yaml" -o "$work/out" >"$work/log" 2>&1 &&
		grep -q "struct hook_recipe ${name}_recipe" \
			"$work/out/$name/${name}_events.c" &&
		${CC:-cc} $flags -fsyntax-only -I"$work/out/hook" \
			"$work/out/$name/${name}_events.c" >>"$work/log" 2>&1
	then
		passed=$((passed + 1))
	else
		echo "$name: {$recipe}"
		head -n 20 "$work/log"
		failed=$((failed + 1))
	fi
done <"$work/list"
echo "$passed schemes passed, $failed failed"
[ $failed = 0 ] && [ $passed -ge 23 ] || exit 1

# Every signature that is known by a name holds: hookc signs and verifies by it
# before it emits anything.
"$hookc" list --signatures >"$work/known" || exit 1
passed=0
while read -r name _; do
	cat >"$work/provider.yaml" <<-END
		provider: known
		documents: [api.yaml]
		signature: $name
		events: {payload: "#/components/schemas/event", type: /type,
		  types: [{name: thing.made}]}
	END
	if "$hookc" "$work/provider.yaml" --no-runtime -o "$work/known-$name" \
		>"$work/log" 2>&1
	then
		passed=$((passed + 1))
	else
		echo "$name"
		grep error "$work/log"
		failed=$((failed + 1))
	fi
done <"$work/known"
echo "$passed known signatures hold, $failed do not"
[ $failed = 0 ] && [ $passed -ge 40 ]
