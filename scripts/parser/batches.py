"""Sentences as arrays, in batches of similar length."""

import numpy as np

from features import PAD, ROOT, UNKNOWN, cached_hashed_features, normalise
from treebank import Sentence

CHOICES = 3  # answers kept of each token
LENGTHS = (12, 20, 28, 40, 64, 112, 164, 260)  # a compiled step each; the root counts as a token


def encode_sentence(sentence: Sentence, word_ids, relation_ids, tag_ids, pieces=None) -> dict[str, np.ndarray]:
    """Position 0 is the root. An unknown relation or tag keeps index 0 and weighs nothing."""
    rows = [
        [word_ids.get(normalise(word), UNKNOWN), *cached_hashed_features(word)]
        for word in sentence.words
    ]
    known = [
        sentence.weight if relation in relation_ids and tag in tag_ids else 0.0
        for relation, tag in zip(sentence.relations, sentence.tags)
    ]
    heads = sentence.soft_heads or [[(head, 1.0)] for head in sentence.heads]
    relations = sentence.soft_relations or [[(name, 1.0)] for name in sentence.relations]
    relations = [
        [(relation_ids.get(name, 0), chance) for name, chance in row] for row in relations
    ]
    extra = dict(zip(("pieces", "starts"), pieces.of_sentence(sentence.words))) if pieces else {}
    return extra | {
        "features": np.array([[ROOT, *[0] * 8], *rows], np.int32),
        "heads": np.array([0, *sentence.heads], np.int32),
        **choices("Heads", heads),
        **choices("Relations", relations),
        "tags": np.array([0, *(tag_ids.get(name, 0) for name in sentence.tags)], np.int32),
        "weights": np.array([0, *known], np.float32),
    }


def choices(name: str, rows) -> dict[str, np.ndarray]:
    """The likeliest answers of each token and their probabilities, which then sum to 1."""
    answers = np.zeros((len(rows) + 1, CHOICES), np.int32)
    chances = np.zeros((len(rows) + 1, CHOICES), np.float32)
    for at, row in enumerate(rows, start=1):
        total = sum(chance for _, chance in row[:CHOICES])
        for choice, (answer, chance) in enumerate(row[:CHOICES]):
            answers[at, choice], chances[at, choice] = answer, chance / total
    return {f"soft{name}": answers, f"chance{name}": chances}


def batches_of(encoded, tokens: int, rng=None) -> list[tuple[int, list[int]]]:
    """(padded length, sentence indices); shuffled where a generator is given."""
    order = range(len(encoded)) if rng is None else rng.permutation(len(encoded))
    open_batches: dict[int, list[int]] = {}
    batches = []
    for index in order:
        length = next(size for size in LENGTHS if size >= longest(encoded[index]))
        members = open_batches.setdefault(length, [])
        members.append(int(index))
        if len(members) >= batch_size(tokens, length):
            batches.append((length, open_batches.pop(length)))
    batches += open_batches.items()
    return batches if rng is None else [batches[at] for at in rng.permutation(len(batches))]


def longest(sentence) -> int:
    return max(len(values) for values in sentence.values())


def batch_size(tokens: int, length: int) -> int:
    return max(2, tokens // length)


def pack(encoded, length: int, members: list[int], tokens: int) -> dict[str, np.ndarray]:
    """Always `batch_size` rows, so that each length compiles once."""
    size = batch_size(tokens, length)
    features = np.zeros((size, length, 9), np.int32)
    features[:, :, 0] = PAD
    batch = {
        name: np.zeros((size, length), np.int32) for name in ("heads", "tags", "pieces", "starts")
    }
    batch |= {name: np.zeros((size, length), np.float32) for name in ("weights", "mask")}
    for name in ("Heads", "Relations"):
        batch[f"soft{name}"] = np.zeros((size, length, CHOICES), np.int32)
        batch[f"chance{name}"] = np.zeros((size, length, CHOICES), np.float32)
    batch["features"] = features
    for row, index in enumerate(members):
        count = len(encoded[index]["features"])
        batch["mask"][row, :count] = 1
        for name, values in encoded[index].items():
            batch[name][row, : len(values)] = values
    return batch
