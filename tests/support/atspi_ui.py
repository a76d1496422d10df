# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives a GTK 4 application as a person would, through the accessibility bus, the keyboard
and the pointer. To be used inside a private session, with a window manager for the latter two.
"""
import os
import re
import subprocess
import time

import gi
gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib   # noqa: E402

Atspi.init()
Atspi.set_timeout(5000, 5000)           # ms for one call, and for an application to start

ROLE_ALIASES = {"button": "push button"}    # newer AT-SPI says “button”


def children(node):
    """What is right below node; nothing if it vanishes meanwhile."""
    try:
        found = [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except GLib.Error:
        return []
    return [child for child in found if child is not None]


def nodes(root):
    """Every accessible below root, depth first; those that vanish meanwhile are skipped."""
    todo = [root]
    while todo:
        node = todo.pop()
        yield node
        todo += reversed(children(node))


def role_of(node):
    name = node.get_role_name()
    return ROLE_ALIASES.get(name, name)


def describe(node):
    return f"[{role_of(node)}] {node.get_name()!r}"


def whereabouts(node):
    """What it is, with the names in it and around it: for what has none itself."""
    inside = [child.get_name() for child in nodes(node) if child != node and child.get_name()]
    around = node.get_parent()
    while around is not None and not around.get_name():
        around = around.get_parent()
    return f"{describe(node)} with {inside} in {describe(around) if around else 'nothing'}"


def tree(root):
    """The accessible tree as text: for the log of a failed test."""
    def walk(node, depth):
        yield "  " * depth + describe(node)
        for i in range(node.get_child_count()):
            child = node.get_child_at_index(i)
            if child:
                yield from walk(child, depth + 1)
    return "\n".join(walk(root, 0))


def wait(test, what="condition", limit=5.0):
    """Polls test() and returns its first true value."""
    until = time.monotonic() + limit
    while True:
        try:
            value = test()
        except GLib.Error:
            value = None
        if value:
            return value
        if time.monotonic() > until:
            raise AssertionError(f"not in {limit:g} s: {what}")
        time.sleep(0.01)


def fits(node, role, name):
    """role: “push button”…; name: exact text or a compiled expression; None fits all."""
    try:
        if role and role_of(node) != role:
            return False
        if name is not None:
            text = node.get_name()
            if not (name.search(text) if isinstance(name, re.Pattern) else text == name):
                return False
        return node.get_state_set().contains(Atspi.StateType.VISIBLE)
    except GLib.Error:
        return False


class App:
    """A running application. Arguments are the command line and its environment."""

    output = None       # where it writes to that a person does not see

    def __init__(self, argv, env=None):
        self.name = os.path.basename(argv[0])
        self.process = subprocess.Popen(argv, env=env, stdout=self.output, stderr=self.output)
        self.root = wait(self._on_the_bus, f"{self.name} on the accessibility bus", 15)

    def _on_the_bus(self):
        if self.process.poll() is not None:
            raise AssertionError(f"{self.name} ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            app = desktop.get_child_at_index(i)
            # by process id: a second instance or a stale entry cannot confuse it
            if app and app.get_process_id() == self.process.pid and app.get_child_count():
                return app
        return None

    def all(self, role=None, name=None, root=None):
        return (node for node in nodes(root or self.root) if fits(node, role, name))

    def find(self, role=None, name=None, root=None, limit=5.0):
        return wait(lambda: next(self.all(role, name, root), None), f"{role} {name!r}", limit)

    def gone(self, role=None, name=None, limit=5.0):
        wait(lambda: next(self.all(role, name), None) is None, f"{role} {name!r} to go", limit)

    @staticmethod
    def do(node, action="click"):
        for i in range(node.get_n_actions()):
            if node.get_action_name(i) == action:
                assert node.do_action(i)
                return
        raise AssertionError(f"{describe(node)} has no action {action!r}")

    @staticmethod
    def set_text(node, text):
        assert node.set_text_contents(text)

    @staticmethod
    def text(node):
        # an end of -1 gives an empty text in GTK 4.8
        return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))

    @staticmethod
    def window(title):
        return subprocess.check_output(
            ["xdotool", "search", "--sync", "--onlyvisible", "--name", title],
            text=True).split()[-1]

    def point(self, node, window):
        """The middle of node in screen pixels. GTK 4 tells no screen coordinates, and its
        window coordinates start inside the client-side shadow: add the X window's offset."""
        lines = subprocess.check_output(
            ["xdotool", "getwindowgeometry", "--shell", window], text=True).split()
        geometry = dict(line.split("=") for line in lines)
        top = node
        while top.get_parent() is not None and top.get_parent().get_role_name() != "application":
            top = top.get_parent()
        frame = top.get_extents(Atspi.CoordType.WINDOW)
        extents = node.get_extents(Atspi.CoordType.WINDOW)
        x = int(geometry["X"]) + (int(geometry["WIDTH"]) - frame.width) // 2
        y = int(geometry["Y"]) + (int(geometry["HEIGHT"]) - frame.height) // 2
        return x + extents.x + extents.width // 2, y + extents.y + extents.height // 2

    def mouse_click(self, node, title):
        x, y = self.point(node, self.window(title))
        subprocess.check_call(["xdotool", "mousemove", "--sync", str(x), str(y), "click", "1"])

    def hold_and_move(self, node, title, right, down):
        """Holds the button down there, seen from the middle of node, and moves a hand's width."""
        x, y = self.point(node, self.window(title))
        moves = [step for _ in range(8) for step in
                 ("mousemove_relative", "--sync", "12", "6", "sleep", "0.03")]
        subprocess.check_call(["xdotool", "mousemove", "--sync", str(x + right), str(y + down),
                               "mousedown", "1", *moves])

    @staticmethod
    def let_go():
        subprocess.check_call(["xdotool", "mouseup", "1"])

    @staticmethod
    def keys(*keys):
        subprocess.check_call(["xdotool", "key", "--delay", "20", *keys])

    @staticmethod
    def typing(text):
        """ASCII only; use set_text() for the rest."""
        subprocess.check_call(["xdotool", "type", "--delay", "20", text])

    @staticmethod
    def action(app_id, name, parameter=""):
        """Activates an action of the application. parameter: in GVariant text format."""
        subprocess.check_call(
            ["gdbus", "call", "--session", "--dest", app_id,
             "--object-path", "/" + app_id.replace(".", "/").replace("-", "_"),
             "--method", "org.gtk.Actions.Activate", name, f"[{parameter}]", "{}"],
            stdout=subprocess.DEVNULL)

    def unlabelled(self):
        """Focusable widgets without an accessible name; GTK 4.8 puts the class name there."""
        return [whereabouts(node) for node in nodes(self.root)
                if node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
                and (not node.get_name() or re.match(r"(Gtk|Adw|Rp)[A-Z]", node.get_name()))]

    def close(self):
        """Ends the application and returns its exit status."""
        if self.process.poll() is None:
            self.process.terminate()
        return self.process.wait(10)
