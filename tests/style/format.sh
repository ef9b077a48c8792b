#!/bin/sh
# SPDX-License-Identifier: MIT
# The C that is written by hand is laid out by .clang-format: a difference
# fails, and is shown. Templates and golden output are not ours to lay out.
set -eu
cd "${HOOKC_SOURCE:?}"
tool=$(command -v clang-format) || {
	echo "clang-format is not here: layout is not checked"
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
