"""The workloads: what lies in benchmarks/workloads, and how large each is made in each format."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Workload:
    name: str  # of its files
    letter: str
    table: str  # the one that is written; none for all
    rows: int  # at scale 1
    scales: dict  # format -> scale that keeps a run at a few seconds; a format that isn't here isn't measured

    def rows_at(self, scale):
        return round(self.rows * scale)


TEXT = {"csv": 1, "ndjson": 1}

ALL = [
    Workload("mixed", "W0", "orders", 10_000_000, {**TEXT, "json": 1, "parquet": 0.4, "sqlite": 0.4}),
    Workload("retail", "R", "", 65_400, {"csv": 100, "ndjson": 100, "json": 100, "parquet": 40, "sqlite": 20}),
    Workload("order_items", "O", "order_items", 20_000_000, {**TEXT, "parquet": 0.4, "sqlite": 0.3}),
    Workload("lineitem", "L", "lineitem", 6_000_000, {**TEXT, "parquet": 0.3, "sqlite": 0.3}),
    Workload("numeric", "N", "measurements", 10_000_000, {**TEXT, "parquet": 0.3, "sqlite": 0.3}),
    Workload("wide", "X", "wide", 1_000_000, {**TEXT, "parquet": 0.3, "sqlite": 0.3}),
    Workload("events", "E", "events", 10_000_000, {**TEXT, "event_stream": 0.5, "parquet": 0.2, "sqlite": 0.2}),
    Workload("smallest", "S", "numbers", 10, {}),
]


def named(name):
    for workload in ALL:
        if name in (workload.name, workload.letter):
            return workload
    raise SystemExit(f"no workload {name}; there are {', '.join(w.name for w in ALL)}")
