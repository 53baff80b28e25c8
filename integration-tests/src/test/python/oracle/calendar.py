"""Hours, weekdays and months that have weights, and business hours: whether values are where these allow, and as often."""

import re
from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
LIMIT = 5
ENOUGH = 200


def zone(schema, column):
    """A column's zone, or None for UTC."""
    name = column.get("timezone", schema.get("timezone", "UTC"))
    return None if name == "UTC" else ZoneInfo(name)


def moment(text, in_zone):
    """A moment as schemas write it: in UTC and without a zone."""
    parsed = datetime.fromisoformat(text.replace("Z", "+00:00"))
    if parsed.tzinfo is None:
        parsed = parsed.replace(tzinfo=in_zone or timezone.utc)
    return parsed.astimezone(timezone.utc).replace(tzinfo=None)


def clock(value, in_zone):
    """What clocks show at a moment."""
    return value if in_zone is None or not isinstance(value, datetime) else value.replace(tzinfo=timezone.utc).astimezone(in_zone).replace(tzinfo=None)


def judge(place, column, values, in_zone=None):
    """A sentence for each value that has no weight, and one where weekdays and hours aren't as frequent as declared."""
    weights = column.get("weights")
    if not isinstance(weights, dict) and not opening(column):
        return
    present = [(row, v) for row, v in enumerate(values) if isinstance(v, (date, datetime))]
    present = [(row, clock(v, in_zone)) for row, v in present]
    outside = [(row, v) for row, v in present if weight(column, v) == 0]
    for row, value in outside[:3]:
        yield f"{place} row {row}: {value} has no weight"
    if not outside and len(present) >= ENOUGH and not column.get("distribution") and not shaped(column):
        for name, key in (("weekday", lambda v: v.weekday()), ("hour", lambda v: v.hour if isinstance(v, datetime) else 0)):
            z = deviation(column, [v for _, v in present], key, in_zone)
            if z > LIMIT:
                yield f"{place}: by {name} {z:.1f} standard deviations off its weights"


def shaped(column):
    """Whether another column or other rows have a say, too."""
    promises = column.get("constraints", {})
    return "start" not in column or "end" not in column or any(k in promises for k in ("after", "before", "min", "max"))


def opening(column):
    """(from, to, days) or None."""
    declared = column.get("business_hours", column.get("business_days"))
    if not declared:
        return None
    if declared is True:
        declared = {}
    if isinstance(declared, list):
        declared = {"days": declared}
    hours = ("09:00", "17:00") if "business_hours" in column else ("00:00", "24:00")
    return declared.get("from", hours[0]), declared.get("to", hours[1]), declared.get("days", WEEKDAYS[:5])


def weight(column, value):
    hours = opening(column)
    if hours:
        shown = f"{value:%H:%M}"
        if WEEKDAYS[value.weekday()] not in hours[2] or not hours[0] <= shown < hours[1]:
            return 0
    weights = column.get("weights", {})
    hour = value.hour if isinstance(value, datetime) else 0
    return one(weights.get("hour"), hour, str(hour)) * one(weights.get("weekday"), value.weekday(), WEEKDAYS[value.weekday()]) * one(weights.get("month"), value.month - 1, MONTHS[value.month - 1])


def one(weights, place, name):
    if weights is None:
        return 1
    return weights[place] if isinstance(weights, list) else weights.get(name, 1)


def deviation(column, values, key, in_zone):
    """Chi-square of the values' weekdays or hours as a normal score, against minutes or days counted one by one."""
    expected, observed = {}, {}
    for each in moments(column, values, in_zone):
        expected[key(each)] = expected.get(key(each), 0) + weight(column, each)
    for value in values:
        observed[key(value)] = observed.get(key(value), 0) + 1
    total = sum(expected.values())
    cells = [(observed.get(k, 0), e / total * len(values)) for k, e in expected.items() if e / total * len(values) >= 5]
    if len(cells) < 2:
        return 0
    chi, freedom = sum((o - e) ** 2 / e for o, e in cells), len(cells) - 1
    return ((chi / freedom) ** (1 / 3) - (1 - 2 / (9 * freedom))) / (2 / (9 * freedom)) ** 0.5


def moments(column, values, in_zone):
    """All days, or all half hours, from start to end."""
    dates = not isinstance(values[0], datetime)
    whole = "T23:59:00" if len(column["end"]) == 10 else ""
    start, end = moment(column["start"], in_zone), moment(column["end"] + whole, in_zone)
    step = timedelta(days=1) if dates else timedelta(minutes=30)
    while start <= end:
        yield start.date() if dates else clock(start, in_zone)
        start += step


def microseconds(text):
    """Of an ISO duration of days, hours, minutes and seconds."""
    parts = re.fullmatch(r"(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?", text).groups()
    whole = timedelta(days=int(parts[1] or 0), hours=int(parts[2] or 0), minutes=int(parts[3] or 0), seconds=float(parts[4] or 0))
    return (-1 if parts[0] else 1) * (whole // timedelta(microseconds=1))
