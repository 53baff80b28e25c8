"""The last row of fifty billion in the time of the first."""

import json
import statistics
import time

ROWS = 50_000_000_000


def judge(tool):
    customers = [
        {"name": "id", "type": "id", "shuffle": True},
        {"name": "code", "type": "regex", "pattern": "[A-Z]{8}", "constraints": {"unique": True}},
        {"name": "wage", "type": "float", "distribution": "gamma", "shape": 2.5, "scale": 900},
        {"name": "spent", "type": "aggregate", "of": "orders.amount", "function": "sum"},
    ]
    orders = [
        {"name": "id", "type": "id"},
        {"name": "customer"},
        {"name": "wage"},
        {"name": "amount", "type": "decimal", "min": 1, "max": 900},
        {"name": "at", "type": "datetime", "start": "2000-01-01", "end": "2029-12-31", "constraints": {"monotonic_increasing": True}},
    ]
    link = {"parent_table": "customers", "parent_key": "id", "child_table": "orders", "child_key": "customer", "min_children": 1}
    schema = {
        "dataset": "d",
        "tables": {"customers": {"rows": ROWS // 5, "columns": customers}, "orders": {"rows": ROWS, "columns": orders}},
        "relationships": [link | {"max_children": 20, "lookup_columns": {"wage": "wage"}}],
    }
    path = tool.schema("far", schema)
    problems = []
    for table, last in (("orders", ROWS - 1), ("orders", 4_999_999_999), ("customers", ROWS // 5 - 1)):
        first, far = taken(tool, path, table, 0), taken(tool, path, table, last)
        print(f"  {table}: row 0 {first * 1000:.0f} ms, row {last:,} {far * 1000:.0f} ms")
        if far > first * 1.3 + 0.05:
            problems.append(f"{table}: row {last} takes {far:.2f} s, row 0 {first:.2f} s")
    row = json.loads(tool.run("get", "--schema", path, "--table", "orders", "--row", ROWS - 1, "--output", "json"))
    print(f"  {row}")
    return problems


def taken(tool, path, table, row):
    times = []
    for _ in range(5):
        start = time.monotonic()
        tool.run("get", "--schema", path, "--table", table, "--row", row)
        times.append(time.monotonic() - start)
    return statistics.median(times)
