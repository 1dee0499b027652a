"""The recording on the front page: one exercise, from nothing to a right answer."""

import json
from pathlib import Path

from handrail.course.fingerprint import digest, of_course, of_program
from handrail.course.model import Course
from handrail.screens.picture import drawn, height
from handrail.screens.scenes import loop, scenes
from handrail.site.made import Made

FOLDER = "assets/loop"
WIDTHS = {"wide": 98, "narrow": 60}  # columns, for a desk and for a phone


def recording(course: Course, made: Made) -> dict[str, bytes]:
    """Return the pictures by their paths: `assets/loop/1-wide.svg` and so on.

    They are those of an earlier build if nothing has changed.
    """
    key = digest([b"recording", of_program().encode(), of_course(course).encode()])
    frames = json.loads(made.kept(key, lambda: json.dumps(pictures(course.root))))
    return {f"{FOLDER}/{name}.svg": svg.encode() for name, svg in frames.items()}


def pictures(root: Path) -> dict[str, str]:
    """Return the picture of each moment in each width; all of one width are as high."""
    found = {}
    with scenes(root, loop()) as made:
        for name, width in WIDTHS.items():
            lines = max(height(scene, width) for scene in made)
            for number, scene in enumerate(made, start=1):
                found[f"{number}-{name}"] = drawn(scene, width, lines)
    return found
