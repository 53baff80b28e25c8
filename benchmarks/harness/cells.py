"""cells.py RESULT.json ARGUMENTS: JMH's results as Markdown, on standard output."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from harness import datagen, machine, report  # noqa: E402

ABOUT = """One operation is one row. *least* is the best of many iterations of a few milliseconds, short enough to fall between two of what else the
machine does; *mean* has JMH's 99.9 % confidence interval and says how busy the machine was. *B* is garbage a row."""


def main(file, arguments):
    results = json.loads(Path(file).read_text())
    sections = {}
    for result in results:
        group = result["benchmark"].rsplit(".", 2)[1]
        sections.setdefault(group, []).append(result)
    print(f"# A cell at a time\n\n`benchmarks/cells{' ' + arguments if arguments else ''}`, {machine.today()}: {machine.describe(datagen.ROOT)}. Load average {machine.load():.1f}.\n\n{ABOUT}")
    for group, members in sections.items():
        print(f"\n## {group}\n\n{report.table(['', 'least ns', 'mean ns', '+/-', 'B'], map(row, members))}")


def row(result):
    metric = result["primaryMetric"]
    garbage = next(value for name, value in result["secondaryMetrics"].items() if name.endswith("gc.alloc.rate.norm"))
    name = result["benchmark"].rsplit(".", 1)[1] + "".join(f", {v}" for v in result.get("params", {}).values())
    least = min(value for fork in metric["rawData"] for value in fork)
    figures = [least, metric["score"], float(metric["scoreError"]), garbage["score"]]
    return [name.replace("|", "\\|"), *(f"{figure:.2f}" for figure in figures)]


if __name__ == "__main__":
    main(*sys.argv[1:])
