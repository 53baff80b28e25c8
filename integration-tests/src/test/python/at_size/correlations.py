"""A Gaussian copula: the normal ranks correlate as the matrix says, and each column keeps its own distribution."""

import numpy
from scipy import stats

from . import goodness
from .shapes import shapes
from .tool import columns

ROWS = 1_000_000
MATRIX = [[1, 0.8, -0.3, 0.05, 0.5], [0.8, 1, -0.1, 0.2, 0.4], [-0.3, -0.1, 1, -0.6, 0], [0.05, 0.2, -0.6, 1, 0.1], [0.5, 0.4, 0, 0.1, 1]]
NAMES = ["normal", "lognormal", "gamma", "weibull", "pareto"]
UNIT = 1e-6


def judge(tool):
    of = shapes(10)
    made = [{"name": n, "type": "float", "round": 6, "distribution": {"name": n, **of[n].keys}, **({"min": 2, "max": 30} if n == "gamma" else {})} for n in NAMES]
    schema = {
        "dataset": "d",
        "seed": 3,
        "tables": {"t": {"rows": ROWS, "columns": made}},
        "correlations": [{"table": "t", "columns": NAMES, "matrix": MATRIX}],
    }
    values = columns(tool.generate("correlations", schema), "t")
    ranks = numpy.array([stats.norm.ppf((stats.rankdata(values[n]) - 0.5) / ROWS) for n in NAMES])
    found = numpy.corrcoef(ranks)
    problems = []
    apart = numpy.abs(found - MATRIX)
    if apart.max() > 0.01:
        a, b = numpy.unravel_index(apart.argmax(), apart.shape)
        problems.append(f"{NAMES[a]} and {NAMES[b]} correlate by {found[a][b]:.4f}, not {MATRIX[a][b]}")
    for n in NAMES:
        low, high = (2, 30) if n == "gamma" else (None, None)
        off = goodness.off(values[n], goodness.expected(of[n], UNIT, low, high, False), UNIT)
        if off:
            problems.append(f"{n}: {off}")
    print(f"  correlations off by {apart.max():.4f} at the most")
    return problems
