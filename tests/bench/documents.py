# SPDX-License-Identifier: MIT
"""Specifications of any size, each larger in one way."""
import json


def document(schemas, webhooks=None, paths=None):
    first = next(iter(schemas))
    return {
        'openapi': '3.1.0', 'info': {'title': 'Large', 'version': '1'},
        'paths': paths or {},
        'webhooks': webhooks or {'e': post(
            {'$ref': '#/components/schemas/' + first})},
        'components': {'schemas': schemas}}


def post(schema):
    return {'post': {
        'requestBody': {'content': {'application/json': {'schema': schema}}},
        'responses': {'200': {'description': 'taken'}}}}


def thing(**members):
    return {'type': 'object', 'properties': members or {'a': TEXT}}


TEXT = {'type': 'string'}


def members(n):
    return document({'s': thing(**{'m%d' % i: TEXT for i in range(n)})})


def values(n):
    return document({'s': thing(e={
        'type': 'string', 'enum': ['v%d' % i for i in range(n)]})})


def events(n):
    return document({'s': thing()}, {'e%d' % i: post(thing(
        type={'const': 'e%d' % i}, id=TEXT)) for i in range(n)})


def branches(n):
    return document({'s': {'oneOf': [
        {'required': ['k'], **thing(k={'const': 'k%d' % i}, v=TEXT)}
        for i in range(n)]}})


def numbered(n):
    return document({'s': {'oneOf': [
        {'required': ['k'], **thing(
            k={'const': i}, v=thing(c=dict(TEXT, maxLength=i + 1)))}
        for i in range(n)]}})


def parts(n):
    return document({'s': {'allOf': [
        thing(**{'k%d' % i: TEXT}) for i in range(n)]}})


def unsent(n):
    return document({'s': {'allOf': [
        thing(**{'k%d' % i: dict(TEXT, readOnly=True)}) for i in range(n)]}})


def references(n):
    return document({'s': thing(**{
        'm%d' % i: {'$ref': '#/components/schemas/t'} for i in range(n)}),
        't': thing()})


def chain(n):
    """Each schema holds the next: deep, but not as a document."""
    return document({'s%d' % i: thing(next={
        '$ref': '#/components/schemas/s%d' % min(i + 1, n - 1)})
        for i in range(n)})


def depth(n):
    """Many, since the guard against depth keeps a single one small."""
    schema = TEXT
    for _ in range(n):
        schema = thing(d=schema)
    return document({'s%d' % i: schema for i in range(40)})


def schemas(n):
    return document({'s%d' % i: {'required': ['id'], **thing(
        id={'type': 'string', 'format': 'uuid'},
        name={'type': 'string', 'description': 'What it is called'},
        count={'type': 'integer'},
        at={'type': 'string', 'format': 'date-time'},
        next={'$ref': '#/components/schemas/s%d' % ((i + 1) % n)})}
        for i in range(n)})


def calls(n):
    return document({'s': thing()}, paths={'/p%d' % i: {'get': {
        'operationId': 'op%d' % i, 'responses': {'200': {
            'description': 'found', 'content': {'application/json': {
                'schema': {'$ref': '#/components/schemas/s'}}}}}}}
        for i in range(n)})


def callbacks(n):
    return document({'s': thing()}, paths={'/p': {'post': {
        'operationId': 'op', 'responses': {'204': {'description': 'done'}},
        'callbacks': {'c%d' % i: {'{$request.body#/u%d}' % i: {'post': {
            'requestBody': {'content': {'application/json': {'schema': thing(
                type={'const': 'e%d' % i})}}},
            'responses': {'200': {'description': 'taken'}}}}}
            for i in range(n)}}}})


def prose(n):
    return document({'s': {'description': 'word ' * n, **thing(
        a={'type': 'string', 'default': 'x' * n})}})


def write(path, made):
    with open(path, 'w') as out:
        json.dump(made, out, separators=(',', ':'))
    return path
