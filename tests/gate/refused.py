# SPDX-License-Identifier: MIT
"""Values that a schema takes by its letter, and that the emitted code refuses.
Only for documents made by chance: the judge knows nothing of directions, nor
of what is unevaluated."""
import json

import judge
import roots


def is_judged(trial, answer):
    """Is it JSON, and refused by a keyword that the judge knows?"""
    return type(trial.root) is roots.Root and \
        '/multipart' not in trial.root.schema.pointer and \
        not any(str(error['keyword']).startswith('unevaluated')
                for error in answer['errors'])


def look(faults, trial, answer):
    """Adds one of a kind, if it should have been taken."""
    if not is_judged(trial, answer) or \
            not judge.holds(trial.root.schema, trial.value):
        return
    said = [(error['keyword'], error['path']) for error in answer['errors']]
    fault = f'refused: {trial.root.schema.pointer}, said {said[:2]}'
    if not any(text.startswith(fault) for text in faults):
        faults.append(f'{fault}: ' + json.dumps(trial.value)[:300])
