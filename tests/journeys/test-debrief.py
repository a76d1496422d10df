#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""After a tea: what was learned, promised and given, and what the next plan makes of it."""
from journey import Window, new_folder, run, wait

app = Window(new_folder())


def begin():
    """Ctrl+D opens the debrief that is due"""
    app.load_example()
    app.keys("ctrl+d")
    wait(lambda: app.is_at("^What did you learn"), "the focus on the first question")
    app.picture("debrief")


def learned():
    """first what was learned, which is to be sealed"""
    app.typing("He trusts the model less than he says.")
    app.go_to("^Asked for my advice")
    app.keys("space")


def calibration():
    """what he said to what was offered, and what was asked"""
    app.go_to("^Challenged$")
    app.keys("space")
    app.go_to("^I changed my mind")
    app.typing("the old system is the only one that answers.")
    app.picture("calibration")
    app.go_to("^Which policy")
    app.keys("Tab", "space")


def promises():
    """what each of the two will do"""
    app.go_to("^Add What I Promised$")
    app.keys("space")
    wait(lambda: not app.is_at("^Add What I"), "the focus on a new promise")
    app.typing("Send him the story of the museum")
    app.go_to("^Add What They Promised$")
    app.keys("space")
    wait(lambda: not app.is_at("^Add What They"), "the focus on a new promise")
    app.typing("Show me the list of models")
    app.go_to("^What would you do differently")
    app.typing("Ask before I explain.")
    app.picture("promises")


def sweet():
    """what was given drops into the jar; the stage; a next step"""
    app.go_to("^Insight$")
    app.keys("space")
    app.shows("^You gave an insight")
    app.go_to("^What it was")
    app.typing("How others retire a model")
    app.go_to("^Move to In conversation$")
    app.keys("space")
    app.go_to("^Tea in six weeks")
    app.keys("Tab", "space")
    app.picture("sweet")


def finish():
    """Ctrl+Return keeps all of it; what was learned wants a safe place first"""
    app.keys("ctrl+Return")
    app.set_up_vault()
    app.dialog("Rapport")
    app.says("^Debriefed")
    app.hides("^To debrief$", "heading")
    app.shows("^Send him the story of the museum", "list item")
    app.picture("debriefed")


def next_plan():
    """the next plan shows what is open from last time"""
    app.go_to("^Tea with Dashiell")
    app.keys("Return")
    app.shows("^From last time$", "heading")
    app.go_to("^Ask before I explain")
    app.picture("next-plan")


def undo():
    """one step takes the whole debrief back, another brings it again"""
    app.keys("ctrl+z")
    app.says("^Undid: Debrief")
    app.keys("ctrl+1")
    app.shows("^To debrief$", "heading")
    app.hides("^Send him the story of the museum", "list item")
    app.picture("undone")
    app.keys("ctrl+shift+z")
    app.says("^Redid: Debrief")
    app.hides("^To debrief$", "heading")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, learned, calibration, promises, sweet, finish, next_plan, undo, end)
