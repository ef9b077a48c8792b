#!/bin/sh
# SPDX-License-Identifier: MIT
# diff.sh HOOKC: what check --diff prints is what generate would do: patch(1)
# does it, and then nothing differs.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
command -v patch >/dev/null || {
	echo "skipped: patch is not here"
	exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
cp -r "$here/specs/qonto_business" spec

fail()
{
	echo "diff: $1"
	exit 1
}

same()
{
	"$hookc" check spec -o out --diff >diff 2>log || fail "$(cat log)"
	[ ! -s diff ] || fail "a difference where there is none"
}

# differs WHAT: it does; the patch mends it.
differs()
{
	"$hookc" check spec -o out --diff >diff 2>log
	[ $? = 1 ] && [ -s diff ] || fail "$1: no difference: $(cat log)"
	patch -s -p0 -E <diff || fail "$1: the patch does not fit"
	same
}

"$hookc" spec -o out 2>log || fail "$(cat log)"
same
# An edit in the middle, at both ends, without a line feed at the end.
sed -i '1s/$/ \/\/ x/; 40,45d; 100s/^/int x;\n/' out/hook/hook.h
printf 'no line feed' >>out/hook/hook.c
differs "edits"
awk '{ line[NR] = $0 } END { for (i = NR; i; i--) print line[i] }' \
	out/hook/hook_find.c >reversed
mv reversed out/hook/hook_find.c
differs "a file upside down"
rm out/qonto_business/qonto_business.h
: >out/hook/hook_table.c
differs "a file that is gone, and one that is empty"
sed -i 's/^    description:/    x-description:/; s/type: string/type: boolean/' \
	spec/*.yaml
"$hookc" check spec -o out >/dev/null 2>log
grep -q "out-" log || fail "the specification is as it was: $(cat log)"
differs "another specification"
echo "int x;" >out/hook/hook_was.c
"$hookc" generate spec -o out --force 2>log || fail "$(cat log)"
hash=$(grep -v '^#' out/hook/.hookc | head -n 1 | cut -c 1-32)
cp "out/hook/$(grep "$hash" out/hook/.hookc | cut -c 34-)" out/hook/hook_was.c
echo "$hash hook_was.c" >>out/hook/.hookc
differs "a file that is not made any more"
[ ! -e out/hook/hook_was.c ] || fail "it is still there"
