"""Whole processes that do next to nothing."""

import subprocess

from .. import datagen, jobs, report, series, workloads

ABOUT = """Whole processes on a warm cache. *Over a JVM*: median of the differences, round by round, to a class that prints one line; *CPU over a JVM*
the same for CPU seconds, which other users of the machine disturb less."""
HEADER = ["job", "rows", "wall ms", "least ms", "over a JVM, ms", "CPU ms", "CPU over a JVM, ms", "peak MB"]
BARE = 'public class Bare { public static void main(String[] a) { System.out.println("bare"); } }\n'


def run(options):
    (options.scratch / "Bare.java").write_text(BARE)
    subprocess.run(["javac", "-d", options.scratch, options.scratch / "Bare.java"], check=True)
    made = [series.Job("a JVM that prints a line", ["java", "-cp", str(options.scratch), "Bare"], 0)]
    for format in options.formats:
        if format != "event_stream":
            made += small(options, format, "smallest") + small(options, format, "retail")
    series.alternate(made, options.rounds)
    rows = [row(job, made[0]) for job in made]
    data = [{"job": job.name} | jobs.figures(job) for job in made]
    return "Starting", "\n\n".join([ABOUT, report.table(HEADER, rows), report.commands(made, datagen.shown)]), data


def small(options, format, name):
    """As somebody types it: the schema, the format, the place."""
    out = options.scratch / f"start-{name}.{format}"
    workload = workloads.named(name)
    arguments = ["generate", "--schema", str(datagen.WORKLOADS / f"{name}.yaml"), "--format", format, "--out", str(out)]
    starts = {"java -jar": ["java", "-jar", str(datagen.JAR)], "scripts/datagen": [str(datagen.ROOT / "scripts/datagen")]}
    return [series.Job(f"{name} {format}, {how}", [*start, *arguments], workload.rows, output=out) for how, start in starts.items()]


def row(job, bare):
    over = [report.median(a - b for a, b in zip(map(figure, job.runs), map(figure, bare.runs))) for figure in (jobs.wall, jobs.cpu)]
    walls = series.figures(job.runs, jobs.wall)
    seconds = [job.median(jobs.wall), min(walls), over[0], job.median(jobs.cpu), over[1]]
    return [job.name, f"{job.rows:,}", *(f"{s * 1000:.0f}" for s in seconds), jobs.peak(job)]
