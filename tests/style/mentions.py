#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Comments name what exists, and say it once.

Fails on a comment of gen, of the templates or of the tests that mentions a
function, "name()", or a file, "name.c", that is not there, or that has a
paragraph twice.
"""
import glob
import os
import re
import sys

SOURCES = ('gen/**/*.[ch]', 'templates/**/*.[ch]', 'tests/**/*.[ch]')
COMMENT = re.compile(r'/\*.*?\*/', re.S)
FUNCTION = re.compile(r'(?<![\w.])([a-z_][a-z0-9_]{3,})\(\)')
FILE = re.compile(r'(?<![\w$*./{-])'
                  r'([a-z_][\w-]*(?:\.tmpl)?\.(?:c|h|py|sh|mjs))\b')
# Of other people's libraries, which are not all included everywhere.
FOREIGN = re.compile('mbedtls_|realpath$|fork$|strtod$|snprintf$')
# What examples in comments call their files, and what tests make.
EXAMPLES = re.compile(r'acme|handlers\.h$')


def sources(source):
    for pattern in SOURCES:
        for path in glob.glob(os.path.join(source, pattern), recursive=True):
            if '/expected' not in path:
                yield path


def repeated(comment):
    """The beginning of each paragraph that stands twice in a comment."""
    paragraphs = [' '.join(text.replace('*', ' ').split())
                  for text in re.split(r'\n[ \t]*\*[ \t]*\n', comment[2:-2])]
    return sorted({text[:40] for text in paragraphs
                   if text and paragraphs.count(text) > 1})


def main():
    source = os.environ.get('HOOKC_SOURCE', '.')
    texts = {}
    for path in sorted(sources(source)):
        with open(path, encoding='utf-8') as file:
            texts[path] = file.read()
    words = set()
    for text in texts.values():
        words.update(re.findall(r'\w+', COMMENT.sub('', text)))
    files = {os.path.basename(path)
             for folder in ('gen', 'templates', 'tests', 'out')
             for path in glob.glob(os.path.join(source, folder, '**/*'),
                                   recursive=True)}
    faults = 0
    for path, text in texts.items():
        for comment in COMMENT.finditer(text):
            wrong = [name + '()' for name in FUNCTION.findall(comment.group())
                     if name not in words and not FOREIGN.match(name)]
            wrong += [name for name in FILE.findall(comment.group())
                      if name not in files and not EXAMPLES.match(name)]
            wrong = ['there is no ' + name for name in wrong]
            wrong += ['stands twice: ' + begin
                      for begin in repeated(comment.group())]
            for what in wrong:
                print('%s:%d: %s' %
                      (os.path.relpath(path, source),
                       text.count('\n', 0, comment.start()) + 1, what))
            faults += len(wrong)
    return faults > 0


if __name__ == '__main__':
    sys.exit(main())
