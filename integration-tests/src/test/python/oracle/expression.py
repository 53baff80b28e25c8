"""Computes cells anew. The expression language is, for what schemas of the core language use, Python's own, so Python judges it."""

import ast
import math
from datetime import date, datetime, timedelta

DRAWS = ("normal(", "uniform(", "poisson(", "choice(")


def recomputable(text):
    """Whether a cell follows from the row alone; rand_days_after gives a range instead."""
    return not any(draw in text for draw in DRAWS)


class Recomputation:
    """One computed column: the lowest and the highest value that a row allows (the same where nothing is drawn)."""

    def __init__(self, text):
        self.code = compile(str(text), "computed", "eval")
        called = {node.func.id for node in ast.walk(ast.parse(str(text), mode="eval")) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
        self.names = [n for n in self.code.co_names if n not in called]

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
    "date": lambda x, *rest: date(x, *rest) if rest else x.date() if isinstance(x, datetime) else x if isinstance(x, date) else date.fromisoformat(x),
    "year": lambda moment: moment.year,
    "month": lambda moment: moment.month,
    "day": lambda moment: moment.day,
    "weekday": lambda moment: moment.weekday(),
    "hour": lambda moment: moment.hour,
    "minute": lambda moment: moment.minute,
    "coalesce": lambda *values: next((v for v in values if v is not None), None),
}
