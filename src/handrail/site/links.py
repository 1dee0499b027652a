"""Points links within the course's files at the pages made from them."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

from handrail.course.model import Course
from handrail.site.addresses import CHAPTERS, GUARDRAILS
from handrail.site.include import Page, expand

FENCED = re.compile(r"^( *(`{3,})[^\n]*\n.*?^ *\2`*[ \t]*$)", re.DOTALL | re.MULTILINE)
CODE_OR_LINK = re.compile(
    r"(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)"
    r"|(?<!!)\[(?P<text>(?:`[^`]*`|[^\[\]])+)\]\((?P<target>[^)\s]+)\)",
    re.DOTALL,
)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|#|//", re.IGNORECASE)
LESSON = re.compile(r"chapters/(?P<name>\d\d_\w+)(?:/README\.md)?")
GUARDRAIL = re.compile(r"(?:.*/)?g(?P<id>\d\d)_(?P<slug>\w+)\.py")
OWN = re.compile(r"docs/(?P<path>.+)")

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


def render(markdown: str, page: Page) -> str:
    """Put code and output in, and point links at pages of the site.

    Raises:
        IncludeError: Something that is to be shown is not there.
    """
    resolve = partial(site_address, base=page.base, course=page.course)
    return rewrite_links(expand(markdown, page), resolve)


def site_address(target: str, base: Path, course: Course) -> str | None:
    """Return the address of the page made from a file, from the root of the site.

    Args:
        target: A link, relative to `base`; an address already, if it begins there.
    """
    if target.startswith("/"):
        return target
    path, hash_sign, anchor = target.partition("#")
    file = (base / path).resolve()
    if not file.is_relative_to(course.root.resolve()):
        return None
    within = file.relative_to(course.root.resolve()).as_posix()
    if lesson := LESSON.fullmatch(within):
        return f"/{CHAPTERS}/{lesson['name']}.md{hash_sign}{anchor}"
    if page := GUARDRAIL.fullmatch(within):
        slug = page["slug"].replace("_", "-")
        return f"/{GUARDRAILS}/{page['id']}-{slug}.md{hash_sign}{anchor}"
    if own := OWN.fullmatch(within):
        return f"/{own['path']}{hash_sign}{anchor}"
    return None


def no_address(target: str) -> None:
    """Make plain text of every relative link, for a page that stands alone."""
