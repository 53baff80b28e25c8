"""judge_unique.py FILE ROWS COLUMN...: that a CSV column has that many values and none twice. Sorts on disk, so any size will do."""

import csv
import os
import subprocess
import sys


def main():
    path, rows, names = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    with open(path, encoding="utf-8", newline="") as file:
        header = next(csv.reader(file))
    problems = []
    for name in names:
        field = header.index(name) + 1
        environment = dict(os.environ, LC_ALL="C")
        counted = subprocess.run(
            ["bash", "-c", 'set -o pipefail; tail -n +2 "$1" | cut -d, -f"$2" | sort -u -S 25% | wc -l', "-", path, str(field)],
            env=environment, stdout=subprocess.PIPE, check=True,
        )
        distinct = int(counted.stdout)
        if distinct != rows:
            problems.append(f"{name}: {distinct} distinct values in {rows} rows")
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
