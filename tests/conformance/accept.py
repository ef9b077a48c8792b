#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""accept.py HOOKC WORK [--only DRAFT[/FILE]]... [--optional] [--verbose]

Runs the JSON Schema Test Suite against emitted X_accepts(): every required
test of every draft, strictly. Prints how many agree; one that does not fails.
With --optional its optional tests, too, which may differ: the formats have
figures of their own.
"""
import json
import os
from glob import glob

from emitted import RUNTIME, SOURCE, SUITE, Emitted, start

# The drafts, their names on hookc's command line, and how many tests each
# has: fewer would mean that the suite is not whole.
DRAFTS = {'draft4': ('4', 618), 'draft6': ('6', 839), 'draft7': ('7', 927),
          'draft2019-09': ('2019-09', 1259),
          'draft2020-12': ('2020-12', 1299)}

# Of these formats' tests each difference is explained.
FORMATS = 'optional/format/'
EXPLAINED = 'draft2020-12'


def explanations():
    """FILE: GROUP: TEST to the comment above it."""
    known, why = {}, ''
    path = os.path.join(SOURCE, 'tests/conformance/formats.txt')
    for line in open(path).read().splitlines():
        if line.startswith('#'):
            why += line[1:]
        elif line:
            known[line] = why
        else:
            why = ''
    return known


DRIVER = r'''
#include "t_accepts.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef bool accepts(const char *json, size_t len, struct hook_arena *arena,
	struct hook_violations *report);
static accepts *const all[] = {%s};

static const char *answer(accepts *function, const char *json, size_t len)
{
	struct hook_violation items[64];
	struct hook_violations report = HOOK_VIOLATIONS(items);
	struct hook_arena arena;
	const char *text = "1";
	bool fits;
	size_t i;

	hook_arena_init(&arena, 1u << 26);
	fits = function(json, len, &arena, &report);
	if (fits != function(json, len, &arena, NULL))
		text = "with a report it is another";
	else if (fits && report.count > 0)
		text = "it fits, and has violations";
	else if (!fits && report.error.code != HOOK_INVALID)
		text = report.error.reason;
	else if (!fits && report.count == 0)
		text = "it does not fit, and has no violation";
	else if (!fits)
		text = "0";
	for (i = 0; i < report.count && i < 64; i++)
		if (items[i].offset >= len || items[i].path.ptr == NULL ||
			items[i].schema.ptr == NULL)
			text = "a violation has no place";
	hook_arena_free(&arena);
	return text;
}

int main(void)
{
	char *line = NULL, *json;
	size_t room = 0;
	ssize_t len;

	while ((len = getline(&line, &room, stdin)) > 0) {
		line[--len] = '\0';
		json = strchr(line, '\t') + 1;
		puts(answer(all[atoi(line)], json,
			(size_t)(line + len - json)));
	}
	free(line);
	return 0;
}
'''


class Run(Emitted):
    def __init__(self, hookc, work, arguments):
        super().__init__(hookc, work, arguments, '-O1')
        self.optional = '--optional' in arguments
        self.explained = explanations()

    def compile(self, source, out):
        return self.object(source, source[:-2] + '.o', out,
                           [f'{out}/hook', f'{out}/t'])

    def groups(self, draft, optional):
        top = os.path.join(SUITE, 'tests', draft)
        pattern = '*.json' if not optional else 'optional/**/*.json' \
            if self.optional else FORMATS + '*.json'
        for path in sorted(glob(os.path.join(top, pattern), recursive=True)):
            name = os.path.relpath(path, top)[:-len('.json')]
            if self.only and draft not in self.only and \
               f'{draft}/{name}' not in self.only:
                continue
            for group in json.load(open(path)):
                yield name, group

    def build(self, folder, draft, groups, formats):
        """The driver of these groups; None after a failure."""
        out = os.path.join(folder, 'out')
        os.makedirs(folder)
        names = []
        for number, (_, group) in enumerate(groups):
            names.append(f's{number}.json')
            with open(os.path.join(folder, names[-1]), 'w') as file:
                json.dump(group['schema'], file)
        # A second schema gives every one a name of its own.
        names.append('last.json')
        with open(os.path.join(folder, names[-1]), 'w') as file:
            file.write('{}')
        if not self.command(
                [self.hookc, *[word for name in names for word in
                               ('--schema', name)],
                 '--prefix', 't', '--draft', DRAFTS[draft][0], '--remotes',
                 os.path.join(SUITE, 'remotes'), '-o', out] +
                (['--formats'] if formats else []), folder):
            return None
        if not self.runtime:
            self.runtime = list(self.pool.map(
                lambda part: self.compile(f'{out}/hook/{part}', out),
                RUNTIME))
        driver = f'{out}/driver'
        with open(driver + '.c', 'w') as file:
            file.write(DRIVER % ', '.join(f't_s{number}_accepts'
                                          for number in range(len(groups))))
        objects = list(self.pool.map(lambda part: self.compile(part, out),
                                     [f'{out}/t/t_accepts.c', driver + '.c']))
        return self.link(objects + self.runtime, driver, out)

    def answers(self, driver, groups):
        lines = [f'{number}\t{json.dumps(test["data"])}'
                 for number, (_, group) in enumerate(groups)
                 for test in group['tests']]
        return self.ask(driver, lines)

    def differs(self, draft, name, group, test, text, optional):
        key = f'{name[len(FORMATS):]}: {group["description"]}: ' + \
            test['description']
        if draft == EXPLAINED and name.startswith(FORMATS):
            if not self.explained.pop(key, None):
                self.fail(text)
        elif optional:
            print(text)
        else:
            self.fail(text)

    def formats(self):
        """The formats, each difference explained, and each explanation of a
        difference."""
        self.draft(EXPLAINED, True)
        if not self.only:
            for name in self.explained:
                self.fail(f'formats.txt: no such difference: {name}')

    def draft(self, draft, optional):
        groups = list(self.groups(draft, optional))
        folder = os.path.join(self.work, draft + '-optional' * optional)
        if not groups:
            return
        driver = self.build(folder, draft, groups, optional)
        answers = self.answers(driver, groups) if driver else []
        tests = [(name, group, test) for name, group in groups
                 for test in group['tests']]
        agreed = formats = format_tests = 0
        for (name, group, test), answer in zip(tests, answers):
            if name.startswith(FORMATS):
                format_tests += 1
                formats += answer == str(int(test['valid']))
            if answer == str(int(test['valid'])):
                agreed += 1
                continue
            text = (f'{draft}/{name}: {group["description"]}: '
                    f'{test["description"]}: we say {answer}')
            if self.verbose or not optional:
                text += (f'\n\t{json.dumps(group["schema"])[:600]}'
                         f'\n\t{json.dumps(test["data"])[:200]}')
            self.differs(draft, name, group, test, text, optional)
        print(f'{draft}{" optional" * optional}: {agreed} of {len(tests)} '
              'verdicts are equal' +
              f', {formats} of {format_tests} of its formats' * optional,
              flush=True)
        if not optional and not self.only and len(tests) < DRAFTS[draft][1]:
            self.fail(f'{draft} has {DRAFTS[draft][1]} tests')

    def run(self):
        for draft in DRAFTS:
            self.draft(draft, False)
            if self.optional and draft != EXPLAINED:
                self.draft(draft, True)
        self.formats()


if __name__ == '__main__':
    start(Run, __doc__)
