"""What the network sees of a word. `src/language/parser/features.ts` must do exactly the same."""

import re
import unicodedata
from collections import Counter
from functools import lru_cache

HASH_ROWS = 4096
UNKNOWN, ROOT, PAD = 0, 1, 2
SPECIAL = ["<unk>", "<root>", "<pad>"]

PLAIN = str.maketrans({
    "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"',
    "‑": "-",
})  # fmt: skip
OTHER_SPELLINGS = {"``": '"', "''": '"', "–": "--", "—": "--", "---": "--", "…": "..."}


def normalise(word: str) -> str:
    if re.match(r"^[0-9][0-9.,:/-]*$", word):
        return f"!num{min(6, len(re.sub(r'[^0-9]', '', word)))}"
    if re.match(r"^(https?:|www\.)", word) or re.match(r"^[^@\s]+@[^@\s]+\.[^@\s]+$", word):
        return "!url"
    return OTHER_SPELLINGS.get(word) or word.translate(PLAIN).lower()


def shape(word: str) -> str:
    """Runs collapsed over the first 12 characters: `McDonald-2` is `XxXx-d`."""
    result, last = "", ""
    for character in word[:12]:
        category = unicodedata.category(character)
        kind = (
            "X" if category == "Lu"
            else "d" if category == "Nd"
            else "x" if category[0] == "L"
            else character
        )  # fmt: skip
        if kind != last:
            result += kind
        last = kind
    return result


def hash_row(key: str) -> int:
    """FNV-1a over code points, cut to a row of the hashed tables."""
    value = 0x811C9DC5
    for character in key:
        value = ((value ^ ord(character)) * 0x01000193) & 0xFFFFFFFF
    return value % HASH_ROWS


def hashed_features(word: str) -> list[int]:
    """Seven affix rows (suffixes of 1–4, prefixes of 1–3 characters), then the shape row."""
    plain = normalise(word)
    keys = [f"s{n}{plain[-n:]}" for n in (1, 2, 3, 4)] + [f"p{n}{plain[:n]}" for n in (1, 2, 3)]
    return [hash_row(key) for key in (*keys, "sh" + shape(word))]


cached_hashed_features = lru_cache(maxsize=200_000)(hashed_features)


def build_vocabulary(counts: Counter[str], vector_words: list[str], size: int) -> list[str]:
    """Training words that have a vector or occur twice, then the commonest vector words."""
    known = set(vector_words)
    vocabulary = dict.fromkeys(SPECIAL)
    for word, count in counts.most_common():
        if count >= 2 or word in known:
            vocabulary[word] = None
    for word in vector_words:
        if len(vocabulary) >= size:
            break
        if re.match(r"^[a-z][a-z.'-]*$", word):
            vocabulary[word] = None
    return list(vocabulary)
