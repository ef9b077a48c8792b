#!/bin/sh
# SPDX-License-Identifier: MIT
# document.sh HOOKC: documents that are valid pass check --document: ours, and
# those of the corpora, but for the faults that the table below has. What is
# refused, and how that is told, stands in tests/bad/check-*.
set -u
hookc=$(realpath "$1")
here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0 passed=0

fail()
{
	echo "document: $1"
	failed=$((failed + 1))
}

# In openai/openapi.yaml `$recursiveAnchor: true` is of 2019-09, where 2020-12
# asks for a text; `exclusiveMinimum: true` is of OpenAPI 3.0; and a name
# stands twice in a list of required members.
faults()
{
	case $1 in
	*/openai/openapi.yaml) echo 10 ;;
	*) echo 0 ;;
	esac
}

documents()
{
	find "$here/specs" "$here/tests/cases" "$here/tests/bench" \
		"${HOOKC_SHARED:-$here/../shared}/corpora" \
		-type f \( -name '*.yaml' -o -name '*.json' -o -name '*.md' \) \
		2>/dev/null | grep -v json-schema-test-suite | sort
}

documents >"$work/files"
while read -r file; do
	head -c 400 "$file" | grep -qE '^ *[{]?"?openapi"?: *["'\'']?3' ||
		continue
	"$hookc" check --document "$file" >"$work/out" 2>&1
	status=$?
	told=$(grep -c 'error: .*\[document-invalid\]$' "$work/out")
	wanted=$(faults "$file")
	if [ "$told" != "$wanted" ]; then
		fail "$file: $told faults, not $wanted"
		head -20 "$work/out"
	elif [ $status != $((wanted > 0)) ]; then
		fail "$file: exit status $status"
	else
		passed=$((passed + 1))
	fi
done <"$work/files"
[ -d "${HOOKC_SHARED:-$here/../shared}/corpora" ] ||
	echo "document: without the corpora"

# Several at once, whatever their versions; a page counts by its block.
for version in 3.0.4 3.1.1 3.2.0; do
	printf 'openapi: %s\ninfo: {title: t, version: "1"}\npaths: {}\n' \
		$version >"$work/$version.yaml"
done
printf '# A\n\n```yaml\nopenapi: 3.1.0\ninfo: {title: t}\npaths: {}\n```\n' \
	>"$work/page.md"
"$hookc" check --document "$work"/3.*.yaml ||
	fail "three versions at once do not pass"
"$hookc" check --document "$work"/3.*.yaml "$work/page.md" >"$work/out" 2>&1
[ $? = 1 ] || fail "a page is not refused"
grep -q "page.md:5:7: error: '/info/version': " "$work/out" ||
	fail "a fault in a page is not told where it is"
"$hookc" check --document "$work/none.yaml" 2>/dev/null
[ $? = 2 ] || fail "a file that is not there is no usage error"

echo "$passed documents, $failed failed"
[ $failed = 0 ]
