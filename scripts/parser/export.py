"""Writes the file `src/language/parser/weights.ts` reads.

Length of the header (uint32, little-endian), JSON header, sections on 4-byte borders, vocabulary as
UTF-8 lines. Matrices are int8 with a float32 scale per output column (word table: per row), vectors
are float32.
"""

import json
from pathlib import Path

import numpy as np

from checkpoint import Checkpoint


def export(path: Path, model: Checkpoint) -> None:
    weights = model.weights
    sections, parts, offset = {}, [], 0

    def append(data: bytes) -> int:
        nonlocal offset
        start = offset
        data += b"\0" * (-len(data) % 4)
        parts.append(data)
        offset += len(data)
        return start

    for name, value in weights.items():
        value = np.asarray(value, np.float32)
        section = {"shape": list(value.shape)}
        if value.ndim == 1:
            section["data"] = append(value.astype("<f4").tobytes())
        else:
            section["per"] = "row" if name == "words" else "column"
            largest = np.abs(value).max(axis=1 if name == "words" else 0, keepdims=True)
            scale = np.maximum(largest / 127, 1e-9).astype(np.float32)
            section["data"] = append(np.round(value / scale).astype(np.int8).tobytes())
            section["scale"] = append(scale.astype("<f4").tobytes())
        sections[name] = section

    words = "\n".join(model.vocabulary).encode("utf-8")
    header = {
        "hidden": model.settings.hidden,
        "layers": model.settings.layers,
        "relations": model.relations,
        "tags": model.tags,
        "sections": sections,
        "vocabulary": {"data": append(words), "bytes": len(words)},
    }
    head = json.dumps(header, separators=(",", ":")).encode("utf-8")
    head += b" " * (-len(head) % 4)
    path.write_bytes(np.array([len(head)], "<u4").tobytes() + head + b"".join(parts))
    print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")
