#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""schema.py HOOKC WORK [--only FILE]... [--verbose]

Asks the required tests of the JSON Schema Test Suite of emitted types:
draft2020-12 as schemas of OpenAPI 3.1, draft4 as schemas of 3.0. Each group's
schema is a file of its own, which a holder's member `value` refers to.

Reading, leniently and strictly, checking, and writing with checks must come to
the suite's verdict where the manifest says "refuses: letter". Where it does not
("types"), they may refuse what is not of its type in C, and nothing else. What
is read must also be written as it came.
"""
import json
import os
import subprocess
from glob import glob

from emitted import RUNTIME, SOURCE, SUITE, Emitted, start

DRIVER = os.path.join(SOURCE, 'tests/corpora')
DIALECTS = {'draft2020-12': '3.1.0', 'draft4': '3.0.3'}
BATCH = 100
MODES = ['letter', 'types']
COLUMNS = ['agreed', 'of no type', 'refused', 'DISAGREED']
# Fewer would mean that the suite is not whole.
TESTS = {'draft2020-12': 1299, 'draft4': 618}


class Group:
    """A schema with its tests, and what hookc says of it."""

    def __init__(self, dialect, file, number, group):
        self.dialect, self.file = dialect, file
        self.description, self.tests = group['description'], group['tests']
        self.schema = group['schema']
        self.name = f'{file.replace("/", "-")}-{number}'
        self.holder = f'H-{self.name}'
        self.refusal = ''

    def inspect(self, hookc, folder):
        schema = self.schema
        if self.dialect == 'draft4' and isinstance(schema, dict):
            # A file of its own: in a schema of OpenAPI 3.0 there is no id.
            schema = {'$schema': 'http://json-schema.org/draft-04/schema#',
                      **schema}
        with open(os.path.join(folder, self.name + '.json'), 'w') as file:
            json.dump(schema, file)
        write_document(folder, 'only-' + self.name, [self])
        ran = subprocess.run(
            [hookc, 'list', f'only-{self.name}.json', '--prefix', 't'],
            cwd=folder, capture_output=True, text=True, check=False)
        if ran.returncode != 0:
            self.refusal = next(line for line in ran.stderr.split('\n')
                                if 'error' in line)


def write_document(folder, name, groups):
    document = {
        'openapi': DIALECTS[groups[0].dialect],
        'info': {'title': 'schemas', 'version': '1'}, 'paths': {},
        'components': {'schemas': {group.holder: {
            'type': 'object', 'required': ['value'],
            'properties': {'value': {'$ref': group.name + '.json'}},
        } for group in groups}}}
    with open(os.path.join(folder, name + '.json'), 'w') as file:
        json.dump(document, file)


def write_manifest(folder, name, mode):
    with open(os.path.join(folder, 'provider.yaml'), 'w') as file:
        file.write(f'provider: t\nprefix: t\ndocuments: [{name}.json]\n'
                   f'refuses: {mode}\nformats: annotation\n')


class Run(Emitted):
    def __init__(self, hookc, work, arguments):
        super().__init__(hookc, work, arguments, '-O0')
        self.table = {}

    def count(self, group, mode, column, number=1):
        row = self.table.setdefault((mode, group.dialect, group.file),
                                    dict.fromkeys(COLUMNS, 0))
        row[column] += number

    # ---- emitting and compiling ----

    def groups(self, dialect):
        top = os.path.join(SUITE, 'tests', dialect)
        for path in sorted(glob(os.path.join(top, '*.json'))):
            name = os.path.relpath(path, top)[:-len('.json')]
            if self.only and name not in self.only:
                continue
            for number, group in enumerate(json.load(open(path))):
                yield Group(dialect, name, number, group)

    def compile(self, source, folder, out):
        return self.object(
            source, f'{folder}/{os.path.basename(source)[:-2]}.o', folder,
            [f'{out}/hook', f'{out}/t', DRIVER])

    def build(self, folder, name, mode, groups):
        """The driver of a batch; None after a failure."""
        out = os.path.join(folder, f'{name}-{mode}')
        write_document(folder, name, groups)
        write_manifest(folder, name, mode)
        if not self.command(
                [self.hookc, 'provider.yaml', '-w', '--remotes',
                 os.path.join(SUITE, 'remotes'), '--templates',
                 os.path.join(DRIVER, 'templates'), '-o', out], folder):
            return None
        if not self.runtime:
            self.runtime = list(self.pool.map(
                lambda part: self.compile(part, self.work, out),
                [f'{out}/hook/{part}' for part in RUNTIME] +
                [os.path.join(DRIVER, 'driver.c')]))
        objects = [self.compile(source, out, out) for source in
                   (f'{out}/t/t.c', f'{out}/t/t_accepts.c',
                    f'{out}/t/fuzz_t.c')] + self.runtime
        return self.link(objects, f'{out}/driver', folder)

    # ---- asking ----

    def answers(self, driver, groups):
        listed = subprocess.run([driver, 'list'], stdout=subprocess.PIPE,
                                text=True, check=True).stdout
        names = {}
        for line in listed.splitlines():
            root = json.loads(line)
            names[root.get('component')] = root.get('type')
        lines = [f'{names[group.holder]}\tboth\t' +
                 json.dumps({'value': test['data']}, separators=(',', ':'))
                 for group in groups for test in group.tests]
        return map(json.loads, self.ask(driver, lines))

    def judge(self, group, mode, test, answer):
        verdicts = {answer[name] for name in
                    ('verdict', 'strict', 'checked', 'sent')}
        codes = {error['code'] for error in answer['errors']}
        fault = None
        if answer['read'] and answer['written'] is not None and \
           json.loads(answer['written']) != {'value': test['data']}:
            fault = f'written as {answer["written"]}'
        elif len(verdicts) > 1:
            fault = 'one says yes, another no'
        elif answer['verdict'] == test['valid']:
            self.count(group, mode, 'agreed')
        elif mode == 'types' and test['valid'] and \
                codes and codes <= {'type', 'range'}:
            self.count(group, mode, 'of no type')
        else:
            fault = 'that is not the verdict'
        if fault:
            self.count(group, mode, 'DISAGREED')
            self.fail(f'{mode}: {group.dialect}/{group.file}: '
                      f'{group.description}: {test["description"]}\n'
                      f'\t{json.dumps(group.schema)[:400]}\n'
                      f'\t{json.dumps(test["data"])[:200]}\n\t{fault}: '
                      f'{json.dumps(answer)[:400]}')

    # ---- all of it ----

    def batch(self, folder, name, groups):
        tests = [(group, test) for group in groups for test in group.tests]
        for mode in MODES:
            driver = self.build(folder, name, mode, groups)
            if not driver:
                continue
            for (group, test), answer in zip(tests, self.answers(driver, groups)):
                self.judge(group, mode, test, answer)

    def dialect(self, dialect):
        folder = os.path.join(self.work, dialect)
        os.makedirs(folder)
        groups = list(self.groups(dialect))
        if not self.only and \
           sum(len(group.tests) for group in groups) < TESTS[dialect]:
            self.fail(f'{dialect} has {TESTS[dialect]} tests')
        list(self.pool.map(lambda group: group.inspect(self.hookc, folder),
                           groups))
        for group in groups:
            if not group.refusal:
                continue
            for mode in MODES:
                self.count(group, mode, 'refused', len(group.tests))
            if self.verbose:
                print(f'refused: {dialect}/{group.file}: {group.description}: '
                      f'{group.refusal}')
        groups = [group for group in groups if not group.refusal]
        for number in range(0, len(groups), BATCH):
            self.batch(folder, f'batch{number // BATCH}',
                       groups[number:number + BATCH])

    def print_table(self):
        print(f'{"":44}' + ''.join(f'{name:>13}' for name in COLUMNS))
        for mode in MODES:
            total = dict.fromkeys(COLUMNS, 0)
            for (of, dialect, file), row in self.table.items():
                if of != mode:
                    continue
                for name in COLUMNS:
                    total[name] += row[name]
                if row['agreed'] != sum(row.values()):
                    print(f'{mode + ": " + dialect + "/" + file:44}' + ''.join(
                        f'{row[name] or "":>13}' for name in COLUMNS))
            print(f'{mode + ": all":44}' +
                  ''.join(f'{total[name]:>13}' for name in COLUMNS))

    def run(self):
        for dialect in DIALECTS:
            self.dialect(dialect)
        self.print_table()


if __name__ == '__main__':
    start(Run, __doc__)
