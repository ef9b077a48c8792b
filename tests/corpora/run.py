#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Takes each specification of ../shared/corpora: generates twice, compiles with
gcc and clang under the flags of tests/emitted, headers as C++11, reads and
writes every example payload, compares verdicts with ajv's, and prints a row.

What time and memory may be is for tests/run --bench: generation, memory.
"""
import argparse
import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from glob import glob

import fire

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)),
                                '..'))
import vendored  # noqa: E402

HERE = os.path.dirname(os.path.realpath(__file__))
SOURCE = os.environ.get('HOOKC_SOURCE', os.path.join(HERE, '../..'))
SHARED = os.environ.get('HOOKC_SHARED', os.path.join(SOURCE, '../shared'))
CORPORA = os.path.realpath(os.path.join(SHARED, 'corpora'))
OCTOKIT = os.path.join(CORPORA,
                       'octokit-webhooks-examples/api.github.com/index.json')
READING = vendored.sources('types', 'accepts')
LARGE = ['github-rest', 'openai', 'stripe', 'github-webhooks']
COLUMNS = ['specification', 'types', 'operations', 'events', 'ledger',
           'seconds', 'MB', 'lines', '.text', 'compile', 'payloads', 'read',
           'same', 'valid', 'agreed', 'made', 'valid', 'agreed']


def specifications():
    """Name, and the document's path below corpora."""
    known = [
        ('github-webhooks', 'github-webhooks-3.1/api.github.com.json'),
        ('github-rest', 'github-rest-3.0-xwebhooks/api.github.com.json'),
        ('discord', 'discord/specs/openapi.json'),
        ('lithic', 'lithic/lithic-openapi.yml'),
        ('museum', 'museum/openapi.yaml'),
        ('openai', 'openai/openapi.yaml'),
        ('petstore', 'petstore/src/main/resources/openapi.yaml'),
        ('resend', 'resend/resend.yaml'),
        ('stripe', 'stripe/openapi/spec3.yaml'),
        ('unit', 'unit/openapi.json'),
    ]
    for pattern, before in (('adyen/yaml/*.yaml', 'adyen-'),
                            ('oai-examples/examples/v3.*/*', 'oai-'),
                            ('oai-learn-examples/examples/v3.*/*', 'learn-')):
        for path in sorted(glob(os.path.join(CORPORA, pattern))):
            base, kind = os.path.splitext(os.path.basename(path))
            name = before + re.sub(r'([A-Z]?[a-z]+)Notification(?:Service)?',
                                   r'\1', base).lower()
            known.append((name + ('-json' if kind == '.json' else ''),
                          os.path.relpath(path, CORPORA)))
    return sorted(known)


def flags():
    text = open(os.path.join(SOURCE, 'tests/emitted/flags.sh')).read()
    found = dict(re.findall(r'^(\w+)="([^"]*)"', text, re.M))
    return found['flags'].split(), found['cxx'].split()


def sanitized(large):
    """clang's options: the largest are compiled as they stand."""
    return ['-O0'] if large else ['-O0', '-fsanitize=address,undefined',
                                  '-fno-sanitize-recover=all']


def measured(command, **options):
    """The exit status, standard output, seconds and MB of a command."""
    begun = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, **options) as child:
        text = child.stdout.read()
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    return (child.returncode, text.decode(errors='replace'),
            time.monotonic() - begun, usage.ru_maxrss / 1024)


def same_trees(a, b):
    compared = filecmp.dircmp(a, b)
    _, differing, failed = filecmp.cmpfiles(a, b, compared.common_files, False)
    return (not compared.left_only and not compared.right_only and
            not differing and not failed and
            all(same_trees(os.path.join(a, name), os.path.join(b, name))
                for name in compared.common_dirs))


def writable_copy(source, folder):
    """The corpora may be read-only, and copies keep the modes of folders."""
    shutil.copytree(source, folder, copy_function=shutil.copyfile)
    for name, _, _ in os.walk(folder):
        os.chmod(name, 0o755)


class Run:
    def __init__(self, arguments):
        self.hookc = os.path.realpath(arguments.hookc)
        self.work = os.path.realpath(arguments.work)
        self.full, self.only = arguments.full, arguments.only
        self.flags, self.cxx = flags()
        self.pool = ThreadPoolExecutor(2)
        self.runtime = fire.Runtime(self.work)
        self.drivers = {}
        self.modules = os.path.join(self.work, 'modules')
        self.failures = []
        self.rows = []

    def fail(self, name, text):
        self.failures.append(name)
        print(f'{name}: {text}', flush=True)

    # ---- what is needed ----

    def install(self):
        """ajv and yaml from npm; what there is without them is done."""
        os.makedirs(self.modules, exist_ok=True)
        shutil.copy(os.path.join(HERE, 'package.json'), self.modules)
        if not shutil.which('node'):
            print('skipped: no node')
            return False
        if os.path.isdir(os.path.join(self.modules, 'node_modules/ajv')):
            return True
        try:
            subprocess.run(['npm', 'install', '--silent', '--no-audit',
                            '--no-fund'], cwd=self.modules, check=True,
                           stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL, timeout=1200)
        except (OSError, subprocess.SubprocessError):
            print('skipped: no ajv')
        return True

    def command(self, command):
        ran = subprocess.run(command, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, check=False)
        lines = ran.stdout.decode(errors='replace').splitlines()
        return ran.returncode == 0, '\n'.join(lines[:12])

    def compile_all(self, name, jobs):
        """Two at a time; True if all were silent."""
        fine = True
        for command, (good, text) in zip(jobs, self.pool.map(
                self.command, jobs)):
            if not good:
                self.fail(name, f'{" ".join(command[:1])} '
                          f'{os.path.basename(command[-1])}\n{text}')
                fine = False
        return fine

    # ---- one specification ----

    def manifest(self, name, path, folder):
        """A copy of the documents, a manifest if there is one."""
        source = os.path.join(CORPORA, path)
        writable_copy(os.path.dirname(source), folder)
        written = os.path.join(HERE, 'manifests', name + '.yaml')
        if os.path.exists(written):
            shutil.copy(written, os.path.join(folder, 'provider.yaml'))
            overlay = os.path.join(HERE, 'manifests', name + '.overlay.yaml')
            if os.path.exists(overlay):
                shutil.copy(overlay, os.path.join(folder, 'overlay.yaml'))
            text = open(written).read()
            return ['provider.yaml'], re.search(
                r'^(?:prefix|provider): (\w+)', text, re.M).group(1)
        prefix = re.sub(r'[^a-z0-9]', '_', name)
        return [os.path.basename(path), '--prefix', prefix], prefix

    def generate(self, name, folder, arguments):
        """Twice; a row's figures, or None."""
        row = {}
        for out in ('out', 'again'):
            status, _, seconds, memory = measured(
                [self.hookc, *arguments, '--templates',
                 os.path.join(HERE, 'templates'), '-o', f'../{out}'],
                cwd=folder, stderr=open(os.path.join(folder, 'log'), 'w'))
            if status != 0:
                log = open(os.path.join(folder, 'log')).read()
                self.fail(name, f'hookc ended with {status}\n' + '\n'.join(
                    [line for line in log.splitlines()
                     if 'error:' in line][:5]))
                return None
            row = {'seconds': seconds, 'MB': memory}
        if not same_trees(os.path.join(folder, '../out'),
                          os.path.join(folder, '../again')):
            self.fail(name, 'generated twice, and not the same')
        return row

    def describe(self, row, folder, arguments):
        text = measured([self.hookc, 'list', *arguments], cwd=folder,
                        stderr=subprocess.DEVNULL)[1]
        for word in ('Types', 'Operations', 'Events'):
            found = re.search(rf'^{word} \((\d+)\)', text, re.M)
            row[word.lower()] = int(found.group(1)) if found else 0
        text = measured([self.hookc, 'list', '--ledger', *arguments],
                        cwd=folder, stderr=subprocess.DEVNULL)[1]
        row['ledger'] = len(re.findall(r'^not enforced', text, re.M))

    def build(self, name, prefix, row, top):
        """Compiles everything; the driver's path, or None."""
        out = os.path.join(top, 'out')
        objects = os.path.join(top, 'objects')
        os.makedirs(objects)
        include = [f'-I{out}/hook', f'-I{out}/{prefix}', f'-I{HERE}']
        sources = [path for path in sorted(glob(f'{out}/{prefix}/*.c'))
                   if not os.path.basename(path).startswith('test_')]
        headers = sorted(glob(f'{out}/{prefix}/*.h'))
        row['lines'] = sum(sum(1 for _ in open(path, 'rb'))
                           for path in sources + headers
                           if os.path.basename(path) != f'fuzz_{prefix}.c')
        large = name in LARGE and not self.full

        def job(compiler, options, path):
            base = os.path.basename(path)[:-2]
            return [compiler, *self.flags, *options, *include, '-o',
                    f'{objects}/{base}.{compiler}.o', '-c', path]

        begun = time.monotonic()
        jobs = [job('clang', sanitized(large), path) for path in sources]
        if not large:
            jobs += [job('gcc', ['-O1'], path) for path in sources]
        for path in headers:
            alone = f'{objects}/{os.path.basename(path)}.cc'
            with open(alone, 'w') as file:
                file.write(f'#include "{os.path.basename(path)}"\n')
            jobs += [[compiler, *self.cxx, *include, '-fsyntax-only', alone]
                     for compiler in ('g++', 'clang++')]
        fine = self.compile_all(name, jobs)
        row['compile'] = time.monotonic() - begun
        if not fine or not self.drive(name, out, large):
            return None
        if not os.path.exists(f'{out}/{prefix}/fuzz_{prefix}.c'):
            row['.text'] = 0
            return None
        row['.text'] = self.text(sources, objects,
                                 'clang' if large else 'gcc', prefix)
        return self.link(name, objects, prefix, large)

    def drive(self, name, out, large):
        """Compiles the driver and its runtime, which are the same for all."""
        made = os.path.join(self.work, 'large' if large else 'sanitized')
        if made in self.drivers:
            return True
        os.makedirs(made, exist_ok=True)
        jobs = [['clang', *self.flags, *sanitized(large), '-D_GNU_SOURCE',
                 f'-I{out}/hook', f'-I{HERE}', '-o',
                 f'{made}/{os.path.basename(path)[:-2]}.o', '-c', path]
                for path in [f'{out}/hook/{part}' for part in READING] +
                [os.path.join(HERE, 'driver.c')]]
        if not self.compile_all(name, jobs):
            return False
        self.drivers[made] = [job[-3] for job in jobs]
        return True

    def text(self, sources, objects, compiler, prefix):
        paths = [f'{objects}/{os.path.basename(path)[:-2]}.{compiler}.o'
                 for path in sources
                 if os.path.basename(path) != f'fuzz_{prefix}.c']
        lines = measured(['size', '-A', *paths])[1].splitlines()
        return sum(int(line.split()[1]) for line in lines
                   if line.startswith('.text'))

    def link(self, name, objects, prefix, large):
        driver = f'{objects}/driver'
        parts = [path for path in glob(f'{objects}/*.clang.o')
                 if not re.search(r'_(calls|events)(_\w+)?\.clang\.o$', path)]
        parts += self.drivers[os.path.join(
            self.work, 'large' if large else 'sanitized')]
        good, text = self.command(['clang', *sanitized(large), *parts, '-o',
                                   driver])
        if not good:
            self.fail(name, f'the driver of {prefix} does not link\n{text}')
        return driver if good else None

    def payloads(self, name, folder, path, driver, row, deliveries):
        status, text, _, _ = measured(
            ['node', os.path.join(HERE, 'payloads.mjs'), name,
             os.path.join(folder, os.path.basename(path)), driver,
             self.modules, os.path.join(HERE, 'rules.txt'), *deliveries])
        lines = text.splitlines()
        if status != 0 or not lines:
            self.fail(name, f'payloads.mjs ended with {status}\n{text}')
            return
        print('\n'.join(lines[:-1]) + '\n' if lines[:-1] else '', end='',
              flush=True)
        counts = json.loads(lines[-1])
        if counts.get('faults'):
            self.failures.append(name)
        row.setdefault('counts', []).append(counts)

    def dispatch(self, name, prefix, folder, path, top, arguments):
        """Every example, and every real delivery, reaches its handler, and
        every handler fires."""
        out = os.path.join(top, 'out')
        objects = os.path.join(top, 'objects')
        if not os.path.exists(f'{out}/{prefix}/{prefix}_events.c'):
            return
        driver = f'{objects}/dispatch'
        parts = [part for part in glob(f'{objects}/{prefix}*.clang.o')
                 if not re.search(r'_(events|calls\w*)\.clang\.o$', part)]
        good, text = self.command(fire.compiler(
            out, prefix, driver, self.runtime.of(out), parts) +
            sanitized(name in LARGE and not self.full))
        if not good:
            self.fail(name, f'the receiver does not compile\n{text}')
            return
        faults = fire.fire(driver, fire.deliveries(self.hookc, folder,
                                                   arguments))
        for fault in faults[:8]:
            self.fail(name, f'not from its own example: {fault}')
        real = [[OCTOKIT]] if name == 'github-webhooks' else []
        for deliveries in [*real, []] if self.node else []:
            status, text, _, _ = measured(
                ['node', os.path.join(HERE, 'dispatch.mjs'), name,
                 os.path.join(folder, os.path.basename(path)), driver,
                 self.modules, os.path.join(folder, 'log'), *deliveries])
            lines = text.splitlines()
            lost = json.loads(lines[-1]).get('lost') if lines else 1
            if status != 0 or lost:
                self.fail(name, '\n'.join(lines))
            elif deliveries:
                print(f'{name}: {json.loads(lines[-1])["deliveries"]} '
                      'deliveries reached their handlers')

    def one(self, name, path):
        top = os.path.join(self.work, 'specifications', name)
        shutil.rmtree(top, ignore_errors=True)
        os.makedirs(top)
        folder = os.path.join(top, 'documents')
        arguments, prefix = self.manifest(name, path, folder)
        row = self.generate(name, folder, arguments)
        if row is None:
            return
        row['specification'] = name
        self.describe(row, folder, arguments)
        driver = self.build(name, prefix, row, top)
        if driver and self.node:
            self.payloads(name, folder, path, driver, row, [])
            if name == 'github-webhooks':
                self.payloads(name, folder, path, driver, row, [OCTOKIT])
        self.dispatch(name, prefix, folder, path, top, arguments)
        self.rows.append(row)
        self.print_row(row)
        if not self.only:
            shutil.rmtree(os.path.join(top, 'objects'), ignore_errors=True)

    # ---- the table ----

    def cells(self, row):
        total = {}
        for counts in row.get('counts', []):
            for key, value in counts.items():
                total[key] = total.get(key, 0) + value
        known = 'of' in total
        cells = [row['specification'], row['types'], row['operations'],
                 row['events'], row['ledger'], f'{row["seconds"]:.2f}',
                 f'{row["MB"]:.0f}', row['lines'], row.get('.text', '-'),
                 f'{row["compile"]:.0f}']
        cells += [total.get(key, 0) if known else '-' for key in
                  ('of', 'read', 'round', 'valid', 'agreed', 'made',
                   'madeValid', 'madeAgreed')]
        return [str(cell) for cell in cells]

    def print_row(self, row):
        widths = [28, 5, 10, 6, 6, 7, 4, 7, 8, 7, 8, 5, 5, 5, 6, 5, 5, 6]
        cells = self.cells(row) if row else COLUMNS
        print(' '.join(cell.ljust(width) if i == 0 else cell.rjust(width)
                       for i, (cell, width) in enumerate(
                           zip(cells, widths))), flush=True)

    def all(self):
        if not os.path.isdir(CORPORA):
            print('skipped: no corpora')
            return 0
        self.node = self.install()
        unknown = set(self.only) - {name for name, _ in specifications()}
        if unknown:
            print('there is no such specification: '
                  + ' '.join(sorted(unknown)), file=sys.stderr)
            return 2
        self.print_row(None)
        for name, path in specifications():
            if not self.only or name in self.only:
                self.one(name, path)
        failed = sorted(set(self.failures))
        print(f'{len(self.rows)} specifications' +
              (f', failed: {" ".join(failed)}' if failed else ', all fine'))
        return 1 if failed else 0


def read_arguments():
    parser = argparse.ArgumentParser(
        prog='tests/run --corpora', allow_abbrev=False, description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('hookc', help=argparse.SUPPRESS)
    parser.add_argument('work', help=argparse.SUPPRESS)
    parser.add_argument('--full', action='store_true',
                        help='compile the largest with gcc as well')
    parser.add_argument('--only', action='append', default=[], metavar='NAME',
                        help='one of them; may be said again')
    return parser.parse_args()


if __name__ == '__main__':
    sys.exit(Run(read_arguments()).all())
