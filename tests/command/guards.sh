#!/bin/sh
# SPDX-License-Identifier: MIT
# guards.sh HOOKC: hostile input ends in an error, soon and within 100 MB, and
# what is large takes time that grows with it. Time is the processor's, so that
# a busy machine changes nothing; without the guards it would not end. HOOKC is
# the release build: a sanitizer wants more memory than there is here.
set -u
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
hookc=$here/build/hookc
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

# refused NAME ID: exit 2 and that id, within the guards.
refused()
{
	(ulimit -v 120000; ulimit -t 20; "$hookc" "$work/$1" --prefix t \
		-o "$work/out") >"$work/stdout" 2>"$work/stderr"
	status=$?
	if [ $status = 2 ] && grep -q "\[$2\]" "$work/stderr"; then
		passed=$((passed + 1))
	else
		echo "failed: $1: status $status"
		cut -c 1-200 "$work/stderr" | head -n 3
		failed=$((failed + 1))
	fi
}

head='openapi: 3.1.0
info: {title: T, version: "1"}
paths: {}
'
{
	printf '%s' "$head"
	echo 'x-a: &a0 [1, 2, 3, 4, 5, 6, 7, 8, 9]'
	for i in 1 2 3 4 5 6 7 8 9; do
		p=$((i - 1))
		echo "x-$i: &a$i [*a$p, *a$p, *a$p, *a$p, *a$p, *a$p, *a$p, *a$p]"
	done
} >"$work/laughs.yaml"
refused laughs.yaml alias-expansion

awk 'BEGIN { for (i = 0; i < 100000; i++) printf "["; print "" }' \
	>"$work/deep.yaml"
refused deep.yaml too-deep
cp "$work/deep.yaml" "$work/deep.json"
refused deep.json too-deep

head -c 68000000 /dev/zero | tr '\0' ' ' >"$work/large.yaml"
refused large.yaml too-large

{
	printf '%sx-name: {' "$head"
	head -c 20000 /dev/zero | tr '\0' 'a'
	echo ': 1}'
} >"$work/name.yaml"
refused name.yaml name-too-long

printf '%sx-a: &a [*a]\n' "$head" >"$work/cycle.yaml"
refused cycle.yaml alias-cycle
printf '{"openapi": "3.1.0", "x": "' >"$work/cut.json"
refused cut.json json-syntax
printf '%s' "$head" | iconv -t UTF-16 >"$work/utf16.yaml"
refused utf16.yaml bad-encoding
head -c 100000 /dev/urandom >"$work/noise.yaml"
refused noise.yaml bad-encoding

# many N: N servers, parameters and security schemes, in processor seconds.
many()
{
	awk -v n="$1" 'BEGIN {
		print "openapi: 3.1.0\ninfo: {title: T, version: \"1\"}"
		print "servers:"
		for (i = 0; i < n; i++)
			print "  - {url: \"https://a" i ".test\"}"
		print "paths:\n  /a:\n    get:\n      parameters:"
		for (i = 0; i < n; i++)
			print "        - {name: p" i ", in: query, schema: " \
				"{type: string}}"
		print "      responses: {\"200\": {description: d}}"
		print "components:\n  securitySchemes:"
		for (i = 0; i < n; i++)
			print "    k" i ": {type: apiKey, in: header, name: X" \
				i "}"
	}' >"$work/many.yaml"
	seconds "$hookc" "$work/many.yaml" --prefix t -o "$work/out"
}

# seconds COMMAND...: what it takes of the processor; nothing if it fails.
seconds()
{
	(ulimit -v 1000000; ulimit -t 200; exec python3 -c '
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime)' "$@")
}

# Four times as many take four times as long, not sixteen times.
few=$(many 5000) more=$(many 20000)
if awk -v few="$few" -v more="$more" \
	'BEGIN { exit !(few != "" && more != "" && \
			more < few * 10 + 0.2) }'; then
	passed=$((passed + 1))
else
	echo "failed: many servers, parameters and schemes: $few s, then $more s"
	failed=$((failed + 1))
fi

# grown KIND N: the processor seconds of N and of four times as many of a kind, as
# tests/run --bench has them.
grown()
{
	for n in "$2" $(($2 * 4)); do
		PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$here/tests/bench python3 -c '
import documents, sys
documents.write(sys.argv[1], getattr(documents, sys.argv[2])(int(sys.argv[3])))
' "$work/kind.json" "$1" "$n"
		seconds "$hookc" "$work/kind.json" --prefix t -o "$work/kind" -w
	done
}

for kind in "events 2000" "branches 2000" "parts 8000" \
	"unsent 1000"; do
	# shellcheck disable=SC2046,SC2086
	set -- $(grown $kind)
	if awk -v few="$1" -v more="${2:-}" \
		'BEGIN { exit !(few != "" && more != "" && \
			more < few * 10 + 0.2) }'; then
		passed=$((passed + 1))
	else
		echo "failed: many $kind: $1 s, then ${2:-} s"
		failed=$((failed + 1))
	fi
done

if (ulimit -v 60000; ulimit -t 20; "$hookc" "$here"/specs/*/provider.yaml \
	-o "$work/out" 2>/dev/null); then
	passed=$((passed + 1))
else
	echo "failed: three providers take too much memory"
	failed=$((failed + 1))
fi
# peak MB KIND N: so many of a kind, as tests/run --bench has them.
peak()
{
	PYTHONDONTWRITEBYTECODE=1 PYTHONPATH=$here/tests/bench python3 -c '
import documents, sys
documents.write(sys.argv[1], getattr(documents, sys.argv[2])(int(sys.argv[3])))
' "$work/large.json" "$2" "$3"
	size=$(ulimit -v 2000000; python3 -c '
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
' "$hookc" "$work/large.json" --prefix t -o "$work/peak" -w)
	rm -rf "$work/peak"
	if [ "${size:-9999}" -le "$1" ]; then
		passed=$((passed + 1))
	else
		echo "failed: $3 $2 take ${size:-no} MB, more than $1"
		failed=$((failed + 1))
	fi
}
peak 256 values 1000000
peak 256 schemas 10000
peak 150 schemas 8000
peak 150 values 65536
peak 100 numbered 4000
echo "$passed passed, $failed failed"
[ $failed = 0 ]
