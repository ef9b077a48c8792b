#!/bin/sh
# SPDX-License-Identifier: MIT
# fresh.sh HOOKC: a run that would do the same as the one before does nothing
# but look; whatever it depends on makes it run again. Who runs waits for the
# lock, which is held here: only who need not run comes to an end.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0

fail()
{
	echo "fresh: $1"
	failed=1
}

mkdir in templates templates/hook
# A folder of templates has one that is used.
{ "$hookc" "$here/specs/conduit" -o first &&
	cp first/hook/hook_order.h templates/hook; } 2>log || fail "$(cat log)"
cat >in/provider.yaml <<'YAML'
provider: t
prefix: t
documents: [api.yaml]
overlays: [overlay.yaml]
YAML
cat >in/api.yaml <<'YAML'
openapi: 3.1.0
info: {title: A shop, version: "1"}
paths: {}
components:
  schemas:
    Event:
      type: object
      properties:
        other: {$ref: "other.yaml#/Other"}
        odd: {type: string, minLength: 3, example: x}
YAML
cat >in/overlay.yaml <<'YAML'
overlay: 1.0.0
info: {title: mended, version: "1"}
actions:
  - target: $.components.schemas.Event
    update: {description: mended}
YAML
cat >in/other.yaml <<'YAML'
Other: {type: object, properties: {x: {type: integer}}}
YAML

# run [ARGUMENT...]; is_fresh: the same, while the lock is not to be had.
run()
{
	"$hookc" "$@" in/provider.yaml --templates templates -o out 2>told
}

is_fresh()
{
	touch out/.hookc-work/lock
	flock out/.hookc-work/lock timeout 300 "$hookc" "$@" in/provider.yaml \
		--templates templates -o out 2>told.again
}

# renewed WHAT: something changed since; the run sees it, and then rests.
renewed()
{
	"$hookc" check in/provider.yaml --templates templates -o out \
		>/dev/null 2>&1 && fail "$1: check does not see it"
	run || fail "$1: $(cat told)"
	"$hookc" check in/provider.yaml --templates templates -o out \
		>/dev/null 2>&1 || fail "$1: it was not made again"
	is_fresh || fail "$1: not at rest"
}

run || fail "$(cat told)"
is_fresh || fail "the second run does not rest"
is_fresh check || fail "check does not rest"
[ -s told ] || fail "nothing is told"
cmp -s told told.again || fail "what was told is not told again"
touch in/*
is_fresh || fail "a time stamp is no change"
(mkdir elsewhere && cp -r in templates out elsewhere && cd elsewhere &&
	is_fresh) || fail "elsewhere it is not the same"

sed -i 's/integer/number/' in/other.yaml
renewed "a file that is referred to"
sed -i 's/A shop/A market/' in/api.yaml
renewed "a document"
sed -i 's/: mended/: mended again/' in/overlay.yaml
renewed "an overlay"
echo 'title: Shop' >>in/provider.yaml
renewed "the manifest"
{ cat out/hook/hook_table.h; echo "/* ours */"; } >templates/hook/hook_table.h
renewed "a template that comes"
echo "/* more */" >>templates/hook/hook_table.h
renewed "a template"
rm templates/hook/hook_table.h
renewed "a template that goes"
rm out/t/t.c
renewed "a file that is gone"

run -Werror && fail "another option is not seen"
run || fail "$(cat told)"
echo "/* edited */" >>out/t/t.h
run && fail "an edit is not seen"
run --force || fail "$(cat told)"
is_fresh || fail "not at rest after --force"
# A stamp that is damaged is none.
for stamp in out/.hookc-work/stamp.*; do
	sed -i 's/^made ./made 0/' "$stamp"
done
run || fail "$(cat told)"
is_fresh || fail "a damaged stamp stays"
[ $failed = 0 ]
