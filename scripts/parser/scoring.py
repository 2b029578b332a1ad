"""Attachment scores without punctuation, tag accuracy and verb arguments."""

from pathlib import Path

from treebank import Sentence, read_conllu

ARGUMENTS = {"nsubj", "obj", "nsubj:pass", "obl:agent"}


def score(gold: list[Sentence], parses) -> dict[str, float]:
    """Verb arguments: subject, object, passive subject and agent of words the gold calls VERB."""
    words = attached = labelled = tokens = tagged = found = given = right = 0
    for sentence, (heads, relations, tags, *_) in zip(gold, parses):
        for at, relation in enumerate(sentence.relations):
            tokens += 1
            tagged += tags[at] == sentence.tags[at]
            same_head = heads[at] == sentence.heads[at]
            same = same_head and relations[at] == relation
            if sentence.pos[at] != "PUNCT":
                words += 1
                attached += same_head
                labelled += same
            wanted = relation in ARGUMENTS and is_verb(sentence, sentence.heads[at])
            found += wanted
            given += relations[at] in ARGUMENTS and is_verb(sentence, heads[at])
            right += wanted and same
    return {
        "UAS": 100 * attached / words,
        "LAS": 100 * labelled / words,
        "xpos": 100 * tagged / tokens,
        "argument precision": right / max(1, given),
        "argument recall": right / max(1, found),
    }


def report(treebanks: Path, parse) -> None:
    """Prints the figures on the dev files, which are never trained on."""
    for name in ("ewt-dev", "gum-open-dev"):
        sentences = read_conllu(treebanks / f"{name}.conllu.gz")
        figures = score(sentences, parse(sentences))
        print(name, "  ".join(f"{kind} {value:.3f}" for kind, value in figures.items()), flush=True)


def is_verb(sentence: Sentence, head: int) -> bool:
    return head > 0 and sentence.pos[head - 1] == "VERB"
