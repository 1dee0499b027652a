"""Hints, differences and solutions."""

from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.text import Text

from handrail.course.model import Exercise
from handrail.course.stage import read_code
from handrail.terminal.ask import Ask
from handrail.terminal.console import Harmless

SAME = "Your code is the solution's, letter by letter."
NO_MORE = "That was the last hint. {way} shows the solution."
PUZZLE = "Not there yet? {way} has the solution's lines, to be put in order."
BEFORE_PUZZLE = 2  # hints
NO_WAYS = "No other right answer is kept for this exercise."
TAB = 4
DIFF = "diff"  # as Pygments calls it


def hint_view(
    exercise: Exercise,
    level: int,
    ask: Ask,
    *,
    was_last: bool = False,
    has_puzzle: bool = False,
) -> RenderableType:
    """Return the hints of an exercise up to a level, the newest one last.

    Args:
        was_last: Whether one more was asked for than there are.
        has_puzzle: Whether there is a puzzle of it, which comes before the last hint.
    """
    lines: list[RenderableType] = []
    for number, hint in enumerate(exercise.hints[:level], start=1):
        style = "help" if number == level else "quiet"
        text = Text(f"Hint {number} of {len(exercise.hints)}: {hint}", style)
        lines.append(Padding(text, (0, 1, 0, 3)))
    if has_puzzle and level >= BEFORE_PUZZLE:
        way = ask("z", f"puzzle {exercise.number}")
        lines.append(Text(f"   {PUZZLE.format(way=way)}", "quiet"))
    if was_last:
        way = ask("s", f"solution {exercise.number}")
        lines.append(Text(f"   {NO_MORE.format(way=way)}", "quiet"))
    return Group(*lines)


def diff_view(diff: str) -> RenderableType:
    """Return the changes that lead from the learner's code to the solution."""
    if not diff:
        return Text(f"   {SAME}", "good")
    return code_view(diff, DIFF)


def solution_view(exercise: Exercise, code: str) -> RenderableType:
    """Return the course's code of an exercise."""
    place = Text(f"   {exercise.symbol}", "place")
    return Group(place, code_view(code, language_of(exercise)))


def way_view(exercise: Exercise, number: int) -> RenderableType:
    """Return one of the other right answers, counted from 1."""
    code = read_code(exercise.alternatives[number - 1])
    place = Text(f"   {way_label(exercise, number)}", "place")
    return Group(place, code_view(code, language_of(exercise)))


def way_label(exercise: Exercise, number: int) -> str:
    """Return what stands above another right answer."""
    words = exercise.alternatives[number - 1].stem.replace("_", " ")
    count = len(exercise.alternatives)
    return f"another right answer, {number} of {count}: {words}"


def code_view(code: str, language: str) -> RenderableType:
    """Return code for a screen, in which a line that is too long goes on below."""
    return Harmless(Padding(Code(code, language), (0, 0, 0, 3)))


def print_code(console: Console, code: str, language: str) -> None:
    """Print code and nothing else, its lines whole: a terminal breaks them itself.

    Where there is no terminal it is plain, so that a file of it is code.
    """
    if console.is_terminal:
        console.print(Harmless(coloured(code, language)), soft_wrap=True)
    else:
        console.file.write(f"{code.rstrip()}\n")


def language_of(exercise: Exercise) -> str:
    """Return what Pygments calls the language of an exercise."""
    return "python" if exercise.symbol.path.endswith(".py") else "text"


@dataclass(frozen=True)
class Code:
    """Code, in colours where they are seen."""

    code: str
    language: str

    def __rich_console__(
        self,
        console: Console,
        options: ConsoleOptions,
    ) -> RenderResult:
        """Yield the text: what colours it is slow to load, and a file has none."""
        if console.color_system is not None:
            yield coloured(self.code, self.language)
        else:
            yield Text(self.code.rstrip(), tab_size=TAB)


def coloured(code: str, language: str) -> Text:
    """Return code in the terminal's own colours."""
    from rich.syntax import Syntax  # noqa: PLC0415 (slow to load, and no hint has code)

    lexer = Syntax(
        code, language, theme="ansi_dark", background_color="default", tab_size=TAB
    )
    text = lexer.highlight(code)
    text.rstrip()
    text.no_wrap = text.overflow = None  # where it is shown decides
    return text
