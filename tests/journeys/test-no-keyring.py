#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Without a desktop keyring: everything works, and private notes go by passphrase."""
from journey import Window, new_folder, run

PASSPHRASE = "seven plain words are long enough here"
folder = new_folder()
app = Window(folder)


def begin():
    """the window opens and takes somebody in"""
    app.shows("Conversations Worth Having")
    app.go_to("Add an executive", "Down")
    app.keys("Return")
    app.dialog("Add Person")
    app.typing("Ottoline Brandt-Hale")
    app.keys("Return")
    app.hides("Add Person", "frame")
    app.hides("Conversations Worth Having")
    app.shows("Private notes, not set up", "push button")


def set_up():
    """setting up says that there is no keyring, and goes on without it"""
    app.press("Private notes, not set up")
    app.choose_way()
    app.fill("^Passphrase", PASSPHRASE)
    app.fill("Once again", PASSPHRASE)
    app.keys("ctrl+Return")
    app.shows("go on without it", limit=30)
    app.picture("no-keyring")
    app.keys("ctrl+Return")
    app.shows("Private notes, unlocked", "push button", limit=20)


def unlock():
    """the next start finds them locked, and the passphrase unlocks them"""
    assert app.end() == 0
    globals()["app"] = Window(folder)
    app.press("Private notes, locked")
    app.dialog("Unlock Private Notes")
    app.picture("unlock")
    app.typing(PASSPHRASE)
    app.keys("Return")
    app.shows("Private notes, unlocked", "push button", limit=20)


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, set_up, unlock, end)
