#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""openapi.py HOOKC [--print]: each row of OPENAPI.md is tried.

One document has every field of every object of OpenAPI 3.0.4, 3.1.1 and
3.2.0. A row's field is taken out of it: what is "supported" changes what is
emitted, what is "prose" changes comments alone, what is an "annotation"
changes nothing and is not told, what is "told" has a message of its own and
changes nothing. A field with another letter in it is told, in every object.
--print writes the rows as they are found to be."""
import copy
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.realpath(__file__))
TEXT = {"type": "string"}
# These are of queries alone, which OpenAPI 3.1 says of headers, too.
NO_MORE = {("Header", "allowReserved"), ("Header", "allowEmptyValue")}


def document():
    return {
        "openapi": "3.2.0",
        "$self": "https://api.example/openapi",
        "jsonSchemaDialect": "https://spec.openapis.org/oas/3.1/dialect/base",
        "info": {
            "title": "Things", "summary": "Of things.",
            "description": "All about things.", "version": "7",
            "termsOfService": "https://api.example/terms",
            "contact": {"name": "Someone", "url": "https://api.example",
                        "email": "someone@api.example"},
            "license": {"name": "Own", "identifier": "MIT",
                        "url": "https://api.example/license"}},
        "servers": [{
            "url": "https://{area}.api.example", "description": "The real one",
            "name": "real",
            "variables": {"area": {"default": "us", "enum": ["eu", "us"],
                                   "description": "Where"}}}],
        "paths": {
            "/things/{id}": {
                "summary": "One thing", "description": "A thing alone.",
                "servers": [{"url": "https://path.example"}],
                "parameters": [{"name": "id", "in": "path", "required": True,
                                "schema": {"type": "integer"}}],
                "get": {"operationId": "get_thing", "responses": {
                    "204": {"description": "gone"}}},
                "put": {"responses": {"204": {"description": "done"}}},
                "post": {
                    "tags": ["things"], "summary": "Makes one",
                    "description": "Makes a thing.",
                    "externalDocs": {"url": "https://api.example/docs",
                                     "description": "More"},
                    "operationId": "make_thing",
                    "parameters": [
                        {"name": "filter", "in": "query", "required": True,
                         "description": "What of it", "deprecated": True,
                         "style": "pipeDelimited", "explode": True,
                         "allowReserved": True, "allowEmptyValue": True,
                         "schema": {"type": "array", "items": TEXT},
                         "example": ["a"]},
                        {"name": "plain", "in": "query",
                         "schema": TEXT, "examples": {"one": {"value": "x"}}},
                        {"name": "written", "in": "query", "content": {
                            "application/json": {"schema": {
                                "type": "object",
                                "properties": {"a": TEXT}}}}}],
                    "requestBody": {
                        "description": "The thing", "required": True,
                        "content": {
                            "multipart/form-data": {
                                "schema": {"type": "object", "properties": {
                                    "file": {"type": "string",
                                             "format": "binary"},
                                    "list": {"type": "array",
                                             "items": TEXT},
                                    "name": TEXT}},
                                "encoding": {
                                    "file": {
                                        "contentType": "image/png",
                                        "headers": {"X-Size": {
                                            "schema": TEXT}},
                                        "encoding": {"x": {
                                            "contentType": "a/b"}},
                                        "prefixEncoding": [{
                                            "contentType": "a/b"}],
                                        "itemEncoding": {
                                            "contentType": "a/b"}}},
                                "prefixEncoding": [{"contentType": "a/b"}],
                                "itemEncoding": {"contentType": "a/b"}}}},
                    "responses": {
                        "200": {
                            "summary": "Made", "description": "It is made",
                            "headers": {"X-Made": {
                                "description": "When", "required": True,
                                "deprecated": True, "style": "simple",
                                "explode": True, "allowReserved": False,
                                "allowEmptyValue": False,
                                "schema": {"type": "integer"}, "example": 1},
                                "X-Other": {"content": {"application/json": {
                                    "schema": {"type": "boolean"}}},
                                    "examples": {"one": {"value": "x"}}}},
                            "content": {"application/json": {
                                "schema": {"$ref":
                                           "#/components/schemas/Thing"},
                                "example": {"name": "one"}}},
                            "links": {"next": {
                                "operationId": "get_thing",
                                "parameters": {"id": "$response.body#/id"},
                                "requestBody": "$request.body",
                                "description": "The next",
                                "server": {"url": "https://next.example"}},
                                "other": {"operationRef":
                                          "#/paths/~1things~1%7Bid%7D/get"}}},
                        "202": {"description": "many", "content": {
                            "text/event-stream": {"itemSchema": {
                                "type": "object",
                                "properties": {"data": TEXT}}}}}},
                    "callbacks": {"made": {"{$request.body#/url}": {
                        "post": {"requestBody": {"content": {
                            "application/json": {
                                "schema": {"type": "object",
                                           "required": ["note"],
                                           "properties": {"note": TEXT}},
                                "examples": {"one": {
                                    "summary": "One", "description": "Some",
                                    "value": {"note": "a"},
                                    "externalValue": "a.json"},
                                    "two": {"dataValue": {"note": "b"},
                                            "serializedValue":
                                            '{"note": "b"}'}}}}},
                            "responses": {"204": {
                                "description": "taken"}}}}}},
                    "deprecated": True,
                    "security": [{"key": []}],
                    "servers": [{"url": "https://one.example"}]},
                "delete": {"responses": {"204": {"description": "done"}}},
                "options": {"responses": {"204": {"description": "done"}}},
                "head": {"responses": {"204": {"description": "done"}}},
                "patch": {"description": "Changes it.", "requestBody": {"content": {
                    "application/x-www-form-urlencoded": {
                        "schema": {"type": "object", "properties": {
                            "list": {"type": "array", "items": TEXT}}},
                        "encoding": {"list": {
                            "style": "spaceDelimited", "explode": True,
                            "allowReserved": True}}}}},
                    "responses": {"204": {"description": "done"}}},
                "trace": {"responses": {"204": {"description": "done"}}},
                "query": {"responses": {"204": {"description": "done"}}},
                "additionalOperations": {"LINK": {"responses": {
                    "204": {"description": "done"}}}}},
            "/other": {"$ref": "#/components/pathItems/other"}},
        "webhooks": {"thing.made": {"post": {
            "requestBody": {"$ref": "#/components/requestBodies/made"},
            "responses": {"200": {"description": "seen"}}}}},
        "components": {
            "schemas": {"Thing": {
                "type": "object", "externalDocs": {
                    "url": "https://api.example/thing"},
                "required": ["name"], "properties": {
                    "name": {"type": "string", "example": "a",
                             "xml": {"name": "n", "namespace": "urn:n",
                                     "prefix": "p", "attribute": True,
                                     "wrapped": False,
                                     "nodeType": "element"}},
                    "kind": TEXT},
                "discriminator": {"propertyName": "kind",
                                  "mapping": {
                                      "big": "#/components/schemas/Big",
                                      "rest": "#/components/schemas/Rest"},
                                  "defaultMapping": "Rest"}},
                "Big": {"allOf": [{"$ref": "#/components/schemas/Thing"}],
                        "required": ["size"],
                        "properties": {"size": {"type": "integer"}}},
                "Rest": {"allOf": [{"$ref": "#/components/schemas/Thing"}],
                         "required": ["rest"],
                         "properties": {"rest": TEXT}}},
            "responses": {"fine": {"description": "fine", "content": {
                "application/json": {"schema": {"$ref":
                    "https://api.example/openapi#/components/schemas/Big"}}}}},
            "parameters": {"page": {"name": "page", "in": "query",
                                    "schema": {"type": "integer"}}},
            "examples": {"one": {"value": 1}},
            "requestBodies": {"made": {"content": {"application/json": {
                "schema": {"$ref": "#/components/schemas/Thing"}}}}},
            "headers": {"X-A": {"schema": TEXT}},
            "securitySchemes": {
                "key": {"type": "apiKey", "name": "X-Key", "in": "header",
                        "description": "A key", "deprecated": True},
                "token": {"type": "http", "scheme": "bearer",
                          "bearerFormat": "JWT"},
                "open": {"type": "openIdConnect",
                         "openIdConnectUrl": "https://api.example/id"},
                "oauth": {"type": "oauth2",
                          "oauth2MetadataUrl": "https://api.example/meta",
                          "flows": {
                              "implicit": {
                                  "authorizationUrl": "https://a.example",
                                  "refreshUrl": "https://r.example",
                                  "scopes": {"a": "b"}},
                              "password": {"tokenUrl": "https://t.example",
                                           "scopes": {}},
                              "clientCredentials": {
                                  "tokenUrl": "https://t.example",
                                  "scopes": {}},
                              "authorizationCode": {
                                  "authorizationUrl": "https://a.example",
                                  "tokenUrl": "https://t.example",
                                  "scopes": {}},
                              "deviceAuthorization": {
                                  "deviceAuthorizationUrl":
                                  "https://d.example",
                                  "tokenUrl": "https://t.example",
                                  "scopes": {}}}}},
            "links": {"l": {"operationId": "get_thing"}},
            "callbacks": {"c": {"{$request.body#/url}": {}}},
            "mediaTypes": {"thing": {
                "schema": {"$ref": "#/components/schemas/Thing"}}},
            "pathItems": {"other": {"get": {
                "operationId": "other",
                "parameters": [{"$ref": "#/components/parameters/page"}],
                "responses": {
                    "200": {"$ref": "#/components/responses/fine",
                            "summary": "Fine", "description": "All fine"},
                    "201": {"description": "x", "headers": {
                        "X-A": {"$ref": "#/components/headers/X-A"}},
                        "content": {"application/json": {"$ref":
                            "#/components/mediaTypes/thing"}}}}}}}},
        "security": [{"token": []}, {"oauth": ["a"]}, {"open": []}],
        "tags": [{"name": "things", "summary": "Things", "kind": "nav",
                  "description": "All of them", "parent": "all",
                  "externalDocs": {"url": "https://api.example/tag"}},
                 {"name": "all"}],
        "externalDocs": {"url": "https://api.example"}}


ITEM = ("paths", "/things/{id}")
POST = ITEM + ("post",)
MADE = POST + ("responses", "200")
PARTS = POST + ("requestBody", "content", "multipart/form-data")
FORM = ITEM + ("patch", "requestBody", "content",
               "application/x-www-form-urlencoded", "encoding", "list")
TOLD = POST + ("callbacks", "made", "{$request.body#/url}", "post",
               "requestBody", "content", "application/json")
SCHEME = ("components", "securitySchemes")
FLOWS = SCHEME + ("oauth", "flows")
THING = ("components", "schemas", "Thing")
# Objects, in the order of the specification, and where they stand.
OBJECTS = {
    "OpenAPI": [()],
    "Info": [("info",)],
    "Contact": [("info", "contact")],
    "License": [("info", "license")],
    "Server": [("servers", 0)],
    "Server Variable": [("servers", 0, "variables", "area")],
    "Components": [("components",)],
    "Path Item": [ITEM, ("paths", "/other")],
    "Operation": [ITEM + ("patch",), POST],
    "External Documentation": [POST + ("externalDocs",)],
    "Parameter": [POST + ("parameters", i) for i in range(3)],
    "Request Body": [POST + ("requestBody",)],
    "Media Type": [PARTS, TOLD, MADE + ("content", "application/json"),
                   POST + ("responses", "202", "content",
                           "text/event-stream")],
    "Encoding": [PARTS + ("encoding", "file"), FORM],
    "Response": [MADE],
    "Example": [TOLD + ("examples", "one"), TOLD + ("examples", "two")],
    "Link": [MADE + ("links", "next"), MADE + ("links", "other")],
    "Header": [MADE + ("headers", "X-Made"), MADE + ("headers", "X-Other")],
    "Tag": [("tags", 0)],
    "Reference": [("components", "pathItems", "other", "get", "responses",
                   "200")],
    "Discriminator": [THING + ("discriminator",)],
    "XML": [THING + ("properties", "name", "xml")],
    "Security Scheme": [SCHEME + (name,)
                        for name in ("key", "token", "open", "oauth")],
    "OAuth Flows": [FLOWS],
    "OAuth Flow": [FLOWS + (name,) for name in (
        "implicit", "authorizationCode", "deviceAuthorization")],
}
SINCE = {
    "3.1": {"OpenAPI": ["jsonSchemaDialect", "webhooks"],
            "Info": ["summary"], "License": ["identifier"],
            "Components": ["pathItems"], "Reference": ["summary",
                                                       "description"]},
    "3.2": {"OpenAPI": ["$self"], "Server": ["name"],
            "Components": ["mediaTypes"],
            "Path Item": ["query", "additionalOperations"],
            "Media Type": ["itemSchema", "prefixEncoding", "itemEncoding"],
            "Encoding": ["encoding", "prefixEncoding", "itemEncoding"],
            "Response": ["summary"],
            "Example": ["dataValue", "serializedValue"],
            "Tag": ["summary", "parent", "kind"],
            "Discriminator": ["defaultMapping"], "XML": ["nodeType"],
            "Security Scheme": ["oauth2MetadataUrl", "deprecated"],
            "OAuth Flows": ["deviceAuthorization"],
            "OAuth Flow": ["deviceAuthorizationUrl"]},
}


def at(node, path):
    for step in path:
        node = node[step]
    return node


def fields():
    """(object, field): where it stands first."""
    base, found = document(), {}
    for name, places in OBJECTS.items():
        for place in places:
            for field in at(base, place):
                found.setdefault((name, field), place)
    return found


class Trial:
    def __init__(self, hookc, work):
        self.hookc, self.work = hookc, work

    def run(self, doc):
        """Exit status, messages, the C, and the C without comments."""
        path = os.path.join(self.work, "api.json")
        out = os.path.join(self.work, "out")
        subprocess.run(["rm", "-rf", out], check=True)
        with open(path, "w") as file:
            json.dump(doc, file, indent=1)
        run = subprocess.run([self.hookc, path, "--prefix", "t", "-o", out,
                              "--no-runtime", "-v"], capture_output=True, text=True)
        text = ""
        for name in sorted(os.listdir(out + "/t")) if run.returncode == 0 \
                else []:
            if name.endswith((".c", ".h")):
                with open(f"{out}/t/{name}") as file:
                    text += file.read()
        text = re.sub(r"0x[0-9a-f]{8}\b", "", text)
        bare = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
        bare = re.sub(r"\s+", " ", bare)
        told = re.sub(r"^.*?api\.json:\d+:\d+: ", "", run.stderr, flags=re.M)
        told = re.sub(r"^ *\d* \|.*$", "", told, flags=re.M)
        return run.returncode, told, text, bare


def told(text, name, field):
    """How often is it said of the field that it has no effect?"""
    return len(re.findall(rf"'{re.escape(field)} of an? (?:response's )?"
                          rf"{name.lower()}' is not enforced", text))


def new(before, after):
    """Is there a message that there was not?"""
    lines = set(before.splitlines())
    return any(line not in lines for line in after.splitlines()
               if " [" in line)


def kind(base, tried, name, field):
    """What becomes of a field, by what its absence changes."""
    if told(base[1], name, field) > told(tried[1], name, field):
        return "told"
    if tried[0] or tried[3] != base[3] or new(base[1], tried[1]):
        return "supported"
    if tried[2] != base[2]:
        return "prose"
    return "annotation"


def without(path, field):
    doc = document()
    del at(doc, path)[field]
    return doc


def misspelt(path):
    doc = document()
    at(doc, path)["zzyx"] = 1
    return doc


def since(name, field):
    for version, objects in SINCE.items():
        if field in objects.get(name, []):
            return version
    return "3.0"


def rows():
    """(object, field): (since, kind) of OPENAPI.md."""
    out = {}
    for line in open(os.path.join(HERE, "OPENAPI.md")):
        cells = [cell.strip().strip("`") for cell in line.split("|")][1:-1]
        if len(cells) == 6 and cells[2] in ("3.0", "3.1", "3.2"):
            out[(cells[0], cells[1])] = (cells[2], cells[4])
    return out


def refused(hookc, work, version):
    """JSON Pointers of the members that check --document does not know."""
    doc = document()
    doc["openapi"] = version
    path = os.path.join(work, "whole.json")
    with open(path, "w") as file:
        json.dump(doc, file)
    run = subprocess.run([hookc, "check", "--document", "-v", path],
                         capture_output=True, text=True)
    return set(re.findall(r"error: '(.*)': the schema has no such member "
                          r"\(additionalProperties", run.stderr))


def pointer(place, field):
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1")
                   for token in list(place) + [field])


def versions(hookc, work):
    """Does check --document know each field from its version on? What stands
    in a member that is refused is not looked at."""
    wrong = 0
    for version in ("3.0", "3.1", "3.2"):
        told = refused(hookc, work, version + ".0")
        for (name, field), place in fields().items():
            here = pointer(place, field)
            within = any(here.startswith(other + "/") for other in told)
            newer = since(name, field) > version or (
                version > "3.0" and (name, field) in NO_MORE)
            if not within and newer != (here in told):
                print(f"{name}, {field}: {version}, {here} is "
                      f"{'refused' if here in told else 'taken'}")
                wrong += 1
    return wrong


def main():
    hookc, wrong = os.path.realpath(sys.argv[1]), 0
    with tempfile.TemporaryDirectory() as work:
        trial = Trial(hookc, work)
        base = trial.run(document())
        if base[0]:
            print(base[1])
            return 1
        found = {}
        for (name, field), place in fields().items():
            found[(name, field)] = (since(name, field), kind(
                base, trial.run(without(place, field)), name, field))
        if "--print" in sys.argv:
            for (name, field), (version, what) in found.items():
                print(f"| {name} | `{field}` | {version} | {what} |  |")
            return 0
        said = rows()
        for key in sorted(set(said) | set(found)):
            if said.get(key) != found.get(key):
                print(f"{key[0]}, {key[1]}: OPENAPI.md says "
                      f"{said.get(key)}, found {found.get(key)}")
                wrong += 1
        for name, places in OBJECTS.items():
            told = trial.run(misspelt(places[0]))[1]
            if "'zzyx'" not in told:
                print(f"{name}: a field that it does not have is not told")
                wrong += 1
        wrong += versions(hookc, work)
    print(f"{len(found)} fields, {wrong} are not what OPENAPI.md says")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
