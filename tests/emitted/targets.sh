#!/bin/sh
# SPDX-License-Identifier: MIT
# targets.sh TARGET: what hookc emits compiles for another machine, without a
# warning, and runs there as far as qemu-user runs it. A compiler that is not
# here is said, and the test is skipped (77).
set -u
target=$1
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
. "$here/tests/emitted/flags.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
out=$here/out
runner= link=-static short=

case $target in
cortex-m4)
	# Small: no threads, a small stack. Its libc says nothing of enums.
	cc=arm-none-eabi-gcc
	flags="$flags -mcpu=cortex-m4 -mthumb -Os -fno-short-enums
		-DHOOK_NO_THREADS -DHOOK_DEPTH=16 -DHOOK_PATH=64
		-DHOOK_MAX_BODY=4096"
	link="--specs=nosys.specs -Wl,--no-enum-size-warning"
	short=yes
	;;
small) # the same without another compiler
	cc=gcc runner=env
	flags="$flags -O1 -DHOOK_NO_THREADS -DHOOK_DEPTH=16 -DHOOK_PATH=64
		-DHOOK_MAX_BODY=4096 -DHOOK_SIGNED_ITEMS=10"
	;;
windows) cc=x86_64-w64-mingw32-gcc flags="$flags -O1" ;;
i386)
	cc=i686-linux-gnu-gcc flags="$flags -O1" runner=qemu-i386
	;;
*)
	cc=$target-gcc flags="$flags -O1" runner=qemu-${target%%-*}
	[ "$target" = arm-linux-gnueabihf ] && flags="$flags -mfpu=neon"
	;;
esac
command -v "$cc" >/dev/null || {
	echo "targets: skipped: there is no $cc here"
	exit 77
}

# All that needs no library, and the providers.
set --
for file in "$out"/hook/*.c; do
	case $file in
	*openssl* | *mbedtls* | *curl* | *microhttpd* | *socket* | *redis* | \
		*fastcgi* | *watch*) continue ;;
	esac
	set -- "$@" "$file"
done
failed=0
mkdir "$work/hook" "$work/other"
for file in "$@"; do
	$cc $flags -I"$out/hook" -c "$file" \
		-o "$work/hook/$(basename "$file").o" || failed=1
done
for name in qonto_onboarding qonto_business conduit; do
	for part in '' _calls _events; do
		$cc $flags -I"$out/hook" -I"$out/$name" \
			-c "$out/$name/$name$part.c" \
			-o "$work/other/$name$part.o" || failed=1
	done
done
# 32 bits with SSE2 lack what moves 64 of them at once.
[ "$target" != i386 ] || for file in "$@"; do
	$cc $flags -msse2 -I"$out/hook" -fsyntax-only "$file" || failed=1
done
[ $failed = 0 ] || exit 1

# Enums of another size are no silent fault.
[ -z "$short" ] || {
	$cc $flags -fshort-enums -I"$out/hook" -I"$out/conduit" \
		-c "$out/conduit/conduit.c" -o "$work/short.o" 2>"$work/log" &&
		exit 1
	grep -q 'compile with -fno-short-enums' "$work/log" || {
		cat "$work/log"
		exit 1
	}
}

# A program takes from the archive what it needs, and that is all there.
$(echo "$cc" | sed "s/gcc$/ar/") rcs "$work/libhook.a" "$work"/hook/*.o || exit 1
$cc $flags -Wno-unused-function -I"$out/hook" -I"$out/qonto_onboarding" \
	-c "$here/tests/emitted/target.c" -o "$work/target.o" || exit 1
$cc $flags $link "$work/target.o" "$work/other/qonto_onboarding.o" \
	"$work/libhook.a" -o "$work/target" 2>"$work/log" || {
	cat "$work/log"
	exit 1
}
[ -n "$runner" ] || exit 0
command -v "$runner" >/dev/null || {
	echo "targets: compiled, and not run: there is no $runner here"
	exit 0
}
"$runner" "$work/target"
