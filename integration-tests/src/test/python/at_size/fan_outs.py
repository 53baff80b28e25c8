"""Children of each parent: bounds and totals exact, numbers as the declared shape has them once it is tilted to the mean."""

import numpy

from .shapes import shapes
from .tool import columns

PARENTS = 200_000


def judge(tool):
    problems = []
    cases = [(name, shape, lows) for name, shape in shapes(6).items() if name not in ("beta", "mixture", "counted") for lows in ((0, 25), (2, 40))]
    tables = {"p": {"rows": PARENTS, "columns": [{"name": "id", "type": "id"}]}}
    relationships = []
    for i, (name, shape, (low, high)) in enumerate(cases):
        tables[f"c{i}"] = {"rows": 1_000_003 + 1000 * i, "columns": [{"name": "parent"}]}
        relationships.append(
            {"parent_table": "p", "parent_key": "id", "child_table": f"c{i}", "child_key": "parent", "min_children": low}
            | {"max_children": high, "distribution": {"name": name, **shape.keys}, "order": "clustered" if i % 3 == 2 else "shuffled"}
        )
    tables["free"] = {"rows": 1_000_000, "columns": [{"name": "id", "type": "id"}, {"name": "parent"}]}
    relationships.append({"parent_table": "p", "parent_key": "id", "child_table": "free", "child_key": "parent", "null_probability": 0.1})
    out = tool.generate("fan_outs", {"dataset": "d", "seed": 5, "tables": tables, "relationships": relationships})
    for i, (name, shape, (low, high)) in enumerate(cases):
        counts = numpy.bincount(columns(out, f"c{i}")["parent"].astype(int) - 1, minlength=PARENTS)
        problems += [f"{name} {low} to {high}: {p}" for p in wrong(counts, tables[f"c{i}"]["rows"], low, high, shape)]
    parents = columns(out, "free", ["parent"], kind=None)["parent"]
    if numpy.isnan(parents).sum() != 100_000:
        problems.append(f"null_probability: {numpy.isnan(parents).sum()} of 100000 keys are null")
    counts = numpy.bincount(parents[~numpy.isnan(parents)].astype(int) - 1, minlength=PARENTS)
    poisson = [numpy.exp(v * numpy.log(4.5) - 4.5 - numpy.sum(numpy.log(numpy.arange(1, v + 1)))) for v in range(40)]
    problems += [f"no bounds: {p}" for p in unlike(counts, numpy.array(poisson))]
    return problems


def wrong(counts, rows, low, high, shape):
    if counts.sum() != rows:
        yield f"{counts.sum()} children of {rows}"
    if counts.min() < low or counts.max() > high:
        yield f"from {counts.min()} to {counts.max()}"
    yield from unlike(counts, tilted(shape, low, high, rows / PARENTS))


def tilted(shape, low, high, mean):
    """Probabilities of 0 to high: the shape's of low to high, times e to the t times the number, of the right mean."""
    values = numpy.arange(low, high + 1)
    cdf = shape.cdf(low, high) if shape.needs == "bounds" else shape.cdf
    half = 0 if shape.whole else 0.5
    weights = cdf(values + half) - cdf(values - 1 + half)
    bottom, top = -50.0, 50.0
    for _ in range(200):
        tilt = (bottom + top) / 2
        with numpy.errstate(divide="ignore"):
            logs = numpy.log(weights) + tilt * values
        p = numpy.exp(logs - logs.max())
        p /= p.sum()
        bottom, top = (tilt, top) if (p * values).sum() < mean else (bottom, tilt)
    return numpy.concatenate([numpy.zeros(low), p])


def unlike(counts, probabilities):
    """The numbers are no sample but the shape's own, rounded: off by a few parents, or a few in ten thousand, at the most."""
    found = numpy.bincount(counts, minlength=len(probabilities)).astype(float)
    wanted = numpy.concatenate([probabilities, numpy.zeros(max(0, len(found) - len(probabilities)))]) * len(counts)
    apart = numpy.abs(found - wanted)
    worst = int((apart - 5 - 0.002 * wanted).argmax())
    if apart[worst] > 5 + 0.002 * wanted[worst]:
        yield f"{found[worst]:.0f} parents have {worst} children, not {wanted[worst]:.1f}"
