#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first day: from an empty library to a plan that is ready, by keyboard alone."""
from journey import Window, new_folder, run, wait

app = Window(new_folder())


def executive():
    """somebody to talk with, added to the empty library"""
    app.shows("Conversations Worth Having")
    wait(lambda: app.is_at("Start with an example library"), "the focus on the first way")
    app.go_to("Add an executive", "Down")
    app.keys("Return")
    app.dialog("Add an Executive")
    app.typing("Ottoline Brandt-Hale")
    app.keys("Tab")
    app.typing("Northmoor Grid")
    app.picture("executive")
    app.keys("Return")
    app.dialog("Rapport")
    app.shows("Added Ottoline Brandt-Hale")
    app.picture("added")


def topic():
    """a topic, with what provokes about it and what fits in a lift"""
    app.keys("ctrl+4", "ctrl+n")
    app.dialog("New Topic")
    app.typing("Eleven pilots and no product")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.shows("^Topic added")
    app.keys("F2")
    app.dialog("Topic")
    app.go_to("^What provokes about it")
    app.typing("Everybody has pilots, and nobody is allowed to end one.")
    app.go_to("^In one breath")
    app.typing("How do you decide that a pilot is over?")
    app.picture("topic")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.shows("nobody is allowed to end one")
    app.picture("hook")


def curiosity():
    """what perplexes her, noted on her page"""
    app.keys("ctrl+k")
    app.dialog("Search")
    app.typing("ottol")
    app.shows("^Ottoline Brandt-Hale$", "label")
    app.keys("Return")
    app.dialog("Rapport")
    app.go_to("^Add what perplexes them")
    app.keys("Return")
    app.dialog("What perplexes Ottoline")
    app.pick("Eleven", "^Eleven pilots and no product$")
    app.picture("curiosity")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.shows("^Noted")
    app.picture("noted")


def plan():
    """the conversation with her, planned from her page, in a place that is nobody's"""
    app.go_to("Plan One…$")
    app.keys("Return")
    app.dialog("Plan Meeting")
    app.picture("plan")
    app.go_to("^To$")
    app.keys("Tab")             # the place, which is an entry
    app.typing("The old boat house")
    app.picture("where")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.shows("^Meeting planned")
    app.shows("Ottoline Brandt-Hale$", "heading")
    app.picture("planned")


def settle():
    """what one press settles: the time, and the topic she is curious about"""
    app.go_to("^Set It to ")
    app.keys("Return")
    app.hides("^No time is set$")
    app.go_to("^Add Topic$")
    app.keys("Return")
    app.hides("^No topic is chosen$")
    app.picture("topic-added")


def takeaway():
    """what she takes home is written where the warning leads"""
    app.go_to("^Write It…$")
    app.keys("Return")
    wait(lambda: not app.is_at("^Write It…$"), "the focus on the sentence")
    app.typing("One rule that ends a pilot without a loser.")
    app.keys("ctrl+Return")
    app.hides("^Nothing for Ottoline to take home$")
    app.picture("takeaway")


def accept():
    """what nothing can be done about now is accepted, with a reason"""
    app.go_to("^Offer ")
    app.go_to("^Other Ways$")
    app.keys("space")
    wait(lambda: app.is_at("^Accept as It Is"), "the menu with the focus")
    app.keys("Return")
    app.dialog("Accept as It Is")
    app.typing("This evening I only listen.")
    app.picture("reason")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.shows("^Accepted as it is")
    app.hides("^You offer nothing of your own$")


def ready():
    """nothing is left to settle, and the ring says so"""
    app.shows("[Rr]eady")
    app.picture("ready")


def brief():
    """the brief, in one page"""
    app.go_to("Brief$")
    app.keys("Return")
    app.dialog("Brief")
    app.picture("brief")
    app.keys("Escape")
    app.dialog("Rapport")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(executive, topic, curiosity, plan, settle, takeaway, accept, ready, brief, end)
