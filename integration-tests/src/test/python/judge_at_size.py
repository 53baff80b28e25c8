"""judge_at_size.py [PART...]: what only millions of rows show, by schemas of its own and other people's mathematics (numpy and scipy).

Parts: distributions, fan_outs, correlations, totals, unique, trees, far, growth; all of them without a name. No part of the build, as
it takes minutes and gigabytes: run it by hand after changes to what generates. Prints what is wrong and exits with 1, else with 0.
"""

import importlib
import sys
import time

from at_size.tool import Tool

PARTS = ["distributions", "fan_outs", "correlations", "totals", "unique", "trees", "far", "growth"]


def main():
    problems = []
    for part in sys.argv[1:] or PARTS:
        if part not in PARTS:
            sys.exit(f"there is no part '{part}'; there are {', '.join(PARTS)}")
        start = time.monotonic()
        print(part, flush=True)
        with Tool() as tool:
            found = importlib.import_module("at_size." + part).judge(tool)
        for problem in found:
            print(f"  WRONG: {problem}")
        problems += found
        print(f"  {len(found)} problems, {time.monotonic() - start:.0f} s", flush=True)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
