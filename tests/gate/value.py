# SPDX-License-Identifier: MIT
"""Values of a schema that reach one place of it.

What a value must satisfy is a list of schemas, the operands: allOf, a $ref
and the chosen branches of choices add to it. A route says which branches are
chosen and which members must be there.
"""
import copy
import math

import judge
import pattern
from operands import (  # noqa: F401
    IMPOSSIBLE, NO_END, TWICE, NoValue, Operands, expand)

FORMATS = {
    'date-time': '2024-02-29T12:00:00Z', 'date': '2024-02-29',
    'time': '12:00:00Z', 'duration': 'P1DT2H', 'email': 'a@example.com',
    'uuid': '123e4567-e89b-12d3-a456-426614174000', 'hostname': 'example.com',
    'uri': 'https://example.com/a?b=c', 'uri-reference': '/a',
    'ipv4': '192.0.2.1', 'ipv6': '2001:db8::1', 'byte': 'aGVsbG8=',
    'json-pointer': '/a/b', 'decimal': '12.5', 'regex': '^a$',
    'url': 'https://example.com/', 'iri': 'https://example.com/',
    'iri-reference': '/a', 'idn-email': 'a@example.com',
    'idn-hostname': 'example.com', 'uri-template': '/a/{b}',
    'relative-json-pointer': '1/a',
}
DEPTH = 24


# ---- values ----

SHAPES = {
    'object': ('properties', 'required', 'additionalProperties',
               'minProperties', 'maxProperties', 'patternProperties'),
    'array': ('items', 'prefixItems', 'minItems', 'maxItems', 'uniqueItems'),
    'string': ('pattern', 'minLength', 'maxLength', 'format'),
    'number': ('minimum', 'maximum', 'multipleOf', 'exclusiveMinimum',
               'exclusiveMaximum'),
}
EDGE_SHAPES = {'member': 'object', 'extra': 'object', 'pattern': 'object',
               'name': 'object', 'item': 'array', 'tuple': 'array'}
KEY_SHAPES = {key: shape for shape, keys in SHAPES.items() for key in keys}
KEY_SHAPES.update({'propertyNames': 'object', 'dependentRequired': 'object',
                   'unevaluatedProperties': 'object',
                   'contentEncoding': 'string', 'contains': 'array',
                   'unevaluatedItems': 'array', 'minContains': 'array',
                   'maxContains': 'array'})


def types_of(o):
    """The JSON types that all operands allow, the best first."""
    left = None
    for s in o.items:
        types = s.get('type')
        if types is None:
            continue
        types = types if isinstance(types, list) else [types]
        types = {t for name in types for t in
                 (('number', 'integer') if name == 'number' else (name,))}
        left = types if left is None else left & types
    if left is None:
        left = {shape for s in o.items for shape, keys in SHAPES.items()
                if any(key in s.node for key in keys)}
    ranked = ['object', 'array', 'string', 'integer', 'number', 'boolean',
              'null']
    return [name for name in ranked if name in left]


# What was made of schemas that no route leads through: a value, or NoValue.
PLAIN = {}
# Branches and ways to try for one: see Maker.
ATTEMPTS = [branch * 3 + way for branch in range(8) for way in (0, 2, 1)]


class Maker:
    """`variant` counts attempts: other branches, more members."""

    def __init__(self, direction, variant):
        self.direction, self.variant = direction, variant
        self.path = None     # of the place, in the instance
        self.operands = None  # of the value there
        self.busy = set()

    def make(self, schemas, route, want=None, depth=0):
        """A value of all schemas; the route begins at one of them."""
        if any(way is not None for way in route):
            return self.attempt(schemas, route, want, depth)
        key = (*[s.id for s in schemas], want)
        if key in self.busy:
            raise NoValue(NO_END)
        if key not in PLAIN:
            self.busy.add(key)
            try:
                PLAIN[key] = self.plain(schemas, route, want, depth)
            finally:
                self.busy.discard(key)
        return copy.deepcopy(PLAIN[key])

    def plain(self, schemas, route, want, depth):
        """The first that satisfies all, or else the first."""
        found, fault, before = [], NoValue('none'), self.variant
        try:
            for self.variant in ATTEMPTS:
                try:
                    value = self.attempt(schemas, route, want, depth)
                except NoValue as error:
                    fault = error
                    continue
                if all(judge.holds(s, value) for s in schemas):
                    return value
                found.append(value)
        finally:
            self.variant = before
        if not found:
            raise fault
        return found[0]

    def attempt(self, schemas, route, want, depth):
        if depth > DEPTH:
            raise NoValue('too deep')
        o = Operands()
        for schema, way in zip(schemas, route):
            expand(o, schema, way, 0, self.variant // 3)
        step = o.rest[0] if o.rest else None
        ends = o.rest is not None and not o.rest
        if ends:
            self.path, self.operands = [], o
        shape = EDGE_SHAPES.get(step.kind) if step else want if ends else None
        if shape is None:
            value = self.given(o)
            if value is not NOTHING:
                return value
        types = types_of(o)
        if shape == 'number' and shape not in types and 'integer' in types:
            shape = 'integer'
        kind = shape or (types[0] if types else 'string')
        if shape and types and shape not in types:
            raise NoValue('of another type')
        try:
            return getattr(self, kind)(o, o.rest, depth)
        except NoValue:
            if kind != 'integer' or 'number' not in types:
                raise
            return self.number(o, o.rest, depth)

    def given(self, o):
        """What constants, enums and, at last, examples say."""
        listed = [*o.each('const'), *(v for e in o.each('enum')
                                      if isinstance(e, list) for v in e)]
        for value in listed if o.each('const') else []:
            if all(judge.holds(s, value) for s in o.items
                   if s.id not in o.free):
                return value
        for value in o.each('const'):
            return value
        enums = [e for e in o.each('enum') if isinstance(e, list)]
        for value in sorted(enums[0], key=lambda v: (
                v is None, not by_one(o, v))) if enums else []:
            if all(judge.holds(s, value) for s in o.items
                   if not any(k in s.node for k in ('oneOf', 'anyOf'))):
                return value
        if self.variant % 3 == 2:
            for value in [*o.each('example'),
                          *[v for list_of in o.each('examples')
                            if isinstance(list_of, list) for v in list_of]]:
                if all(judge.holds(s, value) for s in o.items):
                    return value
        return NOTHING

    # ---- objects ----

    def of_member(self, o, name, step=None, rest=None):
        """The schemas of a member, and the route of each."""
        schemas, ways = [], []

        def add(schema, key, kind):
            schemas.append(schema)
            here = step is not None and step.to.id == schema.id and \
                step.kind == kind
            ways.append(rest if here else None)

        for s in o.items:
            known = False
            if isinstance(s.get('properties'), dict) and \
                    name in s.node['properties']:
                add(s.at('properties', name), name, 'member')
                known = True
            for source in s.get('patternProperties') or {}:
                if pattern.matches(source, name):
                    add(s.at('patternProperties', source), source, 'pattern')
                    known = True
            # That it closes a branch of allOf is taken to close the whole.
            if not known and s.node.get('additionalProperties') is False and \
                    any(name in (i.get('properties') or {}) for i in o.items):
                continue
            if not known and 'additionalProperties' in s.node:
                add(s.at('additionalProperties'), 'additionalProperties',
                    'extra')
            if 'unevaluatedProperties' in s.node and step is not None and \
                    step.kind == 'extra':
                add(s.at('unevaluatedProperties'), '', 'extra')
        return schemas, ways

    def name_of(self, o, step):
        """A member's name that leads where the step does."""
        if step.kind == 'member':
            return step.key
        known = {name for s in o.items for name in s.get('properties') or {}}
        sources = [source for s in o.items
                   for source in s.get('patternProperties') or {}]
        names = [s.at('propertyNames') for s in o.items
                 if 'propertyNames' in s.node]
        tries = ['key', 'extra', 'k1', 'x_1']
        for s in names:
            found = s.followed()
            if found:
                tries = [*(found.get('enum') or []), *pattern.candidates(
                    found.get('pattern') or '.*'), *tries]
        if step.kind == 'pattern':
            tries = [*pattern.candidates(step.key), *tries]
        for name in tries:
            if name in known or not isinstance(name, str):
                continue
            if step.kind == 'extra' and any(pattern.matches(source, name)
                                            for source in sources):
                continue
            if step.kind == 'pattern' and not pattern.matches(step.key, name):
                continue
            if all(judge.holds(s, name) for s in names):
                return name
        raise NoValue('a name')

    def wanted(self, o, name):
        """Names that have to be there, or help a choice to decide."""
        names = {} if name is None else {name: True}
        for s in o.items:
            for name in s.get('required') or []:
                names[name] = True
            members = s.get('properties') or {}
            for name, of in members.items() if isinstance(members, dict) \
                    else []:
                if not isinstance(of, dict):
                    continue
                constant = 'const' in of or len(of.get('enum') or []) == 1
                if o.chosen and constant or self.variant % 3 == 1 and \
                        of.get('deprecated') is not True:
                    names.setdefault(name, False)
        for name in o.tags:
            names[name] = True
        for s in o.items:
            for name, others in (s.get('dependentRequired') or {}).items():
                if name in names:
                    names.update({other: True for other in others})
            for name, of in (s.get('dependentSchemas') or {}).items():
                if name in names and isinstance(of, dict):
                    names.update({other: True
                                  for other in of.get('required') or []})
        return names

    def object(self, o, route, depth):
        value, step = {}, route[0] if route else None
        if step is not None and step.kind == 'name':
            return self.with_name(o, route, depth)
        name = self.name_of(o, step) if step is not None else None
        if step is not None:
            schemas, ways = self.of_member(o, name, step, route[1:])
            if all(way is None for way in ways):
                raise NoValue('not on the way')
            value[name] = self.make(schemas, ways, self.want, depth + 1)
            self.path.insert(0, name)
        for other, required in self.wanted(o, name).items():
            if other in value:
                continue
            schemas, ways = self.of_member(o, other)
            if other in o.tags and all(judge.holds(s, o.tags[other])
                                       for s in schemas):
                value[other] = o.tags[other]
                continue
            if not required and depth > 4:
                continue
            try:
                value[other] = self.make(schemas, ways, None, depth + 1)
            except NoValue:
                if required:
                    raise
        return self.alone(o, self.filled(o, value, depth), depth)

    def alone(self, o, value, depth):
        """With a member, its own or one level down, by which no second branch
        of oneOf fits; as it is if there is none."""
        if by_one(o, value):
            return value
        holders = [(o, [])]
        for name, of in value.items():
            if isinstance(of, dict):
                inner = Operands()
                for schema in self.of_member(o, name)[0]:
                    expand(inner, schema, None)
                holders.append((inner, [name]))
        for holder, names in holders:
            for name in [n for s in holder.items
                         for n in s.get('properties') or {}]:
                other = copy.deepcopy(value)
                inside = other[names[0]] if names else other
                if name in inside:
                    continue
                try:
                    schemas, ways = self.of_member(holder, name)
                    inside[name] = self.make(schemas, ways, None, depth + 1)
                except NoValue:
                    continue
                if by_one(o, other):
                    return other
        if o.fixed:
            raise NoValue(TWICE)
        return value

    def filled(self, o, value, depth):
        least = max([0, *o.each('minProperties')])
        names = [name for s in o.items for name in s.get('properties') or {}]
        names += [name for s in o.items
                  for source in s.get('patternProperties') or {}
                  for name in pattern.candidates(source)]
        names += others(least)
        for name in names:
            if len(value) >= least:
                break
            if name in value:
                continue
            schemas, ways = self.of_member(o, name)
            try:
                value[name] = self.make(schemas, ways, None, depth + 1)
            except NoValue:
                continue
        return value

    def with_name(self, o, route, depth):
        """A member whose name has to satisfy what the route leads to."""
        step = route[0]
        names = [s.at('propertyNames') for s in o.items
                 if 'propertyNames' in s.node]
        ways = [route[1:] if s.id == step.to.id else None for s in names]
        value = self.object(o, None, depth)
        name = self.make(names, ways, 'string', depth + 1)
        if not isinstance(name, str):
            raise NoValue('a name')
        schemas, none = self.of_member(o, name)
        value[name] = self.make(schemas, none, None, depth + 1)
        self.path.insert(0, ('name', name))
        return value

    # ---- the rest ----

    def array(self, o, route, depth):
        step = route[0] if route else None
        least = max([0, *[n for n in o.each('minItems')]])
        if least > 1000:
            raise NoValue('a long list')
        value = []
        at = 0
        if step is not None:
            at = step.key[1] if step.kind == 'tuple' else max(
                [0, *[len(p) for p in o.each('prefixItems')]])
        elif self.filled_lists and route == [] or self.variant % 3 == 1:
            least = max(least, 1)
        while len(value) < max(least, at + 1 if step is not None else 0):
            index = len(value)
            here = step is not None and index == at
            schemas, ways = [], []
            for s in o.items:
                first = s.get('prefixItems') or []
                of = s.at('prefixItems', index) if index < len(first) else \
                    s.at('items')
                if of.node is None:
                    continue
                schemas.append(of)
                ways.append(route[1:] if here and of.id == step.to.id else
                            None)
            if here and all(way is None for way in ways):
                raise NoValue('not on the way')
            item = self.make(schemas, ways, self.want if here else None,
                             depth + 1)
            if any(o.each('uniqueItems')) and not here:
                item = other_than(value, item, schemas)
            if here:
                self.path.insert(0, index)
            value.append(item)
        for s in o.items:
            if 'contains' in s.node:
                of = [i.at('items') for i in o.items if 'items' in i.node]
                value.append(self.make([*of, s.at('contains')],
                                       [None] * (len(of) + 1), None,
                                       depth + 1))
        return value

    def string(self, o, route, depth):
        low = max([0, *o.each('minLength')])
        high = min([1 << 20, *o.each('maxLength')])
        sources = [p for p in o.each('pattern') if isinstance(p, str)]
        tries = [FORMATS[f] for f in o.each('format') if f in FORMATS]
        for list_of in [o.each('example'), *o.each('examples'),
                        o.each('default')]:
            tries += [v for v in list_of if isinstance(v, str)] \
                if isinstance(list_of, list) else []
        if not o.each('format') or not tries:
            for source in sources:
                tries += pattern.candidates(source)
        if 'base64' in o.each('contentEncoding'):
            tries = [FORMATS['byte']]
        tries += ['text', 'a' * low, '0' * low, 'A' * low,
                  'a' * max(low, min(high, 3))]
        for text in tries:
            if low <= len(text) <= high and all(
                    pattern.matches(s, text) is not False for s in sources):
                return text
        for text in tries:
            longer = (text * (low // max(len(text), 1) + 1))[:high]
            if text and low <= len(longer) and all(
                    pattern.matches(s, longer) for s in sources):
                return longer
        raise NoValue('a text')

    def number(self, o, route, depth, whole=False):
        lows = [n for n in o.each('minimum') if judge.is_number(n)] + \
            [n for n in o.each('exclusiveMinimum') if judge.is_number(n)]
        highs = [n for n in o.each('maximum') if judge.is_number(n)] + \
            [n for n in o.each('exclusiveMaximum') if judge.is_number(n)]
        steps = [n for n in o.each('multipleOf') if judge.is_number(n)]
        low = max(lows) if lows else None
        high = min(highs) if highs else None
        start = low if low is not None else high if high is not None and \
            high < 1 else 1
        tries = [start, math.ceil(start), math.floor(start), start + 1,
                 start - 1]
        if low is not None and high is not None:
            tries += [(low + high) / 2, (low + high) // 2]
        for step in steps:
            if step:
                tries += [math.ceil(start / step) * step,
                          (math.ceil(start / step) + 1) * step, step, 0]
        for value in tries:
            if whole and value != int(value):
                continue
            value = int(value) if value == int(value) else value
            if all(judge.number_holds(s.node, value) for s in o.items):
                return value
        raise NoValue('a number')

    def integer(self, o, route, depth):
        return self.number(o, route, depth, True)

    def boolean(self, o, route, depth):
        return True

    def null(self, o, route, depth):
        return None

    want = None


NOTHING = object()


def by_one(o, value):
    """Does it fit one branch at most of each oneOf?"""
    return all(sum(judge.holds(s.at('oneOf', i), value)
                   for i in range(len(s.node['oneOf']))) < 2 for s in o.ones)


def other_than(values, item, schemas):
    """A list with unique items needs others."""
    if not any(judge.same(item, v) for v in values):
        return item
    tries = [v for s in schemas for v in (s.followed() or s).get('enum') or []]
    if isinstance(item, str):
        tries += [item + str(i) for i in range(len(values) + 1)] + \
            [item[:-1] + c for c in 'bcdefghij0123456789']
    if judge.is_number(item):
        tries += [item + i for i in range(len(values) + 1)]
    for value in tries:
        if all(judge.holds(s, value) for s in schemas) and \
                not any(judge.same(value, v) for v in values):
            return value
    raise NoValue('unique items')


def others(count):
    """Names that nothing describes, in letters alone."""
    return ['key' + 'x' * i for i in range(count + 1)]


def reach(root, route, want, variant):
    """A value of the root's schema, the place's path in it, its operands."""
    maker = Maker(root.direction, variant)
    maker.want = want
    maker.filled_lists = want == 'array'
    value = maker.make([root.schema], [route], want)
    if maker.path is None:
        raise NoValue('not on the way')
    return value, maker.path, maker.operands
