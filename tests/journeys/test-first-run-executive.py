#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An empty library, and an executive added to it, by keyboard alone."""
from journey import Window, new_folder, run, wait

folder = new_folder()
app = Window(folder)


def begin():
    """an empty library offers three ways to begin, and the focus is on the first"""
    app.shows("Conversations Worth Having")
    wait(lambda: app.is_at("Start with an example library"), "the focus on the first way")
    app.picture("first-run")
    assert not app.nameless(), app.nameless()


def fits():
    """it fits 360 pixels"""
    app.resize(200, 600)
    wait(lambda: app.size()[0] <= 360 + 20, "a narrow window")
    app.picture("first-run-narrow")
    app.resize(1280, 820)


def ask():
    """nobody can be added without a name"""
    app.go_to("Add an executive", "Down")
    app.keys("Return")
    app.dialog("Add Person")
    app.keys("ctrl+Return")
    app.dialog("Add Person")


def add():
    """a name and a company are enough"""
    app.typing("Ottoline Brandt-Hale")
    app.keys("Tab")
    app.typing("Northmoor Grid")
    app.picture("add-executive")
    app.keys("ctrl+Return")
    app.hides("Add Person", "frame")
    app.says("Added Ottoline Brandt-Hale")
    app.shows("^Ottoline Brandt-Hale$", "heading")
    app.hides("Conversations Worth Having")
    app.picture("added")


def undo():
    """undoing it leads back to the beginning, redoing it forward again"""
    app.keys("ctrl+z")
    app.says("Undid: Add Person")
    app.shows("Conversations Worth Having")
    app.keys("ctrl+shift+z")
    app.says("Redid: Add Person")
    app.hides("Conversations Worth Having")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, fits, ask, add, undo, end)
