"""One whole process, measured from outside: the system's own account of it, as GNU time reads it."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field


@dataclass
class Run:
    wall: float
    cpu: float  # user and system seconds of all its threads
    rss: float  # peak resident memory in MB
    bytes: int = 0  # written to its output
    inner: tuple = field(default=())  # wall and CPU seconds that the process says its work alone took


def run(command, environment=None):
    """Runs a command whose standard output is thrown away but for a line `inner WALL CPU`; stops all if it fails."""
    return _run(command, subprocess.DEVNULL if _streams(command) else subprocess.PIPE, environment)


def _streams(command):
    """Whether its output is the data."""
    return any(a == "--out" and b == "-" for a, b in zip(command, command[1:]))


def _run(command, stdout, environment):
    start = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=stdout, env=_environment(environment))
    printed = process.stdout.read().decode() if process.stdout else ""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"exit code {process.returncode}: {' '.join(command)}\n{printed}")
    inner = next((tuple(map(float, l.split()[1:])) for l in printed.splitlines() if l.startswith("inner ")), ())
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, inner=inner)


def count(command):
    """Bytes and lines that a command writes to its standard output."""
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE)
    size = lines = 0
    while block := process.stdout.read(1 << 20):
        size += len(block)
        lines += block.count(b"\n")
    if process.wait() != 0:
        sys.exit(f"exit code {process.returncode}: {' '.join(command)}")
    return size, lines


def _environment(extra):
    return None if extra is None else {**os.environ, **extra}
