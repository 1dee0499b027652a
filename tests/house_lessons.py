"""Lessons of this repository's course, read without a run of what they show."""

from collections.abc import Callable

from handrail.course.stage import Files
from handrail.site.made import Made
from handrail.workshop.lesson import Section

Lesson = Callable[[int], list[Section]]  # takes a chapter's number

# What a command prints, in the place of a run of it: long lines, and many.
PRINTED = "\n".join(["Traceback (most recent call last):", *["  a long line " * 9] * 7])


class Unrun(Made):
    """Stages, and no runs."""

    def output(self, command: str, files: Files) -> str:
        return PRINTED
