"""CoNLL-U treebanks and silver sentences as plain records."""

import gzip
import json
from dataclasses import dataclass, field
from pathlib import Path

# The subtypes an event extractor reads; every other relation is cut to its base.
KEPT_SUBTYPES = {
    "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent", "acl:relcl", "nmod:poss", "compound:prt",
}  # fmt: skip


@dataclass
class Sentence:
    """One sentence. Heads count from 1, 0 is the root.

    A teacher's doubt is kept: `soft_heads` and `soft_relations` give each token's likeliest answers
    with their probabilities. Empty where the treebank speaks: there is one answer then.
    """

    words: list[str]
    heads: list[int]
    relations: list[str]
    tags: list[str]
    pos: list[str]
    weight: float = 1.0  # scales the loss of every token
    soft_heads: list[list[tuple[int, float]]] = field(default_factory=list)
    soft_relations: list[list[tuple[str, float]]] = field(default_factory=list)


def cut_relation(relation: str) -> str:
    return relation if relation in KEPT_SUBTYPES else relation.split(":")[0]


def read_conllu(path: Path) -> list[Sentence]:
    """Syntactic words only: multi-word token ranges and empty nodes are left out."""
    sentences: list[Sentence] = []
    rows: list[list[str]] = []

    def close() -> None:
        if rows:
            sentences.append(
                Sentence(
                    words=[row[1] for row in rows],
                    heads=[int(row[6]) for row in rows],
                    relations=[cut_relation(row[7]) for row in rows],
                    tags=[row[4] for row in rows],
                    pos=[row[3] for row in rows],
                )
            )
            rows.clear()

    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            columns = line.rstrip("\n").split("\t")
            if len(columns) < 10:
                if not line.strip():
                    close()
            elif columns[0].isdigit():
                rows.append(columns)
    close()
    return sentences


def read_silver(path: Path, weight: float) -> list[Sentence]:
    """Sentences that `teach.py` has parsed, one JSON object a line."""
    sentences = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            sentences.append(
                Sentence(
                    words=record["words"],
                    heads=record["heads"],
                    relations=record["relations"],
                    tags=record["tags"],
                    pos=[],
                    weight=weight,
                    soft_heads=record["softHeads"],
                    soft_relations=record["softRelations"],
                )
            )
    return sentences
