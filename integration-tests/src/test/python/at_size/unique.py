"""A hundred million unique texts of a pattern, none twice: judged by sort."""

import os
import subprocess

ROWS = 100_000_000


def judge(tool):
    column = {"name": "code", "type": "regex", "pattern": "[A-Z]{2}[0-9]{6}|[a-f]{3}-[0-9]{5}", "constraints": {"unique": True}}
    out = tool.generate("unique", {"dataset": "d", "seed": 2, "tables": {"t": {"rows": ROWS, "columns": [column]}}})
    path = os.path.join(out, "t.csv")
    # 676,000,000 + 21,600,000 texts match.
    count = subprocess.run(
        ["bash", "-c", 'tail -n +2 "$1" | sort -u -S 2G | wc -l', "-", path],
        env=dict(os.environ, LC_ALL="C", TMPDIR=tool.folder), stdout=subprocess.PIPE, check=True,
    )
    misfits = subprocess.run(
        ["bash", "-c", 'tail -n +2 "$1" | grep -cvE "^([A-Z]{2}[0-9]{6}|[a-f]{3}-[0-9]{5})$" || true', "-", path],
        env=dict(os.environ, LC_ALL="C"), stdout=subprocess.PIPE, check=True,
    )
    distinct, wrong = int(count.stdout), int(misfits.stdout)
    print(f"  {distinct:,} distinct texts")
    problems = [] if distinct == ROWS else [f"{distinct} distinct texts in {ROWS} rows"]
    return problems + ([f"{wrong} texts don't match"] if wrong else [])
