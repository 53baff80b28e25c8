"""Computes cells anew. The expression language is, for what schemas of the core language use, Python's own, so Python judges it."""

import math
from datetime import date, timedelta

DRAWS = ("normal(", "uniform(", "poisson(", "choice(")


def recomputable(text):
    """Whether a cell follows from the row alone; rand_days_after gives a range instead."""
    return not any(draw in text for draw in DRAWS)


class Recomputation:
    """One computed column: the lowest and the highest value that a row allows (the same where nothing is drawn)."""

    def __init__(self, text):
        self.code = compile(str(text), "computed", "eval")
        self.names = [n for n in self.code.co_names if n not in FUNCTIONS and n != "rand_days_after"]

    def bounds(self, row):
        if any(row[name] is None for name in self.names):
            return None
        low = eval(self.code, {"__builtins__": {}, **FUNCTIONS, "rand_days_after": lambda d, a, b: d + timedelta(a)}, row)
        high = eval(self.code, {"__builtins__": {}, **FUNCTIONS, "rand_days_after": lambda d, a, b: d + timedelta(b)}, row)
        return low, high


FUNCTIONS = {
    "round": round,
    "min": min,
    "max": max,
    "float": float,
    "int": int,
    "abs": abs,
    "floor": math.floor,
    "ceil": math.ceil,
    "sqrt": math.sqrt,
    "date": date,
    "coalesce": lambda *values: next((v for v in values if v is not None), None),
}
