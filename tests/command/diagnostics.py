# SPDX-License-Identifier: MIT
"""diagnostics.py json|sarif|log FILE: are these the messages of diagnostics.sh,
in the form that programs ask for? log: SARIF of whatever messages, which is of
the structure that version 2.1.0 (OASIS) has: no property but its own, those
that it requires, and what they may be."""
import json
import re
import sys


# Each object of a log, as far as one is written here: SARIF 2.1.0, sections
# 3.4 (artifactLocation), 3.11 (message), 3.13 (sarifLog), 3.14 (run), 3.18
# (tool), 3.19 (toolComponent), 3.27 (result), 3.28 (location), 3.29
# (physicalLocation), 3.30 (region), 3.49 (reportingDescriptor). "!": required;
# "*": a list, "&": one whose items differ.
OBJECTS = {
    "log": {"$schema": "uri", "!version": ("2.1.0",), "!runs": "*run",
            "properties": "any"},
    "run": {"!tool": "tool", "columnKind": (
        "utf16CodeUnits", "unicodeCodePoints"), "results": "*result"},
    "tool": {"!driver": "component", "extensions": "&component"},
    "component": {"!name": "text", "version": "text", "rules": "&rule",
                  "semanticVersion": "text", "informationUri": "uri"},
    "rule": {"!id": "text", "name": "text", "shortDescription": "several",
             "fullDescription": "several", "help": "several",
             "helpUri": "uri"},
    "several": {"!text": "text", "markdown": "text"},
    "message": {"text": "text", "id": "text", "markdown": "text",
                "arguments": "*text"},
    "result": {"ruleId": "text", "ruleIndex": "index", "level": (
        "none", "note", "warning", "error"), "!message": "message",
               "locations": "*location", "relatedLocations": "&location"},
    "location": {"id": "index", "physicalLocation": "physical",
                 "message": "message"},
    "physical": {"artifactLocation": "artifact", "region": "region"},
    "artifact": {"uri": "reference", "uriBaseId": "text", "index": "index"},
    "region": {"startLine": "place", "startColumn": "place",
               "endLine": "place", "endColumn": "place"},
}
SCALARS = {
    "any": lambda value: True,
    "text": lambda value: isinstance(value, str),
    "index": lambda value: isinstance(value, int) and value >= -1,
    "place": lambda value: isinstance(value, int) and value >= 1,
    "uri": lambda value: re.fullmatch(r"[a-z]+:[!-~]+", value),
    "reference": lambda value: re.fullmatch(
        r"(?:[A-Za-z0-9\-._~/:!$&'()*+,;=@]|%[0-9A-F]{2})*", value),
}


def check_structure(value, kind, path):
    if isinstance(kind, tuple):
        check(value in kind, path)
    elif kind[0] in "*&":
        check(isinstance(value, list), path)
        for i, item in enumerate(value):
            check_structure(item, kind[1:], "%s/%d" % (path, i))
            check(kind[0] == "*" or item not in value[:i],
                  "%s/%d stands there once" % (path, i))
    elif kind in SCALARS:
        check(SCALARS[kind](value), path)
    else:
        check(isinstance(value, dict), path)
        members = {name.lstrip("!"): of for name, of in
                   OBJECTS[kind].items()}
        for name in OBJECTS[kind]:
            check(name[0] != "!" or name[1:] in value, path + name)
        for name, item in value.items():
            check(name in members, "%s/%s is a property" % (path, name))
            check_structure(item, members[name], path + "/" + name)


def check(condition, what):
    if not condition:
        sys.exit("it is not so: " + what)


def check_json(messages):
    check(isinstance(messages, list) and len(messages) == 7, "7 messages")
    for message in messages:
        check(message["kind"] in ("error", "warning"), "kind")
        check(message["kind"] == "error" or
              message["option"] == "-W" + message["id"], "option")
        for caret in message["locations"]:
            check(set(caret["caret"]) == {"file", "line", "column"}, "caret")
        for child in message["children"]:
            check(child["kind"] == "note" and child["message"], "children")
    check(sum(len(m["children"]) for m in messages) >= 5, "notes")


def check_place(place):
    place = place["physicalLocation"]
    check(re.fullmatch(r"(?:[A-Za-z0-9\-._~/]|%[0-9A-F]{2})+",
                       place["artifactLocation"]["uri"]), "a URI")
    region = place.get("region", {"startLine": 1})
    check(region["startLine"] >= 1 and region.get("startColumn", 1) >= 1,
          "a region")
    return place


def check_sarif(log):
    check_structure(log, "log", "")
    check(log["version"] == "2.1.0" and len(log["runs"]) == 1, "one run")
    run = log["runs"][0]
    driver = run["tool"]["driver"]
    check(driver["name"] == "hookc" and driver["version"], "the tool")
    check(run["columnKind"] == "unicodeCodePoints", "columns")
    rules = driver["rules"]
    for rule in rules:
        check(rule["id"] and rule["shortDescription"]["text"].endswith(".")
              and rule["help"]["text"], "a rule")
    check(len({rule["id"] for rule in rules}) == len(rules), "unique rules")
    check(len(run["results"]) == 7, "7 results")
    for result in run["results"]:
        check(result["level"] in ("error", "warning", "note", "none"), "level")
        check(rules[result["ruleIndex"]]["id"] == result["ruleId"], "the rule")
        check(result["message"]["text"], "a message")
        for place in result["locations"]:
            check_place(place)
        for place in result["relatedLocations"]:
            check_place(place)
            check(place["message"]["text"], "a note's message")
    # The column counts characters: the name before it has two bytes.
    odd = [r for r in run["results"] if r["ruleId"] == "limits-invalid"][0]
    place = check_place(odd["locations"][0])
    check(place["region"] == {"startLine": 11, "startColumn": 36}, "characters")
    check(place["artifactLocation"]["uri"] == "api%20file.yaml", "a blank")


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        value = json.load(file)
    if sys.argv[1] == "log":
        check_structure(value, "log", "")
    else:
        (check_json if sys.argv[1] == "json" else check_sarif)(value)


main()
