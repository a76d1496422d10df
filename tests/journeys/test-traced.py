#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program hands to the system while somebody works with private words (L5): no word is in
a call that writes, whether to a file, a pipe or another program. Exempt are the two that are told
what is on the screen, the X server and the accessibility bus; but not even they are told a
passphrase.
"""
import os
import re
import secrets
import sys

from atspi_ui import wait

import canary
import tracer
from journey import Window, new_folder, run

TRACE = os.path.join(os.environ["PRIVATE_SESSION_DIR"], "trace")
CALLS = "connect,write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,sendmmsg"
# as a grandchild of the program, which stays the one that was started
TRACER = ["strace", "-D", "-f", "--seccomp-bpf", "-yy", "-xx", "-s", "65536",
          "-e", "trace=" + CALLS, "-o", TRACE]
BYTE = re.compile(rb"\\x([0-9a-f]{2})")
SOCKET = re.compile(rb"<UNIX-STREAM:\[(\d+)")
EXEMPT = re.compile(rb"\.X11-unix/|/at-spi/bus")
folder = new_folder()
open_word = "Open" + secrets.token_hex(6)
words = {name: secrets.token_hex(12) for name in
         ("passphrase", "title", "body", "undone", "query", "draft", "caught")}
app = None


def calls():
    """Whether each call is exempt, and what it wrote"""
    exempt = set()      # sockets
    with open(TRACE, "rb") as trace:
        for line in trace:
            line = BYTE.sub(lambda byte: bytes([int(byte[1], 16)]), line)
            socket = SOCKET.search(line)
            if socket and b" connect(" in line and EXEMPT.search(line):
                exempt.add(socket[1])
            yield socket is not None and socket[1] in exempt, line


def begin():
    """private notes are set up with a passphrase"""
    global app
    os.environ.pop("RAPPORT_CLOSED")      # this one is looked into
    Window.program = [*TRACER, *Window.program]
    app = Window(folder)
    app.shows("Conversations Worth Having")
    app.go_to("Add an executive", "Down")
    app.keys("Return")
    app.dialog("Add Person")
    app.typing(open_word)
    app.keys("Return")
    app.hides("Add Person", "frame")
    app.press("Private notes, not set up")
    app.choose_way()
    app.fill("^Passphrase", words["passphrase"])
    app.fill("Once again", words["passphrase"])
    app.keys("ctrl+Return")
    app.shows("Private notes, unlocked", "push button", limit=30)


def text_of(node):
    return app.text(app.shows(node, "text"))


def noted():
    """a note is written, something in it undone, then it is searched for and copied"""
    app.keys("ctrl+5")
    app.shows("^No Notes Yet$")
    app.keys("ctrl+n")
    wait(lambda: app.is_at("^Title$"), "the focus on the title", 15)
    app.typing(words["title"])
    app.keys("Return")
    app.typing(f"{words['body']} ")
    app.typing(words["undone"])
    wait(lambda: words["undone"] in text_of("^Text of the note$"), "what was typed")
    while words["undone"] in text_of("^Text of the note$"):
        app.keys("ctrl+z")
    app.keys("ctrl+Return")
    wait(lambda: words["body"] in text_of("^Note$"), "the note as it reads")
    for query in words["title"], words["query"]:
        app.keys("ctrl+k")
        app.dialog("Search")
        app.typing(query)
        app.shows(query, "label")
        app.keys("Escape")
        app.dialog("Rapport")
    app.keys("ctrl+5")
    app.go_to("^Note$")
    app.keys("ctrl+a", "ctrl+c")


def hidden():
    """a lock comes while a note and an encounter are being written; they are opened again"""
    app.keys("F2")
    wait(lambda: app.is_at("^Text of the note$"), "the focus on the text")
    app.typing(words["draft"])
    app.keys("ctrl+e")
    app.dialog("Log Encounter")
    app.go_to("^What was said$")
    app.typing(words["caught"])
    wait(lambda: words["caught"] in app.text(app.focused()), "what was typed")
    app.keys("ctrl+l")
    app.shows("Hidden, as private notes are locked")
    app.press("^_?Unlock…$")
    wait(lambda: words["caught"] in text_of("^What was said$"), "the words again", 15)
    app.keys("Escape")
    app.press("^_?Discard( Discard)?$")
    app.hides("^Log Encounter$", "frame")
    app.dialog("Rapport")


def end():
    """Ctrl+Q ends it without a complaint"""
    assert app.end() == 0


def traced():
    """no call that writes had a private word in it"""
    found, seen, exempt = [], 0, 0
    for is_exempt, line in calls():
        seen += open_word.encode() in line and not is_exempt
        if is_exempt:
            exempt += words["body"].encode() in line
            found += [("passphrase", line[:200])] * canary.count(line, words["passphrase"])
        else:
            found += [(name, line[:200]) for name, word in words.items()
                      if canary.count(line, word)]
    assert not found, found[:5]
    # It finds what is not private, and in what is exempt what is.
    assert seen and exempt, (seen, exempt)


if problem := tracer.problem():
    print(f"1..0 # SKIP {problem}")
    sys.exit(0)
run(begin, noted, hidden, end, traced)
