"""What a chapter adds to the application, as a comparison of two stages."""

import difflib
import textwrap

from handrail.course.model import Chapter, Course
from handrail.course.stage import Files, stage
from handrail.site.snippet import Snippet, fence, language_of, titled


def what_it_adds(course: Course, chapter: Chapter) -> str:
    """Return Markdown: changed files as diffs, new files folded up below them."""
    before = stage(course, chapter.number - 1) if chapter.number > 1 else {}
    after = stage(course, chapter.number)
    changed = [p for p in sorted(after) if p in before and before[p] != after[p]]
    new = [p for p in sorted(after) if p not in before]
    parts = [diff(path, before, after) for path in changed]
    parts += [folded(path, after[path].decode("utf-8-sig")) for path in new]
    return "\n\n".join(parts)


def diff(path: str, before: Files, after: Files) -> str:
    """Return a fenced block with the difference of one file."""
    old, new = (
        files[path].decode("utf-8-sig").splitlines() for files in (before, after)
    )
    lines = list(difflib.unified_diff(old, new, lineterm=""))[2:]
    return titled(Snippet(path, "diff", "\n".join(lines)))


def folded(path: str, code: str) -> str:
    """Return a new file in a block that opens on a click."""
    if not code.strip():
        return f'!!! note "New and empty: `{path}`"'
    lines = len(code.splitlines())
    count = f"{lines} line" if lines == 1 else f"{lines} lines"
    block = textwrap.indent(fence(code, language_of(path)), "    ")
    return f'??? note "New: `{path}` ({count})"\n\n{block}'
