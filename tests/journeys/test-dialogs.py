#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Dialogs by keyboard: a day from the calendar, times that cannot be, nothing lost unasked."""
import datetime

from journey import Window, new_folder, run, wait

DAY = datetime.date.today() + datetime.timedelta(days=8)
DAY_WORDS = f"{DAY:%a} {DAY.day} {DAY:%b}"

app = Window(new_folder())


def begin():
    """the example's meetings are there"""
    app.load_example()
    app.go_to_meetings()


def saved():
    """Ctrl+S has nothing to do, and says so"""
    app.keys("ctrl+s")
    app.shows("Always saved")


def names():
    """buttons with a mnemonic are read aloud as they look"""
    app.keys("ctrl+n")
    app.dialog("Plan Meeting")
    app.shows("^Cancel$", "push button")
    app.keys("Escape")
    app.dialog("Rapport")


def day():
    """the calendar begins at today; arrows move, Return takes the day"""
    app.keys("ctrl+n")
    app.dialog("Plan Meeting")
    app.typing("Solveig Amberline")
    app.go_to("Choose a Day$")
    app.keys("Return")
    wait(lambda: not app.is_at("Choose a Day"), "the calendar with the focus")
    app.picture("calendar")
    app.keys("Down", "Right", "Return")
    app.shows(DAY_WORDS)


def times():
    """what is wrong with a time is said in words, and nothing is planned meanwhile"""
    app.go_to("^From$")
    app.keys("ctrl+a")
    app.typing("25:99")
    app.shows("That is no time of day")
    app.picture("no-time")
    app.keys("ctrl+a")
    app.typing("19:00")
    app.hides("That is no time of day")
    app.go_to("^To$")
    app.keys("ctrl+a")
    app.typing("18:30")
    app.shows("It ends before it begins")
    app.keys("ctrl+Return")
    app.dialog("Plan Meeting")
    app.keys("ctrl+a")
    app.typing("21:00")
    app.hides("It ends before it begins")


def planned():
    """Ctrl+Return plans it for that day"""
    app.keys("ctrl+Return")
    app.hides("Plan Meeting", "frame")
    app.shows("Solveig Amberline")
    app.dialog("Rapport")
    app.picture("planned")


def next_day():
    """a time without a day takes the next day that it fits"""
    app.keys("ctrl+n")
    app.dialog("Plan Meeting")
    app.typing("Tove")
    app.go_to("^From$")
    app.keys("ctrl+a")
    app.typing("00:00")
    tomorrow = datetime.date.today() + datetime.timedelta(days=1)
    app.shows(f"{tomorrow:%a} {tomorrow.day} {tomorrow:%b}")


def discard():
    """what was typed is not thrown away unasked"""
    app.keys("Escape")
    app.shows("Discard What You Wrote")
    app.picture("discard")
    app.keys("Escape")
    app.hides("Discard What You Wrote")
    app.dialog("Plan Meeting")
    app.keys("Escape")
    app.shows("Discard What You Wrote")
    app.keys("alt+d")
    app.hides("Plan Meeting", "frame")


def end():
    """Ctrl+Q quits from a dialog, too"""
    app.dialog("Rapport")
    app.keys("ctrl+n")
    app.dialog("Plan Meeting")
    assert app.end() == 0


run(begin, saved, names, day, times, planned, next_day, discard, end)
