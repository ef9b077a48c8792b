#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""fire.py HOOKC WORK [FOLDER]...

Every typed handler fires once, from the example that the document has of its
event, or from a value made of its schema: for each FOLDER (default: all of
tests/cases and specs) with a receiver, that is compiled, and gets what
"hookc list --deliveries" prints. run.py does the same with the corpora.
"""
import json
import os
import re
import shutil
import subprocess
import sys
from glob import glob

HERE = os.path.dirname(os.path.realpath(__file__))
SOURCE = os.environ.get('HOOKC_SOURCE', os.path.join(HERE, '../..'))
SHOWN = 8


def deliveries(hookc, folder, arguments):
    """What hookc has for each event, one after the other."""
    ran = subprocess.run([hookc, 'list', '--deliveries', '-w', *arguments],
                         cwd=folder, stdout=subprocess.PIPE,
                         stderr=subprocess.DEVNULL, check=False)
    return [json.loads(line) for line in ran.stdout.decode().splitlines()]


def lines_of(delivery):
    headers = [*delivery['headers'].values(), '', '']
    return [delivery['event'], *headers[:2],
            json.dumps(delivery['body'], ensure_ascii=False)]


def compiler(out, prefix, driver, objects=None, types=None):
    """The command that makes a receiver of what was emitted; of objects, where
    the runtime or the types are compiled already."""
    runtime = objects or [
        part for part in sorted(glob(f'{out}/hook/*.c'))
        if not re.search(r'_(mbedtls|curl|microhttpd|watch|fastcgi|redis)\.c$',
                         part)]
    types = types or [
        part for part in sorted(glob(f'{out}/{prefix}/*.c'))
        if not re.search(r'(/(test|fuzz)_[^/]*|_events|_calls\w*)\.c$',
                         part)]
    return ['clang', '-O0', '-w', '-D_GNU_SOURCE', f'-I{out}/hook',
            f'-I{out}/{prefix}', f'{out}/{prefix}/test_{prefix}.c', *types,
            *runtime, '-lcrypto', '-o', driver]


def fire(driver, sent):
    """What became of each: the faults, as texts."""
    text = '\n'.join(line for delivery in sent if delivery['body'] is not None
                     for line in lines_of(delivery)) + '\n'
    ran = subprocess.run([driver], input=text.encode(), check=False,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    answers = iter(ran.stdout.decode(errors='replace').splitlines())
    faults = []
    for delivery in sent:
        event = delivery['event']
        if delivery['body'] is None:
            faults.append(f'{event}: there is no body of it')
            continue
        became = next(answers, 'nothing')
        # That nothing names any event was a warning.
        if became == f'handled {event}' or \
                became == 'otherwise' and not delivery['named']:
            continue
        faults.append(f'{event}: {became}')
    if ran.returncode != 0:
        faults.append(f'the driver ended with {ran.returncode}')
    return faults


# ---- without the corpora ----

def prepared(hookc, folder, work):
    """The arguments and the prefix of a case, when it was generated."""
    arguments, prefix = ['spec.yaml', '--prefix', 't'], 't'
    written = os.path.join(folder, 'provider.yaml')
    if os.path.exists(written):
        text = open(written, encoding='utf-8').read()
        arguments = ['provider.yaml']
        prefix = (re.search(r'^prefix: *(\w+)', text, re.M) or
                  re.search(r'^provider: *(\w+)', text, re.M)).group(1)
    shutil.rmtree(work, ignore_errors=True)
    ran = subprocess.run([hookc, *arguments, '-w', '--templates',
                          os.path.join(HERE, 'templates'), '-o', work],
                         cwd=folder, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, check=False)
    if ran.returncode != 0:
        print(f'{folder}: {ran.stdout.decode()}')
        return None
    return arguments, prefix


class Runtime:
    """It is the same for all, so it is compiled once."""

    def __init__(self, work):
        self.work = os.path.join(work, 'runtime')
        self.objects = []

    def of(self, out):
        if self.objects:
            return self.objects
        os.makedirs(self.work, exist_ok=True)
        for path in compiler(out, 'none', '')[7:-3]:
            made = os.path.join(self.work, os.path.basename(path)[:-2] + '.o')
            subprocess.run(['clang', '-O0', '-g', '-w', '-D_GNU_SOURCE',
                            f'-I{out}/hook', '-c', path, '-o', made],
                           check=True)
            self.objects.append(made)
        return self.objects


def one(hookc, folder, work, runtime):
    """How many events it has, and what is wrong with them."""
    out = os.path.join(work, 'out')
    made = prepared(hookc, folder, out)
    if made is None:
        return 0, ['hookc failed']
    arguments, prefix = made
    if not os.path.exists(f'{out}/{prefix}/{prefix}_events.c'):
        return 0, []
    sent = deliveries(hookc, folder, arguments)
    if not sent:
        return 0, []
    driver = os.path.join(work, 'driver')
    ran = subprocess.run(compiler(out, prefix, driver, runtime.of(out)),
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         check=False)
    if ran.returncode != 0:
        return len(sent), [ran.stdout.decode()[:2000]]
    return len(sent), fire(driver, sent)


def main():
    hookc, work = os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2])
    folders = sys.argv[3:] or sorted(map(os.path.dirname, (
        glob(f'{SOURCE}/tests/cases/*/expected.h') +
        glob(f'{SOURCE}/specs/*/provider.yaml'))))
    runtime, events, failed = Runtime(work), 0, 0
    os.makedirs(work, exist_ok=True)
    for folder in folders:
        count, faults = one(hookc, folder, work, runtime)
        events += count
        failed += len(faults)
        for fault in faults[:SHOWN]:
            print(f'{os.path.basename(folder.rstrip("/"))}: {fault}')
    print(f'{events} events, {failed} not from their own example')
    return 1 if failed or not events else 0


if __name__ == '__main__':
    sys.exit(main())
