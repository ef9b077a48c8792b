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

    def __init__(self, schema, reader, name, before):
        super().__init__(schema, reader, 'response')
        self.name, self.before = name, before

    def said(self, value):
        return [*self.before, self.name, text_of(value)]

    def can_say(self, value):
        """A header is a text, without blanks at its ends."""
        parts = value if isinstance(value, list) else [value]
        if isinstance(value, dict) or any(isinstance(part, (list, dict)) or
                                          part is None for part in parts):
            return False
        types = str((self.schema.followed() or self.schema).get('type'))
        if 'array' in types and not isinstance(value, list) or \
                isinstance(value, list) and '' in value:
            return False
        items = self.schema.at('items').followed()
        if isinstance(value, list) and items:
            types = str(items.get('type'))
        if 'string' in types and not all(isinstance(p, str) for p in parts):
            return False
        return all(clean(text_of(part)) for part in parts)

    def within(self, path):
        return ['/' + document.escape(self.name) + path]


def clean(text):
    return text == text.strip() and text.isprintable() and ',' not in text


def text_of(value):
    """The style simple."""
    if isinstance(value, list):
        return ','.join(map(text_of, value))
    return value if isinstance(value, str) else json.dumps(value)


# ---- all of them ----

def of(main, listed, called):
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
    return components, [*bodies(main, uses), *parameters(main, called),
                        *headers(main, called)]


def bodies(main, uses):
    for part in ('paths', 'webhooks', 'x-webhooks'):
        for name, item in (main.get(part) or {}).items():
            item = main.at(part, name).followed()
            for method in document.METHODS:
                if item and isinstance(item.get(method), dict):
                    yield from operation(uses, item.at(method), name,
                                         method.upper(), part != 'paths')


def operation(uses, node, name, method, event):
    body = node.at('requestBody')
    if body.node is not None:
        yield from content(body, uses.get(
            ('event', name, '') if event else ('request', name, method)),
            'response' if event else 'request')
    for status in node.get('responses') or {}:
        yield from content(response(node, status),
                           uses.get(('response', name,
                                     spelled(method, str(status)))),
                           'response')


def response(node, status):
    return node.at('responses', status)


def spelled(method, status):
    """As the emitted code says it."""
    if status == 'default':
        return f'{method} true'
    return f'{method} response->status / 100 == {status[0]}' \
        if status[1:].upper() == 'XX' else \
        f'{method} response->status == {status}'


def json_of(node):
    """The media type and the schema of the first JSON content."""
    found = node.followed()
    for media in (found.get('content') or {}) if found else {}:
        if media.startswith('application/json') or '+json' in media:
            schema = found.at('content', media, 'schema')
            return (media, schema) if schema.node is not None else None
    return None


def content(node, type_, direction):
    found = json_of(node)
    if found and type_:
        yield Root(found[1], type_, direction)


def called_of(main, name, method):
    """The path item and the operation."""
    item = main.at('paths', name).followed()
    return item, item.at(method.lower())


def parameters(main, called):
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
                if member and schema:
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
        return values.reach(Root(schema, '', 'response'), [], None, 0)[0]
    except (values.NoValue, RecursionError):
        return None


def heads(nodes, reader, first):
    """One root for each header; those that are required are there."""
    known = [(name, node, schema_of(node)) for name, node in nodes if node]
    for name, _, schema in known:
        before = list(first)
        for other, node, of_other in known:
            if other != name and node.get('required') is True and of_other:
                before += [other, text_of(made(of_other))]
        if schema is not None and name.lower() != 'content-type':
            yield Header(schema, reader, name, before)


def headers(main, called):
    for line in called:
        if line.get('use') == 'heads':
            node = called_of(main, line['name'], line['beside'])[1]
            for status in node.get('responses') or {}:
                yield from response_heads(response(node, status).followed(),
                                          str(status), line['function'])
        elif line.get('use') == 'event':
            for part in ('webhooks', 'x-webhooks'):
                item = main.at(part, line['name']).followed()
                node = item and item.at('post')
                listed = [node.at('parameters', i).followed() for i in range(
                    len(node.get('parameters') or []))] if node else []
                yield from heads([(of.get('name'), of) for of in listed
                                  if of and of.get('in') == 'header'],
                                 line['function'], ['', ''])


def response_heads(node, status, reader):
    if not node or not node.get('headers'):
        return
    number = '200' if status == 'default' else status.upper().replace('X', '0')
    found = json_of(node)
    body = json.dumps(made(found[1])) if found else ''
    media = ['Content-Type', found[0]] if found else []
    yield from heads([(name, node.at('headers', name).followed())
                      for name in node.get('headers')], reader,
                     [number, body, *media])
