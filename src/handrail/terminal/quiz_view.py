"""A question with its options, and what is said of an answer."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.recall.question import Option, Question
from handrail.recall.quiz import words_of
from handrail.terminal.help_view import code_view
from handrail.terminal.plural import counted

RIGHT = "Right."
WRONG = "That is not what a run gives."


def question_view(question: Question, place: int, number: int) -> RenderableType:
    """Return a question, its code, and its options with their numbers.

    Args:
        place: Which one of the quiz it is, from 1.
        number: How many there are.
    """
    head = Text(f" Question {place} of {number}", "quiet")
    asks = Padding(Text(question.asks, "title"), (0, 1, 1, 1))
    language = "python" if question.source.suffix == ".py" else "text"
    options = Text("\n".join(option_lines(question)))
    code = code_view(question.code, language)
    return Group(head, asks, code, Text(), Padding(options, (0, 1, 1, 1)))


def option_lines(question: Question) -> list[str]:
    """Return the options by their numbers, the lines of each below each other."""
    return [
        f"{number}  {words_of(question, option)}".replace("\n", "\n   ")
        for number, option in enumerate(question.options, start=1)
    ]


def answer_view(question: Question, chosen: Option) -> RenderableType:
    """Return what is said of an option that was chosen, and of the right one."""
    if chosen.is_right:
        return Group(Text(f" {RIGHT}", "good"), said(chosen.says))
    right = question.right
    return Group(
        Text(f" {WRONG}", "bad"),
        said(chosen.says),
        Text(f"\n Who takes this may believe: {chosen.misconception}", "quiet"),
        Text(f"\n {number_of(question, right)} is right.", "good"),
        said(right.says),
    )


def said(sentence: str) -> RenderableType:
    """Return a sentence about an option."""
    return Padding(Text(sentence), (0, 1, 0, 1))


def number_of(question: Question, option: Option) -> int:
    """Return the number of an option, from 1."""
    return question.options.index(option) + 1


def end_view(right: int, answered: int, *, is_kept: bool) -> RenderableType:
    """Return how many answers were right."""
    lines = [Text(f" {right} of {counted(answered, 'answer')} right.", "title")]
    if not is_kept:
        lines.append(Text(" They are not kept: this is no workspace.", "quiet"))
    return Group(*lines)
