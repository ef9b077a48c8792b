# SPDX-License-Identifier: MIT
"""Whatever things are called, the C compiles.

names.py HOOKC WORK [FEATURE...]: for each feature of a specification alone, a
document in which everything is called by hostile names: words of C and C++,
macros of the system's headers, every word of our own templates and runtime,
names that differ in little, or that are no names at all. What is emitted must
compile without a warning, as C11, C23 and (the headers) C++11, also behind
the headers whose macros the names are; and no header may say a name twice.
"""
import json
import os
import re
import shutil
import subprocess
import sys

SOURCE = os.environ['HOOKC_SOURCE']
FLAGS = ('-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow '
         '-Wstrict-prototypes -Wmissing-prototypes -Wswitch-enum -Wcast-qual '
         '-Wundef -Wvla -Werror').split()
CXX = '-std=c++11 -Wall -Wextra -Werror'.split()

SYSTEM = '''assert aio complex ctype dirent errno fcntl inttypes iso646 limits
locale math net/if netdb netinet/in poll pthread pwd setjmp signal semaphore
stdarg stdalign stdbool stddef stdint stdio stdlib stdnoreturn string strings
sys/mman sys/resource sys/select sys/socket sys/stat sys/sysmacros sys/time
sys/types sys/uio sys/un sys/wait syslog termios threads time unistd
wchar'''.split()

C = '''auto break case char const continue default do double else enum extern
float for goto if inline int long register restrict return short signed sizeof
static struct switch typedef union unsigned void volatile while alignas alignof
bool constexpr false nullptr static_assert thread_local true typeof
typeof_unqual asm fortran near far'''.split()

CPP = '''and and_eq bitand bitor catch char16_t char32_t char8_t class co_await
co_return co_yield compl concept const_cast consteval constinit decltype delete
dynamic_cast explicit export final friend import module mutable namespace new
noexcept not not_eq operator or or_eq override private protected public
reinterpret_cast requires static_cast template this throw try typeid typename
using virtual wchar_t xor xor_eq'''.split()

OTHERS = ['', '_', '__', '___x', '_X', ' ', '-', '+1', '-1', '1', '7_pat',
          '00', '1st', '9' * 30, '*/', '/*', '//', '"', '\\', '\\n', '??/',
          '%s', '$', '#', '##', '\u00e9', '\u65e5\u672c', '\U0001f600',
          '\u202e', 'caf\u00e9', 'na\u00efve', 'A' * 300, 'b' * 300, 'x y',
          'x-y', 'x_y', 'xY', 'XY', 'x.y', 'x/y', 'x:y', 'Item', 'item',
          'ITEM', 'iTem', 'i_tem', 'EOF', 'NULL', 'stdin', 'errno', 'index',
          'signal', 'read', 'write', 'time', 'main', 'printf', 'malloc',
          'linux', 'unix', 'major', 'minor', 'null', 'true', 'h', 'H', 't',
          't_t', 'self', 'None', 'a' * 64 + '1', 'a' * 64 + '2']


def words_of_ours():
    words, ends = set(), set()
    for folder in ('templates', 'templates/hook'):
        for name in sorted(os.listdir(os.path.join(SOURCE, folder))):
            if not name.endswith(('.tmpl.c', '.tmpl.h', '.h')):
                continue
            text = open(os.path.join(SOURCE, folder, name)).read()
            text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
            text = re.sub(r'(?m)^//%.*', '', text)
            ends.update(re.findall(r'\$_(\w+)', text))
            words.update(re.findall(r'\b([a-z]\w*?)_\$', text))
            words.update(re.findall(r'(?<![\w$])[a-z]\w*', text))
    return sorted(words), sorted(ends)


def macros():
    text = ''.join('#include <%s.h>\n' % name for name in SYSTEM)
    out = subprocess.run(['gcc', '-D_GNU_SOURCE', '-std=gnu11', '-dM', '-E',
                          '-x', 'c', '-'], input=text, text=True,
                         stdout=subprocess.PIPE, check=True).stdout
    names = re.findall(r'(?m)^#define ([a-z]\w*) ', out)
    return sorted(set(names))


def unique(names):
    return list(dict.fromkeys(names))


WORDS, ENDS = words_of_ours()
NAMES = unique(C + CPP + OTHERS + macros() + WORDS + ENDS +
               [a + '_' + b for a in ('item', 'event', 'user')
                for b in ENDS] +
               [a + '_item' for a in WORDS if a in
                ('read', 'write', 'check', 'name', 'count', 'is_entry', 'fill',
                 'try', 'on', 'authorize', 'vector', 'example')])
TEXT = {'type': 'string'}


def component(name):
    """A key that a component may have, and JSON Pointer for it."""
    return name, '#/components/schemas/' + name.replace('~', '~0').replace(
        '/', '~1').replace('%', '%25')


def document(schemas=None, **more):
    doc = {'openapi': '3.1.0', 'info': {'title': 'names', 'version': '1'},
           'components': {'schemas': schemas or {}}}
    doc.update(more)
    return doc


def reply(schema=None):
    if schema is None:
        return {'200': {'description': 'fine'}}
    return {'200': {'description': 'fine', 'content': {
        'application/json': {'schema': schema}}}}


# ---- the features, each alone ----

def objects():
    return document({n: {'type': 'object', 'properties': {n: TEXT}}
                     for n in NAMES})


def members():
    kinds = [TEXT, {'type': 'integer'}, {'type': 'number'},
             {'type': 'boolean'}, {}, {'type': 'string', 'format': 'date'},
             {'type': 'string', 'format': 'date-time'},
             {'type': 'array', 'items': TEXT},
             {'type': 'object', 'properties': {'a': TEXT}},
             {'type': 'string', 'enum': ['a', 'b']}]
    schemas = {}
    for at, kind in enumerate(kinds):
        some = NAMES if at == 0 else NAMES[at::len(kinds)]
        schemas['Kind%d' % at] = {'type': 'object', 'properties': {
            n: kind for n in some}}
    return document(schemas)


def nullable_members():
    kind = {'type': ['string', 'null']}
    names = NAMES + [n + '_is_null' for n in ('a', 'a_is_null', 'item', 'x')]
    return document({'Null': {'type': 'object', 'properties': {
        n: kind for n in ['a', 'x'] + names}}})


def entries():
    return document({n: {'type': 'object', 'properties': {n: TEXT},
                         'propertyNames': {'pattern': '^[a-m]'},
                         'additionalProperties': {'type': 'integer'}}
                     for n in NAMES})


def pattern_entries():
    return document({n: {'type': 'object', 'properties': {n: TEXT},
                         'patternProperties': {'^x-%d' % i: TEXT},
                         'additionalProperties': False}
                     for i, n in enumerate(NAMES)})


def values():
    return document({'All': {'type': 'string', 'enum': NAMES}})


def enums():
    return document({n: {'type': 'string', 'enum': ['unknown', 'count', 'h',
                                                    'is_a', 'a', n + '_']}
                     for n in NAMES if n + '_' not in ('a', )})


def choices():
    schemas, branches = {}, []
    for n in NAMES:
        key, ref = component(n)
        schemas[key] = {'type': 'object', 'required': ['tag_of_it'],
                        'properties': {'tag_of_it': {'const': n}}}
        branches.append({'$ref': ref})
    schemas['One of all'] = {'oneOf': branches}
    return document(schemas)


def choice_names():
    return document({n: {'oneOf': [TEXT, {'type': 'integer'}, {
        'type': 'object', 'required': ['a'], 'properties': {'a': TEXT}}]}
        for n in NAMES})


def patterns():
    schemas = {n: {'type': 'string', 'pattern': '^a{%d}$' % (i % 20 + 1)}
               for i, n in enumerate(NAMES)}
    schemas['Holder of all'] = {'type': 'object', 'properties': {
        'm%d' % i: {'$ref': component(n)[1]} for i, n in enumerate(NAMES)}}
    for i, n in enumerate(NAMES):
        schemas[n + ' too'] = {'type': 'object', 'properties': {
            'm': {'type': 'string', 'pattern': '^b{%d}$' % (i + 1)}}} \
            if i % 10 == 0 else TEXT
    return document(schemas)


def tuples():
    return document({n: {'type': 'array', 'prefixItems': [
        TEXT, {'type': ['integer', 'null']}], 'items': {'type': 'number'},
        'maxItems': 9} for n in NAMES})


def lists():
    return document({n: {'type': 'array', 'uniqueItems': True, 'items': {
        'type': 'object', 'properties': {n: TEXT}}} for n in NAMES})


def titles():
    return document({'Holder': {'type': 'object', 'properties': {
        'm%d' % i: {'title': n, 'type': 'object', 'properties': {n: TEXT}}
        for i, n in enumerate(NAMES)}}})


def operations():
    return document({'request': {'type': 'object', 'properties': {'a': TEXT}}},
                    paths={'/p%d' % i: {'post': {
                        'operationId': n, 'requestBody': {'content': {
                            'application/json': {'schema': {
                                'type': 'object', 'properties': {n: TEXT}}}}},
                        'responses': reply({'type': 'object', 'properties': {
                            'a': TEXT}})}} for i, n in enumerate(NAMES)})


def paths():
    return document(paths={'/' + n.replace('{', ''): {'get': {
        'responses': reply()}} for n in NAMES})


def parameters():
    return document(paths={'/a': {'get': {
        'operationId': 'a', 'responses': reply(), 'parameters': [
            {'name': n, 'in': 'query', 'schema': TEXT} for n in NAMES if n]},
        'put': {'operationId': 'b', 'responses': reply(), 'parameters': [
            {'name': n, 'in': 'query', 'style': 'deepObject', 'schema': {
                'type': 'object', 'properties': {n: TEXT}}}
            for n in NAMES if n]}}})


def headers():
    token = re.compile(r"^[-A-Za-z0-9!#$%&'*+.^_`|~]+$")
    return document(paths={'/a': {'get': {
        'operationId': 'a', 'responses': {'200': {
            'description': 'fine', 'headers': {
                n: {'schema': TEXT} for n in NAMES if token.match(n)}}}}}})


def forms():
    body = {'type': 'object', 'properties': {n: TEXT for n in NAMES}}
    return document(paths={'/a': {
        'post': {'operationId': 'a', 'responses': reply(), 'requestBody': {
            'content': {'application/x-www-form-urlencoded': {
                'schema': body}}}},
        'put': {'operationId': 'b', 'responses': reply(), 'requestBody': {
            'content': {'multipart/form-data': {'schema': body}}}}}})


def security():
    schemes = {n: {'type': 'apiKey', 'in': 'header', 'name': 'X-%d' % i}
               for i, n in enumerate(NAMES)}
    schemes.update({n + ' basic': {'type': 'http', 'scheme': 'basic'}
                    for n in NAMES[::7]})
    doc = document(paths={'/a%d' % i: {'get': {
        'operationId': 'authorize ' + n, 'responses': reply(), 'parameters': [
            {'name': 'q', 'in': 'query', 'schema': TEXT}], 'security': [
                {n: []}]}} for i, n in enumerate(schemes)})
    doc['components']['securitySchemes'] = schemes
    return doc


def servers():
    # An x-... among variables is an extension.
    names = [n for n in NAMES if n and not set(n) & set('{}') and
             not n.startswith('x-')]
    return document(servers=[{
        'url': 'https://{%s}.example' % n, 'description': n[:39],
        'variables': {n: {'default': 'a', 'enum': ['a', 'b']}}}
        for n in names], paths={'/a': {'get': {'responses': reply()}}})


def webhooks(schema):
    return {n: {'post': {'responses': reply(), 'requestBody': {'content': {
        'application/json': {'schema': schema(n)}}}}} for n in NAMES if n}


def events():
    return document(webhooks=webhooks(lambda n: {
        'type': 'object', 'required': ['type'], 'properties': {
            'type': {'const': n}, n + 'x': TEXT}}))


def raw_events():
    return document(webhooks=webhooks(lambda n: {}))


def events_beside():
    """Types that are called as the receiver's own are."""
    doc = document({n: {'type': 'string', 'enum': ['unknown', n + 'x']}
                    for n in NAMES})
    doc['webhooks'] = webhooks(lambda n: {'type': 'object', 'properties': {
        'type': {'const': n}, 'of': {'$ref': component(n)[1]}}})
    return doc


def choices_beside():
    """A choice for each of the receiver's names: Event, Receiver, ..."""
    doc = document({n.title(): {'oneOf': [TEXT, {'type': 'integer'}]}
                    for n in ('event', 'receiver', 'handlers', 'client',
                              'recipe', 'sign', 'event_id', 'event_text')})
    doc['webhooks'] = {n: {'post': {'responses': reply(), 'requestBody': {
        'content': {'application/json': {'schema': {
            'type': 'object', 'properties': {'type': {'const': n}}}}}}}}
        for n in ('unknown', 'otherwise', 'a', 'text', 'id')}
    return doc


FEATURES = [objects, members, nullable_members, entries, pattern_entries,
            values, enums, choices, choice_names, patterns, tuples, lists,
            titles, operations, paths, parameters, headers, forms, security,
            servers, events, raw_events, events_beside, choices_beside]


# ---- what is emitted ----

def bare(text):
    text = re.sub(r'/\*.*?\*/', '', text, flags=re.S)
    return re.sub(r'"(\\.|[^"\\])*"', '""', text)


def declared(text):
    """Every name that a header makes: types, constants, macros, functions."""
    text = bare(text)
    for name in re.findall(r'(?m)^#define (\w+)', text):
        yield name
    for name, body in re.findall(r'(?m)^enum (\w+) \{(.*?)\}', text,
                                 flags=re.S):
        yield name
        for constant in re.findall(r'\w+', re.sub(r'=[^,]*', '', body)):
            yield constant
    for name in re.findall(r'(?m)^struct (\w+) \{', text):
        yield name
    for name in re.findall(r'(?m)^HOOK_FUNCTIONS\(\s*(\w+)', text):
        yield from (name + '_' + verb
                    for verb in ('schema', 'read', 'check', 'write'))
    for name in re.findall(r'(?m)^(?!#|\s|typedef|enum \w+ \{|struct \w+ \{)'
                           r'(?!HOOK_\w*FUNCTIONS)[^;{}=]*?(\w+)\(', text):
        yield name


def twice(folder):
    seen = {}
    for name in sorted(os.listdir(folder)):
        if not name.endswith('.h'):
            continue
        for word in declared(open(os.path.join(folder, name)).read()):
            if word in seen:
                yield '%s stands in %s and in %s' % (word, seen[word], name)
            seen[word] = name


def compilers():
    for compiler in ('gcc', 'clang'):
        if not shutil.which(compiler):
            continue
        for standard in ('c11', 'c23', 'c2x'):
            known = subprocess.run(
                [compiler, '-std=' + standard, '-x', 'c', '-fsyntax-only',
                 '/dev/null'], stderr=subprocess.DEVNULL).returncode == 0
            if known:
                yield compiler, standard
            if known and standard == 'c23':
                break


def commands(out, work):
    include = ['-I' + os.path.join(out, 'hook'), '-I' + os.path.join(out, 't')]
    folder = os.path.join(out, 't')
    headers = [n for n in sorted(os.listdir(folder)) if n.endswith('.h')]
    codes = [n for n in sorted(os.listdir(folder)) if n.endswith('.c')]
    alone = os.path.join(work, 'alone.c')
    behind = os.path.join(work, 'behind.c')
    own = ''.join('#include "%s"\n' % n for n in headers)
    with open(alone, 'w') as file:
        file.write(own)
    with open(behind, 'w') as file:
        file.write(''.join('#include <%s.h>\n' % n for n in SYSTEM) + own)
    for compiler, standard in compilers():
        how = ['-c', '-o', os.path.join(work, 'o')]
        if compiler == 'clang' and standard == 'c11':
            # A header of thousands of types is read once, not for each of
            # some 200 files; gcc sees that each includes what it needs.
            read = os.path.join(work, 'read.pch')
            yield [compiler, '-std=c11', '-O0'] + FLAGS + include + [
                '-o', read, '-x', 'c-header', os.path.join(folder, 't.h')]
            how = ['-fsyntax-only', '-include-pch', read]
        for name in codes if standard == 'c11' else []:
            yield [compiler, '-std=c11', '-O0'] + FLAGS + include + how + [
                os.path.join(folder, name)]
        for name in [behind] if standard != 'c11' else [alone, behind]:
            yield [compiler, '-std=gnu' + standard[1:], '-D_GNU_SOURCE',
                   '-fsyntax-only'] + FLAGS + include + [name]
    for compiler in ('g++', 'clang++'):
        if shutil.which(compiler):
            yield [compiler, '-x', 'c++', '-fsyntax-only'] + CXX + include + [
                alone]


def run(hookc, work, feature):
    out = os.path.join(work, 'out')
    shutil.rmtree(out, ignore_errors=True)
    spec = os.path.join(work, feature.__name__ + '.json')
    with open(spec, 'w') as file:
        json.dump(feature(), file, indent=1)
    made = subprocess.run([hookc, spec, '--prefix', 't', '-o', out,
                           '-Wno-all', '--max-name', '4096'],
                          stderr=subprocess.PIPE, text=True)
    if made.returncode != 0:
        return ['hookc: ' + made.stderr[:2000]]
    faults = list(twice(os.path.join(out, 't')))[:5]
    for command in commands(out, work):
        done = subprocess.run(command, stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            faults.append(' '.join(command[:2] + command[-3:]) + '\n' +
                          '\n'.join(done.stderr.split('\n')[:12]))
    return faults


def main(hookc, work, only):
    failed = 0
    os.makedirs(work, exist_ok=True)
    for feature in FEATURES:
        if only and feature.__name__ not in only:
            continue
        faults = run(os.path.abspath(hookc), work, feature)
        print('%-18s %s' % (feature.__name__, 'FAILED' if faults else 'fine'))
        for fault in faults[:6]:
            print('  ' + fault)
        failed += bool(faults)
        sys.stdout.flush()
    print('%d names in each of %d features' % (len(NAMES), len(FEATURES)))
    return failed != 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
