"""The distributions of the language, by scipy: for a typical size, their keys in a schema and their distribution function."""

import numpy
from scipy import special, stats


class Shape:
    """A distribution of numbers; `whole` for one of whole numbers alone."""

    def __init__(self, keys, cdf, whole=False, needs=None):
        self.keys, self.cdf, self.whole, self.needs = keys, cdf, whole, needs


def zipf(exponent):
    """Ranks are counted from the lower bound, so it knows it."""

    def bounded(low, high):
        if high is None:
            total = special.zeta(exponent, 1)
            return lambda x: numpy.where(x < low, 0.0, 1 - special.zeta(exponent, numpy.maximum(numpy.floor(x) - low + 2, 1)) / total)
        steps = numpy.cumsum(numpy.arange(1, high - low + 2, dtype=float) ** -exponent)

        def cdf(x):
            place = numpy.clip(numpy.floor(x) - low, -1, high - low).astype(int)
            return numpy.where(place < 0, 0.0, steps[numpy.maximum(place, 0)] / steps[-1])

        return cdf

    return bounded


def histogram(bins, weights):
    at = numpy.concatenate([[0], numpy.cumsum(weights)]) / sum(weights)
    return lambda x: numpy.interp(x, bins, at)


def mixed(*parts):
    total = sum(w for w, _ in parts)
    return lambda x: sum(w / total * cdf(x) for w, cdf in parts)


def shapes(size):
    """By name, all those whose values are around a size."""
    n = max(2, round(2 * size))
    bins = [0, size * 0.5, size, size * 3]
    components = [
        {"weight": 3, "name": "normal", "mean": size, "std": size / 4},
        {"weight": 1, "name": "exponential", "rate": 0.5 / size},
    ]
    counted = [{"weight": 2, "name": "poisson", "lambda": size}, {"weight": 1, "name": "geometric", "p": 1 / (1 + size)}]
    return {
        # Any straight line, as what is cut off is divided out.
        "uniform": Shape({}, lambda x: numpy.asarray(x, dtype=float), needs="cuts"),
        "normal": Shape({"mean": size, "std": size * 0.4}, stats.norm(size, size * 0.4).cdf),
        "lognormal": Shape({"mean": float(numpy.log(size)), "sigma": 0.5}, stats.lognorm(0.5, scale=size).cdf),
        "exponential": Shape({"rate": 1 / size}, stats.expon(scale=size).cdf),
        "gamma": Shape({"shape": 2.5, "scale": size / 2.5}, stats.gamma(2.5, scale=size / 2.5).cdf),
        "pareto": Shape({"shape": 2.5, "scale": size * 0.6}, stats.pareto(2.5, scale=size * 0.6).cdf),
        "weibull": Shape({"shape": 1.7, "scale": size}, stats.weibull_min(1.7, scale=size).cdf),
        "triangular": Shape(
            {"low": 0, "mode": size, "high": 3 * size}, stats.triang(1 / 3, loc=0, scale=3 * size).cdf
        ),
        "beta": Shape({"alpha": 2, "beta": 5}, stats.beta(2, 5).cdf),
        "empirical": Shape({"bins": bins, "weights": [1, 5, 2]}, histogram(bins, [1, 5, 2])),
        "mixture": Shape(
            {"components": components}, mixed((3, stats.norm(size, size / 4).cdf), (1, stats.expon(scale=2 * size).cdf))
        ),
        "poisson": Shape({"lambda": size}, stats.poisson(size).cdf, whole=True),
        "binomial": Shape({"n": n, "p": 0.45}, stats.binom(n, 0.45).cdf, whole=True),
        "geometric": Shape({"p": 1 / (1 + size)}, stats.geom(1 / (1 + size)).cdf, whole=True),
        "zipf": Shape({"exponent": 1.6}, zipf(1.6), whole=True, needs="bounds"),
        "counted": Shape(
            {"name": "mixture", "components": counted},
            mixed((2, stats.poisson(size).cdf), (1, stats.geom(1 / (1 + size)).cdf)),
            whole=True,
        ),
    }
