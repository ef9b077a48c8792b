# SPDX-License-Identifier: MIT
"""What the gate tells of a specification."""
import json
from collections import Counter, defaultdict

import value as values

NOTHING = 'nothing to break'


def verdict(place):
    """All have to be refused, one has to be told with the keyword; each name
    that is required is a value of its own."""
    got = {r[0] for r in place.results}
    if 'taken' in got or place.word == 'required' and 'other' in got:
        return 'taken' if 'taken' in got else 'other'
    return next(k for k in ('named', 'choice', 'other') if k in got)


def report(gate, shown):
    if gate.faults:
        print(f'{gate.name}: ' + '\n'.join(gate.faults))
        return False
    kinds, whys, tried = Counter(), Counter(), 0
    faults = defaultdict(list)
    by_why = defaultdict(list)
    for place in gate.places:
        if place.why:
            whys[place.why] += 1
            by_why[place.why].append(place)
            continue
        tried += 1
        worst = verdict(place)
        kinds[worst] += 1
        for kind, trial, value, paths, said in place.results:
            if kind == worst and kind in ('taken', 'other'):
                faults[kind, place.keyword].append(
                    (place, trial, value, paths, said))
    vacuous = whys.pop(NOTHING, 0) + sum(
        whys[f'no value: {why}'] for why in values.IMPOSSIBLE)
    real = len(gate.places) - vacuous
    print(f'{gate.name}: {len(gate.places)} places enforced, {vacuous} with '
          f'nothing that could break them, {tried} tried ({100 * tried / max(real, 1):.1f} '
          f'%), {kinds["named"]} named, {kinds["choice"]} by their choice, '
          f'{kinds["other"]} by another keyword, {kinds["taken"]} taken',
          flush=True)
    for why, count in whys.most_common():
        print(f'  not tried: {count} x {why}')
        for place in by_why[why][:shown]:
            print(f'      {place.keyword} {place.pointer}')
    for key, items in sorted(faults.items(), key=lambda i: -len(i[1])):
        print(f'  {key[0]}: {len(items)} x {key[1]}')
        for place, trial, value, paths, said in items[:shown]:
            print(f'      {place.pointer}\n        {trial.root.type} '
                  f'{trial.root.direction} at {paths[0] or "/"}: '
                  f'{json.dumps(value, ensure_ascii=False)[:300]}\n'
                  f'        said {said[:4]}')
    for text in (gate.refused or [])[:shown]:
        print('  ' + text)
    return misplaced(gate.pointed, shown) and not faults and not gate.refused


def misplaced(of, shown):
    """The specification's place of each error leads somewhere, and to the
    keyword that was broken."""
    print(f'  {of.said} errors say where they are in the specification, '
          f'{of.exact} to the schema of their value, {len(of.faults)} wrong')
    for place, error, why in of.faults[:5 * shown]:
        print(f'      {place.pointer}\n        {error["schema"]} {why}: '
              f'{error["keyword"]} at {error["path"]}')
    return not of.faults
