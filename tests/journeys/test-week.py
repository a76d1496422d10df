#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A week of Today: promises kept and put off, reminders, people found, private things hidden."""
from journey import Window, new_folder, run

app = Window(new_folder())
PROMISE = "Send Caspian the depot recovery figures"
LATER = "Introduce Caspian to Ingrid"


def focus_row(text):
    """Goes to the row of that title, in whichever card it is."""
    app.keys("ctrl+1")
    app.shows("Next conversation", "heading")
    app.go_to(f"^{text}")


def begin():
    """Today says what there is to do, and why"""
    app.load_example()
    for text in ("Next conversation", "Later", "To debrief", "Curious, waiting for an invitation",
                 "I owe", "They owe me", "Time to reconnect", "Introductions to follow up"):
        app.shows(f"^{text}$", "heading")
    app.picture("today")


def promise():
    """a promise is ticked; undo brings it back"""
    focus_row(PROMISE)
    app.go_to(f"^{PROMISE}$")
    while app.focused().get_role_name() != "check box":
        app.keys("Tab")
    app.keys("space")
    app.says("^Promise kept")
    app.picture("kept")
    app.keys("ctrl+z")
    app.says("^Undid: Keep Promise")
    app.shows(PROMISE, "check box")


def snooze():
    """what can wait is put off"""
    focus_row(LATER)
    app.keys("shift+F10")
    app.shows("^(Not for a Week)?$", "menu item")       # nameless on the bus of GTK 4.18
    app.keys("Down", "Down")
    app.picture("snooze")
    app.keys("Return")
    app.says("^Put off until")
    app.hides(f"^{LATER}$", "check box")


def nudge():
    """what they owe is asked for in friendly words"""
    focus_row("Ingrid asks Bastian")
    app.go_to("^Nudge$")
    app.keys("space")
    app.says("^A friendly reminder was copied")


def follow_up():
    """an introduction is followed up"""
    focus_row("Tobias Fenwright and Priya")
    app.go_to("^Follow")
    app.keys("space")
    app.hides("^Introductions to follow up$", "heading")


def reconnect():
    """whoever was not heard of for long is planned with"""
    focus_row("Bastian Quellhorst")
    app.keys("shift+F10")
    app.shows("^(Plan Meeting…)?$", "menu item")        # nameless on the bus of GTK 4.18
    app.keys("Return")
    app.dialog("Plan Meeting")
    app.shows("^Bastian Quellhorst$")
    app.picture("reconnect")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Meeting planned")
    app.shows("Bastian Quellhorst$", "heading")


def find():
    """the palette finds a person, a topic and what can be done"""
    app.open("priya", "^Priya Sundarwell")
    app.shows("^Priya Sundarwell$", "heading")
    app.open("resil", "^Paying for resilience nobody sees")
    app.shows("^Paying for resilience nobody sees$", "heading")
    app.picture("topic")


def present():
    """F9 hides what is private while someone looks on"""
    app.keys("F9")
    app.shows("^What is private is hidden")
    app.picture("presenting")
    app.keys("F9")
    app.hides("^What is private is hidden")


def delete():
    """somebody who was removed is brought back from Recently Deleted"""
    app.open("bastian", "^Bastian Quellhorst")
    app.shows("^Bastian Quellhorst$", "heading")
    app.go_to("^More$")
    app.keys("Return")
    app.shows("", "menu item")      # nameless on the bus of GTK 4.18
    app.keys("r")
    app.says("removed$|^Removed")
    app.open("Recently", "^Recently Deleted", "Recently Deleted")
    app.go_to("^Restore Bastian")
    app.picture("deleted")
    app.keys("Return")
    app.shows("^Nothing Was Removed$")
    app.keys("Escape")
    app.dialog("Rapport")
    app.open("bastian", "^Bastian Quellhorst")
    app.picture("restored")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, promise, snooze, nudge, follow_up, reconnect, find, present, delete, end)
