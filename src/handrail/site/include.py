"""Puts code and output in the place of the links that stand for them.

A paragraph that is nothing but a link is such a place, where its text is

- `path::symbol`: the source of that symbol;
- the end of the path that it links to: the whole file;
- `$ command`: the command, and what it prints in the stage of the page.

Any other link is left alone.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handrail.course.model import Course, CourseError, Symbol
from handrail.course.stage import Files, code_of, stage
from handrail.site.console import CommandError, run
from handrail.site.snippet import Render, Snippet, language_of, titled

LINK = re.compile(r"\[(?P<text>\$ .+|[^\[\]]+)\]\((?P<target>[^()\s]+)\)")
FILE = re.compile(r"[\w/-]*(\.[\w/-]+)+")
FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")


class IncludeError(CourseError):
    """A page stands for something that is not there; the message says what."""


@dataclass(frozen=True)
class Page:
    """A page to be expanded, and what its links are relative to.

    Attributes:
        source: The name of its file, for messages.
        base: The folder that its links start from.
        number: The chapter whose stage its code is shown at.
    """

    source: str
    base: Path
    course: Course
    number: int


def expand(markdown: str, page: Page, render: Render = titled) -> str:
    """Return the Markdown with code and output in the place of their links.

    Raises:
        IncludeError: What a link stands for is not there.
    """
    lines = ["", *markdown.splitlines(), ""]
    for place in paragraphs_of_one_line(lines):
        match = LINK.fullmatch(lines[place])
        if match is None:
            continue
        try:
            snippet = find_snippet(match["text"], match["target"], page)
        except (LookupError, OSError, SyntaxError, CommandError) as error:
            reason = error.strerror if isinstance(error, OSError) else error
            raise IncludeError(
                f"{page.source}:{place}: {match['text']}: cannot be shown: {reason}"
            ) from error
        if snippet is not None:
            lines[place] = render(snippet)
    return "\n".join(lines[1:-1])


def paragraphs_of_one_line(lines: list[str]) -> Iterator[int]:
    """Yield the places of lines that stand alone, outside of fenced blocks."""
    fence = ""
    for place in range(1, len(lines) - 1):
        opening = FENCE.match(lines[place])
        if fence:
            fence = "" if closes(lines[place].strip(), fence) else fence
        elif opening:
            fence = opening[1]
        elif not lines[place - 1].strip() and not lines[place + 1].strip():
            yield place


def closes(line: str, fence: str) -> bool:
    """Tell whether a line ends the block that the fence began."""
    return len(line) >= len(fence) and not line.strip(fence[0])


def find_snippet(text: str, target: str, page: Page) -> Snippet | None:
    """Return what a link stands for, or None where it is an ordinary link."""
    if text.startswith("$ "):
        return show_command(text[2:], page)
    path, separator, name = text.partition("::")
    if separator:
        code = code_of({path: read(path, target, page)}, Symbol(path, name))
        return Snippet(text, language_of(path), code)
    if is_file(path, target):
        code = read(path, target, page).decode("utf-8-sig")
        return Snippet(path, language_of(path), code)
    return None


def is_file(text: str, target: str) -> bool:
    """Tell whether a link stands for a whole file."""
    if "://" in target:
        return False
    return f"/{target}".endswith(f"/{text}") or FILE.fullmatch(text) is not None


def show_command(command: str, page: Page) -> Snippet:
    """Return a command and what it prints in the stage of the page."""
    output = run(command, stage(page.course, page.number))
    return Snippet("", "console", f"$ {command}\n{output}")


def read(path: str, target: str, page: Page) -> bytes:
    """Return a file's content: at the stage of the page, where it is the solution's.

    Raises:
        LookupError: The text of the link names another file than it links to.
        OSError: There is no such file.
    """
    file = (page.base / target).resolve()
    if not file.as_posix().endswith(f"/{path}"):
        raise LookupError(f"the link goes to {target}")
    solution = page.course.solution.resolve()
    if file.is_relative_to(solution):
        files: Files = stage(page.course, page.number)
        within = file.relative_to(solution).as_posix()
        if within in files:
            return files[within]
    return file.read_bytes()
