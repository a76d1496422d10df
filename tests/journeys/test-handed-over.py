#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program asks others to do for it, being one that nobody can look into: a letter begun
in the mail program, and another folder chosen."""
import os
import pathlib
import re
import tempfile
import urllib.parse

from atspi_ui import wait
from journey import Window, new_folder, run

APPLICATIONS = pathlib.Path(os.environ["XDG_DATA_HOME"], "applications")
GIVEN = pathlib.Path(os.environ["XDG_DATA_HOME"], "given")
MAILER = pathlib.Path(os.environ["XDG_DATA_HOME"], "mailer")
folder = new_folder()
app = None


def install_mailer():
    """It writes down what it was given."""
    MAILER.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" > {GIVEN}.part && mv {GIVEN}.part {GIVEN}\n')
    MAILER.chmod(0o755)
    APPLICATIONS.mkdir()
    (APPLICATIONS / "mailer.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=Mailer\nExec={MAILER} %u\n"
        "MimeType=x-scheme-handler/mailto;\n")
    (APPLICATIONS / "mimeapps.list").write_text(
        "[Default Applications]\nx-scheme-handler/mailto=mailer.desktop\n")


def begin():
    """the example library"""
    global app
    app = Window(folder)
    app.load_example()


def no_mailer():
    """where there is no mail program, an invitation says so, and can be copied"""
    app.go_to("^Invite…$")
    app.keys("Return")
    app.dialog("Invite")
    app.press("^_?Write an E-Mail…$")
    app.shows("There is no mail program")
    app.shows("^_?Copy", "push button")
    app.keys("Escape")
    app.dialog("Rapport")


def letter():
    """with one, it is given the letter as it was drafted"""
    install_mailer()
    app.go_to("^Invite…$")
    app.keys("Return")
    app.dialog("Invite")
    draft = app.text(app.shows("^What to write$", "text"))
    assert len(draft) > 40, draft
    app.press("^_?Write an E-Mail…$")
    given = wait(lambda: GIVEN.exists() and GIVEN.read_text().strip(), "a letter", 10)
    uri = urllib.parse.urlsplit(given)
    asked = urllib.parse.parse_qs(uri.query, strict_parsing=True)
    assert uri.scheme == "mailto" and re.fullmatch(r"[^@ ]+@[^@ ]+\.example", uri.path), given
    assert asked["body"] == [draft.replace("\n", "\r\n")], (given, draft)
    assert len(asked["subject"]) == 1 and set(asked) == {"subject", "body"}, given
    assert not any(app.all("label", re.compile("There is no mail program")))
    app.keys("Escape")
    app.dialog("Rapport")
    assert app.end() == 0


def another():
    """another folder is chosen in the dialog, and the library in it opened"""
    global app
    blocked = pathlib.Path(tempfile.mkdtemp(), "file")
    blocked.write_text("in the way")
    app = Window(blocked / "library")
    app.press("Choose Another Folder")
    app.shows("^_?Open")
    app.typing(str(folder))
    app.keys("Return")
    app.shows("Next conversation", "heading", limit=15)


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, no_mailer, letter, another, end)
