#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""backups.py FILE
A reader and writer of backups, from their description alone: nothing here is the program's. Reads
every line of FILE, as make-backups writes it, and says in TAP whether it means what it claims to.
Lines, with | between the columns:
  file  NAME CONTENT-IN-BASE64
  backup  NAME EDITS SECRET DIGEST
EDITS are made to the file of that name, one after the other, with commas between them:
  cut:N  its first N bytes     flip:AT:BITS  one byte     put:AT:BYTES  these there
  add:BYTES  behind it         swap:A:B  two chunks       drop:A  a chunk
  twice:A  a chunk             sum  the checksum of the header made anew
SECRET is passphrase:TEXT or code:TEXT, TEXT in hexadecimal; DIGEST is SHA-256 of all that is in
the stream; - means: this must be refused, newer the same, because a later version made it."""
import base64
import hashlib
import struct
import sys

from nacl import bindings
from nacl.exceptions import CryptoError

import vectors
from vectors import digest, subkey

CHUNK, OVERHEAD = 65536, 17
MESSAGE, FINAL = 0, 3
PASSPHRASE, CODE = 2, 3


class Newer(ValueError):
    """What a later version made"""


def stream_state(file_key, start):
    """The same for who writes and who reads: start is what makes it another one each time"""
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, start,
                                                             subkey(file_key, 2, b"bkstream"))
    return state


def derive_file_key(opening_key, backup_id):
    return digest(backup_id, 32, subkey(opening_key, 7, b"backupky"))


def make_stream(file_key, start, payload, final=FINAL):
    state, out = stream_state(file_key, start), start
    chunks = [payload[at:at + CHUNK] for at in range(0, len(payload), CHUNK)]
    for number, chunk in enumerate(chunks, 1):
        tag = final if number == len(chunks) else MESSAGE
        out += bindings.crypto_secretstream_xchacha20poly1305_push(state, chunk, None, tag)
    return out


def make_body(backup_id, vault, created, schema, counts, program, slots, of_vault, version=1):
    vault_id, key_id, seq = vault
    rest = (backup_id + vault_id + struct.pack("<IQQI4Q", key_id, seq, created, schema, *counts)
            + bytes([len(program)]) + program + bytes([len(slots)]) + b"".join(slots))
    return b"IVBK" + bytes([version, of_vault]) + struct.pack("<I", len(rest)) + rest


def seal_header(body, file_key):
    summed = body + digest(body, 32)
    return summed + digest(summed, 32, subkey(file_key, 1, b"bkheader"))


def pack(*entries):
    return b"".join(struct.pack("<HQ", number, len(content)) + content
                    for number, content in enumerate(entries, 1))


def unpack(payload, number):
    """The content of an entry, and what comes behind it"""
    if len(payload) < 10:
        raise ValueError("entry")
    found, length = struct.unpack_from("<HQ", payload)
    if found != number or len(payload) < 10 + length:
        raise ValueError("entry")
    return payload[10:10 + length], payload[10 + length:]


class Header:
    def __init__(self, data):
        if data[:4] != b"IVBK" or len(data) < 10:
            raise ValueError("magic")
        self.end = 10 + struct.unpack_from("<I", data, 6)[0]
        if self.end > 4096 or len(data) < self.end + 64 or \
                digest(data[:self.end], 32) != data[self.end:self.end + 32]:
            raise ValueError("checksum")
        if data[4] > 1:
            raise Newer("version")
        if data[4] != 1 or data[5] > 1 or self.end < 116:
            raise ValueError("version")
        self.data = data
        self.of_vault = data[5] == 1
        self.id, self.vault_id = data[10:42], data[42:58]
        (self.key_id, self.seq, self.created, self.schema, self.people, self.meetings, self.notes,
         self.records) = struct.unpack_from("<IQQI4Q", data, 58)
        length = data[114]
        self.program = data[115:115 + length]
        if length > 32 or self.end <= 115 + length or not self.program.isascii() or \
                0 in self.program:
            raise ValueError("program")
        at = 115 + length
        number = data[at]
        if number not in (1, 2) or self.end != at + 1 + 180 * number:
            raise ValueError("slots")
        self.slots = [data[i:i + 180] for i in range(at + 1, self.end, 180)]
        for slot in self.slots:
            self.check(slot)

    def home(self):
        return (self.vault_id, self.key_id) if self.of_vault else (self.id[:16], 0)

    def check(self, slot):
        vault_id, key_id = self.home()
        if slot[:5] != b"IVS1\1" or slot[5] not in (PASSPHRASE, CODE) or slot[6] != slot[5] - 1 \
                or slot[24:40] != vault_id or slot[40:44] != struct.pack("<I", key_id):
            raise ValueError("slot")
        if slot[5] == PASSPHRASE:
            vectors.check_cost(slot)

    def unlock(self, passphrase=None, code=None):
        """The key of the file"""
        for slot in self.slots:
            try:
                if slot[5] == PASSPHRASE and passphrase is not None:
                    key = vectors.passphrase_key(passphrase, slot)
                elif slot[5] == CODE and code is not None:
                    key = vectors.code_key(code)
                else:
                    continue
                opening_key = vectors.open_slot(key, *self.home(), slot, slot[5])
            except (ValueError, CryptoError):
                continue
            file_key = derive_file_key(opening_key, self.id)
            if digest(self.data[:self.end + 32], 32, subkey(file_key, 1, b"bkheader")) != \
                    self.data[self.end + 32:self.end + 64]:
                raise ValueError("header")
            return file_key
        raise ValueError("nothing here opens it")


def read_stream(file_key, data):
    state, at, tag, out = stream_state(file_key, data[:24]), 24, MESSAGE, b""
    while tag != FINAL:
        chunk = data[at:at + CHUNK + OVERHEAD]
        if len(chunk) <= OVERHEAD:
            raise ValueError("end")
        try:
            text, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, chunk)
        except RuntimeError as error:
            raise ValueError("chunk") from error
        if tag not in (MESSAGE, FINAL) or tag == MESSAGE and len(text) != CHUNK:
            raise ValueError("tag")
        out, at = out + text, at + len(chunk)
    if at != len(data):
        raise ValueError("behind")
    return out


def open_backup(data, **secret):
    """The header, and all that is in the stream"""
    header = Header(data)
    return header, read_stream(header.unlock(**secret), data[header.end + 64:])


def edit(data, edits):
    for one in filter(None, edits.split(",")):
        name, *values = one.split(":")
        start = 10 + struct.unpack_from("<I", data, 6)[0] + 64 + 24 if len(data) > 10 else 0
        if name == "cut":
            data = data[:int(values[0])]
        elif name == "flip":
            at = int(values[0])
            data = data[:at] + bytes([data[at] ^ int(values[1])]) + data[at + 1:]
        elif name == "put":
            at, new = int(values[0]), bytes.fromhex(values[1])
            data = data[:at] + new + data[at + len(new):]
        elif name == "add":
            data += bytes.fromhex(values[0])
        elif name == "sum":
            end = start - 24 - 64
            data = data[:end] + digest(data[:end], 32) + data[end + 32:]
        else:
            size = CHUNK + OVERHEAD
            chunks = [data[at:at + size] for at in range(start, len(data), size)]
            which = [int(value) for value in values]
            if name == "swap":
                chunks[which[0]], chunks[which[1]] = chunks[which[1]], chunks[which[0]]
            elif name == "drop":
                del chunks[which[0]]
            elif name == "twice":
                chunks.insert(which[0], chunks[which[0]])
            else:
                raise KeyError(name)
            data = data[:start] + b"".join(chunks)
    return data


def read_line(files, name, edits, secret):
    kind, text = secret.split(":")
    _, payload = open_backup(edit(files[name], edits), **{kind: bytes.fromhex(text).decode()})
    for number in (1, 2):
        _, rest = unpack(payload if number == 1 else rest, number)
    if rest:
        raise ValueError("behind")
    return hashlib.sha256(payload).hexdigest()


def check(path):
    with open(path, encoding="ascii") as file:
        lines = [line.rstrip("\n").split("|") for line in file if not line.startswith("#")]
    files = {line[1]: base64.b64decode(line[2]) for line in lines if line[0] == "file"}
    lines = [line for line in lines if line[0] == "backup"]
    print(f"1..{len(lines)}")
    for number, (_, name, edits, secret, wanted) in enumerate(lines, 1):
        try:
            found = read_line(files, name, edits, secret)
        except Newer:
            found = "newer"
        except (ValueError, CryptoError):
            found = "-"
        print(f"{'ok' if found == wanted else 'not ok'} {number} {name} {edits}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    check(sys.argv[1])
