#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""wycheproof.py DRIVER: Wycheproof's vectors, answered by a receiver.

A vector that is "acceptable" may be taken or refused. Every other verdict is
Wycheproof's, but for those of EXPECTED, each with its reason.
"""
import json
import os
import subprocess
import sys

EXPECTED = {
    ("json_web_signature_test.json", 346): "the key says another algorithm",
    ("json_web_signature_test.json", 350): "the key says another algorithm",
    ("json_web_signature_test.json", 372): "a character that is skipped",
    ("json_web_signature_test.json", 373): "a character that is skipped",
    ("json_web_signature_test.json", 367): "its text is that of 357, valid",
    ("json_web_signature_test.json", 370): "its text is that of 357, valid",
    ("json_web_key_test.json", 1): "the recipe, not the set, says which "
                                   "algorithm it is",
    ("json_web_key_test.json", 7): "who made a key is not asked (ROCA)",
}
SOURCE = os.environ["HOOKC_SOURCE"]
FOLDER = os.path.join(
    os.environ.get("HOOKC_SHARED", os.path.join(SOURCE, "..", "shared")),
    "corpora", "wycheproof")
FILES = [
    # file, algorithm, form, member with the key
    ("hmac_sha1_test.json", "hmac-sha1", "mac", "key"),
    ("hmac_sha256_test.json", "hmac-sha256", "mac", "key"),
    ("hmac_sha512_test.json", "hmac-sha512", "mac", "key"),
    ("ed25519_test.json", "ed25519", "mac", "publicKeyDer"),
    ("ecdsa_secp256r1_sha256_test.json", "ecdsa-p256-sha256", "der",
     "publicKeyDer"),
    ("ecdsa_secp256r1_sha256_p1363_test.json", "ecdsa-p256-sha256", "raw",
     "publicKeyDer"),
    ("ecdsa_secp384r1_sha384_test.json", "ecdsa-p384-sha384", "der",
     "publicKeyDer"),
    ("rsa_signature_2048_sha256_test.json", "rsa-sha256", "mac",
     "publicKeyDer"),
    ("rsa_pss_2048_sha256_mgf1_32_test.json", "rsa-pss-sha256", "mac",
     "publicKeyDer"),
]
JOSE = {
    "HS256": "hmac-sha256", "HS384": "hmac-sha384", "HS512": "hmac-sha512",
    "RS256": "rsa-sha256", "RS384": "rsa-sha384", "RS512": "rsa-sha512",
    "PS256": "rsa-pss-sha256", "PS384": "rsa-pss-sha384",
    "PS512": "rsa-pss-sha512", "ES256": "ecdsa-p256-sha256",
    "ES384": "ecdsa-p384-sha384", "ES512": "ecdsa-p521-sha512",
}


def read(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as file:
        return json.load(file)


def primitives():
    for name, algorithm, form, member in FILES:
        for group in read(name)["testGroups"]:
            tag = group.get("tagSize")
            full = {"hmac-sha1": 160, "hmac-sha256": 256,
                    "hmac-sha512": 512}.get(algorithm)
            for test in group["tests"]:
                result = test["result"]
                # A receiver takes no MAC that is cut.
                if tag and tag != full:
                    result = "invalid"
                yield (name, test, result, algorithm, form,
                       test.get("key") or group[member],
                       test["msg"], test.get("sig", test.get("tag")))


def web(name):
    for group in read(name)["testGroups"]:
        keys = group.get("public", group["private"])
        first = keys.get("keys", [keys])[0]
        for test in group["tests"]:
            algorithm = JOSE.get(first.get("alg"))
            if algorithm:
                yield (name, test, test["result"], algorithm, "jws",
                       json.dumps(keys), "", test["jws"])


def main():
    if not os.path.isdir(FOLDER):
        print("skipped: no %s" % FOLDER)
        return 0
    rows = list(primitives()) + list(web("json_web_signature_test.json")) \
        + list(web("json_web_key_test.json"))
    lines = "".join("\t".join(row[3:]) + "\n" for row in rows)
    out = subprocess.run([sys.argv[1]], input=lines, text=True, check=True,
                         stdout=subprocess.PIPE).stdout.split("\n")
    wrong, taken = 0, 0
    for row, verdict in zip(rows, out):
        taken += verdict == "valid"
        other = row[2] not in ("acceptable", verdict)
        if other != ((row[0], row[1]["tcId"]) in EXPECTED):
            wrong += 1
            print("%s %s: %s, not %s: %s %s" % (
                row[0], row[1]["tcId"], verdict, row[2],
                row[1]["comment"], row[1].get("flags")))
    print("%d vectors, %d taken, %d wrong" % (len(rows), taken, wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
