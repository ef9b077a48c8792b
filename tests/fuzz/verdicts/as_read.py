# SPDX-License-Identifier: MIT
"""What types take that a schema does not, and refuse that it takes: the rules
of tests/cases/RULES.md, applied to a schema, for an interpreter to judge by."""
import re

from maker import DEFS

# Types read a keyword that is about values of one JSON type as that type, where
# nothing says one: the rule of `refuses: types`.
ABOUT = {**dict.fromkeys(('minimum', 'maximum', 'exclusiveMinimum',
                          'exclusiveMaximum', 'multipleOf'), 'number'),
         **dict.fromkeys(('minLength', 'maxLength', 'pattern'), 'string'),
         **dict.fromkeys(('items', 'prefixItems', 'minItems', 'maxItems',
                          'uniqueItems', 'contains', 'unevaluatedItems'),
                         'array'),
         **dict.fromkeys(('properties', 'patternProperties', 'required',
                          'additionalProperties', 'propertyNames',
                          'minProperties', 'maxProperties', 'dependentRequired',
                          'dependentSchemas', 'unevaluatedProperties'),
                         'object')}


def about(schema):
    """Of which JSON types its keywords are; None: it says its type."""
    if isinstance(schema, bool):
        return set() if schema else None
    if schema.keys() & {'type', 'enum', 'const', '$ref'}:
        return None
    types = {ABOUT[name] for name in schema.keys() & ABOUT.keys()}
    for part in schema.get('allOf', []):
        if about(part) is None:
            return None
        types |= about(part)
    return types


def branch_as_read(branch, beside):
    """A branch of a choice, with the type that it is read as."""
    own = about(branch)
    if own is None or beside is None or len(own | beside) != 1:
        return as_read(branch, beside, True)
    return {'allOf': [as_read(branch, beside, True)],
            'type': (own | beside).pop()}


def json_types(values):
    """The JSON type of values that a C type holds: text, number, boolean."""
    kinds = {'string' if isinstance(value, str) else
             'boolean' if isinstance(value, bool) else
             'integer' if isinstance(value, int) else
             'number' if isinstance(value, float) else None
             for value in values}
    kinds = {'number'} if kinds == {'integer', 'number'} else kinds
    return kinds.pop() if len(kinds) == 1 else None


def held(schema):
    """What the C type of a schema holds, and no more: a member that is not
    sent in a direction is read into it all the same."""
    made = {}
    if isinstance(schema, bool):
        return True
    kinds = about(schema)
    kind = schema.get('type') or json_types(
        schema.get('enum', []) + [schema[name] for name in ('const',)
                                  if name in schema])
    if kind or (kinds and len(kinds) == 1):
        made['type'] = kind or kinds.pop()
    for name in schema.keys() & {'items', 'additionalProperties'}:
        if name == 'items' or 'patternProperties' not in schema:
            made[name] = held(schema[name])
    for name in schema.keys() & {'allOf', 'anyOf', 'prefixItems'}:
        made[name] = [held(part) for part in schema[name]]
    if 'oneOf' in schema:
        made['allOf'] = made.get('allOf', []) + [
            {'anyOf': [held(branch) for branch in schema['oneOf']]}]
    if 'properties' in schema:
        made['properties'] = {name: held(part) for name, part in
                              schema['properties'].items()}
    if '$ref' in schema:
        made['$ref'] = schema['$ref'].replace('/schemas/', '/held/')
    return made


def asked_for(schema):
    """The names in `required`, its own and those of its parts."""
    if isinstance(schema, bool):
        return set()
    parts = [part for name in ('allOf', 'anyOf', 'oneOf')
             for part in schema.get(name, [])]
    if '$ref' in schema:
        parts.append(DEFS[schema['$ref'].split('/')[-1]])
    return set(schema.get('required', [])).union(*map(asked_for, parts))


def as_read(schema, beside=frozenset(), part=False):
    """The same schema, with the types that branches of choices are read as. A
    member that is declared beside a closed part is taken, so none is closed;
    so is one that a closed object requires and does not declare. `held` is
    what of its members must be of its type whether it is sent or not."""
    if isinstance(schema, bool):
        return schema
    own, made = about(schema), dict(schema)
    if made.get('additionalProperties') is False and (
            part or made.keys() & {'allOf', 'anyOf', 'oneOf', '$ref'}):
        del made['additionalProperties']
    beside = None if own is None or beside is None else own | beside
    for name in made.keys() & {'anyOf', 'oneOf'}:
        made[name] = [branch_as_read(branch, beside) for branch in made[name]]
    for name in made.keys() & {'allOf', 'prefixItems'}:
        made[name] = [as_read(item, beside, True) if name == 'allOf' else
                      as_read(item) for item in made[name]]
    for name in made.keys() & {'items', 'additionalProperties'}:
        made[name] = as_read(made[name])
    for name in made.keys() & {'properties', 'patternProperties'}:
        made[name] = {key: as_read(part) for key, part in made[name].items()}
    if '$ref' in made:
        made['$ref'] = made['$ref'].replace('/schemas/', '/read/')
    if 'properties' in made:
        made['held'] = {name: {'allOf': [held(part)] + [
            held(of) for pattern, of in
            schema.get('patternProperties', {}).items()
            if re.search(pattern, name)]}
                        for name, part in schema['properties'].items()}
    if made.get('additionalProperties') is False:
        made['properties'] = {**dict.fromkeys(asked_for(schema), True),
                              **made.get('properties', {})}
    return made
