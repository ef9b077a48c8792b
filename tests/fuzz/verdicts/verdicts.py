#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""verdicts.py HOOKC WORK [--schemas N] [--instances N] [--seed N] [--jobs N]
    [--ajv N --modules FOLDER]

Random schemas, each of two keywords or more, so that every keyword stands
beside every other, and random values. X_accepts(), types (reading, checking,
writing; in both directions, and without one) and an interpreter of the tests'
own on jansson must agree. Each batch of schemas is asked once with "refuses:
letter" and once with "refuses: types".

With --ajv, N of each schema's values are put to ajv as well, which stands in
FOLDER/node_modules, or is got there from npm (build-tests/corpora/modules has
it after tests/run --corpora); without node or npm that is skipped.
"""
import json
import os
import random
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.realpath(__file__))
SOURCE = os.environ.get('HOOKC_SOURCE', os.path.join(HERE, '../../..'))
CORPORA = os.path.join(SOURCE, 'tests/corpora')
sys.path.insert(0, os.path.join(SOURCE, 'tests/conformance'))
from accept import RUNTIME
from as_read import as_read, held as held_of
from maker import DEFS, Maker

BATCH = 60

# What earlier runs found; asked in every run.
KNOWN = json.load(open(os.path.join(HERE, 'known.json')))


def holder(schema):
    """Of an object that holds the value: what all are asked about."""
    return {'type': 'object', 'required': ['value'],
            'properties': {'value': schema}}


def name_of(number):
    text = ''
    for _ in range(4):
        number, digit = divmod(number, 26)
        text = chr(97 + digit) + text
    return 'q' + text


class Run:
    def __init__(self, hookc, work, arguments):
        option = dict(zip(arguments, arguments[1:] + ['']))
        self.hookc = os.path.realpath(hookc)
        self.work = os.path.realpath(work)
        self.count = int(option.get('--schemas', 120))
        self.instances = int(option.get('--instances', 200))
        self.seed = int(option.get('--seed', 0)) or \
            random.SystemRandom().randrange(1, 1 << 31)
        self.pool = ThreadPoolExecutor(int(option.get('--jobs', 2)))
        self.sample, self.opinions = int(option.get('--ajv', 0)), 0
        self.thrown = 0
        self.modules = os.path.realpath(
            option.get('--modules', self.work + '.modules'))
        if self.sample and not self.install():
            self.sample = 0
        self.runtime, self.failures, self.asked = [], 0, 0

    def install(self):
        """ajv, from npm; false, after a word, where it cannot be had."""
        os.makedirs(self.modules, exist_ok=True)
        if not shutil.which('node'):
            print('skipped: ajv, for node is not here')
            return False
        if os.path.isdir(os.path.join(self.modules, 'node_modules/ajv')):
            return True
        shutil.copy(os.path.join(CORPORA, 'package.json'), self.modules)
        if not shutil.which('npm') or subprocess.run(
                ['npm', 'install', '--silent', '--no-audit', '--no-fund'],
                cwd=self.modules, stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL, check=False).returncode:
            print('skipped: ajv, for npm does not have it here')
            return False
        return True

    def ask_ajv(self, schemas, printed):
        """What the driver printed of each schema, put to ajv."""
        asked = {name: [] for name in schemas}
        for line in printed.splitlines():
            if line.startswith('?'):
                name, judged, value = line[1:].split('\t')
                asked[name].append([json.loads(value), judged == '1'])
        ran = subprocess.run(
            ['node', os.path.join(HERE, 'ajv.mjs'), self.modules],
            input=json.dumps({
                'defs': {'components': {'schemas': DEFS}},
                'asked': [{'schema': schemas[name], 'values': values}
                          for name, values in asked.items()]}),
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            check=False)
        self.opinions += sum(map(len, asked.values()))
        self.thrown += int((ran.stdout.split() or ['0'])[-1]) \
            if ran.returncode == 0 else 0
        if ran.returncode != 0:
            self.failures += 1
            print(f'ajv:\n{ran.stdout[:20000]}', flush=True)

    def command(self, command, folder):
        ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, check=False)
        if ran.returncode != 0:
            self.failures += 1
            print(' '.join(command[:2]), 'ended with', ran.returncode)
            print('\n'.join(line for line in ran.stdout.splitlines()
                            if 'error' in line)[:3000])
        return ran.returncode == 0

    def compile(self, source, out):
        target = os.path.join(out, re.sub(r'\W', '_', source) + '.o')
        jansson = subprocess.run(['pkg-config', '--cflags', 'jansson'],
                                 stdout=subprocess.PIPE, text=True,
                                 check=True).stdout.split()
        return target if self.command(
            ['gcc', '-std=c11', '-D_GNU_SOURCE', '-O1', '-g0',
             '-fsanitize=undefined', '-fno-sanitize-recover=all',
             f'-I{out}/hook', f'-I{out}/t', f'-I{out}', f'-I{CORPORA}',
             f'-I{HERE}', *jansson, '-c', source, '-o', target], out) else None

    def write(self, folder, schemas, mode):
        holders = {name: holder(schema) for name, schema in schemas.items()}
        with open(os.path.join(folder, 'api.json'), 'w') as file:
            json.dump({'openapi': '3.1.0', 'paths': {},
                       'info': {'title': 'random', 'version': '1'},
                       'components': {'schemas': {**DEFS, **holders}}}, file)
        with open(os.path.join(folder, 'provider.yaml'), 'w') as file:
            file.write('provider: t\nprefix: t\ndocuments: [api.json]\n'
                       f'accepts: yes\nrefuses: {mode}\n')

    def subjects(self, out, schemas, mode):
        def text(value):
            return json.dumps(json.dumps(value))
        with open(os.path.join(out, 'subjects.h'), 'w') as file:
            file.write(f'#define LETTER {int(mode == "letter")}\n'
                       'static const char defs[] = ' +
                       text({'components': {
                           'schemas': DEFS,
                           'held': {n: held_of(s) for n, s in DEFS.items()},
                           'read': {n: as_read(s) for n, s in DEFS.items()},
                       }}) + ';\n'
                       'static const struct subject subjects[] = {\n')
            for name, schema in schemas.items():
                held = holder(schema)
                file.write(f'\t{{"{name}", {text(held)}, '
                           f'{text(as_read(held))}, t_{name}_accepts}},\n')
            file.write('\t{NULL, NULL, NULL, NULL},\n};\n')

    def build(self, folder, schemas, mode):
        out = os.path.join(folder, 'out')
        shutil.rmtree(folder, ignore_errors=True)
        os.makedirs(out)
        self.write(folder, schemas, mode)
        if not self.command([self.hookc, 'provider.yaml', '-w', '--templates',
                             os.path.join(CORPORA, 'templates'), '-o', out],
                            folder):
            return None
        self.subjects(out, schemas, mode)
        if not self.runtime:
            keep = self.work_of(out)
            self.runtime = list(self.pool.map(
                lambda name: self.compile(f'{out}/hook/{name}', keep),
                RUNTIME))
            self.runtime.append(self.compile(os.path.join(HERE, 'judge.c'),
                                             keep))
        parts = [f'{out}/t/{name}' for name in os.listdir(f'{out}/t')
                 if name.endswith('.c') and not name.startswith('test_')]
        objects = list(self.pool.map(
            lambda part: self.compile(part, out),
            parts + [os.path.join(HERE, 'driver.c')]))
        return f'{out}/driver' if all(objects + self.runtime) and \
            self.command(['gcc', '-fsanitize=undefined', *objects,
                          *self.runtime, '-ljansson', '-lm', '-o',
                          f'{out}/driver'], out) else None

    def work_of(self, out):
        """Objects of the runtime outlive the folder they are made in."""
        keep = os.path.join(self.work, 'runtime')
        if not os.path.isdir(keep):
            shutil.copytree(out, keep)
        return keep

    def batch(self, number, schemas):
        for mode in ('letter', 'types'):
            driver = self.build(os.path.join(self.work, 'batch'), schemas, mode)
            if not driver:
                return
            ran = subprocess.run([driver, str(self.instances),
                                  str(self.seed + number),
                                  str(self.sample * (mode == 'letter'))],
                                 stdout=subprocess.PIPE,
                                 stderr=subprocess.PIPE, text=True,
                                 check=False)
            self.asked += self.instances * len(schemas)
            if ran.returncode != 0:
                self.failures += 1
                told = '\n'.join(line for line in ran.stdout.splitlines()
                                 if not line.startswith('?'))
                print(f'{mode}, batch {number}:\n{told[:20000]}' +
                      (ran.stderr[:2000] if ran.returncode != 1 else ''),
                      flush=True)
            if self.sample and mode == 'letter':
                self.ask_ajv(schemas, ran.stdout)

    def all(self):
        print(f'seed {self.seed}', flush=True)
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        maker = Maker(self.seed)
        pairs = [(a, b) for i, a in enumerate(maker.keywords)
                 for b in maker.keywords[:i + 1]]
        maker.random.shuffle(pairs)
        schemas = KNOWN + [
            maker.pair(*pairs[i % len(pairs)]) if i % 4 else maker.schema()
            for i in range(self.count)]
        for start in range(0, len(schemas), BATCH):
            self.batch(start // BATCH, {
                name_of(start + i): schema for i, schema in
                enumerate(schemas[start:start + BATCH])})
        print(f'{self.asked} values, {self.failures} batches with differences' +
              f', {self.opinions} of them asked ajv, which threw in '
              f'{self.thrown} schemas' * bool(self.sample))
        if not self.failures:
            shutil.rmtree(self.work)
        return 1 if self.failures else 0


if __name__ == '__main__':
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    if subprocess.run(['pkg-config', '--exists', 'jansson'],
                      check=False).returncode != 0:
        print('skipped: jansson (libjansson-dev) is not here')
        sys.exit(77)
    sys.exit(Run(sys.argv[1], sys.argv[2], sys.argv[3:]).all())
