#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""ledger.py HOOKC

The ledger of ledger.yaml calls every keyword that can refuse a value enforced,
but for those that `x-ledger` beside them names: these are what it says there.
Whether what is enforced is so is shown by gate.py. Of all our specifications
the pointer of each line leads to what the document has.
"""
import importlib.util
import json
import os
import subprocess
import sys
from glob import glob

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path[:0] = [HERE]
import document  # noqa: E402

FORMS = ('format: ', 'contentEncoding')
# What says how a value is read, and refuses none by itself.
SHAPES = ('items', 'prefixItems', 'properties', 'patternProperties')


def ledger(hookc, path):
    ran = subprocess.run(
        [hookc, 'list', '--ledger', '--format', 'json', '-w', '--prefix', 't',
         path], cwd=HERE, stdout=subprocess.PIPE, check=True)
    return ran.stdout.decode().splitlines()


def lines(hookc):
    """Of each schema's pointer: keyword and treatment; and what is wrong."""
    found, faults, seen = {}, 0, set()
    for text in ledger(hookc, 'ledger.yaml'):
        if text in seen:
            faults += 1
            print(f'a line stands twice: {text}')
        seen.add(text)
        line = json.loads(text)
        place = line['pointer'].rsplit('/', 1)[0]
        found.setdefault(place, {})[line['keyword']] = line['treatment']
    return found, faults


def nowhere(hookc, path):
    """Prints the lines that lead to nothing; returns their number, and all."""
    docs = document.Documents(path)
    faults = count = 0
    for text in ledger(hookc, path):
        line = json.loads(text)
        if os.path.realpath(line['file']) != docs.main:
            continue
        tokens = line['pointer'].split('/')[1:]
        count += 1
        if docs.root.at(*map(document.unescape, tokens)).node is None:
            faults += 1
            print(f"{path}: {line['keyword']} at {line['pointer']}: nothing")
    return faults, count


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
    hookc = os.path.realpath(sys.argv[1])
    found, faults = lines(hookc)
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
    led = 0
    for path in [*glob(f'{HERE}/../cases/*/spec.yaml'), f'{HERE}/spec.yaml',
                 f'{HERE}/files.yaml']:
        wrong, count = nowhere(hookc, path)
        faults += wrong
        led += count
    print(f'{told} keywords that are not enforced, {led} pointers followed, '
          f'{faults} faults')
    return 1 if faults or not told or not led else 0


if __name__ == '__main__':
    sys.exit(main())
