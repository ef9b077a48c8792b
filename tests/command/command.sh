#!/bin/sh
# SPDX-License-Identifier: MIT
# command.sh HOOKC: the command as a user meets it: exit statuses, messages,
# what is written and what is left alone, the same bytes everywhere.
set -u
hookc=$(realpath "$1")
here=$(CDPATH='' cd -- "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
passed=0 failed=0

ok()
{
	if eval "$2"; then
		passed=$((passed + 1))
	else
		echo "failed: $1: $2"
		failed=$((failed + 1))
	fi
}

# gives STATUS ARGUMENT...: runs hookc, keeps its output.
gives()
{
	want=$1
	shift
	"$hookc" "$@" >"$work/stdout" 2>"$work/stderr"
	got=$?
	if [ $got = "$want" ]; then
		passed=$((passed + 1))
	else
		echo "failed: hookc $*: exit $got, expected $want"
		head -n 5 "$work/stderr"
		failed=$((failed + 1))
	fi
}

specs="$here/specs/qonto_onboarding/provider.yaml
$here/specs/qonto_business/provider.yaml $here/specs/conduit/provider.yaml"
spec=$here/specs/qonto_onboarding/register-webhook.yaml

gives 0 --help
ok "help is on stdout" 'grep -q "^Usage: hookc" "$work/stdout"'
gives 0 --version
ok "version" 'grep -qx "hookc [0-9.]*" "$work/stdout"'
gives 0 help
cp "$work/stdout" "$work/help"
ok "no line is wide" '! grep -q "^.\{81\}" "$work/help"'
# Whatever is an option is in the help, of all and of its own command.
for command in generate check list init send listen; do
	gives 0 help $command
	ok "help $command" 'grep -q "^Usage: hookc" "$work/stdout"'
	gives 0 $command --help
done
for word in "check --force" "list --ledger" "send --repeat" "listen --port"; do
	gives 0 help ${word% *}
	ok "help has $word" 'grep -q -- "^  ${word#* }" "$work/stdout"'
done
ok "not of others" '! grep -q -- "--repeat" "$work/stdout"'
gives 2 help nothing
ok "help: what there is" 'grep -q "there is no such command" "$work/stderr"'

# init starts from a specification, and from nothing else.
printf '%s\n' 'openapi: 3.1.0' 'info: {title: A, version: "1"}' 'paths: {}' \
	>"$work/is.yaml"
echo 'a: b' >"$work/isnot.yaml"
echo 'swagger: "2.0"' >"$work/old.yaml"
echo '# Nothing here' >"$work/prose.md"
printf '# Events\n\n- `order.paid`: it was paid\n' >"$work/events.md"
gives 0 init "$work/is.yaml"
gives 0 init "$work/events.md"
for name in isnot.yaml old.yaml prose.md; do
	gives 2 init "$work/$name"
	ok "init: $name" '[ ! -s "$work/stdout" ] && [ -s "$work/stderr" ]'
done

# A newcomer's first run is quiet, and ends with what was made.
gives 0 $specs -o "$work/first" --summary
ok "nothing is told" '[ ! -s "$work/stderr" ]'
ok "what was made" 'grep -qx "$work/first/: 3 providers, \([0-9]*\) files, \1 changed" "$work/stdout"'
gives 0 $specs -o "$work/first" --summary
ok "nothing changed" 'grep -q " files, 0 changed\$" "$work/stdout"'
rm -rf "$work/first"
# The manual page says the same, and is well-formed.
gives 0 help --manual
ok "manual: every option" '[ "$(grep -c "^\.TP" "$work/stdout")" -gt 30 ]'
if command -v groff >/dev/null; then
	ok "manual: roff" '[ -z "$(groff -man -ww -z "$work/stdout" 2>&1)" ]'
fi
gives 2 lits $spec
ok "a command that is near" \
	'grep -q "lits" "$work/stderr" && grep -q "'"'list'"'" "$work/stderr"'
gives 2 --prefixx t "$spec"
ok "an option that is near" 'grep -q "mean '"'--prefix'"'" "$work/stderr"'
gives 2
gives 2 --no-such-option x.yaml
gives 2 "$work/none.yaml"
gives 2 -o
gives 2 --prefix 'Not-C' "$spec"
gives 2 list --max-depth none "$spec" --prefix t
gives 2 --ledger "$spec" --prefix t -o "$work/out"
ok "nothing was written" '[ ! -e "$work/out" ]'

gives 0 $specs -o "$work/out"
ok "written" '[ -f "$work/out/conduit/conduit.h" ]'
# What does not agree among the sources is told, each with both places, unless
# the manifest says that it is known.
cp -r "$here/specs" "$work/loud"
for file in "$work"/loud/*/provider.yaml; do
	sed -i '/^acknowledge:/,$d' "$file"
done
gives 0 "$work"/loud/*/provider.yaml -o "$work/told"
for word in /data_api/webhooks event-resource event-enum example-invalid; do
	ok "told: $word" 'grep -q "warning: .*$word" "$work/stderr"'
done
ok "the other place" 'grep -q "provider.yaml:.*note:" "$work/stderr"'
gives 0 check $specs -o "$work/out"
touch -d '2020-01-01' "$work/out/conduit/conduit.h"
before=$(stat -c %Y "$work/out/conduit/conduit.h")
gives 0 $specs -o "$work/out"
ok "what did not change is not touched" \
	'[ "$(stat -c %Y "$work/out/conduit/conduit.h")" = "$before" ]'
echo "/* edited */" >>"$work/out/conduit/conduit.h"
gives 1 check $specs -o "$work/out"
ok "check says which" 'grep -q "conduit/conduit.h" "$work/stderr"'
gives 2 $specs -o "$work/out"
ok "an edited file is named" \
	'grep -q "conduit/conduit.h: error: .*out-edited" "$work/stderr"'
ok "and kept" 'grep -q "edited" "$work/out/conduit/conduit.h"'
gives 2 list --force $specs
rm "$work/out/conduit/conduit.c"
gives 1 check $specs -o "$work/out"
gives 0 $specs -o "$work/out" --force
ok "it is overwritten with --force" \
	'! grep -q "edited" "$work/out/conduit/conduit.h"'
# What nobody listed is the user's, whatever it says of itself.
cp "$work/out/conduit/conduit.h" "$work/out/conduit/conduit_patched.h"
echo "Made by hookc, and by me" >"$work/out/conduit/NOTES.md"
gives 0 $specs -o "$work/out"
ok "a user's files stay" '[ -f "$work/out/conduit/conduit_patched.h" ] &&
	[ -f "$work/out/conduit/NOTES.md" ]'
rm "$work/out/conduit/conduit_patched.h" "$work/out/conduit/NOTES.md"
gives 0 check $specs -o "$work/out"
gives 0 "$spec" --prefix acme -o "$work/bare"
mkdir -p "$work/none/hook" && touch "$work/none/objekt.tmpl.c"
gives 2 "$spec" --prefix acme -o "$work/bare" --templates "$work/none"
ok "no template is there" 'grep -q "template-none" "$work/stderr"'
gives 2 "$spec" --prefix acme -o "$work/bare" --templates "$work/nowhere"
ok "a bare document" '[ -f "$work/bare/acme/acme.h" ]'

# A mistake in one provider leaves all output as it was.
cp -r "$work/out" "$work/kept"
printf 'openapi: 3.0.3\npaths: {}\nthis is not: [yaml\n' >"$work/bad.yaml"
gives 2 "$work/bad.yaml" --prefix conduit -o "$work/out"
ok "place and id" 'grep -q "bad.yaml:[0-9]*:[0-9]*: error: " "$work/stderr"'
ok "nothing changed" 'diff -r "$work/out" "$work/kept" >/dev/null'

# A folder that cannot be written: the old stays whole.
if [ "$(id -u)" != 0 ]; then
	chmod a-w "$work/out/conduit"
	gives 2 $specs -o "$work/out/conduit/inside"
	chmod u+w "$work/out/conduit"
fi
printf 'x' >"$work/file"
gives 2 "$spec" --prefix acme -o "$work/file"

# The same bytes whatever the environment.
mkdir "$work/elsewhere"
(cd "$work/elsewhere" && umask 077 && LC_ALL=tr_TR.UTF-8 TZ=Asia/Tokyo \
	"$hookc" $specs -o there 2>/dev/null)
ok "same bytes" 'diff -r "$work/out" "$work/elsewhere/there" >/dev/null'

gives 0 list $specs
ok "list: an operation" \
	'grep -q "POST.*/register/webhooks" "$work/stdout"'
ok "list: an event" 'grep -q "registrations.pending" "$work/stdout"'
ok "list: a signature" 'grep -q "Qonto-SHA256-Signature" "$work/stdout"'
# What is sent is judged as what is emitted judges it: here by a letter.
cat >"$work/letter.yaml" <<'END'
openapi: 3.1.0
info: {title: T, version: "1"}
webhooks:
  paid:
    post:
      requestBody:
        content:
          application/json:
            schema:
              properties: {kind: {type: string}, iban: {type: string}}
              if: {properties: {kind: {const: sepa}}}
              then: {required: [iban]}
            example: {kind: sepa}
      responses: {'200': {description: fine}}
END
gives 0 list --deliveries "$work/letter.yaml" --prefix t -w
ok "list --deliveries: if and then count" 'grep -q "\"fits\":false" "$work/stdout"'
sed -i "s/kind: sepa/kind: card/" "$work/letter.yaml"
gives 0 list --deliveries "$work/letter.yaml" --prefix t -w
ok "list --deliveries: it fits" 'grep -q "\"fits\":true" "$work/stdout"'
# Texts of several branches: what is made has to be of one of them.
cat >"$work/texts.yaml" <<'END'
openapi: 3.1.0
info: {title: T, version: "1"}
webhooks:
  paid:
    post:
      requestBody:
        content:
          application/json:
            schema:
              type: object
              properties:
                ip: {anyOf: [{type: string, format: ipv4}, {type: string, format: ipv6}, {type: 'null'}]}
                code: {oneOf: [{type: string, pattern: '^a'}, {type: string, pattern: '^b', maxLength: 3}]}
                plain: {type: string}
      responses: {'200': {description: fine}}
END
gives 0 list --deliveries "$work/texts.yaml" --prefix t -w
ok "list --deliveries: a text of a branch" \
	'grep -q "\"fits\":true" "$work/stdout"'
# No item is both, so that the list that fits is empty.
list='allOf: [{items: {type: string}}, {items: {type: integer}}]'
sed -i "s/plain: .*/plain: {$list}/" "$work/texts.yaml"
sed -i 's/type: object$/type: object\n              required: [plain]/' \
	"$work/texts.yaml"
gives 0 list --deliveries "$work/texts.yaml" --prefix t -w
ok "list --deliveries: no more than it needs" \
	'grep -q "\"fits\":true.*\"plain\":\[\]" "$work/stdout"'
gives 0 list --ledger $specs
ok "ledger" 'grep -q "minLength" "$work/stdout"'
gives 0 list --ledger --format json $specs
ok "ledger as JSON" 'grep -q "\"keyword\":\"minimum\",\"file\":\"[^\"]*api.yaml\",\"line\":[0-9]*,\"column\":[0-9]*,\"pointer\":\"/[^\"]*/minimum\"}" "$work/stdout"'
gives 2 list --format json $specs
ok "no form without the ledger" 'grep -q -e "--format goes with --ledger" "$work/stderr"'
gives 0 --dump-model $specs
ok "dump" 'grep -q "WebhookEventType" "$work/stdout"'

# Colour only where it is asked for, or on a terminal without NO_COLOR.
gives 2 "$work/bad.yaml" --prefix t --color always
ok "colour" 'grep -q "$(printf "\033")" "$work/stderr"'
gives 2 "$work/bad.yaml" --prefix t
ok "no colour in a file" '! grep -q "$(printf "\033")" "$work/stderr"'

# Output that is committed is what would be written now.
gives 0 check $specs -o "$here/out"
[ $failed = 0 ] || cat "$work/stderr"

# A closed standard output is an error.
"$hookc" list $specs >/dev/full 2>/dev/null
ok "a full disk is told" '[ $? != 0 ]'

echo "$passed passed, $failed failed"
[ $failed = 0 ]
