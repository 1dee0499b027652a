"""Recognises a known mistake in what a learner wrote."""

from collections import Counter
from collections.abc import Iterable

from handrail.course.model import Exercise, Mistake, Symbol
from handrail.course.patterns import stands_in
from handrail.course.stage import is_template, read_code
from handrail.course.symbols import symbol_source
from handrail.runner.job import TestResult
from handrail.verdict.likeness import likeness, words_of

SHARE = 1 / 3


def recognise(
    exercise: Exercise, code: str, right: str, failed: Iterable[TestResult]
) -> Mistake | None:
    """Return the mistake that a wrong answer is, or None.

    It has to fail as the mistake does, no test more and no test less, and to have in
    it what makes the mistake one. Of several such it is one with patterns, and of those
    the most alike.

    Args:
        code: The learner's code: the symbol, and what they wrote beside it.
        right: The solution's.
        failed: The tests that failed.
    """
    way = way_to_fail(failed)
    known = [
        mistake
        for mistake in exercise.mistakes
        if way in mistake.failures and is_made(exercise.symbol, mistake, code, right)
    ]
    return max(known, key=lambda m: claim(m, code), default=None)


def claim(mistake: Mistake, code: str) -> tuple[bool, float]:
    """Return how good a claim a mistake has to code: patterns first, then likeness."""
    return has_patterns(mistake), likeness(code, read_code(mistake.source))


def has_patterns(mistake: Mistake) -> bool:
    """Tell whether a mistake says what makes it one."""
    return bool(mistake.needs or mistake.lacks)


def way_to_fail(failed: Iterable[TestResult]) -> frozenset[str]:
    """Return which tests failed and by which kinds of error, whatever the parameters.

    Each is `test: Error`.
    """
    return frozenset(f"{r.name.partition('[')[0]}: {r.error}" for r in failed)


def is_made(symbol: Symbol, mistake: Mistake, code: str, right: str) -> bool:
    """Tell whether what makes a mistake one stands in code.

    Its patterns say so. Where it has none, a third has to be there of what sets the
    mistake apart from the solution.
    """
    if not has_patterns(mistake):
        return shared(read_code(mistake.source), code, right) >= SHARE

    def stands(pattern: str) -> bool:
        return stands_in(pattern, code, is_python=symbol.path.endswith(".py"))

    has_needed = not mistake.needs or any(map(stands, mistake.needs))
    return has_needed and not any(map(stands, mistake.lacks))


def shared(wrong: str, code: str, right: str) -> float:
    """Return how much of what sets a mistake apart from the solution is in code too.

    What it adds and what it leaves out are counted apart, and the smaller share is it.
    """
    apart = zip(difference(wrong, right), difference(code, right), strict=True)
    shares = [(own & also).total() / own.total() for own, also in apart if own]
    return min(shares, default=0.0)


def difference(code: str, right: str) -> tuple[Counter[str], Counter[str]]:
    """Return the tokens that code lacks of the right one, and those that it adds."""
    there, wanted = Counter(words_of(code)), Counter(words_of(right))
    return wanted - there, there - wanted


def symbol_part(symbol: Symbol, code: str) -> str:
    """Return what defines a symbol in the code that replaces it."""
    if symbol.name is None or is_template(symbol):
        return code
    return symbol_source(code, symbol.name.rpartition(".")[2])
