#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The table of tests/run --bench: what hookc and what it emits costs, beside
libraries that do the same work, and what is to be reached.

run.py HOOKC FOLDER [--rounds N] [--shared DIR] [SECTION...]: sections are
race, accept, receive, verify, sizes, diff, generation, memory, scaling; all if
none is named.
Every ratio is a median of rounds that take turns in one run, in time of the
processor, so that other work on the machine meets all alike.
"""
import argparse
import os
import sys

import sections

HERE = os.path.dirname(os.path.abspath(__file__))
SECTIONS = ('race', 'accept', 'receive', 'verify', 'sizes', 'diff',
            'generation', 'memory', 'scaling')


def main():
    parser = argparse.ArgumentParser(prog='tests/run --bench')
    parser.add_argument('hookc')
    parser.add_argument('folder')
    parser.add_argument('sections', nargs='*', metavar='SECTION',
                        help=', '.join(SECTIONS) + ' (all of them)')
    parser.add_argument('--rounds', type=int, default=31)
    parser.add_argument('--shared', default=os.environ.get('HOOKC_SHARED', ''))
    options = parser.parse_intermixed_args()
    for name in options.sections:
        if name not in SECTIONS:
            parser.error('there is no section ' + name)
    bench = sections.Bench(os.path.abspath(options.hookc),
                           os.path.abspath(options.folder),
                           options.shared, options.rounds)
    for name in options.sections or SECTIONS:
        getattr(bench, name)()
    return bench.end()


sys.exit(main())
