"""Law 2: every stage boots, is clean under ruff and mypy, and passes its exercises."""

import subprocess
import sys
import tempfile
from pathlib import Path

from handrail.course.model import Chapter, Course
from handrail.course.stage import stage
from handrail.verify.check import Breach, Check, first_trouble, laid_out, run_tests

LAW = 2
TOOLS = {
    "ruff check": ["ruff", "check", "--no-cache", "."],
    "ruff format": ["ruff", "format", "--no-cache", "--diff", "."],
    "mypy": ["mypy", "--no-error-summary"],
}


def checks(course: Course) -> list[Check]:
    """Return the checks of this law."""
    found = []
    for chapter in course.chapters:
        about = f"stage {chapter.number}"
        found.append(Check(LAW, about, lambda c=chapter: find_red(course, c)))  # type: ignore[misc]
        found += [
            Check(LAW, f"{about}, {t}", lambda c=chapter, t=t: find_dirt(course, c, t))  # type: ignore[misc]
            for t in TOOLS
        ]
    return found


def find_red(course: Course, chapter: Chapter) -> list[Breach]:
    """Run the exercises of all chapters up to this one against its stage."""
    exercises = [e for c in course.chapters_to(chapter.number) for e in c.exercises]
    report = run_tests(course, stage(course, chapter.number), exercises)
    if report.passed:
        return []
    problem = f"Stage {chapter.number} does not pass: {first_trouble(report)}"
    remedy = "Mend the solution, or the test, or what the chapter brings."
    return [Breach(LAW, f"chapters/{chapter.name}/chapter.toml", problem, remedy)]


def find_dirt(course: Course, chapter: Chapter, tool: str) -> list[Breach]:
    """Run a tool on a stage, with the settings of the solution's pyproject.toml."""
    files = stage(course, chapter.number)
    with laid_out(files) as folder, tempfile.TemporaryDirectory() as cache:
        outcome = subprocess.run(
            [sys.executable, "-m", *TOOLS[tool], *cache_option(tool, Path(cache))],
            cwd=folder,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    if outcome.returncode == 0:
        return []
    said = (outcome.stdout.strip() or outcome.stderr.strip()).replace(str(folder), "")
    problem = f"{tool} is not clean on stage {chapter.number}: {said[:600]}"
    remedy = "Mend the solution, so that each of its stages is clean."
    return [Breach(LAW, f"chapters/{chapter.name}/chapter.toml", problem, remedy)]


def cache_option(tool: str, cache: Path) -> list[str]:
    """Keep mypy from writing a cache beside the stage."""
    return ["--cache-dir", str(cache)] if tool == "mypy" else []
