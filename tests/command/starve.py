# SPDX-License-Identifier: MIT
"""starve.py HOOKC LIBRARY: memory ends at every allocation of the generator,
once, and from there on. Either all is made, or the generator says that memory
ended, with status 2, and the output is as it was. HOOKC is the release build.
Without a signature, whose recipe is proved by OpenSSL: 3.0 crashes when its own
start meets the end of memory.
"""
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

DOCUMENT = '''{"openapi": "3.1.0", "info": {"title": "T", "version": "1"},
 "webhooks": {"a": {"post": {"requestBody": {"content": {"application/json":
  {"schema": {"$ref": "#/components/schemas/s"}}}},
  "responses": {"200": {"description": "d"}}}}},
 "components": {"schemas": {"s": {"type": "object", "required": ["k"],
  "properties": {"k": {"const": "%s"}, "p": {"pattern": "^a+$"}}}}}}
'''
MANIFEST = 'provider: t\nprefix: t\ndocuments: [t.json]\n'
SAID = ('hookc: out of memory', 'Cannot allocate memory')


def tree(folder):
    """What stands in the output, but for the work folder."""
    found = {}
    for path, folders, names in os.walk(folder):
        folders[:] = [f for f in folders if f != '.hookc-work']
        for name in names:
            with open(os.path.join(path, name), 'rb') as file:
                found[os.path.relpath(os.path.join(path, name), folder)] = \
                    hashlib.sha256(file.read()).hexdigest()
    return found


class Starve:
    def __init__(self, hookc, library, folder):
        self.hookc, self.library, self.folder = hookc, library, folder
        self.out = os.path.join(folder, 'out')
        self.failed = self.runs = self.ended = 0

    def write(self, name, text):
        with open(os.path.join(self.folder, name), 'w') as file:
            file.write(text)

    def run(self, arguments, starve='', count=''):
        environment = dict(os.environ, LD_PRELOAD=self.library, STARVE=starve,
                           STARVE_COUNT=count)
        return subprocess.run(
            [self.hookc, *arguments, '-o', self.out, '-w'], text=True,
            cwd=self.folder, env=environment, capture_output=True)

    def fail(self, name, starve, why, result):
        print('%s, %s: %s, status %d: %s' % (
            name, starve, why, result.returncode, result.stderr[:300]))
        self.failed += 1

    def check(self, name, starve, result, old, new):
        now = tree(self.out)
        self.runs += 1
        if result.returncode == 0:
            if now != new:
                self.fail(name, starve, 'not all is made', result)
            return
        self.ended += 1
        if result.returncode != 2:
            self.fail(name, starve, 'neither made nor refused', result)
        elif not any(said in result.stderr for said in SAID):
            self.fail(name, starve, 'it is not said why', result)
        if now != old:
            self.fail(name, starve, 'the output has changed', result)

    def all(self, name, arguments):
        """Old output stands there, and a new document is made."""
        count = os.path.join(self.folder, 'count')
        trees, saved = [], os.path.join(self.folder, 'saved')
        for value in ('old', 'new'):
            self.write('t.json', DOCUMENT % value)
            result = self.run(arguments, count=count)
            if result.returncode:
                return self.fail(name, 'nothing', 'it fails', result)
            trees.append(tree(self.out))
            if value == 'old':
                shutil.copytree(self.out, saved)
        with open(count) as file:
            calls = int(file.read())
        for at in range(1, calls + 1):
            for starve in (str(at), '%d-' % at):
                shutil.rmtree(self.out)
                shutil.copytree(saved, self.out)
                result = self.run(arguments, starve)
                self.check(name, starve, result, *trees)
        shutil.rmtree(saved)
        shutil.rmtree(self.out)


def main():
    with tempfile.TemporaryDirectory() as folder:
        s = Starve(sys.argv[1], os.path.abspath(sys.argv[2]), folder)
        s.all('a document', ['t.json', '--prefix', 't'])
        s.write('provider.yaml', MANIFEST)
        s.all('a manifest', ['provider.yaml'])
    print('%d runs, %d of them ended, %d failed' % (s.runs, s.ended, s.failed))
    return 1 if s.failed or not s.ended else 0


sys.exit(main())
