#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-backup-disk.py RAPPORTCTL – backups on a disk that is full, or that can only be read: there
is a whole one or none, and the library that was there is whole.
"""
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = sys.argv[1]
PASSPHRASE = "a sentence for backups alone"
OK, CANNOT_CREATE, IO = 0, 73, 74
CTL = 'ctl () { "$PROGRAM" --passphrase-fd 3 "$@" 3<"$SECRET"; }\n'


class Disk:
    def __init__(self, scratch):
        self.scratch = scratch
        self.full, self.library = scratch / "full", scratch / "library"
        self.backup, self.secret = scratch / "out.backup", scratch / "secret"
        self.secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
        self.run('ctl --library "$LIBRARY" example')
        self.run('ctl --library "$LIBRARY" backup "$BACKUP"')
        self.digest = self.digest_of(self.run('ctl --json --library "$LIBRARY" verify')[1])

    def run(self, script, *wrapper):
        """The exit status, and what was said"""
        environment = {"PROGRAM": PROGRAM, "SECRET": self.secret, "LIBRARY": self.library,
                       "BACKUP": self.backup, "FULL": self.full, "LC_ALL": "C.UTF-8",
                       "DBUS_SESSION_BUS_ADDRESS": "disabled:", "PATH": "/usr/bin:/bin:/usr/sbin"}
        result = subprocess.run([*wrapper, "sh", "-c", CTL + script], capture_output=True,
                                text=True, timeout=100, env=environment, check=False)
        return result.returncode, result.stdout, result.stderr

    def on_full(self, size, script):
        return self.run(script, HERE / "with-full-disk", f"{size}k", self.full)

    @staticmethod
    def digest_of(output):
        try:
            return json.loads(output)["digest"]
        except (ValueError, KeyError):
            return output


def test_backup(tap, disk):
    sizes = range(64, 1300, 200)
    needed = disk.backup.stat().st_size // 1024
    for size in sizes:
        status, output, errors = disk.on_full(
            size, 'ctl --library "$LIBRARY" backup "$FULL/out" >&2; s=$?; ls -A "$FULL"; exit $s')
        if size < needed:
            tap.equal((status, output), (IO, ""), f"no backup and nothing of one in {size} KiB",
                      errors)
            tap.result("No space left" in errors, "… which is said", errors)
        elif size > needed + 32:
            tap.equal((status, output), (OK, "out\n"), f"a backup in {size} KiB", errors)
    tap.result(min(sizes) < needed < max(sizes), "there were both")


def test_replace(tap, disk):
    """A backup that is there stays, if the next has no room beside it."""
    status, output, errors = disk.on_full(
        1300, 'ctl --library "$LIBRARY" backup "$FULL/out" >&2 || exit 1\n'
        'ctl --library "$LIBRARY" backup "$FULL/out" >&2; s=$?\n'
        'ls -A "$FULL" >&2; ctl --json verify "$FULL/out"; exit $s')
    tap.equal(status, IO, "there is no room for a second one", errors)
    tap.equal(disk.digest_of(output), disk.digest, "… and the first is whole", errors)


def test_restore(tap, disk):
    """An old library, and a new one that has room beside it or not"""
    made = []
    for size in range(1200, 2700, 300):
        status, output, errors = disk.on_full(
            size, 'ctl --library "$FULL/l" restore "$BACKUP" >&2 || exit 1\n'
            'ctl --library "$FULL/l" restore "$BACKUP" >&2; s=$?\n'
            'ls -A "$FULL/l" >&2; ctl --json --library "$FULL/l" verify; exit $s')
        made.append(status)
        tap.result(status in (OK, IO), f"a library in {size} KiB", (status, errors))
        tap.equal(disk.digest_of(output), disk.digest, "… is whole", errors)
        tap.equal("before-restore" in errors.rsplit("\n\n")[-1], status == OK,
                  "… and kept where it was replaced", errors)
        tap.result(".part" not in errors, "… with nothing half", errors)
    tap.equal({OK, IO}, set(made), "there were both")


def test_read_only(tap, disk):
    before = disk.backup.read_bytes()
    place = disk.scratch / "closed"
    place.mkdir()
    status, _, errors = disk.run(f'ctl --library "$LIBRARY" backup "{place}/out"',
                                 HERE / "with-readonly", place)
    tap.equal(status, CANNOT_CREATE, "where nothing can be written is no backup", errors)
    status, _, errors = disk.run('ctl --library "$LIBRARY" restore "$BACKUP"',
                                 HERE / "with-readonly", disk.library)
    tap.equal(status, CANNOT_CREATE, "… and nothing is restored", errors)
    status, _, errors = disk.run('ctl --library "$LIBRARY" backup "$FULL-2"',
                                 HERE / "with-readonly", disk.library)
    tap.equal(status, OK, "a library that can only be read is copied", errors)
    tap.equal(disk.backup.read_bytes(), before, "the backup is as it was")
    output = disk.run('ctl --json --library "$LIBRARY" verify')[1]
    tap.equal(disk.digest_of(output), disk.digest, "… and the library, too")


def main():
    tap = Tap()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="rp-backup-disk-"))
    try:
        probe = scratch / "probe"
        probe.mkdir()
        if subprocess.run([HERE / "with-readonly", probe, "true"], capture_output=True,
                          check=False).returncode == 0:
            disk = Disk(scratch)
            test_backup(tap, disk)
            test_replace(tap, disk)
            test_restore(tap, disk)
            test_read_only(tap, disk)
        else:
            tap.result(True, "full and read-only disks # SKIP no namespaces here")
    finally:
        shutil.rmtree(scratch)
    tap.done()


main()
