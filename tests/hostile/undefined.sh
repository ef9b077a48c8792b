#!/bin/sh
# SPDX-License-Identifier: MIT
# undefined.sh WORK: hookc as clang's undefined-behaviour sanitizer sees it
# (gcc's does not see NULL + 0, C11 6.5.6), on every small document that the
# tests have: nothing is reported.
set -u
cd "$(dirname "$0")/../.." || exit 2
work=$1
command -v clang >/dev/null || {
	echo "clang is not here"
	exit 77
}
[ -f "$work/build.ninja" ] || CC=clang meson setup "$work" --buildtype=plain \
	-Db_sanitize=undefined -Db_lundef=false -Dc_args=-w >"$work.log" 2>&1 || {
	cat "$work.log"
	exit 1
}
ninja -C "$work" hookc >"$work.log" 2>&1 || {
	tail -n 20 "$work.log"
	exit 1
}
count=0

# Whatever hookc says of the document, and into no folder of ours.
try()
{
	count=$((count + 1))
	"$work/hookc" "$@" -o "$work/out" 2>&1 | grep -a 'runtime error' \
		>>"$work/found"
}

: >"$work/found"
cat >"$work/empty.yaml" <<'END'
openapi: 3.1.0
info: {title: '', version: ''}
paths: {}
components:
  schemas:
    '': {}
    a: {type: string, pattern: '[]', enum: ['']}
    b: {type: object, properties: {'': {}}, patternProperties: {'': {}}}
    c: {type: string, pattern: '', description: ''}
    d: {type: string, pattern: '[^]*'}
END
try "$work/empty.yaml" --prefix t
for file in tests/bad/*.yaml tests/bad/*.json; do
	try "$file" --prefix t
done
for folder in tests/cases/*/expected.h; do
	folder=${folder%/expected.h}
	if [ -f "$folder/provider.yaml" ]; then
		try "$folder/provider.yaml"
	else
		try "$folder/spec.yaml" --prefix t
	fi
done
for file in specs/*/provider.yaml; do
	try "$file"
	"$work/hookc" list --ledger "$file" 2>&1 | grep -a 'runtime error' \
		>>"$work/found"
done
sort -u "$work/found"
echo "$count documents"
[ ! -s "$work/found" ]
