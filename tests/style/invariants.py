#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a file calls an invariant is asserted in it.

Fails on a file of gen or of the runtime whose comments say "Invariant" where
no code asserts anything. What code cannot check, such as who owns a value, is
stated without that word.
"""
import glob
import os
import re
import sys

ASSERTION = re.compile(r'\b(?:assert|HOOK_ASSERT|static_assert|'
                       r'_Static_assert)\(')


def bare(text):
    """The code without comments, preprocessor lines and literals."""
    text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
    text = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text)
    return re.sub(r'^#.*$', '', text, flags=re.M)


def main():
    source = os.environ.get('HOOKC_SOURCE', '.')
    faults = 0
    for pattern in ('gen/*.[ch]', 'gen/*/*.[ch]', 'templates/hook/*.[ch]'):
        for path in sorted(glob.glob(os.path.join(source, pattern))):
            with open(path, encoding='utf-8') as file:
                text = file.read()
            if 'Invariant' not in text or ASSERTION.search(bare(text)):
                continue
            print('%s: it states an invariant, and asserts nothing' %
                  os.path.relpath(path, source))
            faults += 1
    return faults > 0


if __name__ == '__main__':
    sys.exit(main())
