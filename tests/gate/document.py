# SPDX-License-Identifier: MIT
"""Documents as trees, the schemas in them, and how one schema leads to others.

A schema is known by its file and its JSON Pointer, as in the ledger.
"""
import json
import os
import re
from collections import deque
from itertools import islice

METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace',
           'query']


def yaml_loader():
    """YAML 1.2's core schema, which PyYAML does not have."""
    import yaml
    base = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)

    class Loader(base):
        yaml_implicit_resolvers = {}

    for tag, pattern, first in (
            ('bool', r'true|True|TRUE|false|False|FALSE', 'tTfF'),
            ('null', r'~|null|Null|NULL|', '~nN\0'),
            ('int', r'[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+', '-+0123456789'),
            ('float', r'[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?',
             '-+.0123456789'),
            ('merge', r'<<', '<')):
        starts = [c if c != '\0' else '' for c in first]
        Loader.add_implicit_resolver('tag:yaml.org,2002:' + tag,
                                     re.compile(f'^(?:{pattern})$'), starts)
    Loader.add_constructor('tag:yaml.org,2002:int', lambda loader, node: int(
        loader.construct_scalar(node), 10))
    return yaml, Loader


def load(path):
    with open(path, encoding='utf-8') as file:
        text = file.read()
    if text.lstrip()[:1] in ('{', '['):
        return json.loads(text)
    yaml, loader = yaml_loader()
    return yaml.load(text, loader)


def escape(token):
    return str(token).replace('~', '~0').replace('/', '~1')


def unescape(token):
    token = re.sub('%([0-9a-fA-F]{2})', lambda m: chr(int(m.group(1), 16)),
                   token)
    return token.replace('~1', '/').replace('~0', '~')


class Schema:
    """A node of a document: mostly a schema, or what leads to one."""

    __slots__ = ('docs', 'file', 'pointer', 'node')

    def __init__(self, docs, file, pointer, node):
        self.docs, self.file = docs, file
        self.pointer, self.node = pointer, node

    @property
    def id(self):
        return self.file, self.pointer

    def get(self, key):
        return self.node.get(key) if isinstance(self.node, dict) else None

    def at(self, *tokens):
        """A child; what is not there has the node None."""
        node = self.node
        for token in tokens:
            if isinstance(node, dict):
                node = node.get(token)
            elif isinstance(node, list) and str(token).isdigit() and \
                    int(token) < len(node):
                node = node[int(token)]
            else:
                node = None
        return Schema(self.docs, self.file, self.pointer + ''.join(
            '/' + escape(token) for token in tokens), node)

    def target(self):
        """What its $ref leads to, or None."""
        return self.docs.find(self.file, self.node['$ref'])

    def followed(self):
        found, left = self, 20
        while found and isinstance(found.node, dict) and \
                isinstance(found.node.get('$ref'), str) and left:
            found, left = found.target(), left - 1
        return found

    def old(self):
        return self.docs.old


class Documents:
    def __init__(self, path):
        self.files = {}
        self.main = os.path.realpath(path)
        self.root = self.read(self.main)
        self.old = str(self.root.get('openapi') or '').startswith('3.0')

    def read(self, file):
        if file not in self.files:
            try:
                self.files[file] = Schema(self, file, '', load(file))
            except OSError:
                self.files[file] = Schema(self, file, '', None)
        return self.files[file]

    def find(self, base, ref):
        path, _, pointer = ref.partition('#')
        file = os.path.realpath(os.path.join(os.path.dirname(base), path)) \
            if path else base
        if pointer and not pointer.startswith('/'):
            return None
        found = self.read(file).at(*[unescape(token) for token in
                                     pointer.split('/')[1:]])
        return None if found.node is None else found


# ---- from schema to schema ----

class Edge:
    """From a schema to one that its value, or a part of it, has to satisfy."""

    __slots__ = ('kind', 'key', 'of', 'to')

    def __init__(self, kind, key, of, to):
        self.kind, self.key, self.of, self.to = kind, key, of, to


SAME = ('ref', 'all', 'branch')  # the value itself
MAPS = {'properties': 'member', 'patternProperties': 'pattern',
        'dependentSchemas': 'logic'}
ONES = {'additionalProperties': 'extra', 'unevaluatedProperties': 'extra',
        'propertyNames': 'name', 'not': 'logic', 'if': 'logic',
        'then': 'logic', 'else': 'logic', 'contains': 'logic',
        'unevaluatedItems': 'logic', 'additionalItems': 'logic'}
LISTS = {'allOf': 'all', 'oneOf': 'branch', 'anyOf': 'branch',
         'prefixItems': 'tuple'}


def edges(schema):
    """All that lead on from it."""
    node = schema.node
    if not isinstance(node, dict):
        return
    if isinstance(node.get('$ref'), str):
        target = schema.target()
        if target:
            yield Edge('ref', '$ref', schema, target)
        if schema.old():
            return
    for key, value in node.items():
        if key in LISTS and isinstance(value, list):
            for index in range(len(value)):
                yield Edge(LISTS[key], (key, index), schema,
                           schema.at(key, index))
        elif key in MAPS and isinstance(value, dict):
            for name in value:
                yield Edge(MAPS[key], name, schema, schema.at(key, name))
        elif key in ONES and isinstance(value, (dict, bool)):
            yield Edge(ONES[key], key, schema, schema.at(key))
        elif key == 'items':
            if isinstance(value, list):
                for index in range(len(value)):
                    yield Edge('tuple', ('items', index), schema,
                               schema.at('items', index))
            else:
                yield Edge('item', 'items', schema, schema.at('items'))


def unsent(schema, direction):
    """Is it never looked at in this direction?"""
    found = schema.followed() or schema
    for word, of in (('readOnly', 'request'), ('writeOnly', 'response')):
        if direction == of and (schema.get(word) is True or
                                found.get(word) is True):
            return True
    return False


class Routes(dict):
    """The nearest way to each schema, and all the edges into it."""

    def __init__(self):
        super().__init__()
        self.into = {}


def others_to(found, schema_id, most):
    """Other ways than the nearest: what leads to it, from the end on."""
    nearest = route_to(found, schema_id)
    steps = nearest[1] if nearest else []
    ways = ((edge, at) for at in range(len(steps) - 1, -1, -1)
            for edge in found.into.get(steps[at].to.id, ())
            if edge is not steps[at])
    for edge, at in islice(ways, most):
        root, before = route_to(found, edge.of.id)
        yield root, [*before, edge, *steps[at + 1:]]


def routes(roots):
    """For each schema that is reached: the nearest root and the edges there."""
    found, queue = Routes(), deque()
    for root in roots:
        if root.schema.id not in found:
            found[root.schema.id] = (root, None, None)
            queue.append((root, root.schema))
    while queue:
        root, schema = queue.popleft()
        for edge in edges(schema):
            if edge.kind == 'logic' or \
                    edge.kind == 'member' and unsent(edge.to, root.direction):
                continue
            found.into.setdefault(edge.to.id, []).append(edge)
            if edge.to.id in found:
                continue
            found[edge.to.id] = (root, edge, schema.id)
            queue.append((root, edge.to))
    return found


def route_to(found, schema_id):
    """(root, [edge...]) or None."""
    if schema_id not in found:
        return None
    steps = []
    root, edge, before = found[schema_id]
    while edge is not None:
        steps.append(edge)
        root, edge, before = found[before]
    return root, steps[::-1]
