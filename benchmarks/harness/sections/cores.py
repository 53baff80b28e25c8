"""Two workers against one."""

from .. import datagen, jobs, report, series

ABOUT = """Each job with one worker on one core (`taskset -c 0`) and with two workers on two, in turn, five times the rows of the other tables. Starting and the
JIT compilers take their share of both."""
LONGER = 5
HEADER = ["workload, format", "1 core, s", "2 cores, s", "1 / 2", "CPU s, 1", "CPU s, 2", "2 / 1"]


def run(options):
    made, rows, data = [], [], []
    for workload, format, scale in jobs.pairs(options):
        scale *= LONGER
        one = jobs.of(options, workload, format, scale)
        command = datagen.generate(workload, format, one.output or "-", scale, 2)
        one.command = ["taskset", "-c", "0", *one.command]
        two = series.Job(f"{one.name}, 2 workers", command, one.rows, one.output, one.bytes)
        series.alternate([one, two], options.rounds)
        gain = jobs.median_ratio(one, two, jobs.wall)
        extra = jobs.median_ratio(two, one, jobs.cpu)
        seconds = [f"{job.median(figure):.2f}" for figure in (jobs.wall, jobs.cpu) for job in (one, two)]
        rows.append([one.name, *seconds[:2], f"{gain:.2f}", *seconds[2:], f"{extra:.2f}"])
        data.append({"workload": workload.name, "format": format, "gain": gain, "cpu": extra})
        made += [one, two]
    return "Two cores", "\n\n".join([ABOUT, report.table(HEADER, rows), report.commands(made, datagen.shown)]), data
