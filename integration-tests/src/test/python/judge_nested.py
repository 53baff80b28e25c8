"""judge_nested.py FORMAT ARTIFACT APART TABLE KEY [TABLE KEY ...]: rows inside rows are those of the tables written apart.

ARTIFACT holds the first table, in its rows those of the second, and so on; APART, a directory of NDJSON, holds each by
itself. KEY is a table's primary key, by which the table that follows points to it.
"""

import csv
import json
import os
import sqlite3
import sys

csv.field_size_limit(1 << 30)


def outer(fmt, artifact, table, column):
    """The first table's keys and lists."""
    if fmt == "sqlite":
        rows = sqlite3.connect(artifact).execute(f'SELECT * FROM "{table}"')
        names = [d[0] for d in rows.description]
        return [as_row(dict(zip(names, row)), column) for row in rows]
    # Of Parquet, what it was turned into.
    file = os.path.join(artifact, f"{table}.{'ndjson' if fmt == 'parquet' else fmt}")
    with open(file, encoding="utf-8", newline="") as stream:
        if fmt == "csv":
            return [as_row(row, column) for row in csv.DictReader(stream, strict=True)]
        return json.load(stream) if fmt == "json" else [json.loads(line) for line in stream]


def as_row(row, column):
    """Keys are whole numbers, lists JSON text, where a format has nothing else."""
    row[column] = json.loads(row[column])
    return {name: int(v) if isinstance(v, str) and v.isdigit() else v for name, v in row.items()}


def apart(folder, table, key):
    with open(os.path.join(folder, table + ".ndjson"), encoding="utf-8") as stream:
        return {row[key]: row for row in map(json.loads, stream)}


def faults(fmt, artifact, folder, levels):
    (table, key), below = levels[0], levels[1:]
    parents = outer(fmt, artifact, table, below[0][0])
    found = {row[key] for row in parents}
    if found != set(apart(folder, table, key)):
        yield f"{table}: other keys than apart"
    for depth, (child, child_key) in enumerate(below):
        deeper = below[depth + 1][0] if depth + 1 < len(below) else None
        expected = apart(folder, child, child_key)
        inside = []
        for parent in parents:
            for row in parent[child]:
                inside.append(row)
                own = {name: value for name, value in row.items() if name != deeper}
                if own != expected.pop(row[child_key], None):
                    yield f"{child} {row[child_key]} in {table} {parent[key]}: {own} is not its row, or stands there twice"
                if row[key] != parent[key]:
                    yield f"{child} {row[child_key]} points to {row[key]} and lies in {table} {parent[key]}"
        if expected:
            yield f"{child}: {len(expected)} rows lie nowhere, such as {next(iter(expected.values()))}"
        parents, table, key = inside, child, child_key


def main(fmt, artifact, folder, *names):
    levels = list(zip(names[0::2], names[1::2]))
    count = 0
    for fault in faults(fmt, artifact, folder, levels):
        count += 1
        if count <= 20:
            print(fault)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
