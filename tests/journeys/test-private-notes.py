#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Private notes: set up, locked, unlocked by the keyring, recovered when it lost the key."""
import os
import re
import subprocess

from gi.repository import Gio, GLib

from journey import Window, new_folder, run

LOGIN = "org.freedesktop.login1"
SAVER = "org.gnome.ScreenSaver"
PASSPHRASE = "seven plain words are long enough here"
KEYRING = os.environ["KEYRING_CTL"]
folder = new_folder()
other_folder = new_folder()
code = []   # eight groups, as somebody writes them down
app = Window(folder)


def begin():
    """a library with somebody in it"""
    app.shows("Conversations Worth Having")
    app.go_to("Add an executive", "Down")
    app.keys("Return")
    app.dialog("Add Person")
    app.typing("Ottoline Brandt-Hale")
    app.keys("Return")
    app.hides("Add Person", "frame")
    app.hides("Conversations Worth Having")
    app.shows("Private notes, not set up", "push button")


def short():
    """a short passphrase is refused in words"""
    app.press("Private notes, not set up")
    app.dialog("Set Up Private Notes")
    app.picture("ways")
    app.choose_way()
    app.shows("^Choose a passphrase", "label")
    app.typing("too short")
    app.keys("Tab", "Tab")
    app.fill("Once again", "too short")
    app.picture("set-up")
    app.keys("ctrl+Return")
    app.shows("too short")


def set_up():
    """a long one, typed twice, sets them up"""
    app.fill("^Passphrase", PASSPHRASE)
    app.fill("Once again", PASSPHRASE)
    app.keys("ctrl+Return")
    app.hides("Set Up Private Notes", "frame")
    app.shows("Private notes, unlocked", "push button")
    app.picture("unlocked")


def lock():
    """Ctrl+L locks them, and the keyring unlocks them without a passphrase"""
    app.keys("ctrl+l")
    app.shows("Private notes, locked", "push button")
    app.picture("locked")
    app.press("Private notes, locked")
    app.shows("Private notes, unlocked", "push button")


def start():
    """at the next start the keyring unlocks them by itself"""
    assert app.end() == 0
    globals()["app"] = Window(folder)
    app.shows("Private notes, unlocked", "push button")


def away():
    """they lock before the computer sleeps and when the screen goes blank, by themselves"""
    assert app.end() == 0
    # what would be on the system bus is on the session's here
    globals()["app"] = Window(folder,
                              DBUS_SYSTEM_BUS_ADDRESS=os.environ["DBUS_SESSION_BUS_ADDRESS"])
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in LOGIN, SAVER:
        bus.call_sync("org.freedesktop.DBus", "/", "org.freedesktop.DBus", "RequestName",
                      GLib.Variant("(su)", (name, 0)), None, 0, -1, None)
    for path, interface, signal in (("/org/freedesktop/login1", LOGIN + ".Manager",
                                     "PrepareForSleep"),
                                    ("/org/gnome/ScreenSaver", SAVER, "ActiveChanged")):
        app.shows("Private notes, unlocked", "push button")
        bus.emit_signal(None, path, interface, signal, GLib.Variant("(b)", (True,)))
        bus.flush_sync()
        app.shows("Private notes, locked", "push button")
        app.press("Private notes, locked")
    app.shows("Private notes, unlocked", "push button")


def keyring_locked():
    """when the keyring is locked, they are, without a question; then the passphrase helps"""
    subprocess.run([KEYRING, "lock"], check=True)
    app.shows("Private notes, locked", "push button")
    assert app.end() == 0
    globals()["app"] = Window(folder)
    app.shows("Private notes, locked", "push button")
    app.picture("keyring-locked")
    app.press("Private notes, locked")
    app.dialog("Unlock Private Notes")
    app.picture("unlock")
    app.typing(PASSPHRASE)
    app.keys("Return")
    app.shows("Private notes, unlocked", "push button", limit=20)
    subprocess.run([KEYRING, "unlock"], check=True)


def lost():
    """when the keyring lost the key, only the passphrase helps, and then it has a key again"""
    assert app.end() == 0
    subprocess.run([KEYRING, "delete-all"], check=True)
    globals()["app"] = Window(folder)
    app.shows("Private notes, key missing", "push button")
    app.press("Private notes, key missing")
    app.dialog("Recover Private Notes")
    app.picture("recover")
    app.typing("not the passphrase at all")
    app.keys("Return")
    app.shows("passphrase does not|not the passphrase|wrong")
    app.picture("refused")
    app.fill("^Passphrase", PASSPHRASE)
    app.keys("Return")
    app.shows("Private notes, unlocked", "push button", limit=20)
    assert app.end() == 0
    globals()["app"] = Window(folder)
    app.shows("Private notes, unlocked", "push button")


def with_code():
    """in another library they are set up with a code, and two groups of it are asked back"""
    assert app.end() == 0
    globals()["app"] = Window(other_folder)
    begin()
    app.press("Private notes, not set up")
    app.choose_way("^Recovery Code")
    code.extend(app.code())
    assert len(code) == 8, code
    app.picture("code")
    app.keys("ctrl+Return")
    app.shows("^Group", "text")
    for number, group in enumerate(code, 1):
        if any(app.all("text", re.compile(f"^Group {number}$"))):
            app.fill(f"^Group {number}$", group)
    app.picture("check")
    app.keys("ctrl+Return")
    app.shows("Private notes, unlocked", "push button")


def by_code():
    """when the keyring lost that key, the code brings it back, however it is written"""
    assert app.end() == 0
    subprocess.run([KEYRING, "delete-all"], check=True)
    globals()["app"] = Window(other_folder)
    app.press("Private notes, key missing")
    app.dialog("Recover Private Notes")
    app.typing(" ".join(code[:2]) + " 00001")
    app.shows("Group 3 of the recovery code is mistyped")
    app.picture("mistyped")
    app.fill("^Recovery code", " ".join(code).lower())
    app.keys("Return")
    app.says("the desktop keyring has their key again")
    app.shows("Private notes, unlocked", "push button")
    assert app.end() == 0
    globals()["app"] = Window(other_folder)
    app.shows("Private notes, unlocked", "push button")


def not_exported():
    """nothing that opens the vault can be activated from the session bus"""
    name = os.environ["APP_ID"]
    path = "/" + name.replace(".", "/")
    other = Window()
    other.shows("Conversations Worth Having")
    exported = "".join(
        subprocess.run(["gdbus", "call", "--session", "--dest", name, "--object-path", where,
                        "--method", "org.gtk.Actions.List"],
                       capture_output=True, text=True, check=False).stdout
        for where in (path, path + "/window/1"))
    assert other.end() == 0
    assert "'quit'" in exported, exported
    for word in ("lock", "vault", "set-up", "undo", "toast"):
        assert word not in exported, exported


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


run(begin, short, set_up, lock, start, away, keyring_locked, lost, with_code, by_code,
    not_exported, end)
