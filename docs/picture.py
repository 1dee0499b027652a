"""Makes the picture in the README by a run: a known mistake, and its verdict."""

import io
import re
from pathlib import Path

from rich.console import Console

from handrail.course.loader import load_course
from handrail.course.model import Course, Exercise
from handrail.course.stage import read_code, stage, with_code
from handrail.runner import run
from handrail.terminal.console import THEME
from handrail.terminal.header import header
from handrail.terminal.keys import keys_view
from handrail.terminal.verdict_view import verdict_view
from handrail.verdict.judge import Verdict, judge
from handrail.verify.check import laid_out
from handrail.workspace.progress import Progress

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "images" / "loop.svg"
EXERCISE, MISTAKE = "readiness", "reason_told"
# Rich asks for fonts from elsewhere, which a picture in a README cannot load.
FONTS = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)


def main() -> None:
    """Judge the mistake, and draw the screen of the watch loop."""
    course = load_course(ROOT)
    exercise = course.exercise(EXERCISE)
    done = course.exercises[: course.exercises.index(exercise)]
    progress = Progress(
        exercise.chapter_number, exercise.slug, tuple(e.slug for e in done)
    )
    screen = Console(
        record=True, width=98, theme=THEME, file=io.StringIO(), highlight=False
    )
    screen.print(header(screen, course, exercise, progress), "")
    screen.print(verdict_view(screen, verdict_of(course, exercise)))
    screen.print(keys_view(screen))
    svg = screen.export_svg(title="handrail", unique_id="loop")
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_text(FONTS.sub("", svg), encoding="utf-8")


def verdict_of(course: Course, exercise: Exercise) -> Verdict:
    """Return what a learner who makes the mistake is told."""
    mistake = next(m for m in exercise.mistakes if m.name == MISTAKE)
    files = stage(course, exercise.chapter_number)
    files = with_code(files, exercise.symbol, read_code(mistake.source))
    with laid_out(files) as folder:
        return judge(course, folder, exercise, run)


if __name__ == "__main__":
    main()
