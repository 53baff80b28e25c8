"""cells.py RESULT.json ARGUMENTS: JMH's results as Markdown, on standard output."""

import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from harness import datagen, machine, report  # noqa: E402

ABOUT = """One operation is one row; three processes with five iterations of 0.2 s each, unless the command says otherwise. *ns* is the mean of all iterations with JMH's 99.9 % confidence interval, *least* that of the best iteration, which
other users of the machine disturb least; *B* is garbage a row."""


def main(file, arguments):
    results = json.loads(Path(file).read_text())
    sections = {}
    for result in results:
        group = result["benchmark"].rsplit(".", 2)[1]
        sections.setdefault(group, []).append(result)
    print(f"# A cell at a time\n\n`benchmarks/cells{' ' + arguments if arguments else ''}`, {machine.today()}: {machine.describe(datagen.ROOT)}. Load average {machine.load():.1f}.\n\n{ABOUT}")
    for group, members in sections.items():
        print(f"\n## {group}\n\n{report.table(['', 'ns', '+/-', 'least', 'B'], map(row, members))}")


def row(result):
    metric = result["primaryMetric"]
    garbage = result.get("secondaryMetrics", {}).get("gc.alloc.rate.norm", result.get("secondaryMetrics", {}).get("·gc.alloc.rate.norm"))
    name = result["benchmark"].rsplit(".", 1)[1] + "".join(f", {v}" for v in result.get("params", {}).values())
    least = min(value for fork in metric["rawData"] for value in fork)
    return [name.replace("|", "\\|"), f"{metric['score']:.2f}", f"{metric['scoreError']:.2f}" if metric["scoreError"] != "NaN" else "", f"{least:.2f}", f"{garbage['score']:.2f}" if garbage else ""]


if __name__ == "__main__":
    main(*sys.argv[1:])
