#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""One dialect of C.

Fails where gen declares an index at the top of a block although nothing reads
it behind its loops, and where the runtime declares one in a loop.
"""
import glob
import os
import re
import sys

DECLARATION = re.compile(
    r'^\t+(?:const )?(?:struct \w+|enum \w+|size_t|unsigned|int|u?int\d+_t|'
    r'char|str|bool) (\*?\w[^;{}]*);\n', re.M)
IN_LOOP = re.compile(r'\bfor \((?:const )?(?:struct |enum )?\w+ \**\w+ = ')


def blank(found):
    return re.sub(r'[^\n]', ' ', found.group())


def mask(text):
    """Comments, literals and directives as blanks."""
    text = re.sub(r'/\*.*?\*/', blank, text, flags=re.S)
    text = re.sub(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)+\'', blank, text)
    return re.sub(r'^#(?:[^\n]*\\\n)*[^\n]*', blank, text, flags=re.M)


def closing(text, at):
    """Behind the bracket that closes the one at `at`."""
    depth = 0
    for at in range(at, len(text)):
        depth += text[at] in '([{'
        depth -= text[at] in ')]}'
        if depth == 0:
            return at + 1
    return len(text)


def statement(text, at):
    """Behind the statement that begins at `at`."""
    at += len(text[at:]) - len(text[at:].lstrip())
    if text[at] == '{':
        return closing(text, at)
    word = re.match(r'(for|while|if|switch)\s*(?=\()', text[at:])
    if word:
        end = statement(text, closing(text, at + word.end()))
        other = re.match(r'\s*else\b', text[end:])
        if word.group(1) == 'if' and other:
            return statement(text, end + other.end())
        return end
    while text[at] != ';':
        at = closing(text, at) if text[at] in '([{' else at + 1
    return at + 1


def block_end(text, at):
    """The end of the block that `at` stands in."""
    depth = 0
    for at in range(at, len(text)):
        depth += text[at] == '{'
        depth -= text[at] == '}'
        if depth < 0:
            return at
    return None


def loops_of(text, name):
    """Where the loops over `name` begin and end; None: one has two indices."""
    found = []
    for loop in re.finditer(r'\bfor (?=\(%s = )' % name, text):
        first = text[loop.end() + 1:text.index(';', loop.end())]
        if ',' in re.sub(r'\([^()]*\)', '', first):
            return None
        found.append((loop.start(),
                      statement(text, closing(text, loop.end()))))
    return found


def could_be_in_loop(text, name):
    """Is it used in its loops alone, of which none is within another?"""
    loops = loops_of(text, name)
    if not loops or any(a < c < b for a, b in loops for c, _ in loops):
        return False
    uses = re.finditer(r'(?<![\w.])(?<!->)%s\b' % name, text)
    return all(any(a <= use.start() < b for a, b in loops) for use in uses)


def declared_early(text):
    """Line and name of each index that could be declared in its loops."""
    for found in DECLARATION.finditer(text):
        end = block_end(text, found.end())
        for name in re.findall(r'(?:^|,)\s*\*?(\w+)\s*(?=,|$)',
                               found.group(1)):
            if end and could_be_in_loop(text[found.end():end], name):
                yield text.count('\n', 0, found.start()) + 1, name


def faults(source):
    for path in sorted(glob.glob(os.path.join(source, 'gen/**/*.c'),
                                 recursive=True)):
        with open(path, encoding='utf-8') as file:
            for line, name in declared_early(mask(file.read())):
                yield path, line, "'%s' could be declared in its loop" % name
    for path in sorted(glob.glob(os.path.join(source,
                                              'templates/hook/*.[ch]'))):
        with open(path, encoding='utf-8') as file:
            text = mask(file.read())
        for found in IN_LOOP.finditer(text):
            yield (path, text.count('\n', 0, found.start()) + 1,
                   'the runtime declares at the top of a block')


def main():
    source = os.environ.get('HOOKC_SOURCE', '.')
    count = 0
    for path, line, what in faults(source):
        print('%s:%d: %s' % (os.path.relpath(path, source), line, what))
        count += 1
    return count > 0


if __name__ == '__main__':
    sys.exit(main())
