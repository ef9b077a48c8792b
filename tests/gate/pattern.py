# SPDX-License-Identifier: MIT
"""Texts that match an ECMA-262 pattern, and texts that do not, by Python's own
parser of patterns: what the two write differently is left alone."""
import re
import warnings
from functools import lru_cache

try:
    from re import _parser as parser
except ImportError:  # before Python 3.11
    import sre_parse as parser

warnings.filterwarnings('ignore', category=FutureWarning)
warnings.filterwarnings('ignore', category=DeprecationWarning)


CLASSES = {'L': 'a-zA-Z', 'Lu': 'A-Z', 'Ll': 'a-z', 'N': '0-9', 'Nd': '0-9'}


def python(source):
    """In Python's words: escapes of ECMA's own, `$`, names of groups."""
    made, inside, at = '', False, 0
    while at < len(source):
        found = re.compile(r'\\[pP]\{(\w+)\}|\\/|\\.|.', re.S).match(source, at)
        text, at = found.group(), found.end()
        if found.group(1):
            letters = CLASSES.get(found.group(1), 'a-zA-Z')
            text = letters if inside else f'[{letters}]'
        elif text == '\\/':
            text = '/'
        elif text == '$' and not inside:
            text = r'\Z'
        elif text == '[' and inside:
            text = r'\['
        elif text in '[]':
            inside = text == '['
        made += text
    return re.sub(r'\(\?<([A-Za-z])', r'(?P<\1', made)


@lru_cache(maxsize=None)
def compiled(source):
    try:
        return re.compile(python(source), re.ASCII)
    except (re.error, OverflowError, RecursionError):
        return None


def matches(source, text):
    """None: it is not known."""
    found = compiled(source)
    return None if found is None else bool(found.search(text))


PREFERRED = 'a0A1-_/ .:+xZ9'


def category(name):
    return {'CATEGORY_DIGIT': '0', 'CATEGORY_NOT_DIGIT': 'a',
            'CATEGORY_SPACE': ' ', 'CATEGORY_NOT_SPACE': 'a',
            'CATEGORY_WORD': 'a', 'CATEGORY_NOT_WORD': '-'}[str(name)]


def in_set(items, text):
    for operation, argument in items:
        name = str(operation)
        if name == 'LITERAL' and ord(text) == argument or \
                name == 'RANGE' and argument[0] <= ord(text) <= argument[1]:
            return True
        if name == 'CATEGORY':
            word = re.compile({'CATEGORY_DIGIT': '[0-9]',
                               'CATEGORY_NOT_DIGIT': '[^0-9]',
                               'CATEGORY_SPACE': r'\s',
                               'CATEGORY_NOT_SPACE': r'\S',
                               'CATEGORY_WORD': '[A-Za-z0-9_]',
                               'CATEGORY_NOT_WORD': '[^A-Za-z0-9_]'}
                              [str(argument)])
            if word.match(text):
                return True
    return False


def of_set(items):
    negated = str(items[0][0]) == 'NEGATE'
    rest = items[1:] if negated else items
    for text in PREFERRED + ''.join(map(chr, range(33, 127))):
        if in_set(rest, text) != negated:
            return text
    operation, argument = rest[0]
    return chr(argument if str(operation) == 'LITERAL' else argument[0])


def made(parsed, times):
    text = ''
    for operation, argument in parsed:
        name = str(operation)
        if name == 'LITERAL':
            text += chr(argument)
        elif name == 'NOT_LITERAL':
            text += 'a' if argument != ord('a') else 'b'
        elif name == 'ANY':
            text += 'a'
        elif name == 'IN':
            text += of_set(argument)
        elif name == 'CATEGORY':
            text += category(argument)
        elif name in ('MAX_REPEAT', 'MIN_REPEAT', 'POSSESSIVE_REPEAT'):
            low, high, inner = argument
            count = min(max(low, times), int(high))
            text += ''.join(made(inner, times) for _ in range(count))
        elif name == 'SUBPATTERN':
            text += made(argument[-1], times)
        elif name == 'BRANCH':
            text += made(argument[1][0], times)
        elif name == 'ATOMIC_GROUP':
            text += made(argument, times)
    return text


def candidates(source):
    """Texts that match it: shortest first."""
    try:
        parsed = parser.parse(python(source))
    except (re.error, OverflowError, RecursionError):
        return
    for times in (0, 1, 2, 3, 5, 8, 12, 16, 20, 24, 28, 32, 36, 40, 64):
        try:
            text = made(parsed, times)
        except (KeyError, ValueError, RecursionError, IndexError):
            return
        if matches(source, text):
            yield text


def mismatches(source, near):
    """Texts that do not match it, the likeliest to break nothing else first."""
    tries = []
    for text in near:
        tries += [text[:-1] + '~' if text else '~', '~' + text[1:],
                  text[:-1] + ' ', '!' * len(text), text[:-1] + 'a',
                  text[:-1] + '0', text[:1], ' ' * len(text)]
    tries += ['~', '', '!', ' ', 'a', '0', 'A', '\u00e9', '\n', '-']
    seen = set()
    for text in tries:
        if text not in seen and matches(source, text) is False:
            seen.add(text)
            yield text
