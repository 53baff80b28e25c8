"""Editing a schema, and more rows, move no other value."""

import copy

from .tool import lines


def base():
    people = [
        {"name": "id", "type": "id"},
        {"name": "name", "type": "regex", "pattern": "[A-Z][a-z]{3,9}"},
        {"name": "wage", "type": "float", "distribution": "gamma", "shape": 2.5, "scale": 900},
        {"name": "grade", "type": "categorical", "categories": ["a", "b", "c"], "distribution": "zipf", "exponent": 1},
        {"name": "spent", "type": "aggregate", "of": "orders.amount", "function": "sum"},
    ]
    orders = [
        {"name": "id", "type": "id"},
        {"name": "person"},
        {"name": "grade"},
        {"name": "amount", "type": "decimal", "min": 1, "max": 900},
        {"name": "tax", "computed": "round(amount * 0.19 + normal(0, 0.01), 2)"},
        {"name": "tags", "type": "array", "max_items": 3, "items": {"type": "integer"}},
        {"name": "shipped", "type": "date", "null_probability": 0.1},
    ]
    link = {"parent_table": "people", "parent_key": "id", "child_table": "orders", "child_key": "person", "max_children": 9}
    link |= {"lookup_columns": {"grade": "grade"}, "stable": {"parents": 1000, "children": 4000}}
    return {
        "dataset": "d",
        "seed": 77,
        "tables": {"people": {"rows": 10_000, "columns": people}, "orders": {"rows": 40_000, "columns": orders}},
        "relationships": [link],
    }


def edits():
    """A name, the schema after it, and which of its names are other ones of before."""
    schema = base()
    schema["tables"]["people"]["columns"].insert(1, {"name": "extra", "type": "boolean"})
    schema["tables"]["orders"]["columns"].insert(0, {"name": "more", "type": "float", "distribution": "normal", "mean": 0, "std": 1})
    schema["tables"] = {"added": {"rows": 100, "columns": [{"name": "x", "type": "integer"}, {"name": "person"}]}, **schema["tables"]}
    schema["relationships"].insert(0, {"parent_table": "people", "parent_key": "id", "child_table": "added", "child_key": "person"})
    yield "added", schema, {}
    schema = base()
    schema["tables"]["people"]["columns"] = [c for c in schema["tables"]["people"]["columns"] if c["name"] not in ("name", "wage")]
    schema["tables"]["orders"]["columns"] = [c for c in schema["tables"]["orders"]["columns"] if c["name"] != "tags"]
    yield "removed", schema, {}
    schema = base()
    for table in schema["tables"].values():
        table["columns"].reverse()
    schema["tables"] = dict(reversed(schema["tables"].items()))
    yield "reordered", schema, {}
    schema = base()
    schema["tables"] = {"staff": schema["tables"]["people"] | {"seed_key": "people"}, "sales": schema["tables"]["orders"] | {"seed_key": "orders"}}
    schema["tables"]["staff"]["columns"][2] = schema["tables"]["staff"]["columns"][2] | {"name": "salary", "seed_key": "wage"}
    schema["tables"]["staff"]["columns"][4]["of"] = "sales.amount"
    schema["tables"]["sales"]["columns"][1] = {"name": "who", "seed_key": "person"}
    schema["relationships"][0] |= {"parent_table": "staff", "child_table": "sales", "child_key": "who"}
    yield "renamed", schema, {"staff": "people", "sales": "orders", "salary": "wage", "who": "person"}
    schema = base()
    schema["tables"]["people"]["rows"], schema["tables"]["orders"]["rows"] = 23_000, 92_000
    yield "grown", schema, {}


def judge(tool):
    before = {t: lines(tool.generate("before", base()), t) for t in ("people", "orders")}
    problems = []
    for name, schema, old in edits():
        out = tool.generate(name, copy.deepcopy(schema))
        for table in schema["tables"]:
            was = before.get(old.get(table, table))
            if was is not None:
                problems += [f"{name}: {table}.{p}" for p in moved(was, lines(out, table), old)]
    out = tool.generate("rows", base() | {"relationships": []} | {"tables": {"orders": loose(base())}}, "--rows", "55_000")
    was = lines(tool.generate("fewer", base() | {"relationships": []} | {"tables": {"orders": loose(base())}}), "orders")
    return problems + [f"--rows: {p}" for p in moved(was, lines(out, "orders"), {})]


def loose(schema):
    """The orders' columns that are of no relationship."""
    columns = [c for c in schema["tables"]["orders"]["columns"] if c["name"] not in ("person", "grade")]
    return schema["tables"]["orders"] | {"columns": columns}


def moved(before, after, old):
    for column in after[0]:
        was = old.get(column, column)
        if was in before[0]:
            changed = sum(b[was] != a[column] for b, a in zip(before, after))
            if changed:
                yield f"{column}: {changed} of {len(before)} values moved"
