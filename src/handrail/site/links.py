"""Points links within the course's files at the pages made from them."""

import re
from collections.abc import Callable
from pathlib import Path

from handrail.course.model import Course

FENCED = re.compile(
    r"^( {0,3}(`{3,})[^\n]*\n.*?^ {0,3}\2`*[ \t]*$)", re.DOTALL | re.MULTILINE
)
CODE_OR_LINK = re.compile(
    r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"
    r"|(?<!!)\[(?P<text>(?:`[^`]*`|[^\[\]])+)\]\((?P<target>[^)\s]+)\)",
    re.DOTALL,
)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|//", re.IGNORECASE)
LESSON = re.compile(r"chapters/(?P<name>\d\d_\w+)(?:/README\.md)?")
GUARDRAIL = re.compile(r"(?:.*/)?g(?P<id>\d\d)_(?P<slug>\w+)\.py")

Resolve = Callable[[str], str | None]


def rewrite_links(markdown: str, resolve: Resolve) -> str:
    """Return the Markdown with its relative links pointed elsewhere.

    Links to other sites, links within the page, and code are left alone.

    Args:
        resolve: Takes what a link points at, and returns what it should point at;
            with None the link becomes plain text.
    """

    def replace(match: re.Match[str]) -> str:
        text, target = match["text"], match["target"]
        if target is None or ELSEWHERE.match(target):
            return match[0]
        resolved = resolve(target)
        return text if resolved is None else f"[{text}]({resolved})"

    parts = FENCED.split(markdown)
    prose = [CODE_OR_LINK.sub(replace, part) for part in parts[::3]]
    blocks = [*parts[1::3], ""]
    return "".join(p + b for p, b in zip(prose, blocks, strict=True))


def site_address(target: str, base: Path, course: Course) -> str | None:
    """Return the address of the page made from a file, as seen from another page.

    Args:
        target: A link, relative to `base`.
    """
    path, hash_sign, anchor = target.partition("#")
    file = (base / path).resolve()
    if not file.is_relative_to(course.root.resolve()):
        return None
    within = file.relative_to(course.root.resolve()).as_posix()
    if lesson := LESSON.fullmatch(within):
        return f"../chapters/{lesson['name']}.md{hash_sign}{anchor}"
    if page := GUARDRAIL.fullmatch(within):
        slug = page["slug"].replace("_", "-")
        return f"../guardrails/{page['id']}-{slug}.md{hash_sign}{anchor}"
    return None


def no_address(target: str) -> None:
    """Make plain text of every relative link, for a page that stands alone."""
