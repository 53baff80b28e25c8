"""Chi-square and Kolmogorov-Smirnov of values on a grid, against a distribution cut off at bounds."""

import numpy

BINS = 200
LEAST = 25.0
CHI_LIMIT = 4.5  # standard deviations
KS_LIMIT = 2.3  # times 1/sqrt(n): once in 20,000


def expected(shape, unit, low, high, clamp):
    """The distribution function of grid values: of v the share of all values up to it."""
    cdf = shape.cdf(low, high) if shape.needs == "bounds" else shape.cdf
    half = 0 if shape.whole else unit / 2
    step = 1 if shape.whole else unit
    below = 0.0 if low is None or clamp else float(cdf(numpy.float64(low - step + half)))
    above = 1.0 if high is None or clamp else float(cdf(numpy.float64(high + half)))

    def share(v):
        v = numpy.asarray(v, dtype=float)
        f = (cdf(v + half) - below) / (above - below)
        if low is not None:
            f = numpy.where(v < low - step / 4, 0.0, f)
        return numpy.where(v > high - step / 4, 1.0, f) if high is not None else f

    return share


def off(values, share, unit):
    """What is wrong with values, or None."""
    n = len(values)
    places = numpy.rint(values / unit).astype(numpy.int64)
    grid, counts = numpy.unique(places, return_counts=True)
    seen = numpy.cumsum(counts) / n
    wanted = share(grid * unit)
    before = share((grid - 1) * unit)
    distance = max(numpy.abs(seen - wanted).max(), numpy.abs(numpy.concatenate([[0], seen[:-1]]) - before).max())
    problems = []
    if distance * numpy.sqrt(n) > KS_LIMIT:
        problems.append(f"Kolmogorov-Smirnov {distance * numpy.sqrt(n):.2f}")
    z = deviation(grid, counts, share, unit, n)
    if z > CHI_LIMIT:
        problems.append(f"chi-square {z:.1f} standard deviations")
    return ", ".join(problems) or None


def deviation(grid, counts, share, unit, n):
    """Chi-square over bins that each should hold as many, cut where the expected share says; both ends are bins by themselves."""
    low, high = numpy.full(BINS - 1, float(grid[0] - 1)), numpy.full(BINS - 1, float(grid[-1] + 1))
    targets = numpy.arange(1, BINS) / BINS
    for _ in range(64):
        middle = numpy.floor((low + high) / 2)
        less = share(middle * unit) < targets
        low, high = numpy.where(less, middle, low), numpy.where(less, high, middle)
    edges = numpy.unique(numpy.concatenate([high, [grid[0], grid[-1] - 1]]).astype(numpy.int64))
    cumulated = numpy.concatenate([[0], numpy.cumsum(counts)])
    seen = numpy.diff(numpy.concatenate([[0], cumulated[numpy.searchsorted(grid, edges, side="right")], [n]]))
    wanted = numpy.diff(numpy.concatenate([[0], share(edges * unit), [1]])) * n
    o, e = merged(seen, wanted)
    freedom = len(o) - 1
    if freedom < 1:
        return 0.0
    chi = ((o - e) ** 2 / e).sum()
    return ((chi / freedom) ** (1 / 3) - (1 - 2 / (9 * freedom))) / numpy.sqrt(2 / (9 * freedom))


def merged(seen, wanted):
    """Neighbouring bins put together until each is expected to hold enough."""
    o, e, a, b = [], [], 0.0, 0.0
    for s, w in zip(seen, wanted):
        a, b = a + s, b + w
        if b >= LEAST:
            o.append(a)
            e.append(b)
            a, b = 0.0, 0.0
    if o:
        o[-1] += a
        e[-1] += b
    return numpy.array(o), numpy.array(e)
