#!/bin/sh
# SPDX-License-Identifier: MIT
# select.sh HOOKC: what is selected has the names it has in the whole, although
# an equal type, which gave its name, was left out; the rest is not there.
set -u
hookc=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail()
{
	echo "select: $1"
	exit 1
}

cat >"$work/api.yaml" <<'Y'
openapi: 3.1.0
info: {title: select, version: "1"}
paths:
  /kept:
    get:
      operationId: get_kept
      tags: [wanted]
      responses: {"200": {description: d, content: {application/json: {schema:
        {$ref: "#/components/schemas/KeptWithALongName"}}}}}
  /left:
    get:
      operationId: get_left
      responses: {"200": {description: d, content: {application/json: {schema:
        {$ref: "#/components/schemas/Left"}}}}}
components:
  schemas:
    KeptWithALongName: {type: object, properties: {size: &size
      {type: object, properties: {width: {type: integer}}}}}
    Left: {type: object, properties: {size: *size, other: {type: string}}}
    get_left: {type: object, properties: {a: {type: string}}}
Y
printf 'provider: t\ndocuments: [api.yaml]\n' >"$work/all.yaml"
printf 'provider: t\ndocuments: [api.yaml]\nselect: {tags: [wanted]}\n' \
	>"$work/some.yaml"
for one in all some; do
	"$hookc" "$work/$one.yaml" -o "$work/$one" || exit 1
done
for file in t.h t_calls.h; do
	grep -o '^struct [a-z_]*\|t_[a-z_]*(' "$work/some/t/$file" |
	while read -r name; do
		grep -q "$name" "$work/all/t/$file" ||
			fail "$name is not so called in the whole"
	done || exit 1
done
grep -q 'struct t_left_size ' "$work/some/t/t.h" ||
	fail "the shared type has another name"
grep -q 'struct t_left {\|get_left' "$work"/some/t/*.h &&
	fail "something that was left out is there"
exit 0
