#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the ledger calls enforced is enforced: for each place of each keyword of
a specification's schemas that "hookc list --ledger" calls so, a value is made
that reaches it, and one that differs in that alone. The emitted code has to
take the first, and has to refuse the second with that keyword, there.

Tries tests/gate/spec.yaml, some documents made by chance and, of
../shared/corpora, the cheap ones and a part of the large ones.
"""
import argparse
import copy
import importlib.util
import json
import os
import random
import re
import shutil
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from glob import glob

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path[:0] = [HERE, os.path.join(HERE, '../corpora'),
                os.path.join(HERE, '..')]
import breaks  # noqa: E402
import calls  # noqa: E402
import chance  # noqa: E402
import document  # noqa: E402
import judge  # noqa: E402
import pointed  # noqa: E402
import refused  # noqa: E402
import results  # noqa: E402
import roots  # noqa: E402
import told  # noqa: E402
import run as corpora  # noqa: E402
import vendored  # noqa: E402
import value as values  # noqa: E402

OWN = ['spec', 'files', 'ledger']
CHEAP = ['museum', 'adyen-balanceplatformtransfer-v4', 'resend']
PARTS = ['lithic', 'github-webhooks', 'openai', 'stripe']
CHANCE = 2  # documents that nobody wrote
PART = 4  # paths, webhooks and schemas
FOR_EACH = 50  # places of each of them
READING = vendored.sources('types', 'accepts', 'calls')
VARIANTS = 9
TRIES = 3
OTHER_WAYS = 8
# What judge.py does not know of.
UNJUDGED = ('format', 'contentEncoding', 'unevaluatedProperties',
            'unevaluatedItems')


class Place:
    """A keyword of a schema that the ledger calls enforced."""

    def __init__(self, line, docs):
        self.keyword, self.pointer = line['keyword'], line['pointer']
        self.file = os.path.realpath(line['file'])
        self.shown = f'{line["file"]}:{line["line"]}:{line["column"]}'
        self.word = self.keyword.split(' ')[0].rstrip(':')
        tokens = [document.unescape(t) for t in self.pointer.split('/')[1:]]
        self.schema = docs.read(self.file).at(*tokens[:-1])
        self.known = docs.read(self.file).at(*tokens).node is not None
        self.ways, self.trials = [], []
        self.reasons = Counter()
        self.why = None  # it was not tried


class Trial:
    """A value of a root that reaches a place, and what breaks it there."""

    def __init__(self, place, root, steps, variant):
        self.place, self.root = place, root
        self.value, self.path, self.operands = values.reach(
            root, steps, wanted(place), variant)
        self.choice = self.first_choice(steps)
        self.in_choice = any(step.kind == 'branch' for step in steps)
        self.choices = {key for s in [*(step.of for step in steps),
                                      *self.operands.items]
                        for key in results.CHOICES if key in s.node}
        self.mutants = []

    def first_choice(self, steps):
        """Where the first choice on the way stands in the value, or None."""
        depth = 0
        for step in steps:
            if step.kind == 'branch':
                return self.root.within(''.join('/' + document.escape(
                    n[1] if isinstance(n, tuple) else n)
                    for n in self.path[:depth]))[0]
            depth += step.kind not in document.SAME
        return None

    def at(self):
        found = self.value
        for token in self.path:
            found = token[1] if isinstance(token, tuple) else found[token]
        return found

    def changed(self, other):
        """The whole value with another one at the place, and its path."""
        whole = copy.deepcopy(self.value)
        if not self.path:
            return other, ''
        parent = whole
        for token in self.path[:-1]:
            parent = parent[token]
        last = self.path[-1]
        if isinstance(last, tuple):
            parent[other] = parent.pop(last[1])
            last = other
        else:
            parent[last] = other
        names = [*self.path[:-1], last]
        return whole, ''.join('/' + document.escape(n) for n in names)

    def break_it(self):
        """Fills `mutants` with (value, keyword, paths, does it break the
        keyword alone?)."""
        place = self.place
        for other, keyword, suffixes in breaks.breaks(
                place.schema, place.keyword, self.at(), self.operands):
            keywords = results.inner(place.schema, keyword, self.operands)
            if keyword == 'required' and document.unsent(
                    place.schema.at('properties', suffixes[-1]),
                    self.root.direction):
                continue
            if isinstance(self.path and self.path[-1], tuple) and \
                    not isinstance(other, str):
                continue
            whole, path = self.changed(other)
            judge.refused = (place.schema.id, other) \
                if keyword in UNJUDGED else None
            if judge.holds(self.root.schema, whole) or \
                    not self.root.can_say(whole):
                continue
            judge.refused, judge.without = None, (place.schema.id, keyword)
            alone = judge.holds(self.root.schema, whole)
            judge.without = None
            paths = [told + ('/' + document.escape(s) if s else '')
                     for told in self.root.within(path) for s in suffixes]
            self.mutants.append((whole, keywords, paths, alone))
            if len(self.mutants) == TRIES and place.word != 'required':
                break
        judge.refused = None
        if place.word != 'required' and any(m[3] for m in self.mutants):
            self.mutants = [m for m in self.mutants if m[3]]


def wanted(place):
    """The JSON type that a value has to have for the keyword to count."""
    if place.word == 'format':
        types = place.schema.get('type')
        types = types if isinstance(types, list) else [types]
        return 'integer' if 'integer' in types else \
            'number' if 'number' in types else 'string'
    if place.word in ('type', 'enum', 'const', 'not', 'oneOf', 'anyOf', 'if'):
        return None
    return breaks_shape(place.word)


def breaks_shape(word):
    return values.KEY_SHAPES.get(word)


class Ended(Exception):
    """A driver did not answer all that it was asked."""


class Gate:
    """One specification."""

    def __init__(self, hookc, top, name, part=None):
        self.hookc, self.top, self.name = hookc, top, name
        self.part = part  # of random numbers, and how many; None: the whole
        self.docs = self.pointed = None
        self.places = []
        self.drivers = set()
        self.faults, self.refused = [], None
        self.as_text = set()  # parameters that are told to be unchecked

    # ---- what is emitted ----

    def templates(self):
        """Those of tests/corpora, and our own."""
        made = f'{self.top}/templates'
        shutil.copytree(os.path.join(HERE, '../corpora/templates'), made)
        shutil.copytree(os.path.join(HERE, 'templates'), made,
                        dirs_exist_ok=True)
        return made

    def generate(self, arguments, folder):
        ran = subprocess.run(
            [self.hookc, *arguments, '-w', '--templates',
             self.templates(), '-o', f'{self.top}/out'],
            cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            check=False)
        if ran.returncode != 0:
            self.faults.append('hookc: ' + ran.stdout.decode()[:400])
        return ran.returncode == 0

    def ledger(self, arguments, folder):
        ran = subprocess.run(
            [self.hookc, 'list', '--ledger', '--format', 'json', '-w',
             *arguments], cwd=folder, stdout=subprocess.PIPE, check=False)
        for text in ran.stdout.decode().splitlines():
            line = json.loads(text)
            if line['keyword'] == 'parameter that is given as text':
                self.as_text.add(line['pointer'])
            if line['treatment'] == 'enforced':
                line['file'] = os.path.join(folder, line['file'])
                self.places.append(Place(line, self.docs))

    def build(self, prefix):
        """One driver for what is read and written, one for calls."""
        out, objects = f'{self.top}/out', f'{self.top}/objects'
        os.makedirs(objects, exist_ok=True)
        calls.include_all(f'{out}/{prefix}')
        sources = [path for path in sorted(glob(f'{out}/{prefix}/*.c'))
                   if '_calls' not in path and '_events' not in path]
        sources += [f'{out}/hook/{part}' for part in READING]
        sources.append(os.path.join(HERE, '../corpora/driver.c'))

        def compiled(path):
            made = f'{objects}/{os.path.basename(path)[:-2]}.o'
            self.command(['gcc', '-O0', '-w', '-D_GNU_SOURCE',
                          f'-I{out}/hook', f'-I{out}/{prefix}',
                          f'-I{HERE}/../corpora', '-c', path, '-o', made])
            return made

        with ThreadPoolExecutor(2) as pool:
            parts = list(pool.map(compiled, sources))
        for driver, own, other in (('driver', '/fuzz_', '/test_'),
                                   ('calls', '/test_', '/fuzz_')):
            if any(own in path for path in parts):
                self.drivers.add(driver)
                self.command(['gcc', *[p for p in parts if other not in p],
                              '-o', f'{self.top}/{driver}', '-lcrypto'])
        return not self.faults

    def command(self, command):
        ran = subprocess.run(command, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, check=False)
        if ran.returncode:
            self.faults.append(ran.stdout.decode()[:400])

    def drive(self, driver, lines, *arguments):
        """A driver's answers, one a line; without types, or calls, none."""
        if driver not in self.drivers:
            return []
        ran = subprocess.run([f'{self.top}/{driver}', *arguments],
                             input='\n'.join([*lines, '']).encode(),
                             stdout=subprocess.PIPE, check=False)
        said = ran.stdout.decode(errors='replace').split('\n')[:-1]
        if ran.returncode:
            at = lines[len(said)][:300] if len(said) < len(lines) else ''
            raise Ended(f'the {driver} ended with {ran.returncode} at {at}')
        return [json.loads(line) for line in said]

    def answers(self, asked):
        """Of each (root, value), in this order."""
        answers = {driver: iter(self.drive(driver, [
            root.line(value) for root, value in asked
            if root.driver == driver])) for driver in ('driver', 'calls')}
        return [next(answers[root.driver]) for root, _ in asked]

    # ---- trying ----

    def plan(self):
        """For each place up to two ways to it: by a component, and by what
        operations and events read and write."""
        listed = self.drive('driver', [], 'list')
        called = self.drive('calls', [], 'list')
        self.sets = sets = [document.routes(found) for found in roots.of(
            self.docs.root, listed, called, self.as_text)]
        for place in self.places:
            if not place.known:
                place.why = 'stands in no document as it is'
            elif breaks.says_nothing(place.schema, place.word):
                place.why = told.NOTHING
            else:
                place.ways = [way for way in (
                    document.route_to(s, place.schema.id) for s in sets)
                    if way]
                if place.word == 'type' and any(
                        is_any_header(place, *way) for way in place.ways):
                    place.why = told.NOTHING
                if not place.ways:
                    place.why = 'unreached: ' + unreached(place)
        if self.part:
            numbers, count = self.part
            self.places = [p for p in self.places
                           if p.ways or p.why == told.NOTHING]
            self.places = numbers.sample(self.places, min(
                count * FOR_EACH, len(self.places)))

    def choose(self):
        """Keeps, for each way, the first value that is taken and can be
        broken; each round tries another one where none was."""
        self.try_ways([(place, way) for place in self.places if not place.why
                       for way in place.ways], VARIANTS)
        self.try_ways([(place, way) for place in self.places
                       if not place.why and not place.trials
                       for found in self.sets for way in document.others_to(
                           found, place.schema.id, OTHER_WAYS)], TRIES)
        for place in self.places:
            if not place.trials and not place.why:
                place.why = place.reasons.most_common(1)[0][0]

    def try_ways(self, open_ways, variants):
        for variant in range(variants):
            trials, left = [], []
            for place, way in open_ways:
                try:
                    trials.append((place, way, Trial(place, *way, variant)))
                except (values.NoValue, RecursionError) as error:
                    place.reasons[f'no value: {error}'] += 1
                    left.append((place, way))
            for (place, way, trial), answer in zip(trials, self.answers(
                    [(trial.root, trial.value) for _, _, trial in trials])):
                if answer['verdict']:
                    trial.break_it()
                    place.reasons['no value breaks it alone'] += 9
                else:
                    place.reasons['no value was taken: ' + first(answer)] += 1
                    if self.refused is not None:
                        refused.look(self.refused, trial, answer)
                if trial.mutants:
                    place.trials.append(trial)
                else:
                    left.append((place, way))
            open_ways = left

    def judge(self):
        asked = [(t.root, m[0]) for p in self.places for t in p.trials
                 for m in t.mutants]
        answers = self.answers(asked)
        given = iter(answers)
        for place in self.places:
            place.results = [results.of(t, m, next(given)) for t in place.trials
                             for m in t.mutants]
        self.pointed = pointed.Pointed(self.docs)
        given = iter(answers)
        for place in self.places:
            for trial, mutant in [(t, m) for t in place.trials
                                  for m in t.mutants]:
                self.pointed.judge(trial, *mutant[1:3],
                                   next(given)['errors'])

    def select(self, path, prefix):
        """A manifest that wants a part of the document."""
        numbers, count = self.part
        found = self.docs.root

        def some(node):
            names = sorted(node.node) if isinstance(node.node, dict) else []
            return numbers.sample(names, min(count, len(names)))

        os.symlink(os.path.dirname(path), f'{self.top}/documents')
        with open(f'{self.top}/part.yaml', 'w', encoding='utf-8') as file:
            json.dump({'provider': prefix, 'prefix': prefix,
                       'documents': ['documents/' + os.path.basename(path)],
                       'select': {
                           'paths': some(found.at('paths')),
                           'events': some(found.at('webhooks')),
                           'schemas': some(found.at('components',
                                                    'schemas'))}}, file)
        return ['part.yaml'], self.top

    def run(self, arguments, folder, prefix, path):
        values.PLAIN.clear()
        self.docs = document.Documents(path)
        if self.part:
            arguments, folder = self.select(path, prefix)
        if not self.generate(arguments, folder):
            return
        self.ledger(arguments, folder)
        if not self.build(prefix):
            return
        try:
            self.plan()
            self.choose()
            self.judge()
        except Ended as error:
            self.faults.append(str(error))


def is_any_header(place, root, steps):
    """Every header is a text, and a list, and each of its items a text."""
    types = place.schema.node['type']
    return isinstance(root, roots.Header) and not root.json and (
        types == 'string' or 'string' in types and isinstance(types, list) or
        types == 'array' and
        all(step.kind in document.SAME for step in steps))


def unreached(place):
    """In what kind of place of a document it stands."""
    for word in ('/parameters/', '/headers/'):
        if word in place.pointer:
            return word.strip('/')
    for word in ('not', 'if', 'contains', 'dependentSchemas'):
        if f'/{word}/' in place.pointer:
            return 'inside ' + word
    return 'body' if '/content/' in place.pointer else 'schema'


def first(answer):
    for error in answer['errors']:
        return f'{error["keyword"] or error["code"]}'
    return 'strictly'


def read_arguments():
    parser = argparse.ArgumentParser(
        prog='tests/run --gate', allow_abbrev=False, description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('hookc', help=argparse.SUPPRESS)
    parser.add_argument('work', help=argparse.SUPPRESS)
    parser.add_argument('--all', action='store_true',
                        help='every specification of the corpora, whole')
    parser.add_argument('--only', action='append', metavar='NAME',
                        help='one of them; may be said again')
    parser.add_argument('--part', type=int, metavar='N',
                        help='of each N paths, webhooks and schemas, and N '
                        'times 50 places in what these lead to')
    parser.add_argument('--chance', type=int, metavar='N',
                        help='N documents made by chance, and nothing else')
    parser.add_argument('--seed', type=int, default=1, metavar='N',
                        help='which part, and the first of those made by '
                        'chance (default: 1)')
    parser.add_argument('--show', type=int, default=2, metavar='N',
                        help='how many of each fault (default: 2)')
    return parser.parse_args()


def main():
    if importlib.util.find_spec('yaml') is None:
        print('skipped: no PyYAML')
        return 77
    arguments = read_arguments()
    if arguments.chance:
        return 0 if by_chance(arguments, arguments.chance) else 1
    return over(arguments)


def by_chance(arguments, count):
    """Documents that nobody wrote, one for each seed."""
    fine = True
    for seed in range(arguments.seed, arguments.seed + count):
        name = f'chance-{seed}'
        top = os.path.join(os.path.realpath(arguments.work), name)
        shutil.rmtree(top, ignore_errors=True)
        os.makedirs(top)
        path = os.path.join(top, 'spec.yaml')
        with open(path, 'w', encoding='utf-8') as file:
            json.dump(chance.document(seed), file, indent=1)
        gate = Gate(os.path.realpath(arguments.hookc), top, name)
        gate.refused = []
        gate.run(['spec.yaml', '--prefix', 't'], top, 't', path)
        fine = told.report(gate, arguments.show) and fine
    return fine


def over(arguments):
    """The specifications that are asked for."""
    hookc, work = map(os.path.realpath, (arguments.hookc, arguments.work))
    only, part, seed = arguments.only, arguments.part, arguments.seed
    known = dict(corpora.specifications())
    names = only or OWN + (list(known) if arguments.all else CHEAP + PARTS)
    if not os.path.isdir(corpora.CORPORA):
        print('no corpora: our own specifications alone')
        names = [name for name in names if name in OWN]
    unknown = set(names) - set(known) - set(OWN)
    if unknown:
        print('there is no such specification: ' + ' '.join(sorted(unknown)),
              file=sys.stderr)
        return 2
    fine = only is not None or by_chance(arguments, CHANCE)
    for name in names:
        top = os.path.join(work, name)
        shutil.rmtree(top, ignore_errors=True)
        os.makedirs(top)
        path = os.path.join(HERE, name + '.yaml') if name in OWN else \
            os.path.join(corpora.CORPORA, known[name])
        parted = part or name in PARTS and not only and not arguments.all
        gate = Gate(hookc, top, name, parted and (
            random.Random(f'{seed} {name}'), part or PART))
        if parted:
            print(f'{name}: a part, by --seed {seed}')
        prefix = 't_' + ''.join(c if c.isalnum() else '_' for c in name)
        gate.run([os.path.basename(path), '--prefix', prefix],
                 os.path.dirname(path), prefix, path)
        fine = told.report(gate, arguments.show) and fine
    return 0 if fine else 1


if __name__ == '__main__':
    sys.exit(main())
