#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""vectors.py HOOKC RUNTIME SANITIZE: published deliveries, each handed to a
receiver that is emitted for its scheme by the name that is known: it accepts
them as they are, and refuses each with a byte changed, with another secret and
out of its time.
"""
import json
import os
import subprocess
import sys
import tempfile

import program

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get("HOOKC_SHARED",
                        os.path.join(HERE, "..", "..", "..", "shared"))
# Where a vector's scheme has another name here.
NAMES = {"qonto_onboarding": "qonto-onboarding", "qonto_business": "qonto",
         "standard_webhooks": "standard-webhooks",
         "standard_webhooks_a": "standard-webhooks-ed25519",
         "adyen_standard": "adyen"}
OTHER = {"standard-webhooks": "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
         "standard-webhooks-ed25519":
             "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
         "adyen": "00" * 32}


def read(name):
    with open(os.path.join(SHARED, "signatures", name),
              encoding="utf-8") as file:
        return json.load(file)


def build(hookc, runtime, sanitize, name, work):
    folder = os.path.join(work, name)
    if os.path.isdir(folder):
        return os.path.join(folder, "driver")
    return program.build(hookc, runtime, sanitize, folder, name)


def verdict(driver, secret, now, body, headers):
    arguments = [driver, "verify", secret, str(now or 1700000000), "POST",
                 "https://shop.example/hooks", body,
                 "Content-Type", "application/json"]
    for pair in headers.items():
        arguments += pair
    out = subprocess.run(arguments, text=True, stdout=subprocess.PIPE,
                         check=True).stdout
    # What comes after the signature is the event's affair.
    return "refused" if out.startswith("signature") else "accepted"


def changed(text):
    at = text.rindex("\"") - 1 if "\"" in text else len(text) - 1
    return text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1:]


def check(driver, name, vector):
    secret, now = vector["secret"], vector["now"]
    body, headers = vector["body"], vector["headers"]
    wanted = "accepted" if vector["accepted"] else "refused"
    tries = [("as it is", wanted, (secret, now, body, headers)),
             ("another secret", "refused",
              (OTHER.get(name, "another " + secret), now, body, headers))]
    # Of a list of members only some are signed.
    if name != "adyen":
        tries.append(("a byte changed", "refused",
                      (secret, now, changed(body), headers)))
    if now:
        tries += [("late", "refused", (secret, now + 301, body, headers)),
                  ("early", "refused", (secret, now - 301, body, headers))]
    return ["%s, %s: not %s" % (name, what, right) for what, right, how
            in tries if verdict(driver, *how) != right], len(tries)


def main():
    if not os.path.isdir(os.path.join(SHARED, "signatures")):
        print("skipped: no %s/signatures" % SHARED)
        return 0
    wrong, count = [], 0
    with tempfile.TemporaryDirectory() as work:
        for vector in read("vectors.json") + read("more-vectors.json"):
            name = NAMES.get(vector["scheme"], vector["scheme"])
            found, tried = check(build(*sys.argv[1:4], name, work), name,
                                 vector)
            wrong += found
            count += tried
    print("\n".join(wrong + ["%d tried, %d wrong" % (count, len(wrong))]))
    return 1 if wrong or count < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
