"""Screens as a newcomer sees them, each made by a run, for the site and the README.

Folders of the machine that they are made on are shown as those of a newcomer.
"""

import contextlib
import io
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

from rich.console import Console

from handrail import environment
from handrail.course.loader import load_course
from handrail.course.model import Course, CourseError, Exercise
from handrail.course.stage import read_code, stage, undone, with_code
from handrail.session import Session
from handrail.terminal.ask import by_key
from handrail.terminal.console import THEME
from handrail.terminal.end_view import end_view
from handrail.terminal.screen import State, screen
from handrail.terminal.welcome_view import welcome_view
from handrail.verdict.judge import Verdict
from handrail.workspace.files import write_tree
from handrail.workspace.progress import Progress
from handrail.workspace.steps import begin
from handrail.workspace.workspace import DEFAULT_NAME, Workspace

WIDTHS = (100, 80, 60)
TALL = 200  # lines: nothing has to give way
HOME = "/home/you"
PARTS = ("chapters", "exercises", "solution")
WRONG = ("request-id", "success_only")
RIGHT = "overrides"


@dataclass(frozen=True)
class Scene:
    """A moment in the loop.

    Attributes:
        title: What it is.
        place: The folder that stands for a newcomer's home.
    """

    title: str
    session: Session
    state: State
    place: Path

    def draw(self, console: Console) -> None:
        """Draw its screen."""
        console.print(screen(console, self.session, self.state))

    def text(self, width: int) -> str:
        """Return its screen as it looks in a window of so many columns."""
        stream = io.StringIO()
        self.draw(Console(file=stream, width=width, height=TALL, theme=THEME))
        lines = (line.rstrip() for line in stream.getvalue().splitlines())
        return "\n".join(lines).replace(str(self.place), HOME).strip("\n")


MakeScene = Callable[[Path, Course], Scene]


def moments() -> tuple[MakeScene, ...]:
    """Return what makes the scenes of four moments, from the first to the last."""
    return first_screen, wrong_answer, right_answer, end_of_the_course


def loop() -> tuple[MakeScene, ...]:
    """Return what makes the scenes of one exercise: nothing done, wrong, right."""
    return no_answer, wrong_answer, mended_answer


@contextlib.contextmanager
def scenes(root: Path, makers: Sequence[MakeScene]) -> Iterator[tuple[Scene, ...]]:
    """Make scenes of a course, to be drawn until the block ends."""
    with tempfile.TemporaryDirectory() as folder, programs_of_a_newcomer():
        places = [Path(folder).resolve() / str(number) for number in range(len(makers))]
        yield tuple(
            make(place, clone_of(root, place))
            for make, place in zip(makers, places, strict=True)
        )


def programs_of_a_newcomer() -> AbstractContextManager[object]:
    """Have the environment lie where `start.py` makes it."""
    folder = Path(HOME) / "handrail/.venv/bin"
    return mock.patch.object(environment, "programs", return_value=folder)


def clone_of(root: Path, place: Path) -> Course:
    """Return a course as it is in a clone of a newcomer."""
    clone = place / "handrail"
    clone.mkdir(parents=True)
    for part in PARTS:
        (clone / part).symlink_to(root / part)
    return load_course(clone)


def first_screen(place: Path, course: Course) -> Scene:
    """Return what comes after the first command."""
    folder = course.root / DEFAULT_NAME
    session = Session(course, Workspace(folder), begin(course, folder, 1).progress)
    verdict = judged(session, passes=False)
    state = State(verdict, "", None, welcome_view(session, by_key))
    return Scene("The first screen", session, state, place)


def no_answer(place: Path, course: Course) -> Scene:
    """Return the verdict on an exercise that nobody has begun."""
    exercise = course.exercise(WRONG[0])
    session = before(course, exercise)
    files = undone(session.workspace.files(), exercise)
    write_tree(session.workspace.root, files)
    state = State(judged(session, passes=False), "", None)
    return Scene("Nothing written yet", session, state, place)


def wrong_answer(place: Path, course: Course) -> Scene:
    """Return the verdict on an answer whose test looks at headers."""
    slug, name = WRONG
    exercise = course.exercise(slug)
    mistake = next(m for m in exercise.mistakes if m.name == name)
    session = before(course, exercise)
    files = with_code(
        session.workspace.files(), exercise.symbol, read_code(mistake.source)
    )
    write_tree(session.workspace.root, files)
    state = State(judged(session, passes=False), "", None)
    return Scene("A wrong answer", session, state, place)


def mended_answer(place: Path, course: Course) -> Scene:
    """Return the verdict on the right answer to the same exercise."""
    session = before(course, course.exercise(WRONG[0]))
    verdict = session.note(judged(session, passes=True))
    return Scene("Mended", session, State(verdict, "", None), place)


def right_answer(place: Path, course: Course) -> Scene:
    """Return the verdict on a right answer, of which there are several."""
    session = before(course, course.exercise(RIGHT))
    verdict = session.note(judged(session, passes=True))
    return Scene("A right answer", session, State(verdict, "", None), place)


def end_of_the_course(place: Path, course: Course) -> Scene:
    """Return what comes after the last exercise."""
    session = before(course, course.exercises[-1])
    verdict = session.note(judged(session, passes=True))
    state = State(verdict, "", end_view(session))
    return Scene("The end of the course", session, state, place)


def judged(session: Session, *, passes: bool) -> Verdict:
    """Return the verdict on the exercise in hand.

    Raises:
        CourseError: It is another one than the scene is about.
    """
    verdict = session.judge()
    trouble = verdict.report.trouble if verdict.report else None
    if verdict.passed is not passes or trouble:
        said = trouble.message if trouble else f"passed: {verdict.passed}"
        raise CourseError(
            f"{session.exercise.label} gets another verdict than its picture on the "
            f"site is about: {said}"
        )
    return verdict


def before(course: Course, exercise: Exercise) -> Session:
    """Return the session of who comes to an exercise, its right code in the file."""
    workspace = Workspace(course.root / DEFAULT_NAME)
    begin(course, workspace.root, exercise.chapter_number)
    write_tree(workspace.root, stage(course, exercise.chapter_number))
    done = course.exercises[: course.exercises.index(exercise)]
    progress = Progress(
        exercise.chapter_number, exercise.slug, tuple(e.slug for e in done)
    )
    workspace.save_progress(progress)
    return Session(course, workspace, progress)
