#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh HOOKC: every mistake is told exactly as the .err beside it says, in
# time, and nothing is written; with -Werror warnings are errors, and with
# -Werror=ID those of one kind. What begins with check- is for check --document.
# BLESS=1 rewrites the expectations.
set -u
hookc=$(realpath "$1")
cd "$(dirname "$0")" || exit 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 passed=0

# With -Werror a warning is an error, and nothing is written.
raised()
{
	rm -rf "$work/out"
	"$hookc" "$file" $prefix --no-runtime -Werror -o "$work/out" 2>/dev/null
	[ $? != 2 ] || [ -e "$work/out" ]
}

# With -Werror=ID what has that id is an error, and nothing is written.
raised_alone()
{
	for id in $(sed -n 's/^[^ ].*: \(warning\|note\): .*\[\([a-z0-9-]*\)\]$/\2/p' \
		"$err" | sort -u); do
		rm -rf "$work/out"
		"$hookc" $command "$file" $prefix -Werror=$id -o "$work/out" \
			>"$work/stdout" 2>"$work/raised"
		if [ $? != 2 ] || [ -e "$work/out" ]; then
			echo "$name: -Werror=$id does not refuse it"
		elif ! grep -q " error: .*\[$id\]\$" "$work/raised"; then
			echo "$name: -Werror=$id makes no error of it"
		elif "$hookc" $command "$file" $prefix -Wno-$id -o "$work/out" \
			2>&1 >"$work/stdout" | grep -q "\[$id\]"; then
			echo "$name: -Wno-$id does not silence it"
		else
			continue
		fi
		return 1
	done
}

for err in *.err; do
	name=${err%.err}
	file=
	for ending in yaml json md; do
		[ -f "$name.$ending" ] && file=$name.$ending
	done
	[ -n "$file" ] || { echo "no input for $err"; failed=1; continue; }
	prefix="--prefix bad" command="generate --no-runtime" want=2
	case $name in
	manifest-*) prefix= ;;
	check-*) prefix=--document command=check want=1 ;;
	esac
	timeout 300 "$hookc" $command "$file" $prefix -o "$work/out" \
		>"$work/stdout" 2>"$work/stderr"
	status=$?
	if [ "${BLESS:-}" ]; then
		cp "$work/stderr" "$err"
	elif ! cmp -s "$work/stderr" "$err"; then
		echo "$name: expected (-) and told (+):"
		diff -u "$err" "$work/stderr" | tail -n +3
		rm -rf "$work/out"
		failed=$((failed + 1))
		continue
	fi
	grep -q ' error: ' "$err" || want=0
	if [ $status != $want ]; then
		echo "$name: exit status $status, expected $want"
		failed=$((failed + 1))
	elif [ $want = 0 ] && grep -q ' warning: ' "$err" && raised; then
		echo "$name: -Werror does not refuse it"
		failed=$((failed + 1))
	elif [ $want = 0 ] && ! raised_alone; then
		failed=$((failed + 1))
	elif [ $want != 0 ] && [ -e "$work/out" ]; then
		echo "$name: something was written"
		failed=$((failed + 1))
	else
		passed=$((passed + 1))
	fi
	rm -rf "$work/out"
done
echo "$passed passed, $failed failed"
[ $failed = 0 ]
