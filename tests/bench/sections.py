# SPDX-License-Identifier: MIT
"""The sections of the table: each builds what it needs and prints its rows."""
import atexit
import glob
import json
import os
import re
import shutil
import statistics
import subprocess
import tempfile
import time

import accept
import documents

HERE = os.path.dirname(os.path.abspath(__file__))
FLAGS = ['-O2', '-std=c11', '-D_GNU_SOURCE', '-Wno-unused-function']
# Payload, schema, and which of the published examples of the event it is.
GITHUB = (
    ('push', 'webhook-push', 4),
    ('issues', 'webhook-issues-opened', 15),
    ('pull_request', 'webhook-pull-request-opened', 12))
# At least, light.
READ = {'event': (2.0, 4.5), 'body': (1.8, 3.2), None: (1.8, 3.2)}
CHECKED = {'event': (1.7, 3.9), 'body': (1.1, 1.9), None: (1.0, 1.6)}
WRITE = {'event': (14, 36), 'body': (11, 24), None: (12, 29)}
RECEIVE = {'event': (2.5, 1.35), 'push': (2.8, 1.9), None: (2.8, 2.0)}


def run(arguments, **more):
    result = subprocess.run(arguments, capture_output=True, text=True, **more)
    if result.returncode:
        raise SystemExit('%s\n%s%s' % (' '.join(arguments), result.stdout,
                                       result.stderr))
    return result.stdout


def cost(arguments):
    """Seconds of the processor, and peak memory in MB.

    It is spawned: what a fork copies of this program's pages would count as
    the child's, a tenth of a short run's time.
    """
    null = [(os.POSIX_SPAWN_OPEN, fd, os.devnull, os.O_WRONLY, 0)
            for fd in (1, 2)]
    pid = os.posix_spawn(arguments[0], arguments, os.environ,
                         file_actions=null)
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise SystemExit('%s: failed' % ' '.join(arguments))
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Bench:
    def __init__(self, hookc, folder, shared, rounds):
        self.hookc, self.folder, self.rounds = hookc, folder, rounds
        self.corpora = os.path.join(shared, 'corpora') if shared else ''
        self.failed, self.titled = 0, False
        self.memory_folder = ''
        os.makedirs(folder, exist_ok=True)

    # ---- the table

    def title(self, text):
        print('\n%-58s %9s %9s %9s' % (text, 'measured', 'at least', 'light'))

    def row(self, name, value, goal, light=None, most=False, shape='%.2f'):
        """A row; `goal` is what is reached at least (or, `most`, at most)."""
        text = ['-' if v is None else shape % v for v in (value, goal, light)]
        verdict = ''
        if goal is not None:
            passed = value <= goal if most else value >= goal
            verdict = 'pass' if passed else 'FAIL'
            self.failed += not passed
        print('%-58s %9s %9s %9s  %s' % ((name,) + tuple(text) + (verdict,)),
              flush=True)

    def end(self):
        if self.failed:
            print('\n%d rows fail' % self.failed)
        return 1 if self.failed else 0

    # ---- what is measured

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def quick(self, *parts):
        """A path in memory, if there is such a file system: the time that a
        disk's takes differs by what others removed in the last minute."""
        if not self.memory_folder and os.access('/dev/shm', os.W_OK):
            self.memory_folder = tempfile.mkdtemp(dir='/dev/shm')
            atexit.register(shutil.rmtree, self.memory_folder, True)
        return os.path.join(self.memory_folder or self.folder, *parts)

    def corpus(self, *parts):
        path = os.path.join(self.corpora, *parts)
        return path if self.corpora and os.path.exists(path) else None

    def emit(self, name, manifest, document):
        """What hookc makes of a document, in a folder of that name."""
        folder = self.path(name)
        os.makedirs(folder, exist_ok=True)
        shutil.copyfile(document, os.path.join(
            folder, os.path.basename(document)))
        shutil.copy(os.path.join(HERE, manifest), folder)
        out = os.path.join(folder, 'out')
        shutil.rmtree(out, ignore_errors=True)
        run([self.hookc, os.path.join(folder, manifest), '-o', out,
             '-Wno-all'])
        return out

    run = staticmethod(run)

    def compile(self, out, sources, folders=(), flags=FLAGS):
        """Objects of sources, two at a time; the seconds that took. Headers
        are found in `folders`, or in those of both documents."""
        jobs, objects, before = [], [], time.monotonic()
        for source in sources:
            at = re.sub(r'\W', '_', os.path.relpath(source, self.folder))
            at = os.path.join(out, at + '.o')
            objects.append(at)
            compiler = ['g++', '-O2', '-std=c++17', '-march=native'] if source.endswith(
                'cpp') else ['gcc'] + flags
            while len([j for j in jobs if j.poll() is None]) == 2:
                time.sleep(0.01)
            jobs.append(subprocess.Popen(
                compiler + ['-I', self.path('gen'), '-I', HERE] +
                [f for d in folders or sorted(
                    glob.glob(self.path('small', 'out', '*')) +
                    glob.glob(self.path('github', 'out', '*')))
                 for f in ('-I', d)] + ['-c', source, '-o', at]))
        if any(job.wait() for job in jobs):
            raise SystemExit('the bench does not compile')
        return objects, time.monotonic() - before

    def provider(self, name, part):
        return sorted(s for s in glob.glob(self.path(name, 'out', part, '*.c'))
                      if not re.search(r'/(fuzz|test)_', s))

    def runtime(self, name):
        return [s for s in self.provider(name, 'hook') if not re.search(
            'curl|microhttpd|fastcgi|redis|mbedtls', s)]

    def prepare(self):
        """Both documents as C, compiled; the payloads."""
        if hasattr(self, 'payloads'):
            return
        os.makedirs(self.path('gen'), exist_ok=True)
        os.makedirs(self.path('payloads'), exist_ok=True)
        self.payloads = [('event', 'bench_event'), ('body', 'bench_body')]
        self.emit('small', 'small.yaml', os.path.join(HERE, 'small.json'))
        sources = self.runtime('small') + self.provider('small', 'bench')
        for name, _ in self.payloads:
            shutil.copy(os.path.join(HERE, name + '.json'),
                        self.path('payloads'))
        self.peers(os.path.join(HERE, 'small.json'),
                   {n: '#/components/schemas/' + n for n, _ in self.payloads})
        self.github = self.corpus('github-webhooks-3.1', 'api.github.com.json')
        if self.github:
            self.emit('github', 'github.yaml', self.github)
            sources += self.provider('github', 'github')
            self.github_payloads()
            # One runtime for both.
            shutil.rmtree(self.path('github', 'out', 'hook'))
        else:
            print('without ../shared/corpora: no payloads of GitHub')
        self.objects, _ = self.compile(self.path('gen'), sources)

    def peers(self, document, pointers):
        run(['python3', os.path.join(HERE, 'peers.py'), document,
             self.path('gen')] + ['%s=%s' % p for p in pointers.items()])

    def github_payloads(self):
        events = json.load(open(self.corpus(
            'octokit-webhooks-examples', 'api.github.com', 'index.json')))
        pointers = {}
        for name, schema, index in GITHUB:
            examples = next(e for e in events if e['name'] == name)
            example = examples['examples'][index]
            # Examples are older than the schemas, which require this.
            example['repository'].setdefault('has_discussions', False)
            with open(self.path('payloads', name + '.json'), 'w') as out:
                json.dump(example, out, separators=(',', ':'),
                          ensure_ascii=False)
            pointers[name] = '#/components/schemas/' + schema
            self.payloads.append((name, 'github_' + schema.replace('-', '_')))
        self.peers(self.github, pointers)

    def write_lists(self):
        with open(self.path('gen', 'payloads.h'), 'w') as out:
            for name, _ in self.payloads:
                out.write('#include "%s.h"\n' % name)
            out.write('#define PAYLOADS(F) %s\n' % ' '.join(
                'F(%s)' % n for n, _ in self.payloads))
        with open(self.path('gen', 'hookc_payloads.h'), 'w') as out:
            out.write('#include "bench.h"\n#include "bench_events.h"\n')
            if self.github:
                out.write('#define HAVE_GITHUB\n#include "github_events.h"\n')
            out.write('#define HOOKC_PAYLOADS(F) %s\n' % ' '.join(
                'F(%s, %s)' % p for p in self.payloads))

    # ---- the sections

    def race(self):
        self.prepare()
        self.write_lists()
        objects, _ = self.compile(self.path('gen'), [
            os.path.join(HERE, 'peer_simdjson.cpp')] + [
                os.path.join(HERE, n + '.c') for n in (
                    'bench', 'peer_cjson', 'peer_jansson', 'peer_hookc')])
        run(['g++', '-o', self.path('bench')] + objects + self.objects +
            ['-lsimdjson', '-lcjson', '-ljansson', '-lcrypto'])
        found = {}
        for line in run([self.path('bench'), self.path('payloads'),
                         str(self.rounds)]).splitlines():
            words = line.split()
            if words[2] == 'hookc':
                found[words[0], words[1]] = dict(zip(
                    words[4::2], map(float, words[5::2])))
        for title, operation, peer, goals in (
                ('read', 'read', 'simdjson', READ),
                ('read and check', 'checked', 'simdjson', CHECKED),
                ('write', 'write', 'cJSON', WRITE)):
            self.title('%s, times %s' % (title, peer))
            for name, _ in self.payloads:
                ratios = found[operation, name]
                size = os.path.getsize(self.path('payloads', name + '.json'))
                others = ', '.join('%s %.1f' % (k, v) for k, v in
                                   ratios.items() if k != peer)
                goal, light = goals.get(name, goals[None])
                self.row('  %s, %d B (%s)' % (name, size, others),
                         ratios[peer], goal, light)

    def receive(self):
        self.prepare()
        self.write_lists()
        objects, _ = self.compile(self.path('gen'),
                                  [os.path.join(HERE, 'receive.c')])
        run(['gcc', '-o', self.path('receive')] + objects + self.objects +
            ['-lcrypto'])
        self.title('receive, times one keyed HMAC re-initialised')
        for line in run([self.path('receive'), self.path('payloads'),
                         str(self.rounds)]).splitlines():
            name, size, ratio, by_hand = line.split()
            goal, light = RECEIVE.get(name, RECEIVE[None])
            self.row('  %s, %s B (HMAC() alone %s)' % (name, size, by_hand),
                     float(ratio), goal, light, most=True)

    def verify(self):
        self.prepare()
        objects, _ = self.compile(self.path('gen'),
                                  [os.path.join(HERE, 'verify.c')])
        run(['gcc', '-o', self.path('verify')] + objects + self.objects +
            ['-lcrypto'])
        self.title('verify, times the bare operation with a prepared key')
        for line in run([self.path('verify'), str(self.rounds)]).splitlines():
            name, size, ratio = line.split()
            hmac = name in ('github', 'stripe')
            self.row('  %s, %s B' % (name, size), float(ratio),
                     1.3 if hmac and int(size) < 1000 else 1.1, most=True)

    def accept(self):
        self.prepare()
        accept.section(self)

    def sizes(self):
        github = self.corpus('github-webhooks-3.1', 'api.github.com.json')
        self.title('size: GitHub, 261 webhooks')
        if not github:
            return print('  without ../shared/corpora: not measured')
        out = os.path.join(self.emit('github', 'github.yaml', github),
                           'github')
        texts = {f: open(f).read() for f in glob.glob(out + '/*.[ch]')
                 if not re.search('/(fuzz|test)_', f)}
        lines = {f: t.count('\n') for f, t in texts.items()}
        self.row('  lines of C', sum(lines.values()), 80000, most=True,
                 shape='%d')
        self.row('  of them in headers', sum(
            n for f, n in lines.items() if f.endswith('.h')), 25000,
            most=True, shape='%d')
        objects, seconds = self.compile(
            self.path('github'), [f for f in texts if f.endswith('.c')])
        # Lists, enums and choices have structs too, but are no objects.
        kinds = len(re.findall(r'^\tOBJECT_OF\(|^\tEMPTY_OBJECT,', ''.join(
            t for f, t in texts.items() if f.endswith('.c')), re.M))
        total = sum(sum(map(int, line.split()[:3])) for line in run(
            ['size'] + objects).splitlines()[1:])
        self.row('  KB of object code an object type', total / 1000 / kinds, 0.7,
                 most=True)
        self.row('  seconds of gcc -O2, two at a time', seconds, 15,
                 most=True, shape='%.1f')

    def diff(self):
        self.title('one member added to an object of 100')
        outs = []
        for name, position in (('before', None), ('after', 50)):
            made = documents.members(100)
            some = made['components']['schemas']['s']['properties']
            if position:
                items = list(some.items())
                items.insert(position, ('added', documents.TEXT))
                made['components']['schemas']['s']['properties'] = dict(items)
            path = documents.write(self.path('d.json'), made)
            outs.append(self.path(name))
            shutil.rmtree(outs[-1], ignore_errors=True)
            run([self.hookc, path, '--prefix', 'd', '-o', outs[-1],
                 '-Wno-all'])
        text = subprocess.run(['diff', '-r', '-U0'] + outs, text=True,
                              capture_output=True).stdout
        self.row('  lines that differ in out/', len(re.findall(
            r'^[+-](?![+-])', text, re.M)), 20, most=True, shape='%d')

    def generation(self):
        self.title('generation into memory, times the events of libyaml')
        run(['gcc', '-O2', '-o', self.path('floor'),
             os.path.join(HERE, 'floor.c'), '-lyaml'])
        for name, parts, goal in (
                ('GitHub webhooks', ('github-webhooks-3.1',
                                     'api.github.com.json'), 4),
                ('GitHub REST', ('github-rest-3.0-xwebhooks',
                                 'api.github.com.json'), 7),
                ('Stripe', ('stripe', 'openapi', 'spec3.yaml'), 10),
                ('OpenAI', ('openai', 'openapi.yaml'), 12)):
            path = self.corpus(*parts)
            if not path:
                print('  %s: not measured without ../shared/corpora' % name)
                continue
            out = self.quick('generated')
            made, again = [], []
            for _ in range(max(21, self.rounds)):
                floor, _ = cost([self.path('floor'), path])
                shutil.rmtree(out, ignore_errors=True)
                arguments = [self.hookc, path, '--prefix', 'x', '-o', out]
                first, _ = cost(arguments)
                second, _ = cost(arguments)
                made.append(first / floor)
                again.append(second / floor)
            self.row('  ' + name, statistics.median(made), goal, most=True,
                     shape='%.1f')
            self.row('  %s, nothing changed' %
                     name, statistics.median(again), 0.3, most=True)

    def memory(self):
        self.title('peak memory of a run, MB')
        cases = [('8,000 schemas', documents.schemas(8000), 150),
                 ('64k values of an enum', documents.values(65536), 150),
                 ('10,000 schemas', documents.schemas(10000), 256),
                 ('1,000,000 values of an enum', documents.values(1000000),
                  256)]
        for name, made, goal in cases:
            self.peak(name, documents.write(self.path('large.json'), made),
                      goal)
        github = self.corpus('github-webhooks-3.1', 'api.github.com.json')
        if github:
            self.peak('GitHub webhooks', github, 150)

    def peak(self, name, path, goal):
        out = self.path('generated')
        shutil.rmtree(out, ignore_errors=True)
        _, size = cost([self.hookc, path, '--prefix', 'x', '-o', out,
                        '-Wno-all'])
        self.row('  ' + name, size, goal, most=True, shape='%.0f')

    def scaling(self):
        self.title('t(2n) / t(n) of a run')
        for name, n in (('members', 32000), ('values', 64000),
                        ('events', 2000), ('branches', 2000), ('numbered', 2000),
                        ('parts', 8000), ('references', 32000),
                        ('chain', 4000), ('depth', 60), ('schemas', 2000),
                        ('calls', 4000), ('callbacks', 4000),
                        ('prose', 200000)):
            paths = [documents.write(self.path('%d.json' % i),
                                     getattr(documents, name)(n * i))
                     for i in (1, 2)]
            ratios = []
            for _ in range(7):
                times = []
                for path in paths:
                    out = self.quick('generated')
                    shutil.rmtree(out, ignore_errors=True)
                    times.append(cost([self.hookc, path, '--prefix', 'x',
                                       '-o', out, '-Wno-all'])[0])
                ratios.append(times[1] / times[0])
            self.row('  %s, n = %d' % (name, n), statistics.median(ratios),
                     2.2, most=True)
