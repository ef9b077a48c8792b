#!/bin/sh
# SPDX-License-Identifier: MIT
# terminal.sh HOOKC: whatever a document says, no command writes a byte that
# steers a terminal (CWE-150), and no text starts a line of its own.
set -u
hookc=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
e='X\u001b[31m\u0007\u009b2J\u202e\u200b\u000aOWNLINE\u000d\u007f'

{
	printf '{"openapi":"3.1.0","info":{"title":"%s","version":"%s",' "$e" "$e"
	printf '"description":"%s"},"servers":[{"url":"https://a/%s"}],' "$e" "$e"
	printf '"%s":1,"paths":{"/a%s":{"post":{"operationId":"op%s",' "$e" "$e" "$e"
	printf '"summary":"%s","parameters":[{"name":"p%s","in":"query",' "$e" "$e"
	printf '"schema":{"type":"string","default":"%s"}}],' "$e"
	printf '"security":[{"s%s":[]}],"requestBody":{"content":{' "$e"
	printf '"application/x%s":{"schema":{}}}},"responses":{"200":{' "$e"
	printf '"description":"%s","content":{"application/json":{' "$e"
	printf '"schema":{"type":"array","items":{"type":"object",'
	printf '"properties":{"%s":{"type":"string"}}}}}}}}}}},' "$e"
	printf '"webhooks":{"w%s":{"post":{"summary":"%s",' "$e" "$e"
	printf '"requestBody":{"content":{"application/json":{"schema":{'
	printf '"type":"object","properties":{"type":{"const":"ev%s"}}}}}},' "$e"
	printf '"responses":{"200":{"description":"a"}}}}},'
	printf '"components":{"securitySchemes":{"s%s":{"type":"http",' "$e"
	printf '"scheme":"basic"}},"schemas":{"c%s":{"type":"object",' "$e"
	printf '"title":"%s","%s":1,"required":["q%s"],' "$e" "$e" "$e"
	printf '"oneOf":[{"required":["r%s"]},{"required":["s"]}],' "$e"
	printf '"properties":{"m%s":{"enum":["v%s","w"]},' "$e" "$e"
	printf '"n":{"const":{"a":"%s"}},"o":{"oneOf":[{"type":"object",' "$e"
	printf '"required":["k%s"],"properties":{"k%s":{}}},{"type":"string",' "$e" "$e"
	printf '"pattern":"%s"}]}}}}}}\n' "$e"
} >"$work/api.json"
cp "$work/api.json" "$work/$(printf 'b\033[31m.json')"

clean()
{
	if LC_ALL=C grep -q '[^ -~]' "$work/told"; then
		echo "hookc $*: steers a terminal:"
		LC_ALL=C grep '[^ -~]' "$work/told" | head -n 3 | od -c | head
		failed=1
	fi
	if grep -q '^ *OWNLINE' "$work/told"; then
		echo "hookc $*: a document's text starts a line"
		failed=1
	fi
	[ -s "$work/told" ] || {
		echo "hookc $*: writes nothing"
		failed=1
	}
}

cd "$work" || exit 2
for file in api.json b*.json; do
	for command in list "list --ledger" "list --dump-model" generate; do
		"$hookc" $command "$file" --prefix t >told 2>&1
		clean $command "$file"
	done
	"$hookc" init "$file" >told 2>&1
	clean init "$file"
done
for command in list "list --dump-model"; do
	"$hookc" $command api.json --prefix t >told 2>/dev/null
	grep -q 'x1b\[31m' told || {
		echo "hookc $command: the escape is not shown"
		failed=1
	}
done
exit $failed
