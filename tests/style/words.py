#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What is emitted stands in templates/: no text of gen/view is C.

A view has names, numbers, literals of the specification and flags. Fails on a
string literal in gen/view that has a keyword of C, an operator, a bracket or a
name of the runtime in it, unless it is listed below with its reason.
"""
import glob
import os
import re
import sys

KEYWORDS = """auto bool break case char const continue default do double else
    enum extern false float for goto if inline int long NULL register return
    short signed sizeof static struct switch true typedef union unsigned void
    volatile while""".split()
KEYWORD = re.compile(r'\b(?:%s)\b' % '|'.join(KEYWORDS))
MARK = re.compile(r'[;{}&|<>=!~()]|->|\.[a-z]+\b(?!\.)|\bhook_|\bHOOK_')

# (file, what the literals match): the reason.
ALLOWED = [
    ("reserved.c", r".*", "the names of C and of the runtime are kept free"),
    ("name.c", r"hook_", "the runtime's names are avoided"),
    ("type.c", r"hook_u?int|struct |_list", "how wide a type is"),
    ("branch.c", r"bool|int", "branches are named as the runtime's types"),
    ("accept.c", r"true|false", "schemas of that name, in a comment"),
    ("call.c", r"each item: %s_read\(\)", "a comment"),
    ("head.c", r"default", "OpenAPI's name for all other responses"),
    ("words_type.h", r"unsigned", "a word that C keeps for itself"),
    ("words_event.h", r"unsigned", "the same"),
    ("comment.c", r"<U\+%04X>", "a character, in a comment"),
    ("object.c", r"%s \(%s\)", "a comment"),
    ("view.c", r"%s \(unconfirmed\): %s", "a comment"),
    ("parameter.c", r"-\._~.*", "what a path may hold as it is"),
    ("parameter.c", r"[{}&]", "a path's names and its query, as OpenAPI says"),
    ("spell.c", r".*", "the signs that names spell out"),
]
FILES = re.compile(r'[%a-z_0-9/]*\.(?:tmpl\.)?[ch]')


def is_c(literal):
    """Of prose, only marks; a keyword is a word of English as well."""
    return MARK.search(literal) or (' ' not in literal.strip() and
                                    KEYWORD.search(literal))


def literals(text):
    """Each string literal and its line; comments and #include are no code."""
    text = re.sub(r'/\*.*?\*/', lambda m: '\n' * m.group().count('\n'), text,
                  flags=re.S)
    for number, line in enumerate(text.split('\n'), 1):
        if line.startswith('#include'):
            continue
        for literal in re.findall(r'"((?:[^"\\]|\\.)*)"', line):
            yield number, literal


def main():
    source = os.environ.get('HOOKC_SOURCE', '.')
    faults = 0
    for path in sorted(glob.glob(os.path.join(source, 'gen/view/*.[ch]'))):
        name = os.path.basename(path)
        with open(path) as file:
            text = file.read()
        for number, literal in literals(text):
            if not is_c(literal) or FILES.fullmatch(literal):
                continue
            if any(name == where and re.fullmatch(what, literal)
                   for where, what, _ in ALLOWED):
                continue
            print('gen/view/%s:%d: "%s" is C: it belongs into a template'
                  % (name, number, literal))
            faults += 1
    return faults > 0


if __name__ == '__main__':
    sys.exit(main())
