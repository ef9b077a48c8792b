# SPDX-License-Identifier: MIT
"""jsonpath.py DRIVER: the compliance tests of RFC 9535, all of them."""
import json
import os
import subprocess
import sys

SUITE = os.path.join(os.environ.get('HOOKC_SHARED', os.path.join(
    os.environ['HOOKC_SOURCE'], '..', 'shared')),
    'corpora/jsonpath-test-suite/cts.json')


def piece(text):
    data = text.encode('utf-8', 'surrogatepass')
    return str(len(data)).encode() + b'\n' + data + b'\n'


def fits(test, answer):
    if test.get('invalid_selector'):
        return answer == 'invalid'
    if answer == 'invalid':
        return False
    return json.loads(answer) in test.get('results', [test.get('result')])


def main():
    if not os.path.exists(SUITE):
        print('skipped: there is no ../shared/corpora/jsonpath-test-suite')
        return
    with open(SUITE, encoding='utf-8') as file:
        tests = json.load(file)['tests']
    sent = b''.join(piece(test['selector']) +
                    piece(json.dumps(test.get('document'))) for test in tests)
    done = subprocess.run([sys.argv[1]], input=sent, capture_output=True,
                          check=False)
    answers = done.stdout.decode().rstrip('\n').split('\n')
    if done.returncode or len(answers) != len(tests):
        sys.exit(f'status {done.returncode}, {len(answers)} answers: '
                 f'{done.stderr.decode()[-2000:]}')
    wrong = [(t, a) for t, a in zip(tests, answers) if not fits(t, a)]
    for test, answer in wrong:
        print(f'{test["name"]}: {test["selector"]!r} of '
              f'{test.get("document")}: {answer}, expected '
              f'{test.get("result", test.get("results", "invalid"))}')
    print(f'{len(tests) - len(wrong)} of {len(tests)}')
    sys.exit(len(wrong) != 0)


main()
