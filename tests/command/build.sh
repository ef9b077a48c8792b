#!/bin/sh
# SPDX-License-Identifier: MIT
# build.sh HOOKC: as a step of a build: what make and ninja are told, what is
# known beforehand, a folder without folders.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
. "$here/tests/emitted/flags.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0

ok()
{
	eval "$2" || {
		echo "build: failed: $1: $2"
		failed=1
	}
}

mkdir 'in put'
cat >'in put/provider.yaml' <<'YAML'
provider: t
prefix: t
documents: [api.yaml]
overlays: [overlay.yaml]
YAML
cat >'in put/api.yaml' <<'YAML'
openapi: 3.1.0
info: {title: A shop, version: "1"}
paths: {}
components:
  schemas:
    Event:
      type: object
      properties: {other: {$ref: "other#1.yaml#/Other"}}
YAML
sed -i 's/other#1/other$1/' 'in put/api.yaml'
cat >'in put/overlay.yaml' <<'YAML'
overlay: 1.0.0
info: {title: mended, version: "1"}
actions:
  - target: $.components.schemas.Event
    update: {description: mended}
YAML
echo 'Other: {type: object, properties: {x: {type: integer}}}' \
	>'in put/other$1.yaml'
mkdir -p own/hook
{ "$hookc" 'in put/provider.yaml' -o first && cat first/hook/hook_table.h; } \
	>own/hook/hook_table.h 2>/dev/null

# What would be written is what is written, and asking for it writes nothing.
for flat in '' --flat; do
	"$hookc" 'in put/provider.yaml' -o "l$flat" $flat --list-outputs |
		LC_ALL=C sort >list
	ok "nothing is written" '[ ! -e "l$flat" ]'
	"$hookc" 'in put/provider.yaml' -o "l$flat" $flat 2>log ||
		ok "$(cat log)" false
	find "l$flat" -type f ! -name '.*' ! -path '*/.hookc-work/*' |
		LC_ALL=C sort >written
	ok "the list $flat" 'cmp list written'
done
ok "no folders" '[ -f l--flat/t.h ] && [ -f l--flat/hook.h ] &&
	[ ! -e l--flat/t ]'
ok "flat compiles" 'gcc -c -Il--flat l--flat/t.c -o t.o'

# With "parts" the files depend on the manifest alone, and all compile.
mkdir parts
cat >parts/provider.yaml <<'YAML'
provider: t
prefix: t
documents: [api.yaml]
parts: 3
YAML
for spec in nothing "$here/specs/qonto_business"/*.yaml; do
	case $spec in
	nothing) printf 'openapi: 3.1.0\ninfo: {title: A, version: "1"}\n%s\n' \
		'paths: {}' ;;
	*/provider.yaml) continue ;;
	*) cat "$spec" ;;
	esac >parts/api.yaml
	"$hookc" parts -o parts/out 2>log || ok "$spec: $(cat log)" false
	"$hookc" parts -o parts/out --list-outputs >list 2>log
	[ -f first.list ] || cp list first.list
	ok "$spec: the same files" 'cmp list first.list'
	for file in parts/out/t/*.c; do
		gcc $flags -Iparts/out/hook -Iparts/out/t -c "$file" \
			-o part.o 2>log || ok "$(cat log)" false
	done
done
ok "three" '[ -f parts/out/t/t_part_3.c ] && [ ! -f parts/out/t/t_part_4.c ]'

# Two providers without folders stand side by side, whoever is written last.
"$hookc" 'in put/api.yaml' --prefix other -o l--flat --flat 2>log ||
	ok "$(cat log)" false
ok "both" '[ -f l--flat/t.c ] && [ -f l--flat/other.c ]'
"$hookc" check 'in put/provider.yaml' -o l--flat --flat 2>log ||
	ok "$(cat log)" false
sed -i 's/prefix: t/prefix: u/' 'in put/provider.yaml'
"$hookc" 'in put/provider.yaml' -o l--flat --flat 2>log ||
	ok "$(cat log)" false
ok "another prefix" '[ -f l--flat/u.c ] && [ -f l--flat/other.c ]'
sed -i 's/prefix: u/prefix: t/' 'in put/provider.yaml'

# make: everything that was read, and nothing else, makes it run again.
cat >Makefile <<'MAKE'
gen.stamp:
	$(HOOKC) "in put/provider.yaml" -o out --templates own --stamp $@ \
		-MD -MP -MF gen.d
	echo ran >>ran
-include gen.d
MAKE
run_make()
{
	rm -f ran
	make -s HOOKC="$hookc" gen.stamp 2>log || ok "$(cat log)" false
}
if command -v make >/dev/null; then
	run_make
	ok "it is made" '[ -f ran ] && [ -f out/t/t.h ]'
	run_make
	ok "and not again" '[ ! -f ran ]'
	for file in 'in put/provider.yaml' 'in put/api.yaml' \
		'in put/overlay.yaml' 'in put/other$1.yaml' \
		own/hook/hook_table.h; do
		touch -d '2 seconds' "$file"
		run_make
		ok "it depends on $file" '[ -f ran ]'
		touch -d '1 hour ago' "$file"
	done
	# A file that is not needed any more may go.
	sed -i 's/other: .*/x: {type: string}}/' 'in put/api.yaml'
	rm 'in put/other$1.yaml'
	run_make
	ok "it runs without" '[ -f ran ]'
	run_make
	ok "and rests" '[ ! -f ran ]'
	ok "it is forgotten" '! grep -q "other" gen.d'
fi

# The defaults: all outputs depend; targets as they are given.
"$hookc" 'in put/provider.yaml' -o out --templates own -MD 2>log ||
	ok "$(cat log)" false
ok "out.d" 'grep -q "^ out/t/t.h" out.d && ! grep -q "\.hookc" out.d'
"$hookc" 'in put/provider.yaml' -o out --templates own -MFx.d -MT one \
	-MT '$(TWO)' 2>log || ok "$(cat log)" false
ok "-MT" 'grep -q "^one \$(TWO): " x.d'
"$hookc" 'in put/provider.yaml' -o out --templates own -MF no/x.d 2>log
ok "a depfile that cannot be written" '[ $? = 2 ] && grep -q no/x.d log'
rm -f s
echo broken >>'in put/api.yaml'
"$hookc" 'in put/provider.yaml' -o out --stamp s 2>/dev/null
ok "no stamp of a run that fails" '[ ! -e s ]'
[ $failed = 0 ]
