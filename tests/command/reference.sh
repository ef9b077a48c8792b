#!/bin/sh
# SPDX-License-Identifier: MIT
# reference.sh HOOKC: the manifest's reference is what the checker knows: it is
# current, every key has an example, and each example generates.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0

fail()
{
	echo "reference: $*"
	failed=1
}

"$hookc" help --reference >page.md
diff -u "$here/specs/README.md" page.md ||
	fail "specs/README.md: hookc help --reference >specs/README.md"
"$hookc" help --manual=manifest >manual
grep -q '^\.TH HOOKC' manual || fail "hookc-manifest(5)"
if command -v man >/dev/null; then
	man --warnings -l manual 2>&1 >/dev/null | grep . && fail "the manual"
fi

cat >api.yaml <<'YAML'
openapi: 3.1.0
info: { title: The Shop, version: "1" }
webhooks:
  sent:
    post:
      x-event: order.sent
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } }
      responses: { "200": { description: fine } }
paths:
  /orders:
    get: { operationId: listOrder, tags: [orders], responses: { "200": { description: fine } } }
components:
  schemas:
    Event:
      type: object
      properties:
        type: { type: string }
        action: { type: string }
        created_at: { type: string, format: date-time }
        data: { type: object, properties: { a: { type: string } } }
        items:
          type: array
          items: { type: object, properties: { type: { type: string } } }
    PaidNote: { type: object, properties: { type: { const: order.paid } } }
    Subscription:
      type: object
      properties: { events: { type: array, items: { enum: [order.paid, order.sent] } } }
YAML
cat >overlay.yaml <<'YAML'
overlay: 1.0.0
info: { title: what was forgotten, version: "1" }
actions:
  - { target: "$.components.schemas.Event", update: { description: what happened } }
YAML

# Each block of the page, as a user would take it.
awk '/^```yaml$/ { n++; inside = 1; next } /^```$/ { inside = 0 }
	inside { print > ("example." n) }' page.md
count=0
for example in example.*; do
	count=$((count + 1))
	cp "$example" provider.yaml
	grep -q '^provider:' "$example" || printf '%s\n' 'provider: shop' \
		'documents: [api.yaml]' >>provider.yaml
	"$hookc" provider.yaml -o out --force >log 2>&1 ||
		fail "$(cat "$example" log)"
done
[ $count -gt 25 ] || fail "there are $count examples"

# A section's keys stand in its examples.
awk '/^## / { section = substr($0, 4) }
	/^\| `/ && NF > 0 { split($0, word, "`"); print section "\t" word[2] }
	/^## algorithm$/ { exit }' page.md >keys
[ "$(wc -l <keys)" -gt 100 ] || fail "there are $(wc -l <keys) keys"
while IFS='	' read -r section key; do
	grep -q "\(^\|[ {]\)$key:" example.* || fail "$section: no example has $key"
done <keys
[ $failed = 0 ]
