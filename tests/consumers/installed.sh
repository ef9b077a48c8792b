#!/bin/sh
# SPDX-License-Identifier: MIT
# installed.sh BUILD: what is installed is whole: every file that is named is
# there, the completions know every option, the manual page can be set.
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

ok()
{
	eval "$2" || {
		echo "installed: failed: $1: $2"
		failed=1
	}
}

DESTDIR=$work/root meson install --no-rebuild -C "$1" >"$work/log" 2>&1 || {
	cat "$work/log"
	exit 1
}
usr=$(dirname "$(dirname "$(find "$work/root" -path '*/bin/hookc')")")
share=$usr/share
hookc=$usr/bin/hookc
export PKG_CONFIG_PATH="$share/pkgconfig"

# The folder may be moved, and a variable names what is there.
about() { pkg-config --variable="$1" hookc; }
ok "pkg-config finds itself" '[ "$(realpath "$(about hookc)")" -ef "$hookc" ]'
for part in sources openssl mbedtls curl microhttpd redis fastcgi; do
	ok "$part" '[ -n "$(about $part)" ]'
	for name in $(about $part); do
		ok "$part" '[ -f "$(about runtime)/$name" ]'
	done
done
ok "the templates" '[ -f "$(about templates)/types.tmpl.h" ]'
ok "a wrap" 'grep -q "^program_names = hookc" "$share/hookc/hookc.wrap"'

# Its copy of the runtime is what hookc writes, before the stamp.
cat >"$work/api.yaml" <<'YAML'
openapi: 3.1.0
info: {title: A, version: "1"}
paths: {}
YAML
"$hookc" "$work/api.yaml" --prefix a -q -w -o "$work/out" || failed=1
for file in "$work"/out/hook/*.[ch]; do
	copy=$(about runtime)/${file##*/}
	[ "${file##*/}" = hook_stamp.h ] || ok "the runtime: $file" \
		'head -c $(wc -c <"$copy") "$file" | cmp -s - "$copy"'
done
"$hookc" "$work/api.yaml" --prefix a -q -w -o "$work/flat" --flat \
	--no-runtime --parts 1 || failed=1
for suffix in $(about provider_headers) $(about provider_sources); do
	ok "its files" '[ -f "$work/flat/a$suffix" ]'
	rm -f "$work/flat/a$suffix"
done
ok "no other file" \
	'[ "$(cd "$work/flat" && echo *.[ch])" = "fuzz_a.c test_a.c" ]'

# ---- the manual page and the completions ----
ok "hookc(1)" 'grep -q "^\.SH OPTIONS" "$share/man/man1/hookc.1"'
if command -v man >/dev/null; then
	man --warnings -l "$share/man/man1/hookc.1" 2>&1 >/dev/null |
		grep . && failed=1
fi
bash=$share/bash-completion/completions/hookc
zsh=$share/zsh/site-functions/_hookc
fish=$share/fish/vendor_completions.d/hookc.fish
for option in $("$hookc" help | sed -n '/^Options/,$s/^  \(-[^ =,.]*\).*/\1/p')
do
	ok "bash: $option" 'grep -q -e "[ '\'']$option[| '\'']" "$bash"'
	ok "zsh: $option" 'grep -q -e "\\*$option[-=[]" "$zsh"'
	word=${option#-}
	ok "fish: $option" 'grep -q -e "-[lso] ${word#-} " "$fish"'
done
complete()
{
	bash -c '. "$1"; COMP_WORDS=("${@:2}"); COMP_CWORD=$(($# - 2)); _hookc
		echo "${COMPREPLY[*]}"' sh "$bash" "$@"
}
if command -v bash >/dev/null; then
	ok "a command" '[ "$(complete hookc che)" = check ]'
	ok "its options" '[ "$(complete hookc list --le)" = --ledger ]'
	ok "the default's" '[ "$(complete hookc x.yaml --fla)" = --flat ]'
	ok "an id" '[ "$(PATH=$usr/bin:$PATH
		complete hookc explain ref-miss)" = ref-missing ]'
	ok "help" '[ "$(complete hookc help exp)" = explain ]'
fi
! command -v zsh >/dev/null || ok "zsh" 'zsh -n "$zsh"'
! command -v fish >/dev/null || ok "fish" 'fish -n "$fish"'
[ $failed = 0 ]
