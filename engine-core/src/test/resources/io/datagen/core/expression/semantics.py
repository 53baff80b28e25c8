# Writes semantics.txt: what every operator and function gives for every kind of operand and at the
# edges. A line "= EXPRESSION | COLUMNS" opens a group, a line of it has the columns' values and,
# last, the result, tab-separated. The test runs this again where there is a python3.
import ast
import itertools
import math
import os
import sys
from datetime import date, datetime, time, timedelta
from decimal import Decimal

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import oracle

MOST_ROWS = 60
MOST, LEAST = 2**63 - 1, -(2**63)
INTS = [0, 1, -1, 2, -2, 7, -7, 10, 63, 2**53 + 1, MOST, LEAST, None]
SMALL = [0, 1, -1, 3, -3, 20, None]
FLOATS = [0.0, -0.0, 0.5, -0.5, 1.5, 2.5, -2.5, 2.675, 0.1, 1e-5, -7.0, 1e16, 2.0**53, 2.0**63, 1.7976931348623157e308, 5e-324, None]
FEW_FLOATS = [0.0, -0.0, 0.5, -2.5, 3.0, 1e200, None]
DECIMALS = [Decimal(d) for d in ("0.00", "0.01", "-0.05", "1.00", "-7.50", "19.99", "149.50", "150.50", "250.00", "99999999.99", "-99999999.99")] + [None]
FINE = [Decimal(d) for d in ("0.0000", "0.5000", "-3.0000", "2.6750", "19.9900")] + [None]
BOOLS = [False, True, None]
TEXTS = ["", "a", "abc", "Ada Lovelace", "don't", "stra\u00dfe", "\u00c9COLE \u00e9t\u00e9", "\u65e5\u672c\u8a9e", "ab\U0001f600cd", "\U00010400\U00010428", "I i \u0131 \u0130", "\u039f\u0394\u039f\u03a3 \u03a3\u0391\u03a3", "\ufb01n \u01c6", " x\ty ", "aaaa", None]
PARTS = ["", "a", "aa", "\u00e9", "\U0001f600", "xyz", None]
DATES = [date(2024, 2, 29), date(2023, 2, 28), date(2024, 1, 31), date(1900, 2, 28), date(2000, 12, 31), date(1969, 12, 31), date(1, 1, 1), date(9999, 12, 31), None]
DATETIMES = [datetime(2024, 2, 29), datetime(2024, 2, 29, 23, 59, 59), datetime(2024, 1, 31, 12, 30), datetime(1969, 12, 31, 23, 59, 59, 999999), datetime(2000, 1, 1, 0, 0, 0, 1000), datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59), None]
TIMES = [time(0), time(9, 30), time(23, 59, 59, 999999), None]
DURATIONS = [timedelta(0), timedelta(hours=1, minutes=2, seconds=3.5), timedelta(days=400), -timedelta(microseconds=1), None]
MOVES = [0, 1, -1, 12, 13, -25, 400, None]

COLUMNS = {
    "i": ("int", INTS),
    "j": ("int", INTS),
    "k": ("int", SMALL),
    "n": ("int", MOVES),
    "x": ("float", FLOATS),
    "y": ("float", FLOATS),
    "z": ("float", FEW_FLOATS),
    "c": ("decimal(10,2)", DECIMALS),
    "e": ("decimal(10,2)", DECIMALS),
    "f": ("decimal(8,4)", FINE),
    "b": ("bool", BOOLS),
    "q": ("bool", BOOLS),
    "s": ("text", TEXTS),
    "t": ("text", PARTS),
    "d": ("date", DATES),
    "g": ("date", DATES),
    "m": ("datetime", DATETIMES),
    "o": ("datetime", DATETIMES),
    "h": ("time", TIMES),
    "l": ("time", TIMES),
    "u": ("duration", DURATIONS),
    "v": ("duration", DURATIONS),
}

PAIRS = ["i j", "x y", "i z", "z k", "c e", "c f", "c k", "k c", "c z", "z c", "b q", "b i", "b z", "b c"]
ARITHMETIC = ["+", "-", "*", "/", "//", "%"]
COMPARISONS = ["<", "<=", ">", ">=", "==", "!="]
ALIKE = ["s t", "d g", "m o", "d m", "m d", "h l", "u v"]


def expressions():
    for operator, pair in itertools.product(ARITHMETIC, PAIRS):
        a, b = pair.split()
        yield f"{a} {operator} {b}"
    for pair in ["i k", "k i", "x z", "z k", "k z", "c k", "k c", "b k"]:
        a, b = pair.split()
        yield f"{a} ** {b}"
    yield from ["i ** -1", "i ** 0", "x ** 2", "x ** 0.5", "2 ** k", "-2 ** k", "2.0 ** i", "pow(i, k)", "pow(z, k)"]
    for operator, pair in itertools.product(COMPARISONS, PAIRS + ALIKE):
        a, b = pair.split()
        yield f"{a} {operator} {b}"
    for column in "ixcb":
        yield from [f"-{column}", f"+{column}", f"abs({column})", f"not {column}"]
        yield from [f"round({column})", f"floor({column})", f"ceil({column})", f"int({column})", f"float({column})"]
        yield from [f"round({column}, {digits})" for digits in (0, 1, 2, 5, 15, 18, -1, -2, -18)]
        yield from [f"str({column})", f"hash({column})", f"{column} is None", f"{column} is not None"]
        yield from [f"1 if {column} else 0", f"coalesce({column}, 1)", f"length(str({column}))"]
        yield from [f"{column} in [1, 2.5, 19.99]", f"{column} not in [1, -7, 0]"]
        yield from [f"{function}({column})" for function in ("sqrt", "exp", "log")]
        yield from [f"log({column}, 2)", f"log({column}, 10)", f"log(8, {column})"]
    yield from ["round(f, 0)", "round(f, 1)", "round(f, 3)", "round(f)", "floor(f)", "ceil(f)", "int(f)", "round(c, None)", "round(x, None)"]
    yield from ["c + 0.5", "c * 0.90", "c - 0.001", "c % 0.07", "c // 0.5", "c < 19.99", "c == 19.990", "c + 1e1", "0.1 + 0.2", "0.1 * 3 + c"]
    yield from ["c in [19.99, 1]", "i in [1, -7, 9223372036854775807]", "i in [k, 1]", "k not in [i, 2.0]", "x in [y, 1]", "s in ['a', 'abc']", "s not in [t]", "b in [True]"]
    yield from ["d in ['2024-02-29', '1969-12-31']", "m in ['2024-02-29T23:59:59']", "d in [g, '2024-01-31']", "i in []"]
    for pair in ["i j", "x y", "i z", "c e", "c f", "c k", "c z", "b q", "s t", "d g", "m o", "h l", "u v"]:
        a, b = pair.split()
        yield from [f"min({a}, {b})", f"max({a}, {b})", f"coalesce({a}, {b})", f"{a} if q else {b}"]
    yield from ["b and q", "b or q", "not b", "b and q or not b", "b and i > 0", "b or 1 // k > 0", "b and 1 // k > 0"]
    yield from ["0 < k < 10", "k < z <= 3", "1 < k != 3 > k", "-1 <= k <= 1"]
    yield from ["1 // k if k != 0 else None", "coalesce(b, 1 // k > 0)", "None if b else 1 / k", "s if b else None", "1 if z else 2 if k else 3"]
    yield from [f"{function}(s)" for function in ("lower", "upper", "title", "length", "hash", "str", "int", "float")]
    yield from ["int(' 42 ')", "int('+7')", "int('1.0')", "int('9223372036854775808')", "int('-9223372036854775808')", "float('1e3')", "float(' -.5 ')", "float('1e999')", "float('nan')", "float('')", "int('')"]
    yield from ["s + t", "concat(s, t, k)", "concat(z, b, c, d)", "concat(m, h, u)", "str(d)", "str(m)", "str(h)", "str(u)"]
    yield from ["contains(s, t)", "starts_with(s, t)", "ends_with(s, t)", "replace(s, t, '<>')", "replace(s, 'a', t)", "replace(s, t, '')"]
    yield from ["substr(s, k)", "substr(s, 1, k)", "substr(s, -2, k)", "substr(s, k, 2)", "substr(s, i)", "substr(s, 0, i)", "substr(s, 2, -1)"]
    yield from ["pad(s, k)", "pad(s, k, '*', 'right')", "pad(k, 6, '0')", "pad(s, 5, '\\u00b7')", "pad(c, 9)", "pad(z, 3)", "pad(b, 6, side='right')", "pad('a', i)"]
    for spec in ["d", "06d", "+d", " d", "<8", "^9d", "x", "X", "o", "b", ",", "_", "012,", "*>+9", "0=9", "", ".2f", "e", ".0%", "08x", "_x", "_b", "5", "05"]:
        yield f"format(i, '{spec}')"
    for spec in ["", ".2f", ".0f", "f", "e", ".3e", "g", ".3g", ".10g", ".3", ".1", "12", "012.3f", "+.1f", ",.2f", "_.1f", "%", ".1%", "E", "G", ">20", "^20.2f", "020,.2f", ".15f", ".17g", "*<9.1f", "=+12.1f", "F", "015,"]:
        yield f"format(x, '{spec}')"
    for spec in ["", ".1f", ".2f", ".4f", "f", ",", "012", "+,.2f", "e", "%", ".0f", "015,"]:
        yield f"format(c, '{spec}')"
    for spec in ["", "8", ">8", "^9", "*<7", ".2", "s", "<3.1", "08", "\u00b7^9"]:
        yield f"format(s, '{spec}')"
    for spec in ["%Y-%m-%d", "%d.%m.%y", "%j %a %A %b %B", "%u %w", "%%Y", "Q%m!", "%F", "%I %p %H:%M:%S.%f"]:
        yield from [f"format(d, '{spec}')", f"format(m, '{spec}')"]
    yield from ["format(h, '%H:%M')", "format(h, '%I:%M %p %T')", "format(b, 'd')"]
    yield from [f"{function}({column})" for function in ("year", "month", "day", "weekday", "hour", "minute", "second", "date", "hash") for column in "dm"]
    yield from ["hour(h)", "minute(h)", "second(h)", "hash(h)", "hash(u)", "year('2024-02-29')", "weekday('1969-12-31')", "hour('2024-02-29T23:59:59')", "date('2024-02-29')"]
    units = ["microseconds", "milliseconds", "seconds", "minutes", "hours", "days", "weeks", "months", "years"]
    yield from [f"date_add({column}, n, '{unit}')" for unit in units for column in "dm"]
    yield from [f"date_diff({pair}, '{unit}')" for unit in units for pair in ("d, g", "m, o", "d, m", "m, g")]
    yield from ["date_add(d, n)", "date_diff(d, g)", "date_diff(m, o)", "date_add('2024-01-31', 1, 'month')", "date_diff(d, '2000-02-29', unit='year')", "date_add(d, 366)"]
    yield from ["d + n", "n + d", "d - n", "d - g", "m - o", "m - d", "d - m", "m + u", "u + m", "m - u", "d + u", "d - u", "u + v", "u - v", "u * k", "k * u", "u / v", "h - l", "-u", "+u", "abs(u)", "d - '2024-02-28'", "'2024-02-28' - d"]
    yield from ["d < '2024-02-29'", "m >= '2024-02-29'", "h == '09:30'", "d is None", "u == v", "1 if s else 0", "s if s else 'none'"]
    yield from ["9007199254740993 == 9007199254740992.0", "0.1 + 0.2 == 0.3", "-2 ** 2", "2 ** 3 ** 2", "2 ** -1", "7 // -2", "-7 // 2", "7 % -3", "-7 % 3", "-7.5 // 2", "7.5 % -2", "1_000_000", "1e3", ".5", "5.", "'a\\'b\\n'", "'\\u00e9'", "not not b", "None", "True + True", "1 if None else 2", "round(2.5)", "round(-0.5)", "round(0.5)", "round(1.5)", "round(2.675, 2)", "round(1.005, 2)", "round(-2.5, 0)", "round(15, -1)", "round(25, -1)", "round(-15, -1)", "max([1, 2.5, 3])", "min('b', 'a')", "0.0 == -0.0", "upper(None)", "None + 1"]


def literal(value):
    if value is None:
        return "null"
    line = oracle.show(value)
    return line.partition(" ")[2]


def names(source):
    found = {node.id for node in ast.walk(ast.parse(source, mode="eval")) if isinstance(node, ast.Name)}
    return sorted(found & COLUMNS.keys())


def sample(rows):
    """All rows, or of many such that every operand still meets most of the others."""
    step = len(rows) // MOST_ROWS + 1
    while math.gcd(step, len(rows)) > 1:
        step += 1
    return [rows[i] for i in range(0, len(rows), step)]


def table():
    yield "# Written by semantics.py: never edit."
    seen = set()
    for source in expressions():
        if source in seen:
            continue
        seen.add(source)
        columns = names(source)
        yield "= " + source + " | " + " ".join(f"{c}:{COLUMNS[c][0]}" for c in columns)
        for values in sample(list(itertools.product(*(COLUMNS[c][1] for c in columns)))):
            try:
                result = oracle.evaluate(source, dict(zip(columns, values)))
            except ValueError as error:
                raise SystemExit(f"{source} of {values}: {error!r}")
            if result != "open":
                yield "\t".join([*map(literal, values), result])


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for line in table():
        print(line)
