#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A library that cannot be opened: said in words, with a way on, and nothing is changed."""
import hashlib
import os
import pathlib
import sqlite3
import tempfile

from journey import Window, new_folder, run, wait


def made_library():
    folder = new_folder()
    app = Window(folder)
    app.shows("Conversations Worth Having")
    assert app.end() == 0
    return folder


def digest(folder):
    return hashlib.sha256(folder.joinpath("library.db").read_bytes()).hexdigest()


def refused(folder, title, picture, *buttons):
    """Opens the window, looks at what it says, and leaves it open."""
    app = Window(folder)
    app.shows(title)
    for button in buttons:
        app.shows(button, "push button")
    app.picture(picture)
    assert not app.nameless(), app.nameless()
    return app


def newer():
    """a library from a newer version is refused and not touched"""
    folder = made_library()
    with sqlite3.connect(folder / "library.db") as db:
        db.execute("PRAGMA user_version = 9999")
    db.close()
    before = digest(folder)
    app = refused(folder, "From a Newer Rapport", "newer", "Choose Another Folder")
    assert app.end() == 0
    assert digest(folder) == before


def damaged():
    """a damaged one is refused and not touched, and a good copy opens with Try Again"""
    folder = made_library()
    good = folder.joinpath("library.db").read_bytes()
    folder.joinpath("library.db").write_bytes(b"This is no library. " * 4000)
    before = digest(folder)
    app = refused(folder, "Your Library Is Damaged", "damaged", "Try Again",
                  "Choose Another Folder")
    button = app.shows("Try Again", "push button")
    app.press("Try Again")
    wait(lambda: app.shows("Try Again", "push button") != button, "another answer")
    app.shows("Your Library Is Damaged")
    assert digest(folder) == before
    folder.joinpath("library.db").write_bytes(good)
    app.press("Try Again")
    app.shows("Conversations Worth Having")
    assert app.end() == 0


def second():
    """a second window is told, and opens the library once the first is closed"""
    folder = new_folder()
    first = Window(folder)
    first.shows("Conversations Worth Having")
    app = refused(folder, "Open Elsewhere", "elsewhere", "Try Again")
    first.process.terminate()
    assert first.process.wait(15) == 0
    app.press("Try Again")
    app.shows("Conversations Worth Having")
    assert app.end() == 0


def nowhere():
    """a folder that cannot be made is said so"""
    blocked = pathlib.Path(tempfile.mkdtemp(), "file")
    blocked.write_text("in the way")
    app = refused(blocked / "library", "Could Not", "cannot-create", "Try Again")
    app.press("Choose Another Folder")
    app.shows("^_?Open")
    app.keys("Escape")
    assert app.end() == 0
    assert os.listdir(blocked.parent) == ["file"]


run(newer, damaged, second, nowhere)
