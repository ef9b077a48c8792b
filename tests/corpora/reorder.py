#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""reorder.py HOOKC WORK [SEED] [--only NAME]...

Shuffles the members of every mapping of the JSON specifications (lists keep
their order) and asks for the same declarations: the same names, each with the
same set of members. What a caller wrote must go on compiling when a provider
only moves things about.
"""
import json
import os
import random
import re
import subprocess
import sys

import run

# Their order is all that shuffling may change.
BLOCK = re.compile(r'^(struct|enum) (\w+) \{\n(.*?)^\};', re.M | re.S)


def shuffled(node, generator):
    if isinstance(node, list):
        return [shuffled(item, generator) for item in node]
    if not isinstance(node, dict):
        return node
    members = list(node.items())
    generator.shuffle(members)
    return {name: shuffled(value, generator) for name, value in members}


def without_comments(text):
    return re.sub(r'/\*.*?\*/', ' ', text, flags=re.S)


def declarations(folder):
    """Type to its members, and prototype to nothing, over all headers."""
    found = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.h'):
            continue
        text = without_comments(open(os.path.join(folder, name)).read())
        # A union's members are its struct's.
        text = re.sub(r'\bunion \{|^\t\};', ' ', text, flags=re.M)
        text = re.sub(r'[ \t]+', ' ', text)
        for kind, tag, body in BLOCK.findall(text):
            members = re.split(r';' if kind == 'struct' else r',', body)
            # An enumerator's number is its place; only the names count.
            found[f'{kind} {tag}'] = sorted(
                ' '.join(member.split()) for member in members
                if member.strip())
        for line in re.findall(r'^(?!static)[\w][^;{}#]*\([^;{}]*\);', text,
                               re.M):
            found[' '.join(line.split())] = []
    return found


def generate(hookc, document, out):
    ran = subprocess.run([hookc, document, '--prefix', 'p', '-o', out,
                          '--no-runtime'],
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         check=False)
    if ran.returncode != 0:
        return None
    return declarations(os.path.join(out, 'p'))


def compare(name, before, after):
    """How many declarations differ; the first few are shown."""
    names = sorted(name for name in set(before) | set(after)
                   if before.get(name) != after.get(name))
    if names:
        print(f'{name}: {len(names)} of {len(before)} declarations depend '
              'on the order of members')
    types = [changed for changed in names if '(' not in changed]
    for changed in (types or names)[:6]:
        old = before.get(changed)
        new = after.get(changed)
        if old is None or new is None:
            print(f'    {"only after" if old is None else "only before"}: '
                  f'{changed[:200]}')
            continue
        print(f'    {changed}')
        for sign, ones, others in (('-', old, new), ('+', new, old)):
            for member in [m for m in ones if m not in others][:4]:
                print(f'        {sign} {member[:160]}')
    return len(names)


def main(hookc, work, words):
    seed = int(words[0]) if words and words[0].isdigit() else 1
    only = [words[i + 1] for i, word in enumerate(words) if word == '--only']
    failed = 0
    if not os.path.isdir(run.CORPORA):
        print('skipped: no corpora')
        return 0
    for name, path in run.specifications():
        source = os.path.join(run.CORPORA, path)
        if not path.endswith('.json') or 'unit/' in path or (
                only and name not in only):
            continue
        folder = os.path.join(work, 'reorder', name)
        os.makedirs(folder, exist_ok=True)
        document = os.path.join(folder, 'api.json')
        with open(source) as file:
            given = json.load(file)
        with open(document, 'w') as file:
            json.dump(given, file)
        before = generate(hookc, document, os.path.join(folder, 'before'))
        with open(document, 'w') as file:
            json.dump(shuffled(given, random.Random(seed)), file)
        after = generate(hookc, document, os.path.join(folder, 'after'))
        if before is None or after is None:
            print(f'{name}: hookc fails '
                  f'{"before" if before is None else "after"} shuffling')
            failed += 1
            continue
        failed += compare(name, before, after) > 0
        print(f'{name}: {len(before)} declarations', flush=True)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
