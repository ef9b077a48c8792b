#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What the contenders of tests/bench share, made from an OpenAPI document.

peers.py DOC.json OUT NAME=POINTER...: for each payload NAME, whose schema the
pointer leads to, writes OUT/NAME.h: structs, a hash of their values, their
checks, and as macros over a library (LIST_EACH and so on, see peer.h) how they
are read from it and how a tree of it is made of them. Each library's file
includes it, so that all of them do the same work.
"""
import json
import re
import sys

KEYWORDS = set('''default private public protected class this new delete
template namespace int long short char float double void register static if
else for while do switch case operator and or not xor union struct enum bool
true false signed unsigned const export has null'''.split())


def c_name(text):
    text = text.replace('+', 'plus_')
    text = re.sub(r'^-(?=\d)', 'minus_', text)
    text = re.sub(r'\W', '_', text)
    return text + '_' if text in KEYWORDS or text[:1].isdigit() else text


def quoted(text):
    return json.dumps(text)


class Type:
    """kind: text, integer, number, boolean, object, list."""

    def __init__(self, kind, **more):
        self.kind = kind
        self.limits = {}
        self.item = None
        self.name = None
        self.__dict__.update(more)


class Member:
    def __init__(self, name, type_, required, null):
        self.name, self.type = name, type_
        self.c_name = c_name(name)
        self.required, self.null = required, null


class Payload:
    def __init__(self, document, name, pointer):
        self.document, self.prefix = document, name
        self.structs, self.order, self.lists, self.enums = {}, [], {}, {}
        top, _ = self.type_of({'$ref': pointer}, 'top')
        self.top = top.name

    def at(self, pointer):
        node = self.document
        for token in pointer.lstrip('#').split('/')[1:]:
            node = node[token.replace('~1', '/').replace('~0', '~')]
        return node

    def resolve(self, schema, hint):
        while '$ref' in schema:
            hint = schema['$ref'].split('/')[-1]
            schema = self.at(schema['$ref'])
        if 'allOf' in schema:
            merged = {k: v for k, v in schema.items() if k != 'allOf'}
            for part in schema['allOf']:
                part, hint = self.resolve(part, hint)
                merged = {**part, **merged, 'properties': {
                    **part.get('properties', {}),
                    **merged.get('properties', {})}}
            schema = merged
        return schema, hint

    def type_of(self, schema, hint):
        """The type, None if it is left raw; and whether it may be null."""
        schema, hint = self.resolve(schema, hint)
        null = schema.get('nullable', False)
        for word in ('oneOf', 'anyOf'):
            if word in schema:
                rest = [s for s in schema[word]
                        if self.resolve(s, '')[0].get('type') != 'null']
                if len(rest) != 1:
                    return None, True
                type_, also = self.type_of(rest[0], hint)
                return type_, also or len(rest) < len(schema[word])
        kind = schema.get('type')
        if isinstance(kind, list):
            null = null or 'null' in kind
            kind = [k for k in kind if k != 'null']
            kind = kind[0] if len(kind) == 1 else None
        if kind is None and 'enum' in schema:
            kind = 'string'
        limits = {k: schema[k] for k in (
            'format', 'pattern', 'minLength', 'maxLength', 'minItems',
            'uniqueItems', 'minimum', 'maximum') if k in schema}
        if 'enum' in schema:
            limits['enum'] = [v for v in schema['enum'] if v is not None]
            null = null or None in schema['enum']
        if kind in ('string', 'integer', 'number', 'boolean'):
            kind = 'text' if kind == 'string' else kind
            return Type(kind, limits=limits), null
        if kind == 'array':
            item, _ = self.type_of(schema.get('items', {}), hint + '_item')
            if item is None:
                return None, null
            type_ = Type('list', item=item, limits=limits)
            type_.name = self.prefix + '_list_' + (item.name or item.kind)
            if any(limits) or self.checks_of(item, 'x'):
                type_.name += '_%d' % len(self.lists)
            self.lists.setdefault(type_.name, type_)
            return type_, null
        if kind == 'object' and schema.get('properties'):
            return Type('object', name=self.struct(schema, hint)), null
        return None, null

    def struct(self, schema, hint):
        wanted = base = self.prefix + '_' + c_name(hint)
        shape = json.dumps(schema, sort_keys=True)
        number = 2
        while wanted in self.structs and self.structs[wanted][1] != shape:
            wanted, number = '%s%d' % (base, number), number + 1
        if wanted not in self.structs:
            members = []
            self.structs[wanted] = (members, shape)
            for name, value in schema['properties'].items():
                type_, null = self.type_of(value, name)
                if type_ is not None:
                    members.append(Member(
                        name, type_, name in schema.get('required', []), null))
            self.order.append(wanted)
        return wanted

    # ---- C

    def declare(self, type_):
        return {'text': 'struct text', 'integer': 'int64_t',
                'number': 'double', 'boolean': 'uint8_t'}.get(
                    type_.kind, 'struct %s' % type_.name)

    def take(self, type_, at, value):
        """An expression: was `value` read into `at`?"""
        if type_.kind == 'object' or type_.kind == 'list':
            return 'READ(%s)(x, %s, &%s)' % (type_.name, value, at)
        return 'TAKE_%s(%s, &%s)' % (type_.kind.upper(), value, at)

    def hash(self, type_, at):
        if type_.kind == 'text':
            return 'hash = hash_text(hash, %s);' % at
        if type_.kind in ('object', 'list'):
            return 'hash = hash_%s(hash, &%s);' % (type_.name, at)
        if type_.kind == 'number':
            return 'hash = hash_number(hash, %s);' % at
        return 'hash = hash_bits(hash, (uint64_t)%s);' % at

    def make(self, type_, at):
        if type_.kind in ('object', 'list'):
            return 'MAKE(%s)(&%s)' % (type_.name, at)
        return 'MAKE_%s(%s)' % (type_.kind.upper(), at)

    def checks_of(self, type_, at):
        limits, out = type_.limits, []
        if type_.kind == 'text':
            form = limits.get('format')
            if form in ('uuid', 'date-time', 'uri', 'email', 'date'):
                out.append('is_%s(%s)' % (form.replace('-', '_'), at))
            if 'minLength' in limits:
                out.append('at_least(%s, %d)' % (at, limits['minLength']))
            if 'maxLength' in limits:
                out.append('at_most(%s, %d)' % (at, limits['maxLength']))
            found = re.fullmatch(r'\^([\w:/.-]+?)(\.\*)?',
                                 limits.get('pattern', ''))
            if found:
                out.append('begins(%s, %s, %d)' % (
                    at, quoted(found[1]), len(found[1])))
            if 'enum' in limits:
                key = json.dumps(limits['enum'])
                name = self.enums.setdefault(
                    key, '%s_enum_%d' % (self.prefix, len(self.enums)))
                out.append('%s(%s)' % (name, at))
        elif type_.kind == 'integer':
            if 'minimum' in limits:
                out.append('%s >= %d' % (at, limits['minimum']))
            if 'maximum' in limits:
                out.append('%s <= %d' % (at, limits['maximum']))
        elif type_.kind == 'object':
            out.append('check_%s(&%s)' % (type_.name, at))
        elif type_.kind == 'list':
            if 'minItems' in limits:
                out.append('%s.count >= %d' % (at, limits['minItems']))
            if limits.get('uniqueItems') and type_.item.kind == 'text':
                out.append('unique(%s.items, %s.count)' % (at, at))
            if self.checks_of(type_.item, 'x'):
                out.append('check_%s(&%s)' % (type_.name, at))
        return out

    def nested(self):
        """Lists and structs, what is held before what holds it."""
        done = []

        def visit(type_):
            if type_.kind == 'list':
                visit(type_.item)
                if type_.name not in [n for n, _ in done]:
                    done.append((type_.name, type_))
            elif type_.kind == 'object':
                if type_.name not in [n for n, _ in done]:
                    for member in self.structs[type_.name][0]:
                        visit(member.type)
                    done.append((type_.name, None))
        visit(Type('object', name=self.top))
        return done

    def emit(self):
        types, reads, makes, hashes, checks = [], [], [], [], []
        for name, list_ in self.nested():
            if list_:
                self.emit_list(list_, types, reads, makes, hashes, checks)
            else:
                self.emit_struct(name, types, reads, makes, hashes, checks)
        enums = []
        for key, name in self.enums.items():
            lengths = {}
            for value in json.loads(key):
                lengths.setdefault(len(value.encode()), []).append(value)
            enums.append('static int %s(struct text v)\n{\n\tswitch (v.len) {'
                         % name)
            for length, values in lengths.items():
                enums.append('\tcase %d: return %s;' % (length, ' || '.join(
                    '!memcmp(v.ptr, %s, %d)' % (quoted(v), length)
                    for v in values)))
            enums.append('\tdefault: return 0;\n\t}\n}')
        return '\n'.join(
            ['/* Made by peers.py. */'] + types + hashes + enums + checks +
            ['#ifdef READ'] + reads + ['#endif', '#ifdef MAKE'] + makes +
            ['#endif', '']) + '#define TOP_%s %s\n' % (self.prefix, self.top)

    def emit_list(self, t, types, reads, makes, hashes, checks):
        item = self.declare(t.item)
        types.append('struct %s { %s *items; uint32_t count, room; };' %
                     (t.name, item))
        hashes.append(
            'static uint64_t hash_%s(uint64_t hash, const struct %s *v)\n'
            '{\n\thash = hash_bits(hash, v->count);\n'
            '\tfor (uint32_t i = 0; i < v->count; i++) {\n\t\t%s\n\t}\n'
            '\treturn hash;\n}' % (t.name, t.name,
                                   self.hash(t.item, 'v->items[i]')))
        inner = self.checks_of(t.item, 'v->items[i]')
        if inner:
            checks.append(
                'static int check_%s(const struct %s *v)\n{\n'
                '\tfor (uint32_t i = 0; i < v->count; i++)\n'
                '\t\tif (!(%s))\n\t\t\treturn 0;\n\treturn 1;\n}' %
                (t.name, t.name, ' && '.join(inner)))
        reads.append(
            'static int READ(%s)(CONTEXT x, VALUE list, struct %s *v)\n{\n'
            '\tv->items = 0;\n\tv->count = v->room = 0;\n'
            '\tEACH_ITEM(list, item)\n\t\tLIST_ROOM(v, %s)\n'
            '\t\tif (!%s)\n\t\t\treturn 0;\n\t\tv->count++;\n'
            '\tEND_ITEM\n\treturn 1;\n}' %
            (t.name, t.name, item,
             self.take(t.item, 'v->items[v->count]', 'item')))
        makes.append(
            'static TREE MAKE(%s)(const struct %s *v)\n{\n'
            '\tTREE list = MAKE_LIST();\n'
            '\tfor (uint32_t i = 0; i < v->count; i++)\n'
            '\t\tMAKE_ITEM(list, %s);\n\treturn list;\n}' %
            (t.name, t.name, self.make(t.item, 'v->items[i]')))

    def emit_struct(self, name, types, reads, makes, hashes, checks):
        members = self.structs[name][0]
        words = (len(members) + 63) // 64 or 1
        types.append('struct %s {\n\tuint64_t has[%d], null[%d];' %
                     (name, words, words))
        types += ['\t%s %s;' % (self.declare(m.type), m.c_name)
                  for m in members]
        types.append('};')
        types.append('static const struct text names_%s[] = {%s};' % (
            name, ', '.join('{%s, %d}' % (quoted(m.name), len(m.name.encode()))
                            for m in members)))
        hashes.append('static uint64_t hash_%s(uint64_t hash, '
                      'const struct %s *v)\n{' % (name, name))
        read = ['static int READ(%s)(CONTEXT x, VALUE object, struct %s *v)\n'
                '{\n\tint next = 0;\n'
                '\tmemset(v->has, 0, sizeof v->has);\n'
                '\tmemset(v->null, 0, sizeof v->null);\n'
                '\tEACH_MEMBER(object, name, value)\n'
                '\t\tint found = FIND(names_%s, %d, name, next);\n'
                '\t\tif (found < 0)\n\t\t\tcontinue;\n\t\tnext = found + 1;\n'
                '\t\tswitch (found) {' % (name, name, name, len(members))]
        make = ['static TREE MAKE(%s)(const struct %s *v)\n{\n'
                '\tTREE object = MAKE_OBJECT();' % (name, name)]
        check = ['static int check_%s(const struct %s *v)\n{' % (name, name)]
        need = [0] * words
        for i, m in enumerate(members):
            if m.required:
                need[i // 64] |= 1 << i % 64
            at = 'v->' + m.c_name
            hashes.append('\tif (HAS(v, %d)) {\n\t\thash = hash_bits(hash, '
                          '%d);\n\t\t%s\n\t} else {\n\t\thash = hash_bits('
                          'hash, IS_NULL(v, %d) ? 1001 : 1000);\n\t}' %
                          (i, i + 1, self.hash(m.type, at), i))
            read.append('\t\tcase %d:' % i)
            if m.null:
                read.append('\t\t\tif (TAKE_NULL(value)) {\n'
                            '\t\t\t\tSET_NULL(v, %d);\n\t\t\t\tbreak;\n\t\t\t}'
                            % i)
            read.append('\t\t\tif (!%s)\n\t\t\t\treturn 0;\n'
                        '\t\t\tSET_HAS(v, %d);\n\t\t\tbreak;' %
                        (self.take(m.type, at, 'value'), i))
            make.append('\tif (HAS(v, %d))\n\t\tMAKE_MEMBER(object, %s, %s);'
                        % (i, quoted(m.name), self.make(m.type, at)))
            if m.null:
                make.append('\telse if (IS_NULL(v, %d))\n\t\tMAKE_MEMBER('
                            'object, %s, MAKE_NULL());' % (i, quoted(m.name)))
            tests = self.checks_of(m.type, at)
            if tests:
                check.append('\tif (HAS(v, %d) && !(%s))\n\t\treturn 0;' %
                             (i, ' && '.join(tests)))
        for i, bits in enumerate(need):
            if bits:
                check.insert(1, '\tif (((v->has[%d] | v->null[%d]) & '
                             '%dull) != %dull)\n\t\treturn 0;' %
                             (i, i, bits, bits))
        hashes.append('\treturn hash;\n}')
        checks.append('\n'.join(check + ['\treturn 1;\n}']))
        reads.append('\n'.join(read + ['\t\t}\n\tEND_MEMBER\n\treturn 1;\n}']))
        makes.append('\n'.join(make + ['\treturn object;\n}']))


def main():
    document = json.load(open(sys.argv[1]))
    for word in sys.argv[3:]:
        name, pointer = word.split('=', 1)
        payload = Payload(document, name, pointer)
        with open('%s/%s.h' % (sys.argv[2], name), 'w') as out:
            out.write(payload.emit())


main()
