"""Puzzles: the solution's lines in disorder, with lines of its mistakes among them."""

import ast
import random
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from handrail.course.edits import split_imports
from handrail.course.model import Course, Exercise, Mistake
from handrail.course.stage import code_of, is_python, read_code, stage
from handrail.recall.pieces import Function, Piece, function_in, head_of, pieces_of

NAME = "puzzles.toml"
FEWEST, MOST = 4, 15  # pieces of the solution
MOST_WRONG = 4  # pieces of mistakes


@dataclass(frozen=True)
class Line:
    """One of the lines to choose from; a long one stands in several.

    Attributes:
        mistake: Whose line it is; None for the solution's.
        imports: What the mistake needs at the head of the file.
    """

    piece: Piece
    mistake: Mistake | None = None
    imports: str = ""


@dataclass(frozen=True)
class Puzzle:
    """An exercise as lines in disorder.

    Attributes:
        head: The function up to its docstring, which is given.
        lines: In the order in which they are shown; people count them from 1.
        right: The solution, as places in `lines`.
    """

    exercise: Exercise
    head: str
    lines: tuple[Line, ...]
    right: tuple[int, ...]

    @cached_property
    def wrong(self) -> tuple[Line, ...]:
        """The lines that belong to mistakes."""
        return tuple(line for line in self.lines if line.mistake)


def puzzle_of(course: Course, exercise: Exercise) -> Puzzle | None:
    """Return the puzzle of an exercise; None where it has none.

    One has a puzzle if its solution is a function of 4 to 15 lines, a known mistake
    has a line to put among them, and the course does not leave it out.
    """
    if exercise.slug in left_out(course) or not is_python(exercise.symbol):
        return None
    code = code_of(stage(course, exercise.chapter_number), exercise.symbol)
    function = function_in(code)
    if function is None:
        return None
    pieces = pieces_of(code, function)
    wrong = list(wrong_lines(exercise, function, pieces))
    if not FEWEST <= len(pieces) <= MOST or not wrong:
        return None
    lines = [*map(Line, pieces), *wrong[:MOST_WRONG]]
    return shuffled(exercise, head_of(code, function), lines, len(pieces))


def left_out(course: Course) -> Mapping[str, str]:
    """Return the exercises without a puzzle, by slug, and why each has none."""
    file = course.root / "chapters" / NAME
    if not file.is_file():
        return {}
    reasons: dict[str, str] = tomllib.loads(file.read_text("utf-8"))["left_out"]
    return reasons


def shuffled(exercise: Exercise, head: str, lines: list[Line], count: int) -> Puzzle:
    """Return a puzzle of lines, the first of which are the solution.

    The same exercise always has the same disorder, so that numbers stay what they are.
    """
    order = list(range(len(lines)))
    chance = random.Random(exercise.slug)  # noqa: S311 (a disorder is no secret)
    while [place for place in order if place < count] == list(range(count)):
        chance.shuffle(order)
    right = tuple(order.index(place) for place in range(count))
    return Puzzle(exercise, head, tuple(lines[place] for place in order), right)


def wrong_lines(
    exercise: Exercise, function: Function, pieces: list[Piece]
) -> Iterator[Line]:
    """Yield a line of each mistake that has one line that the solution has not.

    So it is by this line that the mistake is one.
    """
    known = {piece.plain for piece in pieces}
    for mistake in exercise.mistakes:
        new = new_pieces(mistake, function, known)
        if len(new) == 1:
            known.add(new[0].plain)
            imports, _ = split_imports(read_code(mistake.source))
            yield Line(new[0], mistake, imports)


def new_pieces(mistake: Mistake, function: Function, known: set[str]) -> list[Piece]:
    """Return the pieces of a mistake that the solution does not have.

    There are none where it has more than the function, or calls it otherwise.
    """
    code = read_code(mistake.source)
    wrong = function_in(code)
    if wrong is None or signature(wrong) != signature(function):
        return []
    return [piece for piece in pieces_of(code, wrong) if piece.plain not in known]


def signature(function: Function) -> tuple[list[str], list[str]]:
    """Return what decides how a function is called: names and decorators."""
    arguments = ast.walk(function.args)
    names = [node.arg for node in arguments if isinstance(node, ast.arg)]
    return names, list(map(ast.unparse, function.decorator_list))
