# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that must not be found anywhere, in all that they may look like."""
import base64
import pathlib
import urllib.parse


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
