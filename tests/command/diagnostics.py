# SPDX-License-Identifier: MIT
"""diagnostics.py json|sarif FILE: are these the messages of diagnostics.sh, in
the form that programs ask for? SARIF: what version 2.1.0 requires (OASIS)."""
import json
import re
import sys


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
    check(place["region"] == {"startLine": 11, "startColumn": 35}, "characters")
    check(place["artifactLocation"]["uri"] == "api%20file.yaml", "a blank")


def main():
    with open(sys.argv[2], encoding="utf-8") as file:
        value = json.load(file)
    (check_json if sys.argv[1] == "json" else check_sarif)(value)


main()
