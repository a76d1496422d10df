#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where private words are not while somebody works with them: on the disk, in what the program
logs, on the session bus, in what other programs are offered, in what a crash leaves. The numbers of
the steps are those of the plan that the command line's canaries follow, too. Each search is shown
to find.
"""
import os
import pathlib
import re
import resource
import secrets
import signal
import subprocess

from atspi_ui import wait
from gi.repository import Atspi

import canary
from journey import Window, new_folder, run
from selections import Selections

ROOT = pathlib.Path(os.environ["PRIVATE_SESSION_DIR"])
LOG, BUS, CORES = ROOT / "log", ROOT / "bus", ROOT / "cores"
folder, other_folder = new_folder(), new_folder()
open_word = "Open" + secrets.token_hex(6)
words = {name: secrets.token_hex(12) for name in
         ("passphrase", "title", "body", "undone", "query", "draft", "killed")}
selections = Selections()
app = monitor = None
CORES.mkdir()
os.umask(0)         # whatever is made for the user alone is so by the program
os.chdir(CORES)     # where a core file would be
may_leave_core = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, [may_leave_core] * 2)
canary.give_up_looking()


def start(where=folder):
    """With all that can be logged, and settings that are kept"""
    with open(LOG, "ab") as Window.output:
        globals()["app"] = Window(where, G_MESSAGES_DEBUG="all", GSETTINGS_BACKEND="keyfile")


def nowhere():
    """No private word is in the session's folders."""
    for name, word in words.items():
        assert not (found := canary.places([ROOT, "/var/tmp"], word)), (name, found)

def text_of(node):
    return app.text(app.shows(node, "text"))


def unlock():
    app.press("Private notes, locked")
    app.shows("Private notes, unlocked", "push button")


def add_person():
    app.shows("Conversations Worth Having")
    app.go_to("Add an executive", "Down")
    app.keys("Return")
    app.dialog("Add Person")
    app.typing(open_word)
    app.keys("Return")
    app.hides("Add Person", "frame")


def finds():
    """the search finds a word in each folder and in each form that it may take"""
    for place in ("TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "HOME"):
        for form in set(canary.forms(words["title"])):
            planted = pathlib.Path(os.environ[place], "planted")
            planted.write_bytes(b"before" + form + b"after")
            assert canary.places([ROOT], words["title"]) == [str(planted)], (place, form)
            planted.unlink()


def listen():
    """L7: what goes over the session bus from now on is among what is searched"""
    global monitor
    with open(BUS, "wb") as file:
        monitor = subprocess.Popen(["dbus-monitor", "--session", "--binary"], stdout=file)
    wait(lambda: BUS.stat().st_size > 0, "a first message on the bus")


def begin():
    """L1: a library with somebody in it, and private notes with a passphrase"""
    start()
    add_person()
    app.press("Private notes, not set up")
    app.choose_way()
    app.fill("^Passphrase", words["passphrase"])
    app.fill("Once again", words["passphrase"])
    app.keys("ctrl+Return")
    app.shows("Private notes, unlocked", "push button", limit=20)
    nowhere()


def written():
    """L1: a note is written, something in it undone, and it is kept by itself"""
    app.keys("ctrl+5")
    app.shows("^No Notes Yet$")
    app.keys("ctrl+n")
    wait(lambda: app.is_at("^Title$"), "the focus on the title")
    app.typing(words["title"])
    app.keys("Return")
    app.typing(f"She *dreads* {words['body']} ")
    app.typing(words["undone"])
    assert words["undone"] in text_of("^Text of the note$")
    while words["undone"] in text_of("^Text of the note$"):
        app.keys("ctrl+z")
    app.shows(words["title"], "list item")
    app.keys("ctrl+Return")
    wait(lambda: words["body"] in text_of("^Note$"), "the note as it reads")
    nowhere()


def searched():
    """L1: it is found in the palette; what finds nothing is not kept either"""
    for query in words["title"], words["query"]:
        app.keys("ctrl+k")
        app.dialog("Search")
        app.typing(query)
        app.shows(f"^New topic .{query}.$" if query == words["query"] else f"^{query}$", "label")
        app.keys("Escape")
        app.dialog("Rapport")
    nowhere()


def mark_all(node):
    app.keys("ctrl+a")
    wait(lambda: Atspi.Text.get_n_selections(node) == 1, "the whole text marked")


def hold_and_move(node, window):
    """Tries to drag the first words of node away; whether that is offered to other programs"""
    size = node.get_extents(Atspi.CoordType.WINDOW)
    app.hold_and_move(node, f"^{window}$", 30 - size.width // 2, 20 - size.height // 2)
    offered = selections.owner("XdndSelection")
    app.let_go()
    return offered


def dragged():
    """L6: nothing is dragged out of a note, read or written"""
    app.keys("ctrl+5")
    app.go_to("^Note$")
    note = app.shows("^Note$", "text")
    mark_all(note)
    assert not hold_and_move(note, "Rapport")
    assert Atspi.Text.get_n_selections(note) == 1     # a part of it is marked now
    app.keys("F2")
    wait(lambda: app.is_at("^Text of the note$"), "the focus on the text")
    text = app.shows("^Text of the note$", "text")
    mark_all(text)
    assert not hold_and_move(text, "Rapport")
    app.keys("ctrl+Return")
    app.shows("^Note$", "text")
    # The control: what is not private goes wherever it is dragged
    app.keys("ctrl+3")
    app.shows(open_word, "list item")
    app.keys("ctrl+n")
    app.dialog("Add Person")
    app.typing(open_word)
    name = wait(lambda: next((node for node in app.all("text") if app.text(node) == open_word),
                             None), "the name that was typed")
    mark_all(name)
    assert hold_and_move(name, "Add Person")
    # GTK does not live through the end of a window that it still shows the end of a drag for
    wait(lambda: not selections.owner("XdndSelection"), "the end of the drag")
    app.keys("Escape")
    app.press("^_?Discard( Discard)?$")
    app.hides("^Add Person$", "frame")
    nowhere()


def copied():
    """L6: marked text is nobody's; a copy is marked as a secret and goes with the lock"""
    app.keys("ctrl+5")
    app.go_to("^Note$")
    mark_all(app.shows("^Note$", "text"))
    assert not selections.owner("PRIMARY"), selections.text("PRIMARY")
    app.keys("ctrl+c")
    wait(lambda: words["body"] in (selections.text("CLIPBOARD") or b"").decode(), "a copy")
    assert "x-kde-passwordManagerHint" in selections.forms("CLIPBOARD")
    assert not selections.owner("PRIMARY"), selections.text("PRIMARY")
    app.keys("ctrl+l")
    wait(lambda: not selections.owner("CLIPBOARD"), "an empty clipboard")
    # The control: what is not private goes the way it goes in every program
    app.keys("ctrl+k")
    app.dialog("Search")
    app.typing(open_word)
    app.keys("ctrl+a")
    wait(lambda: selections.text("PRIMARY") == open_word.encode(), "marked text for anybody")
    app.keys("Escape")
    app.dialog("Rapport")
    nowhere()


def locked():
    """L1: what is being written at a lock is kept where nobody reads it, and comes back"""
    unlock()
    app.keys("ctrl+5")
    app.shows("^Note$", "text")
    app.keys("F2")
    wait(lambda: app.is_at("^Text of the note$"), "the focus on the text")
    app.typing(words["draft"])
    app.keys("ctrl+l")
    app.shows("^Notes Are Locked$")
    nowhere()
    unlock()
    wait(lambda: words["draft"] in text_of("^Text of the note$"), "what was being written")
    wait(lambda: app.is_at("^Text of the note$"), "the focus where it was")
    app.keys("ctrl+Return")
    wait(lambda: words["draft"] in text_of("^Note$"), "the note with it")
    nowhere()


def killed():
    """L2: nor does a program that is killed leave a word, however far it came"""
    for moment in range(4):
        app.keys("ctrl+5")
        app.shows(words["title"], "list item")
        app.keys("ctrl+n")
        wait(lambda: app.is_at("^Title$"), "the focus on the title")
        app.typing(words["killed"])
        if moment > 0:
            app.shows(words["killed"], "list item")
        if moment > 1:
            app.keys("Return")
            app.typing(words["killed"])
        if moment > 2:
            app.keys("ctrl+l")
        app.process.kill()
        app.process.wait()
        nowhere()
        start()
        app.shows("Private notes, unlocked", "push button")


def leaves_core(process):
    """Whether a program that crashes is written to the disk"""
    process.send_signal(signal.SIGSEGV)
    status = os.waitpid(process.pid, 0)[1]
    process.returncode = -os.WTERMSIG(status)
    assert os.WTERMSIG(status) == signal.SIGSEGV
    return os.WCOREDUMP(status)


def crashed():
    """L4: nobody can look into it while a note is shown, and a crash leaves no core file"""
    app.keys("ctrl+5")
    app.go_to(words["title"], "Down")
    wait(lambda: words["body"] in text_of("^Note$"), "the note")
    assert not canary.can_look_into(app.process)
    assert not leaves_core(app.process)
    nowhere()
    with subprocess.Popen(["sh", "-c", "read line", "sh", words["body"]],
                          stdin=subprocess.PIPE) as other:
        wait(lambda: canary.can_look_into(other), "another program that can be looked into")
        assert bool(leaves_core(other)) == bool(may_leave_core)
    # where they go elsewhere, that they are written is all there is to see
    for core in CORES.iterdir():
        assert canary.places([core], words["body"])
        core.unlink()


def erased():
    """L9: of somebody who is erased, nothing is left in the library"""
    start()
    app.keys("ctrl+3")
    app.go_to(open_word, "Down")
    app.keys("Delete")
    app.shows("^Nobody Yet$")
    assert canary.places([folder], open_word)
    app.keys("ctrl+k")
    app.dialog("Search")
    app.typing("Recently Deleted")
    app.shows("^Recently Deleted$", "label")
    app.keys("Return")
    app.dialog("Recently Deleted")
    app.shows("^Restore " + open_word)      # what is erased is read first
    app.keys("alt+e")
    app.press("^_?Erase( Erase)?$")
    app.shows("^Nothing Was Removed$")
    assert not (found := canary.places([folder], open_word)), found
    app.keys("Escape")
    app.dialog("Rapport")
    nowhere()


def print_dialog(key):
    """Goes on from there with the first printer, which writes into a file"""
    app.press("^_?Print…$")
    app.dialog("Print")
    app.keys("Tab", "Down", "space")
    app.shows("^PDF$")
    app.keys(key)


def made():
    """The files that were made here outside of libraries"""
    return [path for path in (*CORES.iterdir(), *pathlib.Path(os.environ["TMPDIR"]).iterdir())
            if path.is_file()]


def code():
    """L1: a recovery code is printed where it is told to be, and nowhere for a preview"""
    assert app.end() == 0
    start(other_folder)
    add_person()
    app.press("Private notes, not set up")
    app.choose_way("^Recovery Code")
    groups = app.code()
    for number, join in enumerate(("", " ", "-")):
        words[f"code {number}"] = join.join(groups[2:5])
    app.press("^_?Copy")
    wait(lambda: groups[3].encode() in (selections.text("CLIPBOARD") or b""), "a copy")
    print_dialog("alt+v")
    app.shows("^No Preview$")
    assert not made(), made()
    app.keys("Escape")
    app.dialog("Set Up Private Notes")
    print_dialog("alt+p")
    wait(lambda: made() and b"%%EOF" in made()[0].read_bytes()[-9:], "a printed page")
    app.dialog("Set Up Private Notes")
    page = made()[0]
    assert made() == [page]
    text = subprocess.check_output(["pdftotext", page, "-"], text=True)
    assert all(group in text for group in groups), text
    page.unlink()
    app.keys("ctrl+Return")
    app.shows("^Group", "text")
    for number, group in enumerate(groups, 1):
        if any(app.all("text", re.compile(f"^Group {number}$"))):
            app.fill(f"^Group {number}$", group)
    app.keys("ctrl+Return")
    app.shows("Private notes, unlocked", "push button", limit=20)
    nowhere()


def half_a_minute():
    """L6: what was copied then goes by itself, without a lock"""
    assert selections.owner("CLIPBOARD")
    wait(lambda: not selections.owner("CLIPBOARD"), "an empty clipboard", 40)


def modes():
    """L8: the libraries are the user's alone, under a umask that denies nobody anything"""
    made = [path for place in (folder, other_folder) for path in (place, *place.rglob("*"))]
    assert {"library.db", "vault.keys"} <= {path.name for path in made}, made
    for path in made:
        assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path
    planted = CORES / "planted"
    planted.touch()
    assert planted.stat().st_mode & 0o777 == 0o666
    planted.unlink()


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0
    nowhere()


def heard():
    """L7: the bus was heard up to the end: the keyring was asked, and told nothing in clear"""
    word = "Heard" + secrets.token_hex(12)
    subprocess.run([os.environ["KEYRING_CTL"], "put", word], check=True, timeout=30,
                   stdout=subprocess.DEVNULL)
    wait(lambda: canary.places([BUS], word), "what somebody else said in clear")
    monitor.kill()
    monitor.wait()
    content = BUS.read_bytes()
    assert b"dh-ietf1024-sha256-aes128-cbc-pkcs7" in content
    assert b"ivk1." not in content


run(finds, listen, begin, written, searched, dragged, copied, locked, killed, crashed, erased,
    code, half_a_minute, modes, end, heard)
