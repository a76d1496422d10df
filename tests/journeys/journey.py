# SPDX-License-Identifier: GPL-3.0-or-later
"""What the journeys share: the window on a library of their own, its pictures, its keys."""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from atspi_ui import App, children, fits, nodes, role_of, tree, wait
from gi.repository import Atspi, GLib
from tap import Tap

PROGRAM = os.environ["RAPPORT"]
NARROW = "--narrow" in sys.argv
NAME = pathlib.Path(sys.argv[0]).stem.removeprefix("test-") + ("-narrow" if NARROW else "")
SHOTS = pathlib.Path(os.environ["SHOTS"], NAME)
PASSPHRASE = "seven plain words are long enough here"


class Window(App):
    """Rapport on the library in folder, or on the session's own if there is none."""

    program = [PROGRAM]     # and what it is started by

    def __init__(self, folder=None, **environment):
        where = ["--library", str(folder)] if folder else []
        super().__init__([*self.program, *where],
                         env={**os.environ, "G_DEBUG": "gc-friendly,fatal-warnings",
                              **environment})
        self.focus = self.focus_window = None
        self.id = self.window("^Rapport$")
        if NARROW:
            self.resize(200, 720)       # as narrow as it goes
            wait(lambda: self.size()[0] <= 380, "a narrow window")

    def picture(self, name):
        """Takes a picture, and sees that everything in it can be told by its name."""
        take_picture(name)
        assert not self.nameless(), self.nameless()

    def resize(self, width, height):
        subprocess.check_call(["xdotool", "windowsize", self.id, str(width), str(height)])

    def size(self):
        lines = subprocess.check_output(["xdotool", "getwindowgeometry", "--shell", self.id],
                                        text=True).split()
        geometry = dict(line.split("=") for line in lines)
        return int(geometry["WIDTH"]), int(geometry["HEIGHT"])

    def shows(self, text, role=None, limit=8.0):
        """What has that text in its name."""
        try:
            return self.find(role, re.compile(text), limit=limit)
        except AssertionError as problem:
            raise AssertionError(f"{problem}\n{tree(self.root)}") from problem

    def says(self, text):
        """A toast: looked for from the top down, since it soon goes by itself."""
        def toast():
            level = [self.root]
            for _ in range(8):
                level = [child for node in level for child in children(node)]
                found = [node for node in level if fits(node, "label", re.compile(text))]
                if found:
                    return found[0]
            return None
        return wait(toast, f"a toast {text!r}", 8.0)

    def code(self):
        """The recovery code that is shown."""
        group = re.compile(r"^[0-9A-HJKMNP-TV-Z]{4}[0-9A-HJKMNP-Z*~$=]$")
        return wait(lambda: [node.get_name() for node in nodes(self.root)
                             if fits(node, "label", group)], "a recovery code")

    def hides(self, text, role=None):
        self.gone(role, re.compile(text), limit=8.0)

    def front(self):
        """The title of the window that has the keyboard. When two windows go at once, openbox
        may leave it with one that is gone; then ours takes it, as a click would."""
        found = subprocess.run(["xdotool", "getactivewindow", "getwindowname"],
                               capture_output=True, text=True, check=False)
        if found.returncode != 0:
            subprocess.run(["xdotool", "windowactivate", self.id], capture_output=True,
                           check=False)
        return found.stdout.strip()

    def dialog(self, title):
        """Waits until that dialog has the keyboard."""
        wait(lambda: self.front() == title, f"{title} with the keyboard", 8.0)

    def press(self, text):
        """Presses a button; the page it is on may just be giving way to another."""
        wait(lambda: self.do(self.shows(text, "push button")) or True, f"{text} to press", 8.0)

    @staticmethod
    def focus_below(top, seen):
        """What has the focus below top, but not below seen; what is not visible has nothing in
        it that could."""
        todo = [top]
        while todo:
            node = todo.pop()
            try:
                states = node.get_state_set()
                if states.contains(Atspi.StateType.VISIBLE):
                    if states.contains(Atspi.StateType.FOCUSED):
                        return node
                    todo += [child for child in (node.get_child_at_index(i) for i in range(
                        node.get_child_count() - 1, -1, -1)) if child not in (None, seen)]
            except (AttributeError, GLib.Error):
                continue
        return None

    def focused(self):
        """What has the focus in the window that opened last: looked for around where it was."""
        window = self.root.get_child_at_index(self.root.get_child_count() - 1)
        node, seen = self.focus if self.focus_window == window else None, None
        node = node or window
        self.focus, self.focus_window = None, window
        try:
            while self.focus is None and seen != window:
                self.focus = self.focus_below(node, seen)
                node, seen = node.get_parent(), node
        except (AttributeError, GLib.Error):
            self.focus = self.focus_below(window, None)
        return self.focus

    def is_at(self, text):
        node = self.focused()
        return node if node is not None and re.search(text, node.get_name() or "") else None

    def go_to(self, text, key="Tab"):
        """Presses key, as often as it takes, until what has that text has the focus."""
        seen = []
        for _ in range(60):
            node = self.focused()
            if node is not None and re.search(text, node.get_name() or ""):
                return node
            seen.append(f"{role_of(node)} {node.get_name()!r}" if node is not None else "nothing")
            self.keys(key)
        raise AssertionError(f"{key} never came to {text!r} but to {', '.join(seen)}")

    def load_example(self):
        """Takes the first of the ways to begin."""
        self.shows("Conversations Worth Having")
        wait(lambda: self.is_at("Start with an example library"), "the focus on the first way")
        self.keys("Return")
        self.hides("Conversations Worth Having")
        self.shows("Next conversation", "heading", limit=15)

    def pick(self, text, name):
        """Types into an entry that offers what there is, and takes what has that name."""
        self.typing(text)
        self.shows(name, "label")
        self.keys("Return")
        self.hides("^(Add|Something else:?) “", "label")

    def choose(self, row, word, index):
        """Goes to a row of choices, and takes one of them, counted from 0."""
        self.go_to(row)
        self.keys("space")
        wait(lambda: not self.is_at(row), "the choices with the focus")
        self.keys("Home", *["Down"] * index, "Return")
        self.shows(word, "label")

    def open(self, text, name, window="Rapport"):
        """Finds something with the palette, and opens it in that window."""
        self.keys("ctrl+k")
        self.dialog("Search")
        self.typing(text)
        self.find("label", re.compile(name), root=self.shows("^Found$", "list"), limit=8.0)
        self.keys("Return")
        self.dialog(window)

    def go_to_navigation(self):
        """To Today, and from there, if it is folded away, to the navigation."""
        self.keys("ctrl+1")
        if NARROW:
            self.keys("alt+Left")
        wait(lambda: self.focused() is not None, "something with the focus")

    def choose_way(self, name="Recovery Passphrase"):
        """In the dialog that sets private notes up: what is to open them."""
        self.dialog("Set Up Private Notes")
        wait(lambda: self.is_at("Recovery Passphrase"), "the focus on the first way")
        if not self.is_at(name):
            self.go_to(name, "Down")
            self.keys("space")
        self.keys("ctrl+Return")

    def set_up_vault(self):
        """In the dialog that asks for the passphrase."""
        self.choose_way()
        self.shows("^Choose a passphrase", "label")
        self.typing(PASSPHRASE)
        self.keys("Tab", "Tab")
        self.typing(PASSPHRASE)
        self.picture("set-up")
        self.keys("ctrl+Return")
        self.hides("Set Up Private Notes", "frame")

    def go_to_meetings(self):
        self.keys("ctrl+2")
        self.shows("Safe conversation")

    def fill(self, row, text):
        """Puts a text into an entry row; any letters."""
        self.set_text(self.shows(row, "text"), text)

    def nameless(self):
        """What can be focused and has no name; what holds named things needs none, nor does
        what GTK's own lists, entries, calendar and menus are made of."""
        own = re.compile(r"^\[(scroll|list\]|menu item)|"
                         r"^\[(list item|panel)\] '' with \[.+\] in |"
                         r"in \[(panel\] 'GtkStackPage|list\] 'GtkListView)'$|"
                         r"in \[(combo box|text)\]|in \[.*\] '(Calendar|Day: .*)'$")
        return [text for text in self.unlabelled() if not own.search(text)]

    def end(self):
        """Quits, and returns the exit status."""
        wait(self.front, "a window with the keyboard")
        self.keys("ctrl+q")
        return self.process.wait(15)


def take_picture(name):
    """Leaves a picture of the whole screen in the folder of the journey."""
    SHOTS.mkdir(parents=True, exist_ok=True)
    subprocess.run([os.environ["SCREENSHOT"], SHOTS / f"{name}.png"], check=True)


def new_folder():
    """A folder for a library that does not exist yet."""
    return pathlib.Path(tempfile.mkdtemp(), "library")


def run(*steps):
    """Each step is a test, described by its first line; one that fails ends the journey."""
    tap = Tap()
    for step in steps:
        try:
            step()
        except (AssertionError, GLib.Error, OSError, subprocess.SubprocessError) as problem:
            tap.result(False, step.__doc__, f"{type(problem).__name__}: {problem}")
            take_picture("failed")
            break
        tap.result(True, step.__doc__)
    tap.done()
