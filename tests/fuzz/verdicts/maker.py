# SPDX-License-Identifier: MIT
"""Random schemas, of a few names, patterns and values that meet often."""
import random

NAMES = ['a', 'b', 'ab', 'c']
PATTERNS = ['^a', 'b$', '^(a|b)*$', 'c', '^.?$']
TYPES = ['null', 'boolean', 'number', 'string', 'array', 'object', 'integer']
VALUES = [None, True, False, 0, 1, 1.5, 2, -1, '', 'a', 'ab', [], [1], {},
          {'a': 1}]

# What a $ref may lead to.
DEFS = {
    'defone': {'type': 'object', 'required': ['a'],
               'properties': {'a': {'type': 'integer'},
                              'b': {'$ref': '#/components/schemas/deftwo'}}},
    'deftwo': {'anyOf': [{'type': 'string', 'minLength': 1},
                         {'type': 'array',
                          'items': {'$ref': '#/components/schemas/deftwo'}}]},
    'defthree': {'type': 'object', 'required': ['a', 'b'],
                 'properties': {
                     'a': {'type': 'integer', 'readOnly': True},
                     'b': {'allOf': [{'type': 'string'},
                                     {'writeOnly': True}]}}},
}


class Maker:
    """Schemas; `deep` is how far a schema is within another."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.keywords = [name[5:] for name in dir(self)
                         if name.startswith('make_')]

    def schema(self, deep=0):
        r = self.random
        if deep > 2 or (deep > 0 and r.random() < 0.15):
            return r.choice([True, False, {}, {'type': r.choice(TYPES)},
                             {'const': r.choice(VALUES)}])
        made = {}
        if r.random() < 0.5:
            made['type'] = r.choice(TYPES) if r.random() < 0.8 else \
                r.sample(TYPES[:6], 2)
        for name in r.sample(self.keywords, r.choice([1, 2, 2, 3])):
            made.update(getattr(self, 'make_' + name)(deep + 1))
        return made

    def pair(self, first, second):
        made = {}
        for name in (first, second):
            made.update(getattr(self, 'make_' + name)(1))
        if self.random.random() < 0.4:
            made['type'] = self.random.choice(TYPES)
        return made

    def schemas(self, deep):
        return [self.schema(deep) for _ in range(self.random.choice([1, 2, 3]))]

    def members(self, deep):
        names = self.random.sample(NAMES, self.random.choice([1, 2, 3]))
        made = {name: self.schema(deep) for name in names}
        for name in names:
            if isinstance(made[name], dict) and self.random.random() < 0.15:
                made[name].update(self.make_direction(deep))
        return made

    def count(self):
        return self.random.choice([0, 1, 2, 3])

    def make_const(self, _):
        return {'const': self.random.choice(VALUES)}

    def make_enum(self, _):
        return {'enum': self.random.sample(VALUES, 3)}

    def make_direction(self, _):
        return {self.random.choice(['readOnly', 'writeOnly']): True}

    def make_sent(self, deep):
        """One schema says that a member is not sent, another asks for it."""
        r, name = self.random, self.random.choice(NAMES[:2])
        said = r.choice([{}, {'type': r.choice(TYPES)}, self.schema(3)])
        if not isinstance(said, dict) or '$ref' in said:
            said = {}
        says = {'type': 'object', 'properties': {
            name: {**said, **self.make_direction(deep)}}}
        asks = r.choice([
            {'required': [name]}, {'properties': {name: self.schema(3)}},
            {'required': [name], 'properties': {name: self.schema(3)}},
            {'additionalProperties': False}, {'unevaluatedProperties': False},
            {'minProperties': 1}, {'maxProperties': 1},
            {'dependentRequired': {'c': [name], name: ['c']}},
            {'dependentSchemas': {name: {'required': ['c']}}},
            {'not': {'required': [name]}}, {'propertyNames': {'maxLength': 1}},
            {'patternProperties': {'^' + name: self.schema(3)}}])
        asks = r.choice([asks, {'type': 'object', **asks}])
        other = r.choice([{'required': ['c']}, {'type': 'object'},
                          self.schema(3)])
        return r.choice([
            {'allOf': [says, asks]}, {**says, **asks}, {**asks, **says},
            {**says, 'allOf': [asks, other]}, {'allOf': [says], **asks},
            {**says, 'oneOf': [asks, other]}, {'oneOf': [says, other], **asks},
            {**says, 'anyOf': [asks, other]}, {'anyOf': [says, other], **asks},
            {'oneOf': [{**says, **asks}, other]},
            {**says, 'if': asks, 'then': other, 'else': {'required': ['ab']}},
            {'if': other, 'then': says, **asks}])

    def make_minimum(self, _):
        return {'minimum': self.random.choice([-1, 0, 1, 1.5, 2])}

    def make_maximum(self, _):
        return {'maximum': self.random.choice([-1, 0, 1, 1.5, 2])}

    def make_exclusive(self, _):
        return {'exclusiveMinimum': self.random.choice([0, 1]),
                'exclusiveMaximum': self.random.choice([2, 3])}

    def make_multiple(self, _):
        return {'multipleOf': self.random.choice([1, 2, 0.5, 1.5])}

    def make_min_length(self, _):
        return {'minLength': self.count()}

    def make_max_length(self, _):
        return {'maxLength': self.count()}

    def make_pattern(self, _):
        return {'pattern': self.random.choice(PATTERNS)}

    def make_items(self, deep):
        return {'items': self.schema(deep)}

    def make_prefix(self, deep):
        return {'prefixItems': self.schemas(deep)}

    def make_min_items(self, _):
        return {'minItems': self.count()}

    def make_max_items(self, _):
        return {'maxItems': self.count()}

    def make_unique(self, _):
        return {'uniqueItems': True}

    def make_contains(self, deep):
        made = {'contains': self.schema(deep)}
        if self.random.random() < 0.4:
            made['minContains'] = self.count()
        if self.random.random() < 0.4:
            made['maxContains'] = self.count()
        return made

    def make_properties(self, deep):
        return {'properties': self.members(deep)}

    def make_pattern_properties(self, deep):
        return {'patternProperties': {
            pattern: self.schema(deep) for pattern in
            self.random.sample(PATTERNS, self.random.choice([1, 2]))}}

    def make_additional(self, deep):
        return {'additionalProperties': self.schema(deep)}

    def make_names(self, deep):
        return {'propertyNames': self.schema(deep)}

    def make_required(self, _):
        return {'required': self.random.sample(NAMES, 2)}

    def make_min_properties(self, _):
        return {'minProperties': self.count()}

    def make_max_properties(self, _):
        return {'maxProperties': self.count()}

    def make_dependent_required(self, _):
        return {'dependentRequired': {
            self.random.choice(NAMES): self.random.sample(NAMES, 2)}}

    def make_dependent_schemas(self, deep):
        return {'dependentSchemas': self.members(deep)}

    def make_all(self, deep):
        return {'allOf': self.schemas(deep)}

    def make_any(self, deep):
        return {'anyOf': self.schemas(deep)}

    def make_one(self, deep):
        return {'oneOf': self.schemas(deep)}

    def make_not(self, deep):
        return {'not': self.schema(deep)}

    def make_if(self, deep):
        return {'if': self.schema(deep), 'then': self.schema(deep),
                'else': self.schema(deep)}

    def make_ref(self, _):
        return {'$ref': '#/components/schemas/' +
                self.random.choice(list(DEFS))}

    def make_unevaluated_items(self, deep):
        return {'unevaluatedItems': self.schema(deep)}

    def make_unevaluated_properties(self, deep):
        return {'unevaluatedProperties': self.schema(deep)}
