"""What must hold of a dataset. Each rule yields one sentence for each thing that is wrong."""

import re
from collections import Counter
from datetime import datetime

from oracle import calendar
from oracle.artifact import Unreadable, convert, convert_like
from oracle.expression import Recomputation, recomputable

EXAMPLES = 3


def judge(model, data, clean):
    """All rules; those that dirt may break only where `clean`."""
    missing = list(tables_and_columns(model, data))
    yield from missing
    if missing:
        return
    for table in model.tables:
        yield from row_count(model, data, table, clean)
        if clean:
            for column in data[table]:
                if "." not in column:
                    yield from column_rules(model, data, table, column)
            yield from composite_keys(model, data, table)
    for relationship in model.relationships:
        yield from foreign_key(model, data, relationship)
        yield from fan_out(model, data, relationship)
        if clean:
            yield from lookups(data, relationship)
    if clean:
        for table in model.tables:
            yield from computed(model, data, table)
        for table in model.tables:
            yield from aggregates(model, data, table)


def tables_and_columns(model, data):
    for table in model.tables:
        if table not in data:
            yield f"{table}: the table is missing"
            continue
        expected = []
        for column in model.columns(table):
            if column.get("type") == "object":
                expected += [column["name"] + "." + f["name"] for f in column["fields"]]
            else:
                expected.append(column["name"])
        partitions = model.tables[table].get("partition_by", [])
        found = list(data[table])
        if partitions:
            expected, found = sorted(expected), sorted(found)
        if expected != found:
            yield f"{table}: columns are {found}, declared are {expected}"


def length(data, table):
    return len(next(iter(data[table].values())))


def row_count(model, data, table, clean):
    expected = model.rows(table) + (0 if clean else model.duplicates(table))
    if length(data, table) != expected:
        yield f"{table}: {length(data, table)} rows, declared are {expected}"


def column_rules(model, data, table, name):
    place = f"{table}.{name}"
    declared = model.column(table, name)
    source = model.source(table, name)
    promises = declared.get("constraints", {})
    values = data[table][name]
    for row, value in first(values, lambda v: isinstance(v, Unreadable)):
        yield f"{place} row {row}: {value!r} is not of its type"
    values = [None if isinstance(v, Unreadable) else v for v in data[table][name]]
    present = [v for v in values if v is not None]
    if promises.get("not_null") or promises.get("primary_key"):
        for row, _ in first(values, lambda v: v is None):
            yield f"{place} row {row}: null"
    if promises.get("unique") or promises.get("primary_key") or source.get("type") == "id" and source is declared and "same_per" not in declared:
        for value, count in Counter(present).most_common(1):
            if count > 1:
                yield f"{place}: {value!r} stands {count} times"
    kind = source.get("type")
    if kind in ("date", "datetime"):
        zone = calendar.zone(model.schema, source)
        yield from within(place, values, source.get("start"), source.get("end"), zone, whole_days=True)
        yield from calendar.judge(place, source, values, zone)
    elif kind in ("integer", "float"):
        yield from within(place, values, source.get("min"), source.get("max"))
        if kind == "float":
            digits = source.get("round", 2)
            for row, value in first(values, lambda v: v is not None and round(v, digits) != v):
                yield f"{place} row {row}: {value} has more than {digits} digits"
    yield from within(place, values, promises.get("min"), promises.get("max"), calendar.zone(model.schema, source))
    allowed = promises.get("allowed", promises.get("allowed_values")) or source.get("categories")
    if allowed:
        if kind in ("date", "datetime"):
            # As the cells are read.
            allowed = [convert(kind, text) for text in allowed]
        if kind == "duration" and any(isinstance(v, int) for v in present):
            # As Parquet has them.
            allowed = [calendar.microseconds(text) for text in allowed]
        for row, value in first(values, lambda v: v is not None and v not in allowed):
            yield f"{place} row {row}: {value!r} is not one of {allowed}"
    if "pattern" in promises:
        pattern = re.compile(promises["pattern"])
        for row, value in first(values, lambda v: v is not None and not pattern.fullmatch(v)):
            yield f"{place} row {row}: {value!r} doesn't match"
    if promises.get("monotonic_increasing"):
        strict = promises.get("unique")
        for row in range(1, len(values)):
            if values[row] < values[row - 1] or strict and values[row] == values[row - 1]:
                yield f"{place} row {row}: {values[row]} after {values[row - 1]}"
                break
    if kind == "constant":
        constant = source["value"]
        for row, value in first(values, lambda v: convert_like(constant, v) != constant and v is not None):
            yield f"{place} row {row}: {value!r} is not the constant"
    if kind == "string_pattern":
        for row, value in enumerate(values if source is declared else []):
            expected = f"{source.get('prefix', 'item')}{row + 1:0{source.get('width', 5)}d}"
            if value != expected:
                yield f"{place} row {row}: {value!r}, expected {expected!r}"
                break


def composite_keys(model, data, table):
    declared = model.tables[table]
    keys = [declared.get("primary_key", [])] + declared.get("unique", [])
    for key in keys:
        names = [key] if isinstance(key, str) else key
        for values, count in Counter(zip(*(data[table][n] for n in names))).most_common(1):
            if count > 1:
                yield f"{table}: {dict(zip(names, values))} stands {count} times"


def within(place, values, low, high, zone=None, whole_days=False):
    end = parse_bound(values, high, zone)
    if whole_days and isinstance(end, datetime) and len(high.strip()) == len("2024-01-31"):
        # A date as the end means all of that day.
        end = calendar.moment(high + "T23:59:59.999999", zone)
    low, high = parse_bound(values, low, zone), end
    if low is not None:
        for row, value in first(values, lambda v: v is not None and v < low):
            yield f"{place} row {row}: {value} is below {low}"
    if high is not None:
        for row, value in first(values, lambda v: v is not None and v > high):
            yield f"{place} row {row}: {value} is above {high}"


def parse_bound(values, bound, zone=None):
    if not isinstance(bound, str):
        return bound
    moment = calendar.moment(bound, zone)
    if any(isinstance(v, datetime) for v in values):
        return moment
    return datetime.fromisoformat(bound.replace("Z", "+00:00")).date()


def first(values, wrong):
    found = []
    for row, value in enumerate(values):
        if wrong(value):
            found.append((row, value))
            if len(found) == EXAMPLES:
                break
    return found


def members(data, r, rows=None):
    """The columns of a relationship's children: all of them, or those of a type, among the first rows."""
    child = {name: cells[:rows] for name, cells in data[r["child_table"]].items()}
    if "of_type" not in r:
        return child
    column, value = r["of_type"]
    here = [row for row, cell in enumerate(child[column]) if str(cell) == value]
    return {name: [cells[row] for row in here] for name, cells in child.items()}


def key_of(columns, key):
    """A key's values: of one column, or tuples of several, which are null where one of them is."""
    if isinstance(key, str):
        return columns[key]
    return [None if None in values else values for values in zip(*(columns[name] for name in key))]


def foreign_key(model, data, r):
    child, parent = members(data, r), data[r["parent_table"]]
    keys = set(key_of(parent, r["parent_key"]))
    orphans = r.get("null_probability", 0) > 0 or "hierarchy" in r
    for row, value in first(key_of(child, r["child_key"]), lambda v: v not in keys and not (orphans and v is None)):
        yield f"{r['child_table']}.{r['child_key']} row {row}: {value!r} is no {r['parent_table']}.{r['parent_key']}"
    clean = key_of(members(data, r, model.rows(r["child_table"])), r["child_key"])
    rows = len(clean)
    nulls = sum(1 for key in clean if key is None)
    blocks = rows // r["stable"]["children"] if "stable" in r else 1
    wanted = r["hierarchy"]["roots"] * blocks if "hierarchy" in r else rows * r.get("null_probability", 0)
    if abs(nulls - wanted) > 0.5:
        yield f"{r['child_table']}.{r['child_key']}: {nulls} have no parent, declared are {wanted}"


def fan_out(model, data, r):
    parent = data[r["parent_table"]]
    clean_children = model.rows(r["child_table"])
    counts = Counter(key_of(members(data, r, clean_children), r["child_key"]))
    low = r.get("min_children", 0)
    high = r.get("max_children", clean_children)
    for key in key_of(parent, r["parent_key"])[: model.rows(r["parent_table"])]:
        if not low <= counts[key] <= high:
            yield f"{r['parent_table']} {key!r} has {counts[key]} {r['child_table']}, declared are {low} to {high}"
            return


def lookups(data, r):
    child, parent = members(data, r), data[r["parent_table"]]
    row_of = {key: row for row, key in enumerate(key_of(parent, r["parent_key"]))}
    for source, target in r.get("lookup_columns", {}).items():
        if source not in parent or target not in child:
            # Hidden ones aren't written.
            continue
        for row, key in enumerate(key_of(child, r["child_key"])):
            if key not in row_of:
                continue
            expected = parent[source][row_of[key]]
            if child[target][row] != expected:
                yield f"{r['child_table']}.{target} row {row}: {child[target][row]!r}, its parent has {expected!r}"
                break


def computed(model, data, table):
    columns = data[table]
    for column in model.columns(table):
        text = column.get("computed")
        if text is None or not recomputable(str(text)):
            continue
        expression = Recomputation(text)
        names = list(dict.fromkeys(expression.names))
        zones = [calendar.zone(model.schema, model.source(table, n)) if model.type(table, n) == "datetime" else None for n in names]
        # Decimals are exact to their digits, but floats here.
        decimals = any(model.type(table, n) == "decimal" for n in names)
        # Columns that are computed themselves are read as the type that they were computed to.
        for row, cells in enumerate(zip(*(columns[n] for n in names)) if names else [()] * length(data, table)):
            # Expressions read what a zone's clocks show.
            cells = [calendar.clock(cell, zone) for cell, zone in zip(cells, zones)]
            bounds = expression.bounds(dict(zip(names, cells)))
            found = columns[column["name"]][row]
            if bounds is None:
                continue
            low, high = bounds
            if decimals and isinstance(low, float):
                low, high = low - abs(low) * 1e-12, high + abs(high) * 1e-12
            found = convert_like(low, found)
            columns[column["name"]][row] = found
            if found is None or isinstance(found, Unreadable) or not low <= found <= high:
                wanted = repr(low) if low == high else f"{low} to {high}"
                yield f"{table}.{column['name']} row {row}: {found!r}, computed anew {wanted}"
                break


def aggregates(model, data, table):
    """What children add up to, for aggregates of all children over the only relationship there is."""
    for column in model.columns(table):
        if column.get("type") != "aggregate" or "where" in column:
            continue
        child, _, name = column["of"].partition(".")
        between = [r for r in model.relationships if (r["parent_table"], r["child_table"]) == (table, child)]
        if len(between) != 1:
            continue
        children = {}
        rows = members(data, between[0])
        keys = key_of(rows, between[0]["child_key"])
        for key, value in zip(keys, rows[name] if name else keys):
            if key is not None and value is not None:
                children.setdefault(key, []).append(value)
        for row, key in enumerate(key_of(data[table], between[0]["parent_key"])):
            found, expected = data[table][column["name"]][row], aggregate(column, children.get(key, []))
            if found != expected and (expected is None or found is None or abs(found - expected) > column_error(column)):
                yield f"{table}.{column['name']} row {row}: {found!r}, its children have {expected!r}"
                break


def aggregate(column, values):
    if column["function"] == "count":
        return len(values)
    if column["function"] in ("sum", "avg") and values:
        values = [float(value) for value in values]
    if not values:
        return 0 if column["function"] == "sum" else None
    return {"sum": sum, "min": min, "max": max, "avg": lambda v: sum(v) / len(v)}[column["function"]](values)


def column_error(column):
    """Sums of doubles go wrong in Python by less than half of the last digit; a mean is rounded."""
    return 0.5 * 10 ** -column["round"] + 1e-9 if "round" in column else 1e-6
