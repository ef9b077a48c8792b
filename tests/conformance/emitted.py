# SPDX-License-Identifier: MIT
"""What hookc emits, compiled with sanitizers and asked line by line: what the
runners of the JSON Schema Test Suite share."""
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

HERE = os.path.dirname(os.path.realpath(__file__))
sys.path.insert(0, os.path.join(HERE, '..'))
import vendored  # noqa: E402

SOURCE = os.environ.get('HOOKC_SOURCE', os.path.join(HERE, '../..'))
SHARED = os.environ.get('HOOKC_SHARED', os.path.join(SOURCE, '../shared'))
SUITE = os.path.join(SHARED, 'corpora/json-schema-test-suite')
RUNTIME = vendored.sources('types', 'accepts')


class Emitted:
    def __init__(self, hookc, work, arguments, level):
        self.hookc = os.path.realpath(hookc)
        self.work = os.path.realpath(work)
        self.verbose = '--verbose' in arguments
        self.only = [arguments[i + 1] for i, word in enumerate(arguments)
                     if word == '--only']
        self.compiler = 'clang' if shutil.which('clang') else 'gcc'
        text = open(os.path.join(SOURCE, 'tests/emitted/flags.sh')).read()
        self.flags = re.search(r'^flags="([^"]*)"', text, re.M)[1].split()
        self.flags += ['-g0', level, '-fsanitize=address,undefined',
                       '-fno-sanitize-recover=all']
        self.pool = ThreadPoolExecutor(2)
        self.runtime, self.failures = [], 0

    def fail(self, text):
        self.failures += 1
        print(text, flush=True)

    def command(self, command, folder):
        ran = subprocess.run(command, cwd=folder, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True, check=False)
        if ran.returncode != 0:
            self.fail(f'{" ".join(command[:2])} ended with {ran.returncode}\n'
                      + '\n'.join(line for line in ran.stdout.splitlines()
                                  if 'error' in line or self.verbose)[:4000])
        elif self.verbose and command[0] == self.hookc:
            print(ran.stdout)
        return ran.returncode == 0

    def object(self, source, target, folder, doors):
        """Compiles a file; None after a failure."""
        gnu = ['-D_GNU_SOURCE'] if source.endswith('driver.c') else []
        return target if self.command(
            [self.compiler, *self.flags, *gnu, *['-I' + door
                                                 for door in doors],
             '-c', source, '-o', target], folder) else None

    def link(self, objects, driver, folder):
        return driver if all(objects) and self.command(
            [self.compiler, '-fsanitize=address,undefined', *objects, '-o',
             driver], folder) else None

    def ask(self, driver, lines):
        """An answer for each line; none after a failure."""
        ran = subprocess.run([driver], input='\n'.join(lines) + '\n',
                             stdout=subprocess.PIPE, text=True, check=False)
        answers = ran.stdout.split('\n')[:-1]
        if ran.returncode != 0 or len(answers) != len(lines):
            self.fail(f'the driver ended with {ran.returncode} at\n'
                      f'{lines[len(answers):len(answers) + 1]}')
            return []
        return answers

    def all(self):
        """Makes the folder, runs, and keeps it after failures."""
        shutil.rmtree(self.work, ignore_errors=True)
        os.makedirs(self.work)
        self.run()
        if not self.failures:
            shutil.rmtree(self.work)
        return 1 if self.failures else 0


def start(run, usage):
    """Runs the class `run` with the program's arguments."""
    if len(sys.argv) < 3:
        sys.exit(usage)
    if not os.path.isdir(SUITE):
        print('skipped: no json-schema-test-suite')
        sys.exit(0)
    sys.exit(run(sys.argv[1], sys.argv[2], sys.argv[3:]).all())
