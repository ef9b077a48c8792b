#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""choose.py BUILD --list | WORD...

What words mean in tests/run: a test's NAME, SUITE/NAME, or a SUITE, each with
the wildcards of the shell. Prints "test NAME" for every test that is meant and
"target FILE" for every file that ninja has to build for it. A word that means
nothing is an error, with the names that are like it.
"""
import difflib
import json
import os
import signal
import subprocess
import sys
from fnmatch import fnmatchcase


def introspect(build, what):
    """meson's own description of a build folder."""
    text = subprocess.run(['meson', 'introspect', build, '--' + what],
                          check=True, stdout=subprocess.PIPE).stdout
    return json.loads(text)


def suite_of(test):
    """The suite without the project's name."""
    return test['suite'][0].split(':')[-1]


def meant(word, tests):
    """By name first: a test may have the name of its suite."""
    for spell in (lambda t: [t['name']],
                  lambda t: [suite_of(t) + '/' + t['name']],
                  lambda t: [suite_of(t), suite_of(t) + '/']):
        found = [t for t in tests
                 if any(fnmatchcase(name, word) for name in spell(t))]
        if found:
            return found
    return []


def complain(word, tests):
    """What is like the word, or all suites."""
    names = {t['name'] for t in tests} | {suite_of(t) for t in tests}
    like = difflib.get_close_matches(word, sorted(names), 3, 0.5)
    like += sorted(n for n in names if word.lower() in n.lower()
                   and n not in like)[:8]
    print(f'tests/run: no test or suite is called {word!r}', file=sys.stderr)
    if like:
        print('  did you mean: ' + ', '.join(like), file=sys.stderr)
    else:
        print('  suites: ' + ', '.join(sorted({suite_of(t) for t in tests}))
              + '; "tests/run --list" has all names', file=sys.stderr)


def print_list(tests):
    """One line a test, by suite."""
    for test in sorted(tests, key=lambda t: (suite_of(t), t['name'])):
        print(f'{suite_of(test):12} {test["name"]}')


def main():
    """0, or 2 if a word means nothing."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    build, words = sys.argv[1], sys.argv[2:]
    tests = introspect(build, 'tests')
    if words == ['--list']:
        print_list(tests)
        return 0
    chosen, unknown = {}, [w for w in words if not meant(w, tests)]
    for word in words:
        for test in meant(word, tests):
            chosen[test['name']] = test
    for word in unknown:
        complain(word, tests)
    if unknown:
        return 2
    files = {t['id']: t['filename'] for t in introspect(build, 'targets')}
    needed = {name for test in chosen.values() for target in test['depends']
              for name in files[target]}
    for name in chosen:
        print('test', name)
    for name in sorted(needed):
        print('target', os.path.relpath(name, os.path.realpath(build)))
    return 0


if __name__ == '__main__':
    sys.exit(main())
