"""The results of contests: kept as JSON, shown as tables."""

import json

from . import contests, datagen, machine, report, series
from .jobs import cpu, wall

ABOUT = """Whole processes in turn, with one thread unless the contest says otherwise. *x datagen* is how many times as long the other took, median of the
rounds, with the least and the greatest: by the clock, and by CPU seconds (user and system, all threads, the JVM's compilers among them). *Work alone*
leaves out starting, compiling and preparing on both sides: of the other what its program meters, of datagen what the rows beyond a tenth of them took.
Bytes a row are of a smaller file that each side wrote before."""
HEADER = ["", "bytes a row", "wall s", "CPU s", "rows/s", "rows/CPU s", "peak MB"]
HEADER += ["x datagen, clock", "x datagen, CPU", "work alone, clock", "work alone, CPU"]


def sides(jobs, shapes, tenth):
    """What is kept of the sides; ratios are to the first one."""
    return [side(job, jobs[0], shape, tenth) for job, shape in zip(jobs, shapes)]


def side(job, first, shape, tenth):
    result = {
        "name": job.name,
        "command": datagen.shown(job.command),
        "bytes_a_row": round(shape.bytes / shape.rows, 1),
        "rss": round(max(r.rss for r in job.runs)),
        "wall": series.figures(job.runs, wall),
        "cpu": series.figures(job.runs, cpu),
        "wall_ratio": series.ratios(job, first, wall),
        "cpu_ratio": series.ratios(job, first, cpu),
    }
    if job is first or job.runs[0].inner:
        result["work_wall"] = work(job, first, tenth, wall, 0)
        result["work_cpu"] = work(job, first, tenth, cpu, 1)
    return {key: [round(v, 3) for v in value] if isinstance(value, list) else value for key, value in result.items()}


def work(job, first, tenth, figure, place):
    """Seconds without those of starting, one a round."""
    if job is not first:
        return [run.inner[place] for run in job.runs]
    start = tenth.median(figure)
    return [(figure(run) - start) / 0.9 for run in job.runs]


def publish(folder, fresh):
    """Contests that weren't run keep their last results."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "peers.json"
    last = json.loads(file.read_text())["contests"] if file.exists() else {}
    merged = {c.name: fresh.get(c.name) or last.get(c.name) for c in contests.ALL}
    data = {"machine": machine.describe(datagen.ROOT), "versions": contests.versions(), "contests": {k: v for k, v in merged.items() if v}}
    file.write_text(json.dumps(data, indent=1) + "\n", encoding="utf-8")
    (folder / "peers.md").write_text(markdown(data), encoding="utf-8")
    for name in fresh:
        print(section(data["contests"][name]) + "\n", flush=True)


def markdown(data):
    head = f"# Beside others\n\n`benchmarks/peers`: {data['machine']}. {', '.join(data['versions'])}."
    return "\n\n".join([head, ABOUT, *map(section, data["contests"].values())]) + "\n"


def section(contest):
    threads = "one thread" if contest["threads"] == 1 else f"{contest['threads']} threads"
    about = f"{contest['rows']:,} rows, {threads}; {contest['about']}; load average {contest['load'][0]} before, {contest['load'][1]} after."
    table = report.table(HEADER, [row(side, contest) for side in contest["sides"]])
    commands = "\n".join(f"{side['name']}: {side['command']}" for side in contest["sides"])
    return "\n\n".join([f"## {capitalised(contest['title'])}", about, table, report.folded(commands)])


def capitalised(title):
    return title[0].upper() + title[1:]


def row(side, contest):
    first, rows = contest["sides"][0], contest["rows"]
    clock, seconds = report.median(side["wall"]), report.median(side["cpu"])
    figures = [f"{side['bytes_a_row']:.0f}", f"{clock:.2f}", f"{seconds:.2f}", report.millions(rows / clock), report.millions(rows / seconds), f"{side['rss']}"]
    whole = ["1", "1"] if side is first else [report.range_of(side["wall_ratio"]), report.range_of(side["cpu_ratio"])]
    return [side["name"], *figures, *whole, *(f"{alone(side, first, key):.1f}" if key in side else "" for key in ("work_wall", "work_cpu"))]


def alone(side, first, key):
    """How many times as long the work alone took, by medians."""
    return report.median(side[key]) / report.median(first[key])


def ratios(contest, side, whole, work):
    """Of a side: its whole process to datagen's, and its work alone to datagen's, or none where it doesn't say."""
    first = contest["sides"][0]
    return report.median(side[whole]), alone(side, first, work) if work in side else None
