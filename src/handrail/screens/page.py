"""The page of what the loop shows, in windows of several widths."""

import json
from pathlib import Path

from handrail.course.fingerprint import digest, of_course, of_program
from handrail.course.model import Course
from handrail.screens.scenes import WIDTHS, moments, scenes
from handrail.site.made import Made
from handrail.site.markdown import join
from handrail.site.sheet import Sheet
from handrail.site.snippet import fence

PATH = "lookup/screens.md"
SOURCE = "src/handrail/screens/scenes.py"
ABOUT = """\
The loop, at four moments. All of it is made by a run of the program when this site is
built. Colours are left out here; none of them is needed to understand a screen."""


def screens_sheet(course: Course, made: Made) -> Sheet:
    """Return the page; it is that of an earlier build while nothing has changed."""
    key = digest([b"screens", of_program().encode(), of_course(course).encode()])
    shown = made.kept(key, lambda: json.dumps(drawn(course.root)))
    parts = ["# What you see", ABOUT]
    for title, texts in json.loads(shown):
        parts.append(f"## {title}")
        for width, text in zip(WIDTHS, texts, strict=True):
            parts += [f"In {width} columns:", fence(text, "text")]
    return Sheet(PATH, join(*parts), SOURCE)


def drawn(root: Path) -> list[tuple[str, list[str]]]:
    """Return each scene's title, and how it looks in each width."""
    with scenes(root, moments()) as made:
        return [
            (scene.title, [scene.text(width) for width in WIDTHS]) for scene in made
        ]
