#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-faults.py FAULT-LIBRARY LEAK – what becomes of a library on a full disk, in a folder that
can only be read, behind a link, beside a second opener; and that no sealed or erased word is left
on the disk, unless LEAK is preloaded.
"""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile

import canary
from tap import Tap

HERE = pathlib.Path(__file__).resolve().parent
HELPER, LEAK = sys.argv[1:]
SEALED, OPEN = ("canary-first-Wolperting", "canary-second-Wolperting"), "canary-open-Wolperting"
OK, NO_INPUT, CANNOT_CREATE, IO, BUSY = 0, 66, 73, 74, 75
NO_NAMESPACE = 125      # of with-full-disk and with-readonly


def run(verb, folder, *wrapper):
    result = subprocess.run([*wrapper, HELPER, verb, folder], capture_output=True, text=True,
                            timeout=100, stdin=subprocess.DEVNULL, check=False)
    return result.returncode, result.stdout + result.stderr


def snapshot(folder):
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def last_number(output, word):
    numbers = [int(line.split()[1]) for line in output.splitlines() if line.startswith(word + " ")]
    return numbers[-1] if numbers else 0


def can_mount(scratch):
    probe = scratch / "probe"
    probe.mkdir()
    return subprocess.run([HERE / "with-readonly", probe, "true"], capture_output=True,
                          check=False).returncode == 0


def test_full_disk(tap, scratch):
    folder = scratch / "full"
    status, output = run("fill", folder / "library", HERE / "with-full-disk", "2M", folder)
    tap.equal(status, IO, "a full disk is said", output)
    tap.result(last_number(output, "stored") > 5, "… after something was stored", output)
    script = f"'{HELPER}' fill '{folder}/library'; '{HELPER}' list '{folder}/library'"
    result = subprocess.run([HERE / "with-full-disk", "2M", folder, "sh", "-c", script],
                            capture_output=True, text=True, timeout=100, check=False)
    output = result.stdout + result.stderr
    tap.equal(result.returncode, OK, "the library on the full disk opens", output)
    tap.equal(last_number(output, "people"), last_number(output, "stored"),
              "… and holds what was stored", output)
    tap.result("problem" not in output, "… and is sound", output)
    status, output = run("draft", folder / "library", HERE / "with-full-disk", "2M", folder)
    kept = last_number(output, "kept")
    tap.equal(status, OK, "a library on a full disk keeps drafts", output)
    tap.result(kept > 0, "… in the room that is set aside", output)
    tap.equal(last_number(output, "asked"), kept + 1, "… as long as there is some", output)
    status, output = run("make", folder / "library", HERE / "with-full-disk", "64k", folder)
    tap.equal(status, IO, "a library that has no room is not made", output)


def test_read_only(tap, scratch):
    folder = scratch / "read-only"
    run("make", folder)
    before = snapshot(folder)
    status, output = run("list", folder, HERE / "with-readonly", folder)
    tap.equal(status, OK, "a library that can only be read is read", output)
    tap.equal(last_number(output, "people"), 10, "… with all that it holds", output)
    status, output = run("make", folder, HERE / "with-readonly", folder)
    tap.equal(status, CANNOT_CREATE, "… and not written", output)
    tap.result("Allow writing" in output, "… and says what to do", output)
    status, output = run("make", folder / "new", HERE / "with-readonly", folder)
    tap.equal(status, CANNOT_CREATE, "no library is made in such a folder", output)
    tap.equal(snapshot(folder), before, "nothing was changed")


def test_unmerged_log(tap, scratch):
    """A log that was left behind cannot be taken over where nothing can be written."""
    folder = scratch / "unmerged"
    with subprocess.Popen([HELPER, "seal", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as process:
        process.stdout.readline()
        process.kill()
    before = snapshot(folder)
    status, output = run("list", folder, HERE / "with-readonly", folder)
    tap.equal(status, CANNOT_CREATE, "a log that cannot be taken over is said", output)
    tap.equal(snapshot(folder), before, "… and left")
    status, output = run("list", folder)
    tap.equal(status, OK, "… until it can be", output)


def test_folders(tap, scratch):
    folder = scratch / "folders"
    run("make", folder)
    before = snapshot(folder)
    link = scratch / "link"
    link.symlink_to(folder)
    status, output = run("list", link)
    tap.equal(status, CANNOT_CREATE, "a folder that is a link is refused", output)
    folder.chmod(0o770)
    status, output = run("list", folder)
    tap.equal(status, CANNOT_CREATE, "a folder that others may write to is refused", output)
    tap.result("chmod go-w" in output, "… and says what to do", output)
    folder.chmod(0o700)
    linked = scratch / "linked"
    linked.mkdir(mode=0o700)
    (linked / "library.db").symlink_to(folder / "library.db")
    status, output = run("list", linked)
    tap.equal(status, CANNOT_CREATE, "a file that is a link is refused", output)
    status, output = run("list", scratch / "nowhere")
    tap.equal(status, NO_INPUT, "a folder that is not there is said", output)
    tap.result(not (scratch / "nowhere").exists(), "… and not made")
    tap.equal(snapshot(folder), before, "nothing was changed")
    (folder / "library.db").chmod(0o644)
    run("list", folder)
    tap.equal((folder / "library.db").stat().st_mode & 0o777, 0o600, "the file is the user's alone")


def test_second_opener(tap, scratch):
    folder = scratch / "second"
    run("make", folder)
    with subprocess.Popen([HELPER, "hold", folder], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          text=True) as holder:
        holder.stdout.readline()
        status, output = run("make", folder)
        tap.equal(status, BUSY, "a second opener is told", output)
        holder.communicate("\n", timeout=50)
    status, output = run("list", folder)
    tap.equal((status, last_number(output, "people")), (OK, 10), "… and comes in later", output)


def test_canaries(tap, scratch):
    for kill_at in range(5):
        folder = scratch / f"canary-{kill_at}"
        temp = scratch / f"temp-{kill_at}"
        temp.mkdir()
        environment = dict(os.environ, TMPDIR=str(temp), SQLITE_TMPDIR=str(temp))
        with subprocess.Popen([HELPER, "seal", folder], stdin=subprocess.PIPE, text=True,
                              stdout=subprocess.PIPE, env=environment) as process:
            for stage in range(4):
                step = process.stdout.readline().strip()
                for word in SEALED:
                    places = canary.places([folder, temp], word)
                    tap.equal(places, [], f"{word} is nowhere: {step}, kill at {kill_at}")
                tap.result(canary.places([folder], OPEN),
                           f"an open word is found: {step}")
                if stage == kill_at:
                    process.send_signal(signal.SIGKILL)
                    break
                process.stdin.write("\n")
                process.stdin.flush()
            process.wait(timeout=50)
        status, output = run("list", folder)
        tap.equal((status, "problem" in output), (OK, False), "the library is sound", output)
        for word in SEALED:
            tap.equal(canary.places([folder, temp], word), [], f"{word} is nowhere afterwards")


def leftovers(folder, verb, last, leak=None):
    """Where words are behind the last step, while the library is still open"""
    environment = dict(os.environ)
    if leak:
        # What looks for faults in memory would rather be loaded first.
        checker = os.environ.get("ASAN_OPTIONS", "") + ":verify_asan_link_order=0"
        environment |= {"RP_LEAK": leak, "LD_PRELOAD": LEAK, "ASAN_OPTIONS": checker.lstrip(":")}
    with subprocess.Popen([HELPER, verb, folder], stdin=subprocess.PIPE, text=True,
                          stdout=subprocess.PIPE, env=environment) as process:
        while step := process.stdout.readline().strip():
            if step.startswith(last + " "):
                break
            process.stdin.write("\n")
            process.stdin.flush()
        words = SEALED if verb == "seal" else [OPEN]
        found = {path for word in words for path in canary.places([folder], word)}
        process.kill()
    return step, sorted(found)


def test_erased(tap, scratch):
    step, found = leftovers(scratch / "erased", "erase", "erased")
    tap.equal((step, found), ("erased 50", []), "who was erased is nowhere")
    step, found = leftovers(scratch / "written", "erase", "written")
    tap.result(step == "written 50" and found, "… but was there before", found)


def test_leaks(tap, scratch):
    """The controls: without what keeps words from the disk, they are found there."""
    for leak, verb, last in (("erasing", "erase", "erased 50"), ("log", "erase", "erased 50"),
                             ("sealing", "seal", "undone 4")):
        step, found = leftovers(scratch / leak, verb, last.split()[0], leak)
        tap.equal(step, last, f"without {leak} it goes on")
        tap.result(found, "… and words are found", found)
        tap.equal(leftovers(scratch / f"not-{leak}", verb, last.split()[0], "nothing"), (last, []),
                  "… which the preloaded library alone does not do")


def test_modes(tap, scratch):
    """Whatever the user's umask is, what is made is the user's alone."""
    for mask in (0o000, 0o022, 0o077):
        folder = scratch / f"umask-{mask:o}" / "library"
        subprocess.run(["sh", "-c", f"umask {mask:o}; exec '{HELPER}' seal '{folder}'"],
                       stdin=subprocess.DEVNULL, capture_output=True, timeout=50, check=False)
        modes = {path.name: oct(path.stat().st_mode & 0o777) for path in folder.iterdir()}
        tap.result(modes and set(modes.values()) == {"0o600"}, f"files under umask {mask:o}", modes)
        tap.equal(oct(folder.stat().st_mode & 0o777), "0o700", f"folder under umask {mask:o}")


def main():
    tap = Tap()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="rp-faults-"))
    try:
        if can_mount(scratch):
            test_full_disk(tap, scratch)
            test_read_only(tap, scratch)
            test_unmerged_log(tap, scratch)
        else:
            tap.result(True, "full and read-only disks # SKIP no namespaces here")
        test_folders(tap, scratch)
        test_second_opener(tap, scratch)
        test_canaries(tap, scratch)
        test_erased(tap, scratch)
        test_leaks(tap, scratch)
        test_modes(tap, scratch)
    finally:
        shutil.rmtree(scratch)
    tap.done()


main()
