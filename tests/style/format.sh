#!/bin/sh
# SPDX-License-Identifier: MIT
# The C that is written by hand is laid out by .clang-format: a difference
# fails, and is shown. Templates and golden output are not ours to lay out.
#
# clang-format 14 (Debian 12's) alone is the judge: its successors lay out some
# lists of braces and macros otherwise, so that no text suits them all.
set -eu
judge=14
cd "${HOOKC_SOURCE:?}"
tool=$(command -v clang-format-$judge || command -v clang-format) || {
	echo "skipped: clang-format $judge is not here, layout is not checked"
	exit 77
}
version=$("$tool" --version | sed 's/.*version \([0-9]*\).*/\1/')
[ "$version" = $judge ] || {
	echo "skipped: clang-format $judge judges the layout, this is $version"
	exit 77
}
odd=0
for file in $(find gen templates/hook tests -name '*.[ch]' \
	! -path 'tests/cases/*' ! -name '*.tmpl.[ch]' | sort); do
	"$tool" "$file" | diff -u --label "$file" --label formatted \
		"$file" - || odd=$((odd + 1))
done
[ $odd = 0 ] || {
	echo "$odd files differ: clang-format -i FILE mends them" >&2
	exit 1
}
