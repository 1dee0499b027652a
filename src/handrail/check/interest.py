"""Which rules have an interest in a file, by the words in its text."""

import re
from functools import cache
from typing import NamedTuple

from handrail.guardrails.rule import Rule
from handrail.guardrails.rules import all_rules
from handrail.source.kinds import Kind, kind_of

PIECE = re.compile(rb"[A-Za-z0-9]+")


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


def word_of(text: str) -> Word:
    """Return a word, ready to be looked for."""
    raw = text.encode()
    return Word(text, raw, frozenset(PIECE.findall(raw)))


@cache
def words_by_rule(kind: Kind) -> tuple[tuple[Rule, tuple[Word, ...]], ...]:
    """Return the rules for a kind of file, with their words."""
    rules = (rule for rule in all_rules() if kind in rule.kinds)
    return tuple((rule, tuple(map(word_of, rule.words))) for rule in rules)


@cache
def all_marks() -> tuple[Word, ...]:
    """Return all words that rules ask the project for."""
    marks = {mark for rule in all_rules() for mark in rule.marks}
    return tuple(map(word_of, sorted(marks)))


def interest(path: str, source: bytes) -> tuple[list[Rule], frozenset[str]]:
    """Return the rules that have an interest in a file, and the marks that stand in it.

    The pieces of the text are found once. A word is looked for only where all of its
    pieces are there.
    """
    pieces = set(PIECE.findall(source))

    def has(word: Word) -> bool:
        return word.pieces <= pieces and word.raw in source

    wanting = [
        rule
        for rule, words in words_by_rule(kind_of(path))
        if (rule.paths is None or rule.paths.search(path)) and any(map(has, words))
    ]
    return wanting, frozenset(word.text for word in all_marks() if has(word))
