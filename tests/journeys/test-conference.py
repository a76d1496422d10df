#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A conference day: the sheet of an event, a first hello, and whom else to see in town."""
from journey import Window, new_folder, run

app = Window(new_folder())
EVENT = "An evening on night work"


def begin():
    """the example library"""
    app.load_example()


def sheet():
    """the sheet of an event says whom to greet for the first time, and who comes"""
    app.open("night work", f"^{EVENT}")
    app.shows(f"^{EVENT}$", "heading")
    app.shows("^Say hello for the first time$", "heading")
    app.shows("^Marguerite Oduya-Lind$", "panel")
    app.shows("^Who comes$", "heading")
    app.picture("sheet")


def hello():
    """the first hello is logged where it stands"""
    app.go_to("^Log Encounter… Marguerite")
    app.keys("Return")
    app.dialog("Log Encounter")
    app.picture("hello")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Encounter with Marguerite Oduya-Lind logged")


def changed():
    """and on the sheet she is somebody I know"""
    app.hides("^Say hello for the first time$", "heading")
    app.shows("^Plan a Meeting… Marguerite")
    app.picture("changed")


def town():
    """In Town: the palette leads there, and one of the cities says whom to see"""
    app.open("in town", "^In Town")
    app.shows("^Where Are You Going")
    app.go_to("^Weirbridge, ")
    app.keys("Return")
    app.shows("you could see", "label")
    app.shows("^Whom you know there$", "heading")
    app.picture("town")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, sheet, hello, changed, town, end)
