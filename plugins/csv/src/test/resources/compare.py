"""Reads a CSV file with Python's csv and compares it with the cells expected.

The expected file has a line a row and the cells in hex, each behind a blank. Python can't tell a
null from an empty string, nor an empty line from a lone empty field.
"""

import csv
import sys

path, expected_path, delimiter = sys.argv[1:]
csv.field_size_limit(sys.maxsize)
with open(expected_path, encoding="ascii") as lines:
    expected = [
        [bytes.fromhex(cell).decode("utf-8") for cell in line.rstrip("\n").split(" ")[1:]]
        for line in lines
    ]
with open(path, encoding="utf-8", newline="") as text:
    found = [row or [""] for row in csv.reader(text, delimiter=delimiter, strict=True)]
if found != expected:
    for number, (left, right) in enumerate(zip(found, expected)):
        if left != right:
            sys.exit(f"row {number}: {left!a} instead of {right!a}")
    sys.exit(f"{len(found)} rows instead of {len(expected)}")
