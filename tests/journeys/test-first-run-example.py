#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example library: loaded, looked at, undone, redone, removed."""
from journey import Window, new_folder, run, wait

PASSPHRASE = "seven plain words are long enough here"
folder = new_folder()
app = Window(folder)


def load():
    """the first way loads it and shows its meetings"""
    app.shows("Conversations Worth Having")
    wait(lambda: app.is_at("Start with an example library"), "the focus on the first way")
    app.keys("Return")
    app.shows("Example library loaded without its private texts")
    app.hides("Conversations Worth Having")
    app.shows("This is the example library")
    app.picture("meetings")


def undo():
    """undoing takes all of it away, redoing brings it back"""
    app.keys("ctrl+z")
    app.says("Undid: Load the Example Library")
    app.shows("Conversations Worth Having")
    app.keys("ctrl+shift+z")
    app.says("Redid: Load the Example Library")
    app.shows("This is the example library")


def widths():
    """it folds at each width and fits 360 pixels"""
    for width in (1000, 700, 200):
        app.resize(width, 720)
        if width > 360:
            wait(lambda width=width: abs(app.size()[0] - width) < 40, f"a width of {width}")
        else:
            wait(lambda: app.size()[0] <= 380, "a narrow window")
        app.picture(f"meetings-{max(width, 360)}")
    app.keys("alt+Left")
    app.keys("alt+Left")
    app.picture("navigation-360")
    app.hides("Conversations Worth Having")
    app.resize(1280, 820)


def again():
    """it is there when the window is opened again"""
    assert app.end() == 0
    globals()["app"] = Window(folder)
    app.shows("This is the example library")
    assert not app.nameless(), app.nameless()


def remove():
    """it is removed in one step, which can be undone"""
    app.press("Remove It")
    app.says("Example library removed")
    app.shows("Conversations Worth Having")
    app.picture("removed")
    app.keys("ctrl+z")
    app.shows("This is the example library")
    app.press("Remove It")
    app.shows("Conversations Worth Having")


def load_again():
    """what was removed can be loaded again"""
    wait(lambda: app.is_at("Start with an example library"), "the focus on the first way")
    app.keys("Return")
    app.shows("This is the example library")


def private():
    """its private notes can be loaded once there is a place for them"""
    app.press("Private notes, not set up")
    app.choose_way()
    app.fill("^Passphrase", PASSPHRASE)
    app.fill("Once again", PASSPHRASE)
    app.keys("ctrl+Return")
    app.hides("Set Up Private Notes", "frame")
    app.press("Load Its Private Notes")
    app.shows("Private notes of the example loaded")
    app.hides("Load Its Private Notes", "push button")
    app.picture("private")
    app.keys("ctrl+z")
    app.shows("Load Its Private Notes", "push button")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(load, undo, widths, again, remove, load_again, private, end)
