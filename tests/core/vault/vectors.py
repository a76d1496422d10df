#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""vectors.py --check FILE | --write
An independent reader and writer of the vault's formats, from their description alone: nothing
here comes from libsodium. --check reads every line of FILE and says in TAP whether it means what
it claims to; --write prints such a file. Lines, with | between the columns:
  record  VAULT-KEY VAULT-ID KEY-ID KIND FIELD UUID REV SEALED TEXT
  inbox   VAULT-KEY VAULT-ID KEY-ID KIND FIELD UUID REV SEALED TEXT
  slot    SLOT-KEY VAULT-ID KEY-ID SLOT VAULT-KEY
  code    CODE-AS-TYPED VAULT-ID KEY-ID SLOT VAULT-KEY
  strict  ARGON2ID-OF-PASSPHRASE KEY-FROM-KEYRING VAULT-ID KEY-ID SLOT VAULT-KEY
  header  HEADER VAULT-KEY
Bytes are in hexadecimal; - in the last column means: this must be refused."""
import hashlib
import hmac
import struct
import sys
import uuid

MASK = 0xFFFFFFFF


def rounds(state):
    def quarter(a, b, c, d):
        for x, y, z, bits in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
            state[x] = (state[x] + state[y]) & MASK
            state[z] ^= state[x]
            state[z] = (state[z] << bits | state[z] >> (32 - bits)) & MASK

    for _ in range(10):
        for i in range(4):
            quarter(i, 4 + i, 8 + i, 12 + i)
        for i in range(4):
            quarter(i, 4 + (i + 1) % 4, 8 + (i + 2) % 4, 12 + (i + 3) % 4)


def chacha_state(key, tail):
    return list(struct.unpack("<16I", b"expand 32-byte k" + key + tail))


def chacha20(key, counter, nonce, data):
    out = bytearray()
    for block in range(0, len(data), 64):
        start = chacha_state(key, struct.pack("<I", counter + block // 64) + nonce)
        state = start[:]
        rounds(state)
        stream = struct.pack("<16I", *((a + b) & MASK for a, b in zip(state, start)))
        out += bytes(a ^ b for a, b in zip(data[block:block + 64], stream))
    return bytes(out)


def hchacha20(key, nonce):
    state = chacha_state(key, nonce)
    rounds(state)
    return struct.pack("<8I", *state[:4], *state[12:])


def poly1305(key, message):
    r = int.from_bytes(key[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    total = 0
    for i in range(0, len(message), 16):
        total = (total + int.from_bytes(message[i:i + 16] + b"\1", "little")) * r % (2 ** 130 - 5)
    return ((total + int.from_bytes(key[16:], "little")) % 2 ** 128).to_bytes(16, "little")


def pad16(data):
    return data + bytes(-len(data) % 16)


def tag_of(key, nonce, aad, cipher):
    message = pad16(aad) + pad16(cipher) + struct.pack("<QQ", len(aad), len(cipher))
    return poly1305(chacha20(key, 0, nonce, bytes(32)), message)


def salsa_state(key, tail):
    word = struct.unpack("<4I", b"expand 32-byte k")
    low, high, middle = struct.unpack("<4I", key[:16]), struct.unpack("<4I", key[16:]), \
        struct.unpack("<4I", tail)
    return [word[0], *low, word[1], *middle, word[2], *high, word[3]]


def salsa_rounds(state):
    def quarter(a, b, c, d):
        for x, y, z, bits in ((a, d, b, 7), (b, a, c, 9), (c, b, d, 13), (d, c, a, 18)):
            turned = (state[x] + state[y]) & MASK
            state[z] ^= (turned << bits | turned >> (32 - bits)) & MASK

    for _ in range(10):
        for i in range(4):
            quarter(*(5 * i % 16, *((5 * i + 4 * j) % 16 for j in (1, 2, 3))))
        for i in range(4):
            quarter(*(4 * i + (i + j) % 4 for j in range(4)))


def hsalsa20(key, nonce):
    state = salsa_state(key, nonce)
    salsa_rounds(state)
    return struct.pack("<8I", *(state[i] for i in (0, 5, 10, 15, 6, 7, 8, 9)))


def xsalsa20(key, nonce, data):
    key, out = hsalsa20(key, nonce[:16]), bytearray()
    for block in range(0, len(data), 64):
        start = salsa_state(key, nonce[16:] + struct.pack("<Q", block // 64))
        state = start[:]
        salsa_rounds(state)
        stream = struct.pack("<16I", *((a + b) & MASK for a, b in zip(state, start)))
        out += bytes(a ^ b for a, b in zip(data[block:block + 64], stream))
    return bytes(out)


def x25519(secret, point=(9).to_bytes(32, "little")):
    """RFC 7748, with the points of the Montgomery ladder as pairs."""
    prime = 2 ** 255 - 19
    scalar = int.from_bytes(secret, "little") & ~7 & ~(1 << 255) | 1 << 254
    u = int.from_bytes(point, "little") & (1 << 255) - 1
    a, b = (1, 0), (u, 1)
    for bit in range(254, -1, -1):
        if scalar >> bit & 1:
            a, b = b, a
        minus, plus = (a[0] - a[1]) ** 2, (a[0] + a[1]) ** 2
        across, along = (b[0] - b[1]) * (a[0] + a[1]), (b[0] + b[1]) * (a[0] - a[1])
        rest = plus - minus
        b = ((across + along) ** 2 % prime, u * (across - along) ** 2 % prime)
        a = (plus * minus % prime, rest * (minus + 121666 * rest) % prime)
        if scalar >> bit & 1:
            a, b = b, a
    return (a[0] * pow(a[1], prime - 2, prime) % prime).to_bytes(32, "little")


def split(key, nonce):
    return hchacha20(key, nonce[:16]), bytes(4) + nonce[16:]


def encrypt(key, nonce, aad, plain):
    key, nonce = split(key, nonce)
    cipher = chacha20(key, 1, nonce, plain)
    return cipher + tag_of(key, nonce, aad, cipher)


def decrypt(key, nonce, aad, sealed):
    key, nonce = split(key, nonce)
    if not hmac.compare_digest(tag_of(key, nonce, aad, sealed[:-16]), sealed[-16:]):
        raise ValueError("tag")
    return chacha20(key, 1, nonce, sealed[:-16])


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


def seal_record(key, vault_id, key_id, kind, field, record, rev, text, nonce):
    prefix = b"\1\1\1\0" + struct.pack("<I", key_id)
    aad = record_aad(prefix, vault_id, kind, field, record, rev)
    return prefix + nonce + encrypt(subkey(key, 1, b"insight_"), nonce, aad, pad(text))


def open_record(key, vault_id, key_id, kind, field, record, rev, sealed):
    if len(sealed) < 32 + 256 + 16 or sealed[:8] != b"\1\1\1\0" + struct.pack("<I", key_id):
        raise ValueError("frame")
    aad = record_aad(sealed[:8], vault_id, kind, field, record, rev)
    return unpad(decrypt(subkey(key, 1, b"insight_"), sealed[8:32], aad, sealed[32:]))


def inbox_secret(key):
    return hashlib.sha512(subkey(key, 6, b"inboxkey")).digest()[:32]


def seal_inbox(key, vault_id, key_id, kind, field, record, rev, text, made):
    prefix = b"\2\2\1\0" + struct.pack("<I", key_id)
    bound = record_aad(prefix, vault_id, kind, field, record, rev, b"IVI1")
    public = x25519(inbox_secret(key))
    key = hsalsa20(x25519(made, public), bytes(16))
    stream = xsalsa20(key, digest(x25519(made) + public, 24),
                      bytes(32) + digest(bound, 32) + pad(text))
    return prefix + x25519(made) + poly1305(stream[:32], stream[32:]) + stream[32:]


def open_inbox(key, vault_id, key_id, kind, field, record, rev, sealed):
    if len(sealed) < 56 + 32 + 256 or sealed[:8] != b"\2\2\1\0" + struct.pack("<I", key_id):
        raise ValueError("frame")
    secret, made, sealed = inbox_secret(key), sealed[8:40], sealed[:8] + sealed[40:]
    key = hsalsa20(x25519(secret, made), bytes(16))
    stream = xsalsa20(key, digest(made + x25519(secret), 24), bytes(32) + sealed[24:])
    if not hmac.compare_digest(poly1305(stream[:32], sealed[24:]), sealed[8:24]):
        raise ValueError("tag")
    bound = record_aad(sealed[:8], vault_id, kind, field, record, rev, b"IVI1")
    if stream[32:64] != digest(bound, 32):
        raise ValueError("place")
    return unpad(stream[64:])


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
            + (x25519(inbox_secret(vault_key)) if version > 1 else b"")
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
    if version > 1 and rest[:32] != x25519(inbox_secret(vault_key)):
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
    # draft-irtf-cfrg-xchacha, A.3.1
    aead = encrypt(bytes(range(0x80, 0xA0)), bytes(range(0x40, 0x58)),
                   bytes.fromhex("50515253c0c1c2c3c4c5c6c7"),
                   b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip "
                   b"for the future, sunscreen would be it.")
    lines = [line.rstrip("\n").split("|") for line in open(path, encoding="ascii")
             if line.strip() and not line.startswith("#")]
    # RFC 7748, 5.2
    point = x25519(*(bytes.fromhex(number) for number in (
        "a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4",
        "e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c")))
    print(f"1..{len(lines) + 1}")
    good = aead[:8].hex() == "bd6d179d3e83d43b" and \
        aead[-16:].hex() == "c0875924c1c7987947deafd8780acf49" and \
        point.hex() == "c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552"
    print("ok 1 published" if good else "not ok 1 published")
    for number, columns in enumerate(lines, 2):
        try:
            found = read_line(columns)
        except ValueError:
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
