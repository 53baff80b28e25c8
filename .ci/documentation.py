#!/usr/bin/env python3
"""Runs what the documentation says, so that it can't drift.

documentation.py [--update] FILE...

In each Markdown file, in order, the code block behind one of these comments is

    <!-- file: NAME -->   written to a file of that name
    <!-- run -->          run by bash, which must succeed; its standard output is kept
    <!-- output -->       compared with what the last run printed; with --update, replaced by it

all in the working directory. Commands whose name a test of the environment forbids can be skipped with --without WORD:
a block with that word is not run. Exits with 1 and says where, if a command fails or prints something else.
"""

import os
import re
import subprocess
import sys
import time

BLOCK = re.compile(r"<!-- (run|output|file: ([^ ]+)) -->\n```[a-z]*\n(.*?)```", re.S)


def main(arguments):
    update = "--update" in arguments
    skipped = [arguments[i + 1] for i, a in enumerate(arguments) if a == "--without"]
    files = [a for i, a in enumerate(arguments) if not a.startswith("--") and (i == 0 or arguments[i - 1] != "--without")]
    for file in files:
        with open(file, encoding="utf-8") as stream:
            text = stream.read()
        changed = run_file(file, text, update, skipped)
        if update and changed != text:
            with open(file, "w", encoding="utf-8") as stream:
                stream.write(changed)
    return 0


def run_file(file, text, update, skipped):
    printed = None
    pieces, end = [], 0
    for match in BLOCK.finditer(text):
        kind, name, body = match[1], match[2], match[3]
        place = f"{file}:{text.count(chr(10), 0, match.start()) + 1}"
        pieces.append(text[end : match.start(3)])
        end = match.start(3)
        if name:
            os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
            with open(name, "w", encoding="utf-8") as stream:
                stream.write(body)
        elif kind == "run":
            if any(word in body for word in skipped):
                print(f"{place}: skipped: {body.strip()}", flush=True)
                printed = None
                continue
            printed = run(place, body)
        elif printed is not None and timeless(printed) != timeless(body):
            if not update:
                sys.exit(f"{place}: the output is now\n{tidy(printed)}")
            pieces.append(tidy(printed))
            end = match.end(3)
    pieces.append(text[end:])
    return "".join(pieces)


def run(place, commands):
    print(f"{place}: {commands.strip()}", flush=True)
    started = time.monotonic()
    process = subprocess.Popen(
        ["bash", "-euo", "pipefail", "-c", commands], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True
    )
    lines = []
    for line in process.stdout:
        print("    " + line, end="", flush=True)
        lines.append(line)
    if process.wait() != 0:
        sys.exit(f"{place}: exit code {process.returncode}")
    print(f"{place}: ok in {time.monotonic() - started:.1f} s", flush=True)
    return "".join(lines)


def tidy(text):
    """Without blanks at the ends of lines."""
    return "".join(line.rstrip() + "\n" for line in text.strip("\n").split("\n"))


def timeless(text):
    """Without what differs from run to run: how long it took."""
    return re.sub(r"[0-9.]+ s\b", "0 s", tidy(text))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
