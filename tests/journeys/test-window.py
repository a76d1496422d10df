#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's own keys: where the focus is after each, and that they mean what is shown."""
from atspi_ui import role_of, wait
from journey import Window, new_folder, run

app = Window(new_folder())
FIRST = "^(Import Contacts…)?$"         # nameless on the bus of GTK 4.18
ROLES = {"1": ("list item", "push button"), "2": ("list item",), "3": ("list item",),
         "4": ("list item",)}


def begin():
    """the example is there"""
    app.load_example()


def places():
    """Ctrl+1 to Ctrl+4 put the focus into the place"""
    for key in ROLES:
        app.keys(f"ctrl+{key}")
        wait(lambda: app.focused() is not None and role_of(app.focused()) in ROLES[key],
             f"the focus in place {key}")
        app.picture(f"place-{key}")


def menu():
    """F10 opens the main menu, wherever it is"""
    for key in "12":
        app.keys(f"ctrl+{key}", "F10")
        app.shows(FIRST, "menu item")
        app.picture(f"menu-{key}")
        app.keys("Escape")
        app.hides(FIRST, "menu item")


def submenu():
    """a menu in a menu gives the keys back when it closes"""
    app.keys("ctrl+3")
    app.go_to("^Who and in Which Order$")
    app.keys("space")
    app.shows("^(Sort By)?$", "menu item")
    app.keys("s")
    wait(lambda: app.is_at("^(Sort By)?$"), "the focus in the menu of orders")
    app.keys("Escape")
    wait(lambda: app.is_at("^Who and in Which Order$"), "the focus on the button of the menu")
    app.keys("ctrl+k")
    app.dialog("Search")
    app.keys("Escape")
    app.dialog("Rapport")


def plan():
    """Ctrl+Shift+N plans with whoever is shown, and stays there until a meeting is made"""
    app.open("basti", "^Bastian Quellhorst")
    app.shows("^Bastian Quellhorst$", "heading")
    app.keys("ctrl+shift+n")
    app.dialog("Plan Meeting")
    wait(lambda: app.text(app.shows("^With whom", "text")) == "Bastian Quellhorst",
         "who it is with")
    app.picture("plan")
    app.keys("Escape")
    app.dialog("Rapport")
    app.shows("^Bastian Quellhorst$", "heading")


def debrief():
    """Ctrl+D debriefs the meeting that is shown, once it is over"""
    app.open("evening", "^Evening walk with Priya")
    app.shows("^Evening walk with Priya Sundarwell$|^Priya Sundarwell$", "heading")
    app.keys("ctrl+d")
    app.shows("^This conversation is still to come$", "label")
    app.open("tea", "^Tea with Dashiell")
    app.shows("^Tea with Dashiell Okonjo-Reyes$|^Dashiell Okonjo-Reyes$", "heading")
    app.keys("ctrl+d")
    wait(lambda: app.is_at("^What did you learn"), "the focus on the first question")
    app.picture("debrief")
    app.keys("Escape")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, places, menu, submenu, plan, debrief, end)
