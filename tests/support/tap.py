# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test written in Python says to Meson."""
import sys


class Tap:
    def __init__(self):
        self.count = self.failed = 0

    def result(self, passed, text, detail=""):
        self.count += 1
        self.failed += not passed
        print(f"{'' if passed else 'not '}ok {self.count} {text}", flush=True)
        if not passed:
            for line in str(detail).splitlines()[:20]:
                print("#", line)

    def equal(self, found, expected, text, detail=""):
        self.result(found == expected, text, f"found {found!r}, expected {expected!r}\n{detail}")

    def done(self):
        print(f"1..{self.count}")
        sys.exit(1 if self.failed else 0)
