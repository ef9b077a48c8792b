# SPDX-License-Identifier: MIT
"""The runtime's files, by templates/runtime.txt."""
import os

SOURCE = os.environ.get('HOOKC_SOURCE', os.path.join(
    os.path.dirname(os.path.realpath(__file__)), '..'))


def sources(*parts):
    """The names of the .c files that these parts of a provider's code need."""
    with open(os.path.join(SOURCE, 'templates/runtime.txt')) as lines:
        files = [line.split() for line in lines if line[0] != '#']
    return [name for part, name in files
            if part in parts and name.endswith('.c')]
