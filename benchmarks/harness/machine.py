"""Where and with what something was measured."""

import datetime
import os
import re
import subprocess
from pathlib import Path


def cpu():
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return re.sub(r"\s+", " ", line.split(":")[1]).strip()
    return os.uname().machine


def memory_gb():
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30


def java():
    printed = subprocess.run(["java", "-version"], capture_output=True, text=True, check=True).stderr
    return re.search(r"Runtime Environment .*build ([^)]*)\)", printed)[1]


def commit(root):
    found = subprocess.run(["git", "-C", str(root), "log", "-1", "--format=%h"], capture_output=True, text=True, check=False)
    return found.stdout.strip() or "unknown"


def load():
    return os.getloadavg()[0]


def today():
    return datetime.date.today().strftime("%-d %B %Y")


def describe(root):
    """A sentence."""
    return (
        f"{os.cpu_count()} cores of a shared virtual machine ({cpu()}), {memory_gb():.0f} GB, Linux {os.uname().release.split('-')[0]}, "
        f"JDK {java()}, datagen at commit {commit(root)}"
    )
