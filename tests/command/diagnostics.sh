#!/bin/sh
# SPDX-License-Identifier: MIT
# diagnostics.sh HOOKC: what is told, how often, in which form; -W and explain.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
passed=0 failed=0

ok()
{
	if eval "$2"; then
		passed=$((passed + 1))
	else
		echo "failed: $1: $2"
		failed=$((failed + 1))
	fi
}

# gives STATUS ARGUMENT...: runs hookc, keeps its output.
gives()
{
	want=$1
	shift
	"$hookc" "$@" >stdout 2>stderr
	got=$?
	ok "hookc $*" "[ $got = $want ]"
}

# Five schemas with a value twice, and one with a wrong name and limit.
{
	printf 'openapi: 3.1.0\ninfo: {title: "\303\251t\303\251"}\npaths: {}\n'
	printf 'components:\n  schemas:\n'
	for name in A B C D E; do
		printf '    %s: {type: string, enum: [x, y, x]}\n' $name
	done
	printf '    "\303\251": {type: string, minLength: -1}\n'
} >'api file.yaml'
api='api file.yaml'
printf 'swagger: "2.0"\n' >a.yaml
printf 'swagger: "2.0"\n' >b.yaml

# ---- one message for many places ----

gives 0 list "$api" --prefix t
ok "three are shown" '[ $(grep -c "warning: .*\[enum-duplicate\]" stderr) = 3 ]'
ok "two are counted" \
	'grep -q "note: \[enum-duplicate\] is reported at 2 more places" stderr'
ok "with their places" 'grep -q "yaml:9:36 api file.yaml:10:36$" stderr'
ok "a summary" '[ "$(tail -n 1 stderr)" = "hookc: 7 warnings" ]'
gives 0 list "$api" --prefix t -v
ok "-v" '[ $(grep -c "warning: .*\[enum-duplicate\]" stderr) = 5 ]'
gives 0 list "$api" --prefix t -q
ok "-q" '[ ! -s stderr ]'
gives 0 list "$api" --prefix t -w
ok "-w" '[ ! -s stderr ]'
gives 2 list "$api" --prefix t -q -Werror=limits-invalid
ok "-q tells errors" '[ $(grep -c "error: .*limits-invalid" stderr) = 1 ]'

# ---- -W ----

gives 0 list "$api" --prefix t -w -Wlimits-invalid
ok "the last one wins" '[ "$(tail -n 1 stderr)" = "hookc: 1 warning" ]'
gives 0 list "$api" --prefix t -w -Wall
ok "-Wall" '[ "$(tail -n 1 stderr)" = "hookc: 7 warnings" ]'
gives 2 list "$api" --prefix t -Werror -Wno-error=enum-duplicate
ok "both levels" '[ "$(tail -n 1 stderr)" = "hookc: 2 errors, 5 warnings" ]'
gives 0 list "$api" --prefix t -Werror -Wno-error
for option in -Wno-enum-duplicat -Werror=enum-duplicat -Wenum-duplicat; do
	gives 2 list "$api" --prefix t $option
	ok "$option: did you mean" 'grep -q "did you mean '\''-W.*enum-duplicate'\''" stderr'
done
gives 2 list "$api" --only=x
ok "nothing is like it" '! grep -q "did you mean" stderr'
gives 2 list "$api" --prefx=t
ok "--prefx" 'grep -q "did you mean '\''--prefix'\''" stderr'
gives 2 list "$api" --prefix t -Wno-
gives 2 list "$api" --prefix t -Werror=
gives 2 list a.yaml b.yaml --prefix t -fmax-errors=1
ok "one error" '[ $(grep -c "error: " stderr) = 1 ]'
ok "the others are counted" \
	'grep -q "^hookc: 2 errors; 1 not shown (-fmax-errors=1)" stderr'
gives 2 list a.yaml --prefix t -fmax-errors=0
gives 2 list a.yaml --prefix t --diagnostics=xml

# ---- for programs ----

gives 0 list "$api" --prefix t --diagnostics=json
ok "JSON" 'python3 "$here/diagnostics.py" json stderr'
gives 0 list "$api" --prefix t --diagnostics sarif
ok "SARIF" 'python3 "$here/diagnostics.py" sarif stderr'
gives 0 list "$api" --prefix t --diagnostics=sarif -w
ok "SARIF without results" 'python3 "$here/diagnostics.py" log stderr'
gives 0 list "$api" --prefix t --diagnostics=json -w
ok "JSON without messages" '[ "$(cat stderr)" = "[]" ]'

# Of the messages with the most places, and of those about signatures.
for file in "$here"/../bad/ref-*.yaml "$here"/../bad/manifest-sig*.yaml; do
	prefix='--prefix t'
	case $file in */manifest-*) prefix= ;; esac
	"$hookc" list "$file" $prefix --diagnostics=sarif 2>stderr >stdout
	ok "SARIF of $(basename "$file")" \
		'python3 "$here/diagnostics.py" log stderr'
done

# ---- explain ----

gives 0 explain
ok "all ids" '[ $(wc -l <stdout) -gt 90 ]'
gives 0 explain ref-sibling enum-type
ok "the entries" 'grep -q "^ref-sibling: OpenAPI 3.0" stdout &&
	grep -q "^enum-type: " stdout && [ $(grep -c "^Fix: " stdout) = 2 ]'
gives 2 explain ref-siblin
ok "explain: did you mean" 'grep -q "did you mean '\''ref-sibling'\''" stderr'

# ---- a terminal that is dumb has no colour ----

if command -v script >/dev/null; then
	for terminal in dumb xterm; do
		TERM=$terminal NO_COLOR= script -qec \
			"'$hookc' list a.yaml --prefix t" /dev/null >$terminal
	done
	ok "xterm" 'grep -q "$(printf "\033")\[1;31m" xterm'
	ok "dumb" '! grep -q "$(printf "\033")" dumb'
fi

echo "$passed passed, $failed failed"
[ $failed = 0 ]
