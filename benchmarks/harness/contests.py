"""Who makes what beside datagen: equal columns, equal rows, each in the fastest way that its documentation shows."""

import dataclasses
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

from . import datagen, series, workloads

PEER_JOBS = datagen.ROOT / "benchmarks/peer-jobs"
JOBS = "io.datagen.benchmark.peer."


@dataclass
class Contest:
    name: str
    title: str
    workload: workloads.Workload
    format: str
    scale: float
    peers: list = field(default_factory=list)  # functions of (contest, scale, output, threads) that give a job, or None where it can't run
    file: str = ""  # the ending of what is written; a folder where it is empty
    null: bool = False  # whether it goes to /dev/null when it is measured

    def output(self, scratch, side):
        return scratch / (f"{side}.{self.file}" if self.file else side)

    def sides(self, scale, scratch, null, threads=1):
        """datagen first. Those that can't run here are left out."""
        found = []
        for number, make in enumerate([ours, *self.peers]):
            found.append(make(self, scale, None if null else self.output(scratch, f"side{number}"), threads))
        return [job for job in found if job]


def build():
    """Fetches and compiles the peers, if they aren't there."""
    if not (PEER_JOBS / "target/lib").is_dir():
        subprocess.run(["mvn", "-q", "-Dquick", "-f", PEER_JOBS, "package"], check=True)


def java(job, *arguments):
    target = PEER_JOBS / "target"
    return ["java", "-cp", f"{target}/peer-jobs.jar:{target}/lib/*", JOBS + job, *map(str, arguments)]


def rows(contest, scale):
    return contest.workload.rows_at(scale)


def ours(contest, scale, output, threads):
    null = output is None
    command = datagen.generate(contest.workload, contest.format, "-" if null else output, scale, threads)
    return series.Job("datagen", command, rows(contest, scale), output=output)


def duckdb(contest, scale, output, threads):
    """The script's parameter is the rows of its one table, or the scale of all."""
    script = datagen.WORKLOADS / f"{contest.workload.name}.duckdb.sql"
    count = rows(contest, scale) if contest.workload.table else round(scale)
    command = java("DuckDbCopy", script, count, contest.format, output or "/dev/null", threads)
    before = None if output is None or contest.file else lambda: output.mkdir(parents=True)
    return series.Job("DuckDB", command, rows(contest, scale), output=output, before=before)


def datafaker(contest, scale, output, _):
    return series.Job("Datafaker", java("DatafakerCsv", rows(contest, scale), output or "/dev/null"), rows(contest, scale), output=output)


def tpch(contest, scale, output, _):
    return series.Job("Trino's TPC-H", java("TpchLineitem", rows(contest, scale), output or "/dev/null"), rows(contest, scale), output=output)


def sqlite_jdbc(contest, scale, output, _):
    return series.Job("sqlite-jdbc, batches", java("SqliteInserts", rows(contest, scale), output), rows(contest, scale), output=output)


def sqlite_select(contest, scale, output, _):
    """All in C: rows made and inserted by one statement, indexes afterwards."""
    script = (datagen.WORKLOADS / f"{contest.workload.name}.sqlite.sql").read_text().replace("${rows}", str(rows(contest, scale)))
    return shell("sqlite3, INSERT ... SELECT", script, contest, scale, output)


def sqlite_import(contest, scale, output, _):
    """From CSV that datagen made before: typed tables, the shell's .import, then indexes."""
    script = (datagen.WORKLOADS / f"{contest.workload.name}.sqlite.sql").read_text()
    csv = output.parent / f"import-{contest.name}-{scale:g}"
    if not csv.exists():
        subprocess.run(datagen.generate(contest.workload, "csv", csv, scale), check=True)
    lines = script.splitlines()
    start = [l for l in lines if l.startswith("PRAGMA")] + list(creations(lines))
    start += ["BEGIN;"] + [f".import --csv --skip 1 {f} {f.stem}" for f in sorted(csv.glob("*.csv"))] + ["COMMIT;"]
    return shell("sqlite3, .import", "\n".join(start + [l for l in lines if l.startswith("CREATE INDEX")]), contest, scale, output)


def creations(lines):
    inside = False
    for line in lines:
        inside = inside or line.startswith("CREATE TABLE")
        if inside:
            yield line
            inside = not line.endswith(";")


def shell(name, script, contest, scale, output):
    if not shutil.which("sqlite3"):
        return None
    file = output.parent / f"{contest.name}-{name.split()[-1].strip('.').lower()}-{scale:g}.sql"
    file.write_text(script + "\n")
    return series.Job(name, ["sqlite3", "-bail", str(output), f".read {file}"], rows(contest, scale), output=output)


def all_tables(name):
    return dataclasses.replace(workloads.named(name), table="")


MIXED, ITEMS, LINEITEM = workloads.named("mixed"), workloads.named("order_items"), workloads.named("lineitem")
RETAIL, NUMERIC, WIDE = workloads.named("retail"), workloads.named("numeric"), workloads.named("wide")

ALL = [
    Contest("mixed-csv", "eight mixed columns to CSV", MIXED, "csv", 1, [duckdb], "csv", null=True),
    Contest("mixed-ndjson", "eight mixed columns to NDJSON", MIXED, "ndjson", 0.5, [duckdb], "ndjson", null=True),
    Contest("mixed-parquet", "eight mixed columns to Parquet", MIXED, "parquet", 1, [duckdb], "parquet"),
    Contest("mixed-datafaker", "eight mixed columns to CSV, a million rows", MIXED, "csv", 0.1, [datafaker], "csv", null=True),
    Contest("order-items-csv", "order items to CSV", ITEMS, "csv", 1, [duckdb], "csv", null=True),
    Contest("retail-csv", "a shop of four tables to CSV", RETAIL, "csv", 100, [duckdb]),
    Contest("retail-parquet", "a shop of four tables to Parquet", RETAIL, "parquet", 100, [duckdb]),
    Contest("lineitem-csv", "lineitem as text", LINEITEM, "csv", 1, [tpch, duckdb], "csv", null=True),
    Contest("numeric-csv", "ten numbers to CSV", NUMERIC, "csv", 1, [duckdb], "csv", null=True),
    Contest("wide-csv", "a hundred columns to CSV", WIDE, "csv", 1, [duckdb], "csv", null=True),
    Contest("mixed-sqlite", "eight mixed columns to SQLite", MIXED, "sqlite", 1, [sqlite_jdbc, sqlite_select, sqlite_import], "db"),
    Contest("keys-sqlite", "items with keys and indexes to SQLite", all_tables("order_items"), "sqlite", 0.5, [sqlite_select, sqlite_import], "db"),
]


def named(name):
    for contest in ALL:
        if contest.name == name:
            return contest
    raise SystemExit(f"no contest {name}; there are {', '.join(c.name for c in ALL)}")


def version(jar):
    """Of a library in the peers' folder, by its jar's name."""
    found = sorted((PEER_JOBS / "target/lib").glob(f"{jar}-[0-9]*.jar"))
    return found[0].stem[len(jar) + 1 :] if found else "?"


def versions():
    names = {"DuckDB": "duckdb_jdbc", "Datafaker": "datafaker", "Trino's TPC-H generator": "tpch", "sqlite-jdbc": "sqlite-jdbc"}
    known = [f"{name} {version(jar)}" for name, jar in names.items()]
    if shutil.which("sqlite3"):
        printed = subprocess.run(["sqlite3", "--version"], capture_output=True, text=True, check=True).stdout
        known.append(f"sqlite3 {printed.split()[0]}")
    return known
