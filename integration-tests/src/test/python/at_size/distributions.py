"""Every distribution in every kind of column, whole, truncated and clamped."""

import csv
import os

import numpy

from . import goodness
from .shapes import shapes
from .tool import columns, header

ROWS = 1_000_000


class Kind:
    """A type of column: how its values become numbers, and which bounds are tried."""

    def __init__(self, name, size, unit, bounds, keys=None, number=None):
        self.name, self.size, self.unit, self.bounds, self.keys, self.number = name, size, unit, bounds, keys or {}, number


def moment(start):
    return lambda text: (numpy.array(text).astype("datetime64[s]") - numpy.datetime64(start)).astype(float)


def seconds(text):
    return numpy.array([int(t[0:2]) * 3600 + int(t[3:5]) * 60 + int(t[6:8]) for t in text], dtype=float)


def days(start):
    return lambda text: moment(start)(text) / 86400


KINDS = [
    Kind("integer", 40, 1, ["none", "cut", "clamp"]),
    Kind("float", 3.0, 0.001, ["none", "cut", "clamp"], {"round": 3}),
    Kind("decimal", 30, 0.01, ["none", "cut", "clamp"], {"scale": 2}),
    Kind("date", 600, 1, ["cut", "clamp"], number=days("2020-01-01")),
    Kind("datetime", 4_000_000, 1, ["cut", "clamp"], number=moment("2020-01-01")),
    Kind("time", 20_000, 1, ["cut", "clamp"], number=seconds),
    Kind("categorical", 3, 1, ["cut"]),
    Kind("array", 4, 1, ["cut", "clamp"], {"items": {"type": "constant", "value": 1}}),
]


def column(kind, name, shape, bound):
    """The keys of a column and its bounds as numbers."""
    keys = {"type": kind.name, "distribution": {"name": name, **shape.keys}, **kind.keys}
    if bound == "clamp":
        keys["bounds"] = "clamp"
    low, high = None, None
    if kind.name == "categorical":
        low, high = 1, 8
        keys["categories"] = list(range(1, 9))
    elif bound != "none":
        low, high = (0.2, 0.6) if name == "beta" and kind.unit < 1 else (kind.size // 2 or 1, kind.size * 1.5)
        low, high = (low, high) if kind.unit < 1 else (int(low), int(high))
        keys.update(stated(kind, low, high))
    return keys, low, high


def stated(kind, low, high):
    if kind.name == "array":
        return {"min_items": low, "max_items": high}
    if kind.name in ("date", "datetime"):
        unit = "D" if kind.name == "date" else "s"
        # Their distributions count from the start, so that only the end cuts.
        return {"start": "2020-01-01", "end": str(numpy.datetime64("2020-01-01", unit) + high)}
    if kind.name == "time":
        return {k: f"{v // 3600:02d}:{v // 60 % 60:02d}:{v % 60:02d}" for k, v in (("min", low), ("max", high))}
    return {"min": low, "max": high}


def tried(kind):
    for name, shape in shapes(kind.size).items():
        for bound in kind.bounds:
            if shape.whole and kind.unit < 1:
                continue  # whole numbers have no digits after the point: the schema refuses them
            if shape.needs and bound in ("none", "clamp"):
                continue  # zipf counts from a bound, uniform is nothing without
            if name == "beta" and kind.unit >= 1:
                continue  # shares
            yield name, shape, bound


def judge(tool):
    problems, judged = [], 0
    for kind in KINDS:
        made = [(f"c{i}", shape, *column(kind, shape.keys.get("name", name), shape, bound), name, bound) for i, (name, shape, bound) in enumerate(tried(kind))]
        schema = {
            "dataset": "d",
            "seed": 11,
            "tables": {"t": {"rows": ROWS, "columns": [{"name": c, **keys} for c, _, keys, _, _, _, _ in made]}},
        }
        out = tool.generate("of_" + kind.name, schema)
        values = numbers(kind, out)
        for c, shape, _, low, high, name, bound in made:
            if kind.name in ("date", "datetime"):
                low = 0
            share = goodness.expected(shape, kind.unit, low, high, bound == "clamp")
            wrong = goodness.off(values[c], share, kind.unit)
            judged += 1
            if wrong:
                problems.append(f"{kind.name} {name} {bound}: {wrong}")
        os.remove(os.path.join(out, "t.csv"))
    print(f"  {judged} columns of {ROWS:,} rows")
    return problems


def numbers(kind, out):
    if kind.name == "array":
        return sizes(os.path.join(out, "t.csv"))
    if kind.number is None:
        return columns(out, "t")
    text = columns(out, "t", kind="U20")
    return {c: kind.number([v.rstrip("Z") for v in values.tolist()]) for c, values in text.items()}


def sizes(path):
    """Lengths of JSON arrays of one digit each."""
    names = header(path)
    found = numpy.zeros((ROWS, len(names)))
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        next(rows)
        for i, row in enumerate(rows):
            found[i] = [len(cell) // 2 for cell in row]
    return {name: found[:, i] for i, name in enumerate(names)}
