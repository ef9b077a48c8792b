#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh KIND BUILD: a project of this kind (cmake, meson or make) is built with
# hookc as it is installed from BUILD; then each file that hookc reads is
# changed, and exactly what depends on it is built again. The meson project is
# set up with hookc as a subproject, too.
set -u
kind=$1 build=$(realpath "$2")
here=$(CDPATH='' cd -- "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail()
{
	echo "consumers: $kind: $*"
	failed=1
}

# ---- hookc, installed, and its folder moved ----
DESTDIR=$work/root meson install --no-rebuild -C "$build" \
	--skip-subprojects >"$work/log" 2>&1 || {
	cat "$work/log"
	exit 1
}
usr=$(dirname "$(dirname "$(find "$work/root" -path '*/bin/hookc')")")
mv "$usr" "$work/usr"
usr=$work/usr
PATH=$usr/bin:$PATH
PKG_CONFIG_PATH=$usr/share/pkgconfig
export PATH PKG_CONFIG_PATH

# ---- the project, with a space in its path; built elsewhere ----
case $kind in make) top=$work/src ;; *) top="$work/my src" ;; esac
mkdir -p "$top/templates"
cp -r "$here/shop" "$here"/*.c "$here/$kind"/* "$top"
cp "$usr/share/hookc/templates/about.tmpl.h" "$top/templates"
mkdir "$work/out"
cd "$work/out" || exit 2

setup()
{
	case $kind in
	cmake) cmake -G "$1" -DCMAKE_PREFIX_PATH="$usr" "$top" ;;
	meson) meson setup . "$top" ;;
	esac
}

compile()
{
	case $kind in
	cmake) cmake --build . -j 4 ;;
	meson) ninja -j 4 ;;
	make) make -j 4 -f "$top/Makefile" ;;
	esac
}

# Builds; what was compiled is in "compiled", a name a line.
step()
{
	touch marker
	sleep 0.05
	compile >log 2>&1 || {
		cat log
		fail "$1: it is not built"
		return
	}
	find . -name '*.o' -newer marker | sed 's/.*\///; s/\.o$//
		s/\.c$//; s/^.*_shop/shop/; s/^.*hook_/hook_/' |
		LC_ALL=C sort >compiled
	size=$("$(find . -name app -type f)") || fail "$1: app ends with $?"
	echo "$1: $size, $(tr '\n' ' ' <compiled)" >>steps
}

# The library, and what includes its header; nothing else.
all='app
other
shop_calls_part_1
shop_events
shop_part_1'

expect()
{
	[ "$(cat compiled)" = "$2" ] || {
		fail "$1: compiled $(tr '\n' ' ' <compiled)"
		tail -n 20 log
	}
}

change()
{
	before=$size
	sleep 0.05
	sed -i "$3" "$2"
	step "$1"
	expect "$1" "$4"
}

try()
{
	setup "$@" >log 2>&1 || {
		cat log
		fail "it is not set up"
		return
	}
	step first
	grep -q shop_events compiled && grep -q hook_receive compiled ||
		fail "first: $(cat compiled)"
	step again
	expect again ''
	change 'a comment' "$top/shop/api.yaml" '1i # a comment' ''
	step again
	expect again ''
	for file in api common overlay; do
		change "$file.yaml" "$top/shop/$file.yaml" \
			"s/\( *\)# here/&\n\1more_$file: {type: string}/" "$all"
		[ "$before" != "$size" ] || [ $file = common ] ||
			fail "$file: still $size"
	done
	change 'a template' "$top/templates/about.tmpl.h" \
		'1i /* A word of ours. */' "$all"
	change 'the manifest' "$top/shop/provider.yaml" \
		'/^events/s/type: .type/&, id: \/id/' "$all"
	step again
	expect again ''
	# What is broken is told, and mended.
	sed -i 's/^components:/components: [/' "$top/shop/api.yaml"
	compile >log 2>&1 && fail "what is broken is built"
	grep -q 'api.yaml:[0-9]*:[0-9]*: error' log || fail "$(cat log)"
	change 'mended' "$top/shop/api.yaml" 's/^components: \[/components:/' ''
}

# Neither an installed hookc nor a pkg-config file: the source tree is it.
try_subproject()
{
	mkdir "$top/subprojects"
	cp "$usr/share/hookc/hookc.wrap" "$top/subprojects"
	ln -s "$(cd "$here/../.." && pwd)" "$top/subprojects/hookc"
	PATH=${PATH#*:} PKG_CONFIG_PATH='' meson setup "$work/sub" "$top" \
		--force-fallback-for=hookc >log 2>&1 &&
		grep -q 'Program hookc found: YES (overridden)' log &&
		grep -q "templates/hook/hook_receive.c" "$work/sub/build.ninja" ||
		fail "as a subproject: $(cat log)"
}

# ---- what README.md says, word by word ----

# readme LANGUAGE: its block of that language.
readme()
{
	awk -v fence="\`\`\`$1" '$0 == "```" { inside = 0 }
		inside { print }
		$0 == fence { inside = 1 }' "$here/../../README.md"
}

acme()
{
	rm -rf "$work/acme"
	mkdir -p "$work/acme/specs" "$work/acme/build"
	cp -r "$here/shop" "$work/acme/specs/acme"
	cp "$here"/*.c "$work/acme"
	cd "$work/acme" || exit 2
}

try_readme_make()
{
	acme
	{
		readme make
		printf 'all: $(made)\n\t@echo $(words $(made)) files\n'
	} >Makefile
	make all >log 2>&1 || fail "README: $(cat log)"
	[ -f out/shop/shop_events.c ] && [ -f out/hook/hook.h ] ||
		fail "README: $(cat log)"
	make all >log 2>&1
	grep -q hookc log && fail "README: again: $(cat log)"
	touch marker
	sleep 0.05
	sed -i 's/\( *\)# here/&\n\1more: {type: string}/' specs/acme/api.yaml
	make all >log 2>&1 && grep -q hookc log &&
		[ out/shop/shop.h -nt marker ] &&
		[ marker -nt out/shop/shop_events.c ] ||
		fail "README: changed: $(cat log)"
}

try_readme_cmake()
{
	acme
	{
		printf 'cmake_minimum_required(VERSION 3.16)\nproject(p C)\n'
		printf 'add_executable(app app.c other.c unrelated.c)\n'
		readme cmake
	} >CMakeLists.txt
	cd build || exit 2
	cmake -DCMAKE_PREFIX_PATH="$usr" .. >log 2>&1 &&
		cmake --build . -j 2 >>log 2>&1 && ./app >>log 2>&1 ||
		fail "README: $(cat log)"
}

case $kind in
meson)
	try
	try_subproject
	;;
cmake)
	try Ninja
	rm -rf "$top" "$work/out"
	mkdir -p "$top/templates" "$work/out"
	cp -r "$here/shop" "$here"/*.c "$here/$kind"/* "$top"
	cp "$usr/share/hookc/templates/about.tmpl.h" "$top/templates"
	cd "$work/out" || exit 2
	try 'Unix Makefiles'
	try_readme_cmake
	;;
*)
	try
	try_readme_make
	;;
esac
[ $failed = 0 ] || cat steps
[ $failed = 0 ]
