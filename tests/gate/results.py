# SPDX-License-Identifier: MIT
"""What became of a value that breaks one keyword."""


def inner(schema, keyword, o):
    """The keywords that may tell of it: an applicator's own ones do."""
    parts = {'propertyNames': ['propertyNames'], 'if': ['then', 'else'],
             'then': ['then'], 'else': ['else']}.get(keyword, [])
    found = [schema.at(part).followed() for part in parts]
    if keyword == 'dependentSchemas':
        found += [schema.at(keyword, name).followed()
                  for name in schema.node[keyword]]
    # In 3.0 these two are one limit.
    beside = {'minimum': 'exclusiveMinimum',
              'maximum': 'exclusiveMaximum'}.get(keyword)
    if beside and True in o.each(beside):
        return {keyword, beside}
    # What stands beside a constant cannot be broken alone.
    if keyword == 'enum' and o.each('const'):
        return {'enum', 'const'}
    if keyword == 'contentEncoding':
        return {'format'}  # as the ledger says
    if keyword == 'minContains':
        return {keyword, 'contains'}  # of one item, what contains says
    return {keyword}.union(*[of.node for of in found
                             if of and isinstance(of.node, dict)])


def below(path, of):
    return path == of or path.startswith(of + '/')


CHOICES = ('oneOf', 'anyOf')
LOGIC = ('if', 'then', 'else', 'dependentSchemas')


def of(trial, mutant, answer):
    """'named', 'choice', 'other' or 'taken', and what was said. What cannot be
    broken alone may be refused by what is broken with it."""
    value, keywords, paths, alone = mutant
    said = [(e['keyword'] or e['code'], e['path']) for e in answer['errors']]
    if answer['verdict'] and answer['strict']:
        kind = 'taken'
    elif any(k in keywords and (p in paths or trial.place.word in LOGIC and
                                below(p, paths[0])) for k, p in said):
        kind = 'named'
    elif not alone and any(below(p, paths[0]) or below(paths[0], p)
                           for _, p in said):
        kind = 'choice'
    elif not {k for k, _ in said if k in CHOICES} <= trial.choices:
        kind = 'other'
    elif trial.choice is not None and any(below(p, trial.choice)
                                          for _, p in said):
        kind = 'choice'
    elif trial.place.word in CHOICES and any(below(p, paths[0])
                                             for _, p in said):
        kind = 'choice'
    elif any(k in CHOICES and k in trial.place.schema.node and p == paths[0]
             for k, p in said):
        kind = 'choice'
    elif trial.place.word == 'type' and any(
            k in CHOICES and p == paths[0] and
            any(k in s.node for s in trial.operands.items) for k, p in said):
        kind = 'choice'  # of another type is no branch of a choice beside it
    else:
        kind = 'other'
    return kind, trial, value, paths, said
