#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-window RAPPORT MAKE-LIBRARY STALL-HOOK [PEOPLE|FOLDER [WHAT]] – drives the program on a
big library, a made one or that in FOLDER, and prints, for each step, how long its main loop was
kept from input, and its memory. To be run in a private session with a window manager. WHAT is an
expression: only the groups of steps that it fits, such as "unlocked meetings".

own: the processor time of one turn of the loop beside frames, which are layout and drawing; the
worst should stay below 16 ms. p95: of the turns that took more than 1 ms. > 16: how many turns
took longer than a frame. rows: the processor time of the program's own code in a frame, where
signals are answered and rows that come into sight are filled. frame: that of the longest frame.
wall: the longest turn beside frames by the clock on the wall, with whatever else the machine does.

With STALL_TRACE=MICROSECONDS it prints, too, where each turn was that took longer than that, and
with STALL_FRAMES=MICROSECONDS where each frame was.
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
import nacl.pwhash
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
        self.traces = []
        self.task = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}")
        threading.Thread(target=self.read, args=[process.stdout], daemon=True).start()

    def read(self, stream):
        samples = []
        for line in stream:
            words = line.split()
            if words[:1] == ["turn"]:
                self.all.append([int(word) for word in words[1:]])
                if samples:
                    self.traces.append(samples)
                samples = []
            elif words[:1] == ["sample"]:
                samples.append((int(words[1]), int(words[2]), words[3:]))

    def is_awake(self):
        """Whether the main thread runs or waits for a processor."""
        return (self.task / "stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "S"

    def worked(self):
        """The processor time of all threads that there are, in seconds."""
        total = 0
        for stat in self.task.parent.glob("*/schedstat"):
            try:
                total += int(stat.read_text(encoding="utf-8").split()[0]) / 1e9
            except OSError:
                pass            # the thread has ended
        return total

    def settle(self):
        """Waits until the program has had nothing to do for a while. A turn that is under way
        tells nothing before its end."""
        limit = time.monotonic() + LONGEST
        last, worked = time.monotonic(), self.worked()
        while time.monotonic() - last < QUIET and time.monotonic() < limit:
            time.sleep(0.05)
            if self.is_awake() or abs(self.worked() - worked) > BUSY:
                last, worked = time.monotonic(), self.worked()


class Trace:
    """Where a turn was."""

    def __init__(self, path, samples):
        self.samples = samples
        inside = f"{os.path.basename(path)}+"
        places = sorted({place for _, _, places in samples for place in places
                         if place.startswith(inside)})
        lines = subprocess.run(["addr2line", "-f", "-e", path,
                                *[place.split("+")[1] for place in places]],
                               stdout=subprocess.PIPE, text=True, check=True).stdout.splitlines()
        self.names = dict(zip(places, lines[::2]))

    def print(self):
        whole = sum(cpu for cpu, _, _ in self.samples)
        print(f"  a turn of {whole / 1000:.1f} ms:")
        self.print_below([(cpu, (["in a frame"] if frame else []) +
                           [self.names.get(place, place) for place in places])
                          for cpu, frame, places in self.samples], whole, None, 0)

    def print_below(self, samples, whole, above, depth):
        """What took more than a twelfth."""
        parts = {}
        for cpu, places in samples:
            if places:
                parts.setdefault(places[0], []).append((cpu, places[1:]))
        for place, part in sorted(parts.items(), key=lambda item: -sum(e[0] for e in item[1])):
            taken = sum(cpu for cpu, _ in part)
            if taken * 12 < whole:
                continue
            boring = (place in ("?", "_start", "main", above) or "+" in place
                      or place.startswith(("g_", "_g_", "__")))
            if not boring:
                print(f"  {taken / 1000:8.1f} {' ' * depth}{place}")
            self.print_below(part, whole, above if boring else place,
                             depth if boring else depth + 1)


class Program(App):
    """The program with the hook in it."""

    def __init__(self, argv, folder, env):
        self.folder = folder
        self.name = os.path.basename(argv[0])
        self.path = argv[0]
        self.process = subprocess.Popen(argv, env=env, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.turns = Turns(self.process)
        self.root = wait(self._on_the_bus, f"{self.name} on the accessibility bus", 30)

    def activate(self, action):
        """An action where the focus is; with its parameter, if it has one."""
        self.process.stdin.write(action + "\n")
        self.process.stdin.flush()

    def memory(self):
        """Resident and peak, in MiB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text(encoding="utf-8")
        values = dict(line.split(":", 1) for line in status.splitlines())
        return [int(values[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM")]

    def step(self, what, *gestures):
        """Does one thing after the other, each when the one before has settled, and prints what
        the worst turn of the main loop was meanwhile.
        Returns: how long it was until the last turn that did some work ended, in milliseconds."""
        begin = time.monotonic() * 1e6
        for gesture in gestures:
            gesture()
            self.turns.settle()
        turns = [turn for turn in self.turns.all if turn[0] >= begin] or [[begin, 0, 0, 0, 0]]
        own = sorted(turn[2] / 1000 for turn in turns)
        slow = sum(each > 16 for each in own)
        frame, rows = (max(turn[column] for turn in turns) / 1000 for column in (3, 4))
        wall = max(turn[1] for turn in turns) / 1000
        resident, peak = self.memory()
        print(f"{what:36}{own[-1]:9.1f}{own[int(len(own) * 0.95)]:9.1f}{slow:6}{rows:9.1f}"
              f"{frame:9.1f}{wall:9.1f}{resident:9.0f}{peak:7.0f}", flush=True)
        for samples in self.turns.traces:
            Trace(self.path, samples).print()
        self.turns.traces.clear()

        return max(turn[0] + turn[1] - begin for turn in turns
                   if turn is turns[0] or turn[2] + turn[3] > BUSY * 1e6) / 1000


def pressing(app, *keys):
    """Gestures: one key after the other."""
    return [lambda key=key: app.keys(key) for key in keys]


def often(app, key, times):
    """One gesture: a key again and again, as when it is held."""
    return [lambda: [app.keys(key) for _ in range(times)]]


def typed(app, text):
    """Gestures: letter by letter."""
    return [lambda letter=letter: app.typing(letter) for letter in text]


def list_steps(app):
    """The list of a place has the focus when one goes there."""
    app.step("… the first of the list", *pressing(app, "Home"))
    app.step("… 20 pages, one by one", *pressing(app, *["Down"] * 20))
    app.step("… down it, the key held", *often(app, "Down", 40))
    app.step("… pages down", *often(app, "Next", 20))
    app.step("… to its end", *pressing(app, "End"))
    app.step("… and back", *pressing(app, "Home"))


def window_steps(app, what, action):
    """A window over the window: opened and closed."""
    app.step(what, lambda: app.activate(action))
    app.step("… closed", *pressing(app, "Escape"))


def today_steps(app):
    app.step("Today", lambda: app.activate("win.place 'today'"))
    app.step("… down its items", *pressing(app, *["Down"] * 8))


def meetings_steps(app):
    app.step("Meetings", lambda: app.activate("win.place 'meetings'"))
    list_steps(app)
    window_steps(app, "the doorway brief", "meeting.doorway")
    window_steps(app, "a debrief", "win.debrief-due")
    window_steps(app, "planning a meeting", "win.plan-meeting ('', '')")
    window_steps(app, "editing a meeting", "place.edit")


def executives_steps(app):
    app.step("Executives", lambda: app.activate("win.place 'executives'"))
    list_steps(app)
    for who in ("everyone", "executives"):
        app.step(f"… who: {who}", lambda who=who: app.activate(f"people.who '{who}'"))
    for order in ("stage", "last-contact", "organization", "name"):
        app.step(f"… by {order}", lambda order=order: app.activate(f"people.order '{order}'"))
    app.step("… typing “port” in the list", *typed(app, "port"))
    app.step("… everybody again", *pressing(app, "Escape"))
    app.step("… the next person", *pressing(app, "Down"))
    window_steps(app, "filtering", "people.filter")
    window_steps(app, "editing a person", "place.edit")
    window_steps(app, "merging two people", "people.merge")
    window_steps(app, "merging duplicates", "people.merge-duplicates")
    app.step("removing a person", lambda: app.activate("place.delete"))
    app.step("undo", lambda: app.activate("win.undo"))
    app.step("redo", lambda: app.activate("win.redo"))


def topics_steps(app):
    app.step("Topics", lambda: app.activate("win.place 'topics'"))
    list_steps(app)
    window_steps(app, "editing a topic", "place.edit")


def notes_steps(app):
    app.step("Notes", lambda: app.activate("win.place 'notes'"))
    list_steps(app)
    app.step("a new note", lambda: app.activate("place.new"))
    app.step("… typing in it, saved meanwhile", *typed(app, "what he said about the port"))
    locking = app.step("locking", lambda: app.keys("ctrl+l"))
    app.step("writing the passphrase", lambda: write_passphrase(app))
    unlocking = app.step("unlocking", lambda: app.keys("Return"))
    app.find("push button", "Private notes, unlocked", limit=5)
    alone = derivation(app.folder)
    print(f"by the clock: locking {locking:.0f} ms, unlocking {unlocking:.0f} ms, of which the "
          f"derivation of the key is {alone:.0f} ms")


def organizations_steps(app):
    app.step("Organizations", lambda: app.activate("win.place 'organizations'"))
    list_steps(app)


def palette_steps(app):
    for what in ("henrik", "port", "on the"):
        app.step("the palette", *pressing(app, "ctrl+k"))
        app.step(f"… typing “{what}”", *typed(app, what))
        app.step("… down the hits", *pressing(app, "Down", "Down", "Down"))
        app.step("… opening one", *pressing(app, "Return"))
        app.step("Today again", *pressing(app, "ctrl+1"))


def other_steps(app):
    app.step("an encounter", *pressing(app, "ctrl+e"))
    app.step("… typing a name", *typed(app, "henrik"))
    app.step("… closed", *pressing(app, "Escape", "Escape"))
    window_steps(app, "a favour", "win.add-favour ('', 'given')")
    window_steps(app, "a promise", "win.add-commitment ('', 'me')")
    window_steps(app, "preferences", "win.preferences")
    window_steps(app, "recently deleted", "win.show-deleted")
    app.step("presentation", *pressing(app, "F9", "F9"))


GROUPS = {"today": today_steps, "meetings": meetings_steps, "executives": executives_steps,
          "topics": topics_steps, "notes": notes_steps, "organizations": organizations_steps,
          "palette": palette_steps, "other": other_steps}


def steps(app, state, what):
    print(f"– private notes {state}")
    for name, group in GROUPS.items():
        if re.match(what, f"{state} {name}") and (state, name) != ("locked", "notes"):
            group(app)


def write_passphrase(app):
    app.do(app.find("push button", "Private notes, locked", limit=10))
    app.turns.settle()
    app.typing(PASSPHRASE)


def derivation(folder):
    """How long the key of the passphrase takes by itself, in milliseconds."""
    header = (pathlib.Path(folder) / "vault.keys").read_bytes()
    slot = header[header.index(b"IVS1"):]
    begin = time.monotonic()
    nacl.pwhash.argon2id.kdf(32, PASSPHRASE.encode(), slot[60:76],
                             int.from_bytes(slot[44:52], "little"),
                             int.from_bytes(slot[52:60], "little"))
    return (time.monotonic() - begin) * 1000


def main():
    rapport, make_library, hook = sys.argv[1:4]
    of = sys.argv[4] if len(sys.argv) > 4 else "5000"
    folder = tempfile.mkdtemp()
    if os.path.isdir(of):
        shutil.copytree(of, folder, dirs_exist_ok=True)
    else:
        print(subprocess.run([make_library, folder, of], stdout=subprocess.PIPE, text=True,
                             check=True).stdout, end="")
    what = sys.argv[5] if len(sys.argv) > 5 else ""
    app = Program([rapport, "--library", folder], folder, {**os.environ, "LD_PRELOAD": hook})
    print(f"{'worst of each step, ms':36}{'own':>9}{'p95':>9}{'> 16':>6}{'rows':>9}{'frame':>9}"
          f"{'wall':>9}{'MiB':>9}{'peak':>7}")
    app.turns.settle()
    steps(app, "locked", what)
    app.step("unlocking", lambda: write_passphrase(app), lambda: app.keys("Return"))
    app.find("push button", "Private notes, unlocked", limit=20)
    steps(app, "unlocked", what)
    app.keys("ctrl+q")
    app.process.wait(15)


if __name__ == "__main__":
    main()
