"""Reads what was written, with Python's csv, json and sqlite3 modules, into {table: {column: [values]}}; None is null."""

import csv
import json
import os
import sqlite3
from datetime import date, datetime, timezone
from urllib.parse import unquote

from .pattern import value_of

csv.field_size_limit(1 << 30)


def read(model, fmt, path):
    readers = {"csv": read_csv, "json": read_json, "ndjson": read_json, "parquet": read_typed_json, "sqlite": read_sqlite}
    return readers[fmt](model, path)


def read_csv(model, path):
    tables = {}
    for table in model.tables:
        single = os.path.join(path, table + ".csv")
        if os.path.exists(single):
            tables[table] = csv_file(single)
        elif os.path.isdir(os.path.join(path, table)):
            tables[table] = csv_partitions(os.path.join(path, table))
    for table, columns in tables.items():
        for name, texts in columns.items():
            columns[name] = [convert_text(model, table, name, text) for text in texts]
    return tables


def csv_file(path):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, strict=True))
    header, body = rows[0], rows[1:]
    for number, row in enumerate(body):
        if len(row) != len(header):
            raise ValueError(f"{path}: row {number} has {len(row)} fields, the header {len(header)}")
    columns = list(zip(*body)) if body else [()] * len(header)
    return {name: [v if v != "" else None for v in column] for name, column in zip(header, columns)}


def csv_partitions(folder):
    """Hive-style directories: key=value folders add columns."""
    merged = {}
    count = 0
    for root, _, files in sorted(os.walk(folder)):
        for name in sorted(f for f in files if f.endswith(".csv")):
            part = csv_file(os.path.join(root, name))
            length = len(next(iter(part.values())))
            relative = os.path.relpath(root, folder)
            for step in relative.split(os.sep):
                key, _, value = step.partition("=")
                value = None if value == "__HIVE_DEFAULT_PARTITION__" else unquote(value)
                part[unquote(key)] = [value] * length
            for column, values in part.items():
                merged.setdefault(column, []).extend(values)
            count += length
    for column, values in merged.items():
        if len(values) != count:
            raise ValueError(f"{folder}: column {column} is not in every partition")
    return merged


def read_typed_json(model, path):
    """What was turned into NDJSON from a format that keeps types and so has no texts written by a `format`."""
    return read_json(model, path, typed=True)


def read_json(model, path, typed=False):
    """A file a table: an array of objects, or an object a line; or directories of such files."""
    tables = {}
    for table in model.tables:
        rows = None
        for ending in (".json", ".ndjson"):
            single = os.path.join(path, table + ending)
            if os.path.exists(single):
                rows = json_file(single)
        if rows is None and os.path.isdir(os.path.join(path, table)):
            rows = json_partitions(os.path.join(path, table))
        if rows is not None:
            tables[table] = json_columns(model, table, rows, typed)
    return tables


def json_file(path):
    with open(path, encoding="utf-8", newline="") as file:
        if path.endswith(".json"):
            return json.load(file)
        return [json.loads(line) for line in file]


def json_partitions(folder):
    rows = []
    for root, _, files in sorted(os.walk(folder)):
        for name in sorted(files):
            keys = {}
            for step in os.path.relpath(root, folder).split(os.sep):
                key, _, value = step.partition("=")
                keys[unquote(key)] = None if value == "__HIVE_DEFAULT_PARTITION__" else unquote(value)
            rows.extend({**row, **keys} for row in json_file(os.path.join(root, name)))
    return rows


def json_columns(model, table, rows, typed):
    columns = {}
    for column in model.columns(table):
        name = column["name"]
        values = [row.get(name) for row in rows]
        if column.get("type") == "object":
            columns.update(flatten(model, table, name, values))
        else:
            kind = kind_of(model, table, name)
            columns[name] = [convert(kind, v) if typed else convert_text(model, table, name, v) for v in values]
    return columns


def read_sqlite(model, path):
    tables = {}
    connection = sqlite3.connect(path)
    names = [r[0] for r in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    for table in names:
        if table not in model.tables:
            continue
        cursor = connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid')
        header = [d[0] for d in cursor.description]
        body = cursor.fetchall()
        columns = list(zip(*body)) if body else [()] * len(header)
        tables[table] = {}
        for name, values in zip(header, columns):
            kind = kind_of(model, table, name)
            if kind == "object":
                tables[table].update(flatten(model, table, name, values))
            else:
                tables[table][name] = [convert(kind, v) for v in values]
    connection.close()
    return tables


def flatten(model, table, name, values):
    parsed = [{} if v is None else v if isinstance(v, dict) else json.loads(v) for v in values]
    return {f"{name}.{f['name']}": [p.get(f["name"]) for p in parsed] for f in model.column(table, name)["fields"]}


def kind_of(model, table, name):
    """The type name that decides how a cell's text is read."""
    if "." in name and name not in [c["name"] for c in model.columns(table)]:
        outer, field = name.split(".", 1)
        column = next(f for f in model.column(table, outer)["fields"] if f["name"] == field)
    else:
        column = model.source(table, name)
    if "computed" in column:
        return "computed"
    kind = column.get("type", "string")
    if kind == "aggregate":
        child, _, of = column["of"].partition(".")
        inner = "integer" if column["function"] == "count" else kind_of(model, child, of)
        return "float" if column["function"] == "avg" or inner == "computed" else inner
    if kind == "decimal":
        return "float"
    if kind == "id":
        return "integer" if column.get("id_mode", "int") == "int" else "string"
    if kind == "categorical":
        values = column["categories"]
        if all(isinstance(v, bool) for v in values):
            return "boolean"
        if all(isinstance(v, int) for v in values):
            return "integer"
        if all(isinstance(v, (int, float)) for v in values):
            return "float"
        return "string"
    return kind


def convert_text(model, table, name, value):
    """Reads a cell of a text format, in which the column's own `format` holds."""
    kind = kind_of(model, table, name)
    pattern = None if "." in name else model.column(table, name).get("format")
    if pattern is not None and value is not None:
        plain = value_of(kind, pattern, value)
        return Unreadable(value) if plain is None else convert(kind, plain)
    return convert(kind, value)


class Unreadable(str):
    """A cell that is not of its column's type; kept as its text."""


def convert(kind, value):
    if value is None:
        return None
    try:
        if kind == "integer":
            return value if isinstance(value, int) else int(value)
        if kind == "float":
            return float(value)
        if kind == "boolean":
            # JSON has booleans of its own.
            return value if isinstance(value, bool) else {"true": True, "false": False, "1": True, "0": False}[str(value)]
        if kind == "date":
            return date.fromisoformat(value)
        if kind == "datetime":
            # In UTC without a zone, whatever offset it is written with.
            moment = datetime.fromisoformat(value.replace("Z", "+00:00"))
            return moment.astimezone(timezone.utc).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, KeyError, AttributeError):
        return Unreadable(value)
    return value


def convert_like(expected, value):
    """Reads a computed cell as the type that its expression gave."""
    if value is None or expected is None:
        return value
    if isinstance(expected, bool):
        return convert("boolean", value)
    if isinstance(expected, int):
        # min(1, 2.5) is an integer in Python and a float in a typed column.
        found = convert("integer", value)
        return convert("float", value) if isinstance(found, Unreadable) else found
    if isinstance(expected, float):
        return convert("float", value)
    if isinstance(expected, datetime):
        return convert("datetime", value)
    if isinstance(expected, date):
        return convert("date", value)
    return value
