#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh HOOKC [NAME...]: the situations of ../shared/reports. Each gives C that
# compiles without a warning, headers as C++11 too; its program prints what
# expected/NAME.out says, what hookc tells has the kinds of expected/NAME.told,
# and its handlers are those of expected/NAME.handlers. What stands in own/NAME takes the place of a report's own
# files, whose words are older. Those in `open` are not right yet, and are not
# judged.
# BLESS=1 rewrites.
set -u
hookc=$(realpath "$1")
shift
cd "$(dirname "$0")" || exit 2
here=$PWD
shared=${HOOKC_SHARED:-$here/../../../shared}/reports
[ -d "$shared" ] || {
	echo "skipped: there is no ../shared/reports"
	exit 0
}
shared=$(realpath "$shared")
. ../emitted/flags.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 passed=0 open=0

# Once: the runtime is the same for all.
runtime()
{
	for file in "$work"/out/hook/*.c; do
		case $file in
		*mbedtls.c | *curl.c | *microhttpd*.c | *redis.c | \
		*fastcgi.c) continue ;;
		esac
		gcc -std=c11 -g -I"$work/out/hook" -c "$file" \
			-o "$work/$(basename "$file" .c).o" || exit 1
	done
}

same()
{
	if [ "${BLESS:-}" ]; then
		if [ -s "$1" ]; then cp "$1" "$2"; else rm -f "$2"; fi
		return 0
	fi
	[ -f "$2" ] || : >"$work/nothing"
	[ -f "$2" ] || set -- "$1" "$work/nothing"
	cmp -s "$1" "$2" || {
		diff "$2" "$1" | head -n 12
		return 1
	}
}

compiles()
{
	for file in "$emitted"/*.c; do
		case $file in */test_*) continue ;; esac
		gcc $flags -O0 -I"$work/out/hook" -I"$emitted" -c "$file" \
			-o "$work/t/$(basename "$file" .c).o" || return 1
	done
	for file in "$emitted"/*.h; do
		g++ $cxx -x c++ -fsyntax-only -I"$work/out/hook" \
			-I"$emitted" "$file" || return 1
	done
}

uses()
{
	[ -f "$1/use.c" ] || return 0
	# Programs written for the earlier readers: options came later, and
	# "value" was the name of a component B that had lost its own.
	sed -E -e 's/(_read\([^;]*strlen\([^)]*\)),( *&[A-Za-z_]+\))/\1,NULL,\2/g' \
		-e 's/B\(value,/B(b,/g' "$1/use.c" >"$work/use.c"
	gcc -std=gnu11 $lax -I"$here" -I"$work/out/hook" -I"$emitted" \
		-iquote "$here" "$work/use.c" $(ls "$work"/t/*.o |
			grep -v '/fuzz_') "$work"/hook*.o -lcrypto \
		-o "$work/use" || return 1
	timeout 60 "$work/use" >"$work/stdout" 2>&1 || return 1
}

# What is told, by its kinds: the words are for tests/bad.
kinds()
{
	grep -o ' \(error\|warning\): .*\[[a-z0-9-]*\]$' "$1" |
		sed 's/^ \([a-z]*\): .*\[/\1 [/' | LC_ALL=C sort | uniq -c |
		sed 's/^ *//'
}

# The events that have handlers of their own.
handlers()
{
	cat "$emitted"/*_events.h 2>"$work/none" |
		sed -n 's/^	bool (\*\([a-z0-9_]*\)).*/\1/p' >"$work/handlers"
}

one()
{
	rm -rf "$work/out" "$work/t"
	mkdir -p "$work/t"
	: >"$work/stdout"
	if [ -d "own/$key" ]; then
		rm -rf "$work/own"
		if [ -d "$1" ]; then
			cp -R "$1" "$work/own"
			set -- "$work/own"
		else
			mkdir "$work/own"
			cp "$1" "$work/own"
			set -- "$work/own/$(basename "$1")"
		fi
		# The reports may be read-only.
		chmod -R u+w "$work/own"
		cp "own/$key"/* "$work/own"
	fi
	if [ -f "$1" ] && grep -q '^provider:' "$1"; then
		set -- "$(dirname "$1")" "$(basename "$1")"
	elif [ -f "$1" ]; then
		set -- "$(dirname "$1")" "$(basename "$1")" --prefix t
	elif [ -f "$1/provider.yaml" ]; then
		set -- "$1" provider.yaml
	else
		set -- "$1" spec.yaml --prefix t
	fi
	folder=$1
	shift
	(cd "$folder" && "$hookc" "$@" -o "$work/out") 2>"$work/err"
	status=$?
	kinds "$work/err" >"$work/told"
	same "$work/told" "expected/$key.told" || return 1
	[ $status = 0 ] || return 0
	[ -f "$work/hook.o" ] || runtime
	for emitted in "$work"/out/*/; do
		[ "$emitted" = "$work/out/hook/" ] || break
	done
	handlers
	same "$work/handlers" "expected/$key.handlers" || return 1
	compiles && uses "$folder" && same "$work/stdout" "expected/$key.out"
}

# Each file of wire/ is a situation of its own, and so is each manifest.
[ $# -gt 0 ] || set -- $(cd "$shared" && ls -d */ wire/*.yaml &&
	grep -l '^provider:' */*.yaml | grep -v /provider.yaml)
for name; do
	name=${name%/}
	[ "$name" = wire ] && continue
	case $name in
	wire/*) key=$(basename "$name" .yaml) ;;
	*) key=$(echo "${name%.yaml}" | tr / .) ;;
	esac
	if grep -q "^$name\$" open; then
		open=$((open + 1))
	elif one "$shared/$name" >"$work/log" 2>&1; then
		passed=$((passed + 1))
	else
		echo "$name:"
		head -n 20 "$work/log"
		failed=$((failed + 1))
	fi
done
echo "$passed passed, $failed failed, $open open"
[ $failed = 0 ]
