#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh HOOKC [TARGET...]: every fuzzer for a few seconds, with a seed that is
# fixed (SEED) and printed: those that are emitted, for the providers and for
# some of the cases, and those beside this script. SECONDS_EACH and RUNS raise
# the bounds. What is found is kept in the folder that is told.
set -u
hookc=$(realpath "$1")
shift
cd "$(dirname "$0")/../.." || exit 2
root=$(pwd)
seed=${SEED:-20260101}
seconds=${SECONDS_EACH:-2}
runs=${RUNS:-10000}
work=$(mktemp -d)
sanitize="-g -O1 -fno-omit-frame-pointer -fno-sanitize-recover=all"
checks=address,undefined
failed=0

printf '%s\n' '#include <stddef.h>' \
	'int LLVMFuzzerTestOneInput(const unsigned char *, size_t);' \
	'int LLVMFuzzerTestOneInput(const unsigned char *d, size_t n)' \
	'{ return d == NULL && n; }' >"$work/probe.c"
if ! clang -fsanitize=fuzzer,$checks "$work/probe.c" -o "$work/probe" \
	>/dev/null 2>&1; then
	rm -rf "$work"
	echo "skipped: no clang with libFuzzer"
	exit 77
fi
trap '[ $failed = 1 ] || rm -rf "$work"' EXIT

# objects FOLDER FLAGS... <FILES: compiled once, two at a time.
objects()
{
	folder=$1
	shift
	mkdir -p "$folder"
	xargs -P2 -I{} sh -c 'file=$1 folder=$2; shift 2
		exec clang -std=c11 -D_GNU_SOURCE "$@" -c "$file" -o \
			"$folder/$(echo "$file" | tr / _ | sed "s/c$/o/")"' \
		sh {} "$folder" $sanitize -fsanitize=fuzzer-no-link,$checks \
		"$@" || exit 1
}

# The examples of a test_*.c, as "ROOT<tab>JSON in C's escapes".
examples()
{
	awk '/^\/\* .* \*\/$/ { next }
		/json\[\] =/ { on = 1; text = "" }
		on { line = $0; sub(/^[^"]*"/, "", line)
			if (line == $0) next
			done = line ~ /";$/; sub(/";?$/, "", line)
			gsub(/" "/, "", line); text = text line
			if (done) on = 0 }
		/_read_lenient\(/ && text != "" {
			name = $0; sub(/_read_lenient.*/, "", name)
			sub(/.*[^a-z0-9_]/, "", name)
			print name "\t" text; text = "" }' "$1"
}

# Seeds of an emitted fuzzer: a byte for the type, then an example.
emitted_seeds()
{
	folder=$1 name=$2 corpus=$3 count=0
	tab=$(printf '\t')
	roots=$(awk '/^\tcase/ { sub(/:/, ""); n = $2 } /^\t\ttry_/ {
		sub(/\(.*/, ""); sub(/.*try_/, ""); print $0 "=" n }' \
		"$folder/fuzz_$name.c")
	[ -f "$folder/test_$name.c" ] || return 0
	examples "$folder/test_$name.c" >"$work/examples"
	while IFS=$tab read -r type text; do
		index=$(echo "$roots" | sed -n "s/^${type#"$name"_}=//p")
		count=$((count + 1))
		printf "$(printf '\\%03o' "${index:-0}")$(echo "$text" |
			sed 's/%/%%/g')" >"$corpus/$count"
		printf "$(echo "$text" | sed 's/%/%%/g')" \
			>"$work/texts/$name.$count"
	done <"$work/examples"
}

run()
{
	target=$1
	echo "$target: seed $seed"
	mkdir -p "$work/in/$target" "$work/at/$target"
	(cd "$work/at/$target" && "$work/$target" -seed="$seed" \
		-runs="$runs" -max_total_time="$seconds" -max_len=4096 \
		-timeout=600 -rss_limit_mb=2048 -print_final_stats=1 \
		"$work/in/$target") >"$work/$target.log" 2>&1 && {
		sed -n 's/^Done/\t/p' "$work/$target.log"
		return
	}
	failed=1
	grep -v '^#' "$work/$target.log" | tail -n 60
	echo "$target failed; see $work/at/$target"
}

emitted()
{
	folder=$1 name=$2 target=$3
	mkdir -p "$work/in/$target"
	emitted_seeds "$folder" "$name" "$work/in/$target"
	(cd "$folder" && clang -std=c11 $sanitize -fsanitize=fuzzer,$checks \
		-I"$root/out/hook" -I. "fuzz_$name.c" "$name.c" \
		$(find . -name "${name}_*.c") "$work/hook"/*.o -lcrypto \
		-o "$work/$target") || exit 1
	run "$target"
}

plain()
{
	target=$1
	shift
	clang -std=c11 -D_GNU_SOURCE $sanitize -fsanitize=fuzzer,$checks "$@" \
		"$root/tests/fuzz/$target.c" -o "$work/$target" || exit 1
}

mkdir "$work/in" "$work/at" "$work/texts"
gen_doors="-Igen/base -Igen/doc -Igen/manifest -Igen/regex -Igen/schema
-Igen/accept -Igen/model -Itemplates/hook"
find out/hook -name '*.c' ! -name '*mbedtls.c' ! -name '*curl.c' \
	! -name '*microhttpd*.c' ! -name '*redis.c' ! -name '*fastcgi.c' |
	objects "$work/hook" -Iout/hook

targets="${*:-qonto_onboarding qonto_business conduit one-of limits maps
recursion numbers receive json quick form parts doc}"
for target in $targets; do
	case $target in
	receive)
		mkdir -p "$work/in/receive"
		for text in "$root/tests/fuzz/receive"/*; do
			cp "$text" "$work/in/receive"
		done
		plain receive -Iout/hook -Iout/qonto_business \
			out/qonto_business/qonto_business*.c \
			"$work/hook"/*.o -lcrypto
		run receive ;;
	json)
		mkdir -p "$work/in/json"
		cp tests/fuzz/json/* "$work/in/json"
		find "$work/texts" -type f -exec cp {} "$work/in/json" \;
		plain json -Iout/hook "$work/hook"/*.o -lcrypto
		run json ;;
	quick)
		mkdir -p "$work/in/quick"
		cp tests/fuzz/quick/* "$work/in/quick"
		# Once more, the long way only, under other names.
		for name in quick quick_check check row_read row_check row_write
		do
			echo "out/hook/hook_$name.c"
		done | objects "$work/careful" -Iout/hook -DHOOK_CAREFUL
		ld -r "$work/careful"/*.o -o "$work/careful.o" &&
			nm --extern-only --defined-only "$work/careful.o" |
			awk '$3 ~ /^hook_/ { print $3, "careful_" $3 }' \
				>"$work/names" &&
			objcopy --redefine-syms="$work/names" \
				"$work/careful.o" || exit 1
		plain quick -Iout/hook "$work/hook"/*.o "$work/careful.o" \
			-lcrypto
		run quick ;;
	form)
		mkdir -p "$work/in/form"
		cp tests/fuzz/form/* "$work/in/form"
		plain form -Iout/hook "$work/hook"/*.o -lcrypto
		run form ;;
	parts)
		mkdir -p "$work/in/parts"
		cp tests/fuzz/parts/* "$work/in/parts"
		plain parts -Iout/hook "$work/hook"/*.o -lcrypto
		run parts ;;
	doc)
		mkdir -p "$work/in/doc"
		for file in tests/cases/*/*.yaml specs/*/*.yaml tests/bad/*.yaml \
			tests/bad/*.json; do
			[ "$(wc -c <"$file")" -gt 4096 ] || cp "$file" \
				"$work/in/doc/$(echo "$file" | tr / _)"
		done
		# What the build makes of data files stands beside hookc.
		made=$(dirname "$hookc")/gen
		find gen/base gen/doc gen/manifest gen/regex gen/schema \
			gen/accept gen/model "$made"/*.c -name '*.c' |
			objects "$work/gen" $gen_doors
		plain doc $gen_doors "$work/gen"/*.o "$work/hook"/*.o -lyaml \
			-lcyaml -lcrypto
		run doc ;;
	qonto_* | conduit)
		emitted "out/$target" "$target" "$target" ;;
	*)
		"$hookc" "tests/cases/$target/spec.yaml" --prefix t -o \
			"$work/$target.out" 2>"$work/log" || {
			cat "$work/log"
			exit 1
		}
		emitted "$work/$target.out/t" t "$target" ;;
	esac
done
[ $failed = 0 ] && echo "nothing was found"
exit $failed
