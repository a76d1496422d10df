#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A private note by keyboard: written, told about whom and where it was heard, found, locked away,
and still there when the program is killed while another one is written."""
import time

from atspi_ui import wait
from gi.repository import Atspi

from journey import NARROW, Window, new_folder, run

TITLE = "What she fears about November"
LOST = 2.0          # seconds: what was typed is saved within that time …
SLACK = 2.0         # … if the computer has a moment for it
folder = new_folder()
app = Window(folder)


def text_of(name):
    return app.text(app.shows(name, "text"))


def in_sight(text):
    """Whether that is on the screen, not only somewhere behind what is: it is what is there.
    GTK 4.8 says of what is behind, too, that it is shown; 4.18 does not say what is at a point."""
    tells = int(app.root.get_toolkit_version().split(".")[1]) >= 18
    for node in app.all("label", text):
        if tells and node.get_state_set().contains(Atspi.StateType.SHOWING):
            return True
        place = node.get_extents(Atspi.CoordType.WINDOW)
        found = app.root.get_child_at_index(0).get_accessible_at_point(
            place.x + place.width // 2, place.y + place.height // 2, Atspi.CoordType.WINDOW)
        if found is not None and found.get_name() == text:
            return True
    return False


def details():
    """Opens what is asked about a note."""
    app.go_to("^(Observation|Shared in confidence), ", "shift+Tab")
    app.keys("Return")
    app.dialog("About This Note")


def save():
    app.keys("ctrl+Return")
    app.hides("About This Note", "frame")
    app.dialog("Rapport")


def begin():
    """the example is there, and Notes says what they are for and offers to set them up"""
    app.load_example()
    app.keys("ctrl+5")
    app.shows("^Keep What You Hear in Confidence$")
    app.picture("before")
    app.go_to("Set Up…$")
    app.keys("Return")
    app.set_up_vault()
    wait(lambda: in_sight("No Notes Yet"), "an empty list")


def written():
    """Ctrl+N begins one, in Markdown; Ctrl+Return shows how it reads"""
    app.keys("ctrl+n")
    wait(lambda: app.is_at("^Title$"), "the focus on the title")
    app.typing(TITLE)
    app.keys("Return")
    wait(lambda: app.is_at("^Text of the note$"), "the focus on the text")
    app.typing("She **dreads** the board, not the *ombudsman*.")
    app.picture("writing")
    app.keys("ctrl+Return")
    wait(lambda: text_of("^Note$").strip() == "She dreads the board, not the ombudsman.",
         "the note as it reads")
    app.picture("preview")


def about():
    """it is about somebody, from a meeting with her, in confidence, to be looked at in a week"""
    details()
    app.pick("Ottoline", "^Ottoline Brandt-Hale$")
    save()
    app.shows("^Ottoline Brandt-Hale$", "push button")
    details()
    app.choose("^From a meeting", "Ottoline Brandt-Hale, ", 1)
    app.choose("^What it is", "^Shared in confidence$", 0)
    app.go_to("^Look at it again, or erase it")
    app.keys("space")
    wait(lambda: not app.is_at("^Look at it again"), "the calendar with the focus")
    app.keys("Down", "Return")
    wait(lambda: app.is_at("^Look at it again, or erase it: (?!Keep It)"), "a day")
    app.picture("details")
    save()
    app.shows("Ottoline Brandt-Hale, ", "push button")
    app.shows("^Shared in confidence, ", "push button")
    app.picture("about")


def resized():
    """its lines are broken anew while the panes fold, without a complaint"""
    before = app.size()
    for width, height in [(200, 720), (1280, 800)] * 3 + [before]:
        app.resize(width, height)
        app.shows(f"^{TITLE}$", "label")
        time.sleep(.4)                  # the panes may move
    wait(lambda: app.size() == before, "the size it had")


def found():
    """the palette finds what it says, and so does the search of the list"""
    app.keys("ctrl+1")
    app.open("ombudsman", f"^{TITLE}$")
    app.shows(f"^{TITLE}$", "label")
    if NARROW:
        app.keys("Escape")
    app.go_to("^Search Notes$", "shift+Tab")
    app.keys("Return")
    wait(lambda: app.is_at("^Search notes$"), "the focus on the search")
    app.typing("nowhere")
    wait(lambda: in_sight("No Results Found"), "nothing found")
    app.keys("ctrl+a")
    app.typing("OMBUDSMAN")
    app.shows(TITLE, "list item")
    app.picture("found")
    app.keys("Escape")


def locked():
    """Ctrl+L locks: the list says so, and never that it is empty; Return unlocks it"""
    app.keys("ctrl+l")
    wait(lambda: in_sight("Notes Are Locked"), "that it is locked")
    assert not in_sight("No Notes Yet")
    assert not any(app.all(None, TITLE))
    app.picture("locked")
    wait(lambda: app.is_at("Unlock$"), "the focus on what unlocks it")
    app.keys("Return")
    app.shows(TITLE, "list item")


def begin_another():
    app.keys("ctrl+n")
    wait(lambda: app.is_at("^Title$"), "the focus on the title")
    app.typing("Another one")
    app.keys("Return")
    wait(lambda: app.is_at("^Text of the note$"), "the focus on the text")


def locked_writing():
    """what is being written at a lock is there again, with the focus in it"""
    begin_another()
    app.typing("Half a sentence")
    app.keys("ctrl+l")
    wait(lambda: in_sight("Notes Are Locked"), "that it is locked")
    wait(lambda: app.is_at("Unlock$"), "the focus on what unlocks it")
    app.keys("Return")
    wait(lambda: app.is_at("^Text of the note$"), "the focus on the text")
    wait(lambda: "Half a sentence" in text_of("^Text of the note$"), "what was typed")
    app.picture("unlocked")
    app.keys("ctrl+End")


def killed():
    """killed while that is written, it has lost two seconds at most"""
    typed = []          # a word, and when it was there
    while not typed or typed[-1][1] - typed[0][1] < LOST + SLACK + 1:
        word = f"word{len(typed):03}"
        app.typing(" " + word)
        wait(lambda word=word: word in text_of("^Text of the note$"), word)
        typed.append((word, time.monotonic()))
    app.process.kill()
    until = time.monotonic() - LOST - SLACK
    app.process.wait()
    globals()["app"] = Window(folder)
    app.shows("Next conversation", "heading")
    app.keys("ctrl+5")
    app.shows(TITLE, "list item")
    app.go_to("Another one", "Down")
    app.keys("Return")
    wait(lambda: "Half a sentence" in text_of("^Note$"), "the other note")
    kept = text_of("^Note$")
    assert [word for word, when in typed if when < until], typed
    for word, when in typed:
        assert word in kept or when >= until, (word, until - when, kept)
    app.picture("kept")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, written, about, resized, found, locked, locked_writing, killed, end)
