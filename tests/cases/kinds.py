#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""kinds.py HOOKC [WORD]: one wrong value at a time.

Each field of every object of OpenAPI (OPENAPI.md says what its value is), and
each keyword of JSON Schema, is given a value of each other JSON type, and an
empty one where that says nothing. What is wrong is told on its own line, and
every call and event that is not within it is still there. With a WORD, only the
fields whose name has it are tried, and what is told is shown."""
import json
import os
import re
import subprocess
import sys
import tempfile

import openapi

HERE = os.path.dirname(os.path.realpath(__file__))
HUGE = "1e400 is no double"
# Values of each type of JSON, empty ones among them.
VALUES = {
    "null": [None], "boolean": [True], "number": [5], "text": ["zzyx"],
    "list": [[], [5]], "object": [{}, {"zzyx": 5}],
}
TEXT = {"type": "string"}


def wrong(*fine):
    """A value of each type but these."""
    return [value for kind, values in VALUES.items() if kind not in fine
            for value in values]


# What is wrong where a value is as OPENAPI.md says.
FIELDS = {
    "text": wrong("text"),
    "name": wrong("text") + [""],
    "boolean": wrong("boolean"),
    "any": [],
    "version": wrong("text", "number"),
    "schema": wrong("boolean", "object"),
    "object": wrong("object"),
    "list": wrong("list") + [[5], [None]],
    "texts": wrong("list") + [[5], [None], [{}]],
    "map": wrong("object") + [{"zzyx": 5}],
    "text map": wrong("object") + [{"zzyx": 5}],
    "any map": wrong("object"),
    "schemas": wrong("object") + [{"zzyx": 5}],
    "scopes": wrong("list") + [[5], [None], [{"token": 5}], [{"zzyx": []}]],
}
COUNT = wrong("number") + [-1, 1.5, HUGE]
NUMBER = wrong("number") + [HUGE]
SCHEMA = wrong("boolean", "object")
LIST = wrong("list") + [[], [5], [None]]
STRING = wrong("text")
BOOL = wrong("boolean")
MAP = wrong("object") + [{"zzyx": 5}]
# The keyword, what stands beside it, and what it cannot be.
KEYWORDS = [
    ("$ref", {}, STRING + ["", "#"]),
    ("$dynamicRef", {}, STRING),
    ("$anchor", {}, STRING + [""]),
    ("$dynamicAnchor", {}, STRING + [""]),
    ("$id", {}, STRING),
    ("$schema", {}, STRING),
    ("$comment", {}, STRING),
    ("$defs", {}, MAP),
    ("definitions", {}, MAP),
    ("$vocabulary", {}, wrong("object")),
    ("allOf", {}, LIST), ("anyOf", {}, LIST), ("oneOf", {}, LIST),
    ("not", {}, SCHEMA),
    ("if", {"then": {"required": ["a"]}}, SCHEMA),
    ("then", {"if": {"required": ["a"]}}, SCHEMA),
    ("else", {"if": {"required": ["a"]}}, SCHEMA),
    ("properties", {"type": "object"}, MAP),
    ("patternProperties", {"type": "object"}, MAP),
    ("patternProperties", {}, [{"(": True}]),
    ("additionalProperties", {"type": "object"}, SCHEMA),
    ("unevaluatedProperties", {"type": "object"}, SCHEMA),
    ("propertyNames", {"type": "object"}, SCHEMA),
    ("dependentSchemas", {"type": "object"}, MAP),
    ("dependentRequired", {"type": "object"}, MAP + [{"a": [5]},
                                                     {"a": ["b", "b"]}]),
    ("dependencies", {"type": "object"}, MAP),
    ("required", {"type": "object"}, wrong("list") + [[5], ["a", "a"]]),
    ("minProperties", {"type": "object"}, COUNT),
    ("maxProperties", {"type": "object"}, COUNT),
    ("items", {"type": "array"}, SCHEMA),
    ("prefixItems", {"type": "array"}, LIST),
    ("additionalItems", {"type": "array", "items": [TEXT]}, SCHEMA),
    ("unevaluatedItems", {"type": "array"}, SCHEMA),
    ("contains", {"type": "array"}, SCHEMA),
    ("minContains", {"type": "array", "contains": TEXT}, COUNT),
    ("maxContains", {"type": "array", "contains": TEXT}, COUNT),
    ("minItems", {"type": "array"}, COUNT),
    ("maxItems", {"type": "array"}, COUNT),
    ("uniqueItems", {"type": "array"}, BOOL),
    ("type", {}, wrong("text", "list") + ["zzyx", "", [], [5], ["zzyx"],
                                          ["string", "string"]]),
    ("enum", {}, wrong("list") + [[], ["a", "a"]]),
    ("multipleOf", {"type": "number"}, NUMBER + [0, -1]),
    ("minimum", {"type": "number"}, NUMBER),
    ("maximum", {"type": "number"}, NUMBER),
    ("exclusiveMinimum", {"type": "number"}, NUMBER),
    ("exclusiveMaximum", {"type": "number"}, NUMBER),
    ("minLength", TEXT, COUNT), ("maxLength", TEXT, COUNT),
    ("pattern", TEXT, STRING), ("pattern", {}, ["("]),
    ("format", TEXT, STRING),
    ("contentEncoding", TEXT, STRING),
    ("contentMediaType", TEXT, STRING),
    ("contentSchema", TEXT, SCHEMA),
    ("title", {}, STRING), ("description", {}, STRING),
    ("deprecated", {}, BOOL), ("readOnly", {}, BOOL), ("writeOnly", {}, BOOL),
    ("nullable", TEXT, BOOL),
    ("examples", {}, wrong("list")),
    ("discriminator", {"oneOf": [{"$ref": "#/components/schemas/Big"},
                                 {"$ref": "#/components/schemas/Rest"}]},
     wrong("object")),
    ("xml", {}, wrong("object")),
    ("externalDocs", {}, wrong("object")),
]
# A keyword of one type is looked at beside any other, too.
BESIDES = [{}, {"const": "a"}, {"enum": [1, 2]}, {"type": ["string", "null"]},
           {"type": "boolean"}]


def kinds():
    """(object, field): what its value is, of OPENAPI.md."""
    out = {}
    for line in open(os.path.join(HERE, "OPENAPI.md")):
        cells = [cell.strip().strip("`") for cell in line.split("|")][1:-1]
        if len(cells) == 6 and cells[2] in ("3.0", "3.1", "3.2"):
            out[(cells[0], cells[1])] = cells[3]
    return out


# What cannot be there without the field.
CALLS = {"OpenAPI.paths": "paths", "Path Item.additionalOperations": "LINK",
         "OpenAPI.webhooks": "events", "OpenAPI.components": "events",
         "Components.schemas": "events", "Components.requestBodies": "events",
         "Operation.callbacks": "made", "Discriminator.propertyName": "events",
         "Discriminator.mapping": "events", "Path Item.post": "post"}


def is_within(what, lost):
    """May this call or event be lost with what is wrong? The webhook is one
    event for each value of the discriminator, "big" and "rest"; the callback is
    "made", and the operation that has it is a post."""
    method, event = lost
    part = CALLS.get(what, "")
    if part == "paths":
        return method != "" or event == "made"
    if part == "post":
        return method == "POST" or event == "made"
    return (part == "events" and event in ("big", "rest")) or \
        (part != "" and part in (event, method)) or \
        (method != "" and what == "Path Item." + method.lower())


class Trial:
    def __init__(self, hookc, work):
        self.hookc, self.work = hookc, work
        self.tried = self.failed = 0
        self.base = self.run(openapi.document())

    def run(self, doc):
        text = json.dumps(doc, indent=1).replace(f'"{HUGE}"', "1e400")
        path = os.path.join(self.work, "api.json")
        with open(path, "w") as file:
            file.write(text)
        run = subprocess.run(
            [self.hookc, "list", path, "--prefix", "t", "-v",
             "--diagnostics", "json"], capture_output=True, text=True)
        try:
            told = json.loads(run.stderr)
        except ValueError:
            told = None
        return text, run, told


def mark(doc, path, value):
    """The lines of the value at path, if it is written with indent=1."""
    parent = openapi.at(doc, path[:-1])
    was = parent[path[-1]]
    parent[path[-1]] = "\0here"
    before = json.dumps(doc, indent=1).split("\n")
    parent[path[-1]] = was
    first = next(i for i, line in enumerate(before) if "\\u0000here" in line)
    return first + 1, first + len(json.dumps(value, indent=1).split("\n"))


def messages(told):
    """(id, text, line) of each warning and error."""
    for one in told or []:
        if one["kind"] in ("warning", "error"):
            caret = (one.get("locations") or [{}])[0].get("caret", {})
            yield one.get("option", ""), one["message"], caret.get("line", 0)


def calls(output):
    """Operations and events, as the lists have them."""
    return re.findall(r"^  (?:([A-Z]+) +/\S*|([a-z]\S*) .*)$",
                      output.split("\nTypes")[0], flags=re.M)


def try_one(trial, what, doc, path, value, loud):
    first, last = mark(doc, path, value)
    text, run, told = trial.run(doc)
    trial.tried += 1
    known = {(a, b) for a, b, _ in messages(trial.base[2])}
    here = [m for m in messages(told) if first <= m[2] <= last]
    fresh = [m for m in here if (m[0], m[1]) not in known] or here
    lost = [c for c in calls(trial.base[1].stdout)
            if c not in calls(run.stdout) and not is_within(what, c)]
    fault = ("crash" if told is None or run.returncode not in (0, 1, 2) else
             "refused" if run.returncode else
             f"lost {lost}" if lost else
             "silent" if not fresh else "")
    shown = json.dumps(value).replace(f'"{HUGE}"', "1e400")
    if fault:
        trial.failed += 1
        print(f"{fault}: {what}: {shown}")
    elif loud:
        print(f"{what}: {shown}: {fresh}")


def main():
    hookc = os.path.realpath(sys.argv[1])
    word = sys.argv[2] if len(sys.argv) > 2 else ""
    with tempfile.TemporaryDirectory() as work:
        trial = Trial(hookc, work)
        said = kinds()
        for (name, field), place in openapi.fields().items():
            if word not in f"{name}.{field}":
                continue
            for value in FIELDS[said[(name, field)]]:
                doc = openapi.document()
                openapi.at(doc, place)[field] = value
                try_one(trial, f"{name}.{field}", doc, list(place) + [field],
                        value, word)
        for keyword, beside, values in KEYWORDS:
            if word not in f"schema.{keyword}":
                continue
            for n, value in enumerate(values):
                for more in [{}] + ([] if beside == {} else BESIDES):
                    doc = openapi.document()
                    schema = {**beside, **more, keyword: value}
                    doc["components"]["schemas"]["Thing"]["properties"][
                        "tried"] = schema
                    try_one(trial, f"schema.{keyword} of {beside} {more}", doc,
                            ["components", "schemas", "Thing", "properties",
                             "tried", keyword], value, word)
    print(f"{trial.tried} wrong values, {trial.failed} are not told")
    return 1 if trial.failed else 0


if __name__ == "__main__":
    sys.exit(main())
