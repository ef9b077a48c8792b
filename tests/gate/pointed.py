# SPDX-License-Identifier: MIT
"""Where errors say that the specification describes a value: does the pointer
lead somewhere, and from there to the keyword that was broken?"""
import document

KEPT = 500  # of what pointers lead to, which may be the whole document


def inside(node):
    """All that stands right in a node, or that it refers to."""
    if isinstance(node.get('$ref'), str):
        target = node.target()
        if target:
            yield target
    keys = range(len(node.node)) if isinstance(node.node, list) else \
        node.node if isinstance(node.node, dict) else ()
    for key in keys:
        yield node.at(key)


def onwards(schema, kinds):
    for edge in document.edges(schema):
        if edge.kind in kinds:
            yield edge.to


class Pointed:
    """What was said of the places of one specification."""

    def __init__(self, docs):
        self.docs, self.known = docs, {}
        self.said = self.exact = 0
        self.faults = []

    def schemas(self, pointer):
        """A pointer does not say in which of the files."""
        tokens = [document.unescape(t) for t in pointer[1:].split('/')[1:]]
        found = [file.at(*tokens) for file in self.docs.files.values()]
        return [schema for schema in found if schema.node is not None]

    def reached(self, pointer, kinds=None):
        """The schemas that those at the pointer lead to."""
        if (pointer, kinds) not in self.known:
            if len(self.known) >= KEPT:
                self.known.clear()
            queue = self.schemas(pointer)
            seen = {schema.id for schema in queue}
            for schema in queue:
                for to in onwards(schema, kinds) if kinds else \
                        inside(schema):
                    if to.id not in seen:
                        seen.add(to.id)
                        queue.append(to)
            self.known[pointer, kinds] = queue, seen
        return self.known[pointer, kinds]

    def leads(self, pointer, schema, kinds=None):
        return schema.id in self.reached(pointer, kinds)[1]

    def says(self, pointer, word):
        """Does what it leads to say the keyword anywhere?"""
        return any(of.get(word) is not None
                   for of in self.reached(pointer)[0])

    @staticmethod
    def may_differ(trial):
        """Without a value that is right, a choice may take another branch; of
        bodies that are equal, the first is named."""
        return trial.in_choice or \
            not trial.root.schema.pointer.startswith('/components/schemas/')

    def judge(self, trial, keywords, paths, errors):
        place = trial.place
        for error in errors:
            pointer = error['schema']
            if not pointer:
                continue
            if not pointer.startswith('#') or not self.schemas(pointer):
                self.faults.append((place, error, 'leads nowhere'))
                continue
            if error['keyword'] not in keywords or error['path'] not in paths:
                continue
            self.said += 1
            self.exact += self.leads(pointer, place.schema, document.SAME)
            # Some keywords hold the schema that says what is wrong.
            wanted = [place.schema, *(place.schema.at(part) for part in
                                      ('propertyNames', 'then', 'else'))]
            if not any(self.leads(pointer, of) for of in wanted) and not (
                    self.may_differ(trial) and
                    (self.says(pointer, error['keyword']) or
                     self.says(pointer, place.word))):
                self.faults.append((place, error, 'does not lead there'))
