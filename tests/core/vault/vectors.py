#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""vectors.py FILE
A reader and writer of the vault's formats, from their description alone: nothing here is the
program's. Reads every line of FILE, as make-vectors writes it, and says in TAP whether it means
what it claims to. Lines, with | between the columns:
  record  VAULT-KEY VAULT-ID KEY-ID KIND FIELD UUID REV SEALED TEXT
  inbox   VAULT-KEY VAULT-ID KEY-ID KIND FIELD UUID REV SEALED TEXT
  slot    SLOT-KEY VAULT-ID KEY-ID SLOT VAULT-KEY
  passphrase  PASSPHRASE-AS-TYPED VAULT-ID KEY-ID SLOT VAULT-KEY
  code    CODE-AS-TYPED VAULT-ID KEY-ID SLOT VAULT-KEY
  strict  ARGON2ID-OF-PASSPHRASE KEY-FROM-KEYRING VAULT-ID KEY-ID SLOT VAULT-KEY
  keyring  WHAT-THE-KEYRING-HOLDS KEY
  header  HEADER VAULT-KEY VAULT-KEY
  entries  RECORD-THAT-IS-SEALED-AS-A-WHOLE NUMBER:TEXT,…
  manifest  VAULT-KEY SEQ N KIND/FIELD/UUID:REV:SEALED,… MAC MAC
Bytes are in hexadecimal; - in the last column means: this must be refused."""
import base64
import hashlib
import re
import struct
import sys
import unicodedata
import uuid

from nacl import bindings
from nacl.exceptions import CryptoError

public_of = bindings.crypto_scalarmult_base


def encrypt(key, nonce, aad, plain):
    return bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, aad, nonce, key)


def decrypt(key, nonce, aad, sealed):
    return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(sealed, aad, nonce, key)


def subkey(key, number, context):
    return hashlib.blake2b(b"", key=key, salt=struct.pack("<QQ", number, 0),
                           person=context + bytes(8), digest_size=32).digest()


def digest(data, size, key=b""):
    return hashlib.blake2b(data, key=key, digest_size=size).digest()


def key_check(vault_key, vault_id, key_id):
    return digest(b"ivault-kcv-v1" + vault_id + struct.pack("<I", key_id), 16,
                  subkey(vault_key, 4, b"keycheck"))


def block_of(padded):
    return 256 if padded <= 4096 else 1024


def pad(text):
    small = (len(text) // 256 + 1) * 256
    block = 256 if small <= 4096 else 1024
    return text + b"\x80" + bytes(-(len(text) + 1) % block)


def unpad(padded):
    if not padded or len(padded) % block_of(len(padded)):
        raise ValueError("padding")
    text = padded.rstrip(b"\0")
    if not text.endswith(b"\x80") or len(padded) - len(text) >= block_of(len(padded)):
        raise ValueError("padding")
    return text[:-1]


def record_aad(prefix, vault_id, kind, field, record, rev, magic=b"IVR1"):
    return (magic + prefix + vault_id + bytes([len(kind)]) + kind.encode()
            + uuid.UUID(record).bytes + bytes([len(field)]) + field.encode()
            + struct.pack("<Q", rev))


def key_of(key, kind):
    """The key that seals records, or what is being written"""
    return subkey(key, 5, b"draftrec") if kind == "draft" else subkey(key, 1, b"insight_")


def seal_record(key, vault_id, key_id, kind, field, record, rev, text, nonce):
    prefix = b"\1\1\1\0" + struct.pack("<I", key_id)
    aad = record_aad(prefix, vault_id, kind, field, record, rev)
    return prefix + nonce + encrypt(key_of(key, kind), nonce, aad, pad(text))


def open_record(key, vault_id, key_id, kind, field, record, rev, sealed):
    if len(sealed) < 32 + 256 + 16 or sealed[:8] != b"\1\1\1\0" + struct.pack("<I", key_id):
        raise ValueError("frame")
    aad = record_aad(sealed[:8], vault_id, kind, field, record, rev)
    return unpad(decrypt(key_of(key, kind), sealed[8:32], aad, sealed[32:]))


def inbox_secret(key):
    return hashlib.sha512(subkey(key, 6, b"inboxkey")).digest()[:32]


def seal_inbox(key, vault_id, key_id, kind, field, record, rev, text, made):
    prefix = b"\2\2\1\0" + struct.pack("<I", key_id)
    bound = record_aad(prefix, vault_id, kind, field, record, rev, b"IVI1")
    public = public_of(inbox_secret(key))
    nonce = digest(public_of(made) + public, 24)
    return prefix + public_of(made) + bindings.crypto_box(digest(bound, 32) + pad(text), nonce,
                                                          public, made)


def open_inbox(key, vault_id, key_id, kind, field, record, rev, sealed):
    if len(sealed) < 56 + 32 + 256 or sealed[:8] != b"\2\2\1\0" + struct.pack("<I", key_id):
        raise ValueError("frame")
    secret = inbox_secret(key)
    opened = bindings.crypto_box_seal_open(sealed[8:], public_of(secret), secret)
    bound = record_aad(sealed[:8], vault_id, kind, field, record, rev, b"IVI1")
    if opened[:32] != digest(bound, 32):
        raise ValueError("place")
    return unpad(opened[32:])


CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U"


def write_code(code):
    number, groups = int.from_bytes(code, "big"), []
    for shift in range(140, -1, -20):
        group = number >> shift & 0xFFFFF
        groups.append("".join(CROCKFORD[group >> bits & 31] for bits in (15, 10, 5, 0))
                      + CROCKFORD[group % 37])
    return "-".join(groups)


def read_code(typed):
    typed = typed.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    symbols = [CROCKFORD.index(c) for c in typed if c not in "- "]
    if len(symbols) != 40:
        raise ValueError("length")
    number = 0
    for at in range(0, 40, 5):
        group = 0
        for symbol in symbols[at:at + 4]:
            if symbol > 31:
                raise ValueError("symbol")
            group = group << 5 | symbol
        if symbols[at + 4] != group % 37:
            raise ValueError("check symbol")
        number = number << 20 | group
    return number.to_bytes(20, "big")


def make_slot(key, slot_type, slot_id, vault_id, key_id, vault_key, nonce, cost=(0, 0),
              salt=bytes(16)):
    body = (b"IVS1" + bytes([1, slot_type, (0, 1, 2, 1)[slot_type - 1], 0]) + slot_id + vault_id
            + struct.pack("<IQQ", key_id, *cost) + salt)
    body += nonce + encrypt(subkey(key, 1, b"slotwrap"), nonce, body, vault_key)
    return body + digest(body, 32, subkey(key, 2, b"slotcmit"))


def check_cost(slot):
    passes, memory = struct.unpack("<QQ", slot[44:60])
    if not (1 <= passes <= 10 and 8 << 20 <= memory <= 1 << 30):
        raise ValueError("cost")
    return passes, memory


def argon2id(passphrase, salt, passes, memory):
    text = unicodedata.normalize("NFC", passphrase).encode()
    return bindings.crypto_pwhash_alg(32, text, salt, passes, memory,
                                      bindings.crypto_pwhash_ALG_ARGON2ID13)


def passphrase_key(passphrase, slot):
    return argon2id(passphrase, slot[60:76], *check_cost(slot))


def code_key(typed):
    return digest(b"ivault-code", 32, read_code(typed))


def strict_key(derived, part):
    return digest(part, 32, derived)


def write_item(key):
    return b"ivk1." + base64.urlsafe_b64encode(key).rstrip(b"=")


def read_item(value):
    """The 32 bytes that the keyring holds as text; there is one way to write them."""
    if not re.fullmatch(rb"ivk1\.[A-Za-z0-9_-]{43}", value):
        raise ValueError("keyring")
    key = base64.urlsafe_b64decode(value[5:] + b"=")
    if write_item(key) != value:
        raise ValueError("keyring")
    return key


def open_slot(key, vault_id, key_id, slot, slot_type=1):
    kdf = (0, 1, 2, 1)[slot_type - 1]
    if len(slot) != 180 or slot[:7] != b"IVS1\1" + bytes([slot_type, kdf]) or \
            slot[24:40] != vault_id:
        raise ValueError("slot")
    if kdf == 1:
        check_cost(slot)
    if struct.unpack("<I", slot[40:44])[0] != key_id:
        raise ValueError("generation")
    if digest(slot[:148], 32, subkey(key, 2, b"slotcmit")) != slot[148:]:
        raise ValueError("commitment")
    return decrypt(subkey(key, 1, b"slotwrap"), slot[76:100], slot[:76], slot[100:148])


def make_header(kind, vault_id, key_id, vault_key, seq, slots, version=1, retired=()):
    body = (b"IVH1" + bytes([version, len(slots), kind, 0]) + vault_id + struct.pack("<I", key_id)
            + key_check(vault_key, vault_id, key_id) + struct.pack("<Q", seq) + b"".join(slots)
            + (public_of(inbox_secret(vault_key)) if version > 1 else b"")
            + (bytes([len(retired)]) + b"".join(retired) if version > 2 else b""))
    return body + digest(body, 32)


def check_header(header, vault_key):
    if len(header) < 52 + 32 or digest(header[:-32], 32) != header[-32:] or \
            header[:4] != b"IVH1":
        raise ValueError("header")
    version, n_slots = header[4], header[5]
    if version not in (1, 2, 3) or not 1 <= n_slots <= 8 or \
            len(header) < 52 + 180 * n_slots + 32:
        raise ValueError("slots")
    rest = header[52 + 180 * n_slots:-32]
    if version > 1 and rest[:32] != public_of(inbox_secret(vault_key)):
        raise ValueError("inbox")
    retired = rest[32 * (version > 1):]
    if version < 3 and retired or version == 3 and not (
            retired and 1 <= retired[0] <= 8 and len(retired) == 1 + 16 * retired[0]):
        raise ValueError("retired")
    vault_id, key_id = header[8:24], struct.unpack("<I", header[24:28])[0]
    if key_check(vault_key, vault_id, key_id) != header[28:44]:
        raise ValueError("key")


def pack(entries):
    """A record that is sealed as a whole"""
    return b"".join(struct.pack("<HI", number, len(text)) + text for number, text in entries)


def unpack(data):
    """The entries of a record that is sealed as a whole, by number, but those of later versions"""
    entries, at = {}, 0
    while at < len(data):
        if len(data) - at < 6:
            raise ValueError("entry")
        number, length = struct.unpack_from("<HI", data, at)
        text = data[at + 6:at + 6 + length]
        if len(text) != length:
            raise ValueError("entry")
        if number in KNOWN:
            entries[number] = text.decode()
        at += 6 + length
    return entries


def sign(vault_key, seq, number, values):
    """The manifest of values, each as its place, revision and bytes"""
    entries = sorted((place.encode() + b"\0", struct.pack("<Q", rev), sealed[-16:])
                     for place, rev, sealed in values if sealed[:1] == b"\1")
    if number != len(entries):
        raise ValueError("number")
    return digest(struct.pack("<QQ", seq, number) + b"".join(map(b"".join, entries)), 32,
                  subkey(vault_key, 3, b"manifest"))


# The fields of a note, and the times of every record; what is false or never was, has no entry.
KNOWN = {*range(1, 10), 0xff00, 0xff01, 0xff02}
NOTHING = {7: "false", 8: "false", 0xff02: "0"}


def read_entries(data):
    found = sorted(unpack(data).items())
    return ",".join(f"{number}:{text.encode().hex()}" for number, text in found
                    if number in KNOWN and text != NOTHING.get(number))


def read_manifest(key, seq, number, values, mac, _):
    listed = []
    for value in filter(None, values.split(",")):
        place, rev, sealed = value.split(":")
        listed.append((place, int(rev), bytes.fromhex(sealed)))
    if sign(bytes.fromhex(key), int(seq), int(number), listed).hex() != mac:
        raise ValueError("manifest")
    return mac


def read_slot(kind, secrets, vault_id, key_id, slot):
    """What opens a slot is one secret, or two"""
    slot = bytes.fromhex(slot)
    number, key = {
        "slot": (1, bytes.fromhex),
        "passphrase": (2, lambda typed: passphrase_key(bytes.fromhex(typed).decode(), slot)),
        "code": (3, code_key),
        "strict": (4, lambda derived, part: strict_key(*map(bytes.fromhex, (derived, part)))),
    }[kind]
    return open_slot(key(*secrets), bytes.fromhex(vault_id), int(key_id), slot, number).hex()


def read_line(columns):
    kind, *rest = columns
    if kind in ("record", "inbox"):
        key, vault_id, key_id, name, field, record, rev, sealed, _ = rest
        open_it = open_record if kind == "record" else open_inbox
        return open_it(bytes.fromhex(key), bytes.fromhex(vault_id), int(key_id), name, field,
                       record, int(rev), bytes.fromhex(sealed)).hex()
    if kind == "keyring":
        return read_item(bytes.fromhex(rest[0])).hex()
    if kind == "entries":
        return read_entries(bytes.fromhex(rest[0]))
    if kind == "manifest":
        return read_manifest(*rest)
    if kind == "header":
        check_header(*map(bytes.fromhex, rest[:2]))
        return rest[1]
    return read_slot(kind, rest[:-4], *rest[-4:-1])


def check(path):
    lines = [line.rstrip("\n").split("|") for line in open(path, encoding="ascii")
             if line.strip() and not line.startswith("#")]
    print(f"1..{len(lines)}")
    for number, columns in enumerate(lines, 1):
        try:
            found = read_line(columns)
        except (ValueError, CryptoError):
            found = "-"
        good = found == columns[-1]
        print(f"{'ok' if good else 'not ok'} {number} {columns[0]}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    check(sys.argv[1])
