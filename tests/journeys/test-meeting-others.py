#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Two people who should meet: from the suggestion to the follow-up, and to what came of it."""
import datetime
import json
import os
import subprocess

from journey import Window, new_folder, run, wait

folder = new_folder()
app = Window(folder)
TWO = "Ottoline Brandt-Hale and Dashiell Okonjo-Reyes"


def rapportctl(*arguments):
    return subprocess.check_output([os.environ["RAPPORTCTL"], "--library", folder, *arguments],
                                   text=True)


def open_view():
    app.open("should meet", "^Who Should Meet")
    app.shows("^Under way$", "heading")


def begin():
    """the example library suggests two, and says why"""
    app.load_example()
    open_view()
    app.shows("^Ottoline and Dashiell should meet$")
    app.shows("^Ottoline is looking for “A keynote")
    app.picture("suggested")


def plan():
    """what each gains is written already; neither has agreed"""
    app.go_to("^Introduce… Ottoline")
    app.keys("Return")
    app.dialog("Introduce")
    app.shows("^Ottoline and Dashiell have still to agree.$", "label")
    app.shows("^Ottoline agreed: Not Yet$")
    app.picture("planning")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Introduction planned")
    app.hides("^Ottoline and Dashiell should meet$")


def agree(name):
    app.go_to(f"^{name} agreed: Not Yet")
    app.keys("space")
    wait(lambda: not app.is_at(f"^{name} agreed"), "the days with the focus")
    app.go_to("^Today$")
    app.keys("space")
    app.shows(f"^{name} agreed: Today$")


def introduce():
    """both agree, and they are introduced"""
    app.go_to(f"^Ask Ottoline… {TWO}$")
    app.keys("Return")
    app.dialog("Introduction")
    agree("Ottoline")
    app.shows("^Dashiell has still to agree.$", "label")
    agree("Dashiell")
    app.shows("^Both agreed: introduce them.$", "label")
    app.picture("agreed")
    app.go_to("^Planned$")
    app.keys("Right", "space")
    app.shows("^Introduced today. Ask on ", "label")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.says("^Introduced. Today asks on ")
    app.picture("introduced")


def wait_two_weeks():
    """as if two weeks had gone by"""
    assert app.end() == 0
    everything = json.loads(rapportctl("export", "--as=json"))
    made = [record for record in everything["introductions"] if record["why"].startswith(
        "Ottoline is looking")]
    assert len(made) == 1 and made[0]["state"] == "introduced", made
    day = datetime.date.fromisoformat(made[0]["date"]) - datetime.timedelta(days=15)
    rapportctl("set", made[0]["id"], "date", day.isoformat())
    globals()["app"] = Window(folder)
    app.shows("^Introductions to follow up$", "heading", limit=15)


def follow_up():
    """Today asks what came of it"""
    app.keys("ctrl+1")
    app.go_to(f"^{TWO}")
    app.picture("due")
    app.go_to("^Follow")
    app.keys("space")
    app.says("^Introduction followed up")
    app.hides(f"^{TWO}")


def tell():
    """they met, and what came of it is told"""
    open_view()
    app.go_to(f"^They Met {TWO}$")
    app.keys("Return")
    app.says("^They met")
    app.shows("^What came of it$", "heading")
    app.go_to(f"^{TWO}")
    app.keys("Return")
    app.dialog("Introduction")
    app.go_to("^What came of it$")
    app.typing("A keynote in May")
    app.picture("outcome")
    app.keys("ctrl+Return")
    app.dialog("Rapport")
    app.shows("They met: A keynote in May")
    wait(lambda: app.focused() is not None, "something with the focus")
    app.picture("met")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, plan, introduce, wait_two_weeks, follow_up, tell, end)
