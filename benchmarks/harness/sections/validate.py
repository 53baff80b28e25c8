"""Validation beside generation, of the same files."""

from .. import datagen, jobs, process, report, series

ABOUT = """The same files generated and validated with one worker, every check, the replay of all cells among them. *Speed* is validate's as a share of
generate's."""
HEADER = ["workload, format", "rows", "generate s", "validate s", "speed, clock", "speed, CPU", "validate, peak MB"]


def run(options):
    made, rows, data = [], [], []
    for workload, format, scale in jobs.pairs(options):
        if format == "event_stream":
            continue
        make = series.Job(f"{workload.name} {format}", [], workload.rows_at(scale / 4), output=options.scratch / f"{workload.name}.{format}")
        make.command = datagen.generate(workload, format, make.output, scale / 4)
        check = series.Job(f"{make.name}, validate", ["validate" if c == "generate" else c for c in make.command], make.rows)
        for _ in range(options.rounds):
            measure(make, check)
        speeds = [jobs.median_ratio(make, check, figure) for figure in (jobs.wall, jobs.cpu)]
        seconds = [make.median(jobs.wall), check.median(jobs.wall), *speeds]
        rows.append([make.name, f"{make.rows:,}", *(f"{s:.2f}" for s in seconds), jobs.peak(check)])
        data.append({"workload": workload.name, "format": format, "wall": speeds[0], "cpu": speeds[1]})
        made += [make, check]
    return "Validation", "\n\n".join([ABOUT, report.table(HEADER, rows), report.commands(made, datagen.shown)]), data


def measure(make, check):
    """What is made has to be there while it is checked."""
    series.remove(make.output)
    make.runs.append(process.run(make.command))
    check.runs.append(process.run(check.command))
    series.remove(make.output)
    (make.output.parent / "validation_report.json").unlink(missing_ok=True)
