"""Hierarchies without circles, circles between tables, pairs that differ, bounds met exactly."""

import numpy

from .tool import columns

PEOPLE = 1_000_000


def judge(tool):
    def ids(rows, *more):
        return {"rows": rows, "columns": [{"name": "id", "type": "id"}, *({"name": m} for m in more)]}

    def link(parent, child, key, **more):
        return {"parent_table": parent, "parent_key": "id", "child_table": child, "child_key": key, **more}

    tables = {
        "people": ids(PEOPLE, "boss"),
        "a": ids(300_000, "b"),
        "b": ids(200_000, "a"),
        "students": ids(100_000),
        "courses": ids(5_000),
        "enrolments": ids(600_000, "student", "course") | {"unique": [["student", "course"]]},
        "passports": ids(200_000, "person"),
    }
    links = [
        link("people", "people", "boss", hierarchy={"roots": 7, "max_depth": 9}, max_children=12),
        link("b", "a", "b", min_children=1, max_children=3),
        link("a", "b", "a", null_probability=0.25, max_children=2),
        link("students", "enrolments", "student", min_children=2, max_children=10),
        link("courses", "enrolments", "course", min_children=40, max_children=400, distribution="zipf", exponent=1.1),
        link("people", "passports", "person", one_to_one=True),
    ]
    out = tool.generate("trees", {"dataset": "d", "seed": 6, "tables": tables, "relationships": links})
    boss = columns(out, "people", ["boss"], kind=None)["boss"]
    problems = forest(numpy.where(numpy.isnan(boss), 0, boss).astype(int))
    problems += bounds("a to b", columns(out, "a")["b"], 200_000, 1, 3, 0)
    problems += bounds("b to a", columns(out, "b", kind=None)["a"], 300_000, 0, 2, 50_000)
    pairs = columns(out, "enrolments")
    distinct = len(numpy.unique(pairs["student"] * 10_000 + pairs["course"]))
    if distinct != 600_000:
        problems.append(f"enrolments: {distinct} distinct pairs in 600000 rows")
    problems += bounds("students", pairs["student"], 100_000, 2, 10, 0)
    problems += bounds("courses", pairs["course"], 5_000, 40, 400, 0)
    problems += bounds("passports", columns(out, "passports")["person"], PEOPLE, 0, 1, 0)
    return problems


def forest(boss):
    """Row i is person i + 1; 0 is nobody."""
    depth = numpy.full(PEOPLE + 1, -1)
    depth[0] = 0
    roots = int((boss == 0).sum())
    parent = numpy.concatenate([[0], boss])
    for _ in range(50):
        open_ = (depth < 0) & (depth[parent] >= 0)
        if not open_.any():
            break
        depth[open_] = depth[parent[open_]] + 1
    problems = [] if roots == 7 else [f"{roots} roots"]
    if (depth < 0).any():
        problems.append(f"{(depth < 0).sum()} people are in a circle")
    if depth.max() != 10:
        problems.append(f"depth {depth.max() - 1}, not 9")
    return problems + bounds("people", numpy.where(boss == 0, numpy.nan, boss), PEOPLE, 0, 12, 7)


def bounds(name, keys, parents, low, high, nulls):
    found = int(numpy.isnan(keys).sum())
    counts = numpy.bincount(keys[~numpy.isnan(keys)].astype(int), minlength=parents + 1)
    problems = [] if found == nulls else [f"{name}: {found} nulls, not {nulls}"]
    if len(counts) > parents + 1 or counts[0] > 0:
        problems.append(f"{name}: keys without a parent")
    if counts[1:].min() < low or counts[1:].max() > high:
        problems.append(f"{name}: from {counts[1:].min()} to {counts[1:].max()} children, not {low} to {high}")
    return problems
