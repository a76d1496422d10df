#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An encounter in the lift: logged in a breath, invited, accepted, planned; once while locked."""
from journey import Window, new_folder, run, wait

app = Window(new_folder())


def log(name, whole_name, topic, whole_topic):
    """Who, about what, where, and how it was taken."""
    app.keys("ctrl+e")
    app.dialog("Log Encounter")
    app.pick(name, f"^{whole_name}$")
    app.shows("^Remind me to invite")
    app.pick(topic, f"^{whole_topic}$")
    wait(lambda: app.is_at("^Lift$"), "the focus on the places")
    app.keys("space")
    app.go_to("^Polite$")
    app.keys("Right", "Right", "space")
    app.shows("^Note that this perplexes")


def begin():
    """the example library, with nothing set up for private notes"""
    app.load_example()


def encounter():
    """Ctrl+E: a few letters, Return, and what he said, for which a safe place is made"""
    log("Tob", "Tobias Fenwright", "Pilots", "Eleven pilots and no product")
    app.go_to("^His words$")
    app.typing("We count pilots, and nobody counts the ends.")
    app.picture("encounter")
    app.go_to("Set Up…$")
    app.keys("space")
    app.set_up_vault()
    app.dialog("Log Encounter")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Encounter with Tobias")


def invite():
    """the toast offers to invite him; the draft can be changed, and nothing is sent"""
    app.keys("alt+i")
    app.dialog("Invite")
    app.go_to("^Coffee$")
    app.go_to("^Walk$", "Right")
    app.keys("space")
    app.picture("invite")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Invitation noted as asked")


def accepted():
    """he accepts: Today asked for his answer"""
    app.keys("ctrl+1")
    app.shows("asked, no answer yet")
    app.go_to("^Answer…$")
    app.keys("Return")
    app.dialog("Invite")
    app.go_to("^(Not asked yet|Accepted|Later|Declined)$")
    app.go_to("^Accepted$", "Right")
    app.picture("answer")
    app.keys("space")
    app.dialog("Rapport")
    app.shows("accepted, no day yet")
    app.picture("accepted")


def plan():
    """and the meeting is planned from there"""
    app.go_to("^Plan…$")
    app.keys("Return")
    app.dialog("Plan Meeting")
    app.picture("plan")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Meeting planned")
    app.shows("Tobias Fenwright$", "heading")
    app.picture("planned")


def locked():
    """while locked, words go in but do not come out"""
    app.keys("ctrl+l")
    app.go_to_navigation()
    app.shows("Private notes, locked", "push button")
    log("Wilh", "Wilhelmina Acheby", "Who deci", "Who decides when the machine disagrees.")
    app.go_to("^Her words$")
    app.typing("The dashboard argued with me, and it won.")
    app.picture("locked")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Encounter with Wilhelmina")
    app.open("wilhel", "^Wilhelmina Acheby")
    app.shows("^Wilhelmina Acheby$")
    app.hides("The dashboard argued")
    app.picture("sealed")


def unlocked():
    """once unlocked they can be read"""
    app.go_to_navigation()
    app.go_to("^Private notes, locked")
    app.keys("Return")
    app.shows("Private notes, unlocked", "push button")
    app.open("wilhel", "^Wilhelmina Acheby")
    app.go_to("^Encounter: Lift, [0-9]", "shift+Tab")
    app.keys("Return")
    app.dialog("Encounter")
    app.shows("The dashboard argued")
    app.picture("readable")
    app.keys("Escape")
    app.dialog("Rapport")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, encounter, invite, accepted, plan, locked, unlocked, end)
