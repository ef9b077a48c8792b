#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh HOOKC [CASE...]: every case folder holds spec.yaml (and maybe
# provider.yaml), what is emitted for it (expected.h, and where the calls matter
# expected_calls.h), what is told (expected.err)
# and use.c, a program that must run. BLESS=1 rewrites the expectations.
set -u
hookc=$(realpath "$1")
shift
cd "$(dirname "$0")" || exit 2
. ../emitted/flags.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 passed=0
sanitize="-g -O1 -fsanitize=address,undefined -fno-sanitize-recover=all"

fail()
{
	echo "$case: $1"
	broken=1
}

same()
{
	if [ "${BLESS:-}" ]; then
		if [ -s "$1" ]; then cp "$1" "$2"; else rm -f "$2"; fi
	elif [ -f "$2" ]; then
		cmp -s "$1" "$2" && return
		diff -u "$2" "$1" | head -n 40
		fail "$2 differs"
	elif [ -s "$1" ]; then
		cat "$1"
		fail "there is no $2"
	fi
}

# The runtime is the same for all cases: compiled once.
runtime()
{
	for file in "$work/out/hook/"hook.c "$work/out/hook/"hook_*.c; do
		case $file in
		*mbedtls.c | *curl.c | *microhttpd*.c | *redis.c | \
		*fastcgi.c) continue ;;
		esac
		gcc $flags $sanitize -I"$work/out/hook" -c "$file" \
			-o "$work/$(basename "$file" .c).o" || exit 1
	done
}

# The corpora's receiver calls what is static in the events: it is to fit them.
receiver()
{
	(cd "$case" && "$hookc" $input --templates ../../corpora/templates \
		-o "$work/corpora") 2>"$work/log" || {
		fail "hookc failed: $(cat "$work/log")"
		return
	}
	gcc $lax -std=c11 -D_GNU_SOURCE -fsyntax-only -I"$work/corpora/hook" \
		-I"$work/corpora/t" "$work/corpora/t/test_t.c" 2>"$work/log" ||
		fail "$(head -n 20 "$work/log")"
}

[ $# -gt 0 ] || set -- */expected.h
for case; do
	case=${case%/expected.h}
	case=${case%/}
	broken=0
	rm -rf "$work/out" "$work/corpora"
	input="spec.yaml --prefix t"
	[ -f "$case/provider.yaml" ] && input=provider.yaml
	(cd "$case" && "$hookc" $input -o "$work/out") 2>"$work/err" ||
		fail "hookc failed: $(cat "$work/err")"
	same "$work/err" "$case/expected.err"
	if [ $broken = 0 ] && [ -f "$work/out/t/t.h" ]; then
		# Stamps change with any line of another file.
		sed '/^#define T_STAMP_/d' "$work/out/t/t.h" >"$work/t.h"
		same "$work/t.h" "$case/expected.h"
		if [ -f "$case/expected_calls.h" ]; then
			sed '/T_STAMP_/s/0x.*/0/' "$work/out/t/t_calls.h" \
				>"$work/t_calls.h"
			same "$work/t_calls.h" "$case/expected_calls.h"
		fi
		[ -f "$work/hook.o" ] || runtime
		sources="$work/out/t/t.c"
		for part in calls events accepts; do
			[ -f "$work/out/t/t_$part.c" ] &&
				sources="$sources $work/out/t/t_$part.c"
		done
		main=
		[ -f "$case/use.c" ] && main=$case/use.c
		include="-I$work/out/hook -I$work/out/t -I."
		if [ -n "$main" ]; then
			gcc $flags $sanitize $include $sources "$main" \
				"$work"/hook*.o -lcrypto -o "$work/use" \
				2>"$work/log" ||
				fail "$(head -n 20 "$work/log")"
			[ $broken = 1 ] || "$work/use" >"$work/log" 2>&1 ||
				fail "use.c: $(head -n 20 "$work/log")"
		else
			for source in $sources; do
				gcc $flags $include -c "$source" \
					-o "$work/case.o" 2>"$work/log" ||
					fail "$(head -n 20 "$work/log")"
			done
		fi
		[ -f "$work/out/t/t_events.c" ] && receiver
		printf '#include "t.h"\n' >"$work/alone.cc"
		g++ $cxx $include -c "$work/alone.cc" -o "$work/case.o" \
			2>"$work/log" || fail "$(head -n 20 "$work/log")"
	fi
	if [ $broken = 0 ]; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
	fi
done
# What was decided is written down, with the folder that shows it.
for folder in */expected.h; do
	grep -q "\b${folder%/expected.h}\b" RULES.md || {
		echo "RULES.md does not name $folder"
		failed=$((failed + 1))
	}
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
