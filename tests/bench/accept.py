# SPDX-License-Identifier: MIT
"""The section `accept`: parsing and accepting GitHub's payloads, beside ajv
and Blaze, which are asked for a verdict on what they have parsed already.

All are asked for a verdict on the payload and on three broken copies of it,
and must agree. Blaze runs with formats, as ours do, and without.
"""
import copy
import glob
import json
import os
import re
import shutil
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
# Payload, schema; what is broken: a member of that path.
WHAT = (('push', 'webhook-push', ('repository', 'id')),
        ('issues', 'webhook-issues-opened', ('issue', 'user', 'id')),
        ('pull_request', 'webhook-pull-request-opened',
         ('pull_request', 'user', 'id')))
BROKEN = ('_type', '_missing', '_format')
BLAZE = {'Blaze': ['--format-assertion'], 'Blaze without formats': []}
ROUNDS = 9
LOOP = 2000


def packages(bench):
    """The folder with the packages; None, and a word, without them."""
    folder = bench.path('peers')
    if not shutil.which('node') or not shutil.which('npm'):
        print('  not measured: node and npm are not here')
        return None
    os.makedirs(folder, exist_ok=True)
    shutil.copy(os.path.join(HERE, 'package.json'), folder)
    ran = subprocess.run(['npm', 'install', '--no-audit', '--no-fund',
                          '--ignore-scripts', '--no-package-lock'],
                         cwd=folder, capture_output=True, text=True,
                         check=False)
    if ran.returncode:
        print('  not measured: the packages cannot be had\n' + ran.stderr[-300:])
        return None
    shutil.copy(os.path.join(HERE, 'accept.mjs'), folder)
    return folder


def closure(document, name):
    """A schema with all that it refers to, as a schema by itself."""
    schemas, needed = document['components']['schemas'], {}
    todo = [name]
    while todo:
        name_of = todo.pop()
        if name_of not in needed:
            needed[name_of] = schemas[name_of]
            todo += re.findall(r'"\$ref": "#/components/schemas/([^"]*)"',
                               json.dumps(schemas[name_of]))
    text = json.dumps({
        '$schema': 'https://json-schema.org/draft/2020-12/schema',
        '$ref': '#/components/schemas/' + name, '$defs': needed})
    return text.replace('"#/components/schemas/', '"#/$defs/')


def broken_copies(payload, path):
    """A wrong type, a member that is missing, and a text of no format."""
    for end in BROKEN:
        value = copy.deepcopy(payload)
        holder = value
        for name in path[:-1]:
            holder = holder[name]
        if end == '_type':
            holder[path[-1]] = 'seven'
        elif end == '_missing':
            del holder[path[-1]]
        else:
            value['repository']['html_url'] = 'no <uri>'
        yield end, value


def write(bench, folder):
    document = json.load(open(bench.github))
    for name, schema, path in WHAT:
        text = open(bench.path('payloads', name + '.json')).read()
        values = [('', json.loads(text))]
        values += broken_copies(values[0][1], path)
        for end, value in values:
            with open(os.path.join(folder, name + end + '.json'), 'w') as out:
                json.dump(value, out, separators=(',', ':'),
                          ensure_ascii=False)
        with open(os.path.join(folder, name + '.schema.json'), 'w') as out:
            out.write(closure(document, schema))


def ours(bench, folder):
    """The driver, with the types and tables of all of GitHub's webhooks."""
    with open(os.path.join(folder, 'github.yaml'), 'w') as manifest:
        manifest.write(open(os.path.join(HERE, 'github.yaml')).read() +
                       'accepts: yes\nformats: assertion\n')
    shutil.copyfile(bench.github, os.path.join(
        folder, os.path.basename(bench.github)))
    out = os.path.join(folder, 'out')
    shutil.rmtree(out, ignore_errors=True)
    bench.run([bench.hookc, os.path.join(folder, 'github.yaml'), '-o', out,
               '-Wno-all'])
    sources = [s for s in glob.glob(out + '/*/*.c') if not re.search(
        r'/(fuzz|test)_|curl|microhttpd|fastcgi|redis|mbedtls', s)]
    objects = bench.compile(folder, sources + [os.path.join(HERE, 'accept.c')],
                            [out + '/hook', out + '/github'])[0]
    driver = os.path.join(folder, 'accept')
    bench.run(['gcc', '-o', driver] + objects + ['-lcrypto', '-lpthread'])
    return driver


def blaze(peers, folder, name, payload, options):
    """Is the payload accepted; and what the tool prints."""
    ran = subprocess.run(
        [os.path.join(peers, 'node_modules/.bin/jsonschema'), 'validate',
         '--fast', *options, os.path.join(folder, name + '.schema.json'),
         os.path.join(folder, payload + '.json')],
        capture_output=True, text=True, check=False)
    return str(int(ran.returncode == 0)), ran.stdout


def compare(said):
    """All say what ours say; formats count only for who asserts them."""
    for who, verdicts in said.items():
        for name, verdict in verdicts.items():
            if who == 'Blaze without formats' and name.endswith('_format'):
                continue
            if verdict != said['hookc'][name]:
                raise SystemExit(f'{who} says {verdict} of {name}, hookc '
                                 f'{said["hookc"][name]}')
    for name, verdict in said['hookc'].items():
        if verdict != str(int(not name.endswith(BROKEN))):
            raise SystemExit(f'hookc says {verdict} of {name}')


def lines(text, said, who, best):
    for line in text.splitlines():
        name, verdict, *times = line.split()
        said.setdefault(who, {})[name] = verdict
        for kind, time in zip(('first', 'second'), times):
            key = (who, kind, name)
            best[key] = min(best.get(key, 1e9), float(time))


def measure(bench, peers, folder, driver):
    """The best of rounds that take turns."""
    said, best = {}, {}
    node = ['node', os.path.join(peers, 'accept.mjs'), folder, '0.3']
    for _ in range(ROUNDS):
        lines(bench.run([driver, folder, '0.1']), said, 'hookc', best)
        lines(bench.run(node), said, 'ajv', best)
        for name, _, _ in WHAT:
            for who, options in BLAZE.items():
                verdict, text = blaze(peers, folder, name, name, options +
                                      ['--benchmark', '--loop', str(LOOP)])
                time = re.search(r'PASS ([0-9.]+)', text)
                lines(f'{name} {verdict} {time[1] if time else 0}', said, who,
                      best)
    for name, _, _ in WHAT:
        for who, options in BLAZE.items():
            for end in BROKEN:
                said[who][name + end], _ = blaze(peers, folder, name,
                                                 name + end, options)
    compare(said)
    return best


def section(bench):
    bench.title('parse and accept, times Blaze\'s verdict on what is parsed')
    if not bench.github:
        return
    peers = packages(bench)
    if not peers:
        return
    folder = bench.path('accept')
    os.makedirs(folder, exist_ok=True)
    write(bench, folder)
    best = measure(bench, peers, folder, ours(bench, folder))
    for name, _, _ in WHAT:
        plain = best['Blaze without formats', 'first', name]
        formats = best['Blaze', 'first', name]
        accepts, read = (best['hookc', kind, name]
                         for kind in ('first', 'second'))
        bench.row(f'  {name}, us: Blaze {plain:.1f}, with formats '
                  f'{formats:.1f}', plain, None, shape='%.1f')
        bench.row('    ajv with formats, parsing (%.0f us)' %
                  best['ajv', 'second', name],
                  best['ajv', 'second', name] / plain, None)
        bench.row('    read and check (%.1f us)' % read, read / plain, 1,
                  most=True)
        bench.row('    X_accepts() (%.1f us) / Blaze with formats' % accepts,
                  accepts / formats, 1, most=True)
        bench.row('    X_accepts(), formats on / Blaze without formats',
                  accepts / plain, 1, most=True)
