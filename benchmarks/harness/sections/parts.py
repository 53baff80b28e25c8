"""That parts add up to the whole: bytes of text, digests of everything else."""

import filecmp
import json
import sys

from .. import datagen, jobs, process, report, series

ABOUT = """Each dataset made at once, and in three parts by three processes of their own. Text files put together in order are compared byte by byte; of
other formats the digests of all columns, which the manifests hold, are added up."""
HEADER = ["workload, format", "rows", "compared", "the same"]
PARTS = 3


def run(options):
    rows, data = [], []
    for workload, format, scale in jobs.pairs(options):
        same, what = compare(options, workload, format, scale / 20)
        rows.append([f"{workload.name} {format}", f"{workload.rows_at(scale / 20):,}", what, "yes" if same else "NO"])
        data.append({"workload": workload.name, "format": format, "same": same})
    print(report.table(HEADER, rows), file=sys.stderr)
    if not all(d["same"] for d in data):
        sys.exit("parts don't add up")
    return "Parts add up", "\n\n".join([ABOUT, report.table(HEADER, rows)]), data


def compare(options, workload, format, scale):
    file = format == "sqlite"
    whole = options.scratch / ("whole.db" if file else "whole")
    parts = [options.scratch / (f"part{i}.db" if file else "parts") for i in range(1, PARTS + 1)]
    process.run(datagen.generate(workload, format, whole, scale))
    for number, out in enumerate(parts, 1):
        process.run(datagen.generate(workload, format, out, scale, more=["--part", f"{number}/{PARTS}"]))
    if format in ("csv", "ndjson", "event_stream"):
        result = all(text(whole, f, parts[0], options.scratch) for f in whole.iterdir() if "manifest" not in f.name), "bytes"
    else:
        result = digests(manifests(whole, file)) == digests(m for p in sorted(set(parts)) for m in manifests(p, file)), "digests"
    for path in (whole, *parts):
        series.remove(path)
    return result


def text(whole, name, parts, scratch):
    joined = scratch / "joined"
    with open(joined, "wb") as out:
        for number in range(1, PARTS + 1):
            out.write((parts / f"{name.stem}.part-{number}-of-{PARTS}{name.suffix}").read_bytes())
    return filecmp.cmp(name, joined, shallow=False)


def manifests(path, file):
    return [path.parent / f"{path.name}.manifest.json"] if file else sorted(path.glob("manifest*.json"))


def digests(files):
    """The sums of all columns' digests, modulo 2^64."""
    sums = {}
    for file in files:
        for table, columns in json.loads(file.read_text())["digests"].items():
            for column, digest in columns.items():
                key = (table, column)
                sums[key] = (sums.get(key, 0) + int(digest, 16)) % 2**64
    return sums
