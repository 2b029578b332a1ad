"""Attachment scores without punctuation, tag accuracy and verb arguments."""

from treebank import Sentence

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


def is_verb(sentence: Sentence, head: int) -> bool:
    return head > 0 and sentence.pos[head - 1] == "VERB"
