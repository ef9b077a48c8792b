# SPDX-License-Identifier: MIT
"""A receiver of one event, with a signature of its own, as a program: what
tests/interop/driver.c does with what is emitted for a recipe.
"""
import os
import subprocess

INTEROP = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..",
                       "interop")


def build(hookc, runtime, sanitize, folder, recipe):
    """`recipe` is the manifest's signature; returns the program's path."""
    os.mkdir(folder)
    provider = os.path.join(folder, "provider.yaml")
    with open(os.path.join(INTEROP, "api.yaml"), encoding="utf-8") as file, \
            open(os.path.join(folder, "api.yaml"), "w",
                 encoding="utf-8") as copy:
        copy.write(file.read())
    with open(provider, "w", encoding="utf-8") as file:
        file.write("provider: known\ndocuments: [api.yaml]\n"
                   "signature: %s\nevents: {type: /type}\n" % recipe)
    subprocess.run([hookc, provider, "-o", folder, "--flat", "-w"],
                   check=True)
    driver = os.path.join(folder, "driver")
    subprocess.run(
        [os.environ.get("CC", "cc"), "-w", "-I" + folder,
         os.path.join(INTEROP, "driver.c"), os.path.join(folder, "known.c"),
         os.path.join(folder, "known_events.c"), runtime, "-lcrypto",
         "-lpthread", "-o", driver] +
        ([] if sanitize == "none" else ["-fsanitize=" + sanitize]), check=True)
    return driver
