#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Contacts from an address book: looked at first, then imported as one step of undo."""
import pathlib
import re
import tempfile

from journey import Window, new_folder, run, wait

CARDS = """\
BEGIN:VCARD
VERSION:3.0
FN:Ottoline Brandt-Hale
N:Brandt-Hale;Ottoline;;;
ORG:Northmoor Grid
TITLE:Chief Operating Officer
EMAIL;TYPE=WORK:ottoline@northmoor.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Περσεφόνη Ιωάννου
N:Ιωάννου;Περσεφόνη;;;
ORG:Harrow Bank
EMAIL;TYPE=WORK:persephone@harrow.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Caspian <b>Dorrance</b> & Sons
N:Dorrance;Caspian;;;
END:VCARD
BEGIN:VCARD
VERSION:3.0
EMAIL:nobody
"""
cards = pathlib.Path(tempfile.mkdtemp(), "cards.vcf")
cards.write_text(CARDS.replace("\n", "\r\n"), "utf-8")
folder = new_folder()
app = Window(folder)


def choose(path):
    app.dialog("Import Contacts")
    app.typing(str(path))
    # GTK 4.18 may leave a part of what it proposed meanwhile behind the name
    app.keys("shift+End", "Delete", "Return")


def open_by_menu():
    app.keys("F10")
    app.shows("", "menu item")      # nameless on the bus of GTK 4.18
    app.keys("i")


def preview():
    """the file is shown before anything is done"""
    app.shows("Conversations Worth Having")
    app.go_to("Import contacts", "Down")
    app.keys("Return")
    choose(cards)
    app.shows("3 new people")
    app.shows("Who matters")
    app.picture("preview")


def rejected():
    """what cannot be read is named with its line"""
    app.shows("1 card cannot be read")


def cancel():
    """Escape leaves everything as it was"""
    app.keys("Escape")
    app.hides("Who matters")
    app.shows("Conversations Worth Having")


def take():
    """who was ticked becomes an executive, the others come along"""
    app.go_to("Import contacts", "Down")
    app.keys("Return")
    choose(cards)
    app.shows("Who matters")
    app.go_to("^Ottoline Brandt-Hale$")
    app.keys("space")
    app.picture("ticked")
    app.press("Import")
    app.shows("3 contacts imported")
    app.hides("Conversations Worth Having")
    app.picture("imported")


def undo():
    """one step takes it back"""
    app.keys("ctrl+z")
    app.says("Undid: Import Contacts")
    app.shows("Conversations Worth Having")
    app.keys("ctrl+shift+z")
    app.hides("Conversations Worth Having")


def twice():
    """the same file again finds everybody there"""
    open_by_menu()
    choose(cards)
    app.shows("3 you have already")
    app.picture("again")
    app.keys("Escape")
    app.hides("Who matters")


def other_name():
    """whom somebody was taken for is said before it is done"""
    other = cards.with_name("married.vcf")
    other.write_text(CARDS.split("END:VCARD")[0].replace("Brandt-Hale", "Amberline")
                     + "END:VCARD\n", "utf-8")
    open_by_menu()
    choose(other)
    app.shows("1 you have already")
    app.shows("1 thing to know")
    app.picture("other-name")
    app.keys("Escape")
    app.hides("Who matters")


def not_cards():
    """a file that is no address book is refused in words"""
    other = cards.with_name("other.vcf")
    other.write_bytes(bytes(range(256)) * 40)
    open_by_menu()
    choose(other)
    app.shows("Could Not Import|No contacts|cannot be read")
    app.picture("refused")
    app.keys("Escape")


def end():
    """Ctrl+Q ends it without a complaint"""
    wait(lambda: not any(app.all("frame", re.compile("Import"))), "the dialog to go")
    assert app.end() == 0


run(preview, rejected, cancel, take, undo, twice, other_name, not_cards, end)
