"""Adam with clipping; tables without momentum, and only in the rows a batch touched."""

from functools import partial

import jax
import jax.numpy as jnp

import network

MOMENTUM, VARIANCE, LARGEST_NORM, TINY = 0.9, 0.98, 5.0, 1e-6


def make_step(settings):
    """`step(weights, state, rate, batch, key)`; state None at first. Old weights are given up."""

    @partial(jax.jit, donate_argnums=(0, 1))
    def update(weights, state, rate, batch, key):
        count, first, second = state
        count = count + 1
        value, gradient = jax.value_and_grad(lambda w: network.loss(settings, w, batch, key))(
            weights
        )
        norm = jnp.sqrt(sum(jnp.sum(part * part) for part in gradient.values()))
        scale = jnp.minimum(1.0, LARGEST_NORM / (norm + TINY))
        new_weights, new_first, new_second = {}, {}, {}
        for name, weight in weights.items():
            part = gradient[name] * scale
            new_second[name] = VARIANCE * second[name] + (1 - VARIANCE) * part * part
            size = jnp.sqrt(new_second[name] / (1 - VARIANCE**count)) + TINY
            if name in network.TABLES:
                change = part / size
            else:
                new_first[name] = MOMENTUM * first[name] + (1 - MOMENTUM) * part
                change = new_first[name] / (1 - MOMENTUM**count) / size
            new_weights[name] = weight - rate * change
        return new_weights, (count, new_first, new_second), value

    def step(weights, state, rate, batch, key):
        if state is None:
            first = {
                name: jnp.zeros_like(w) for name, w in weights.items() if name not in network.TABLES
            }
            state = (
                jnp.float32(0),
                first,
                {name: jnp.zeros_like(w) for name, w in weights.items()},
            )
        return update(weights, state, rate, batch, key)

    return step
