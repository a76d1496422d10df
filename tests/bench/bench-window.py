#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-window RAPPORT MAKE-LIBRARY STALL-HOOK [PEOPLE|FOLDER] – drives the program on a big
library, a made one or that in FOLDER, and prints, for each step, how long its main loop was kept
from input, and its memory. To be run in a private session with a window manager.

own: the processor time of one turn of the loop beside frames, which are layout and drawing; the
worst should stay below 16 ms. p95: of the turns that took more than 1 ms. > 16: how many turns
took longer than a frame. frame: the longest frame. turn: the longest turn, of the clock on the
wall, with whatever else the machine does.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi   # noqa: E402

from atspi_ui import App, wait   # noqa: E402

PASSPHRASE = "five words are quite enough"
QUIET = 0.4          # seconds without work: a step is done
LONGEST = 20.0       # seconds that a step may take
BUSY = 0.004         # seconds of processor time that say that a step is still under way


class Turns:
    """The turns of the main loop that the hook tells of."""

    def __init__(self, process):
        self.all = []
        self.task = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}")
        threading.Thread(target=self.read, args=[process.stdout], daemon=True).start()

    def read(self, stream):
        for line in stream:
            words = line.split()
            if words[:1] == ["turn"]:
                self.all.append([int(word) for word in words[1:]])

    def is_awake(self):
        """Whether the main thread runs or waits for a processor."""
        return (self.task / "stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "S"

    def worked(self):
        """The processor time of the main thread, in seconds."""
        return int((self.task / "schedstat").read_text(encoding="utf-8").split()[0]) / 1e9

    def settle(self):
        """Waits until the main thread has had nothing to do for a while. A turn that is under
        way tells nothing before its end."""
        limit = time.monotonic() + LONGEST
        last, worked = time.monotonic(), self.worked()
        while time.monotonic() - last < QUIET and time.monotonic() < limit:
            time.sleep(0.05)
            if self.is_awake() or self.worked() - worked > BUSY:
                last, worked = time.monotonic(), self.worked()


class Program(App):
    """The program with the hook in it."""

    def __init__(self, argv, env):
        self.name = os.path.basename(argv[0])
        self.process = subprocess.Popen(argv, env=env, stdout=subprocess.PIPE, text=True)
        self.turns = Turns(self.process)
        self.root = wait(self._on_the_bus, f"{self.name} on the accessibility bus", 30)

    def memory(self):
        """Resident and peak, in MiB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        values = dict(line.split(":", 1) for line in status.splitlines())
        return [int(values[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")]

    def step(self, what, *gestures):
        """Does one thing after the other, each when the one before has settled, and prints what
        the worst turn of the main loop was meanwhile."""
        begin = time.monotonic() * 1e6
        for gesture in gestures:
            gesture()
            self.turns.settle()
        turns = [turn for turn in self.turns.all if turn[0] >= begin] or [[0, 0, 0, 0]]
        own = sorted(turn[3] / 1000 for turn in turns)
        frame = max(turn[2] for turn in turns) / 1000
        whole = max(turn[1] for turn in turns) / 1000
        slow = sum(each > 16 for each in own)
        resident, peak = self.memory()
        print(f"{what:36}{own[-1]:9.1f}{own[int(len(own) * 0.95)]:9.1f}{slow:6}{frame:9.1f}"
              f"{whole:9.1f}{resident:9.0f}{peak:7.0f}", flush=True)


def pressing(app, *keys):
    """Gestures: one key after the other."""
    return [lambda key=key: app.keys(key) for key in keys]


def often(app, key, times):
    """One gesture: a key again and again, as when it is held."""
    return [lambda: [app.keys(key) for _ in range(times)]]


def typed(app, text):
    """Gestures: letter by letter."""
    return [lambda letter=letter: app.typing(letter) for letter in text]


def places(app):
    """The places in the order of the navigation."""
    found = [re.match("(Today|Meetings|Executives|Topics|Organizations)(, |$)", node.get_name())
             for node in app.all("list item")]
    return [match[1] for match in found if match]


def into_the_list(app, place):
    """The gesture that goes to a row of a place's list that is in sight, and then to the first."""
    name = {"Executives": "People"}.get(place, place)

    def in_sight():
        rows = next(app.all("list", name), None)
        if rows is None:
            return None
        scroller = rows.get_parent()
        area = scroller.get_extents(Atspi.CoordType.WINDOW)
        for row in app.all("list item", None, rows):
            place = row.get_extents(Atspi.CoordType.WINDOW)
            if place.height > 0 and place.y >= area.y and (place.y + place.height
                                                           <= area.y + area.height):
                return row
        return None

    def go():
        app.mouse_click(wait(in_sight, f"the list of {name}", 20), "Rapport")
        app.turns.settle()
        app.keys("Home")

    return [go]


def steps(app):
    for number, name in enumerate(places(app), start=1):
        app.step(name, *pressing(app, f"ctrl+{number}"))
        if name == "Today":
            continue
        app.step("… the first of the list", *into_the_list(app, name))
        app.step("… 20 pages, one by one", *pressing(app, *["Down"] * 20))
        app.step("… down it, the key held", *often(app, "Down", 40))
        app.step("… pages down", *often(app, "Next", 20))
        app.step("… to its end", *pressing(app, "End"))
    app.step("the palette", *pressing(app, "ctrl+k"))
    app.step("… typing “henrik”", *typed(app, "henrik"))
    app.step("… down the hits", *pressing(app, "Down", "Down", "Down"))
    app.step("… opening one", *pressing(app, "Return"))


def unlock(app):
    """Opens the private notes with their passphrase."""
    app.do(app.find("push button", "Private notes, locked", limit=10))
    app.turns.settle()
    app.typing(PASSPHRASE)
    app.keys("Return")
    app.find("push button", "Private notes, unlocked", limit=20)


def main():
    rapport, make_library, hook = sys.argv[1:4]
    of = sys.argv[4] if len(sys.argv) > 4 else "5000"
    folder = tempfile.mkdtemp()
    if os.path.isdir(of):
        shutil.copytree(of, folder, dirs_exist_ok=True)
    else:
        print(subprocess.run([make_library, folder, of], stdout=subprocess.PIPE, text=True,
                             check=True).stdout, end="")
    app = Program([rapport, "--library", folder], {**os.environ, "LD_PRELOAD": hook})
    print(f"{'worst of each step, ms':36}{'own':>9}{'p95':>9}{'> 16':>6}{'frame':>9}{'turn':>9}"
          f"{'MiB':>9}{'peak':>7}")
    print("– private notes locked")
    steps(app)
    app.step("unlocking", lambda: unlock(app))
    print("– unlocked")
    steps(app)
    app.keys("ctrl+q")
    app.process.wait(15)


if __name__ == "__main__":
    main()
