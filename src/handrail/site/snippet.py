"""Code and output as Markdown blocks."""

import re
import textwrap
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath

from handrail.course.model import Exercise

LANGUAGES = {
    ".cfg": "ini",
    ".html": "html+jinja",
    ".ini": "ini",
    ".json": "json",
    ".md": "markdown",
    ".py": "python",
    ".sh": "sh",
    ".toml": "toml",
    ".yaml": "yaml",
    ".yml": "yaml",
}
DOTENV = {".env", ".env.example", ".flaskenv"}


@dataclass(frozen=True)
class Snippet:
    """A piece of code, or what a command printed.

    Attributes:
        title: Where it is from; nothing for a command, which speaks for itself.
        language: A name that Pygments knows.
        answers: The exercises that it gives the answer to, and that are ahead.
    """

    title: str
    language: str
    code: str
    answers: tuple[Exercise, ...] = ()


Render = Callable[[Snippet], str]


def titled(snippet: Snippet) -> str:
    """Render for the site, which shows a title above the code, and folds an answer."""
    title = f' title="{snippet.title}"' if snippet.title else ""
    block = fence(snippet.code, f"{snippet.language}{title}")
    if not snippet.answers:
        return block
    return folded(f"Shows the answer to {labels(snippet.answers)}", block)


def captioned(snippet: Snippet) -> str:
    """Render for a terminal: a title is a paragraph of its own, an answer left out."""
    caption = f"`{snippet.title}`\n\n" if snippet.title else ""
    if snippet.answers:
        return f"{caption}*Left out: the answer to {labels(snippet.answers)}.*"
    return caption + fence(snippet.code, snippet.language)


def labels(exercises: Iterable[Exercise]) -> str:
    """Return the names of exercises, for a sentence."""
    return ", ".join(exercise.label for exercise in exercises)


def folded(heading: str, block: str) -> str:
    """Return Markdown for the site that opens on a click."""
    heading = heading.replace('"', "&quot;")
    return f'??? note "{heading}"\n\n{textwrap.indent(block, "    ")}'


def fence(code: str, info: str) -> str:
    """Return a fenced block, whose fence is longer than any within the code."""
    runs = [len(run) for run in re.findall("`+", code)]
    ticks = "`" * max([3, *(run + 1 for run in runs)])
    return f"{ticks}{info}\n{code.rstrip()}\n{ticks}"


def language_of(path: str) -> str:
    """Return the language of a file, by its name."""
    name = PurePosixPath(path)
    if name.name in DOTENV or name.suffix == ".example":
        return "sh"
    return LANGUAGES.get(name.suffix, "text")
