#!/bin/sh
# SPDX-License-Identifier: MIT
# tsan.sh: deferred.c, with all of the runtime and the adapters, under
# ThreadSanitizer. The libraries are not built with it: what it knows of them
# is what they ask of malloc, pthreads and system calls. It does not see the
# atomics that libcrypto 3.5 keeps its tables with, and so must not judge what
# is copied and compared there; what we copy and compare is judged as ever.
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sanitize="-std=c11 -D_GNU_SOURCE -g -O1 -fsanitize=thread"
compiler=
echo 'int main(void) { return 0; }' >"$work/try.c"
for name in ${CC:-} gcc clang; do
	$name $sanitize "$work/try.c" -o "$work/try" 2>/dev/null &&
		"$work/try" && compiler=$name && break
done
[ "$compiler" ] || { echo "skipped: no ThreadSanitizer"; exit 77; }

sources=$(ls out/hook/*.c | grep -v -e mbedtls -e fastcgi)
provider=out/qonto_business/qonto_business
$compiler $sanitize -Iout/hook -Iout/qonto_business $sources \
	$provider.c ${provider}_events.c tests/live/deferred.c \
	tests/live/queue.c tests/live/redis_server.c -o "$work/deferred" \
	$(pkg-config --cflags --libs check libcrypto libcurl libmicrohttpd \
	hiredis) -pthread
echo 'called_from_lib:libcrypto.so' >"$work/ignored"
TSAN_OPTIONS="halt_on_error=0:exitcode=66:suppressions=$work/ignored \
${TSAN_OPTIONS:-}" "$work/deferred"
