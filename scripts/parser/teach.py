"""Parses plain sentences with one or more larger parsers, for `train.py --silver`.

    python scripts/parser/teach.py --cache CACHE --teachers teacher1,teacher2 \\
        --sentences SENTENCES --silver FILE

SENTENCES holds one tokenised sentence a line, as `sentences.ts` writes them. Several teachers vote
by the sum of their log-probabilities; they must have been trained on the same treebanks.
"""

import argparse
import json
import os
from pathlib import Path

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import checkpoint
from augment import headlines
from decoding import make_parser
from scoring import report
from treebank import Sentence


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument(
        "--teachers", required=True, help="names of checkpoints, with commas between"
    )
    parser.add_argument("--sentences", type=Path, required=True)
    parser.add_argument("--silver", type=Path, required=True)
    parser.add_argument(
        "--treebanks", type=Path, help="prints the teachers' figures on the dev files"
    )
    options = parser.parse_args()

    teachers = [checkpoint.load(options.cache, name) for name in options.teachers.split(",")]
    parse = make_parser(teachers)
    if options.treebanks:
        report(options.treebanks, parse)

    lines = [line.split() for line in options.sentences.read_text(encoding="utf-8").splitlines()]
    lines += headlines(lines, seed=1)
    with open(options.silver, "w", encoding="utf-8") as out:
        for words, parsed in zip(lines, parse(map(unparsed, lines))):
            heads, relations, tags, soft_heads, soft_relations = parsed
            silver = {
                "words": words,
                "heads": heads,
                "relations": relations,
                "tags": tags,
                "softHeads": soft_heads,
                "softRelations": soft_relations,
            }
            out.write(json.dumps(silver, ensure_ascii=False) + "\n")


def unparsed(words: list[str]) -> Sentence:
    count = len(words)
    return Sentence(words, heads=[0] * count, relations=[""] * count, tags=[""] * count, pos=[])


if __name__ == "__main__":
    main()
