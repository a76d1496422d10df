#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-layers SOURCE-FOLDER BUILD-FOLDER – proves that the layers hold.

For each folder of src/, with the very flags its files are compiled with: its own header and
those of the layers below compile, a header of any other layer is not found, nor is GTK below
the window. And no program that must do without a display links it.
"""
import json
import pathlib
import re
import shlex
import subprocess
import sys

from tap import Tap

# What each layer lists; what those list comes with them. A place of the window is any other
# folder below ui/; sealed fields look the same in all of them, so ui/vault is below the places.
USES = {
    "base": (),
    "drawing": (),
    "model": ("base",),
    "advice": ("model",),
    "vault": ("base",),
    "store": ("model", "vault"),
    "interchange": ("model",),
    "brief": ("advice",),
    "cli": ("store", "interchange", "brief"),
    "ui/widgets": ("base", "drawing"),
    "ui/dialogs": ("base",),
    "ui/vault": ("store", "ui/widgets", "ui/dialogs"),
    "ui/forms": ("store", "advice", "ui/widgets", "ui/dialogs", "ui/vault"),
    "ui/first-run": ("store", "ui/widgets", "ui/dialogs"),
}
# What a layer uses without handing it on.
PRIVATE = {"brief": ("drawing",)}
PLACE_USES = ("store", "advice", "brief", "ui/widgets", "ui/dialogs", "ui/vault", "ui/forms")
TOOLKIT = ("gtk/gtk.h", "adwaita.h")
TOOLKIT_LIBRARIES = re.compile(r"lib(gtk|gdk|gsk|adwaita)-")


def below(layer):
    """All layers that a layer may include."""
    found = set()
    todo = [*USES.get(layer, PLACE_USES), *PRIVATE.get(layer, ())]
    while todo:
        name = todo.pop()
        if name not in found:
            found.add(name)
            todo += USES.get(name, PLACE_USES)
    return found


class Layers:
    def __init__(self, source, build):
        self.source = source
        self.build = build
        self.commands = {}
        self.headers = {}
        for path in sorted((source / "src").rglob("*.h")):
            layer = str(path.parent.relative_to(source / "src"))
            self.headers.setdefault(layer, []).append(path.name)
        entries = json.loads((build / "compile_commands.json").read_text("utf-8"))
        for entry in entries:
            path = pathlib.Path(entry["directory"], entry["file"]).resolve()
            if path.is_relative_to(source / "src"):
                layer = str(path.parent.relative_to(source / "src"))
                self.commands.setdefault(layer, self.command_for_input(entry))

    @staticmethod
    def command_for_input(entry):
        """The compiler's command with everything but its input and output."""
        words, command, skip = shlex.split(entry["command"]), [], False
        for word in words:
            if skip or word in ("-o", "-MF", "-MQ"):
                skip = not skip
            elif word not in ("-c", "-MD", entry["file"]):
                command.append(word)
        return [*command, "-fdiagnostics-color=never", "-fsyntax-only", "-x", "c", "-"]

    def compile(self, layer, *headers):
        text = "".join(f'#include "{header}"\n' for header in headers)
        return subprocess.run(self.commands[layer], input=text, cwd=self.build,
                              capture_output=True, text=True, check=False)

    def is_refused(self, layer, header):
        result = self.compile(layer, header)
        refused = result.returncode != 0 and f"{header}: No such file" in result.stderr
        return refused, result.stderr or "it compiles"

    def reachable(self, layer, headers):
        """Those that could be included, asked all at once."""
        text = "".join(f'#if __has_include("{header}")\n#warning {header}\n#endif\n'
                       for header in headers)
        result = subprocess.run([*self.commands[layer], "-Wno-error"], input=text, cwd=self.build,
                                capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr
        return re.findall(r"warning: (?:#warning )?(\S+\.h) \[", result.stderr)

    def check(self, layer, tap):
        allowed = below(layer)
        own = self.headers.get(layer, [])
        reachable = [self.headers[name][0] for name in sorted(allowed) if name in self.headers]
        result = self.compile(layer, *own, *reachable)
        tap.result(result.returncode == 0, f"{layer} includes itself and the layers below",
                   result.stderr)
        others = sorted(set(self.headers) - allowed - {layer})
        for other in others:
            header = self.headers[other][0]
            refused, detail = self.is_refused(layer, header)
            tap.result(refused, f"{layer} cannot include {other}", f"{header}: {detail}")
        found = self.reachable(layer, [name for other in others for name in self.headers[other]])
        tap.equal(found, [], f"{layer} sees no other header")
        tap.equal(self.reachable(layer, own), own, f"{layer} sees its own headers")
        for header in TOOLKIT if not layer.startswith("ui/") else ():
            refused, detail = self.is_refused(layer, header)
            tap.result(refused, f"{layer} cannot include {header}", detail)


def toolkit_of(program):
    result = subprocess.run(["ldd", program], capture_output=True, text=True, check=True)
    return [line.split()[0] for line in result.stdout.splitlines()
            if TOOLKIT_LIBRARIES.search(line)]


def check_programs(build, tap):
    def load(name):
        return json.loads((build / "meson-info" / name).read_text("utf-8"))

    programs = {target["name"]: target["filename"][0] for target in load("intro-targets.json")
                if target["type"] == "executable"}
    own = set(programs.values())
    core = {name: program for name, program in programs.items() if name == "rapportctl"}
    for test in load("intro-tests.json"):
        if any(suite.split(":")[-1] == "core" for suite in test["suite"]):
            core.update((f"test {test['name']}", word) for word in test["cmd"] if word in own)
    tap.result(bool(core), "there are programs that do without a display")
    for name, program in sorted(core.items()):
        found = toolkit_of(program)
        tap.result(not found, f"{name} links no toolkit", " ".join(found))
    if "rapport" in programs:
        tap.result(bool(toolkit_of(programs["rapport"])), "the window does, so it would be seen")


def main():
    source, build = (pathlib.Path(name).resolve() for name in sys.argv[1:3])
    tap = Tap()
    layers = Layers(source, build)
    for layer in sorted(layers.commands):
        if layer != "app":
            layers.check(layer, tap)
    check_programs(build, tap)
    tap.done()


if __name__ == "__main__":
    main()
