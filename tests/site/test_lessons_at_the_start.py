"""What a lesson shows can be typed: at the start of its chapter, or it says when."""

import re

import pytest

from handrail.course.loader import load_course
from handrail.course.location import find_course
from handrail.course.model import Chapter
from handrail.course.stage import start
from handrail.site.console import CommandError, run

COMMAND = re.compile(r"^\[\$ (?P<command>.+)\]\(\.\./\.\./solution/\)$")
COURSE = load_course(find_course())
WORDS = "finished chapter"
SECONDS = 60.0


def commands(chapter: Chapter) -> list[str]:
    """Return the commands of a lesson above which no word says that they come later."""
    paragraphs = chapter.lesson.read_text("utf-8").split("\n\n")
    found = []
    for before, paragraph in zip(["", *paragraphs], paragraphs, strict=False):
        matched = COMMAND.match(paragraph)
        if matched and WORDS not in " ".join(before.split()):
            found.append(matched["command"])
    return found


@pytest.mark.slow
@pytest.mark.parametrize("number", [c.number for c in COURSE.offered])
def test_a_command_that_needs_what_is_still_to_be_written_says_so(number: int) -> None:
    files = start(COURSE, number)
    undone = []
    for command in commands(COURSE.chapter(number)):
        try:
            said = run(command, files, SECONDS)
        except CommandError as error:
            said = str(error)
        if "NotImplementedError" in said:
            undone.append(command)

    assert undone == []
