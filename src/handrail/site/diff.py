"""What a chapter adds to the application, as a comparison of two stages."""

import difflib

from handrail.course.model import Chapter, Course
from handrail.course.stage import Files
from handrail.site.made import Made
from handrail.site.snippet import fence, folded, language_of


def what_it_adds(course: Course, chapter: Chapter, made: Made) -> str:
    """Return Markdown: changed files as diffs, new files below, all of them folded.

    There are answers to exercises in them.
    """
    before = made.stage(course, chapter.number - 1) if chapter.number > 1 else {}
    after = made.stage(course, chapter.number)
    changed = [p for p in sorted(after) if p in before and before[p] != after[p]]
    new = [p for p in sorted(after) if p not in before]
    parts = [change(path, before, after) for path in changed]
    parts += [new_file(path, after[path].decode("utf-8-sig")) for path in new]
    return "\n\n".join(parts)


def change(path: str, before: Files, after: Files) -> str:
    """Return the difference of one file."""
    old, new = (
        files[path].decode("utf-8-sig").splitlines() for files in (before, after)
    )
    lines = list(difflib.unified_diff(old, new, lineterm=""))[2:]
    return folded(f"Changed: `{path}`", fence("\n".join(lines), "diff"))


def new_file(path: str, code: str) -> str:
    """Return a file that was not there before."""
    if not code.strip():
        return f'!!! note "New and empty: `{path}`"'
    lines = len(code.splitlines())
    count = f"{lines} line" if lines == 1 else f"{lines} lines"
    return folded(f"New: `{path}` ({count})", fence(code, language_of(path)))
