# SPDX-License-Identifier: GPL-3.0-or-later
"""Where words that are to stay private are not: on the disk, on the session bus, and where other
programs could look into this one. Each search is shown to find what is there.

Runs in a private session, whose whole folder is searched. RAPPORT_CANARIES is how often.
"""
import fcntl
import os
import secrets
import subprocess
import tempfile
import termios
import unittest

import canary
from rapportctl import NO, PROGRAM, LibraryCase

RUNS = int(os.environ.get("RAPPORT_CANARIES", "2"))


def word(where):
    return f"{where}-{secrets.token_hex(12)}"


class Case(LibraryCase):
    """A library below the session's folder, so that one search finds all that is written"""

    def setUp(self):
        self.root = os.environ["PRIVATE_SESSION_DIR"]
        self.library = tempfile.mkdtemp(dir=os.environ["HOME"]) + "/library"
        self.private = {name: word(name.capitalize()) for name in
                        ("title", "body", "words", "waiting", "passphrase", "query")}
        self.open = word("Open")

    def keyring(self, *arguments):
        subprocess.run([os.environ["KEYRING_CTL"], *arguments], check=True, timeout=30,
                       stdout=subprocess.DEVNULL)

    def encounter(self, words):
        self.add("encounter", "--person", self.open, "--at", "2026-11-20T10:00:00Z",
                 "--signal", "strong", "--words", words)

    def live(self):
        """What a library goes through; yields after each step."""
        self.add("person", self.open, "--kind", "executive")
        self.ok("vault", "setup", "--code", passphrase=self.private["passphrase"])
        self.private["code"] = self.code
        yield "set up"
        note = self.ok("note", "add", "--title", self.private["title"],
                       "--body", self.private["body"] * 40).out.strip()
        self.encounter(self.private["words"])
        yield "written"
        self.fails(NO, "search", self.private["query"])
        yield "searched"
        self.keyring("lock")
        self.encounter(self.private["waiting"])
        yield "written while locked"
        self.keyring("unlock")
        self.ok("note", "list")
        self.ok("vault", "rotate", new=self.private["passphrase"] + "-new")
        self.private["new code"] = self.code
        yield "with a new key"
        self.ok("export", "--as", "json", "-o", self.library + ".json")
        self.ok("note", "delete", note)
        self.ok("verify")
        yield "deleted"
        backup = self.library + ".backup"
        self.private["backup"] = word("Backup")
        self.ok("backup", backup, passphrase=self.private["backup"])
        self.assertEqual(canary.places([backup], self.open), [])
        yield "backed up"
        self.ok("restore", backup, passphrase=self.private["backup"])
        yield "restored"


class TestCanaries(Case):
    def test_disk(self):
        for _ in range(RUNS):
            self.setUp()
            for step in self.live():
                self.assertTrue(canary.places([self.root], self.open), "the search finds")
                for name, private in self.private.items():
                    self.assertEqual(canary.places([self.root], private), [], f"{name}, {step}")

    def test_bus(self):
        log = os.path.join(self.root, "bus")
        with open(log, "wb") as file:
            monitor = subprocess.Popen(["dbus-monitor", "--session", "--binary"], stdout=file)
        try:
            self.heard(log)
            for _ in self.live():
                pass
            heard = self.heard(log)
            # The control, in clear, by somebody else
            self.keyring("put", self.open)
            loud = self.heard(log, self.open.encode())
        finally:
            monitor.kill()
            monitor.wait()
            os.remove(log)
        self.assertIn(b"SearchItems", heard)
        self.assertIn(b"dh-ietf1024-sha256-aes128-cbc-pkcs7", heard)
        self.assertNotIn(b"ivk1.", heard)
        for name, private in self.private.items():
            self.assertEqual(canary.count(heard, private), 0, name)
        self.assertGreater(canary.count(loud, self.open), 0)

    def heard(self, log, until=b""):
        """What went over the bus, up to a call that is made for it or until that is there"""
        mark, content = word("Mark"), b""
        while mark.encode() not in content or until not in content:
            subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus",
                            "--object-path", "/org/freedesktop/DBus", "--method",
                            "org.freedesktop.DBus.NameHasOwner", mark], check=True,
                           stdout=subprocess.DEVNULL)
            with open(log, "rb") as file:
                content = file.read()
        return content


class TestClosed(Case):
    """No other program can look into it, whatever becomes of core files."""

    def looked_into(self, *command):
        """Whether that can be, when it has begun to read a passphrase"""
        reading, writing = os.pipe()
        os.write(writing, b"begun")
        with subprocess.Popen([*command, str(reading)], pass_fds=[reading],
                              preexec_fn=canary.give_up_looking,
                              env={**os.environ, "RAPPORT_CLOSED": "1"},
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
            try:
                while fcntl.ioctl(reading, termios.FIONREAD, bytes(4)) != bytes(4):
                    self.assertIsNone(process.poll())
                return canary.can_look_into(process)
            finally:
                os.close(writing)
                os.close(reading)

    def test_program(self):
        self.add("person", self.open, "--kind", "executive")
        self.assertFalse(self.looked_into(PROGRAM, "--library", self.library, "vault", "setup",
                                          "--no-keyring", "--passphrase-fd"))

    def test_other(self):
        """The control"""
        self.assertTrue(self.looked_into("sh", "-c", 'read line < "/dev/fd/$1"', "sh"))


if __name__ == "__main__":
    unittest.main()
