"""The line that says where the learner is."""

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from handrail.course.model import Course, Exercise
from handrail.terminal.console import marks
from handrail.workspace.progress import Progress

BAR = 12


def header(
    console: Console, course: Course, exercise: Exercise, progress: Progress
) -> RenderableType:
    """Return chapter and exercise to the left, and the progress bar to the right."""
    chapter = course.chapter(exercise.chapter_number)
    place = Text.assemble(
        (f"{chapter.number:02} {chapter.slug}", "place"),
        f" {marks(console).dot} ",
        (exercise.label, "title"),
    )
    row = Table.grid(expand=True)
    row.add_column(ratio=1)
    row.add_column(justify="right", no_wrap=True)
    row.add_row(Padding(place, (0, 1)), progress_bar(console, course, progress))
    return row


def progress_bar(console: Console, course: Course, progress: Progress) -> Text:
    """Return a bar and the count of the exercises that the learner has done.

    It is full when all is done, and empty while nothing is.
    """
    done, total = len(progress.done), len(course.exercises)
    full = max(BAR * done // total, min(done, 1))
    signs = marks(console)
    return Text.assemble(
        (signs.full * full, "good"),
        (signs.empty * (BAR - full), "quiet"),
        f"  {done} of {total} ",
    )
