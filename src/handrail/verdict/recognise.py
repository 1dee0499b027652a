"""Recognises a known mistake in what a learner wrote."""

from collections.abc import Iterable

from handrail.course.model import Exercise, Mistake, Symbol
from handrail.course.stage import is_template, read_code
from handrail.course.symbols import symbol_source
from handrail.runner.job import TestResult
from handrail.verdict.likeness import likeness

ALIKE = 0.6


def recognise(
    exercise: Exercise, code: str, right: str, failed: Iterable[TestResult]
) -> Mistake | None:
    """Return the mistake that a wrong answer looks like, or None.

    Only mistakes whose test failed count. One of them has to be more alike than the
    right answer is, or the failure has to show the text that is a mark of it. Of
    those that remain it is the one with the most alike code.

    Args:
        code: The learner's code of the symbol.
        right: The solution's.
        failed: The tests that failed.
    """
    failures = list(failed)
    candidates = [m for m in exercise.mistakes if matches(m, failures)]
    scores = {m: likeness(code, own_code(exercise, m)) for m in candidates}
    to_beat = likeness(code, right)
    known = [
        mistake
        for mistake, score in scores.items()
        if mistake.shows is not None or (score >= ALIKE and score > to_beat)
    ]
    return max(known, key=scores.__getitem__, default=None)


def matches(mistake: Mistake, failures: Iterable[TestResult]) -> bool:
    """Tell whether the test that rejects a mistake failed, in the way that it would."""
    for result in failures:
        if result.name.partition("[")[0] == mistake.fails:
            text = f"{result.error}: {result.message}"
            if mistake.shows is None or mistake.shows in text:
                return True
    return False


def own_code(exercise: Exercise, mistake: Mistake) -> str:
    """Return a mistake's code of the symbol itself, without what comes along."""
    code = read_code(mistake.source)
    return symbol_part(exercise.symbol, code)


def symbol_part(symbol: Symbol, code: str) -> str:
    """Return what defines a symbol in the code that replaces it."""
    if symbol.name is None or is_template(symbol):
        return code
    return symbol_source(code, symbol.name.rpartition(".")[2])
