# SPDX-License-Identifier: MIT
"""One wrong line costs what stands on it, and not the rest.

lines.py HOOKC WORK [COUNT]: a sound specification with one line deleted,
doubled, misspelt, or with another value. As long as it is YAML, it is emitted;
the calls and events that the line is no part of are all there; and whatever is
missing was told. COUNT of all mutations are tried, by a seed that is printed;
0: all of them.
"""
import os
import random
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SEED = int(os.environ.get('HOOKC_SEED', '11'))
VALUES = ("''", 'null', '[]', '{}', 'nonsense', '12', 'true', '[a, a]',
          '{a: b}', '"#/nowhere/at/all"', 'gone.yaml#/a', '../../../etc/hosts',
          '-1', '"\\r\\n"', 'https://example.com/a.yaml')
# The wire names of events stand in their payloads: a name may change.
CALLS = {'find_pets', 'add_pet', 'get_pet', 'put_photo'}
# Not a document at all any more, or no version that is read.
REFUSED = ('yaml-syntax', 'yaml-tag', 'complex-key', 'openapi-version')


def blocks(lines):
    """For each line, the operation that it is a part of, or None."""
    owner, found = [None] * len(lines), None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if indent <= 4:
            found = None
        if indent == 4 and line.strip() in ('get:', 'put:', 'post:'):
            found = [number, None]
        if found is not None:
            match = re.match(r'      operationId: (\w+)', line)
            if match:
                found[1] = match.group(1)
                for k in range(found[0], number):
                    owner[k] = found[1]
            owner[number] = found[1]
    return owner


def mutations(lines):
    for number, line in enumerate(lines):
        yield number, 'deleted', []
        yield number, 'doubled', [line, line]
        match = re.match(r'( *(?:- )?)(\S+?):( .*)?$', line)
        if not match:
            for value in VALUES:
                dash = re.match(r' *- ', line)
                if dash:
                    yield number, value, [dash.group(0) + value]
            continue
        start, key, _ = match.groups()
        yield number, 'misspelt', [line.replace(key, key[:-1] + 'zz"'
                                   if key.endswith('"') else key + 'zz', 1)]
        for value in VALUES:
            yield number, value, [f'{start}{key}: {value}']


def run(hookc, work, text):
    path = os.path.join(work, 'spec.yaml')
    with open(path, 'w', encoding='utf-8') as file:
        file.write(text)
    done = subprocess.run([hookc, path, '--prefix', 't', '-o',
                           os.path.join(work, 'out'), '--force',
                           '--no-runtime'],
                          capture_output=True, check=False)
    calls = os.path.join(work, 'out/t/t_calls.h')
    text = ''
    if done.returncode == 0 and os.path.exists(calls):
        with open(calls, encoding='utf-8') as file:
            text = file.read()
    return done.returncode, done.stderr.decode(), text


def without_children(lines, number, new):
    """A line with a value of its own has no lines below it any more."""
    indent = len(lines[number]) - len(lines[number].lstrip(' -'))
    end = number + 1
    if new and new[0].rstrip() != lines[number].rstrip() and \
            not new[0].rstrip().endswith(':'):
        while end < len(lines) and (len(lines[end]) -
                                    len(lines[end].lstrip()) >= indent + 1):
            end += 1
    return lines[:number] + new + lines[end:], end


def judge(lines, owner, number, new, result, end):
    status, told, calls = result
    if status < 0 or 'Sanitizer' in told:
        return f'it crashed: {told}'
    if status != 0:
        ids = set(re.findall(r'error: .*\[([a-z0-9-]+)\]$', told, re.M))
        if ids and all(i in REFUSED for i in ids):
            return None
        return told or f'status {status}'
    touched = {owner[k] for k in range(number, end)}
    # Without its method, an operation is part of the one before it.
    if not new:
        touched.add(owner[max(number - 1, 0)])
    # The lines of a path, and `paths`, are all its operations' lines.
    for k in range(number, end):
        indent = len(lines[k]) - len(lines[k].lstrip())
        below = k + 1
        while indent < 4 and below < len(lines) and (
                lines[below].startswith(' ' * (indent + 1))):
            touched.add(owner[below])
            below += 1
    missing = {c for c in CALLS - touched if f't_{c}_request' not in calls}
    # A request body that leads nowhere takes its call with it, which is told.
    if missing and not (missing == {'add_pet'} and
                        'so POST /pets is left out' in told):
        return f'{sorted(missing)} missing:\n{told}'
    return None


def main():
    hookc, work = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    count = int(sys.argv[3]) if len(sys.argv) > 3 else 300
    os.makedirs(work, exist_ok=True)
    with open(os.path.join(HERE, 'sound.yaml'), encoding='utf-8') as file:
        lines = file.read().splitlines()
    owner = blocks(lines)
    status, told, _ = run(hookc, work, '\n'.join(lines) + '\n')
    if status or ' error: ' in told:
        sys.exit(f'the specification is not sound: {told}')
    every = list(mutations(lines))
    if count:
        every = random.Random(SEED).sample(every, min(count, len(every)))
    failed = 0
    for number, what, new in every:
        changed, end = without_children(lines, number, new)
        result = run(hookc, work, '\n'.join(changed) + '\n')
        wrong = judge(lines, owner, number, new, result, end)
        if wrong:
            failed += 1
            print(f'line {number + 1}, {what}: {lines[number]}\n{wrong}')
    print(f'{len(every)} wrong lines, seed {SEED}: {failed} failed')
    sys.exit(failed != 0)


main()
