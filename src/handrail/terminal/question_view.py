"""A question about the learner's own code, as a person reads it."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.recall.own.asked import Asked
from handrail.recall.own.mine import Mine
from handrail.terminal.console import Harmless

INDENT = (0, 1, 0, 3)
NO_QUESTION = (
    "{label}: nothing can be asked about this code. It is no Python, or there is too "
    "little of it."
)
NOT_GREEN = (
    "{label} does not pass its tests here. A question is asked about code that does."
)
MAKING = "One question about your code. Its tests run for it."


def code_lines(mine: Mine) -> RenderableType:
    """Return the learner's code with the numbers of its lines."""
    width = len(str(mine.last))
    text = "\n".join(f"{number:>{width}}  {line}" for number, line in mine.code)
    return Harmless(Padding(Text(text), INDENT))


def asked_view(question: Asked) -> RenderableType:
    """Return a question with its options by their numbers."""
    options = enumerate(question.options, start=1)
    lines = [Text(f"{number}   {option}") for number, option in options]
    asks = Padding(Text(question.asks, "title"), INDENT)
    return Harmless(Group("", asks, "", Padding(Group(*lines), INDENT), ""))


def answered_view(question: Asked, answer: int) -> RenderableType:
    """Return whether an answer, a place among the options, was right, and why."""
    is_right = answer == question.right
    words = "Right." if is_right else f"No, it is {question.right + 1}."
    style = "good" if is_right else "bad"
    told = Text.assemble((f"{words} ", style), question.says)
    return Harmless(Padding(told, INDENT))
