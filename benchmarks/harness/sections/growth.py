"""From a million rows up."""

from .. import datagen, jobs, report, series, workloads

ABOUT = """The workload `order_items` at several sizes. *CPU ns a further row*: the difference to the size above, which leaves starting and compiling
out; linear growth is the same figure in every line. Memory must not grow."""
HEADER = ["job", "rows", "wall s", "CPU s", "CPU ns a further row", "peak MB"]
SIZES = (1e6, 5e6, 20e6, 50e6, 100e6, 400e6)


def run(options):
    workload = workloads.named("order_items")
    most = float(options.size.rstrip("M")) * 1e6
    made = []
    for format in options.formats:
        if format in workload.scales:
            made += [jobs.of(options, workload, format, size / workload.rows) for size in SIZES if size <= most]
    series.alternate(made, options.rounds)
    rows = [row(job, before) for job, before in zip(made, [None, *made])]
    data = [{"job": job.name, "rows": job.rows} | jobs.figures(job) for job in made]
    return "Growth", "\n\n".join([ABOUT, report.table(HEADER, rows), report.commands(made, datagen.shown)]), data


def row(job, before):
    further = ""
    if before and before.name == job.name:
        further = f"{(job.median(jobs.cpu) - before.median(jobs.cpu)) / (job.rows - before.rows) * 1e9:.0f}"
    return [job.name, f"{job.rows:,}", f"{job.median(jobs.wall):.2f}", f"{job.median(jobs.cpu):.2f}", further, jobs.peak(job)]
