"""Chu–Liu–Edmonds with exactly one root, and batch parsing."""

import jax
import numpy as np

import network
from batches import batches_of, pack


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


def single_root_tree(scores: np.ndarray) -> np.ndarray:
    """With several roots, tries each alone and keeps the best tree."""
    heads = maximum_tree(scores)
    roots = np.flatnonzero(heads == 0)
    if len(roots) < 2:
        return heads
    best, best_score = heads, -np.inf
    for root in roots:
        limited = scores.copy()
        limited[1:, 0] = -1e8
        limited[root, 0] = scores[root, 0]
        candidate = maximum_tree(limited)
        score = sum(scores[node, candidate[node]] for node in range(1, len(scores)))
        if score > best_score:
            best, best_score = candidate, score
    return best


def make_parser(settings, relations, tags):
    """`parse(weights, encoded)`: per sentence (heads from 1, relations, tags, confidences)."""

    @jax.jit
    def score(weights, features, mask):
        states = network.encode(settings, weights, features, mask)
        arcs = network.arc_scores(settings, weights, states, mask)
        tag_indices = network.tag_scores(weights, states).argmax(-1)
        return states, arcs, jax.nn.softmax(arcs), tag_indices

    label = jax.jit(lambda weights, states, heads: network.relation_scores(weights, states, heads).argmax(-1))

    def parse(weights, encoded, tokens=2000):
        result = [None] * len(encoded)
        for length, members in batches_of(encoded, tokens):
            batch = pack(encoded, length, members, tokens)
            states, arcs, probability, tag_indices = score(weights, batch["features"], batch["mask"])
            heads = np.zeros(batch["heads"].shape, np.int32)
            arcs = np.asarray(arcs, np.float64)
            for row, index in enumerate(members):
                size = len(encoded[index]["features"])
                heads[row, 1:size] = single_root_tree(arcs[row, :size, :size])[1:]
            labels = np.asarray(label(weights, states, heads))
            probability, tag_indices = np.asarray(probability), np.asarray(tag_indices)
            for row, index in enumerate(members):
                span = range(1, len(encoded[index]["features"]))
                result[index] = (
                    [int(heads[row, at]) for at in span],
                    [relations[labels[row, at]] for at in span],
                    [tags[tag_indices[row, at]] for at in span],
                    [round(float(probability[row, at, heads[row, at]]), 3) for at in span],
                )
        return result

    return parse
