"""Code and output as Markdown blocks."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import PurePosixPath

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
    """

    title: str
    language: str
    code: str


Render = Callable[[Snippet], str]


def titled(snippet: Snippet) -> str:
    """Render for the site, which shows a title above the code."""
    title = f' title="{snippet.title}"' if snippet.title else ""
    return fence(snippet.code, f"{snippet.language}{title}")


def captioned(snippet: Snippet) -> str:
    """Render for a terminal: the title is a paragraph of its own."""
    caption = f"`{snippet.title}`\n\n" if snippet.title else ""
    return caption + fence(snippet.code, snippet.language)


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
