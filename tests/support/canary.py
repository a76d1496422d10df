# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that must not be found anywhere, in all that they may look like; and who could look."""
import base64
import ctypes
import pathlib
import subprocess
import urllib.parse

PR_CAPBSET_DROP, CAP_SYS_PTRACE = 24, 19


def forms(word):
    raw = word.encode()
    for text in (word, word.casefold(), word.upper()):
        yield text.encode()
        yield text.encode("utf-16-le")
        yield text.encode("utf-16-be")
    yield raw.hex().encode()
    yield raw.hex().upper().encode()
    yield urllib.parse.quote(word).encode()
    yield "".join(f"%{byte:02X}" for byte in raw).encode()
    yield b"".join(raw[at:at + 4][::-1] for at in range(0, len(raw), 4))
    for shift in range(3):      # base64 depends on where the word stands
        for alphabet in (base64.b64encode, base64.urlsafe_b64encode):
            yield alphabet(b"\0" * shift + raw)[4:-4]


def count(content, word):
    return sum(content.count(form) for form in set(forms(word)))


def places(folders, word):
    """The files in folders, or files, that have word in any form, or in their name"""
    found = []
    for folder in map(pathlib.Path, folders):
        for path in [folder, *sorted(folder.rglob("*"))]:
            content = str(path.name).encode()
            try:
                content += path.read_bytes() if path.is_file() else b""
            except FileNotFoundError:       # of a program that has just ended
                continue
            if count(content, word):
                found.append(str(path))
    return found


def give_up_looking():
    """From now on what is started here has no more rights to look into others than any program
    of a user has, even if this one is run by root."""
    ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_SYS_PTRACE, 0, 0, 0)


def can_look_into(process):
    """Whether another program of the same user could read what is in the memory of that one, as
    far as the kernel decides it by that process: the same question as which program it runs"""
    return subprocess.run(["readlink", f"/proc/{process.pid}/exe"], check=False,
                          preexec_fn=give_up_looking, capture_output=True).returncode == 0
