# SPDX-License-Identifier: MIT
"""Whether a value is what a schema says, by the letter of JSON Schema, the
rarer formats aside. It tells which of the values that were made to break one
place are taken by another branch of a choice."""
import math
import re

import pattern

DEPTH = 60
# A schema's id and a value that it refuses for a reason that is not known here.
refused = None
# A schema's id and a keyword of it that refuses nothing, or None.
without = None
# Near enough to tell texts that the gate makes from one another.
DAY = r'[0-9]{4}-(?!02-30)[0-9]{2}-[0-9]{2}'
FORMATS = {name: re.compile(source).fullmatch for name, source in {
    'date': DAY, 'date-time': DAY + r'[Tt][0-9:.]{8,}([Zz]|[-+][0-9:]{5})',
    'uuid': r'[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}',
    'ipv4': r'[0-9]{1,3}([.][0-9]{1,3}){3}',
    'email': r'[^@ ]+@[^@ ]+', 'uri': r'[a-z][a-z0-9+.-]*:[^ {}\[\]]*',
}.items()}
BASE64 = re.compile('([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|'
                    '[A-Za-z0-9+/]{3}=)?').fullmatch
WIDTHS = {**{f'int{n}': (-2 ** (n - 1), 2 ** (n - 1) - 1) for n in (8, 16, 32)},
          **{f'uint{n}': (0, 2 ** n - 1) for n in (8, 16, 32)}}


def kinds(value):
    """The JSON types of a value."""
    if value is None:
        return {'null'}
    if isinstance(value, bool):
        return {'boolean'}
    if isinstance(value, int) or isinstance(value, float) and \
            math.isfinite(value) and value == int(value):
        return {'integer', 'number'}
    if isinstance(value, float):
        return {'number'}
    return {str: {'string'}, list: {'array'}, dict: {'object'}}[type(value)]


def same(a, b):
    if isinstance(a, bool) or isinstance(b, bool) or a is None or b is None:
        return a is b
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    return kinds(a) & kinds(b) != set() and a == b


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def type_holds(node, value):
    types = node.get('type')
    nullable = node.get('nullable') is True and value is None
    if types is None:
        return True
    types = types if isinstance(types, list) else [types]
    if is_number(value) and str(node.get('format')) in WIDTHS:
        low, high = WIDTHS[node['format']]
        return bool({'integer', 'number'} & set(types)) and \
            'integer' in kinds(value) and low <= value <= high
    return nullable or bool(kinds(value) & set(types))


def number_holds(node, value):
    low, high = node.get('minimum'), node.get('maximum')
    above, below = node.get('exclusiveMinimum'), node.get('exclusiveMaximum')
    step = node.get('multipleOf')
    return not (
        is_number(low) and (value < low or above is True and value == low) or
        is_number(high) and (value > high or below is True and
                             value == high) or
        is_number(above) and value <= above or
        is_number(below) and value >= below or
        is_number(step) and step and
        abs(value / step - round(value / step)) > 1e-9)


def text_holds(node, value):
    length = len(value)
    if length < node.get('minLength', 0) or \
            length > node.get('maxLength', length):
        return False
    form = node.get('format')
    if isinstance(form, str) and form in FORMATS and not FORMATS[form](value):
        return False
    if node.get('contentEncoding') == 'base64' and not BASE64(value):
        return False
    source = node.get('pattern')
    return source is None or pattern.matches(source, value) is not False


def list_holds(schema, node, value, depth):
    if len(value) < node.get('minItems', 0) or \
            len(value) > node.get('maxItems', len(value)):
        return False
    if node.get('uniqueItems') is True and any(
            same(a, b) for i, a in enumerate(value) for b in value[:i]):
        return False
    of = schema.at('contains')
    if of.node is not None:
        count = sum(holds(of, item, depth) for item in value)
        if count < node.get('minContains', 1) or \
                count > node.get('maxContains', count):
            return False
    first = node.get('prefixItems')
    first = first if isinstance(first, list) else []
    for index, item in enumerate(value):
        of = schema.at('prefixItems', index) if index < len(first) else \
            schema.at('items')
        if of.node is not None and not holds(of, item, depth):
            return False
    return True


# What else may evaluate members of the same object.
IN_PLACE = ('$ref', '$dynamicRef', 'allOf', 'anyOf', 'oneOf', 'if',
            'dependentSchemas')


def members_hold(schema, node, value, depth):
    known = node.get('properties') or {}
    patterns = node.get('patternProperties') or {}
    for name, item in value.items():
        of = [schema.at('properties', name)] if name in known else []
        of += [schema.at('patternProperties', source) for source in patterns
               if pattern.matches(source, name)]
        if not of and 'additionalProperties' in node:
            of = [schema.at('additionalProperties')]
        elif not of and isinstance(node.get('unevaluatedProperties'), dict) \
                and not any(key in node for key in IN_PLACE):
            of = [schema.at('unevaluatedProperties')]
        if not all(holds(s, item, depth) for s in of):
            return False
        names = schema.at('propertyNames')
        if names.node is not None and not holds(names, name, depth):
            return False
    return True


def object_holds(schema, node, value, depth):
    if any(name not in value for name in node.get('required') or []
           if isinstance(node.get('required'), list)):
        return False
    if len(value) < node.get('minProperties', 0) or \
            len(value) > node.get('maxProperties', len(value)):
        return False
    for name, others in (node.get('dependentRequired') or {}).items():
        if name in value and any(other not in value for other in others):
            return False
    for name in node.get('dependentSchemas') or {}:
        if name in value and not holds(schema.at('dependentSchemas', name),
                                       value, depth):
            return False
    return members_hold(schema, node, value, depth)


def composed(schema, node, value, depth):
    def branches(key):
        list_of = node.get(key)
        return [holds(schema.at(key, i), value, depth)
                for i in range(len(list_of))] \
            if isinstance(list_of, list) else None

    every, some, one = (branches(key) for key in ('allOf', 'anyOf', 'oneOf'))
    if every is not None and not all(every) or \
            some is not None and not any(some) or \
            one is not None and sum(one) != 1:
        return False
    if 'not' in node and holds(schema.at('not'), value, depth):
        return False
    if 'if' in node:
        way = 'then' if holds(schema.at('if'), value, depth) else 'else'
        return way not in node or holds(schema.at(way), value, depth)
    return True


def holds(schema, value, depth=0):
    """Does the value satisfy the schema?"""
    node = schema.node
    if not isinstance(node, dict) or depth > DEPTH:
        return node is not False
    depth += 1
    if refused and schema.id == refused[0] and same(value, refused[1]):
        return False
    if without and schema.id == without[0]:
        node = {key: of for key, of in node.items() if key != without[1]}
    if isinstance(node.get('$ref'), str):
        target = schema.target()
        if target and not holds(target, value, depth):
            return False
        if schema.old():
            return True
    if value is None and node.get('nullable') is True:
        return True
    if not type_holds(node, value):
        return False
    if 'const' in node and not same(node['const'], value) or \
            isinstance(node.get('enum'), list) and \
            not any(same(item, value) for item in node['enum']):
        return False
    if is_number(value) and not number_holds(node, value) or \
            isinstance(value, str) and not text_holds(node, value) or \
            isinstance(value, list) and \
            not list_holds(schema, node, value, depth) or \
            isinstance(value, dict) and \
            not object_holds(schema, node, value, depth):
        return False
    return composed(schema, node, value, depth)
