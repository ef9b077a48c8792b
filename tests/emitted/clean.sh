#!/bin/sh
# SPDX-License-Identifier: MIT
# clean.sh OUT WORK: every file of OUT compiles without a warning with gcc and
# clang; every header stands alone, as C11 and as C++11.
set -eu
out=$1 work=$2
. "$(dirname "$0")/flags.sh"
mkdir -p "$work"
failed=0

try()
{
	"$@" >"$work/log" 2>&1 && return 0
	echo "failed: $*"
	head -n 20 "$work/log"
	failed=1
}

for folder in "$out"/*/; do
	include="-I$out/hook -I$folder"
	for file in "$folder"*.c; do
		[ -f "$file" ] || continue
		for compiler in gcc clang; do
			command -v $compiler >/dev/null || continue
			try $compiler $flags -O1 $include -c "$file" \
				-o "$work/object.o"
		done
	done
	for file in "$folder"*.h; do
		[ -f "$file" ] || continue
		printf '#include "%s"\ntypedef int alone;\n' "$(basename "$file")" \
			>"$work/alone.c"
		cp "$work/alone.c" "$work/alone.cc"
		for compiler in gcc clang; do
			command -v $compiler >/dev/null || continue
			try $compiler $flags $include -c "$work/alone.c" \
				-o "$work/object.o"
			try $compiler $cxx -x c++ $include -c "$work/alone.cc" \
				-o "$work/object.o"
		done
	done
done
exit $failed
