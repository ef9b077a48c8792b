#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""lengths.py HOOKC: how long functions, lines and files are: of the generator,
the runtime, what is emitted and the tests. Prints the figures, and fails where

- nine functions in ten have more than 25 lines (of tests 30), or one has more
  than 60,
- a line is wider than 80 columns, with tabs of 8; where a text cannot be
  broken, than 100,
- a file of ours has more lines than the table says.

What is emitted has files and literals as long as the specification makes them.
It is measured in out/, and of large specifications of ../shared/corpora, whose
operations have up to 30 parameters; without those it says so.
"""
import glob
import os
import re
import subprocess
import sys
import tempfile

WIDE, WIDEST = 80, 100
# What: files; lines of a ninth function in ten, of the longest, of a file.
SETS = {
    'gen': (['gen/**/*.[ch]'], 25, 60, 500),
    'runtime': (['templates/hook/*.[ch]'], 25, 60, 500),
    'emitted': (['out/*/*.[ch]'], 25, 60, None),
    'tests': (['tests/**/*.[ch]'], 30, 60, 800),
}
# Large specifications: what HOOKC makes of them is held to 'emitted', too.
CORPORA = {
    'discord': 'discord/specs/openapi.json',
    'github': 'github-rest-3.0-xwebhooks/api.github.com.json',
    'openai': 'openai/openapi.yaml',
    'stripe': 'stripe/openapi/spec3.yaml',
}
# Files that may be longer, and why.
LONG = {'unicode.c': 'a table', 'hook_idn.h': 'a table'}


def width(line):
    return len(line.rstrip('\n').expandtabs(8))


def functions(lines):
    """The name of each function, and its lines from "{" to "}"."""
    start, name = None, ''
    for number, line in enumerate(lines):
        if re.match(r'[a-zA-Z_].*\w\(', line):
            name = re.search(r'(\w+)\(', line).group(1)
            if name == 'START_TEST':
                name = re.search(r'\((\w+)', line).group(1)
        if line.startswith('{'):
            start = number
        elif line.startswith('}') and start is not None:
            yield name, number - start + 1
            start = None


def measure(what, patterns, ninth_most, most, longest, source):
    faults, lengths, count = [], [], 0
    for path in sorted(set(sum((glob.glob(os.path.join(source, p),
                                          recursive=True)
                                for p in patterns), []))):
        name = os.path.relpath(path, source)
        if name.startswith(('out/hook/', 'tests/cases/', 'tests/reports/')) \
                or '.tmpl.' in name:
            continue
        with open(path) as file:
            lines = file.readlines()
        count += 1
        for number, line in enumerate(lines, 1):
            most_columns = WIDEST if '$' in line or '"' in line else WIDE
            if longest and width(line) > most_columns:
                faults.append('%s:%d: %d columns'
                              % (name, number, width(line)))
        for function, length in functions(lines):
            lengths.append(length)
            if length > most:
                faults.append('%s: %s() has %d lines'
                              % (name, function, length))
        if longest and len(lines) > longest and \
                os.path.basename(name) not in LONG:
            faults.append('%s: %d lines' % (name, len(lines)))
    lengths.sort()
    ninth = lengths[len(lengths) * 9 // 10] if lengths else 0
    print('%-8s %4d files, %5d functions: half have at most %d lines, nine '
          'in ten %d, the longest %d' %
          (what, count, len(lengths), lengths[len(lengths) // 2], ninth,
           lengths[-1]))
    if ninth > ninth_most:
        faults.append('%s: nine functions in ten have %d lines, not %d'
                      % (what, ninth, ninth_most))
    return faults


def measure_corpora(hookc, source):
    """As 'emitted' of each; a specification that is not there is told."""
    shared = os.environ.get('HOOKC_SHARED', os.path.join(source, '../shared'))
    patterns, *limits = SETS['emitted']
    faults = []
    for name, path in CORPORA.items():
        path = os.path.join(shared, 'corpora', path)
        if not os.path.exists(path):
            print('%-8s is not in ../shared/corpora' % name)
            continue
        with tempfile.TemporaryDirectory() as folder:
            made = subprocess.run([hookc, path, '--prefix', name, '-o',
                                   os.path.join(folder, 'out')],
                                  capture_output=True, check=False)
            if made.returncode:
                faults.append('%s: hookc ended with %d'
                              % (name, made.returncode))
                continue
            faults += measure(name, patterns, *limits, folder)
    return faults


def main():
    source = os.environ.get('HOOKC_SOURCE', '.')
    faults = []
    for what, limits in SETS.items():
        faults += measure(what, *limits, source)
    if len(sys.argv) > 1:
        faults += measure_corpora(sys.argv[1], source)
    print('\n'.join(faults))
    return len(faults) > 0


if __name__ == '__main__':
    sys.exit(main())
