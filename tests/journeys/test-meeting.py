#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A meeting: settled by one click that can be undone, made anew by keyboard, its brief saved."""
import pathlib
import subprocess
import tempfile

from journey import Window, new_folder, run, wait

folder = new_folder()
app = Window(folder)


def begin():
    """the example's next meeting says what is left to settle"""
    app.load_example()
    app.go_to_meetings()
    app.shows("The topic is close to work in play")
    app.picture("meeting")


def settle():
    """one click swaps the topic, and says so"""
    app.press("Swap Topic")
    app.says("Topic swapped for")
    app.hides("The topic is close to work in play")
    app.picture("settled")


def undo():
    """Ctrl+Z brings the topic back, Ctrl+Shift+Z swaps it again"""
    app.keys("ctrl+z")
    app.says("Undid: Swap Topic")
    app.shows("The topic is close to work in play")
    app.keys("ctrl+shift+z")
    app.says("Redid: Swap Topic")
    app.hides("The topic is close to work in play")


def brief():
    """Ctrl+Shift+P saves the brief as one page of PDF"""
    target = pathlib.Path(tempfile.mkdtemp(), "brief.pdf")
    app.keys("ctrl+shift+p")
    app.dialog("Save Brief as PDF")
    app.keys("ctrl+a")
    app.typing(str(target))
    app.keys("Return")
    wait(target.exists, "the file")
    wait(lambda: target.read_bytes().rstrip().endswith(b"%%EOF"), "all of the file")
    told = subprocess.check_output(["pdfinfo", target], text=True)
    assert "Pages:           1" in told, told
    app.picture("saved")


def narrow():
    """at 360 pixels the detail leads back to the list, and the list to the navigation"""
    app.resize(200, 720)
    wait(lambda: app.size()[0] <= 380, "a narrow window")
    app.picture("narrow")
    app.keys("alt+Left")
    app.picture("narrow-list")
    app.keys("Escape")
    app.picture("narrow-navigation")
    app.resize(1280, 820)


def plan():
    """Ctrl+N plans one with somebody new, by name alone"""
    app.keys("ctrl+n")
    app.dialog("Plan Meeting")
    app.typing("Solveig Amberline")
    app.keys("ctrl+Return")
    app.hides("Plan Meeting", "frame")
    app.shows("Solveig Amberline")
    app.picture("planned")
    app.keys("ctrl+z")
    app.says("Undid: ")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, settle, undo, brief, narrow, plan, end)
