#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-power-cuts.py POWER-IMAGES – what is found of a library after the power was cut, at every
operation on the disk and in every way that a disk may fail to hold what was not synced: nothing
that was acknowledged is lost, nothing is half there, and no sealed word is anywhere.

RAPPORT_POWER_CUTS is how often, RAPPORT_SEED what chance comes from.
"""
import os
import random
import subprocess
import sys
import tempfile

import canary
from tap import Tap

PROGRAM = sys.argv[1]
CUTS = int(os.environ.get("RAPPORT_POWER_CUTS", "25000"))
SEED = os.environ.get("RAPPORT_SEED", "1")
CONTROL_CUTS = 1500
WORDS = "canary-words-Wolperting-Brautschau", "canary-note-Wolperting-Brautschau"
WRONG = "broken", "lost", "half", "leaked"


def all_forms():
    return [form for word in WORDS for form in sorted(set(canary.forms(word)))]


def cut(kind, cuts, forms, leak=""):
    result = subprocess.run([PROGRAM, kind, str(cuts), SEED, forms, *WORDS], capture_output=True,
                            text=True, check=False, env={**os.environ, "RP_LEAK": leak})
    lines = result.stdout.splitlines()
    figures = {name: int(number) for name, number in
               (line.split() for line in lines if not line.startswith("#"))}
    print(f"# {kind}{' without ' + leak if leak else ''}:", figures)
    return result.returncode, figures, result.stdout + result.stderr


def finds(forms, content):
    with tempfile.NamedTemporaryFile() as file:
        file.write(content)
        file.flush()
        return subprocess.run([PROGRAM, "--find", forms, file.name],
                              check=False).returncode == 0


def test_search(tap, forms):
    """Each form is found wherever it stands, and nothing that is almost one."""
    chance = random.Random(SEED)
    hidden, almost = [], []
    for number, form in enumerate(all_forms()):
        around = chance.randbytes(400 + number), chance.randbytes(number)
        hidden.append(finds(forms, form.join(around)))
        almost.append(finds(forms, (form[:-1] + bytes([form[-1] ^ 1])).join(around)))
    tap.equal(set(hidden), {True}, "every form of a word is found")
    tap.equal(set(almost), {False}, "… and no other")


def test_whole(tap, forms):
    for kind, cuts in ("life", CUTS), ("rotation", max(CUTS // 5, 5000)):
        status, figures, output = cut(kind, cuts, forms)
        tap.equal(status, 0, f"the power is cut in one {kind}", output)
        tap.result(figures["images"] >= cuts, f"… {cuts} times", output)
        for wrong in WRONG:
            tap.equal(figures[wrong], 0, f"… and nothing is {wrong}", output)


def test_controls(tap, forms):
    """Without what this rests on, that is seen."""
    for kind, leak, wrongs, least in (
            ("later-life", "waiting", ("broken", "lost", "half"), 0.3),
            ("later-life", "syncing", ("lost",), 0.1),
            ("later-life", "sealing", ("leaked",), 0.5),
            ("early-rotation", "", ("broken",), 0.1)):
        status, figures, output = cut(kind, CONTROL_CUTS, forms, leak)
        found = sum(figures[wrong] for wrong in wrongs)
        without = leak or "the old key"
        tap.equal(status, 0, f"the power is cut in one {kind} without {without}", output)
        tap.result(found > least * figures["images"], f"… and it is seen {found} times", output)
        others = {wrong: figures[wrong] for wrong in WRONG if wrong not in wrongs}
        tap.result(not any(others.values()), "… and nothing else", output)


def test_repeated(tap, forms):
    first, second = (cut("rotation", 500, forms) for _ in range(2))
    tap.equal(first, second, "it is the same again")


def main():
    tap = Tap()
    with tempfile.NamedTemporaryFile("w") as file:
        for form in all_forms():
            print(form.hex(), file=file)
        file.flush()
        test_search(tap, file.name)
        test_whole(tap, file.name)
        test_controls(tap, file.name)
        test_repeated(tap, file.name)
    tap.done()


main()
