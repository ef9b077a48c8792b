#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a file calls an invariant is asserted in it.

Fails on a file of gen or of the runtime whose comments say "Invariant" where
no code asserts anything, and where no assertion has a word in common with the
invariant: what is asserted is then most likely something else. Words are those
of the names in the assertion, of its comment, of the function around it and of
those that it calls. What code cannot check, such as who owns a value, is stated without the
word.
"""
import glob
import os
import re
import sys

ASSERTION = re.compile(r'\b(?:assert|HOOK_ASSERT|static_assert|'
                       r'_Static_assert)\(')
COMMENT = re.compile(r'/\*.*?\*/', re.S)
FUNCTION = re.compile(r'^\w[^\n;={}]*\b(\w+)\(', re.M)
# Words that say nothing of what is asserted.
COMMON = {'hook', 'assert', 'static', 'invariant', 'count', 'that', 'with',
          'which', 'this', 'what', 'each', 'than', 'return', 'int', 'them', 'from',
          'have', 'null', 'true', 'false', 'size', 'type', 'item', 'other'}


def bare(text):
    """The code without comments, preprocessor lines and literals."""
    text = COMMENT.sub('', text)
    text = re.sub(r'"(?:[^"\\\n]|\\.)*"', '""', text)
    return re.sub(r'^#.*$', '', text, flags=re.M)


def stems(text):
    """Its words, without the endings of plurals and verbs."""
    words = re.findall(r'[a-z]{3,}', text.lower().replace('_', ' '))
    return {re.sub(r'(?:ies|y|es|s|e|ed|ing)$', '', word)[:6] for word in words
            if word not in COMMON} - {''}


def statements(text):
    """What is called an invariant, up to the end of its comment."""
    for comment in COMMENT.findall(text):
        if 'Invariant' in comment:
            yield comment[comment.index('Invariant'):]


def function(text, name):
    """A function's comment and text, if it stands in this file."""
    found = re.search(r'((?:/\*(?:[^*]|\*(?!/))*\*/\n)?)^\w[^\n;={}]*\b%s\('
                      r'[^;{}]*\{\n.*?^\}' % name, text, re.M | re.S)
    return found.group() if found else ''


def assertions(text):
    """Each assertion, with the lines before it, its function's name, and the
    functions of the file that it calls."""
    for found in ASSERTION.finditer(text):
        end = text.find(';', found.start())
        said = text[found.start():end]
        before = text[:found.start()].split('\n')[-4:]
        names = FUNCTION.findall(text[:found.start()])
        yield ' '.join(before + [said] + names[-1:] +
                       [function(text, name)
                        for name in re.findall(r'(\w+)\(', said)])


def fault(text):
    if not ASSERTION.search(bare(text)):
        return 'it states an invariant, and asserts nothing'
    asserted = set()
    for one in assertions(text):
        asserted |= stems(one)
    for statement in statements(text):
        if not stems(statement) & asserted:
            return 'no assertion has a word in common with its invariant'
    return None


def main():
    source = os.environ.get('HOOKC_SOURCE', '.')
    faults = 0
    for pattern in ('gen/*.[ch]', 'gen/*/*.[ch]', 'templates/hook/*.[ch]'):
        for path in sorted(glob.glob(os.path.join(source, pattern))):
            with open(path, encoding='utf-8') as file:
                text = file.read()
            if 'Invariant' not in text:
                continue
            why = fault(text)
            if why:
                print('%s: %s' % (os.path.relpath(path, source), why))
                faults += 1
    return faults > 0


if __name__ == '__main__':
    sys.exit(main())
