# What expressions of schemas mean, by an interpreter of the tree that Python's own parser gives:
# slow, plain and written without a look at the compiled form. Numbers and texts are Python's; what
# Python leaves open (null, faults, dates moved by months) is spelled out here.
#
# As a program it reads rows and expressions as Python source from standard input and writes for
# each expression and row a line: its kind, a blank, its value.
import ast
import calendar
import json
import math
import re
import sys
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_EVEN, Context, Decimal, setcontext

setcontext(Context(prec=100, rounding=ROUND_HALF_EVEN))
LONGEST = 1 << 16
DAY = timedelta(days=1)
MICROSECOND = timedelta(microseconds=1)


class Fault(Exception):
    """A row that has no value."""


class Written(float):
    """A float that stands in the expression: beside decimals it is what it looks like."""

    def __new__(cls, digits):
        number = super().__new__(cls, digits)
        number.exact = normal(Decimal(digits))
        return number


def normal(number):
    shortest = number.normalize()
    return shortest.quantize(Decimal(1)) if shortest.as_tuple().exponent > 0 else shortest


# Types


def is_number(value):
    return isinstance(value, (int, float, Decimal))


def is_date(value):
    return isinstance(value, date) and not isinstance(value, datetime)


def is_moment(value):
    return isinstance(value, date)


def midnight(value):
    return datetime(value.year, value.month, value.day) if is_date(value) else value


def of_text(text, beside):
    if isinstance(beside, time):
        return time.fromisoformat(text)
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text.rstrip("Z"))


def aligned(a, b):
    """Two values as they meet in an operation."""
    if isinstance(a, str) and isinstance(b, (date, time)):
        a = of_text(a, b)
    if isinstance(b, str) and isinstance(a, (date, time)):
        b = of_text(b, a)
    if is_moment(a) and is_moment(b) and is_date(a) != is_date(b):
        return midnight(a), midnight(b)
    if isinstance(a, Decimal) and isinstance(b, Written):
        b = b.exact
    if isinstance(b, Decimal) and isinstance(a, Written):
        a = a.exact
    if isinstance(a, Decimal) and isinstance(b, float):
        a = float(a)
    if isinstance(b, Decimal) and isinstance(a, float):
        b = float(b)
    return a, b


# Arithmetic


def integer(value):
    if not -(2**63) <= value < 2**63:
        raise Fault("64 bits")
    return value


def decimal(value):
    if abs(int(value.scaleb(-value.as_tuple().exponent))) >= 10**18:
        raise Fault("18 digits")
    return value


def finite(value):
    if isinstance(value, complex) or not math.isfinite(value):
        raise Fault("not finite")
    return value


def power(a, b):
    if isinstance(a, int) and isinstance(b, int):
        if b < 0:
            if not WRITTEN_EXPONENT:
                raise Fault("negative exponent")
            return float(a) ** b
        if abs(a) > 1 and b > 63:
            raise Fault("64 bits")
        return integer(a**b)
    return finite(float(a) ** float(b))


def floats(a, b):
    return isinstance(a, float) or isinstance(b, float)


def divided(a, b):
    if isinstance(a, timedelta) or not isinstance(a, Decimal) and not isinstance(b, Decimal):
        return a / b
    return float(a) / float(b)


def floored(a, b):
    return Decimal((a / b).to_integral_value("ROUND_FLOOR"))


def arithmetic(operator, a, b):
    if a is None or b is None:
        return None
    a, b = aligned(a, b)
    if isinstance(a, str):
        return limited(a + b)
    if not is_number(a) or not is_number(b):
        return moments(operator, a, b)
    if operator == "**":
        return power(a, b)
    if operator == "/":
        return divided(a, b)
    if isinstance(a, Decimal) or isinstance(b, Decimal):
        a, b = Decimal(a), Decimal(b)
        if operator in ("//", "%") and b == 0:
            raise Fault("division by zero")
        if operator == "//":
            return floored(a, b)
        if operator == "%":
            return a - floored(a, b) * b
        return decimal(PLAIN[operator](a, b))
    result = PLAIN[operator](a, b)
    return result if floats(a, b) else integer(result)


def moments(operator, a, b):
    if is_date(b) and isinstance(a, int) or isinstance(a, timedelta) and is_moment(b):
        a, b = b, a
    if operator == "-" and isinstance(a, time):
        return micros(a) * MICROSECOND - micros(b) * MICROSECOND
    if operator == "-" and is_date(a) and is_date(b):
        return (a - b).days
    if is_date(a) and isinstance(b, int):
        return PLAIN[operator](a, timedelta(days=b))
    if is_date(a) and isinstance(b, timedelta):
        a = midnight(a)
    return PLAIN[operator](a, b)


PLAIN = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "/": lambda a, b: a / b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "<": lambda a, b: a < b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b,
    "!=": lambda a, b: a != b,
}


def compared(operator, a, b):
    if a is None or b is None:
        return None
    return PLAIN[operator](*aligned(a, b))


# Functions. Those of NULLABLE get null and what is not yet evaluated; others are null where an
# argument is.


def limited(text):
    if len(text.encode("utf-8")) > LONGEST:
        raise Fault("a long text")
    return text


def clock(moment):
    return f"{moment:%H:%M:%S}" + (f".{moment.microsecond:06d}" if moment.microsecond else "")


def as_text(value):
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return repr(float(finite(value)))
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, datetime):
        # The columns' type has microseconds.
        return value.isoformat(timespec="microseconds") + "Z"
    if isinstance(value, time):
        return clock(value)
    if isinstance(value, timedelta):
        return iso_duration(value // MICROSECOND)
    return str(value)


def iso_duration(length):
    seconds, fraction = divmod(abs(length), 10**6)
    hours, minutes = seconds // 3600, seconds // 60 % 60
    text = (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "")
    if seconds % 60 or fraction:
        text += str(seconds % 60) + (f".{fraction:06d}".rstrip("0") if fraction else "") + "S"
    return ("-" if length < 0 else "") + "PT" + (text or "0S")


def rounded(x, digits=None):
    if digits is None:
        return integer(whole(round, x))
    if isinstance(x, Decimal):
        if digits < 0:
            return integer(int(x.quantize(Decimal((0, (1,), -digits)))))
        step = Decimal((0, (1,), -digits))
        return x if x.as_tuple().exponent >= -digits else x.quantize(step)
    return round(float(x), digits) if isinstance(x, float) else integer(round(x, digits))


def whole(function, x):
    return integer(function(finite(x) if isinstance(x, float) else x))


def to_integer(x):
    if isinstance(x, str):
        if not re.fullmatch(r"[+-]?[0-9]+", x.strip()):
            raise Fault("no integer")
        return integer(int(x))
    return whole(int, x)


def to_float(x):
    if isinstance(x, str):
        if not re.fullmatch(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?", x.strip()):
            raise Fault("no number")
    return float(x)


def checked(function):
    def apply(x):
        try:
            return finite(function(float(x)))
        except (ValueError, OverflowError):
            raise Fault("no finite result") from None

    return apply


def logarithm(x, base=None):
    if base is None:
        return checked(math.log)(x)
    if float(base) == 10:
        return checked(math.log10)(x)
    divisor = checked(math.log)(base)
    return checked(math.log)(x) / divisor


def substr(text, start, length=None):
    first = max(0, start + len(text)) if start < 0 else start
    return text[first:] if length is None else text[first : first + max(0, length)]


def pad(value, width, fill=" ", side="left"):
    if width > 10_000:
        raise Fault("a wide text")
    text = as_text(value)
    return text.rjust(width, fill) if side == "left" else text.ljust(width, fill)


def extreme(operator):
    def apply(*values):
        best = values[0]
        for value in values[1:]:
            if compared(operator, value, best):
                best = value
        beside = any(isinstance(value, float) for value in values)
        return float(best) if beside and is_number(best) else best

    return apply


def year_of(value, directive):
    return f"{value.year:04d}" if directive == "%Y" else directive


def formatted(value, spec):
    if isinstance(value, (date, time)):
        # Not all C libraries write years of four digits.
        spec = spec.replace("%F", "%Y-%m-%d")
        return value.strftime(spec if isinstance(value, time) else re.sub("%%|%Y", lambda found: year_of(value, found[0]), spec))
    if isinstance(value, Decimal) and spec[-1:] in tuple("eEgG%"):
        value = float(value)
    if isinstance(value, bool):
        value = int(value)
    if isinstance(value, float):
        finite(value * 100 if spec[-1:] == "%" else value)
        value = float(value)
    return format(value, spec)


def micros(moment):
    return ((moment.hour * 60 + moment.minute) * 60 + moment.second) * 10**6 + moment.microsecond


def to_moment(value):
    return of_text(value, date.min) if isinstance(value, str) else value


def to_date(value):
    value = to_moment(value)
    return value if is_date(value) else value.date()


def part(name):
    def apply(value):
        value = value if isinstance(value, time) else midnight(to_moment(value))
        return value.weekday() if name == "weekday" else getattr(value, name)

    return apply


UNITS = {
    "microsecond": MICROSECOND,
    "millisecond": 1000 * MICROSECOND,
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": DAY,
    "week": 7 * DAY,
    "month": 1,
    "year": 12,
}


def date_add(value, n, unit="days"):
    value = to_moment(value)
    step = UNITS[unit.removesuffix("s")]
    if isinstance(step, timedelta):
        if is_date(value) and step < DAY:
            value = midnight(value)
        return value + n * step
    months = value.year * 12 + value.month - 1 + n * step
    year, month = months // 12, months % 12 + 1
    if not 1 <= year <= 9999:
        raise OverflowError
    return value.replace(year=year, month=month, day=min(value.day, calendar.monthrange(year, month)[1]))


def date_diff(later, earlier, unit="days"):
    later, earlier = midnight(to_moment(later)), midnight(to_moment(earlier))
    step = UNITS[unit.removesuffix("s")]
    sign = -1 if later < earlier else 1
    low, high = min(later, earlier), max(later, earlier)
    if isinstance(step, timedelta):
        return sign * ((high - low) // step)
    months = (high.year - low.year) * 12 + high.month - low.month
    if (high.day, high.time()) < (low.day, low.time()):
        months -= 1
    return sign * (months // step)


def mixed(value):
    z = (value + 0x9E3779B97F4A7C15) % 2**64
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 % 2**64
    z = (z ^ z >> 27) * 0x94D049BB133111EB % 2**64
    return (z ^ z >> 31) >> 1


def hashed(value):
    if isinstance(value, int):
        return mixed(value % 2**64)
    state = 0xCBF29CE484222325
    for byte in as_text(value).encode("utf-8"):
        state = (state ^ byte) * 0x100000001B3 % 2**64
    return mixed(state)


FUNCTIONS = {
    "round": rounded,
    "floor": lambda x: whole(math.floor, x),
    "ceil": lambda x: whole(math.ceil, x),
    "int": to_integer,
    "float": to_float,
    "abs": lambda x: integer(abs(x)) if isinstance(x, int) else abs(x),
    "min": extreme("<"),
    "max": extreme(">"),
    "sqrt": checked(math.sqrt),
    "exp": checked(math.exp),
    "log": logarithm,
    "pow": lambda x, y: power(x, y),
    "lower": str.lower,
    "upper": str.upper,
    "title": str.title,
    "concat": lambda *values: limited("".join(map(as_text, values))),
    "str": as_text,
    "substr": substr,
    "replace": lambda text, old, new: limited(text.replace(old, new) if old else text),
    "length": len,
    "pad": pad,
    "contains": lambda text, part: part in text,
    "starts_with": str.startswith,
    "ends_with": str.endswith,
    "format": formatted,
    "date": to_date,
    "date_add": date_add,
    "date_diff": date_diff,
    "hash": hashed,
}
FUNCTIONS.update({name: part(name) for name in ("year", "month", "day", "weekday", "hour", "minute", "second")})
WRITTEN_EXPONENT = False


# The tree


class Evaluation:
    def __init__(self, source, row):
        self.source = source
        self.row = row

    def value(self, node):
        return getattr(self, type(node).__name__)(node)

    def Constant(self, node):
        if isinstance(node.value, float):
            text = ast.get_source_segment(self.source, node)
            return float(text) if "e" in text.lower() else Written(text.replace("_", ""))
        return node.value

    def Name(self, node):
        return self.row[node.id]

    def UnaryOp(self, node):
        if isinstance(node.op, ast.Not):
            truth = self.truth(node.operand)
            return None if truth is None else not truth
        value = self.value(node.operand)
        if value is None:
            return None
        if isinstance(node.op, ast.UAdd):
            return +value
        if isinstance(value, Written):
            return Written("-" + str(value.exact)) if value else -float(value)
        return integer(-value) if isinstance(value, int) else -value

    def BinOp(self, node):
        global WRITTEN_EXPONENT
        a, b = self.value(node.left), self.value(node.right)
        WRITTEN_EXPONENT = isinstance(node.right, (ast.Constant, ast.UnaryOp))
        return arithmetic(OPERATORS[type(node.op)], a, b)

    def truth(self, node):
        value = self.value(node)
        return None if value is None else bool(value)

    def BoolOp(self, node):
        decisive = isinstance(node.op, ast.Or)
        result = not decisive
        for operand in node.values:
            truth = self.truth(operand)
            if truth is decisive:
                return decisive
            result = None if truth is None else result
        return result

    def Compare(self, node):
        left, result = node.left, True
        for operator, right in zip(node.ops, node.comparators):
            truth = self.pair(operator, left, right)
            if truth is False:
                return False
            result = None if truth is None else result
            left = right
        return result

    def pair(self, operator, left, right):
        if isinstance(operator, (ast.Is, ast.IsNot)):
            return (self.value(left) is None) == isinstance(operator, ast.Is)
        if not isinstance(operator, (ast.In, ast.NotIn)):
            return compared(OPERATORS[type(operator)], self.value(left), self.value(right))
        wanted, found = self.value(left), False
        for item in right.elts:
            equal = compared("==", wanted, self.value(item))
            if equal:
                return isinstance(operator, ast.In)
            found = None if equal is None else found
        return None if found is None else found == isinstance(operator, ast.In)

    def IfExp(self, node):
        return self.value(node.body if self.truth(node.test) else node.orelse)

    def Call(self, node):
        name = node.func.id
        if name == "now":
            return self.row["now"]
        parts = [item for part in node.args for item in (part.elts if isinstance(part, ast.List) else [part])]
        if name == "coalesce":
            for item in parts:
                value = self.value(item)
                if value is not None:
                    return value
            return None
        values = [self.value(item) for item in parts]
        named = {keyword.arg: self.value(keyword.value) for keyword in node.keywords}
        if None in values or None in named.values():
            # Of digits that are not given only round makes a sense: none.
            if not (name == "round" and values[0] is not None):
                return None
        return FUNCTIONS[name](*values, **named)


OPERATORS = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.Eq: "==",
    ast.NotEq: "!=",
}


def show(value):
    """A value as a line: its kind, a blank, its digits."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "bool " + str(value).lower()
    if isinstance(value, int):
        return "int " + str(value)
    if isinstance(value, float):
        return "float " + repr(float(value))
    if isinstance(value, Decimal):
        return f"decimal {value:f}"
    if isinstance(value, str):
        return "text " + json.dumps(value)
    if isinstance(value, datetime):
        return "datetime " + value.isoformat(timespec="microseconds")
    if isinstance(value, time):
        return "time " + value.isoformat(timespec="microseconds")
    if isinstance(value, timedelta):
        return "duration " + str(value // MICROSECOND)
    return "date " + value.isoformat()


def evaluate(source, row):
    """The line for one row, 'fault' where it has no value, 'open' where Python's dates end."""
    return show_of(source, ast.parse(source, mode="eval").body, row)


def show_of(source, tree, row):
    try:
        value = Evaluation(source, row).value(tree)
        if isinstance(value, float):
            finite(value)
        return show(value)
    except (Fault, ZeroDivisionError):
        return "fault"
    except OverflowError as error:
        too_large = "result" in str(error) or "rounded value" in str(error)
        return "fault" if too_large else "open"


def main():
    given = {}
    exec(sys.stdin.read(), globals(), given)
    for source in given["expressions"]:
        tree = ast.parse(source, mode="eval").body
        for row in given["rows"]:
            print(show_of(source, tree, row))


if __name__ == "__main__":
    main()
