"""Each format x workload."""

from .. import datagen, jobs, report, series

ABOUT = """One worker (`--threads 1`); CPU seconds count all threads, the JVM's compilers among them. *Spread* is (slowest - fastest) / median of the
clock's seconds. What goes to a file is written to a disk that others use, too."""
HEADER = ["workload, format", "to", "rows", "MB", "wall s", "spread", "CPU s", "rows/s", "MB/s", "rows/CPU s", "peak MB"]


def run(options):
    chosen = list(jobs.pairs(options))
    made = [jobs.of(options, workload, format, scale) for workload, format, scale in chosen]
    series.alternate(made, options.rounds)
    text = "\n\n".join([ABOUT, report.table(HEADER, map(row, made)), report.commands(made, datagen.shown)])
    data = [
        {"workload": workload.name, "format": format, "rows": job.rows, "bytes": job.runs[-1].bytes, "to": target(job)} | jobs.figures(job)
        for (workload, format, _), job in zip(chosen, made)
    ]
    return "Speed by format and workload", text, data


def target(job):
    return "file" if job.output else "/dev/null"


def row(job):
    wall, cpu, size = job.median(jobs.wall), job.median(jobs.cpu), job.runs[-1].bytes
    return [
        job.name,
        target(job),
        f"{job.rows:,}",
        f"{size / 1e6:,.0f}",
        f"{wall:.2f}",
        report.percent(series.spread(series.figures(job.runs, jobs.wall))),
        f"{cpu:.2f}",
        report.millions(job.rows / wall),
        f"{size / wall / 1e6:,.0f}",
        report.millions(job.rows / cpu),
        jobs.peak(job),
    ]
