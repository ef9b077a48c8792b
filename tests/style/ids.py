#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The ids of messages in gen/ and the entries of gen/diagnostics.md: each has
the other, and each entry has its parts, in the order of its section. What is
told as a warning or a remark has a case in tests/bad, where -Werror=ID makes an
error of it."""
import glob
import os
import re
import sys

SOURCE = os.environ["HOOKC_SOURCE"]
ID = re.compile(r'"([a-z0-9]+(?:-[a-z0-9]+)+)"')

# Told as a warning, and tried elsewhere.
ELSEWHERE = {
    "out-undone": "tests/command/transaction.sh: a run that was killed",
}


def arguments(text, start):
    """The arguments of the call whose parenthesis ends before `start`."""
    out, depth, at = [""], 0, start
    while True:
        literal = re.compile(r'"(?:\\.|[^"\\])*"').match(text, at)
        if literal:
            out[-1] += literal.group(0)
            at = literal.end()
            continue
        char = text[at]
        if char in "([{":
            depth += 1
        elif char in ")]}":
            if depth == 0:
                return [argument.strip() for argument in out]
            depth -= 1
        if char == "," and depth == 0:
            out.append("")
        else:
            out[-1] += char
        at += 1


def used():
    """Ids that are told, and all literals that look like one."""
    told, seen, mild = {}, set(), set()
    for path in glob.glob(os.path.join(SOURCE, "gen", "*.c")) + glob.glob(
            os.path.join(SOURCE, "gen", "*", "*.c")):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        seen.update(ID.findall(text))
        for call in re.finditer(r"\bdiag_(error|warning|remark)\(", text):
            given = arguments(text, call.end())
            literal = len(given) > 2 and ID.fullmatch(given[2])
            if literal:
                told.setdefault(literal.group(1), path)
                if call.group(1) != "error":
                    mild.add(literal.group(1))
    return told, seen, mild


def tried():
    """Ids that a case of tests/bad has as a warning or a note."""
    found = set()
    for path in glob.glob(os.path.join(SOURCE, "tests", "bad", "*.err")):
        with open(path, encoding="utf-8") as file:
            found.update(re.findall(
                r"^\S.*: (?:warning|note): .*\[([a-z0-9-]+)\]$", file.read(),
                re.M))
    return found


def entries(text):
    return {name: body for name, body in re.findall(
        r"^## (.*)\n((?:(?!^#).*\n)*)", text, re.M)}


def main():
    with open(os.path.join(SOURCE, "gen", "diagnostics.md"),
              encoding="utf-8") as file:
        manual = entries(file.read())
    told, seen, mild = used()
    faults = ["%s: no entry in gen/diagnostics.md has the id '%s'"
              % (told[name], name) for name in sorted(set(told) - set(manual))]
    faults += ["gen/diagnostics.md: nothing tells '%s'" % name
               for name in sorted(set(manual) - seen)]
    faults += ["tests/bad: no case has a warning or a note '%s'" % name
               for name in sorted(mild - tried() - set(ELSEWHERE))]
    for name, body in manual.items():
        parts = body.strip("\n").split("\n\n")
        if not re.match(r"[A-Z`].*\.$", parts[0]):
            faults.append("gen/diagnostics.md: '%s' begins with no sentence"
                          % name)
        if not any(part.startswith("Fix: ") for part in parts):
            faults.append("gen/diagnostics.md: '%s' has no 'Fix: '" % name)
    print("\n".join(faults) or "%d ids" % len(manual))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
