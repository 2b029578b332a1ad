"""Sentences as arrays, in batches of similar length."""

import numpy as np

from features import PAD, ROOT, UNKNOWN, cached_hashed_features, normalise
from treebank import Sentence

LENGTHS = (12, 20, 28, 40, 64, 112, 164)  # a compiled step each; the root counts as a token


def encode_sentence(sentence: Sentence, word_ids, relation_ids, tag_ids) -> dict[str, np.ndarray]:
    """Position 0 is the root. An unknown relation or tag keeps index 0 and weighs nothing."""
    rows = [
        [word_ids.get(normalise(word), UNKNOWN), *cached_hashed_features(word)]
        for word in sentence.words
    ]
    weights = sentence.weights or [1.0] * len(rows)
    known = [
        weight if relation in relation_ids and tag in tag_ids else 0.0
        for weight, relation, tag in zip(weights, sentence.relations, sentence.tags)
    ]
    return {
        "features": np.array([[ROOT, *[0] * 8], *rows], np.int32),
        "heads": np.array([0, *sentence.heads], np.int32),
        "relations": np.array(
            [0, *(relation_ids.get(name, 0) for name in sentence.relations)], np.int32
        ),
        "tags": np.array([0, *(tag_ids.get(name, 0) for name in sentence.tags)], np.int32),
        "weights": np.array([0, *known], np.float32),
    }


def batches_of(encoded, tokens: int, rng=None) -> list[tuple[int, list[int]]]:
    """(padded length, sentence indices); shuffled where a generator is given."""
    order = range(len(encoded)) if rng is None else rng.permutation(len(encoded))
    open_batches: dict[int, list[int]] = {}
    batches = []
    for index in order:
        length = next(size for size in LENGTHS if size >= len(encoded[index]["features"]))
        members = open_batches.setdefault(length, [])
        members.append(int(index))
        if len(members) >= batch_size(tokens, length):
            batches.append((length, open_batches.pop(length)))
    batches += open_batches.items()
    return batches if rng is None else [batches[at] for at in rng.permutation(len(batches))]


def batch_size(tokens: int, length: int) -> int:
    return max(2, tokens // length)


def pack(encoded, length: int, members: list[int], tokens: int) -> dict[str, np.ndarray]:
    """Always `batch_size` rows, so that each length compiles once."""
    size = batch_size(tokens, length)
    features = np.zeros((size, length, 9), np.int32)
    features[:, :, 0] = PAD
    batch = {name: np.zeros((size, length), np.int32) for name in ("heads", "relations", "tags")}
    batch |= {name: np.zeros((size, length), np.float32) for name in ("weights", "mask")}
    batch["features"] = features
    for row, index in enumerate(members):
        count = len(encoded[index]["features"])
        batch["mask"][row, :count] = 1
        for name, values in encoded[index].items():
            batch[name][row, :count] = values
    return batch
