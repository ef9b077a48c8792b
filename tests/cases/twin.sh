#!/bin/sh
# SPDX-License-Identifier: MIT
# twin.sh HOOKC: prose is only prose. What is made of hostile descriptions and
# of harmless ones is the same C once comments are stripped, in printable ASCII.
set -eu
hookc=$(realpath "$1")
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for name in prose twin; do
	(cd hostile-$name && "$hookc" spec.yaml --prefix t -o "$work/$name")
	for file in t.h t.c; do
		if LC_ALL=C grep -nv '^[[:print:]	]*$' \
			"$work/$name/t/$file"; then
			echo "$file holds more than printable ASCII"
			exit 1
		fi
		# A linemarker-free preprocessing of directives only.
		gcc -fpreprocessed -E -P -x c "$work/$name/t/$file" \
			>"$work/$name.$file"
	done
done
cmp "$work/prose.t.h" "$work/twin.t.h"
cmp "$work/prose.t.c" "$work/twin.t.c"
echo "2 passed, 0 failed"
