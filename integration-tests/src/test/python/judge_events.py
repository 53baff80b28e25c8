"""judge_events.py SCHEMA.json STREAM FILE.ndjson: what a schema promises of an event stream, in arrival order.

Knows nothing of how events are made: reads the settings from the schema, the events from the file.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from datetime import datetime, timedelta

KEYS = ["event_id", "event_time", "user_id", "session_id", "event_type", "metadata", "source"]
SHORT = {"sessions": {"gap": 1800}, "event_types": None}


def seconds(text):
    if isinstance(text, (int, float)):
        return text
    number, unit = re.fullmatch(r"([0-9.]+)(ms|s|m|h|d)", text).groups()
    return float(number) * {"ms": 0.001, "s": 1, "m": 60, "h": 3600, "d": 86400}[unit]


def settings(schema, name):
    if "streams" not in schema:
        late = 30 if schema.get("late_events") else 0
        return schema["rows"], {}, late, 0.05 if late else 0, {"gap": 1800}, None, 0
    stream = schema["streams"][name]
    late = stream.get("late", {})
    return (
        stream["rows"],
        stream,
        seconds(late.get("max_delay", "30s")) if late else 0,
        late.get("rate", 0),
        stream.get("sessions", {}),
        stream.get("event_types"),
        stream.get("duplicates", 0),
    )


def main():
    schema_file, name, file = sys.argv[1:]
    with open(schema_file, encoding="utf-8") as stream:
        schema = json.load(stream)
    rows, stream, delay, late_rate, session_settings, types, duplicates = settings(schema, name)
    with open(file, encoding="utf-8") as lines:
        events = [json.loads(line) for line in lines]
    problems = list(judge(events, rows, stream, delay, late_rate, session_settings, types, duplicates))
    print("\n".join(problems[:20]))
    return 1 if problems else 0


def judge(events, rows, stream, delay, late_rate, session_settings, types, duplicates):
    if len(events) != rows:
        yield f"{len(events)} events, not {rows}"
    gap = seconds(session_settings.get("gap", "30m")) + delay
    chain = types if isinstance(types, dict) and "transitions" in types else None
    ids = Counter(e["event_id"] for e in events)
    copies = 0
    newest = datetime.min
    late = 0
    sessions = defaultdict(list)
    previous = None
    for number, event in enumerate(events):
        if list(event)[:7] != KEYS or any(event[k] is None for k in KEYS):
            yield f"event {number}: keys {list(event)}"
        if previous and event["event_id"] == previous["event_id"]:
            copies += 1
            if event != previous:
                yield f"event {number}: delivered again, and not the same"
            continue
        previous = event
        time = datetime.fromisoformat(event["event_time"].replace("Z", ""))
        if time < newest:
            late += 1
            if newest - time > timedelta(seconds=delay):
                yield f"event {number}: {newest - time} behind"
        newest = max(newest, time)
        sessions[event["session_id"]].append((time, event))
    if sum(ids.values()) - len(ids) != copies:
        yield "an event_id comes twice, not side by side"
    yield from about("redelivered", copies, len(events), duplicates)
    if delay == 0 and late:
        yield f"{late} events go back in time"
    if late > len(events) * late_rate * 1.5 + 10:
        yield f"{late} events behind others, of {len(events)}"
    for key, members in sessions.items():
        people = {(e["user_id"], e["source"]) for _, e in members}
        if len(people) != 1:
            yield f"session {key}: {people}"
        for (before, a), (after, b) in zip(members, members[1:]):
            if (after - before).total_seconds() > gap:
                yield f"session {key}: {after - before} between two events"
            if chain and chain["transitions"].get(a["event_type"], {}).get(b["event_type"], 0) == 0:
                yield f"session {key}: {b['event_type']} after {a['event_type']}"
        if chain and chain["initial"].get(members[0][1]["event_type"], 0) == 0:
            yield f"session {key}: starts with {members[0][1]['event_type']}"
    if isinstance(types, dict) and not chain:
        total = sum(types.values())
        seen = Counter(e["event_type"] for e in events)
        for kind, weight in types.items():
            yield from about(kind, seen[kind], len(events), weight / total)
    start = stream.get("start", "2024-01-01T00:00:00")
    if events and min(e["event_time"] for e in events) < start:
        yield f"an event before {start}"
    if "end" in stream and max(e["event_time"] for e in events).replace("Z", "") > stream["end"]:
        yield f"an event after {stream['end']}"


def about(what, count, of, share):
    """Six standard deviations of a binomial."""
    if abs(count - of * share) > 6 * (of * share * (1 - share)) ** 0.5 + 1:
        yield f"{what}: {count} of {of}, expected about {of * share:.0f}"


if __name__ == "__main__":
    sys.exit(main())
