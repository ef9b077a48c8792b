#!/bin/sh
# SPDX-License-Identifier: MIT
# known.sh HOOKC: what send signs by a known signature listen takes; what is
# tampered it refuses, whatever the signature protects; what is stale it
# refuses, or send says why nothing is. HOOKC_KNOWN=all tries every one.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd)
work=$(mktemp -d)
listener=
trap 'kill $listener 2>/dev/null; rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0 passed=0
printf '{"type":"thing.made","id":"evt_7"}' >json
printf 'type=thing.made&id=evt_7' >form
printf 'mandrill_events=%%7B%%22type%%22%%3A%%22thing.made%%22%%7D' >mandrill

key()
{
	openssl genpkey "$@" -out private 2>/dev/null &&
		openssl pkey -in private -pubout -out public
}

# The secret that send takes, and the one of listen.
secrets()
{
	signs=00112233445566778899aabbccddeeff
	case $1 in
	ed25519 | EdDSA) key -algorithm ed25519 ;;
	ecdsa* | ES256)
		key -algorithm EC -pkeyopt ec_paramgen_curve:P-256
		;;
	rsa* | RS256 | PS256)
		key -algorithm RSA -pkeyopt rsa_keygen_bits:2048
		;;
	*) false ;;
	esac && signs=$(cat private) && verifies=$(cat public) && return
	verifies=$signs
}

# Every setting that any of them names.
for name in $(tr '{' '\n' <"$here/gen/manifest/signatures.yaml" |
	sed -n 's/^setting:\([a-z_]*\)}.*/\1/p'); do
	export "HOOKC_SETTING_$(echo "$name" | tr '[:lower:]' '[:upper:]')=x"
done

# sends WHAT WANTED OPTION...: an answer, or a word of the message.
sends()
{
	what=$1 wanted=$2
	shift 2
	HOOKC_SECRET=$signs "$hookc" send . thing.made --to "$to" -w "$@" \
		>sent 2>told </dev/null
	if grep -qE "^($wanted)" sent || grep -qE -- "$wanted" told; then
		passed=$((passed + 1))
		return
	fi
	failed=$((failed + 1))
	echo "$name: $what: not '$wanted'"
	tail -n 3 told
	grep '^[0-9]' sent
}

# known NAME STALE BODY RECIPE
known()
{
	name=$1 body=$3
	cp "$here/tests/interop/api.yaml" .
	printf 'provider: known\ndocuments: [api.yaml]\nsignature: %s\n%s\n' \
		"${4:-$name}" 'events: {type: /type}' >provider.yaml
	secrets "$("$hookc" list . -w | sed -n 's/^  algorithm  *//p')"
	rm -f seen
	HOOKC_SECRET=$verifies "$hookc" listen . --port 0 -w >seen 2>&1 &
	listener=$!
	until grep -qs '^listening' seen; do
		kill -0 $listener 2>/dev/null || break
		sleep 0.05
	done
	to=$(sed -n 's/^listening on \([^ ]*\).*/\1/p' seen)h?a=1
	sends "its own" 200
	sends "tampered" 401 --tamper
	sends "stale" "$2" --stale
	sends "a file" 200 --data "$body"
	sends "a file, tampered" 401 --tamper --data "$body"
	kill $listener
	wait $listener 2>/dev/null
}

issue()
{
	openssl req -x509 -new -days 1 -nodes -newkey ec \
		-pkeyopt ec_paramgen_curve:P-256 -keyout "$1.key" \
		-out "$1.pem" -subj "/CN=$1" 2>/dev/null
}

# A JWS with certificates: they lead to the root that is given, or they do not.
rooted()
{
	name=x5c
	issue root
	issue other
	openssl req -new -key private -subj /CN=leaf -out leaf.csr 2>/dev/null
	openssl x509 -req -days 1 -in leaf.csr -CA root.pem -CAkey root.key \
		-set_serial 2 -out leaf.pem 2>/dev/null
	signs=$(cat private leaf.pem)
	for root in root other; do
		rm -f seen
		HOOKC_ROOTS=$(cat $root.pem) "$hookc" listen . --port 0 -w \
			>seen 2>&1 &
		listener=$!
		until grep -qs '^listening' seen; do
			kill -0 $listener 2>/dev/null || break
			sleep 0.05
		done
		to=$(sed -n 's/^listening on \([^ ]*\).*/\1/p' seen)h
		case $root in
		root) sends "given root" 200 && sends "tampered" 401 --tamper ;;
		*) sends "another root" 401 ;;
		esac
		kill $listener
		wait $listener 2>/dev/null
	done
}

# What a body of your own says of its time is yours.
own_time()
{
	printf '{"type":"thing.made","webhookTimestamp":%s000}' \
		"$(date +%s)" >own
	known linear 401 own
	sends "stale, of its own" 'stands in the body, at /webhookTimestamp' \
		--stale --data own
}

if [ "${HOOKC_KNOWN:-}" = all ]; then
	for name in $("$hookc" list --signatures | sed 's/ .*//'); do
		case $name in
		twilio) body=form ;;
		mandrill) body=mandrill ;;
		*) body=json ;;
		esac
		# Their own body has what they need; see own_time().
		case $name in
		adyen | aws-sns | figma | linear | mailgun) continue ;;
		esac
		known "$name" '401|declares no tolerance|hold no time|in the body' \
			$body
	done
else
	known stripe 401 json
	known github 'hold no time' json
	known gitlab-token 'hold no time' json
	known chargebee 'hold no time' json
	known contentful 401 json
	known twilio 'hold no time' form
	known moov 'declares no tolerance' json
	known apple-app-store 'stands in the body' json
	rooted
	known livekit 401 json
	known square 'hold no time' json
	known "RFC 9421" 401 json '{container: http-message,
  components: ["@method", "@target-uri", content-digest], tolerance: 300}'
	known listed 401 json '{header: Signature, encoding: base64,
  format: "keyId=\"{key_id}\",headers=\"{listed}\",signature=\"{sig}\"",
  signed: "{listed-lines}", timestamp_header: Date,
  timestamp_unit: http-date, tolerance: 300,
  components: ["(request-target)", host, date, digest]}'
fi
own_time
echo "$passed passed, $failed failed"
[ $failed = 0 ] && [ $passed -gt 50 ]
