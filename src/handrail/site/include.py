"""Puts code and output in the place of the links that stand for them.

A paragraph that is nothing but a link is such a place, where its text is

- `path::symbol`: the source of that symbol;
- the end of the path that it links to: the whole file;
- `$ command`: the command, and what it prints in the stage of the page.

Any other link is left alone.

Code of the solution is shown at the stage of the page; a file of a later chapter, at
the first stage that has it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from handrail.course.model import Course, CourseError, Symbol
from handrail.course.stage import Files, code_of
from handrail.site.console import CommandError
from handrail.site.made import Made
from handrail.site.reader import Reader
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
        reader: Who reads it.
        made: What other pages have been shown, and need not be made for this one.
    """

    source: str
    base: Path
    course: Course
    number: int
    reader: Reader
    made: Made = field(default_factory=Made)

    def stage(self, number: int) -> Files:
        """Return the application as it stands after a chapter."""
        return self.made.stage(self.course, number)


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
    symbol = Symbol.parse(text)
    if symbol.name is None and not is_file(text, target):
        return None
    file = find_file(symbol.path, target, page)
    within = path_in_solution(file, page.course)
    if within is None:
        code = code_of({symbol.path: file.read_bytes()}, symbol)
        answers = page.reader.answers_by_mistake(page.course, file)
        return Snippet(text, language_of(symbol.path), code, answers)
    shown = Symbol(within, symbol.name)
    code = code_of(files_with(within, page), shown)
    answers = page.reader.answers_in(page.course, shown)
    return Snippet(text, language_of(symbol.path), code, answers)


def is_file(text: str, target: str) -> bool:
    """Tell whether a link stands for a whole file."""
    if "://" in target:
        return False
    return f"/{target}".endswith(f"/{text}") or FILE.fullmatch(text) is not None


def show_command(command: str, page: Page) -> Snippet:
    """Return a command and what it prints in the stage of the page."""
    output = page.made.output(command, page.stage(page.number))
    return Snippet("", "console", f"$ {command}\n{output}")


def find_file(path: str, target: str, page: Page) -> Path:
    """Return the file that a link leads to.

    Raises:
        LookupError: The text of the link names another file than it links to.
    """
    file = (page.base / target).resolve()
    if not file.as_posix().endswith(f"/{path}"):
        raise LookupError(f"the link goes to {target}")
    return file


def path_in_solution(file: Path, course: Course) -> str | None:
    """Return the path of a file in the solution, or None if it is in another place."""
    solution = course.solution.resolve()
    if not file.is_relative_to(solution):
        return None
    return file.relative_to(solution).as_posix()


def files_with(path: str, page: Page) -> Files:
    """Return the stage of the page; if it lacks a file, the first one that has it.

    Raises:
        OSError: There is no such file.
    """
    owner = page.course.owner(path)
    if owner is None:
        return {path: (page.course.solution / path).read_bytes()}
    return page.stage(max(page.number, owner.number))
