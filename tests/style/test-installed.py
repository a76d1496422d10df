#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-installed MESON BUILD-FOLDER – installs into a throw-away folder and proves that what the
desktop will look for is there under the names it will look for, and nothing else."""
import configparser
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

from tap import Tap

MESON, BUILD = sys.argv[1:3]
# Where what belongs there; whatever else is installed would be a surprise.
EXPECTED = ("bin/", "share/applications/", "share/glib-2.0/schemas/", "share/help/",
            "share/icons/hicolor/",
            "share/locale/", "share/man/man1/", "share/metainfo/")


def only(folder, pattern):
    found = list(folder.glob(pattern))
    assert len(found) == 1, f"{pattern}: {found}"
    return found[0]


def check(tap, prefix):
    files = {str(path.relative_to(prefix)) for path in prefix.rglob("*") if path.is_file()}
    strange = [name for name in sorted(files) if not name.startswith(EXPECTED)]
    tap.equal(strange, [], "nothing is installed elsewhere")

    desktop_path = only(prefix, "share/applications/*.desktop")
    app_id = desktop_path.stem
    desktop = configparser.RawConfigParser(comment_prefixes="#", delimiters="=", strict=False)
    desktop.optionxform = str
    desktop.read(desktop_path, "utf-8")
    entry = desktop["Desktop Entry"]
    program = prefix / "bin" / entry["Exec"].split()[0]
    tap.result(os.access(program, os.X_OK), "the desktop file starts a program", program)
    for icon in (f"scalable/apps/{entry['Icon']}.svg",
                 f"symbolic/apps/{entry['Icon']}-symbolic.svg"):
        tap.result(f"share/icons/hicolor/{icon}" in files, f"icon {icon}")
    tap.result("Comment[de]" in entry, "the desktop file speaks German")

    metainfo = ET.parse(only(prefix, "share/metainfo/*.metainfo.xml")).getroot()
    tap.equal(metainfo.findtext("id"), app_id, "the metainfo is of the same application")
    tap.equal(metainfo.findtext("launchable"), desktop_path.name, "and finds the desktop file")
    for binary in metainfo.iter("binary"):
        tap.result(f"bin/{binary.text}" in files, f"program {binary.text}")

    schema = ET.parse(only(prefix, "share/glib-2.0/schemas/*.gschema.xml")).getroot()
    tap.equal(schema.find("schema").get("id"), app_id, "the settings are of the same application")
    tap.result("share/locale/de/LC_MESSAGES/rapport.mo" in files, "German")
    tap.result("share/man/man1/rapportctl.1" in files, "the manual page")
    for program in sorted(name for name in files if name.startswith("bin/")):
        result = subprocess.run([prefix / program, "--help"], capture_output=True, text=True,
                                check=False)
        tap.result(result.returncode == 0 and result.stdout, f"{program} --help", result.stderr)


def main():
    tap = Tap()
    with tempfile.TemporaryDirectory() as root:
        subprocess.run([MESON, "install", "-C", BUILD, "--no-rebuild", "--quiet",
                        "--destdir", root], check=True, stdout=subprocess.DEVNULL)
        check(tap, only(pathlib.Path(root), "**/share").parent)
    tap.done()


if __name__ == "__main__":
    main()
