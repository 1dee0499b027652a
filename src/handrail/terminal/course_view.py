"""The map of the course: chapters, exercises, and how far the learner is."""

from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from handrail.course.model import Chapter, Course, Exercise
from handrail.terminal.console import marks
from handrail.terminal.header import progress_bar
from handrail.workspace.progress import Progress


def course_map(console: Console, course: Course, progress: Progress) -> RenderableType:
    """Return all chapters with their exercises, each marked and with its task."""
    chapters = [chapter_rows(console, c, progress) for c in course.offered]
    signs = legend(console, course, progress)
    return Group(*chapters, signs, progress_bar(console, course, progress))


def legend(console: Console, course: Course, progress: Progress) -> Text:
    """Return what the signs of the exercises say; of the rare one where it is there."""
    signs = marks(console)
    words = [f"{signs.passed} done", f"{signs.here} in hand", f"{signs.open} open"]
    if any(e.slug in progress.given for e in course.exercises):
        words.append("= filled in by a jump")
    return Text(f"  {'   '.join(words)}", "quiet")


def chapter_rows(
    console: Console, chapter: Chapter, progress: Progress
) -> RenderableType:
    """Return a chapter's heading and its exercises."""
    heading = f"{chapter.number:02} {chapter.title}"
    title = Text.assemble((heading, "title"), (f"  {chapter.minutes} min", "quiet"))
    rows = Table.grid(padding=(0, 1))
    for exercise in chapter.exercises:
        sign = mark(console, exercise, progress)
        rows.add_row(" ", sign, exercise.number, exercise.title)
        rows.add_row("", "", "", Text(exercise.task, "quiet"))
    return Group(title, rows, "")


def mark(console: Console, exercise: Exercise, progress: Progress) -> Text:
    """Return the sign of an exercise: done, in hand, or open."""
    signs = marks(console)
    if exercise.slug in progress.done:
        return Text(signs.passed, "good")
    if exercise.slug == progress.at:
        return Text(signs.here, "place")
    return Text("=" if exercise.slug in progress.given else signs.open, "quiet")


def progress_table(
    console: Console, course: Course, progress: Progress
) -> RenderableType:
    """Return one line a chapter: how many exercises are done."""
    rows = Table.grid(padding=(0, 2))
    for chapter in course.offered:
        total = len(chapter.exercises)
        done = sum(e.slug in progress.done for e in chapter.exercises)
        given = sum(e.slug in progress.given for e in chapter.exercises)
        note = f"{given} filled in by a jump" if given else ""
        style = "good" if done == total else ""
        name = f"{chapter.number:02} {chapter.title}"
        rows.add_row(Text(name, style), f"{done} of {total}", Text(note, "quiet"))
    return Group(rows, "", progress_bar(console, course, progress))
