#!/bin/sh
# SPDX-License-Identifier: MIT
# headers.sh HOOKC: with "single_headers: yes" each header can be included by
# itself: that of an event has what its handler gets, and not what others get.
# A schema that is added changes the files of its own part, and those that
# speak of all of them.
set -u
hookc=$(realpath "$1")
cd "$(dirname "$0")" || exit 2
. ../emitted/flags.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail()
{
	echo "headers: $1"
	exit 1
}

# spec EXTRA: three groups of names. Orders hold a choice of payments and a
# list of cards by value, and payments an enum of orders: they are one header.
spec()
{
	cat <<'END'
openapi: 3.1.0
info: {title: large, version: "1"}
paths:
  /orders/{id}:
    get:
      operationId: get_order
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: it
          content:
            application/json:
              schema: {$ref: "#/components/schemas/order_0"}
webhooks:
END
	for name in order.created order.gone card.used; do
		cat <<END
  $name:
    post:
      requestBody:
        content:
          application/json:
            schema: {\$ref: "#/components/schemas/${name%.*}_event"}
      responses: {'200': {description: taken}}
END
	done
	awk -v extra="$1" 'BEGIN {
		print "components:"
		print "  schemas:"
		print "    order_event: {type: object, properties: {order: " \
			"{$ref: \"#/components/schemas/order_0\"}}}"
		print "    card_event: {type: object, properties: {card: " \
			"{$ref: \"#/components/schemas/card_0\"}}}"
		print "    order_state: {type: string, enum: [open, closed]}"
		print "    payment_way: {oneOf: [" \
			"{$ref: \"#/components/schemas/payment_0\"}, " \
			"{$ref: \"#/components/schemas/order_state\"}]}"
		split("order payment card", group, " ")
		for (i = 0; i < 150 + extra; i++) {
			# What is added is an order.
			name = group[i < 150 ? i % 3 + 1 : 1]
			print "    " name "_" (i < 150 ? int(i / 3) : i) ":"
			print "      type: object"
			print "      properties:"
			for (k = 0; k < 10; k++)
				print "        member_" k ": {type: string}"
			if (name == "order")
				print "        way: {$ref: " \
					"\"#/components/schemas/payment_way\"}"
			if (name == "payment")
				print "        state: {$ref: " \
					"\"#/components/schemas/order_state\"}"
		}
	}'
}

# emit FOLDER EXTRA [KEY]
emit()
{
	mkdir "$work/$1"
	spec "$2" >"$work/$1/spec.yaml"
	cat >"$work/$1/provider.yaml" <<END
provider: t
prefix: t
documents: [spec.yaml]
single_headers: yes
${3:-}
END
	"$hookc" "$work/$1/provider.yaml" -w -o "$work/$1" \
		--stamp "$work/stamp" || fail "hookc failed"
}

emit a 0
emit b 1
emit c 0 'parts: 3'
for out in a c; do
	for header in "$work/$out"/t/*.h; do
		for language in 'c -std=c11' 'c++ -std=c++11'; do
			gcc -x $language -Wall -Wextra -Werror -fsyntax-only \
				-I"$work/$out/hook" -I"$work/$out/t" \
				"$header" || fail "$header, alone as $language"
		done
	done
	for file in "$work/$out"/t/t*.c; do
		gcc $flags -fsyntax-only -I"$work/$out/hook" \
			-I"$work/$out/t" "$file" || fail "$file"
	done
done

# The event's header is all that a handler of orders needs.
cat >"$work/use.c" <<'C'
#include "t_event_order.h"

static bool created(void *user, const struct t_order_event *event,
		    const struct hook_delivery *delivery)
{
	(void)delivery;
	*(enum t_payment_way_kind *)user = event->order->way.kind;
	return event->order->member_9.ptr != NULL;
}

int main(void)
{
	enum t_payment_way_kind kind = T_PAYMENT_WAY_UNKNOWN;
	struct t_receiver receiver = {.user = &kind};

	receiver.on.order_created = created;
	return receiver.on.order_gone != NULL;
}
C
gcc $flags -fsyntax-only -I"$work/a/hook" -I"$work/a/t" "$work/use.c" ||
	fail "a handler does not compile with its event's header alone"
gcc -E -I"$work/a/hook" -I"$work/a/t" "$work/use.c" >"$work/use.i"
grep -q 'struct t_card_0 {' "$work/use.i" &&
	fail "the header of orders has cards"
sed 's/t_event_order.h/t_calls_base.h/' "$work/use.c" | head -n 1 |
	gcc -E -x c -I"$work/a/hook" -I"$work/a/t" - >"$work/call.i"
grep -q 'struct t_order_0 {' "$work/call.i" ||
	fail "the header of a call has not what it answers"
grep -q 'struct t_card_0 {' "$work/call.i" && fail "and has cards"

changed=$(diff -rq -x .hookc "$work/a/t" "$work/b/t" | awk '{print $2}' |
	sed 's,.*/,,' | sort | tr '\n' ' ')
expected="fuzz_t.c t_order_1.c t_order_1.h t_stamps.h "
[ "$changed" = "$expected" ] ||
	fail "a schema that is added changes $changed, not $expected"
