"""Tests of the judges: good data pass, and each rule has seen data that break it. Run: python3 -m unittest test_judges"""

import copy
import unittest
from datetime import date

from judge_distributions import bins, deviation
from mutate import other, split
from oracle import rules
from oracle.model import Model

SCHEMA = {
    "tables": {
        "orders": {
            "rows": 3,
            "unique": [["day", "state"]],
            "columns": [
                {"name": "id", "type": "id", "constraints": {"primary_key": True}},
                {"name": "day", "type": "date", "start": "2024-01-01", "end": "2024-01-31"},
                {"name": "state", "type": "categorical", "categories": ["open", "done"]},
            ],
        },
        "items": {
            "rows": 4,
            "corruption": {"duplicate_rate": 0.25},
            "columns": [
                {"name": "order_id"},
                {"name": "order_state"},
                {"name": "price", "type": "float", "min": 1, "max": 9, "constraints": {"not_null": True}},
                {"name": "count", "type": "integer", "constraints": {"unique": True, "monotonic_increasing": True}},
                {"name": "code", "type": "string_pattern", "prefix": "C", "width": 3, "constraints": {"pattern": "C[0-9]+"}},
                {"name": "total", "computed": "round(price * count, 2)"},
                {"name": "due", "computed": "rand_days_after(date(2024, 1, 1), 2, 4)"},
            ],
        },
    },
    "relationships": [
        {
            "parent_table": "orders", "parent_key": "id", "child_table": "items", "child_key": "order_id",
            "min_children": 1, "max_children": 2, "lookup_columns": {"state": "order_state"},
        }
    ],
}

GOOD = {
    "orders": {"id": [1, 2, 3], "day": [date(2024, 1, d) for d in (1, 31, 7)], "state": ["open", "done", "done"]},
    "items": {
        "order_id": [1, 2, 3, 1],
        "order_state": ["open", "done", "done", "open"],
        "price": [1.0, 2.5, 9.0, 1.25],
        "count": [1, 2, 3, 10],
        "code": ["C001", "C002", "C003", "C004"],
        "total": ["1.0", "5.0", "27.0", "12.5"],
        "due": ["2024-01-03", "2024-01-05", "2024-01-04", "2024-01-03"],
    },
}

BAD = [
    ("orders", "id", 2, 1),
    ("orders", "id", 2, None),
    ("orders", "day", 0, date(2023, 12, 31)),
    ("orders", "state", 0, "new"),
    ("orders", "day", 2, date(2024, 1, 31)),
    ("items", "order_id", 0, 2),
    ("items", "order_id", 0, 9),
    ("items", "order_state", 0, "done"),
    ("items", "price", 0, None),
    ("items", "price", 0, 0.99),
    ("items", "price", 0, 1.001),
    ("items", "count", 3, 3),
    ("items", "count", 3, 2),
    ("items", "code", 1, "C003"),
    ("items", "code", 1, "X002"),
    ("items", "total", 1, "5.01"),
    ("items", "due", 1, "2024-01-06"),
    ("items", "due", 1, "2024-01-02"),
]


class Rules(unittest.TestCase):
    def judge(self, data, clean=True):
        model = Model.__new__(Model)
        model.schema = SCHEMA
        model.tables = SCHEMA["tables"]
        model.relationships = SCHEMA["relationships"]
        return list(rules.judge(model, copy.deepcopy(data), clean))

    def test_good_data_pass(self):
        self.assertEqual([], self.judge(GOOD))

    def test_each_bad_cell_is_found_in_its_column(self):
        for table, column, row, value in BAD:
            with self.subTest(f"{table}.{column} = {value!r}"):
                data = copy.deepcopy(GOOD)
                data[table][column][row] = value
                self.assertTrue(any(table in p for p in self.judge(data)))

    def test_missing_rows_columns_and_tables_are_found(self):
        for damage in (
            lambda d: d.pop("items"),
            lambda d: d["items"].pop("code"),
            lambda d: [c.pop() for c in d["orders"].values()],
        ):
            data = copy.deepcopy(GOOD)
            damage(data)
            with self.subTest():
                self.assertTrue(self.judge(data))

    def test_dirty_data_have_their_duplicates(self):
        self.assertTrue(self.judge(GOOD, clean=False))
        data = copy.deepcopy(GOOD)
        for column in data["items"].values():
            column.append(column[1])
        self.assertEqual([], self.judge(data, clean=False))


class Distributions(unittest.TestCase):
    def test_a_fair_die_passes_and_a_heap_at_the_bound_does_not(self):
        column = {"name": "x", "type": "integer", "min": 1, "max": 6}
        fair = [1 + i % 6 for i in range(6000)]
        self.assertLess(deviation(*bins(column, fair)), 0)
        heap = fair + [6] * 300
        self.assertGreater(deviation(*bins(column, heap)), 4.5)

    def test_a_clamped_normal_does_not_pass_for_a_truncated_one(self):
        import random

        draw = random.Random(1)
        column = {"name": "x", "type": "integer", "distribution": "normal", "mean": 41, "std": 16, "min": 18, "max": 90}
        drawn = [round(draw.gauss(41, 16)) for _ in range(50000)]
        truncated = [v for v in drawn if 18 <= v <= 90]
        self.assertLess(deviation(*bins(column, truncated)), 4)
        clamped = [min(90, max(18, v)) for v in drawn]
        self.assertGreater(deviation(*bins(column, clamped)), 20)

    def test_a_truncated_lognormal_with_cents_passes(self):
        import random

        draw = random.Random(2)
        column = {"name": "x", "type": "float", "distribution": "lognormal", "mean": 3.1, "sigma": 0.8, "min": 0.99, "max": 150, "round": 2}
        drawn = [draw.lognormvariate(3.1, 0.8) for _ in range(50000)]
        self.assertLess(deviation(*bins(column, [round(v, 2) for v in drawn if 0.985 <= v < 150.005])), 4)
        self.assertGreater(deviation(*bins(column, [round(v + 0.5, 2) for v in drawn if 0.985 <= v < 149])), 4.5)


class Mutations(unittest.TestCase):
    def test_fields_are_split_with_their_quotes(self):
        self.assertEqual(['1', '"a ""b"", c"', '', 'x', ''], split('1,"a ""b"", c",,x,'))

    def test_another_value_is_of_the_same_kind(self):
        pairs = [("7", "8"), ("1.50", "2.50"), ("true", "false"), ("2024-01-31", "2024-02-01"), ('"a,b"', '"a,bx"'), (3, 4), ("D01", "D01x")]
        for value, expected in pairs:
            self.assertEqual(expected, other(value))


if __name__ == "__main__":
    unittest.main()
