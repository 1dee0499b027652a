"""Files of the application, and what a chapter changes in them, folded away.

There are answers to exercises in them.
"""

import difflib

from handrail.site.snippet import fence, folded, language_of


def change(before: bytes, after: bytes) -> str:
    """Return the difference of one file as Markdown."""
    old, new = (text.decode("utf-8-sig").splitlines() for text in (before, after))
    lines = list(difflib.unified_diff(old, new, lineterm=""))[2:]
    return folded("What the chapter changes", fence("\n".join(lines), "diff"))


def whole_file(path: str, content: bytes) -> str:
    """Return a file as Markdown."""
    code = content.decode("utf-8-sig")
    if not code.strip():
        return "The file is empty."
    lines = len(code.splitlines())
    count = f"{lines} line" if lines == 1 else f"{lines} lines"
    info = f'{language_of(path)} linenums="1"'
    return folded(f"The whole file, {count}", fence(code, info))
