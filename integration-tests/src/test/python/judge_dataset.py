"""judge_dataset.py SCHEMA FORMAT ARTIFACT [clean|dirty]: what a schema promises of a whole dataset."""

import sqlite3
import sys

from oracle import artifact, rules
from oracle.model import Model, names


def main():
    model = Model(sys.argv[1])
    fmt, path = sys.argv[2], sys.argv[3]
    clean = len(sys.argv) < 5 or sys.argv[4] == "clean"
    problems = []
    if fmt == "sqlite":
        problems += database(model, path, clean)
    problems += rules.judge(model, artifact.read(model, fmt, path), clean)
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


def database(model, path, clean):
    """SQLite's own checks, and that declared keys and indexes are in the database."""
    connection = sqlite3.connect(path)
    verdict = [r[0] for r in connection.execute("PRAGMA integrity_check")]
    if verdict != ["ok"]:
        yield f"integrity_check: {verdict[:3]}"
    dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
    if dangling:
        yield f"foreign_key_check: {len(dangling)} rows, as {dangling[0]}"
    for table in model.tables:
        columns = {r[1]: r for r in connection.execute(f'PRAGMA table_info("{table}")')}
        broken_by_duplicates = not clean and model.duplicates(table) > 0
        for column in model.columns(table):
            promises = column.get("constraints", {})
            if promises.get("primary_key") and not broken_by_duplicates and not columns[column["name"]][5]:
                yield f"{table}.{column['name']}: declared a primary key, but is none in the database"
        # No database knows a key into one of several tables.
        declared = [r for r in model.relationships if r["child_table"] == table and "of_type" not in r]
        found = {(r[2], r[3], r[4]) for r in connection.execute(f'PRAGMA foreign_key_list("{table}")')}
        for r in declared:
            wanted = {(r["parent_table"], *pair) for pair in zip(names(r["child_key"]), names(r["parent_key"]))}
            if not wanted <= found and not model.duplicates(r["parent_table"]):
                yield f"{table}.{r['child_key']}: no foreign key in the database"
        indexed = set()
        for row in connection.execute(f'PRAGMA index_list("{table}")'):
            indexed.add(tuple(r[2] for r in connection.execute(f'PRAGMA index_info("{row[1]}")')))
        for index in model.tables[table].get("indexes", []):
            columns = names(index["columns"] if isinstance(index, dict) else index)
            if tuple(columns) not in indexed:
                yield f"{table}: no index on {columns}"
    connection.close()


if __name__ == "__main__":
    sys.exit(main())
