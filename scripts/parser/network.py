"""The network: BiLSTM encoder, biaffine arcs, relation and tag heads (Dozat and Manning 2017).

The relation head scores the sum of two projections instead of a bilinear form: cheaper, and with
one encoder layer as good.
"""

from dataclasses import dataclass

import jax
import jax.numpy as jnp
import numpy as np

import language_model
from features import HASH_ROWS

AFFIX_SIZE, SHAPE_SIZE = 24, 8
DISTANCE_BUCKETS = 13  # 0, 1–6, 7–8, 9–10, 11–12, 13–15, 16–20, more
DISTANCE_OFFSET = 16  # added where the head stands to the left
TABLES = ("words", "affixes", "shapes")  # updated only in the rows a batch touched


@dataclass(frozen=True)
class Settings:
    hidden: int = 64
    layers: int = 1
    arc: int = 64
    relation: int = 48
    word: int = 64
    dropout: float = 0.2
    word_dropout: float = 0.1
    affix_dropout: float = 0.05
    transformer_layers: int = 0  # of a pretrained language model that stands in for the LSTM
    transformer_heads: int = 12



Weights = dict[str, jax.Array]


def initial_weights(settings, word_rows, relations, tags, rng, pretrained=None) -> dict[str, np.ndarray]:
    """Gaussian matrices, forget biases at 1, word rows as given."""

    def matrix(rows, columns):
        return (rng.standard_normal((rows, columns)) / np.sqrt(rows)).astype(np.float32)

    def zeros(size):
        return np.zeros(size, np.float32)

    hidden = settings.hidden
    weights = {
        "affixes": (rng.standard_normal((HASH_ROWS, AFFIX_SIZE)) * 0.1).astype(np.float32),
        "shapes": (rng.standard_normal((HASH_ROWS, SHAPE_SIZE)) * 0.1).astype(np.float32),
    }
    if settings.transformer_layers:
        weights |= pretrained
        width = len(pretrained["lm.embeddings.LayerNorm.bias"]) + AFFIX_SIZE + SHAPE_SIZE
    else:
        weights["words"] = word_rows.astype(np.float32)
        width = settings.word + AFFIX_SIZE + SHAPE_SIZE
    for layer in range(settings.layers):
        for direction in ("forward", "backward"):
            bias = zeros(4 * hidden)
            bias[hidden : 2 * hidden] = 1
            weights[f"{direction}{layer}.input"] = matrix(width, 4 * hidden)
            weights[f"{direction}{layer}.state"] = matrix(hidden, 4 * hidden)
            weights[f"{direction}{layer}.bias"] = bias
        width = 2 * hidden
    return weights | {
        "arcHead": matrix(width, settings.arc),
        "arcHead.bias": zeros(settings.arc),
        "arcDependent": matrix(width, settings.arc),
        "arcDependent.bias": zeros(settings.arc),
        "arc": matrix(settings.arc, settings.arc),
        "arc.head": zeros(settings.arc),
        "arc.distance": zeros(2 * DISTANCE_OFFSET),
        "relationHead": matrix(width, settings.relation),
        "relationDependent": matrix(width, settings.relation),
        "relationHidden.bias": zeros(settings.relation),
        "relation": matrix(settings.relation, relations),
        "relation.bias": zeros(relations),
        "tag": matrix(width, tags),
        "tag.bias": zeros(tags),
    }


def leaky(x):
    return jax.nn.leaky_relu(x, 0.1)


def dropped(key, x, rate, whole_sentence=False):
    """Dropout; with `whole_sentence` the same units are missing at every token."""
    shape = (x.shape[0], 1, x.shape[2]) if whole_sentence else x.shape
    return x * jax.random.bernoulli(key, 1 - rate, shape) / (1 - rate)


def lstm(inputs, weights, name, mask, reverse):
    """Gates in the order input, forget, output, candidate. Padding leaves the state at zero."""
    projected = jnp.swapaxes(inputs @ weights[f"{name}.input"] + weights[f"{name}.bias"], 0, 1)
    present = jnp.swapaxes(mask, 0, 1)[:, :, None]
    recurrent = weights[f"{name}.state"]

    def step(state, at):
        hidden, cell = state
        from_input, is_word = at
        i, f, o, g = jnp.split(from_input + hidden @ recurrent, 4, axis=-1)
        cell = (jax.nn.sigmoid(f) * cell + jax.nn.sigmoid(i) * jnp.tanh(g)) * is_word
        hidden = jax.nn.sigmoid(o) * jnp.tanh(cell) * is_word
        return (hidden, cell), hidden

    zero = jnp.zeros((inputs.shape[0], recurrent.shape[0]))
    _, states = jax.lax.scan(step, (zero, zero), (projected, present), reverse=reverse)
    return jnp.swapaxes(states, 0, 1)


def encode(settings, weights, batch, key=None):
    """States of shape (batch, length, 2 × hidden). `key` switches dropout on."""
    features, mask = batch["features"], batch["mask"]
    if settings.transformer_layers:
        words = language_model.encode(weights, batch["pieces"], batch["starts"], settings)
    else:
        words = weights["words"][features[:, :, 0]]
    affixes = weights["affixes"][features[:, :, 1:8]].sum(2)
    shapes = weights["shapes"][features[:, :, 8]]
    if key is not None:
        keys = jax.random.split(key, 3 + settings.layers)
        size = features.shape[:2] + (1,)
        if not settings.transformer_layers:
            words = words * jax.random.bernoulli(keys[0], 1 - settings.word_dropout, size)
        affixes = affixes * jax.random.bernoulli(keys[1], 1 - settings.affix_dropout, size)
    x = jnp.concatenate([words, affixes, shapes], -1) * mask[:, :, None]
    if key is not None:
        x = dropped(keys[2], x, settings.dropout / 2, whole_sentence=settings.layers == 0)
    for layer in range(settings.layers):
        forward = lstm(x, weights, f"forward{layer}", mask, reverse=False)
        backward = lstm(x, weights, f"backward{layer}", mask, reverse=True)
        x = jnp.concatenate([forward, backward], -1)
        if key is not None:
            x = dropped(keys[3 + layer], x, settings.dropout, whole_sentence=True)
    return x


def distance_rows(length: int) -> np.ndarray:
    """Row of the distance bias for each (dependent, head)."""
    edges = np.array([0, 1, 2, 3, 4, 5, 6, 7, 7, 8, 8, 9, 9, 10, 10, 10, 11, 11, 11, 11, 11])
    bucket = np.concatenate([edges, np.full(max(1, length), DISTANCE_BUCKETS - 1)])
    gap = np.arange(length)[:, None] - np.arange(length)[None, :]
    return np.where(gap > 0, DISTANCE_OFFSET, 0) + bucket[np.abs(gap)]


def arc_scores(settings, weights, states, mask, key=None):
    """Score of every (dependent, head); position 0 is the root."""
    heads = leaky(states @ weights["arcHead"] + weights["arcHead.bias"])
    dependents = leaky(states @ weights["arcDependent"] + weights["arcDependent.bias"])
    if key is not None:
        first, second = jax.random.split(key)
        heads = dropped(first, heads, settings.dropout, whole_sentence=True)
        dependents = dropped(second, dependents, settings.dropout, whole_sentence=True)
    scores = jnp.einsum("bde,bhe->bdh", dependents @ weights["arc"], heads)
    scores += (heads @ weights["arc.head"])[:, None, :]
    length = states.shape[1]
    scores += weights["arc.distance"][distance_rows(length)]
    return scores + jnp.where(mask[:, None, :] > 0, 0, -1e9) - 1e9 * jnp.eye(length)[None]


def relation_scores(weights, states, heads):
    from_head = jnp.take_along_axis(states @ weights["relationHead"], heads[:, :, None], 1)
    hidden = from_head + states @ weights["relationDependent"] + weights["relationHidden.bias"]
    return leaky(hidden) @ weights["relation"] + weights["relation.bias"]


def tag_scores(weights, states):
    return states @ weights["tag"] + weights["tag.bias"]


def loss(settings, weights, batch, key):
    """Cross-entropies: head + 0.7 relation (at the given head) + 0.4 tag."""
    first, second = jax.random.split(key)
    states = encode(settings, weights, batch, first)
    scores = arc_scores(settings, weights, states, batch["mask"], second)
    weight = batch["weights"]
    total = weight.sum() + 1e-6

    def cross_entropy(scores, answers, chances):
        chosen = jnp.take_along_axis(jax.nn.log_softmax(scores), answers, 2)
        return -((chosen * chances).sum(2) * weight).sum() / total

    relations = relation_scores(weights, states, batch["heads"])
    return (
        cross_entropy(scores, batch["softHeads"], batch["chanceHeads"])
        + 0.7 * cross_entropy(relations, batch["softRelations"], batch["chanceRelations"])
        + 0.4 * cross_entropy(tag_scores(weights, states), batch["tags"][:, :, None], 1.0)
    )
