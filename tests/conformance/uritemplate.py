# SPDX-License-Identifier: MIT
"""uritemplate.py DRIVER: RFC 6570's own examples, as parameters.

OpenAPI's styles are these operators: none (simple), "." (label), ";" (matrix),
"?" and "&" (form), "+" (allowReserved). What OpenAPI has no word for ("#", "/",
prefixes, several variables without names) is left out and counted, as is an
empty step of a path, which OpenAPI forbids.
"""
import json
import os
import re
import subprocess
import sys
import urllib.parse

SUITE = os.path.join(os.environ.get('HOOKC_SHARED', os.path.join(
    os.environ['HOOKC_SOURCE'], '..', 'shared')), 'corpora/uritemplate-test')
FILES = ('spec-examples.json', 'spec-examples-by-section.json',
         'extended-tests.json')
PATH, QUERY = 0, 1
SIMPLE, LABEL, MATRIX, FORM = 0, 1, 2, 3
OPERATORS = {'': (PATH, SIMPLE, 0), '+': (PATH, SIMPLE, 1),
             '.': (PATH, LABEL, 0), ';': (PATH, MATRIX, 0),
             '?': (QUERY, FORM, 0), '&': (QUERY, FORM, 0)}


def empty(value):
    return value is None or value == [] or value == {} or value == ''


def lines_of(operator, names, variables):
    """What is sent to the driver, or None: OpenAPI cannot say this."""
    lines = []
    where, style, reserved = OPERATORS[operator]
    for name in names:
        explode = name.endswith('*')
        name = name.rstrip('*')
        value = variables.get(name)
        if ':' in name or (where == PATH and style != MATRIX and
                           empty(value)):
            return None
        if value is None or value == [] or value == {}:
            continue
        lines.append('\t'.join((str(where), str(style), str(int(explode)),
                                str(reserved), urllib.parse.unquote(name),
                                json.dumps(value))))
    return lines or None


def cases():
    for name in FILES:
        with open(os.path.join(SUITE, name), encoding='utf-8') as file:
            for section in json.load(file).values():
                for template, wanted in section['testcases']:
                    yield template, wanted, section['variables']


def is_wanted(answer, operator, before, wanted, behind):
    if operator == '&':
        answer = '&' + answer[1:]
    wanted = wanted if isinstance(wanted, list) else [wanted]
    # A path's literals are encoded when it is compiled.
    before = urllib.parse.quote(before, safe="%/:?&=,;'")
    return before + answer + behind in wanted


def main():
    if not os.path.isdir(SUITE):
        print('skipped: there is no ../shared/corpora/uritemplate-test')
        return
    tried, skipped, sent = [], 0, []
    for template, wanted, variables in cases():
        match = re.fullmatch(r'([^{}]*)\{([+.;?&]?)([\w%.,*:]+)\}([^{}]*)',
                             template)
        names = match.group(3).split(',') if match else []
        lines = None
        if match and wanted is not False and (
                len(names) == 1 or match.group(2) in ('.', ';', '?', '&')):
            lines = lines_of(match.group(2), names, variables)
        if not lines:
            skipped += 1
            continue
        tried.append((template, wanted, match))
        sent += lines + ['']
    done = subprocess.run([sys.argv[1]], input='\n'.join(sent) + '\n',
                          capture_output=True, text=True, check=False)
    answers = done.stdout.splitlines()
    if done.returncode or len(answers) != len(tried):
        sys.exit(f'status {done.returncode}: {done.stderr[-2000:]}')
    failed = 0
    for (template, wanted, match), answer in zip(tried, answers):
        if not is_wanted(answer, match.group(2), match.group(1), wanted,
                         match.group(4)):
            failed += 1
            print(f'{template}: {answer}, expected {wanted}')
    print(f'{len(tried) - failed} of {len(tried)}, {skipped} that OpenAPI '
          'has no word for')
    sys.exit(failed != 0)


main()
