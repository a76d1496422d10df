#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-startup RAPPORT BARE-WINDOW PAINT-HOOK [RUNS] – from exec to the first frame and to the
last one, as medians, beside a bare libadwaita window measured in the same runs. To be run in a
private session with a window manager.
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from atspi_ui import App


def frames(hook, command):
    """Milliseconds from exec to each painted frame."""
    start = time.clock_gettime(time.CLOCK_MONOTONIC)
    result = subprocess.run(command, env={**os.environ, "LD_PRELOAD": hook}, timeout=30,
                            stdout=subprocess.PIPE, text=True, check=True)
    return [int(line.split()[1]) / 1000 - start * 1000
            for line in result.stdout.splitlines() if line.startswith("painted")]


def load_example(rapport, folder):
    app = App([rapport, "--library", folder])
    app.find(None, "Conversations Worth Having", limit=10)
    app.keys("Return")
    app.gone(None, "Conversations Worth Having", limit=20)
    app.keys("ctrl+q")
    app.process.wait(15)


def main():
    rapport, bare, hook = sys.argv[1:4]
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 30
    base = pathlib.Path(tempfile.mkdtemp())
    load_example(rapport, str(base / "example"))
    commands = {
        "bare libadwaita window": [bare],
        "empty library": [rapport, "--library", str(base / "empty")],
        "example library": [rapport, "--library", str(base / "example")],
    }
    first = {name: [] for name in commands}
    last = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():   # in turn: noise meets all alike
            times = frames(hook, command)
            first[name].append(times[0])
            last[name].append(times[-1])

    floor = next(iter(commands))
    title = f"ms, median of {runs}"
    print(f"{title:28}{'first paint':>12}{'ratio':>7}{'settled':>10}{'ratio':>7}")
    for name in commands:
        row = [statistics.median(values[name]) for values in (first, last)]
        base_row = [statistics.median(values[floor]) for values in (first, last)]
        print(f"{name:28}{row[0]:12.0f}{row[0] / base_row[0]:7.2f}"
              f"{row[1]:10.0f}{row[1] / base_row[1]:7.2f}")


if __name__ == "__main__":
    main()
