"""Chu–Liu–Edmonds with exactly one root, and batch parsing."""

from collections.abc import Iterable

import jax
import numpy as np

import network
from batches import CHOICES, batches_of, pack
from checkpoint import Checkpoint
from treebank import Sentence


def maximum_tree(scores: np.ndarray) -> np.ndarray:
    """Best head of each node for `scores[dependent, head]`; node 0 is the root and has head -1."""
    size = len(scores)
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = find_cycle(heads)
    if cycle is None:
        return heads
    outside = np.array([node for node in range(size) if node not in set(cycle)])
    members = np.array(cycle)
    merged = len(outside)
    smaller = np.full((merged + 1, merged + 1), -1e9)
    smaller[:merged, :merged] = scores[np.ix_(outside, outside)]
    leaving = scores[np.ix_(outside, members)]
    smaller[:merged, merged] = leaving.max(1)
    entering = scores[np.ix_(members, outside)] - scores[members, heads[members]][:, None]
    smaller[merged, :merged] = entering.max(0)
    smaller[0, :] = -1e9
    found = maximum_tree(smaller)
    result = heads.copy()
    for index in range(1, merged):
        head = found[index]
        result[outside[index]] = (
            outside[head] if head < merged else members[leaving[index].argmax()]
        )
    opened = members[entering[:, found[merged]].argmax()]
    result[opened] = outside[found[merged]]
    result[0] = -1
    return result


def find_cycle(heads: np.ndarray) -> list[int] | None:
    seen = [0] * len(heads)
    for start in range(1, len(heads)):
        node, path = start, []
        while node > 0 and not seen[node]:
            seen[node] = start
            path.append(node)
            node = heads[node]
        if node > 0 and seen[node] == start:
            return path[path.index(node) :]
    return None


ROOT_PRICE = 1e6  # so large that a second root never pays


def single_root_tree(scores: np.ndarray) -> np.ndarray:
    """Where several roots come out, once more with dear root arcs (Stanojević and Cohen 2021)."""
    heads = maximum_tree(scores)
    if np.count_nonzero(heads == 0) < 2:
        return heads
    dear = scores.copy()
    dear[1:, 0] -= ROOT_PRICE
    return maximum_tree(dear)


UNLIKELY = 0.02  # answers below are not worth their place


def likeliest(scores: np.ndarray) -> list[tuple[int, float]]:
    """The best answers of one token, from log-probabilities that need not sum to 1."""
    best = np.argsort(scores)[: -CHOICES - 1 : -1]
    answers = [(int(index), round(float(np.exp(scores[index])), 3)) for index in best]
    return [answer for answer in answers if answer is answers[0] or answer[1] >= UNLIKELY]


def make_parser(models: list[Checkpoint]):
    """`parse(sentences)`: per sentence heads from 1, relations, tags, and the likeliest answers
    of each token with their probabilities: heads, and relations to the head chosen.

    Several models vote by the sum of their log-probabilities.
    """
    first = next((model for model in models if model.pieces), models[0])
    settings = [model.settings for model in models]
    weights = [model.weights for model in models]

    def together(scores):
        return sum(jax.nn.log_softmax(part) for part in scores) / len(models)

    @jax.jit
    def score(weights, batch):
        mask = batch["mask"]
        states = [network.encode(s, w, batch) for s, w in zip(settings, weights)]
        arcs = together(
            network.arc_scores(s, w, x, mask) for s, w, x in zip(settings, weights, states)
        )
        tags = together(network.tag_scores(w, x) for w, x in zip(weights, states))
        return states, arcs, tags.argmax(-1)

    @jax.jit
    def label(weights, states, heads):
        scores = [network.relation_scores(w, x, heads) for w, x in zip(weights, states)]
        return together(scores)

    def parse(sentences: Iterable[Sentence], tokens: int = 2000):
        encoded = first.encode(list(sentences))
        result = [None] * len(encoded)
        for length, members in batches_of(encoded, tokens):
            batch = pack(encoded, length, members, tokens)
            states, arcs, tags = score(
                weights, {name: batch[name] for name in ("features", "mask", "pieces", "starts")}
            )
            arcs, tags = np.asarray(arcs, np.float64), np.asarray(tags)
            heads = np.zeros(batch["heads"].shape, np.int32)
            for row, index in enumerate(members):
                size = len(encoded[index]["features"])
                heads[row, 1:size] = single_root_tree(arcs[row, :size, :size])[1:]
            labels = np.asarray(label(weights, states, heads))
            for row, index in enumerate(members):
                span = range(1, len(encoded[index]["features"]))
                result[index] = (
                    [int(heads[row, at]) for at in span],
                    [first.relations[labels[row, at].argmax()] for at in span],
                    [first.tags[tags[row, at]] for at in span],
                    [likeliest(arcs[row, at]) for at in span],
                    [
                        [(first.relations[index], chance) for index, chance in likeliest(scores)]
                        for scores in labels[row, 1 : len(span) + 1]
                    ],
                )
        return result

    return parse
