"""Jobs of datagen, and what is said of them."""

import sys

from . import datagen, process, report, series


def wall(run):
    return run.wall


def cpu(run):
    return run.cpu


def of(options, workload, format, scale, threads=1):
    """A job whose bytes are known: text that goes to /dev/null is counted once, through a pipe, which also warms the disk's cache."""
    rows = workload.rows_at(scale)
    name = f"{workload.name} {format}"
    if datagen.to_null(workload, format):
        command = datagen.generate(workload, format, "-", scale, threads)
        size, lines = process.count(command)
        if format in ("csv", "ndjson") and lines != rows + (format == "csv"):
            sys.exit(f"{name}: {lines} lines for {rows} rows")
        return series.Job(name, command, rows, bytes=size)
    out = options.scratch / f"{workload.name}.{format}"
    return series.Job(name, datagen.generate(workload, format, out, scale, threads), rows, output=out)


def pairs(options):
    """Workloads and formats that are both asked for and meant for each other, with the scale."""
    for workload in options.workloads:
        for format in options.formats:
            if format in workload.scales:
                yield workload, format, workload.scales[format] * options.scale


def figures(job):
    return {"wall": job.median(wall), "cpu": job.median(cpu), "rss": max(r.rss for r in job.runs)}


def peak(job):
    return f"{max(r.rss for r in job.runs):.0f}"


def median_ratio(job, other, figure):
    return report.median(series.ratios(job, other, figure))
