"""Adam with clipping; lookup tables without momentum, the word table only in rows a batch touched."""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np

import network

MOMENTUM, VARIANCE, LARGEST_NORM, TINY = 0.9, 0.98, 5.0, 1e-6
PRETRAINED_SHARE = 0.08  # of the rate, for a language model's weights, which need only a nudge
FIXED = "lm.embeddings"


def make_step(settings):
    """`step(weights, state, rate, batch, key)`; state None at first. Old weights are given up."""

    @partial(jax.jit, donate_argnums=(0, 1))
    def update(weights, state, rate, batch, rows, key):
        count, first, second = state
        count = count + 1
        fixed = {name: weight for name, weight in weights.items() if name.startswith(FIXED)}
        moving = {name: weight for name, weight in weights.items() if name not in fixed}
        old_second = second
        if "words" in weights:
            moving["words"] = weights["words"].at[rows].get(mode="clip")
            second = second | {"words": second["words"].at[rows].get(mode="clip")}
        value, gradient = jax.value_and_grad(
            lambda moving: network.loss(settings, fixed | moving, batch, key)
        )(moving)
        norm = jnp.sqrt(sum(jnp.sum(part * part) for part in gradient.values()))
        scale = jnp.minimum(1.0, LARGEST_NORM / (norm + TINY))
        new_weights, new_first, new_second = fixed, {}, {}
        for name, weight in moving.items():
            part = gradient[name] * scale
            new_second[name] = VARIANCE * second[name] + (1 - VARIANCE) * part * part
            size = jnp.sqrt(new_second[name] / (1 - VARIANCE**count)) + TINY
            if name in network.TABLES:
                change = part / size
            else:
                new_first[name] = MOMENTUM * first[name] + (1 - MOMENTUM) * part
                change = new_first[name] / (1 - MOMENTUM**count) / size
            share = PRETRAINED_SHARE if name.startswith("lm.") else 1
            new_weights[name] = weight - rate * share * change
        if "words" in weights:
            for new, old in ((new_weights, weights), (new_second, old_second)):
                new["words"] = old["words"].at[rows].set(new["words"], mode="drop")
        return new_weights, (count, new_first, new_second), value

    def step(weights, state, rate, batch, key):
        if state is None:
            moving = {name: w for name, w in weights.items() if not name.startswith(FIXED)}
            zeros = {name: jnp.zeros_like(weight) for name, weight in moving.items()}
            first = {name: jnp.zeros_like(w) for name, w in moving.items()}
            first = {name: zero for name, zero in first.items() if name not in network.TABLES}
            state = (jnp.float32(0), first, zeros)
        rows, features = touched_rows(batch["features"])
        return update(weights, state, rate, batch | {"features": features}, rows, key)

    return step


def touched_rows(features: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The word rows in use, filled up with rows beyond the table, and features that count in them."""
    ids = features[:, :, 0]
    used, places = np.unique(ids, return_inverse=True)
    rows = np.full(ids.size, np.iinfo(np.int32).max, np.int32)
    rows[: len(used)] = used
    features = features.copy()
    features[:, :, 0] = places.reshape(ids.shape)
    return rows, features
