"""What is to be reached, and what the last results say of it. Ratios are how many times as fast as the other, by CPU seconds."""

import json

from . import contests, report, standings

# contest, the other (the fastest of those that start so), at least
RATIOS = [
    ("order-items-csv", "DuckDB", 10),
    ("mixed-csv", "DuckDB", 5),
    ("mixed-ndjson", "DuckDB", 6),
    ("retail-csv", "DuckDB", 4),
    ("lineitem-csv", "Trino", 5),
    ("numeric-csv", "DuckDB", 4),
    ("wide-csv", "DuckDB", 4),
    ("mixed-parquet", "DuckDB", 1.7),
    ("retail-parquet", "DuckDB", 1.7),
    ("mixed-sqlite", "sqlite-jdbc", 10),
    ("keys-sqlite", "sqlite3", 4),
]
HEADER = ["goal", "wanted", "before", "whole process", "work alone", "met"]
ABOUT = """From the last results beside this file; *work alone* leaves starting and compiling out. *Before* is the whole process of the version that
[`before/`](before) was measured with; for ratios, the other's speed taken as it is now: a ratio there is today's, times the change of our rows a CPU second."""


def markdown(folder):
    rows = []
    contests_found = load(folder, "peers", {"contests": {}})["contests"]
    for name, other, wanted in RATIOS:
        if name in contests_found:
            rows.append(ratio(folder, name, contests_found[name], other, wanted))
    for about in (memory, sizes, growth, cores, start, validation, events):
        rows += [[*row[:2], before(folder, row), *row[2:]] for row in about(folder, contests_found)]
    return f"# Goals\n\n{ABOUT}\n\n{report.table(HEADER, rows)}\n"


def before(folder, row):
    """What the row says of the results before, where there are some."""
    earlier = folder / "before"
    for about in (memory, cores, start, validation, events):
        for old in about(earlier, {}):
            if old[0] == row[0]:
                return old[2]
    return ""


def rate(folder, workload, format):
    found = [r["rows"] / r["cpu"] for r in load(folder, "speed")["results"] if (r["workload"], r["format"]) == (workload, format)]
    return found[0] if found else None


def load(folder, name, default=None):
    file = folder / f"{name}.json"
    return json.loads(file.read_text()) if file.exists() else default or {"results": []}


def ratio(folder, name, contest, other, wanted):
    found = [standings.ratios(contest, s, "cpu_ratio", "work_cpu") for s in contest["sides"][1:] if s["name"].startswith(other)]
    whole, work = min(found, key=lambda pair: pair[1] or pair[0])
    best = work or whole
    ours = next(c for c in contests.ALL if c.name == name)
    then, now = (rate(f, ours.workload.name, ours.format) if name != "keys-sqlite" else None for f in (folder / "before", folder))
    earlier = f"{whole * then / now:.1f}" if then and now else ""
    return [f"{standings.capitalised(contest['title'])}, x {other}", f"{wanted}", earlier, f"{whole:.1f}", f"{work:.1f}" if work else "", met(best >= wanted)]


def met(yes):
    return "yes" if yes else "no"


def memory(folder, _):
    results = load(folder, "speed")["results"]
    for formats, most in ((("csv", "ndjson", "json", "event_stream", "sqlite"), 150), (("parquet",), 512)):
        found = [r for r in results if r["format"] in formats]
        if found:
            worst = max(found, key=lambda r: r["rss"])
            yield [f"Peak memory, {', '.join(formats)}", f"{most} MB", f"{worst['rss']:.0f} MB ({worst['workload']} {worst['format']})", "", met(worst["rss"] <= most)]


def sizes(_, contests):
    for name in ("mixed-parquet", "retail-parquet"):
        if name in contests:
            ours, theirs = (side["bytes_a_row"] for side in contests[name]["sides"][:2])
            yield [f"{standings.capitalised(contests[name]['title'])}, size against DuckDB's", "1.0", f"{ours / theirs:.2f}", "", met(ours <= theirs)]


def growth(folder, _):
    """How far the cost of a further row strays: the first step is left out, since it holds compiling."""
    runs = {}
    for result in load(folder, "growth")["results"]:
        runs.setdefault(result["job"], []).append(result)
    for job, sizes in runs.items():
        sizes = sorted(sizes, key=lambda r: r["rows"])[1:]
        steps = [(b["wall"] - a["wall"]) / (b["rows"] - a["rows"]) for a, b in zip(sizes, sizes[1:])]
        if len(steps) > 1:
            stray = max(steps) / min(steps) - 1
            sizes_told = f"{sizes[0]['rows'] / 1e6:.0f} to {sizes[-1]['rows'] / 1e6:.0f} M rows"
            yield [f"Growth, {job}, a further row's time, {sizes_told}", "5 %", f"{stray * 100:.0f} %", "", met(stray <= 0.05)]


def cores(folder, _):
    for result in load(folder, "cores")["results"]:
        yield [f"Two cores, {result['workload']} {result['format']}", "1.8", f"{result['gain']:.2f}", "", met(result["gain"] >= 1.8)]


def start(folder, _):
    results = {r["job"]: r for r in load(folder, "start")["results"]}
    bare = results.get("a JVM that prints a line")
    for job, result in results.items():
        if job.startswith("smallest"):
            most = 0.25 if job.endswith("java -jar") else 0.15
            over = result["wall"] - bare["wall"]
            yield [f"Starting, {job}, over a JVM", f"{most * 1000:.0f} ms", f"{over * 1000:.0f} ms", "", met(over <= most)]
        elif job.startswith("retail") and "sqlite" not in job and "parquet" not in job:
            yield [f"Starting, {job}, 65,400 rows", "450 ms", f"{result['wall'] * 1000:.0f} ms", "", met(result["wall"] <= 0.45)]


def validation(folder, _):
    for r in load(folder, "validate")["results"]:
        yield [f"Validating {r['workload']} {r['format']}, of generating", "0.5", f"{r['cpu']:.2f}", "", met(r["cpu"] >= 0.5)]


def events(folder, _):
    for r in load(folder, "speed")["results"]:
        if r["workload"] == "events" and r["format"] == "ndjson":
            rate = r["rows"] / r["cpu"]
            yield ["Events to NDJSON, a CPU second", "5 M", report.millions(rate), "", met(rate >= 5e6)]
