#!/bin/sh
# SPDX-License-Identifier: MIT
# tour.sh HOOKC: "hookc send" and "hookc listen" against each other, and
# against the emitted receivers, for every event of every provider.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
shared=${HOOKC_SHARED:-$here/../shared}
cd "$here"
. tests/emitted/flags.sh
work=$(mktemp -d)
passed=0 failed=0 listener='' strict=''
trap 'for pid in $listener $strict; do kill "$pid" 2>/dev/null; done
	rm -rf "$work"' EXIT
HOOKC_SECRET=00112233445566778899aabbccddeeff
export HOOKC_SECRET

ok()
{
	if eval "$2"; then
		passed=$((passed + 1))
	else
		echo "failed: $1: $2"
		tail -n 5 "$work/seen" "$work/sent" "$work/told" 2>/dev/null
		failed=$((failed + 1))
	fi
}

# url FILE: where the server says that it listens, once it does.
url()
{
	tries=0
	until grep -qs '^listening' "$1" || [ $((tries += 1)) -gt 600 ]; do
		sleep 0.2
	done
	sed -n 's/^listening on //p' "$1"
}

# listen PROVIDER...: begins to; what it shows goes to $work/seen.
listen()
{
	: >"$work/seen"
	"$hookc" listen "$@" --port 0 >"$work/seen" 2>"$work/heard" &
	listener=$!
	to=$(url "$work/seen")
}

end()
{
	kill -"$1" $listener
	wait $listener
	ended=$?
	listener=''
	ok "listen ends on $1" '[ $ended = 0 ]'
}

# sends STATUS ARGUMENT...
sends()
{
	want=$1
	shift
	"$hookc" send "$@" >"$work/sent" 2>"$work/told"
	got=$?
	ok "send $*: exit $got" '[ $got = $want ]'
}

events()
{
	"$hookc" list "$@" 2>/dev/null | awk '
		/^[A-Z][a-z]* \(/ { inside = $1 == "Events" }
		inside && /^  [^ ]/ { print $1 }'
}

# shown PATTERN: the listener says so (it answers before it is read here).
shown()
{
	tries=0
	until grep -q -e "$1" "$work/seen"; do
		[ $((tries += 1)) -le 300 ] || return 1
		sleep 0.2
	done
}

# all PROVIDER URL: every event is sent, and taken.
all()
{
	for event in $(events "$1"); do
		sends 0 "$1" "$event" --to "$2"
	done
}

# emitted NAME SPEC OUT: the emitted receiver, strict: what is sent must
# satisfy its schema.
emitted()
{
	name=$1
	{
		echo "#include \"${name}_events.h\""
		echo "#define PROVIDER $name"
		tr -s ' \t\n' ' ' <"$3/$name/${name}_events.h" | tr ';' '\n' |
			sed -n 's/.*bool (\*\([a-z0-9_]*\))(void \*user, \(const struct [a-z0-9_]*\) \*event, .*/X(\1, \2)/p' |
			tr '\n' ' ' | sed 's/^/#define EVENTS(X) /'
		echo
	} >"$work/handlers.h"
	${CC:-cc} $lax -I"$work" -Iout/hook "-I$3/$name" tests/live/strict.c \
		$(ls "$3/$name"/*.c | grep -v -e /test_ -e /fuzz_ -e _calls) \
		$(ls out/hook/*.c | grep -v -e mbedtls -e curl -e redis \
			-e fastcgi) -lcrypto -lmicrohttpd -lpthread \
		-o "$work/strict" || return 1
	rm -f "$work/fifo" "$work/strict.out"
	mkfifo "$work/fifo"
	"$work/strict" <"$work/fifo" >"$work/strict.out" \
		2>"$work/strict.err" &
	strict=$!
	exec 3>"$work/fifo"
	to=$(url "$work/strict.out")
	all "$2" "$to"
	ok "$name: what is sent satisfies its schema" \
		'! cat "$work/strict.err" | grep .'
	if [ "$name" = qonto_onboarding ]; then
		echo '{"event_type":"registrations.completed"}' >"$work/data"
		sends 1 $name registrations.completed --to "$to" \
			--data "$work/data"
		ok "strict" 'grep -q "^422 /id required" "$work/strict.err"'
	fi
	exec 3>&-
	wait $strict
	strict=''
}

for name in qonto_onboarding qonto_business conduit; do
	spec=specs/$name/provider.yaml
	listen "$spec"
	one=$(events "$spec" | head -n 1)
	all "$spec" "$to"
	count=$(events "$spec" | wc -l)
	ok "$name: all were shown" \
		'[ "$(grep -c "^..:..:..  200  " "$work/seen")" = "$count" ]'
	ok "$name: all are known" '! grep -q "unknown to" "$work/seen"'
	ok "$name: all fit" '! grep -q "does not fit" "$work/seen"'
	for event in $(events "$spec"); do
		ok "$event is shown" 'shown "  200  $event\$"'
	done
	sends 0 "$name" "$one" --to "$to" --repeat 3
	ok "three answers" 'grep -q "^200 (3 of 3)" "$work/sent"'
	ok "the second is seen to be one" 'shown "(again: it was handled"'
	ok "and the third" '[ "$(grep -c "(again:" "$work/seen")" -ge 2 ]'
	sends 1 "specs/$name" "$one" --to "$to" --tamper
	ok "tampering is noticed" 'shown "401  refused: the signature is wrong"'
	HOOKC_SECRET=another sends 1 "$spec" "$one" --to "$to"
	ok "so is another secret" \
		'[ "$(grep -c "refused: the signature is wrong" "$work/seen")" = 2 ]'
	if [ "$name" = qonto_onboarding ]; then
		sends 2 "$spec" "$one" --to "$to" --stale
		ok "nothing to be stale" 'grep -q "hold no time" "$work/told"'
	else
		sends 1 "$spec" "$one" --to "$to" --stale
		ok "age is noticed" 'shown "refused: the signature is too old"'
	fi
	sends 2 "$spec" "${one}x" --to "$to"
	ok "the nearest event" 'grep -q "did you mean .$one.?" "$work/told"'
	ok "it stands first" \
		'[ "$(sed -n "/^its events/{n;p}" "$work/told")" = "  $one" ]'
	end TERM
	emitted "$name" "$spec" out || ok "$name compiles" false
done

# A schema without a single example.
"$hookc" tests/live/hard/provider.yaml -o "$work/out" || ok "hard" false
cp -r tests/live/hard "$work/url"
sed -i 's/{timestamp}/{url}{timestamp}/' "$work/url/provider.yaml"
listen "$work/url"
sends 0 "$work/url" order.paid --to "${to}a/b?c=d"
ok "the URL is signed, too" 'shown "200  order.paid\$"'
end TERM

# By another method, as a form, with a header that is signed and is the id, and
# one that the webhook requires.
mkdir -p "$work/put"
cat >"$work/put/api.yaml" <<'END'
openapi: 3.1.0
info: {title: By other methods, version: "1"}
webhooks:
  order/paid:
    put:
      parameters:
        - {name: X-Try, in: header, required: true, schema: {type: integer, minimum: 3}}
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, required: [kind, n], properties: {kind: {const: order/paid}, n: {type: integer}}}
      responses: {"200": {description: fine}}
  order/lost:
    delete:
      requestBody:
        content:
          application/json:
            schema: {type: object, required: [kind], properties: {kind: {const: order/lost}}}
      responses: {"200": {description: fine}}
END
cat >"$work/put/provider.yaml" <<'END'
provider: put
documents: [api.yaml]
signature: {header: X-Sig, signed: "{header:X-Id}.{body}"}
events: {type: /kind, id: "header: X-Id"}
END
listen "$work/put"
sends 0 "$work/put" order/paid --to "$to"
ok "a form by PUT" 'grep -q "^PUT " "$work/sent" &&
	grep -q "^    X-Try: [3-9]" "$work/sent" &&
	grep -q "Content-Type: application/x-www-form" "$work/sent"'
ok "it is received" 'shown "200  order/paid\$"'
sends 0 "$work/put" order/lost --to "$to"
ok "JSON by DELETE" 'shown "200  order/lost\$"'
end TERM

# As Square signs: what the provider was told is what it signs.
mkdir -p "$work/square"
cp tests/live/hard/api.yaml "$work/square/"
cat >"$work/square/provider.yaml" <<'END'
provider: square
documents: [api.yaml]
signature: {header: X-Square-Hmacsha256-Signature, format: "{sig}",
  encoding: base64, signed: "{url}{body}"}
events: {type: /kind, id: /id}
END
listen "$work/square" --public-url https://shop.example/
sends 1 "$work/square" order.paid --to "${to}hooks?a=b"
ok "another URL is signed" 'shown "refused: the signature is wrong"'
if command -v openssl >/dev/null && command -v curl >/dev/null; then
	body='{"kind":"order.paid","id":"1"}'
	mac=$(printf %s "https://shop.example/hooks?a=b$body" | openssl dgst \
		-sha256 -hmac "$HOOKC_SECRET" -binary | openssl base64)
	curl -s -H "Content-Type: application/json" --data "$body" \
		-H "X-Square-Hmacsha256-Signature: $mac" "${to}hooks?a=b"
	ok "the public URL is signed" 'shown "200  order.paid\$"'
else
	echo "skipped: no openssl or curl"
fi
end TERM
emitted hard tests/live/hard/provider.yaml "$work/out" ||
	ok "hard compiles" false

# What is no JSON, and what would steer a terminal.
spec=specs/qonto_onboarding/provider.yaml
one=registrations.completed
listen "$spec"
printf '{"event_type":"later.\\u001b[31m\302\233","id":"a\\u001bb"}' >"$work/later"
printf 'no JSON \033[31m' >"$work/broken"
sends 0 "$spec" "$one" --to "$to" --data "$work/later"
ok "not an event of the specification" \
	'shown "later.* (unknown to qonto_onboarding)"'
printf '{"event_type":"registrations.completed","resource_type":7}' >"$work/unfit"
sends 0 "$spec" "$one" --to "$to" --data "$work/unfit"
ok "what does not fit is told" 'shown "body    does not fit the event"'
sends 1 "$spec" "$one" --to "$to" --data "$work/broken"
ok "no JSON" 'shown "  400  refused: "'
ok "no byte steers" '! LC_ALL=C grep -q "[^ -~]" "$work/seen" "$work/sent"'
sends 2 "$spec" "$one" --to "$to" --data "$work/none"
sends 2 "$spec" "$one" --to http://127.0.0.1:1/
sends 2 "$spec" "$one" --to "file:///etc/passwd"
sends 2 "$spec" "$one" --to "$to" --secret-env HOOKC_NONE
ok "which variable" 'grep -q HOOKC_NONE "$work/told"'
OTHER=$HOOKC_SECRET sends 0 "$spec" "$one" --to "$to" --secret-env OTHER
ok "no secret is shown" '! grep -q "$HOOKC_SECRET" "$work/seen" "$work/sent"'
end INT
listen "$spec"
printf '{"event_type":"a","created_at":"2020-01-01T00:00:00Z"}' >"$work/old"
sends 0 "$spec" "$one" --to "$to" --data "$work/old"
ok "the event's own time" 'shown "event   [0-9]* s ago (by its own time"'
head -c 1100000 /dev/zero | tr '\0' ' ' >"$work/large"
sends 1 "$spec" "$one" --to "$to" --data "$work/large"
ok "what is too large is told" 'shown "413  refused: the body is too large"'
end TERM
mkdir -p "$work/timed"
cp tests/live/hard/api.yaml "$work/timed/"
sed 's/timestamp_json: .ts/timestamp_header: X-Time/' \
	tests/live/hard/provider.yaml >"$work/timed/provider.yaml"
listen "$work/timed"
sends 1 "$work/timed" order.paid --to "$to" --stale
ok "where the time stands" 'shown "expected  X-Time: milliseconds of the"'
end TERM
export OTHER=another
listen "$spec" --secret-env OTHER --secret-env HOOKC_SECRET
sends 0 "$spec" "$one" --to "$to"
sends 0 "$spec" "$one" --to "$to" --secret-env OTHER
HOOKC_SECRET=neither sends 1 "$spec" "$one" --to "$to"
end TERM
(unset HOOKC_SECRET; "$hookc" listen "$spec" --port 0 2>"$work/told")
ok "listen needs the secret" '[ $? != 9 ] && grep -q HOOKC_SECRET "$work/told"'

listen "$spec"
port=${to##*:}
"$hookc" listen "$spec" --port "${port%/}" 2>"$work/told"
got=$?
ok "a busy port" '[ $got = 2 ] && grep -q "in use" "$work/told"'
end TERM

# One name, whatever the command.
for command in list check send listen; do
	[ $command = send ] && set -- x --to http://127.0.0.1:1/ || set --
	"$hookc" $command nobody "$@" 2>"$work/told"
	ok "$command: exit 2" 'grep -q \
		"no provider nobody; specs/ has conduit, qonto_business, qonto_onboarding" "$work/told"'
done
"$hookc" list conduit >"$work/one" 2>/dev/null
"$hookc" list specs/conduit >"$work/other" 2>/dev/null
ok "a name and a folder" 'cmp -s "$work/one" "$work/other" && [ -s "$work/one" ]'
"$hookc" check conduit qonto_business specs/qonto_onboarding 2>/dev/null
got=$?
ok "check, by names" '[ $got = 0 ]'
"$hookc" list specs 2>"$work/told"
ok "a folder without" 'grep -q "specs/ holds no provider.yaml" "$work/told"'

# Options that mean nothing to the command.
for wrong in "list $spec --to $to" "send $spec $one" "send $spec --to $to" \
	"send $spec $one --to $to -o out" "listen $spec --tamper" \
	"listen $spec --port 70000" "listen $spec $spec" "$spec --port 1"; do
	"$hookc" $wrong >/dev/null 2>&1
	got=$?
	ok "hookc $wrong: exit $got" '[ $got = 2 ]'
done

# ---- specifications of others ----

# manifest NAME DOCUMENT: its text is on standard input.
manifest()
{
	[ -f "$shared/corpora/$2" ] || {
		echo "skipped: $2 is not there"
		return 1
	}
	mkdir -p "$work/$1"
	cat "$shared/corpora/$2" >"$work/$1/$(basename "$2")"
	{
		echo "provider: $1"
		echo "documents: [$(basename "$2")]"
		cat
	} >"$work/$1/provider.yaml"
}

# tour NAME: all its events, from send to listen.
tour()
{
	listen "$work/$1"
	all "$work/$1/provider.yaml" "$to"
	count=$(events "$work/$1/provider.yaml" | wc -l)
	ok "$1: $count events are shown" '[ "$count" != 0 ] &&
		[ "$(grep -c "^..:..:..  200  " "$work/seen")" = "$count" ]'
	ok "$1: all are known" '! grep "unknown to" "$work/seen"'
	end TERM
}

manifest museum museum/openapi.yaml <<'END' && tour museum
signature: {header: X-Museum, format: "t={timestamp},v1={sig}",
  signed: "{timestamp}.{body}", tolerance: 300}
events: {type: "header: X-Event", id: /eventId}
END
manifest adyen adyen/yaml/Webhooks-v1.yaml <<'END' && tour adyen
signature:
  in: json
  pointer: /additionalData/hmacSignature
  each: "/notificationItems/*/NotificationRequestItem"
  format: "{sig}"
  encoding: base64
  key: hex
  signed: "{json:/pspReference}:{json:/originalReference}:\
    {json:/merchantAccountCode}:{json:/merchantReference}:\
    {json:/amount/value}:{json:/amount/currency}:{json:/eventCode}:\
    {json:/success}"
events: {type: /eventCode, each: "/notificationItems/*/NotificationRequestItem"}
END
manifest transfers adyen/yaml/BalancePlatformTransferNotification-v4.yaml \
	<<'END' && tour transfers
signature: {header: HmacSignature, encoding: base64, key: hex}
events: {type: /type}
END
manifest resend resend/resend.yaml <<'END' && tour resend
signature: {header: svix-signature, format: "v1,{sig}", separator: " ",
  encoding: base64, key: base64, key_prefix: whsec_,
  signed: "{id}.{timestamp}.{body}", id_header: svix-id,
  timestamp_header: svix-timestamp, tolerance: 300}
events: {type: /type}
END

# Without a manifest: no signature is known, so nothing is signed or taken.
bare=$shared/corpora/lithic/lithic-openapi.yml
if [ -f "$bare" ]; then
	listen "$bare" --prefix lithic
	echo '{"a": 1}' >"$work/data"
	sends 1 "$bare" --prefix lithic account_holder.created --to "$to" \
		--data "$work/data"
	ok "it is said" 'grep -q "sent unsigned" "$work/told"'
	ok "refused" 'shown "  500  refused: no signature scheme is declared"'
	end TERM
else
	echo "skipped: lithic is not there"
fi

echo "$passed passed, $failed failed"
[ $failed = 0 ]
