"""judge_digests.py FILE.ndjson MANIFEST TABLE: the manifest's column digests, computed from the cells.

After docs/reference/files.md alone; knows no schema, so it takes a cell's type from the cell and its spelling.
"""

import json
import re
import struct
import sys
from datetime import date, datetime, timezone
from decimal import Decimal

MASK = (1 << 64) - 1
NULL = 0x7AB1C5D3E49F0268
FACTOR = 0x9E3779B97F4A7C15


def mix(v):
    v = ((v ^ v >> 30) * 0xBF58476D1CE4E5B9) & MASK
    v = ((v ^ v >> 27) * 0x94D049BB133111EB) & MASK
    return v ^ v >> 31


def of_text(text):
    data = text.encode("utf-8")
    h = len(data)
    for i in range(0, len(data), 8):
        h = ((h ^ int.from_bytes(data[i : i + 8], "little")) * FACTOR) & MASK
        h ^= h >> 32
    return mix(h)


def combine(h, member):
    rotated = ((h << 23) | (h >> 41)) & MASK
    return mix((rotated * FACTOR + member) & MASK)


class Float(str):
    """A number with a point, as it is spelt."""


def of_value(value, column):
    if value is None:
        return NULL
    if isinstance(value, bool):
        return mix(int(value))
    if isinstance(value, int):
        return mix(value & MASK)
    if isinstance(value, Float):
        if column == "balance":
            return mix(int(Decimal(value).scaleb(2)) & MASK)
        return mix(struct.unpack("<Q", struct.pack("<d", float(value) + 0.0))[0] ^ 0x5BD1E9955BD1E995)
    if isinstance(value, list):
        h = 0x1B873593CC9E2D51
        for item in value:
            h = combine(h, of_value(item, column))
        return h
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return mix((date.fromisoformat(value) - date(1970, 1, 1)).days & MASK)
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z", value):
        moment = datetime.fromisoformat(value[:-1]).replace(tzinfo=timezone.utc)
        return mix(int(moment.timestamp()) * 1_000_000 & MASK)
    return of_text(value)


def leaf(row, path):
    for step in path.split("."):
        row = row.get(step) if isinstance(row, dict) else None
    return row


def main():
    file, manifest, table = sys.argv[1:]
    with open(manifest, encoding="utf-8") as stream:
        expected = json.load(stream)["digests"][table]
    sums = dict.fromkeys(expected, 0)
    with open(file, encoding="utf-8") as stream:
        for line in stream:
            row = json.loads(line, parse_float=Float)
            for path in sums:
                sums[path] = (sums[path] + of_value(leaf(row, path), path)) & MASK
    wrong = [p for p in sums if f"{sums[p]:016x}" != expected[p]]
    print("\n".join(f"{table}.{p}: {sums[p]:016x} instead of {expected[p]}" for p in wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
