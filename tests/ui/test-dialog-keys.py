#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-dialog-keys GALLERY-DIALOGS – the dialogs with the keyboard alone."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from tap import Tap

PATIENCE = 20


def wait_for(what, condition):
    until = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > until:
            raise TimeoutError(what)
        time.sleep(0.02)


def active_window():
    found = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True,
                           text=True, check=False)
    return found.stdout.strip()


def answer(gallery, dialog, title, *keys):
    """What the program prints when these keys are pressed in a dialog.

    Texts begin with “=”; “~” waits for another window to come to the front.
    """
    with subprocess.Popen([gallery, dialog], stdout=subprocess.PIPE, text=True) as program:
        try:
            wait_for(title, lambda: active_window() == title)
            front = title
            for key in keys:
                if key == "~":
                    wait_for("another window", lambda: active_window() != front)
                    front = active_window()
                    continue
                words = ["type", "--delay", "30", key[1:]] if key[0] == "=" else ["key", key]
                subprocess.run(["xdotool", *words], check=True)
            os.set_blocking(program.stdout.fileno(), False)
            lines = []
            wait_for("an answer", lambda: lines.append(program.stdout.readline()) or lines[-1])
            return lines[-1].strip()
        except TimeoutError as error:
            return f"waited in vain for {error}"
        finally:
            program.terminate()


def main():
    tap = Tap()
    gallery = sys.argv[1]
    reason = ("reason", "Accept as It Is")
    cases = (
        (*reason, ("=hello", "Return"), "reason: hello", "Return in the only row saves"),
        (*reason, ("=hello", "ctrl+Return"), "reason: hello", "Ctrl+Return saves"),
        (*reason, ("Escape",), "reason: none", "Escape closes and saves nothing"),
        (*reason, ("=hello", "Escape", "~", "alt+d"), "reason: none",
         "Escape asks before it throws away what was typed"),
        (*reason, ("=hello", "Escape", "~", "Return", "~", "Return"), "reason: hello",
         "that question throws nothing away by itself"),
        (*reason, ("Return", "ctrl+Return", "Escape"), "reason: none", "a blank is not saved"),
    )
    for dialog, title, keys, expected, text in cases:
        tap.equal(answer(gallery, dialog, title, *keys), expected, text)

    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "private.vcf")
        file.write_text("BEGIN:VCARD\n", "utf-8")
        # GTK 4.18 may leave a part of what it proposed meanwhile behind the name
        keys = (f"={file}", "shift+End", "Delete", "Return")
        tap.equal(answer(gallery, "open", "Import Contacts", *keys),
                  f"file: {file}", "a file is chosen by its name")
        recent = pathlib.Path(os.environ["XDG_DATA_HOME"], "recently-used.xbel")
        tap.result(not recent.exists() or "private.vcf" not in recent.read_text("utf-8"),
                   "its name is not among the recent files")
    tap.done()


if __name__ == "__main__":
    main()
