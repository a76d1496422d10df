#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A keyring without a password collapses: some other program puts a secret of two lines into it,
and at its next start everything in it is gone. The notes come back by passphrase and by code.

Runs in a private session with a keyring service that has no keyring yet.
"""
import os
import pathlib
import re
import subprocess

from atspi_ui import wait
from journey import PASSPHRASE, Window, new_folder, run

TITLE, BODY = "Merger doubts", "She dreads the November board."
KEYRINGS = pathlib.Path(os.environ["XDG_DATA_HOME"], "keyrings")
folder, other_folder = new_folder(), new_folder()
code = []
app = None


def keyring(*arguments):
    subprocess.run([os.environ["KEYRING_CTL"], *arguments], check=True, timeout=30)


def start(where, state):
    global app
    if app is not None:
        assert app.end() == 0
    app = Window(where)
    app.shows(f"Private notes, {state}", "push button", limit=20)


def begin(where):
    """A library with somebody in it"""
    global app
    app = Window(where)
    app.shows("Conversations Worth Having")
    app.go_to("Add an executive", "Down")
    app.keys("Return")
    app.dialog("Add Person")
    app.typing("Ottoline Brandt-Hale")
    app.keys("Return")
    app.hides("Add Person", "frame")
    app.press("Private notes, not set up")


def read():
    """All of the note, not only that there is one"""
    app.keys("ctrl+5")
    app.go_to(TITLE, "Down")
    wait(lambda: app.text(app.shows("^Note$", "text")).strip() == BODY, "the note's text", 10)


def write():
    app.shows("^Your Login Keyring Has No Password$")
    app.press("^_?Cancel( Cancel)?$")
    app.hides("^Your Login Keyring Has No Password$")
    app.dialog("Rapport")
    app.keys("ctrl+5")
    app.shows("^No Notes Yet$")
    app.keys("ctrl+n")
    app.go_to("^Title$")
    app.typing(TITLE)
    app.keys("Return")
    app.typing(BODY)
    app.keys("ctrl+Return")
    app.shows(TITLE, "list item")
    read()


def collapse():
    """While the window is open, as it may be"""
    keyring("put", "one line\nanother line")
    keyring("restart")
    assert app.process.poll() is None


def recover(secret):
    app.press("Private notes, key missing")
    app.dialog("Recover Private Notes")
    app.typing(secret)
    app.keys("Return")


def comes_back(where, secret):
    """There is no keyring that could take a key; when there is one again, it does."""
    start(where, "key missing")
    recover(secret)
    app.shows("Private notes, unlocked", "push button", limit=20)
    read()
    keyring("make", "this time with a password")
    start(where, "key missing")
    recover(secret)
    app.says("the desktop keyring has their key again")
    start(where, "unlocked")
    read()


def passphrase():
    """private notes are set up with a passphrase, and a note is written"""
    keyring("make")
    begin(folder)
    app.choose_way()
    app.fill("^Passphrase", PASSPHRASE)
    app.fill("Once again", PASSPHRASE)
    app.keys("ctrl+Return")
    write()


def by_passphrase():
    """the keyring collapses, and the passphrase brings them back, first by itself"""
    collapse()
    comes_back(folder, PASSPHRASE)


def with_code():
    """in another library, with another keyring, with a code"""
    assert app.end() == 0
    for path in KEYRINGS.iterdir():
        path.unlink()
    keyring("restart")
    keyring("make")
    begin(other_folder)
    app.choose_way("^Recovery Code")
    code.extend(app.code())
    app.keys("ctrl+Return")
    app.shows("^Group", "text")
    for number, group in enumerate(code, 1):
        if any(app.all("text", re.compile(f"^Group {number}$"))):
            app.fill(f"^Group {number}$", group)
    app.keys("ctrl+Return")
    write()


def by_code():
    """the keyring collapses, and the code brings them back"""
    collapse()
    comes_back(other_folder, "-".join(code))


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(passphrase, by_passphrase, with_code, by_code, end)
