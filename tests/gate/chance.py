# SPDX-License-Identifier: MIT
"""Documents made by chance, for the gate: small schemas of all kinds at every
place that has one. Of one seed and number the document is always the same."""
import random

DRAWN = 24  # components

TEXTS = [{'minLength': 2}, {'maxLength': 4}, {'pattern': '^[a-d]+$'},
         {'format': 'uuid'}, {'format': 'date'}, {'format': 'date-time'},
         {'format': 'email'}, {'format': 'ipv4'}, {'enum': ['one', 'two']},
         {'pattern': '^[0-9]{2,4}$', 'maxLength': 3},
         {'minLength': 1, 'maxLength': 6}, {'format': 'uri'}, {}]
NUMBERS = [{'minimum': 2}, {'maximum': 9}, {'multipleOf': 3},
           {'minimum': 1, 'maximum': 5}, {'enum': [1, 2, 30]}, {}]
LISTS = [{'minItems': 2}, {'maxItems': 2}, {'uniqueItems': True},
         {'minItems': 1, 'maxItems': 3}, {}]
WIDTHS = ['int32', 'int64', 'int8', 'uint8', 'int16', 'uint16', 'uint32']
OBJECTS = [{'additionalProperties': False}, {'minProperties': 2},
           {'maxProperties': 2}, {}, {}]
NAMES = ['a', 'b', 'c', 'kind']


class Chance:
    """Draws schemas; `old` is OpenAPI 3.0."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.old = self.random.random() < 0.35
        self.names = []

    def one_of(self, *items):
        return self.random.choice(items)

    def odds(self, part):
        return self.random.random() < part

    # ---- what is of one JSON type ----

    def text(self):
        made = {'type': 'string', **self.random.choice(TEXTS)}
        if not self.old and self.odds(0.1):
            made = {'const': self.one_of('fixed', 'x')}
            if self.odds(0.5):
                made['type'] = 'string'
        elif not self.old and self.odds(0.05):
            made = {'type': 'string', 'contentEncoding': 'base64'}
        return made

    def number(self):
        made = {'type': self.one_of('integer', 'integer', 'number'),
                **self.random.choice(NUMBERS)}
        if self.odds(0.25):
            made.pop('minimum', None)
            made.update({'minimum': 1, 'exclusiveMinimum': True} if self.old
                        else {'exclusiveMinimum': 1})
            if 'enum' in made:
                del made['enum']
        elif self.odds(0.2):
            made['format'] = self.random.choice(WIDTHS) \
                if made['type'] == 'integer' else self.one_of('double', 'int32')
        return made

    def scalar(self):
        return self.dressed(self.one_of(
            self.text, self.text, self.number,
            lambda: {'type': 'boolean'})(), self.scalar_raw)

    def scalar_raw(self):
        return self.one_of(self.text, self.number)()

    def list(self, item=None):
        made = {'type': 'array', 'items': (item or self.scalar)(),
                **self.random.choice(LISTS)}
        if not self.old and self.odds(0.12):
            made['contains'] = self.scalar_raw()
            made['items'] = {}
        elif not self.old and self.odds(0.1):
            made['prefixItems'] = [self.scalar_raw(), self.scalar_raw()]
        return made

    def object(self, member=None):
        member = member or self.scalar
        names = self.random.sample(NAMES, self.random.randint(1, 3))
        made = {'type': 'object', 'properties': {n: member() for n in names},
                **self.random.choice(OBJECTS)}
        if self.odds(0.7):
            made['required'] = [n for n in names if self.odds(0.6)] or names[:1]
        if made.get('additionalProperties') is None and self.odds(0.15):
            made['additionalProperties'] = self.scalar_raw()
        if not self.old and self.odds(0.15):
            made.update(self.one_of(
                {'patternProperties': {'^x-': self.scalar_raw(),
                                       '^x-n': {'maxLength': 9}}},
                {'propertyNames': {'pattern': '^[a-z]+$'}},
                {'propertyNames': {'maxLength': 5}},
                {'dependentRequired': {names[0]: ['b']}},
                {'dependentSchemas': {names[0]: {'required': ['c']}}},
                {'if': {'properties': {names[0]: {'minLength': 3}},
                        'required': [names[0]]}, 'then': {'required': ['a']},
                 'else': {'required': ['b']}},
                {'if': {'properties': {names[0]: {'format': 'date'}}},
                 'then': {'minProperties': 1},
                 'else': {'required': ['c']}},
                {'not': {'required': ['b', 'c']}}))
        elif not self.old and self.odds(0.08):
            made['properties']['d'] = self.odds(0.5)
        if not self.old and 'additionalProperties' not in made and \
                self.odds(0.08):
            made['unevaluatedProperties'] = self.one_of(False,
                                                        self.scalar_raw())
        return made

    # ---- what stands beside it, or around ----

    def dressed(self, schema, other):
        """Perhaps in an allOf, a choice, with null, by reference."""
        chance = self.random.random()
        if chance < 0.08:
            return {'allOf': [schema, self.limit_of(schema)]}
        if chance < 0.13:
            return {'allOf': [{'allOf': [schema]}], **self.limit_of(schema)}
        if chance < 0.2:
            return {self.one_of('oneOf', 'anyOf'): [schema, other()]}
        if chance < 0.27:
            return self.nullable(schema)
        if chance < 0.4 and self.names:
            name = self.random.choice(self.names)
            ref = {'$ref': '#/components/schemas/' + name}
            if self.old or self.odds(0.5):
                return ref
            return {**ref, **self.one_of({'maxLength': 5}, {'minimum': 1},
                                         {'minLength': 1}, {'enum': ['one', 1]},
                                         {'maxItems': 2})}
        if chance < 0.43 and not self.old:
            return {**schema, 'not': self.one_of(
                {'const': 'one'}, {'enum': [3, 'aa']}, {'maxLength': 1})}
        if chance < 0.46 and not self.old and 'type' in schema:
            return {**schema, 'type': [schema['type'], self.one_of(
                'boolean', 'integer', 'string')]} \
                if schema['type'] not in ('boolean', 'integer', 'string',
                                          'number') \
                else {**schema, 'type': [schema['type'], 'null']}
        return schema

    def limit_of(self, schema):
        kind = schema.get('type', 'string')
        return {'string': {'maxLength': 5}, 'integer': {'maximum': 6},
                'number': {'minimum': 1}, 'array': {'maxItems': 3},
                'object': {'maxProperties': 3}}.get(kind, {})

    def nullable(self, schema):
        if self.old:
            return {**schema, 'nullable': True}
        if 'type' in schema and self.odds(0.5):
            return {**schema, 'type': [schema['type'], 'null']}
        return {self.one_of('oneOf', 'anyOf'): [schema, {'type': 'null'}]}

    def deep(self, left=2):
        """Anything that JSON can say."""
        if left == 0 or self.odds(0.35):
            return self.scalar()
        made = self.one_of(lambda: self.list(lambda: self.deep(left - 1)),
                           lambda: self.object(lambda: self.deep(left - 1)),
                           lambda: self.object(lambda: self.deep(left - 1)))()
        return self.dressed(made, lambda: self.one_of(
            self.object, self.list, self.text)())

    # ---- where they stand ----

    def parameter(self, name, where):
        made = {'name': name, 'in': where}
        if where == 'path' or self.odds(0.2):
            made['required'] = True
        if self.odds(0.15):
            made['content'] = {'application/json': {'schema': self.deep(1)}}
            return made
        schema = self.one_of(self.scalar, self.scalar, self.list,
                             self.object)()
        made['schema'] = schema
        if self.odds(0.3):
            made['explode'] = self.odds(0.5)
        styles = {'query': ['form', 'deepObject', 'spaceDelimited'],
                  'path': ['simple', 'label', 'matrix'],
                  'header': ['simple'], 'cookie': ['form']}
        if self.odds(0.4):
            made['style'] = self.random.choice(styles[where])
        if made.get('style') == 'deepObject' and \
                schema.get('type') != 'object' or \
                made.get('style') == 'spaceDelimited' and \
                schema.get('type') != 'array':
            del made['style']
        return made

    def header(self):
        made = {'required': True} if self.odds(0.3) else {}
        if self.odds(0.15):
            return {**made, 'content': {'application/json': {
                'schema': self.deep(1)}}}
        if self.odds(0.2):
            made['explode'] = True
        return {**made, 'schema': self.one_of(
            self.scalar, self.scalar, self.list, self.object)()}

    def headers(self):
        return {f'X-H{i}': self.header()
                for i in range(self.random.randint(1, 4))}

    def media(self, kind):
        form = self.object(lambda: self.one_of(self.scalar, self.list)())
        return {'json': {'application/json': {'schema': self.deep()}},
                'form': {'application/x-www-form-urlencoded':
                         {'schema': form}},
                'parts': {'multipart/form-data': {'schema': form}}}[kind]

    def response(self):
        made = {'description': 'It is one.'}
        if self.odds(0.7):
            made['headers'] = self.headers()
        if self.odds(0.8):
            made['content'] = self.media('json')
        return made

    def operation(self, number, body):
        path = f'/things{number}/{{p}}'
        listed = [self.parameter('p', 'path')]
        for where in ('query', 'query', 'query', 'header', 'cookie'):
            listed.append(self.parameter(f'{where[0]}{len(listed)}', where))
        return path, {'post': {
            'operationId': f'make{number}', 'parameters': listed,
            'requestBody': {'content': self.media(body)},
            'responses': {'200': self.response(), '4XX': self.response(),
                          'default': self.response()}}}

    def webhook(self, number):
        name = f'made.{number}'
        return name, {'post': {
            'parameters': [{'name': n, 'in': 'header', **h}
                           for n, h in self.headers().items()],
            'requestBody': {'required': True, 'content': {'application/json': {
                'schema': {
                    'type': 'object', 'required': ['type', 'of'],
                    'properties': {'type': {'type': 'string', 'enum': [name]},
                                   'of': self.deep()}}}}},
            'responses': {'200': self.response()}}}


def document(seed):
    """As what JSON can say."""
    chance = Chance(seed)
    components = {}
    for number in range(DRAWN):
        name = f'part{number}'
        components[name] = chance.deep()
        chance.names.append(name)
    paths = dict(chance.operation(i, kind) for i, kind in enumerate(
        ['json', 'form', 'parts', 'json']))
    webhooks = dict(chance.webhook(i) for i in range(3))
    return {'openapi': '3.0.3' if chance.old else '3.1.0',
            'info': {'title': 'By chance', 'version': '1.0.0'},
            'servers': [{'url': 'https://example.com'}],
            'components': {'schemas': components}, 'paths': paths,
            'x-webhooks' if chance.old else 'webhooks': webhooks}
