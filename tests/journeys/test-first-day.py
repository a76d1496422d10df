#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first day: from an empty library to a plan that is ready, by keyboard alone."""
import re

from journey import Window, new_folder, run, wait

app = Window(new_folder())


def executive():
    """somebody to talk with, added to the empty library, whose page is shown"""
    app.shows("Conversations Worth Having")
    wait(lambda: app.is_at("Start with an example library"), "the focus on the first way")
    app.go_to("Add an executive", "Down")
    app.keys("Return")
    app.dialog("Add Person")
    app.typing("Ottoline Brandt-Hale")
    app.keys("Tab")
    app.typing("Northmoor Grid")
    app.keys("Tab")
    app.shows("^Role there$", "text")
    app.typing("COO")
    app.picture("executive")
    app.keys("Return")
    app.dialog("Rapport")
    app.says("^Added Ottoline Brandt-Hale$")
    app.shows("^Ottoline Brandt-Hale$", "heading")
    app.picture("added")


def topic():
    """a topic, with what provokes about it and what fits in a lift"""
    app.keys("ctrl+4", "ctrl+n")
    app.dialog("New Topic")
    app.typing("Eleven pilots and no product")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Topic added")
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
    app.open("ottol", "^Ottoline Brandt-Hale")
    app.shows("^Ottoline Brandt-Hale$", "heading")
    app.go_to("^Add what perplexes them")
    app.keys("Return")
    app.dialog("What perplexes Ottoline")
    app.pick("Eleven", "^Eleven pilots and no product$")
    app.picture("curiosity")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Noted")
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
    app.says("^Meeting planned")
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


def write(button, dialog, *texts):
    """Follows a finding to what is to be written, from one line to the next."""
    app.go_to(button)
    app.keys("Return")
    app.dialog(dialog)
    for text in texts:
        app.typing(text)
        app.keys("Tab")
    app.keys("ctrl+Return")
    app.dialog("Rapport")


def takeaway():
    """what she takes home is written where the warning leads"""
    app.go_to("^Write It…$")
    app.keys("Return")
    wait(lambda: not app.is_at("^Write It…$"), "the focus on the sentence")
    app.typing("One rule that ends a pilot without a loser.")
    app.keys("ctrl+Return")
    app.hides("^Nothing for Ottoline to take home$")
    app.picture("takeaway")


def offer():
    """something of one's own is offered, and asked more than that"""
    write("^Offer a Hypothesis…$", "Offer a Hypothesis",
          "A pilot ends well only if its end is dated first.")
    app.hides("^You offer nothing of your own$")
    for text in ("Which of the eleven would you end today?", "Who would lose by it?"):
        write("^Add a Question…$", "Question", text)
        app.shows(f"^{re.escape(text)}$")
    write("^Add a Question…$", "Question", "What would a product have that they have not?")
    app.hides("^(No|Too few) questions? to ask$")
    app.picture("questions")


def story(title, outcome, industry, say):
    """Writes a lesson down where the finding leads; outcome as in the list, from 0."""
    app.go_to("^Choose a Lesson…$")
    app.keys("Return")
    app.dialog("New Lesson")
    app.typing(title)
    app.choose("^How it went$", ("^It worked$", "^It failed$")[outcome], outcome)
    app.go_to("^How it went$")
    for text in (industry, say):
        app.keys("Tab")
        app.typing(text)
    app.picture(f"story-{outcome + 1}")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.hides("^New Lesson$", "frame")


def stories():
    """a story that worked and one that failed, from elsewhere and without a name"""
    story("An end date in the first memo", 0, "Shipping", "a shipping line")
    app.shows("^No lesson that failed$")
    story("The pilot that nobody dared to end", 1, "Retail", "a grocer")
    app.hides("^No lesson that failed$")
    app.go_to("^Add It to the List$")
    app.keys("Return")
    app.hides("^Nothing says that it stays private$")
    app.picture("stories")


def strengthen():
    """the topic is made stronger where the finding leads, and the plan found again"""
    app.go_to("^Strengthen It$")
    app.keys("Return")
    app.shows("^Eleven pilots and no product$", "heading")
    for name in ("Perplexing, unstructured", "No clear industry answer", "I have done the work"):
        app.go_to(f"^{name}")
        app.keys("Return")
        app.dialog("Scorecard")
        app.choose(f"^{name}$", "^Fully$", 3)
        app.keys("ctrl+Return")
        app.dialog("Rapport")
    app.picture("strong")
    app.keys("ctrl+2")


def ready():
    """now all of it holds, and the ring says so"""
    app.shows("^All .* hold")
    app.hides("^Strengthen It$")
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


run(executive, topic, curiosity, plan, settle, takeaway, offer, stories, strengthen, ready, brief,
    end)
