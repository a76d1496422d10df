#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is left to settle before the next meeting: all of it settled, then undone by Ctrl+Z."""
from journey import Window, new_folder, run, wait

app = Window(new_folder())


def begin():
    """the example's next meeting has two things to settle"""
    app.load_example()
    app.go_to_meetings()
    app.shows("Two to settle")
    app.shows("The topic is close to work in play")
    app.shows("Henrik has not been told")


def swap():
    """the topic is swapped by one click"""
    app.press("Swap Topic")
    app.hides("The topic is close to work in play")
    app.shows("One to settle")


def tell():
    """Henrik is told in a small dialog, by keyboard"""
    app.press("Tell Henrik")
    app.shows("Tell Beforehand", "frame")
    app.picture("tell")
    app.go_to("Told already")
    app.keys("space")
    app.keys("ctrl+Return")
    app.says("Henrik Solberg-Pike knows")
    app.hides("Tell Beforehand", "frame")
    app.hides("Henrik has not been told")


def hold():
    """now all of it holds"""
    app.shows("^All .* hold")
    app.picture("all-hold")


def text():
    """Ctrl+Z in a text undoes what was typed, and nothing else, however often it is pressed"""
    app.open("tea", "^Tea with Dashiell")
    app.shows("^Tea with Dashiell", "heading")
    app.keys("ctrl+d")
    node = wait(lambda: app.is_at("^What did you learn"), "the focus on the first question")
    app.typing("Two words")
    wait(lambda: app.text(node) == "Two words", "what was typed")
    app.keys(*["ctrl+z"] * 12)
    wait(lambda: app.text(node) == "", "an empty text")
    app.keys(*["ctrl+shift+z"] * 12)
    wait(lambda: app.text(node) == "Two words", "what was typed again")
    app.keys(*["ctrl+z"] * 12, "Escape")
    app.shows("Discard What You Wrote")
    app.keys("alt+d")
    app.hides("Discard What You Wrote")
    app.dialog("Rapport")
    app.keys("ctrl+2", "Home", "Return")
    app.shows("^All .* hold")


def undo():
    """Ctrl+Z twice brings both back"""
    app.keys("ctrl+z")
    app.shows("Henrik has not been told")
    app.keys("ctrl+z")
    app.shows("The topic is close to work in play")
    app.shows("Two to settle")


def accept():
    """with a reason a warning is accepted as it is, and checked again"""
    app.go_to("^Swap Topic$")
    app.keys("Tab")
    app.keys("space")
    app.shows("", "menu item")      # nameless on the bus of GTK 4.18
    app.keys("Return")
    app.shows("Accept as It Is", "frame")
    app.typing("The project is nearly over.")
    app.keys("ctrl+Return")
    app.shows("Check Again")
    app.shows("One to settle")
    app.picture("accepted")
    app.press("Check Again")
    app.shows("Two to settle")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, swap, tell, hold, text, undo, accept, end)
