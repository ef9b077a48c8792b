# SPDX-License-Identifier: MIT
"""The operands: all the schemas that one value has to satisfy. allOf, a $ref,
the chosen branches of choices and the children of a parent add to them."""


class NoValue(Exception):
    """Nothing was found that satisfies the operands."""


# Reasons why there is none at all, whatever is tried.
NO_END = 'it holds itself, required, without end'
CLOSED = 'a member is required that a closed object does not know'
TWICE = 'what fits the branch fits another one of its oneOf'
IMPOSSIBLE = (NO_END, CLOSED, TWICE)


class Operands:
    """The schemas of one value, where the route goes on, and the tags that
    discriminators ask for."""

    def __init__(self):
        self.items, self.rest, self.tags = [], None, {}
        self.ones = []  # schemas whose oneOf may take it by one branch only
        self.parents, self.fixed = set(), False
        self.free = set()  # schemas of branches that no route asks for
        self.chosen = False

    def each(self, key):
        return [s.node[key] for s in self.items if key in s.node]


def mapping_key(schema, branch):
    """What a discriminator's member is in a branch."""
    told = schema.get('discriminator') or {}
    target = branch.followed()
    for key, ref in (told.get('mapping') or {}).items():
        found = schema.docs.find(schema.file, ref) if '#' in ref else None
        if found and target and found.id == target.id or \
                target and target.pointer.endswith('/' + ref):
            return key
    return target.pointer.rsplit('/', 1)[-1] if target else None


def tag(o, schema, branch):
    told = schema.get('discriminator')
    if isinstance(told, dict) and told.get('propertyName'):
        key = mapping_key(schema, branch)
        if key is not None:
            o.tags.setdefault(told['propertyName'], key)


def order(schema, key):
    """Branches, those of null and of anything last."""
    def rank(index):
        found = schema.at(key, index).followed()
        node = found.node if found else None
        return (not isinstance(node, dict) or node.get('type') == 'null' or
                node.get('enum') == [None], not node)
    return sorted(range(len(schema.node[key])), key=rank)


def expand(o, schema, route, depth=0, variant=0):
    """Adds a schema, and all that it says of the same value."""
    if depth > 40:
        raise NoValue('a circle')
    node = schema.node
    if node is False:
        raise NoValue(CLOSED)
    if not isinstance(node, dict):
        if route is not None:
            o.rest = route
        return
    o.items.append(schema)
    step = route[0] if route else None
    here = step is not None and step.of.id == schema.id

    def on(kind, key):
        return route[1:] if here and step.kind == kind and \
            (key is None or step.key == key) else None

    inner = here and step.kind in ('ref', 'all', 'branch')
    if isinstance(node.get('$ref'), str):
        target = schema.target()
        if target is None:
            raise NoValue('$ref')
        expand(o, target, on('ref', None), depth + 1, variant)
        if schema.old():
            o.items.remove(schema)
            return
    for index in range(len(node.get('allOf') or [])):
        part = schema.at('allOf', index)
        parent = part.followed()
        if parent and isinstance(parent.get('discriminator'), dict) and \
                not parent.get('oneOf') and not parent.get('anyOf'):
            tag(o, parent, schema)
            o.parents.add(parent.id)
        expand(o, part, on('all', ('allOf', index)), depth + 1, variant)
    for key in ('oneOf', 'anyOf'):
        if not isinstance(node.get(key), list) or not node[key]:
            continue
        chosen = on('branch', None) is not None and step.key[0] == key
        ranked = order(schema, key)
        index = step.key[1] if chosen else ranked[variant % len(ranked)]
        tag(o, schema, schema.at(key, index))
        o.chosen = True
        if key == 'oneOf':
            o.ones.append(schema)
            o.fixed |= chosen
        before = len(o.items)
        expand(o, schema.at(key, index), route[1:] if chosen else None,
               depth + 1, 0 if chosen else variant)
        if not chosen:
            o.free.update(s.id for s in o.items[before:])
    if not step and schema.id not in o.parents:
        child_of(o, schema, depth, variant)
    if route is not None and not inner:
        o.rest = route


def child_of(o, schema, depth, variant):
    """A parent by its discriminator is one of those that the mapping names."""
    told = schema.get('discriminator')
    if not isinstance(told, dict) or schema.get('oneOf') or \
            schema.get('anyOf') or not isinstance(told.get('mapping'), dict):
        return
    o.parents.add(schema.id)
    keys = list(told['mapping'])
    key = keys[variant % len(keys)] if keys else None
    ref = told['mapping'].get(key)
    child = schema.docs.find(schema.file, ref) \
        if isinstance(ref, str) and '#' in ref else None
    if child:
        o.tags.setdefault(told.get('propertyName'), key)
        expand(o, child, None, depth + 1, variant)
