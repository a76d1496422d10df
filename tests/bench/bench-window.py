#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-window RAPPORT MAKE-LIBRARY STALL-HOOK [PEOPLE] – drives the program on a big library and
prints, for each step, the longest that its main loop was kept from input, and its memory. To be
run in a private session with a window manager.

own: the most processor time that one turn of the loop took beside frames, which are layout and
drawing; it should stay below 16 ms. frame: the longest frame. turn: the longest turn, of the
clock on the wall, with whatever else the machine does.
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time

from atspi_ui import App, wait

PASSPHRASE = "five words are quite enough"
QUIET = 0.7          # seconds without a long turn: a step is done
LONGEST = 20.0       # seconds that a step may take
BUSY = 4000          # microseconds of a turn that say that a step is still under way


class Turns:
    """The turns of the main loop that the hook tells of."""

    def __init__(self, stream):
        self.all = []
        self.last = time.monotonic()
        threading.Thread(target=self.read, args=[stream], daemon=True).start()

    def read(self, stream):
        for line in stream:
            words = line.split()
            if words[:1] == ["turn"]:
                turn = [int(word) for word in words[1:]]
                self.all.append(turn)
                if turn[1] >= BUSY:
                    self.last = time.monotonic()

    def settle(self):
        limit = time.monotonic() + LONGEST
        self.last = time.monotonic()
        while time.monotonic() - self.last < QUIET and time.monotonic() < limit:
            time.sleep(0.05)


class Program(App):
    """The program with the hook in it."""

    def __init__(self, argv, env):
        self.name = os.path.basename(argv[0])
        self.process = subprocess.Popen(argv, env=env, stdout=subprocess.PIPE, text=True)
        self.turns = Turns(self.process.stdout)
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
        own = max(turn[3] for turn in turns) / 1000
        frame = max(turn[2] for turn in turns) / 1000
        whole = max(turn[1] for turn in turns) / 1000
        slow = sum(turn[3] > 16000 for turn in turns)
        resident, peak = self.memory()
        print(f"{what:36}{own:9.1f}{slow:6}{frame:9.1f}{whole:9.1f}{resident:9.0f}{peak:7.0f}",
              flush=True)


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
    found = [re.match("(Today|Meetings|Executives|Topics)(, |$)", node.get_name())
             for node in app.all("list item")]
    return [match[1] for match in found if match]


def into_the_list(app, name):
    """The gesture that selects the first row of a place's list."""
    def first():
        rows = next(app.all("list", name), None)
        return rows and next(app.all("list item", None, rows), None)

    return [lambda: app.mouse_click(wait(first, f"the list of {name}", 20), "Rapport")]


def steps(app):
    for number, name in enumerate(places(app), start=1):
        app.step(name, *pressing(app, f"ctrl+{number}"))
        if name == "Today":
            continue
        app.step("… the first of the list", *into_the_list(app, name))
        app.step("… down it, one by one", *pressing(app, *["Down"] * 5))
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
    people = sys.argv[4] if len(sys.argv) > 4 else "5000"
    folder = tempfile.mkdtemp()
    print(subprocess.run([make_library, folder, people], stdout=subprocess.PIPE, text=True,
                         check=True).stdout, end="")
    app = Program([rapport, "--library", folder], {**os.environ, "LD_PRELOAD": hook})
    print(f"{'worst of each step, ms':36}{'own':>9}{'> 16':>6}{'frame':>9}{'turn':>9}"
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
