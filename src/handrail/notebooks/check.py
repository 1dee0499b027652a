"""Checks what a learner answers in a notebook."""

from collections.abc import Callable
from typing import Any

from handrail.notebooks.shelf import find_notebooks
from handrail.notebooks.tries import Try, read_tries

EMPTY = "Put your answer in the place of the three dots, then run this cell again."
RIGHT = "Right."
WRONG = "Not yet."


def check(
    name: str, answer: object, want: object, see: Callable[[Any], object] | None = None
) -> None:
    """Say whether an answer is right, and why; a wrong one gets a hint, and no answer.

    Args:
        name: Of what is tried, as in `tries.toml`.
        answer: What the learner says; `...` stands for nothing yet.
        want: What a run has given, or has to give.
        see: What a run gives from the answer, where that is no guess.

    Raises:
        LookupError: There is nothing to try of that name.
    """
    tried = read_tries(find_notebooks())[name]
    print(EMPTY if answer is ... else judged(tried, answer, want, see or itself))  # noqa: T201


def judged(
    tried: Try, answer: object, want: object, see: Callable[[Any], object]
) -> str:
    """Return what to say of an answer."""
    try:
        seen = see(answer)
        is_right = same(seen, want)
    except Exception as error:  # noqa: BLE001 # a learner's code may raise anything
        reason = f"It cannot be tried: {type(error).__name__}: {error}"
        return f"{WRONG} {reason}\n{tried.hint}"
    if is_right:
        return f"{RIGHT} {tried.because}"
    return f"{WRONG} {tried.sentence_for(seen)}"


def same(seen: object, want: object) -> bool:
    """Tell whether two values say the same: 404 and "404" do, True and 1 do not."""
    is_truth = isinstance(seen, bool), isinstance(want, bool)
    return str(seen) == str(want) or (is_truth[0] == is_truth[1] and seen == want)


def itself(answer: object) -> object:
    """Return a guess: it is what it leads to."""
    return answer
