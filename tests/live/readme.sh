#!/bin/sh
# SPDX-License-Identifier: MIT
# readme.sh HOOKC: README.md as a new user follows it: its program, its
# commands, its tour. HOOKC stands in for gen/run, which builds it.
set -eu
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
pid=
trap 'exec 3>&-; [ -z "$pid" ] || kill "$pid" 2>/dev/null; rm -rf "$work"' EXIT

# block LANGUAGE N [FILE]: the N-th fenced block of that language.
block()
{
	awk -v fence="\`\`\`$1" -v wanted="$2" '
		$0 == "```" { inside = 0 }
		inside == 1 && count == wanted { print }
		$0 == fence { inside = 1; count++ }' "$here/${3:-README.md}"
}

# A port that nobody has: another run may be busy beside this one.
free_port()
{
	python3 -c 'import socket; s = socket.socket()
s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

port=$(free_port)
cp -r "$here/out" "$work/out"
cd "$work"
block c 1 | sed 's/\.port = 8080/.port = '$port/ >receiver.c
block sh 3 | grep -v '^SECRET=' >build.sh
sh -e build.sh
mkfifo keys
SECRET=secret_key ./receiver <keys >seen 2>&1 &
pid=$!
exec 3>keys
block sh 4 | sed 's/:8080/:'$port'/; s/curl -i/curl -sS -i --retry 100 --retry-connrefused --retry-delay 1/' >post.sh
sh -e post.sh >answer
grep -q '^HTTP/1.1 200' answer
grep -q '^525817f7-93e8-4f31-a83d-20319778b4b0 has an account$' seen
sed -i 's/secret_key/another/' post.sh
sh -e post.sh >answer
grep -q '^HTTP/1.1 401' answer
grep -q '^401 the signature is wrong$' seen
echo >&3
exec 3>&-
wait "$pid"
pid=

# ---- a struct that is shown is one that is emitted ----
awk '/^```/ { inside = !inside; first = 1; next }
	inside && first { taken = /^struct / && !/;$/; first = 0 }
	inside && taken' "$here/README.md" "$here/templates/README.md" \
	>"$work/shown"
python3 - "$work/shown" "$here"/out/*/*.h <<'END'
import re, sys
shown, *headers = [open(path, encoding='utf-8').read() for path in sys.argv[1:]]
blocks = re.findall(r'^struct .*?^};$', shown, re.M | re.S)
assert blocks, 'no struct is shown'
for block in blocks:
    assert any(block in header for header in headers), block
END

# ---- every file of the runtime that is compiled is in the table ----
missing=$(awk '$2 ~ /\.c$/ { print $2 }' "$here/templates/runtime.txt" |
	while read -r file; do
		grep -q "\`$file\`" "$here/templates/README.md" || echo "$file"
	done)
[ -z "$missing" ] || {
	echo "not in templates/README.md: $missing"
	exit 1
}

# ---- deliveries: the fragment compiles, and what is incomplete comes again ----
block c 4 templates/README.md >deliveries.c
[ -s deliveries.c ]
cat >use.c <<'END'
#include "deliveries.c"
bool update_if_newer(const struct qonto_business_card *card, hook_time time)
{
	if (card == NULL)
		abort();
	return time.text.ptr != NULL;
}
bool queue_put(struct queue *queue, const void *event,
	const struct hook_delivery *delivery)
{
	return work(queue, event, delivery);
}
struct queue *queue_start(size_t room, size_t workers,
	bool (*f)(void *, const void *, const struct hook_delivery *), void *user)
{
	return room && workers && f == work && !user ? malloc(1) : NULL;
}
int main(void)
{
	struct qonto_business_receiver receiver = {.user = NULL};
	struct qonto_business_card card = {.id.ptr = "card"};
	struct qonto_business_card_event event = {.data = NULL};
	struct hook_delivery delivery = {.time.text.ptr = "2025-01-24"};
	struct hook_error error;
	if (!prepare(&receiver, &error) || receiver.on.v1_cards != later ||
		later(NULL, &event, &delivery))
		return 1;
	event.data = &card;
	return !later(NULL, &event, &delivery);
}
END
cc -std=c11 -Wall -Wextra -Werror -Iout/hook -Iout/qonto_business \
	-I"$here/tests/live" -include stdlib.h use.c \
	$(ls out/hook/*.c | grep -v -e mbedtls -e curl -e microhttpd -e watch -e redis \
	-e fastcgi) -lcrypto -lpthread -o deliveries
./deliveries

# ---- five minutes: hookc at both ends ----
cd "$here"
block sh 1 | sed "s#^gen/run#exec $hookc#; s/8080/$port/" >"$work/listen.sh"
sh -e "$work/listen.sh" >"$work/seen" &
pid=$!
tries=0
until grep -q '^listening' "$work/seen" || [ $((tries += 1)) -gt 600 ]; do
	sleep 0.2
done
block sh 2 | sed "s#gen/run#$hookc#; s/:8080/:$port/" >"$work/send.sh"
sh "$work/send.sh" >"$work/sent" || true
kill -INT "$pid"
wait "$pid"
pid=
[ "$(grep -c ' 200  registrations' "$work/seen")" = 3 ]
[ "$(grep -c '(again: it was handled before)' "$work/seen")" = 1 ]
[ "$(grep -c '401  refused: the signature is wrong' "$work/seen")" = 2 ]
[ "$(grep -c '^POST http' "$work/sent")" = 4 ]
[ "$(grep -c '^401$' "$work/sent")" = 2 ]

# ---- every other example compiles, and the test of a receiver passes ----
cd "$work"
for n in 1 2 3; do
	block c $n templates/README.md >example$n.c
	[ -s example$n.c ]
	cc -std=c11 -Wall -Wextra -Werror -c -Iout/hook -Iout/conduit \
		-Iout/qonto_business -Iout/qonto_onboarding example$n.c
done
[ -z "$(block c 5 templates/README.md)" ]
echo 'void test_receiver(void); int main(void) { test_receiver(); return 0; }' \
	>main.c
cc -std=c11 main.c example3.o -Iout/hook -Iout/conduit out/conduit/conduit.c \
	out/conduit/conduit_events.c $(ls out/hook/*.c | grep -v -e mbedtls -e watch \
	-e curl -e microhttpd -e redis -e fastcgi) -lcrypto -lpthread -o test
./test

# ---- the manifests generate, and the overlay does what it says ----
mkdir acme
cat >acme/api.yaml <<'END'
openapi: 3.1.0
info: { title: Acme, version: "1" }
webhooks:
  order.paid: &event
    post:
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } }
      responses: { "200": { description: fine } }
  user.gone: *event
components:
  schemas:
    Event:
      type: object
      properties:
        type: { type: string }
        id: { type: string }
        internal: { type: string }
        data: { type: object, properties: { a: { type: string } } }
END
block yaml 1 >acme/provider.yaml
"$hookc" acme -o acme/out
grep -q 'tolerance = 300' acme/out/acme/acme_events.c
block yaml 2 >acme/overlay.yaml
block yaml 3 >acme/provider.yaml
"$hookc" acme -o acme/out
grep -q 'hook_str note;' acme/out/acme/acme.h
! grep -q 'internal' acme/out/acme/acme.h
grep -q 'struct acme_order ' acme/out/acme/acme.h
grep -q 'order_paid' acme/out/acme/acme_events.h
! grep -q 'user_gone' acme/out/acme/acme_events.h

# ---- every link leads somewhere ----
python3 - "$here" <<'END'
import os, re, sys
def anchors(path):
    return {re.sub(r'[^a-z0-9 -]', '', h.lower()).replace(' ', '-')
            for h in re.findall(r'^#+ (.*)$', open(path).read(), re.M)}
for page in ('README.md', 'templates/README.md', 'gen/README.md',
             'specs/README.md'):
    path = os.path.join(sys.argv[1], page)
    text = re.sub(r'```.*?```', '', open(path).read(), flags=re.S)
    for link in re.findall(r'\]\(([^)]+)\)', text):
        name, _, anchor = link.partition('#')
        to = os.path.join(os.path.dirname(path), name) if name else path
        assert os.path.exists(to), (page, link)
        assert not anchor or anchor in anchors(to), (page, link)
END
echo "readme: fine"
