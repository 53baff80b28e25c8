# Evaluates expressions in Python: reads rows and expressions as Python source from standard input,
# writes for each expression and row a line: its kind, a blank, its value.
import math
import sys


def concat(*values):
    return "".join(str(v) for v in values)


def substr(text, start, length=None):
    first = max(0, start + len(text)) if start < 0 else start
    return text[first:] if length is None else text[first : first + max(0, length)]


def pad(value, width, fill=" ", side="left"):
    text = str(value)
    return text.rjust(width, fill) if side == "left" else text.ljust(width, fill)


FUNCTIONS = {
    "concat": concat,
    "substr": substr,
    "pad": pad,
    "floor": math.floor,
    "ceil": math.ceil,
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "length": len,
    "lower": str.lower,
    "upper": str.upper,
    "title": str.title,
    "replace": lambda text, old, new: text.replace(old, new) if old else text,
    "contains": lambda text, part: part in text,
    "starts_with": str.startswith,
    "ends_with": str.endswith,
}


def show(value):
    if isinstance(value, bool):
        return "b " + str(value).lower()
    if isinstance(value, int):
        return "i " + str(value)
    if isinstance(value, float):
        return "f " + value.hex()
    if isinstance(value, str):
        return "s " + value.encode("utf-8").hex()
    return "e " + type(value).__name__


def main():
    given = {}
    exec(sys.stdin.read(), given)
    for text in given["expressions"]:
        code = compile(text, "expression", "eval")
        for row in given["rows"]:
            try:
                print(show(eval(code, FUNCTIONS, row)))
            except (ArithmeticError, ValueError) as error:
                print("e " + type(error).__name__)


main()
