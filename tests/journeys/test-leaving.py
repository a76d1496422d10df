#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left when the program ends in any of its ways: what was being typed is in the library,
and nothing private is where a clipboard manager finds it, who keeps what a program had copied.

RAPPORT_LEAVINGS is how often it ends in each."""
import os
import signal
import subprocess

from atspi_ui import wait

from journey import PASSPHRASE, Window, new_folder, run
from selections import ClipboardManager
from session_manager import SessionManager

WORD = "sixty-lanterns-below-the-weir"
RUNS = int(os.environ.get("RAPPORT_LEAVINGS", "1"))
folder = new_folder()
manager = ClipboardManager()
session = SessionManager()
app = None


def rapportctl(*arguments):
    reading, writing = os.pipe()
    os.write(writing, PASSPHRASE.encode() + b"\n")
    os.close(writing)
    try:
        subprocess.run([os.environ["RAPPORTCTL"], "--library", folder, "--passphrase-fd",
                        str(reading), *arguments], check=True, pass_fds=[reading],
                       stdout=subprocess.DEVNULL)
    finally:
        os.close(reading)


def start():
    globals()["app"] = Window(folder)
    app.shows("Private notes, unlocked", "push button")


LEAVING = {
    "Ctrl+Q": lambda: app.keys("ctrl+q"),
    "its window is closed": lambda: app.keys("alt+F4"),
    "SIGTERM": lambda: app.process.send_signal(signal.SIGTERM),
    "SIGHUP": lambda: app.process.send_signal(signal.SIGHUP),
    "SIGINT": lambda: app.process.send_signal(signal.SIGINT),
    "the end of the session": session.end,
}


def each_way():
    for number in range(RUNS):
        for way, leave in LEAVING.items():
            yield f"{way}, {number + 1} of {RUNS}", way, leave


def kept_by_manager(leave):
    """What the clipboard manager has of a program that was made to end"""
    leave()
    kept = manager.kept_until(lambda: app.process.poll() is not None)
    assert app.process.returncode == 0, app.process.returncode
    return kept


def begin():
    """a library with a private note"""
    rapportctl("vault", "setup")
    rapportctl("add", "person", "Ottoline Brandt-Hale", "--kind", "executive")
    rapportctl("note", "add", "--title", "What she fears", "--body", f"Nobody knows of {WORD}.")


def ordinary():
    """what is not private outlives the program: the clipboard manager is asked to keep it"""
    for which, _, leave in each_way():
        start()
        app.keys("ctrl+k")
        app.dialog("Search")
        app.typing("Ottoline")
        app.keys("ctrl+a", "ctrl+c")
        wait(lambda: manager.asking.text("CLIPBOARD") == b"Ottoline", "a copy")
        app.keys("Escape")
        app.dialog("Rapport")
        assert b"Ottoline" in kept_by_manager(leave), which


def private():
    """a copy of a private note does not, however the program ends"""
    for which, _, leave in each_way():
        start()
        app.keys("ctrl+5")
        app.shows("What she fears", "list item")
        app.go_to("^Note$")
        app.keys("ctrl+a", "ctrl+c")
        wait(lambda: WORD in (manager.asking.text("CLIPBOARD") or b"").decode(), "a copy")
        assert not manager.owner("PRIMARY")
        kept = kept_by_manager(leave)
        assert not any(WORD.encode() in content for content in kept), (which, kept)


def in_a_form(word):
    app.keys("ctrl+e")
    app.dialog("Log Encounter")
    app.go_to("^What was said$")
    app.typing(word)
    wait(lambda: word in app.text(app.focused()), "what was typed")


def in_a_form_again(word):
    app.keys("ctrl+e")
    app.dialog("Log Encounter")
    app.go_to("Put Them Here$")     # nobody knows whether it is about the same encounter
    app.keys("Return")
    wait(lambda: app.is_at("^What was said$"), "the focus on the words")
    wait(lambda: word in app.text(app.focused()), "what was typed")
    app.keys("Escape")
    app.press("^_?Discard( Discard)?$")
    app.hides("Log Encounter", "frame")
    app.dialog("Rapport")


def in_a_note(word):
    app.keys("ctrl+5")
    app.shows("What she fears", "list item")
    app.go_to("^Note$")
    app.keys("F2")
    wait(lambda: app.is_at("^Text of the note$"), "the focus on the text")
    app.typing(word)
    wait(lambda: word in app.text(app.focused()), "what was typed")


def in_a_note_again(word):
    app.keys("ctrl+5")
    app.shows("What she fears", "list item")
    wait(lambda: word in app.text(app.shows("^Note$", "text")), "what was typed")


def typed():
    """what is being typed when it is told to end is there again, in a form and in a note"""
    number = 0
    for _, way, leave in each_way():
        for begin_typing, again in (in_a_form, in_a_form_again), (in_a_note, in_a_note_again):
            if begin_typing is in_a_form and way == "its window is closed":
                continue        # that asks whether to discard it
            number += 1
            word = f"heron{number:03}"
            start()
            begin_typing(word)
            kept_by_manager(leave)
            start()
            again(word)
            assert app.end() == 0


run(begin, ordinary, private, typed)
