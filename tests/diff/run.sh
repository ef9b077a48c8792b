#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh HOOKC: each folder holds two versions and what diff says of them. Every
# kind of change is met at least once, in text and in JSON; nothing changed
# means that nothing is said; backwards, what broke is fine or breaks too.
# BLESS=1 takes what is said now as what is expected.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail()
{
	echo "diff: $*"
	failed=1
}

: >"$work/ids"
for folder in "$here"/*/; do
	name=$(basename "$folder")
	cd "$folder" || exit 2
	old=old new=new
	[ -d old ] || old=old.yaml new=new.yaml
	"$hookc" diff $old $new >"$work/text" 2>"$work/err"
	status=$?
	[ ! -s "$work/err" ] || fail "$name: $(cat "$work/err")"
	[ -z "${BLESS:-}" ] || cp "$work/text" expected
	diff -u expected "$work/text" || fail "$name differs"
	grep -q ': breaks C\|^breaks C\|: breaks [sr][^t]\|^breaks [sr][^t]' \
		expected && want=1 || want=0
	[ $status = $want ] || fail "$name: ends with $status, not $want"
	sed -n 's/.* \[\([a-z-]*\)\]$/\1/p' expected | sort >"$work/text.ids"
	cat "$work/text.ids" >>"$work/ids"

	"$hookc" diff $old $new --format json >"$work/json" 2>&1
	[ $? = $status ] || fail "$name: JSON ends otherwise"
	python3 -c 'import json, sys
for c in json.load(open(sys.argv[1]))["changes"]:
    assert c["effect"] in ("fine", "differs", "strict", "breaks")
    assert {"sending", "receiving", "program"} & set(c), c
    print(c["id"])' "$work/json" | sort >"$work/json.ids"
	cmp -s "$work/text.ids" "$work/json.ids" || fail "$name: JSON has others"

	for side in $old $new; do
		"$hookc" diff $side $side >"$work/same" 2>&1 || fail "$name: same"
		grep -q '^nothing ' "$work/same" || fail "$name: $(cat "$work/same")"
	done
	"$hookc" diff $new $old >"$work/back" 2>&1
	[ $? -le 1 ] || fail "$name, backwards: $(cat "$work/back")"
done

# The whole of the table.
sed -n 's/^	X([A-Z_]*, "\([a-z-]*\)".*/\1/p' "$here/../../gen/diff/kinds.h" |
	sort -u >"$work/kinds"
[ "$(wc -l <"$work/kinds")" -gt 80 ] || fail "the table is not read"
sort -u "$work/ids" | comm -13 - "$work/kinds" >"$work/unmet"
[ ! -s "$work/unmet" ] || fail "no case has: $(tr '\n' ' ' <"$work/unmet")"

# A strict receiver may ask for more.
cat >"$work/old.yaml" <<'YAML'
openapi: 3.1.0
info: { title: A, version: "1" }
webhooks:
  came:
    post:
      requestBody: { content: { application/json: { schema: { type: object, properties: { s: { maxLength: 5, type: string } } } } } }
      responses: { "200": { description: fine } }
YAML
sed 's/maxLength: 5/maxLength: 6/' "$work/old.yaml" >"$work/new.yaml"
"$hookc" diff "$work/old.yaml" "$work/new.yaml" >"$work/text" ||
	fail "a longer text breaks only if strict"
grep -q 'breaks strict receiving: event came/s' "$work/text" ||
	fail "$(cat "$work/text")"
"$hookc" diff --strict "$work/old.yaml" "$work/new.yaml" >/dev/null &&
	fail "--strict"
"$hookc" diff "$work/new.yaml" "$work/old.yaml" --strict >/dev/null ||
	fail "a shorter text is fine"
"$hookc" diff "$work/old.yaml" >/dev/null 2>&1
[ $? = 2 ] || fail "one is not enough"
"$hookc" diff "$work/old.yaml" "$work/none.yaml" >/dev/null 2>&1
[ $? = 2 ] || fail "what is not there"

# All that oasdiff tells of payloads.
"$here/catalogue.py" "$hookc" || failed=1
[ $failed = 0 ]
