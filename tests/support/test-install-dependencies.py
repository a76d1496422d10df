#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-install-dependencies BUILD-AUX – runs install-dependencies on made-up machines, where
package managers only write down what they were told."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from tap import Tap

BUILD_AUX = pathlib.Path(sys.argv[1])
NEEDED = ("sh", "dirname", "tr", "env")
RECORDER = '#!/bin/sh\necho "${0##*/} $*" >> "$LOG"\nexit ${STATUS_OF_INSTALL:-0}\n'
# What asks for one package, named last: is it among $INSTALLED?
ASKED = '#!/bin/sh\nfor name; do :; done\ncase " $INSTALLED " in *" $name "*) %s ;; esac\nexit 1\n'
SYSTEMS = {
    "Debian": {"dpkg-query": ASKED % "printf installed; exit 0", "apt-get": RECORDER},
    "Fedora": {"rpm": ASKED % "exit 0", "dnf": RECORDER},
    "Arch": {"pacman": '#!/bin/sh\n[ "$1" = -T ] || { echo "pacman $*" >> "$LOG"; exit; }\n'
             + (ASKED % "exit 0").split("\n", 1)[1]},
}


def read_list():
    rows = []
    for line in (BUILD_AUX / "dependencies").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            rows.append(line.split())
    return rows


class Machine:
    def __init__(self, root, system, user=0, has_sudo=False):
        self.bin = root / "bin"
        self.log = root / "log"
        self.bin.mkdir()
        for name in NEEDED:
            os.symlink(shutil.which(name), self.bin / name)
        programs = dict(SYSTEMS.get(system, {}))
        programs["id"] = f"#!/bin/sh\necho {user}\n"
        if has_sudo:
            programs["sudo"] = '#!/bin/sh\necho "sudo" >> "$LOG"\nexec "$@"\n'
        for name, text in programs.items():
            (self.bin / name).write_text(text, "utf-8")
            (self.bin / name).chmod(0o755)

    def run(self, installed, *parts):
        result = subprocess.run(
            [BUILD_AUX / "install-dependencies", *parts], capture_output=True, text=True,
            check=False, env={"PATH": str(self.bin), "LOG": str(self.log),
                              "INSTALLED": " ".join(installed)})
        commands = self.log.read_text("utf-8").splitlines() if self.log.exists() else []
        return result, commands


def on_machine(system, installed, *parts, **options):
    with tempfile.TemporaryDirectory() as root:
        return Machine(pathlib.Path(root), system, **options).run(installed, *parts)


def main():
    tap = Tap()
    rows = read_list()
    tap.result(all(len(row) == 4 and row[0] in ("build", "run", "test") for row in rows),
               "each line of the list has a part and three names", rows)

    for column, system in enumerate(SYSTEMS, 1):
        names = [name for row in rows for name in row[column].split(",") if name != "-"]
        result, commands = on_machine(system, names, "build", "run", "test")
        tap.equal((result.returncode, commands), (0, []),
                  f"{system}: nothing is run where everything is there", result.stderr)

        missing = "meson"
        result, commands = on_machine(system, [name for name in names if name != missing],
                                      "build", "run", "test")
        tap.result(result.returncode == 0 and commands and commands[-1].split()[-1] == missing
                   and not set(names) - {missing} & set(commands[-1].split()),
                   f"{system}: only what is missing is installed", commands)
        tap.result(missing in result.stdout, f"{system}: it says so", result.stdout)

    result, commands = on_machine("Debian", [], "run")
    others = [row[1] for row in rows if row[0] != "run"]
    tap.result(commands and not set(others) & set(commands[-1].split()),
               "only the parts asked for", commands)
    result, commands = on_machine("Debian", [], "run", user=1000, has_sudo=True)
    tap.result(result.returncode == 0 and "sudo" in commands, "a user's sudo is used", commands)
    result, commands = on_machine("Debian", [], "run", user=1000)
    tap.equal((result.returncode, commands), (77, []), "a user without sudo is told",
              result.stderr)
    result, commands = on_machine("elsewhere", [], "build")
    tap.equal((result.returncode, commands), (0, []), "another system goes on", result.stderr)
    tap.result("build-aux/dependencies" in result.stderr, "and is told where to look")
    tap.done()


if __name__ == "__main__":
    main()
