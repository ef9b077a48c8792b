#!/bin/sh
# SPDX-License-Identifier: MIT
# The arena's alignment where pointers have 32 bits (i386: max_align_t is
# wider than any scalar): run where gcc can link that, else compiled only.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runtime=$(ls ../../out/hook/hook_*.c |
	grep -v 'openssl\|mbedtls\|curl\|microhttpd\|fastcgi\|redis')
flags="-std=c11 -O1 -ffunction-sections -Wl,--gc-sections"
try()
{
	gcc $1 $flags align.c $runtime -o "$work/align" 2>"$work/log" &&
		"$work/align"
}
try -m64 || { cat "$work/log"; exit 1; }
echo 'int main(void) { return 0; }' >"$work/any.c"
if gcc -m32 "$work/any.c" -o "$work/any" 2>/dev/null && "$work/any"; then
	try -m32 || { cat "$work/log"; exit 1; }
elif printf '#include <stdlib.h>\n#include <stdio.h>\n' |
	gcc -m32 -x c -fsyntax-only - 2>/dev/null; then
	echo "gcc cannot link for 32 bits here: compiled only"
	gcc -m32 -std=c11 -fsyntax-only align.c
else
	echo "gcc cannot compile for 32 bits here"
fi
