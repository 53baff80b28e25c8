"""Jobs in turn, round after round, so that what else the machine does meets all of them alike."""

import shutil
import statistics
import sys
from dataclasses import dataclass, field
from pathlib import Path

from . import process


@dataclass
class Job:
    name: str
    command: list
    rows: int
    output: Path = None  # file or folder, removed before and after each run; none where it goes to /dev/null
    bytes: int = 0  # where the output can't be weighed
    before: object = None  # what to do before each run, not measured
    runs: list = field(default_factory=list)

    def run(self):
        remove(self.output)
        if self.before:
            self.before()
        run = process.run(self.command)
        run.bytes = self.bytes or size(self.output)
        remove(self.output)
        return run

    def median(self, figure):
        return statistics.median(figures(self.runs, figure))


def figures(runs, figure):
    return [figure(run) for run in runs]


def alternate(jobs, rounds, log=sys.stderr):
    for number in range(1, rounds + 1):
        for job in jobs:
            run = job.run()
            job.runs.append(run)
            print(f"round {number}: {job.name}: {run.wall:.2f} s, {run.cpu:.2f} s CPU, {run.rss:.0f} MB", file=log, flush=True)


def spread(values):
    """The distance between least and greatest as a share of the median."""
    middle = statistics.median(values)
    return (max(values) - min(values)) / middle if middle else 0


def ratios(job, other, figure):
    """Of one job's figure to another's, round by round."""
    return [figure(a) / figure(b) for a, b in zip(job.runs, other.runs)]


def size(output):
    if output is None or not output.exists():
        return 0
    if output.is_file():
        return output.stat().st_size
    return sum(f.stat().st_size for f in output.rglob("*") if f.is_file() and f.name != "manifest.json")


def remove(output):
    """The file or folder, and what SQLite and datagen lay beside it."""
    if output is None:
        return
    if output.is_dir():
        shutil.rmtree(output)
    for path in [output, *output.parent.glob(output.name + "*")] if output.parent.is_dir() else []:
        if path.is_file():
            path.unlink()
