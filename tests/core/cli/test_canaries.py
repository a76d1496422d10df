# SPDX-License-Identifier: GPL-3.0-or-later
"""Where words that are to stay private are not: on the disk, on the session bus, in what the
program writes anywhere; and that its files are the user's alone from the first moment. Each
search is shown to find what is there.

Runs in a private session, whose whole folder is searched.
"""
import os
import re
import secrets
import shutil
import subprocess
import tempfile
import unittest

import canary
from rapportctl import NO, LibraryCase

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


def can_trace():
    """Some computers and containers let nobody look into another process."""
    return shutil.which("strace") and subprocess.run(
        ["strace", "-f", "-o", os.devnull, "true"], stderr=subprocess.DEVNULL,
        check=False).returncode == 0


@unittest.skipUnless(can_trace(), "strace is not installed, or not allowed here")
class TestTraced(Case):
    def setUp(self):
        super().setUp()
        self.trace = os.path.join(self.root, "trace")

    def traced(self, calls, *arguments, mask=0o022, program=None):
        program = program or [os.environ["RAPPORTCTL"], "--library", self.library]
        subprocess.run(["strace", "-f", "-s", "65536", "-e", "trace=" + calls, "-o", self.trace,
                        *program, *arguments],
                       check=True, timeout=120, stdout=subprocess.DEVNULL, umask=mask)
        with open(self.trace, encoding="utf-8", errors="replace") as file:
            lines = file.read().splitlines()
        os.remove(self.trace)
        return lines

    def test_written(self):
        """No call that writes has a private word in it, wherever it goes."""
        self.add("person", self.open, "--kind", "executive")
        self.ok("vault", "setup", passphrase=self.private["passphrase"])
        writing = "write,writev,pwrite64,pwritev,sendto,sendmsg,sendmmsg"
        lines = self.traced(writing, "note", "add", "--title", self.private["title"],
                            "--body", self.private["body"])
        lines += self.traced(writing, "add", "encounter", "--person", self.open, "--at",
                             "2026-11-20T10:00:00Z", "--signal", "strong",
                             "--words", self.private["words"])
        lines += self.traced(writing, "set", self.open, "city", self.open)
        for name in ("title", "body", "words"):
            self.assertEqual([line for line in lines
                              if canary.count(line.encode(), self.private[name])], [], name)
        self.assertTrue([line for line in lines if self.open in line], "the search finds")

    def made(self, *arguments, **options):
        """What is made beside the library: whether it is a file, and the mode asked for"""
        call = re.compile(r'(openat|mkdir|mkdirat)\(.*?"([^"]*)".*?, (0[0-7]*)\) += \d')
        matches = map(call.search, self.traced("openat,mkdir,mkdirat,creat", *arguments, **options))
        return {match[2]: (match[1] == "openat", int(match[3], 8)) for match in matches
                if match and os.path.dirname(self.library) in match[2]}

    def test_modes_found(self):
        """The control: a file and a folder that are made for everybody, and closed afterwards"""
        beside = self.library + "-loose"
        made = self.made("-c", f"mkdir {beside}; : > {beside}/file; chmod -R go= {beside}",
                         mask=0, program=["sh"])
        self.assertEqual(made, {beside: (False, 0o777), beside + "/file": (True, 0o666)})

    def test_modes(self):
        """Files are made with 0600 and folders with 0700, not made so afterwards."""
        for mask in (0o000, 0o022, 0o077):
            self.setUp()
            modes = {}
            for arguments in (["add", "person", self.open], ["vault", "setup", "--no-recovery"],
                              ["export", "--as", "json", "-o", self.library + ".json"]):
                modes |= self.made(*arguments, mask=mask)
            names = " ".join(modes)
            for name in ("library", "library.db", "vault.keys", "library.json"):
                self.assertIn("/" + name, names)
            for path, (is_file, mode) in modes.items():
                self.assertEqual(mode, 0o600 if is_file else 0o700, (path, mask))


if __name__ == "__main__":
    unittest.main()
