"""Runs datagen and reads the CSV that it wrote."""

import csv
import json
import os
import subprocess
import tempfile

import numpy

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), *[".."] * 5))


class Tool:
    """A folder of its own for what is generated; `with Tool() as tool` deletes it."""

    def __init__(self):
        self.held = tempfile.TemporaryDirectory(prefix="datagen-at-size-")
        self.folder = self.held.name

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.held.cleanup()

    def run(self, *arguments):
        command = [os.path.join(ROOT, "scripts", "datagen"), *[str(a) for a in arguments]]
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr}")
        return done.stdout

    def schema(self, name, schema):
        path = os.path.join(self.folder, name + ".json")
        with open(path, "w", encoding="utf-8") as file:
            json.dump(schema, file)
        return path

    def generate(self, name, schema, *options):
        """The folder of the CSV files."""
        out = os.path.join(self.folder, name)
        path = self.schema(name, schema)
        self.run("generate", "--schema", path, "--format", "csv", "--out", out, "--profile", "fast", "--quiet", "--overwrite", *options)
        return out


def header(path):
    with open(path, encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def columns(folder, table, wanted=None, kind=float):
    """Columns of a table of numbers by name; a missing one is NaN."""
    path = os.path.join(folder, table + ".csv")
    names = header(path)
    wanted = wanted or names
    places = [names.index(w) for w in wanted]
    converters = {p: (lambda text: float(text) if text else numpy.nan) for p in places} if kind is None else None
    values = numpy.loadtxt(
        path, delimiter=",", skiprows=1, usecols=places, ndmin=2, dtype=float if kind is None else kind, converters=converters, quotechar='"'
    )
    return {name: values[:, i] for i, name in enumerate(wanted)}


def lines(folder, table):
    """All rows as dictionaries."""
    with open(os.path.join(folder, table + ".csv"), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
