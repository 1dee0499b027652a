"""What no longer passes, of what is done."""

from collections.abc import Sequence

from rich.text import Text

from handrail.server import NO_ANSWER
from handrail.verdict.judge import Verdict


def broken_view(broken: Sequence[Verdict]) -> Text:
    """Return a line on what is done and was run once more."""
    fallen = numbers([v for v in broken if not v.says_nothing])
    unheard = numbers([v for v in broken if v.says_nothing])
    lines = []
    if fallen:
        lines.append(f" No longer passes: {fallen}")
    if unheard:
        lines.append(f" Not known of {unheard}: {NO_ANSWER}.")
    if not lines:
        return Text(" What is done still passes.", "good")
    return Text("\n".join(lines), "bad" if fallen else "help")


def numbers(verdicts: Sequence[Verdict]) -> str:
    """Return the numbers of the exercises of some verdicts."""
    return ", ".join(verdict.exercise.number for verdict in verdicts)
