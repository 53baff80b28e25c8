"""Reads a JSON or NDJSON file with Python's json and compares it with the rows expected.

The expected file has a line a row: words, each a kind and what belongs to it. n is null, b a
boolean, d the digits of a number, s a string (these three in hex), l a list of so many values, o an
object of so many members, each a key in hex and a value.
"""

import json
import sys
from decimal import Decimal

path, expected_path, shape = sys.argv[1:]


def text(word):
    return bytes.fromhex(word).decode("utf-8")


def value(words):
    word = next(words)
    kind, rest = word[0], word[1:]
    if kind == "n":
        return None
    if kind == "b":
        return text(rest) == "true"
    if kind == "d":
        return ("number", Decimal(text(rest)).as_tuple())
    if kind == "s":
        return text(rest)
    if kind == "l":
        return [value(words) for _ in range(int(rest))]
    return [(text(next(words)), value(words)) for _ in range(int(rest))]


def number(digits):
    return ("number", Decimal(digits).as_tuple())


def refuse(constant):
    sys.exit(f"{constant} is no JSON")


def load(content):
    # Members as pairs, so that order and repetition count; digits as they stand.
    return json.loads(
        content, parse_float=number, parse_int=number, parse_constant=refuse, object_pairs_hook=list
    )


with open(expected_path, encoding="ascii") as lines:
    expected = [value(iter(line.rstrip("\n").split(" "))) for line in lines]
with open(path, encoding="utf-8", newline="") as content:
    found = load(content.read()) if shape == "array" else [load(line) for line in content.read().split("\n")[:-1]]
if found != expected:
    for row, (left, right) in enumerate(zip(found, expected)):
        if left != right:
            sys.exit(f"row {row}: {left!a} instead of {right!a}")
    sys.exit(f"{len(found)} rows instead of {len(expected)}")
