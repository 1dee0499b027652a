"""Which rules have an interest in a file, by the words in its text."""

import re
from functools import cache
from typing import NamedTuple

from handrail.guardrails.rule import Rule
from handrail.guardrails.rules import all_rules
from handrail.source.kinds import Kind, kind_of

PIECE = re.compile(rb"[A-Za-z0-9]+")
SPACES = bytes(byte if PIECE.match(bytes([byte])) else 32 for byte in range(256))


class Word(NamedTuple):
    """A word that a rule asks for.

    Attributes:
        text: As the rule has it.
        raw: As it stands in files.
        pieces: What of it is letters and digits: a file without those lacks the word.
    """

    text: str
    raw: bytes
    pieces: frozenset[bytes]


class Wish(NamedTuple):
    """What a rule asks of a text before it looks at the file.

    Attributes:
        rule: The rule.
        groups: Of each, one word has to stand in the text.
        pattern: Has to be found there too; None finds everything.
    """

    rule: Rule
    groups: tuple[frozenset[str], ...]
    pattern: re.Pattern[bytes] | None


def word_of(text: str) -> Word:
    """Return a word, ready to be looked for."""
    raw = text.encode()
    return Word(text, raw, frozenset(PIECE.findall(raw)))


@cache
def wishes(kind: Kind) -> tuple[Wish, ...]:
    """Return what the rules for a kind of file ask for."""
    return tuple(
        Wish(rule, tuple(map(frozenset, (rule.words, *rule.also))), rule.pattern)
        for rule in all_rules()
        if kind in rule.kinds and rule.words
    )


@cache
def all_marks() -> frozenset[str]:
    """Return all words that rules ask the project for."""
    return frozenset(mark for rule in all_rules() for mark in rule.marks)


@cache
def words_by_piece() -> tuple[dict[bytes, list[Word]], frozenset[bytes]]:
    """Return all words by one of their pieces, and these: nothing is one, too."""
    groups = (group for rule in all_rules() for group in (rule.words, *rule.also))
    texts = all_marks().union(*groups)
    found: dict[bytes, list[Word]] = {b"": []}
    for word in map(word_of, sorted(texts)):
        longest = max(word.pieces, key=len, default=b"")
        found.setdefault(longest, []).append(word)
    return found, frozenset(found)


def standing(source: bytes) -> frozenset[str]:
    """Return the words of all rules that stand in a text.

    The pieces of the text are found once. A word is looked for only where all of its
    pieces are there.
    """
    index, known = words_by_piece()
    pieces = set(source.translate(SPACES).split())
    return frozenset(
        word.text
        for piece in (known & pieces) | {b""}
        for word in index[piece]
        if word.pieces <= pieces and word.raw in source
    )


class Interest(NamedTuple):
    """What interest there is in a file.

    Attributes:
        rules: Those that have an interest in it.
        marks: The words in its text that rules ask the project for.
        is_named: Whether the words of a rule stand there: then it has to be Python.
    """

    rules: list[Rule]
    marks: frozenset[str]
    is_named: bool


def interest(path: str, source: bytes) -> Interest:
    """Return what interest there is in a file.

    Patterns are looked for only where they decide whether the file is parsed: once it
    is, a rule finds out sooner by itself.
    """
    words = standing(source)
    wanting = [
        wish
        for wish in wishes(kind_of(path))
        if not any(map(words.isdisjoint, wish.groups))
        and (wish.rule.paths is None or wish.rule.paths.search(path))
    ]
    patterns = [wish.pattern for wish in wanting]
    is_wanted = None in patterns or any(p.search(source) for p in patterns if p)
    rules = [wish.rule for wish in wanting if is_wanted]
    return Interest(rules, words & all_marks(), bool(wanting))
