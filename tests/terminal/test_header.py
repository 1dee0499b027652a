from dataclasses import replace

import pytest
from rich.console import Console

from handrail.course.model import Course
from handrail.terminal.header import BAR, progress_bar
from handrail.workspace.progress import Progress


@pytest.mark.parametrize(
    ("done", "total", "full"),
    [(0, 26, 0), (1, 26, 1), (3, 26, 1), (13, 26, 6), (25, 26, 11), (26, 26, BAR)],
)
def test_the_bar_is_full_when_all_is_done_and_empty_while_nothing_is(
    course: Course, console: Console, done: int, total: int, full: int
) -> None:
    one = course.chapters[0]
    exercises = tuple(replace(one.exercises[0], slug=f"till-{n}") for n in range(total))
    course = replace(course, chapters=(replace(one, exercises=exercises),))
    progress = Progress(1, "till-0", tuple(e.slug for e in exercises[:done]))

    bar = progress_bar(console, course, progress).plain

    assert bar.count("█") == full
    assert f"{done} of {total}" in bar
