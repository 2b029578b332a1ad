"""Sentences the treebanks hardly have: `Ode – a former driver – resigned`; `Police arrest leader`."""

import random
from dataclasses import replace

from treebank import Sentence

DASHED = {"appos", "acl", "acl:relcl", "parataxis", "advcl"}
LEFT_OUT = {"a", "an", "the"}
HEADLINE, HEADLINE_SHARE = 18, 0.25
DASHES = ["–", "—", "-", "--"]


def dashed(sentences: list[Sentence], seed: int) -> list[Sentence]:
    """Copies with dashes for the pair of commas around an apposition or clause."""
    rng = random.Random(seed)
    copies = []
    for sentence in sentences:
        pairs = [pair for at in range(len(sentence.words)) if (pair := comma_pair(sentence, at))]
        if pairs:
            words, tags = list(sentence.words), list(sentence.tags)
            dash = rng.choice(DASHES)
            for at in rng.choice(pairs):
                words[at], tags[at] = dash, ":"
            copies.append(replace(sentence, words=words, tags=tags))
    return copies


def headlines(sentences: list[list[str]], seed: int) -> list[list[str]]:
    """Some of the shorter plain sentences as a newspaper would head them, for a teacher to parse."""
    rng = random.Random(seed)
    copies = []
    for words in sentences:
        if len(words) > HEADLINE or rng.random() > HEADLINE_SHARE:
            continue
        kept = [word for word in words if word.lower() not in LEFT_OUT]
        if kept[-1] == ".":
            kept.pop()
        if len(kept) < 3:
            continue
        if rng.random() < 0.5:
            kept = [word.capitalize() if word.islower() else word for word in kept]
        copies.append([kept[0][0].upper() + kept[0][1:], *kept[1:]])
    return copies


def comma_pair(sentence: Sentence, at: int) -> tuple[int, int] | None:
    """The commas that enclose the subtree of `at`, if it is an aside that commas enclose."""
    if sentence.relations[at] not in DASHED or sentence.heads[at] == 0:
        return None
    inside = subtree(sentence, at)
    commas = [word for word in (min(inside), max(inside)) if sentence.words[word] == ","]
    before = commas[0] if commas and commas[0] == min(inside) else min(inside) - 1
    after = commas[-1] if commas and commas[-1] == max(inside) else max(inside) + 1
    if before < 1 or after >= len(sentence.words) - 1 or after - before < 3:
        return None
    enclosed = sentence.words[before] == sentence.words[after] == ","
    return (before, after) if enclosed else None


def subtree(sentence: Sentence, at: int) -> set[int]:
    inside = {at}
    grown = True
    while grown:
        more = {word for word, head in enumerate(sentence.heads) if head - 1 in inside}
        grown = not more <= inside
        inside |= more
    return inside
