"""A trained network with what is needed to run it, as two files in the cache folder."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from batches import encode_sentence
from language_model import Pieces
from network import Settings, Weights
from treebank import Sentence


@dataclass
class Checkpoint:
    settings: Settings
    vocabulary: list[str]
    relations: list[str]
    tags: list[str]
    weights: Weights
    pieces: Pieces | None = None

    def encode(self, sentences: list[Sentence]) -> list[dict[str, np.ndarray]]:
        ids = [
            {name: index for index, name in enumerate(names)}
            for names in (self.vocabulary, self.relations, self.tags)
        ]
        return [encode_sentence(sentence, *ids, self.pieces) for sentence in sentences]


def save(checkpoint: Checkpoint, folder: Path, name: str) -> None:
    about = {
        "settings": asdict(checkpoint.settings),
        "vocabulary": checkpoint.vocabulary,
        "relations": checkpoint.relations,
        "tags": checkpoint.tags,
    }
    (folder / f"{name}.json").write_text(json.dumps(about), encoding="utf-8")
    np.savez(
        folder / f"{name}.npz",
        **{key: np.asarray(value) for key, value in checkpoint.weights.items()},
    )


def load(folder: Path, name: str) -> Checkpoint:
    about = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
    settings = Settings(**about.pop("settings"))
    pieces = Pieces(Path(folder / "language-model")) if settings.transformer_layers else None
    return Checkpoint(settings=settings, weights=dict(np.load(folder / f"{name}.npz")), pieces=pieces, **about)
