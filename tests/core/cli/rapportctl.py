# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of rapportctl share: a throw-away library and a way to call."""
import json
import os
import subprocess
import tempfile
import unittest

PROGRAM = os.environ["RAPPORTCTL"]
NOW = "2026-11-22T12:00:00Z"
PASSPHRASE = "correct horse battery staple again"

DONE, NO, USAGE, DATA, MISSING = 0, 1, 64, 65, 66
KEYRING, CREATE, IO, BUSY, LOCKED, NEWER = 69, 73, 74, 75, 77, 78


class Answer:
    def __init__(self, process):
        self.code = process.returncode
        self.out = process.stdout.decode()
        self.err = process.stderr.decode()

    @property
    def json(self):
        return json.loads(self.out)


class LibraryCase(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        self.library = os.path.join(folder.name, "library")

    def call(self, *arguments, passphrase=None, now=NOW, library=None, stdin=None, new=None):
        """Runs rapportctl; any critical or warning on stderr fails the test. @new is a new
        passphrase; a new recovery code is put into self.code."""
        command = [PROGRAM, "--library", library or self.library, "--now", now]
        reader = None
        if passphrase is not None:
            reader, writer = os.pipe()
            os.write(writer, passphrase.encode() + b"\n")
            os.close(writer)
            command += ["--passphrase-fd", str(reader)]
        fds = [reader] if reader is not None else []
        code = None
        if "vault" in arguments[:2]:
            code, code_writer = os.pipe()
            fds.append(code_writer)
            arguments = [*arguments, "--code-fd", str(code_writer)]
            if new is not None:
                new_reader, writer = os.pipe()
                os.write(writer, new.encode() + b"\n")
                os.close(writer)
                fds.append(new_reader)
                arguments += ["--new-passphrase-fd", str(new_reader)]
        try:
            process = subprocess.run(
                command + list(arguments), input=stdin, capture_output=True, timeout=120,
                pass_fds=fds)
        finally:
            for fd in fds:
                os.close(fd)
        if code is not None:
            with os.fdopen(code, encoding="ascii") as written:
                self.code = written.read().strip() or getattr(self, "code", None)
        answer = Answer(process)
        for word in ("CRITICAL", "WARNING", "runtime error", "AddressSanitizer"):
            self.assertNotIn(word, answer.err)
        return answer

    def ok(self, *arguments, **options):
        answer = self.call(*arguments, **options)
        self.assertEqual(answer.code, DONE, answer.err + answer.out)
        return answer

    def fails(self, code, *arguments, **options):
        answer = self.call(*arguments, **options)
        self.assertEqual(answer.code, code, answer.err + answer.out)
        self.assertTrue(answer.err or code == NO, "an error says what happened")
        return answer

    def add(self, *arguments, **options):
        return self.ok("add", *arguments, **options).out.strip()
