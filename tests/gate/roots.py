# SPDX-License-Identifier: MIT
"""What reads a schema: a component, a body, a parameter of a call, a header of
a response or of a webhook."""
import json

import document
import value as values


class Root:
    """A schema that something emitted reads."""

    def __init__(self, schema, type_, direction):
        self.schema, self.type, self.direction = schema, type_, direction

    driver = 'driver'

    def said(self, value):
        """What the driver is given."""
        return value

    def line(self, value):
        """A trial, as the driver reads it."""
        return f'{self.type}\t{self.direction}\t' + json.dumps(
            self.said(value), ensure_ascii=False)

    def can_say(self, _):
        return True

    def within(self, path):
        """Where a path in the value is told."""
        return [path]


class Parameter(Root):
    """Of a call: a member of a struct of C, and told by its name."""

    driver = 'calls'

    def __init__(self, schema, call, member, name):
        super().__init__(schema, call, 'request')
        self.member, self.name = member, name

    def said(self, value):
        return {self.member: value}

    def within(self, path):
        # What C cannot hold is refused when the driver reads it.
        return ['/' + document.escape(name) + path
                for name in (self.name, self.member)]


class Header(Root):
    """Of a message, whose body and other headers are right."""

    driver = 'calls'

    def __init__(self, schema, reader, name, node, before):
        super().__init__(schema, reader, 'response')
        self.name, self.node, self.before = name, node, before
        self.json = is_json(node)

    def said(self, value):
        return [*self.before, self.name, spelled(self.node, value)]

    def can_say(self, value):
        """A header is a text, without blanks at its ends."""
        return self.json or is_said(self.schema, value) and \
            clean(spelled(self.node, value))

    def within(self, path):
        return ['/' + document.escape(self.name) + path]


class Answered(Root):
    """A header of an answer, which a handler sets beside those that are
    required."""

    driver = 'calls'

    def __init__(self, schema, writer, name, beside):
        super().__init__(schema, writer, 'response')
        self.name, self.beside = name, beside

    def said(self, value):
        return {**self.beside, self.name: value}

    def within(self, path):
        return ['/' + document.escape(self.name) + path]


class Value(Root):
    """The body of a response, if it is one value."""

    driver = 'calls'

    def __init__(self, schema, reader, number, media):
        super().__init__(schema, reader, 'response')
        self.number, self.media = number, media

    def said(self, value):
        return [self.number, json.dumps(value), 'Content-Type', self.media]


def types_of(schema):
    """All the types that it speaks of, its branches' too, as a text."""
    found = schema.followed() or schema
    if not isinstance(found.node, dict):
        return ''
    own = found.get('type')
    return ' '.join([str(own) if own else '', *(types_of(found.at(key, i))
                    for key in ('allOf', 'anyOf', 'oneOf')
                    for i in range(len(found.get(key) or [])))])


def is_other(value):
    """Could the text be another JSON value as well?"""
    try:
        return json.loads(value) is not None or True
    except ValueError:
        return value == ''


def is_scalar(schema, value):
    """Is it read as what it is? A text is what may be anything."""
    if isinstance(value, (list, dict)) or value is None or \
            ',' in text_of(value):
        return False
    if schema.node is False:
        return True
    types = types_of(schema)
    if isinstance(value, str):
        return 'string' in types and not any(
            t in types for t in ('integer', 'number', 'boolean', 'null')) or \
            not is_other(value)
    return 'string' not in types and types.strip() != ''


def is_said(schema, value):
    types = types_of(schema)
    if isinstance(value, dict):
        found = schema.followed() or schema
        return 'object' in types and all(
            clean(name) and '=' not in name and name and is_scalar(
                found.at('properties', name)
                if name in (found.get('properties') or {}) else
                found.at('additionalProperties'), item)
            for name, item in value.items())
    if isinstance(value, list):
        items = (schema.followed() or schema).at('items')
        return 'object' not in types and '' not in value and \
            ('array' in types or bool(value)) and all(
            is_scalar(items, part) for part in value)
    return 'array' not in types and is_scalar(schema, value)


def clean(text):
    return text == text.strip() and text.isprintable()


def is_json(node):
    return node.get('schema') is None and json_of(node) is not None


def spelled(node, value):
    """As the header object says."""
    if is_json(node):
        return json.dumps(value)
    if isinstance(value, dict):
        between = '=' if node.get('explode') is True else ','
        return ','.join(name + between + text_of(item)
                        for name, item in value.items())
    return text_of(value)


def text_of(value):
    """The style simple."""
    if isinstance(value, list):
        return ','.join(map(text_of, value))
    return value if isinstance(value, str) else json.dumps(value)


# ---- all of them ----

def of(main, listed, called, as_text):
    """Components, and what operations and events read and write. `listed` is
    what the drivers say."""
    types, uses, components = {}, {}, []
    for line in listed:
        if 'type' in line:
            types.setdefault(line['schema'], line['type'])
            if line['component'] is not None:
                types['#/components/schemas/' + document.escape(
                    line['component'])] = line['type']
        else:
            function = line['function']
            uses.setdefault((line['use'], line['name'], line['beside']),
                            function if line['use'] == 'event' else
                            function.rsplit('_', 1)[0])
    for pointer, type_ in types.items():
        tokens = [document.unescape(t) for t in pointer[1:].split('/')[1:]]
        for file in main.docs.files.values():
            found = file.at(*tokens)
            if pointer and found.node is not None:
                components.append(Root(found, type_, 'both'))
                break
    return components, [*bodies(main, uses), *parameters(main, called, as_text),
                        *headers(main, called), *answered(main, called),
                        *single(main, called)]


def bodies(main, uses):
    for part in ('paths', 'webhooks', 'x-webhooks'):
        for name, item in (main.get(part) or {}).items():
            item = main.at(part, name).followed()
            for method, node in operations(item):
                yield from operation(uses, node, name, method,
                                     part != 'paths')


def operations(item):
    """Of a path item: (method, operation)."""
    for method in document.METHODS:
        if item and isinstance(item.get(method), dict):
            yield method.upper(), item.at(method)
    for method in (item.get('additionalOperations') or {}) if item else ():
        yield method, item.at('additionalOperations', method)


def operation(uses, node, name, method, event):
    body = node.at('requestBody')
    if body.node is not None:
        yield from content(body, uses.get(
            ('event', name, '') if event else ('request', name, method)),
            'response' if event else 'request')
        for kind in FORMS if not event else ():
            yield from form(body, uses.get((kind, name, method)), FORMS[kind])
    for status in node.get('responses') or {}:
        yield from content(response(node, status),
                           uses.get(('response', name,
                                     condition(method, str(status)))),
                           'response')


def response(node, status):
    return node.at('responses', status)


def condition(method, status):
    """As the emitted code says it."""
    if status == 'default':
        return f'{method} true'
    return f'{method} response->status / 100 == {status[0]}' \
        if status[1:].upper() == 'XX' else \
        f'{method} response->status == {status}'


def json_of(node):
    """The media type and the schema of the JSON content that leads: that of
    application/json, or the first of the others by their names."""
    found = node.followed()
    listed = (found.get('content') or {}) if found else {}
    for media in sorted(listed, key=lambda name: (
            name.split(';')[0].strip() != 'application/json', name)):
        if media.startswith('application/json') or '+json' in media:
            schema = found.at('content', media, 'schema')
            return (media, schema) if schema.node is not None else None
    return None


FORMS = {'form': 'application/x-www-form-urlencoded',
         'multipart': 'multipart/'}


def form(node, type_, media):
    """A body that is checked as an object before it is written as a form."""
    found = node.followed()
    for name in (found.get('content') or {}) if found and type_ else {}:
        schema = found.at('content', name, 'schema')
        if name.startswith(media) and schema.node is not None:
            yield Root(schema, type_, 'request')
            return


def content(node, type_, direction):
    found = json_of(node)
    if found and type_:
        yield Root(found[1], type_, direction)


def called_of(main, name, method):
    """The path item and the operation; a question mark is shown as a dot."""
    key = next((path for path in main.get('paths')
                if path.replace('?', '.') == name), name)
    item = main.at('paths', key).followed()
    return item, dict(operations(item)).get(method, item.at(method.lower()))


def deliveries(main, name):
    """The operations of an event, and of a callback of that name."""
    for part in ('webhooks', 'x-webhooks'):
        yield from operations(main.at(part, name).followed())
    for path in main.get('paths') or {}:
        for _, node in operations(main.at('paths', path).followed()):
            found = node.at('callbacks', name).followed()
            for url in (found.node or ()) if found else ():
                yield from operations(found.at(url).followed())


def parameters(main, called, as_text):
    """Those that are checked."""
    members = {}
    for line in called:
        if line.get('use') in ('path', 'query', 'header', 'cookie'):
            members[line['use'], line['name']] = line['beside']
        if line.get('use') != 'call':
            continue
        for node in called_of(main, line['name'], line['beside']):
            for index in range(len(node.get('parameters') or [])):
                found = node.at('parameters', index).followed()
                member = found and members.get(
                    (found.get('in'), found.get('name')))
                schema = found and schema_of(found)
                if member and schema and found.pointer not in as_text:
                    yield Parameter(schema, line['function'], member,
                                    found.get('name'))
        members = {}


def schema_of(node):
    """Of a parameter or a header: by its schema, or by its content."""
    if node.get('schema') is not None:
        return node.at('schema')
    found = json_of(node)
    return found[1] if found else None


def made(schema):
    """A value of it, or None."""
    try:
        return values.reach(Root(schema.followed() or schema, '', 'response'),
                            [], None, 0)[0]
    except (values.NoValue, RecursionError):
        return None


def heads(nodes, reader, first):
    """One root for each header; those that are required are there."""
    known = [(name, node, schema_of(node)) for name, node in nodes if node]
    for name, own, schema in known:
        before = list(first)
        for other, node, of_other in known:
            if other != name and node.get('required') is True and of_other:
                before += [other, spelled(node, made(of_other))]
        if schema is not None and name.lower() != 'content-type':
            yield Header(schema, reader, name, own, before)


def headers(main, called):
    for line in called:
        if line.get('use') == 'heads':
            node = called_of(main, line['name'], line['beside'])[1]
            for status in node.get('responses') or {}:
                yield from response_heads(
                    response(node, status).followed(),
                    number_of(str(status), node.get('responses')),
                    line['function'])
        elif line.get('use') == 'event':
            for _, node in deliveries(main, line['name']):
                listed = [node.at('parameters', i).followed() for i in range(
                    len(node.get('parameters') or []))]
                yield from heads([(of.get('name'), of) for of in listed
                                  if of and of.get('in') == 'header'],
                                 line['function'], ['', ''])


def answered(main, called):
    """The headers that handlers of events set."""
    for line in called:
        if not line.get('use', '').startswith('answer '):
            continue
        status = line['use'].split(' ')[1]
        for _, node in deliveries(main, line['name']):
            said = next((said for said in node.get('responses') or {}
                         if str(said).upper() == status.upper()), None)
            found = said and response(node, said).followed()
            names = (found.get('headers') or {}) if found else {}
            known = {name: schema_of(found.at('headers', name).followed())
                     for name in names}
            for name, schema in known.items():
                if schema is not None and name.lower() != 'content-type':
                    yield Answered(schema, line['function'], name, {
                        other: made(of) for other, of in known.items()
                        if other != name and of and found.at(
                            'headers', other).followed().get('required')})


def single(main, called):
    """Bodies that are one value."""
    for line in called:
        if not line.get('use', '').startswith('value '):
            continue
        _, status, media = line['use'].split(' ')
        node = called_of(main, line['name'], line['beside'])[1]
        for said in node.get('responses') or {}:
            found = response(node, said).followed()
            for name in (found.get('content') or {}) if found else {}:
                if (str(said).upper(), name.split(';')[0].strip()) == (
                        status.upper(), media):
                    yield Value(found.at('content', name, 'schema'),
                                line['function'],
                                number_of(str(said), node.get('responses')),
                                media)


def number_of(status, described):
    """One that this response alone is for."""
    taken = {str(other).upper() for other in described}
    if status[1:].upper() == 'XX':
        return next(status[0] + f'{i:02}' for i in range(100)
                    if status[0] + f'{i:02}' not in taken)
    return status if status != 'default' else next(
        str(i) for i in (200, *range(100, 600))
        if str(i) not in taken and str(i)[0] + 'XX' not in taken)


def response_heads(node, number, reader):
    if not node or not node.get('headers'):
        return
    found = json_of(node)
    body = json.dumps(made(found[1])) if found else ''
    media = ['Content-Type', found[0]] if found else []
    yield from heads([(name, node.at('headers', name).followed())
                      for name in node.get('headers')], reader,
                     [number, body, *media])
