# SPDX-License-Identifier: GPL-3.0-or-later
"""How a secret travels between two programs: a key by Diffie and Hellman, then AES."""
import hmac
import secrets

# The second and the fifth of the Oakley groups: for the Secret Service, and for prompts
OAKLEY_2 = int("FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22"
               "514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
               "F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE65381"
               "FFFFFFFFFFFFFFFF", 16)
OAKLEY_5 = int("FFFFFFFFFFFFFFFFC90FDAA22168C234C4C6628B80DC1CD129024E088A67CC74020BBEA63B139B22"
               "514A08798E3404DDEF9519B3CD3A431B302B0A6DF25F14374FE1356D6D51C245E485B576625E7EC6"
               "F44C42E9A637ED6B0BFF5CB6F406B7EDEE386BFB5A899FA5AE9F24117C4B1FE649286651ECE45B3D"
               "C2007CB8A163BF0598DA48361C55D39A69163FA8FD24CF5F83655D23DCA3AD961C62F356208552BB"
               "9ED529077096966D670C354E4ABC9804F1746C08CA237327FFFFFFFFFFFFFFFF", 16)


def agree(theirs, prime):
    """The common key, and what the other side needs to know for it"""
    ours, size = secrets.randbits(1000), (prime.bit_length() + 7) // 8
    shared = pow(int.from_bytes(theirs, "big"), ours, prime).to_bytes(size, "big")
    middle = hmac.digest(bytes(32), shared, "sha256")
    return hmac.digest(middle, b"\1", "sha256")[:16], pow(2, ours, prime).to_bytes(size, "big")


def times(a, b):
    """The product in the field of AES."""
    out = 0
    for bit in range(8):
        out ^= (a << bit) * (b >> bit & 1)
    for bit in range(14, 7, -1):
        out ^= (0x11B << (bit - 8)) * (out >> bit & 1)
    return out


def make_box():
    box = []
    for value in range(256):
        inverse = next((x for x in range(256) if times(value, x) == 1), 0)
        box.append(inverse ^ 0x63)
        for turn in range(1, 5):
            box[-1] ^= (inverse << turn | inverse >> (8 - turn)) & 255
    return bytes(box)


BOX = make_box()
PRODUCTS = {factor: bytes(times(factor, x) for x in range(256))
            for factor in (1, 2, 3, 9, 11, 13, 14)}


def expand(key):
    words = [key[i:i + 4] for i in range(0, 16, 4)]
    for i in range(4, 44):
        last = words[-1]
        if i % 4 == 0:
            power = 1
            for _ in range(i // 4 - 1):
                power = times(2, power)
            last = bytes([BOX[last[1]] ^ power, BOX[last[2]], BOX[last[3]], BOX[last[0]]])
        words.append(bytes(a ^ b for a, b in zip(words[i - 4], last)))
    return [b"".join(words[i:i + 4]) for i in range(0, 44, 4)]


def xor(a, b):
    return bytes(x ^ y for x, y in zip(a, b))


def mix(block, row):
    return bytes(PRODUCTS[row[0]][block[c + r]] ^ PRODUCTS[row[1]][block[c + (r + 1) % 4]]
                 ^ PRODUCTS[row[2]][block[c + (r + 2) % 4]]
                 ^ PRODUCTS[row[3]][block[c + (r + 3) % 4]]
                 for c in range(0, 16, 4) for r in range(4))


def encrypt_block(keys, block):
    block = xor(block, keys[0])
    for turn in range(1, 11):
        block = bytes(BOX[block[(i + 4 * (i % 4)) % 16]] for i in range(16))
        block = xor(block if turn == 10 else mix(block, (2, 3, 1, 1)), keys[turn])
    return block


def decrypt_block(keys, block):
    for turn in range(10, 0, -1):
        block = xor(block, keys[turn])
        block = block if turn == 10 else mix(block, (14, 11, 13, 9))
        block = bytes(BOX.index(block[(i - 4 * (i % 4)) % 16]) for i in range(16))
    return xor(block, keys[0])


def encrypt(key, start, text):
    keys, out, left = expand(key), b"", 16 - len(text) % 16
    text += bytes([left]) * left
    for at in range(0, len(text), 16):
        start = encrypt_block(keys, xor(text[at:at + 16], start))
        out += start
    return out


def decrypt(key, start, sealed):
    keys, out = expand(key), b""
    for at in range(0, len(sealed), 16):
        out += xor(decrypt_block(keys, sealed[at:at + 16]), start)
        start = sealed[at:at + 16]
    return out[:-out[-1]]


def check():
    # FIPS 197, appendix B
    key = bytes.fromhex("2b7e151628aed2a6abf7158809cf4f3c")
    sealed = encrypt_block(expand(key), bytes.fromhex("3243f6a8885a308d313198a2e0370734"))
    assert sealed.hex() == "3925841d02dc09fbdc118597196a0b32"
    assert decrypt(key, bytes(16), encrypt(key, bytes(16), b"a text")) == b"a text"
