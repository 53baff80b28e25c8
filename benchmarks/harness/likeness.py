"""Whether what two programs wrote is alike: as many rows and columns, about as many bytes."""

import csv
import json
import os
import sqlite3
import subprocess
from dataclasses import dataclass
from pathlib import Path

from . import contests


@dataclass
class Shape:
    rows: int
    columns: int
    bytes: int


def of(path, format):
    """Of a file or of all in a folder, but for manifests."""
    files = [f for f in sorted(path.rglob("*")) if f.is_file() and "manifest" not in f.name] if path.is_dir() else [path]
    shapes = [READERS[format](file) for file in files]
    return Shape(sum(s.rows for s in shapes), sum(s.columns for s in shapes), sum(s.bytes for s in shapes))


def _csv(file):
    with open(file, newline="", encoding="utf-8") as stream:
        first = stream.readline()
        piped = "|" in first and "," not in first
        stream.seek(0)
        rows = csv.reader(stream, delimiter="|" if piped else ",")
        header = next(rows)
        # Trino's generator writes no header, and a delimiter behind the last column.
        count = sum(1 for _ in rows) + piped
    return Shape(count, len(header) - piped, file.stat().st_size)


def _ndjson(file):
    with open(file, encoding="utf-8") as stream:
        lines = stream.readlines()
    return Shape(len(lines), len(json.loads(lines[0])), file.stat().st_size)


def _sqlite(file):
    with sqlite3.connect(file) as database:
        tables = [row[0] for row in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
        count = sum(database.execute(f'SELECT count(*) FROM "{t}"').fetchone()[0] for t in tables)
        columns = sum(len(database.execute(f'PRAGMA table_info("{t}")').fetchall()) for t in tables)
    return Shape(count, columns, file.stat().st_size)


def _parquet(file):
    printed = subprocess.run(contests.java("ParquetShape", file), capture_output=True, text=True, check=True).stdout
    rows, columns = map(int, printed.split())
    return Shape(rows, columns, file.stat().st_size)


READERS = {"csv": _csv, "ndjson": _ndjson, "sqlite": _sqlite, "parquet": _parquet}
