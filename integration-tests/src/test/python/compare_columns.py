"""compare_columns.py A B: that every column of A's CSV files stands in B's with the same values, wherever it lies there."""

import os
import sys

from oracle.artifact import csv_file


def main():
    first, second = sys.argv[1], sys.argv[2]
    problems, compared = [], 0
    for name in sorted(f for f in os.listdir(first) if f.endswith(".csv")):
        a, b = csv_file(os.path.join(first, name)), csv_file(os.path.join(second, name))
        for column in a:
            compared += 1
            if column not in b:
                problems.append(f"{name}: no column {column}")
            elif a[column] != b[column]:
                row = next(i for i, (x, y) in enumerate(zip(a[column], b[column])) if x != y)
                problems.append(f"{name}: {column} differs, first in row {row}")
    if compared == 0:
        problems.append("nothing was compared")
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
