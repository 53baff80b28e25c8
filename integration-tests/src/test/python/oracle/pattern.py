"""Reads what a column's `format` wrote back into the text that is written without one."""

import re
from datetime import datetime
from decimal import Decimal

ENGLISH = "January February March April May June July August September October November December".split()
GERMAN = "Januar Februar M\u00e4rz April Mai Juni Juli August September Oktober November Dezember".split()
MONTHS = {name: i + 1 for names in (ENGLISH, GERMAN) for i, name in enumerate(names)}
SHORT = {name[:3]: i + 1 for i, name in enumerate(ENGLISH)}

FIELDS = {
    "y": r"(?P<y>\d{4})", "M": r"(?P<M>\d{1,2})", "MMM": r"(?P<b>[^\W\d]+)", "d": r"(?P<d>\d{1,2})",
    "E": r"[^\W\d]+", "H": r"(?P<H>\d+)", "h": r"(?P<h>\d+)", "m": r"(?P<m>\d+)", "s": r"(?P<s>\d+)",
    "S": r"(?P<S>\d+)", "a": r"(?P<a>AM|PM)", "Z": r"(?P<Z>[+-]\d{4})",
}


def value_of(kind, pattern, text):
    """The text without a format, or None where this text can't have been written by it."""
    if not isinstance(text, str):
        return None
    # Quotes apart, a pattern of letters is for dates and times, one of 0 and # for numbers.
    if re.search(r"[0#]", re.sub(r"'[^']*'", "", pattern)):
        return number(pattern, text)
    found = re.fullmatch(expression(pattern), text)
    if found is None:
        return None
    return duration(found) if kind == "duration" else moment(found.groupdict())


def number(pattern, text):
    half, _, negative = pattern.partition(";")
    for form, sign in ((half, 1), (negative or "-" + half, -1)):
        outside = "".join(p if i % 2 == 0 else re.sub("[0#,.]", "", p) for i, p in enumerate(form.split("'")))
        before, digits, behind = re.fullmatch(r"([^0#]*)([0#,.]+)(.*)", outside, re.S).groups()
        rest = re.fullmatch(re.escape(before) + r"([0-9,]*\.?[0-9]*)" + re.escape(behind), text)
        if rest:
            value = sign * Decimal(rest.group(1).replace(",", ""))
            return format((value / 100 if "%" in behind else value).normalize(), "f")
    return None


def expression(pattern):
    """A regular expression for the texts of a date pattern."""
    out = ""
    for quoted, letters, other in re.findall(r"'([^']*)'|([A-Za-z]+)|(.)", pattern, re.S):
        if letters:
            for run in re.finditer(r"(.)\1*", letters):
                key = "MMM" if run.group().startswith("MMM") else run.group(1)
                out += FIELDS[key]
        else:
            out += re.escape(quoted or other)
    return out


def moment(f):
    hour = int(f.get("H") or 0)
    if f.get("a"):
        hour = int(f["h"]) % 12 + (12 if f["a"] == "PM" else 0)
    time = f"{hour:02d}:{int(f.get('m') or 0):02d}:{int(f.get('s') or 0):02d}"
    if not f.get("y"):
        return time
    month = int(f["M"]) if f.get("M") else MONTHS.get(f["b"]) or SHORT[f["b"]]
    day = datetime(int(f["y"]), month, int(f["d"])).date().isoformat()
    return f"{day}T{time}{f['Z'][:3]}:{f['Z'][3:]}" if f.get("Z") else day


def duration(found):
    f = {k: int(v) for k, v in found.groupdict().items() if v}
    text = "P" + (f"{f['d']}D" if f.get("d") else "") + "T"
    text += "".join(f"{f[k]}{k.upper()}" for k in "Hms" if f.get(k))
    return text.rstrip("T") if len(text) > 2 else "PT0S"
