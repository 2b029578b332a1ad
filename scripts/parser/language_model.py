"""A small pretrained transformer (BERT's architecture) as the encoder of a teacher.

Reads `model.safetensors`, `config.json` and `tokenizer.json` of a folder. Only the teacher uses it;
nothing of it is shipped.
"""

import json
from pathlib import Path

import jax
import jax.numpy as jnp
import numpy as np
from tokenizers import Tokenizer

TINY = 1e-12
PREFIX = "lm."


def read_weights(folder: Path, layers: int) -> dict[str, np.ndarray]:
    """Tensors of the lower layers by short names: `lm.3.attention.output.dense.weight`."""
    data = (folder / "model.safetensors").read_bytes()
    length = int.from_bytes(data[:8], "little")
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    tensors = {}
    for name, about in header.items():
        if not name.startswith(("encoder.layer.", "embeddings.")) or about["dtype"] != "F32":
            continue
        short = name.removeprefix("encoder.layer.")
        if name.startswith("encoder") and int(short.split(".")[0]) >= layers:
            continue
        start, end = about["data_offsets"]
        values = np.frombuffer(data[8 + length + start : 8 + length + end], "<f4")
        value = values.reshape(about["shape"])
        # Dense layers are kept ready to multiply from the right.
        is_dense = name.startswith("encoder") and value.ndim == 2
        tensors[PREFIX + short] = np.array(value.T if is_dense else value)
    return tensors


class Pieces:
    """Words as word pieces; `starts` holds the first piece of each word, the root's being [CLS]."""

    def __init__(self, folder: Path):
        self.tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()
        self.known: dict[str, list[int]] = {}

    def of_word(self, word: str) -> list[int]:
        if word not in self.known:
            ids = self.tokenizer.encode(word, add_special_tokens=False).ids
            self.known[word] = ids or [self.tokenizer.token_to_id("[UNK]")]
        return self.known[word]

    def of_sentence(self, words: list[str]) -> tuple[np.ndarray, np.ndarray]:
        pieces, starts = [self.tokenizer.token_to_id("[CLS]")], [0]
        for word in words:
            starts.append(len(pieces))
            pieces += self.of_word(word)
        pieces.append(self.tokenizer.token_to_id("[SEP]"))
        return np.array(pieces, np.int32), np.array(starts, np.int32)


def norm(x, weights, name):
    mean = x.mean(-1, keepdims=True)
    variance = ((x - mean) ** 2).mean(-1, keepdims=True)
    return (x - mean) / jnp.sqrt(variance + TINY) * weights[f"{name}.weight"] + weights[
        f"{name}.bias"
    ]


def dense(x, weights, name):
    return x @ weights[f"{name}.weight"] + weights[f"{name}.bias"]


def encode(weights, pieces, starts, settings):
    """States of the words' first pieces; piece 0 is padding."""
    present = pieces > 0
    x = (
        weights["lm.embeddings.word_embeddings.weight"][pieces]
        + weights["lm.embeddings.position_embeddings.weight"][: pieces.shape[1]]
        + weights["lm.embeddings.token_type_embeddings.weight"][0]
    )
    x = norm(x, weights, "lm.embeddings.LayerNorm")
    hidden_pieces = jnp.where(present, 0, -1e9)[:, None, None, :]

    def split(x):
        return x.reshape(*x.shape[:2], settings.transformer_heads, -1).swapaxes(1, 2)

    for layer in range(settings.transformer_layers):
        name = f"lm.{layer}.attention"
        query, key, value = (
            split(dense(x, weights, f"{name}.self.{part}")) for part in ("query", "key", "value")
        )
        scores = query @ key.swapaxes(2, 3) / np.sqrt(query.shape[-1]) + hidden_pieces
        mixed = (jax.nn.softmax(scores) @ value).swapaxes(1, 2).reshape(x.shape)
        x = x + dense(mixed, weights, f"{name}.output.dense")
        x = norm(x, weights, f"{name}.output.LayerNorm")
        wide = jax.nn.gelu(dense(x, weights, f"lm.{layer}.intermediate.dense"), approximate=True)
        x = x + dense(wide, weights, f"lm.{layer}.output.dense")
        x = norm(x, weights, f"lm.{layer}.output.LayerNorm")
    return jnp.take_along_axis(x, starts[:, :, None], 1)
