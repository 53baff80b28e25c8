"""Aggregates of ten million children, to the cent."""

import os

import numpy

from .tool import columns

ORDERS, ITEMS = 2_500_000, 10_000_000


def judge(tool):
    def total(name, function, **more):
        return {"name": name, "type": "aggregate", "of": "items.amount", "function": function, **more}

    orders = [
        {"name": "id", "type": "id"},
        total("total", "sum"),
        total("items", "count"),
        total("least", "min"),
        total("most", "max"),
        total("mean", "avg", round=10),
        total("large", "sum", where="amount > 500 and status == 'paid'"),
    ]
    items = [
        {"name": "order_id"},
        {"name": "amount", "type": "decimal", "scale": 2, "distribution": "lognormal", "mean": 4, "sigma": 1.5, "min": 0.01, "max": 99999.99},
        {"name": "status", "type": "categorical", "categories": {"paid": 3, "returned": 1}},
    ]
    link = {"parent_table": "orders", "parent_key": "id", "child_table": "items", "child_key": "order_id", "max_children": 12}
    schema = {
        "dataset": "d",
        "seed": 9,
        "tables": {"orders": {"rows": ORDERS, "columns": orders}, "items": {"rows": ITEMS, "columns": items}},
        "relationships": [link],
    }
    out = tool.generate("totals", schema)
    made = columns(out, "orders", kind=None)
    found = columns(out, "items", ["order_id", "amount"])
    paid = columns(out, "items", ["status"], kind="U8")["status"] == "paid"
    os.remove(os.path.join(out, "items.csv"))
    order = found["order_id"].astype(int) - 1
    cents = numpy.rint(found["amount"] * 100).astype(numpy.int64)
    count = numpy.bincount(order, minlength=ORDERS)
    sums, large = numpy.zeros(ORDERS, dtype=numpy.int64), numpy.zeros(ORDERS, dtype=numpy.int64)
    numpy.add.at(sums, order, cents)
    numpy.add.at(large, order[paid & (cents > 50000)], cents[paid & (cents > 50000)])
    least, most = numpy.full(ORDERS, 10**12), numpy.zeros(ORDERS, dtype=numpy.int64)
    numpy.minimum.at(least, order, cents)
    numpy.maximum.at(most, order, cents)
    some = count > 0
    checks = {
        "total": (made["total"] * 100, sums, some | True),
        "items": (made["items"], count, some | True),
        "large": (made["large"] * 100, large, some | True),
        "least": (made["least"] * 100, least, some),
        "most": (made["most"] * 100, most, some),
    }
    problems = []
    for name, (is_, ought, which) in checks.items():
        off = (numpy.rint(is_[which]).astype(numpy.int64) != ought[which]).sum()
        if off:
            problems.append(f"{name}: {off} of {ORDERS} differ")
    for name in ("least", "most", "mean"):
        if not numpy.array_equal(numpy.isnan(made[name]), ~some):
            problems.append(f"{name}: null elsewhere than where there are no items")
    if numpy.abs(made["mean"][some] - sums[some] / 100 / count[some]).max() > 1e-9:
        problems.append("mean is off")
    print(f"  {count.sum():,} items, {(~some).sum():,} orders without one, {sums.sum() / 100:,.2f} in all")
    return problems
