"""What the board of a room asks of a learner, and what is sent to it, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from handrail.command import command
from handrail.seat.asked import Asked, Question
from handrail.terminal.ask import Ask
from handrail.terminal.console import Harmless
from handrail.terminal.help_view import code_view

SENT = """\
If you join, the board at {url} shows the instructor, at each verdict:

   your name     {name}
   the exercise  such as {exercise}
   the verdict   begun, wrong, passed, or filled in by a jump
   the mistake   its name, where the course knows it, such as {mistake}

and how many seconds ago that was. It hears that you ask for help, your votes and your
words on the last card when you give them. Nothing else is sent: no code, no files.
`{leave}` deletes it again.
"""
QUESTION = "A question is open on the board: {vote} shows it."
CARD = "The last card is out, two short questions: {vote} shows them."
HELP = "You have asked for help. {stuck} takes that back."
STRANGER = (
    "The board does not know you: its room was deleted, or you were removed. Nothing "
    "is sent."
)
TALK = "Talk about it with your neighbours. Then there is a second vote."
VOTED = "You have voted for {mine}. Until the round ends you may vote again."
NOTHING = "The board asks nothing now."
USEFUL, UNCLEAR = "What was most useful?", "What is unclear?"


@dataclass(frozen=True)
class AtBoard:
    """What there is to say of the board.

    Attributes:
        wants_help: Whether help is asked for, sent or not.
        is_known: Whether the board knows this learner.
    """

    asked: Asked
    wants_help: bool
    is_known: bool = True


def at_board_lines(here: AtBoard) -> list[RenderableType]:
    """Return what the board asks, a line each."""
    lines = [] if here.is_known else [STRANGER]
    if here.asked.is_to_vote:
        lines.append(QUESTION.format(vote="v"))
    if here.asked.card:
        lines.append(CARD.format(vote="v"))
    if here.wants_help and here.is_known:
        lines.append(HELP.format(stuck="k"))
    return [Text(f" {line}", "help") for line in lines]


def asked_view(question: Question) -> RenderableType:
    """Return the question that is open, with what can be done about it."""
    options = "\n".join(option_lines(question))
    parts: list[RenderableType] = [
        Padding(Text(question.asks, "title"), (1, 1, 1, 1)),
        code_view(question.code, "python") if question.code else Text(),
        Padding(Text(options), (1, 1, 1, 1)),
        Text(f" {state_words(question)}", "help"),
    ]
    return Harmless(Group(*parts))


def option_lines(question: Question) -> Iterator[str]:
    """Yield the options by their numbers, the lines of each below each other."""
    for number, option in enumerate(question.options, 1):
        yield f"{number}  {option}".replace("\n", "\n   ")


def state_words(question: Question) -> str:
    """Say what can be done about a question."""
    if question.right:
        return f"{question.right} is right. {question.says}"
    if not question.votes:
        return TALK
    return VOTED.format(mine=question.mine) if question.mine else ""


def consent_view(url: str, name: str, exercise: str, mistake: str) -> RenderableType:
    """Return what is going to be sent, with an example of each."""
    leave = command("leave")
    words = SENT.format(
        url=url, name=name, exercise=exercise, mistake=mistake, leave=leave
    )
    return Harmless(Text(words))


def help_words(ask: Ask, *, wants_help: bool, is_sent: bool) -> str:
    """Say what became of asking for help."""
    way = ask("k", "stuck")
    said = f"You ask for help. {way} takes that back." if wants_help else "Taken back."
    return said if is_sent else f"{said} It is sent when the board answers."
