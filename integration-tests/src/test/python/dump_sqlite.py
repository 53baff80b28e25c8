"""dump_sqlite.py DATABASE TABLE FILE: a table as NDJSON, JSON text unfolded, read through Python's sqlite3."""

import json
import sqlite3
import sys


def main():
    database, table, file = sys.argv[1:]
    connection = sqlite3.connect(database)
    connection.row_factory = sqlite3.Row
    with open(file, "w", encoding="utf-8") as out:
        for row in connection.execute(f'SELECT * FROM "{table}" ORDER BY rowid'):
            out.write(json.dumps({k: unfolded(row[k]) for k in row.keys()}) + "\n")
    connection.close()
    return 0


def unfolded(value):
    return json.loads(value) if isinstance(value, str) and value[:1] in ("{", "[") else value


if __name__ == "__main__":
    sys.exit(main())
