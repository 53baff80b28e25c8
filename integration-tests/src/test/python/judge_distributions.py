"""judge_distributions.py SCHEMA CSV_DIRECTORY: chi-square of each generated column against its declared, truncated distribution.

A value that is rounded stands for the interval of half a unit to either side, and the bounds for half a unit beyond them. The
first and the last value have bins of their own, so that a heap at a bound is seen. Fails beyond 4.5 standard deviations.
"""

import bisect
import math
import sys
from datetime import date, datetime

from oracle import artifact
from oracle.model import Model

LIMIT = 4.5
BINS = 60


def main():
    model = Model(sys.argv[1])
    data = artifact.read(model, "csv", sys.argv[2])
    judged, problems = 0, []
    for table in model.tables:
        for column in model.columns(table):
            if model.derived(table, column["name"]) or "computed" in column:
                continue
            values = [v for v in data[table].get(column["name"], []) if v is not None]
            expected = bins(column, values)
            if expected:
                judged += 1
                z = deviation(*expected)
                if z > LIMIT:
                    problems.append(f"{table}.{column['name']}: {z:.1f} standard deviations off")
    if judged == 0:
        problems.append("nothing was judged")
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


def bins(column, values):
    """(observed, expected) counts, or None where the type has no distribution."""
    kind = column.get("type")
    if kind == "boolean":
        p = column.get("true_probability", 0.5)
        return [sum(values), len(values) - sum(values)], [p * len(values), (1 - p) * len(values)]
    if kind == "categorical":
        names = column["categories"]
        weights = column.get("weights", [1] * len(names))
        return [values.count(n) for n in names], [w / sum(weights) * len(values) for w in weights]
    if kind in ("integer", "float"):
        unit = 1 if kind == "integer" else 10.0 ** -column.get("round", 2)
        promises = column.get("constraints", {})
        low, high = promises.get("min", column.get("min")), promises.get("max", column.get("max"))
        if column.get("distribution", "uniform") == "uniform":
            low, high = (0 if low is None else low), ((100 if kind == "integer" else 1) if high is None else high)
        return continuous(column, values, unit, low, high)
    if kind in ("date", "datetime"):
        start, end = (moment(column[k]) for k in ("start", "end"))
        unit = 86400 if kind == "date" else 1
        return continuous({}, [moment(v) for v in values], unit, start, end)
    return None


def moment(value):
    if isinstance(value, str):
        value = datetime.fromisoformat(value.replace("Z", "+00:00")).replace(tzinfo=None)
    if not isinstance(value, datetime):
        value = datetime(value.year, value.month, value.day) if isinstance(value, date) else value
    return (value - datetime(1970, 1, 1)).total_seconds()


def continuous(column, values, unit, low, high):
    cdf = distribution(column, low, high, unit)
    lowest = low - unit / 2 if low is not None else -math.inf
    highest = high + unit / 2 if high is not None else math.inf
    below, above = cdf(lowest), cdf(highest)

    def share(x):
        return (cdf(x) - below) / (above - below)

    edges = sorted(set(grid_edges(share, unit, low, high, values)))
    observed = [0] * (len(edges) + 1)
    for value in values:
        observed[bisect.bisect_left(edges, value)] += 1
    shares = [0.0] + [share(e) for e in edges] + [1.0]
    return observed, [(b - a) * len(values) for a, b in zip(shares, shares[1:])]


def grid_edges(share, unit, low, high, values):
    """Bounds of bins, each half-way between two values that can occur."""
    left = low if low is not None else min(values)
    right = high if high is not None else max(values)
    if low is not None:
        yield low + unit / 2
    if high is not None:
        yield high - unit / 2
    for i in range(1, BINS):
        a, b = left, right
        for _ in range(80):
            middle = (a + b) / 2
            if share(middle) < i / BINS:
                a = middle
            else:
                b = middle
        edge = (math.floor(a / unit) + 0.5) * unit
        if left <= edge <= right:
            yield edge


def distribution(column, low, high, unit):
    name = column.get("distribution", "uniform")
    if name == "normal":
        return lambda x: 0.5 * (1 + math.erf((x - column["mean"]) / column["std"] / math.sqrt(2)))
    if name == "lognormal":
        return lambda x: 0.0 if x <= 0 else 0.5 * (1 + math.erf((math.log(x) - column["mean"]) / column["sigma"] / math.sqrt(2)))
    if name == "poisson":
        return lambda x: poisson(column["lambda"], x)
    return lambda x: min(1.0, max(0.0, (x - (low - unit / 2)) / (high - low + unit)))


def poisson(mean, x):
    if x == math.inf:
        return 1.0
    total, term = 0.0, math.exp(-mean)
    for k in range(0, math.floor(x) + 1 if x >= 0 else 0):
        total += term
        term *= mean / (k + 1)
    return total


def deviation(observed, expected):
    """How many standard deviations chi-square lies above what chance gives (Wilson and Hilferty 1931)."""
    merged, o, e = [], 0, 0.0
    for seen, wanted in zip(observed, expected):
        o, e = o + seen, e + wanted
        if e >= 10:
            merged.append((o, e))
            o, e = 0, 0.0
    if merged:
        merged[-1] = (merged[-1][0] + o, merged[-1][1] + e)
    freedom = len(merged) - 1
    if freedom < 1:
        return 0.0
    chi = sum((a - b) ** 2 / b for a, b in merged)
    return ((chi / freedom) ** (1 / 3) - (1 - 2 / (9 * freedom))) / math.sqrt(2 / (9 * freedom))


if __name__ == "__main__":
    sys.exit(main())
