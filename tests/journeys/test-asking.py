#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An urgent need: from the right person, through one introduction, to the thank-you."""
from journey import Window, new_folder, run, wait

app = Window(new_folder())


def begin():
    """the example library"""
    app.load_example()


def need():
    """Ctrl+Shift+H: what is needed, by tomorrow"""
    app.keys("ctrl+shift+h")
    wait(lambda: app.is_at("^What do you need"), "the focus on what is needed")
    app.typing("A word on the technology of a bank")
    app.shows("^Marguerite Oduya-Lind$", "label")
    app.go_to("^Needed by")
    app.keys("Return")
    app.go_to("^Tomorrow$")
    app.keys("Return")
    app.shows("^Tomorrow$", "label")


def chain():
    """whoever fits was never met, and one introduction leads there"""
    app.shows("^Give Marguerite something first$")
    app.shows("^Priya Sundarwell$", "label")
    app.picture("ranked")


def ask():
    """the draft says what the jar does, and is marked as asked"""
    app.go_to("^Draft the Ask… Marguerite")
    app.keys("Return")
    app.dialog("Draft the Ask")
    app.shows("^The jar holds it$", "label")
    app.picture("draft")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Favour asked")


def close():
    """in her favours it is granted, with all that was won"""
    app.shows("^Nothing yet: you already owe two sweets")
    app.go_to("^More about Marguerite")
    app.keys("Return")
    app.go_to("^Show Favours$", "Down")
    app.keys("Return")
    app.shows("^Asked, not answered yet$")
    app.picture("asked")
    app.go_to("^Close… A word")
    app.keys("Return")
    app.dialog("Ask a Favour")
    app.go_to("^Not answered yet$")
    app.keys("Right", "space")
    for field, words in (("How it was resolved", "She drew the cutover for us."),
                         ("The result that they can show", "A night without a standstill"),
                         ("What it proved of your value", "We came prepared.")):
        app.go_to(f"^{field}$")
        app.typing(words)
    app.picture("closing")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Favour closed")


def thank():
    """and the thank-you gives her the result"""
    app.shows("They can show: A night without a standstill")
    app.go_to("^Thank… A word")
    app.keys("Return")
    app.dialog("Thank")
    wait(lambda: "A night without a standstill" in app.text(app.shows("^What to write$", "text")),
         "the result in the draft")
    app.picture("thanks")
    app.keys("Escape")
    app.dialog("Rapport")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, need, chain, ask, close, thank, end)
