#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""catalogue.py HOOKC: every line of catalogue.txt is told by hookc diff, by the
kind that stands there, where it stands, and in the direction that kinds.h says:
of a request for who sends it, of an answer and of a webhook for who receives.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = os.path.join(HERE, "..", "..", "gen", "diff", "kinds.h")
EFFECTS = {"BREAKS": "breaks", "STRICT": "strict", "DIFFERS": "differs",
           "FINE": "fine"}


def spread(text):
    """a{b,c}d: abd, acd; also within each other."""
    found = re.search(r"\{([^{}]*)\}", text)
    if not found:
        return [text]
    out = []
    for one in found.group(1).split(","):
        out += spread(text[:found.start()] + one.replace("\0", ",") +
                      text[found.end():])
    return out


def ids_of(text):
    """The innermost braces come first, and their results are one choice."""
    while re.search(r"\{[^{}]*\{", text):
        inner = re.search(r"(?<=[{,])([^{},]*)\{([^{}]*)\}([^{},]*)", text)
        text = (text[:inner.start()] + ",".join(
            inner.group(1) + one + inner.group(3)
            for one in inner.group(2).split(",")) + text[inner.end():])
    return spread(text)


def kinds():
    with open(KINDS, encoding="utf-8") as file:
        text = file.read().replace("\\\n", " ")
    return {kind: (EFFECTS[send], EFFECTS[receive]) for kind, send, receive
            in re.findall(r'X\(\w+, "([\w-]+)",\s*(\w+),\s*(\w+),', text)}


# ---- where a schema stands ----

def content(schema):
    return {"content": {"application/json": {"schema": schema}}}


def member(schema):
    return {"type": "object", "properties": {"m": schema}}


def request(schema):
    return {"requestBody": {"required": True, **content(schema)}}


def response(schema):
    return {"responses": {"200": {"description": "f", **content(schema)}}}


def header(schema):
    return {"responses": {"200": {"description": "f", "headers": {
        "X-A": {"schema": schema}}}}}


def parameter(schema):
    return {"parameters": [{"name": "p", "in": "query", "schema": schema}]}


def operation_of(name, schema):
    """Whether it is sent or received, and the body's own schema."""
    if "request-parameter" in name:
        return parameter(schema), "sending", schema
    if name.startswith("response-header"):
        return header(schema), "receiving", schema
    # A member with its own keywords, unless the schema is an object of one.
    if re.search(r"property-(?!added|removed|became-(?:required|optional|"
                 r"(?:not-)?(?:read|write))|deprecated|reactivated)", name) \
            and not re.search(r"^new-|-property-(became-(?:required|optional)|"
                              r"(?:optional|required)-property)", name):
        schema = member(schema)
    if name.startswith("response"):
        return response(schema), "receiving", schema
    return request(schema), "sending", schema


# ---- one document of all lines ----

BASE = {
    "openapi": "3.2.0", "info": {"title": "A", "version": "1"},
    "components": {
        "schemas": {
            "Cat": {"type": "object", "required": ["kind", "claws"],
                    "properties": {"kind": {"type": "string"},
                                   "sort": {"type": "string"},
                                   "claws": {"type": "string"}}},
            "Dog": {"type": "object", "required": ["kind", "bark"],
                    "properties": {"kind": {"type": "string"},
                                   "sort": {"type": "string"},
                                   "bark": {"type": "string"}}}},
        "securitySchemes": {
            "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            "token": {"type": "http", "scheme": "bearer"},
            "auth": {"type": "oauth2", "flows": {"clientCredentials": {
                "tokenUrl": "https://a.example", "scopes": {
                    "read": "r", "write": "w"}}}}}},
    "paths": {}, "webhooks": {}}


class Flow:
    """YAML's flow form, as far as catalogue.txt needs it."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def blanks(self):
        while self.at < len(self.text) and self.text[self.at] == " ":
            self.at += 1

    def scalar(self, ends):
        self.blanks()
        if self.text[self.at] == '"':
            end = self.text.index('"', self.at + 1)
            value, self.at = self.text[self.at + 1:end], end + 1
            return value
        from_ = self.at
        while self.at < len(self.text) and self.text[self.at] not in ends:
            self.at += 1
        text = self.text[from_:self.at].strip()
        if re.fullmatch(r"-?\d+", text):
            return int(text)
        return {"true": True, "false": False}.get(text, text)

    def value(self):
        self.blanks()
        if self.text[self.at] == "{":
            self.at += 1
            return self.mapping("}")
        if self.text[self.at] == "[":
            self.at += 1
            out = []
            while self.text[self.at] != "]":
                out.append(self.value())
                self.blanks()
                if self.text[self.at] == ",":
                    self.at += 1
            self.at += 1
            return out
        return self.scalar(",]}")

    def mapping(self, end=None):
        out = {}
        while True:
            self.blanks()
            if self.at == len(self.text) or self.text[self.at] == end:
                self.at += end is not None
                return out
            key = self.scalar(":")
            self.blanks()
            self.at += 1
            out[str(key)] = self.value()
            self.blanks()
            if self.at < len(self.text) and self.text[self.at] == ",":
                self.at += 1


def read(text):
    if text == "-":
        return None
    text = text[1:-1] if text.startswith("{") else text
    return Flow(text).mapping()


class Pair:
    def __init__(self):
        self.old, self.new = json.loads(json.dumps([BASE, BASE]))
        self.tries = []  # the id, the kind, the side, where

    def operation(self, name, kind, old, new, side, path=None):
        path = path or "/t%d" % len(self.tries)
        for document, operation in ((self.old, old), (self.new, new)):
            if operation is not None:
                document["paths"][path] = {"post": {
                    "operationId": "t%d" % len(self.tries),
                    "responses": {"204": {"description": "f"}}, **operation}}
        self.tries.append((name, kind, side, "POST " + path))

    def schema(self, name, kind, old, new):
        before, side, old = operation_of(name, old)
        after, side, new = operation_of(name, new)
        self.operation(name, kind, before, after, side)
        # Of a webhook, branches are events of their own.
        if kind == "none" or re.search("parameter|header|discriminator", name):
            return
        event = "w%d" % len(self.tries)
        for document, schema in ((self.old, old), (self.new, new)):
            document["webhooks"][event] = {"post": {
                "requestBody": content(schema),
                "responses": {"200": {"description": "f"}}}}
        self.tries.append((name + " of a webhook", kind, "receiving",
                           "event " + event))

    def whole(self):
        """What stands in no single operation."""
        for document in (self.old, self.new):
            document["paths"]["/level"] = {
                "post": {"operationId": "level", "responses": {
                    "204": {"description": "f"}}}}
        self.new["paths"]["/level"]["parameters"] = [
            {"name": "must", "in": "query", "required": True,
             "schema": {"type": "string"}},
            {"name": "may", "in": "query", "schema": {"type": "string"}}]
        self.tries += [
            ("new-required-request-default-parameter-to-existing-path",
             "parameter-added-required", "sending", "POST /level query must"),
            ("new-optional-request-default-parameter-to-existing-path",
             "parameter-added", "sending", "POST /level query may")]
        item = {"operationId": "item", "responses": {
            "204": {"description": "f"}}}
        self.old["paths"]["/item"] = {"post": item}
        self.new["paths"]["/item/{id}"] = {"post": {**item, "parameters": [
            {"name": "id", "in": "path", "required": True,
             "schema": {"type": "string"}}]}}
        self.tries.append(("new-request-path-parameter", "operation-moved",
                           "sending", "POST /item"))
        self.old["components"]["schemas"]["Gone"] = {"type": "object"}
        self.tries.append(("api-schema-removed", "schema-removed", "sending",
                           "Gone"))
        hook = {"post": {"requestBody": content({"type": "object"}),
                         "responses": {"200": {"description": "f"}}}}
        self.old["webhooks"]["parted"] = self.new["webhooks"]["joined"] = hook
        self.tries += [("webhook-removed", "event-removed", "receiving",
                        "event parted"),
                       ("webhook-added", "event-added", "receiving",
                        "event joined")]


def everywhere(hookc, work, told):
    """The document's own security is each operation's; so is a scheme."""
    found = []
    for name, kind, old, new, scheme in (
            ("api-global-security-added", "security-added",
             [{"key": []}], [{"key": []}, {"token": []}], None),
            ("api-global-security-removed", "security-removed",
             [{"key": []}, {"token": []}], [{"key": []}], None),
            ("api-global-security-scope-added", "scope-added",
             [{"auth": ["read"]}], [{"auth": ["read", "write"]}], None),
            ("api-global-security-scope-removed", "scope-removed",
             [{"auth": ["read", "write"]}], [{"auth": ["read"]}], None),
            ("api-security-component-type-changed", "security-scheme-changed",
             [{"key": []}], [{"key": []}], {"type": "http",
                                            "scheme": "basic"})):
        pair = Pair()
        pair.operation(name, kind, {}, {}, "sending")
        pair.old["security"], pair.new["security"] = old, new
        if scheme:
            pair.new["components"]["securitySchemes"]["key"] = scheme
        found += check(pair, changes(hookc, work, pair), told)
    return found


# ---- what is told ----

def changes(hookc, work, pair):
    files = []
    for name, document in (("old.json", pair.old), ("new.json", pair.new)):
        files.append(os.path.join(work, name))
        with open(files[-1], "w", encoding="utf-8") as file:
            json.dump(document, file)
    out = subprocess.run([hookc, "diff", *files, "--format", "json", "-w"],
                         text=True, stdout=subprocess.PIPE, check=False).stdout
    return json.loads(out)["changes"]


def stands(at, where):
    return at == where or re.match(re.escape(where) + r"[ /]", at)


def check(pair, found, told):
    effects = kinds()
    for name, kind, side, where in pair.tries:
        told.add(name)
        effect = effects[kind][side == "receiving"] if kind in effects else "?"
        here = [c for c in found if stands(c.get("where", ""), where)]
        if kind == "none" and not [c for c in here if side in c]:
            continue
        if any(c["id"] == kind and c.get(side, "fine") == effect
               for c in here):
            continue
        yield "%s: not %s for %s (%s), but %s" % (
            name, kind, side, effect,
            ", ".join("%s %s" % (c["id"], json.dumps({
                k: c[k] for k in ("sending", "receiving") if k in c}))
                for c in here) or "nothing")


def main():
    pair, ids, others = Pair(), [], 0
    with open(os.path.join(HERE, "catalogue.txt"), encoding="utf-8") as file:
        lines = [line.rstrip("\n") for line in file
                 if line.strip() and line[0] not in "#\t"]
    for line in lines:
        head, *rest = line.split(" | ")
        what, names = head.split(" ", 1)
        for name in ids_of(names):
            ids.append(name)
            if what == "no":
                others += 1
            elif what == "schema":
                pair.schema(name, rest[0], read(rest[1]), read(rest[2]))
            elif rest[0] != "path":
                side = "receiving" if "response" in name else "sending"
                pair.operation(name, rest[0], read(rest[1]), read(rest[2]),
                               side)
    pair.whole()
    told = set()
    with tempfile.TemporaryDirectory() as work:
        wrong = list(check(pair, changes(sys.argv[1], work, pair), told))
        wrong += everywhere(sys.argv[1], work, told)
    wrong += ["%s stands twice" % name for name in sorted(set(ids))
              if ids.count(name) > 1]
    print("\n".join(wrong))
    print("%d ids: %d say nothing of payloads, %d places tried, %d faults" % (
        len(ids), others, len(pair.tries), len(wrong)))
    return 1 if wrong or len(ids) < 400 else 0


if __name__ == "__main__":
    sys.exit(main())
