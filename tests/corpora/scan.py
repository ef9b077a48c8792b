#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""scan.py HOOKC [NAME...]: two properties of every specification of
../shared/corpora, without a compiler.

No name is declared twice in the headers of a provider: types, constants,
functions, macros. And of the choices (oneOf, anyOf), the number of those that
are kept raw in part, because nothing tells their branches apart, is at most
what RAW says; it is printed for each."""
import os
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, HERE)
import run  # noqa: E402

RAW = 16

COMMENT = re.compile(r'/\*.*?\*/', re.S)
LITERAL = re.compile(r'"(?:\\.|[^"\\])*"')
PATTERNS = (
    ('tag', re.compile(r'^(?:struct|enum|union) (\w+) \{', re.M)),
    ('macro', re.compile(r'^# *define (\w+)', re.M)),
    ('function', re.compile(r'^(?:[\w]+ )+\*?(\w+)\(', re.M)),
    ('functions', re.compile(r'^HOOK_(?:ENUM_)?FUNCTIONS\((\w+)', re.M)),
)


def declared(text):
    """(kind, name) of everything that a header declares."""
    text = LITERAL.sub('""', COMMENT.sub('', text))
    for kind, pattern in PATTERNS:
        for name in pattern.findall(text):
            if kind == 'functions':
                for verb in ('read', 'check', 'write', 'schema'):
                    yield 'ordinary', f'{name}_{verb}'
            elif not name.startswith(('HOOK_', 'hook_')):
                yield 'tag' if kind == 'tag' else 'ordinary', name
    for body in re.findall(r'^enum \w+ \{(.*?)^\};', text, re.S | re.M):
        for name in re.findall(r'^\s*(\w+)(?: =[^,]*)?,?$', body, re.M):
            yield 'ordinary', name


def twice(folder):
    seen, out = {}, []
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.h'):
            continue
        with open(os.path.join(folder, name)) as file:
            for key in declared(file.read()):
                if key in seen:
                    out.append(f'{key[1]}: in {seen[key]} and in {name}')
                seen[key] = name
    return len(seen), out


def choices(hookc, path):
    ledger = subprocess.run([hookc, 'list', path, '--prefix', 't', '--ledger',
                             '-w'], capture_output=True, text=True).stdout
    count = {'all': 0, 'raw': 0}
    for line in ledger.splitlines():
        cells = line.split(None, 2) if 'not enforced' not in line \
            else ['', *line.replace('not enforced', '').split(None, 1)]
        if len(cells) != 3 or not cells[1].isdigit():
            continue
        if cells[2] in ('oneOf', 'anyOf'):
            count['all'] += int(cells[1])
        if cells[2] == 'oneOf or anyOf that is undecidable':
            count['raw'] += int(cells[1])
    return count


def one(job):
    hookc, name, path = job
    with tempfile.TemporaryDirectory() as work:
        told = subprocess.run([hookc, path, '--prefix', 't', '-o', work,
                               '-w', '--no-runtime'], capture_output=True,
                              text=True)
        if told.returncode:
            return name, 0, [told.stderr], {'all': 0, 'raw': 0}
        names, wrong = twice(os.path.join(work, 't'))
        shutil.rmtree(os.path.join(work, 't'))
    return name, names, wrong, choices(hookc, path)


def main():
    hookc, only = os.path.realpath(sys.argv[1]), sys.argv[2:]
    if not os.path.isdir(run.CORPORA):
        print('skipped: there is no ../shared/corpora')
        return 77
    jobs = [(hookc, name, os.path.join(run.CORPORA, path))
            for name, path in run.specifications()
            if not only or name in only]
    names = every = raw = bad = 0
    with ThreadPoolExecutor(2) as pool:
        for name, count, wrong, choice in pool.map(one, jobs):
            names += count
            every += choice['all']
            raw += choice['raw']
            bad += len(wrong)
            if choice['raw'] or wrong:
                print(f"{name}: {choice['raw']} of {choice['all']} choices "
                      'raw in part')
            for line in wrong[:10]:
                print(f'    {line}')
    print(f'{len(jobs)} specifications, {names} names, {bad} twice; '
          f'{raw} of {every} choices raw in part, {RAW} are allowed')
    return 1 if bad or raw > RAW else 0


if __name__ == '__main__':
    sys.exit(main())
