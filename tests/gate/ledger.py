#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""ledger.py HOOKC

The ledger of ledger.yaml calls every keyword that can refuse a value enforced,
but for those that `x-ledger` beside them names: these are what it says there.
Whether what is enforced is so is shown by gate.py.
"""
import importlib.util
import json
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path[:0] = [HERE]
import document  # noqa: E402

FORMS = ('format: ', 'contentEncoding')
# What says how a value is read, and refuses none by itself.
SHAPES = ('items', 'prefixItems', 'properties', 'patternProperties')


def lines(hookc):
    """Of each schema's pointer: keyword and treatment; and what is wrong."""
    ran = subprocess.run(
        [hookc, 'list', '--ledger', '--format', 'json', '-w', '--prefix', 't',
         'ledger.yaml'], cwd=HERE, stdout=subprocess.PIPE, check=True)
    found, faults, seen = {}, 0, set()
    for text in ran.stdout.decode().splitlines():
        if text in seen:
            faults += 1
            print(f'a line stands twice: {text}')
        seen.add(text)
        line = json.loads(text)
        place = line['pointer'].rsplit('/', 1)[0]
        found.setdefault(place, {})[line['keyword']] = line['treatment']
    return found, faults


def usual(keyword):
    return 'structural' if keyword in SHAPES else 'enforced'


def schemas(schema):
    """All that say something of the ledger, or that could."""
    if isinstance(schema.node, (dict, list)):
        keys = schema.node if isinstance(schema.node, dict) else \
            range(len(schema.node))
        if isinstance(schema.node, dict):
            yield schema
        for key in keys:
            if key not in ('x-ledger', 'enum', 'const'):
                yield from schemas(schema.at(key))


def main():
    if importlib.util.find_spec('yaml') is None:
        print('skipped: no PyYAML')
        return 77
    found, faults = lines(os.path.realpath(sys.argv[1]))
    told = 0
    docs = document.Documents(os.path.join(HERE, 'ledger.yaml'))
    for schema in schemas(docs.root):
        known = found.get(schema.pointer, {})
        wanted = schema.get('x-ledger') or {}
        for keyword in sorted({*known, *wanted}):
            is_ = known.get(keyword, 'in no line')
            if keyword not in wanted and is_ in (
                    'structural', 'annotation', usual(keyword)):
                continue
            told += 1
            if is_ != wanted.get(keyword, usual(keyword)):
                faults += 1
                print(f'{schema.pointer}: {keyword} is {is_}, and not '
                      f'{wanted.get(keyword, usual(keyword))}')
    print(f'{told} keywords that are not enforced, {faults} faults')
    return 1 if faults or not told else 0


if __name__ == '__main__':
    sys.exit(main())
