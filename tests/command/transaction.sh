#!/bin/sh
# SPDX-License-Identifier: MIT
# transaction.sh HOOKC INJECT.so: whatever system call fails, wherever hookc is
# killed, and however many run at once, the output is old or new, by the next
# run at the latest, and what is the user's stays.
set -u
hookc=$(realpath "$1")
library=$(realpath "$2")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
# A sanitizer wants to be loaded first, and need not be.
ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}verify_asan_link_order=0
export ASAN_OPTIONS
failed=0

fail()
{
	echo "transaction: $1"
	failed=$((failed + 1))
	[ $failed -lt 5 ] || exit 1
}

# spec NAME MEMBER [OPERATION]
spec()
{
	cat >"$1.yaml" <<YAML
openapi: 3.1.0
info: {title: A shop, version: "1"}
paths: {${3:-}}
components:
  schemas:
    Event:
      type: object
      properties:
        $2: {type: string}
YAML
}

# Its calls are two files that go.
spec old id '/x: {get: {responses: {"204": {description: fine}}}}'
spec new key
for i in 1 2 3 4; do
	spec shop_$i id
done
# The runtime of an earlier hookc differs in two files, one is gone since.
mkdir -p earlier/hook
for file in hook.h hook_find.c; do
	"$hookc" old.yaml --prefix t -o first || exit 1
	{ cat "first/hook/$file"; echo "/* earlier */"; } >earlier/hook/$file
done
make_old()
{
	"$hookc" old.yaml --prefix t --templates earlier -o "$1" || exit 1
}

make_old old
"$hookc" new.yaml --prefix t -o new || exit 1
[ -f old/t/t_calls.c ] && [ ! -f new/t/t_calls.c ] || fail "nothing goes"
echo "Made by hookc, says the user" >old/t/NOTES.md
cp old/t/NOTES.md new/t

# same A B: the trees, but for what is hookc's alone.
same()
{
	diff -r -x .hookc-work "$1" "$2" >/dev/null
}

is_whole()
{
	same out old || same out new
}

generate()
{
	"$hookc" new.yaml --prefix t -o out 2>log
}

start()
{
	rm -rf out
	cp -r old out
}

# ---- at every call in turn: 1 it fails, 2 all fail from there, 3 a kill,
# 4 a kill in the middle of a write ----
start
INJECT="0 0" INJECT_COUNT=$work/count LD_PRELOAD=$library generate ||
	fail "nothing injected: $(cat log)"
same out new || fail "nothing injected, and not new"
count=$(cat count)
[ "$count" -gt 60 ] || fail "only $count calls were counted"
for mode in 1 2 3 4; do
	at=1
	while [ $at -le "$count" ]; do
		start
		(INJECT="$mode $at" LD_PRELOAD=$library generate) \
			>/dev/null 2>&1
		status=$?
		[ $status != 0 ] || same out new ||
			fail "mode $mode, call $at: fine, and not new"
		is_whole || [ -f out/.hookc-work/journal ] ||
			fail "mode $mode, call $at: mixed, without a journal"
		[ $mode != 1 ] || is_whole ||
			fail "mode $mode, call $at: mixed after one failure"
		"$hookc" check new.yaml --prefix t -o out 2>/dev/null
		is_whole || fail "mode $mode, call $at: mixed after check"
		generate || fail "mode $mode, call $at: $(cat log)"
		same out new || fail "mode $mode, call $at: not repaired"
		# Each call once is enough where two modes are much alike.
		at=$((at + (mode == 2 || mode == 4 ? 5 : 1)))
	done
done

# ---- four at once: of one provider in two versions, and of four that share
# the runtime; as a parallel make runs them ----
round=0
while [ $round -lt 50 ]; do
	for one in old new old new; do
		"$hookc" $one.yaml --prefix t -o out 2>log.$one &
	done
	wait
	"$hookc" check old.yaml --prefix t -o out 2>/dev/null ||
		"$hookc" check new.yaml --prefix t -o out 2>/dev/null ||
		fail "round $round: neither old nor new"
	rm -rf many
	for i in 1 2 3 4; do
		("$hookc" shop_$i.yaml --prefix shop_$i -o many 2>log.$i ||
			echo failed >many/failed.$i) &
	done
	wait
	"$hookc" check shop_1.yaml --prefix shop_1 -o many 2>log ||
		fail "round $round: $(cat log)"
	for i in 1 2 3 4; do
		[ ! -f many/failed.$i ] || fail "round $round: $(cat log.$i)"
		[ -f many/shop_$i/shop_$i.c ] || fail "round $round: no $i"
	done
	round=$((round + 1))
done
[ -f out/t/NOTES.md ] || fail "the user's file is gone"
[ $failed = 0 ]
