# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program hands to the system: no call that writes has a private word in it, wherever it
goes, and files are the user's alone from the first moment. Each search is shown to find what is
there.

Runs in a private session. Where nobody may look into another process, it says so and is skipped.
"""
import os
import re
import subprocess
import sys
import unittest

import canary
import tracer
from test_canaries import Case


class TestTraced(Case):
    def setUp(self):
        super().setUp()
        self.trace = os.path.join(self.root, "trace")

    def traced(self, calls, *arguments, mask=0o022, program=None):
        program = program or [os.environ["RAPPORTCTL"], "--library", self.library]
        subprocess.run(["strace", "-f", "-s", "65536", "-e", "trace=" + calls, "-o", self.trace,
                        *program, *arguments], input=b"a sentence for backups alone\n",
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

    def test_backup(self):
        """Nor does what is open leave the program while it is copied and looked through."""
        self.add("person", self.open, "--kind", "executive")
        self.ok("vault", "setup", passphrase=self.private["passphrase"])
        self.ok("note", "add", "--title", self.private["title"])
        writing = "write,writev,pwrite64,pwritev,sendto,sendmsg,sendmmsg"
        lines = self.traced(writing, "backup", "--recovery", self.library + ".backup")
        self.assertGreater(len(lines), 5)
        for text in (self.open, self.private["title"]):
            self.assertEqual([line for line in lines if canary.count(line.encode(), text)], [])
        lines = self.traced(writing, "export", "--as", "json", "-o", self.library + ".json")
        self.assertTrue([line for line in lines if self.open in line], "the search finds")

    def made(self, *arguments, **options):
        """What is made beside the library: whether it is a file, and the mode asked for. A file
        that has no name before it is whole is called so."""
        call = re.compile(r'(openat|mkdir|mkdirat)\(.*?"([^"]*)".*?, (0[0-7]*)\) += \d')
        made = {}
        for line in self.traced("openat,mkdir,mkdirat,creat", *arguments, **options):
            match = call.search(line)
            if match and os.path.dirname(self.library) in match[2]:
                path = match[2] + "/unnamed" * ("O_TMPFILE" in line)
                made[path] = match[1] == "openat", int(match[3], 8)
        return made

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
                              ["export", "--as", "json", "-o", self.library + ".json"],
                              ["backup", "--new-passphrase-fd", "0", self.library + ".backup"]):
                modes |= self.made(*arguments, mask=mask)
            names = " ".join(modes)
            for name in ("library", "library.db", "vault.keys", "library.json", "unnamed"):
                self.assertIn("/" + name, names)
            for path, (is_file, mode) in modes.items():
                self.assertEqual(mode, 0o600 if is_file else 0o700, (path, mask))


if __name__ == "__main__":
    if problem := tracer.problem():
        print(f"Skipped: {problem}")
        sys.exit(77)
    unittest.main()
