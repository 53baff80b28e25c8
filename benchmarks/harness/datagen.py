"""The program under test."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
JAR = ROOT / "bootstrap/target/datagen-bootstrap.jar"
WORKLOADS = ROOT / "benchmarks/workloads"
STREAMING = ("csv", "ndjson", "json", "event_stream")


def build():
    """The jar, where it is missing; benchmarks are of what is built."""
    if not JAR.exists():
        subprocess.run(["mvn", "-q", "-Dquick", "package"], cwd=ROOT, check=True)


def formats():
    """Those that the jar has."""
    printed = subprocess.run(["java", "-jar", JAR, "plugins"], capture_output=True, text=True, check=True).stdout
    cells = [line.split()[1] for line in printed.splitlines()[1:] if len(line.split()) > 2]
    return [name for cell in cells if cell != "-" for name in cell.split(",")]


def provision(names):
    subprocess.run(["java", "-jar", JAR, "provision", "--format", *names, "--quiet"], check=True)


def generate(workload, format, out, scale=1.0, threads=1, more=()):
    command = ["java", "-jar", str(JAR), "generate", "--schema", str(WORKLOADS / f"{workload.name}.yaml")]
    command += ["--format", format, "--profile", "fast", "--threads", str(threads), "--quiet", "--out", str(out)]
    if workload.table:
        command += ["--tables", workload.table]
    if scale != 1:
        command += ["--scale", f"{scale:g}"]
    return command + list(more)


def to_null(workload, format):
    """Whether the one table can go to /dev/null, so that no disk is measured."""
    return bool(workload.table) and format in STREAMING


def shown(command):
    """A command as one types it in the project's folder; OUT is a folder of its own for each."""
    text = " ".join(str(c).replace(str(ROOT) + "/", "") for c in command)
    return re.sub(r"/\S*datagen-(peers|benchmark)-\w+", "OUT", text)
