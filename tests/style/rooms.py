#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The rooms of gen/: rooms.py NAME=LIBRARY...

A room is a folder of gen/ and a static library. Fails
- on a circle of files that call each other, unless it is listed below,
- on an exported symbol that does not bear its folder's name,
- on an include that climbs out of its folder,
- on a file that the map at the top of its room's internal.h does not name, and
  on a name there that is no file; the runtime's map is in hook_private.h.
"""
import glob
import os
import re
import subprocess
import sys

# (room, files): the reason why they may call each other.
CIRCLES = {}

# Room: the names that stand for it, besides its own.
NAMES = {
    # base is what others are written in: its types are named by themselves.
    "base": ["arena", "str", "buf", "map", "diag", "hash",
             "inputs"],
}


def symbols(room, library):
    """What each file defines for others, and what it needs of others."""
    defines, needs = {}, {}
    out = subprocess.run(["nm", "-A", library], check=True, text=True,
                         capture_output=True).stdout
    for line in out.splitlines():
        where, rest = line.rsplit(":", 1)
        name = re.search(r"([^/:]+)\.c\.o$", where).group(1)
        name = re.sub("^%s_" % room, "", name)
        needs.setdefault(name, set())
        kind, symbol = rest.split()[-2:]
        if symbol.startswith("__"):
            continue  # a sanitizer's
        if kind == "U":
            needs[name].add(symbol)
        elif kind in "TDBRVW":
            defines[symbol] = name
    return defines, needs


def circles(edges):
    """Strongly connected components of more than one file."""
    reach = {}
    for start in edges:
        seen, queue = set(), [start]
        while queue:
            for to in edges[queue.pop()]:
                if to not in seen:
                    seen.add(to)
                    queue.append(to)
        reach[start] = seen
    found = {frozenset(b for b in edges if b in reach[a] and a in reach[b])
             for a in edges if a in reach[a]}
    return sorted(map(sorted, found))


def check_circles(room, defines, needs):
    edges = {name: {defines[symbol] for symbol in needs[name]
                    if symbol in defines} - {name} for name in needs}
    fine = True
    for circle in circles(edges):
        if any(room == where and set(circle) <= set(files.split())
               for where, files in CIRCLES):
            continue
        fine = False
        print("gen/%s: a circle of calls: %s" % (room, " ".join(circle)))
        for name in circle:
            for symbol in sorted(needs[name]):
                if defines.get(symbol, name) in set(circle) - {name}:
                    print("    %s.c calls %s, which is %s.c's"
                          % (name, symbol, defines[symbol]))
    return fine


def check_names(room, defines):
    allowed = tuple(name and name + "_" for name in NAMES.get(room, [room]))
    wrong = sorted(s for s in defines if not s.startswith(allowed))
    for symbol in wrong:
        print("gen/%s/%s.c: '%s' does not begin with '%s'"
              % (room, defines[symbol], symbol, allowed[0]))
    return not wrong


def check_includes(source):
    fine = True
    for path in sorted(glob.glob(os.path.join(source, "gen", "**", "*.[ch]"),
                                 recursive=True)):
        with open(path, encoding="utf-8") as file:
            for number, line in enumerate(file, 1):
                if re.match(r'\s*#\s*include\s*"[^"]*\.\./', line):
                    print("%s:%d: an include climbs out of its folder"
                          % (path, number))
                    fine = False
    return fine


def check_map(path, files, named):
    """`named` says of the map's text which files it names."""
    with open(path, encoding="utf-8") as file:
        head = file.read()
    said = named(head[:head.index("#ifndef")])
    for name in sorted(files ^ said):
        print("%s: the map %s %s" % (path, "has not" if name in files
                                     else "has, and there is none:", name))
    return said == files


def check_maps(source):
    fine = True
    for path in sorted(glob.glob(os.path.join(source, "gen/*/internal.h"))):
        files = {os.path.basename(name) for name in glob.glob(
            os.path.join(os.path.dirname(path), "*.c"))}
        fine = check_map(path, files, lambda text: set(
            re.findall(r"\b\w+\.c\b", text))) and fine
    folder = os.path.join(source, "templates", "hook")
    files = {os.path.basename(name)[:-2] for name in glob.glob(
        os.path.join(folder, "*.c"))}
    return check_map(os.path.join(folder, "hook_private.h"), files,
                     lambda text: files & {
                         re.sub("^(hook_)?", "hook_", word)
                         if word != "hook" else word
                         for word in re.findall(r"\b\w+\b", text)}) and fine


def main():
    fine = check_includes(os.environ["HOOKC_SOURCE"])
    fine = check_maps(os.environ["HOOKC_SOURCE"]) and fine
    folders = {os.path.basename(os.path.dirname(path)) for path in glob.glob(
        os.path.join(os.environ["HOOKC_SOURCE"], "gen", "*", "*.c"))}
    rooms = dict(argument.split("=", 1) for argument in sys.argv[1:])
    for folder in sorted(folders - set(rooms)):
        print("gen/%s is not among the rooms of gen/meson.build" % folder)
        fine = False
    for room, library in rooms.items():
        defines, needs = symbols(room, library)
        fine = check_circles(room, defines, needs) and fine
        fine = check_names(room, defines) and fine
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
