#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""recipes.py HOOKC RUNTIME SANITIZE: a manifest of each shape that providers
sign in. Deliveries are signed here, with Python and openssl, and not by hookc:
the receiver that is emitted accepts them, and refuses them with anything that
is covered changed, with another key, and out of their time.
"""
import base64
import hashlib
import hmac
import json
import os
import subprocess
import sys
import tempfile
import urllib.parse
import zlib

import program

HERE = os.path.dirname(os.path.abspath(__file__))
NOW = 1700000000
URL = "https://shop.example/hooks?b=2&a=1%202"
BODY = '{"type":"thing.made","id":"7","at":"x"}'
FORM = "type=thing.made&id=7&a=b+c"
SECRET = "a secret of the shop"


# ---- signing, without hookc ----

def mac(text, secret=SECRET, digest="sha256"):
    return hmac.new(secret.encode(), text.encode(), digest).digest()


def sha(text, digest="sha256"):
    return hashlib.new(digest, text.encode()).hexdigest()


def b64(data):
    return base64.b64encode(data).decode()


def url64(data):
    data = data.encode() if isinstance(data, str) else data
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def openssl(*arguments, data=b""):
    return subprocess.run(("openssl",) + arguments, input=data, check=True,
                          stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL).stdout


KINDS = {
    "rsa": ("-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"),
    "p256": ("-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"),
    "ed25519": ("-algorithm", "ed25519"),
}


class Key:
    """A key pair, and a certificate of it by itself."""

    def __init__(self, work, kind, name):
        self.kind, self.file = kind, os.path.join(work, "key-" + name)
        openssl("genpkey", *KINDS[kind], "-out", self.file)
        self.public = openssl("pkey", "-in", self.file, "-pubout").decode()
        self.certificate = openssl(
            "req", "-x509", "-new", "-days", "9", "-key", self.file, "-subj",
            "/CN=" + name).decode()

    def sign(self, text, pss=False):
        if self.kind == "ed25519":
            with tempfile.NamedTemporaryFile() as file:
                file.write(text.encode())
                file.flush()
                return openssl("pkeyutl", "-sign", "-rawin", "-inkey",
                               self.file, "-in", file.name)
        extra = ("-sigopt", "rsa_padding_mode:pss", "-sigopt",
                 "rsa_pss_saltlen:-1") if pss else ()
        return openssl("dgst", "-sha256", *extra, "-sign", self.file,
                       data=text.encode())

    def raw(self, text):
        """Two integers of 32 bytes, out of ECDSA's DER."""
        der, at, out = self.sign(text), 2, b""
        for _ in range(2):
            size = der[at + 1]
            out += der[at + 2:at + 2 + size].lstrip(b"\0").rjust(32, b"\0")
            at += 2 + size
        return out


def jws(signer, header, payload, detached=False):
    head, body = url64(json.dumps(header)), url64(payload)
    signature = url64(signer(head + "." + body))
    return ".".join((head, "" if detached else body, signature))


def claims(body=BODY, **more):
    return json.dumps({"iss": "shop", "iat": NOW, "exp": NOW + 60,
                       "sum": sha(body), **more})


# ---- a receiver ----

def build(options, name, recipe):
    hookc, runtime, sanitize, work = options
    return program.build(hookc, runtime, sanitize, os.path.join(work, name),
                         recipe)


class Delivery:
    """What is sent; `secret` is the receiver's."""

    def __init__(self, headers, body=BODY, url=URL, secret=SECRET,
                 method="POST", now=NOW, setting="hook-1"):
        self.headers, self.body, self.url = headers, body, url
        self.secret, self.method, self.now = secret, method, now
        self.setting = setting

    def but(self, **changed):
        return Delivery(**{**self.__dict__, **changed})

    def verdict(self, driver):
        form = self.body.startswith("type=")
        headers = {"Content-Type": "application/x-www-form-urlencoded" if form
                   else "application/json", **self.headers}
        out = subprocess.run(
            [driver, "verify", self.secret, str(self.now), self.method,
             self.url, self.body] + [x for pair in headers.items()
                                     for x in pair],
            text=True, stdout=subprocess.PIPE, check=False,
            env={**os.environ, "SETTING": "webhook_id=" + self.setting}).stdout
        return out.strip() or "a fault"


def accepted(verdict):
    return verdict.split()[0] == "200"


# ---- the shapes ----

def simple(digest, encode, secret=SECRET):
    """The body alone is signed."""
    return Delivery({"X-Sig": encode(mac(BODY, secret, digest))},
                    secret=secret)


def shapes(keys):
    """Name, recipe, a delivery, and whose changes must be refused."""
    rsa, p256, ed = keys["rsa"], keys["p256"], keys["ed25519"]
    body, url, secret = ("body",), ("body", "url"), ("secret",)
    yield ("token", "{header: X-Sig, algorithm: token}",
           Delivery({"X-Sig": SECRET}), secret)
    yield ("basic", "{algorithm: basic}", Delivery(
        {"Authorization": "Basic " + b64(b"shop:pass word")},
        secret="shop:pass word"), secret)
    yield ("plain", "{header: X-Sig, algorithm: sha256, "
           "signed: '{secret}{method}{url}{body}'}",
           Delivery({"X-Sig": sha(SECRET + "POST" + URL + BODY)}),
           ("body", "url", "method", "secret"))
    yield ("sha384", "{header: X-Sig, algorithm: hmac-sha384}",
           simple("sha384", bytes.hex), body + secret)
    yield ("base64url", "{header: X-Sig, encoding: base64url}",
           simple("sha256", url64), body + secret)
    yield ("base64-hex", "{header: X-Sig, encoding: base64-hex}",
           simple("sha256", lambda m: b64(m.hex().encode())), body + secret)
    yield ("upper", "{header: X-Sig, algorithm: hmac-sha1}",
           simple("sha1", lambda m: m.hex().upper()), body + secret)
    yield ("derived", "{header: X-Sig, key_digest: sha256}", Delivery(
        {"X-Sig": hmac.new(hashlib.sha256(SECRET.encode()).digest(),
                           BODY.encode(), "sha256").hexdigest()}),
           body + secret)
    yield ("prefixed", "{header: X-Sig, key: base64, key_prefix: key_}",
           Delivery({"X-Sig": mac(BODY).hex()},
                    secret="key_" + b64(SECRET.encode())), body)
    yield ("several", "{headers: [X-New, X-Sig]}",
           simple("sha256", bytes.hex), body + secret)
    yield ("blanks", "{header: X-Sig, format: 't={timestamp}, v1={sig}', "
           "signed: '{timestamp}.{body}', tolerance: 300}",
           Delivery({"X-Sig": "t=%d,  v1=%s  " % (
               NOW, mac("%d.%s" % (NOW, BODY)).hex())}), body + secret +
           ("now",))
    yield ("positions", "{header: X-Sig, format: '{timestamp},{sig},{skip}', "
           "signed: '{timestamp}.{body}', tolerance: 300}",
           Delivery({"X-Sig": "%d,%s,more" % (
               NOW, mac("%d.%s" % (NOW, BODY)).hex())}), body + secret +
           ("now",))
    group = "t=%d,v1=%s"
    yield ("groups", "{header: X-Sig, format: 't={timestamp},v1={sig}', "
           "separator: ' ', signed: '{timestamp}.{body}', tolerance: 300}",
           Delivery({"X-Sig": group % (NOW - 9, "00" * 32) + " " + group % (
               NOW, mac("%d.%s" % (NOW, BODY)).hex())}), body + secret +
           ("now",))
    for unit, time in (("ms", str(NOW * 1000 + 250)),
                       ("iso8601", "2023-11-14T23:13:20.250+01:00"),
                       ("http-date", "Tue, 14 Nov 2023 22:13:20 GMT")):
        yield ("time-" + unit, "{header: X-Sig, timestamp_header: X-Time, "
               "timestamp_unit: %s, signed: '{timestamp}{body}', "
               "tolerance: 300}" % unit, Delivery(
                   {"X-Time": time, "X-Sig": mac(time + BODY).hex()}),
               body + secret + ("now",))
    yield ("parts", "{header: X-Sig, signed: "
           "'{method}{path}{base}{target}{query:b}{json:/id}{body}'}",
           Delivery({"X-Sig": mac("POST/hookshttps://shop.example/hooks"
                                  "/hooks?b=2&a=1%20227" + BODY).hex()}),
           url + secret)
    yield ("query-sorted", "{header: X-Sig, signed: '{query-sorted}{body}'}",
           Delivery({"X-Sig": mac("a1 2b2" + BODY).hex()}), url + secret)
    yield ("form-sorted", "{header: X-Sig, body: form, encoding: base64, "
           "algorithm: hmac-sha1, signed: '{url}{form-sorted}'}",
           Delivery({"X-Sig": b64(mac(URL + "ab cid7typething.made",
                                      SECRET, "sha1"))}, body=FORM),
           url + secret)
    yield ("form-said", "{header: X-Sig, algorithm: hmac-sha1, "
           "signed: '{url}{form-sorted}'}",
           Delivery({"X-Sig": mac(URL + "ab cid7typething.made",
                                  SECRET, "sha1").hex()}, body=FORM),
           url + secret)
    yield ("form-part-said", "{header: X-Sig, signed: '{form:a}'}",
           Delivery({"X-Sig": mac("b c").hex()}, body=FORM),
           secret)
    yield ("nested", "{header: X-Sig, signed: '{sha256hex:{sha512-base64:"
           "{method}{url}}{crc32:body}{sha256hex:body}}'}",
           Delivery({"X-Sig": mac(sha(
               b64(hashlib.sha512(("POST" + URL).encode()).digest()) +
               str(zlib.crc32(BODY.encode())) + sha(BODY))).hex()}),
           ("body", "url", "method", "secret"))
    yield ("setting", "{header: X-Sig, signed: '{setting:webhook_id}{body}'}",
           Delivery({"X-Sig": mac("hook-1" + BODY).hex()}),
           body + secret + ("setting",))
    yield ("query", "{in: query, parameter: sig, signed: '{base}{body}'}",
           Delivery({}, url="https://shop.example/h?sig=" + mac(
               "https://shop.example/h" + BODY).hex()), url + secret)
    shown = {"X-Listed": "x-a x-b", "X-A": "one", "X-B": "two"}
    yield ("listed", "{header: X-Sig, listed: 'header: X-Listed', signed: "
           "'{listed}.{listed-values:.}.{body}'}",
           Delivery({**shown, "X-Sig": mac("x-a x-b.one.two." +
                                           BODY).hex()}), body + secret +
           ("X-A", "X-Listed"))
    path = urllib.parse.quote("/hooks", safe=";,/?:@&=+$-_.!~*'()#")
    query = urllib.parse.quote(urllib.parse.quote(
        "b=2&a=1%202", safe="-_.!~*'()"), safe=";,/?:@&=+$-_.!~*'()#")
    yield ("encoded", "{header: X-Sig, signed: '{target-encoded}{body}'}",
           Delivery({"X-Sig": mac(path + "?" + query + BODY).hex()}),
           url + secret)
    yield ("ecdsa", "{header: X-Sig, algorithm: ecdsa-p256-sha256, "
           "timestamp_header: X-Time, signed: '{timestamp}{body}', "
           "tolerance: 300}",
           Delivery({"X-Time": str(NOW), "X-Sig": b64(
               p256.sign(str(NOW) + BODY))}, secret=p256.public),
           body + secret + ("now",))
    yield ("ecdsa-raw", "{header: X-Sig, algorithm: ecdsa-p256-sha256, "
           "ecdsa: raw, encoding: hex}",
           Delivery({"X-Sig": p256.raw(BODY).hex()}, secret=p256.public),
           body + secret)
    yield ("rsa", "{header: X-Sig, algorithm: rsa-sha256}",
           Delivery({"X-Sig": b64(rsa.sign(BODY))}, secret=rsa.public),
           body + secret)
    yield ("rsa-pss", "{header: X-Sig, algorithm: rsa-pss-sha256}",
           Delivery({"X-Sig": b64(rsa.sign(BODY, True))}, secret=rsa.public),
           body + secret)
    yield ("ed25519", "{header: X-Sig, algorithm: ed25519}",
           Delivery({"X-Sig": ed.sign(BODY).hex()}, secret=ed.public),
           body + secret)
    # A certificate that is pinned, and parts that PayPal signs.
    yield ("certificate", "{header: X-Sig, algorithm: rsa-sha256, id_header: "
           "X-Id, timestamp_header: X-Time, timestamp_unit: iso8601, signed: "
           "'{id}|{timestamp}|{setting:webhook_id}|{crc32:body}'}",
           Delivery({"X-Id": "i1", "X-Time": "2023-11-14T22:13:20Z",
                     "X-Sig": b64(rsa.sign("i1|2023-11-14T22:13:20Z|hook-1|%d"
                                           % zlib.crc32(BODY.encode())))},
                    secret=rsa.certificate),
           body + secret + ("X-Id", "setting"))
    yield from tokens(rsa, p256, ed)


JWT = "{header: X-Sig, container: jws, algorithm: %s, tolerance: 300, " \
    "claims: [{name: iss, is: shop}, {name: sum, is: '{sha256hex:body}'}]}"


def signers(rsa, p256, ed):
    return {"HS256": (mac, SECRET), "RS256": (rsa.sign, rsa.public),
            "PS256": (lambda t: rsa.sign(t, True), rsa.public),
            "ES256": (p256.raw, p256.public), "EdDSA": (ed.sign, ed.public)}


def tokens(rsa, p256, ed):
    for alg, (signer, secret) in signers(rsa, p256, ed).items():
        head = {"alg": alg, "typ": "JWT"}
        yield ("jwt-" + alg, JWT % alg, Delivery(
            {"X-Sig": jws(signer, head, claims())}, secret=secret),
               ("body", "secret", "now"))
        yield ("detached-" + alg, "{header: X-Sig, container: jws-detached, "
               "algorithm: %s}" % alg, Delivery(
                   {"X-Sig": jws(signer, head, BODY, True)}, secret=secret),
               ("body", "secret"))
        yield ("body-" + alg, "{in: body, container: jws, algorithm: %s}" %
               alg, Delivery({}, body=jws(signer, head, BODY), secret=secret),
               ("body", "secret"))


# ---- what is changed ----

def change(text):
    """One character of it, not the last: padding hides there."""
    at = len(text) // 2
    while not text[at].isalnum():
        at += 1
    return text[:at] + ("x" if text[at] != "x" else "y") + text[at + 1:]


def changes(delivery, what, others):
    if what == "now":
        for away in (-301, 301 + 60):
            yield "%+d s" % away, delivery.but(now=NOW + away)
    elif what == "secret":
        other = others.get(delivery.secret, "another" + delivery.secret[1:])
        yield "another key", delivery.but(secret=other)
    elif what == "method":
        yield "another method", delivery.but(method="PUT")
    elif what in delivery.headers:
        yield what, delivery.but(headers={
            **delivery.headers, what: change(delivery.headers[what])})
    elif what == "url":
        yield "another URL", delivery.but(
            url=delivery.url.replace("/h", "/other").replace("b=2", "b=3"))
    else:
        yield what, delivery.but(**{what: change(getattr(delivery, what))})


def check(driver, name, delivery, covered, others):
    verdict = delivery.verdict(driver)
    if not accepted(verdict):
        yield "%s is refused: %s" % (name, verdict)
    for what in covered:
        for how, other in changes(delivery, what, others):
            verdict = other.verdict(driver)
            if accepted(verdict) or "fault" in verdict:
                yield "%s, %s: %s" % (name, how, verdict)


# ---- tokens that lie ----

def forged(keys):
    """The header is not asked for the algorithm, nor for the key."""
    rsa, p256 = keys["rsa"], keys["p256"]
    none = url64('{"alg":"none"}') + "." + url64(claims()) + "."
    yield "none", none
    yield "none with a signature", none + url64(rsa.sign(none[:-1]))
    yield "a public key as HMAC's secret", jws(
        lambda t: mac(t, rsa.public), {"alg": "HS256"}, claims())
    yield "another algorithm of the same key", jws(
        lambda t: rsa.sign(t, True), {"alg": "PS256"}, claims())
    yield "its name alone", jws(lambda t: rsa.sign(t, True), {"alg": "RS256"},
                                claims())
    yield "another kind of key", jws(p256.raw, {"alg": "ES256"}, claims())
    yield "crit", jws(rsa.sign, {"alg": "RS256", "crit": ["b64"],
                                 "b64": False}, claims())
    yield "its own key", jws(p256.raw, {"alg": "RS256", "jwk": {
        "kty": "oct", "k": url64("key")}}, claims())
    for claim in ("iss", "sum"):
        yield "another " + claim, jws(rsa.sign, {"alg": "RS256"},
                                      claims(**{claim: "other"}))
    yield "over", jws(rsa.sign, {"alg": "RS256"}, claims(exp=NOW - 61))
    yield "not yet", jws(rsa.sign, {"alg": "RS256"}, claims(nbf=NOW + 61))


def check_forged(driver, keys):
    for name, token in forged(keys):
        verdict = Delivery({"X-Sig": token},
                           secret=keys["rsa"].public).verdict(driver)
        if accepted(verdict) or "fault" in verdict:
            yield "forged, %s: %s" % (name, verdict)


def main():
    wrong, count = [], 0
    with tempfile.TemporaryDirectory() as work:
        options = sys.argv[1:4] + [work]
        keys = {kind: Key(work, kind, kind) for kind in KINDS}
        more = {kind: Key(work, kind, kind + "-2") for kind in KINDS}
        others = {}
        for kind, key in keys.items():
            others[key.public] = more[kind].public
            others[key.certificate] = more[kind].certificate
        for name, recipe, delivery, covered in shapes(keys):
            driver = build(options, name, recipe)
            wrong += check(driver, name, delivery, covered, others)
            count += 1
            if name == "jwt-RS256":
                wrong += check_forged(driver, keys)
    print("\n".join(wrong + ["%d shapes, %d faults" % (count, len(wrong))]))
    return 1 if wrong or count < 40 else 0


if __name__ == "__main__":
    sys.exit(main())
