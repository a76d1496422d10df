#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-private-session PRIVATE-SESSION KEYRING-CTL – proves that what other tests stand on holds:
a session has its own everything, ends with its command's status, and leaves nothing behind."""
import os
import subprocess
import sys
import uuid

from tap import Tap

SESSION, KEYRING_CTL = sys.argv[1:3]


def run(*words):
    return subprocess.run([SESSION, *words], capture_output=True, text=True, check=False)


def is_running(mark):
    for entry in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open(f"/proc/{entry}/cmdline", "rb") as file:
                if mark.encode() in file.read():
                    return True
        except OSError:
            continue
    return False


def check_statuses(tap):
    for what, status, *words in (
            ("the command's status", 7, "sh", "-c", "exit 7"),
            ("a signal that ended the command", 139, "sh", "-c", "kill -SEGV $$"),
            ("a command that does not exist", 125, "./no-such-program"),
            ("a command that runs too long", 124, "sleep", "60")):
        result = run("--no-x", "--no-a11y", "--secrets=absent", "--timeout=1", "--", *words)
        tap.equal(result.returncode, status, f"the status tells {what}", result.stderr)


def check_own_world(tap):
    result = run("--", "sh", "-c", "echo $HOME $XDG_DATA_HOME $DISPLAY $DBUS_SESSION_BUS_ADDRESS")
    home, data, display, bus = result.stdout.split()
    base = os.path.dirname(home)
    tap.result(home != os.environ.get("HOME") and data.startswith(base + "/"), "own folders",
               result.stdout)
    tap.result(display != os.environ.get("DISPLAY"), "own display", display)
    tap.result(base in bus, "own bus", bus)
    tap.result(not os.path.exists(base), "its folder is gone afterwards", base)


def check_nothing_survives(tap):
    mark = f"survivor-{uuid.uuid4()}"
    result = run("--no-x", "--no-a11y", "--secrets=absent", "--", "sh", "-c",
                 f"setsid nohup sh -c ': {mark}; sleep 60' > /dev/null 2>&1 & sleep 0.1")
    tap.equal(result.returncode, 0, "a command that leaves a daemon behind ends", result.stderr)
    tap.result(not is_running(mark), "no process survives")


def check_keyrings(tap):
    for secrets, status in (("unlocked", 1), ("locked", 0), ("empty", 69), ("absent", 69)):
        result = run("--no-x", "--no-a11y", f"--secrets={secrets}", "--", KEYRING_CTL, "is-locked")
        tap.equal(result.returncode, status, f"keyring {secrets}", result.stderr)
    result = run("--no-x", "--no-a11y", "--secrets=locked", "--", "sh", "-ec",
                 '"$0" unlock; ! "$0" is-locked; "$0" lock; "$0" is-locked; ! "$0" unlock wrong',
                 KEYRING_CTL)
    tap.equal(result.returncode, 0, "the keyring is locked and unlocked at will", result.stderr)


def main():
    tap = Tap()
    check_statuses(tap)
    check_own_world(tap)
    check_nothing_survives(tap)
    check_keyrings(tap)
    tap.done()


if __name__ == "__main__":
    main()
