# SPDX-License-Identifier: MIT
"""Values that break one keyword of one schema, made of a value that does not.

Each is (value, keyword, suffixes): what stands at the place instead, the
keyword that has to be named, and where: below the place, "" at it.
"""
import json
import math

import judge
import pattern

OTHERS = [{}, [], 'text', 7, True, 1.5, None]
INT64 = 1 << 63
LONGEST = 1 << 16  # of lists and objects
LONGEST_TEXT = 1 << 18


def type_breaks(s, value, o):
    for other in OTHERS:
        if not judge.type_holds(s.node, other) and not (
                other is None and any(of.get('nullable') is True
                                      for of in o.items)):
            yield other, 'type', ['']


def number_breaks(s, key, o):
    bound = s.node[key]
    if not judge.is_number(bound):
        if bound is not True:
            return
        # 3.0: exclusiveMinimum: true beside minimum.
        bound = s.get('minimum' if key == 'exclusiveMinimum' else 'maximum')
        if not judge.is_number(bound):
            return
        yield bound, key, ['']
        return
    step = 1
    for n in o.each('multipleOf'):
        step = n if judge.is_number(n) and n else step
    for amount in (step, step / 2 if step == 1 else step):
        value = {'minimum': bound - amount, 'maximum': bound + amount,
                 'exclusiveMinimum': bound, 'exclusiveMaximum': bound}[key]
        whole = float(value).is_integer()
        value = int(value) if whole else value
        if not whole and is_whole(o) or abs(value) >= INT64 and is_whole(o) \
                or math.isinf(float(value)):
            continue
        yield value, key, ['']


def is_whole(o):
    return any('integer' in (t if isinstance(t, list) else [t])
               for t in o.each('type'))


def step_breaks(s, o):
    step = s.node['multipleOf']
    if not judge.is_number(step) or not step:
        return
    low = max([0, *[n for n in o.each('minimum') if judge.is_number(n)]])
    for part in (step / 2, step + step / 2, low + step / 2, step + 1, 1,
                 low + 1, low + step + step / 2):
        part = int(part) if float(part).is_integer() else part
        if isinstance(part, float) and is_whole(o):
            continue
        if abs(part / step - round(part / step)) > 1e-6:
            yield part, 'multipleOf', ['']


def length_breaks(s, key, value, o):
    bound = s.node[key]
    if not isinstance(bound, int) or isinstance(bound, bool) or \
            not isinstance(value, str):
        return
    if key == 'minLength':
        if bound > 0:
            yield (value[:bound - 1] or ('' if bound == 1 else 'a' * (
                bound - 1)))[:bound - 1], key, ['']
    elif bound < LONGEST_TEXT:
        if 'byte' in o.each('format') or o.each('contentEncoding'):
            yield 'AAAA' * (bound // 4 + 1), key, ['']
            return
        longer = value + (value[-1:] or 'a') * (bound + 1 - len(value))
        yield longer, key, ['']
        yield 'a' * (bound + 1), key, ['']


def pattern_breaks(s, value, o):
    source = s.node['pattern']
    low = max([0, *o.each('minLength')])
    high = min([LONGEST, *o.each('maxLength')])
    near = [value] if isinstance(value, str) else []
    late = []
    for text in pattern.mismatches(source, near):
        if low <= len(text) <= high:
            yield text, 'pattern', ['']
        else:
            late.append(text)
    for text in late:
        yield text, 'pattern', ['']


# Nearly every text is a reference; these are none (RFC 3986, section 4.1).
BAD_REFERENCE = ['no such thing!', '{', '[', '%', '\\']
REFERENCES = ('uri-reference', 'iri-reference')
BAD = ['no such thing!', '\u0001', '{', 'a..b', '-', '%', '*', '~2', '[',
       '2024-02-30T12:00:00Z']
# Nearly every text is a regular expression.
BAD_REGEX = ['^(abc]', '(', '{', '*', '[z-a]', '\\a', '(?P<name>x)', 'a{2,1}']


def format_breaks(s, name, value, o):
    high = min([LONGEST, *o.each('maxLength')])
    low = max([0, *o.each('minLength')])
    bounds = {'int8': 7, 'int16': 15, 'int32': 31, 'int64': 63, 'uint8': 8,
              'uint16': 16, 'uint32': 32, 'uint64': 64}
    if name in bounds:
        if not isinstance(value, str):
            yield 1 << bounds[name], 'format', ['']
            yield -1 if name[0] == 'u' else -(1 << bounds[name]) - 1, \
                'format', ['']
        return
    if name == 'decimal' or not isinstance(value, str) and name in (
            'float', 'double'):
        yield 'x', 'format', ['']
    bad = BAD_REGEX if name == 'regex' else \
        BAD_REFERENCE if name in REFERENCES else BAD
    for text in sorted(bad, key=lambda t: not low <= len(t) <= high):
        yield text, 'format', ['']


def enum_breaks(s, value, o):
    values = s.node['enum']
    if not isinstance(values, list):
        return
    tries = []
    for known in [value, *values]:
        if isinstance(known, str):
            tries += [known + 'x', known[:-1], 'no such value']
        elif judge.is_number(known):
            tries += [known + 1000003, known + 1]
        elif isinstance(known, bool):
            tries += [not known]
        elif isinstance(known, list):
            tries += [[], [*known, 'more']]
        elif isinstance(known, dict):
            tries += [{**known, 'no such': 1}]
    for other in tries:
        if not any(judge.same(other, known) or
                   json.dumps(known).strip('"') == other for known in values):
            yield other, 'enum', ['']


def const_breaks(s, value, o):
    known = s.node['const']
    tries = {'string': lambda: [known + 'x', 'no such value'],
             'boolean': lambda: [not known],
             'null': lambda: ['x'],
             'array': lambda: [[*known, 'more']],
             'object': lambda: [{**known, 'no such': 1}]}
    kind = sorted(judge.kinds(known))[-1]
    for other in tries.get(kind, lambda: [known + 1000003, known + 1])():
        yield other, 'const', ['']


def required_breaks(s, value, o):
    for name in s.node['required'] if isinstance(s.node['required'], list) \
            else []:
        if isinstance(value, dict) and name in value:
            yield {k: v for k, v in value.items() if k != name}, 'required', \
                ['', name]


def unknown_name(o, names=()):
    taken = {name for s in o.items for name in s.get('properties') or {}}
    sources = [source for s in o.items
               for source in s.get('patternProperties') or {}]
    for name in [*names, 'no_such_member', 'no such', '-', '0', '~', 'zzz']:
        if name not in taken and not any(
                pattern.matches(source, name) for source in sources):
            return name
    return None


def extra_breaks(s, key, value, o):
    """A closed object; what a schema says of the others is in its place."""
    of = s.node[key]
    if not isinstance(value, dict):
        return
    if of is False or isinstance(of, dict) and of.get('not') == {}:
        name = unknown_name(o)
        if name is not None:
            yield {**value, name: 1}, key, ['', name]


def item_for(of, known):
    """A list of one more value."""
    return [item for item in [*known[-1:], 'text', 1, 100, True, {}, []]
            if of.node is None or judge.holds(of, item)][:1] or ['text']


def count_breaks(s, key, value, o):
    bound = s.node[key]
    if not isinstance(bound, int) or isinstance(bound, bool):
        return
    if key == 'minItems' and bound > 0 and isinstance(value, list):
        yield value[:bound - 1], key, ['']
    elif key == 'maxItems' and isinstance(value, list) and bound < LONGEST:
        item = item_for(s.at('items'), value)
        yield value + item * (bound + 1 - len(value)), key, ['']
    elif key == 'minProperties' and bound > 0 and isinstance(value, dict):
        needed = [n for names in o.each('required') for n in names]
        kept = sorted(value, key=lambda name: name not in needed)[:bound - 1]
        yield {k: v for k, v in value.items() if k in kept}, key, ['']
    elif key == 'maxProperties' and isinstance(value, dict) and \
            bound < LONGEST:
        more = dict(value)
        last = item_for(s.at('additionalProperties'), list(value.values()))
        while len(more) <= bound:
            more['more' + 'x' * len(more)] = last[0]
        yield more, key, ['']


def unique_breaks(s, value, o):
    if s.node['uniqueItems'] is True and isinstance(value, list):
        if value:
            yield value + value[-1:], 'uniqueItems', ['']
            return
        for item in (1, 'text', {}):
            yield [item, item], 'uniqueItems', ['']


def contains_breaks(s, key, value, o):
    bound, of = s.node[key], s.at('contains')
    if not isinstance(value, list) or not isinstance(bound, int):
        return
    fitting = [item for item in value if judge.holds(of, item)]
    rest = [item for item in value if item not in fitting]
    if key == 'maxContains' and fitting:
        yield rest + fitting + fitting[-1:] * (bound + 1 - len(fitting)), \
            key, ['']
    elif key == 'minContains' and bound > 0:
        yield rest + fitting[:bound - 1], key, ['']


def dependent_breaks(s, value, o):
    for name, others in s.node['dependentRequired'].items():
        for other in others:
            made = {**value, name: value.get(name, 'text')}
            made.pop(other, None)
            yield made, 'dependentRequired', ['', name, other]


def logic_breaks(s, word, value, o):
    """Whatever it refuses: not, a choice, and the like."""
    tries = [*given(s.at(word)), value, {}, [], 'text', '', 1, -1, 0.5, None,
             True, [1], 'no such']
    wide = [*o.items, *[b for i in o.items for key in ('oneOf', 'anyOf')
                        for b in branches_of(i, key)]]
    if isinstance(value, list):
        tries = [[*value, 'text'], [], *([v] for v in value), [0], [1], [-1],
                 ['x'], [{}]] + tries
    if isinstance(value, dict):
        tries = conditional(s, value) + tries
        for name in value:
            tries.append({k: v for k, v in value.items() if k != name})
        names = {n: None for i in wide for n in i.get('properties') or {}}
        names.update({n: None for i in [s.at(word)] for key in
                      ('required',) for n in i.get(key) or []})
        whole = {**{n: v for n, v in ((n, 'text') for n in names)}, **value}
        tries += [whole]
        tries += [{**value, n: 'text'} for n in names if n not in value]
        tries += [{**value, n: None} for n in names if n not in value]
    alike = [other for other in tries
             if judge.kinds(other) == judge.kinds(value)]
    fine = [other for other in alike if not judge.holds(s, other)]
    for other in fine or tries:
        if not judge.holds(s, other):
            yield other, word, ['']


def given(schema):
    """What `not` refuses, by its own word."""
    found = schema.followed()
    if not found or not isinstance(found.node, dict):
        return []
    values = found.get('enum')
    return [found.node[key] for key in ('const',) if key in found.node] + \
        (values if isinstance(values, list) else [])


def conditional(s, value):
    """What satisfies `if`, without what `then` asks for."""
    of = {name: schema.get('const', (schema.get('enum') or ['text'])[0])
          for name, schema in ((s.at('if').get('properties')) or {}).items()
          if isinstance(schema, dict)}
    needed = s.at('then').get('required') or []
    return [{k: v for k, v in {**value, **of}.items() if k not in needed}] \
        if of else []


def branches_of(s, key):
    for index in range(len(s.get(key) or [])):
        found = s.at(key, index).followed()
        if found:
            yield found


def names_break(s, value, o):
    of = s.at('propertyNames')
    if not isinstance(value, dict):
        return
    for name in ('', 'no such', 'a' * 300, '0', 'Z', '~', 'a'):
        if name not in value and not judge.holds(of, name):
            yield {**value, name: 'text'}, 'propertyNames', ['', name]


def breaks(s, line, value, o):
    """All for one line of the ledger."""
    word = line.split(' ')[0].rstrip(':')
    simple = {'type': type_breaks, 'pattern': pattern_breaks,
              'enum': enum_breaks, 'const': const_breaks,
              'required': required_breaks, 'uniqueItems': unique_breaks,
              'dependentRequired': dependent_breaks,
              'propertyNames': names_break}
    if word not in s.node:
        return iter(())
    if word in simple:
        return simple[word](s, value, o)
    if word in ('minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'):
        return number_breaks(s, word, o)
    if word == 'multipleOf':
        return step_breaks(s, o)
    if word in ('minLength', 'maxLength'):
        return length_breaks(s, word, value, o)
    if word == 'format':
        return format_breaks(s, s.node['format'], value, o)
    if word in ('additionalProperties', 'unevaluatedProperties'):
        return extra_breaks(s, word, value, o)
    if word in ('minItems', 'maxItems', 'minProperties', 'maxProperties'):
        return count_breaks(s, word, value, o)
    if word in ('minContains', 'maxContains'):
        return contains_breaks(s, word, value, o)
    if word == 'unevaluatedItems' and s.node[word] is False and \
            isinstance(value, list):
        return iter([([*value, 'text'], word, ['', str(len(value))])])
    if word == 'contentEncoding':
        return iter([('*', word, [''])])
    return logic_breaks(s, word, value, o)


SAYS_NOTHING = {'minLength': 0, 'minItems': 0, 'minProperties': 0,
                'uniqueItems': False, 'required': [], 'enum': [],
                'exclusiveMinimum': False, 'exclusiveMaximum': False}


def says_nothing(s, word):
    """Is there no value that this could refuse?"""
    value = s.get(word)
    if word in SAYS_NOTHING:
        known = SAYS_NOTHING[word]
        return value is known or not isinstance(value, bool) and value == known
    if word in ('additionalProperties', 'unevaluatedProperties'):
        return value is True or isinstance(value, dict)
    return False
