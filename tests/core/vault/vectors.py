#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""vectors.py --check FILE | --write
A reader and writer of the vault's formats, from their description alone: nothing here is the
program's. --check reads every line of FILE and says in TAP whether it means what it claims to;
--write prints such a file. Lines, with | between the columns:
  record  VAULT-KEY VAULT-ID KEY-ID KIND FIELD UUID REV SEALED TEXT
  inbox   VAULT-KEY VAULT-ID KEY-ID KIND FIELD UUID REV SEALED TEXT
  slot    SLOT-KEY VAULT-ID KEY-ID SLOT VAULT-KEY
  code    CODE-AS-TYPED VAULT-ID KEY-ID SLOT VAULT-KEY
  strict  ARGON2ID-OF-PASSPHRASE KEY-FROM-KEYRING VAULT-ID KEY-ID SLOT VAULT-KEY
  header  HEADER VAULT-KEY
Bytes are in hexadecimal; - in the last column means: this must be refused."""
import hashlib
import struct
import sys
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


def make_slot(key, slot_type, slot_id, vault_id, key_id, vault_key, nonce, cost=(0, 0)):
    body = (b"IVS1" + bytes([1, slot_type, (0, 1, 2, 1)[slot_type - 1], 0]) + slot_id + vault_id
            + struct.pack("<IQQ", key_id, *cost) + bytes(16))
    body += nonce + encrypt(subkey(key, 1, b"slotwrap"), nonce, body, vault_key)
    return body + digest(body, 32, subkey(key, 2, b"slotcmit"))


def open_slot(key, vault_id, key_id, slot, slot_type=1):
    kdf = (0, 1, 2, 1)[slot_type - 1]
    if len(slot) != 180 or slot[:7] != b"IVS1\1" + bytes([slot_type, kdf]) or \
            slot[24:40] != vault_id:
        raise ValueError("slot")
    passes, memory = struct.unpack("<QQ", slot[44:60])
    if kdf == 1 and not (1 <= passes <= 10 and 8 << 20 <= memory <= 1 << 30):
        raise ValueError("cost")
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
    version = header[4]
    if digest(header[:-32], 32) != header[-32:] or header[:4] != b"IVH1" or \
            version not in (1, 2, 3):
        raise ValueError("header")
    if not 1 <= header[5] <= 8:
        raise ValueError("slots")
    rest = header[52 + 180 * header[5]:-32]
    if version > 1 and rest[:32] != public_of(inbox_secret(vault_key)):
        raise ValueError("inbox")
    retired = rest[32 * (version > 1):]
    if version < 3 and retired or \
            version == 3 and (not 1 <= retired[0] <= 8 or len(retired) != 1 + 16 * retired[0]):
        raise ValueError("retired")
    vault_id, key_id = header[8:24], struct.unpack("<I", header[24:28])[0]
    if key_check(vault_key, vault_id, key_id) != header[28:44]:
        raise ValueError("key")


def read_line(columns):
    kind, *rest = columns
    if kind in ("record", "inbox"):
        key, vault_id, key_id, name, field, record, rev, sealed, _ = rest
        open_it = open_record if kind == "record" else open_inbox
        return open_it(bytes.fromhex(key), bytes.fromhex(vault_id), int(key_id), name, field,
                       record, int(rev), bytes.fromhex(sealed)).hex()
    if kind == "slot":
        key, vault_id, key_id, slot, _ = rest
        return open_slot(bytes.fromhex(key), bytes.fromhex(vault_id), int(key_id),
                         bytes.fromhex(slot)).hex()
    if kind == "code":
        typed, vault_id, key_id, slot, _ = rest
        key = digest(b"ivault-code", 32, read_code(typed))
        return open_slot(key, bytes.fromhex(vault_id), int(key_id), bytes.fromhex(slot), 3).hex()
    if kind == "strict":
        derived, part, vault_id, key_id, slot, _ = rest
        key = digest(bytes.fromhex(part), 32, bytes.fromhex(derived))
        return open_slot(key, bytes.fromhex(vault_id), int(key_id), bytes.fromhex(slot), 4).hex()
    header, vault_key = rest
    check_header(bytes.fromhex(header), bytes.fromhex(vault_key))
    return vault_key


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


def stream(label):
    return hashlib.shake_256(label.encode()).digest


def write():
    vault_id, vault_key = stream("vault id")(16), stream("vault key")(32)
    record = str(uuid.UUID(bytes=stream("record")(16), version=4))
    other = str(uuid.UUID(bytes=stream("other record")(16), version=4))
    print("# SPDX-License-Identifier: GPL-3.0-or-later\n"
          "# Written by vectors.py, which says what the columns are.")

    def row(where, sealed, text, form="record"):
        print("|".join([form, where[0].hex(), where[1].hex(), *map(str, where[2:]),
                        sealed.hex(), text]))

    home = (vault_key, vault_id, 1, "insight", "body", record, 7)
    for size in (0, 1, 21, 254, 255, 256, 257, 300):
        text = stream(f"text {size}")(size)
        row(home, seal_record(*home, text, stream(f"nonce {size}")(24)), text.hex())
    for size in (4094, 4095, 4096):
        text = stream(f"text {size}")(size)
        row(home, seal_record(*home, text, stream(f"nonce {size}")(24)), text.hex())
    for where in ((vault_key, vault_id, 2, "lesson", "source", record, 0),
                  (vault_key, vault_id, 0xFFFFFFFF, "k" * 255, "f", other, 2 ** 64 - 1)):
        row(where, seal_record(*where, b"elsewhere", stream("nonce")(24)), b"elsewhere".hex())

    sealed = seal_record(*home, b"a secret", stream("nonce x")(24))
    for wrong in ((stream("other key")(32), *home[1:]),
                  (vault_key, stream("other vault")(16), *home[2:]),
                  (vault_key, vault_id, 2, *home[3:]),
                  (*home[:3], "insighu", "body", record, 7),
                  (*home[:3], "insight", "bod", record, 7),
                  (*home[:3], "insightb", "ody", record, 7), (*home[:5], other, 7),
                  (*home[:6], 6), (*home[:6], 8)):
        row(wrong, sealed, "-")
    for at in (0, 1, 2, 3, 4, 8, 31, 32, 200, len(sealed) - 16, len(sealed) - 1):
        row(home, sealed[:at] + bytes([sealed[at] ^ 0x40]) + sealed[at + 1:], "-")
    for cut in (0, 1, 8, 31, 32, 47, 48, 49, len(sealed) - 256, len(sealed) - 1):
        row(home, sealed[:cut], "-")
    row(home, sealed + b"\0", "-")

    draft = (vault_key, vault_id, 1, "draft", "encounter.words", record, 7)
    being_written = seal_record(*draft, b"a secret", stream("nonce d")(24))
    row(draft, being_written, b"a secret".hex())
    by_record_key = being_written[:32] + encrypt(
        subkey(vault_key, 1, b"insight_"), being_written[8:32],
        record_aad(being_written[:8], *draft[1:2], *draft[3:]), pad(b"a secret"))
    row(draft, by_record_key, "-")
    for wrong in ((*draft[:3], "drafu", *draft[4:]), (*draft[:6], 8)):
        row(wrong, being_written, "-")

    for size in (0, 21, 255, 256, 4095, 4096):
        text = stream(f"text {size}")(size)
        row(home, seal_inbox(*home, text, stream(f"made {size}")(32)), text.hex(), "inbox")
    waiting = seal_inbox(*home, b"a secret", stream("made x")(32))
    for wrong in ((stream("other key")(32), *home[1:]),
                  (vault_key, stream("other vault")(16), *home[2:]),
                  (*home[:3], "insighu", "body", record, 7),
                  (*home[:3], "insightb", "ody", record, 7), (*home[:5], other, 7),
                  (*home[:6], 8)):
        row(wrong, waiting, "-", "inbox")
    for at in (0, 1, 2, 3, 4, 8, 39, 40, 55, 56, 88, len(waiting) - 1):
        row(home, waiting[:at] + bytes([waiting[at] ^ 0x40]) + waiting[at + 1:], "-", "inbox")
    for cut in (0, 1, 8, 40, 56, 87, 88, 89, len(waiting) - 256, len(waiting) - 1):
        row(home, waiting[:cut], "-", "inbox")
    row(home, waiting + b"\0", "-", "inbox")
    row(home, sealed, "-", "inbox")
    row(home, waiting, "-")

    slot_key, slot_id = stream("slot key")(32), stream("slot id")(16)
    slot = make_slot(slot_key, 1, slot_id, vault_id, 1, vault_key, stream("slot nonce")(24))

    def slot_row(at_key, at_vault, key_id, bytes_, out):
        print("|".join(["slot", at_key.hex(), at_vault.hex(), str(key_id), bytes_.hex(), out]))

    slot_row(slot_key, vault_id, 1, slot, vault_key.hex())
    slot_row(vault_key, vault_id, 1, slot, "-")
    slot_row(slot_key, slot_id, 1, slot, "-")
    slot_row(slot_key, vault_id, 2, slot, "-")
    for at in (0, 4, 5, 7, 8, 24, 40, 44, 52, 60, 76, 100, 147, 148, 179):
        slot_row(slot_key, vault_id, 1, slot[:at] + bytes([slot[at] ^ 1]) + slot[at + 1:], "-")

    code = stream("code")(20)
    typed = write_code(code)
    by_code = make_slot(digest(b"ivault-code", 32, code), 3, stream("code slot")(16), vault_id, 1,
                        vault_key, stream("code nonce")(24))

    def code_row(typed, key_id, bytes_, out):
        print("|".join(["code", typed, vault_id.hex(), str(key_id), bytes_.hex(), out]))

    for way in (typed, typed.lower(), typed.replace("-", ""), typed.replace("-", "  "),
                typed.replace("0", "o").replace("1", "l"), typed.replace("1", "I")):
        code_row(way, 1, by_code, vault_key.hex())
    groups = typed.split("-")
    for i in range(8):
        swapped = groups[:]
        swapped[i], swapped[i - 1] = swapped[i - 1], swapped[i]
        code_row("-".join(swapped), 1, by_code, "-")
    for at in range(0, len(typed), 3):
        if typed[at] != "-":
            code_row(typed[:at] + ("7" if typed[at] != "7" else "8") + typed[at + 1:], 1, by_code,
                     "-")
    for bit in (0, 19, 20, 77, 159):
        other = (int.from_bytes(code, "big") ^ 1 << bit).to_bytes(20, "big")
        code_row(write_code(other), 1, by_code, "-")
    code_row(typed[:-1], 1, by_code, "-")
    code_row(typed + "0", 1, by_code, "-")
    code_row(typed, 2, by_code, "-")
    code_row(typed, 1, slot, "-")
    for at in (4, 5, 6, 7, 8, 24, 40, 44, 76, 100, 148):
        code_row(typed, 1, by_code[:at] + bytes([by_code[at] ^ 4]) + by_code[at + 1:], "-")

    derived, part = stream("argon2id")(32), stream("part")(32)
    strict = make_slot(digest(part, 32, derived), 4, stream("strict slot")(16), vault_id, 1,
                       vault_key, stream("strict nonce")(24), (3, 256 << 20))

    def strict_row(derived, part, key_id, bytes_, out):
        print("|".join(["strict", derived.hex(), part.hex(), vault_id.hex(), str(key_id),
                        bytes_.hex(), out]))

    strict_row(derived, part, 1, strict, vault_key.hex())
    strict_row(part, derived, 1, strict, "-")
    strict_row(derived, derived, 1, strict, "-")
    strict_row(part, part, 1, strict, "-")
    strict_row(derived, part, 2, strict, "-")
    strict_row(derived, part, 1, slot, "-")
    for at in (4, 5, 6, 7, 8, 24, 40, 44, 52, 60, 76, 100, 148):
        strict_row(derived, part, 1, strict[:at] + bytes([strict[at] ^ 1]) + strict[at + 1:], "-")
    for cost in ((0, 8 << 20), (11, 8 << 20), (1, (8 << 20) - 1), (1, (1 << 30) + 1)):
        strict_row(derived, part, 1,
                   make_slot(digest(part, 32, derived), 4, stream("strict slot")(16), vault_id, 1,
                             vault_key, stream("strict nonce")(24), cost), "-")

    header = make_header(1, vault_id, 1, vault_key, 1, [slot])
    print("|".join(["header", header.hex(), vault_key.hex()]))
    print("|".join(["header", make_header(1, vault_id, 1, vault_key, 2, [slot], 2).hex(),
                    vault_key.hex()]))
    print("|".join(["header", make_header(3, vault_id, 9, vault_key, 2 ** 40, [slot] * 8).hex(),
                    vault_key.hex()]))
    for n in (1, 8):
        retired = [stream(f"retired {i}")(16) for i in range(n)]
        print("|".join(["header", make_header(1, vault_id, 1, vault_key, 3, [strict, by_code], 3,
                                              retired).hex(), vault_key.hex()]))


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--check":
        check(sys.argv[2])
    elif sys.argv[1:] == ["--write"]:
        write()
    else:
        sys.exit(__doc__)
