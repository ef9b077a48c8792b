# SPDX-License-Identifier: MIT
"""All that is emitted for calls in one file, which the driver can call."""
import os
import re
from collections import Counter
from glob import glob

STATIC = re.compile(r'^static [^=(]*?(\w+)(?:\[[^]]*\])? *[=(]', re.M)


def include_all(folder):
    """One file with all calls, where several have a function of one name."""
    seen = Counter()
    with open(f'{folder}/gate_calls.h', 'w', encoding='utf-8') as file:
        for path in glob(f'{folder}/*_events.h'):
            file.write(f'#include "{os.path.basename(path)}"\n')
        for path in sorted(glob(f'{folder}/*_calls*.c')):
            with open(path, encoding='utf-8') as calls:
                names = set(STATIC.findall(calls.read()))
            again = [name for name in sorted(names) if seen[name]]
            seen.update(names)
            for name in again:
                file.write(f'#define {name} {name}_{seen[name]}\n')
            file.write(f'#include "{os.path.basename(path)}"\n')
            for name in again:
                file.write(f'#undef {name}\n')
