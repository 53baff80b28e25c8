"""A schema as the judges see it: plain dictionaries plus the few things that must be followed through relationships."""

import json
import re

SUFFIX = {"": 1, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}


def names(key):
    """The columns of a key of one or of several."""
    return [key] if isinstance(key, str) else key


class Model:
    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self.schema = json.load(file)
        self.tables = self.schema["tables"]
        self.relationships = [one for r in self.schema.get("relationships", []) for one in self.targets(r)] + list(self.references())

    @staticmethod
    def targets(r):
        """A relationship, or those of a polymorphic one, each of the children of one type."""
        if "polymorphic" not in r:
            return [r]
        outer = {key: value for key, value in r.items() if key != "polymorphic"}
        column = r["polymorphic"]["type_column"]
        return [{**outer, **target, "of_type": (column, value)} for value, target in r["polymorphic"]["targets"].items()]

    def references(self):
        """Columns of the type reference, as the relationships that they are short for."""
        for table, declared in self.tables.items():
            for column in declared["columns"]:
                if column.get("type") == "reference":
                    parent, _, key = column["to"].rpartition(".")
                    yield {**column, "parent_table": parent, "parent_key": key, "child_table": table, "child_key": column["name"]}

    def rows(self, table):
        """How many clean rows a table has."""
        rows = self.tables[table].get("rows", 100)
        if isinstance(rows, int):
            return rows
        match = re.fullmatch(r"([0-9.]+)([KMBT]?)", rows.replace("_", ""))
        return round(float(match[1]) * SUFFIX[match[2]])

    def columns(self, table):
        """The columns that are written."""
        return [c for c in self.tables[table]["columns"] if not c.get("hidden")]

    def column(self, table, name):
        return next(c for c in self.tables[table]["columns"] if c["name"] == name)

    def source(self, table, name):
        """The column that generates a column's values: itself, or its parent's where a relationship carries it."""
        for r in self.relationships:
            if r["child_table"] != table:
                continue
            for child, parent in zip(names(r["child_key"]), names(r["parent_key"])):
                if child == name:
                    return self.source(r["parent_table"], parent)
            for parent, child in r.get("lookup_columns", {}).items():
                if child == name:
                    return self.source(r["parent_table"], parent)
        return self.column(table, name)

    def derived(self, table, name):
        """Whether a relationship carries the column's values."""
        return self.source(table, name) is not self.column(table, name)

    def type(self, table, name):
        column = self.source(table, name)
        if "computed" in column:
            return "computed"
        return column.get("type", "string")

    def corruption(self, table):
        return self.tables[table].get("corruption", {})

    def duplicates(self, table):
        return int(self.rows(table) * self.corruption(table).get("duplicate_rate", 0))
