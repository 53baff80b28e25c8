"""mutate.py FORMAT ARTIFACT CHANGE TABLE [COLUMN]: damages an artifact in place, in one place, and prints that place.

CHANGE: cell (another value of the same kind), null, drop (a row), duplicate (a row, behind all others), swap (two rows),
dangle (a key that no parent has), short (a row without its last field), cut (the file's second half); the last three not in sqlite.
"""

import json
import os
import re
import sqlite3
import sys
from datetime import date, timedelta

FIELD = re.compile(r'"(?:[^"]|"")*"|[^,]*')


def main():
    fmt, path, change, table = sys.argv[1:5]
    column = sys.argv[5] if len(sys.argv) > 5 else None
    changes = {"csv": change_csv, "json": change_json, "ndjson": change_json, "sqlite": change_sqlite}
    place = changes[fmt](path, change, table, column)
    print(place)
    return 0


def other(value):
    """Another value that looks the same."""
    text = str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value + 1
    if isinstance(value, float):
        return value + 1.0
    if text in ("true", "false"):
        return "false" if text == "true" else "true"
    if re.fullmatch(r"-?[0-9]+", text):
        return str(int(text) + 1)
    if re.fullmatch(r"-?[0-9]+\.[0-9]+", text):
        digits = len(text.split(".")[1])
        return f"{float(text) + 1:.{digits}f}"
    if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        return (date.fromisoformat(text[:10]) + timedelta(1)).isoformat() + text[10:]
    if text.startswith('"'):
        return text[:-1] + 'x"'
    return text + "x"


def change_csv(path, change, table, column):
    file = os.path.join(path, table + ".csv")
    with open(file, encoding="utf-8", newline="") as stream:
        text = stream.read()
    lines = text.split("\n")[:-1]
    header = split(lines[0])
    row = (len(lines) - 1) // 2
    line = row + 1
    if change in ("cell", "null", "dangle"):
        fields = split(lines[line])
        at = header.index(column)
        # A cell that is null already becomes a value where it is to change.
        fields[at] = "" if change == "null" else "999999999" if change == "dangle" else other(fields[at] or "0")
        lines[line] = ",".join(fields)
    elif change == "drop":
        del lines[line]
    elif change == "duplicate":
        lines.append(lines[line])
    elif change == "swap":
        lines[line], lines[line + 1] = lines[line + 1], lines[line]
    elif change == "short":
        lines[line] = ",".join(split(lines[line])[:-1])
    elif change == "cut":
        text = text[: len(text) // 2]
    else:
        raise SystemExit(f"no change {change}")
    with open(file, "w", encoding="utf-8", newline="") as stream:
        stream.write(text if change == "cut" else "\n".join(lines) + "\n")
    return f"{table} row {row} {column or ''}".strip()


def change_json(path, change, table, column):
    """Files with a row a line; an array's commas are put back at the end."""
    array = os.path.exists(os.path.join(path, table + ".json"))
    file = os.path.join(path, table + (".json" if array else ".ndjson"))
    with open(file, encoding="utf-8", newline="") as stream:
        text = stream.read()
    lines = text.split("\n")[:-1]
    lines = [line.rstrip(",") for line in lines[1:-1]] if array else lines
    row = len(lines) // 2
    if change in ("cell", "null", "dangle", "short"):
        fields = json.loads(lines[row])
        if change == "short":
            fields.popitem()
        else:
            value = fields[column]
            flipped = not value if isinstance(value, bool) else other(value if value is not None else "0")
            fields[column] = None if change == "null" else 999999999 if change == "dangle" else flipped
        lines[row] = json.dumps(fields, ensure_ascii=False)
    elif change == "drop":
        del lines[row]
    elif change == "duplicate":
        lines.append(lines[row])
    elif change == "swap":
        lines[row], lines[row + 1] = lines[row + 1], lines[row]
    elif change == "cut":
        text = text[: len(text) // 2]
    else:
        raise SystemExit(f"no change {change}")
    if change != "cut":
        text = "[\n" + ",\n".join(lines) + "\n]\n" if array else "\n".join(lines) + "\n"
    with open(file, "w", encoding="utf-8", newline="") as stream:
        stream.write(text)
    return f"{table} row {row} {column or ''}".strip()


def split(line):
    fields, at = [], 0
    while True:
        match = FIELD.match(line, at)
        fields.append(match[0])
        at = match.end()
        if at >= len(line):
            return fields
        at += 1
        if at == len(line):
            return fields + [""]


def change_sqlite(path, change, table, column):
    database = sqlite3.connect(path)
    database.execute("PRAGMA foreign_keys = OFF")
    info = database.execute(f'PRAGMA table_info("{table}")').fetchall()
    count = database.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
    row = count // 2
    rowid = database.execute(f'SELECT rowid FROM "{table}" ORDER BY rowid LIMIT 1 OFFSET {row}').fetchone()[0]
    where = f"WHERE rowid = {rowid}"
    if change in ("cell", "null", "dangle"):
        declared = next(r[2] for r in info if r[1] == column)
        value = database.execute(f'SELECT "{column}" FROM "{table}" {where}').fetchone()[0]
        if change == "null":
            new = None
        elif change == "dangle":
            new = 999999999 if isinstance(value, int) else "999999999"
        elif "BOOL" in declared.upper():
            new = 1 - value
        elif next(r[5] for r in info if r[1] == column) and isinstance(value, int):
            new = database.execute(f'SELECT max("{column}") + 1 FROM "{table}"').fetchone()[0]
        else:
            new = other(value if value is not None else "0")
        database.execute(f'UPDATE "{table}" SET "{column}" = ? {where}', [new])
    elif change == "drop":
        database.execute(f'DELETE FROM "{table}" {where}')
    elif change == "duplicate":
        names = [r[1] for r in info]
        # What must be unique gets another value, or SQLite takes no second row.
        keys = {r[1] for r in info if r[5]}
        for index in database.execute(f'PRAGMA index_list("{table}")').fetchall():
            if index[2]:
                keys.update(r[2] for r in database.execute(f'PRAGMA index_info("{index[1]}")'))
        types = {r[1]: r[2] for r in info}

        def copied(name):
            if name not in keys:
                return f'"{name}"'
            return f""""{name}" || 'x'""" if types[name] == "TEXT" else f'(SELECT max("{name}") + 1 FROM "{table}")'

        values = ", ".join(copied(n) for n in names)
        quoted = ", ".join(f'"{n}"' for n in names)
        database.execute(f'INSERT INTO "{table}" ({quoted}) SELECT {values} FROM "{table}" {where}')
    else:
        raise SystemExit(f"no change {change}")
    database.commit()
    database.close()
    return f"{table} row {row} {column or ''}".strip()


if __name__ == "__main__":
    sys.exit(main())
