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
BATCH = 60
NAMES = ['a', 'b', 'ab', 'c']
PATTERNS = ['^a', 'b$', '^(a|b)*$', 'c', '^.?$']
TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object', 'integer']
VALUES = [None, True, False, 0, 1, 1.5, 2, -1, '', 'a', 'ab', [], [1], {},
          {'a': 1}]


class Maker:
    """Schemas; `deep` is how far a schema is within another."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.keywords = [name[5:] for name in dir(self)
                         if name.startswith('make_')]

    def schema(self, deep=0):
        r = self.random
        if deep > 2 or (deep > 0 and r.random() < 0.15):
            return r.choice([True, False, {}, {'type': r.choice(TYPES)},
                             {'const': r.choice(VALUES)}])
        made = {}
        if r.random() < 0.5:
            made['type'] = r.choice(TYPES) if r.random() < 0.8 else \
                r.sample(TYPES[:6], 2)
        for name in r.sample(self.keywords, r.choice([1, 2, 2, 3])):
            made.update(getattr(self, 'make_' + name)(deep + 1))
        return made

    def pair(self, first, second):
        made = {}
        for name in (first, second):
            made.update(getattr(self, 'make_' + name)(1))
        if self.random.random() < 0.4:
            made['type'] = self.random.choice(TYPES)
        return made

    def schemas(self, deep):
        return [self.schema(deep) for _ in range(self.random.choice([1, 2, 3]))]

    def members(self, deep):
        names = self.random.sample(NAMES, self.random.choice([1, 2, 3]))
        made = {name: self.schema(deep) for name in names}
        for name in names:
            if isinstance(made[name], dict) and self.random.random() < 0.15:
                made[name].update(self.make_direction(deep))
        return made

    def count(self):
        return self.random.choice([0, 1, 2, 3])

    def make_const(self, _):
        return {'const': self.random.choice(VALUES)}

    def make_enum(self, _):
        return {'enum': self.random.sample(VALUES, 3)}

    def make_direction(self, _):
        return {self.random.choice(['readOnly', 'writeOnly']): True}

    def make_sent(self, deep):
        """One schema says that a member is not sent, another asks for it."""
        r, name = self.random, self.random.choice(NAMES[:2])
        said = r.choice([{}, {'type': r.choice(TYPES)}, self.schema(3)])
        if not isinstance(said, dict) or '$ref' in said:
            said = {}
        says = {'type': 'object', 'properties': {
            name: {**said, **self.make_direction(deep)}}}
        asks = r.choice([
            {'required': [name]}, {'properties': {name: self.schema(3)}},
            {'required': [name], 'properties': {name: self.schema(3)}},
            {'additionalProperties': False}, {'unevaluatedProperties': False},
            {'minProperties': 1}, {'maxProperties': 1},
            {'dependentRequired': {'c': [name], name: ['c']}},
            {'dependentSchemas': {name: {'required': ['c']}}},
            {'not': {'required': [name]}}, {'propertyNames': {'maxLength': 1}},
            {'patternProperties': {'^' + name: self.schema(3)}}])
        asks = r.choice([asks, {'type': 'object', **asks}])
        other = r.choice([{'required': ['c']}, {'type': 'object'},
                          self.schema(3)])
        return r.choice([
            {'allOf': [says, asks]}, {**says, **asks}, {**asks, **says},
            {**says, 'allOf': [asks, other]}, {'allOf': [says], **asks},
            {**says, 'oneOf': [asks, other]}, {'oneOf': [says, other], **asks},
            {**says, 'anyOf': [asks, other]}, {'anyOf': [says, other], **asks},
            {'oneOf': [{**says, **asks}, other]},
            {**says, 'if': asks, 'then': other, 'else': {'required': ['ab']}},
            {'if': other, 'then': says, **asks}])

    def make_minimum(self, _):
        return {'minimum': self.random.choice([-1, 0, 1, 1.5, 2])}

    def make_maximum(self, _):
        return {'maximum': self.random.choice([-1, 0, 1, 1.5, 2])}

    def make_exclusive(self, _):
        return {'exclusiveMinimum': self.random.choice([0, 1]),
                'exclusiveMaximum': self.random.choice([2, 3])}

    def make_multiple(self, _):
        return {'multipleOf': self.random.choice([1, 2, 0.5, 1.5])}

    def make_min_length(self, _):
        return {'minLength': self.count()}

    def make_max_length(self, _):
        return {'maxLength': self.count()}

    def make_pattern(self, _):
        return {'pattern': self.random.choice(PATTERNS)}

    def make_items(self, deep):
        return {'items': self.schema(deep)}

    def make_prefix(self, deep):
        return {'prefixItems': self.schemas(deep)}

    def make_min_items(self, _):
        return {'minItems': self.count()}

    def make_max_items(self, _):
        return {'maxItems': self.count()}

    def make_unique(self, _):
        return {'uniqueItems': True}

    def make_contains(self, deep):
        made = {'contains': self.schema(deep)}
        if self.random.random() < 0.4:
            made['minContains'] = self.count()
        if self.random.random() < 0.4:
            made['maxContains'] = self.count()
        return made

    def make_properties(self, deep):
        return {'properties': self.members(deep)}

    def make_pattern_properties(self, deep):
        return {'patternProperties': {
            pattern: self.schema(deep) for pattern in
            self.random.sample(PATTERNS, self.random.choice([1, 2]))}}

    def make_additional(self, deep):
        return {'additionalProperties': self.schema(deep)}

    def make_names(self, deep):
        return {'propertyNames': self.schema(deep)}

    def make_required(self, _):
        return {'required': self.random.sample(NAMES, 2)}

    def make_min_properties(self, _):
        return {'minProperties': self.count()}

    def make_max_properties(self, _):
        return {'maxProperties': self.count()}

    def make_dependent_required(self, _):
        return {'dependentRequired': {
            self.random.choice(NAMES): self.random.sample(NAMES, 2)}}

    def make_dependent_schemas(self, deep):
        return {'dependentSchemas': self.members(deep)}

    def make_all(self, deep):
        return {'allOf': self.schemas(deep)}

    def make_any(self, deep):
        return {'anyOf': self.schemas(deep)}

    def make_one(self, deep):
        return {'oneOf': self.schemas(deep)}

    def make_not(self, deep):
        return {'not': self.schema(deep)}

    def make_if(self, deep):
        return {'if': self.schema(deep), 'then': self.schema(deep),
                'else': self.schema(deep)}

    def make_ref(self, _):
        return {'$ref': '#/components/schemas/' +
                self.random.choice(list(DEFS))}

    def make_unevaluated_items(self, deep):
        return {'unevaluatedItems': self.schema(deep)}

    def make_unevaluated_properties(self, deep):
        return {'unevaluatedProperties': self.schema(deep)}


DEFS = {
    'defone': {'type': 'object', 'required': ['a'],
               'properties': {'a': {'type': 'integer'},
                              'b': {'$ref': '#/components/schemas/deftwo'}}},
    'deftwo': {'anyOf': [{'type': 'string', 'minLength': 1},
                         {'type': 'array',
                          'items': {'$ref': '#/components/schemas/deftwo'}}]},
    'defthree': {'type': 'object', 'required': ['a', 'b'],
                 'properties': {
                     'a': {'type': 'integer', 'readOnly': True},
                     'b': {'allOf': [{'type': 'string'},
                                     {'writeOnly': True}]}}},
}

# Types read a keyword that is about values of one JSON type as that type, where
# nothing says one: the rule of `refuses: types`.
ABOUT = {**dict.fromkeys(('minimum', 'maximum', 'exclusiveMinimum',
                          'exclusiveMaximum', 'multipleOf'), 'number'),
         **dict.fromkeys(('minLength', 'maxLength', 'pattern'), 'string'),
         **dict.fromkeys(('items', 'prefixItems', 'minItems', 'maxItems',
                          'uniqueItems', 'contains', 'unevaluatedItems'),
                         'array'),
         **dict.fromkeys(('properties', 'patternProperties', 'required',
                          'additionalProperties', 'propertyNames',
                          'minProperties', 'maxProperties', 'dependentRequired',
                          'dependentSchemas', 'unevaluatedProperties'),
                         'object')}


def about(schema):
    """Of which JSON types its keywords are; None: it says its type."""
    if isinstance(schema, bool):
        return set() if schema else None
    if schema.keys() & {'type', 'enum', 'const', '$ref'}:
        return None
    types = {ABOUT[name] for name in schema.keys() & ABOUT.keys()}
    for part in schema.get('allOf', []):
        if about(part) is None:
            return None
        types |= about(part)
    return types


def branch_as_read(branch, beside):
    """A branch of a choice, with the type that it is read as."""
    own = about(branch)
    if own is None or beside is None or len(own | beside) != 1:
        return as_read(branch, beside, True)
    return {'allOf': [as_read(branch, beside, True)],
            'type': (own | beside).pop()}


def as_read(schema, beside=frozenset(), part=False):
    """The same schema, with the types that branches of choices are read as. A
    member that is declared beside a closed part is taken, so none is closed."""
    if isinstance(schema, bool):
        return schema
    own, made = about(schema), dict(schema)
    if made.get('additionalProperties') is False and (
            part or made.keys() & {'allOf', 'anyOf', 'oneOf', '$ref'}):
        del made['additionalProperties']
    beside = None if own is None or beside is None else own | beside
    for name in made.keys() & {'anyOf', 'oneOf'}:
        made[name] = [branch_as_read(branch, beside) for branch in made[name]]
    for name in made.keys() & {'allOf', 'prefixItems'}:
        made[name] = [as_read(item, beside, True) if name == 'allOf' else
                      as_read(item) for item in made[name]]
    for name in made.keys() & {'items', 'additionalProperties'}:
        made[name] = as_read(made[name])
    for name in made.keys() & {'properties', 'patternProperties'}:
        made[name] = {key: as_read(part) for key, part in made[name].items()}
    return made


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
                       text({'components': {'schemas': DEFS}}) + ';\n'
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
