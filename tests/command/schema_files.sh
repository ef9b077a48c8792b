#!/bin/sh
# SPDX-License-Identifier: MIT
# schema_files.sh HOOKC: plain files of JSON Schema, of every draft; what they say of
# themselves ($id, anchors, vocabularies), what stands in the folder of remotes,
# and what is told. Each value is written with the verdict that it must have.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
. "$here/tests/emitted/flags.sh"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0 count=0
draft=https://json-schema.org/draft old=http://json-schema.org/draft
: >names
: >asked

fail()
{
	echo "schema_files: $1"
	failed=1
}

# schema NAME DIALECT TEXT [yes|no VALUE]...
schema()
{
	case $2 in
	20*) uri="$draft/$2/schema" ;;
	*) uri="$old-0$2/schema#" ;;
	esac
	printf '{"$schema":"%s",%s}\n' "$uri" "$3" >"$1.json"
	echo "$1" >>names
	number=$count
	count=$((count + 1))
	shift 3
	while [ $# -gt 0 ]; do
		printf '%s\t%s\t%s\n' "$number" "$1" "$2" >>asked
		shift 2
	done
}

# ignored FILE: the schema and the keyword of each message that says so.
ignored()
{
	sed -n -e "s/\.json:[^ ]* warning: '\([^']*\)' is not enf.*/ \1/p" \
		-e "s/\.json:[^ ]* note: .* with it and '\([^']*\)'.*/ \1/p" \
		-e '/ warning: .*\[\(ref-sibling\|document-invalid\)\]$/d' \
		-e '/ note: /d; / warning: /p' "$1"
}

# What $ref has beside it counts from 2019-09 on.
for of in 4 6 7 2019-09 2020-12; do
	verdict=no
	[ "${of#20}" != "$of" ] || verdict=yes
	schema "ref$of" "$of" '"definitions":{"a":{"type":"integer"}},
		"properties":{"x":{"$ref":"#/definitions/a","maximum":3}}' \
		yes '{"x":2}' "$verdict" '{"x":5}' no '{"x":"a"}'
done
schema bounds 4 '"minimum":3,"exclusiveMinimum":true,"const":1' \
	no 3 yes 4
schema names6 6 '"propertyNames":{"maxLength":1},"contains":{"const":1},
	"if":false' yes '{"\u00e9":1}' no '{"ab":1}' no '[2]' yes '[1.0]'
schema none4 4 '"enum":[]' yes 1
schema none6 6 '"enum":[]' no 1 no null
schema branch7 7 '"if":{"required":["a"]},"else":{"required":["b"]},
	"dependencies":{"a":["c"],"d":{"maxProperties":1}}' \
	no '{}' yes '{"b":1}' no '{"a":1}' no '{"b":1,"d":1}'
schema items19 2019-09 '"items":[{"type":"integer"}],"additionalItems":
	{"type":"null"},"dependencies":{"a":["b"]}' \
	yes '[1,null]' no '[1,1]' yes '[]' yes '{"a":1}'
schema items20 2020-12 '"prefixItems":[{"const":1}],"contains":{"const":2},
	"minContains":0,"unevaluatedItems":false' \
	yes '[1,2]' no '[1,3]' no '[2]' yes '[1]'
schema tree19 2019-09 '"$id":"https://x.test/strict19",
	"$recursiveAnchor":true,"$ref":"tree19","unevaluatedProperties":false,
	"$defs":{"t":{"$id":"tree19","$recursiveAnchor":true,"properties":
	{"data":true,"kids":{"items":{"$recursiveRef":"#"}}}}}' \
	yes '{"kids":[{"data":1}]}' no '{"kids":[{"daat":1}]}'
schema tree20 2020-12 '"$id":"https://x.test/strict",
	"$dynamicAnchor":"node","$ref":"tree","unevaluatedProperties":false,
	"$defs":{"t":{"$id":"tree","$dynamicAnchor":"node","properties":
	{"data":true,"kids":{"items":{"$dynamicRef":"#node"}}}}}' \
	yes '{"kids":[{"data":1}]}' no '{"kids":[{"daat":1}]}'
schema nested 2020-12 '"$id":"https://x.test/root/main","$ref":"sub/a",
	"$defs":{"s":{"$id":"sub/","$defs":{"a":{"$id":"a","items":
	{"$ref":"../b#here"}}}},"b":{"$id":"b","$defs":{"h":
	{"$anchor":"here","type":"integer"}}}}' yes '[1]' no '["a"]'
schema pointer 2020-12 '"$defs":{"a b":{"type":"integer"},"c/d~":
	{"type":"null"}},"properties":{"x":{"$ref":"#/$defs/a%20b"},"y":
	{"$ref":"#/$defs/c~1d~0"}}' yes '{"x":1,"y":null}' no '{"x":""}' \
	no '{"y":0}'
schema anchor6 6 '"$id":"http://x.test/six/","definitions":{"b":
	{"$id":"b.json","definitions":{"c":{"$id":"#c","type":"string"}}}},
	"properties":{"s":{"$ref":"b.json#c"}}' yes '{"s":"a"}' no '{"s":1}'
schema meta 2020-12 '"$ref":"https://json-schema.org/draft/2020-12/schema"' \
	yes '{"type":"object"}' no '{"type":"objekt"}' no '{"minLength":-1}'
# Digits count as they stand; characters, not units of UTF-16.
schema number 2020-12 '"multipleOf":0.01,"maximum":1e400' \
	yes 19.99 no 19.999 yes 1e400 no 1.1e400
schema length 2020-12 '"minLength":2,"maxLength":2,"pattern":"^.{2}$"' \
	yes '"\ud83d\ude00a"' no '"\ud83d\ude00"' yes '"e\u0301"'
# A file's folder stands for that of its $id.
mkdir -p deep
printf '{"$id":"https://x.test/s/one.json","type":"integer"}\n' >one.json
printf '{"$ref":"../one.json","minimum":2}\n' >deep/two.json
schema folder 2020-12 '"$id":"https://x.test/s/folder","properties":{"a":
	{"$ref":"one.json"},"b":{"$ref":"https://x.test/s/deep/two.json"}}' \
	yes '{"a":1,"b":2}' no '{"a":"x"}' no '{"b":"x"}' no '{"b":1}'
# `format` is a comment, and the keywords of a vocabulary that is not there are.
schema format 2020-12 '"format":"date"' yes '"x"'
mkdir -p remotes/x.test
cat >remotes/x.test/meta.json <<JSON
{"\$id":"http://x.test/meta.json","\$vocabulary":{
"$draft/2020-12/vocab/core":true,"$draft/2020-12/vocab/applicator":true}}
JSON
printf '{"type":"integer"}\n' >remotes/x.test/count.json
printf '%s\n' '{"$schema":"http://x.test/meta.json","type":"string",
"properties":{"n":{"$ref":"http://x.test/count.json"}}}' >vocabulary.json
echo vocabulary >>names
printf '%s\tyes\t1\n%s\tno\t{"n":"a"}\n' "$count" "$count" >>asked

{
	echo '#include "t_accepts.h"'
	echo '#include <stdio.h>'
	echo '#include <stdlib.h>'
	echo '#include <string.h>'
	echo 'typedef bool accepts(const char *, size_t, struct hook_arena *,'
	echo '	struct hook_violations *);'
	echo 'static accepts *const all[] = {'
	sed 's/[^a-z0-9]/_/g; s/.*/	t_&_accepts,/' names
	cat <<'C'
};
int main(void)
{
	char line[4096], *value, *verdict;
	struct hook_arena arena;
	int wrong = 0;

	while (fgets(line, sizeof line, stdin)) {
		line[strcspn(line, "\n")] = '\0';
		verdict = strchr(line, '\t') + 1;
		value = strchr(verdict, '\t') + 1;
		hook_arena_init(&arena, 1u << 24);
		if (all[atoi(line)](value, strlen(value), &arena, NULL) !=
		    (*verdict == 'y')) {
			printf("not so: %s\n", line);
			wrong = 1;
		}
		hook_arena_free(&arena);
	}
	return wrong;
}
C
} >use.c
"$hookc" $(sed 's/.*/--schema &.json/' names) --prefix t --remotes remotes \
	-o out 2>told || fail "hookc failed: $(cat told)"
# What no verdict depends on is told, and nothing else.
ignored told >which
printf '%s\n' 'ref4 maximum' 'ref6 maximum' 'ref7 maximum' 'bounds const' \
	'names6 if' 'items19 dependencies' 'vocabulary type' | diff - which ||
	fail "what is told of what is ignored: $(cat told)"
if gcc $flags -D_GNU_SOURCE -O0 -Iout/hook -Iout/t out/t/t_accepts.c \
	$(ls out/hook/hook.c out/hook/hook_*.c | grep -v \
		'mbedtls\|curl\|microhttpd\|redis\|fastcgi\|openssl') \
	use.c -o use -Wl,--gc-sections -ffunction-sections 2>log; then
	./use <asked || failed=1
else
	fail "it does not compile: $(head -n 20 log)"
fi

# What the draft's metaschema refuses is told where it stands.
grep -q "^none4.json:1:61: warning: '/enum': .*\[document-invalid\]" told ||
	fail "draft 4's enum without values is not told"
[ "$(grep -c document-invalid told)" = 1 ] || fail "valid schemas are told of"
printf '%s\n' '{"properties":{' '"a":{"minLength":"3"},' \
	'"b":{"exclusiveMinimum":true,"minimum":1},' '"c":{"type":"strin"},' \
	'"d":{"required":true},' '"e":{"exclusiveMinimum":3,"minimum":1}' \
	'}}' >wrong.json
for of in 4 6 7 2019-09 2020-12; do
	lines='2 3 4 5'
	[ $of != 4 ] || lines='2 4 5 6'
	"$hookc" --schema wrong.json --draft $of --prefix t --no-runtime \
		-o "wrong-$of" 2>told || fail "draft $of: $(cat told)"
	[ "$(sed -n 's/^wrong.json:\([0-9]*\):.*\[document-invalid\]$/\1/p' \
		told | sort -n | tr '\n' ' ')" = "$lines " ] ||
		fail "draft $of, wrong kinds: $(cat told)"
done

# So is what references lead to: files, remotes, and what stands under no keyword
# of the dialect. What no verdict depends on is not judged, but for definitions.
printf '%s\n' '{"$ref":"beside.json","properties":{' \
	'"a":{"$ref":"parts.json#/$defs/a"},"b":{"$ref":"parts.json#/odd/b"},' \
	'"c":{"$ref":"#/odd/c"},"d":{"$ref":"http://x.test/seven.json"}},' \
	'"odd":{"c":{"minLength":"2"},"d":{"minLength":"2"}}}' >referring.json
printf '%s\n' '{"$defs":{"x":' '{"maximum":"3"}},' '"minProperties":-1}' \
	>beside.json
printf '%s\n' '{"$defs":{"a":{"properties":' '{"q":{"type":"strin"}}},' \
	'"z":{"type":7}},"odd":{' '"b":{"required":true},' '"c":{"type":7}}}' \
	>parts.json
printf '%s\n' '{"$schema":"http://json-schema.org/draft-07/schema#",' \
	'"properties":{"items":{' '"exclusiveMinimum":true}}}' \
	>remotes/x.test/seven.json
"$hookc" --schema referring.json --prefix t --no-runtime --remotes remotes \
	-o referring 2>told || fail "what is referred to: $(cat told)"
sed -n "s/^\([^ ]*\): warning: '\([^']*\)': .*\[document-invalid\]\$/\1 \2/p" \
	told | sort >which
printf '%s\n' "beside.json:2:12 /\$defs/x/maximum" \
	'beside.json:3:17 /minProperties' \
	"parts.json:2:14 /\$defs/a/properties/q/type" \
	"parts.json:3:13 /\$defs/z/type" 'parts.json:4:17 /odd/b/required' \
	'referring.json:4:25 /odd/c/minLength' \
	'remotes/x.test/seven.json:3:20 /properties/items/exclusiveMinimum' |
	diff - which || fail "what is referred to: $(cat told)"

# What names a dialect of its own is no matter of the file's metaschema.
printf '{"$defs":{"a":{"$id":"a","$schema":"%s-07/schema#","items":[true]},
"b":{"minLength":""}},"items":{"$ref":"a"}}\n' "$old" >within.json
for of in 2019-09 2020-12; do
	"$hookc" --schema within.json --draft $of --prefix t --no-runtime \
		-o "within-$of" 2>told || fail "a schema of draft 7 within $of"
	[ "$(grep -c ' warning: ' told)" = 1 ] &&
		grep -q "^within.json:2:.*'/.defs/b/minLength'" told ||
		fail "a schema of draft 7 within $of: $(cat told)"
done

# Each keyword, alone, in each draft: the first to have it, and the last.
sed 's/#.*//; /^$/d' >words <<'WORDS'
4 20 properties patternProperties additionalProperties required allOf anyOf
4 20 oneOf not enum minLength exclusiveMinimum uniqueItems format type pattern
4 20 title default description $schema x-any maxProperties multipleOf items $ref
4 19 additionalItems
4 7 dependencies
4 4 id
6 20 const contains propertyNames $id
7 20 if then else
19 20 $anchor dependentRequired dependentSchemas unevaluatedItems maxContains
19 20 minContains unevaluatedProperties
19 19 $recursiveRef $recursiveAnchor
20 20 prefixItems $dynamicRef $dynamicAnchor
0 0 nullable minLenght foo
# These assert nothing, or are found wherever they stand.
0 99 definitions $defs $comment examples readOnly writeOnly deprecated
0 99 contentEncoding contentMediaType contentSchema
WORDS
python3 - <<'PYTHON' || fail "no files of each keyword"
import json
VALUES = {'required': ['a'], 'enum': [1], 'type': 'string', 'pattern': 'a',
          'format': 'date', 'multipleOf': 2, '$ref': '#', '$id': 'a', 'id': 'a',
          '$anchor': 'a', '$dynamicAnchor': 'b', '$recursiveRef': '#',
          '$dynamicRef': '#', '$recursiveAnchor': True, 'uniqueItems': True,
          'dependentRequired': {}, 'dependencies': {}, '$schema': None,
          'exclusiveMinimum': None, 'examples': [], '$comment': '',
          'title': '', 'description': ''}
LISTS = 'allOf', 'anyOf', 'oneOf', 'prefixItems'
COUNTS = 'minLength', 'maxProperties', 'minContains', 'maxContains'
DRAFTS = {'4': 4, '6': 6, '7': 7, '2019-09': 19, '2020-12': 20}
lines = [line.split() for line in open('words')]
for name, draft in DRAFTS.items():
    schemas, told = [], []
    for first, last, *words in lines:
        for word in words:
            value = VALUES.get(word, [{}] if word in LISTS else
                               1 if word in COUNTS else {})
            if value is not None:
                schemas.append({word: value})
                if not int(first) <= draft <= int(last):
                    told.append('each %s' % word)
    with open('each-%s.json' % name, 'w') as file:
        json.dump({'properties': dict(enumerate(schemas))}, file)
    with open('want-%s' % name, 'w') as file:
        file.write(''.join(line + '\n' for line in told))
PYTHON
for of in 4 6 7 2019-09 2020-12; do
	mv "each-$of.json" each.json
	"$hookc" --schema each.json --draft "$of" --prefix t --no-runtime \
		-o "each-$of" 2>told || fail "draft $of: $(cat told)"
	ignored told | diff "want-$of" - || fail "draft $of, each keyword"
	"$hookc" --schema each.json --draft "$of" --prefix t --no-runtime \
		-Werror=ignored-keyword -o "error-$of" 2>told &&
		fail "draft $of: -Werror=ignored-keyword"
done

# Files that are given refer to each other by their $id, in any order.
printf '{"$ref":"https://y.test/count"}\n' >asks.json
printf '{"$id":"https://y.test/count","type":"integer"}\n' >counts.json
for order in 'asks counts' 'counts asks'; do
	"$hookc" --schema "${order% *}.json" --schema "${order#* }.json" \
		--prefix t --no-runtime -o order 2>told && [ ! -s told ] ||
		fail "$order: $(cat told)"
done

# A format that nobody knows is told where formats are checked.
printf '%s\n' '{"properties":{"a":{"format":"date"},' \
	'"b":{"format":"ports"}}}' >format.json
for option in --formats --draft=2020-12; do
	"$hookc" --schema format.json "$option" --prefix t --no-runtime \
		-o "format$option" 2>told || fail "$option: $(cat told)"
	lines=$(sed -n 's/^format.json:\([0-9:]*\): .*ports.*/\1/p' told)
	case $option in
	--formats) [ "$lines" = 2:15 ] ;;
	*) [ ! -s told ] ;;
	esac || fail "a format that is not known, $option: $(cat told)"
done

# Two files of one $id are judged by their own schemas, and it is told.
printf '{"$id":"https://x.test/a","$ref":"b","$defs":{"b":{"$id":"b",
"type":"%s"}}}\n' string >one.json
sed 's/string/null/' one.json >two.json
"$hookc" --schema one.json --schema two.json --prefix t -o out2 2>told ||
	fail "two files of one id are an error"
grep -q 'two.json:1:8: warning: .*\[id-duplicate\]' told ||
	fail "two files of one id are not told"
grep -q one.json:1:1: told || fail "it is not told where the other is"

# A list of schemas in `items` is told, and refuses no file: nor a document's.
echo '{"items":[{"type":"string"}]}' >items.json
"$hookc" --schema items.json --prefix t -o items 2>told ||
	fail "a list in items is an error: $(cat told)"
grep -q 'items.json:1:10: warning: .*\[document-invalid\]' told ||
	fail "a list in items is not told"
printf 'openapi: 3.1.0\ninfo: {title: t, version: v}\ncomponents:
  schemas: {a: {type: array, items: [{type: string}]}}\n' >items.yaml
"$hookc" items.yaml --accepts --prefix t -o items 2>told ||
	fail "a list in a document's items is an error: $(cat told)"
grep -q 'warning: .*prefixItems.*\[keyword-kind\]' told ||
	fail "a list in a document's items is not told"

"$hookc" --schema two.json --draft 3 --prefix t -o out3 2>told &&
	fail "there is no draft 3"
exit $failed
