"""Markdown."""

import statistics


def table(header, rows):
    """The first column is text, the others are figures."""
    lines = ["| " + " | ".join(header) + " |", "|" + "|".join(["---"] + ["--:"] * (len(header) - 1)) + "|"]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows])


def commands(jobs, shown):
    return folded("\n".join(f"{job.name}: {shown(job.command)}" for job in jobs))


def folded(text):
    return f"<details><summary>Commands</summary>\n\n```text\n{text}\n```\n\n</details>"


def millions(value):
    return f"{value / 1e6:.2f} M"


def percent(share):
    return f"{share * 100:.0f} %"


def duration(seconds):
    """In the unit that a person would use."""
    for unit, name in ((365.25 * 86400, "years"), (86400, "days"), (3600, "h"), (60, "min")):
        if seconds >= 2 * unit:
            return f"{seconds / unit:.1f} {name}"
    return f"{seconds:.0f} s"


def median(values):
    return statistics.median(values)


def range_of(values):
    """Median, and least to greatest."""
    return f"{statistics.median(values):.1f} ({min(values):.1f}-{max(values):.1f})"
