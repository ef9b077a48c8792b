#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh: a verification does not branch on secrets, nor look up by them.
#
# Covered: HMAC with all three digests, signatures in hex and base64, several
# keys and several signatures, in headers and in bodies; tokens, Basic, plain
# hashes, JWS, HTTP message signatures, and the token of a handshake. Undefined
# for valgrind are the decoded secret, all that libcrypto makes of it, and the
# MAC, from there to the comparison and through the loop over all pairs; only
# the one branch on the outcome of all of them is allowed (outcome.supp). A
# fault is planted in each kind, and has to be told.
# Not covered: reading a secret's hex or base64, which happens once, when a
# receiver is opened; Ed25519, where a receiver's key is public; how long the
# processor's own instructions take; mbedTLS.
set -eu
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
command -v valgrind >/dev/null || { echo "skipped: no valgrind"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$here/out/hook"

# All of the runtime but the adapters. The functions stay apart, so that
# valgrind can name them.
build()
{
	files=$(ls hook.c hook_*.c | grep -v -e mbedtls -e curl -e redis \
		-e microhttpd -e fastcgi)
	${CC:-cc} -std=c11 -D_GNU_SOURCE -O2 -gdwarf-4 -fno-inline -I. \
		-I"$here/tests/unit" "$@" -Wl,--wrap=hook_mac_new \
		-Wl,--wrap=hook_mac_make -Wl,--wrap=hook_same_bytes \
		"$here/tests/ct/verify.c" $files -lcrypto -lpthread
}

under_valgrind()
{
	valgrind -q --error-exitcode=9 --suppressions="$here/tests/ct/$1" \
		"$2" ${3:-} >"$work/log" 2>&1
}

build -o "$work/verify"
build -DPLANTED -o "$work/planted"
nm "$work/verify" | grep -q ' t any_pair' || {
	echo "any_pair is not apart: its loop would be hidden"
	exit 1
}
under_valgrind outcome.supp "$work/verify" || {
	head -n 60 "$work/log"
	exit 1
}
count=$("$work/verify" count)
kind=0
while [ $kind -lt "$count" ]; do
	if under_valgrind outcome.supp "$work/planted" $kind; then
		echo "kind $kind: a comparison that stops early was not told"
		exit 1
	fi
	grep -q '__wrap_hook_same_bytes' "$work/log" || {
		cat "$work/log"
		exit 1
	}
	kind=$((kind + 1))
done
echo "no branch on a secret; the planted one was told in $count kinds"
