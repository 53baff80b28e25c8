"""interrupt.py DIRECTORY COMMAND...: runs a command, sends it SIGINT once a file in the directory grows, prints its exit code.

The command's standard error goes through. Fails where nothing grew within 60 seconds, or the command did not end within 30.
"""

import os
import signal
import subprocess
import sys
import time


def size(directory):
    total = 0
    for root, _, files in os.walk(directory):
        for name in files:
            try:
                total += os.path.getsize(os.path.join(root, name))
            except OSError:
                pass
    return total


def default_signals():
    # A parent that runs in the background may have set SIGINT to be ignored, and that is inherited.
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def main():
    directory, command = sys.argv[1], sys.argv[2:]
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, preexec_fn=default_signals)
    deadline = time.monotonic() + 60
    while size(directory) < 1 << 20:
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            raise SystemExit("the command wrote nothing to interrupt")
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    print(process.wait(timeout=30))


if __name__ == "__main__":
    main()
